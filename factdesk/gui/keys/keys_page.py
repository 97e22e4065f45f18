"""Where the user gives actions other keys."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QAction, QFont, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QKeySequenceEdit,
    QLabel,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from factdesk.gui.keys.actions import EVERY_ACTION, SECTIONS, translated
from factdesk.gui.keys.menus import (
    DEFAULT_KEYS,
    SCOPES,
    Keys,
    give_keys,
    keys_in_force,
    native_keys,
    normal_keys,
)
from factdesk.gui.look.theme import GAP
from factdesk.settings import UserSettings

_MOVING = frozenset(
    f"{shift}{key}"
    for shift in ("", "Shift+", "Ctrl+", "Ctrl+Shift+")
    for key in ("Left", "Right", "Up", "Down", "Home", "End", "PgUp", "PgDown")
)
_RESERVED = _MOVING | {"Esc", "Tab", "Shift+Tab", "Ctrl+C", "Ctrl+A"}
"""What these do in texts and dialogs everywhere must not depend on a choice of keys."""
_TWINS = {"Return": "Enter", "Enter": "Return"}
"""The two keys that people take for one."""


class _KeyField(QKeySequenceEdit):
    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class KeysPage(QDialog):
    """Lists all actions by menu with their keys, and gives the chosen one another."""

    changed = Signal()
    """Actions have other keys from now on."""

    def __init__(self, actions: Mapping[str, QAction], settings: UserSettings, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Change keys"))
        self.resize(560, 620)
        self._actions, self._settings = actions, settings
        self._keys = keys_in_force(settings.get("keys"))
        self.filter = QLineEdit(self)
        self.tree = QTreeWidget(self)
        self.field = _KeyField(self)
        self.asked = QLabel(self)
        self.told = QLabel(self)
        self.none = QPushButton(self.tr("No Key"), self)
        self.default = QPushButton(self.tr("Back to Default"), self)
        self.all_default = QPushButton(self.tr("All Back to Default"), self)
        self._items: dict[str, QTreeWidgetItem] = {}
        self._name_controls()
        self._lay_out()
        self._list_actions()
        self._connect()
        self._show_keys()
        self._choose_first()

    # -- making ----------------------------------------------------------------------------------------------------

    def _name_controls(self) -> None:
        self.filter.setPlaceholderText(self.tr("Find an action or a key"))
        self.filter.setAccessibleName(self.tr("Find an action or a key"))
        self.filter.setClearButtonEnabled(True)
        self.tree.setHeaderLabels([self.tr("Action"), self.tr("Keys")])
        self.tree.setAccessibleName(self.tr("Actions and their keys"))
        self.tree.header().setStretchLastSection(False)
        self.tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.tree.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.field.setMaximumSequenceLength(1)
        self.field.setAccessibleDescription(self.tr("Press the key that the action is to have."))
        self.asked.setBuddy(self.field)
        for label in (self.asked, self.told):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.told.setWordWrap(True)
        self.told.setMinimumHeight(2 * self.told.fontMetrics().lineSpacing())
        self.told.setAlignment(Qt.AlignmentFlag.AlignTop)
        for button in (self.none, self.default, self.all_default):
            button.setAutoDefault(False)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(GAP)
        for widget in (self.field, self.none, self.default):
            row.addWidget(widget)
        foot = QHBoxLayout()
        foot.addWidget(self.all_default)
        foot.addStretch(1)
        close = QPushButton(self.tr("Close"), self)
        close.setAutoDefault(False)
        close.clicked.connect(self.close)
        foot.addWidget(close)
        whole = QVBoxLayout(self)
        whole.setSpacing(GAP)
        whole.addWidget(self.filter)
        whole.addWidget(self.tree, 1)
        whole.addWidget(self.asked)
        whole.addLayout(row)
        whole.addWidget(self.told)
        whole.addLayout(foot)

    def _list_actions(self) -> None:
        bold = QFont(self.tree.font())
        bold.setBold(True)
        for menu, title in SECTIONS:
            group = QTreeWidgetItem(self.tree, [translated(title).replace("&", "")])
            group.setFlags(Qt.ItemFlag.ItemIsEnabled)
            group.setFont(0, bold)
            for action in EVERY_ACTION:
                if action.menu == menu and action.key in self._actions:
                    item = QTreeWidgetItem(group, [self._title(action.key)])
                    item.setData(0, Qt.ItemDataRole.UserRole, action.key)
                    self._items[action.key] = item
            group.setExpanded(True)

    def _connect(self) -> None:
        self.filter.textChanged.connect(self._filter)
        self.tree.currentItemChanged.connect(self._choose)
        self.tree.itemActivated.connect(lambda: self.field.setFocus(Qt.FocusReason.OtherFocusReason))
        self.field.keySequenceChanged.connect(self._take)
        self.field.left.connect(lambda: self.tree.setFocus(Qt.FocusReason.OtherFocusReason))
        self.none.clicked.connect(lambda: self._give(self._chosen(), ()))
        self.default.clicked.connect(self._back)
        self.all_default.clicked.connect(self._all_back)

    # -- what is shown ---------------------------------------------------------------------------------------------

    def _title(self, key: str) -> str:
        return self._actions[key].text().removesuffix("…").rstrip()

    def _chosen(self) -> str:
        """Key in the table of the chosen action; empty when none is chosen."""
        item = self.tree.currentItem()
        return item.data(0, Qt.ItemDataRole.UserRole) or "" if item is not None else ""

    def _choose(self) -> None:
        key = self._chosen()
        words = self.tr("New key for “{0}”").format(self._title(key)) if key else self.tr("New key")
        self.asked.setText(words)
        self.field.setAccessibleName(words)
        self.field.setEnabled(bool(key))
        self.none.setEnabled(bool(key) and bool(self._keys[key]))
        self.default.setEnabled(bool(key) and self._keys[key] != DEFAULT_KEYS[key])
        self.all_default.setEnabled(self._keys != DEFAULT_KEYS)
        self.told.clear()

    def _choose_first(self) -> None:
        shown = (item for item in self._items.values() if not item.isHidden())
        first = next(shown, None)
        if first is not None and (self._chosen() == "" or self._items[self._chosen()].isHidden()):
            self.tree.setCurrentItem(first)

    def _filter(self) -> None:
        wanted = self.filter.text().casefold().split()
        for item in self._items.values():
            words = f"{item.text(0)} {item.text(1)}".casefold()
            item.setHidden(not all(part in words for part in wanted))
        for number in range(self.tree.topLevelItemCount()):
            group = self.tree.topLevelItem(number)
            if group is not None:
                rows = [child for at in range(group.childCount()) if (child := group.child(at)) is not None]
                group.setHidden(all(row.isHidden() for row in rows))
        self._choose_first()

    def _show_keys(self) -> None:
        for key, item in self._items.items():
            item.setText(1, native_keys(self._actions[key]))
            font = QFont(self.tree.font())
            font.setBold(self._keys[key] != DEFAULT_KEYS[key])
            item.setFont(1, font)
        self._choose()

    # -- what is changed -------------------------------------------------------------------------------------------

    def _take(self, sequence: QKeySequence) -> None:
        """Give the chosen action the key that was pressed."""
        keys = normal_keys(sequence.toString(QKeySequence.SequenceFormat.PortableText))
        if not keys:
            return
        with QSignalBlocker(self.field):
            self.field.clear()
        twin = _TWINS.get(keys)
        self._give(self._chosen(), (keys, twin) if twin else (keys,))

    def _back(self) -> None:
        self._give(self._chosen(), DEFAULT_KEYS[self._chosen()])

    def _all_back(self) -> None:
        self._put_in_force(dict(DEFAULT_KEYS))
        self.told.setText(self.tr("All keys are those of the beginning."))

    def _give(self, key: str, keys: tuple[str, ...]) -> None:
        fault = self._fault(key, keys)
        if not fault:
            self._put_in_force(self._keys | {key: keys})
            shown = native_keys(self._actions[key])
            words = self.tr("“{0}” now has the key {1}.") if keys else self.tr("“{0}” now has no key.")
            fault = words.format(self._title(key), shown)
        self.told.setText(fault)

    def _fault(self, key: str, keys: tuple[str, ...]) -> str:
        """Why an action cannot have these keys, in one sentence; empty when it can."""
        for one in keys:
            shown = QKeySequence(one).toString(QKeySequence.SequenceFormat.NativeText)
            if one in _RESERVED:
                return self.tr("{0} does the same in every text and dialog and cannot be given away.").format(
                    shown
                )
            for other, taken in self._keys.items():
                if other != key and one in taken and SCOPES[other] == SCOPES[key]:
                    return self.tr("{0} is the key of “{1}”: give that another key first.").format(
                        shown, self._title(other)
                    )
        return ""

    def _put_in_force(self, keys: Keys) -> None:
        self._keys = keys
        own = {key: list(keys[key]) for key in keys if keys[key] != DEFAULT_KEYS[key]}
        self._settings.set("keys", own)
        give_keys(self._actions, keys)
        self._show_keys()
        self.changed.emit()
