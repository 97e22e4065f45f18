import hashlib
import json
from pathlib import Path

import pytest

from factdesk import paths
from factdesk.domain.labels import LABEL_KEYS
from factdesk.domain.texts import GAP
from tests.command_line import Commands, run

CLAIM = {"id", "segments", "text", "cue", "source", "kind", "parent", "label", "score", "rule"}


def test_the_sample_articles_are_scanned_in_order_in_the_agreed_shape(factdesk: Commands) -> None:
    files = paths.sample_articles()
    answer = factdesk("scan", *files)
    assert (answer.code, answer.err) == (0, "")
    assert [record["doc_id"] for record in answer.records] == [str(path) for path in files]
    for path, record in zip(files, answer.records, strict=True):
        text = path.read_bytes().decode("utf-8")
        assert list(record) == ["doc_id", "sha256", "claims"]
        assert record["sha256"] == hashlib.sha256(path.read_bytes()).hexdigest()
        assert record["claims"]
        ids = {claim["id"] for claim in record["claims"]}
        assert len(ids) == len(record["claims"])
        for claim in record["claims"]:
            assert set(claim) == CLAIM
            assert claim["text"] == GAP.join(text[start:end] for start, end in claim["segments"])
            assert claim["parent"] in ids | {None}
            assert claim["label"] in LABEL_KEYS
            assert claim["kind"] in {"attributed", "statement"}
            assert 0 <= claim["score"] <= 1


def test_two_workers_say_what_one_says(factdesk: Commands) -> None:
    folder = paths.sample_articles()[0].parent
    assert factdesk("scan", folder, "--workers", "2") == factdesk("scan", folder)


def test_what_cannot_be_read_is_named_and_the_others_are_scanned(factdesk: Commands, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"The mayor denied it.")
    (tmp_path / "b.txt").write_bytes(b"%PDF-1.7")
    (tmp_path / "c.txt").write_bytes(b"The owner denied it.")
    answer = factdesk("scan", tmp_path)
    assert answer.code == 2
    assert [Path(record["doc_id"]).name for record in answer.records] == ["a.txt", "c.txt"]
    assert str(tmp_path / "b.txt") in answer.complaint


def test_a_path_that_is_not_there_is_told_before_anything_is_scanned(
    factdesk: Commands, tmp_path: Path
) -> None:
    (tmp_path / "a.txt").write_bytes(b"The mayor denied it.")
    answer = factdesk("scan", tmp_path / "a.txt", tmp_path / "gone.txt")
    assert (answer.code, answer.out) == (2, "")
    assert answer.complaint == f"There is no file or folder {tmp_path / 'gone.txt'}."


@pytest.mark.parametrize("workers", [1, 2])
def test_attitudes_are_found_when_asked_for(workers: int, factdesk: Commands, tmp_path: Path) -> None:
    article = tmp_path / "a.txt"
    article.write_text("The mayor hopes that the mill will stay open for years.", encoding="utf-8")

    def attributed(*options: object) -> list[str]:
        [record] = factdesk("scan", article, "--workers", workers, *options).records
        return [claim["text"] for claim in record["claims"] if claim["kind"] == "attributed"]

    assert attributed() == []
    assert attributed("--attitudes") == ["the mill will stay open for years"]


def test_a_scan_imports_neither_the_window_nor_the_database(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"The mayor denied it.")
    code = f"import sys, factdesk.__main__ as m; m.main(['scan', {str(tmp_path)!r}]); print(*sys.modules)"
    modules = set(run(python=("-c", code)).lines[-1].split())
    assert "spacy" in modules
    assert not modules & {"PySide6", "sqlalchemy", "alembic", "factdesk.store", "factdesk.gui"}


def test_each_line_is_on_its_way_when_the_next_article_is_read(tmp_path: Path) -> None:
    records = "".join(
        json.dumps({"doc_id": str(n), "text": "The mayor denied it."}) + "\n" for n in range(50)
    )
    (tmp_path / "a.jsonl").write_text(records + "not json\n", encoding="utf-8")
    answer = run("scan", tmp_path / "a.jsonl")
    assert answer.code == 2
    assert [record["doc_id"] for record in answer.records] == [str(n) for n in range(50)]
    assert "line 51" in answer.complaint


@pytest.mark.parametrize("workers", [1, 2])
def test_lines_are_headlines_when_that_is_asked_for(workers: int, factdesk: Commands, tmp_path: Path) -> None:
    headlines = {"a": "Palace denies prince is ill", "b": "Is the bridge safe?", "c": "Bank to close branch"}
    lines = [json.dumps({"doc_id": key, "text": text}) for key, text in headlines.items()]
    file = tmp_path / "headlines.jsonl"
    file.write_text("\n".join(lines), encoding="utf-8")
    answer = factdesk("scan", "--headlines", "--workers", str(workers), file)
    assert [claim["text"] for record in answer.records for claim in record["claims"]] == [*headlines.values()]
    labels = [claim["label"] for record in answer.records for claim in record["claims"]]
    assert labels == ["denied", "unconfirmed", "confirmed"]
