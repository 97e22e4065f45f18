"""A file that was not opened: one sentence on why, and buttons for what can be done about it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from factdesk.domain.salvage import SalvageReport
from factdesk.gui.dialogs import messages
from factdesk.gui.late import late
from factdesk.gui.look.sentences import quoted, said
from factdesk.gui.window_parts import WindowParts
from factdesk.jobs import Job

if TYPE_CHECKING:
    from factdesk.store import Project
    from factdesk.usecases import doubt, projects, salvage, sight
else:
    doubt, projects = late("factdesk.usecases.doubt"), late("factdesk.usecases.projects")
    salvage, sight = late("factdesk.usecases.salvage"), late("factdesk.usecases.sight")

Begin = Callable[[str, Callable[[], "Job[Project]"], Callable[[], object]], None]
"""Opens a project: its address, the job that opens it, and what follows when it is shown."""
_TOLD = 12
"""Claims named that were left out."""


class Doubt(QObject):
    """Asks what to do about a refusal, and does it."""

    backups_wanted = Signal(str)
    """The address of a project whose backups are to be shown."""

    def __init__(self, window: WindowParts, begin: Begin) -> None:
        super().__init__(window)
        self._window = window
        self._begin = begin

    def ask(self, address: str, error: Exception) -> bool:
        """Say why a file was not opened, and do what is chosen; False when nothing can be offered."""
        path = Path(address)
        ways = doubt.ways_out(path, error)
        if not ways:
            return False
        words = {
            doubt.WayOut.BACKUP: self.tr("Open a Backup…"),
            doubt.WayOut.SALVAGE: self.tr("Salvage…"),
            doubt.WayOut.COPY: self.tr("Open a Copy…"),
            doubt.WayOut.READ: self.tr("Open for Reading"),
        }
        acts: dict[object, Callable[[], object]] = {
            doubt.WayOut.BACKUP: lambda: self.backups_wanted.emit(address),
            doubt.WayOut.SALVAGE: lambda: self.salvage(path),
            doubt.WayOut.COPY: lambda: self._copy(path),
            doubt.WayOut.READ: lambda: self._read(path),
        }
        chosen = messages.doubt(self._window, str(error), *(words[way] for way in ways))
        if chosen is not None:
            acts[ways[chosen]]()
        return True

    def choose_and_salvage(self) -> None:
        """Ask which file to salvage, and do so."""
        if (path := messages.ask_open_project(self._window)) is not None:
            self.salvage(path)

    def salvage(self, path: Path) -> None:
        """Ask where the recovered project is to lie, make it of what can be read, open it and say what is missing."""
        target = messages.ask_target(
            self._window,
            self.tr("Save the recovered project"),
            str(salvage.free_target(path)),
            self.tr("FactDesk projects (*.factdesk)"),
        )
        if target is None:
            return
        reports: list[SalvageReport] = []
        self._begin(str(target), lambda: _salvaging(path, target, reports), lambda: self._tell(reports[0]))

    def _tell(self, report: SalvageReport) -> None:
        detail = "\n".join(quoted(words) for words in report.left_out[:_TOLD])
        if detail:
            detail = self.tr("Left out, since they are not what was saved:") + "\n" + detail
        messages.tell(self._window, said(report.sentence), detail)

    def _copy(self, path: Path) -> None:
        suggestion = str(projects.free_name(path))
        kinds = self.tr("FactDesk projects (*.factdesk)")
        target = messages.ask_target(self._window, self.tr("Open a Copy"), suggestion, kinds)
        if target is not None:
            self._begin(str(target), lambda: doubt.copy_aside(path, target), lambda: None)

    def _read(self, path: Path) -> None:
        self._begin(str(path), lambda: sight.opening_at_sight(path, read_only=True), lambda: None)


def _salvaging(path: Path, target: Path, reports: list[SalvageReport]) -> Job[Project]:
    reports.append((yield from salvage.salvage_project(path, target)))
    project = yield from sight.opening_at_sight(target)
    return project
