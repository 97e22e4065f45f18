import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from factdesk import paths
from factdesk.domain.changes import Kind
from factdesk.domain.claims import Annotator, Article
from factdesk.jobs import Progress, run
from factdesk.store import Project, reading, search
from factdesk.store.backups import copy_project
from factdesk.store.search import SearchIndex, match_expression
from tests.projects import add_articles, make_article, make_project
from tests.strategies import any_text

Desk = tuple[Project, Annotator, list[Article]]


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    project, (ana,) = make_project(tmp_path / "mill.factdesk", "Ana")
    with project:
        made = add_articles(
            project,
            make_article("The mayor denied it, twice.", "The mill", publisher="Daily Planet"),
            make_article("Señor Núñez said “it’s over”.", "The port", byline="Jo Kästner"),
            make_article("Nothing of note 😀.", "The mayors of the coast"),
            by=ana,
        )
        yield project, ana, made


def titles(project: Project, words: str) -> set[str]:
    return {reading.article(project, found).title for found in SearchIndex(project).find(words)}


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("denied", {"The mill"}),
        ("DENIED", {"The mill"}),
        ("mayor", {"The mill", "The mayors of the coast"}),
        ("mayor denied", {"The mill"}),
        (
            "denied may",
            {
                "The mill",
            },
        ),
        ("den", {"The mill"}),
        ("may denied", set()),
        ("nunez", {"The port"}),
        ("Núñez", {"The port"}),
        ("kastner", {"The port"}),
        ("planet", {"The mill"}),
        ("it’s", {"The port"}),
        ("absent", set()),
        ("", set()),
        ("  \n ", set()),
        ("“”…", set()),
        ("’", set()),
    ],
)
def test_articles_are_found_by_their_words(desk: Desk, words: str, found: set[str]) -> None:
    assert titles(desk[0], words) == found


def test_the_best_match_comes_first_and_a_title_weighs_most(desk: Desk) -> None:
    project, ana, (mill, port, coast) = desk
    assert SearchIndex(project).find("mayor") == [coast.id, mill.id]
    with project.edit("Title", ana) as edit:
        edit.update(Kind.ARTICLE, port.id, title="Mayor, mayor")
    assert SearchIndex(project).find("mayor")[0] == port.id


