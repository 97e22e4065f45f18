"""The window as a whole: reachable without mouse or eyes, at every size, and honest about what it shows."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QWidget

from factdesk.gui.keys.keys_window import KeysWindow
from factdesk.gui.main_window import MainWindow
from factdesk.settings import UserSettings
from tests.gui.conftest import open_in, wait_for_opening
from tests.projects import add_articles, make_article, make_project

SIZES = ((1024, 700), (1280, 820), (2560, 1440))


def focusable(window: QWidget) -> list[QWidget]:
    return [
        widget
        for widget in window.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.isVisibleTo(window)
        and widget.isEnabled()
    ]


def name_of(widget: QWidget) -> str:
    return widget.accessibleName() or (widget.text() if isinstance(widget, QAbstractButton) else "")


def test_every_control_that_takes_the_keyboard_has_a_name(window: MainWindow) -> None:
    window.desk.label("denied")
    window.desk.activate(window.desk.items[0].id)
    found = focusable(window)
    assert len(found) > 8
    assert [widget for widget in found if not name_of(widget)] == []


def test_every_control_of_the_start_page_has_a_name(bare: MainWindow) -> None:
    assert [widget for widget in focusable(bare) if not name_of(widget)] == []


def test_tab_goes_round_all_controls_from_left_to_right(window: MainWindow) -> None:
    window.desk.label("denied")
    window.desk.activate(window.desk.items[0].id)
    window.articles.search.setFocus()
    order: list[QWidget | None] = []
    for _ in range(40):
        focus = QApplication.focusWidget()
        if focus in order:
            break
        order.append(focus)
        QTest.keyClick(focus, Qt.Key.Key_Tab)  # type: ignore[arg-type]
    wanted = [
        *(
            window.articles.search,
            window.articles.state,
            window.articles.list,
            window.view,
            window.claims.list,
        ),
        window.inspector.labels.button(0),  # the others by arrow keys, as in every group of choices
        *(window.inspector.source, window.inspector.anonymous, window.inspector.cue),
        *(window.inspector.kind, window.inspector.confidence, window.inspector.note),
    ]
    assert [widget for widget in order if widget in wanted] == wanted


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_no_control_is_cut_off(size: tuple[int, int], window: MainWindow) -> None:
    window.resize(*size)
    window.desk.label("denied")
    window.desk.activate(window.desk.items[0].id)
    QApplication.processEvents()
    assert (window.width(), window.height()) == size
    for button in window.findChildren(QAbstractButton):
        if button.isVisible() and button.text():
            words = button.fontMetrics().horizontalAdvance(button.text())
            assert words <= button.width(), f"{button.text()} in {button.width()} pixels"
    for box in window.findChildren(QComboBox):
        if box.isVisible():
            assert box.fontMetrics().horizontalAdvance(box.currentText()) < box.width()
    for widget in window.inspector.findChildren(QWidget):
        if widget.isVisible() and widget.parent() is window.inspector:
            assert window.inspector.rect().contains(widget.geometry())


def test_the_keys_fit_on_a_small_screen(bare: MainWindow) -> None:
    keys = KeysWindow(bare)
    assert keys.sizeHint().width() <= 1024
    assert keys.sizeHint().height() <= 660


def test_in_a_narrow_window_the_bar_says_less_but_keeps_every_key(window: MainWindow) -> None:
    for width in (2000, 1280, 1024, 800, 760):
        window.resize(width, 600)
        QApplication.processEvents()
        for key, button in window.bar._buttons.items():
            assert button.isVisible()
            letter = window.actions_by_key[key].shortcut().toString().replace("Return", "↵")
            assert button.text().endswith(letter)
            assert window.bar.rect().contains(button.geometry()), (width, key)


def test_columns_that_the_user_has_drawn_stay(window: MainWindow) -> None:
    window.columns.setSizes([400, 500, 380])
    window.columns.splitterMoved.emit(400, 1)
    window.resize(1500, 820)
    assert window.columns.sizes()[0] > 350


def test_no_label_reads_an_article_as_html(window: MainWindow, tmp_path: Path) -> None:
    hostile = '<img src="file:///etc/passwd"><b>Title</b>'
    project, _ = make_project(tmp_path / "hostile.factdesk")
    with project:
        add_articles(project, make_article(f"{hostile} said the mayor.", hostile, publisher=hostile))
    open_in(window, project.address)
    assert window.desk.article is not None
    assert window.desk.article.title == hostile
    window.status.tell(hostile)
    rich = [
        label.text()
        for label in window.findChildren(QLabel)
        if "<" in label.text() and label.textFormat() != Qt.TextFormat.PlainText
    ]
    assert rich == []


def test_an_empty_project_says_what_to_do(bare: MainWindow, tmp_path: Path) -> None:
    project, _ = make_project(tmp_path / "empty.factdesk")
    project.close()
    open_in(bare, project.address)
    assert bare.states.nothing.isVisible()
    assert "Import Articles…" in bare.states.nothing.buttons[0].text()
    assert not bare.inspector.isVisible()
    assert not bare.bar.isVisible()
    assert bare.status.progress.text() == "0 of 0 articles finished"


def test_the_last_article_that_is_removed_leaves_an_empty_project(window: MainWindow) -> None:
    for left in (2, 1, 0):
        window.actions_by_key["article.remove"].trigger()
        assert len(window.articles.model.ids) == left
    assert window.desk.article is None
    assert window.states.nothing.isVisible()
    window.status.action.click()
    assert len(window.articles.model.ids) == 1
    assert window.desk.article is not None


def test_an_article_that_is_removed_gives_way_to_the_next_one(window: MainWindow) -> None:
    window.walk.step_article(1)
    window.actions_by_key["article.remove"].trigger()
    assert window.desk.article is not None
    assert window.desk.article.title == "A third mill"


def test_finishing_goes_on_to_the_next_article_and_counts(window: MainWindow) -> None:
    window.walk.finish()
    assert window.status.notice.text() == "Finished with 5 left to decide."
    assert window.status.progress.text() == "1 of 3 articles finished"
    assert window.desk.article is not None
    assert window.desk.article.title == "A second mill"
    window.walk.step_article(1)
    window.walk.finish()
    assert window.desk.article.title == "A second mill"
    window.walk.finish()
    assert "No other article is unfinished." in window.status.notice.text()


def test_at_the_ends_it_says_so(window: MainWindow) -> None:
    window.walk.step_article(-1)
    assert window.status.notice.text() == "This is the first article."
    window.walk.step_item(-1)
    assert window.status.notice.text() == "No more claims in this direction."
    for _ in range(5):
        window.desk.accept()
    window.walk.step_item(1, undecided=True)
    assert "finish the article, press F." in window.status.notice.text()


def test_enter_on_a_claim_goes_on_to_what_is_left(window: MainWindow) -> None:
    window.desk.label("denied")
    window.desk.activate(window.desk.items[0].id)
    window.actions_by_key["claim.accept"].trigger()
    assert window.desk.active_id == window.desk.items[1].id


def test_a_note_for_a_suggestion_is_refused_with_a_reason(window: MainWindow) -> None:
    window.actions_by_key["claim.note"].trigger()
    assert "accept the suggestion first" in window.status.notice.text()


def test_a_click_on_a_mark_makes_it_active(window: MainWindow) -> None:
    window.view.mark_activated.emit(window.desk.items[3].id)
    assert window.desk.active_id == window.desk.items[3].id
    assert window.claims.list.currentIndex().row() == 3


def test_size_and_zoom_are_remembered(make_window: Callable[[], MainWindow], settings: UserSettings) -> None:
    first = make_window()
    first.resize(780, 520)
    first.actions_by_key["zoom.in"].trigger()
    zoom = first.view.zoom
    first.close()
    second = make_window()
    assert second.view.zoom == pytest.approx(zoom)
    assert (second.width(), second.height()) == (780, 520)
    assert settings.get("zoom") == pytest.approx(zoom)


def test_themes_can_be_chosen_and_are_remembered(bare: MainWindow, settings: UserSettings) -> None:
    for name in ("dark", "light", "system"):
        bare.actions_by_key[f"theme.{name}"].trigger()
        assert settings.get("theme") == name
        assert bare.actions_by_key[f"theme.{name}"].isChecked()


def test_recent_projects_are_in_the_menu(window: MainWindow, mill: Path) -> None:
    window._recent_menu.aboutToShow.emit()
    [action] = window._recent_menu.actions()
    assert action.text() == str(mill).replace("&", "&&")
    window.session.end()
    action.trigger()
    wait_for_opening(window)
    assert window.session.is_open
