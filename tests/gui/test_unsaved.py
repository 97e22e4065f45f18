"""A5, A7: what could not be committed stays on the screen as unsaved, waits in order, and is never shown as saved."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from sqlalchemy import Engine

from factdesk.domain.errors import Conflict
from factdesk.gui.dialogs import messages
from factdesk.gui.main_window import MainWindow
from factdesk.gui.panels.claims_model import Role
from factdesk.gui.panels.unsaved_bar import UnsavedBar
from factdesk.store import Project, reading
from factdesk.usecases.projects import find_annotator, open_project
from tests.faults.ledger import record
from tests.gui.conftest import wait_for_opening
from tests.projects import problems

LABELS = ("denied", "confirmed", "reported")
REFUSALS = (
    ("SQLITE_FULL", "database or disk is full", "full"),
    ("SQLITE_IOERR_WRITE", "disk I/O error", "refused"),
    ("SQLITE_READONLY", "attempt to write a readonly database", "cannot be written"),
    ("SQLITE_BUSY", "database is locked", "another program"),
)


class Commits:
    """The commits of a project's writes; from the Nth one on, so many of them fail."""

    def __init__(
        self, project: Project, nth: int, times: int = 1, refusal: tuple[str, ...] = REFUSALS[0]
    ) -> None:
        self._left, self._times, self._refusal = nth, times, refusal
        self._engine: Engine = project._engine
        self._real = self._engine.dialect.do_commit
        self._engine.dialect.do_commit = self._commit  # type: ignore[method-assign,assignment]
        self.failed = 0

    def heal(self) -> None:
        """From now on all of them succeed."""
        self._times = 0

    def _commit(self, connection: object) -> None:
        writes = getattr(connection, "driver_connection", connection)
        assert isinstance(writes, sqlite3.Connection)
        if writes.total_changes and self._writing(writes):
            self._left -= 1
            if self._left <= 0 and self._times:
                self._times -= 1
                self.failed += 1
                writes.rollback()
                error = sqlite3.OperationalError(self._refusal[1])
                error.sqlite_errorname = self._refusal[0]
                raise error
        self._real(connection)  # type: ignore[arg-type]

    def _writing(self, writes: sqlite3.Connection) -> bool:
        # Whoever holds the lock for writing has changed the count since the last commit of this connection.
        before, self._seen = getattr(self, "_seen", {}), {**getattr(self, "_seen", {})}
        self._seen[id(writes)] = writes.total_changes
        return bool(before.get(id(writes)) != writes.total_changes)


@contextmanager
def refusing(window: MainWindow, refusal: tuple[str, ...] = REFUSALS[0]) -> Iterator[Commits]:
    """Within the block no commit succeeds."""
    assert window.session.project is not None
    commits = Commits(window.session.project, 1, 10_000, refusal)
    yield commits
    commits.heal()


def labels_on_screen(window: MainWindow) -> dict[str, str | None]:
    """By the words of a claim: its label in the article, and that of the list is the same."""
    listed = [window.claims.model.index(row).data(Role.ITEM) for row in range(window.claims.model.rowCount())]
    assert {item.id: item.label for item in listed} == {mark.id: mark.label for mark in window.view.marks}
    return {item.value.text: item.label for item in window.desk.items if item.claim is not None}


def labels_in_file(window: MainWindow) -> dict[str, str | None]:
    """The same as another program reads it."""
    assert window.session.project is not None
    assert window.desk.article is not None
    with open_project(window.session.project.address, read_only=True) as other:
        found = reading.claims_of(other, window.desk.article.id, window.session.annotator.id)
    return {claim.text: claim.label for claim in found}


def shown_as_saved(window: MainWindow) -> dict[str, str | None]:
    """What the screen does not mark as unsaved, in the article and in the list alike."""
    unsaved = {mark.id for mark in window.view.marks if mark.unsaved}
    assert unsaved == {item.id for item in window.desk.items if item.unsaved}
    found = [item for item in window.desk.items if item.claim is not None and not item.unsaved]
    return {item.value.text: item.label for item in found}


def bar_of(window: MainWindow) -> UnsavedBar:
    [bar] = window.findChildren(UnsavedBar)
    return bar


def click(window: MainWindow, number: int) -> None:
    QTest.mouseClick(bar_of(window).buttons[number], Qt.MouseButton.LeftButton)


