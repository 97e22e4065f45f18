"""What rooms below the window say is said in the user's language, and nobody's own words are changed by it."""

from __future__ import annotations

import importlib.util
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QCoreApplication, QLocale
from pytestqt.qtbot import QtBot

from factdesk.domain.changes import Kind
from factdesk.domain.errors import NotAProject, ProjectDamaged
from factdesk.domain.labels import LABELS
from factdesk.domain.salvage import Salvaged, SalvageReport
from factdesk.gui.look import sentences
from factdesk.gui.look.sentence_table import SENTENCES
from factdesk.gui.look.sentences import COUNTS, PHRASES, said, said_parts
from factdesk.usecases.projects import open_project

ROOT = Path(__file__).resolve().parents[3]


def script() -> ModuleType:
    spec = importlib.util.spec_from_file_location("sentences", ROOT / "packaging" / "sentences.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def shout(context: str, words: str) -> str:
    """A language of capitals, in which every known sentence has a translation."""
    return words.upper() if context == "Sentences" and words in {*SENTENCES, *PHRASES, *COUNTS} else words


@pytest.fixture(autouse=True, scope="module")
def _capitals() -> Iterator[None]:
    patch = pytest.MonkeyPatch()
    patch.setattr(sentences, "QCoreApplication", type("Shouting", (QCoreApplication,), {"translate": shout}))
    known = QLocale()
    QLocale.setDefault(QLocale("de_DE"))
    yield
    QLocale.setDefault(known)
    patch.undo()


def test_the_table_of_sentences_is_in_step() -> None:
    """After a change of words below the window: make translations."""
    assert set(SENTENCES) == set(script().sentences())
    assert len(SENTENCES) > 150


def test_labels_are_translated_where_they_are_listed_and_not_once_more() -> None:
    assert not {label.definition for label in LABELS} & set(SENTENCES)


def test_an_error_is_said_with_the_file_that_it_names(tmp_path: Path) -> None:
    path = tmp_path / "letters.factdesk"
    path.write_text("no project at all " * 100, encoding="utf-8")
    with pytest.raises(NotAProject) as caught:
        open_project(str(path))
    assert said(str(caught.value)) == (
        f"{path} IS NOT A FACTDESK PROJECT, OR ITS BEGINNING IS DAMAGED; NOTHING WAS CHANGED."
    )


def test_of_two_forms_that_fit_the_one_that_says_more_is_taken() -> None:
    error = ProjectDamaged("/a/b.factdesk is damaged: its history was altered; open a backup.")
    assert said(str(error)) == "/a/b.factdesk IS DAMAGED: ITS HISTORY WAS ALTERED; OPEN A BACKUP."


def test_a_kind_named_in_a_sentence_is_said_too_and_numbers_are_written_as_the_locale_does() -> None:
    words = "p.factdesk is damaged: it holds 1,200 claims where it counts 3; open a backup."
    assert said(words) == "p.factdesk IS DAMAGED: IT HOLDS 1.200 CLAIMS WHERE IT COUNTS 3; OPEN A BACKUP."


def test_words_in_quotation_marks_stay_somebody_elses() -> None:
    assert said("There is no label “claims”; use one of a, b.") == (
        "THERE IS NO LABEL “claims”; USE ONE OF a, b."
    )


@pytest.mark.parametrize(
    ("words", "anew"),
    [
        ("1,110 suggestions in 5 articles", "1.110 SUGGESTIONS IN 5 ARTICLES"),
        ("5 articles", "5 ARTICLES"),
        ("3 with a score of 0.60 or more", "3 WITH A SCORE OF 0,60 OR MORE"),
    ],
)
def test_what_an_edit_did_is_counted_in_the_history(words: str, anew: str) -> None:
    assert said(words) == anew


def test_a_figure_and_its_interval_are_written_as_the_locale_does() -> None:
    words = "Raw agreement on labels was 0.57 [-0.20, 0.67], Cohen's kappa –."
    assert said(words) == "RAW AGREEMENT ON LABELS WAS 0,57 [-0,20; 0,67], COHEN'S KAPPA –."


def test_what_a_salvage_could_not_bring_over_is_said_kind_by_kind(tmp_path: Path) -> None:
    kinds = (Salvaged(Kind.ARTICLE, 5, 5), Salvaged(Kind.CLAIM, 900, 2100), Salvaged(Kind.READING, 0, 1))
    report = SalvageReport(tmp_path / "old.factdesk", tmp_path / "new.factdesk", kinds, 0, 0, 1, 800)
    assert said(report.sentence) == (
        "RECOVERED FROM old.factdesk: 5 ARTICLES, 900 CLAIMS, 800 OF THEM WITH A LABEL."
        " MISSING: 1.200 CLAIMS, 1 READINGS."
    )


def test_every_kind_of_thing_has_words() -> None:
    named = {kind.value for kind in Kind} | {kind.value.replace("_", " ") for kind in Kind}
    assert named <= set(PHRASES)


@pytest.mark.parametrize("title", ["Minister rejects claims", "She wrote 12 articles", "Bible version II"])
def test_a_title_that_ends_like_a_count_stays_as_it_is(title: str) -> None:
    assert said(title) == title


def test_a_rule_is_said_part_by_part() -> None:
    assert said_parts("“denied” + clause around → denied claim") == (
        "“denied” + CLAUSE AROUND → DENIED CLAIM"
    )


@given(st.text())
def test_what_nobody_below_says_stays_as_it_is(words: str) -> None:
    strange = f"~{words}~"
    assert said(strange) == strange


@given(st.sampled_from(SENTENCES), st.lists(st.from_regex(r"[a-zäß🎈]{4,9}", fullmatch=True), min_size=6))
def test_every_sentence_keeps_what_fills_its_gaps(form: str, given_words: list[str]) -> None:
    filled = form.format(*given_words)
    heard = said(filled)
    if form.isascii():
        assert all(word in heard or word.upper() in heard for word in given_words if word in filled)
    assert heard != filled or form.upper() == form or filled.upper() == filled


def test_the_window_says_errors_so(qtbot: QtBot) -> None:
    from factdesk.gui.panels.status import StatusLine

    line = StatusLine()
    qtbot.addWidget(line)
    line.show_failure("A project needs a title.")
    assert line.notice.text() == "A PROJECT NEEDS A TITLE."
