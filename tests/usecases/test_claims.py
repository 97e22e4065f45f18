from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factdesk.domain.changes import NO_CHANGE, Kind
from factdesk.domain.claims import new_id
from factdesk.domain.errors import InvalidSpan, InvalidValue, NotFound, NotYours
from factdesk.domain.labels import LABELS
from factdesk.domain.spans import Span
from factdesk.domain.texts import CONTEXT, GAP, check_quote
from factdesk.store import reading
from factdesk.usecases import (
    articles,
    claim_shapes,
    claims,
    history,
    projects,
    readings,
    suggesting,
    suggestions,
)
from tests.projects import add_suggestions, make_suggestion
from tests.strategies import any_text
from tests.usecases.conftest import Desk


def test_a_marked_claim_keeps_where_it_stands_and_what_stands_there(desk: Desk) -> None:
    before = desk.state
    span = desk.span("talks had failed")
    claim_id, changes = claims.mark_claim(desk.project, desk.mill.id, [span], desk.ana, "denied")
    claim = reading.claim(desk.project, claim_id)
    assert (claim.segments, claim.text, claim.label) == ((span,), "talks had failed", "denied")
    assert claim.prefix == desk.mill.text[span.start - CONTEXT : span.start]
    assert claim.suffix == desk.mill.text[span.end : span.end + CONTEXT]
    assert (claim.origin, claim.suggestion_id, claim.suggestion_seen) == ("manual", None, False)
    assert (claim.annotator_id, claim.guideline_version, claim.kind) == (desk.ana.id, 1, "attributed")
    assert claim.created_at == claim.updated_at != ""
    assert changes.ids(Kind.CLAIM) == (claim_id,)
    desk.is_one_edit(changes, "Mark claim", before)


def test_who_asks_again_with_the_same_id_has_one_claim(desk: Desk) -> None:
    given = (desk.mill.id, [desk.span("talks had failed")], desk.ana, "denied")
    wanted = new_id()
    made, _ = claims.mark_claim(desk.project, *given, claim_id=wanted)
    before = desk.state
    assert claims.mark_claim(desk.project, *given, claim_id=wanted) == (made, NO_CHANGE)
    assert desk.state == before


def test_a_claim_may_have_several_parts_and_no_label_yet(desk: Desk) -> None:
    parts = [desk.span("240 people"), desk.span("The union"), desk.span("union acknowledged")]
    claim_id, _ = claims.mark_claim(desk.project, desk.mill.id, parts, desk.ana)
    claim = reading.claim(desk.project, claim_id)
    assert claim.text == f"The union acknowledged{GAP}240 people"
    assert claim.label is None


def test_a_claim_outside_the_text_or_with_another_label_is_refused(desk: Desk) -> None:
    before = desk.state
    with pytest.raises(InvalidSpan, match="ends after the text"):
        claims.mark_claim(desk.project, desk.mill.id, [Span(0, 10_000)], desk.ana)
    with pytest.raises(InvalidSpan, match="must cover"):
        claims.mark_claim(desk.project, desk.mill.id, [], desk.ana)
    with pytest.raises(InvalidValue, match="no label"):
        claims.mark_claim(desk.project, desk.mill.id, [Span(0, 3)], desk.ana, "true")
    with pytest.raises(NotFound):
        claims.mark_claim(desk.project, "nothing", [Span(0, 3)], desk.ana)
    assert desk.state == before


@pytest.mark.parametrize("label", [label.key for label in LABELS])
def test_a_label_is_one_edit(desk: Desk, label: str) -> None:
    claim_id, _ = claims.mark_claim(desk.project, desk.mill.id, [Span(0, 8)], desk.ana)
    before = desk.state
    changes = claims.label_claims(desk.project, [claim_id], label, desk.ana)
    assert reading.claim(desk.project, claim_id).label == label
    desk.is_one_edit(changes, f"Label {label}", before)
    assert claims.label_claims(desk.project, [claim_id], label, desk.ana) == NO_CHANGE


def test_several_claims_are_labelled_in_one_edit_and_the_label_taken_away(desk: Desk) -> None:
    ids = [claims.mark_claim(desk.project, desk.mill.id, [Span(n, n + 5)], desk.ana)[0] for n in range(3)]
    before = desk.state
    changes = claims.label_claims(desk.project, [*ids, ids[0]], "denied", desk.ana)
    assert changes.ids(Kind.CLAIM) == tuple(ids)
    desk.is_one_edit(changes, "Label denied", before)
    assert reading.history(desk.project, limit=1)[0].kind == "redo"
    claims.label_claims(desk.project, ids[:1], None, desk.ana)
    assert [reading.claim(desk.project, one).label for one in ids] == [None, "denied", "denied"]


def test_an_unknown_label_is_refused(desk: Desk) -> None:
    claim_id, _ = claims.mark_claim(desk.project, desk.mill.id, [Span(0, 8)], desk.ana, "denied")
    with pytest.raises(InvalidValue, match="reported, denied, unconfirmed, confirmed"):
        claims.label_claims(desk.project, [claim_id], "false", desk.ana)
    assert reading.claim(desk.project, claim_id).label == "denied"


