from hypothesis import given
from hypothesis import strategies as st

from factdesk.suggesters import Suggester
from factdesk.suggesters.chunks import LONGEST_PIECE, batches, pieces


@given(text=st.text(alphabet="ab .\n", max_size=300), longest=st.integers(2, 40))
def test_pieces_put_together_are_the_text(text: str, longest: int) -> None:
    parts = list(pieces(text, longest))
    assert "".join(part.text for part in parts) == text
    assert all(len(part.text) <= longest for part in parts)
    assert [part.is_last for part in parts] == [False] * (len(parts) - 1) + [True]
    assert all(text[part.offset :].startswith(part.text) for part in parts)


def test_a_long_text_is_cut_at_a_paragraph_end() -> None:
    first, second = pieces("One.\n\nTwo.\n\nThree three.", 20)
    assert (first.text, second.text) == ("One.\n\nTwo.\n\n", "Three three.")


def test_batches_keep_to_number_and_size() -> None:
    parts = [part for text in ("a" * 10, "b" * 10, "c" * 10, "d") for part in pieces(text)]
    assert [len(batch) for batch in batches(parts, most=3, largest=20)] == [2, 2]
    assert [len(batch) for batch in batches(parts, most=1)] == [1, 1, 1, 1]


def test_claims_of_a_long_text_have_offsets_of_the_whole(suggester: Suggester) -> None:
    sentence = "The mayor said the bridge was closed.\n\n"
    filler = "The Oldtown fair drew 500 people.\n\n" * (LONGEST_PIECE // 34)
    text = filler + sentence
    (claims,) = suggester.suggest([text])
    (last,) = [claim for claim in claims if claim.cue]
    assert last.segments[0].of(text) == "the bridge was closed"
    assert last.cue is not None
    assert last.cue.start == len(filler) + len("The mayor ")
    assert len({claim.id for claim in claims}) == len(claims)
