"""From the words of a cue to the words of the lexicon behind them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factdesk.suggesters import AddedCue
from factdesk.suggesters.base_forms import base_form, lexicon_words, silent_bases

CUES = (
    ("insisted", "insist"),
    ("has not yet confirmed", "confirm"),
    ("was first to report", "report"),
    ("reports that", "report"),
    ("pointed out", "point+out"),
    ("made it clear", "make+it+clear"),
    ("allegations of", "allegation"),
    ("Allegedly", "allegedly"),
    ("According to", "according to"),
    ("remains unclear", "unclear"),
    ("is not clear", "not clear"),
    ("wandered on", "wandered on"),
    ("—", ""),
)


@pytest.mark.parametrize(("cue", "base"), CUES)
def test_every_form_of_a_cue_has_one_base_form(cue: str, base: str) -> None:
    assert base_form(cue) == base


def test_a_cue_that_the_project_added_has_its_base_form_too() -> None:
    leak = AddedCue("leak+out", "saying")
    assert base_form("had leaked out", [leak]) == "leak+out"
    assert base_form("had leaked out") == "had leaked out"
    assert lexicon_words("leak+out", [leak]) == ("leak+out",)


def test_a_noun_stands_for_all_that_joins_it_to_its_content() -> None:
    assert lexicon_words("comment") == ("comment", "comment+about", "comment+on")
    assert lexicon_words("according to") == ()


def test_a_base_form_is_silent_when_all_its_words_are_muted() -> None:
    assert silent_bases(["insist"]) == {"insist"}
    assert silent_bases(["comment"]) == frozenset()
    assert silent_bases(lexicon_words("comment")) == {"comment"}
    assert silent_bases([]) == frozenset()


@given(st.text())
def test_any_words_have_a_base_form_which_is_its_own(cue: str) -> None:
    base = base_form(cue)
    assert base_form(base.replace("+", " ")) == base
