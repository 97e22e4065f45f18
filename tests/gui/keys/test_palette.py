"""The command palette: what is typed finds actions, articles and projects, and the keyboard never leaves its line."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from factdesk.gui.keys.palette import Palette
from factdesk.gui.keys.palette_rows import Row
from factdesk.gui.look.theme import DARK, LIGHT, apply_theme
from factdesk.gui.main_window import MainWindow
from factdesk.gui.titles import MOST, rank
from tests.gui.conftest import open_in, wait_for_opening
from tests.projects import add_articles, make_article, make_project
from tests.window_story import press, write


def offered(palette: Palette) -> list[str]:
    """What the list says, headings left out."""
    items = [palette.list.item(row) for row in range(palette.list.count())]
    return [item.text() for item in items if isinstance(item.data(Qt.ItemDataRole.UserRole), Row)]


def headings(palette: Palette) -> list[str]:
    items = [palette.list.item(row) for row in range(palette.list.count())]
    return [item.text() for item in items if not isinstance(item.data(Qt.ItemDataRole.UserRole), Row)]


def chosen(palette: Palette) -> str:
    row = palette._current()
    return row.title if row is not None else ""


def opened(window: MainWindow, keys: str, qtbot: QtBot) -> Palette:
    """Press the keys, and wait until every title has been read."""
    press(keys)
    [palette] = window.findChildren(Palette)
    assert palette.isVisible()
    qtbot.waitUntil(lambda: not palette._reader.isActive())
    return palette


@pytest.mark.parametrize(
    ("typed", "title", "expected"),
    [
        ("", "Next Claim", 0),
        ("next", "Next Claim", 0),
        ("next cl", "Next Claim", 0),
        ("claim", "Next Claim", 1),
        ("cl ne", "Next Claim", 1),
        ("nc", "Next Claim", 2),
        ("neclai", "Next Claim", 2),
        ("nla", "Next Claim", None),
        ("ext", "Next Claim", None),
        ("cn", "Next Claim", None),
        ("SAO", "Vote in São Paulo", 1),
        ("straße", "Neue STRASSE", 1),
        ("first-pass", "Finish First Pass", None),
    ],
)
def test_words_are_found_by_their_beginnings(typed: str, title: str, expected: int | None) -> None:
    assert rank(typed, title) == expected


def test_typing_a_few_letters_and_enter_does_an_action(window: MainWindow, qtbot: QtBot) -> None:
    palette = opened(window, "Ctrl+K", qtbot)
    write("nexart")
    assert chosen(palette) == "Next Article"
    press("Return")
    assert not palette.isVisible()
    assert window.desk.article is not None
    assert window.desk.article.title == "A second mill"
    assert window.view.hasFocus()


def test_only_what_is_possible_now_is_offered(bare: MainWindow, qtbot: QtBot) -> None:
    palette = opened(bare, "Ctrl+K", qtbot)
    assert "New Project…" in offered(palette)
    assert not {"Undo", "Next Article", "Reported", "Find Action…"} & set(offered(palette))
    write("undo")
    assert offered(palette) == []
    assert palette.empty.isVisible()
    press("Return")
    assert palette.isVisible()


def test_each_action_is_shown_with_its_keys_and_else_with_its_menu(window: MainWindow, qtbot: QtBot) -> None:
    palette = opened(window, "Ctrl+K", qtbot)
    rows = [palette.list.item(at).data(Qt.ItemDataRole.UserRole) for at in range(palette.list.count())]
    asides = {(row.title, row.aside) for row in rows if isinstance(row, Row)}
    assert {("Redo", "Ctrl+Shift+Z  Ctrl+Y"), ("Follow System", "View"), ("Reported", "R")} <= asides


def test_an_action_is_found_by_its_menu_after_those_found_by_their_names(
    window: MainWindow, qtbot: QtBot
) -> None:
    palette = opened(window, "Ctrl+K", qtbot)
    write("suggest")
    assert offered(palette)[0] == "Suggest Claims"
    assert "Show Statements" in offered(palette)
    assert offered(palette).index("Show Statements") > offered(palette).index("Accept as Suggested")


def test_articles_come_after_the_actions_once_something_is_typed(window: MainWindow, qtbot: QtBot) -> None:
    palette = opened(window, "Ctrl+K", qtbot)
    assert headings(palette) == []
    write("a")
    assert headings(palette) == ["Articles"]
    assert offered(palette)[-3:] == ["A first mill", "A second mill", "A third mill"]
    write(" third")
    assert offered(palette) == ["A third mill"]
    press("Return")
    assert window.desk.article is not None
    assert window.desk.article.title == "A third mill"


def test_g_offers_articles_alone(window: MainWindow, qtbot: QtBot) -> None:
    palette = opened(window, "G", qtbot)
    assert offered(palette) == ["A first mill", "A second mill", "A third mill"]
    write("mill")
    press("Down")
    press("Return")
    assert window.desk.article is not None
    assert window.desk.article.title == "A second mill"


def test_an_article_that_a_search_hides_is_found(window: MainWindow, qtbot: QtBot) -> None:
    window.articles.search.setText("remembers")
    window.articles.reload()
    window.view.setFocus()
    opened(window, "G", qtbot)
    write("second")
    press("Return")
    assert window.desk.article is not None
    assert window.desk.article.title == "A second mill"


def test_recent_projects_are_offered_but_neither_the_open_one_nor_one_that_is_gone(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    other, _ = make_project(tmp_path / "harbour.factdesk")
    other.close()
    for name in ("gone", "harbour", "mill"):
        window.settings.remember_project(str(tmp_path / f"{name}.factdesk"))
    palette = opened(window, "Ctrl+K", qtbot)
    assert headings(palette) == ["Recent projects"]
    assert offered(palette)[-1] == "harbour"
    assert not {"gone", "mill"} & set(offered(palette))
    write("harb")
    press("Return")
    wait_for_opening(window)
    project = window.session.project
    assert project is not None
    assert Path(project.address).name == "harbour.factdesk"


def test_escape_closes_and_leads_back_to_where_the_keyboard_was(window: MainWindow, qtbot: QtBot) -> None:
    window.claims.list.setFocus()
    palette = opened(window, "Ctrl+K", qtbot)
    assert palette.line.hasFocus()
    press("Esc")
    assert not palette.isVisible()
    assert window.claims.list.hasFocus()


def test_arrows_move_in_the_list_past_headings_while_the_line_keeps_the_keyboard(
    window: MainWindow, qtbot: QtBot
) -> None:
    palette = opened(window, "Ctrl+K", qtbot)
    write("a")
    passed = [chosen(palette)]
    for _ in range(palette.list.count()):
        press("Down")
        passed.append(chosen(palette))
        assert palette.line.hasFocus()
    assert list(dict.fromkeys(passed)) == offered(palette)
    for _ in passed:
        press("Up")
    assert chosen(palette) == offered(palette)[0]
    press("PgDown")
    assert chosen(palette) == offered(palette)[11]


def test_no_key_is_an_action_of_the_window_behind(window: MainWindow, qtbot: QtBot) -> None:
    before = window.desk.items
    palette = opened(window, "Ctrl+K", qtbot)
    for keys in ("R", "X", "Space", "Ctrl+W", "Ctrl+Q", "Ctrl+Z", "Tab"):
        press(keys)
    assert palette.isVisible()
    assert palette.line.hasFocus()
    assert window.session.is_open
    assert window.desk.items == before


def test_a_click_elsewhere_closes_it(window: MainWindow, qtbot: QtBot) -> None:
    palette = opened(window, "Ctrl+K", qtbot)
    window.articles.search.setFocus(Qt.FocusReason.MouseFocusReason)
    assert not palette.isVisible()
    assert window.articles.search.hasFocus()


def test_a_click_on_a_row_does_it(window: MainWindow, qtbot: QtBot) -> None:
    palette = opened(window, "G", qtbot)
    place = palette.list.visualItemRect(palette.list.item(2)).center()
    QTest.mouseClick(palette.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert not palette.isVisible()
    assert window.desk.article is not None
    assert window.desk.article.title == "A third mill"


def test_it_remembers_nothing(window: MainWindow, qtbot: QtBot) -> None:
    palette = opened(window, "Ctrl+K", qtbot)
    first = offered(palette)
    write("undo")
    press("Esc")
    assert opened(window, "Ctrl+K", qtbot) is palette
    assert palette.line.text() == ""
    assert offered(palette) == first


def test_closing_the_project_closes_it(window: MainWindow, qtbot: QtBot) -> None:
    palette = opened(window, "G", qtbot)
    window.session.end()
    assert not palette.isVisible()


def test_of_many_articles_fifty_are_shown_and_those_that_begin_so_come_first(
    bare: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    project, _ = make_project(tmp_path / "many.factdesk")
    with project:
        titles = [f"Report {number} from the river" for number in range(500)] + ["River at last"]
        articles = [
            make_article(f"Water {number}.", title=title, source_name=f"{number:04}.txt")
            for number, title in enumerate(titles)
        ]
        add_articles(project, *articles)
    open_in(bare, project.address)
    palette = opened(bare, "G", qtbot)
    assert len(offered(palette)) == MOST
    write("riv")
    assert len(offered(palette)) == MOST
    assert chosen(palette) == "River at last"
    write(" 499")
    assert offered(palette) == ["Report 499 from the river"]


def test_titles_that_come_in_while_somebody_moves_leave_the_choice_alone(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("factdesk.gui.titles._SLICE", 1)
    press("G")
    [palette] = window.findChildren(Palette)
    palette._reader.stop()
    for _ in range(3):
        palette._read_titles()
    palette._reader.stop()
    assert offered(palette) == ["A first mill", "A second mill"]
    press("Down")
    palette._read_titles()
    assert offered(palette) == ["A first mill", "A second mill", "A third mill"]
    assert chosen(palette) == "A second mill"


def test_a_screen_reader_hears_what_is_chosen(window: MainWindow, qtbot: QtBot) -> None:
    palette = opened(window, "Ctrl+K", qtbot)
    assert palette.accessibleName()
    assert palette.line.accessibleName()
    assert palette.list.accessibleName()
    write("redo")
    assert palette.line.accessibleDescription() == "Redo  Ctrl+Shift+Z  Ctrl+Y"


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_it_lies_at_the_top_in_the_middle_whatever_the_size_of_the_window(
    theme: object, window: MainWindow, qtbot: QtBot
) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    used = apply_theme(app, LIGHT if theme is LIGHT else DARK)
    palette = opened(window, "Ctrl+K", qtbot)
    for width, height in ((1280, 820), (760, 480)):
        window.resize(width, height)
        QApplication.processEvents()
        assert window.rect().contains(palette.geometry())
        assert abs(palette.geometry().center().x() - window.rect().center().x()) <= 1
        assert palette.y() == window.menuBar().height()
    picture = palette.grab().toImage()
    assert picture.pixelColor(palette.width() // 2, 18).name() == used.raised


def test_it_opens_from_a_field_too(window: MainWindow, qtbot: QtBot) -> None:
    window.articles.search.setFocus()
    write("mill")
    opened(window, "Ctrl+K", qtbot)
    press("Esc")
    assert window.articles.search.hasFocus()
    assert window.articles.search.text() == "mill"
