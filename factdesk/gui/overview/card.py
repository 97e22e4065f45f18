"""One card of the overview: a chart or its table, and what can be taken out of it."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from factdesk.formats.tables_csv import Cell
from factdesk.gui.look.theme import GAP
from factdesk.gui.overview.picture import Drawer, SheetPicture
from factdesk.gui.overview.sheets import Sheet, Topic
from factdesk.gui.overview.table import SheetTable


class Card(QFrame):
    """Shows one topic. `save_wanted(name of a way)` asks for a file or a copy: png, csv, copy_picture, copy_table."""

    save_wanted = Signal(str)

    def __init__(self, parent: QWidget, made: Drawer = SheetPicture) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.topic: Topic | None = None
        self._drawn: set[QWidget] = set()
        """Pages that show the sheet as it is now."""
        self.title, self.finding, self.note = (self._label(name) for name in ("cardTitle", "", "muted"))
        self.choice = QComboBox(self)
        self.picture = made(self)
        self.table = SheetTable(self)
        self.empty = self._label("empty")
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.as_chart, self.as_table = self._switch(self.tr("Chart")), self._switch(self.tr("Table"))
        self.as_chart.setChecked(True)
        self._switches = QButtonGroup(self)
        self.save = QToolButton(self)
        self.save.setObjectName("menuButton")
        self._lay_out()
        self._fill_menu()
        walk = (self.as_chart, self.as_table, self.save, self.choice, *self.picture.stops, self.table)
        for before, after in pairwise(walk):
            self.setTabOrder(before, after)
        for number, button in enumerate((self.as_chart, self.as_table)):
            self._switches.addButton(button, number)
        self._switches.idClicked.connect(self._show_page)
        self.choice.currentIndexChanged.connect(self._show_sheet)

    def _label(self, name: str) -> QLabel:
        label = QLabel(self)
        label.setObjectName(name)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        return label

    def _switch(self, words: str) -> QToolButton:
        button = QToolButton(self)
        button.setText(words)
        button.setCheckable(True)
        return button

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(GAP // 2)
        top.addWidget(self.title, 1)
        tools = QHBoxLayout()
        tools.setSpacing(GAP // 2)
        tools.addWidget(self.choice)
        tools.addStretch(1)
        for button in (self.as_chart, self.as_table, self.save):
            top.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GAP, 2 * GAP, 2 * GAP, 2 * GAP)
        column.setSpacing(GAP)
        column.addLayout(top)
        column.addWidget(self.finding)
        column.addLayout(tools)
        for page in self._pages:
            column.addWidget(page)
        column.addStretch(1)
        column.addWidget(self.note)

    def _fill_menu(self) -> None:
        self.save.setText(self.tr("Save"))
        self.save.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self.save)
        ways = (
            ("png", self.tr("Save Chart as PNG…")),
            ("csv", self.tr("Save Table as CSV…")),
            ("copy_picture", self.tr("Copy Chart")),
            ("copy_table", self.tr("Copy Table")),
        )
        for way, words in ways:
            action = menu.addAction(words)
            action.setObjectName(way)
            action.triggered.connect(lambda _=False, way=way: self.save_wanted.emit(way))
        self.save.setMenu(menu)

    @property
    def _pages(self) -> tuple[QWidget, ...]:
        """Of which one is shown. No stack of widgets: that is as high as the highest of them."""
        return (self.picture, self.table, self.empty)

    @property
    def sheet(self) -> Sheet | None:
        """The sheet that is shown."""
        if self.topic is None:
            return None
        return self.topic.sheets[max(0, self.choice.currentIndex())]

    def table_rows(self) -> list[tuple[Cell, ...]]:
        """The rows of the table as they are sorted, be it shown or not."""
        if self.sheet is not None:
            self._fill(self.table, self.sheet)
        return self.table.shown_rows()

    def show_topic(self, topic: Topic) -> None:
        """Show a topic, or newer figures of it: what was chosen stays chosen."""
        self.topic = topic
        known = [self.choice.itemText(at) for at in range(self.choice.count())]
        choices = [sheet.choice for sheet in topic.sheets]
        if known != choices:
            self.choice.blockSignals(True)
            self.choice.clear()
            self.choice.addItems(choices)
            self.choice.blockSignals(False)
        self.choice.setVisible(len(choices) > 1)
        self._show_sheet()

    def _show_sheet(self, *_: object) -> None:
        sheet = self.sheet
        if sheet is None:
            return
        self.title.setText(sheet.title)
        self.finding.setText(sheet.finding)
        self.note.setText(sheet.note)
        self.note.setVisible(bool(sheet.note))
        self.empty.setText(sheet.empty)
        self._drawn.clear()
        self._name(sheet)
        self._show_page()

    def _name(self, sheet: Sheet) -> None:
        self.setAccessibleName(sheet.title)
        self.choice.setAccessibleName(self.tr("{0}: what to show").format(sheet.title))
        self.as_chart.setAccessibleName(self.tr("{0}: as a chart").format(sheet.title))
        self.as_table.setAccessibleName(self.tr("{0}: as a table").format(sheet.title))
        self.save.setAccessibleName(self.tr("{0}: save or copy").format(sheet.title))

    def _show_page(self, *_: object) -> None:
        sheet = self.sheet
        if sheet is None:
            return
        page: QWidget = self.table if self.as_table.isChecked() else self.picture
        if sheet.is_empty and (page is self.picture or not sheet.rows):
            page = self.empty
        self.finding.setVisible(not sheet.is_empty)
        self._fill(page, sheet)
        for one in self._pages:
            one.setVisible(one is page)
        for action in self.save.menu().actions():
            of_chart = action.objectName() in ("png", "copy_picture")
            action.setEnabled(not sheet.is_empty if of_chart else bool(sheet.rows))
        self.save.setEnabled(bool(sheet.rows))

    def _fill(self, page: QWidget, sheet: Sheet) -> None:
        """Draw the chart or fill the table when it is to be seen, and once."""
        if page not in self._drawn and isinstance(page, SheetPicture | SheetTable):
            page.show_sheet(sheet)
            self._drawn.add(page)

    def redress(self) -> None:
        """Draw in the theme that holds now."""
        self._drawn.discard(self.picture)
        self._show_page()
