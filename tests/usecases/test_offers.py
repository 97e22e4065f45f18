"""One answer to what is on offer: what the article shows, the list and every filter and count say the same."""

from collections.abc import Sequence

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from factdesk.domain.changes import Kind
from factdesk.domain.claims import ATTRIBUTED, STATEMENT, Annotator, Article
from factdesk.domain.offers import SAME, Extent, Offers, OfferTerms
from factdesk.domain.overview import ArticleFilter, ArticleOrder, Left
from factdesk.domain.projects import SettingValue
from factdesk.domain.spans import Segments, Span, overlap_ratio, segments_of
from factdesk.jobs import run
from factdesk.store import Project, reading
from factdesk.usecases import article_lists, offers, overview, projects, readings, suggestions
from factdesk.usecases.suggestions import refuse
from tests.projects import (
    LONG,
    add_articles,
    add_suggestions,
    make_article,
    make_claim,
    make_project,
    make_suggestion,
)

RULES = (
    "“said” + clause → reported claim",
    "“denied” + clause → denied claim",
    "said",
    "statement in the article",
)
TEXT = "He said that they denied what she had said. " * 6


@st.composite
def extents(draw: st.DrawFn) -> Segments:
    pairs = []
    for _ in range(draw(st.sampled_from([1, 1, 1, 2, 3]))):
        start = draw(st.integers(0, 60))
        pairs.append((start, start + draw(st.integers(1, 30))))
    return segments_of(pairs)


def row(segments: Segments) -> Extent:
    pairs = ",".join(f"[{span.start},{span.end}]" for span in segments)
    return segments[0].start, segments[-1].end, f"[{pairs}]"


@given(extents(), extents())
@example((Span(0, 10),), (Span(0, 8),))
@example((Span(0, 5), Span(6, 10)), (Span(0, 10),))
def test_what_a_claim_says_already_is_told_by_the_overlap_ratio(one: Segments, other: Segments) -> None:
    terms = OfferTerms(statements=True, guarded=False)
    held = Offers(terms, {"a": [row(other)]}, ()).hold("a", row(one), ATTRIBUTED, "said")
    assert held is (overlap_ratio(one, other) < SAME)


def test_each_term_keeps_a_suggestion_back() -> None:
    at = (0, 5, "[[0,5]]")
    said, denied = "“said” + clause", "“denied” + clause"
    free = Offers(OfferTerms(statements=False, guarded=False), {}, ())
    assert free.hold("a", at, ATTRIBUTED, said)
    assert not free.hold("a", at, STATEMENT, "statement in the article")
    guarded = Offers(OfferTerms(statements=True, guarded=True), {}, {"a"})
    assert guarded.hold("a", at, STATEMENT, said)
    assert not guarded.hold("b", at, ATTRIBUTED, said)
    muting = OfferTerms(
        statements=True, guarded=False, muted=frozenset({"said"}), muted_in={"b": frozenset({"denied"})}
    )
    muted = Offers(muting, {}, ())
    assert not muted.hold("a", at, ATTRIBUTED, said)
    assert muted.hold("a", at, ATTRIBUTED, denied)
    assert not muted.hold("b", at, ATTRIBUTED, denied)
    assert not muted.hold("a", at, ATTRIBUTED, "said", "Said")
    assert muted.needs_words("a", "said", "[3,7]")
    assert not muted.needs_words("a", said, "[3,7]")
    assert not free.needs_words("a", "said", "[3,7]")


def fill(project: Project, people: Sequence[Annotator], data: st.DataObject) -> list[Article]:
    """Articles with suggestions, claims, rejections and readings of several people."""
    made = add_articles(project, *(make_article(f"{n}. {TEXT}", f"Article {n}") for n in range(3)))
    for article in made:
        offered = [
            make_suggestion(
                article,
                data.draw(extents()),
                rule=data.draw(st.sampled_from(RULES)),
                kind=data.draw(st.sampled_from([ATTRIBUTED, ATTRIBUTED, STATEMENT])),
                cue=data.draw(st.sampled_from([None, Span(6, 10), Span(21, 27)])),
                score=data.draw(st.sampled_from([0.2, 0.9])),
            )
            for _ in range(data.draw(st.integers(0, 5)))
        ]
        add_suggestions(project, *offered)
        for by in people:
            decide(project, article, by, [one.segments for one in offered], data)
            for one in offered:
                if data.draw(st.integers(0, 3)) == 0:
                    with project.edit("Reject", by) as edit:
                        refuse(project, edit, [one], by)
    return made


def decide(
    project: Project, article: Article, by: Annotator, offered: list[Segments], data: st.DataObject
) -> None:
    for _ in range(data.draw(st.integers(0, 3))):
        drawn: st.SearchStrategy[Segments] = extents()
        if offered:
            drawn = st.sampled_from(offered) | extents()
        segments = data.draw(drawn)
        claim = make_claim(article, by, segments, label=data.draw(st.sampled_from([None, "denied"])))
        with project.edit("Mark", by) as edit:
            edit.insert(Kind.CLAIM, [claim])
    if data.draw(st.booleans()):
        readings.finish_first_pass(project, article.id, by)


