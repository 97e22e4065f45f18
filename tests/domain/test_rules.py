"""Rules grouped by their construction."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factdesk.domain.labels import LABELS
from factdesk.domain.rules import HEDGE, NOUN, OTHER, SPEAKER, STATEMENT, RuleGroup, rule_group

RULES = (
    ("“has denied” + clause → denied claim", RuleGroup("clause", "denied")),
    ("“said” + quotation → reported claim", RuleGroup("quotation", "reported")),
    ("“has denied” + reports that → denied claim", RuleGroup("noun of the claim", "denied")),
    ("“rejected” + reports of → denied claim", RuleGroup("noun of the claim", "denied")),
    ("“refused to comment” + on → unconfirmed claim", RuleGroup("topic", "unconfirmed")),
    ("“did not say” + whether → unconfirmed claim", RuleGroup("question", "unconfirmed")),
    ("“accused” + … of … → reported claim", RuleGroup("accusation", "reported")),
    (
        "“is expected” + subject and infinitive → reported claim",
        RuleGroup("subject and infinitive", "reported"),
    ),
    ("“sees” + as → reported claim", RuleGroup("as", "reported")),
    ("“show” + finding → reported claim", RuleGroup("finding", "reported")),
    ("“in” + survey → reported claim", RuleGroup("poll", "reported")),
    ("“elaborated” + paragraph → reported claim", RuleGroup("paragraph", "reported")),
    ("statement in the article’s own voice + number + named actor", RuleGroup(STATEMENT, "")),
    ("“according to” + clause → reported claim", RuleGroup("according to", "reported")),
    ("“allegations that” → unconfirmed claim", RuleGroup(NOUN, "unconfirmed")),
    ("“allegedly” → unconfirmed claim", RuleGroup(HEDGE, "unconfirmed")),
    ("speaker’s name and dash → reported claim", RuleGroup(SPEAKER, "reported")),
    ("statement in the article’s own voice", RuleGroup(STATEMENT, "")),
    ("", RuleGroup(OTHER, "")),
    ("made elsewhere → odd claim", RuleGroup("made elsewhere → odd claim", "")),
)


@pytest.mark.parametrize(("rule", "group"), RULES)
def test_a_rule_belongs_to_its_construction_and_outcome(rule: str, group: RuleGroup) -> None:
    assert rule_group(rule) == group


@given(st.text(st.characters(exclude_characters="”"), min_size=1), st.sampled_from(LABELS))
def test_the_words_of_the_cue_do_not_part_a_group(cue: str, label: object) -> None:
    key = label.key  # type: ignore[attr-defined]
    if cue != "according to":
        assert rule_group(f"“{cue}” + clause → {key} claim") == RuleGroup("clause", key)


@given(st.text())
def test_any_words_at_all_belong_to_some_group(rule: str) -> None:
    assert rule_group(rule).construction
