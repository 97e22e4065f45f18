"""Dialogs about suggestions: accepting all above a score, and the project's cues."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QDoubleSpinBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from factdesk.domain.errors import FactDeskError
from factdesk.gui.desk import Desk
from factdesk.gui.dialogs.cue_groups import title_of_group
from factdesk.gui.job_runner import JobRunner
from factdesk.gui.look.language import shown_number
from factdesk.gui.look.sentences import said
from factdesk.gui.look.theme import GAP
from factdesk.store import Project
from factdesk.store.reading_offers import Offer
from factdesk.usecases.lexicon import AddedCue, LexiconOverrides, check_lexicon, cue_groups, project_lexicon
from factdesk.usecases.mutes import MutedCue, muted_cues
from factdesk.usecases.offers import looking_for_offers, suggestions_above

_MUTED = "muted"
_BESIDE = Qt.ItemDataRole.UserRole + 1
"""Which of the cues that are muted beside the lexicon a row shows."""


class AcceptAboveDialog(QDialog):
    """Asks from which score on suggestions are accepted, and says how many that are."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Accept all above a score"))
        self._desk = desk
        self._offered: dict[bool, list[Offer]] = {}
        """By whether this article alone is meant; all of the project is looked for beside the window."""
        self.chosen = 0
        """How many suggestions would be accepted, as far as is known."""
        self._looking = JobRunner(self)
        self.score = QDoubleSpinBox(self)
        self.score.setRange(0.0, 1.0)
        self.score.setSingleStep(0.05)
        self.score.setValue(0.9)
        # The field inside would wear the frame of a field of its own.
        self.score.setStyleSheet("QLineEdit, QLineEdit:focus { border: none; padding: 0 6px; }")
        self.score.setAccessibleName(self.tr("Score of at least"))
        self.here = QCheckBox(self.tr("In this article only"), self)
        self.here.setChecked(desk.article is not None)
        self.here.setEnabled(desk.article is not None)
        self.count = QLabel(self)
        self.count.setMinimumWidth(320)
        self._buttons = QDialogButtonBox(self)
        self._accept = self._buttons.addButton(self.tr("Accept"), QDialogButtonBox.ButtonRole.AcceptRole)
        self._buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        form = QFormLayout()
        form.addRow(self.tr("Score of at least"), self.score)
        form.addRow("", self.here)
        whole = QVBoxLayout(self)
        whole.setSpacing(2 * GAP)
        whole.addLayout(form)
        whole.addWidget(self.count)
        whole.addWidget(self._buttons)
        self.score.valueChanged.connect(self._preview)
        self.here.toggled.connect(self._preview)
        self._preview()

    @property
    def article_ids(self) -> list[str] | None:
        """The articles chosen; None for all."""
        article = self._desk.article
        return [article.id] if self.here.isChecked() and article else None

    def _preview(self, *_: object) -> None:
        offered = self._on_offer()
        if offered is None:
            self.chosen = 0
            self.count.setText(self.tr("Counting…"))
            self._accept.setEnabled(False)
            return
        chosen = [one for one in offered if one.score >= self.score.value()]
        self.chosen = len(chosen)
        articles = len({one.article_id for one in chosen})
        self.count.setText(
            self.tr("Suggestions that become claims: {0}. Articles: {1}.").format(
                shown_number(len(chosen)), shown_number(articles)
            )
        )
        self._accept.setEnabled(bool(chosen))

    def _on_offer(self) -> list[Offer] | None:
        """All that can be accepted in the articles chosen: asked once, so that the score can be turned quickly.

        None while it is being looked for.
        """
        here = self.here.isChecked()
        project, by = self._desk.session.project, self._desk.session.annotator
        if project is None:
            return []
        if here and here not in self._offered:
            self._offered[here] = suggestions_above(project, 0, by, self.article_ids)
        elif here not in self._offered:
            self._looking.start("", lambda: looking_for_offers(project, by), self._found, self._failed)
        return self._offered.get(here)

    def _found(self, offered: list[Offer]) -> None:
        self._offered[False] = offered
        self._preview()

    def _failed(self, error: Exception) -> None:
        self.count.setText(said(str(error)))

    def stop(self) -> None:
        """Look for nothing any more."""
        self._looking.shut_down()

    def done(self, result: int) -> None:
        self.stop()
        super().done(result)


