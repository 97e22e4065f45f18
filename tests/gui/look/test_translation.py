"""Every word that a user sees can be translated, and tables and edits have theirs."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from factdesk.domain.labels import LABELS
from factdesk.gui.keys.actions import ACTIONS, MENUS, translated
from factdesk.gui.look.edit_titles import TITLES, title_of
from factdesk.gui.look.translation import LABEL_WORDS, definition_of_label, title_of_label
from tests.projects import ROOT

GUI = sorted((ROOT / "factdesk" / "gui").rglob("*.py"))
SHOWN = {
    *("setText", "setToolTip", "setPlaceholderText", "setAccessibleName", "setAccessibleDescription"),
    *(
        "setWindowTitle",
        "setInformativeText",
        "setLabelText",
        "setIconText",
        "addRow",
        "addItem",
        "addButton",
    ),
    *(
        "setTitle",
        "addMenu",
        "tell",
        "warn",
        "choose",
        "ask_text",
        "run",
        "QLabel",
        "QPushButton",
        "QCheckBox",
    ),
    *("QGroupBox", "QAction", "show_failure", "clear"),
}
"""Calls that put words before a user."""
NOT_WORDS = {"FactDesk", "2024-11-11"}


def words_shown_as_they_are(tree: ast.AST) -> Iterator[str]:
    """Literal words given straight to a call of SHOWN."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            if name in SHOWN:
                for given in node.args[:1] if name == "addItem" else node.args:  # then comes data
                    if isinstance(given, ast.Constant) and isinstance(given.value, str):
                        yield given.value


@pytest.mark.parametrize("file", GUI, ids=lambda path: path.stem)
def test_no_word_is_shown_that_cannot_be_translated(file: Path) -> None:
    found = set(words_shown_as_they_are(ast.parse(file.read_text(encoding="utf-8"))))
    assert {words for words in found if re.search(r"[A-Za-z]{2}", words)} <= NOT_WORDS


def test_the_scan_finds_words_that_are_shown_as_they_are() -> None:
    assert list(words_shown_as_they_are(ast.parse("self.title.setText('Claims')"))) == ["Claims"]


@pytest.mark.parametrize("file", GUI, ids=lambda path: path.stem)
def test_words_are_put_together_after_they_were_translated(file: Path) -> None:
    """An f-string within tr() would look for a sentence that no translator has ever seen."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and getattr(node.func, "attr", "") in ("tr", "translate"):
            given = node.args[-1]
            assert not isinstance(given, ast.JoinedStr | ast.BinOp), ast.unparse(node)


def test_the_words_of_the_labels_are_those_of_the_table() -> None:
    assert set(LABEL_WORDS) == {words for label in LABELS for words in (label.title, label.definition)}
    for label in LABELS:
        assert title_of_label(label) == label.title
        assert definition_of_label(label) == label.definition


def test_every_action_and_menu_can_be_translated() -> None:
    for words in (*(action.title for action in ACTIONS), *(title for _, title in MENUS)):
        assert translated(words) == words


def titles_of_edits() -> set[str]:
    """First words of every edit that a use case makes, as far as they stand in the source."""
    found: set[str] = set()
    package = ROOT / "factdesk"
    for file in (*sorted((package / "usecases").glob("*.py")), package / "store" / "opening.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                name = getattr(node.func, "attr", getattr(node.func, "id", ""))
                places = {"edit": 0, "bulk_edit": 0, "_note": 3, "_change_claims": 2, "begin": 2}
                at = places.get(name)
                if at is not None and len(node.args) > at:
                    found.update(
                        part.value
                        for part in ast.walk(node.args[at])
                        if isinstance(part, ast.Constant) and isinstance(part.value, str)
                    )
    return found


def test_every_edit_that_a_use_case_makes_has_a_title_to_translate() -> None:
    found = titles_of_edits()
    assert {"Mark claim", "Import articles", "Finish article", "Remove claim", "New project"} <= found
    assert found <= set(TITLES)


def test_every_title_that_can_be_translated_is_one_of_an_edit() -> None:
    sources = "".join(
        file.read_text(encoding="utf-8")
        for folder in ("usecases", "store")
        for file in sorted((ROOT / "factdesk" / folder).glob("*.py"))
    )
    labels = {f"Label {label.title.lower()}" for label in LABELS}
    assert {title for title in TITLES if f'"{title}"' not in sources} <= labels


def test_undoing_and_redoing_are_named_with_what_they_undo() -> None:
    assert title_of("Undo: Mark claim") == "Undo: Mark claim"
    assert title_of("Redo: Label denied") == "Redo: Label denied"
    assert title_of("Something older") == "Something older"


def test_qts_own_tool_finds_the_words(tmp_path: Path) -> None:
    tool = Path(sys.executable).with_name("pyside6-lupdate")
    if not tool.exists():
        pytest.skip("pyside6-lupdate is not installed")
    target = tmp_path / "factdesk_de.ts"
    subprocess.run([tool, *GUI, "-ts", target], check=True, capture_output=True, timeout=120)
    found: dict[str, set[str]] = {}
    for context in ET.parse(target).getroot().iter("context"):  # noqa: S314  our own file
        words = {source.text or "" for source in context.iter("source")}
        found.setdefault(context.findtext("name") or "", set()).update(words)
    assert set(LABEL_WORDS) <= found["Labels"]
    assert {*TITLES, "Undo", "Redo"} <= found["Edits"]
    labels = {f"label.{label.key}" for label in LABELS}
    assert {action.title for action in ACTIONS if action.key not in labels} <= found["Actions"]
    assert {"Search articles", "Not begun"} <= found["ArticlesPanel"]
    assert "Done again: {0}" in found["Walk"]
    assert "Cancelled; nothing was changed." in found["LongWork"]
