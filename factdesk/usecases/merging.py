"""Merging a colleague's project into one's own: a report first, then one edit that can be undone.

Whoever merges what, in whatever order and however often: in the end all know the same, and nothing of anyone is
overwritten. Where two people changed one claim without either knowing, both states are kept until somebody decides.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from factdesk.domain.backups import BEFORE_MERGE
from factdesk.domain.changes import ChangeSet, Kind
from factdesk.domain.claims import Annotator, new_id
from factdesk.domain.colleagues.merges import MergePlan, MergeReport, RevisedArticle
from factdesk.domain.colleagues.reviews import RECEIVED, Receipt
from factdesk.domain.errors import InvalidValue
from factdesk.domain.times import now
from factdesk.formats.project_jsonl import is_project_file
from factdesk.jobs import Job, Progress
from factdesk.store import Project, reading
from factdesk.store.adopting import claims_by_article, refuse_miscounts, taken_back_on
from factdesk.store.backups import back_up
from factdesk.store.editing import BulkEdit
from factdesk.store.journal import Journal
from factdesk.store.reading_guidelines import guideline_versions
from factdesk.store.reading_receipts import receipt_of
from factdesk.store.receiving import (
    PrivateCopy,
    check_past,
    check_revisions,
    check_values,
    is_same_file,
    named_as,
    private_copy,
)
from factdesk.usecases.article_revisions import revised_among
from factdesk.usecases.joining import EVERYTHING, Joining
from factdesk.usecases.joining_claims import bring_claims
from factdesk.usecases.joining_looks import bring_looks
from factdesk.usecases.joining_opinions import bring_opinions
from factdesk.usecases.merge_pen import Pen
from factdesk.usecases.muting import remove_muted
from factdesk.usecases.uniting import restore_file

TITLE = "Merge"
"""Title of the edit, which the window translates."""


def plan_merge(project: Project, path: Path, by: Annotator | None = None) -> Job[MergePlan]:
    """Tell what merging a file would do, without writing anything; raises as `merge_file` does."""
    with _received(project, path) as copy:
        if receipt_of(project, copy.sha256) is not None:
            return MergeReport(path.name, copy.sha256)
        theirs = yield from _opened(copy)
        guidelines = _guidelines(project, theirs)
        with theirs, theirs.reading() as there:
            joining = Joining(Pen(project), there, path.name, EVERYTHING, by.id if by else "")
            yield from join(joining)
            return _report(joining, copy.sha256, guidelines)


def merge_file(project: Project, path: Path, by: Annotator) -> Job[MergeReport]:
    """Bring in what a colleague's project holds, be it a project file or JSON Lines, as one edit.

    The file is copied before it is opened, and stays as it is. A verified backup is made before anything is written,
    and closing the job takes back what was. Raises what opening a project raises, with the file's name,
    or UnreadableRecord for JSON Lines; InvalidValue when the file is this project; Conflict when one
    id stands for two texts.
    """
    with _received(project, path) as copy:
        if receipt_of(project, copy.sha256) is not None:
            return MergeReport(path.name, copy.sha256)
        theirs = yield from _opened(copy)
        with theirs:
            receipt = Receipt(new_id(), RECEIVED, path.name, copy.sha256, by.id, "", now())
            return (yield from merge_project(project, theirs, by, receipt))


def merge_project(
    project: Project, theirs: Project, by: Annotator, receipt: Receipt, *, backup: bool = True
) -> Job[MergeReport]:
    """As `merge_file`, from a project that is open, was checked, and that nobody changes meanwhile."""

    def begin(journal: Journal) -> None:
        if backup:
            back_up(Path(project.address), BEFORE_MERGE)
        journal.insert(Kind.RECEIPT, [receipt])

    guidelines = _guidelines(project, theirs)
    with theirs.reading() as there, project.bulk_edit(TITLE, by) as edit:
        joining = Joining(Pen(project, edit, begin), there, receipt.name, EVERYTHING, by.id)
        yield from join(joining)
        report = _report(joining, receipt.sha256, guidelines)
        if report.nothing:
            return report
        return replace(report, changes=_finish(edit, project, receipt, report))


def _finish(edit: BulkEdit, project: Project, receipt: Receipt, report: MergeReport) -> ChangeSet:
    if report.articles:
        remove_muted(edit)
    edit.journal.update(Kind.RECEIPT, receipt.id, report=_as_json(report))
    refuse_miscounts(edit.journal, project.address)
    return edit.finish(f"{report.name}: {report.sentence}")


@contextmanager
def _received(project: Project, path: Path) -> Iterator[PrivateCopy]:
    if is_same_file(path, Path(project.address)):
        raise InvalidValue(f"{path} is this project itself; choose the file of a colleague.")
    with private_copy(path) as copy, named_as(copy):
        yield copy


def _opened(copy: PrivateCopy) -> Job[Project]:
    """A copy, opened and checked from its first byte to its last revision."""
    if is_project_file(copy.path):
        theirs = Project.create(copy.path.with_name("restored.factdesk"), copy.path.stem)
        try:
            yield from restore_file(theirs, copy.path)
        except BaseException:
            theirs.close()
            raise
    else:
        theirs = yield from Project.opening(copy.path)
        yield Progress(0, None, copy.path.name)
    try:
        check_past(Path(theirs.address))
        with theirs.reading() as connection:
            check_values(connection, copy.original.name)
            check_revisions(connection, copy.original.name)
    except BaseException:
        theirs.close()
        raise
    return theirs


def join(joining: Joining) -> Job[None]:
    """Bring all that is chosen of one project into another, a block of articles at a time."""
    blocks = yield from joining.blocks()
    total = sum(map(len, blocks))
    done = 0
    for block in blocks:
        ids = [key.id for key in block]
        found = [
            one
            for one in claims_by_article(joining.there, ids)
            if joining.choice.lets_in(one.value.annotator_id)
        ]
        joining.own.update(one.value.id for one in found if one.value.annotator_id == joining.choice.about)
        spoken_of = {one.value.article_id for one in found} | taken_back_on(joining.there, ids)
        joining.bring_articles(block, spoken_of)
        bring_claims(joining, found)
        bring_opinions(joining, ids)
        joining.pen.rest()
        done += len(block)
        yield Progress(done, total, joining.name)
    bring_looks(joining)


# -- what is told of it --------------------------------------------------------------------------------------------


def _report(joining: Joining, sha256: str, guidelines: str) -> MergeReport:
    tally, names = joining.tally, joining.people.names
    return MergeReport(
        joining.name,
        sha256,
        tuple(sorted((names[one], count) for one, count in tally.labels.items())),
        tuple((article.id, article.title) for article in tally.articles),
        tally.aliases,
        tally.followed,
        tally.yours,
        tuple(sorted(tally.conflicts)),
        tally.revisions,
        tally.rejections,
        tally.readings,
        tally.decisions,
        tally.comments,
        tuple(sorted(tally.people.values())),
        tuple(tally.refused),
        guidelines,
        _revised(joining),
    )


def _revised(joining: Joining) -> tuple[RevisedArticle, ...]:
    with joining.pen.looking() as here:
        return revised_among(here, joining.tally.articles)


def _guidelines(project: Project, theirs: Project) -> str:
    """Under which guidelines a file was made, when they are not ours; the same number may stand for another text."""
    there, here = reading.newest_guideline(theirs), reading.newest_guideline(project)
    if there is None or (here is not None and there.text == here.text):
        return ""
    mine = f"yours are {here.version}" if here is not None else "you have none"
    same = [one.guideline.version for one in guideline_versions(project) if one.guideline.text == there.text]
    if same:
        return f"made under guidelines {same[-1]}, {mine}"
    return f"made under guidelines of their own, version {there.version} there, {mine}"


def _as_json(report: MergeReport) -> str:
    counted = {
        "labels": dict(report.labels),
        "articles": len(report.articles),
        "followed": report.followed,
        "yours": report.yours,
        "conflicts": len(report.conflicts),
        "revisions": report.revisions,
        "rejections": report.rejections,
        "readings": report.readings,
        "decisions": report.decisions,
        "comments": report.comments,
        "refused": len(report.refused),
        "guidelines": report.guidelines,
    }
    return json.dumps(counted, ensure_ascii=False, separators=(",", ":"))
