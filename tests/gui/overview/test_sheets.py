"""What charts and tables show, apart from how: the bars, the words, and the round numbers of axes."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from factdesk.domain.claims import ArticleId
from factdesk.domain.figures import AnnotatorFigures, ArticleFigures, LabelFigures, Overview, RuleFigures
from factdesk.domain.overview import ArticleState
from factdesk.domain.rules import CONSTRUCTIONS, RuleGroup
from factdesk.gui.look.theme import THEMES, Theme
from factdesk.gui.overview.fills import Pattern, paint_of
from factdesk.gui.overview.rule_words import words_of_rule
from factdesk.gui.overview.scales import nice_steps, spread
from factdesk.gui.overview.sheets import MOST_BARS, Fill, Measure, Sheet, shown_cell, shown_time
from factdesk.gui.overview.topics import Topics


def sheets(overview: Overview) -> dict[str, Sheet]:
    return {sheet.key: sheet for topic in Topics(overview).topics() for sheet in topic.sheets}


def article(number: int, claims: int = 1, to_decide: int = 0, seconds: float = 0.0) -> ArticleFigures:
    title = f"Article {number}"
    state = ArticleState.UNREAD
    return ArticleFigures(ArticleId(str(number)), title, "", "", state, claims, claims, to_decide, seconds)


def publishers(*counts: int) -> tuple[LabelFigures, ...]:
    return tuple(LabelFigures(f"Publisher {at}", (count, 0, 0, 0, 0)) for at, count in enumerate(counts))


def test_the_most_frequent_publishers_are_drawn_and_the_others_together() -> None:
    found = sheets(Overview(1, publishers=publishers(*[10] * 12, 3, 2)))["labels-by-publisher"]
    assert len(found.chart.bars) == MOST_BARS + 1
    assert (found.chart.bars[-1].title, found.chart.bars[-1].parts) == ("2 others", (5,))
    assert found.note == "The 12 publishers with most claims; the other 2 have 5 together."
    assert len(found.rows) == 14


def test_others_who_would_dwarf_the_rest_are_told_and_not_drawn() -> None:
    found = sheets(Overview(1, publishers=publishers(*[10] * 30)))["labels-by-publisher"]
    assert len(found.chart.bars) == MOST_BARS
    assert "the other 18 have 180 together" in found.note
    assert len(found.rows) == 30


def test_the_legend_names_only_labels_that_a_claim_has() -> None:
    found = sheets(Overview(1, publishers=(LabelFigures("The Post", (2, 0, 1, 0, 0)),)))
    chart = found["labels-by-publisher"].chart
    assert [series.title for series in chart.series] == ["Reported", "Unconfirmed"]
    assert chart.bars[0].parts == (2, 1)


def test_days_without_a_date_are_in_the_table_and_named_in_the_note() -> None:
    days = (LabelFigures("2024-05-01", (3, 0, 0, 0, 0)), LabelFigures("", (0, 2, 0, 0, 0)))
    found = sheets(Overview(1, articles=(article(1, 5),), published=days))["labels-by-date"]
    assert [bar.parts for bar in found.chart.bars] == [(3, 0)]
    assert found.note == "Articles without a date hold 2 claims; they are only in the table."
    assert [row[:2] for row in found.rows] == [("2024-05-01", 3), ("", 2)]


def test_the_articles_with_most_left_to_decide_are_drawn_and_all_are_in_the_table() -> None:
    many = tuple(article(number, to_decide=number) for number in range(20))
    found = sheets(Overview(1, articles=many))["progress-by-article"]
    assert [bar.parts[0] for bar in found.chart.bars] == list(range(19, 7, -1))
    assert len(found.rows) == 20
    assert found.finding == "190 suggestions wait in 19 articles."


def test_time_is_drawn_in_minutes_or_hours_and_its_rule_is_said() -> None:
    ana = AnnotatorFigures("Ana", 0, 0, 1, 0, 0, 0, 3 * 3_600.0)
    found = sheets(Overview(1, articles=(article(1, seconds=90.0),), annotators=(ana,), other_seconds=30.0))
    assert found["time-by-annotator"].chart.axis == "Hours"
    by_article = found["time-by-article"]
    assert by_article.chart.axis == "Minutes"
    assert by_article.rows == (("Article 1", 90), ("Not on a single article", 30))
    assert "five minutes" in by_article.note


@pytest.mark.parametrize("construction", CONSTRUCTIONS)
def test_every_construction_has_a_name(construction: str) -> None:
    assert words_of_rule(RuleGroup(construction)) != construction
    assert words_of_rule(RuleGroup(construction, "denied")).endswith(" → Denied")


def test_a_rule_of_another_program_is_named_as_it_names_itself() -> None:
    rule = RuleFigures(RuleGroup("made elsewhere"), 0, 0, 0, 3)
    assert sheets(Overview(1, rules=(rule,)))["suggestions-by-rule"].rows[0][0] == "made elsewhere"


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (0, "0 s"),
        (59.9, "59 s"),
        (60, "1 min"),
        (3_599, "59 min"),
        (3_600, "1 h 0 min"),
        (5_000_000, "1,388 h 53 min"),
    ],
)
def test_times_are_shown_in_the_largest_units_that_say_something(seconds: float, words: str) -> None:
    QLocale.setDefault(QLocale("en_GB"))
    assert shown_time(seconds) == words


def test_cells_are_shown_as_the_locale_writes_them() -> None:
    QLocale.setDefault(QLocale("de_DE"))
    try:
        assert shown_cell(12_345, Measure.COUNT) == "12.345"
        assert shown_cell("2024-05-01", Measure.DAY) == "01.05.2024"
    finally:
        QLocale.setDefault(QLocale("en_GB"))
    assert shown_cell(0.756, Measure.SHARE) == "76 %"
    assert shown_cell(None, Measure.SHARE) == "–"


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_no_two_fills_of_a_chart_look_alike_without_colour(theme: Theme) -> None:
    labels = [paint_of(key, theme) for key in ("reported", "denied", "unconfirmed", "confirmed", Fill.OPEN)]
    assert len({paint.pattern for paint in labels}) == len(labels)
    assert [paint.letter for paint in labels] == ["R", "D", "U", "C", ""]
    others = [paint_of(fill, theme).pattern for fill in Fill]
    assert len(set(others)) == len(others)
    assert Pattern.EMPTY in others


@given(st.floats(0, 1e9), st.booleans())
def test_steps_of_an_axis_are_even_round_and_few(longest: float, whole: bool) -> None:
    steps = nice_steps(longest, whole=whole)
    assert steps[0] == 0
    assert 2 <= len(steps) <= 8
    assert steps == sorted(set(steps))
    if whole:
        assert all(float(step).is_integer() for step in steps)
    assert steps[-1] <= max(longest * (1 + 1e-6), steps[1])


@given(st.integers(0, 500), st.integers(1, 60))
def test_as_many_names_are_shown_as_there_is_room_for(count: int, room: int) -> None:
    shown = spread(count, room)
    assert len(shown) <= room
    assert all(0 <= at < count for at in shown)
    assert len({b - a for a, b in pairwise(shown)}) <= 1
    assert bool(shown) == bool(count)


@pytest.fixture
def _mirrored(qapp: QApplication) -> Iterator[None]:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


@pytest.mark.usefixtures("_mirrored")
def test_in_a_mirrored_window_bars_still_begin_at_their_names(qtbot: QtBot) -> None:
    from factdesk.gui.overview.charts import ChartView

    chart = ChartView()
    qtbot.addWidget(chart)
    chart.resize(600, 200)
    chart.show_chart(sheets(Overview(1, publishers=publishers(3, 2)))["labels-by-publisher"].chart)
    with qtbot.waitExposed(chart):
        chart.show()
    qtbot.waitUntil(lambda: chart.bars is not None and len(chart.bars.parts) == 2)
    names = chart.plot.getAxis("left").sceneBoundingRect()
    assert chart.bars is not None
    assert all(names.right() - 2 <= part.place.left() < names.right() + 8 for part in chart.bars.parts)
