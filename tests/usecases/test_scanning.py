import hashlib
import json
import tempfile
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factdesk.domain.errors import UnreadableArticle
from factdesk.domain.texts import GAP
from factdesk.suggesters import SuggesterPool, SuggestionResult, load_suggester
from factdesk.usecases import scanning
from factdesk.usecases.scanning import Scanned, reading_copy, scan
from tests.strategies import NASTY, any_text

SENTENCES = (
    "The mayor denied that any talks had failed.",
    "“Nobody told us,” said a worker who asked not to be named.",
    "According to the owner, the mill will close in May.",
)


def texts_of(result: Scanned) -> list[str]:
    assert result.record is not None, result.error
    return [claim["text"] for claim in result.record["claims"]]


def assert_fits(record: dict[str, Any], text: str) -> None:
    """Every offset of a record lies in the text, and its words stand there."""
    assert record["sha256"] == hashlib.sha256(text.encode()).hexdigest()
    for claim in record["claims"]:
        assert claim["text"] == GAP.join(text[start:end] for start, end in claim["segments"])
        spans = [*claim["segments"], *filter(None, (claim["cue"], claim["source"]))]
        assert all(0 <= start < end <= len(text) for start, end in spans)


nasty_articles = st.lists(
    st.sampled_from((*SENTENCES, *(piece for piece in NASTY if not "\ud800" <= piece <= "\udfff"))),
    max_size=12,
).map("".join)


