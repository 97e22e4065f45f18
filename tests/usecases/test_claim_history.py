from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factdesk.domain.changes import NO_CHANGE, Kind
from factdesk.domain.claim_history import Aspect, ClaimStep, Difference, StepKind
from factdesk.domain.claims import Annotator, Claim
from factdesk.domain.errors import (
    Conflict,
    InvalidValue,
    NotFound,
    NothingToRedo,
    NothingToUndo,
    NotYours,
    ProjectDamaged,
)
from factdesk.domain.spans import Span
from factdesk.store import Project, reading
from factdesk.usecases import articles, claims, history, readings, suggestions
from factdesk.usecases.claim_history import claim_as_of, claim_history, restore_claim
from tests.projects import (
    LONG,
    add_articles,
    add_suggestions,
    in_file,
    make_article,
    make_claim,
    make_project,
    make_suggestion,
)
from tests.usecases.conftest import Desk


@pytest.fixture
def claim_id(desk: Desk) -> str:
    return claims.mark_claim(desk.project, desk.mill.id, [desk.span("talks had failed")], desk.ana)[0]


def steps(desk: Desk, claim_id: str) -> list[ClaimStep]:
    return list(reversed(claim_history(desk.project, claim_id).steps))


def kinds(desk: Desk, claim_id: str) -> list[str]:
    return [step.kind.value for step in steps(desk, claim_id)]


def newest(desk: Desk) -> int:
    return reading.newest_edit(desk.project)


def test_every_step_says_who_did_what_and_what_it_was_before(desk: Desk, claim_id: str) -> None:
    claims.label_claims(desk.project, [claim_id], "reported", desk.ana)
    claims.label_claims(desk.project, [claim_id], "denied", desk.ana)
    claims.resize_claim(desk.project, claim_id, [desk.span("any talks had")], desk.ana)
    claims.describe_claim(desk.project, claim_id, desk.ana, source="the mayor", anonymous_source=True)
    claims.set_confidence(desk.project, claim_id, 2, desk.ana)
    found = [(step.version.edit.annotator, step.differences) for step in steps(desk, claim_id)]
    assert found == [
        ("Ana", ()),
        ("Ana", (Difference(Aspect.LABEL, "", "reported"),)),
        ("Ana", (Difference(Aspect.LABEL, "reported", "denied"),)),
        ("Ana", (Difference(Aspect.EXTENT, "failed", "any"),)),
        (
            "Ana",
            (Difference(Aspect.SOURCE, "", "the mayor"), Difference(Aspect.ANONYMOUS, "", "1")),
        ),
        ("Ana", (Difference(Aspect.CONFIDENCE, "", "2"),)),
    ]


def test_undo_redo_and_removal_are_steps_too(desk: Desk, claim_id: str) -> None:
    claims.label_claims(desk.project, [claim_id], "denied", desk.ana)
    history.undo(desk.project, desk.ana)
    history.undo(desk.project, desk.ana)
    history.redo(desk.project, desk.ana)
    history.redo(desk.project, desk.ana)
    claims.remove_claims(desk.project, [claim_id], desk.ana)
    assert kinds(desk, claim_id) == [
        "made",
        "changed",
        "changed",
        "removed",
        "returned",
        "changed",
        "removed",
    ]
    last = claim_history(desk.project, claim_id).newest
    assert (last.standing, last.claim.label) == (False, "denied")


def test_going_back_is_told_for_every_claim_it_touched(desk: Desk) -> None:
    start = newest(desk)
    ids = [claims.mark_claim(desk.project, desk.mill.id, [Span(n, n + 5)], desk.ana)[0] for n in range(3)]
    claims.label_claims(desk.project, ids[:2], "denied", desk.ana)
    history.go_back_to(desk.project, start, desk.ben)
    assert [kinds(desk, claim_id) for claim_id in ids] == [
        ["made", "changed", "changed", "removed"],
        ["made", "changed", "changed", "removed"],
        ["made", "removed"],
    ]
    assert steps(desk, ids[0])[-1].version.edit.annotator == "Ben"


def test_a_claim_that_came_in_with_thousands_of_others_has_its_history(desk: Desk) -> None:
    with desk.project.bulk_edit("Import articles", desk.ana) as edit:
        many = [make_claim(desk.mill, desk.ana, Span(n % 50, n % 50 + 3)) for n in range(1_200)]
        edit.journal.insert(Kind.CLAIM, many)
    history.undo(desk.project, desk.ana)
    history.redo(desk.project, desk.ana)
    claims.label_claims(desk.project, [many[7].id], "denied", desk.ana)
    assert kinds(desk, many[7].id) == ["made", "removed", "returned", "changed"]
    assert kinds(desk, many[8].id) == ["made", "removed", "returned"]