def test_a5_nothing_is_shown_as_saved_before_it_is_whichever_commit_fails(window: MainWindow) -> None:
    project = window.session.project
    assert project is not None
    false_saved, waited = 0, 0
    for nth in range(1, 51):
        commits = Commits(project, 1 + nth % 7, times=1 + nth % 3)
        for press in range(8):
            window.desk.activate(window.desk.items[press % len(window.desk.items)].id)
            label = LABELS[(nth + press) % 3]
            window.actions_by_key[f"label.{label}"].trigger()
            stored = labels_in_file(window)
            saved = shown_as_saved(window)
            false_saved += any(stored.get(words) != label for words, label in saved.items())
            if window.session.unsaved is None:
                assert "Saved" in window.status.saved.text()
                assert labels_on_screen(window) == stored
            else:
                waited += 1
                assert "Not saved" in window.status.saved.text()
                assert bar_of(window).isVisible()
        asked = labels_on_screen(window)
        while window.session.unsaved is not None:
            click(window, 0)
        assert labels_in_file(window) == asked == shown_as_saved(window)
        assert not bar_of(window).isVisible()
        assert commits.failed
        commits._engine.dialect.do_commit = commits._real  # type: ignore[method-assign]
    record("A5", tried=400, lost=false_saved, note=f"50 commits that fail, {waited} looks at what waits")
    assert false_saved == 0
    assert waited > 50
    assert problems(Path(project.address)) == []


@pytest.mark.parametrize("refusal", REFUSALS, ids=lambda refusal: refusal[0])
def test_a5_the_unsaved_label_stays_and_is_told_with_path_and_reason(
    refusal: tuple[str, ...], window: MainWindow
) -> None:
    with refusing(window, refusal):
        words = window.desk.items[0].value.text
        window.desk.label("denied")
        bar = bar_of(window)
        assert labels_on_screen(window) == {words: "denied"}
        assert labels_in_file(window) == {}
        assert "Not saved: 1" in bar.head.text()
        assert str(window.session.project.address) in bar.reason.text()  # type: ignore[union-attr]
        assert refusal[2] in bar.reason.text()
        row = window.claims.model.index(0)
        assert row.data(Role.SOURCE).startswith("Not saved · ")
        assert row.data(Qt.ItemDataRole.AccessibleTextRole).startswith("Not saved. Claim")
        mark = window.view.marks.get(window.desk.items[0].id)
        assert mark is not None
        assert mark.letter == "D!"
        assert "Not saved" in window.view.tip_of(mark)
        click(window, 0)
        assert "could not be saved yet" in window.status.notice.text()
    click(window, 0)
    assert labels_in_file(window) == {words: "denied"} == shown_as_saved(window)
    assert window.session.unsaved is None
    assert "Saved" in window.status.saved.text()


def test_what_follows_waits_behind_and_is_done_in_the_same_order(window: MainWindow) -> None:
    first, second, third, *_ = (item.value.text for item in window.desk.items)
    with refusing(window) as commits:
        window.desk.label("denied")
        window.desk.activate(next(item.id for item in window.desk.items if item.value.text == first))
        window.desk.label("confirmed")
        window.desk.describe(note="called the owner", source="the owner of the mill")
        window.desk.set_confidence(2)
        window.desk.activate(next(item.id for item in window.desk.items if item.value.text == second))
        window.desk.reject()
        window.desk.activate(next(item.id for item in window.desk.items if item.value.text == third))
        window.desk.accept()
        assert commits.failed == 1, "what waits behind another edit is not tried before it"
        asked = labels_on_screen(window)
        assert "Not saved: 6" in bar_of(window).head.text()
    click(window, 0)
    assert labels_in_file(window) == asked == shown_as_saved(window)
    assert asked[first] == "confirmed"
    [claim] = [item.claim for item in window.desk.items if item.value.text == first]
    assert claim is not None
    assert (claim.note, claim.source, claim.confidence) == ("called the owner", "the owner of the mill", 2)
    assert second not in [item.value.text for item in window.desk.items]
    for _ in range(6):
        window.walk.undo()
    assert labels_in_file(window) == {}


def test_another_article_can_be_worked_on_meanwhile_and_the_unsaved_label_is_there_again(
    window: MainWindow,
) -> None:
    with refusing(window):
        words = window.desk.items[0].value.text
        window.desk.label("denied")
        window.walk.step_article(1)
        window.desk.label("confirmed")
        window.walk.step_article(-1)
        assert labels_on_screen(window) == {words: "denied"}
    assert window.session.save_waiting()
    assert labels_in_file(window) == {words: "denied"}
    window.walk.step_article(1)
    assert list(labels_in_file(window).values()) == ["confirmed"]


def test_undo_drops_what_waits_before_it_takes_back_what_is_saved(window: MainWindow) -> None:
    window.desk.label("denied")
    saved = labels_in_file(window)
    with refusing(window):
        window.desk.label("confirmed")
        window.desk.label("reported")
        window.walk.undo()
        assert "Not saved: 1" in bar_of(window).head.text()
        window.walk.undo()
        assert window.session.unsaved is None
        assert labels_on_screen(window) == saved == labels_in_file(window)
    window.walk.undo()
    assert labels_in_file(window) == {}


