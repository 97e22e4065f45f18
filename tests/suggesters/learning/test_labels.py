"""Learning labels from what people said."""

from factdesk.domain.claims import ATTRIBUTED, SuggestedClaim
from factdesk.domain.spans import Span
from factdesk.suggesters.learning.labels import LabelWeights, Signs, learn_labels, signs_of

TEXT = "It rained, Ana bragged."
BRAGGED = Span(15, 22)


def signs(cue: Span = BRAGGED, label: str = "reported") -> Signs:
    rule = f"“bragged” + clause → {label} claim"
    return signs_of(SuggestedClaim("c1", (Span(0, 9),), cue, None, label, ATTRIBUTED, 0.7, rule), TEXT)


def test_without_decisions_the_label_of_the_rule_stands() -> None:
    assert LabelWeights().label(signs(), "reported") == "reported"


def test_what_people_always_say_of_a_cue_is_learned() -> None:
    learned = learn_labels([(signs(), "reported", "confirmed")] * 12)
    assert learned.label(signs(), "reported") == "confirmed"


def test_one_decision_is_not_heard_against_the_rule() -> None:
    learned = learn_labels([(signs(), "reported", "confirmed")])
    assert learned.label(signs(), "reported") == "reported"


def test_what_was_learned_of_one_cue_leaves_others_alone() -> None:
    others = [(signs(Span(0, 2)), "reported", "reported")] * 12
    learned = learn_labels([*others, *[(signs(), "reported", "confirmed")] * 12])
    assert learned.label(signs(Span(0, 2)), "reported") == "reported"
