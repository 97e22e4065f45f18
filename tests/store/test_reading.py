from collections.abc import Iterator
from pathlib import Path

import pytest

from factdesk.domain.changes import Kind
from factdesk.domain.claims import Annotator, Article, Suggestion
from factdesk.domain.errors import NotFound
from factdesk.domain.offers import OfferTerms
from factdesk.domain.projects import Rejection
from factdesk.domain.spans import Span
from factdesk.store import Project, reading
from tests.projects import (
    add_articles,
    add_suggestions,
    make_article,
    make_claim,
    make_project,
    make_suggestion,
)

Desk = tuple[Project, Annotator, Annotator, Article]


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    project, (ana, ben) = make_project(tmp_path / "mill.factdesk", "Ana", "Ben")
    with project:
        (article,) = add_articles(project, make_article())
        yield project, ana, ben, article


def offer(desk: Desk) -> list[Suggestion]:
    """Three suggestions: Ana has taken up the first, Ben has turned down the second."""
    project, ana, ben, article = desk
    found = add_suggestions(
        project, *(make_suggestion(article, Span(n * 9, n * 9 + 8), score=0.5 + n / 5) for n in range(3))
    )
    with project.edit("Decide", ana) as edit:
        edit.insert(
            Kind.CLAIM, [make_claim(article, ana, Span(0, 8), suggestion_id=found[0].id, label="denied")]
        )
        edit.insert(Kind.REJECTION, [Rejection("r1", found[1].id, ben.id)])
    return found


def test_values_come_back_as_they_were_stored(desk: Desk) -> None:
    project, ana, _, article = desk
    assert reading.article(project, article.id) == article
    claim = make_claim(
        article, ana, (Span(0, 3), Span(9, 12)), label="denied", cue="said", cue_span=Span(30, 34), note="a\nb",
        confidence=2, suggestion_score=0.25, suggestion_changes=("label", "extent"), anonymous_source=True,
        source="Núñez", source_span=Span(4, 8), suggestion_seen=True,
    )  # fmt: skip
    suggestion = make_suggestion(
        article, (Span(0, 3), Span(9, 12)), cue=Span(1, 2), source=Span(3, 4), score=0.125
    )
    with project.edit("Store", ana) as edit:
        edit.insert(Kind.CLAIM, [claim])
        edit.insert(Kind.SUGGESTION, [suggestion])
    assert reading.claim(project, claim.id) == claim
    assert reading.suggestion(project, suggestion.id) == suggestion


def test_a_suggestion_is_open_to_everybody_who_has_not_decided(desk: Desk) -> None:
    first, second, third = offer(desk)
    project, ana, ben, article = desk
    assert reading.open_suggestions(project, article.id, ana.id) == [second, third]
    assert reading.open_suggestions(project, article.id, ben.id) == [first, third]
    assert reading.open_suggestions(project, article.id, "nobody") == [first, second, third]
    with project.reading() as connection:
        standing, decided = reading.standing_suggestions(connection, article.id)
    assert len(standing) == 3
    assert set(decided) == {first.id, second.id}


def test_claims_come_in_reading_order_the_longer_first(desk: Desk) -> None:
    project, ana, ben, article = desk
    spans = [Span(5, 9), Span(0, 3), Span(0, 9), Span(5, 7)]
    with project.edit("Store", ana) as edit:
        edit.insert(Kind.CLAIM, [make_claim(article, ana, span) for span in spans])
        edit.insert(Kind.CLAIM, [make_claim(article, ben, Span(1, 2))])
    found = [claim.segments[0] for claim in reading.claims_of(project, article.id, ana.id)]
    assert found == [Span(0, 9), Span(0, 3), Span(5, 9), Span(5, 7)]
    assert len(reading.claims_of(project, article.id)) == 5


def test_what_is_gone_or_never_was_is_said_so(desk: Desk) -> None:
    project, *_ = desk
    for question in (reading.article, reading.claim, reading.suggestion, reading.annotator):
        with pytest.raises(NotFound):
            question(project, "nothing")  # type: ignore[arg-type]
    assert reading.annotator_named(project, "Nobody") is None


def test_an_id_may_be_shortened_while_it_means_one_thing(desk: Desk) -> None:
    project, ana, _, article = desk
    made = [make_claim(article, ana, Span(0, 3)) for _ in range(3)]
    with project.edit("Store", ana) as edit:
        edit.insert(Kind.CLAIM, made)
    assert reading.identified(project, made[0].id[:18]) == made[0].id
    for beginning in ("", "%", "_", "nothing"):
        with pytest.raises(NotFound, match="give more of the id"):
            reading.identified(project, beginning)


def test_figures_count_what_stands(desk: Desk) -> None:
    offer(desk)
    project, ana, _, article = desk
    found = reading.statistics(project)
    assert (found.articles, found.claims, found.suggestions, found.rejections) == (1, 1, 3, 1)
    assert (found.by_label, found.by_annotator) == ({"denied": 1}, {"Ana": 1})
    assert found.edits == reading.newest_edit(project)
    assert reading.articles_suggested_by(project, "test 1") == {article.id}
    assert reading.articles_suggested_by(project, "test 2") == frozenset()
    project.undo(ana)
    assert reading.statistics(project).claims == 0


def test_more_articles_than_one_query_takes_keep_their_order(desk: Desk) -> None:
    project, ana, *_ = desk
    add_articles(project, *(make_article(f"Text {n}.", f"T{n:04d}") for n in range(reading.BLOCK + 50)))
    ids = reading.article_ids(project, ana.id)
    lines = reading.article_lines(project, ids, ana.id, OfferTerms(statements=True, guarded=False))
    assert [line.id for line in lines] == ids
    assert [line.title for line in lines][1:] == sorted(line.title for line in lines[1:])
    assert reading.article_ids(project, ana.id, among=ids[3:5]) == ids[3:5]
