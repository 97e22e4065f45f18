"""How one article is drawn in the list: state, title in two lines at most, what was found, and a line of figures."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from factdesk.domain.found_words import Snippet, found_spans
from factdesk.domain.overview import ArticleLine, ArticleState
from factdesk.gui.look.language import shown_date, shown_number
from factdesk.gui.look.mirroring import draw_words, mirrored
from factdesk.gui.look.theme import GAP, Theme, current_theme
from factdesk.gui.panels.articles_model import Role
from factdesk.gui.panels.found_words_painting import draw_found

_DOT = 10
_TITLE_LINES = _SNIPPET_LINES = 2


class ArticleDelegate(QStyledItemDelegate):
    """Draws articles; a ring stands for not begun, half a disc for begun, a disc with a tick for finished."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        height = option.fontMetrics.lineSpacing()
        # All rows are of one height, or a hundred thousand of them would have to be measured.
        lines = 1 + (_SNIPPET_LINES if index.data(Role.WORDS) else 0)
        return QSize(160, _TITLE_LINES * height + lines * _small(option.font)[1].lineSpacing() + 3 * GAP)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        theme = current_theme()
        line = index.data(Role.LINE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        _ground(painter, option, theme, selected=selected)
        if isinstance(line, ArticleLine):
            area = mirrored(option, option.rect.adjusted(GAP + _DOT + GAP, GAP, -GAP, -GAP))
            dot = mirrored(option, QRect(option.rect.left() + GAP, area.top() + GAP - _DOT // 2, _DOT, _DOT))
            _state(painter, QRectF(dot), line.state, theme)
            words = str(index.data(Role.WORDS) or "")
            bottom = _title(painter, option, area, line.title, words, theme)
            if words:
                lines = area.adjusted(0, bottom - area.top(), 0, 0)
                bottom = _snippet(painter, option, lines, index.data(Role.SNIPPET), theme)
            self._figures(painter, option, area.adjusted(0, bottom - area.top(), 0, 0), line)
        painter.restore()

    def _figures(
        self, painter: QPainter, option: QStyleOptionViewItem, area: QRect, line: ArticleLine
    ) -> None:
        small, metrics = _small(option.font)
        painter.setFont(small)
        painter.setPen(QColor(current_theme().muted))
        parts = [words for words in (line.publisher, shown_date(line.published_on)) if words]
        if line.claims:
            parts.append(
                self.tr("1 claim")
                if line.claims == 1
                else self.tr("{0} claims").format(shown_number(line.claims))
            )
        if line.to_decide:
            parts.append(self.tr("{0} to decide").format(shown_number(line.to_decide)))
        words = metrics.elidedText(" · ".join(parts), Qt.TextElideMode.ElideRight, area.width())
        draw_words(painter, option, area, words)


def _small(font: QFont) -> tuple[QFont, QFontMetrics]:
    small = QFont(font)
    small.setPointSizeF(max(7.0, font.pointSizeF() * 0.86))
    return small, QFontMetrics(small)


def _ground(painter: QPainter, option: QStyleOptionViewItem, theme: Theme, *, selected: bool) -> None:
    hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
    if selected or hovered:
        painter.fillRect(option.rect, QColor(theme.hover))
    if selected:
        edge = QRect(option.rect.left(), option.rect.top(), 3, option.rect.height())
        painter.fillRect(mirrored(option, edge), QColor(theme.accent))
    if option.state & QStyle.StateFlag.State_HasFocus and selected:
        painter.setPen(QPen(QColor(theme.accent), 1))
        painter.drawRect(option.rect.adjusted(0, 0, -1, -1))
    painter.setPen(QColor(theme.line))
    painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())


def _state(painter: QPainter, disc: QRectF, state: ArticleState, theme: Theme) -> None:
    ink = QColor(theme.accent if state is not ArticleState.UNREAD else theme.muted)
    painter.setPen(QPen(ink, 1.5))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(disc)
    painter.setBrush(ink)
    if state is ArticleState.STARTED:
        painter.drawPie(disc, -90 * 16, 180 * 16)
    elif state is ArticleState.FINISHED:
        painter.drawEllipse(disc)
        painter.setPen(QPen(QColor(theme.page), 1.6))
        tick = [QPointF(-2.4, 0.2), QPointF(-0.6, 2.0), QPointF(2.6, -1.8)]
        painter.drawPolyline([disc.center() + point for point in tick])


def _title(
    painter: QPainter, option: QStyleOptionViewItem, area: QRect, title: str, words: str, theme: Theme
) -> int:
    """Draw the title in two lines at most and return where they end."""
    painter.setPen(QColor(theme.ink))
    weighted = QFont(option.font)
    weighted.setWeight(QFont.Weight.Medium)
    found = found_spans(title, words)
    draw_found(painter, option, area, title, found, font=weighted, lines=_TITLE_LINES, theme=theme)
    return area.top() + _TITLE_LINES * QFontMetrics(weighted).lineSpacing()


def _snippet(
    painter: QPainter, option: QStyleOptionViewItem, area: QRect, snippet: Snippet, theme: Theme
) -> int:
    """Draw the words around what was found in two lines, and return where they end."""
    small, metrics = _small(option.font)
    painter.setPen(QColor(theme.ink))
    draw_found(
        painter, option, area, snippet.text, snippet.found, font=small, lines=_SNIPPET_LINES, theme=theme
    )
    return area.top() + _SNIPPET_LINES * metrics.lineSpacing()
