"""The help says what is there: its actions, its pictures and its links exist, in every language alike."""

from __future__ import annotations

import importlib.util
import re
from pathlib import Path
from types import ModuleType

import pytest

from factdesk.gui.dialogs.help_pages import (
    ACTION_IN_PAGE,
    LANGUAGES,
    LINK_IN_PAGE,
    PAGES,
    PICTURE_IN_PAGE,
    HelpPage,
    help_folder,
    help_pages,
    with_keys,
)
from factdesk.gui.keys.actions import ACTIONS
from factdesk.gui.look.key_names import KeyName, key_names
from tests.projects import ROOT

KEYS = {action.key for action in ACTIONS}
EVERY = [(language, page) for language in LANGUAGES for page in help_pages(language)]
NAMED = [f"{language}-{page.name}" for language, page in EVERY]


@pytest.fixture(scope="module")
def script() -> ModuleType:
    """The script that takes the pictures, which says what it makes."""
    found = importlib.util.spec_from_file_location("pictures", ROOT / "packaging" / "pictures.py")
    assert found is not None
    assert found.loader is not None
    module = importlib.util.module_from_spec(found)
    found.loader.exec_module(module)
    return module


@pytest.mark.parametrize(("language", "page"), EVERY, ids=NAMED)
def test_every_action_that_the_help_names_exists(language: str, page: HelpPage) -> None:
    named = set(re.findall(r"\{([^}]*)\}", page.words))
    assert named <= KEYS, language
    assert named == set(ACTION_IN_PAGE.findall(page.words))


@pytest.mark.parametrize(("language", "page"), EVERY, ids=NAMED)
def test_every_link_of_the_help_leads_to_a_page(language: str, page: HelpPage) -> None:
    assert set(LINK_IN_PAGE.findall(page.words)) <= set(PAGES), language
    assert not re.search(r"https?:|<[a-z]", page.words), "nothing from outside, and no HTML"


def test_the_help_shows_the_pictures_that_the_script_makes_and_no_others(script: ModuleType) -> None:
    made = {path for path in script.wanted_pictures() if script.HELP in path.parents}
    shown = {
        help_folder(language) / name
        for language, page in EVERY
        for name in PICTURE_IN_PAGE.findall(page.words)
    }
    assert shown == made == set(script.HELP.rglob("*.png"))
    assert all(path.stat().st_size <= script.MOST_BYTES for path in made)


@pytest.mark.parametrize("strange", ["--help", "fr", ".."])
def test_no_picture_is_taken_in_a_language_that_the_help_does_not_speak(
    strange: str, script: ModuleType
) -> None:
    with pytest.raises(SystemExit, match="one language: en, de"):
        script.main([strange])
    assert {path.name for path in script.HELP.iterdir()} == set(LANGUAGES)


def test_the_readme_shows_a_picture_that_the_script_makes(script: ModuleType) -> None:
    words = (ROOT / "README.md").read_text(encoding="utf-8")
    shown = {ROOT / name for name in re.findall(r"packaging/pictures/[\w-]+\.png", words)}
    assert shown
    assert shown <= set(script.wanted_pictures())
    assert all(path.exists() for path in shown)


@pytest.mark.parametrize("name", PAGES)
def test_a_page_says_the_same_in_every_language(name: str) -> None:
    pages = [next(page for page in help_pages(language) if page.name == name) for language in LANGUAGES]
    for pattern in (ACTION_IN_PAGE, PICTURE_IN_PAGE, LINK_IN_PAGE):
        first, *others = [set(pattern.findall(page.words)) for page in pages]
        assert all(found == first for found in others)
    paragraphs = {len(page.words.split("\n\n")) for page in pages}
    assert len(paragraphs) == 1


def test_a_page_begins_with_its_title() -> None:
    titles = [page.title for page in help_pages("en")]
    assert titles[0] == "First steps"
    assert len(set(titles)) == len(PAGES)
    assert help_pages("de")[0].title == "Erste Schritte"


def test_a_language_without_help_is_helped_in_english() -> None:
    assert help_folder("fr") == help_folder("en")


@pytest.mark.parametrize(
    ("key", "shown"), [("[", "`[`"), ("`", "`` ` ``"), ("*", "`*`"), ("Ctrl+_", "`Ctrl+_`")]
)
def test_a_key_that_means_something_in_markdown_is_shown_as_it_is(
    key: str, shown: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(key_names(), "of", lambda _: KeyName(key, "Edit › Undo", "Edit"))
    assert with_keys("so {undo} it") == f"so {shown} it"


def test_no_page_spells_out_a_key_that_can_be_changed() -> None:
    spelt = re.compile(r"(Ctrl|Strg|Shift|Umschalt|Alt)\+|`[A-Z]`|\bF\d{1,2}\b")
    found = [f"{language} {page.name}" for language, page in EVERY if spelt.search(page.words)]
    assert not found


def test_pictures_lie_beside_the_pages_of_their_language() -> None:
    for language in LANGUAGES:
        assert help_folder(language) == Path(ROOT) / "resources" / "help" / language
