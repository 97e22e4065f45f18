"""What the window consists of, declared apart from how it is put together, for those who act on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from factdesk.gui.first_paint import PaintedWindow

if TYPE_CHECKING:
    from factdesk.gui.article.view import ArticleView
    from factdesk.gui.desk import Desk
    from factdesk.gui.panels.articles_panel import ArticlesPanel
    from factdesk.gui.panels.claims_panel import ClaimsPanel
    from factdesk.gui.panels.inspector import Inspector
    from factdesk.gui.panels.label_bar import LabelBar
    from factdesk.gui.panels.start_page import StartPage
    from factdesk.gui.panels.status import StatusLine
    from factdesk.gui.session import Session
    from factdesk.settings import UserSettings


class WindowParts(PaintedWindow):
    """The window as its errands and keys know it; MainWindow makes the parts."""

    settings: UserSettings
    session: Session
    desk: Desk
    actions_by_key: dict[str, QAction]
    review_actions: dict[str, QAction]
    """Those of the review window, whether it is open or not."""
    menus: dict[str, QMenu]
    articles: ArticlesPanel
    view: ArticleView
    claims: ClaimsPanel
    inspector: Inspector
    bar: LabelBar
    start: StartPage
    status: StatusLine

    def caret(self) -> int:
        """Where the caret stands in the article, in code points."""
        return self.view.scene.text.offset(self.view.textCursor().position(), forward=False)
