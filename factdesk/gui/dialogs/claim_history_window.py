"""Who did what to one claim, and when; the claim as it was then; and bringing that back."""

from __future__ import annotations

from PySide6.QtCore import QDateTime, QLocale, QSignalBlocker, QSize, Qt
from PySide6.QtWidgets import (
    QDateTimeEdit,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QSplitter,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from factdesk.domain.changes import ChangeSet, Kind
from factdesk.domain.claim_history import ClaimStep
from factdesk.domain.errors import FactDeskError
from factdesk.gui.dialogs.claim_history_words import local_time, shown_time, title_of_step
from factdesk.gui.dialogs.claim_state import ClaimState
from factdesk.gui.look.sentences import said
from factdesk.gui.look.theme import GAP
from factdesk.gui.session import Session
from factdesk.usecases.claim_history import ClaimHistory, claim_history, restore_claim

_STEP = Qt.ItemDataRole.UserRole


class ClaimHistoryWindow(QDialog):
    """Lists the steps of one claim, the newest first, and shows the claim as it was after the chosen one."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("History of a claim"))
        self.resize(820, 560)
        self._session = session
        self._claim_id = ""
        self._found: ClaimHistory | None = None
        self.list = QTreeWidget(self)
        self.state = ClaimState(self)
        self.then = QDateTimeEdit(self)
        self.restore = QPushButton(self.tr("Restore This State"), self)
        self.notice = QLabel(self)
        self._prepare()
        self._lay_out()
        self.list.currentItemChanged.connect(self._show_chosen)
        self.then.dateTimeChanged.connect(self._choose_time)
        self.restore.clicked.connect(self._restore)
        session.changed.connect(self._on_change)
        session.changed_elsewhere.connect(self.reload)
        session.annotator_changed.connect(self.reload)
        session.closed.connect(self.close)

    def _prepare(self) -> None:
        self.list.setRootIsDecorated(False)
        self.list.setHeaderLabels([self.tr("When"), self.tr("Who"), self.tr("What")])
        self.list.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.list.header().setStretchLastSection(True)
        self.list.setAccessibleName(self.tr("What was done to the claim, the newest first"))
        self.then.setCalendarPopup(True)
        # Figures are read from the left everywhere; a mirrored field would show the seconds first.
        self.then.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        locale = QLocale()
        self.then.setDisplayFormat(locale.dateFormat(QLocale.FormatType.ShortFormat) + " HH:mm:ss")
        self.then.setAccessibleName(self.tr("Show the claim as it was on"))
        self.then.setToolTip(self.tr("Shows the claim as it was at this time."))
        self.restore.setAutoDefault(False)
        self.notice.setObjectName("muted")
        self.notice.setWordWrap(True)
        self.notice.setTextFormat(Qt.TextFormat.PlainText)

    def _lay_out(self) -> None:
        asked = QLabel(self.tr("As it was on"), self)
        asked.setBuddy(self.then)
        row = QHBoxLayout()
        row.setSpacing(GAP)
        row.addWidget(asked)
        row.addWidget(self.then)
        row.addWidget(self.notice, 1)
        row.addWidget(self.restore)
        below = QWidget(self)
        column = QVBoxLayout(below)
        column.setContentsMargins(0, GAP, 0, 0)
        column.setSpacing(GAP)
        column.addLayout(row)
        column.addWidget(self.state, 1)
        parts = QSplitter(Qt.Orientation.Vertical, self)
        parts.addWidget(self.list)
        parts.addWidget(below)
        parts.setChildrenCollapsible(False)
        parts.setStretchFactor(0, 1)
        parts.setStretchFactor(1, 1)
        whole = QVBoxLayout(self)
        whole.addWidget(parts, 1)

    # -- what is listed --------------------------------------------------------------------------------------------

    def show_claim(self, claim_id: str) -> None:
        """List what happened to this claim."""
        self._claim_id = claim_id
        self._read(None)

    def reload(self) -> None:
        """Read the history anew; a step that was chosen stays so, unless it was the newest."""
        chosen = self.chosen
        newest = self._found.steps[0] if self._found else None
        self._read(chosen.version.edit.seq if chosen and chosen is not newest else None)

    def _on_change(self, change: ChangeSet) -> None:
        if change.touches(Kind.CLAIM) or change.touches(Kind.ARTICLE):
            self.reload()

    def _read(self, seq: int | None) -> None:
        project = self._session.project
        if project is None or not self._claim_id:
            return
        try:
            self._found = claim_history(project, self._claim_id)
        except FactDeskError as error:
            self._found = None
            self.list.clear()
            self.state.show_claim(None, None)
            self.restore.setEnabled(False)
            self.notice.setText(said(str(error)))
            return
        with QSignalBlocker(self.list):
            self.list.clear()
            self.list.addTopLevelItems([self._item(step) for step in self._found.steps])
        with QSignalBlocker(self.then):
            self.then.setDateTimeRange(
                local_time(self._found.steps[-1].version.edit.at), QDateTime.currentDateTime().addSecs(1)
            )
        self._choose(seq)

    def _item(self, step: ClaimStep) -> QTreeWidgetItem:
        edit = step.version.edit
        item = QTreeWidgetItem([shown_time(edit.at), edit.annotator, title_of_step(step)])
        item.setToolTip(2, item.text(2))
        metrics = self.list.fontMetrics()
        wide = metrics.horizontalAdvance(item.text(0)) + 3 * GAP
        item.setSizeHint(0, QSize(wide, metrics.height() + GAP))
        item.setData(0, _STEP, edit.seq)
        return item

    def _choose(self, seq: int | None) -> None:
        rows = range(self.list.topLevelItemCount())
        seqs = [self.list.topLevelItem(row).data(0, _STEP) for row in rows]  # type: ignore[union-attr]
        self.choose_row(seqs.index(seq) if seq in seqs else 0)
        self._show_chosen()

    def choose_row(self, row: int) -> None:
        """Choose a line of the list."""
        if (item := self.list.topLevelItem(row)) is not None:
            self.list.setCurrentItem(item)

    @property
    def chosen(self) -> ClaimStep | None:
        """The chosen step."""
        row = self.list.currentIndex().row()
        return self._found.steps[row] if self._found and 0 <= row < len(self._found.steps) else None

    # -- as it was on ----------------------------------------------------------------------------------------------

    def _show_chosen(self, *_: object) -> None:
        step = self.chosen
        if step is None or self._found is None:
            return
        self.state.show_claim(step.version.claim, self._found.article)
        at = local_time(step.version.edit.at)
        if not self._at_that_time(step):
            with QSignalBlocker(self.then):
                self.then.setDateTime(at)
        self.notice.setText(self._why_not(step))
        self.restore.setEnabled(not self.notice.text())

    def _at_that_time(self, step: ClaimStep) -> bool:
        """Whether the time that is asked for is one at which the claim was so."""
        return self._row_at(self.then.dateTime()) == self._row_of(step)

    def _row_of(self, step: ClaimStep) -> int:
        return self._found.steps.index(step) if self._found else -1

    def _row_at(self, then: QDateTime) -> int:
        steps = self._found.steps if self._found else ()
        # The field shows whole seconds: a second that is asked for is meant to its end.
        end = then.addMSecs(999 - then.time().msec())
        at = (row for row, step in enumerate(steps) if local_time(step.version.edit.at) <= end)
        return next(at, len(steps) - 1)

    def _choose_time(self, then: QDateTime) -> None:
        if self._found is not None:
            self.choose_row(self._row_at(then))

    # -- bringing back ---------------------------------------------------------------------------------------------

    def _why_not(self, step: ClaimStep) -> str:
        """Why a state cannot be brought back; empty when it can."""
        found = self._found
        if found is None:
            return ""
        newest = found.newest
        if not step.version.standing:
            return self.tr("Taken away; this is how it was last.")
        if newest.standing and newest.claim == step.version.claim:
            return self.tr("This is how the claim is now.")
        if not self._session.writable:
            return self.tr("The project is open for reading only.")
        if newest.claim.annotator_id != self._session.annotator.id:
            return self.tr("Only the one who made the claim can restore it.")
        return "" if found.article else self.tr("The article of this claim was removed.")

    def _restore(self) -> None:
        if (step := self.chosen) is not None:
            session = self._session
            done = session.do(restore_claim, self._claim_id, step.version.edit.seq, session.annotator)
            if done is not None:
                self.choose_row(0)
                self.list.setFocus(Qt.FocusReason.OtherFocusReason)
