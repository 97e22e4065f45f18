"""The review: a queue of the spots on which people differ, and beside it one spot at a time, decided by key."""

from __future__ import annotations

import base64
from collections.abc import Mapping

from PySide6.QtCore import QByteArray, QMetaObject, QObject, Qt
from PySide6.QtGui import QAction, QCloseEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from factdesk.gui.keys.action import Needs
from factdesk.gui.keys.key_guard import is_typing
from factdesk.gui.keys.review_actions import EDITING, MOST_ROWS, REVIEW_ACTIONS
from factdesk.gui.look.announcement import announce
from factdesk.gui.look.language import shown_number
from factdesk.gui.look.motion import show_busy
from factdesk.gui.look.sentences import said
from factdesk.gui.look.theme import GAP
from factdesk.gui.panels.banner import Banner
from factdesk.gui.panels.no_article import NoArticle
from factdesk.gui.panels.plain_note import plain_note
from factdesk.gui.review.action_button import ActionButton
from factdesk.gui.review.filters import Filters
from factdesk.gui.review.handlers import handlers_of
from factdesk.gui.review.queue import Replaced
from factdesk.gui.review.queue_list import QueueList
from factdesk.gui.review.reviewer import Reviewer
from factdesk.gui.review.spot_panel import SpotPanel
from factdesk.gui.review.teaching import is_decided, nothing_left, teach
from factdesk.gui.session import Session
from factdesk.settings import UserSettings
from factdesk.usecases.review_queue import ReviewScope

_LEFT, _LEAST = 280, 220
"""Width of the queue at first, and at least."""


