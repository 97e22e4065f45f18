"""What there is to decide: the claims of several people compared, a line for each spot on which somebody looks."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import permutations

from factdesk.domain.claims import AnnotatorId, ArticleId, Claim, ClaimId
from factdesk.domain.colleagues.review_groups import (
    AgreedBy,
    GoldSource,
    GroupKey,
    News,
    Record,
    ReviewGroup,
    ReviewState,
    judge,
)
from factdesk.domain.comparison.alignment import ClaimGroup, GroupKind, align
from factdesk.domain.comparison.matching import SAME_CLAIM
from factdesk.domain.errors import QuoteMismatch
from factdesk.formats.project_checks import check_claim
from factdesk.jobs import Job, Progress
from factdesk.store import Project, reading
from factdesk.store.reading_agreement import BLOCK, ReadingFilter, ReadRow, read_rows
from factdesk.store.reading_reviews import (
    comments_by_article,
    decisions_by_article,
    standing_claims,
    titles_by_article,
)

_WORDS = 120
_QUIET = (ReviewState.AGREED, ReviewState.SINGLE)
"""States of which nobody needs to hear unless they ask."""


@dataclass(frozen=True, slots=True)
class ReviewScope:
    """Whose claims to compare, by which rule, and which of them to look at; what is empty does not narrow it."""

    annotators: tuple[AnnotatorId, ...] = ()
    """Whose claims are compared, A first; with none, those of all, by name."""
    finished_only: bool = True
    """Only the work of who has finished the article; otherwise of everybody who has begun it."""
    rule: AgreedBy = AgreedBy.ALL
    """Which groups nobody needs to decide."""
    sample: float = 0.0
    """Share of the agreed groups, from 0 to 1, that is looked at all the same, against shared mistakes."""
    seed: int = 1
    """The same seed draws the same sample, and gives the same letters."""
    anonymous: bool = True
    """Whether A and B are drawn by lot, article by article, instead of going by name."""
    least: float = SAME_CLAIM
    """The overlap from which claims of two people may be the same claim."""
    kinds: tuple[GroupKind, ...] = ()
    """Groups of which one of these holds."""
    labels: tuple[str, ...] = ()
    """Keys of one or two labels, “” for none: groups in which each was given, two by two people."""
    person: AnnotatorId | None = None
    """Groups on which this person has an opinion, be it that there is no claim."""
    publisher: str | None = None
    """Exactly this publisher; the empty text means articles without one."""
    states: tuple[ReviewState, ...] = ()
    """Exactly these; with none, all but what is agreed and not in the sample, and what one person alone has read."""
    only_histories: bool = False
    """No group at all: claims with two histories alone are wanted, which `list_conflicts` tells."""


EVERYTHING = ReviewScope()


@dataclass(frozen=True, slots=True)
class ReviewLine:
    """One spot in the queue."""

    key: GroupKey
    article_id: ArticleId
    title: str
    """The article's."""
    publisher: str
    state: ReviewState
    differences: tuple[GroupKind, ...]
    """Every kind that holds for it, the one that leads first."""
    people: tuple[AnnotatorId, ...]
    """Whose claims were compared: A, B and so on."""
    labels: tuple[tuple[str, ...], ...]
    """For each of them the labels given here, “” for none; nothing when they did not mark it."""
    start: int
    """Where it begins in the article, in code points."""
    words: str
    """Of its first claim, cut to a line."""
    gold: GoldSource | None
    news: tuple[News, ...] = ()
    """Why it is open again."""
    sampled: bool = False
    """Whether it is agreed, and looked at all the same."""

    @property
    def kind(self) -> GroupKind:
        """The kind that leads."""
        return self.differences[0]

    @property
    def is_left(self) -> bool:
        """Whether somebody still has to look at it."""
        return self.state is ReviewState.OPEN or self.sampled


