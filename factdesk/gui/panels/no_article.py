"""What stands in the article's place while there is none: what is so, and what to do next."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from factdesk.gui.look.theme import GAP

_WIDEST = 460


class NoArticle(QWidget):
    """Lies over the view of the article and says why it is empty, with a button for each way on."""

    def __init__(self, view: QWidget) -> None:
        super().__init__(view)
        self.title = QLabel(self)
        self.title.setObjectName("calloutTitle")
        self.words = QLabel(self)
        self.words.setObjectName("muted")
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setWordWrap(True)
        self.buttons: list[QPushButton] = []
        self._row = QHBoxLayout()
        self._row.setSpacing(GAP)
        column = QWidget(self)
        column.setMaximumWidth(_WIDEST)
        inner = QVBoxLayout(column)
        inner.setSpacing(GAP)
        inner.addStretch(2)
        inner.addWidget(self.title)
        inner.addWidget(self.words)
        inner.addSpacing(GAP)
        inner.addLayout(self._row)
        inner.addStretch(3)
        whole = QHBoxLayout(self)
        whole.addStretch(1)
        whole.addWidget(column, 8)
        whole.addStretch(1)
        view.installEventFilter(self)
        self.hide()

    def explain(self, title: str, words: str, actions: Sequence[QAction]) -> None:
        """Say this, and offer these actions, the first of them above all."""
        self.title.setText(title)
        self.words.setText(words)
        while (item := self._row.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        self.buttons = [self._button(action, main=not number) for number, action in enumerate(actions)]
        for button in self.buttons:
            self._row.addWidget(button)
        self._row.addStretch(1)
        self._fill()
        self.show()
        self.raise_()

    def _button(self, action: QAction, *, main: bool) -> QPushButton:
        button = QPushButton(action.text(), self)
        button.setToolTip(action.toolTip())
        button.setDefault(main)
        button.clicked.connect(action.trigger)
        return button

    def _fill(self) -> None:
        view = self.parentWidget()
        if view is not None:
            self.setGeometry(view.rect())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and watched is self.parentWidget():
            self._fill()
        return super().eventFilter(watched, event)
