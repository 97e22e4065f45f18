"""The tour: it points at the real window, leaves its keys alone, and goes without a trace."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from factdesk.gui.keys.actions import ACTIONS
from factdesk.gui.keys.menus import DEFAULT_KEYS, give_keys
from factdesk.gui.look.theme import DARK, LIGHT, apply_theme
from factdesk.gui.main_window import MainWindow
from factdesk.gui.tour.callout import Callout, Pointer
from factdesk.gui.tour.steps import STEPS
from factdesk.gui.tour.tour import Tour
from tests.window_story import press


@pytest.fixture
def tour(window: MainWindow) -> Tour:
    """The tour on the mill, at its first step."""
    window.actions_by_key["help.tour"].trigger()
    QApplication.processEvents()
    assert window.guide.tour.running
    return window.guide.tour


def card(tour: Tour) -> Callout:
    assert tour.callout is not None
    return tour.callout


def pointer(tour: Tour) -> Pointer:
    assert tour.pointer is not None
    return tour.pointer


def words_on(tour: Tour) -> str:
    return "\n".join(label.text() for label in card(tour).findChildren(QLabel) if label.isVisible())


def test_every_action_that_the_tour_names_exists() -> None:
    assert {action for step in STEPS for action in step.actions} <= {action.key for action in ACTIONS}
    assert len(STEPS) == 4


def test_the_keys_that_a_step_names_work_while_it_is_shown(window: MainWindow, tour: Tour) -> None:
    first = window.desk.active_id
    assert QApplication.focusWidget() is window.view
    press("J")
    assert window.desk.active_id != first
    press("K")
    assert window.desk.active_id == first
    assert card(tour).ticked == ["claim.next", "claim.previous"]
    card(tour).next.click()
    press("D")
    assert any(item.claim and item.claim.label == "denied" for item in window.desk.items)
    assert card(tour).ticked == ["label.denied"]


def test_the_outline_follows_the_active_claim_and_scrolling(window: MainWindow, tour: Tour) -> None:
    before = QRect(pointer(tour).target)
    press("J")
    after = QRect(pointer(tour).target)
    assert before != after
    assert after == tour.target()
    window.desk.session.end()
    assert not tour.running


def test_next_back_and_leave_by_button(tour: Tour) -> None:
    assert not card(tour).back.isEnabled()
    for number in range(1, len(STEPS)):
        card(tour).next.click()
        assert tour.number == number
    assert card(tour).leave.isHidden(), "the last step is left by Done"
    card(tour).back.click()
    assert tour.number == len(STEPS) - 2
    card(tour).leave.click()
    assert not tour.running


def test_next_back_and_leave_by_key(tour: Tour, qtbot: QtBot) -> None:
    # Qt shows the button pressed for a moment before it does what it says.
    press("Alt+N")
    qtbot.waitUntil(lambda: tour.number == 1)
    press("Alt+B")
    qtbot.waitUntil(lambda: tour.number == 0)
    press("Alt+L")
    qtbot.waitUntil(lambda: not tour.running)


def test_the_tour_ends_after_its_last_step(window: MainWindow, tour: Tour) -> None:
    for _ in STEPS:
        card(tour).next.click()
    assert not tour.running
    assert QApplication.focusWidget() is window.view


@pytest.mark.parametrize("place", ["article", "search", "button"])
def test_esc_leaves_at_any_time(place: str, window: MainWindow, tour: Tour) -> None:
    where = {"article": window.view, "search": window.articles.search, "button": card(tour).next}[place]
    where.setFocus()
    press("Esc")
    assert not tour.running
    if place == "button":
        assert QApplication.focusWidget() is window.view
    window.articles.search.setFocus()
    press("Esc")
    assert QApplication.focusWidget() is window.view, "Esc does again what it does without a tour"


def test_nothing_is_left_behind(window: MainWindow, tour: Tour, qtbot: QtBot) -> None:
    made = [card(tour), pointer(tour)]
    with qtbot.waitSignals([one.destroyed for one in made]):
        tour.leave()
    assert not window.findChildren(Callout)
    assert not window.findChildren(Pointer)
    press("J")
    give_keys(window.actions_by_key, DEFAULT_KEYS | {"claim.next": ("F6",)})
    window.resize(1100, 720)
    tour.leave()
    assert not tour.running


def test_the_tour_can_be_begun_again_at_its_beginning(window: MainWindow, tour: Tour) -> None:
    card(tour).next.click()
    window.actions_by_key["help.tour"].trigger()
    assert tour.number == 0
    visible = [one for one in window.findChildren(Callout) if one.isVisible()]
    assert visible == [card(tour)]


def test_the_steps_name_the_keys_that_the_user_chose(window: MainWindow, tour: Tour) -> None:
    assert "\nJ\n" in words_on(tour)
    give_keys(window.actions_by_key, DEFAULT_KEYS | {"claim.next": ("F6",), "claim.previous": ()})
    assert "F6" in words_on(tour)
    assert "\nJ\n" not in words_on(tour)
    assert "Claim ›" in words_on(tour)


@pytest.mark.parametrize("size", [(760, 480), (1024, 700), (1280, 820), (2560, 1440)])
@pytest.mark.parametrize("direction", ["left", "right"])
def test_the_card_lies_in_the_window_and_beside_what_it_points_at(
    size: tuple[int, int], direction: str, window: MainWindow, qapp: QApplication, tour: Tour
) -> None:
    rtl = direction == "right"
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
    window.resize(*size)
    QApplication.processEvents()
    for step in STEPS:
        area, target = card(tour).geometry(), pointer(tour).target
        assert window.rect().contains(area), step.title
        assert window.rect().contains(target), step.title
        assert pointer(tour).geometry() == window.rect()
        if size[0] >= 1024:
            assert not area.intersects(target), step.title
            assert (area.center().x() < target.center().x()) == rtl
            assert pointer(tour).arrow() is not None
        room = card(tour).heightForWidth(area.width())
        assert area.height() >= min(room, window.height() // 2), "no word of the card is cut"
        tour.next()
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def test_what_is_pointed_at_is_what_the_step_speaks_of(window: MainWindow, tour: Tour) -> None:
    parts = [window.view, window.bar, window.view, window.bar]
    for part in parts:
        area = QRect(part.mapTo(window, QPoint(0, 0)), part.size()).adjusted(-3, -3, 3, 3)
        assert area.contains(pointer(tour).target)
        tour.next()


def test_the_outline_is_drawn_in_both_themes_and_lets_clicks_through(
    window: MainWindow, tour: Tour, qapp: QApplication
) -> None:
    tour.next()
    for theme in (DARK, LIGHT):
        apply_theme(qapp, theme)
        QApplication.processEvents()
        picture, target = window.grab().toImage(), pointer(tour).target
        ratio = picture.devicePixelRatio()
        edge = picture.pixelColor(round(target.center().x() * ratio), round(target.top() * ratio))
        assert edge.name() == theme.accent
    inside = pointer(tour).target.center()
    assert window.childAt(inside) is not pointer(tour)


def test_the_card_is_announced_and_can_be_gone_into(
    window: MainWindow, tour: Tour, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[str] = []
    monkeypatch.setattr(QAccessible, "updateAccessibility", lambda event: heard.append(type(event).__name__))
    tour.next()
    assert heard == ["QAccessibleAnnouncementEvent"]
    assert card(tour).accessibleName() == "Tour, step 2 of 4: Decide"
    assert "R: Reported." in card(tour).accessibleDescription()
    for button in card(tour).findChildren(QPushButton):
        assert button.focusPolicy() & Qt.FocusPolicy.TabFocus
    card(tour).next.setFocus()
    press("Space")
    assert tour.number == 2
    assert window.desk.items, "no key of the article was meant"


def test_without_a_project_the_tour_opens_the_sample(
    bare: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(type(bare.errands), "open_sample", lambda _: asked.append("sample"))
    bare.actions_by_key["help.tour"].trigger()
    assert asked == ["sample"]


def test_a_project_of_ones_own_is_opened_without_a_tour(
    window: MainWindow, make_window: Callable[[], MainWindow]
) -> None:
    assert not window.guide.tour.running
    assert not window.settings.get("tour_seen")
    assert not make_window().guide.tour.running
