"""The figures of small projects, counted by hand; and what holds of every project."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factdesk.domain.changes import Kind
from factdesk.domain.claims import EDITED, SUGGESTED, Annotator, Article
from factdesk.domain.figures import COUNTED, Overview
from factdesk.domain.overview import ArticleState
from factdesk.domain.rules import RuleGroup
from factdesk.domain.spans import Span
from factdesk.jobs import run
from factdesk.store import Project, editing
from factdesk.store import reading as store_reading
from factdesk.usecases import overview, readings, suggestions
from factdesk.usecases.articles import remove_articles
from factdesk.usecases.claims import label_claims
from factdesk.usecases.importing import import_articles
from tests.projects import (
    add_articles,
    add_suggestions,
    make_article,
    make_claim,
    make_project,
    make_suggestion,
)

SAID = "“said” + clause → reported claim"
TOLD = "“had told” + clause → reported claim"
DENIED = "“denied” + object → denied claim"


class Clock:
    """What time the journal writes."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.at = "2026-03-02T09:00:00.000Z"
        monkeypatch.setattr(editing, "now", lambda: self.at)

    def show(self, words: str) -> None:
        """Let it be this time of the day."""
        self.at = f"2026-03-02T{words}.000Z"


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    return Clock(monkeypatch)


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    found, _ = make_project(tmp_path / "mill.factdesk", "Ana", "Ben")
    with found:
        yield found


def people(project: Project) -> tuple[Annotator, Annotator]:
    ana, ben = store_reading.all_annotators(project)
    return ana, ben


def two_articles(project: Project) -> tuple[Article, Article]:
    mill = make_article(title="The mill", publisher="The Post", published_on="2024-05-01", source_name="1")
    port = make_article("The port stays open.", "The port", published_on="", source_name="2")
    mill, port = add_articles(project, mill, port)
    return mill, port


def counted(project: Project) -> Overview:
    return run(overview.describe_overview(project))


def test_an_empty_project_has_figures_of_nothing(project: Project) -> None:
    found = counted(project)
    assert (found.articles, found.publishers, found.marked, found.rules) == ((), (), (), ())
    assert [(one.name, one.not_begun, one.claims) for one in found.annotators] == [
        ("Ana", 0, 0),
        ("Ben", 0, 0),
    ]
    assert (found.claims, found.seconds, found.acceptance) == (0, 0, None)


def test_who_only_brought_articles_in_is_nobody_to_wait_for(project: Project, tmp_path: Path) -> None:
    (tmp_path / "mill.txt").write_text("The mill will close in May, the mayor said.", encoding="utf-8")
    run(import_articles(project, [tmp_path / "mill.txt"], people(project)[1]))
    assert [one.name for one in counted(project).annotators] == ["Ana"]


def test_progress_is_counted_for_each_article_and_each_annotator(project: Project) -> None:
    ana, ben = people(project)
    mill, port = two_articles(project)
    first, second, _ = add_suggestions(
        project, make_suggestion(mill), make_suggestion(mill, Span(30, 40)), make_suggestion(port, Span(0, 8))
    )
    suggestions.accept_suggestion(project, first.id, ana)
    suggestions.reject_suggestions(project, [second.id], ana)
    readings.finish_article(project, mill.id, ana)
    readings.finish_first_pass(project, port.id, ben)
    found = counted(project)
    assert [(one.title, one.state, one.claims, one.labelled, one.to_decide) for one in found.articles] == [
        ("The mill", ArticleState.FINISHED, 1, 1, 0),
        ("The port", ArticleState.STARTED, 0, 0, 1),
    ]
    assert [
        (one.name, one.not_begun, one.begun, one.finished, one.claims, one.labelled, one.to_decide)
        for one in found.annotators
    ] == [("Ana", 1, 0, 1, 1, 1, 1), ("Ben", 1, 1, 0, 0, 0, 3)]


def test_labels_are_counted_by_publisher_and_by_both_kinds_of_day(project: Project) -> None:
    ana, _ = people(project)
    mill, port = two_articles(project)
    claims = [
        make_claim(mill, ana, label="reported", created_at="2026-03-01T12:00:00.000Z"),
        make_claim(mill, ana, Span(30, 40), label="denied", created_at="2026-03-02T12:00:00.000Z"),
        make_claim(port, ana, Span(0, 8), created_at="2026-03-02T12:01:00.000Z"),
    ]
    with project.edit("Mark claims", ana) as edit:
        edit.insert(Kind.CLAIM, claims)
    found = counted(project)
    assert [(one.name, one.counts) for one in found.publishers] == [
        ("The Post", (1, 1, 0, 0, 0)),
        ("", (0, 0, 0, 0, 1)),
    ]
    assert [(one.name, sum(one.counts)) for one in found.published] == [("2024-05-01", 2), ("", 1)]
    assert [(one.name, sum(one.counts)) for one in found.marked] == [("2026-03-01", 1), ("2026-03-02", 2)]


