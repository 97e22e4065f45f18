"""The right side, above: the claims and suggestions of the article in reading order."""

from __future__ import annotations

from enum import IntEnum

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSignalBlocker,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListView,
    QStackedLayout,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from factdesk.domain.labels import label_of
from factdesk.gui.desk import Desk
from factdesk.gui.items import Item
from factdesk.gui.look.language import shown_number
from factdesk.gui.look.mirroring import draw_words, mirrored
from factdesk.gui.look.theme import GAP, RADIUS, Theme, current_theme
from factdesk.gui.look.translation import title_of_label

Index = QModelIndex | QPersistentModelIndex
_BADGE = 20


class Role(IntEnum):
    """What a row can be asked for beside Qt's own roles."""

    ITEM = Qt.ItemDataRole.UserRole
    SOURCE = Qt.ItemDataRole.UserRole + 1


class ClaimsModel(QAbstractListModel):
    """The desk's items, one a row."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._items: list[Item] = []
        desk.items_changed.connect(self.reload)

    def reload(self) -> None:
        """Take over what lies on the desk: row by row where the rows are the same ones."""
        fresh = list(self._desk.items)
        if [item.id for item in fresh] != [item.id for item in self._items]:
            self.beginResetModel()
            self._items = fresh
            self.endResetModel()
            return
        changed = [row for row, pair in enumerate(zip(self._items, fresh, strict=True)) if pair[0] != pair[1]]
        self._items = fresh
        for row in changed:
            self.dataChanged.emit(self.index(row), self.index(row))

    def row_of(self, item_id: str) -> int:
        """Row of an item; -1 when it is not listed."""
        return next((row for row, item in enumerate(self._items) if item.id == item_id), -1)

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._items)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or not 0 <= index.row() < len(self._items):
            return None
        item = self._items[index.row()]
        if role == Role.ITEM:
            return item
        if role == Role.SOURCE:
            return item.source(self._desk.article.text) if self._desk.article else ""
        if role == Qt.ItemDataRole.DisplayRole:
            return item.value.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(item)
        return None

    def _spoken(self, item: Item) -> str:
        label = title_of_label(label_of(item.label)) if item.label else self.tr("no label")
        words = self.tr("Suggestion, {0}: {1}") if item.suggestion else self.tr("Claim, {0}: {1}")
        return words.format(label, item.value.text)


class ClaimDelegate(QStyledItemDelegate):
    """Draws an item as its label's letter, filled for a claim and outlined for a suggestion, with its words."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        item, view = index.data(Role.ITEM), self.parent()
        if not isinstance(item, Item):
            return QSize()
        width = view.viewport().width() - _BADGE - 3 * GAP - 2 if isinstance(view, QListView) else 200
        lines = _lines(option.fontMetrics, _flat(item), width) + bool(index.data(Role.SOURCE))
        return QSize(200, max(lines, 2) * option.fontMetrics.lineSpacing() + 2 * GAP + 2)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        item = index.data(Role.ITEM)
        if not isinstance(item, Item):
            return
        theme = current_theme()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if selected or option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(option.rect, QColor(theme.hover))
        if selected:
            edge = QRect(option.rect.left(), option.rect.top(), 3, option.rect.height())
            painter.fillRect(mirrored(option, edge), theme.label_ink(item.label))
        painter.setPen(QColor(theme.line))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        badge = QRect(option.rect.left() + GAP + 2, option.rect.top() + GAP, _BADGE, _BADGE)
        draw_badge(painter, mirrored(option, badge), item, theme)
        area = mirrored(option, option.rect.adjusted(2 * GAP + _BADGE + 2, GAP, -GAP, -GAP))
        _words(painter, option, area, item, str(index.data(Role.SOURCE) or ""), theme)
        painter.restore()


