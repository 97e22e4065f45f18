"""What was decided on the suggestions of a rule."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from factdesk.domain.decisions import NONE_YET, Decisions, decisions_by_group
from factdesk.domain.rules import RuleGroup

COUNTS = st.builds(Decisions, st.integers(0, 99), st.integers(0, 9), st.integers(0, 99))
RULES = st.sampled_from(
    (
        "“said” + clause → reported claim",
        "“has warned” + clause → reported claim",
        "“denied” + clause → denied claim",
        "“allegedly” → unconfirmed claim",
    )
)


def test_verbs_that_do_the_same_are_counted_together() -> None:
    counted = [
        ("“said” + clause → reported claim", Decisions(3, 1, 0)),
        ("“has warned” + clause → reported claim", Decisions(0, 0, 2)),
        ("“denied” + clause → denied claim", Decisions(1)),
    ]
    assert decisions_by_group(counted) == {
        RuleGroup("clause", "reported"): Decisions(3, 1, 2),
        RuleGroup("clause", "denied"): Decisions(1),
    }


def test_before_the_first_decision_there_is_no_share() -> None:
    assert NONE_YET.share is None
    assert Decisions(34, 5, 6).share == 0.85
    assert Decisions(34, 5, 6).decided == 40


@given(st.lists(st.tuples(RULES, COUNTS)))
def test_no_decision_is_lost_or_counted_twice(counted: list[tuple[str, Decisions]]) -> None:
    assert sum(decisions_by_group(counted).values(), NONE_YET) == sum((d for _, d in counted), NONE_YET)


@given(COUNTS, COUNTS)
def test_what_is_taken_back_leaves_no_trace(one: Decisions, other: Decisions) -> None:
    assert one + other + -other == one
