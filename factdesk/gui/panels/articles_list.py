"""The list of articles itself: rows of one height, several of which can be selected."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from factdesk.domain.claims import ArticleId
from factdesk.gui.panels.article_delegate import ArticleDelegate
from factdesk.gui.panels.articles_model import ArticlesModel, Index


class ArticlesList(QListView):
    """Shows the articles of a model; the current row is the article in hand."""

    menu_requested = Signal(QPoint)
    """Somebody asks for a menu for what is selected, at this place of the screen."""

    def __init__(self, model: ArticlesModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.setModel(model)
        self.setItemDelegate(ArticleDelegate(self))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Articles"))

    def dataChanged(self, first: Index, last: Index, /, roles: Sequence[int] = ()) -> None:  # noqa: ARG002
        # Qt would lay out every row anew for one that has changed: all are of one height, so drawing it is enough.
        if first == last:
            self.update(first)
        else:
            self.viewport().update()

    def choose_row(self, row: int) -> None:
        """Make a row the current one and the only one selected; -1 for none."""
        index = self._model.index(row) if row >= 0 else self._model.index(-1)
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        if index.isValid():
            self.scrollTo(index)

    def selected_ids(self) -> list[ArticleId]:
        """The articles selected, in the order of the list."""
        # Whole ranges: an index for each of many thousand rows would take its time.
        chosen = self.selectionModel().selection().toList()
        ranges = sorted((found.top(), found.bottom()) for found in chosen)
        ids = self._model.ids
        return [one for top, bottom in ranges for one in ids[top : bottom + 1]]

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        place = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            place = self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).center())
        self.menu_requested.emit(place)
        event.accept()
