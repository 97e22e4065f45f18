"""How many articles are listed, and by what the list is narrowed: one line each."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QStyle, QToolButton, QWidget

from factdesk.gui.look.language import shown_number
from factdesk.gui.look.mirroring import direction_of
from factdesk.gui.look.theme import GAP


class CutLabel(QLabel):
    """A line of words that gives way where there is little room: what does not fit is in its tooltip."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        words = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        painter.setLayoutDirection(direction_of(words))
        side = QStyle.visualAlignment(self.layoutDirection(), self.alignment())
        painter.drawText(self.contentsRect(), int(side | Qt.AlignmentFlag.AlignAbsolute), words)


class ListSummary(QWidget):
    """The filters in force, with a button that lifts them; hidden while there are none. Its `count` stands apart."""

    lift_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.count = CutLabel(parent)
        self.count.setObjectName("muted")
        self.filters = CutLabel(self)
        self.lift = QToolButton(self)
        self.lift.setText("✕")
        self.lift.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.lift.setAccessibleName(self.tr("Lift all filters"))
        self.lift.setToolTip(self.tr("Lift all filters"))
        self.lift.clicked.connect(self.lift_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(GAP, 0, GAP // 2, 0)
        row.setSpacing(GAP // 2)
        row.addWidget(self.filters, 1)
        row.addWidget(self.lift)
        self.setVisible(False)

    def tell(self, count: int, total: int, filters: Sequence[str], *, reading: bool) -> None:
        """Say that so many of all articles are listed, under these filters.

        `reading` when more may be found, because articles are still being read.
        """
        if count == total:
            words = (
                self.tr("1 article") if total == 1 else self.tr("{0} articles").format(shown_number(total))
            )
        else:
            words = self.tr("{0} of {1}").format(shown_number(count), shown_number(total))
        if reading:
            words = self.tr("{0}, still reading").format(words)
        self.count.setText(words if total else "")
        self.filters.setText(" · ".join(filters))
        self.filters.setToolTip(" · ".join(filters))
        self.filters.setAccessibleName(self.tr("Filtered by {0}").format(" · ".join(filters)))
        self.setVisible(bool(filters))
