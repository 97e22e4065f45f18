"""What is done to all the articles that are selected in the list: one edit each, with a notice that takes it back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from factdesk.domain.changes import ChangeSet
from factdesk.domain.claims import Annotator
from factdesk.domain.errors import FactDeskError
from factdesk.gui.dialogs import messages
from factdesk.gui.errands.long_work import LongWork
from factdesk.gui.late import late
from factdesk.gui.look.language import shown_number
from factdesk.gui.window_parts import WindowParts
from factdesk.jobs import Job, run

if TYPE_CHECKING:
    from factdesk.gui.errands.errands import Errands
    from factdesk.store import Project
    from factdesk.usecases import article_batches
else:
    article_batches = late("factdesk.usecases.article_batches")

_AT_ONCE = 50
"""So many articles are done while the finger is still on the key; more are done as a job beside the window."""
Batch = Callable[["Project", Sequence[str], Annotator], Job[ChangeSet]]


class ArticleBatches(LongWork):
    """Each public method belongs to one action."""

    def __init__(self, window: WindowParts, errands: Errands, undo: Callable[[], object]) -> None:
        super().__init__(window)
        self._errands, self._undo = errands, undo

    def finish(self) -> None:
        """Finish the selected articles."""
        self._do(article_batches.finish_articles, self.tr("Finishing"), self.tr("Finished: {0} articles."))

    def reopen(self) -> None:
        """Reopen the selected articles."""
        self._do(article_batches.reopen_articles, self.tr("Reopening"), self.tr("Reopened: {0} articles."))

    def remove(self) -> None:
        """Take the selected articles out of the project."""
        self._do(article_batches.remove_articles, self.tr("Removing"), self.tr("Removed: {0} articles."))

    def edit(self) -> None:
        """Ask for what the selected articles shall have in common, until it fits."""
        from factdesk.gui.dialogs.shared_details import SharedDetails

        project, ids = self._window.session.project, self._window.articles.selected()
        if project is None or not ids:
            return
        dialog = SharedDetails(article_batches.common_fields(project, ids), len(ids), self._window)
        while dialog.exec():
            given = dialog.values()
            try:
                article_batches.check_fields(given)
            except FactDeskError as error:
                messages.warn(dialog, str(error))
                continue
            self._do(
                partial(article_batches.edit_articles, given=given),
                self.tr("Editing"),
                self.tr("Edited: {0} articles."),
            )
            break
        dialog.deleteLater()

    def suggest(self) -> None:
        """Let the suggester read the selected articles again."""
        self._errands.suggest_articles(self._window.articles.selected())

    def export(self) -> None:
        """Export the labels of the selected articles."""
        self._errands.export_labels(self._window.articles.selected())

    def select_all(self) -> None:
        """Select every article that the list shows."""
        self._window.articles.list.selectAll()

    def _do(self, batch: Batch, title: str, words: str) -> None:
        session, ids = self._window.session, self._window.articles.selected()
        project, by = session.project, session.annotator
        if project is None or not ids:
            return

        def done(change: ChangeSet) -> None:
            session.tell(change)
            self._told(change, words.format(shown_number(len(ids))))

        if len(ids) > _AT_ONCE:
            self.run(title, lambda: batch(project, ids, by), done)
        else:
            found: Any = session.do(lambda project: run(batch(project, ids, by)))
            if found is not None:
                self._told(found, words.format(shown_number(len(ids))))

    def _told(self, change: ChangeSet, words: str) -> None:
        if change.edit:
            self._window.status.tell(words, self.tr("Undo"), self._undo)
        else:
            self._window.status.tell(self.tr("There was nothing to change."))
