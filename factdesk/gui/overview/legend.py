"""What the fills of a chart mean, in a row that breaks into several where it does not fit."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from factdesk.gui.look.theme import caption_font, current_theme
from factdesk.gui.overview.fills import fill_part, paint_of
from factdesk.gui.overview.sheets import Series

_SWATCH, _GAP, _APART, _LINE = 18, 6, 18, 24
_LETTERS, _WORDS = 10, 12


class Legend(QWidget):
    """Swatches and words. Hidden while a chart has only one series: its axis says what that is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._series: Sequence[Series] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_series(self, series: Sequence[Series]) -> None:
        """Explain other fills."""
        self._series = series
        self.setVisible(len(series) > 1)
        self.setAccessibleName(", ".join(one.title for one in series))
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        places = self._places(width)
        return places[-1].bottom() + 1 if places else 0

    def sizeHint(self) -> QSize:
        return QSize(320, self.heightForWidth(max(320, self.width())))

    def minimumSizeHint(self) -> QSize:
        return QSize(160, _LINE)

    def _places(self, width: int) -> list[QRect]:
        metrics = QFontMetrics(caption_font(_WORDS))
        places, x, y = [], 0, 0
        for one in self._series:
            wide = _SWATCH + _GAP + metrics.horizontalAdvance(one.title)
            if x and x + wide > width:
                x, y = 0, y + _LINE
            places.append(QRect(x, y, wide, _LINE))
            x += wide + _APART
        return places

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current_theme()
        painter = QPainter(self)
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        for one, place in zip(self._series, self._places(self.width()), strict=True):
            if mirrored:
                place.moveRight(self.width() - 1 - place.left())
            swatch = QRectF(place.left(), place.top() + 4, _SWATCH, _LINE - 8)
            words = place.adjusted(_SWATCH + _GAP, 0, 0, 0)
            if mirrored:
                swatch.moveRight(place.right())
                words = place.adjusted(0, 0, -_SWATCH - _GAP, 0)
            fill_part(painter, swatch, paint_of(one.fill, theme), caption_font(_LETTERS))
            painter.setFont(caption_font(_WORDS))
            painter.setPen(QColor(theme.ink))
            painter.drawText(
                words, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading), one.title
            )
        painter.end()
