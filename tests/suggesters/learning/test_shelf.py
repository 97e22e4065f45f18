"""The versions learned from one project."""

import shutil
from pathlib import Path

import pytest

from factdesk.domain.errors import NotFound
from factdesk.domain.learning import LearnedModel
from factdesk.suggesters.learning.shelf import Shelf

Learned = tuple[Path, LearnedModel]


@pytest.fixture
def shelf(learned: Learned) -> Shelf:
    """A shelf with two versions, of which none is on."""
    shelf = Shelf("p-1")
    shelf.folder.mkdir(parents=True)
    for number in (1, 2):
        shutil.copy(learned[0], shelf.file(number))
    return shelf


def test_an_empty_shelf_offers_nothing(user_folders: Path) -> None:
    shelf = Shelf("p-0")
    assert (shelf.models(), shelf.number_in_use, shelf.file_in_use, shelf.next_number()) == (
        [],
        None,
        None,
        1,
    )
    assert not user_folders.exists()


def test_versions_are_listed_the_newest_first(shelf: Shelf) -> None:
    shelf.use(1)
    assert [(model.number, model.is_on) for model in shelf.models()] == [(2, False), (1, True)]
    assert shelf.next_number() == 3


def test_one_version_is_on_at_a_time_and_none_when_switched_off(shelf: Shelf) -> None:
    shelf.use(1)
    shelf.use(2)
    assert shelf.file_in_use == shelf.file(2)
    shelf.use(None)
    assert shelf.file_in_use is None


def test_a_version_that_is_removed_is_off(shelf: Shelf) -> None:
    shelf.use(2)
    shelf.remove(2)
    assert [model.number for model in shelf.models()] == [1]
    assert shelf.number_in_use is None


def test_a_version_that_is_not_there_can_be_neither_used_nor_removed(shelf: Shelf) -> None:
    for refused in (shelf.use, shelf.remove):
        with pytest.raises(NotFound, match="no version 7"):
            refused(7)


def test_a_damaged_version_is_listed_without_a_date_so_that_it_can_be_removed(shelf: Shelf) -> None:
    shelf.file(2).write_bytes(b"no model")
    assert [model.made_at for model in shelf.models()] == ["", "2026-01-02T03:04:05Z"]
    shelf.remove(2)


@pytest.mark.parametrize("words", ["", "none", "99", "-1", "1 2", "²", "\x00"])
def test_a_note_that_names_no_version_switches_none_on(shelf: Shelf, words: str) -> None:
    (shelf.folder / "in-use").write_text(words, encoding="utf-8")
    assert shelf.number_in_use is None


def test_a_project_cannot_lead_out_of_the_folder_of_what_was_learned(user_folders: Path) -> None:
    folder = Shelf("../../elsewhere").folder
    assert folder.parent == user_folders / "data" / "learned"
    assert ".." not in folder.name
