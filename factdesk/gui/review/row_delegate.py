"""How one person's opinion is drawn in its row: the key that takes it, the letter, label, words and what was said."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QTextLayout
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from factdesk.domain.claims import Claim
from factdesk.domain.labels import label_of
from factdesk.gui.look.mirroring import draw_words, mirrored
from factdesk.gui.look.row_states import paint_row_focus, paint_row_ground
from factdesk.gui.look.theme import GAP, RADIUS, Theme, current_theme
from factdesk.gui.look.translation import title_of_label
from factdesk.gui.review.opinions import Opinion

_OPINION = Qt.ItemDataRole.UserRole
_DETAILS, _NOTES = Qt.ItemDataRole.UserRole + 1, Qt.ItemDataRole.UserRole + 2
_KEY, _BADGE = 22, 20
_MOST_LINES = 2
"""Of a claim's words, and of a note."""
_LEFT = 2 * GAP + _KEY
"""Where the letter begins."""


class RowDelegate(QStyledItemDelegate):
    """Draws rows of opinions as high as their words need."""

    def __init__(self, view: QListView, *, keyed: bool) -> None:
        super().__init__(view)
        self._keyed = keyed
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        opinion, said = index.data(_OPINION), zip(index.data(_DETAILS), index.data(_NOTES), strict=True)
        if not isinstance(opinion, Opinion):
            return QSize()
        width = self._view.viewport().width() - _words_left(opinion) - GAP
        spacing = option.fontMetrics.lineSpacing()
        height = 0
        for claim, (aside, note) in zip(opinion.claims, said, strict=True):
            height += max(_BADGE, len(_lines(_flat(claim), option.font, width)) * spacing) + GAP // 2
            height += spacing * (bool(aside) + len(_lines(note, option.font, width)))
        return QSize(120, max(height, _KEY + 2) + 2 * GAP - 2)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        opinion = index.data(_OPINION)
        if not isinstance(opinion, Opinion):
            return
        theme = current_theme()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, option, opinion, theme)
        if self._keyed:
            _paint_key(painter, option, index.row() + 1, theme)
        _paint_name(painter, option, opinion, theme)
        if opinion.claims:
            top = option.rect.top() + GAP - 1
            said = zip(index.data(_DETAILS), index.data(_NOTES), strict=True)
            for claim, below in zip(opinion.claims, said, strict=True):
                top = _paint_claim(painter, option, (opinion, claim, *below), top, theme)
        else:
            area = option.rect.adjusted(_words_left(opinion), 0, -GAP, -1)
            painter.setPen(QColor(theme.muted))
            painter.setFont(option.font)
            draw_words(painter, option, mirrored(option, area), self.tr("No claim here"))
        painter.restore()

    @staticmethod
    def _paint_ground(
        painter: QPainter, option: QStyleOptionViewItem, opinion: Opinion, theme: Theme
    ) -> None:
        label = opinion.claims[0].label if opinion.claims else None
        paint_row_ground(painter, option, theme.label_ink(label), hovers=False)
        painter.setPen(QColor(theme.line))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        paint_row_focus(painter, option, line_below=True)


def _paint_key(painter: QPainter, option: QStyleOptionViewItem, number: int, theme: Theme) -> None:
    area = mirrored(option, QRect(option.rect.left() + GAP + 2, option.rect.top() + GAP - 1, _KEY, _KEY))
    painter.setPen(QColor(theme.line))
    painter.setBrush(QColor(theme.desk))
    painter.drawRoundedRect(area.adjusted(0, 0, -1, -1), 4, 4)
    painter.setFont(_bold(option.font))
    painter.setPen(QColor(theme.ink))
    painter.drawText(area, int(Qt.AlignmentFlag.AlignCenter), str(number))


