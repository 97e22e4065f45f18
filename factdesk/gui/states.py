"""Says what is so where nothing can be shown, or not all, and what to do about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QVBoxLayout

from factdesk.domain.changes import ChangeSet, Kind
from factdesk.gui.late import late
from factdesk.gui.look.key_names import key_names, press_words
from factdesk.gui.look.language import shown_number
from factdesk.gui.look.sentences import said
from factdesk.gui.panels.banner import Banner
from factdesk.gui.panels.no_article import NoArticle
from factdesk.gui.window_parts import WindowParts

if TYPE_CHECKING:
    from factdesk.store import reading
    from factdesk.usecases import projects
else:
    reading, projects = late("factdesk.store.reading"), late("factdesk.usecases.projects")

_KINDS = (Kind.READING, Kind.SETTING, Kind.ARTICLE)
"""What an edit can touch that is told here."""


class States(QObject):
    """Keeps the words in the empty article, and the line above a full one, in step with the project."""

    def __init__(self, window: WindowParts) -> None:
        super().__init__(window)
        self._window = window
        self._figures = (0, 0)
        """How many articles are finished, and how many there are: counted after edits that change it."""
        self._recovered = ""
        """What the project was recovered from and lacks, until somebody has put that note away."""
        self.banner = Banner(window)
        self.nothing = NoArticle(window.view)
        session, desk = window.session, window.desk
        for signal in (session.opened, session.annotator_changed, session.changed_elsewhere):
            signal.connect(self.show_state)
        desk.article_changed.connect(self._say_again)
        desk.reading_changed.connect(self._say_again)
        key_names().changed.connect(self._say_again)
        session.changed.connect(self._on_changed)

    def lay_into(self, column: QVBoxLayout) -> None:
        """Put the line above the article into the column that holds it."""
        column.insertWidget(0, self.banner)

    def _on_changed(self, change: ChangeSet) -> None:
        if any(change.touches(kind) for kind in _KINDS):
            self.show_state()

    def show_state(self) -> None:
        """Count, and say what is so now."""
        session = self._window.session
        if session.project is not None:
            self._figures = reading.progress_of(session.project, session.annotator.id)
            self._recovered = projects.project_setting(session.project, "recovered")
            self._say_again()

    def _say_again(self) -> None:
        if self._window.session.project is not None:
            finished, count = self._figures
            self._explain(count)
            self._say(finished, count)

    def _explain(self, count: int) -> None:
        actions, writable = self._window.actions_by_key, self._window.session.writable
        if self._window.desk.article is not None:
            self.nothing.hide()
        elif count:
            self.nothing.explain(
                self.tr("No article is chosen"),
                self.tr("Choose one in the list, or {0}.").format(press_words("article.go_to")),
                [actions["article.next"]],
            )
        elif writable:
            self.nothing.explain(
                self.tr("No articles yet"),
                self.tr(
                    "Drop text files or a folder here. Suggestions are looked for as soon as they are in, on this"
                    " computer and nowhere else."
                ),
                [actions["article.import"], actions["article.paste"]],
            )
        else:
            self.nothing.explain(
                self.tr("No articles"),
                self.tr("This project holds none, and it is open for reading only."),
                [actions["project.open"]],
            )

    def _say(self, finished: int, count: int) -> None:
        actions, session = self._window.actions_by_key, self._window.session
        if not session.writable:
            words = self.tr("This project is open for reading only: labels cannot be given or changed.")
            self.banner.say(words, actions["project.copy"])
        elif self._window.desk.article is not None and self._window.desk.hidden:
            words = self.tr("Suggestions are hidden until you have gone through this article by yourself.")
            self.banner.say(words, actions["article.first_pass"])
        elif count and finished == count:
            words = self.tr("You have finished all articles: {0} of {0}.").format(shown_number(count))
            self.banner.say(words, actions["labels.export"])
        elif self._recovered:
            self.banner.say(said(self._recovered), actions["project.note_read"])
        else:
            self.banner.say("")
