from pathlib import Path

import pytest

from factdesk import paths
from tests.command_line import Commands


@pytest.fixture
def empty(factdesk: Commands, tmp_path: Path) -> Path:
    factdesk("new", tmp_path / "mills")
    return tmp_path / "mills.factdesk"


def test_the_sample_articles_go_in_from_their_folder(factdesk: Commands, empty: Path) -> None:
    answer = factdesk("import", empty, paths.sample_articles()[0].parent)
    assert (answer.code, answer.out, answer.err) == (0, "Imported 5 articles.\n", "")
    assert "Articles                   5\n" in factdesk("stats", empty).out


def test_the_same_text_twice_is_one_article_and_said_so(
    factdesk: Commands, empty: Path, tmp_path: Path
) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text("The mayor denied it. So it goes.", encoding="utf-8")
    answer = factdesk("import", empty, tmp_path / "a.txt", tmp_path / "b.txt")
    assert (answer.code, answer.out) == (0, "Imported 1 article.\n")
    assert answer.complaint == "b.txt is in the project already, as “The mayor denied it.”."


def test_a_file_that_cannot_be_read_is_named_and_the_others_go_in(
    factdesk: Commands, empty: Path, tmp_path: Path
) -> None:
    (tmp_path / "good.txt").write_text("The mayor denied it.", encoding="utf-8")
    (tmp_path / "blank.txt").write_text(" \n", encoding="utf-8")
    answer = factdesk("import", empty, tmp_path / "blank.txt", tmp_path / "good.txt")
    assert (answer.code, answer.out) == (2, "Imported 1 article.\n")
    assert answer.complaint == "blank.txt holds no words; there is nothing to label in it."


def test_an_unknown_encoding_is_asked_for_and_taken(factdesk: Commands, empty: Path, tmp_path: Path) -> None:
    article = tmp_path / "euro.txt"
    article.write_bytes("It cost €5 — so the mayor claimed.".encode("cp1252"))
    answer = factdesk("import", empty, article)
    assert (answer.code, answer.out) == (2, "Imported 0 articles.\n")
    assert answer.complaint.startswith("euro.txt is neither UTF-8 nor")
    assert answer.complaint.endswith("Name it with --encoding.")
    answer = factdesk("import", empty, article, "--encoding", "cp1252")
    assert (answer.code, answer.out) == (0, "Imported 1 article.\n")


def test_a_path_that_is_not_there_is_named(factdesk: Commands, empty: Path, tmp_path: Path) -> None:
    answer = factdesk("import", empty, tmp_path / "gone.txt")
    assert answer.code == 2
    assert "gone.txt is not there" in answer.complaint


def test_files_of_other_kinds_are_passed_over_and_said_so(
    factdesk: Commands, empty: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "news"
    folder.mkdir()
    (folder / "good.txt").write_text("The mayor denied it.", encoding="utf-8")
    for name in ("a.jpg", "b.jpg", "c.jpg", "d.jpg"):
        (folder / name).write_bytes(b"\xff\xd8")
    answer = factdesk("import", empty, folder)
    assert (answer.code, answer.out) == (0, "Imported 1 article.\n")
    assert "4 files" in answer.err
    assert answer.err.count(".jpg") == 3


def test_a_whole_project_comes_back_from_json_lines(
    factdesk: Commands, mill: Path, empty: Path, tmp_path: Path
) -> None:
    [_, first, *_] = factdesk("claims", mill, "--suggestions").lines
    factdesk("label", mill, first.split()[0], "denied")
    factdesk("export", mill, tmp_path / "mill.jsonl")
    answer = factdesk("import", empty, tmp_path / "mill.jsonl")
    assert (answer.code, answer.out) == (0, "Imported 1 article with 1 claim.\n")
    listed = ("--suggestions", "--format", "jsonl")
    assert factdesk("claims", empty, *listed).records == factdesk("claims", mill, *listed).records
