"""The line at the bottom: whether all is saved, who annotates, how far, and what is being done."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QElapsedTimer, Qt, QTimer, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QStatusBar, QWidget

from factdesk.gui.look.announcement import announce
from factdesk.gui.look.language import shown_number
from factdesk.gui.look.motion import show_busy
from factdesk.gui.look.sentences import said
from factdesk.gui.look.theme import GAP
from factdesk.jobs import Progress

Way = tuple[str, Callable[[], object]]
"""The words of a button, and what it does."""
_NOTICE = 8_000
"""Milliseconds that a notice stays."""


class _ClickableLabel(QLabel):
    clicked = Signal()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.clicked.emit()
        super().mousePressEvent(event)


class StatusLine(QStatusBar):
    """Says *Saved* only after a commit; shows what failed until the next success."""

    cancel_wanted = Signal()
    annotator_clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeGripEnabled(False)
        self.notice = QLabel(self)
        self.notice.setTextFormat(Qt.TextFormat.PlainText)
        self.action, self.other = QPushButton(self), QPushButton(self)
        self._ways: tuple[Way, ...] = ()
        for number, button in enumerate((self.action, self.other)):
            button.setVisible(False)
            button.clicked.connect(lambda _=False, number=number: self._act(number))
        self._failing, self._unsaved = False, 0
        self.job = QLabel(self)
        self.job.setTextFormat(Qt.TextFormat.PlainText)
        self.bar = QProgressBar(self)
        self.bar.setFixedWidth(140)
        self.bar.setTextVisible(False)
        self.cancel = QPushButton(self.tr("Cancel"), self)
        self.cancel.clicked.connect(self.cancel_wanted)
        self.saved = QLabel(self)
        self.who = _ClickableLabel(self)
        self.who.setTextFormat(Qt.TextFormat.PlainText)
        self.who.setToolTip(self.tr("Annotate as somebody else"))
        self.who.setCursor(Qt.CursorShape.PointingHandCursor)
        self.who.clicked.connect(self.annotator_clicked)
        self.progress = QLabel(self)
        self._lay_out()
        self._clock = QElapsedTimer()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_NOTICE)
        self._timer.timeout.connect(self.clear_notice)
        self._title = ""

    def _lay_out(self) -> None:
        self._working = QWidget(self)
        row = QHBoxLayout(self._working)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        for widget in (self.job, self.bar, self.cancel):
            row.addWidget(widget)
        self._working.setVisible(False)
        self.addWidget(self.notice)
        self.addWidget(self.action)
        self.addWidget(self.other)
        for permanent in (self._working, self.progress, self.who, self.saved):
            self.addPermanentWidget(permanent)

    # -- notices ---------------------------------------------------------------------------------------------------

    def tell(self, sentence: str, action: str = "", wanted: Callable[[], object] = lambda: None) -> None:
        """Show a quiet notice for a while, by choice with a button of these words that does what is `wanted`."""
        self.tell_ways(sentence, [(action, wanted)] if action else [])

    def tell_ways(self, sentence: str, ways: Sequence[Way]) -> None:
        """The same with up to two buttons."""
        self._say(sentence, ways)
        self._timer.start()

    def _say(self, sentence: str, ways: Sequence[Way]) -> None:
        self._ways = tuple(ways)
        self.notice.setText(said(sentence))
        announce(self, " ".join([self.notice.text(), *(words for words, _ in ways)]))
        for number, button in enumerate((self.action, self.other)):
            button.setText(ways[number][0] if number < len(ways) else "")
            button.setVisible(number < len(ways))

    def _act(self, number: int) -> None:
        _, wanted = self._ways[number]
        self.clear_notice()
        wanted()

    def clear_notice(self) -> None:
        """Take the notice away."""
        self._timer.stop()
        self.notice.clear()
        self._hide_ways()

    def _hide_ways(self) -> None:
        for button in (self.action, self.other):
            button.setVisible(False)

    # -- saving ----------------------------------------------------------------------------------------------------

    def show_saved(self) -> None:
        """All that is shown is in the file, but for what is known not to be."""
        if self._unsaved:
            return
        self.saved.setText(self.tr("✓ Saved"))
        if self._failing:
            self._failing = False
            self.clear_notice()

    def show_unsaved(self, count: int) -> None:
        """So many edits are on the screen alone; nothing else is said about saving until there are none."""
        if count:
            self.saved.setText(self.tr("✗ Not saved: {0}").format(shown_number(count)))
        self._unsaved = count

    def show_read_only(self) -> None:
        """The project cannot be changed."""
        self.saved.setText(self.tr("Read only"))

    def show_failure(self, sentence: str) -> None:
        """Something was not done; it says so until something is."""
        if not self._unsaved:
            self.saved.setText(self.tr("✗ Not done"))
        self.show_fault(sentence, ())

    def show_fault(self, sentence: str, ways: Sequence[Way]) -> None:
        """Something went wrong, whatever has been saved; it says so until something else is, with up to two buttons."""
        self._say(sentence, ways)
        self._timer.stop()
        self._failing = True

    # -- long work -------------------------------------------------------------------------------------------------

    def begin_job(self, title: str) -> None:
        """Show that something is being done."""
        self._title = title
        self.clear_notice()
        self._clock.start()
        show_busy(self.bar)
        self.job.setText(title)
        self._working.setVisible(True)

    def show_progress(self, progress: Progress) -> None:
        """Show how far it is, and about how long it will take."""
        if progress.total:
            self.bar.setRange(0, progress.total)
            self.bar.setValue(progress.done)
            how_far = f"{shown_number(progress.done)}/{shown_number(progress.total)}"
            self.job.setText(f"{self._title} {how_far}{self._remaining(progress)}")
        else:
            show_busy(self.bar)

    def _remaining(self, progress: Progress) -> str:
        elapsed = self._clock.elapsed() / 1000
        if not progress.total or progress.done < 2 or elapsed < 2:  # noqa: PLR2004  too early to tell
            return ""
        left = elapsed / progress.done * (progress.total - progress.done)
        if left < 60:  # noqa: PLR2004
            return self.tr(", {0} s left").format(max(1, round(left)))
        return self.tr(", {0} min left").format(round(left / 60))

    def end_job(self) -> None:
        """Nothing is being done any more."""
        self._working.setVisible(False)
