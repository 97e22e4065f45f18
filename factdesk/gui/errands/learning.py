"""Learning from the project's labels, and the window that lists what was learned."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from factdesk.domain.learning import LearnedModel
from factdesk.gui.dialogs.learned_window import LearnedWindow
from factdesk.gui.dialogs.learned_words import found_words
from factdesk.gui.errands.long_work import LongWork
from factdesk.gui.late import late
from factdesk.gui.window_parts import WindowParts

if TYPE_CHECKING:
    from factdesk.usecases import learning
else:
    learning = late("factdesk.usecases.learning")


class LearningErrands(LongWork):
    """The errands that concern what is learned. Each public method belongs to one action."""

    def __init__(self, window: WindowParts, suggest: Callable[[], object]) -> None:
        super().__init__(window)
        self._suggest = suggest
        self._shown: LearnedWindow | None = None

    def learn(self) -> None:
        """Learn from all decisions in the project, in a process of its own."""
        session = self._window.session
        project, by = session.project, session.annotator
        if project is None:
            return
        lesson = learning.Learning(project)
        self.run(self.tr("Learning"), lambda: lesson.learn(by), self._learned, lesson.cancel)

    def _learned(self, model: LearnedModel) -> None:
        words = found_words(model)
        if not model.is_on:
            words += " " + self.tr("That is no better than the rules, so nothing was switched on.")
        self._window.status.tell(words, self.tr("Show"), self.show_learned)
        if self._shown is not None:
            self._shown.reload()

    def show_learned(self) -> None:
        """Open the list of what was learned, or bring it to the front."""
        if self._shown is None:
            self._shown = LearnedWindow(self._window.session, self._window)
            self._shown.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            self._shown.destroyed.connect(self._forget)
            self._shown.learn_wanted.connect(self.learn)
            self._shown.suggest_wanted.connect(self._suggest)
        self._shown.show()
        self._shown.raise_()
        self._shown.activateWindow()

    def _forget(self) -> None:
        self._shown = None
