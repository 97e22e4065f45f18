"""How a claim or suggestion is drawn in the list."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from factdesk.domain.labels import label_of
from factdesk.gui.article.mark_painting import hatch
from factdesk.gui.items import Item
from factdesk.gui.look.mirroring import draw_words, mirrored
from factdesk.gui.look.row_states import paint_row_focus, paint_row_ground
from factdesk.gui.look.theme import GAP, RADIUS, Theme, current_theme
from factdesk.gui.panels.claims_model import Index, Role

_BADGE = 20
_SIZES_KEPT = 5_000


class ClaimDelegate(QStyledItemDelegate):
    """Draws an item as its label's letter, filled for a claim and outlined for a suggestion, with its words."""

    def __init__(self, parent: QListView) -> None:
        super().__init__(parent)
        self._opened, self._height = "", 0
        self._sizes: dict[str, tuple[Item, int, int, QSize]] = {}
        """What was worked out for an item, at the width and height of letters there were: Qt asks many times over."""

    def make_room(self, item_id: str, height: int) -> None:
        """Let the row of one item be so high, for what is shown over it; an empty id for none."""
        self._opened, self._height = item_id, height

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        item, view = index.data(Role.ITEM), self.parent()
        if not isinstance(item, Item):
            return QSize()
        if item.id == self._opened:
            return QSize(200, self._height)
        width = view.viewport().width() - _BADGE - 3 * GAP - 2 if isinstance(view, QListView) else 200
        spacing = option.fontMetrics.lineSpacing()
        known = self._sizes.get(item.id)
        if known is None or known[:3] != (item, width, spacing):
            lines = _lines(option.font, _flat(item), width) + bool(index.data(Role.SOURCE))
            known = item, width, spacing, QSize(200, max(lines, 2) * spacing + 2 * GAP + 2)
            if len(self._sizes) >= _SIZES_KEPT:
                self._sizes.clear()
            self._sizes[item.id] = known
        return known[3]

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        item = index.data(Role.ITEM)
        if not isinstance(item, Item) or item.id == self._opened:
            return
        theme = current_theme()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_row_ground(painter, option, theme.label_ink(item.label))
        painter.setPen(QColor(theme.line))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        badge = QRect(option.rect.left() + GAP + 2, option.rect.top() + GAP, _BADGE, _BADGE)
        draw_badge(painter, mirrored(option, badge), item, theme)
        area = mirrored(option, option.rect.adjusted(2 * GAP + _BADGE + 2, GAP, -GAP, -GAP))
        _words(painter, option, area, item, str(index.data(Role.SOURCE) or ""), theme)
        paint_row_focus(painter, option, line_below=True)
        painter.restore()


def draw_badge(painter: QPainter, area: QRect, item: Item, theme: Theme) -> None:
    """A label's letter: on a full ground for a claim, in a dashed frame for a suggestion."""
    ink = theme.label_ink(item.label)
    if item.unsaved:
        _draw_unsaved(painter, area, item, ink, theme)
        return
    font = QFont(painter.font())
    font.setBold(True)
    font.setPixelSize(12)
    painter.setFont(font)
    if item.suggestion is None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        painter.drawRoundedRect(area, RADIUS - 1, RADIUS - 1)
        painter.setPen(QColor(theme.page))
    else:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(ink, 1.2, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(area.adjusted(0, 0, -1, -1), RADIUS - 1, RADIUS - 1)
        painter.setPen(ink)
    letter = label_of(item.label).letter if item.label else "?"
    painter.drawText(area, Qt.AlignmentFlag.AlignCenter, letter)


def _draw_unsaved(painter: QPainter, area: QRect, item: Item, ink: QColor, theme: Theme) -> None:
    """The letter with an exclamation mark, in a dashed frame on slanting lines: it stands on the screen alone."""
    hatch(painter, QRectF(area), theme.label_fill(item.label, active=True), QColor(theme.page), RADIUS - 1)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(ink, 1.5, Qt.PenStyle.DashLine))
    painter.drawRoundedRect(area.adjusted(0, 0, -1, -1), RADIUS - 1, RADIUS - 1)
    font = QFont(painter.font())
    font.setBold(True)
    font.setPixelSize(11)
    painter.setFont(font)
    painter.setPen(ink)
    letter = label_of(item.label).letter if item.label else "?"
    painter.drawText(area, Qt.AlignmentFlag.AlignCenter, f"{letter}!")


def _words(
    painter: QPainter, option: QStyleOptionViewItem, area: QRect, item: Item, source: str, theme: Theme
) -> None:
    font, metrics = option.font, QFontMetrics(option.font)
    painter.setFont(font)
    painter.setPen(QColor(theme.ink))
    words = _flat(item)
    height = _lines(font, words, area.width()) * metrics.lineSpacing()
    shown = _elided(font.toString(), words, area.width(), 2)
    flags = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop
    draw_words(painter, option, QRect(area.left(), area.top(), area.width(), height), shown, flags)
    if source:
        small = QFont(font)
        small.setPointSizeF(max(7.0, font.pointSizeF() * 0.88))
        painter.setFont(small)
        painter.setPen(QColor(theme.muted))
        line = QRect(area.left(), area.top() + height, area.width(), metrics.lineSpacing())
        words = QFontMetrics(small).elidedText(source, Qt.TextElideMode.ElideRight, area.width())
        draw_words(painter, option, line, words)


def _flat(item: Item) -> str:
    return " ".join(item.value.text.split())


_fitted = lru_cache(maxsize=2_000)
"""Keeps what was measured: the same few rows are measured and painted with every key."""


def _lines(font: QFont, words: str, width: int) -> int:
    """One line where the words fit, else two."""
    return _lines_in(font.toString(), words[:400], width)


@_fitted
def _lines_in(face: str, words: str, width: int) -> int:
    return 1 if _metrics(face).horizontalAdvance(words) < width else 2


def _metrics(face: str) -> QFontMetrics:
    font = QFont()
    font.fromString(face)
    return QFontMetrics(font)


@_fitted
def _elided(face: str, words: str, width: int, lines: int) -> str:
    metrics = _metrics(face)
    flags = int(Qt.TextFlag.TextWordWrap)
    height = lines * metrics.lineSpacing() + 1
    words = words[:400]
    if metrics.boundingRect(QRect(0, 0, width, 10_000), flags, words).height() <= height:
        return words
    low, high = 0, len(words)
    while low < high:
        middle = (low + high + 1) // 2
        box = metrics.boundingRect(QRect(0, 0, width, 10_000), flags, words[:middle].rstrip() + "…")
        low, high = (middle, high) if box.height() <= height else (low, middle - 1)
    return words[:low].rstrip() + "…"
