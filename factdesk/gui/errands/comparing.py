"""One file beside another in the review, without bringing them together: to be looked at, not decided."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction

from factdesk.gui.dialogs import messages
from factdesk.gui.errands.long_work import LongWork
from factdesk.gui.late import late
from factdesk.gui.session import Session
from factdesk.gui.window_parts import WindowParts

if TYPE_CHECKING:
    from factdesk.gui.review.window import ReviewWindow
    from factdesk.store import Project
    from factdesk.usecases import comparing
    from factdesk.usecases.comparing import Comparison
else:
    comparing = late("factdesk.usecases.comparing")


class ComparingSession(Session):
    """A session on what two files hold together: whatever is asked for, nothing is stored."""

    @property
    def writable(self) -> bool:
        """It never is."""
        return False

    def begin(self, project: Project, name: str) -> None:
        """Show what two files hold; whoever asks for a change hears why there is none."""
        super().begin(project, name)
        self._reserved = self.tr(
            "Nothing is stored while two files are compared; bring the file in to decide."
        )


class Comparing(LongWork):
    """Opens a comparison, and lets go of its copies when it is closed."""

    def __init__(self, window: WindowParts, bring_in: Callable[[list[Path]], object]) -> None:
        super().__init__(window)
        self._bring_in = bring_in
        self._shown: ReviewWindow | None = None
        window.session.closing.connect(self.close)

    def compare(self) -> None:
        """Ask for a file, and show where its people and those of the project differ."""
        project, by = self._window.session.project, self._window.session.annotator
        path = messages.ask_file_to_compare(self._window) if project is not None else None
        if project is None or path is None:
            return
        self._window.inspector.save()
        self.run(
            self.tr("Comparing with {0}").format(path.name),
            lambda: comparing.comparing(Path(project.address), path, by),
            lambda found: self._show(found, path),
        )

    def _show(self, found: Comparison, path: Path) -> None:
        from factdesk.gui.review.window import ReviewWindow

        window = self._window
        for other in window.findChildren(ReviewWindow):
            other.close()  # they share their keys
        session = ComparingSession(window)
        session.begin(found.project, window.session.annotator.name)
        bring = QAction(self.tr("Bring In…"), session)
        bring.setToolTip(self.tr("Receive the file, so that differences can be decided."))
        words = self.tr("Compared with {0}. Nothing is stored here; to decide, bring the file in.")
        shown = ReviewWindow(
            session,
            window.settings,
            window.review_actions,
            window.actions_by_key,
            window,
            only_looking=(words.format(path.name), bring),
        )
        shown.setWindowTitle(self.tr("{0} and {1}").format(window.session.title, path.name))
        shown.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        shown.finished.connect(lambda _: self._let_go(session, found))
        bring.triggered.connect(lambda: self._bring(path))
        self._shown = shown
        shown.show()
        shown.activateWindow()

    def _bring(self, path: Path) -> None:
        self.close()
        self._bring_in([path])

    def close(self) -> None:
        """Close what is shown, if anything is."""
        if self._shown is not None:
            self._shown.close()

    def _let_go(self, session: QObject, found: Comparison) -> None:
        self._shown = None
        if isinstance(session, Session):
            session.end()
        found.close()
        session.deleteLater()
