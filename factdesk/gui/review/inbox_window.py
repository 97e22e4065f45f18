"""What came back to the annotator: what was decided otherwise, why, and whether they accept it or answer."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from factdesk.domain.changes import ChangeSet, Kind
from factdesk.domain.errors import FactDeskError
from factdesk.gui.look.announcement import announce
from factdesk.gui.look.sentences import said
from factdesk.gui.look.theme import GAP
from factdesk.gui.panels.plain_note import plain_note
from factdesk.gui.review.opinion_page import OpinionPage
from factdesk.gui.review.opinion_rows import OpinionRows
from factdesk.gui.review.opinions import Opinion
from factdesk.gui.review.words import outcome_words, reason_words
from factdesk.gui.session import Session
from factdesk.store import reading
from factdesk.usecases.inbox import InboxItem, accept, answer, inbox

_LEAST_PAGE = 140


class InboxWindow(QDialog):
    """Lists what came back and shows one of it at a time; each can be accepted or answered once."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Changed Labels"))
        self.resize(900, 600)
        self._session = session
        self.items: tuple[InboxItem, ...] = ()
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("What came back to you"))
        self.page = OpinionPage(self)
        self.page.setMinimumHeight(_LEAST_PAGE)
        self.rows = OpinionRows(self, keyed=False)
        self.why = plain_note(self, selectable=True)
        self.told = plain_note(self, name="muted", selectable=True)
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(self.tr("Why you see it otherwise"))
        self.field.setAccessibleName(self.tr("Your answer"))
        self.accept_button = QPushButton(self.tr("Accept"), self)
        self.accept_button.setToolTip(
            self.tr("Change your claim into what was decided. An undo takes that back.")
        )
        self.answer_button = QPushButton(self.tr("Answer"), self)
        self.answer_button.setToolTip(
            self.tr("Say why you see it otherwise: it goes back to the reviewer, once.")
        )
        self._lay_out()
        self._connect()
        self.told.hide()
        self.reload()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(GAP)
        row.addWidget(self.accept_button)
        row.addWidget(self.field, 1)
        row.addWidget(self.answer_button)
        for button in (self.accept_button, self.answer_button):
            button.setAutoDefault(False)
        right = QWidget(self)
        column = QVBoxLayout(right)
        column.setContentsMargins(GAP, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self.page, 1)
        column.addWidget(self.rows)
        column.addWidget(self.why)
        column.addLayout(row)
        self.columns = QSplitter(Qt.Orientation.Horizontal, self)
        self.columns.addWidget(self.list)
        self.columns.addWidget(right)
        self.columns.setStretchFactor(1, 1)
        self.columns.setChildrenCollapsible(False)
        self.columns.setSizes([240, 660])
        whole = QVBoxLayout(self)
        whole.addWidget(self.columns, 1)
        whole.addWidget(self.told)

    def _connect(self) -> None:
        self.list.currentRowChanged.connect(self._show)
        self.rows.row_chosen.connect(self.page.choose)
        self.accept_button.clicked.connect(self._accept)
        self.answer_button.clicked.connect(self._answer)
        self.field.returnPressed.connect(self._answer)
        self.field.textChanged.connect(self._enable)
        session = self._session
        session.changed.connect(self._hear)
        session.changed_elsewhere.connect(self.reload)
        session.annotator_changed.connect(self.reload)
        session.closed.connect(self.close)

    # -- what is shown ---------------------------------------------------------------------------------------------

    def reload(self) -> None:
        """Read what came back anew; the line in hand stays so if it is still there."""
        project = self._session.project
        if project is None:
            return
        row = max(0, self.list.currentRow())
        try:
            self.items = inbox(project, self._session.annotator)
        except FactDeskError as error:
            self._tell(said(str(error)))
            return
        self.list.blockSignals(True)
        self.list.clear()
        self.list.addItems([f"{item.claims[0].text}\n{item.article_title}" for item in self.items])
        self.list.blockSignals(False)
        self.list.setCurrentRow(min(row, len(self.items) - 1))
        self._show()

    def _hear(self, change: ChangeSet) -> None:
        if any(change.touches(kind) for kind in (Kind.DECISION, Kind.COMMENT, Kind.CLAIM)):
            self.reload()

    @property
    def chosen(self) -> InboxItem | None:
        """What is in hand."""
        row = self.list.currentRow()
        return self.items[row] if 0 <= row < len(self.items) else None

    def _show(self, *_: object) -> None:
        item, project = self.chosen, self._session.project
        self.columns.setVisible(item is not None)
        self.field.clear()
        if item is None or project is None:
            self._tell(self.tr("Nothing is left to answer."))
        else:
            opinions = (
                Opinion("A", self.tr("Yours"), item.claims),
                Opinion("B", item.reviewer, item.gold),
            )
            self.rows.show_opinions(opinions)
            try:
                self.page.show_opinions(reading.article(project, item.decision.article_id), opinions)
            except FactDeskError as error:
                self._tell(said(str(error)))
            self.why.setText(self._reason(item))
        self._enable()

    def _reason(self, item: InboxItem) -> str:
        decision = item.decision
        words = self.tr("{0}: {1}").format(item.reviewer, outcome_words(decision.outcome))
        aside = " · ".join(part for part in (reason_words(decision.reason), decision.note) if part)
        return f"{words} ({aside})" if aside else words

    def _enable(self, *_: object) -> None:
        item, writable = self.chosen, self._session.writable
        self.accept_button.setEnabled(writable and item is not None and item.can_accept)
        self.answer_button.setEnabled(writable and item is not None and bool(self.field.text().strip()))

    def _tell(self, words: str) -> None:
        self.told.setText(words)
        self.told.setVisible(bool(words))
        announce(self, words)

    # -- what is done ----------------------------------------------------------------------------------------------

    def _accept(self) -> None:
        item = self.chosen
        if (
            item is not None
            and self._session.do(accept, item.decision.id, self._session.annotator) is not None
        ):
            self._tell(self._with_left(self.tr("Accepted.")))

    def _answer(self) -> None:
        item, words = self.chosen, self.field.text().strip()
        by = self._session.annotator
        if item is not None and words and self._session.do(answer, item.decision.id, words, by) is not None:
            self._tell(self._with_left(self.tr("Answered: it goes back to the reviewer.")))

    def _with_left(self, words: str) -> str:
        return words if self.items else f"{words} {self.tr('Nothing is left to answer.')}"
