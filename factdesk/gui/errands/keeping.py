"""Backups as the window keeps them: every half an hour and on closing by themselves, and all that is done by hand."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, QThread, QTimer, Signal

from factdesk.domain.backups import BEFORE_RESTORING, ON_CLOSING, WHILE_WORKING, Backup
from factdesk.domain.errors import BackupRefused, FactDeskError
from factdesk.gui.dialogs import messages
from factdesk.gui.errands.long_work import LongWork
from factdesk.gui.errands.projects import ProjectErrands
from factdesk.gui.faults import log_fault
from factdesk.gui.late import late
from factdesk.gui.window_parts import WindowParts
from factdesk.jobs import Job, Progress, run
from factdesk.paths import same_file

if TYPE_CHECKING:
    from factdesk.gui.dialogs.backups_window import BackupsWindow
    from factdesk.store import Project
    from factdesk.usecases import backups, projects, sight
else:
    backups, projects = late("factdesk.usecases.backups"), late("factdesk.usecases.projects")
    sight = late("factdesk.usecases.sight")

EVERY = 30 * 60_000
"""Milliseconds between two looks whether a backup is due."""


class Keeping(LongWork):
    """Makes backups beside the window, lists them, and lets one take the project's place."""

    failed = Signal(object)
    """Why a backup that was made by itself was not: told from its thread."""
    kept = Signal()
    """A backup was made by itself."""

    def __init__(
        self, window: WindowParts, errands: ProjectErrands, may_leave: Callable[[], bool] = lambda: True
    ) -> None:
        super().__init__(window)
        self._errands = errands
        self._may_leave = may_leave
        """Asks what is to become of what is not saved yet; whether the project can be left."""
        self._shown: BackupsWindow | None = None
        self._address = ""
        """The project that is open and can be changed."""
        self._thread: threading.Thread | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY)
        self._timer.timeout.connect(lambda: self._keep_up(WHILE_WORKING))
        session = window.session
        session.opened.connect(self._begin)
        session.trust.lost.connect(self._forget_project)  # what is damaged is not backed up
        session.closed.connect(self._end)
        self.failed.connect(self._tell_failure)
        if (app := QCoreApplication.instance()) is not None:
            app.aboutToQuit.connect(self.wait)  # the windows are gone by then
        errands.doubt.backups_wanted.connect(lambda address: self.show_backups(Path(address)))

    # -- by themselves ---------------------------------------------------------------------------------------------

    def _begin(self) -> None:
        project = self._window.session.project
        self._address = project.address if project is not None and not project.read_only else ""
        self._timer.start()

    def _forget_project(self, *_: object) -> None:
        self._address = ""

    def _end(self) -> None:
        self._timer.stop()
        self._keep_up(ON_CLOSING)
        self._forget_project()

    def _keep_up(self, reason: str) -> None:
        if not self._address or not self._window.settings.get("backups"):
            return
        if self._thread is not None and self._thread.is_alive():
            if reason == WHILE_WORKING:
                return
            self.wait()
        self._thread = threading.Thread(target=self._work, args=(Path(self._address), reason), name="backup")
        self._thread.start()
        if QThread.currentThread().loopLevel() == 0:
            self.wait()  # the program is ending: nobody sees a window that stands still

    def _work(self, path: Path, reason: str) -> None:
        error: FactDeskError | OSError | None = None
        try:
            made = run(backups.keep_up(path, reason))
        except (FactDeskError, OSError) as found:
            error = found
        # The window may be gone by now.
        with contextlib.suppress(RuntimeError):
            if error is not None:
                self.failed.emit(error)
            elif made is not None:
                self.kept.emit()

    def wait(self) -> None:
        """Wait until the backup that is being made by itself is in place."""
        if self._thread is not None:
            self._thread.join()

    def _tell_failure(self, error: Exception) -> None:
        if isinstance(error, FactDeskError):
            show = self._window.session.is_open
            self._window.status.tell(str(error), self.tr("Backups…") if show else "", self.show_open_backups)
        else:
            log_fault(error)

    # -- by hand ---------------------------------------------------------------------------------------------------

    def show_open_backups(self) -> None:
        """List the backups of the project that is open."""
        if (project := self._window.session.project) is not None:
            self.show_backups(Path(project.address))

    def show_backups(self, path: Path) -> None:
        """List the backups of a project, open or not."""
        from factdesk.gui.dialogs.backups_window import BackupsWindow

        if self._shown is not None and not same_file(str(self._shown.path), str(path)):
            self._shown.close()
        if self._shown is None:
            shown = self._shown = BackupsWindow(path, self._window)
            shown.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            shown.finished.connect(lambda _: self._forget(shown))
            shown.backup_wanted.connect(lambda: self.back_up(path))
            shown.restore_wanted.connect(lambda backup: self.restore(path, backup))
            shown.copy_wanted.connect(lambda backup: self.open_copy(path, backup))
            self.kept.connect(shown.reload)
        self._shown.show()
        self._shown.raise_()
        self._shown.activateWindow()

    def _forget(self, window: BackupsWindow) -> None:
        if self._shown is window:
            self._shown = None

    def back_up(self, path: Path) -> None:
        """Make a backup now."""
        self.run(self.tr("Backing up"), lambda: backups.make_backup(path), self._backed_up)

    def _backed_up(self, backup: Backup) -> None:
        self._window.status.tell(self.tr("Backed up, opened and checked: {0}.").format(backup.path.name))
        if self._shown is not None:
            self._shown.reload()

    def _failed(self, error: Exception) -> None:
        project = self._window.session.project
        if not isinstance(error, BackupRefused) or project is None or project.read_only:
            super()._failed(error)
            return
        answer = self.tr("Back Up All the Same")
        if messages.doubt(self._window, str(error), answer) is not None:
            self._window.session.do(backups.accept_loss, self._window.session.annotator)
            self.back_up(Path(project.address))

    def restore(self, path: Path, backup: Backup) -> None:
        """Ask whether this backup is meant, and let it take the project's place; what stands there is kept."""
        question = self.tr("Let “{0}” take the place of {1}? The file that is there now is kept beside it.")
        answer = self.tr("Restore")
        if messages.choose(self._window, question.format(backup.path.name, path.name), answer) is None:
            return
        session = self._window.session
        if self._errands.opening:
            self._window.status.tell(self.tr("A project is being opened; wait until that has ended."))
            return
        name = self._window.settings.get("annotator")
        if session.project is not None and same_file(session.project.address, str(path)):
            if not self._may_leave():
                return
            self._forget_project()  # its last state is kept as a file, and backed up below
            session.end()
        kept: list[Path | None] = []
        self._errands.begin(
            str(path), lambda: self._restoring(path, backup, name, kept), lambda: self._tell_restored(kept)
        )

    def _restoring(self, path: Path, backup: Backup, name: str, kept: list[Path | None]) -> Job[Project]:
        self.wait()
        yield Progress(0, None)
        with contextlib.suppress(
            FactDeskError
        ):  # what is damaged cannot be backed up, and is kept all the same
            yield from backups.keep_up(path, BEFORE_RESTORING)
        kept.append((yield from backups.restore_backup(path, backup.path, name)))
        project = yield from sight.opening_at_sight(path)
        return project

    def _tell_restored(self, kept: list[Path | None]) -> None:
        if self._shown is not None:
            self._shown.reload()
        words = self.tr("Restored.")
        if kept and kept[0] is not None:
            words = self.tr("Restored. The file from before is kept as {0}.").format(kept[0].name)
        self._window.status.tell(words)

    def open_copy(self, path: Path, backup: Backup) -> None:
        """Open a copy of a backup, which lies beside the project; both stay as they are."""
        target = projects.free_name(path, f" {backup.made_at:%Y-%m-%d %H.%M}")
        self._errands.begin(str(target), lambda: _copying(backup.path, target), lambda: None)

    def put_note_away(self) -> None:
        """Show no longer that the project was recovered; its history still says so."""
        session = self._window.session
        session.do(projects.change_setting, "recovered", "", session.annotator)


def _copying(backup: Path, target: Path) -> Job[Project]:
    yield Progress(0, None)
    backups.copy_backup(backup, target)
    project = yield from sight.opening_at_sight(target)
    return project
