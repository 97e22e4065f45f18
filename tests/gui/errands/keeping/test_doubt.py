"""Files that are not opened: why is said in one sentence, with buttons for what can be done."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from factdesk.domain.errors import FactDeskError, ProjectLocked, ProjectReadOnly
from factdesk.domain.spans import Span
from factdesk.gui.dialogs import messages
from factdesk.gui.main_window import MainWindow
from factdesk.store import Project, verifying
from factdesk.store.backups import back_up
from factdesk.store.engine import is_open_here
from factdesk.usecases.claims import mark_claim
from factdesk.usecases.doubt import WayOut, ways_out
from factdesk.usecases.projects import find_annotator
from tests.gui.backed_up import keeping, settle
from tests.gui.conftest import Told, open_in, wait_for_opening
from tests.projects import fill, in_file, make_project


def damage(path: Path) -> bytes:
    in_file(path, "UPDATE articles SET text = 'x' WHERE rowid = 2")
    return path.read_bytes()


def test_a_damaged_project_leads_to_its_backups(
    bare: MainWindow, mill: Path, chosen: Callable[[int | None], list[list[str]]]
) -> None:
    back_up(mill, "by hand")
    content = damage(mill)
    asked = chosen(0)
    open_in(bare, mill)
    assert mill.name in asked[0][0]
    assert asked[0][1:] == ["Open a Backup…", "Salvage…"]
    found = keeping(bare)._shown
    assert found is not None
    settle(found)
    found.restore.click()
    wait_for_opening(bare)
    assert bare.session.is_open
    (kept,) = mill.parent.glob("mill.damaged-*.factdesk")
    assert kept.read_bytes() == content
    found.close()


def test_a_damaged_project_without_backups_can_be_salvaged(
    bare: MainWindow,
    mill: Path,
    chosen: Callable[[int | None], list[list[str]]],
    monkeypatch: pytest.MonkeyPatch,
    told: Told,
) -> None:
    content = damage(mill)
    target = mill.with_name("new.factdesk")
    asked = chosen(0)
    monkeypatch.setattr(messages, "ask_target", lambda *_: target)
    open_in(bare, mill)
    wait_for_opening(bare)
    assert asked[0][1:] == ["Salvage…"]
    assert mill.read_bytes() == content
    assert len(bare.articles.model.ids) == 2
    assert "Missing: 1 articles" in told[0]
    assert bare.states.banner.words.text().startswith("Recovered from mill.factdesk")
    bare.states.banner.button.click()
    assert not bare.states.banner.isVisible()


def test_who_closes_the_question_has_changed_nothing(
    bare: MainWindow, mill: Path, chosen: Callable[[int | None], list[list[str]]]
) -> None:
    content = damage(mill)
    chosen(None)
    open_in(bare, mill)
    assert not bare.session.is_open
    assert not is_open_here(mill)
    assert mill.read_bytes() == content


@pytest.mark.parametrize(("answer", "writable"), [(0, False), (1, True)])
def test_a_project_that_cannot_be_written_is_read_or_copied(
    answer: int,
    writable: bool,
    bare: MainWindow,
    mill: Path,
    chosen: Callable[[int | None], list[list[str]]],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    beginning = verifying._check_beginning

    def check(path: Path, *, read_only: bool) -> None:
        if path == mill and not read_only:
            raise ProjectReadOnly(f"{path} cannot be written; open it for reading, or open a copy.")
        beginning(path, read_only=read_only)

    monkeypatch.setattr(verifying, "_check_beginning", check)
    monkeypatch.setattr(messages, "ask_target", lambda *_: tmp_path / "copy.factdesk")
    asked = chosen(answer)
    open_in(bare, mill)
    wait_for_opening(bare)
    assert asked[0][1:] == ["Open for Reading", "Open a Copy…"]
    assert bare.session.writable is writable
    assert len(bare.articles.model.ids) == 3


def test_salvage_is_in_the_menu_too(
    bare: MainWindow, mill: Path, monkeypatch: pytest.MonkeyPatch, told: Told
) -> None:
    monkeypatch.setattr(messages, "ask_open_project", lambda *_: mill)
    monkeypatch.setattr(messages, "ask_target", lambda *_: mill.with_name("new.factdesk"))
    bare.actions_by_key["project.salvage"].trigger()
    wait_for_opening(bare)
    assert told[0].endswith("Nothing is missing.")
    assert QApplication.activeModalWidget() is None


# -- A10 ---------------------------------------------------------------------------------------------------------------


def test_a10_every_refusal_names_the_file_offers_a_way_out_and_leaves_the_bytes(tmp_path: Path) -> None:
    path = tmp_path / "mill.factdesk"
    project, (ana,) = make_project(path, "Ana")
    with project:
        fill(project, ana, articles=2, claims=3)
    whole, chance = path.read_bytes(), random.Random(10)  # noqa: S311
    refused = 0
    for number in range(150):
        content = bytearray(whole)
        if number % 3 == 0:
            content[chance.randrange(100)] ^= 1 << chance.randrange(8)
        elif number % 3 == 1:
            at = chance.randrange(len(content) // 4096) * 4096
            content[at : at + 4096] = bytes(4096)
        else:
            del content[chance.randrange(len(content)) :]
        path.write_bytes(content)
        if (error := refusal(path)) is not None:
            refused += 1
            assert "mill.factdesk" in str(error)
            assert ways_out(path, error)
            assert path.read_bytes() == content
    assert refused > 100


def refusal(path: Path) -> FactDeskError | None:
    try:
        Project.open(path).close()
    except FactDeskError as error:
        return error
    return None


def test_what_is_offered_fits_the_reason(tmp_path: Path) -> None:
    path = tmp_path / "mill.factdesk"
    project, (ana,) = make_project(path, "Ana")
    with project:
        article = fill(project, ana, articles=1)[0]
        mark_claim(project, article.id, [Span(0, 9)], find_annotator(project, "Ana"), "denied")
    assert ways_out(path, ProjectReadOnly("no")) == (WayOut.READ, WayOut.COPY)
    assert ways_out(path, ProjectLocked("no")) == (WayOut.COPY,)
    assert ways_out(path, ValueError("a bug")) == ()
    back_up(path, "by hand")
    path.unlink()
    assert ways_out(path, FactDeskError("gone")) == (WayOut.BACKUP,)
