"""Learning from labels in the window: the work beside it, what is told, and the list of versions."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from factdesk.domain.changes import Kind
from factdesk.domain.claims import new_id
from factdesk.domain.learning import HeldOut, LearnedModel, Taught
from factdesk.domain.projects import Reading
from factdesk.domain.times import now
from factdesk.gui.dialogs import messages
from factdesk.gui.dialogs.learned_window import LearnedWindow
from factdesk.gui.dialogs.learned_words import details, found_words
from factdesk.gui.main_window import MainWindow
from factdesk.gui.panels.rule_words import rule_does
from factdesk.usecases.learning import learned_models, shelf_of, use_learned
from tests.gui.conftest import Told
from tests.projects import make_article, make_claim
from tests.suggesters.learning.desk import lessons


def decide(window: MainWindow, count: int) -> None:
    """Put so many finished articles into the project."""
    project, by = window.session.project, window.session.annotator
    assert project is not None
    taught = lessons(count)
    made = [make_article(one.text, f"Town {number}") for number, one in enumerate(taught)]
    with project.edit("Import articles", by) as edit:
        edit.insert(Kind.ARTICLE, made)
        for article, one in zip(made, taught, strict=True):
            claims = [make_claim(article, by, claim.segments, label="reported") for claim in one.claims]
            edit.insert(Kind.CLAIM, claims)
            edit.insert(Kind.READING, [Reading(new_id(), article.id, by.id, now(), now())])
    window.session.tell(edit.changes)


def wait(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not window.session.jobs.running, timeout=120_000)
    QApplication.processEvents()


def opened(window: MainWindow) -> LearnedWindow:
    window.actions_by_key["suggest.learned"].trigger()
    found = [one for one in window.findChildren(LearnedWindow) if one.isVisible()]
    assert len(found) == 1
    return found[0]


@pytest.fixture
def versions(window: MainWindow, learned_file: Path) -> MainWindow:
    """A window on a project with two versions, the second of which is on."""
    assert window.session.project is not None
    shelf = shelf_of(window.session.project)
    shelf.folder.mkdir(parents=True)
    for number in (1, 2):
        shutil.copy(learned_file, shelf.file(number))
    shelf.use(2)
    return window


@pytest.fixture(scope="session")
def learned_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A model's file as small as can be."""
    import numpy as np

    from factdesk.suggesters.learning.chain import STATES, Weights
    from factdesk.suggesters.learning.model import Model
    from factdesk.suggesters.learning.model_file import write_model

    weights = Weights(np.zeros((1, STATES), np.float32), np.zeros((STATES, STATES), np.float32))
    file = tmp_path_factory.mktemp("learned") / "0001.learned"
    facts = LearnedModel(
        1,
        "2026-01-02T03:04:05.000Z",
        Taught(12, 200, 30, 40, 142),
        HeldOut(300, 252, 240, 300, 240),
        HeldOut(300, 273, 260, 310, 260),
    )
    write_model(Model(np.zeros(0, np.int32), weights, facts), file)
    return file


def test_learning_from_labels_works_beside_the_window_and_says_what_it_brought(
    window: MainWindow, qtbot: QtBot
) -> None:
    decide(window, 8)
    window.actions_by_key["suggest.learn"].trigger()
    assert window.session.jobs.running
    wait(window, qtbot)
    assert window.session.project is not None
    (model,) = learned_models(window.session.project)
    assert model.taught.articles == 8
    assert window.status.notice.text().startswith(found_words(model))
    assert window.status.action.text() == "Show"
    window.status.action.click()
    assert opened(window).list.topLevelItemCount() == 1


def test_with_too_little_to_learn_from_the_window_says_what_is_needed(
    window: MainWindow, qtbot: QtBot, told: Told
) -> None:
    window.actions_by_key["suggest.learn"].trigger()
    wait(window, qtbot)
    assert told == ["There is nothing to learn from yet: accept or mark some claims, and finish articles."]


def test_learning_can_be_cancelled_and_leaves_nothing(window: MainWindow, qtbot: QtBot) -> None:
    decide(window, 8)
    window.actions_by_key["suggest.learn"].trigger()
    qtbot.wait(200)
    window.session.jobs.cancel()
    wait(window, qtbot)
    assert window.session.project is not None
    assert learned_models(window.session.project) == []
    assert window.status.notice.text() == "Cancelled; nothing was changed."