class LexiconDialog(QDialog):
    """The cues that the project adds to the lexicon, and those that it mutes."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Cue lexicon of this project"))
        self.resize(640, 440)
        self.cues = QTreeWidget(self)
        self.cues.setRootIsDecorated(False)
        self.cues.setHeaderLabels([self.tr("Cue"), self.tr("What it does"), self.tr("Where")])
        self.cues.setColumnWidth(0, 160)
        self.cues.setColumnWidth(1, 220)
        self.cues.setAccessibleName(self.tr("Added and muted cues"))
        self.word = QLineEdit(self)
        self.word.setPlaceholderText(self.tr("Base form, such as leak or point+out"))
        self.word.setAccessibleName(self.tr("Cue"))
        self.group = QComboBox(self)
        self.group.setAccessibleName(self.tr("What it does"))
        self.group.setAccessibleDescription(self.group.accessibleName())
        self.group.addItem(self.tr("Is muted"), _MUTED)
        for name in cue_groups():
            self.group.addItem(self.tr("Works like: {0}").format(title_of_group(name)), name)
        self.add = QPushButton(self.tr("Add"), self)
        self.remove = QPushButton(self.tr("Remove"), self)
        self.complaint = QLabel(self)
        self.complaint.setWordWrap(True)
        self.complaint.setTextFormat(Qt.TextFormat.PlainText)
        self.complaint.setVisible(False)
        self.intro = QLabel(
            self.tr(
                "Words that signal a claim, beside those that FactDesk knows. Mute one that misleads in your articles."
                " What is added, or removed from this list, is found when suggestions are made again."
            ),
            self,
        )
        self.intro.setObjectName("muted")
        self.intro.setWordWrap(True)
        self.headlines = QCheckBox(self.tr("Articles of one line are headlines: each is one claim"), self)
        self.headlines.setToolTip(
            self.tr("Such a claim is labelled by the words with which headlines hedge, such as “reportedly”.")
        )
        self._lay_out()
        self._attitudes = False
        self._beside: list[MutedCue] = []
        if desk.session.project is not None:
            self._show_known(desk.session.project)
        self.add.clicked.connect(self._add)
        self.word.returnPressed.connect(self._add)
        self.remove.clicked.connect(self._remove)

    def _show_known(self, project: Project) -> None:
        known = project_lexicon(project)
        self._attitudes = known.attitudes
        self.headlines.setChecked(known.headlines)
        for cue in known.added:
            self._list(cue.word, cue.group)
        for word in known.muted:
            self._list(word, _MUTED)
        self._beside = muted_cues(project)
        for number, muted in enumerate(self._beside):
            where = self.tr("Everywhere")
            if muted.article_id:
                where = muted.title or self.tr("An article that was removed")
            item = self._list(muted.words, _MUTED, where)
            item.setData(0, _BESIDE, number)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(GAP)
        row.addWidget(self.word, 1)
        self.word.setMinimumWidth(220)
        row.addWidget(self.group)
        row.addWidget(self.add)
        row.addWidget(self.remove)
        self.add.setAutoDefault(False)
        self.remove.setAutoDefault(False)
        box = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel, self
        )
        box.accepted.connect(self.accept)
        box.rejected.connect(self.reject)
        box.button(QDialogButtonBox.StandardButton.Save).setAutoDefault(False)
        whole = QVBoxLayout(self)
        whole.setSpacing(GAP)
        whole.addWidget(self.intro)
        whole.addLayout(row)
        whole.addWidget(self.complaint)
        whole.addWidget(self.cues, 1)
        whole.addWidget(self.headlines)
        whole.addWidget(box)

    def _list(self, word: str, group: str, where: str = "") -> QTreeWidgetItem:
        does = self.group.itemText(max(0, self.group.findData(group)))
        item = QTreeWidgetItem([word, does, where or self.tr("Everywhere")])
        item.setToolTip(2, item.text(2))
        item.setData(0, Qt.ItemDataRole.UserRole, group)
        self.cues.addTopLevelItem(item)
        return item

    def _remove(self) -> None:
        self.cues.takeTopLevelItem(self.cues.currentIndex().row())

    def _add(self) -> None:
        word = self.word.text().strip()
        if not word:
            return
        self._list(word, self.group.currentData())
        try:
            check_lexicon(self.overrides())
        except FactDeskError as error:
            self.cues.takeTopLevelItem(self.cues.topLevelItemCount() - 1)
            self.complaint.setText(said(str(error)))
            self.complaint.setVisible(True)
            return
        self.complaint.setVisible(False)
        self.word.clear()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete and self.cues.hasFocus():
            self._remove()
            return
        entered = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.word.hasFocus()
        if not entered:  # in the field it means the next word, not the end
            super().keyPressEvent(event)

    def _rows(self) -> list[QTreeWidgetItem]:
        rows = (self.cues.topLevelItem(row) for row in range(self.cues.topLevelItemCount()))
        return [item for item in rows if item is not None]

    def overrides(self) -> LexiconOverrides:
        """What the list changes in the lexicon."""
        found = [
            (item.text(0), item.data(0, Qt.ItemDataRole.UserRole))
            for item in self._rows()
            if item.data(0, _BESIDE) is None
        ]
        added = tuple(AddedCue(word, group) for word, group in found if group != _MUTED)
        muted = tuple(word for word, group in found if group == _MUTED)
        return LexiconOverrides(added, muted, self._attitudes, self.headlines.isChecked())

    def lifted(self) -> list[MutedCue]:
        """What was muted beside the lexicon, in single articles above all, and is not in the list any more."""
        kept = {item.data(0, _BESIDE) for item in self._rows()}
        return [cue for number, cue in enumerate(self._beside) if number not in kept]