@dataclass(frozen=True, slots=True)
class ReviewQueue:
    """What there is to decide, in the order of the articles and then of their texts."""

    lines: tuple[ReviewLine, ...]
    counts: Mapping[ReviewState, int]
    """Groups in each state, also those that are not in the queue; filters of kind, label and state set aside."""
    articles: int
    """Articles that somebody has read."""
    compared: int
    """Those of them that two people have read at least."""

    @property
    def left(self) -> int:
        """How many somebody still has to look at."""
        return sum(line.is_left for line in self.lines)


def review_queue(project: Project, scope: ReviewScope = EVERYTHING) -> Job[ReviewQueue]:
    """Compare all claims in the scope, a block of articles at a time.

    Raises NotFound for somebody whom the project does not know.
    """
    desk = ReviewDesk(project, scope)
    ids = reading.article_ids(project, "")
    titles = titles_by_article(project)
    counts: Counter[ReviewState] = Counter()
    lines: list[ReviewLine] = []
    read = compared = 0
    for done, rows in enumerate(read_rows(project, ids, desk.reading), 1):
        for row in rows:
            read += 1
            compared += len(row.claims) > 1
            for group in desk.groups(row):
                counts[group.state] += 1
                if (line := desk.line(group, row, titles)) is not None:
                    lines.append(line)
        yield Progress(min(done * BLOCK, len(ids)), len(ids))
    return ReviewQueue(tuple(lines), counts, read, compared)


def lines_of(project: Project, article_id: str, scope: ReviewScope = EVERYTHING) -> tuple[ReviewLine, ...]:
    """The lines of one article as the queue would show them now: what to put in after a decision or its undo."""
    desk = ReviewDesk(project, scope, article_id)
    titles = {article_id: reading.article(project, article_id).title}
    found = [desk.line(group, row, titles) for row in desk.rows() for group in desk.groups(row)]
    return tuple(line for line in found if line is not None)


def groups_of(project: Project, article_id: str, scope: ReviewScope = EVERYTHING) -> list[ReviewGroup]:
    """All groups of one article, whatever the filters of kind, label and state say."""
    desk = ReviewDesk(project, scope, article_id)
    return [group for row in desk.rows() for group in desk.groups(row)]


@dataclass(slots=True)
class _Known:
    """What is known of a project before its articles are read."""

    order: dict[AnnotatorId, int]
    """In which people go by name."""
    records: dict[str, Record]
    """Of each article in which something was decided."""
    decided_on: dict[str, frozenset[ClaimId]]
    """The claims in it that were decided on and stand."""