def draw_badge(painter: QPainter, area: QRect, item: Item, theme: Theme) -> None:
    """A label's letter: on a full ground for a claim, in a dashed frame for a suggestion."""
    ink = theme.label_ink(item.label)
    font = QFont(painter.font())
    font.setBold(True)
    font.setPixelSize(12)
    painter.setFont(font)
    if item.suggestion is None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        painter.drawRoundedRect(area, RADIUS - 1, RADIUS - 1)
        painter.setPen(QColor(theme.page))
    else:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(ink, 1.2, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(area.adjusted(0, 0, -1, -1), RADIUS - 1, RADIUS - 1)
        painter.setPen(ink)
    letter = label_of(item.label).letter if item.label else "?"
    painter.drawText(area, Qt.AlignmentFlag.AlignCenter, letter)


def _words(
    painter: QPainter, option: QStyleOptionViewItem, area: QRect, item: Item, source: str, theme: Theme
) -> None:
    font, metrics = option.font, QFontMetrics(option.font)
    painter.setFont(font)
    painter.setPen(QColor(theme.ink))
    words = _flat(item)
    height = _lines(metrics, words, area.width()) * metrics.lineSpacing()
    shown = _elided(metrics, words, area.width(), 2)
    flags = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop
    draw_words(painter, option, QRect(area.left(), area.top(), area.width(), height), shown, flags)
    if source:
        small = QFont(font)
        small.setPointSizeF(max(7.0, font.pointSizeF() * 0.88))
        painter.setFont(small)
        painter.setPen(QColor(theme.muted))
        line = QRect(area.left(), area.top() + height, area.width(), metrics.lineSpacing())
        words = QFontMetrics(small).elidedText(source, Qt.TextElideMode.ElideRight, area.width())
        draw_words(painter, option, line, words)


def _flat(item: Item) -> str:
    return " ".join(item.value.text.split())


def _lines(metrics: QFontMetrics, words: str, width: int) -> int:
    """One line where the words fit, else two."""
    return 1 if metrics.horizontalAdvance(words[:400]) < width else 2


def _elided(metrics: QFontMetrics, words: str, width: int, lines: int) -> str:
    flags = int(Qt.TextFlag.TextWordWrap)
    height = lines * metrics.lineSpacing() + 1
    words = words[:400]
    if metrics.boundingRect(QRect(0, 0, width, 10_000), flags, words).height() <= height:
        return words
    low, high = 0, len(words)
    while low < high:
        middle = (low + high + 1) // 2
        box = metrics.boundingRect(QRect(0, 0, width, 10_000), flags, words[:middle].rstrip() + "…")
        low, high = (middle, high) if box.height() <= height else (low, middle - 1)
    return words[:low].rstrip() + "…"


class ClaimsPanel(QWidget):
    """Lists the items, follows the active one and makes the one that is clicked active."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.model = ClaimsModel(desk, self)
        self.title = QLabel(self)
        self.title.setObjectName("panelTitle")
        self.count = QLabel(self)
        self.count.setObjectName("muted")
        self.list = QListView(self)
        self.list.setModel(self.model)
        self.list.setItemDelegate(ClaimDelegate(self.list))
        self.list.setMouseTracking(True)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setAccessibleName(self.tr("Claims and suggestions of this article"))
        self.empty = QLabel(self)
        self.empty.setObjectName("empty")
        self.empty.setWordWrap(True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._stack = QStackedLayout()
        self._lay_out()
        desk.items_changed.connect(self._show_count)
        desk.active_changed.connect(self._follow)
        self.list.selectionModel().currentChanged.connect(self._activate)
        self._show_count()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(GAP + 2, GAP, GAP, GAP)
        head.addWidget(self.title)
        head.addStretch(1)
        head.addWidget(self.count)
        self.title.setText(self.tr("Claims"))
        self.list.setResizeMode(QListView.ResizeMode.Adjust)
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.empty)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(head)
        whole.addLayout(self._stack, 1)

    def _show_count(self) -> None:
        desk = self._desk
        claims = sum(item.claim is not None for item in desk.items)
        words = self.tr("Claims: {0}, to decide: {1}").format(
            shown_number(claims), shown_number(desk.open_count)
        )
        self.count.setText(words if desk.article else "")
        self.empty.setText(self._advice())
        self._stack.setCurrentWidget(self.list if desk.items else self.empty)

    def _advice(self) -> str:
        if self._desk.article is None:
            return self.tr("The claims of an article are listed here.")
        if self._desk.hidden:
            return self.tr(
                "Suggestions are hidden until you have finished a first pass. Select words in the article and press"
                " R, D, U or C; then press Shift+F."
            )
        return self.tr(
            "No claims yet. Select words in the article and press R, D, U or C, or press Ctrl+G for suggestions."
        )

    def _follow(self) -> None:
        row = self.model.row_of(self._desk.active_id)
        index = self.model.index(row) if row >= 0 else QModelIndex()
        before = self.list.currentIndex()
        with QSignalBlocker(self.list.selectionModel()):
            self.list.selectionModel().setCurrentIndex(
                index, QItemSelectionModel.SelectionFlag.ClearAndSelect
            )
        if index.isValid():
            self.list.scrollTo(index)
        for touched in (before, index):
            self.list.update(touched)

    def _activate(self, current: QModelIndex, _previous: QModelIndex) -> None:
        item = current.data(Role.ITEM)
        if isinstance(item, Item):
            self._desk.activate(item.id)