def test_what_cannot_wait_is_not_done_out_of_order(window: MainWindow) -> None:
    with refusing(window):
        window.desk.label("denied")
        assert not window.desk.finish()
        assert "comes first" in window.status.notice.text()
    assert window.desk.finish()
    assert list(labels_in_file(window).values()) == ["denied"]
    assert window.session.unsaved is None


def test_what_can_never_be_done_is_said_and_does_not_hold_up_the_rest(window: MainWindow) -> None:
    with refusing(window):
        window.desk.label("denied")
        window.desk.label("confirmed")
    unsaved = window.session.unsaved
    assert unsaved is not None

    def gone(*_: object, **__: object) -> object:
        raise Conflict("Somebody has decided on it already.")

    object.__setattr__(unsaved.waiting[0], "usecase", gone)
    assert window.session.save_waiting()
    assert "already" in window.status.notice.text()
    assert list(labels_in_file(window).values()) == ["confirmed"]


def test_a_copy_elsewhere_holds_all_of_it_and_work_goes_on_there(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, mill: Path
) -> None:
    target = tmp_path / "elsewhere.factdesk"
    monkeypatch.setattr(messages, "ask_target", lambda *_: target)
    window.desk.label("denied")
    with refusing(window):
        window.desk.label("confirmed")
        asked = labels_on_screen(window)
        click(window, 1)
        wait_for_opening(window)
        assert window.session.project is not None
        assert window.session.project.address == str(target)
        assert labels_on_screen(window) == asked == labels_in_file(window) == shown_as_saved(window)
    with open_project(mill) as before:
        [claim] = reading.claims_of(before, window.desk.article.id)  # type: ignore[union-attr]
        assert claim.label == "denied"
    assert problems(target) == []


def test_leaving_asks_once_and_goes_on_waiting_when_that_is_wanted(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, mill: Path
) -> None:
    asked: list[str] = []
    answers: list[int | None] = [None, 2]

    def choose(_: object, sentence: str, *__: str, detail: str = "") -> int | None:
        asked.append(f"{sentence} {detail}")
        return answers.pop(0)

    monkeypatch.setattr(messages, "choose", choose)
    with refusing(window):
        window.desk.label("denied")
        window.close()
        assert window.isVisible()
        assert len(asked) == 1
        assert str(mill) in asked[0]
        window.actions_by_key["project.close"].trigger()
        assert not window.session.is_open
        assert len(asked) == 2
    with open_project(mill) as project:
        by = find_annotator(project, "Ana")
        assert not any(reading.claims_of(project, each) for each in reading.article_ids(project, by.id))


def test_what_was_being_typed_joins_what_waits_and_is_saved_on_leaving(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, mill: Path
) -> None:
    window.desk.label("denied")
    window.desk.activate(window.desk.items[0].id)
    window.inspector.note.setPlainText("called the owner")
    asked: list[str] = []
    with refusing(window) as commits:

        def choose(_: object, sentence: str, *__: str, **___: str) -> int:
            asked.append(sentence)
            commits.heal()
            return 0

        monkeypatch.setattr(messages, "choose", choose)
        window.session.end()
    assert len(asked) == 1
    with open_project(mill) as project:
        by = find_annotator(project, "Ana")
        found = [c.note for a in reading.article_ids(project, by.id) for c in reading.claims_of(project, a)]
    assert found == ["called the owner"]


def test_discarding_shows_what_is_in_the_file(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(messages, "choose", lambda *_, **__: 0)
    with refusing(window):
        before = [(item.id, item.label) for item in window.desk.items]
        window.desk.label("denied")
        window.actions_by_key["saving.discard"].trigger()
        assert [(item.id, item.label) for item in window.desk.items] == before
        assert "Saved" in window.status.saved.text()


@pytest.mark.parametrize("key", ["saving.retry", "saving.copy", "saving.discard"])
def test_with_nothing_waiting_each_action_says_that_all_is_saved(key: str, window: MainWindow) -> None:
    window.actions_by_key[key].trigger()
    assert window.status.notice.text() == "Everything is saved."
    assert not window.findChildren(UnsavedBar)


def test_several_labels_at_once_wait_together(window: MainWindow) -> None:
    with refusing(window):
        window.claims.list.selectAll()
        window.actions_by_key["label.denied"].trigger()
        assert set(labels_on_screen(window).values()) == {"denied"}
        assert shown_as_saved(window) == {}
        assert "Not saved: 1" in bar_of(window).head.text()
    click(window, 0)
    assert set(labels_in_file(window).values()) == {"denied"}
    assert len(shown_as_saved(window)) == 5
