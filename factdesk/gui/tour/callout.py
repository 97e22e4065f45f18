"""The card that a step of the tour is written on, and the outline and arrow by which it points."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QColor,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from factdesk.gui.look.language import shown_number
from factdesk.gui.look.theme import GAP, RADIUS, current_theme

_NEAR = 40
"""Pixels up to which the arrow goes straight to the middle of what it points at."""
_HEAD = 7.0
"""Length of the arrow's head."""


class Callout(QFrame):
    """One step in words, with its keys and the ways on. It takes no key but when somebody goes into it."""

    next_wanted = Signal()
    back_wanted = Signal()
    leave_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("callout")
        self.count = QLabel(self)
        self.count.setObjectName("muted")
        self.title = QLabel(self)
        self.title.setObjectName("calloutTitle")
        self.words = QLabel(self)
        for label in (self.title, self.words):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self.leave = QPushButton(self.tr("&Leave"), self)
        self.back = QPushButton(self.tr("&Back"), self)
        self.next = QPushButton(self)
        self.next.setDefault(True)
        self.next.clicked.connect(self.next_wanted)
        self.back.clicked.connect(self.back_wanted)
        self.leave.clicked.connect(self.leave_wanted)
        self._ticks: dict[str, QLabel] = {}
        self._keys = QWidget(self)
        self._lay_out()

    def _lay_out(self) -> None:
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(2 * GAP, GAP + 4, 2 * GAP, GAP + 4)
        self._column.setSpacing(GAP)
        for widget in (self.count, self.title, self.words, self._keys):
            self._column.addWidget(widget)
        row = QHBoxLayout()
        row.setSpacing(GAP)
        row.addWidget(self.leave)
        row.addStretch(1)
        row.addWidget(self.back)
        row.addWidget(self.next)
        self._column.addLayout(row)

    def show_step(
        self, number: int, count: int, title: str, words: str, keys: Sequence[tuple[str, str, str]]
    ) -> None:
        """Write a step on the card; `number` counts from 0, `keys` are actions with their key and their title."""
        last = number == count - 1
        self.count.setText(
            self.tr("Tour, step {0} of {1}").format(shown_number(number + 1), shown_number(count))
        )
        self.title.setText(title)
        self.words.setText(words)
        self.next.setText(self.tr("&Done") if last else self.tr("&Next"))
        self.back.setEnabled(number > 0)
        self.leave.setVisible(not last)
        self._show_keys(keys)
        told = [self.count.text(), title, words, *(f"{key}: {name}." for _, key, name in keys)]
        self.setAccessibleName(f"{told[0]}: {title}")
        self.setAccessibleDescription(" ".join(told[2:]))
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, ". ".join(told)))

    def _show_keys(self, keys: Sequence[tuple[str, str, str]]) -> None:
        body = QWidget(self)
        grid = QGridLayout(body)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(GAP // 2)
        self._ticks = {}
        grid.setColumnStretch(1, 1)
        for at, (action, key, name) in enumerate(keys):
            cap = QLabel(key, body)
            cap.setObjectName("keycap")
            cap.setAlignment(Qt.AlignmentFlag.AlignCenter)
            said = QLabel(name, body)
            said.setTextFormat(Qt.TextFormat.PlainText)
            said.setWordWrap(True)
            tick = QLabel(body)
            tick.setObjectName("tick")
            tick.setFixedWidth(tick.fontMetrics().horizontalAdvance("✓") + 2)
            grid.addWidget(cap, at, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(said, at, 1)
            grid.addWidget(tick, at, 2)
            self._ticks[action] = tick
        self._column.replaceWidget(self._keys, body)
        self._keys.hide()
        self._keys.deleteLater()
        self._keys = body
        body.show()

    def tick(self, action: str) -> None:
        """Note that somebody has tried one of the keys."""
        if (tick := self._ticks.get(action)) is not None:
            tick.setText("✓")

    @property
    def ticked(self) -> list[str]:
        """The actions of this step that have been tried."""
        return [action for action, tick in self._ticks.items() if tick.text()]


class Pointer(QWidget):
    """Lies over the window, lets everything through, and draws an outline round a part of it and an arrow to it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.target = QRect()
        self.card = QRect()

    def point(self, target: QRect, card: QRect) -> None:
        """Outline `target` and let an arrow go to it from `card`, both in the parent's pixels."""
        if (target, card) != (self.target, self.card):
            self.target, self.card = target, card
            self.update()

    def arrow(self) -> tuple[QPointF, QPointF] | None:
        """Where the arrow begins and ends; None when the card lies on what it points at."""
        target, card = QRectF(self.target), QRectF(self.card)
        leftwards = target.center().x() < card.center().x()
        start_x, end_x = (card.left(), target.right()) if leftwards else (card.right(), target.left())
        if (end_x - start_x) * (-1 if leftwards else 1) < _HEAD:
            return None
        # Over a distance, along the foot of the outline: so it runs between two lines of the article.
        far = abs(end_x - start_x) > _NEAR
        aim = target.bottom() if far else target.center().y()
        inside = max(card.top() + 2 * RADIUS, min(aim, card.bottom() - 2 * RADIUS))
        hit = max(target.top() + 1, min(inside, target.bottom()))
        return QPointF(start_x, inside), QPointF(end_x, hit)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self.target.isEmpty():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink = QColor(current_theme().accent)
        painter.setPen(QPen(ink, 2))
        painter.drawRoundedRect(QRectF(self.target), RADIUS, RADIUS)
        if (arrow := self.arrow()) is not None:
            painter.drawPath(_line(*arrow))
            painter.setBrush(ink)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.drawPolygon(_head(*arrow))
        painter.end()


def _line(start: QPointF, end: QPointF) -> QPainterPath:
    path = QPainterPath(start)
    path.lineTo(end)
    return path


def _head(start: QPointF, end: QPointF) -> QPolygonF:
    along = end - start
    length = max(1.0, (along.x() ** 2 + along.y() ** 2) ** 0.5)
    along = along / length
    across = QPointF(-along.y(), along.x())
    foot = end - along * _HEAD
    return QPolygonF([end, foot + across * (_HEAD * 0.6), foot - across * (_HEAD * 0.6)])
