from typing import Any

import pytest

from factdesk.domain.errors import InvalidValue
from factdesk.domain.texts import fingerprint
from factdesk.suggesters import Suggester, from_record, to_record

TEXT = "The Gazette said the mayor had denied that the bridge was closed."


@pytest.fixture
def record(suggester: Suggester) -> dict[str, Any]:
    (claims,) = suggester.suggest([TEXT])
    return to_record("a1", TEXT, claims)


def test_a_record_has_the_shape_that_scan_prints(record: dict[str, Any]) -> None:
    assert record["doc_id"] == "a1"
    assert record["sha256"] == fingerprint(TEXT)
    outer, inner = record["claims"]
    assert outer["segments"] == [[17, 64]]
    assert (outer["cue"], outer["source"]) == ([12, 16], [0, 11])
    assert (outer["kind"], outer["parent"], outer["label"]) == ("attributed", None, "reported")
    assert (inner["parent"], inner["label"], inner["text"]) == (
        outer["id"],
        "denied",
        "the bridge was closed",
    )


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"segments": []}, "parts are missing"),
        ({"segments": [[5, 2]]}, "at least one character"),
        ({"segments": [[0, 1000]]}, "ends after the text"),
        ({"segments": [[9, 12], [3, 5]]}, "out of order"),
        ({"segments": [[True, 5]]}, "no pair of offsets"),
        ({"segments": [["0", 5]]}, "no pair of offsets"),
        ({"cue": [0]}, "no pair of offsets"),
        ({"label": "true"}, "no label “true”"),
        ({"kind": "rumour"}, "no kind of claim “rumour”"),
        ({"score": 7}, "not between 0 and 1"),
        ({"parent": "c99"}, "“c99” does not exist"),
        ({"parent": "c1"}, "“c1” does not exist"),
        ({"id": 3}, "where words are expected"),
        ({"id": "c2"}, "the same id"),
    ],
)
def test_a_record_that_does_not_fit_is_refused(
    record: dict[str, Any], change: dict[str, Any], sentence: str
) -> None:
    record["claims"][0].update(change)
    with pytest.raises(InvalidValue, match=sentence):
        from_record(record, TEXT)


@pytest.mark.parametrize("record", [{}, {"claims": 3}, {"claims": [3]}, {"claims": [{}]}])
def test_something_else_than_a_record_is_refused(record: dict[str, Any]) -> None:
    with pytest.raises(InvalidValue, match="cannot be used"):
        from_record(record, TEXT)
