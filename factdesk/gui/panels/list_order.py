"""In which order the list of articles stands: a small button that says it, and a menu to choose another."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from factdesk.domain.overview import ArticleOrder
from factdesk.gui.look.translation import QT_TRANSLATE_NOOP

_WORDS: tuple[tuple[ArticleOrder, str], ...] = (
    (ArticleOrder.MATCH, QT_TRANSLATE_NOOP("ListOrder", "Best match")),
    (ArticleOrder.IMPORT, QT_TRANSLATE_NOOP("ListOrder", "As imported")),
    (ArticleOrder.TITLE, QT_TRANSLATE_NOOP("ListOrder", "Title")),
    (ArticleOrder.PUBLISHER, QT_TRANSLATE_NOOP("ListOrder", "Publisher")),
    (ArticleOrder.NEWEST, QT_TRANSLATE_NOOP("ListOrder", "Newest first")),
    (ArticleOrder.OLDEST, QT_TRANSLATE_NOOP("ListOrder", "Oldest first")),
    (ArticleOrder.LEFT, QT_TRANSLATE_NOOP("ListOrder", "Most to decide")),
)


class ListOrder(QToolButton):
    """What is found by words stands by best match, until somebody wants it otherwise; all else in the order chosen."""

    changed = Signal()
    """Another order was chosen by the user."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chosen = ArticleOrder.IMPORT
        """The order while nobody is searching."""
        self._by_match = True
        self._searching = False
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setToolTip(self.tr("Order of the list"))
        self.setStyleSheet("QToolButton::menu-indicator { image: none; }")  # it would stand below the words
        menu, group = QMenu(self), QActionGroup(self)
        self.actions_by_order: dict[ArticleOrder, QAction] = {}
        for order, words in _WORDS:
            action = menu.addAction(QCoreApplication.translate("ListOrder", words))
            action.setCheckable(True)
            group.addAction(action)
            action.triggered.connect(lambda _=False, order=order: self._choose(order))
            self.actions_by_order[order] = action
        self.setMenu(menu)
        self._show()

    @property
    def order(self) -> ArticleOrder:
        """The order in force."""
        return ArticleOrder.MATCH if self._searching and self._by_match else self.chosen

    def set_order(self, key: str) -> None:
        """Take an order that was remembered; a word that names none counts for nothing."""
        if key in {order.value for order in ArticleOrder if order is not ArticleOrder.MATCH}:
            self.chosen = ArticleOrder(key)
            self._show()

    def set_searching(self, *, searching: bool) -> None:
        """Say whether words are searched for: only then can one match better than another."""
        if searching != self._searching:
            self._searching = searching
            self._show()

    def _choose(self, order: ArticleOrder) -> None:
        self._by_match = order is ArticleOrder.MATCH
        if not self._by_match:
            self.chosen = order
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        self.actions_by_order[ArticleOrder.MATCH].setVisible(self._searching)
        action = self.actions_by_order[self.order]
        action.setChecked(True)
        self.setText(f"{action.text()} ▾")
        self.setAccessibleName(self.tr("Order of the list: {0}").format(action.text()))
