"""The command palette: a line to type in over the window, and under it what it finds to do or to open."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QAction, QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from factdesk.domain.errors import FactDeskError
from factdesk.gui.keys.actions import ACTIONS, MENUS, translated
from factdesk.gui.keys.menus import native_keys
from factdesk.gui.keys.palette_rows import ROWS, PaletteLine, Row, RowDelegate
from factdesk.gui.look.theme import GAP, RADIUS, current_theme
from factdesk.gui.titles import MOST, Titles, rank
from factdesk.gui.window_parts import WindowParts

_WIDTH, _SHADOW = 620, 14
_BY_MENU = 3
"""Rank of an action that is found by the name of its menu: after all that are found by their own."""
_HIDDEN = frozenset({"palette", "article.go_to"})
"""Actions that would only open the palette again."""


class Palette(QWidget):
    """Lies over the top of the window, never behind it or away from it; the keyboard stays in its line."""

    def __init__(self, window: WindowParts, open_address: Callable[[str], object]) -> None:
        super().__init__(window)
        self._window = window
        self._open_address = open_address
        self._titles = Titles(window.session)
        self._articles_alone = False
        self._before: QWidget | None = None
        self._projects: list[Row] = []
        self._articles_shown = 0
        self.line = PaletteLine(self)
        self.list = QListWidget(self)
        self.empty = QLabel(self)
        self._reader = QTimer(self)
        self._lay_out()
        self.line.textChanged.connect(lambda: self._fill(keep=False))
        self.line.returnPressed.connect(self._run)
        self.line.stepped.connect(self._step)
        self.line.left.connect(self.leave)
        self.list.itemClicked.connect(self._run)
        self.list.currentItemChanged.connect(self._tell_current)
        self._reader.timeout.connect(self._read_titles)
        window.session.closing.connect(self.leave)
        window.installEventFilter(self)
        self.hide()

    def _lay_out(self) -> None:
        self.setAccessibleName(self.tr("Find action"))
        self.line.setClearButtonEnabled(True)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setItemDelegate(RowDelegate(self.list))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setUniformItemSizes(True)
        self.list.setAccessibleName(self.tr("Found"))
        self.list.setObjectName("palette")
        self.list.setStyleSheet("QListWidget#palette { background: transparent; }")
        self.empty.setObjectName("muted")
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setMinimumHeight(5 * GAP)
        column = QVBoxLayout(self)
        around = _SHADOW + GAP
        column.setContentsMargins(around, around, around, around)
        column.setSpacing(GAP)
        column.addWidget(self.line)
        column.addWidget(self.list)
        column.addWidget(self.empty)

    # -- opening and closing ---------------------------------------------------------------------------------------

    def show_actions(self) -> None:
        """Offer actions, articles and projects."""
        self._open(self.tr("Find an action, article or project"), articles_alone=False)

    def show_articles(self) -> None:
        """Offer articles alone."""
        self._open(self.tr("Go to article"), articles_alone=True)

    def _open(self, words: str, *, articles_alone: bool) -> None:
        if not self.isVisible():
            self._before = QApplication.focusWidget()
        self._articles_alone = articles_alone
        self._projects = [] if articles_alone else self._recent_projects()
        self._titles.begin()
        self.empty.setText(
            self.tr("No article has such a title.")
            if articles_alone
            else self.tr("No action possible now, no article and no project is called so.")
        )
        self.line.setPlaceholderText(words)
        self.line.setAccessibleName(words)
        self.line.clear()
        self._reader.start()
        self._fill(keep=False)
        self.show()
        self.raise_()
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def leave(self) -> None:
        """Close, and give the keyboard back to where it was."""
        if not self.isVisible():
            return
        held, before = self.line.hasFocus(), self._before
        self._reader.stop()
        self._before = None
        self.hide()
        self.line.clear()
        if held and before is not None and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)

    # -- what is offered -------------------------------------------------------------------------------------------

    def _read_titles(self) -> None:
        try:
            more = self._titles.read_on()
        except FactDeskError as error:
            more = False
            self._window.session.saving_failed.emit(str(error))
        if not more:
            self._reader.stop()
        if not more or self._articles_shown < MOST:
            self._fill(keep=True)

    def _recent_projects(self) -> list[Row]:
        project = self._window.session.project
        here = project.address if project is not None else ""
        paths = [Path(address) for address in self._window.settings.get("recent") if address != here]
        return [
            Row(path.stem, str(path.parent), partial(self._open_address, str(path)))
            for path in paths
            if path.exists()
        ]

    def _sections(self) -> list[tuple[str, list[Row]]]:
        typed = self.line.text().strip()
        articles = self._article_rows(typed) if typed or self._articles_alone else []
        if self._articles_alone:
            return [("", articles)]
        projects = [row for row in self._projects if rank(typed, row.title) is not None]
        return [
            ("", _action_rows(self._window.actions_by_key, typed)),
            (self.tr("Articles"), articles),
            (self.tr("Recent projects"), projects),
        ]

    def _article_rows(self, typed: str) -> list[Row]:
        choose = self._window.articles.choose_article
        found = self._titles.matching(typed)
        self._articles_shown = len(found)
        return [Row(title.title, title.aside, partial(choose, title.id)) for title in found]

    def _fill(self, *, keep: bool) -> None:
        """List anew; with `keep` the row that is current stays so, wherever it comes to stand."""
        current = self._current() if keep else None
        self.list.clear()
        for heading, rows in self._sections():
            if heading and rows:
                self.list.addItem(_heading_item(heading))
            for row in rows:
                self.list.addItem(_item(row))
                if current is not None and (row.title, row.aside) == (current.title, current.aside):
                    self.list.setCurrentRow(self.list.count() - 1)
        if self._current() is None:
            self.list.setCurrentRow(self._next_row(-1, 1))
        self.list.setVisible(self.list.count() > 0)
        self.empty.setVisible(self.list.count() == 0)
        self._place()

    def _current(self) -> Row | None:
        index = self.list.currentIndex()
        row = index.data(Qt.ItemDataRole.UserRole) if index.isValid() else None
        return row if isinstance(row, Row) else None

    def _tell_current(self) -> None:
        """The keyboard stays in the line, so it is there that a screen reader looks for what is chosen."""
        row = self._current()
        words = f"{row.title}  {row.aside}".strip() if row is not None else self.empty.text()
        self.line.setAccessibleDescription(words)

    # -- choosing --------------------------------------------------------------------------------------------------

    def _next_row(self, row: int, by: int) -> int:
        """The first row that can be chosen from here in this direction; -1 when there is none."""
        at = row + by
        while 0 <= at < self.list.count():
            if self.list.item(at).flags() & Qt.ItemFlag.ItemIsSelectable:
                return at
            at += by
        return -1

    def _step(self, by: int) -> None:
        for _ in range(abs(by)):
            row = self._next_row(self.list.currentRow(), 1 if by > 0 else -1)
            if row >= 0:
                self.list.setCurrentRow(row)

    def _run(self) -> None:
        row = self._current()
        if row is not None:
            self.leave()
            row.run()

    # -- Qt --------------------------------------------------------------------------------------------------------

    def _place(self) -> None:
        """At the top in the middle of the window, as wide and high as there is room for."""
        window = self._window
        top = window.menuBar().height()
        width = min(_WIDTH, window.width() - 4 * GAP) + 2 * _SHADOW
        rows = min(self.list.count(), ROWS)
        self.list.setFixedHeight(rows * self.list.sizeHintForRow(0) + 4 if rows else 0)
        height = min(self.sizeHint().height(), window.height() - top)
        self.setGeometry(QRect(QPoint((window.width() - width) // 2, top), QSize(width, height)))

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        if watched is self._window and event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        body = self.rect().adjusted(_SHADOW, _SHADOW, -_SHADOW, -_SHADOW)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(0, 0, 0, 12 if theme.dark else 5))
        for out in range(1, _SHADOW, 2):
            painter.drawRoundedRect(body.adjusted(-out, -out + 3, out, out), RADIUS + out, RADIUS + out)
        painter.setPen(QColor(theme.line))
        painter.setBrush(QColor(theme.raised))
        painter.drawRoundedRect(body, RADIUS + 2, RADIUS + 2)


def _action_rows(actions: Mapping[str, QAction], typed: str) -> list[Row]:
    """The actions that are possible now and answer what was typed, best first; those named by their menu last."""
    menus = {key: translated(title).replace("&", "") for key, title in MENUS}
    found: list[tuple[int, Row]] = []
    for action in ACTIONS:
        made, menu = actions[action.key], menus[action.menu]
        place = rank(typed, made.text())
        if place is None and rank(typed, f"{menu} {made.text()}") is not None:
            place = _BY_MENU
        if place is not None and made.isEnabled() and action.key not in _HIDDEN:
            found.append((place, Row(made.text(), native_keys(made) or menu, made.trigger)))
    return [row for _, row in sorted(found, key=lambda pair: pair[0])]


def _item(row: Row) -> QListWidgetItem:
    item = QListWidgetItem(row.title)
    item.setData(Qt.ItemDataRole.UserRole, row)
    item.setData(Qt.ItemDataRole.AccessibleDescriptionRole, row.aside)
    return item


def _heading_item(words: str) -> QListWidgetItem:
    item = QListWidgetItem(words)
    item.setFlags(Qt.ItemFlag.NoItemFlags)
    return item
