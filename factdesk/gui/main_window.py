"""The window: articles on the left, the article in the middle, its claims on the right."""

from __future__ import annotations

import base64
from collections.abc import Callable

from PySide6.QtCore import QByteArray, QPoint, Qt
from PySide6.QtGui import QAction, QCloseEvent, QDragEnterEvent, QDropEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QMainWindow, QMenu, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from factdesk.domain.changes import ChangeSet, Kind
from factdesk.domain.edges import Edge
from factdesk.gui.actions import Needs
from factdesk.gui.article_view import ArticleView, Heading
from factdesk.gui.articles_panel import ArticlesPanel
from factdesk.gui.claims_panel import ClaimsPanel
from factdesk.gui.desk import Desk, first_touched
from factdesk.gui.edit_titles import title_of
from factdesk.gui.errands import Errands
from factdesk.gui.inspector import Inspector
from factdesk.gui.label_bar import LabelBar
from factdesk.gui.menus import enable_actions, fill_menu_bar, make_actions
from factdesk.gui.session import Session, touches_articles
from factdesk.gui.start_page import StartPage
from factdesk.gui.status import StatusLine
from factdesk.settings import UserSettings
from factdesk.store import reading
from factdesk.usecases.projects import project_setting

_LEFT, _MIDDLE, _RIGHT = 280, 720, 340


