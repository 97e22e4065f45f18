"""The narrow strip beside an article that shows where its labels and open suggestions lie.

For a screen reader it is the list of the article's claims: an item view brings Qt's own, tried interface for that,
with an item for each mark, its name and description, and which one is selected. Replacing the interface of the
article itself would take from it the text that a screen reader reads.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSignalBlocker,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QAccessible, QColor, QMouseEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QFrame, QListView, QWidget

from factdesk.gui.article.mark_shapes import Scene
from factdesk.gui.article.marks import Mark
from factdesk.gui.article.voice import description_of, name_of

WIDTH = 14
"""Logical pixels."""
Index = QModelIndex | QPersistentModelIndex
_SELECT = QItemSelectionModel.SelectionFlag.ClearAndSelect


class MarkRows(QAbstractListModel):
    """The marks of a scene in reading order, one a row."""

    def __init__(self, scene: Scene, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._scene = scene
        self._marks: list[Mark] = []
        self.text = ""

    def reload(self) -> None:
        """Take over the marks of the scene: row by row where the rows are the same ones."""
        fresh = list(self._scene.marks)
        if [mark.id for mark in fresh] != [mark.id for mark in self._marks]:
            self.beginResetModel()
            self._marks = fresh
            self.endResetModel()
            return
        before, self._marks = self._marks, fresh
        for row, mark in enumerate(fresh):
            if before[row] is not mark:
                self.dataChanged.emit(self.index(row), self.index(row))

    def mark(self, row: int) -> Mark:
        """The mark in a row."""
        return self._marks[row]

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._marks)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or not 0 <= index.row() < len(self._marks):
            return None
        mark = self._marks[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return name_of(self._scene, mark, self.text)
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return description_of(self._scene, mark, self.text)
        return None


class MarkStrip(QListView):
    """The whole article in one column: a bar for each claim, a hollow one for each suggestion."""

    offset_chosen = Signal(int)
    """Somebody asks for the place at this code point."""

    def __init__(self, scene: Scene, parent: QWidget) -> None:
        super().__init__(parent)
        self._scene = scene
        self._shown = (0, 0)
        self.rows = MarkRows(scene, self)
        self.setModel(self.rows)
        self.setObjectName("strip")
        self.setFrameShape(QFrame.Shape.NoFrame)
        # Claims are walked by the keys of the window; a second place for the keyboard would only be in the way.
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAutoScroll(False)
        for policy in (self.setHorizontalScrollBarPolicy, self.setVerticalScrollBarPolicy):
            policy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(self.tr("Overview of the article's claims"))
        self.setToolTip(self.tr("Where claims and suggestions lie; click to go there"))

    def sizeHint(self) -> QSize:
        return QSize(WIDTH, 100)

    def minimumSizeHint(self) -> QSize:
        return QSize(WIDTH, 0)

    def show_text(self, text: str) -> None:
        """Tell which text the marks stand in."""
        self.rows.text = text

    def show_marks(self) -> None:
        """Take over the marks of the scene and which one is active."""
        self.rows.reload()
        row = self._scene.marks.row(self._scene.active)
        index = self.rows.index(row) if row >= 0 else QModelIndex()
        if QAccessible.isActive():
            self.selectionModel().setCurrentIndex(index, _SELECT)
        else:
            # Nobody listens: the rows are only kept right for who begins to.
            with QSignalBlocker(self.selectionModel()):
                self.selectionModel().setCurrentIndex(index, _SELECT)
        self.viewport().update()

    def show_view(self, start: int, end: int) -> None:
        """Tell which code points are in view."""
        if self._shown != (start, end):
            self._shown = (start, end)
            self.viewport().update()

    def height_of(self, offset: int) -> float:
        """Where a code point lies on the strip."""
        return offset / max(1, self._scene.text.length) * (self.height() - 4) + 2

    def _bar(self, mark: Mark) -> QRectF:
        whole = mark.extent
        top = self.height_of(whole.start)
        return QRectF(4, top, self.width() - 8, max(3.0, self.height_of(whole.end) - top - 1))

    # -- a list without rows on the screen -------------------------------------------------------------------------

    def doItemsLayout(self) -> None:
        """Nothing to lay out: bars stand where the text says."""

    def dataChanged(self, first: Index, last: Index, /, roles: Sequence[int] = ()) -> None:
        if QAccessible.isActive():
            super().dataChanged(first, last, roles)
        self.viewport().update()

    def visualRect(self, index: Index, /) -> QRect:
        if not index.isValid():
            return QRect()
        return self._bar(self.rows.mark(index.row())).toAlignedRect()

    def indexAt(self, place: QPoint, /) -> QModelIndex:
        rects = ((self.visualRect(self.rows.index(row)), row) for row in range(self.rows.rowCount()))
        found = [row for rect, row in rects if rect.contains(place)]
        # Of nested ones the innermost, which comes last in reading order.
        return self.rows.index(found[-1]) if found else QModelIndex()

    # -- Qt --------------------------------------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, (start, end) = self._scene.theme, self._shown
        painter.fillRect(self.viewport().rect(), QColor(theme.page))
        if self._scene.text.length > end - start > 0:
            top = self.height_of(start)
            painter.fillRect(QRectF(0, top, self.width(), self.height_of(end) - top), QColor(theme.hover))
        for mark in self._scene.marks:
            bar = self._bar(mark)
            ink = theme.label_ink(mark.label)
            if mark.suggestion:
                painter.setPen(QPen(ink, 1))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRect(bar.adjusted(0.5, 0.5, -0.5, -0.5))
            else:
                painter.fillRect(bar, ink)
            if mark.id == self._scene.active:
                painter.fillRect(QRectF(0, bar.top(), 2.5, bar.height()), QColor(theme.ink))
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        share = (event.position().y() - 2) / max(1, self.height() - 4)
        self.offset_chosen.emit(round(min(max(share, 0.0), 1.0) * self._scene.text.length))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons():
            self.mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # it means the article beside it
