"""Extent, source and nesting of claims, on sentences of our own."""

from collections.abc import Callable
from typing import Any

import pytest

from factdesk.domain.claims import STATEMENT
from factdesk.suggesters import Suggester

Find = Callable[[str], list[Any]]


def test_the_clause_is_taken_without_that(find: Find) -> None:
    assert [f.text for f in find("The mayor said that the bridge was closed.")] == ["the bridge was closed"]


def test_quoted_words_keep_their_marks(find: Find) -> None:
    assert [f.text for f in find("“The bridge is closed,” the mayor said.")] == ["“The bridge is closed,”"]


def test_a_split_quotation_is_one_claim_in_two_parts(find: Find) -> None:
    (found,) = find("“The bridge is closed,” the mayor said, “and will stay closed.”")
    assert found.text == "“The bridge is closed,” … “and will stay closed.”"


def test_a_quotation_of_several_sentences_is_one_claim(find: Find) -> None:
    (found,) = find("“The bridge is closed. It will stay closed. Use the tunnel,” the mayor said.")
    assert found.text.startswith("“The bridge")
    assert found.text.endswith("tunnel,”")


def test_a_mixed_quotation_takes_the_whole_clause(find: Find) -> None:
    (found,) = find("The mayor said the bridge was “a danger to everybody” and would be closed.")
    assert found.text == "the bridge was “a danger to everybody” and would be closed"


def test_a_sentence_that_ends_in_a_quotation_is_one_claim(find: Find) -> None:
    (found,) = find("The repair, the mayor said, “could take until the autumn.”")
    assert found.text == "The repair … “could take until the autumn.”"


def test_a_cue_set_into_its_clause_is_left_out(find: Find) -> None:
    (found,) = find("The bridge, the mayor said, would be closed.")
    assert found.text == "The bridge … would be closed"
    assert (found.cue, found.source) == ("said", "the mayor")


def test_a_quotation_after_a_colon_on_the_next_line_belongs_to_the_cue(find: Find) -> None:
    (found,) = find("The mayor continued:\n\n“The bridge is closed.”")
    assert (found.text, found.cue) == ("“The bridge is closed.”", "continued")


def test_a_paragraph_that_is_a_quotation_goes_on_with_the_last_speaker(find: Find) -> None:
    (found,) = find("“The bridge is closed,” the mayor said.\n\n“It will stay closed.”")
    assert found.text == "“The bridge is closed,” … “It will stay closed.”"


def test_a_question_is_no_claim(find: Find) -> None:
    assert find("“Is the bridge closed?” the reporter asked.") == []


def test_coordinated_cues_share_their_source(find: Find) -> None:
    first, second = find("The mayor denied that the bridge was unsafe and said that it would stay open.")
    assert (first.text, first.source) == ("the bridge was unsafe", "The mayor")
    assert (second.text, second.source) == ("it would stay open", "The mayor")


def test_a_participle_cue_begins_a_claim_of_its_own(find: Find) -> None:
    first, second = find("The mayor said the bridge was closed, adding that the tunnel was open.")
    assert (first.text, second.text) == ("the bridge was closed", "the tunnel was open")
    assert second.source == "The mayor"


def test_the_cue_has_its_auxiliaries_and_what_governs_it(find: Find) -> None:
    assert [f.cue for f in find("The mayor has not yet confirmed the closure.")] == ["has not yet confirmed"]
    assert [f.cue for f in find("The mayor refused to confirm that the bridge was unsafe.")] == [
        "refused to confirm"
    ]


def test_nested_claims_point_to_their_parent_and_follow_it(find: Find) -> None:
    outer, inner = find("The Gazette said the mayor had told reporters that the bridge was closed.")
    assert outer.claim.parent is None
    assert inner.claim.parent == outer.claim.id
    assert (outer.text, inner.text) == (
        "the mayor had told reporters that the bridge was closed",
        "the bridge was closed",
    )
    assert inner.claim.score < outer.claim.score


