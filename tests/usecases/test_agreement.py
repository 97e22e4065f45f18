"""How far the people of a project agree: who is compared, on what, and when."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from factdesk.domain.changes import Kind
from factdesk.domain.claims import STATEMENT, Annotator, AnnotatorId, Article, new_id
from factdesk.domain.errors import InvalidValue, NotFound
from factdesk.domain.periods import Step
from factdesk.domain.projects import Reading
from factdesk.domain.spans import Span
from factdesk.jobs import Progress, run
from factdesk.store import reading
from factdesk.store.reading_agreement import BLOCK, ReadingFilter, read_rows
from factdesk.usecases.agreement import (
    AgreementOptions,
    DayOf,
    ProjectAgreement,
    describe_agreement,
    named_annotators,
)
from tests.projects import TEXT, add_articles, find_span, make_article, make_claim, make_project

CLOSES, FAILED, SIGNED = (
    find_span(TEXT, words)
    for words in ("The mill will close in May", "any talks had failed", "240 people had signed the agreement")
)


class Desk:
    """A project, and what its people do in it."""

    def __init__(self, path: Path) -> None:
        self.project, (self.ana, self.ben, self.cleo) = make_project(path, "Ana", "Ben", "Cleo")
        self._made = 0

    def article(self, **fields: str) -> Article:
        """A new article."""
        self._made += 1
        [article] = add_articles(self.project, make_article(f"{TEXT} Number {self._made}.", **fields))
        return article

    def mark(
        self, article: Article, by: Annotator, *claims: tuple[Span, str], kind: str = "attributed"
    ) -> None:
        """Let somebody mark and label claims."""
        with self.project.edit("Mark claims", by) as edit:
            made = [make_claim(article, by, span, label=label or None, kind=kind) for span, label in claims]
            edit.insert(Kind.CLAIM, made)

    def finish(self, article: Article, *people: Annotator, at: str = "2026-03-02T12:00:00.000Z") -> None:
        """Let some people finish an article, or begin it when no time is given."""
        for by in people:
            with self.project.edit("Finish article", by) as edit:
                edit.insert(
                    Kind.READING, [Reading(new_id(), article.id, by.id, "2026-03-01T12:00:00.000Z", at)]
                )

    def agreement(self, options: AgreementOptions | None = None) -> ProjectAgreement:
        """What is found."""
        return run(describe_agreement(self.project, options))


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    desk = Desk(tmp_path / "mill.factdesk")
    with desk.project:
        yield desk


def test_people_are_compared_on_articles_that_both_have_finished(desk: Desk) -> None:
    shared, unshared = desk.article(), desk.article()
    for article in (shared, unshared):
        desk.mark(article, desk.ana, (CLOSES, "reported"), (FAILED, "denied"))
    desk.mark(shared, desk.ben, (CLOSES, "reported"), (SIGNED, "confirmed"))
    desk.mark(unshared, desk.ben, (CLOSES, "denied"))
    desk.finish(shared, desk.ana, desk.ben)
    desk.finish(unshared, desk.ana)
    found = desk.agreement()
    assert [one.name for one in found.annotators] == ["Ana", "Ben"]
    assert (found.agreement.n_articles, found.agreement.n_left_out, found.agreement.n_claims) == (1, 1, 4)
    assert found.agreement.found.f1.value == 0.5
    assert found.agreement.extent.alpha.n_units == len(shared.text)


def test_unfinished_work_counts_when_it_is_asked_for(desk: Desk) -> None:
    article = desk.article()
    for by in (desk.ana, desk.ben):
        desk.mark(article, by, (CLOSES, "reported"))
    desk.finish(article, desk.cleo, at="")
    assert desk.agreement().agreement.n_articles == 0
    found = desk.agreement(AgreementOptions(ReadingFilter(finished_only=False)))
    assert [one.name for one in found.annotators] == ["Ana", "Ben", "Cleo"]
    assert found.agreement.pairs[0].found.f1.value == 1.0
    assert found.agreement.pairs[1].found.f1.value == 0.0


def test_who_finished_an_article_and_marked_nothing_has_said_so(desk: Desk) -> None:
    article = desk.article()
    desk.mark(article, desk.ana, (CLOSES, "reported"))
    desk.finish(article, desk.ana, desk.ben)
    assert desk.agreement().agreement.found.f1.value == 0.0


def test_people_asked_for_are_compared_in_that_order(desk: Desk) -> None:
    article = desk.article()
    for by in (desk.ana, desk.ben, desk.cleo):
        desk.mark(article, by, (CLOSES, "reported"))
    desk.finish(article, desk.ana, desk.ben, desk.cleo)
    people = named_annotators(desk.project, ["Cleo", "Ana", "Cleo"])
    found = desk.agreement(AgreementOptions(ReadingFilter(people)))
    assert [one.name for one in found.annotators] == ["Cleo", "Ana"]
    assert found.name(found.agreement.pairs[0].first) == "Cleo"
    assert found.agreement.n_claims == 2


def test_nobody_is_compared_whom_the_project_does_not_know(desk: Desk) -> None:
    with pytest.raises(InvalidValue, match="is called “Dora”; there is Ana, Ben, Cleo"):
        named_annotators(desk.project, ["Dora"])
    with pytest.raises(NotFound):
        desk.agreement(AgreementOptions(ReadingFilter((AnnotatorId("nobody"),))))


def test_articles_can_be_chosen_by_publisher_and_by_day(desk: Desk) -> None:
    made = [
        desk.article(publisher=publisher, published_on=day)
        for publisher, day in (("The Post", "2024-11-05"), ("The Post", "2024-10-31"), ("", ""))
    ]
    for article in made:
        desk.finish(article, desk.ana, desk.ben)
    for wanted, count in (
        (ReadingFilter(publisher="The Post"), 2),
        (ReadingFilter(publisher=""), 1),
        (ReadingFilter(since="2024-11-01"), 1),
        (ReadingFilter(until="2024-11-01"), 1),
        (ReadingFilter(publisher="The Times"), 0),
    ):
        assert desk.agreement(AgreementOptions(wanted)).agreement.n_articles == count


def test_claims_can_be_chosen_by_kind(desk: Desk) -> None:
    article = desk.article()
    desk.mark(article, desk.ana, (CLOSES, "reported"))
    desk.mark(article, desk.ben, (CLOSES, "reported"))
    desk.mark(article, desk.ben, (SIGNED, ""), kind=STATEMENT)
    desk.finish(article, desk.ana, desk.ben)
    assert desk.agreement().agreement.n_claims == 3
    chosen = desk.agreement(AgreementOptions(ReadingFilter(kinds=("attributed",)))).agreement
    assert (chosen.n_claims, chosen.found.f1.value) == (2, 1.0)


def test_a_period_is_told_by_when_the_last_one_finished_or_by_publication(desk: Desk) -> None:
    article = desk.article(published_on="2024-11-05")
    desk.finish(article, desk.ana, at="2026-01-15T12:00:00.000Z")
    desk.finish(article, desk.ben, at="2026-03-18T12:00:00.000Z")
    by_default = desk.agreement().agreement
    assert [one.name for one in by_default.periods] == ["2026-03-01"]
    weeks = desk.agreement(AgreementOptions(day=DayOf.PUBLISHED, step=Step.WEEK)).agreement
    assert [one.name for one in weeks.periods] == ["2024-11-04"]


def test_a_project_without_people_or_articles_says_why_nothing_is_told(desk: Desk) -> None:
    found = desk.agreement()
    assert found.annotators == ()
    assert found.agreement.label.alpha.reason == "Not defined: fewer than two people took part."


def test_what_was_taken_away_does_not_count(desk: Desk) -> None:
    article = desk.article()
    for by in (desk.ana, desk.ben):
        desk.mark(article, by, (CLOSES, "reported"))
    desk.finish(article, desk.ana, desk.ben)
    with desk.project.edit("Remove claim", desk.ben) as edit:
        edit.remove(Kind.CLAIM, reading.claims_of(desk.project, article.id, desk.ben.id)[0].id)
    assert desk.agreement().agreement.n_claims == 1


def test_articles_are_read_in_blocks_with_progress(desk: Desk) -> None:
    made = add_articles(desk.project, *(make_article(f"Text {n}.") for n in range(BLOCK + 1)))
    seen: list[Progress] = []
    run(describe_agreement(desk.project), seen.append)
    assert [one.done for one in seen[:2]] == [BLOCK, BLOCK + 1]
    assert {one.total for one in seen} == {len(made)}


def test_nobody_reads_an_article_that_is_gone(desk: Desk) -> None:
    article = desk.article()
    desk.finish(article, desk.ana, desk.ben)
    [[row]] = read_rows(desk.project, [article.id], ReadingFilter())
    assert (row.length, set(row.claims)) == (len(article.text), {desk.ana.id, desk.ben.id})
    assert list(read_rows(desk.project, ["gone"], ReadingFilter())) == [[]]
