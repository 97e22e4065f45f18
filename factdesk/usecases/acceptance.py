"""How often an annotator has accepted the suggestions of a rule: counted once, then kept up with each edit."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from factdesk.domain.changes import ChangeSet, Kind, RowChange
from factdesk.domain.claims import EDITED, Annotator
from factdesk.domain.decisions import NONE_YET, Decisions, RuleDecisions, decisions_by_group
from factdesk.domain.rules import RuleGroup, rule_group
from factdesk.jobs import Job, Progress
from factdesk.store import Project
from factdesk.store.reading_decisions import (
    Decided,
    accepted_page,
    claims_decided,
    rejected_page,
    rejections_decided,
)

_Page = Callable[[Project, str, str], tuple[list[RuleDecisions], str]]


class RuleRecord:
    """What one annotator has decided so far, by group of rules."""

    def __init__(self, found: dict[RuleGroup, Decisions] | None = None) -> None:
        self._found = found or {}

    def of(self, rule: str) -> Decisions:
        """Decisions on all rules that do the same as this one."""
        return self._found.get(rule_group(rule), NONE_YET)

    def keep_up(self, more: Iterable[RuleDecisions]) -> None:
        """Take in what an edit has changed; see `decisions_in`."""
        for group, decisions in decisions_by_group(more).items():
            self._found[group] = self._found.get(group, NONE_YET) + decisions


def count_decisions(project: Project, by: Annotator) -> Job[RuleRecord]:
    """Count what this annotator has decided, a page at a time; what is decided meanwhile may be in it or not."""
    counted: list[RuleDecisions] = []
    pages: tuple[_Page, ...] = (accepted_page, rejected_page)
    for page in pages:
        more, last = page(project, by.id, "")
        while last:
            counted += more
            yield Progress(len(counted), None)
            more, last = page(project, by.id, last)
    return RuleRecord(decisions_by_group(counted))


def is_countable(change: ChangeSet) -> bool:
    """Whether an edit lists all decisions that it touched, so that `decisions_in` can tell them."""
    return not change.bulk & {Kind.CLAIM, Kind.REJECTION}


def decisions_in(project: Project, change: ChangeSet, by: Annotator) -> list[RuleDecisions]:
    """What an edit, just committed, has added to this annotator's decisions and taken from them."""
    found: list[RuleDecisions] = []
    for kind, read in ((Kind.CLAIM, claims_decided), (Kind.REJECTION, rejections_decided)):
        rows = {row.id: row for row in change.changes if row.kind is kind}
        for decided in read(project, list(rows)) if rows else ():
            if decided.annotator_id == by.id:
                found += _difference(decided, rows[decided.id])
    return found


def _difference(decided: Decided, row: RowChange) -> list[RuleDecisions]:
    now = _weight(decided.origin) if decided.stands else NONE_YET
    stood = row.before is not None and row.before.get("removed_edit") is None
    origin = str((row.before or {}).get("origin", decided.origin))
    before = _weight(origin) if stood else NONE_YET
    return [(decided.rule, now + -before)] if now != before else []


def _weight(origin: str) -> Decisions:
    if not origin:
        return Decisions(rejected=1)
    return Decisions(1, int(origin == EDITED))