def test_a_removed_article_takes_its_claims_along_and_brings_them_back(desk: Desk, claim_id: str) -> None:
    articles.remove_articles(desk.project, [desk.mill.id], desk.ana)
    found = claim_history(desk.project, claim_id)
    assert found.article is None
    assert kinds(desk, claim_id) == ["made", "removed"]
    with pytest.raises(NotFound):
        restore_claim(desk.project, claim_id, newest(desk) - 1, desk.ana)
    history.undo(desk.project, desk.ana)
    assert kinds(desk, claim_id) == ["made", "removed", "returned"]


def test_the_state_after_any_edit_can_be_asked_for(desk: Desk, claim_id: str) -> None:
    made = newest(desk)
    before = claims.label_claims(desk.project, [claim_id], "denied", desk.ana).edit
    claims.remove_claims(desk.project, [claim_id], desk.ana)
    assert claim_as_of(desk.project, claim_id, made - 1) is None
    assert (found := claim_as_of(desk.project, claim_id, made)) is not None
    assert found.label is None
    assert (found := claim_as_of(desk.project, claim_id, before)) is not None
    assert found.label == "denied"
    assert claim_as_of(desk.project, claim_id, newest(desk)) is None


def test_an_earlier_state_is_brought_back_as_a_new_edit(desk: Desk, claim_id: str) -> None:
    claims.label_claims(desk.project, [claim_id], "reported", desk.ana)
    then = newest(desk)
    claims.label_claims(desk.project, [claim_id], "denied", desk.ana)
    claims.resize_claim(desk.project, claim_id, [desk.span("any talks")], desk.ana)
    state = desk.state
    changes = restore_claim(desk.project, claim_id, then, desk.ana)
    claim = reading.claim(desk.project, claim_id)
    assert (claim.label, claim.text) == ("reported", "talks had failed")
    desk.is_one_edit(changes, "Restore claim", state)
    assert restore_claim(desk.project, claim_id, then, desk.ana) == NO_CHANGE


def test_a_removed_claim_stands_again_and_its_suggestion_is_no_longer_refused(desk: Desk) -> None:
    [offered] = add_suggestions(desk.project, make_suggestion(desk.mill))
    claim_id, _ = suggestions.accept_suggestion(desk.project, offered.id, desk.ana, "denied")
    then = newest(desk)
    suggestions.reject_claim(desk.project, claim_id, desk.ana)
    state = desk.state
    changes = restore_claim(desk.project, claim_id, then, desk.ana)
    assert reading.claim(desk.project, claim_id).label == "denied"
    assert changes.touches(Kind.REJECTION)
    desk.is_one_edit(changes, "Restore claim", state)
    claims.remove_claims(desk.project, [claim_id], desk.ana)
    assert [one.id for one in reading.open_suggestions(desk.project, desk.mill.id, desk.ana.id)] == [
        offered.id
    ]


def test_a_suggestion_does_not_become_two_claims_of_one_person(desk: Desk) -> None:
    [offered] = add_suggestions(desk.project, make_suggestion(desk.mill))
    claim_id, _ = suggestions.accept_suggestion(desk.project, offered.id, desk.ana)
    then = newest(desk)
    claims.remove_claims(desk.project, [claim_id], desk.ana)
    suggestions.accept_suggestion(desk.project, offered.id, desk.ana)
    with pytest.raises(Conflict, match="delete that one first"):
        restore_claim(desk.project, claim_id, then, desk.ana)


def test_what_cannot_be_brought_back_is_said(desk: Desk, claim_id: str) -> None:
    made = newest(desk)
    claims.label_claims(desk.project, [claim_id], "denied", desk.ana)
    before = desk.state
    with pytest.raises(NotYours, match="Ana"):
        restore_claim(desk.project, claim_id, made, desk.ben)
    with pytest.raises(InvalidValue, match="did not stand"):
        restore_claim(desk.project, claim_id, made - 1, desk.ana)
    with pytest.raises(NotFound):
        claim_history(desk.project, "nothing")
    assert desk.state == before


def test_a_history_that_somebody_altered_is_not_believed(desk: Desk, claim_id: str) -> None:
    claims.label_claims(desk.project, [claim_id], "denied", desk.ana)
    path = desk.project.address
    desk.project.close()
    [(sound,)] = in_file(Path(path), "SELECT after FROM changes WHERE row_id = ?", claim_id)
    in_file(Path(path), "UPDATE changes SET after = ? WHERE row_id = ?", str(sound) + " ", claim_id)
    with Project.open(path) as project, pytest.raises(ProjectDamaged):
        claim_history(project, claim_id)
    in_file(Path(path), "UPDATE changes SET after = ? WHERE row_id = ?", sound, claim_id)