@pytest.fixture
def _one_suggester(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every scan of a test is done by the same suggester, since each would load the model anew."""
    monkeypatch.setattr(scanning, "load_suggester", cache(load_suggester))


@pytest.mark.usefixtures("_one_suggester")
@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(nasty_articles, min_size=1, max_size=6))
def test_offsets_fit_the_text_exactly_as_given(texts: list[str]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "a.jsonl")
        lines = (json.dumps({"doc_id": str(number), "text": text}) for number, text in enumerate(texts))
        path.write_text("\n".join(lines), encoding="utf-8", newline="\n")
        found = list(scan([str(path)]))
    assert [result.doc_id for result in found] == [str(number) for number in range(len(texts))]
    for text, result in zip(texts, found, strict=True):
        assert result.record is not None
        assert_fits(result.record, text)


@given(any_text)
def test_the_copy_that_is_read_is_as_long_as_the_text(text: str) -> None:
    copy = reading_copy(text)
    assert len(copy) == len(text)
    assert "\r" not in copy
    changed = {(one, other) for one, other in zip(text, copy, strict=True) if one != other}
    assert changed <= {("\r", " "), ("\r", "\n"), ("\ufeff", " ")}


@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_marks_and_line_ends_count_and_hide_nothing(mark: str, end: str, tmp_path: Path) -> None:
    text = mark + (end + end).join(SENTENCES) + end
    path = tmp_path / "a.txt"
    path.write_bytes(text.encode())
    [result] = scan([str(path)])
    assert result.record is not None
    assert_fits(result.record, text)
    assert result.record["sha256"] == hashlib.sha256(path.read_bytes()).hexdigest()
    assert {"any talks had failed", "“Nobody told us,”", "the mill will close in May"} <= set(
        texts_of(result)
    )
    assert not any(mark in words for words in texts_of(result) if mark)


def test_folders_are_walked_in_the_order_of_names_and_files_called_as_given(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("news/b/2.txt", "news/b/10.txt", "news/a.md", "news/c.jpg", "news/d.TXT", "x.txt"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("The mayor denied it.", encoding="utf-8")
    (tmp_path / "news" / "c.jsonl").write_text(
        '{"doc_id": "c1", "text": "x"}\n\n{"doc_id": "c2", "text": ""}', "utf-8"
    )
    monkeypatch.chdir(tmp_path)
    found = [result.doc_id for result in scan(["x.txt", "./news/"])]
    assert found == ["x.txt", "./news/a.md", "./news/b/10.txt", "./news/b/2.txt", "c1", "c2", "./news/d.TXT"]


def test_a_link_to_a_folder_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("It is.", encoding="utf-8")
    try:
        (tmp_path / "again").symlink_to(tmp_path, target_is_directory=True)
    except OSError:
        pytest.skip("this system lets nobody make links")
    assert [result.doc_id for result in scan([str(tmp_path)])] == [f"{tmp_path}/a.txt"]


@pytest.mark.parametrize(
    ("line", "part"),
    [
        (b"not json", "is not JSON"),
        (b"[1]", "is not a JSON object"),
        (b'{"doc_id": "1"}', "needs a “doc_id” and a “text”"),
        (b'{"doc_id": 1, "text": "x"}', "needs a “doc_id” and a “text”"),
        (b'{"doc_id": "1", "text": null}', "needs a “doc_id” and a “text”"),
        (b'{"doc_id": "1", "text": "\\ud800"}', "surrogate"),
        (b'{"doc_id": "1", "text": "\xff"}', "is not UTF-8"),
    ],
)
def test_a_bad_line_is_named_in_its_place_and_the_others_are_read(
    line: bytes, part: str, tmp_path: Path
) -> None:
    path = tmp_path / "a.jsonl"
    good = b'{"doc_id": "%d", "text": "The mayor denied it."}'
    path.write_bytes(b"\n".join((good % 1, b" ", line, good % 4)))
    first, bad, last = scan([str(path)])
    assert (first.doc_id, last.doc_id) == ("1", "4")
    assert bad.record is None
    assert bad.doc_id == f"{path}, line 3"
    assert bad.error.startswith(f"{path}, line 3, ")
    assert part in bad.error


def test_an_encoding_holds_for_text_files(tmp_path: Path) -> None:
    text = "The mayor denied that it cost €5."
    (tmp_path / "a.txt").write_bytes(text.encode("cp1252"))
    [refused] = scan([str(tmp_path)])
    assert refused.record is None
    assert "UTF-8" in refused.error
    [result] = scan([str(tmp_path)], encoding="cp1252")
    assert result.record is not None
    assert_fits(result.record, text)


def test_a_folder_without_articles_is_told(tmp_path: Path) -> None:
    [result] = scan([str(tmp_path)])
    assert result.record is None
    assert (
        result.error
        == f"The folder {tmp_path} holds no article; .txt, .md, .markdown, .jsonl can be scanned."
    )


def test_a_path_that_leads_nowhere_is_refused_before_anything_is_loaded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def loaded(*_: object) -> None:
        raise AssertionError("the suggester was loaded")

    monkeypatch.setattr(scanning, "load_suggester", loaded)
    with pytest.raises(UnreadableArticle, match=r"There is no file or folder .*gone\.txt\."):
        next(scan([str(tmp_path / "gone.txt")]))


@pytest.mark.parametrize("workers", [1, 2])
def test_only_a_few_articles_are_in_memory_at_a_time(
    workers: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(300):
        (tmp_path / f"{number:03}.txt").write_text(f"The mayor denied {number}.", encoding="utf-8")
    ahead: list[int] = []
    read = 0
    one = scanning._bytes

    def counting(path: str) -> bytes:
        nonlocal read
        read += 1
        return one(path)

    monkeypatch.setattr(scanning, "_bytes", counting)
    for given_back, _ in enumerate(scan([str(tmp_path)], workers), 1):
        ahead.append(read - given_back)
    assert len(ahead) == 300
    assert max(ahead) <= 16 * 2 * workers + 16


def test_an_article_that_breaks_the_suggester_is_told_in_its_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in "abc":
        (tmp_path / f"{name}.txt").write_text("The mayor denied it.", encoding="utf-8")

    class Pool(SuggesterPool):
        def start(self) -> None:
            self.missing = "No model."

        def suggest(self, items: Iterable[tuple[str, str]]) -> Iterator[SuggestionResult]:
            for key, _ in items:
                yield SuggestionResult(key, None, "It broke.") if key == "1" else SuggestionResult(key, ())

    monkeypatch.setattr(scanning, "SuggesterPool", Pool)
    told: list[str] = []
    found = list(scan([str(tmp_path)], 2, on_missing=told.append))
    assert [result.record is None for result in found] == [False, True, False]
    assert found[1].error == f"{tmp_path}/b.txt: It broke."
    assert told == ["No model."]
