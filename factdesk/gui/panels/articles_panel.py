"""The left side: search, filters, order, and the list of articles."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from PySide6.QtCore import QPoint, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QHBoxLayout,
    QStackedLayout,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from factdesk.domain.claims import ArticleId
from factdesk.domain.errors import FactDeskError
from factdesk.domain.overview import ArticleFilter, ArticleState
from factdesk.gui.look.key_names import key_names
from factdesk.gui.look.theme import GAP
from factdesk.gui.panels.article_filters import ArticleFilters
from factdesk.gui.panels.article_finder import ArticleFinder
from factdesk.gui.panels.articles_list import ArticlesList
from factdesk.gui.panels.articles_model import ArticlesModel, Index, Role
from factdesk.gui.panels.list_order import ListOrder
from factdesk.gui.panels.list_summary import ListSummary
from factdesk.gui.panels.nothing_listed import NothingListed
from factdesk.gui.panels.search_field import SearchField
from factdesk.gui.session import Session


class ArticlesPanel(QWidget):
    """Lists the project's articles and says which one is chosen."""

    chosen = Signal(str)
    """Id of the article to show; empty when none is."""
    left = Signal()
    """The user has finished searching and wants to go on in the article."""
    searched = Signal()
    """Other words are searched for, or none."""
    order_chosen = Signal(str)
    """The user wants the list in this order from now on."""
    menu_requested = Signal(QPoint)
    """Somebody asks for a menu for the articles selected."""

    _awaiting = False
    """Whether what is asked for is being read beside the window."""
    _among: frozenset[ArticleId] | None = None
    """Where the list ends, whatever is searched for and filtered."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._chosen: ArticleId | None = None
        self._expected = ""
        self.finder = ArticleFinder(session, self)
        self.model = ArticlesModel(session, self)
        self.search = SearchField(self)
        self._name_search()
        key_names().changed.connect(self._name_search)
        self.search.setAccessibleName(self.tr("Search articles"))
        self.search.setClearButtonEnabled(True)
        self.state = QComboBox(self)
        self.state.setAccessibleName(self.tr("Which articles to show"))
        self.state.setAccessibleDescription(self.state.accessibleName())
        self.state.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.state.addItem(self.tr("All articles"), None)
        self.state.addItem(self.tr("Not begun"), ArticleState.UNREAD)
        self.state.addItem(self.tr("Begun"), ArticleState.STARTED)
        self.state.addItem(self.tr("Finished"), ArticleState.FINISHED)
        self.fold = QToolButton(self)
        self.fold.setText(self.tr("Filter"))
        self.fold.setCheckable(True)
        self.fold.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.fold.setToolTip(self.tr("More to narrow the list by"))
        self.filters = ArticleFilters(session, self)
        self.filters.setVisible(False)
        self.summary = ListSummary(self)
        self.order = ListOrder(self)
        self.list = ArticlesList(self.model, self)
        self.nothing = NothingListed(self)
        self.empty = self.nothing.words
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(0)  # letters that have been typed by now are searched for together
        self._lay_out()
        self._connect()

    def _name_search(self) -> None:
        """Name the key that leads to the search now."""
        key, words = key_names().of("search").key, self.tr("Search articles")
        self.search.setPlaceholderText(self.tr("Search articles  ( {0} )").format(key) if key else words)

    def _lay_out(self) -> None:
        narrow = QHBoxLayout()
        narrow.setSpacing(GAP // 2)
        narrow.addWidget(self.state, 1)
        narrow.addWidget(self.fold)
        head = QVBoxLayout()
        head.setContentsMargins(GAP, GAP, GAP, GAP)
        head.setSpacing(GAP)
        head.addWidget(self.search)
        head.addLayout(narrow)
        said = QHBoxLayout()
        said.setContentsMargins(GAP, 0, GAP // 2, 2)
        said.setSpacing(0)
        said.addWidget(self.summary.count, 1)
        said.addWidget(self.order)
        self._stack = QStackedLayout()
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.nothing)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(head)
        whole.addWidget(self.filters)
        whole.addWidget(self.summary)
        whole.addLayout(said)
        whole.addLayout(self._stack, 1)

    def _connect(self) -> None:
        self.search.textChanged.connect(self._restart_pause)
        self.search.left.connect(self._leave_search)
        self.search.taken.connect(self._take_found)
        self.search.entered.connect(self.finder.prepare)
        self._pause.timeout.connect(self.look)
        self.state.currentIndexChanged.connect(self._restart_pause)
        self.fold.toggled.connect(self._unfold)
        self.filters.changed.connect(self._restart_pause)
        self.filters.left.connect(self._leave_filters)
        self.summary.lift_wanted.connect(self.lift_filters)
        self.nothing.lift_wanted.connect(self.lift_all)
        self.order.changed.connect(self._reorder)
        self.finder.found_more.connect(self._look_again)
        self.finder.ready.connect(self._show_ready)
        self.list.selectionModel().currentChanged.connect(self._follow)
        self.list.menu_requested.connect(self.menu_requested)
        self._session.closing.connect(self._show_all)

    # -- what is shown ---------------------------------------------------------------------------------------------

    @property
    def current(self) -> ArticleId | None:
        """The article that is chosen; a search that does not find it leaves it chosen."""
        return self._chosen

    @property
    def busy(self) -> bool:
        """Whether the list does not yet show what is asked for."""
        return self._awaiting or self._pause.isActive()

    @property
    def words(self) -> str:
        """What is searched for, without spaces around it."""
        return self.search.text().strip()

    @property
    def narrowed(self) -> bool:
        """Whether words or filters keep articles from being listed."""
        return self.wanted() != ArticleFilter(among=self._among)

    def wanted(self) -> ArticleFilter:
        """What the list is narrowed to."""
        # Qt would hand a member of this enumeration back as the mere word that it is.
        state = ArticleState(self.state.currentData()) if self.state.currentData() else None
        chosen = self.filters.narrowed()
        return ArticleFilter(
            self.words,
            state,
            chosen.label,
            chosen.annotator,
            chosen.publisher,
            chosen.since,
            chosen.until,
            chosen.left,
            self._among,
        )

    def list_among(self, articles: Collection[ArticleId] | None) -> None:
        """List none but these, whatever is searched for and filtered, until others are named; None for all."""
        self._among = frozenset(articles) if articles is not None else None
        self.look()

    def look(self) -> None:
        """As `reload`; but what takes long is asked beside the window, and the old list stands until it is known."""
        self.order.set_searching(searching=bool(self.words) and self._session.project is not None)
        self._awaiting = not self.finder.knows(self.wanted(), self.order.order)
        if not self._awaiting:
            self.reload()

    def _show_ready(self) -> None:
        if self._awaiting:
            self.look()

    def reload(self) -> None:
        """List the articles that search and filter let through, keeping the chosen one.

        While somebody is searching, the article in hand stays, so that it does not change with every letter.
        """
        self._awaiting = False
        searching = bool(self.words) and self._session.project is not None
        self.order.set_searching(searching=searching)
        before = self.list.currentIndex().row()
        ids: list[ArticleId] = []
        try:
            ids = self.finder.listed(self.wanted(), self.order.order)
        except FactDeskError as error:
            self._session.saving_failed.emit(str(error))
        told = self.model.words != self.words
        place = self.list.verticalScrollBar().value()
        with QSignalBlocker(self.list.selectionModel()):
            self.model.show_articles(ids, self.words)
            row = self.model.row_of(self._expected or self._chosen or "")
            self._expected = ""
            if row < 0 and not searching:
                row = min(max(before, 0), len(ids) - 1)  # what comes after an article that was removed
            self.list.choose_row(row)
        if searching:
            # Where the best match is, or where the user has gone since; not where the article in hand is.
            self.list.verticalScrollBar().setValue(0 if told else place)
        self._tell(len(ids))
        if not searching:
            self._choose(ids[row] if row >= 0 else None)
        if told:
            self.searched.emit()

    def _tell(self, count: int) -> None:
        narrowed = self._session.is_open and self.state.currentIndex() > 0
        said = [self.state.currentText()] if narrowed else []
        said += self.filters.words() if self._session.is_open else []
        total = self.finder.total if self._among is None else len(self._among)
        self.summary.tell(count, total, said, reading=bool(self.words) and self.finder.reading)
        self._stack.setCurrentWidget(self.list if count else self.nothing)
        self.nothing.explain(
            self.words if self._session.is_open else "", " · ".join(said), self.finder.reading
        )

    def expect(self, article_id: str) -> None:
        """Let the next listing choose this article, if it is there; an empty id for the one that is chosen now."""
        self._expected = article_id

    def choose_article(self, article_id: str) -> None:
        """Make an article the chosen one; a filter that hides it is lifted."""
        if self.model.row_of(article_id) < 0:
            self._show_all()
            self.reload()
        self.list.choose_row(self.model.row_of(article_id))

    def step(self, by: int) -> bool:
        """Choose the article so many rows on; False at either end."""
        row = self.list.currentIndex().row() + by
        if not 0 <= row < len(self.model.ids):
            return False
        self.list.choose_row(row)
        return True

    def step_unfinished(self) -> bool:
        """Choose the next article of the list that is not finished, from its top after its end; False without one."""
        found = self.finder.unfinished_after(list(self.model.ids), self.list.currentIndex().row())
        if found is not None:
            self.list.choose_row(self.model.row_of(found))
        return found is not None

    def selected(self) -> list[ArticleId]:
        """The articles selected in the list, in its order; the one in hand when the list does not show it."""
        return self.list.selected_ids() or ([self._chosen] if self._chosen else [])

    def _choose(self, article_id: str | None) -> None:
        if article_id != self._chosen:
            self._chosen = ArticleId(article_id) if article_id else None
            self.chosen.emit(article_id or "")

    def _follow(self, current: Index) -> None:
        if current.isValid():
            self._choose(current.data(Role.ID))

    # -- words, filters, order -------------------------------------------------------------------------------------

    def _show_all(self) -> None:
        with QSignalBlocker(self.search), QSignalBlocker(self.state), QSignalBlocker(self.filters):
            self.search.clear()
            self.state.setCurrentIndex(0)
            self.filters.clear()

    def lift_filters(self) -> None:
        """Ask for articles of every state and kind; what is searched for stays."""
        with QSignalBlocker(self.state), QSignalBlocker(self.filters):
            self.state.setCurrentIndex(0)
            self.filters.clear()
        self.look()

    def lift_all(self) -> None:
        """Lift the filters; where there are none, search for nothing."""
        if replace(self.wanted(), among=None).narrows:
            self.lift_filters()
        else:
            self.search.clear()
            self._reload_now()
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_filters(self) -> None:
        """Unfold the filters and put the keyboard into them, or fold them again."""
        self.fold.toggle()

    def _unfold(self, unfolded: bool) -> None:
        if unfolded:
            self.filters.offer()
        self.filters.setVisible(unfolded)
        if unfolded:
            self.filters.label.setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif (focus := QApplication.focusWidget()) is not None and self.filters.isAncestorOf(focus):
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _leave_filters(self) -> None:
        self._reload_now()
        self.fold.setChecked(False)
        self.left.emit()

    def _reorder(self) -> None:
        self.order_chosen.emit(self.order.chosen.value)
        self.look()

    def _look_again(self) -> None:
        if self.words:
            self.look()

    def _restart_pause(self) -> None:
        self._pause.start()

    def _leave_search(self) -> None:
        self._reload_now()
        self.left.emit()

    def _take_found(self) -> None:
        self._reload_now()
        if self.model.ids and not self.list.currentIndex().isValid():
            self.list.choose_row(0)
        self.left.emit()

    def _reload_now(self) -> None:
        if self.busy:
            self._pause.stop()
            self.reload()

    def focus_search(self) -> None:
        """Let the user type into the search field."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()
