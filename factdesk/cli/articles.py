"""The command import."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path, PurePath

from factdesk.cli import terminal
from factdesk.cli.main import DONE, REFUSED
from factdesk.cli.opening import opened, working
from factdesk.usecases.importing import ImportReport, import_articles

_NAMED = 3


def take_articles_in(given: Namespace) -> int:
    """Take in files and folders, and say what came of each that did not become an article."""
    with opened(given) as project:
        by = working(project, given)
        sources = [Path(path) for path in given.path]
        report = terminal.finish(import_articles(project, sources, by, given.encoding))
    _say(report)
    return REFUSED if report.refused else DONE


def _say(report: ImportReport) -> None:
    came = [terminal.counted(len(report.imported), "article")]
    if report.claims:
        came.append(terminal.counted(report.claims, "claim"))
    terminal.say(f"Imported {' with '.join(came)}.")
    for name, title in report.duplicates:
        terminal.remark(f"{name} is in the project already, as “{terminal.plain(title)}”.")
    if report.skipped:
        named = ", ".join(report.skipped[:_NAMED]) + (", …" if len(report.skipped) > _NAMED else "")
        passed = terminal.counted(len(report.skipped), "file")
        terminal.remark(f"Passed over {passed} of no kind that can be imported: {named}.")
    for note in report.notes:
        terminal.remark(note)
    to_be_asked = {path.name for path, _ in report.undecided}
    for name, reason in report.refused:
        sentence = reason if PurePath(name).name in reason else f"{name}: {reason}"
        hint = " Name it with --encoding." if PurePath(name).name in to_be_asked else ""
        terminal.remark(sentence + hint)
