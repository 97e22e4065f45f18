"""Going about in a project: from claim to claim, from article to article, and back through what was done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from factdesk.domain.changes import ChangeSet, Kind
from factdesk.gui.errands.travelling import Travel
from factdesk.gui.late import late
from factdesk.gui.look.edit_titles import title_of
from factdesk.gui.look.key_names import press_words
from factdesk.gui.window_parts import WindowParts

if TYPE_CHECKING:
    from factdesk.usecases import article_lists
else:
    article_lists = late("factdesk.usecases.article_lists")


class Walk(QObject):
    """Carries the user on, and says where there is nowhere to go. Each method belongs to one action."""

    def __init__(self, window: WindowParts) -> None:
        super().__init__(window)
        self._window = window
        self.travel = Travel(window)

    def step_article(self, by: int) -> None:
        """Go to the article so many rows on."""
        if not self._window.articles.step(by):
            self._window.status.tell(
                self.tr("This is the last article.") if by > 0 else self.tr("This is the first article.")
            )

    def next_unfinished(self) -> None:
        """Go to the next article of the list that is not finished, from its top after its end."""
        if not self._window.articles.step_unfinished():
            self._window.status.tell(self._all_finished())

    def _all_finished(self) -> str:
        if self._window.articles.narrowed:
            return self.tr("No other article of this list is unfinished; the list is filtered.")
        return self.tr("No other article is unfinished.")

    def step_item(self, by: int, *, undecided: bool = False) -> None:
        """Go to the claim or suggestion so many on, by choice among those left to decide."""
        if not self._window.desk.step(by, undecided=undecided):
            self._window.status.tell(self._end_words(undecided=undecided))

    def _end_words(self, *, undecided: bool) -> str:
        if undecided or not self._window.desk.open_count:
            return self.tr("Nothing more to decide here. To finish the article, {0}.").format(
                press_words("article.finish")
            )
        return self.tr("No more claims in this direction.")

    def accept(self) -> None:
        """Accept the active suggestion; from a claim, go on to what is left to decide."""
        active = self._window.desk.active
        if active is not None and active.suggestion is None:
            self.step_item(1, undecided=True)
        else:
            self._window.desk.accept()

    def write_note(self) -> None:
        """Put the keyboard into the note of the active claim."""
        if not self._window.inspector.focus_note():
            self._window.status.tell(self.tr("A note belongs to a claim: accept the suggestion first."))

    def finish(self) -> None:
        """Finish the article and go on to the next one that is not finished, or reopen it."""
        window = self._window
        pending = window.desk.open_count
        if not window.desk.finish():
            return
        words = (
            self.tr("Finished with {0} left to decide.").format(pending) if pending else self.tr("Finished.")
        )
        if not window.articles.step_unfinished():
            words += " " + self._all_finished()
        window.status.tell(words)

    def undo(self) -> None:
        """Take back the newest edit and show where it was."""
        if not self.travel.undo(self.redo):
            self._travel(redo=False)

    def redo(self) -> None:
        """Do again what was undone last and show where it is."""
        if not self.travel.redo(self.undo):
            self._travel(redo=True)

    def _travel(self, *, redo: bool) -> None:
        window = self._window
        window.inspector.save()
        before = {item.id: item for item in window.desk.items}
        change = window.session.redo() if redo else window.session.undo()
        if change is None:
            return
        words = self.tr("Done again: {0}") if redo else self.tr("Undone: {0}")
        window.status.tell(words.format(title_of(change.title)))
        if not self._go_to_article(change):
            other = (item.id for item in window.desk.items if before.get(item.id) != item)
            window.desk.activate(next(other, window.desk.active_id))

    def _go_to_article(self, change: ChangeSet) -> bool:
        """Go to where an edit was made, when that is another article; whether it was one."""
        window = self._window
        project = window.session.project
        article_id = article_lists.article_touched(project, change) if project is not None else None
        if article_id is None or (window.desk.article and window.desk.article.id == article_id):
            return False
        window.articles.choose_article(article_id)
        touched = {*change.ids(Kind.CLAIM), *change.ids(Kind.SUGGESTION)}
        touched.update(article_lists.suggestions_of(project, change.ids(Kind.REJECTION)) if project else ())
        here = (item.id for item in window.desk.items if item.id in touched)
        window.desk.activate(next(here, window.desk.active_id))
        return True
