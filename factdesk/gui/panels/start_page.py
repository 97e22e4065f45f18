"""What the window shows while no project is open: recent projects, and ways to begin."""

from __future__ import annotations

from collections.abc import Callable
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
from factdesk.gui.panels.name_card import NameCard
from factdesk.paths import resource

_WIDTH = 620


class StartPage(QWidget):
    """Offers new, open and sample, and the projects opened lately; who has not worked here yet says who they are."""

    new_wanted = Signal()
    open_wanted = Signal()
    sample_wanted = Signal()
    project_chosen = Signal(str)
    name_given = Signal(str)
    """Somebody has said who annotates, before anything else that they ask for."""

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
        self.who = NameCard(self)
        self.go_on = QPushButton(self.tr("Go On"), self)
        self._then: Callable[[], object] | None = None
        """What waits for the name."""
        self._lay_out()
        self._connect()
        self._show_asking(asking=False)

    def _connect(self) -> None:
        self.new.clicked.connect(lambda: self._begin(self.new_wanted.emit))
        self.open.clicked.connect(lambda: self._begin(self.open_wanted.emit))
        self.sample.clicked.connect(lambda: self._begin(self.sample_wanted.emit))
        self.recent.itemActivated.connect(
            lambda item: self._begin(lambda: self.project_chosen.emit(item.data(Qt.ItemDataRole.UserRole)))
        )
        self.go_on.clicked.connect(self._go_on)
        self.who.entered.connect(self._go_on)

    def _lay_out(self) -> None:
        self.about_sample = QLabel(
            self.tr(
                "The sample holds five short articles to try everything on, and shows you round in four steps."
            ),
            self,
        )
        self.about_sample.setObjectName("muted")
        self.about_sample.setWordWrap(True)
        buttons = QHBoxLayout()
        buttons.setSpacing(GAP)
        for button in (self.go_on, self.sample, self.new, self.open):
            buttons.addWidget(button)
        buttons.addStretch(1)
        column = QWidget(self)
        column.setMaximumWidth(_WIDTH)
        inner = QVBoxLayout(column)
        inner.setSpacing(2 * GAP)
        inner.addLayout(self._head())
        inner.addWidget(self.who)
        inner.addLayout(buttons)
        inner.addWidget(self.about_sample)
        inner.addWidget(self.heading)
        inner.addWidget(self.recent, 100)
        inner.addStretch(1)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(3 * GAP, 8 * GAP, 3 * GAP, 5 * GAP)
        whole.addStretch(1)
        whole.addWidget(column, 6)
        whole.addStretch(1)

    def _head(self) -> QHBoxLayout:
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
        return head

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
        self.about_sample.setVisible(not there)
        self._choose_main()
        if there:
            self.recent.setCurrentRow(0)

    def focus_first(self) -> None:
        """Put the keyboard where most will want to go on: the name, the project of last time, or the sample."""
        there = self.recent.count() > 0
        first = self.recent if there else self.sample
        (self.who.field if self.asking else first).setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose_main(self) -> None:
        waiting = self._then is not None
        self.go_on.setVisible(waiting)
        self.go_on.setDefault(waiting)
        self.sample.setDefault(not waiting and self.recent.count() == 0)

    # -- who annotates ---------------------------------------------------------------------------------------------

    @property
    def asking(self) -> bool:
        """Whether nobody has said yet who annotates."""
        return not self.who.isHidden()

    def ask_name(self, suggested: str, then: Callable[[], object] | None = None) -> None:
        """Ask who annotates before anything is opened; by choice go on with `then` once it is known."""
        if not self.asking:
            self._show_asking(asking=True)
            self.who.suggest(suggested)
        self._then = then
        self._choose_main()
        self.focus_first()

    def _show_asking(self, *, asking: bool) -> None:
        self.who.setVisible(asking)
        self._choose_main()

    def _begin(self, act: Callable[[], object]) -> None:
        """Do what was asked for, once there is a name for it."""
        if self.asking:
            name = self.who.take()
            if not name:
                return
            self._then = None
            self._show_asking(asking=False)
            self.name_given.emit(name)
        act()

    def _go_on(self) -> None:
        """Enter after the name: what waits for it, else what the main button offers."""
        first = self.recent.currentItem() if self.recent.count() else None
        if self._then is not None:
            self._begin(self._then)
        elif first is not None:
            self._begin(lambda: self.project_chosen.emit(first.data(Qt.ItemDataRole.UserRole)))
        else:
            self._begin(self.sample_wanted.emit)
