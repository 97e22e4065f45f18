"""Models as files: read back as they were, and never believed when something was changed."""

import hashlib
import json
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factdesk.domain.errors import SuggesterFailed
from factdesk.domain.learning import LearnedModel
from factdesk.suggesters.learning.model_file import read_facts, read_model, write_model

Learned = tuple[Path, LearnedModel]
_MAGIC = b"FactDesk learned 1\n"


def resealed(data: bytes, **changes: object) -> bytes:
    """A model's file with another header, and a digest that fits."""
    end = data.index(b"\n", len(_MAGIC)) + 1
    header = {**json.loads(data[len(_MAGIC) : end]), **changes}
    body = _MAGIC + json.dumps(header).encode() + b"\n" + data[end:-32]
    return body + hashlib.sha256(body).digest()


def test_a_model_is_read_back_as_it_was_written(learned: Learned, tmp_path: Path) -> None:
    model = read_model(learned[0])
    write_model(model, tmp_path / "copy.learned")
    again = read_model(tmp_path / "copy.learned")
    assert again.facts == model.facts == learned[1] == read_facts(learned[0])
    assert np.array_equal(again.known, model.known)
    assert np.array_equal(again.weights.features, model.weights.features)
    assert (again.scale, again.labels, again.digest) == (model.scale, model.labels, model.digest)
    assert [entry.name for entry in tmp_path.iterdir()] == ["copy.learned"]


@given(data=st.data())
@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_changed_byte_is_noticed_wherever_it_is(
    learned: Learned, tmp_path: Path, data: st.DataObject
) -> None:
    whole = bytearray(learned[0].read_bytes())
    at = data.draw(st.integers(0, len(whole) - 1))
    whole[at] ^= data.draw(st.integers(1, 255))
    file = tmp_path / "0002.learned"
    file.write_bytes(whole)
    with pytest.raises(SuggesterFailed, match=r"0002\.learned is damaged"):
        read_model(file)


@pytest.mark.parametrize(
    "changes",
    [
        {"known": 10},
        {"known": -1},
        {"known": "many"},
        {"templates": "others"},
        {"scale": [float("nan"), 0]},
        {"scale": ["1", 0]},
        {"labels": {"cue said": [1, 2]}},
        {"labels": []},
        {"facts": {}},
        {"facts": {"number": 0, "made_at": "", "taught": {}, "before": {}, "after": {}}},
    ],
)
def test_a_file_that_says_what_cannot_be_is_refused_though_its_seal_fits(
    learned: Learned, tmp_path: Path, changes: dict[str, object]
) -> None:
    file = tmp_path / "0003.learned"
    file.write_bytes(resealed(learned[0].read_bytes(), **changes))
    with pytest.raises(SuggesterFailed):
        read_model(file)


@pytest.mark.parametrize("data", [b"", b"\n", b"PK\x03\x04", _MAGIC, _MAGIC + b"[]\n" + bytes(32)])
def test_what_is_no_model_is_refused(tmp_path: Path, data: bytes) -> None:
    file = tmp_path / "0004.learned"
    file.write_bytes(data)
    for read in (read_model, read_facts):
        with pytest.raises(SuggesterFailed):
            read(file)


def test_no_sentence_of_an_article_is_in_the_file(learned: Learned) -> None:
    whole = learned[0].read_bytes()
    assert b"forty people" not in whole
    assert b"bridge" not in whole
