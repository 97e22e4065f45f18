from collections.abc import Callable, Sequence

import pytest

from factdesk.domain.changes import NO_CHANGE, Kind
from factdesk.domain.claims import SuggestedClaim
from factdesk.domain.errors import Conflict, ProjectLocked
from factdesk.domain.spans import Span
from factdesk.jobs import Progress, run
from factdesk.store import reading
from factdesk.usecases import articles, claims, history, suggesting, suggestions
from tests.projects import add_articles, make_article
from tests.reader import FakeReader, suggested
from tests.usecases.conftest import Desk


def suggest(desk: Desk, reader: FakeReader, *, again: bool = False) -> suggesting.SuggestReport:
    return run(suggesting.suggest_claims(desk.project, desk.ana, reader, again=again))


def offered(desk: Desk) -> list[tuple[Span, ...]]:
    return [found.segments for found in suggestions.visible_suggestions(desk.project, desk.mill.id, desk.ana)]


def always(*found: SuggestedClaim) -> Callable[[str], Sequence[SuggestedClaim]]:
    return lambda _: found


def test_every_article_is_read_once_by_the_same_suggester(desk: Desk) -> None:
    before = desk.state
    reader = FakeReader()
    report = suggest(desk, reader)
    assert (report.articles, report.failed, report.missing) == (2, (), None)
    assert report.suggestions == reading.statistics(desk.project).suggestions > 2
    assert report.changes.touches(Kind.SUGGESTION)
    desk.is_one_edit(report.changes, "Suggest claims", before)
    again = suggest(desk, reader)
    assert (again.articles, again.changes) == (0, NO_CHANGE)
    assert reader.read == [desk.mill.id, desk.port.id]
    (late,) = add_articles(desk.project, make_article("A late one came in today."))
    assert suggest(desk, reader).articles == 1
    assert reader.read[2:] == [late.id]
    assert suggest(desk, reader, again=True).articles == 3


def test_what_is_stored_stands_in_the_text(desk: Desk) -> None:
    suggest(desk, FakeReader())
    for article in (desk.mill, desk.port):
        for found in reading.open_suggestions(desk.project, article.id, desk.ana.id):
            assert found.text == found.segments[0].of(article.text)
            assert (found.suggester, found.rule, found.score) == ("test 1", "test", 0.8)


def test_a_newer_suggester_replaces_what_nobody_has_decided_on(desk: Desk) -> None:
    suggest(desk, FakeReader())
    first = offered(desk)
    report = suggest(desk, FakeReader("test 2", lambda _: [suggested("c1", [Span(0, 8)])]))
    assert offered(desk) == [(Span(0, 8),)]
    assert report.suggestions == 2
    history.undo(desk.project, desk.ana)
    assert offered(desk) == first


def test_a_rejected_suggestion_is_never_offered_again(desk: Desk) -> None:
    span = desk.span("The mill will close in May")
    suggest(desk, FakeReader("test 1", lambda _: [suggested("c1", [span])]))
    (found,) = reading.open_suggestions(desk.project, desk.mill.id, desk.ana.id)
    suggestions.reject_suggestions(desk.project, [found.id], desk.ana)
    nearly = Span(span.start, span.end - 4)
    for number, again in enumerate((span, nearly, span)):
        suggest(desk, FakeReader(f"test {number + 2}", always(suggested("c1", [again], "denied"))))
        assert offered(desk) == []
    assert len(suggestions.visible_suggestions(desk.project, desk.mill.id, desk.ben)) == 1
    assert reading.statistics(desk.project).rejections == 1


def test_suggestions_do_not_come_back_beside_those_of_a_later_reading(desk: Desk) -> None:
    suggest(desk, FakeReader())
    history.undo(desk.project, desk.ana)
    run(suggesting.suggest_claims(desk.project, desk.ben, FakeReader()))
    later = suggestions.visible_suggestions(desk.project, desk.mill.id, desk.ben)
    suggestions.reject_suggestions(desk.project, [later[0].id], desk.ben)
    before = desk.state
    with pytest.raises(Conflict, match="read anew since"):
        history.redo(desk.project, desk.ana)
    assert desk.state == before


def test_suggestions_come_back_where_a_later_reading_found_something_else(desk: Desk) -> None:
    suggest(desk, FakeReader())
    first = offered(desk)
    history.undo(desk.project, desk.ana)
    elsewhere = FakeReader("test 2", always(suggested("c1", [Span(0, 4)])))
    run(suggesting.suggest_claims(desk.project, desk.ben, elsewhere))
    history.redo(desk.project, desk.ana)
    assert sorted(offered(desk)) == sorted([*first, (Span(0, 4),)])