def test_what_is_said_inside_a_quotation_stays_inside_it(find: Find) -> None:
    outer, inner = find("“My deputy said the bridge was closed,” the mayor told reporters on Monday.")
    assert inner.claim.parent == outer.claim.id
    assert inner.text == "the bridge was closed"


def test_a_source_keeps_its_apposition_and_loses_its_relative_clause(find: Find) -> None:
    (found,) = find("Jo Reed, the mayor of Oldtown, said the bridge was closed.")
    assert found.source == "Jo Reed, the mayor of Oldtown"
    (found,) = find("Jo Reed, who was elected in May, said the bridge was closed.")
    assert found.source == "Jo Reed"


def test_pronouns_and_short_names_are_shown_in_full(find: Find) -> None:
    text = "Mayor Jo Reed said the bridge was closed. Reed said the tunnel was open. He added that buses were running."
    assert [f.claim.source_name for f in find(text)] == ["Mayor Jo Reed", "Mayor Jo Reed", "Mayor Jo Reed"]


def test_it_and_we_are_resolved_to_nobody(find: Find) -> None:
    text = "Mayor Jo Reed said the bridge was closed. It said the tunnel was open."
    assert [f.claim.source_name for f in find(text)] == ["Mayor Jo Reed", "It"]


@pytest.mark.parametrize(
    "sentence",
    [
        "People familiar with the matter said the bridge was closed.",
        "The bridge was closed, according to unnamed officials.",
        "The Gazette reported that the bridge was closed, citing an unidentified source.",
        "A source close to the mayor said the bridge was closed.",
    ],
)
def test_an_unnamed_source_is_flagged(find: Find, sentence: str) -> None:
    assert [f.claim.anonymous_source for f in find(sentence)] == [True]


def test_a_named_source_is_not_flagged(find: Find) -> None:
    assert [f.claim.anonymous_source for f in find("Jo Reed said the bridge was closed.")] == [False]


def test_a_dateline_is_no_part_of_a_claim(find: Find) -> None:
    (found,) = find("OLDTOWN (AP) — The bridge will be closed on Friday, the mayor said.")
    assert found.text == "The bridge will be closed on Friday"


def test_a_transcript_gives_one_claim_a_line(find: Find) -> None:
    found = find("REED: The bridge will stay closed until May.\nHOST: Why is that?\n")
    assert [(f.text, f.source, f.cue) for f in found] == [
        ("The bridge will stay closed until May", "REED", ":"),
    ]


def test_an_allegation_inside_according_to_is_one_claim_with_that_source(find: Find) -> None:
    (found,) = find("According to the Gazette, the clerk allegedly stole the money.")
    assert (found.text, found.label, found.source) == (
        "the clerk … stole the money",
        "unconfirmed",
        "the Gazette",
    )


def test_an_allegation_that_somebody_puts_forward_is_one_claim_in_one_piece(find: Find) -> None:
    (found,) = find("The firm claimed that Ferris allegedly stole two drives.")
    assert (found.text, found.cue, found.label, found.source) == (
        "Ferris allegedly stole two drives",
        "claimed",
        "unconfirmed",
        "The firm",
    )


def test_statements_are_apart_and_can_be_left_out(suggester: Suggester) -> None:
    text = "The Oldtown bridge carried 4,000 cars a day in 2019.\n\nThe mayor said it was closed."
    (claims,) = suggester.suggest([text])
    statements = [claim for claim in claims if claim.kind == STATEMENT]
    assert [claim.segments[0].of(text) for claim in statements] == [
        "The Oldtown bridge carried 4,000 cars a day in 2019"
    ]
    assert statements[0].cue is None
    assert statements[0].source is None


def test_headings_and_questions_are_no_statements(suggester: Suggester) -> None:
    (claims,) = suggester.suggest(
        ["Oldtown Bridge Closed in May\n\nWhy did Oldtown close its bridge in 2019?"]
    )
    assert claims == ()