def test_a_claim_can_be_resized(desk: Desk) -> None:
    claim_id, _ = claims.mark_claim(desk.project, desk.mill.id, [Span(0, 8)], desk.ana, "denied")
    before = desk.state
    changes = claims.resize_claim(desk.project, claim_id, [Span(0, 4), desk.span("😀")], desk.ana)
    claim = reading.claim(desk.project, claim_id)
    assert claim.text == f"The {GAP}😀"
    check_quote(desk.mill.text, claim.segments, claim.text, claim.id)
    assert claim.label == "denied"
    desk.is_one_edit(changes, "Resize claim", before)
    assert claims.resize_claim(desk.project, claim_id, claim.segments, desk.ana) == NO_CHANGE
    with pytest.raises(InvalidSpan):
        claims.resize_claim(desk.project, claim_id, [Span(5, 99_999)], desk.ana)


def test_nobody_changes_what_belongs_to_somebody_else(desk: Desk) -> None:
    claim_id, _ = claims.mark_claim(desk.project, desk.mill.id, [Span(0, 8)], desk.ana, "denied")
    before = desk.state
    acts: tuple[Callable[[], object], ...] = (
        lambda: claims.label_claims(desk.project, [claim_id], "reported", desk.ben),
        lambda: claims.resize_claim(desk.project, claim_id, [Span(0, 5)], desk.ben),
        lambda: claims.describe_claim(desk.project, claim_id, desk.ben, note="x"),
        lambda: claims.set_confidence(desk.project, claim_id, 1, desk.ben),
        lambda: claims.remove_claims(desk.project, [claim_id], desk.ben),
        lambda: claim_shapes.split_claim(desk.project, claim_id, 3, desk.ben),
        lambda: claim_shapes.join_claims(desk.project, [claim_id], desk.ben),
        lambda: claim_shapes.drop_segment(desk.project, claim_id, 3, desk.ben),
        lambda: suggestions.reject_claim(desk.project, claim_id, desk.ben),
    )
    for act in acts:
        with pytest.raises(NotYours, match="belongs to Ana; only Ana can change it"):
            act()
    assert desk.state == before


def test_more_can_be_said_about_a_claim(desk: Desk) -> None:
    claim_id, _ = claims.mark_claim(desk.project, desk.mill.id, [desk.span("talks had failed")], desk.ana)
    cue, mayor = desk.span("denied"), desk.span("The mayor")
    changes = claims.describe_claim(
        desk.project,
        claim_id,
        desk.ana,
        cue="  denied ",
        source=mayor,
        anonymous_source=True,
        kind="statement",
        note="Check\nthis.",
    )
    claim = reading.claim(desk.project, claim_id)
    assert (claim.cue, claim.cue_span) == ("denied", cue)
    assert (claim.source, claim.source_span) == ("The mayor", mayor)
    assert (claim.anonymous_source, claim.kind, claim.note) == (True, "statement", "Check\nthis.")
    assert reading.history(desk.project, limit=1)[0].title == "Describe claim"
    assert changes.ids(Kind.CLAIM) == (claim_id,)
    assert (
        claims.describe_claim(desk.project, claim_id, desk.ana, cue="denied", note="Check\nthis.")
        == NO_CHANGE
    )
    claims.describe_claim(desk.project, claim_id, desk.ana, source="Somebody not in the text")
    claim = reading.claim(desk.project, claim_id)
    assert (claim.source, claim.source_span) == ("Somebody not in the text", None)
    claims.describe_claim(desk.project, claim_id, desk.ana, cue="")
    assert reading.claim(desk.project, claim_id).cue_span is None


@pytest.mark.parametrize(
    ("field", "value", "title"),
    [
        ("cue", "denied", "Change cue"),
        ("source", "The mayor", "Change source"),
        ("anonymous_source", True, "Change anonymous source"),
        ("kind", "statement", "Change kind"),
        ("note", "x", "Write note"),
    ],
)
def test_each_thing_said_has_its_line_in_the_history(
    desk: Desk, field: str, value: object, title: str
) -> None:
    claim_id, _ = claims.mark_claim(desk.project, desk.mill.id, [desk.span("talks had failed")], desk.ana)
    before = desk.state
    changes = claims.describe_claim(desk.project, claim_id, desk.ana, **{field: value})  # type: ignore[arg-type]
    desk.is_one_edit(changes, title, before)


def test_what_no_field_can_hold_is_refused_in_a_sentence(desk: Desk) -> None:
    claim_id, _ = claims.mark_claim(desk.project, desk.mill.id, [Span(0, 8)], desk.ana)
    with pytest.raises(InvalidValue, match="attributed, statement"):
        claims.describe_claim(desk.project, claim_id, desk.ana, kind="rumour")
    with pytest.raises(InvalidValue, match="note is too long"):
        claims.describe_claim(desk.project, claim_id, desk.ana, note="a" * 100_001)
    with pytest.raises(InvalidValue, match="source is too long"):
        claims.describe_claim(desk.project, claim_id, desk.ana, source="a" * 2_001)
    with pytest.raises(InvalidSpan):
        claims.describe_claim(desk.project, claim_id, desk.ana, cue=Span(5, 99_999))
    for confidence in (0, 4, -1):
        with pytest.raises(InvalidValue, match="is 1"):
            claims.set_confidence(desk.project, claim_id, confidence, desk.ana)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=30)
