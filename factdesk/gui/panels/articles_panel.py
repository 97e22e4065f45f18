"""The left side: search, what to show, and the list of articles."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QListView, QStackedLayout, QVBoxLayout, QWidget

from factdesk.domain.claims import ArticleId
from factdesk.domain.errors import FactDeskError
from factdesk.domain.overview import ArticleFilter, ArticleState
from factdesk.gui.late import late
from factdesk.gui.look.theme import GAP
from factdesk.gui.panels.article_delegate import ArticleDelegate
from factdesk.gui.panels.articles_model import ArticlesModel, Index, Role
from factdesk.gui.session import Session

if TYPE_CHECKING:
    from factdesk.usecases import articles
else:
    articles = late("factdesk.usecases.articles")

_TYPING_PAUSE = 120
"""Milliseconds without a key before a search begins."""


class _SearchField(QLineEdit):
    left = Signal()
    """Esc was pressed."""
    taken = Signal()
    """Enter or the arrow down was pressed: the user wants what was found."""

    def event(self, event: QEvent) -> bool:
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
        ):
            event.accept()  # else the window's own Esc would be faster
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.clear()
            self.left.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
            self.taken.emit()
        else:
            super().keyPressEvent(event)


class _List(QListView):
    def dataChanged(self, first: Index, last: Index, /, roles: Sequence[int] = ()) -> None:  # noqa: ARG002
        # Qt would lay out every row anew for one that has changed: all are of one height, so drawing it is enough.
        if first == last:
            self.update(first)
        else:
            self.viewport().update()


class ArticlesPanel(QWidget):
    """Lists the project's articles and says which one is chosen."""

    chosen = Signal(str)
    """Id of the article to show; empty when none is."""
    left = Signal()
    """The user has finished searching and wants to go on in the article."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._chosen: ArticleId | None = None
        self.model = ArticlesModel(session, self)
        self.search = _SearchField(self)
        self.search.setPlaceholderText(self.tr("Search articles  ( / )"))
        self.search.setAccessibleName(self.tr("Search articles"))
        self.search.setClearButtonEnabled(True)
        self.state = QComboBox(self)
        self.state.setAccessibleName(self.tr("Which articles to show"))
        self.state.addItem(self.tr("All articles"), None)
        self.state.addItem(self.tr("Not begun"), ArticleState.UNREAD)
        self.state.addItem(self.tr("Begun"), ArticleState.STARTED)
        self.state.addItem(self.tr("Finished"), ArticleState.FINISHED)
        self.list = _List(self)
        self.list.setModel(self.model)
        self.list.setItemDelegate(ArticleDelegate(self.list))
        self.list.setUniformItemSizes(True)
        self.list.setMouseTracking(True)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setAccessibleName(self.tr("Articles"))
        self.empty = QLabel(self)
        self.empty.setTextFormat(Qt.TextFormat.PlainText)
        self.empty.setWordWrap(True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setObjectName("empty")
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_TYPING_PAUSE)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        head = QVBoxLayout()
        head.setContentsMargins(GAP, GAP, GAP, GAP)
        head.setSpacing(GAP)
        head.addWidget(self.search)
        head.addWidget(self.state)
        self._stack = QStackedLayout()
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.empty)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(head)
        whole.addLayout(self._stack, 1)

    def _connect(self) -> None:
        self.search.textChanged.connect(self._restart_pause)
        self.search.left.connect(self._leave_search)
        self.search.taken.connect(self._take_found)
        self._pause.timeout.connect(self.reload)
        self.state.currentIndexChanged.connect(self._restart_pause)
        self.list.selectionModel().currentChanged.connect(self._follow)
        self._session.closing.connect(self._show_all)

    # -- what is shown ---------------------------------------------------------------------------------------------

    @property
    def current(self) -> ArticleId | None:
        """The article that is chosen; a search that does not find it leaves it chosen."""
        return self._chosen

    def reload(self) -> None:
        """List the articles that search and filter let through, keeping the chosen one.

        While somebody is searching, the article in hand stays, so that it does not change with every letter.
        """
        project = self._session.project
        searching = project is not None and bool(self.search.text().strip())
        before = self.list.currentIndex().row()
        ids: list[ArticleId] = []
        if project is not None:
            # Qt would hand a member of this enumeration back as the mere word that it is.
            state = ArticleState(self.state.currentData()) if self.state.currentData() else None
            wanted = ArticleFilter(self.search.text(), state)
            try:
                ids = articles.list_articles(project, self._session.annotator, wanted)
            except FactDeskError as error:
                self._session.saving_failed.emit(str(error))
        with QSignalBlocker(self.list.selectionModel()):
            self.model.show_articles(ids)
            row = self.model.row_of(self._chosen) if self._chosen else -1
            if row < 0 and not searching:
                row = min(max(before, 0), len(ids) - 1)  # what comes after an article that was removed
            self._select(row)
        self._tell_empty(searching=searching or self.state.currentIndex() > 0)
        if not searching:
            self._choose(ids[row] if row >= 0 else None)

    def _tell_empty(self, *, searching: bool) -> None:
        self._stack.setCurrentWidget(self.list if self.model.ids else self.empty)
        self.empty.setText(
            self.tr("No article matches. Press Esc in the search field to see all.")
            if searching
            else self.tr("No articles yet. Import files with Ctrl+I, or drop them here.")
        )

    def choose_article(self, article_id: str) -> None:
        """Make an article the chosen one; a filter that hides it is lifted."""
        if self.model.row_of(article_id) < 0:
            self._show_all()
            self.reload()
        self._select(self.model.row_of(article_id))

    def _show_all(self) -> None:
        with QSignalBlocker(self.search), QSignalBlocker(self.state):
            self.search.clear()
            self.state.setCurrentIndex(0)

    def step(self, by: int) -> bool:
        """Choose the article so many rows on; False at either end."""
        row = self.list.currentIndex().row() + by
        if not 0 <= row < len(self.model.ids):
            return False
        self._select(row)
        return True

    def _select(self, row: int) -> None:
        index = self.model.index(row) if row >= 0 else self.model.index(-1)
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.list.selectionModel().setCurrentIndex(index, flags)
        if index.isValid():
            self.list.scrollTo(index)

    def _choose(self, article_id: str | None) -> None:
        if article_id != self._chosen:
            self._chosen = ArticleId(article_id) if article_id else None
            self.chosen.emit(article_id or "")

    def _follow(self, current: QModelIndex) -> None:
        if current.isValid():
            self._choose(current.data(Role.ID))

    def _restart_pause(self) -> None:
        self._pause.start()

    def _leave_search(self) -> None:
        self._reload_now()
        self.left.emit()

    def _take_found(self) -> None:
        self._reload_now()
        if self.model.ids and not self.list.currentIndex().isValid():
            self._select(0)
        self.left.emit()

    def _reload_now(self) -> None:
        if self._pause.isActive():
            self._pause.stop()
            self.reload()

    def focus_search(self) -> None:
        """Let the user type into the search field."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()