def agree(project: Project, made: Sequence[Article], by: Annotator) -> None:
    """Hold everything that counts against what the article shows."""
    shown = {one.id: suggestions.visible_suggestions(project, one.id, by) for one in made}
    bare = {one.id: sum(c.label is None for c in reading.claims_of(project, one.id, by.id)) for one in made}
    lines = article_lists.article_lines(project, [one.id for one in made], by)
    assert {line.id: line.open_suggestions for line in lines} == {
        key: len(found) for key, found in shown.items()
    }
    assert {line.id: line.to_decide for line in lines} == {key: len(shown[key]) + bare[key] for key in shown}
    wanted = {
        Left.SUGGESTIONS: {key for key in shown if shown[key]},
        Left.UNLABELLED: {key for key in shown if bare[key]},
        Left.NOTHING: {key for key in shown if not shown[key] and not bare[key]},
    }
    for left, expected in wanted.items():
        assert set(article_lists.list_articles(project, by, ArticleFilter(left=left))) == expected
    by_left = article_lists.list_articles(project, by, order=ArticleOrder.LEFT)
    counts = [len(shown[key]) + bare[key] for key in by_left]
    assert counts == sorted(counts, reverse=True)
    for score in (0, 0.5):
        above = offers.suggestions_above(project, score, by)
        expected_ids = {one.id for found in shown.values() for one in found if one.score >= score}
        assert {one.id for one in above} == expected_ids
        some = offers.suggestions_above(project, score, by, [made[0].id])
        assert {one.id for one in some} == {one.id for one in shown[made[0].id] if one.score >= score}


@settings(max_examples=120 if LONG else 15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_counts_and_filters_say_what_the_articles_show(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    project, people = make_project(tmp_path_factory.mktemp("offers") / "mill.factdesk", "Ana", "Ben")
    with project:
        made = fill(project, people, data)
        for key in ("statements", "bias_guard"):
            projects.change_setting(project, key, data.draw(st.booleans()), people[0])
        with project.edit("Mute", people[0]) as edit:
            for key in ("muted", f"muted/{made[0].id}"):
                words = data.draw(
                    st.sampled_from(["[]", '["say", "said"]', '["deny", "denied"]', '["said", "he"]'])
                )
                edit.put(Kind.SETTING, SettingValue(key, words))
        for by in people:
            agree(project, made, by)
        figures = run(overview.describe_overview(project))
        told = {one.name: one.to_decide for one in figures.annotators}
        for by in people:
            shown = [suggestions.visible_suggestions(project, article.id, by) for article in made]
            assert told.get(by.name, sum(map(len, shown))) == sum(map(len, shown))
        nobody_has = sum(rule.undecided for rule in figures.rules)
        assert figures.to_decide == nobody_has == sum(article.to_decide for article in figures.articles)
        everybody = [
            {s.id for by in people for s in suggestions.visible_suggestions(project, article.id, by)}
            for article in made
        ]
        by_id = {article.id: article for article in figures.articles}
        for article, ids in zip(made, everybody, strict=True):
            assert by_id[article.id].to_decide <= len(ids)


def test_accepting_by_the_job_makes_the_same_claims_as_at_once(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    def told(project: Project, by: Annotator) -> list[tuple[str | None, Segments, str]]:
        ids = reading.article_ids(project, by.id)
        return [
            (claim.suggestion_rule, claim.segments, claim.text)
            for one in ids
            for claim in reading.claims_of(project, one, by.id)
        ]

    found = []
    for by_job in (True, False):
        project, (ana,) = make_project(tmp_path_factory.mktemp("accept") / "mill.factdesk", "Ana")
        with project:
            made = add_articles(project, *(make_article(f"{n}. {TEXT}", f"{n}") for n in range(4)))
            for article in made:
                places = [Span(at, at + 6) for at in range(0, 200, 8)]
                add_suggestions(
                    project, *(make_suggestion(article, at, score=0.4 + at.start % 3 / 5) for at in places)
                )
            if by_job:
                change = run(offers.accepting_above(project, 0.5, ana))
            else:
                change = offers.accept_suggestions_above(project, 0.5, ana)
            assert change.touches(Kind.CLAIM)
            found.append((told(project, ana), reading.history(project, 1)[0].detail))
            project.undo(ana)
            assert told(project, ana) == []
    assert found[0] == found[1]
    assert len(found[0][0]) > 50


def test_a_suggestion_decided_on_while_the_job_runs_is_left_alone(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(offers, "_BATCH", 20)
    project, (ana,) = make_project(tmp_path_factory.mktemp("accept") / "mill.factdesk", "Ana")
    with project:
        (article,) = add_articles(project, make_article(TEXT))
        offered = add_suggestions(
            project, *(make_suggestion(article, Span(at, at + 3)) for at in range(0, 240, 4))
        )
        job = offers.accepting_above(project, 0, ana)
        for _ in range(3):
            next(job)
        suggestions.reject_suggestions(project, [offered[-1].id], ana)
        run(job)
        made = reading.claims_of(project, article.id, ana.id)
        assert len(made) == len(offered) - 1
        assert offered[-1].id not in {claim.suggestion_id for claim in made}
        assert reading.history(project, 1)[0].title in {"Accept suggestions", "Reject suggestion"}


def test_accepting_that_is_cancelled_leaves_nothing(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(offers, "_BATCH", 20)
    project, (ana,) = make_project(tmp_path_factory.mktemp("accept") / "mill.factdesk", "Ana")
    with project:
        (article,) = add_articles(project, make_article(TEXT))
        add_suggestions(project, *(make_suggestion(article, Span(at, at + 3)) for at in range(0, 240, 4)))
        job = offers.accepting_above(project, 0, ana)
        for _ in range(3):
            next(job)
        assert reading.claims_of(project, article.id, ana.id)
        job.close()
        assert reading.claims_of(project, article.id, ana.id) == []
