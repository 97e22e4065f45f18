"""Why a statement can be checked, as its rule says it."""

from hypothesis import given
from hypothesis import strategies as st

from factdesk.domain.checkability import REASONS, VOICE, reasons_of, statement_rule
from factdesk.domain.rules import STATEMENT, rule_group


@given(st.frozensets(st.sampled_from(REASONS)))
def test_a_rule_gives_back_the_reasons_it_was_made_of(reasons: frozenset[str]) -> None:
    rule = statement_rule(reasons)
    assert reasons_of(rule) == tuple(reason for reason in REASONS if reason in reasons)
    assert rule_group(rule).construction == STATEMENT


def test_other_rules_and_old_ones_have_no_reasons() -> None:
    assert reasons_of("“said” + number → reported claim") == ()
    assert reasons_of(VOICE) == ()
    assert reasons_of("") == ()
