"""The measures of the evaluation themselves, on numbers that can be checked by hand."""

import pytest

from factdesk.domain.claims import ATTRIBUTED, SuggestedClaim
from factdesk.domain.labels import LABEL_KEYS
from factdesk.domain.spans import Span
from factdesk.paths import sample_articles
from tests.evaluation.figures import Figure, table
from tests.evaluation.labelling import best, overlap
from tests.evaluation.mentions import NONE, agreement, labelled_mentions, scores


def claim(name: str, *spans: tuple[int, int]) -> SuggestedClaim:
    segments = tuple(Span(*span) for span in spans)
    return SuggestedClaim(name, segments, None, None, "reported", ATTRIBUTED, 0.9, "rule")


def test_agreement_is_corrected_for_chance() -> None:
    pairs = [("a", "a")] * 4 + [("b", "b")] * 3 + [("a", "b")] * 2 + [("b", "a")]
    measured = agreement(pairs)
    assert measured.raw == pytest.approx(0.7)
    assert measured.kappa == pytest.approx((0.7 - 0.5) / (1 - 0.5))
    assert measured.by_label["a"] == pytest.approx(2 * 4 / (6 + 5))


def test_passes_that_say_one_thing_only_agree_wholly() -> None:
    assert agreement([("a", "a")] * 3).kappa == 1.0


def test_a_label_that_is_never_given_counts_as_missed() -> None:
    measured = scores([("a", "a"), ("a", "a"), ("b", "a")], ("a", "b"))
    assert measured.accuracy == pytest.approx(2 / 3)
    assert measured.f1 == {"a": pytest.approx(0.8), "b": 0.0}
    assert measured.macro == pytest.approx(0.4)


def test_overlap_is_that_of_all_segments() -> None:
    assert overlap([(0, 10), (20, 30)], [(5, 25)]) == pytest.approx(10 / 30)
    assert overlap([(0, 4)], [(4, 8)]) == 0.0


def test_the_claim_that_fits_best_stands_for_a_mention() -> None:
    claims = [claim("c1", (0, 40)), claim("c2", (10, 30)), claim("c3", (50, 60))]
    found = best([(12, 30)], claims)
    assert found is not None
    assert found.id == "c2"
    assert best([(55, 90)], claims) is None


def test_every_labelled_mention_is_well_formed() -> None:
    mentions = labelled_mentions()
    assert len(mentions) >= 400
    for mention in mentions:
        assert {mention.first, mention.second, mention.settled} <= {*LABEL_KEYS, NONE}
        assert all(start < end for start, end in mention.segments)
    places = [(mention.doc_id, mention.segments, mention.cue) for mention in mentions]
    assert len(set(places)) == len(places)
    halves = {mention.half for mention in mentions}
    assert halves == {0, 1}


def test_mentions_of_the_samples_stand_within_their_texts() -> None:
    lengths = {f"seeds/{path.name}": len(path.read_bytes().decode()) for path in sample_articles()}
    inside = [m for m in labelled_mentions() if m.doc_id.startswith("seeds/")]
    assert inside
    assert all(mention.segments[-1][1] <= lengths[mention.doc_id] for mention in inside)


def test_the_table_says_what_is_reached_and_what_is_lost() -> None:
    figures = (
        Figure("Part", "more is better", 61.04, 60.0, 62.0),
        Figure("Part", "less is better", 0.51, 0.4, places=2, most=True),
        Figure("Part", "unknown", None, 5.0, note="no model"),
    )
    lines = list(table(figures))
    assert "61.0" in lines[3]
    assert lines[3].endswith("reached  worse than 62.0, which is held")
    assert lines[4].endswith("≤ 0.40  not reached")
    assert lines[5].endswith("(no model)")
    assert [figure.lost for figure in figures] == [True, False, False]