def test_suggestions_are_counted_by_what_their_rule_does_and_what_became_of_them(project: Project) -> None:
    ana, ben = people(project)
    mill, _ = two_articles(project)
    rules = (SAID, TOLD, SAID, DENIED, DENIED)
    made = add_suggestions(
        project,
        *(make_suggestion(mill, Span(at * 9, at * 9 + 8), rule=rule) for at, rule in enumerate(rules)),
    )
    suggestions.accept_suggestion(project, made[0].id, ana)
    claim_id, _ = suggestions.accept_suggestion(project, made[1].id, ana)
    label_claims(project, [claim_id], "confirmed", ana)
    suggestions.reject_suggestions(project, [made[0].id], ben)
    suggestions.reject_suggestions(project, [made[3].id], ben)
    said, denied = counted(project).rules
    assert said.group == RuleGroup("clause", "reported")
    assert (said.accepted, said.changed, said.rejected, said.undecided) == (1, 1, 1, 1)
    assert (said.offered, said.decided) == (4, 3)
    assert said.acceptance == pytest.approx(2 / 3)
    assert denied.group == RuleGroup("object", "denied")
    assert (denied.accepted, denied.changed, denied.rejected, denied.undecided) == (0, 0, 1, 1)
    assert denied.acceptance == 0


def test_two_claims_from_one_suggestion_are_one_decision_with_changes(project: Project) -> None:
    ana, _ = people(project)
    mill, _ = two_articles(project)
    [offered] = add_suggestions(project, make_suggestion(mill, rule=SAID))
    halves = [
        make_claim(mill, ana, span, suggestion_id=offered.id, suggestion_rule=SAID, origin=SUGGESTED)
        for span in (Span(0, 10), Span(11, 20))
    ]
    with project.edit("Split claim", ana) as edit:
        edit.insert(Kind.CLAIM, halves)
    [rule] = counted(project).rules
    assert (rule.offered, rule.changed) == (1, 1)


def test_what_is_undone_or_removed_is_not_counted(project: Project) -> None:
    ana, _ = people(project)
    mill, port = two_articles(project)
    [offered] = add_suggestions(project, make_suggestion(mill, rule=SAID))
    suggestions.accept_suggestion(project, offered.id, ana)
    project.undo(ana)
    remove_articles(project, [port.id], ana)
    found = counted(project)
    assert (found.claims, found.to_decide, len(found.articles)) == (0, 1, 1)
    assert found.rules[0].undecided == 1


def test_time_is_told_from_the_edits_of_each_annotator_in_each_article(
    project: Project, clock: Clock
) -> None:
    ana, ben = people(project)
    mill, port = two_articles(project)
    offered = add_suggestions(
        project,
        *(make_suggestion(mill, Span(at, at + 8)) for at in (0, 20, 40)),
        make_suggestion(port, Span(0, 8)),
    )
    for at, who, which in (
        ("09:00:00", ana, 0),
        ("09:01:00", ana, 1),  # a minute on the mill
        ("09:06:00", ana, 2),  # five minutes still count
        ("09:20:00", ana, 3),  # a pause
        ("09:00:30", ben, 0),
        ("09:00:50", ben, 3),  # twenty seconds on the port
    ):
        clock.show(at)
        suggestions.accept_suggestion(project, offered[which].id, who)
    clock.show("09:20:10")
    project.undo(ana)  # ten seconds on the port
    found = counted(project)
    assert [(one.name, one.seconds) for one in found.annotators] == [("Ana", 370.0), ("Ben", 20.0)]
    assert [(one.title, one.seconds) for one in found.articles] == [("The mill", 360.0), ("The port", 30.0)]
    assert (found.seconds, found.other_seconds) == (390.0, 0.0)


def test_an_edit_of_several_articles_is_time_spent_on_none_of_them(project: Project, clock: Clock) -> None:
    ana, _ = people(project)
    mill, port = two_articles(project)
    clock.show("10:00:00")
    readings.finish_article(project, mill.id, ana)
    clock.show("10:00:40")
    with project.edit("Mark claims", ana) as edit:
        edit.insert(Kind.CLAIM, [make_claim(mill, ana), make_claim(port, ana, Span(0, 8))])
    found = counted(project)
    assert (found.seconds, found.other_seconds) == (40.0, 40.0)


