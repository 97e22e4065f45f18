"""The commands backup and salvage."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from factdesk.cli import terminal
from factdesk.cli.main import DONE, FAILED
from factdesk.cli.opening import annotator_name, project_address
from factdesk.domain.backups import Backup
from factdesk.domain.errors import Usage
from factdesk.usecases.backups import backup_folder, list_backups, make_backup, restore_backup
from factdesk.usecases.projects import project_path
from factdesk.usecases.salvage import salvage_project

_MEGABYTE = 1_000_000


def back_up(given: Namespace) -> int:
    """Make a backup and print its path, list all, or put one in the project's place."""
    path = project_address(given.project).absolute()
    if given.list and given.restore:
        raise Usage("Either --list or --restore: one thing at a time.")
    if given.list:
        return _list(path)
    if given.restore:
        return _restore(path, Path(given.restore))
    terminal.say(str(terminal.finish(make_backup(path)).path))
    return DONE


def _list(path: Path) -> int:
    found = terminal.finish(list_backups(path))
    if not found:
        terminal.remark(f"{path.name} has no backups yet in {backup_folder(path)}.")
        return DONE
    heads = ("MADE (UTC)", "ARTICLES", "CLAIMS", "LABELS", "SIZE", "FILE")
    terminal.say_table(heads, [_row(backup) for backup in found])
    damaged = [backup for backup in found if backup.fault]
    for backup in damaged:
        terminal.remark(backup.fault)
    return FAILED if damaged else DONE


def _row(backup: Backup) -> tuple[str, ...]:
    counts = (backup.articles, backup.claims, backup.labels)
    told = ["damaged", "", ""] if backup.fault else [f"{count:,}" for count in counts]
    return (
        f"{backup.made_at:%Y-%m-%d %H:%M:%S}",
        *told,
        f"{backup.size / _MEGABYTE:.1f} MB",
        backup.path.name,
    )


def _restore(path: Path, backup: Path) -> int:
    if not backup.exists() and (listed := backup_folder(path) / backup.name).exists():
        backup = listed  # named as the list names it
    kept = terminal.finish(restore_backup(path, backup, annotator_name(None)))
    terminal.say(str(path))
    if kept is not None:
        terminal.remark(f"The file that was there before is kept as {kept}.")
    return DONE


def salvage(given: Namespace) -> int:
    """Make a new project of what can be read in a damaged one, print its path, and say what is missing."""
    report = terminal.finish(salvage_project(Path(given.file), project_path(Path(given.target)).absolute()))
    terminal.say(str(report.target))
    terminal.remark(terminal.plain(report.sentence))
    for words in report.left_out:
        terminal.remark(f"Left out, since it is not what was saved: “{terminal.plain(words)}”.")
    return DONE if report.whole else FAILED
