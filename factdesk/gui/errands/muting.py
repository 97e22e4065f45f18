"""Muting the cue of the active suggestion, and the lexicon in which that is lifted again."""

from __future__ import annotations

from collections.abc import Callable

from factdesk.domain.changes import ChangeSet
from factdesk.gui.dialogs.suggestion_dialogs import LexiconDialog
from factdesk.gui.errands.long_work import LongWork
from factdesk.gui.items import Item
from factdesk.gui.look.language import shown_number
from factdesk.gui.window_parts import WindowParts
from factdesk.usecases.lexicon import project_lexicon
from factdesk.usecases.muting import Muted, change_cues, mute_here, mute_in_project


class Muting(LongWork):
    """The errands that concern cues. Each public method belongs to one action."""

    def __init__(self, window: WindowParts, undo: Callable[[], object]) -> None:
        super().__init__(window)
        self._undo = undo

    def mute_here(self) -> None:
        """Mute the active suggestion's cue in this article."""
        if (item := self._suggestion()) is not None:
            session = self._window.session
            done: Muted | None = session.do(mute_here, item.id, session.annotator)
            if done is not None:
                self._tell(self.tr("Muted “{0}” in this article."), done)

    def mute_in_project(self) -> None:
        """Mute the active suggestion's cue in every article."""
        item, project = self._suggestion(), self._window.session.project
        if item is None or project is None:
            return
        by = self._window.session.annotator
        self.run(self.tr("Muting"), lambda: mute_in_project(project, item.id, by), self._muted)

    def edit_lexicon(self) -> None:
        """Let the user add and mute cues, and lift what is muted."""
        dialog = LexiconDialog(self._window.desk, self._window)
        project, by = self._window.session.project, self._window.session.annotator
        if dialog.exec() and project is not None:
            overrides, lifted = dialog.overrides(), dialog.lifted()
            if lifted or overrides != project_lexicon(project):
                self.run(
                    self.tr("Changing the lexicon"),
                    lambda: change_cues(project, overrides, lifted, by),
                    self._changed,
                )
        dialog.deleteLater()

    def _suggestion(self) -> Item | None:
        active = self._window.desk.active
        if active is not None and active.suggestion is not None:
            return active
        self._window.status.tell(self.tr("Go to a suggestion whose cue is to be muted first."))
        return None

    def _muted(self, done: Muted) -> None:
        self._window.session.tell(done.changes)
        self._tell(self.tr("Muted “{0}” in the project."), done)

    def _tell(self, words: str, done: Muted) -> None:
        count = self.tr("Suggestions gone: {0}.").format(shown_number(done.gone))
        self._window.status.tell(f"{words.format(done.cue)} {count}", self.tr("Undo"), self._undo)

    def _changed(self, changes: ChangeSet) -> None:
        self._window.session.tell(changes)
        words = self.tr("Saved. What was lifted or added is found when suggestions are made again.")
        self._window.status.tell(words, self.tr("Undo"), self._undo)
