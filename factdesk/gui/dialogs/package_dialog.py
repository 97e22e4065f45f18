"""Asks who is to get which articles, and shows how many that would be for each."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from factdesk.domain.claims import Annotator
from factdesk.domain.errors import FactDeskError
from factdesk.domain.texts import storable
from factdesk.gui.dialogs import messages
from factdesk.gui.dialogs.number_field import number_field
from factdesk.gui.look.language import shown_number
from factdesk.gui.look.sentences import said
from factdesk.gui.look.theme import GAP
from factdesk.store import Project, reading
from factdesk.store.reading_looks import shadows
from factdesk.usecases.package_articles import Share, likely_annotators, planned_shares, unfinished_articles
from factdesk.usecases.packages import PackageChoice

_PAUSE = 120
"""Milliseconds without a change after which the articles are dealt out anew."""
_MOST_SEED = 999_999
_LEAST_HEIGHT = 62
_SIZE = QSize(580, 500)
_CHECKED, _UNCHECKED = Qt.CheckState.Checked, Qt.CheckState.Unchecked


class PackageDialog(QDialog):
    """The choices of a package; what it shows of them is dealt out as it would be in earnest."""

    def __init__(
        self, project: Project, by: Annotator, listed: Sequence[str], parent: QWidget | None = None
    ) -> None:
        """`listed` are the articles that the list shows, searched and filtered as it is."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Prepare package"))
        self.shares: list[Share] = []
        self.folder = Path(project.address).parent / "packages"
        self._project, self._listed = project, list(listed)
        self._ids: dict[str, list[str]] = {}
        self._make_articles()
        self._make_people(by)
        self._make_switches()
        self._make_preview()
        self._lay_out()
        self._dealing = QTimer(self)
        self._dealing.setSingleShot(True)
        self._dealing.setInterval(_PAUSE)
        self._dealing.timeout.connect(self.deal)
        self._connect()
        self._allow_double()
        self.deal()

    # -- making ----------------------------------------------------------------------------------------------------

    def _make_articles(self) -> None:
        self.which = QComboBox(self)
        self.which.addItem(self.tr("All articles"), "all")
        self.which.addItem(self.tr("Articles that nobody has finished"), "unfinished")
        self.which.addItem(self.tr("Articles that the list shows now"), "listed")
        self.which.setAccessibleName(self.tr("Articles"))
        self.sampled = QCheckBox(self.tr("Only so many of them, drawn by chance"), self)
        self.sample = number_field(
            self, 1, max(1, len(self._articles())), min(20, max(1, len(self._articles())))
        )
        self.sample.setAccessibleName(self.tr("Articles to draw"))
        self.sample.setEnabled(False)
        self.seed = number_field(self, 1, _MOST_SEED, 1)
        self.seed.setAccessibleName(self.tr("Seed"))
        self.seed.setToolTip(self.tr("The same number draws and deals out the same articles again."))
        self.double = number_field(self, 0, 100, 20)
        self.double.setSuffix(self.tr(" %"))
        self.double.setAccessibleName(self.tr("Given to two people"))
        self.double.setToolTip(self.tr("Only what two people have read shows how far they agree."))

    def _make_people(self, by: Annotator) -> None:
        self.people = QListWidget(self)
        self.people.setAccessibleName(self.tr("Annotators, ticked when they get a package"))
        self.people.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.people.setMinimumHeight(_LEAST_HEIGHT)
        aside, likely = shadows(self._project), likely_annotators(self._project)
        for one in reading.all_annotators(self._project):
            if one.id not in aside:
                self._add(one.name, ticked=one.id in likely and one.id != by.id)
        self.name = QLineEdit(self)
        self.name.setPlaceholderText(self.tr("Name of somebody else"))
        self.name.setAccessibleName(self.tr("Name of somebody else"))
        self.add = QPushButton(self.tr("Add"), self)
        self.add.setAutoDefault(False)
        self.add.setEnabled(False)

    def _make_switches(self) -> None:
        self.blind = QCheckBox(self.tr("Nobody sees what others have labelled"), self)
        self.blind.setChecked(True)
        self.suggestions = QCheckBox(self.tr("With suggestions"), self)
        self.suggestions.setChecked(True)
        self.pseudonyms = QCheckBox(self.tr("Without names: “Annotator 1” and so on"), self)
        self.pseudonyms.setToolTip(self.tr("The work comes home under the real names."))
        self.place = QLineEdit(str(self.folder), self)
        self.place.setReadOnly(True)
        self.place.setAccessibleName(self.tr("Folder"))
        self.choose = QPushButton(self.tr("Choose…"), self)
        self.choose.setAutoDefault(False)

    def _make_preview(self) -> None:
        self.preview = QPlainTextEdit(self)
        self.preview.setReadOnly(True)
        self.preview.setFrameShape(QFrame.Shape.NoFrame)
        self.preview.setTabChangesFocus(True)
        self.preview.setAccessibleName(self.tr("Who would get what"))
        self.preview.setMinimumHeight(_LEAST_HEIGHT)
        buttons = self.buttons = QDialogButtonBox(self)
        self.prepare = buttons.addButton(self.tr("Prepare"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.prepare.setDefault(True)
        buttons.addButton(QDialogButtonBox.StandardButton.Cancel)

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setHorizontalSpacing(GAP)
        form.setVerticalSpacing(GAP // 2)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(self.tr("Articles"), self.which)
        form.addRow("", _row(self.sampled, self.sample, None))
        form.addRow(self.tr("Annotators"), self.people)
        form.addRow("", _row(self.name, self.add))
        form.addRow(
            self.tr("Given to two people"), _row(self.double, None, QLabel(self.tr("Seed")), self.seed)
        )
        for box in (self.blind, self.suggestions, self.pseudonyms):
            form.addRow("", box)
        form.addRow(self.tr("Folder"), _row(self.place, self.choose))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(2 * GAP, 2 * GAP, 2 * GAP, 2 * GAP)
        whole.setSpacing(GAP)
        whole.addLayout(form, 3)
        whole.addWidget(self.preview, 1)
        whole.addWidget(self.buttons)
        self.setMinimumWidth(560)
        self.resize(_SIZE)

    def _connect(self) -> None:
        again: Callable[..., object] = self._dealing.start
        self.which.currentIndexChanged.connect(self._limit_sample)
        self.sampled.toggled.connect(self.sample.setEnabled)
        for signal in (
            self.which.currentIndexChanged,
            self.sampled.toggled,
            self.sample.valueChanged,
            self.seed.valueChanged,
            self.double.valueChanged,
            self.people.itemChanged,
        ):
            signal.connect(lambda *_: again())
        self.people.itemChanged.connect(self._allow_double)
        self.name.textChanged.connect(lambda words: self.add.setEnabled(bool(words.strip())))
        self.name.returnPressed.connect(self._add_typed)
        self.add.clicked.connect(self._add_typed)
        self.choose.clicked.connect(self._choose_folder)
        self.buttons.accepted.connect(self._accept)
        self.buttons.rejected.connect(self.reject)

    # -- choosing --------------------------------------------------------------------------------------------------

    def _add(self, name: str, *, ticked: bool) -> None:
        item = QListWidgetItem(name, self.people)
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(_CHECKED if ticked else _UNCHECKED)

    def _add_typed(self) -> None:
        name = " ".join(storable(self.name.text()).split())
        if not name:
            return
        known = self.people.findItems(name, Qt.MatchFlag.MatchFixedString | Qt.MatchFlag.MatchCaseSensitive)
        if known:
            known[0].setCheckState(_CHECKED)
        else:
            self._add(name, ticked=True)
            self._allow_double()
            self.people.scrollToBottom()
        self.name.clear()
        self._dealing.start()

    def _choose_folder(self) -> None:
        start = self.folder if self.folder.is_dir() else self.folder.parent
        found = messages.ask_target_folder(self, self.tr("Folder for the packages"), str(start))
        if found is not None:
            self.folder = found
            self.place.setText(str(found))

    def _allow_double(self, *_: object) -> None:
        self.double.setEnabled(len(self.names()) > 1)

    def _limit_sample(self) -> None:
        self.sample.setMaximum(max(1, len(self._articles())))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Enter in the field of names adds one; the field hands the key on, and it must not agree to the rest as well.
        if not (self.name.hasFocus() and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)):
            super().keyPressEvent(event)

    def _accept(self) -> None:
        # What was changed last is dealt out before it is agreed to.
        self.deal()
        if self.prepare.isEnabled():
            self.accept()

    # -- what is chosen --------------------------------------------------------------------------------------------

    def names(self) -> list[str]:
        """Who gets a package."""
        items = (self.people.item(row) for row in range(self.people.count()))
        return [item.text() for item in items if item.checkState() is _CHECKED]

    def choice(self) -> PackageChoice:
        """What they get."""
        return PackageChoice(
            articles=tuple(self._articles()),
            sample=self._sample,
            seed=self.seed.value(),
            double=self.double.value(),
            blind=self.blind.isChecked(),
            suggestions=self.suggestions.isChecked(),
            pseudonyms=self.pseudonyms.isChecked(),
        )

    @property
    def _sample(self) -> int | None:
        return self.sample.value() if self.sampled.isChecked() else None

    def _articles(self) -> list[str]:
        which = self.which.currentData()
        if which not in self._ids:
            if which == "unfinished":
                self._ids[which] = list(unfinished_articles(self._project))
            else:
                self._ids[which] = (
                    self._listed if which == "listed" else list(reading.article_ids(self._project, ""))
                )
        return self._ids[which]

    def deal(self) -> None:
        """Deal the articles out as chosen, and tell who would get how many."""
        self._dealing.stop()
        names = self.names()
        try:
            self.shares = self._dealt(names)
            words = "\n".join(map(self._told, self.shares))
        except FactDeskError as error:
            self.shares, words = [], said(str(error))
        if not self._articles():
            self.shares, words = [], self.tr("There is no article to hand out.")
        elif not names:
            words = self.tr("Tick who is to get a package, or add a name.")
        self.preview.setPlainText(words)
        self.prepare.setEnabled(bool(self.shares))

    def _dealt(self, names: Sequence[str]) -> list[Share]:
        if not names:
            return []
        return planned_shares(self._articles(), names, self.double.value(), self.seed.value(), self._sample)

    def _told(self, share: Share) -> str:
        alone, shared = (
            self.tr("{0}: articles {1}"),
            self.tr("{0}: articles {1}, shared with somebody else {2}"),
        )
        words = shared if share.shared else alone
        return words.format(share.name, shown_number(share.articles), shown_number(share.shared))


def _row(*widgets: QWidget | None) -> QHBoxLayout:
    """Widgets side by side; None stands for free space."""
    row = QHBoxLayout()
    row.setSpacing(GAP)
    for widget in widgets:
        if widget is None:
            row.addStretch(1)
        else:
            row.addWidget(widget)
    return row
