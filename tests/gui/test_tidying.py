"""When garbage is looked for."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from factdesk.gui import tidying
from factdesk.gui.main_window import MainWindow


class Knot:
    """What only a look for garbage frees."""

    count = 0

    def __init__(self) -> None:
        self.itself = self
        Knot.count += 1

    def __del__(self) -> None:
        Knot.count -= 1


@pytest.fixture(autouse=True)
def _as_before() -> Iterator[None]:
    thresholds = gc.get_threshold()
    yield
    gc.set_threshold(*thresholds)
    gc.unfreeze()
    gc.collect()


def full_looks() -> int:
    return int(gc.get_stats()[2]["collections"])


def test_nothing_is_searched_through_while_somebody_works(window: MainWindow) -> None:
    tidying.Tidying(window.session).begin()
    before = full_looks()
    kept = [[number] for number in range(300_000)]
    window.desk.label("denied")
    assert full_looks() == before
    assert kept


def test_what_has_become_garbage_goes_in_a_pause(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr(tidying, "_EVERY", 5)
    tidying.Tidying(window.session).begin()
    Knot()
    qtbot.waitUntil(lambda: Knot.count == 0)


def test_after_a_project_even_what_was_kept_is_looked_at(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr(tidying, "_PAUSE", 5)
    knot = Knot()
    tidying.Tidying(window.session).begin()
    del knot
    gc.collect()
    assert Knot.count == 1
    window.session.end()
    qtbot.waitUntil(lambda: Knot.count == 0)
