"""A sheet as one picture: its title, what is to be seen, the legend and the chart."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPoint, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget

from factdesk.gui.look.theme import GAP, current_theme
from factdesk.gui.overview.charts import ChartView
from factdesk.gui.overview.legend import Legend
from factdesk.gui.overview.sheets import Sheet

WIDTH = 960
"""Logical pixels across a saved picture."""
SCALE = 2
"""Pixels of a saved picture for each of them: sharp in print and on dense screens."""


class SheetPicture(QWidget):
    """Legend and chart of a sheet, one above the other."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.legend = Legend(self)
        self.chart = ChartView(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self.legend)
        column.addWidget(self.chart)
        column.addStretch(1)

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """What the Tab key stops at in a chart; nothing in bars, whose table can be walked."""
        return ()

    def show_sheet(self, sheet: Sheet) -> None:
        """Draw another sheet, or the same one in another theme."""
        self.legend.show_series(sheet.chart.series)
        self.chart.show_chart(sheet.chart)
        self.chart.setAccessibleName(sheet.title)
        self.chart.setAccessibleDescription(f"{sheet.finding} {sheet.note}".strip())


Drawer = Callable[[QWidget], SheetPicture]
"""Makes what draws a sheet."""


def picture_of(sheet: Sheet, made: Drawer = SheetPicture) -> QPixmap:
    """The whole sheet drawn at WIDTH and SCALE in the theme that holds, whatever the window shows."""
    page = QWidget()
    page.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    column = QVBoxLayout(page)
    column.setContentsMargins(3 * GAP, 3 * GAP, 3 * GAP, 2 * GAP)
    column.setSpacing(GAP)
    for words, name in ((sheet.title, "cardTitle"), (sheet.finding, ""), (sheet.note, "muted")):
        label = QLabel(words, page)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setObjectName(name)
        label.setWordWrap(True)
        label.setVisible(bool(words))
        column.addWidget(label)
    page.setStyleSheet("QLabel#cardTitle { font-size: 17px; font-weight: 600; }")
    picture = made(page)
    picture.show_sheet(sheet)
    column.addWidget(picture)
    page.setFixedWidth(WIDTH)
    page.show()
    page.adjustSize()
    # The library lays its axes out when events are handled, not when it is told to draw.
    QApplication.sendPostedEvents()
    found = QPixmap(page.size() * SCALE)
    found.setDevicePixelRatio(SCALE)
    found.fill(QColor(current_theme().raised))
    painter = QPainter(found)
    page.render(painter, QPoint(), renderFlags=QWidget.RenderFlag.DrawChildren)
    painter.end()
    page.close()
    page.deleteLater()
    return found


def png_of(picture: QPixmap) -> bytes:
    """A picture in the bytes of a PNG file."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.save(buffer, "PNG")
    buffer.close()
    return bytes(data.data())
