"""The claims and suggestions of an article as Qt's lists know them."""

from __future__ import annotations

import html
from enum import IntEnum

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from factdesk.domain.labels import label_of
from factdesk.gui.desk import Desk
from factdesk.gui.items import Item
from factdesk.gui.look.translation import title_of_label
from factdesk.gui.panels.claims_shown import ClaimsShown
from factdesk.gui.panels.source_words import tip_words

Index = QModelIndex | QPersistentModelIndex


class Role(IntEnum):
    """What a row can be asked for beside Qt's own roles."""

    ITEM = Qt.ItemDataRole.UserRole
    SOURCE = Qt.ItemDataRole.UserRole + 1


class ClaimsModel(QAbstractListModel):
    """Those of the desk's items that are shown, one a row."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._items: list[Item] = []
        self.shown = ClaimsShown()
        desk.items_changed.connect(self.reload)

    def show(self, shown: ClaimsShown) -> None:
        """Filter and sort otherwise."""
        self.shown = shown
        self.reload()

    def reload(self) -> None:
        """Take over what lies on the desk: row by row where the rows are the same ones."""
        fresh = self.shown.of(self._desk.items, self._text)
        if [item.id for item in fresh] != [item.id for item in self._items]:
            self.beginResetModel()
            self._items = fresh
            self.endResetModel()
            return
        changed = [row for row, pair in enumerate(zip(self._items, fresh, strict=True)) if pair[0] != pair[1]]
        self._items = fresh
        for row in changed:
            self.dataChanged.emit(self.index(row), self.index(row))

    @property
    def _text(self) -> str:
        return self._desk.article.text if self._desk.article else ""

    def row_of(self, item_id: str) -> int:
        """Row of an item; -1 when it is not listed."""
        return next((row for row, item in enumerate(self._items) if item.id == item_id), -1)

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._items)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or not 0 <= index.row() < len(self._items):
            return None
        item = self._items[index.row()]
        return item if role == Role.ITEM else self._words(item, role)

    def _words(self, item: Item, role: int) -> str | None:
        match role:
            case Role.SOURCE:
                return self._beneath(item)
            case Qt.ItemDataRole.DisplayRole:
                return item.value.text
            case Qt.ItemDataRole.ToolTipRole:
                return self._tip(item)
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(item)
        return None

    def _beneath(self, item: Item) -> str:
        """Who says it, after what must be known of an item that stands on the screen alone."""
        source = item.source(self._text)
        if not item.unsaved:
            return source
        return " · ".join(filter(None, (self.tr("Not saved"), source)))

    def _tip(self, item: Item) -> str | None:
        """Who says it; escaped, since Qt takes words that look like a web page for one."""
        words = html.escape(tip_words(item, self._desk.items, self._text))
        return f"<p style='white-space:pre-wrap'>{words}</p>" if words else None

    def _spoken(self, item: Item) -> str:
        label = title_of_label(label_of(item.label)) if item.label else self.tr("no label")
        words = self.tr("Suggestion, {0}: {1}") if item.suggestion else self.tr("Claim, {0}: {1}")
        spoken = words.format(label, item.value.text)
        return f"{self.tr('Not saved')}. {spoken}" if item.unsaved else spoken
