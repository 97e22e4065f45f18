"""The window: articles on the left, the article in the middle, its claims on the right."""

from __future__ import annotations

import base64
from functools import cached_property
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QByteArray, QPoint, Qt
from PySide6.QtGui import (
    QAction,
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QKeySequence,
    QResizeEvent,
    QShortcut,
)
from PySide6.QtWidgets import QMenu, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from factdesk.domain.changes import ChangeSet, Kind
from factdesk.gui.keys.actions import Needs
from factdesk.gui.keys.menus import enable_actions, fill_menu_bar, make_actions
from factdesk.gui.keys.review_actions import REVIEW_ACTIONS
from factdesk.gui.late import LateObject, late
from factdesk.gui.look.language import language_choice, shown_date, shown_number
from factdesk.gui.look.sentences import said
from factdesk.gui.panels.start_page import StartPage
from factdesk.gui.panels.status import StatusLine
from factdesk.gui.session import Session, touches_articles
from factdesk.gui.tab_order import end_tabs_with
from factdesk.gui.window_parts import WindowParts
from factdesk.settings import UserSettings

if TYPE_CHECKING:
    from factdesk.gui import handlers
    from factdesk.gui.article import view as articles_view
    from factdesk.gui.errands.errands import Errands
    from factdesk.gui.errands.imports import Imports
    from factdesk.store import reading
    from factdesk.usecases import projects
else:
    handlers, articles_view = late("factdesk.gui.handlers"), late("factdesk.gui.article.view")
    reading, projects = late("factdesk.store.reading"), late("factdesk.usecases.projects")

_LEFT, _RIGHT = (0.2, 190, 300), (0.26, 300, 380)
"""Width of the columns beside the article: a share of the window, and its least and greatest pixels."""


