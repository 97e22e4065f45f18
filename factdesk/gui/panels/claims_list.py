"""The list of claims: several rows can be chosen, and one can be opened to be changed where it stands."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QItemSelectionModel, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QListView, QWidget

from factdesk.gui.items import Item
from factdesk.gui.panels.claim_delegate import ClaimDelegate
from factdesk.gui.panels.claim_editor import ClaimEditor
from factdesk.gui.panels.claims_model import ClaimsModel, Index, Role

_PASSING = (
    Qt.FocusReason.PopupFocusReason,
    Qt.FocusReason.ActiveWindowFocusReason,
    Qt.FocusReason.MenuBarFocusReason,
)
"""Ways in which the keyboard leaves the list only to come back."""


class ClaimsList(QListView):
    """Shows a ClaimsModel. Keys that act on claims are the window's; F2 and Esc are the list's own."""

    menu_requested = Signal(QPoint)
    """Somebody asks for a menu at this place of the screen; what it is about is chosen."""
    not_editable = Signal()
    """Somebody wants to change what is no claim of theirs yet."""
    said = Signal(object)
    """ClaimSaid: somebody has changed a claim in the list."""

    def __init__(self, model: ClaimsModel, may_edit: Callable[[], bool], parent: QWidget) -> None:
        super().__init__(parent)
        self.setModel(model)
        self._items = model
        self._may_edit = may_edit
        self._delegate = ClaimDelegate(self)
        self.setItemDelegate(self._delegate)
        self.editor: ClaimEditor | None = None
        self.setMouseTracking(True)
        self.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setTabKeyNavigation(False)
        model.modelReset.connect(self._after_reset)

    def dataChanged(self, first: Index, last: Index, /, roles: Sequence[int] = ()) -> None:
        # Qt would lay out and paint every row for one that has changed; only a row that grows or shrinks asks for it.
        height = self.visualRect(first).height()
        if first != last or self.sizeHintForIndex(first).height() != height:
            super().dataChanged(first, last, roles)
        else:
            self.update(first)

    # -- what is chosen --------------------------------------------------------------------------------------------

    def chosen(self) -> list[Item]:
        """The chosen items, in the order of the list."""
        rows = sorted(index.row() for index in self.selectionModel().selectedIndexes())
        found = (self._items.index(row).data(Role.ITEM) for row in rows)
        return [item for item in found if isinstance(item, Item)]

    def choose_one(self) -> None:
        """Let the current row be the only one that is chosen."""
        one = QItemSelectionModel.SelectionFlag.ClearAndSelect
        if self.currentIndex().isValid():
            self.selectionModel().select(self.currentIndex(), one)
        else:
            self.selectionModel().clearSelection()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        # A key pressed elsewhere must not act on rows that were chosen some time ago.
        if event.reason() not in _PASSING:
            self.choose_one()

    # -- changing in place -----------------------------------------------------------------------------------------

    def edit_current(self) -> bool:
        """Open the current row, when it is a claim that may be changed; whether it is open now."""
        item = self.currentIndex().data(Role.ITEM)
        if not isinstance(item, Item) or not self._may_edit():
            return False
        if item.claim is None:
            self.not_editable.emit()
            return False
        self.stop_editing(save=True)
        self.choose_one()
        self.editor = ClaimEditor(item.claim, self.viewport())
        self.editor.closed.connect(self._closed)
        self.editor.saved.connect(self.said)
        self._make_room()
        self.editor.show()
        self.scrollTo(self.currentIndex())
        self.editor.begin()
        return True

    def stop_editing(self, *, save: bool) -> None:
        """Close what is open, and save what was changed there or not."""
        if self.editor is not None:
            self.editor.finish(save=save)

    def _closed(self, back: bool) -> None:
        if self.editor is None:
            return
        self.editor.hide()
        self.editor.deleteLater()
        self.editor = None
        self._make_room()
        if back:
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _make_room(self) -> None:
        if self.editor is not None:
            self.editor.setFixedWidth(self.viewport().width())
            self._delegate.make_room(self.editor.claim_id, self.editor.sizeHint().height())
        else:
            self._delegate.make_room("", 0)
        self.doItemsLayout()
        self._place()

    def _place(self) -> None:
        if self.editor is None:
            return
        row = self._items.row_of(self.editor.claim_id)
        where = self.visualRect(self._items.index(row)) if row >= 0 else QRect()
        self.editor.setGeometry(QRect(0, where.top(), self.viewport().width(), where.height()))

    def _after_reset(self) -> None:
        if self.editor is None:
            return
        if self._items.row_of(self.editor.claim_id) < 0:
            self.stop_editing(save=False)
        else:
            self._make_room()

    # -- Qt --------------------------------------------------------------------------------------------------------

    def updateGeometries(self) -> None:
        super().updateGeometries()
        self._place()

    def scrollContentsBy(self, across: int, down: int) -> None:
        super().scrollContentsBy(across, down)
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.editor is not None:
            self.editor.setFixedWidth(self.viewport().width())
            self._place()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_F2:
            self.edit_current()
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.indexAt(event.position().toPoint()).isValid():
            self.edit_current()
        else:
            super().mouseDoubleClickEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        place = event.globalPos()
        if event.reason() != QContextMenuEvent.Reason.Mouse:
            place = self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).center())
        if self.chosen():
            self.menu_requested.emit(place)
