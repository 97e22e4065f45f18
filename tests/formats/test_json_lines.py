import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factdesk.domain.errors import UnreadableRecord
from factdesk.formats import json_lines
from factdesk.formats.json_lines import iterate_jsonl
from tests.strategies import NASTY


def _file(folder: Path, data: bytes) -> Path:
    path = folder / "articles.jsonl"
    path.write_bytes(data)
    return path


@given(texts=st.lists(st.lists(st.sampled_from(NASTY)).map("".join), max_size=6))
def test_only_a_line_feed_ends_a_line(tmp_path_factory: pytest.TempPathFactory, texts: list[str]) -> None:
    kept = [text.encode("utf-8", "replace").decode("utf-8") for text in texts]
    lines = b"".join(json.dumps({"text": text}, ensure_ascii=False).encode() + b"\n" for text in kept)
    found = list(iterate_jsonl(_file(tmp_path_factory.mktemp("lines"), lines)))
    assert found == [(number, {"text": text}) for number, text in enumerate(kept, 1)]


def test_a_mark_at_the_beginning_blank_lines_and_a_missing_last_line_end_are_passed_over(
    tmp_path: Path,
) -> None:
    path = _file(tmp_path, b'\xef\xbb\xbf{"a":1}\r\n\n  \n {"b":2}')
    assert list(iterate_jsonl(path)) == [(1, {"a": 1}), (4, {"b": 2})]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (b'{"a":', "is not JSON"),
        (b'{"a": 1} trailing', "is not JSON"),
        (b'{"a": NaN}', "NaN is not a number"),
        (b'{"a": -Infinity}', "is not a number"),
        (b'{"a": ' + b"9" * 5_000 + b"}", "is not JSON"),
        (b"[1, 2]", "is not a JSON object"),
        (b'"text"', "is not a JSON object"),
        (b'{"a": "\xff"}', "is not UTF-8"),
        (b'{"a": "\\ud800"}', "half of a surrogate pair"),
        (b'{"\\uDFFF": 1}', "half of a surrogate pair"),
        (b"[" * 100_000, "is nested too deeply"),
        (b'{"a":' * 100_000, "is nested too deeply"),
    ],
)
def test_a_bad_line_is_named_with_its_file_and_number(tmp_path: Path, line: bytes, reason: str) -> None:
    path = _file(tmp_path, b'{"fine": true}\n' + line + b"\n")
    with pytest.raises(UnreadableRecord, match=r"^articles\.jsonl, line 2, .*\.$") as raised:
        list(iterate_jsonl(path))
    assert reason in str(raised.value)


def test_a_pair_of_surrogates_and_an_escaped_backslash_are_no_halves(tmp_path: Path) -> None:
    path = _file(tmp_path, b'{"a": "\\ud83d\\ude00", "b": "\\\\ud800"}')
    assert list(iterate_jsonl(path)) == [(1, {"a": "😀", "b": "\\ud800"})]


def test_too_long_a_line_is_refused_before_it_is_read_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(json_lines, "LONGEST_LINE", 1_000)
    with pytest.raises(UnreadableRecord, match="line 1, is longer than"):
        list(iterate_jsonl(_file(tmp_path, b'{"a": "' + b"x" * 5_000 + b'"}')))


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(UnreadableRecord, match=r"absent\.jsonl cannot be read: no such file"):
        list(iterate_jsonl(tmp_path / "absent.jsonl"))