def test_of_very_many_matches_those_in_titles_come_first(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    project, ana, (mill, port, coast) = desk
    assert SearchIndex(project).waiting() == 3
    with project.edit("Title", ana) as edit:
        edit.update(Kind.ARTICLE, port.id, title="The mayor’s port")
    monkeypatch.setattr(search, "_RANKED", 2)
    assert SearchIndex(project).find("mayor", best_first=False) == [coast.id, mill.id, port.id]
    assert SearchIndex(project).find("mayor") == [coast.id, port.id, mill.id]


def test_what_waits_is_taken_in_a_batch_at_a_time_and_found_as_it_comes(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    project, _, made = desk
    monkeypatch.setattr(search, "_BATCH", 1)
    index = SearchIndex(project)
    assert index.waiting() == 3
    assert index.find_now("mayor") == []
    job = index.catch_up()
    assert [next(job), next(job)] == [Progress(0, 3), Progress(1, 3)]
    assert index.find_now("mayor") == [made[2].id]
    job.close()
    other = SearchIndex(project)
    assert other.waiting() == 2
    run(other.catch_up())
    assert other.waiting() == 0
    assert index.find_now("mayor") == [made[2].id, made[0].id]


def test_one_object_follows_a_file_that_another_has_made_anew(desk: Desk) -> None:
    project, _, made = desk
    index = SearchIndex(project)
    assert index.find("denied") == [made[0].id]
    for file in (paths.user_cache_dir() / "search").iterdir():
        file.unlink()
    add_articles(project, make_article("He denied all.", "Another"))
    assert len(SearchIndex(project).find("denied")) == 2
    assert len(index.find_now("denied")) == 2


def test_the_index_follows_edits_removals_undo_and_redo(desk: Desk) -> None:
    project, ana, (mill, *_) = desk
    assert titles(project, "mill") == {"The mill"}
    with project.edit("Title", ana) as edit:
        edit.update(Kind.ARTICLE, mill.id, title="The bakery")
    assert titles(project, "mill") == set()
    assert titles(project, "bakery") == {"The bakery"}
    project.undo(ana)
    assert titles(project, "mill") == {"The mill"}
    assert titles(project, "bakery") == set()
    project.redo(ana)
    assert titles(project, "bakery") == {"The bakery"}
    with project.edit("Remove", ana) as edit:
        edit.remove(Kind.ARTICLE, mill.id)
    assert titles(project, "denied") == set()
    project.undo(ana)
    assert titles(project, "denied") == {"The bakery"}
    project.undo(ana)
    project.undo(ana)
    assert titles(project, "mayor") == set()
    project.redo(ana)
    assert titles(project, "mayor") == {"The mill", "The mayors of the coast"}


def test_the_index_takes_in_a_bulk_edit_and_forgets_a_cancelled_one(desk: Desk) -> None:
    project, ana, _ = desk
    with pytest.raises(ZeroDivisionError), project.bulk_edit("Import", ana) as edit:  # noqa: PT012
        edit.journal.insert(Kind.ARTICLE, [make_article("A zebra came.", "First")])
        edit.commit()
        titles(project, "zebra")
        raise ZeroDivisionError
    assert SearchIndex(project).find("zebra") == []
    with project.bulk_edit("Import", ana) as edit:
        edit.journal.insert(Kind.ARTICLE, [make_article("A zebra came again.", "Second")])
        edit.commit()
        titles(project, "zebra")
        edit.journal.insert(Kind.ARTICLE, [make_article("A zebra left.", "Third")])
        edit.commit()
        titles(project, "zebra")
        with project.edit("Title", ana) as small:
            small.insert(Kind.ARTICLE, [make_article("A zebra stayed.", "Fourth")])
        titles(project, "zebra")
        edit.finish()
    assert titles(project, "zebra") == {"Second", "Third", "Fourth"}


def test_a_deleted_index_is_made_again(desk: Desk) -> None:
    project, *_ = desk
    assert titles(project, "mayor")
    for file in (paths.user_cache_dir() / "search").iterdir():
        file.unlink()
    assert titles(project, "mayor") == {"The mill", "The mayors of the coast"}


@pytest.mark.parametrize("damage", ["text", "zeros", "empty", "half", "other tables", "page"])
def test_a_damaged_index_is_made_again(desk: Desk, damage: str) -> None:
    project, *_ = desk
    assert titles(project, "mayor")
    (file,) = (paths.user_cache_dir() / "search").iterdir()
    content = file.read_bytes()
    if damage == "other tables":
        with closing(sqlite3.connect(file)) as connection, connection:
            connection.execute("DROP TABLE mark")
    else:
        file.write_bytes(
            {
                "text": b"not a database at all, but long enough to be read as one" * 20,
                "zeros": bytes(len(content)),
                "empty": b"",
                "half": content[: len(content) // 2],
                "page": content[:4096] + b"\xff" * 4096 + content[8192:],
            }[damage]
        )
    assert titles(project, "mayor") == {"The mill", "The mayors of the coast"}


def test_a_cache_that_cannot_be_written_is_no_obstacle(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("in the way")
    monkeypatch.setenv(paths.HOME_VARIABLE, str(tmp_path / "file"))
    assert titles(desk[0], "mayor") == {"The mill", "The mayors of the coast"}


def test_a_copy_of_a_project_has_an_index_of_its_own(desk: Desk, tmp_path: Path) -> None:
    project, *_ = desk
    copy_project(Path(project.address), tmp_path / "copy.factdesk")
    with Project.open(tmp_path / "copy.factdesk") as copy:
        add_articles(project, make_article("A zebra came.", "Ours"))
        add_articles(copy, make_article("A zebra left.", "Theirs"))
        assert titles(project, "zebra") == {"Ours"}
        assert titles(copy, "zebra") == {"Theirs"}
        assert titles(project, "zebra") == {"Ours"}


def test_a_backup_put_in_place_of_the_project_is_indexed_anew(tmp_path: Path) -> None:
    path = tmp_path / "mill.factdesk"
    project, (ana,) = make_project(path, "Ana")
    project.close()
    copy_project(path, tmp_path / "old.factdesk")
    with Project.open(path) as project:
        add_articles(project, make_article("A zebra came.", "First"), by=ana)
        assert titles(project, "zebra") == {"First"}
    (tmp_path / "old.factdesk").replace(path)
    with Project.open(path) as project:
        add_articles(project, make_article("A zebra left.", "Second"), by=ana)
        assert titles(project, "zebra") == {"Second"}


def test_a_project_open_for_reading_can_be_searched(desk: Desk) -> None:
    with Project.open(desk[0].address, read_only=True) as project:
        assert titles(project, "denied") == {"The mill"}


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=150)
@given(any_text)
def test_no_words_that_anybody_types_break_the_search(desk: Desk, words: str) -> None:
    SearchIndex(desk[0]).find(words)


@pytest.mark.parametrize(
    "words",
    [
        '"',
        "a AND",
        "NEAR(a b)",
        "title:x",
        "*",
        "a*b",
        "-a",
        "(a",
        "a OR b NOT",
        "^a",
        "{a b}:c",
        "'; --",
        "a\x00b",
    ],
)
def test_operators_are_words_like_others(desk: Desk, words: str) -> None:
    assert titles(desk[0], words) == set()
    assert not set(match_expression(words)) & set("():^-{}")


def test_the_beginning_of_some_word_in_every_article_finds_all_that_stand(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search, "_WEIGHED", 2)
    project, ana, made = desk
    index = SearchIndex(project)
    assert {*index.find("t")} == {one.id for one in made}
    assert {*index.find("n")} == {one.id for one in made[1:]}
    with project.edit("Remove article", ana) as edit:
        edit.remove(Kind.ARTICLE, made[0].id)
    assert {*index.find("t")} == {one.id for one in made[1:]}
