"""What decisions teach, and what came of it."""

from factdesk.domain.claims import EDITED, MANUAL, SUGGESTED
from factdesk.domain.learning import HeldOut, LearnedModel, Lesson, TaughtClaim, taught
from factdesk.domain.rules import LEARNED, RuleGroup, learned_from, learned_rule, rule_cue, rule_group
from factdesk.domain.spans import Span

HERE = (Span(0, 5),)


def test_decisions_are_counted_by_what_became_of_the_suggestion() -> None:
    claims = [TaughtClaim(HERE, "denied", origin) for origin in (SUGGESTED, SUGGESTED, EDITED, MANUAL)]
    counted = taught([Lesson("words", tuple(claims), (HERE, HERE)), Lesson("more", ())])
    assert (counted.articles, counted.accepted, counted.edited, counted.rejected, counted.own) == (
        2,
        2,
        1,
        2,
        1,
    )
    assert counted.decisions == 6


def test_finding_more_at_the_price_of_many_wrong_suggestions_does_not_help() -> None:
    before = HeldOut(claims=100, found=80, labelled=70, offered=100, right=80)
    assert LearnedModel(1, "", before=before, after=HeldOut(100, 90, 80, 105, 90)).helps
    assert not LearnedModel(1, "", before=before, after=HeldOut(100, 85, 80, 200, 85)).helps
    assert not LearnedModel(1, "", before=before, after=before).helps


def test_nothing_held_out_is_worth_nothing() -> None:
    assert HeldOut().worth == 0
    assert HeldOut(1, 1, 1, 1, 1) + HeldOut(1, 0, 0, 3, 0) == HeldOut(2, 1, 1, 4, 1)


def test_a_learned_rule_says_what_the_rules_say_as_well() -> None:
    rule = learned_rule(412, "“has denied” + clause → denied claim")
    assert rule == "learned from 412 decisions of this project; rule: “has denied” + clause → denied claim"
    assert rule_group(rule) == RuleGroup("clause", "denied")
    assert rule_cue(rule) == "has denied"
    assert learned_from(rule) == 412


def test_what_no_rule_finds_is_a_construction_of_its_own() -> None:
    assert rule_group(learned_rule(9, "")) == rule_group(learned_rule(7, "“yodelled”")) == RuleGroup(LEARNED)
    assert rule_cue(learned_rule(7, "“yodelled”")) == "yodelled"
    assert (rule_cue(learned_rule(9, "")), learned_from("“said” + clause → reported claim")) == ("", None)
