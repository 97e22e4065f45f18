"""Whose work on which articles is compared, and how time is counted."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLabel, QMenu, QToolButton, QWidget

from factdesk.domain.claims import Annotator, AnnotatorId
from factdesk.domain.periods import Step
from factdesk.gui.look.language import shown_number
from factdesk.gui.look.theme import GAP
from factdesk.store import Project, reading, reading_articles
from factdesk.store.reading_agreement import ReadingFilter
from factdesk.usecases.agreement import AgreementOptions, DayOf

_WIDEST = 22
"""Letters of a publisher's name that the box of publishers has room for."""


class FilterBar(QWidget):
    """People, publisher, finished articles only, and the steps of time. What is chosen holds at once."""

    changed = Signal()

    def __init__(self, project: Project, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._offered: tuple[list[Annotator], list[tuple[str, int]]] = ([], [])
        self.people = QToolButton(self)
        self.people.setObjectName("menuButton")
        self.people.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.menu = QMenu(self.people)
        self.people.setMenu(self.menu)
        self.publisher, self.time = QComboBox(self), QComboBox(self)
        self.finished = QCheckBox(self.tr("Finished articles only"), self)
        self.finished.setChecked(True)
        self.finished.setToolTip(
            self.tr("Compare the work of who has finished an article, not of who has begun it.")
        )
        self._times()
        self._lay_out()
        self.offer(project)
        for chosen in (
            self.publisher.currentIndexChanged,
            self.time.currentIndexChanged,
            self.finished.toggled,
        ):
            chosen.connect(self._tell)

    def _times(self) -> None:
        self.time.addItem(self.tr("By month of work"), (DayOf.FINISHED.value, Step.MONTH.value))
        self.time.addItem(self.tr("By week of work"), (DayOf.FINISHED.value, Step.WEEK.value))
        self.time.addItem(self.tr("By article’s month"), (DayOf.PUBLISHED.value, Step.MONTH.value))
        self.time.addItem(self.tr("By article’s year"), (DayOf.PUBLISHED.value, Step.YEAR.value))

    def _lay_out(self) -> None:
        self.publisher.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.publisher.setMinimumContentsLength(_WIDEST)
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * GAP, GAP, 2 * GAP, 0)
        row.setSpacing(GAP)
        for words, widget in (
            (self.tr("People"), self.people),
            (self.tr("Publisher"), self.publisher),
            (self.tr("Time"), self.time),
        ):
            label = QLabel(words, self)
            label.setObjectName("muted")
            label.setBuddy(widget)
            widget.setAccessibleName(words)
            row.addWidget(label)
            row.addWidget(widget)
        row.addWidget(self.finished)
        row.addStretch(1)

    # -- what there is to choose -----------------------------------------------------------------------------------

    def offer(self, project: Project) -> None:
        """Offer the people and publishers that the project has now; what is chosen stays chosen."""
        people, publishers = reading.all_annotators(project), reading_articles.publishers(project)
        if (people, publishers) == self._offered:
            return  # what is open stays open, and what is just being ticked stays there
        self._offered = people, publishers
        self._offer_people(people)
        chosen = self.publisher.currentData()
        with QSignalBlocker(self.publisher):
            self.publisher.clear()
            self.publisher.addItem(self.tr("Every publisher"), None)
            for name, count in publishers:
                shown = name or self.tr("No publisher named")
                self.publisher.addItem(f"{shown} ({shown_number(count)})", name)
            self.publisher.setCurrentIndex(max(0, self.publisher.findData(chosen)))

    def _offer_people(self, people: list[Annotator]) -> None:
        chosen = set(self.annotators())
        self.menu.clear()
        for one in people:
            action = self.menu.addAction(one.name.replace("&", "&&"))
            action.setCheckable(True)
            action.setData(one.id)
            action.setChecked(one.id in chosen)
            action.toggled.connect(self._choose)
        self._name_people()

    def _choose(self, *_: object) -> None:
        self._name_people()
        self.changed.emit()

    def choose_people(self, people: Sequence[AnnotatorId]) -> None:
        """Tick these people and nobody else."""
        with QSignalBlocker(self.menu):
            for action in self.menu.actions():
                with QSignalBlocker(action):
                    action.setChecked(action.data() in people)
        self._choose()

    def _tell(self, *_: object) -> None:
        self.changed.emit()

    def _name_people(self) -> None:
        names = [action.text().replace("&&", "&") for action in self.menu.actions() if action.isChecked()]
        words = ", ".join(names) or self.tr("Everybody")
        self.people.setText(words)
        self.people.setAccessibleDescription(words)

    # -- what is chosen --------------------------------------------------------------------------------------------

    def annotators(self) -> tuple[AnnotatorId, ...]:
        """Ids of the people ticked; nobody stands for everybody."""
        return tuple(AnnotatorId(action.data()) for action in self.menu.actions() if action.isChecked())

    def options(self) -> AgreementOptions:
        """What to compare, and how."""
        day, step = self.time.currentData()
        wanted = ReadingFilter(
            annotators=self.annotators(),
            finished_only=self.finished.isChecked(),
            publisher=self.publisher.currentData(),
        )
        return AgreementOptions(wanted, DayOf(day), Step(step))
