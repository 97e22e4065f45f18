"""The narrow strip beside an article that shows where its labels and open suggestions lie."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from factdesk.gui.article.mark_shapes import Scene

WIDTH = 14
"""Logical pixels."""


class MarkStrip(QWidget):
    """The whole article in one column: a bar for each claim, a hollow one for each suggestion."""

    offset_chosen = Signal(int)
    """Somebody asks for the place at this code point."""

    def __init__(self, scene: Scene, parent: QWidget) -> None:
        super().__init__(parent)
        self._scene = scene
        self._shown = (0, 0)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(self.tr("Overview of the article's claims"))
        self.setToolTip(self.tr("Where claims and suggestions lie; click to go there"))

    def sizeHint(self) -> QSize:
        return QSize(WIDTH, 100)

    def show_view(self, start: int, end: int) -> None:
        """Tell which code points are in view."""
        if self._shown != (start, end):
            self._shown = (start, end)
            self.update()

    def height_of(self, offset: int) -> float:
        """Where a code point lies on the strip."""
        return offset / max(1, self._scene.text.length) * (self.height() - 4) + 2

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, (start, end) = self._scene.theme, self._shown
        if self._scene.text.length > end - start > 0:
            top = self.height_of(start)
            painter.fillRect(QRectF(0, top, self.width(), self.height_of(end) - top), QColor(theme.hover))
        for mark in self._scene.marks:
            whole = mark.extent
            top = self.height_of(whole.start)
            bar = QRectF(4, top, self.width() - 8, max(3.0, self.height_of(whole.end) - top - 1))
            ink = theme.label_ink(mark.label)
            if mark.suggestion:
                painter.setPen(QPen(ink, 1))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRect(bar.adjusted(0.5, 0.5, -0.5, -0.5))
            else:
                painter.fillRect(bar, ink)
            if mark.id == self._scene.active:
                painter.fillRect(QRectF(0, bar.top(), 2.5, bar.height()), QColor(theme.ink))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        share = (event.position().y() - 2) / max(1, self.height() - 4)
        self.offset_chosen.emit(round(min(max(share, 0.0), 1.0) * self._scene.text.length))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()