@given(any_text)
def test_any_words_can_be_a_note_a_cue_and_a_source(desk: Desk, words: str) -> None:
    claim_id, _ = claims.mark_claim(desk.project, desk.mill.id, [Span(0, 8)], desk.ana)
    claims.describe_claim(desk.project, claim_id, desk.ana, note=words, cue=words, source=words)
    assert len(reading.claim(desk.project, claim_id).note) == len(words)


def test_confidence_is_one_edit_and_can_be_taken_away(desk: Desk) -> None:
    claim_id, _ = claims.mark_claim(desk.project, desk.mill.id, [Span(0, 8)], desk.ana)
    before = desk.state
    changes = claims.set_confidence(desk.project, claim_id, 3, desk.ana)
    desk.is_one_edit(changes, "Set confidence", before)
    claims.set_confidence(desk.project, claim_id, None, desk.ana)
    assert reading.claim(desk.project, claim_id).confidence is None


def test_claims_are_removed_in_one_edit(desk: Desk) -> None:
    ids = [claims.mark_claim(desk.project, desk.mill.id, [Span(n, n + 5)], desk.ana)[0] for n in range(3)]
    before = desk.state
    changes = claims.remove_claims(desk.project, [ids[0], ids[1], ids[0]], desk.ana)
    assert [claim.id for claim in reading.claims_of(desk.project, desk.mill.id)] == [ids[2]]
    desk.is_one_edit(changes, "Remove claim", before)
    with pytest.raises(NotFound, match="any more"):
        claims.label_claims(desk.project, [ids[0]], "denied", desk.ana)
    assert claims.remove_claims(desk.project, [], desk.ana) == NO_CHANGE


# -- what was seen -------------------------------------------------------------------------------------------------


def test_a_claim_records_whether_a_suggestion_for_its_words_was_shown(desk: Desk) -> None:
    add_suggestions(
        desk.project,
        make_suggestion(desk.mill, desk.span("talks had failed")),
        make_suggestion(desk.mill, desk.span("240 people"), kind="statement"),
    )

    def seen(words: str, *, shown: bool) -> bool:
        claim_id, _ = claims.mark_claim(
            desk.project, desk.mill.id, [desk.span(words)], desk.ana, suggestions_shown=shown
        )
        return reading.claim(desk.project, claim_id).suggestion_seen

    assert seen("talks", shown=True)
    assert not seen("talks", shown=False)
    assert not seen("The mill", shown=True)
    assert not seen("240", shown=True), "statements are not shown in this project"
    projects.change_setting(desk.project, "statements", True, desk.ana)
    assert seen("240", shown=True)
    projects.change_setting(desk.project, "bias_guard", True, desk.ana)
    assert not seen("had failed", shown=True)
    readings.finish_first_pass(desk.project, desk.mill.id, desk.ana)
    assert seen("had failed", shown=True)


# -- where words stand ---------------------------------------------------------------------------------------------


@given(
    st.text("ab ", max_size=40), st.text("ab ", min_size=1, max_size=4), st.integers(0, 40), st.integers(1, 6)
)
def test_words_are_linked_to_where_they_stand_nearest(text: str, words: str, start: int, length: int) -> None:
    to = Span(start, start + length)
    found = claims.nearest(text, words, to)
    places = [Span(at, at + len(words)) for at in range(len(text)) if text.startswith(words, at)]
    if not places:
        assert found is None
        return
    assert found in places

    def distance(span: Span) -> int:
        return max(to.start - span.end, span.start - to.end, 0)

    assert distance(found) == min(map(distance, places))


# -- suggestions that have gone ------------------------------------------------------------------------------------


def test_a_claim_whose_suggestion_has_gone_can_still_be_worked_on(desk: Desk) -> None:
    (offered,) = add_suggestions(desk.project, make_suggestion(desk.mill, Span(0, 8), "denied"))
    claim_id, _ = suggestions.accept_suggestion(desk.project, offered.id, desk.ana)
    claims.remove_claims(desk.project, [claim_id], desk.ana)
    with desk.project.edit("Suggest claims", desk.ben) as edit:
        suggesting.store_suggestions(edit, desk.mill, (), "other")
    history.undo(desk.project, desk.ana)
    claims.label_claims(desk.project, [claim_id], "reported", desk.ana)
    claim = reading.claim(desk.project, claim_id)
    assert (claim.label, claim.origin, claim.suggestion_changes) == ("reported", "edited", ("label",))
    suggestions.reject_claim(desk.project, claim_id, desk.ana)
    assert reading.claims_of(desk.project, desk.mill.id) == []


def test_an_article_that_somebody_took_out_meanwhile_takes_no_claim(desk: Desk) -> None:
    article = replace(desk.mill)
    articles.remove_articles(desk.project, [article.id], desk.ben)
    with pytest.raises(NotFound):
        claims.mark_claim(desk.project, article.id, [Span(0, 3)], desk.ana)
