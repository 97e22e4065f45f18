"""Models as files: read back as they were, and never believed when something was changed."""

import hashlib
import io
import json
import math
import pickle
import struct
import tracemalloc
from pathlib import Path
from typing import Any

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
        {"scale": [1e300, 0]},
        {"scale": [1, 0, 0]},
        {"labels": {"cue said": [1e300] * 4}},
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


def body_of(data: bytes) -> tuple[dict[str, Any], bytearray]:
    """The header of a model's file, and the numbers behind it."""
    end = data.index(b"\n", len(_MAGIC)) + 1
    return json.loads(data[len(_MAGIC) : end]), bytearray(data[end:-32])


def sealed(header: dict[str, Any], numbers: bytes) -> bytes:
    body = _MAGIC + json.dumps(header).encode() + b"\n" + numbers
    return body + hashlib.sha256(body).digest()


@pytest.mark.parametrize("number", [float("nan"), float("inf"), float("-inf"), 1e30])
@pytest.mark.parametrize("place", ["features", "follows"])
def test_weights_that_are_no_numbers_are_refused_though_the_seal_fits(
    learned: Learned, tmp_path: Path, number: float, place: str
) -> None:
    header, numbers = body_of(learned[0].read_bytes())
    if place == "features":
        # With half precision all beyond 65504 is infinity.
        first = header["known"] * 4
        numbers[first : first + 2] = struct.pack("<e", math.inf if number > 1e9 else number)
    else:
        numbers[-4:] = struct.pack("<f", number)
    file = tmp_path / "0005.learned"
    file.write_bytes(sealed(header, bytes(numbers)))
    with pytest.raises(SuggesterFailed, match=r"0005\.learned is damaged"):
        read_model(file)


@pytest.mark.parametrize("known", [1 << 21, 1 << 22, 1 << 40, 10**30, 1.5, True, None])
def test_giant_and_crooked_shapes_are_refused_before_anything_is_made_of_them(
    learned: Learned, tmp_path: Path, known: object
) -> None:
    header, numbers = body_of(learned[0].read_bytes())
    file = tmp_path / "0006.learned"
    file.write_bytes(sealed(header | {"known": known}, bytes(numbers)))
    tracemalloc.start()
    with pytest.raises(SuggesterFailed):
        read_model(file)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 20 * file.stat().st_size + 1_000_000


@pytest.mark.parametrize("buckets", [[5, 5], [7, 3], [-1, 3], [3, 1 << 30]])
def test_features_that_are_not_in_order_are_refused(
    learned: Learned, tmp_path: Path, buckets: list[int]
) -> None:
    header, numbers = body_of(learned[0].read_bytes())
    rest = numbers[-100:]
    file = tmp_path / "0007.learned"
    few = struct.pack("<2i", *buckets) + struct.pack("<10e", *range(10)) + bytes(rest)
    file.write_bytes(sealed(header | {"known": 2}, few))
    with pytest.raises(SuggesterFailed):
        read_model(file)
    few = struct.pack("<2i", 3, 7) + few[8:]
    file.write_bytes(sealed(header | {"known": 2}, few))
    assert read_model(file).known.tolist() == [3, 7]


@pytest.mark.parametrize(
    "facts",
    [
        {"number": 10**30},
        {"made_at": "x" * 10_000},
        {"made_at": 5},
        {"taught": {"articles": 10**30, "accepted": 0, "edited": 0, "rejected": 0, "own": 0}},
        {"before": [1, 2, 3]},
    ],
)
def test_facts_that_cannot_be_are_not_shown(
    learned: Learned, tmp_path: Path, facts: dict[str, object]
) -> None:
    header, numbers = body_of(learned[0].read_bytes())
    file = tmp_path / "0008.learned"
    file.write_bytes(sealed(header | {"facts": header["facts"] | facts}, bytes(numbers)))
    for read in (read_model, read_facts):
        with pytest.raises(SuggesterFailed):
            read(file)


def test_a_header_without_end_is_not_read_to_its_end(tmp_path: Path) -> None:
    file = tmp_path / "0009.learned"
    for line in (b"[" * 100_000, b'{"facts":' * 100_000, b"x" * 17_000_000):
        body = _MAGIC + line
        file.write_bytes(body + hashlib.sha256(body).digest())
        for read in (read_model, read_facts):
            with pytest.raises(SuggesterFailed):
                read(file)


def test_a_pickle_in_a_models_place_is_never_opened(tmp_path: Path) -> None:
    marker = tmp_path / "was-run"

    class Trap:
        def __reduce__(self) -> tuple[Any, ...]:
            return Path.touch, (marker,)

    array = io.BytesIO()
    np.save(array, np.array([Trap()], object), allow_pickle=True)
    file = tmp_path / "0010.learned"
    for data in (pickle.dumps(Trap()), array.getvalue()):
        file.write_bytes(_MAGIC + data)
        for read in (read_model, read_facts):
            with pytest.raises(SuggesterFailed):
                read(file)
    assert not marker.exists()


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
