"""Queueing what differs in thousands of articles with eight claims each, many of them decided, and one spot."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from random import Random

import pytest

from factdesk.domain.changes import Kind
from factdesk.domain.claims import AnnotatorId, ArticleId, ClaimId, new_id
from factdesk.domain.colleagues.opinions import gold_of, opinions_of
from factdesk.domain.colleagues.reviews import TAKEN, Decision, DecisionId
from factdesk.domain.projects import Reading
from factdesk.domain.spans import Span
from factdesk.jobs import run
from factdesk.store import Project, reading
from factdesk.store.reading_agreement import ReadingFilter, read_rows
from factdesk.usecases.review import review_group
from factdesk.usecases.review_queue import EVERYTHING, ReviewDesk, review_queue
from tests.benchmarks.clock import seconds
from tests.projects import LONG, TEXT, make_article, make_claim, make_project

pytestmark = [pytest.mark.benchmark, pytest.mark.timeout(600)]

ARTICLES, CLAIMS_EACH = (10_000 if LONG else 4_000), 4
"""Fewer in the short run, as reading and queueing grow alike."""
DECIDED = ARTICLES // 2
QUEUEING = 4
"""Aligning and queueing may take so many times as long as reading the claims alone; mostly it is twice."""
SPOTS = 100
SHARE = 100
"""One spot must take less than this part of the whole queue; mostly it is a three-hundredth."""


@pytest.fixture(scope="module")
def reviewed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Project]:
    project, people = make_project(tmp_path_factory.mktemp("review") / "mills.factdesk", "Ana", "Ben")
    random = Random(5)  # noqa: S311 - any numbers do
    texts = [make_article(f"{TEXT * 3} Number {number}.", f"Mill {number}") for number in range(ARTICLES)]
    with project, project.bulk_edit("Fill") as edit:
        edit.journal.insert(Kind.ARTICLE, texts)
        for article in texts:
            claims = [
                make_claim(article, by, _span(at, random), label=random.choice(("reported", "denied")))
                for by in people
                for at in range(CLAIMS_EACH)
            ]
            edit.journal.insert(Kind.CLAIM, claims)
            read = [Reading(new_id(), article.id, by.id, "", "2026-03-02T12:00:00.000Z") for by in people]
            edit.journal.insert(Kind.READING, read)
        edit.commit()
        edit.journal.insert(Kind.DECISION, list(_decisions(project, [one.id for one in texts[:DECIDED]])))
        edit.finish()
        yield project


def _span(at: int, random: Random) -> Span:
    return Span(at * 100, at * 100 + 60 + random.choice((0, 0, 5)))


def _decisions(project: Project, ids: list[ArticleId]) -> Iterator[Decision]:
    desk = ReviewDesk(project)
    for rows in read_rows(project, ids, ReadingFilter()):
        for row in rows:
            group = desk.groups(row)[0].group
            claims = tuple(ClaimId(one) for one in sorted(claim.id for claim in group.claims))
            told = (opinions_of(group), gold_of(group.claims[:1]), "", "", ())
            yield Decision(DecisionId(new_id()), row.id, AnnotatorId(group.people[0]), TAKEN, claims, *told)


def test_queueing_takes_a_small_multiple_of_reading_and_one_spot_a_small_part_of_it(
    reviewed: Project,
) -> None:
    ids = reading.article_ids(reviewed, "")

    def read() -> int:
        return sum(len(rows) for rows in read_rows(reviewed, ids, ReadingFilter()))

    queue = run(review_queue(reviewed))
    assert queue.compared == read() == ARTICLES
    assert sum(queue.counts.values()) == ARTICLES * CLAIMS_EACH
    bare, queueing = seconds(read, 2), seconds(lambda: run(review_queue(reviewed)), 2)
    keys = [line.key for line in queue.lines[:: len(queue.lines) // SPOTS][:SPOTS]]
    spot = seconds(lambda: [review_group(reviewed, key, EVERYTHING) for key in keys], 2) / len(keys)
    sys.stdout.write(
        f"\nreading {bare:.2f} s, queueing {queueing:.2f} s ({queueing / bare:.1f} times), "
        f"one spot {1_000 * spot:.1f} ms\n"
    )
    assert queueing <= QUEUEING * bare
    assert spot <= queueing / SHARE
