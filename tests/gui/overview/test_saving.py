"""Charts and tables taken out of the program: as pictures, as CSV, and by the clipboard."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest

from factdesk.gui.dialogs import messages
from factdesk.gui.look.theme import current_theme
from factdesk.gui.overview.picture import SCALE, WIDTH, picture_of
from factdesk.gui.overview.window import OverviewWindow
from tests.gui.conftest import Told
from tests.gui.overview.conftest import CONTROL, card, choose, colours, shown_table


@pytest.mark.parametrize("topic", ["progress", "publishers", "time", "rules"])
def test_a_chart_is_saved_as_a_picture_twice_as_dense_and_not_blank(
    overview: OverviewWindow, topic: str, target: Path
) -> None:
    found = card(overview, topic)
    if topic == "time":
        found.choice.setCurrentIndex(1)  # the articles have no date, their claims were marked today
    choose(found, "png")
    image = QImage(str(target))
    assert image.width() == WIDTH * SCALE
    assert image.height() > 150 * SCALE
    seen = colours(image)
    assert len(seen) > 20
    sheet = found.sheet
    assert sheet is not None
    ink = (
        current_theme().accent
        if topic in ("progress", "rules")
        else current_theme().label_ink("reported").name()
    )
    assert topic == "progress" or seen[ink] > 50
    assert overview.state.text() == "Saved as chosen."


def test_the_picture_is_the_same_whether_chart_or_table_is_shown(overview: OverviewWindow) -> None:
    found = card(overview, "rules")
    assert found.sheet is not None
    before = picture_of(found.sheet).toImage()
    found.as_table.click()
    overview.resize(500, 400)
    assert picture_of(found.sheet).toImage() == before


@pytest.mark.parametrize("topic", ["progress", "publishers", "time", "rules", "spent"])
def test_a_saved_table_holds_what_the_table_shows_in_its_order(
    overview: OverviewWindow, topic: str, target: Path
) -> None:
    found = card(overview, topic)
    found.as_table.click()
    found.table.sortByColumn(0, Qt.SortOrder.DescendingOrder)
    choose(found, "csv")
    rows = list(csv.reader(io.StringIO(target.read_text(encoding="utf-8-sig"))))
    model = found.table.model()
    titles = [model.headerData(at, Qt.Orientation.Horizontal) for at in range(model.columnCount())]
    assert rows[0] == titles
    assert rows[1:] == [
        ["" if cell is None else str(cell) for cell in row] for row in found.table.shown_rows()
    ]
    assert [row[0] for row in rows[1:]] == [row[0] for row in shown_table(found)]


def test_what_cannot_be_written_is_said_and_nothing_is_left_behind(
    overview: OverviewWindow, told: Told, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(messages, "ask_target", lambda *_: tmp_path / "nowhere" / "chart.png")
    choose(card(overview, "rules"), "png")
    choose(card(overview, "rules"), "csv")
    assert len(told) == 2
    assert all("nowhere" in words for words in told)


def test_a_chart_and_a_table_can_be_copied(overview: OverviewWindow) -> None:
    found = card(overview, "publishers")
    choose(found, "copy_picture")
    assert QGuiApplication.clipboard().pixmap().width() == WIDTH * SCALE
    choose(found, "copy_table")
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[0].split("\t")[:3] == ["Publisher", "Claims", "Reported"]
    assert lines[1].split("\t") == ["No publisher named", "3", "1", "1", "0", "1", "0"]


def test_chosen_cells_of_a_table_are_copied_by_key(overview: OverviewWindow) -> None:
    found = card(overview, "progress")
    found.as_table.click()
    found.table.selectAll()
    QTest.keyClick(found.table, Qt.Key.Key_C, CONTROL)
    assert QGuiApplication.clipboard().text() == "Ana\t2\t1\t0\t3\t3\t2"