def _paint_name(painter: QPainter, option: QStyleOptionViewItem, opinion: Opinion, theme: Theme) -> None:
    left, width = option.rect.left() + _LEFT + GAP, _name_width(opinion, option.font)
    area = mirrored(option, QRect(left, option.rect.top() + GAP - 1, width, _KEY))
    painter.setFont(_bold(option.font))
    painter.setPen(QColor(theme.ink))
    words = QFontMetrics(painter.font()).elidedText(_called(opinion), Qt.TextElideMode.ElideRight, width)
    draw_words(painter, option, area, words)


def _paint_claim(
    painter: QPainter,
    option: QStyleOptionViewItem,
    what: tuple[Opinion, Claim, str, str],
    top: int,
    theme: Theme,
) -> int:
    """Draw one claim from this height on; the height where the next begins."""
    opinion, claim, aside, note = what
    left = option.rect.left() + _words_left(opinion)
    badge = QRect(left - _BADGE - GAP, top + 1, _BADGE, _BADGE)
    paint_badge(painter, mirrored(option, badge), claim.label, theme)
    width, metrics = option.rect.right() - left - GAP, QFontMetrics(option.font)
    lines = _lines(_flat(claim), option.font, width)
    painter.setFont(option.font)
    painter.setPen(QColor(theme.ink))
    spacing = metrics.lineSpacing()
    lift = max(1, (_BADGE + 2 - spacing) // 2)
    for number, line in enumerate(lines):
        draw_words(
            painter,
            option,
            mirrored(option, QRect(left, top + lift + number * spacing, width, spacing)),
            line,
        )
    top += max(_BADGE, len(lines) * spacing) + GAP // 2
    painter.setPen(QColor(theme.muted))
    below = [metrics.elidedText(aside, Qt.TextElideMode.ElideRight, width)] if aside else []
    for line in (*below, *_lines(note, option.font, width)):
        draw_words(painter, option, mirrored(option, QRect(left, top - 1, width, spacing)), line)
        top += spacing
    return top


def paint_badge(painter: QPainter, area: QRect, label: str | None, theme: Theme) -> None:
    """A label's letter on its colour."""
    font = QFont(painter.font())
    font.setBold(True)
    font.setPixelSize(max(9, round(area.height() * 0.6)))
    painter.setFont(font)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.label_ink(label))
    painter.drawRoundedRect(area, RADIUS - 1, RADIUS - 1)
    painter.setPen(QColor(theme.page))
    painter.drawText(area, int(Qt.AlignmentFlag.AlignCenter), label_of(label).letter if label else "?")


def _called(opinion: Opinion) -> str:
    return f"{opinion.letter}  {opinion.name}" if opinion.name else opinion.letter


def _name_width(opinion: Opinion, _font: QFont) -> int:
    return 110 if opinion.name else 18


def _words_left(opinion: Opinion) -> int:
    return _LEFT + GAP + _name_width(opinion, QFont()) + GAP + _BADGE + GAP


def _flat(claim: Claim) -> str:
    words = " ".join(claim.text.split())
    label = title_of_label(label_of(claim.label)) if claim.label else ""
    return f"{label}: {words}" if label else words


def _bold(font: QFont) -> QFont:
    bold = QFont(font)
    bold.setBold(True)
    return bold


def _lines(words: str, font: QFont, width: int) -> list[str]:
    """Words in two lines at most, the last of them shortened."""
    if not words:
        return []
    layout = QTextLayout(words, font)
    layout.beginLayout()
    found: list[str] = []
    while len(found) < _MOST_LINES and (line := layout.createLine()).isValid():
        line.setLineWidth(max(40, width))
        line.setPosition(QPointF(0, 0))
        found.append(words[line.textStart() : line.textStart() + line.textLength()].strip())
    layout.endLayout()
    shown = " ".join(found)
    if len(shown) < len(words):
        rest = words[words.index(found[-1]) :] if found else words
        found[-1:] = [QFontMetrics(font).elidedText(rest, Qt.TextElideMode.ElideRight, max(40, width))]
    return found