def test_figures_that_were_overtaken_are_counted_again(project: Project) -> None:
    ana, _ = people(project)
    mill, _ = two_articles(project)
    job = overview.describe_overview(project)
    for _ in range(3):
        next(job)
    readings.finish_article(project, mill.id, ana)
    found = run(job)
    assert found.edit == store_reading.newest_edit(project)
    assert found.in_state(ArticleState.FINISHED) == 1


def test_counting_reads_in_blocks_and_finds_the_same(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    ana, _ = people(project)
    mill, port = two_articles(project)
    offered = add_suggestions(
        project, *(make_suggestion(mill, Span(at, at + 3), rule=SAID) for at in range(7))
    )
    for one in offered[:5]:
        suggestions.accept_suggestion(project, one.id, ana)
    readings.finish_article(project, port.id, ana)
    whole = counted(project)
    monkeypatch.setattr("factdesk.store.reading_overview.ROWS_AT_ONCE", 2)
    assert counted(project) == whole


@contextmanager
def any_project(decisions: list[tuple[int, int, str]]) -> Iterator[Project]:
    """Suggestions in three articles, and what three people did with them."""
    with tempfile.TemporaryDirectory() as folder:
        project, by = make_project(Path(folder) / "any.factdesk", "Ana", "Ben", "Cleo")
        with project:
            publishers = ("The Post", "The Post", "")
            articles = add_articles(
                project,
                *(
                    make_article(f"Report {n} of the day.", f"{n}", publisher=p)
                    for n, p in enumerate(publishers)
                ),
            )
            spans = [(article, Span(at, at + 4)) for article in articles for at in (0, 5)]
            rules = (SAID, DENIED, "")
            offered = add_suggestions(
                project, *(make_suggestion(a, s, rule=rules[n % 3]) for n, (a, s) in enumerate(spans))
            )
            done = set()
            for which, who, what in decisions:
                if (which, who) in done:
                    continue
                done.add((which, who))
                one, person = offered[which], by[who]
                if what == "reject":
                    suggestions.reject_suggestions(project, [one.id], person)
                elif what == "finish":
                    readings.finish_article(project, one.article_id, person)
                else:
                    claim_id, _ = suggestions.accept_suggestion(project, one.id, person)
                    if what:
                        label_claims(project, [claim_id], what, person)
            yield project


DECISIONS = st.lists(
    st.tuples(
        st.integers(0, 5), st.integers(0, 2), st.sampled_from(["", "denied", "confirmed", "reject", "finish"])
    ),
    max_size=14,
)


@settings(max_examples=25, deadline=None)
@given(DECISIONS)
def test_the_sums_of_all_parts_are_the_whole(decisions: list[tuple[int, int, str]]) -> None:
    with any_project(decisions) as project:
        found, known = counted(project), store_reading.statistics(project)
    assert found.claims == known.claims == sum(one.claims for one in found.annotators)
    assert found.labelled == sum(one.labelled for one in found.annotators)
    for parts in (found.publishers, found.published, found.marked):
        assert sum(sum(one.counts) for one in parts) == known.claims
        assert {key: sum(one.counts[at] for one in parts) for at, key in enumerate(COUNTED)} == {
            key: known.by_label.get(key, 0) for key in COUNTED
        }
    assert sum(found.in_state(state) for state in ArticleState) == known.articles
    assert found.in_state(ArticleState.FINISHED) == known.finished
    for one in found.annotators:
        assert one.not_begun + one.begun + one.finished == known.articles
        assert min(one.not_begun, one.begun, one.finished, one.to_decide) >= 0
    assert sum(rule.accepted + rule.changed for rule in found.rules) == known.claims
    assert sum(rule.rejected for rule in found.rules) == known.rejections
    assert sum(rule.undecided for rule in found.rules) == found.to_decide
    assert found.seconds == pytest.approx(sum(one.seconds for one in found.articles) + found.other_seconds)


def test_the_origin_tells_whether_a_claim_was_changed(project: Project) -> None:
    ana, _ = people(project)
    mill, _ = two_articles(project)
    claim = make_claim(mill, ana, suggestion_rule=SAID, origin=EDITED, label="denied")
    with project.edit("Mark claims", ana) as edit:
        edit.insert(Kind.CLAIM, [claim, replace(make_claim(mill, ana, Span(30, 40)), suggestion_rule=SAID)])
    [rule] = counted(project).rules
    assert (rule.accepted, rule.changed) == (1, 1)
