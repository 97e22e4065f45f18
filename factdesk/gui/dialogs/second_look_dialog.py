"""Asks whose finished articles are to be read a second time, how many of them, and how old they must be."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QVBoxLayout,
    QWidget,
)

from factdesk.domain.claims import Annotator
from factdesk.gui.dialogs.number_field import number_field
from factdesk.gui.look.language import shown_number
from factdesk.gui.look.theme import GAP
from factdesk.gui.panels.plain_note import plain_note
from factdesk.store import Project, reading
from factdesk.store.reading_looks import shadows
from factdesk.usecases.second_look import LookProgress, articles_for_second_look, share_of, waiting_look

_SHARE = 10
_WEEK, _MONTH = 7, 30
_WIDTH = 420


@dataclass(frozen=True, slots=True)
class LookChoice:
    """Whose articles, how many percent of them, and how many days ago they must have been finished."""

    annotator: Annotator
    share: int
    days: int
    waiting: LookProgress | None
    """The second look that is under way, and is gone on with instead."""


class SecondLookDialog(QDialog):
    """Tells at once how many articles that would be."""

    def __init__(self, project: Project, by: Annotator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Second Look"))
        self._project, self._by = project, by
        aside = shadows(project)
        self._people = [one for one in reading.all_annotators(project) if one.id not in aside]
        self.person, self.age = QComboBox(self), QComboBox(self)
        self.share = number_field(self, 1, 100, _SHARE)
        self.told = plain_note(self)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.begin = self.buttons.addButton(self.tr("Begin"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.begin.setDefault(True)
        self._offer()
        self._lay_out()
        for changed in (
            self.person.currentIndexChanged,
            self.age.currentIndexChanged,
            self.share.valueChanged,
        ):
            changed.connect(self._tell)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self._tell()

    def _offer(self) -> None:
        for one in self._people:
            self.person.addItem(one.name, one.id)
        self.person.setCurrentIndex(max(0, self.person.findData(self._by.id)))
        self.share.setSuffix(self.tr(" %"))
        for words, days in (
            (self.tr("At any time"), 0),
            (self.tr("A day ago or earlier"), 1),
            (self.tr("A week ago or earlier"), _WEEK),
            (self.tr("A month ago or earlier"), _MONTH),
        ):
            self.age.addItem(words, days)
        if (chosen := self._person()) is not None and articles_for_second_look(self._project, chosen, _WEEK):
            self.age.setCurrentIndex(self.age.findData(_WEEK))

    def _lay_out(self) -> None:
        why = plain_note(
            self,
            self.tr(
                "Some finished articles are read again, with the earlier labels out of sight. What is marked then"
                " counts nowhere but in the comparison of both readings."
            ),
            "muted",
        )
        for note in (why, self.told):
            note.setMinimumWidth(_WIDTH)
        form = QFormLayout()
        form.setHorizontalSpacing(GAP)
        form.setVerticalSpacing(GAP)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for title, field in (
            (self.tr("Annotator"), self.person),
            (self.tr("Finished"), self.age),
            (self.tr("Share of these articles"), self.share),
        ):
            field.setAccessibleName(title)
            form.addRow(title, field)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(2 * GAP, 2 * GAP, 2 * GAP, 2 * GAP)
        whole.setSpacing(2 * GAP)
        for part in (why, form, self.told, self.buttons):
            whole.addLayout(part) if isinstance(part, QFormLayout) else whole.addWidget(part)

    def _person(self) -> Annotator | None:
        return next((one for one in self._people if one.id == self.person.currentData()), None)

    def choice(self) -> LookChoice | None:
        """What is chosen; None when there is nobody to choose."""
        chosen = self._person()
        if chosen is None:
            return None
        waiting = waiting_look(self._project, chosen)
        return LookChoice(chosen, self.share.value(), self.age.currentData(), waiting)

    def _tell(self, *_: object) -> None:
        for box in (self.person, self.age):
            box.setAccessibleDescription(box.currentText())
        choice = self.choice()
        waiting = choice.waiting if choice is not None else None
        mine = choice is not None and choice.annotator.id == self._by.id
        found = articles_for_second_look(self._project, choice.annotator, choice.days) if choice else []
        self.age.setEnabled(waiting is None)
        self.share.setEnabled(waiting is None)
        if waiting is not None:
            words = self.tr("A second look is under way: {0} of {1} articles done.").format(
                shown_number(waiting.done), shown_number(waiting.total)
            )
        elif found:
            words = self.tr("Articles to read again: {0} of {1}.").format(
                shown_number(share_of(len(found), self.share.value())), shown_number(len(found))
            )
        else:
            words = self.tr("Nothing was finished then that is not in a second look already.")
        self.told.setText(words)
        slipped = self.tr("Slip In")
        self.begin.setText((self.tr("Go On") if waiting else self.tr("Begin")) if mine else slipped)
        self.begin.setEnabled((waiting is not None and mine) or (waiting is None and bool(found)))
