"""What the window shows while no project is open: recent projects, and ways to begin."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from factdesk.gui.look.theme import GAP
from factdesk.paths import resource

_WIDTH = 620


class StartPage(QWidget):
    """Offers new, open and sample, and the projects opened lately."""

    new_wanted = Signal()
    open_wanted = Signal()
    sample_wanted = Signal()
    project_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sample = QPushButton(self.tr("Open Sample Project"), self)
        self.new = QPushButton(self.tr("New Project…"), self)
        self.open = QPushButton(self.tr("Open Project…"), self)
        self.recent = QListWidget(self)
        self.recent.setAccessibleName(self.tr("Recent projects"))
        self.recent.setObjectName("recent")
        self.heading = QLabel(self.tr("Recent projects"), self)
        self.heading.setObjectName("panelTitle")
        self._lay_out()
        self.new.clicked.connect(self.new_wanted)
        self.open.clicked.connect(self.open_wanted)
        self.sample.clicked.connect(self.sample_wanted)
        self.recent.itemActivated.connect(
            lambda item: self.project_chosen.emit(item.data(Qt.ItemDataRole.UserRole))
        )

    def _lay_out(self) -> None:
        icon = QLabel(self)
        icon.setPixmap(QIcon(str(resource("icons/factdesk.svg"))).pixmap(QSize(72, 72)))
        title = QLabel("FactDesk", self)
        title.setObjectName("startTitle")
        motto = QLabel(
            self.tr("Label the claims of news articles: reported, denied, unconfirmed or confirmed."), self
        )
        motto.setObjectName("muted")
        motto.setWordWrap(True)
        words = QVBoxLayout()
        words.setSpacing(GAP // 2)
        words.addStretch(1)
        words.addWidget(title)
        words.addWidget(motto)
        words.addStretch(1)
        head = QHBoxLayout()
        head.setSpacing(2 * GAP)
        head.addWidget(icon)
        head.addLayout(words, 1)
        icon.setFixedSize(72, 72)
        buttons = QHBoxLayout()
        buttons.setSpacing(GAP)
        for button in (self.sample, self.new, self.open):
            buttons.addWidget(button)
        buttons.addStretch(1)
        column = QWidget(self)
        column.setMaximumWidth(_WIDTH)
        inner = QVBoxLayout(column)
        inner.setSpacing(2 * GAP)
        inner.addLayout(head)
        inner.addLayout(buttons)
        inner.addWidget(self.heading)
        inner.addWidget(self.recent, 100)
        inner.addStretch(1)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(3 * GAP, 8 * GAP, 3 * GAP, 5 * GAP)
        whole.addStretch(1)
        whole.addWidget(column, 6)
        whole.addStretch(1)

    def show_recent(self, addresses: list[str]) -> None:
        """List these projects; those whose file is gone are left out."""
        self.recent.clear()
        for address in addresses:
            path = Path(address)
            if not path.exists():
                continue
            item = QListWidgetItem(f"{path.stem}\n{path.parent}")
            item.setData(Qt.ItemDataRole.UserRole, address)
            self.recent.addItem(item)
        there = self.recent.count() > 0
        rows = sum(self.recent.sizeHintForRow(row) for row in range(self.recent.count()))
        self.recent.setMaximumHeight(rows + 2 * self.recent.frameWidth() + 2)
        self.recent.setVisible(there)
        self.heading.setVisible(there)
        self.sample.setDefault(not there)
        if there:
            self.recent.setCurrentRow(0)

    def focus_first(self) -> None:
        """Put the keyboard where most will want to go on: the project of last time, or the sample."""
        there = self.recent.count() > 0
        (self.recent if there else self.sample).setFocus(Qt.FocusReason.OtherFocusReason)