class MainWindow(WindowParts):
    """Brings session, desk and panels together, and carries actions to them."""

    def __init__(self, settings: UserSettings, *, furnished: bool = True) -> None:
        """Make the window; without its parts when it is to be painted first, and `furnish` is called then."""
        super().__init__()
        self.settings = settings
        self.furnished = False
        self._met: set[Needs] = {Needs.NOTHING}
        self._columns_chosen = False
        self.actions_by_key = make_actions(self, settings.get("keys"))
        self.review_actions = make_actions(self, settings.get("keys"), REVIEW_ACTIONS)
        self.menus = fill_menu_bar(self, self.actions_by_key)
        enable_actions(self.actions_by_key, frozenset(self._met))
        self.start = StartPage(self)
        self.status = StatusLine(self)
        self._lay_out()
        self._restore()
        if furnished:
            self.furnish()

    def furnish(self) -> None:
        """Make what shows a project and what acts on it. Until then the window is its frame and the first page."""
        self._make_parts()
        self._lay_out_columns()
        self._connect()
        self._connect_parts()
        handlers.connect_actions(self, self.projects, *self._later, self.walk, self.guide)
        self.view.set_zoom(self.settings.get("zoom"))
        end_tabs_with(self, self.status)
        self._share_width()
        self.furnished = True
        self._show_state()

    def _make_parts(self) -> None:
        # Imported here: three in four of the window's modules are about articles and claims.
        from factdesk.gui.desk import Desk
        from factdesk.gui.errands.guide import Guide
        from factdesk.gui.errands.projects import ProjectErrands
        from factdesk.gui.errands.walking import Walk
        from factdesk.gui.panels.articles_panel import ArticlesPanel
        from factdesk.gui.panels.claims_panel import ClaimsPanel
        from factdesk.gui.panels.inspector import Inspector
        from factdesk.gui.panels.label_bar import LabelBar
        from factdesk.gui.states import States

        self.session = Session(self)
        self.desk = Desk(self.session, self)
        self.articles = ArticlesPanel(self.session, self)
        self.view = articles_view.ArticleView(self)
        self.claims = ClaimsPanel(self.desk, self)
        self.inspector = Inspector(self.desk, self)
        mutes = ("suggest.mute_here", "suggest.mute")
        self.inspector.suggested.offer_mutes(*(self.actions_by_key[key] for key in mutes))
        self.bar = LabelBar(self.actions_by_key, self)
        self.walk = Walk(self)
        self.projects = ProjectErrands(self)
        self._later = (
            cast("Errands", LateObject(lambda: self.errands)),
            cast("Imports", LateObject(lambda: self.imports)),
        )
        self.guide, self.states = Guide(self), States(self)

    @cached_property
    def errands(self) -> Errands:
        """What takes a dialog or a while; made when it is first asked for, with all its dialogs."""
        from factdesk.gui.errands.errands import Errands

        return Errands(self, self.projects, self.walk.undo)

    @cached_property
    def imports(self) -> Imports:
        """What concerns articles that come and go; made when it is first asked for."""
        from factdesk.gui.errands.imports import Imports

        return Imports(self, self.errands, self.walk.undo)

    # -- making ----------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.setWindowTitle("FactDesk")
        self.setAcceptDrops(True)
        self.resize(1280, 820)
        self.setMinimumSize(760, 480)
        self.pages = QStackedWidget(self)
        self.pages.addWidget(self.start)
        self.setCentralWidget(self.pages)
        self.setStatusBar(self.status)
        self._recent_menu = QMenu(self.tr("Recent Projects"), self)
        self.menus["file"].insertMenu(self.actions_by_key["project.sample"], self._recent_menu)

    def _lay_out_columns(self) -> None:
        middle = QWidget(self)
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.states.lay_into(column)
        column.addWidget(self.view, 1)
        column.addWidget(self.bar)
        right = QSplitter(Qt.Orientation.Vertical, self)
        right.addWidget(self.claims)
        right.addWidget(self.inspector)
        right.setStretchFactor(0, 1)
        right.setChildrenCollapsible(False)
        self.columns = QSplitter(Qt.Orientation.Horizontal, self)
        for widget in (self.articles, middle, right):
            self.columns.addWidget(widget)
        self.columns.setStretchFactor(1, 1)
        self.columns.splitterMoved.connect(self._keep_columns)
        self.columns.setChildrenCollapsible(False)
        self.articles.setMinimumWidth(180)
        self.pages.addWidget(self.columns)

    def _connect(self) -> None:
        session = self.session
        session.opened.connect(self._on_opened)
        session.closed.connect(self._on_closed)
        session.changed.connect(self._on_changed)
        session.changed_elsewhere.connect(self._read_articles)
        session.saving_failed.connect(self.status.show_failure)
        session.nothing_done.connect(self.status.tell)
        session.closing.connect(self.inspector.save)
        session.closing.connect(self._keep_place)
        session.annotator_changed.connect(self._read_articles)
        session.jobs.started.connect(self.status.begin_job)
        session.jobs.progressed.connect(self.status.show_progress)
        session.jobs.ended.connect(self.status.end_job)
        self.status.cancel_wanted.connect(session.jobs.cancel)
        self.status.annotator_clicked.connect(self.projects.change_annotator)
        self.start.new_wanted.connect(self.projects.new_project)
        self.start.open_wanted.connect(self.projects.open_project)
        self.start.sample_wanted.connect(self._later[0].open_sample)
        self.start.project_chosen.connect(self.projects.open_address)
        self._recent_menu.aboutToShow.connect(self._fill_recent)

    def _connect_parts(self) -> None:
        desk = self.desk
        self.articles.chosen.connect(desk.show)
        self.articles.left.connect(self.focus_article)
        desk.article_changed.connect(self._show_article)
        desk.items_changed.connect(self._show_marks)
        desk.active_changed.connect(self._show_active)
        desk.reading_changed.connect(self._show_state)
        desk.selected_span = self.view.markable_span
        desk.clear_selection = self.view.clear_selection
        self.view.mark_activated.connect(desk.activate)
        self.view.resize_requested.connect(desk.resize)
        self.view.zoom_changed.connect(lambda zoom: self.settings.set("zoom", zoom))
        self.view.selection_changed.connect(self._show_state)
        self.view.menu_requested.connect(self._show_claim_menu)
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self, self.focus_article)

    def _restore(self) -> None:
        self.actions_by_key[f"theme.{self.settings.get('theme')}"].setChecked(True)
        self.actions_by_key[f"language.{language_choice(self.settings)}"].setChecked(True)
        state = self.settings.get("window")
        if state:
            self.restoreGeometry(QByteArray(base64.b64decode(state)))
        self.start.show_recent(self.settings.get("recent"))
        if self.settings.get("annotator"):
            self.start.focus_first()
        else:
            self.start.ask_name(self.settings.suggested_name())

    # -- what has happened -----------------------------------------------------------------------------------------

    def _on_opened(self) -> None:
        project = self.session.project
        if project is None:
            return
        self.pages.setCurrentWidget(self.columns)
        self.articles.expect(self.settings.place_of(project.address))
        self._read_articles()
        if project.recovered:
            self.status.tell(" ".join(said(sentence) for sentence in project.recovered))
        if project.read_only:
            self.status.show_read_only()
        else:
            self.status.show_saved()
        self.focus_article()

    def _keep_place(self) -> None:
        project, article = self.session.project, self.desk.article
        if project is not None and article is not None:
            self.settings.remember_place(project.address, article.id)

    def _on_closed(self) -> None:
        self._read_articles()
        self.pages.setCurrentWidget(self.start)
        self.start.show_recent(self.settings.get("recent"))
        self.status.clear_notice()
        self.start.focus_first()

    def _on_changed(self, change: ChangeSet) -> None:
        self.status.show_saved()
        if change.touches(Kind.ARTICLE):
            self._read_articles()
        elif touches_articles(change):
            article = self.desk.article
            if article is None or change.bulk or change.touches(Kind.SETTING) or self.desk.concerns_others:
                self.articles.model.refresh()
            else:
                self.articles.model.recount(article.id, self.desk.counted)
        if change.bulk or any(change.touches(kind) for kind in (Kind.READING, Kind.SETTING, Kind.PROJECT)):
            self._show_figures()
            self._show_state()

    def _read_articles(self) -> None:
        self.articles.look()
        self.articles.model.refresh()
        if self.desk.article is None:
            self._show_article()
        self._show_figures()
        self._show_state()

    # -- what is shown ---------------------------------------------------------------------------------------------

    def _show_article(self) -> None:
        article = self.desk.article
        if article is None:
            self.view.clear()
            self.states.show_state()
        else:
            known = article.title, article.publisher, shown_date(article.published_on), article.byline
            self.view.show_article(article.text, articles_view.Heading(*known))
        self._show_state()

    def _show_marks(self) -> None:
        marks = self.desk.marks()
        known = {mark.id: mark for mark in self.view.marks}
        changed = [mark for mark in marks if known.get(mark.id) != mark]
        gone = known.keys() - {mark.id for mark in marks}
        if changed or gone:
            self.view.update_marks(changed, gone)
        self._show_state()

    def _show_active(self) -> None:
        self.view.set_active(self.desk.active_id or None)
        self._show_state()

    def _show_state(self) -> None:
        session, desk = self.session, self.desk
        met = {Needs.NOTHING}
        if session.is_open:
            met.add(Needs.PROJECT)
        if session.writable:
            met.add(Needs.WRITABLE)
        if desk.article is not None:
            met.add(Needs.ARTICLE)
        if desk.article is not None and session.writable:
            met.add(Needs.OWN_ARTICLE)
            if desk.active is not None or self.view.selected_span() is not None:
                met.add(Needs.ITEM)
        if met != self._met:
            self._met = met
            enable_actions(self.actions_by_key, frozenset(met))
        self._show_words()

    def _show_words(self) -> None:
        session, desk = self.session, self.desk
        self.setWindowTitle(f"{session.title} — FactDesk" if session.is_open else "FactDesk")
        self.status.who.setText(session.annotator.name if session.is_open else "")
        finished = desk.reading is not None and bool(desk.reading.finished_at)
        self.bar.setVisible(desk.article is not None)
        self.bar.name_finish(self.tr("Reopen") if finished else self.tr("Finish"))
        self.bar.show_progress(self._progress(finished=finished))

    def _show_figures(self) -> None:
        """What is asked of the whole project: after edits only, not at every step through an article."""
        project, by = self.session.project, self.session.annotator
        if project is None:
            self.status.progress.clear()
            self.status.saved.clear()
            return
        for key, setting in (("suggest.statements", "statements"), ("suggest.guard", "bias_guard")):
            self.actions_by_key[key].setChecked(bool(projects.project_setting(project, setting)))
        finished, count = reading.progress_of(project, by.id)
        self.status.progress.setText(
            self.tr("{0} of {1} articles finished").format(shown_number(finished), shown_number(count))
        )

    def _progress(self, *, finished: bool) -> str:
        if self.desk.article is None:
            return ""
        if finished:
            return self.tr("Finished")
        if self.desk.hidden:
            return self.tr("First pass")
        return (
            self.tr("{0} to decide").format(shown_number(self.desk.open_count))
            if self.desk.open_count
            else self.tr("All decided")
        )

    # -- going about -----------------------------------------------------------------------------------------------

    def focus_article(self) -> None:
        """Put the keyboard into the article."""
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_claim_menu(self, place: QPoint, mark_id: str) -> None:
        if mark_id:
            self.desk.activate(mark_id)
        self.menus["claim"].popup(place)

    def _fill_recent(self) -> None:
        self._recent_menu.clear()
        for address in self.settings.get("recent"):
            action = QAction(address.replace("&", "&&"), self._recent_menu)
            action.triggered.connect(lambda _=False, address=address: self.projects.open_address(address))
            self._recent_menu.addAction(action)

    # -- columns ---------------------------------------------------------------------------------------------------

    def _keep_columns(self) -> None:
        self._columns_chosen = True

    def _share_width(self) -> None:
        """Give each column its share, until the user has drawn them otherwise."""
        width = self.width()
        left, right = (min(max(least, round(share * width)), most) for share, least, most in (_LEFT, _RIGHT))
        self.columns.setSizes([left, width - left - right, right])

    def let_go(self) -> None:
        """Stop what is being opened and close what is open."""
        if self.furnished:
            self.projects.stop_opening()
            self.session.end()

    # -- Qt --------------------------------------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            event.acceptProposedAction()
            self.imports.take_in(paths)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.furnished and not self._columns_chosen:
            self._share_width()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.settings.set("window", base64.b64encode(self.saveGeometry().data()).decode("ascii"))
        self.let_go()
        event.accept()