def _seen(project: Project, ids: list[str]) -> dict[str, Claim | None]:
    found: dict[str, Claim | None] = {}
    for claim_id in ids:
        try:
            found[claim_id] = reading.claim(project, claim_id)
        except NotFound:
            found[claim_id] = None
    return found


STEPS = "mmlldsscnxrRoouuuyygbaf"


@settings(max_examples=150 if LONG else 25, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(st.lists(st.sampled_from(STEPS), max_size=22), st.data())
def test_the_state_as_of_an_edit_is_what_was_read_right_after_it(
    tmp_path_factory: pytest.TempPathFactory, acts: list[str], data: st.DataObject
) -> None:
    project, people = make_project(tmp_path_factory.mktemp("then") / "mill.factdesk", "Ana", "Ben")
    with project:
        [article] = add_articles(project, make_article(), by=people[0])
        start = reading.newest_edit(project)
        offered = add_suggestions(project, *(make_suggestion(article, Span(n, n + 9)) for n in (0, 30, 60)))
        known: list[str] = []
        seen: dict[int, dict[str, Claim | None]] = {}
        for act in acts:
            by = people[data.draw(st.integers(0, 4)) == 4]  # mostly one person, who can redo what she undid
            try:
                at, then = data.draw(st.integers(0, 80)), reading.newest_edit(project)
                then = data.draw(st.integers(start, then))
                DEEDS[act](Deed(project, by, article.id, known[:], offered[at % 3].id, at, then))
            except (Conflict, NothingToUndo, NothingToRedo, NotFound, NotYours, InvalidValue):
                continue
            known += [c.id for c in reading.claims_of(project, article.id) if c.id not in known]
            seen[reading.newest_edit(project)] = _seen(project, known)
        for number, states in seen.items():
            for claim_id in known:
                assert claim_as_of(project, claim_id, number) == states.get(claim_id)


def _import(project: Project, by: Annotator, article_id: str) -> None:
    article = reading.article(project, article_id)
    with project.bulk_edit("Import articles", by) as edit:
        edit.journal.insert(Kind.CLAIM, [make_claim(article, by, Span(n, n + 4)) for n in range(3)])
        edit.commit()
        edit.journal.insert(Kind.CLAIM, [make_claim(article, by, Span(9, 14))])


@dataclass(frozen=True)
class Deed:
    """What somebody does next: with which claim, where, and as of when."""

    project: Project
    by: Annotator
    article_id: str
    claims: list[str]
    offered: str
    at: int
    then: int

    @property
    def one(self) -> str:
        return self.claims[self.at % len(self.claims)] if self.claims else "none yet"

    @property
    def span(self) -> list[Span]:
        return [Span(self.at, self.at + self.at % 20 + 1)]


DEEDS: dict[str, Callable[[Deed], object]] = {
    "m": lambda d: claims.mark_claim(d.project, d.article_id, d.span, d.by, "reported"),
    "l": lambda d: claims.label_claims(d.project, [d.one, *d.claims[:1]], "denied", d.by),
    "d": lambda d: claims.label_claims(d.project, [d.one], None, d.by),
    "s": lambda d: claims.resize_claim(d.project, d.one, d.span, d.by),
    "c": lambda d: claims.set_confidence(d.project, d.one, d.at % 3 + 1, d.by),
    "n": lambda d: claims.describe_claim(d.project, d.one, d.by, note=f"note {d.at}", source=f"{d.at}"),
    "x": lambda d: claims.remove_claims(d.project, [d.one], d.by),
    "r": lambda d: suggestions.reject_claim(d.project, d.one, d.by),
    "R": lambda d: restore_claim(d.project, d.one, d.then, d.by),
    "o": lambda d: suggestions.accept_suggestion(d.project, d.offered, d.by),
    "u": lambda d: history.undo(d.project, d.by),
    "y": lambda d: history.redo(d.project, d.by),
    "g": lambda d: history.go_back_to(d.project, d.then, d.by),
    "b": lambda d: _import(d.project, d.by, d.article_id),
    "a": lambda d: articles.remove_articles(d.project, [d.article_id], d.by),
    "f": lambda d: readings.finish_article(d.project, d.article_id, d.by),
}


def test_a_step_without_a_visible_difference_is_still_listed(desk: Desk, claim_id: str) -> None:
    claim = reading.claim(desk.project, claim_id)
    with desk.project.edit("Mark claim", desk.ana) as edit:
        edit.replace(Kind.CLAIM, replace(claim, updated_at="2030-01-01T00:00:00.000Z"))
    assert [step.kind for step in steps(desk, claim_id)] == [StepKind.MADE, StepKind.CHANGED]
    assert steps(desk, claim_id)[-1].differences == ()
