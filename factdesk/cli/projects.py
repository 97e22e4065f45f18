"""The commands new, check and stats."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from factdesk.cli import terminal
from factdesk.cli.figures import print_figures
from factdesk.cli.main import DONE, FAILED
from factdesk.cli.opening import opened_to_read, project_address
from factdesk.domain.labels import LABELS
from factdesk.store import reading
from factdesk.usecases.checking import check_project
from factdesk.usecases.projects import create_project, describe_project


def make_project(given: Namespace) -> int:
    """Make an empty project and print its path."""
    with create_project(Path(given.project), given.title or "") as project:
        terminal.say(project.address)
    return DONE


def check(given: Namespace) -> int:
    """Check a project and print what was found in order; stop at the first fault."""
    report = terminal.finish(check_project(project_address(given.project)))
    for title in report.passed:
        terminal.say(f"ok      {title}")
    if report.fault is None:
        return DONE
    terminal.say(f"FAILED  {report.failed}")
    terminal.flush()
    terminal.remark(report.fault)
    return FAILED


def show_statistics(given: Namespace) -> int:
    """Print what a project holds, counted."""
    with opened_to_read(given) as project:
        if given.format != "table":
            print_figures(project, given.format)
            return DONE
        title, found = describe_project(project).title, reading.statistics(project)
    lines: list[tuple[str, int]] = [
        ("Articles", found.articles),
        ("  finished", found.finished),
        ("Claims", found.claims),
        *((f"  {label.key}", found.by_label.get(label.key, 0)) for label in LABELS),
        ("  without a label", found.by_label.get("", 0)),
        ("Suggestions", found.suggestions),
        ("  rejected", found.rejections),
        ("Edits", found.edits),
    ]
    if found.by_annotator:
        lines += [("Claims by", sum(found.by_annotator.values()))]
        lines += [
            (f"  {terminal.cut(name, 40)}", count) for name, count in sorted(found.by_annotator.items())
        ]
    wide = max(terminal.display_width(name) for name, _ in lines)
    terminal.say(terminal.plain(title))
    for name, count in lines:
        terminal.say(f"{name}{' ' * (wide - terminal.display_width(name))}  {count:>9,}")
    return DONE