def test_decisions_survive_a_newer_suggester(desk: Desk) -> None:
    suggest(desk, FakeReader())
    first, second, third = reading.open_suggestions(desk.project, desk.mill.id, desk.ana.id)[:3]
    claim_id, _ = suggestions.accept_suggestion(desk.project, first.id, desk.ana, "denied")
    suggestions.reject_suggestions(desk.project, [second.id], desk.ben)
    own, _ = claims.mark_claim(desk.project, desk.mill.id, list(third.segments), desk.ana)
    before = [reading.claim(desk.project, one) for one in (claim_id, own)]
    suggest(desk, FakeReader("test 2", lambda _: []))
    assert [reading.claim(desk.project, one) for one in (claim_id, own)] == before
    assert {found.id for found in reading.open_suggestions(desk.project, desk.mill.id, desk.ana.id)} == {
        second.id
    }
    assert {found.id for found in reading.open_suggestions(desk.project, desk.mill.id, desk.ben.id)} == {
        first.id
    }


def test_a_nested_suggestion_knows_its_parent_in_whatever_order_they_come(desk: Desk) -> None:
    inner, outer = suggested("c1", [Span(4, 8)], parent="c2"), suggested("c2", [Span(0, 26)])
    for number, found in enumerate(([inner, outer], [outer, inner])):
        suggest(desk, FakeReader(f"test {number}", always(*found)))
        whole, part = reading.open_suggestions(desk.project, desk.mill.id, desk.ana.id)
        assert (whole.segments, part.segments) == ((Span(0, 26),), (Span(4, 8),))
        assert (whole.parent_id, part.parent_id) == (None, whole.id)
    suggestions.reject_suggestions(desk.project, [whole.id], desk.ana)
    suggest(desk, FakeReader("test 9", lambda _: [inner, outer]))
    (part,) = reading.open_suggestions(desk.project, desk.mill.id, desk.ana.id)
    assert part.parent_id == whole.id


def test_an_article_that_cannot_be_read_is_listed_and_keeps_its_suggestions(desk: Desk) -> None:
    suggest(desk, FakeReader())
    before = offered(desk)
    report = suggest(desk, FakeReader("test 2", fails_at="The mill"))
    assert report.failed == (("The mill", "It could not be read."),)
    assert report.articles == 1
    assert offered(desk) == before


def test_a_cancelled_run_leaves_everything_as_it_was(desk: Desk) -> None:
    add_articles(desk.project, *(make_article(f"Text {n} is of some length.", f"T{n}") for n in range(40)))
    suggest(desk, FakeReader())
    before = desk.state
    job = suggesting.suggest_claims(desk.project, desk.ana, FakeReader("test 2", lambda _: []))
    assert next(job) == Progress(0, 42)
    assert next(job).done == suggesting.BATCH
    assert reading.statistics(desk.project).suggestions < 42
    with pytest.raises(ProjectLocked):
        suggest(desk, FakeReader("test 3"))
    job.close()
    assert desk.state == before


def test_a_reader_that_fails_leaves_everything_as_it_was(desk: Desk) -> None:
    add_articles(desk.project, *(make_article(f"Text {n} is of some length.", f"T{n}") for n in range(40)))
    before = desk.state

    def fail(text: str) -> Sequence[SuggestedClaim]:
        if text.startswith("Text 30"):
            raise ZeroDivisionError
        return [suggested("c1", [Span(0, 4)])]

    with pytest.raises(ZeroDivisionError):
        suggest(desk, FakeReader("test 1", fail))
    assert desk.state == before


def test_an_article_taken_out_meanwhile_is_passed_over(desk: Desk) -> None:
    add_articles(desk.project, *(make_article(f"Text {n} is of some length.", f"T{n}") for n in range(40)))
    ids = articles.list_articles(desk.project, desk.ana)
    job = suggesting.suggest_claims(desk.project, desk.ana, FakeReader())
    next(job)
    next(job)
    articles.remove_articles(desk.project, [ids[20], ids[-1]], desk.ben)
    report = run(job)
    assert report.articles == 40
    assert reading.statistics(desk.project).articles == 40


def test_an_article_taken_out_while_it_is_read_gets_no_suggestions(desk: Desk) -> None:
    def take_out(text: str) -> Sequence[SuggestedClaim]:
        if text == desk.mill.text:
            articles.remove_articles(desk.project, [desk.mill.id], desk.ben)
        return [suggested("c1", [Span(0, 4)])]

    report = suggest(desk, FakeReader("test 1", take_out))
    assert [title for title, _ in report.failed] == ["The mill"]
    assert report.suggestions == 1