class ReviewDesk:
    """Compares articles and says what became of each group; made for one article, or for all."""

    def __init__(
        self, project: Project, scope: ReviewScope = EVERYTHING, article_id: str | None = None
    ) -> None:
        self._project, self.scope, self._article_id = project, scope, article_id
        people = [reading.annotator(project, one).id for one in scope.annotators]
        order = people or [one.id for one in reading.all_annotators(project)]
        self.reading = ReadingFilter(
            annotators=scope.annotators, finished_only=scope.finished_only, publisher=scope.publisher
        )
        among = None if article_id is None else (article_id,)
        decided = decisions_by_article(project, among)
        said = comments_by_article(project, among) if decided else {}
        self._known = _Known(
            {one: at for at, one in enumerate(order)},
            {one: Record(found, said.get(one, ())) for one, found in decided.items()},
            standing_claims(
                project, {claim for found in decided.values() for one in found for claim in one.claims}
            ),
        )

    def rows(self) -> Iterator[ReadRow]:
        """The article that the desk was made for, when somebody has read it."""
        wanted = replace(self.reading, publisher=None)
        for block in read_rows(self._project, [self._article_id] if self._article_id else [], wanted):
            yield from block

    def groups(self, row: ReadRow) -> list[ReviewGroup]:
        """What became of every claim in an article."""
        record = self._known.records.get(row.id)
        rule = self.scope.rule
        aligned = self._aligned(row)
        if record is None:
            return [judge(group, rule=rule) for group in aligned]
        compared = {claim.id for claims in row.claims.values() for claim in claims}
        outside = self._known.decided_on.get(row.id, frozenset()) - compared
        return [judge(group, record, rule, outside) for group in aligned]

    def _aligned(self, row: ReadRow) -> list[ClaimGroup]:
        people = self._people(row)
        if len(people) == 1:
            [claims] = row.claims.values()
            alone = sorted(claims, key=lambda claim: (claim.segments[0].start, -claim.segments[-1].end))
            return [ClaimGroup(row.id, people, ((claim,),), (GroupKind.SAME,)) for claim in alone]
        return align(row.id, {one: row.claims[one] for one in people}, self.scope.least)

    def _people(self, row: ReadRow) -> tuple[AnnotatorId, ...]:
        if not self.scope.anonymous:
            return tuple(sorted(row.claims, key=lambda one: (self._known.order.get(one, 0), one)))
        return tuple(sorted(row.claims, key=lambda one: _lot(self.scope.seed, f"{row.id} {one}")))

    def line(self, found: ReviewGroup, row: ReadRow, titles: Mapping[str, str]) -> ReviewLine | None:
        """The line of a group; None when the scope leaves it out."""
        sampled = found.state is ReviewState.AGREED and _is_drawn(self.scope, found.key)
        if not (self._wanted_state(found.state) or (sampled and not self.scope.states)):
            return None
        group = found.group
        if not self._wanted(group):
            return None
        first = group.claims[0] if len(group.claims) == 1 else min(group.claims, key=_start)
        return ReviewLine(
            found.key,
            row.id,
            titles.get(row.id, ""),
            row.publisher,
            found.state,
            group.differences,
            group.people,
            _labels(group),
            _start(first),
            _line_of(first),
            found.gold.source,
            found.news,
            sampled,
        )

    def _wanted_state(self, state: ReviewState) -> bool:
        return state in self.scope.states if self.scope.states else state not in _QUIET

    def _wanted(self, group: ClaimGroup) -> bool:
        scope = self.scope
        if scope.only_histories or (scope.kinds and not set(scope.kinds) & set(group.differences)):
            return False
        if scope.person is not None and scope.person not in group.people:
            return False
        return not scope.labels or _were_given(scope.labels, _labels(group))


def fits(claims: Iterable[Claim], text: str) -> bool:
    """Whether claims that a decision holds stand in the article: it may have come from elsewhere."""
    try:
        for claim in claims:
            check_claim(claim, text)
    except (ValueError, QuoteMismatch):
        return False
    return True


def _start(claim: Claim) -> int:
    return claim.segments[0].start


def _were_given(wanted: Sequence[str], given: Sequence[Sequence[str]]) -> bool:
    """Whether these labels were given here, each by somebody else."""
    among = permutations(given, len(wanted))
    return any(all(label in one for label, one in zip(wanted, chosen, strict=True)) for chosen in among)


def _labels(group: ClaimGroup) -> tuple[tuple[str, ...], ...]:
    return tuple([tuple([claim.label or "" for claim in row]) for row in group.rows])


def _line_of(claim: Claim) -> str:
    words = " ".join(claim.text[: 2 * _WORDS].split())
    return words if len(words) <= _WORDS else words[: _WORDS - 1] + "…"


def _lot(seed: int, words: str) -> int:
    """A number below 2^64 that nobody can guess from the words, and that is always the same."""
    return int.from_bytes(hashlib.sha256(f"{seed} {words}".encode()).digest()[:8], "big")


def _is_drawn(scope: ReviewScope, key: GroupKey) -> bool:
    return scope.sample > 0 and _lot(scope.seed, key) < scope.sample * 2**64


def letters(people: Sequence[AnnotatorId]) -> dict[AnnotatorId, str]:
    """What people are called while nobody is to know who they are: A, B and so on, in their order."""
    return {one: _letter(at) for at, one in enumerate(people)}


def _letter(at: int) -> str:
    alphabet = 26
    return (_letter(at // alphabet - 1) if at >= alphabet else "") + chr(ord("A") + at % alphabet)
