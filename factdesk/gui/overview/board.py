"""Headlines and cards under one another or side by side, as the width allows."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from factdesk.gui.look.theme import GAP, current_theme
from factdesk.gui.overview.card import Card
from factdesk.gui.overview.headlines import Headlines
from factdesk.gui.overview.picture import Drawer, SheetPicture
from factdesk.gui.overview.sheets import Headline, Topic

_CARD_WIDTH = 560
"""Logical pixels from which on a card has room beside another."""
_MOST_COLUMNS = 3
_SHEET = """
QScrollArea, QWidget#board {{ background: {desk}; border: none; }}
QFrame#card {{ background: {raised}; border: 1px solid {line}; border-radius: 8px; }}
QLabel#cardTitle {{ font-size: 16px; font-weight: 600; }}
QLabel#figure {{ font-size: 24px; font-weight: 600; }}
QLabel#empty {{ padding: 40px 24px; }}
QFrame#card QTableView::item {{ padding: 0 8px; }}
QFrame#card QTableView {{ background: {raised}; alternate-background-color: {desk}; }}
"""


class Board(QScrollArea):
    """All of one overview; it scrolls up and down, never sideways."""

    save_wanted = Signal(str, Card)
    """What is wanted of which card; see Card."""

    def __init__(self, parent: QWidget | None = None, made: Drawer = SheetPicture) -> None:
        super().__init__(parent)
        self._made = made
        self._waiting: list[Topic] = []
        self._next = QTimer(self)
        self._next.setSingleShot(True)
        self._next.timeout.connect(self._show_next)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.cards: dict[str, Card] = {}
        self.headlines = Headlines(self)
        page = QWidget(self)
        page.setObjectName("board")
        whole = QVBoxLayout(page)
        whole.setContentsMargins(2 * GAP, 2 * GAP, 2 * GAP, 2 * GAP)
        whole.setSpacing(2 * GAP)
        whole.addWidget(self.headlines)
        # Widgets, since layouts in layouts keep the height that they once had.
        self._columns = [QWidget(page) for _ in range(_MOST_COLUMNS)]
        row = QHBoxLayout()
        row.setSpacing(2 * GAP)
        self._shape = (0, 0)
        """Columns and cards as they are arranged now."""
        for column in self._columns:
            inside = QVBoxLayout(column)
            inside.setContentsMargins(0, 0, 0, 0)
            inside.setSpacing(2 * GAP)
            inside.addStretch(1)
            row.addWidget(column, 1)
        whole.addLayout(row)
        whole.addStretch(1)
        self.setWidget(page)
        self.redress()

    def show_findings(self, headlines: Sequence[Headline], topics: Sequence[Topic]) -> None:
        """Show figures, newer ones in place of those before: one card at a time, so that the window stays awake."""
        self.headlines.show_figures(headlines)
        self._waiting = list(topics)
        self._next.start()

    @property
    def complete(self) -> bool:
        """Whether all cards show the newest figures."""
        return not self._waiting

    def _show_next(self) -> None:
        if not self._waiting:
            return
        topic = self._waiting.pop(0)
        card = self.cards.get(topic.key)
        if card is None:
            card = self.cards[topic.key] = Card(self, self._made)
            card.save_wanted.connect(lambda way, card=card: self.save_wanted.emit(way, card))
        card.show_topic(topic)
        self.arrange()
        if self._waiting:
            self._next.start()

    def arrange(self) -> None:
        """Share the cards out among as many columns as fit."""
        width = self.viewport().width()
        self.headlines.arrange(width - 4 * GAP)
        shape = (max(1, min(_MOST_COLUMNS, width // _CARD_WIDTH)), len(self.cards))
        if shape == self._shape:
            return
        self._shape = shape
        for at, card in enumerate(self.cards.values()):
            inside = self._columns[at % shape[0]].layout()
            if isinstance(inside, QVBoxLayout):
                inside.removeWidget(card)
                inside.insertWidget(inside.count() - 1, card)
        for at, column in enumerate(self._columns):
            column.setVisible(at < shape[0])

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()

    def redress(self) -> None:
        """Take on the theme that holds now."""
        theme = current_theme()
        self.setStyleSheet(_SHEET.format(desk=theme.desk, raised=theme.raised, line=theme.line))
        for card in self.cards.values():
            card.redress()
