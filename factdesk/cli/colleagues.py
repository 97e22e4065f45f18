"""The commands merge, conflicts and package."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from factdesk.cli import terminal
from factdesk.cli.main import DONE, REFUSED
from factdesk.cli.opening import asking, opened, opened_to_read, project_address, working
from factdesk.domain.colleagues.merges import MergeReport
from factdesk.domain.errors import FactDeskError
from factdesk.usecases.conflicts import ClaimConflict, Side, list_conflicts
from factdesk.usecases.merging import merge_file, plan_merge
from factdesk.usecases.packages import PackageChoice, prepare_packages

_NO_LABEL = "no label"
_WORDS = 60


def merge(given: Namespace) -> int:
    """Bring in the files of colleagues, one edit each, or only tell what that would do."""
    refused = False
    with opened_to_read(given) if given.dry_run else opened(given) as project:
        by = asking(project, given) if given.dry_run else working(project, given)
        for words in given.file:
            path = project_address(words)
            try:
                job = plan_merge(project, path, by) if given.dry_run else merge_file(project, path, by)
                _say(path, terminal.finish(job))
            except FactDeskError as error:
                terminal.remark(str(error))
                refused = True
    return REFUSED if refused else DONE


def _say(path: Path, report: MergeReport) -> None:
    terminal.say(f"{path.name}: {terminal.plain(report.sentence)}")
    if report.aliases:
        known = terminal.counted(report.aliases, "article")
        terminal.remark(f"{known} stood here already under another id.")
    for there, here in report.people:
        if there != here:
            terminal.remark(f"{terminal.plain(there)} there is {terminal.plain(here)} here.")
    for sentence in report.refused:
        terminal.remark(terminal.plain(sentence))
    for found in report.revised:
        terminal.remark(f"“{terminal.plain(found.title)}” may be a revision of an article that was here.")


def show_conflicts(given: Namespace) -> int:
    """List the claims on which somebody has to decide, each with all that it says."""
    with opened_to_read(given) as project:
        found = list_conflicts(project)
    for one in found:
        for line in _lines(one):
            terminal.say(line)
    if not found:
        terminal.remark("There is nothing to decide.")
    return DONE


def _lines(found: ClaimConflict) -> list[str]:
    sides = [("before", found.base), ("here", found.ours), *(("there", side) for side in found.others)]
    told = [f"  {where:<7}{_side(side)}" for where, side in sides if side is not None]
    return [f"{found.claim_id}  {terminal.plain(found.annotator)}", *told]


def _side(side: Side) -> str:
    when = side.at[:16].replace("T", " ")
    if side.claim is None:
        return f"taken away  {terminal.plain(side.annotator)}, {when}"
    words = terminal.cut(terminal.plain(side.claim.text), _WORDS)
    return f"{side.claim.label or _NO_LABEL}  “{words}”  {terminal.plain(side.annotator)}, {when}"


def hand_out(given: Namespace) -> int:
    """Write one project file for each annotator, and print the paths."""
    choice = PackageChoice(
        sample=given.sample,
        seed=given.seed,
        double=given.double,
        blind=given.blind,
        suggestions=not given.without_suggestions,
        pseudonyms=given.pseudonyms,
    )
    with opened(given) as project:
        by = working(project, given)
        packages = terminal.finish(prepare_packages(project, choice, given.to, Path(given.folder), by))
    for package in packages:
        shared = f", {package.shared} shared" if package.shared else ""
        terminal.say(f"{package.path}: {terminal.counted(package.articles, 'article')}{shared}")
    return DONE