def test_before_anything_is_learned_the_list_says_how_to_begin(window: MainWindow) -> None:
    found = opened(window)
    assert found.empty.isVisible()
    assert not found.list.isVisible()
    assert not found.remove.isVisible()
    assert found.learn.isDefault()


def test_the_list_shows_each_version_and_ticks_the_one_that_is_on(versions: MainWindow) -> None:
    found = opened(versions)
    items = [found.list.topLevelItem(row) for row in range(found.list.topLevelItemCount())]
    assert [item.text(0) for item in items if item] == ["2", "1"]
    assert [item.checkState(0) for item in items if item] == [Qt.CheckState.Checked, Qt.CheckState.Unchecked]
    assert items[0] is not None
    assert items[0].text(2) == "412"
    assert items[0].text(3) == "84 → 91 of 100"
    assert "12 articles: 200 accepted, 30 changed, 40 rejected, 142 your own" in found.details.text()


def test_a_version_is_switched_off_and_on_by_space(versions: MainWindow, qtbot: QtBot) -> None:
    found, project = opened(versions), versions.session.project
    assert project is not None
    qtbot.waitUntil(found.isActiveWindow)
    found.list.setFocus()
    QTest.keyClick(found.list, Qt.Key.Key_Space)
    assert [model.is_on for model in learned_models(project)] == [False, False]
    QTest.keyClick(found.list, Qt.Key.Key_Down)
    QTest.keyClick(found.list, Qt.Key.Key_Space)
    assert [model.is_on for model in learned_models(project)] == [False, True]
    assert found.chosen is not None
    assert found.chosen.number == 1


def test_a_version_is_removed_after_a_question(versions: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    found, project = opened(versions), versions.session.project
    assert project is not None
    monkeypatch.setattr(messages, "choose", lambda *_given, **_named: None)
    found.remove.click()
    assert len(learned_models(project)) == 2
    monkeypatch.setattr(messages, "choose", lambda *_given, **_named: 0)
    found.remove.click()
    assert [(model.number, model.is_on) for model in learned_models(project)] == [(1, False)]
    assert found.list.topLevelItemCount() == 1


def test_a_damaged_version_says_so_and_can_be_removed(versions: MainWindow) -> None:
    assert versions.session.project is not None
    shelf_of(versions.session.project).file(2).write_bytes(b"no model")
    found = opened(versions)
    assert "damaged" in found.details.text()
    assert found.remove.isEnabled()


def test_a_version_that_vanished_meanwhile_is_told_and_the_list_mended(
    versions: MainWindow, told: Told, qtbot: QtBot
) -> None:
    found = opened(versions)
    assert versions.session.project is not None
    shelf_of(versions.session.project).file(1).unlink()
    item = found.list.topLevelItem(1)
    assert item is not None
    item.setCheckState(0, Qt.CheckState.Checked)
    assert told == ["There is no version 1 of what was learned from this project."]
    qtbot.waitUntil(lambda: found.list.topLevelItemCount() == 1)


def test_the_list_asks_for_suggestions_and_for_learning(versions: MainWindow, qtbot: QtBot) -> None:
    found = opened(versions)
    for button, signal in ((found.suggest, found.suggest_wanted), (found.learn, found.learn_wanted)):
        with qtbot.waitSignal(signal):
            button.click()
    wait(versions, qtbot)


def test_the_list_closes_with_its_project(versions: MainWindow, qtbot: QtBot) -> None:
    opened(versions)
    versions.session.end()
    qtbot.waitUntil(lambda: not versions.findChildren(LearnedWindow))
    assert not versions.actions_by_key["suggest.learned"].isEnabled()


def test_shares_of_nothing_are_dashes(make_window: Callable[[], MainWindow]) -> None:
    assert make_window is not None
    assert found_words(LearnedModel(1, "2026-01-02")) == "Found – → – of 100 of your held-out claims."
    assert "– of 100" in details(LearnedModel(1, "2026-01-02"))


def test_why_a_suggestion_was_made_says_that_it_was_learned(window: MainWindow) -> None:
    assert window.session.project is not None
    learned = "learned from 412 decisions of this project"
    corrected = rule_does(f"{learned}; rule: “said” + clause → reported claim")
    assert corrected.endswith("Extent or label as learned from 412 decisions of this project.")
    assert corrected.startswith("The cue introduces a clause")
    assert rule_does(learned) == "No rule finds this; it was learned from this project’s labels."
    use_learned(window.session.project, None)
