"""What the window does around the list of articles: its order and menu, and what was found in the article in hand."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, QTimer
from PySide6.QtWidgets import QMenu

from factdesk.domain.found_words import found_spans
from factdesk.gui.window_parts import WindowParts

_MENU = (
    ("articles.finish", "articles.reopen", "articles.suggest"),
    ("articles.edit", "articles.export"),
    ("articles.remove",),
    ("articles.select_all",),
)
"""Actions of the list's own menu, a line between the groups."""


class ListErrands(QObject):
    """Joins the list with the article beside it and with the user's settings."""

    def __init__(self, window: WindowParts) -> None:
        super().__init__(window)
        self._window = window
        self._shown = ""
        """The article whose first find was brought into view."""
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)  # after the window has brought the active claim into view
        self._soon.timeout.connect(self._reveal)
        articles = window.articles
        articles.order.set_order(window.settings.get("article_order"))
        articles.order_chosen.connect(lambda key: window.settings.set("article_order", key))
        articles.menu_requested.connect(self._show_menu)
        articles.searched.connect(self._mark)
        window.desk.article_changed.connect(self._mark_other)

    def _show_menu(self, place: QPoint) -> None:
        menu = QMenu(self._window)
        for group in _MENU:
            for key in group:
                menu.addAction(self._window.actions_by_key[key])
            menu.addSeparator()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place)

    def _mark_other(self) -> None:
        article = self._window.desk.article
        self._mark()
        if article is None or article.id != self._shown:
            self._shown = article.id if article else ""
            if self._window.view.scene.found:
                self._soon.start()

    def _mark(self) -> None:
        """Show in the article where the words stand that are searched for."""
        article, words = self._window.desk.article, self._window.articles.words
        found = found_spans(article.text, words) if article and words else ()
        if tuple(found) != self._window.view.scene.found:
            self._window.view.set_found(found)

    def _reveal(self) -> None:
        if found := self._window.view.scene.found:
            self._window.view.reveal(found[0].start, found[0].end)
