"""The page of agreement as a user meets it: figures, the matrix, filters, and what is taken out of it."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from factdesk.domain.agreement.methods import methods_paragraph
from factdesk.gui.agreement.window import AgreementWindow
from factdesk.gui.dialogs import messages
from factdesk.gui.look.theme import DARK, LIGHT, apply_theme, current_theme
from factdesk.gui.main_window import MainWindow
from factdesk.gui.overview.picture import SCALE, WIDTH
from factdesk.store import reading
from factdesk.usecases.review_queue import ReviewScope
from tests.gui.agreement.conftest import Opened, card, picture, rows, settle
from tests.gui.conftest import open_in


def headlines(page: AgreementWindow) -> list[str]:
    assert page.board is not None
    return [tile.accessibleName() for tile in page.board.headlines._tiles]


def tick(page: AgreementWindow, *names: str) -> None:
    """Tick people in the menu of people."""
    for action in page.filters.menu.actions():
        if action.text() in names:
            action.trigger()


def test_three_questions_stand_above_the_cards(page: AgreementWindow) -> None:
    told = headlines(page)
    assert [words.split(" ")[1] for words in told] == ["Found:", "Extent:", "Label:"]
    assert told[0].startswith("1.00 Found: F1 over 14 claims. 95 %: 1.00 to 1.00.")
    assert "7 matched claims" in told[2]


def test_every_figure_has_its_interval_and_its_number(page: AgreementWindow) -> None:
    found = rows(card(page, "figures"))
    assert len(found) == 11
    assert found[0] == ["Found: F1", "1.00", "1.00", "1.00", "14", "0", ""]
    dots = picture(card(page, "figures")).dots.chart
    assert dots is not None
    assert dots.dots[0].units == "N 14"


def test_what_is_not_defined_says_why(opened: Opened) -> None:
    page = opened("Ana", "Ben", "Cleo")
    by_name = {row[0]: row for row in rows(card(page, "figures"))}
    assert by_name["Label: Cohen’s kappa"][1] == "–"
    assert by_name["Label: Cohen’s kappa"][-1] == "Not defined: it compares two people; see the pairs."
    chart = picture(card(page, "figures")).dots.chart
    assert chart is not None
    assert "it compares two people" in next(dot for dot in chart.dots if "Cohen" in dot.title).words


def test_the_matrix_tells_which_labels_stand_against_which(page: AgreementWindow) -> None:
    found = card(page, "matrix")
    assert found.finding.text() == "Most often Denied stands against Unconfirmed: 2 of 7 claims."
    assert rows(found) == [
        ["Reported", "2", "1", "0", "0", "3"],
        ["Denied", "0", "1", "2", "0", "3"],
        ["Unconfirmed", "0", "0", "0", "0", "0"],
        ["Confirmed", "0", "0", "0", "1", "1"],
    ]


def test_each_cell_is_told_in_words(page: AgreementWindow) -> None:
    matrix = picture(card(page, "matrix")).matrix
    cell = matrix.matrix.index(1, 2)
    told = cell.data(Qt.ItemDataRole.AccessibleTextRole)
    assert told == "Ana: Denied; Ben: Unconfirmed; claims: 2"
    corner = matrix.matrix.index(4, 4).data(Qt.ItemDataRole.AccessibleTextRole)
    assert corner == "Ana: All; Ben: All; claims: 7"
    assert matrix.accessibleName() == "Which labels stand against which"


def test_enter_on_a_cell_asks_for_its_claims(page: AgreementWindow, qtbot: QtBot) -> None:
    matrix = picture(card(page, "matrix")).matrix
    matrix.setFocus()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Right):
        QTest.keyClick(matrix, key)
    page.claims_wanted.disconnect()
    with qtbot.waitSignal(page.claims_wanted) as asked:
        QTest.keyClick(matrix, Qt.Key.Key_Return)
    [scope] = asked.args or []
    assert isinstance(scope, ReviewScope)
    assert scope.labels == ("denied", "unconfirmed")
    assert page.found is not None
    assert scope.annotators == page.found.agreement.people


def test_a_click_on_an_empty_cell_or_a_sum_asks_for_nothing(page: AgreementWindow, qtbot: QtBot) -> None:
    matrix = picture(card(page, "matrix")).matrix
    with qtbot.assertNotEmitted(page.claims_wanted):
        for row, column in ((2, 0), (4, 4), (0, 4)):
            place = matrix.visualRect(matrix.matrix.index(row, column)).center()
            QTest.mouseClick(matrix.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_a_cell_opens_its_claims_in_the_review(page: AgreementWindow, bare: MainWindow, qtbot: QtBot) -> None:
    from factdesk.gui.review.window import ReviewWindow

    matrix = picture(card(page, "matrix")).matrix
    place = matrix.visualRect(matrix.matrix.index(1, 2)).center()
    QTest.mouseClick(matrix.viewport(), Qt.MouseButton.LeftButton, pos=place)
    [review] = bare.findChildren(ReviewWindow)
    qtbot.waitUntil(lambda: not review.reviewer.reading, timeout=20_000)
    assert review.reviewer.scope.labels == ("denied", "unconfirmed")
    assert len(review.reviewer.queue.lines) == 2


def test_a_cell_of_agreement_opens_what_both_called_so(
    page: AgreementWindow, bare: MainWindow, qtbot: QtBot
) -> None:
    from factdesk.gui.review.window import ReviewWindow

    matrix = picture(card(page, "matrix")).matrix
    place = matrix.visualRect(matrix.matrix.index(1, 1)).center()
    QTest.mouseClick(matrix.viewport(), Qt.MouseButton.LeftButton, pos=place)
    [review] = bare.findChildren(ReviewWindow)
    qtbot.waitUntil(lambda: not review.reviewer.reading, timeout=20_000)
    assert [line.labels for line in review.reviewer.queue.lines] == [(("denied",), ("denied",))]


def test_the_tab_key_leads_from_the_filters_into_the_matrix_and_out_again(page: AgreementWindow) -> None:
    found = card(page, "matrix")
    page.activateWindow()
    found.save.setFocus()
    seen = []
    for _ in range(2):
        QTest.keyClick(QApplication.focusWidget() or page, Qt.Key.Key_Tab)
        seen.append(QApplication.focusWidget())
    assert seen[0] is picture(found).matrix
    assert seen[1] is not picture(found).matrix
    QTest.keyClick(QApplication.focusWidget() or page, Qt.Key.Key_Backtab)
    assert QApplication.focusWidget() is picture(found).matrix


def test_with_three_people_each_pair_has_its_matrix(opened: Opened) -> None:
    found = card(opened("Ana", "Ben", "Cleo"), "matrix")
    choices = [found.choice.itemText(at) for at in range(found.choice.count())]
    assert choices == ["All pairs", "Ana and Ben", "Ana and Cleo", "Ben and Cleo"]
    found.choice.setCurrentIndex(2)
    assert [row[-1] for row in rows(found)] == ["1", "2", "0", "0"]


def test_publishers_and_months_are_told_apart(page: AgreementWindow) -> None:
    publishers = rows(card(page, "publishers"))
    assert [row[:2] for row in publishers] == [["The Post", "2"], ["The Herald", "1"]]
    months = rows(card(page, "time"))
    assert [row[0] for row in months] == ["Jan 2026", "Feb 2026", "Mar 2026"]
    found = card(page, "time")
    found.choice.setCurrentIndex(2)
    assert [row[2] for row in rows(found)] == ["1.00", "1.00", "1.00"]


def test_only_people_who_are_ticked_are_compared(opened: Opened, qtbot: QtBot) -> None:
    page = opened("Ana", "Ben", "Cleo")
    tick(page, "Ana", "Cleo")
    settle(page, qtbot)
    assert page.filters.people.text() == "Ana, Cleo"
    assert [row[0] for row in rows(card(page, "pairs"))] == ["Ana and Cleo"]
    assert [row[1] for row in rows(card(page, "pairs"))] == ["1"]


def test_only_a_publisher_that_is_chosen_is_compared(page: AgreementWindow, qtbot: QtBot) -> None:
    page.filters.publisher.setCurrentIndex(page.filters.publisher.findData("The Herald"))
    settle(page, qtbot)
    assert "F1 over 4 claims" in headlines(page)[0]


def test_what_is_done_in_the_window_is_measured_too(
    page: AgreementWindow, bare: MainWindow, qtbot: QtBot
) -> None:
    project = bare.session.project
    assert project is not None
    claims = [reading.claims_of(project, one) for one in reading.article_ids(project, "")]
    bare.actions_by_key["article.next"].trigger()
    bare.desk.step(1)
    bare.desk.label("denied")
    assert [reading.claims_of(project, one) for one in reading.article_ids(project, "")] != claims
    qtbot.waitUntil(lambda: not page._pause.isActive(), timeout=10_000)
    settle(page, qtbot)
    assert rows(card(page, "matrix"))[1][2] == "2"


def test_the_methods_paragraph_is_copied_by_key(page: AgreementWindow) -> None:
    page.copy.setFocus()
    QTest.keyClick(page.copy, Qt.Key.Key_Space)
    assert page.found is not None
    assert QGuiApplication.clipboard().text() == methods_paragraph(page.found.agreement)
    assert page.state.text() == "The paragraph is copied."


@pytest.mark.parametrize("topic", ["figures", "matrix", "time"])
def test_a_chart_is_saved_as_a_picture_that_is_not_blank(
    page: AgreementWindow, topic: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    target = tmp_path / "chart.png"
    monkeypatch.setattr(messages, "ask_target", lambda *_: target)
    menu = card(page, topic).save.menu()
    next(action for action in menu.actions() if action.objectName() == "png").trigger()
    image = QImage(str(target))
    assert image.width() == WIDTH * SCALE
    accent = current_theme().accent
    inked = sum(
        image.pixelColor(x, y).name() == accent
        for y in range(0, image.height(), 2)
        for x in range(0, image.width(), 2)
    )
    assert inked > 50


def test_a_table_is_saved_with_every_digit(
    page: AgreementWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    target = tmp_path / "table.csv"
    monkeypatch.setattr(messages, "ask_target", lambda *_: target)
    menu = card(page, "figures").save.menu()
    next(action for action in menu.actions() if action.objectName() == "csv").trigger()
    found = list(csv.DictReader(io.StringIO(target.read_text(encoding="utf-8-sig"))))
    alpha = next(row for row in found if "Krippendorff" in row["Figure"])
    assert page.found is not None
    assert float(alpha["Value"]) == pytest.approx(page.found.agreement.label.alpha.value)


def test_the_pointer_over_a_dot_tells_its_figure(page: AgreementWindow) -> None:
    page.show()
    dots = picture(card(page, "figures")).dots
    dots.grab()
    assert dots.words_at(dots.places[0].center()) == "Found: F1\n1.00  [1.00; 1.00]\nN 14"
    assert dots.words_at(QPointF(-5, -5)) == ""
    QTest.mouseMove(dots, QPoint(20, 10))


def test_everything_is_named_for_a_screen_reader(page: AgreementWindow) -> None:
    assert page.board is not None
    for found in page.board.cards.values():
        sheet = found.sheet
        assert sheet is not None
        shown = picture(found)
        assert sheet.title in (shown.dots.accessibleName(), shown.matrix.accessibleName())
        found.as_table.click()
        assert found.table.accessibleName() == sheet.title
    for box in (page.filters.people, page.filters.publisher, page.filters.time):
        assert box.accessibleName()


def test_where_one_person_works_alone_the_page_says_how_to_compare(opened: Opened) -> None:
    page = opened("Ana")
    assert "Not defined: fewer than two people took part." in headlines(page)[0]
    assert "Prepare Package…" in card(page, "figures").empty.text()
    assert not card(page, "matrix").picture.isVisible()


def test_the_page_takes_on_another_theme(page: AgreementWindow) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    dots = picture(card(page, "figures")).dots
    apply_theme(app, LIGHT)
    light = dots.grab().toImage()
    try:
        apply_theme(app, DARK)
        assert dots.grab().toImage() != light
    finally:
        apply_theme(app, LIGHT)


def test_the_page_closes_with_its_project(page: AgreementWindow, bare: MainWindow, tmp_path: Path) -> None:
    page.measure()
    bare.session.end()
    assert not bare.session.is_open
    open_in(bare, tmp_path / "marked.factdesk")
    assert not [one for one in bare.findChildren(AgreementWindow) if one.isVisible()]