class ReviewWindow(QDialog):
    """Queue and spot side by side; every key of the review acts here, and here alone."""

    def __init__(
        self,
        session: Session,
        settings: UserSettings,
        actions: Mapping[str, QAction],
        main: Mapping[str, QAction],
        parent: QWidget | None = None,
        only_looking: tuple[str, QAction] | None = None,
    ) -> None:
        """`only_looking` is what to say, and what to do about it, where nothing can be decided."""
        super().__init__(parent)
        self._only_looking = only_looking
        self.setWindowTitle(self.tr("Review — {0}").format(session.title))
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self._session, self._settings, self._actions = session, settings, actions
        self._main = main
        self._links: list[QMetaObject.Connection] = []
        scope = ReviewScope(anonymous=settings.get("review_anonymous"))
        self.reviewer = Reviewer(session, scope, self)
        self.count = QLabel(self)
        self.count.setObjectName("panelTitle")
        self.waiting = QProgressBar(self)
        self.list = QueueList(self.reviewer.queue, self)
        self.filters = Filters(scope, self)
        self.spot = SpotPanel(self.reviewer, actions, self)
        self.told = plain_note(self, name="muted")
        self.pages = QStackedWidget(self)
        self.empty = QWidget(self)
        self.nothing = NoArticle(self.empty)
        for page in (self.empty, self.spot):
            self.pages.addWidget(page)
        self.banner = Banner(self)
        self._prepare()
        self._lay_out()
        self._connect()
        self._take_actions()
        self._restore_place()
        if only_looking is not None:
            self.spot.decisions.hide()
        self.reviewer.read()

    # -- making ----------------------------------------------------------------------------------------------------

    def _prepare(self) -> None:
        self.waiting.setTextVisible(False)
        self.waiting.setAccessibleName(self.tr("Comparing"))
        show_busy(self.waiting)
        self.told.setContentsMargins(GAP, 0, GAP, GAP)
        self.told.hide()
        self.more = QPushButton(self.tr("Filter"), self)
        self.more.setAutoDefault(False)
        self.more.setToolTip(self.tr("Choose which spots are listed, and what counts as agreed."))
        self.more.setCheckable(True)
        self.letters = ActionButton(self._actions["review.anonymous"], self, self.tr("Letters"))
        for button in (self.letters, self.more):
            button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.filters.hide()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(GAP, GAP, GAP, 0)
        self.count.setWordWrap(True)
        head.addWidget(self.count, 1)
        head.addWidget(self.letters)
        head.addWidget(self.more)
        left = QWidget(self)
        left.setMinimumWidth(_LEAST)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addLayout(head)
        column.addWidget(self.waiting)
        column.addWidget(self.filters)
        column.addWidget(self.list, 1)
        column.addWidget(self.told)
        self.columns = QSplitter(Qt.Orientation.Horizontal, self)
        self.columns.addWidget(left)
        self.columns.addWidget(self.pages)
        self.columns.setStretchFactor(1, 1)
        self.columns.setChildrenCollapsible(False)
        self.columns.setSizes([_LEFT, 4 * _LEFT])
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(GAP)
        whole.addWidget(self.banner)
        whole.addWidget(self.columns, 1)

    def _connect(self) -> None:
        reviewer, session = self.reviewer, self._session
        reviewer.counted.connect(self._show_queue)
        reviewer.changed.connect(self._show_lines)
        reviewer.turned.connect(self._show_turn)
        reviewer.told.connect(self.tell)
        self.list.line_chosen.connect(reviewer.go)
        self.more.toggled.connect(self.filters.setVisible)
        self.filters.scope_chosen.connect(self._look_at)
        self.spot.rows.take_wanted.connect(self._take)
        self.spot.edits.left.connect(self.spot.leave_wording)
        self.spot.wording.changed.connect(self._enable)
        session.saving_failed.connect(lambda words: self.tell(said(words)))
        session.nothing_done.connect(lambda words: self.tell(said(words)))
        session.closed.connect(self.close)
        session.annotator_changed.connect(self._enable)

    def _take_actions(self) -> None:
        """Let the review's actions belong to this window, and do what stands here."""
        handlers = handlers_of(self.reviewer, self.spot, self._switch_letters)
        for action in REVIEW_ACTIONS:
            made, act = self._actions[action.key], handlers[action.key]
            self.addAction(made)
            self._links.append(made.triggered.connect(lambda _=False, act=act: act()))
        self._actions["review.anonymous"].setChecked(self.reviewer.scope.anonymous)
        self._enable()

    # -- what is shown ---------------------------------------------------------------------------------------------

    def _show_queue(self) -> None:
        self.waiting.hide()
        self.list.lines.read()
        self.filters.offer_people(self.reviewer.names, sorted(self.reviewer.queue.publishers))
        self._show_count()

    def _show_lines(self, replaced: Replaced) -> None:
        self.list.lines.replace(replaced)
        self._show_count()

    def _show_count(self) -> None:
        queue = self.reviewer.queue
        words = self.tr("{0} of {1} left").format(shown_number(queue.left), shown_number(len(queue.lines)))
        self.count.setText(words if queue.lines else self.tr("Nothing listed"))
        if self._only_looking is not None:
            self.banner.say(*self._only_looking)
        else:
            self.banner.say(nothing_left(queue), self._main["labels.export"] if is_decided(queue) else None)

    def _show_turn(self) -> None:
        self.list.show_line(self.reviewer.at)
        self._explain()
        self._enable()

    def _explain(self) -> None:
        """Say why nothing is in hand, and what to do about it."""
        queue = self.reviewer.queue
        if self.reviewer.key or not queue.is_read:
            self.nothing.hide()
            self._turn_to(self.spot if self.reviewer.key else self.empty)
            return
        self._turn_to(self.empty)
        title, words = teach(queue, self.reviewer.scope)
        way = self._main.get("labels.export" if queue.compared else "colleagues.receive")
        if self._only_looking is not None:
            way = self._only_looking[1]
        self.nothing.explain(title, words, [way] if way is not None else [])

    def _turn_to(self, page: QWidget) -> None:
        """Show a page; where the first spot appears, the keyboard goes, unless it is at the filter."""
        turned = self.pages.currentWidget() is not page
        self.pages.setCurrentWidget(page)
        if turned and page is self.spot and not self.filters.isAncestorOf(self.focusWidget()):
            self.spot.rows.setFocus(Qt.FocusReason.OtherFocusReason)

    def _enable(self) -> None:
        """Let what is possible now be so: keys of the wording only while there is one."""
        editing = self.spot.wording.claim is not None
        self.spot.show_bar(editing=editing)
        for action in REVIEW_ACTIONS:
            writable = self._session.writable or action.needs is not Needs.WRITABLE
            possible = writable and (action.scope == EDITING) == editing and self._fits(action.key)
            self._actions[action.key].setEnabled(possible)
        for number in range(len(self.reviewer.opinions) + 1, MOST_ROWS + 1):
            self._actions[f"review.take_{number}"].setEnabled(False)

    def _fits(self, key: str) -> bool:
        """Whether an action can be done with what is in hand."""
        if key in _ALWAYS:
            return True
        if self.reviewer.history is not None:
            return key in _WALKING or key.startswith(_TAKING)
        return self.reviewer.spot is not None and not (key == "review.reopen" and self.reviewer.is_open)

    def tell(self, words: str) -> None:
        """Show one quiet sentence."""
        self.told.setText(words)
        self.told.setVisible(bool(words))
        announce(self, words)

    # -- what is done ----------------------------------------------------------------------------------------------

    def _take(self, row: int) -> None:
        self.reviewer.take(row, *self.spot.decisions.given)

    def _look_at(self, scope: ReviewScope) -> None:
        self.waiting.show()
        self.reviewer.look_at(scope)

    def _switch_letters(self) -> None:
        anonymous = self._actions["review.anonymous"].isChecked()
        self._settings.set("review_anonymous", anonymous)
        self.reviewer.narrow(anonymous=anonymous)
        self.filters.show_scope(self.reviewer.scope)

    # -- Qt --------------------------------------------------------------------------------------------------------

    def reject(self) -> None:
        """Escape leaves what is being made or written first, and then the window."""
        if self.spot.wording.claim is not None:
            self.spot.leave_wording()
        elif self.spot.isAncestorOf(self.focusWidget()) and is_typing(self.focusWidget()):
            self.spot.rows.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().reject()

    def _restore_place(self) -> None:
        state = self._settings.get("review_window")
        if not (state and self.restoreGeometry(QByteArray(base64.b64decode(state)))):
            self.resize(1180, 780)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.spot.wording.end()  # who closes the window wants it closed
        self.spot.rows.setFocus(Qt.FocusReason.OtherFocusReason)
        super().closeEvent(event)

    def done(self, result: int) -> None:
        state = base64.b64encode(self.saveGeometry().data()).decode("ascii")
        self._settings.set("review_window", state)
        self.reviewer.stop()
        while self._links:
            QObject.disconnect(self._links.pop())
        super().done(result)


_ALWAYS = frozenset(("review.undo", "review.redo", "review.anonymous"))
"""Actions that need no spot in hand."""
_WALKING = frozenset(("review.next", "review.previous"))
_TAKING = "review.take_"
"""With these, all that can be done with a claim that has two histories."""
