"""How often an annotator has accepted what a rule suggests."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factdesk.domain.claims import Suggestion
from factdesk.domain.decisions import NONE_YET, Decisions
from factdesk.domain.spans import Span
from factdesk.jobs import run
from factdesk.store import reading, reading_decisions
from factdesk.usecases import claims, history, suggestions
from factdesk.usecases.acceptance import RuleRecord, count_decisions, decisions_in, is_countable
from tests.projects import add_articles, add_suggestions, make_article, make_suggestion
from tests.usecases.conftest import Desk

SAID, WARNED = "“said” + clause → reported claim", "“has warned” + clause → reported claim"
DENIED = "“denied” + clause → denied claim"


@pytest.fixture
def offered(desk: Desk) -> list[Suggestion]:
    rules = (SAID, WARNED, SAID, DENIED)
    return add_suggestions(
        desk.project,
        *(
            make_suggestion(desk.mill, Span(at * 20, at * 20 + 12), rule=rule)
            for at, rule in enumerate(rules)
        ),
    )


def counted(desk: Desk) -> RuleRecord:
    return run(count_decisions(desk.project, desk.ana))


def test_nothing_is_counted_before_the_first_decision(desk: Desk, offered: list[Suggestion]) -> None:
    assert counted(desk).of(offered[0].rule) == NONE_YET


def test_accepted_changed_and_rejected_are_counted_by_what_the_rule_does(
    desk: Desk, offered: list[Suggestion]
) -> None:
    suggestions.accept_suggestion(desk.project, offered[0].id, desk.ana)
    suggestions.accept_suggestion(desk.project, offered[1].id, desk.ana, "denied")
    suggestions.reject_suggestions(desk.project, [offered[2].id], desk.ana)
    suggestions.accept_suggestion(desk.project, offered[3].id, desk.ben)
    assert counted(desk).of(SAID) == counted(desk).of(WARNED) == Decisions(2, 1, 1)
    assert counted(desk).of(DENIED) == NONE_YET


def test_a_claim_marked_by_hand_is_nobodys_rule(desk: Desk) -> None:
    claims.mark_claim(desk.project, desk.mill.id, [Span(0, 8)], desk.ana, "reported")
    assert counted(desk).of("") == counted(desk).of(SAID) == NONE_YET


def test_every_page_is_counted_once(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("ARTICLES_OF_A_PAGE", "REJECTIONS_OF_A_PAGE"):
        monkeypatch.setattr(reading_decisions, name, 2)
    many = add_articles(desk.project, *(make_article(f"The mill closed in 19{n}.") for n in range(10, 17)))
    made = add_suggestions(desk.project, *(make_suggestion(one, Span(0, 8), rule=SAID) for one in many))
    for one in made[:4]:
        suggestions.accept_suggestion(desk.project, one.id, desk.ana)
    suggestions.reject_suggestions(desk.project, [one.id for one in made[4:]], desk.ana)
    assert counted(desk).of(SAID) == Decisions(4, 0, 3)


def test_the_record_kept_up_with_each_edit_is_the_record_counted_anew(
    desk: Desk, offered: list[Suggestion]
) -> None:
    kept = counted(desk)
    steps: tuple[Callable[[], object], ...] = (
        lambda: suggestions.accept_suggestion(desk.project, offered[0].id, desk.ana),
        lambda: suggestions.accept_suggestion(desk.project, offered[1].id, desk.ana, "denied"),
        lambda: suggestions.accept_suggestion(desk.project, offered[2].id, desk.ben),
        lambda: suggestions.reject_suggestions(desk.project, [offered[2].id, offered[3].id], desk.ana),
        lambda: history.undo(desk.project, desk.ana),
        lambda: history.redo(desk.project, desk.ana),
        lambda: history.undo(desk.project, desk.ana),
        lambda: history.undo(desk.project, desk.ana),
        lambda: history.redo(desk.project, desk.ana),
        lambda: claims.label_claims(desk.project, [mine(desk)[1]], "reported", desk.ana),
        lambda: claims.describe_claim(desk.project, mine(desk)[0], desk.ana, note="Asked twice."),
        lambda: suggestions.reject_claim(desk.project, mine(desk)[0], desk.ana),
        lambda: claims.remove_claims(desk.project, mine(desk), desk.ana),
        lambda: history.undo(desk.project, desk.ana),
    )
    for step in steps:
        result = step()
        change = result[1] if isinstance(result, tuple) else result
        assert is_countable(change)  # type: ignore[arg-type]
        kept.keep_up(decisions_in(desk.project, change, desk.ana))  # type: ignore[arg-type]
        anew = counted(desk)
        assert [kept.of(rule) for rule in (SAID, DENIED)] == [anew.of(rule) for rule in (SAID, DENIED)]
    assert counted(desk).of(SAID) == Decisions(1, 0, 1)


def mine(desk: Desk) -> list[str]:
    """Ids of Ana's claims in reading order."""
    return [claim.id for claim in reading.claims_of(desk.project, desk.mill.id, desk.ana.id)]