class MainWindow(QMainWindow):
    """Brings session, desk and panels together, and carries actions to them."""

    def __init__(self, settings: UserSettings) -> None:
        super().__init__()
        self.settings = settings
        self.session = Session(self)
        self.desk = Desk(self.session, self)
        self.actions_by_key = make_actions(self)
        self.menus = fill_menu_bar(self, self.actions_by_key)
        self.articles = ArticlesPanel(self.session, self)
        self.view = ArticleView(self)
        self.claims = ClaimsPanel(self.desk, self)
        self.inspector = Inspector(self.desk, self)
        self.bar = LabelBar(self.actions_by_key, self)
        self.start = StartPage(self)
        self.status = StatusLine(self)
        self.errands = Errands(self)
        self._lay_out()
        self._connect()
        self._connect_actions()
        self._restore()
        self._show_state()

    # -- making ----------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.setWindowTitle("FactDesk")
        self.setAcceptDrops(True)
        self.resize(1280, 820)
        self.setMinimumSize(760, 480)
        middle = QWidget(self)
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
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
        self.columns.setSizes([_LEFT, _MIDDLE, _RIGHT])
        self.columns.setChildrenCollapsible(False)
        for widget, least in ((self.articles, 180), (middle, 320), (right, 240)):
            widget.setMinimumWidth(least)
        self.pages = QStackedWidget(self)
        self.pages.addWidget(self.start)
        self.pages.addWidget(self.columns)
        self.setCentralWidget(self.pages)
        self.setStatusBar(self.status)
        self._recent_menu = QMenu(self.tr("Recent Projects"), self)
        self.menus["file"].insertMenu(self.actions_by_key["project.sample"], self._recent_menu)

    def _connect(self) -> None:
        session, desk = self.session, self.desk
        session.opened.connect(self._on_opened)
        session.closed.connect(self._on_closed)
        session.changed.connect(self._on_changed)
        session.changed_elsewhere.connect(self._on_changed_elsewhere)
        session.saving_failed.connect(self.status.show_failure)
        session.annotator_changed.connect(self._on_annotator)
        session.jobs.started.connect(self.status.begin_job)
        session.jobs.progressed.connect(self.status.show_progress)
        session.jobs.ended.connect(self.status.end_job)
        self.status.cancel_wanted.connect(session.jobs.cancel)
        self.status.annotator_clicked.connect(self.errands.change_annotator)
        self.articles.chosen.connect(desk.show)
        self.articles.left.connect(self.focus_article)
        desk.article_changed.connect(self._show_article)
        desk.items_changed.connect(self._show_marks)
        desk.active_changed.connect(self._show_active)
        desk.reading_changed.connect(self._show_state)
        desk.selected_span = self.view.selected_span
        desk.clear_selection = self.view.clear_selection
        self.view.mark_activated.connect(desk.activate)
        self.view.resize_requested.connect(desk.resize)
        self.view.zoom_changed.connect(lambda zoom: self.settings.set("zoom", zoom))
        self.view.selection_changed.connect(self._show_state)
        self.view.menu_requested.connect(self._show_claim_menu)
        self.start.new_wanted.connect(self.errands.new_project)
        self.start.open_wanted.connect(self.errands.open_project)
        self.start.sample_wanted.connect(self.errands.open_sample)
        self.start.project_chosen.connect(self.errands.open_address)
        self._recent_menu.aboutToShow.connect(self._fill_recent)
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self, self.focus_article)

    def _connect_actions(self) -> None:
        desk, view, errands = self.desk, self.view, self.errands
        handlers: dict[str, Callable[[], object]] = {
            "project.new": errands.new_project,
            "project.open": errands.open_project,
            "project.sample": errands.open_sample,
            "project.close": self.session.end,
            "project.check": errands.check_project,
            "project.rename": errands.rename_project,
            "project.export": errands.export_project,
            "project.lexicon": errands.edit_lexicon,
            "article.import": errands.import_files,
            "article.import_folder": errands.import_folder,
            "article.paste": errands.paste_article,
            "article.edit": errands.edit_article,
            "article.remove": errands.remove_article,
            "article.next": lambda: self._step_article(1),
            "article.previous": lambda: self._step_article(-1),
            "article.finish": self._finish,
            "article.first_pass": desk.finish_first_pass,
            "labels.export": errands.export_labels,
            "quit": self.close,
            "undo": lambda: self._travel(self.session.undo(), self.tr("Undone: {0}")),
            "redo": lambda: self._travel(self.session.redo(), self.tr("Done again: {0}")),
            "history": errands.show_history,
            "guidelines": errands.show_guidelines,
            "annotator": errands.change_annotator,
            "search": self.articles.focus_search,
            "claim.accept": desk.accept,
            "claim.reject": desk.reject,
            "claim.remove": desk.remove,
            "claim.mark": desk.mark,
            "claim.next": lambda: self._step_item(1),
            "claim.previous": lambda: self._step_item(-1),
            "claim.next_open": lambda: self._step_item(1, undecided=True),
            "claim.previous_open": lambda: self._step_item(-1, undecided=True),
            "claim.cue": lambda: desk.describe_by_selection("cue"),
            "claim.source": lambda: desk.describe_by_selection("source"),
            "claim.segment": desk.add_selection,
            "claim.split": lambda: desk.split(self._caret()),
            "claim.note": self.inspector.focus_note,
            "edge.start_earlier": lambda: desk.move_edge(Edge.START, -1),
            "edge.start_later": lambda: desk.move_edge(Edge.START, 1),
            "edge.end_later": lambda: desk.move_edge(Edge.END, 1),
            "edge.end_earlier": lambda: desk.move_edge(Edge.END, -1),
            "suggest.all": errands.suggest,
            "suggest.again": errands.suggest_here,
            "suggest.accept_above": errands.accept_above,
            "suggest.statements": lambda: errands.switch_setting("statements"),
            "suggest.guard": lambda: errands.switch_setting("bias_guard"),
            "zoom.in": lambda: view.set_zoom(view.zoom + 0.1),
            "zoom.out": lambda: view.set_zoom(view.zoom - 0.1),
            "zoom.reset": lambda: view.set_zoom(1.0),
            "theme.system": lambda: errands.choose_theme("system"),
            "theme.light": lambda: errands.choose_theme("light"),
            "theme.dark": lambda: errands.choose_theme("dark"),
            "help.keys": errands.show_keys,
            "help.about": errands.show_about,
        }
        for key, action in self.actions_by_key.items():
            if key.startswith("label."):
                label = key.removeprefix("label.")
                action.triggered.connect(lambda _=False, label=label: desk.label(label))
            else:
                action.triggered.connect(lambda _=False, handler=handlers[key]: handler())

    def _restore(self) -> None:
        self.view.set_zoom(self.settings.get("zoom"))
        self.actions_by_key[f"theme.{self.settings.get('theme')}"].setChecked(True)
        state = self.settings.get("window")
        if state:
            self.restoreGeometry(QByteArray(base64.b64decode(state)))
        self.start.show_recent(self.settings.get("recent"))

    # -- what has happened -----------------------------------------------------------------------------------------

    def _on_opened(self) -> None:
        project = self.session.project
        if project is None:
            return
        self.pages.setCurrentWidget(self.columns)
        self.articles.reload()
        self._on_annotator()
        for sentence in project.recovered:
            self.status.tell(sentence)
        if project.read_only:
            self.status.show_read_only()
        else:
            self.status.show_saved()
        self.focus_article()

    def _on_closed(self) -> None:
        self.desk.show("")
        self.articles.reload()
        self.pages.setCurrentWidget(self.start)
        self.start.show_recent(self.settings.get("recent"))
        self.status.clear_notice()
        self._show_figures()
        self._show_state()

    def _on_changed(self, change: ChangeSet) -> None:
        self.status.show_saved()
        if change.touches(Kind.ARTICLE) or self.session.jobs.running or Kind.CLAIM in change.bulk:
            self.articles.reload()
            self.articles.model.refresh()
        elif touches_articles(change):
            article = self.desk.article
            single = article is not None and not change.bulk
            self.articles.model.refresh([article.id] if single and article else None)
        self._show_figures()

    def _on_changed_elsewhere(self) -> None:
        self.articles.reload()
        self.articles.model.refresh()
        self._show_figures()

    def _on_annotator(self) -> None:
        self.articles.model.refresh()
        self._show_figures()
        self._show_state()

    # -- what is shown ---------------------------------------------------------------------------------------------

    def _show_article(self) -> None:
        article = self.desk.article
        if article is None:
            self.view.clear(
                self.tr("No article is chosen.") if self.articles.model.ids else self._first_words()
            )
        else:
            self.view.show_article(
                article.text, Heading(article.title, article.publisher, article.published_on, article.byline)
            )
        self._show_state()

    def _first_words(self) -> str:
        return self.tr("Drop text files here, press Ctrl+I to import articles, or Ctrl+Shift+V to paste one.")

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
            if session.writable and (desk.active is not None or self.view.selected_span() is not None):
                met.add(Needs.ITEM)
        enable_actions(self.actions_by_key, frozenset(met))
        self._show_words()

    def _show_words(self) -> None:
        session, desk = self.session, self.desk
        self.setWindowTitle(f"{session.title} — FactDesk" if session.is_open else "FactDesk")
        self.status.who.setText(session.annotator.name if session.is_open else "")
        self.status.who.setToolTip(self.tr("Annotate as somebody else"))
        finished = desk.reading is not None and bool(desk.reading.finished_at)
        self.bar.setVisible(desk.article is not None)
        self.bar.name_finish(self.tr("Reopen") if finished else self.tr("Finish"))
        self.bar.progress.setText(self._progress(finished=finished))

    def _show_figures(self) -> None:
        """What is asked of the whole project: after edits only, not at every step through an article."""
        project, by = self.session.project, self.session.annotator
        if project is None:
            self.status.progress.clear()
            self.status.saved.clear()
            return
        for key, setting in (("suggest.statements", "statements"), ("suggest.guard", "bias_guard")):
            self.actions_by_key[key].setChecked(bool(project_setting(project, setting)))
        finished, count = reading.progress_of(project, by.id)
        self.status.progress.setText(self.tr("{0} of {1} articles finished").format(finished, count))

    def _progress(self, *, finished: bool) -> str:
        if self.desk.article is None:
            return ""
        if finished:
            return self.tr("Finished")
        if self.desk.hidden:
            return self.tr("First pass")
        return (
            self.tr("{0} to decide").format(self.desk.open_count)
            if self.desk.open_count
            else self.tr("All decided")
        )

    # -- going about -----------------------------------------------------------------------------------------------

    def focus_article(self) -> None:
        """Put the keyboard into the article."""
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _step_article(self, by: int) -> None:
        if not self.articles.step(by):
            self.status.tell(
                self.tr("This is the last article.") if by > 0 else self.tr("This is the first article.")
            )

    def _step_item(self, by: int, *, undecided: bool = False) -> None:
        if not self.desk.step(by, undecided=undecided):
            self.status.tell(self._end_words(undecided=undecided))

    def _end_words(self, *, undecided: bool) -> str:
        if undecided or not self.desk.open_count:
            return self.tr("Nothing more to decide here. Press F to finish the article, N for the next one.")
        return self.tr("No more claims in this direction.")

    def _caret(self) -> int:
        return self.view.scene.text.offset(self.view.textCursor().position(), forward=False)

    def _finish(self) -> None:
        pending = self.desk.open_count
        if not self.desk.finish():
            return
        words = (
            self.tr("Finished with {0} left to decide.").format(pending) if pending else self.tr("Finished.")
        )
        if not self.articles.step(1):
            words += " " + self.tr("That was the last article.")
        self.status.tell(words)

    def _travel(self, change: ChangeSet | None, words: str) -> None:
        """Show where an undo or redo took place."""
        if change is None or self.session.project is None:
            return
        self.status.tell(words.format(title_of(change.title)))
        touched = change.ids(Kind.CLAIM)
        article_id = reading.article_of_claim(self.session.project, touched[0]) if touched else None
        if article_id and (self.desk.article is None or article_id != self.desk.article.id):
            self.articles.choose_article(article_id)
        if item_id := first_touched(self.desk, change):
            self.desk.activate(item_id)

    def _show_claim_menu(self, place: QPoint, mark_id: str) -> None:
        if mark_id:
            self.desk.activate(mark_id)
        self.menus["claim"].popup(place)

    def _fill_recent(self) -> None:
        self._recent_menu.clear()
        for address in self.settings.get("recent"):
            action = QAction(address.replace("&", "&&"), self._recent_menu)
            action.triggered.connect(lambda _=False, address=address: self.errands.open_address(address))
            self._recent_menu.addAction(action)

    # -- Qt --------------------------------------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            event.acceptProposedAction()
            self.errands.take_in(paths)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.inspector.save_note()
        self.settings.set("window", base64.b64encode(self.saveGeometry().data()).decode("ascii"))
        self.session.end()
        event.accept()
