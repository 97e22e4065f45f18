r"""A taught model as a file: a line of JSON with all that is no weight, then the weights as plain numbers.

    FactDesk learned 1\n
    {"facts": …, "scale": …, "labels": …, "known": count, "templates": digest}\n
    known buckets as 32-bit integers, weights of features as 16-bit, of pairs of states as 32-bit floats; little-endian
    SHA-256 of all before

Everything is checked on reading, and nothing in the file is ever run. It holds no word of an article but cues.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Mapping
from dataclasses import asdict, fields
from pathlib import Path
from typing import Any, TypeVar

from factdesk.domain.errors import SuggesterFailed
from factdesk.domain.learning import HeldOut, LearnedModel, Taught
from factdesk.suggesters.learning.chain import STATES, Weights
from factdesk.suggesters.learning.labels import KEYS, LabelWeights
from factdesk.suggesters.learning.model import Model, Scale
from factdesk.suggesters.learning.templates import BITS, TEMPLATES

_MAGIC = b"FactDesk learned 1\n"
_LARGEST = 256 * 1024 * 1024
_LONGEST_HEADER = 16 * 1024 * 1024
_HEADER_ENDS = b"\n"
_DIGEST = 32
_LONGEST_DATE = 40
_MOST_COUNTED = 10**9
_STRONGEST = 1e6
"""Beyond any weight that is ever learned; sums of such weights are finite."""
_STRONGEST_MOVE = 100.0
"""The same for pairs of states, whose weights are exponents."""
_ROW = 4 + 2 * STATES
"""Bytes of one known feature."""
_TEMPLATES = hashlib.sha256(repr((BITS, TEMPLATES)).encode()).hexdigest()[:16]

_REFUSED = (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError)
"""What reading a file that is not of our making can raise."""

Counts = TypeVar("Counts", Taught, HeldOut)


def write_model(model: Model, file: Path) -> None:
    """Write a model whole or not at all. Raises OSError."""
    import numpy as np

    facts = model.facts
    header = {
        "facts": {
            "number": facts.number,
            "made_at": facts.made_at,
            "taught": asdict(facts.taught),
            "before": asdict(facts.before),
            "after": asdict(facts.after),
        },
        "scale": [model.scale.slope, model.scale.offset],
        "labels": {sign: list(row) for sign, row in model.labels.by_sign.items()},
        "known": len(model.known),
        "templates": _TEMPLATES,
    }
    body = b"".join(
        (
            _MAGIC,
            json.dumps(header).encode("ascii"),
            _HEADER_ENDS,
            model.known.astype("<i4").tobytes(),
            np.clip(model.weights.features[:-1], -60000, 60000).astype("<f2").tobytes(),
            np.clip(model.weights.follows, -_STRONGEST_MOVE, _STRONGEST_MOVE).astype("<f4").tobytes(),
        )
    )
    draft = file.with_suffix(".tmp")
    file.parent.mkdir(parents=True, exist_ok=True)
    draft.write_bytes(body + hashlib.sha256(body).digest())
    draft.replace(file)


def read_facts(file: Path) -> LearnedModel:
    """What a model was taught with and how it did, from the beginning of its file. Raises SuggesterFailed."""
    try:
        with file.open("rb") as opened:
            magic = opened.readline(len(_MAGIC))
            line = opened.readline(_LONGEST_HEADER)
        return _facts(_header(magic, line)["facts"])
    except _REFUSED as error:
        raise _unusable(file) from error


def read_model(file: Path) -> Model:
    """Read and check a model. Raises SuggesterFailed when it is damaged, or was made by another version."""
    try:
        with file.open("rb") as opened:
            size = os.fstat(opened.fileno()).st_size
            if size > _LARGEST:
                raise ValueError("too large")
            data = opened.read(size)
        return _model(data)
    except _REFUSED as error:
        raise _unusable(file) from error


def _unusable(file: Path) -> SuggesterFailed:
    return SuggesterFailed(
        f"What was learned cannot be used: {file.name} is damaged or was made by another version of FactDesk; "
        "remove it and learn again."
    )


def _header(magic: bytes, line: bytes) -> dict[str, Any]:
    if magic != _MAGIC or not line.endswith(_HEADER_ENDS):
        raise ValueError("no model")
    header = json.loads(line)
    if not isinstance(header, dict):
        raise TypeError("no header")
    return header


def _model(data: bytes) -> Model:
    import numpy as np

    if hashlib.sha256(data[:-_DIGEST]).digest() != data[-_DIGEST:]:
        raise ValueError("altered")
    end = data.index(_HEADER_ENDS, len(_MAGIC), len(_MAGIC) + _LONGEST_HEADER) + 1
    header = _header(data[: len(_MAGIC)], data[len(_MAGIC) : end])
    count = header["known"]
    if header["templates"] != _TEMPLATES or type(count) is not int:
        raise ValueError("another version")
    body = data[end:-_DIGEST]
    if not 0 <= count <= 1 << BITS or len(body) != count * _ROW + 4 * STATES * STATES:
        raise ValueError("another size")
    known = np.frombuffer(body, "<i4", count).astype(np.int32)
    rows = np.frombuffer(body, "<f2", count * STATES, count * 4).astype(np.float32).reshape(count, STATES)
    follows = np.frombuffer(body, "<f4", STATES * STATES, count * _ROW).astype(np.float32)
    ascending = count == 0 or (known[0] >= 0 and known[-1] < 1 << BITS and bool(np.all(np.diff(known) > 0)))
    # Not a number is not below any limit either.
    if not (ascending and np.isfinite(rows).all() and (np.abs(follows) <= _STRONGEST_MOVE).all()):
        raise ValueError("impossible numbers")
    features = np.concatenate([rows, np.zeros((1, STATES), np.float32)])
    return Model(
        known,
        Weights(features, follows.reshape(STATES, STATES)),
        _facts(header["facts"]),
        Scale(*(_number(value) for value in header["scale"])),
        _labels(header["labels"]),
        data[-_DIGEST:].hex()[:8],
    )


def _facts(record: Mapping[str, Any]) -> LearnedModel:
    number, made_at = record["number"], record["made_at"]
    if type(number) is not int or not 1 <= number <= _MOST_COUNTED:
        raise ValueError("no number")
    if not isinstance(made_at, str) or len(made_at) > _LONGEST_DATE or not made_at.isascii():
        raise ValueError("no facts")
    return LearnedModel(
        number,
        made_at,
        _counts(Taught, record["taught"]),
        _counts(HeldOut, record["before"]),
        _counts(HeldOut, record["after"]),
    )


def _counts(kind: type[Counts], record: Mapping[str, Any]) -> Counts:
    values = {one.name: record[one.name] for one in fields(kind)}
    if any(type(value) is not int or not 0 <= value <= _MOST_COUNTED for value in values.values()):
        raise ValueError("no counts")
    return kind(**values)


def _labels(record: Mapping[str, Any]) -> LabelWeights:
    found = {str(sign): tuple(_number(value) for value in row) for sign, row in record.items()}
    if any(len(row) != len(KEYS) for row in found.values()):
        raise ValueError("other labels")
    return LabelWeights(found)


def _number(value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not abs(value) <= _STRONGEST:
        raise ValueError("no number")
    return float(value)
