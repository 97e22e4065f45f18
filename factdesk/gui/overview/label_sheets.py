"""Labels by publisher and along time: their sheets, in words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject

from factdesk.domain.figures import COUNTED, LabelFigures, Overview
from factdesk.domain.labels import label_of
from factdesk.domain.periods import Step, day_of, periods
from factdesk.gui.look.language import shown_number
from factdesk.gui.look.translation import title_of_label
from factdesk.gui.overview.sheets import (
    MOST_BARS,
    Bar,
    Chart,
    Column,
    Fill,
    Measure,
    Series,
    Sheet,
    shown_day,
)


class LabelSheets(QObject):
    """Puts the labels of one overview into words and bars."""

    def __init__(self, overview: Overview, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all = overview
        self._claims = overview.claims

    def publishers(self) -> Sheet:
        """By publisher."""
        found, nameless = self._all.publishers, self.tr("No publisher named")
        bars = [Bar(one.name or nameless, one.counts) for one in found[:MOST_BARS]]
        rest = found[MOST_BARS:]
        note = ""
        if rest:
            sums = tuple(map(sum, zip(*(one.counts for one in rest), strict=True)))
            words = self.tr("The {0} publishers with most claims; the other {1} have {2} together.")
            note = words.format(MOST_BARS, shown_number(len(rest)), shown_number(sum(sums)))
            # Together they may dwarf the single ones, of which nothing would be seen then.
            if sum(sums) <= 2 * sum(bars[0].parts):
                bars.append(Bar(self.tr("{0} others").format(shown_number(len(rest))), sums))
        first = found[0] if found else LabelFigures("", ())
        finding = self.tr("Most claims stand in articles of {0}: {1} of {2}.")
        if not first.name:
            finding = self.tr("Most claims stand in articles without a publisher: {1} of {2}.")
        return Sheet(
            "labels-by-publisher",
            "",
            self.tr("Labels by publisher"),
            finding.format(first.name, shown_number(sum(first.counts)), shown_number(self._claims)),
            note,
            self._no_claims(),
            self._label_columns(Column(self.tr("Publisher"), Measure.WORDS)),
            self._label_rows(found, nameless),
            Chart(self._label_series(found), self._narrowed(bars, found), self.tr("Claims")),
        )

    def published(self) -> Sheet:
        """By the date of the article."""
        days = self._all.published
        undated = sum(sum(one.counts) for one in days if day_of(one.name) is None)
        note = self.tr("Articles without a date hold {0} claims; they are only in the table.")
        return self._over_time(
            days,
            "labels-by-date",
            (self.tr("By article’s date"), self.tr("Labels by the date of the article")),
            note.format(shown_number(undated)) if undated else "",
        )

    def marked(self) -> Sheet:
        """By the day on which the claim was marked."""
        words = (self.tr("By day of work"), self.tr("Labels by the day on which the claim was marked"))
        return self._over_time(self._all.marked, "labels-by-day", words, "")

    def _over_time(self, found: Sequence[LabelFigures], key: str, words: tuple[str, str], note: str) -> Sheet:
        days = {day: one.counts for one in found if (day := day_of(one.name)) is not None}
        step, spans = periods(days)
        form, names, finding = self._step_words(step)
        bars = [Bar(shown_day(span.start, form), span.counts) for span in spans]
        most = max(bars, key=lambda bar: sum(bar.parts), default=Bar("", ()))
        return Sheet(
            key,
            words[0],
            words[1],
            finding.format(most.title, shown_number(sum(most.parts))),
            note,
            self._no_claims() if not self._claims else self.tr("No article with a claim has a date."),
            self._label_columns(Column(self.tr("Day"), Measure.DAY)),
            self._label_rows(found, ""),
            Chart(
                self._label_series(found),
                self._narrowed(bars, found),
                self.tr("Claims"),
                upright=True,
                names=names,
            ),
        )

    def _step_words(self, step: Step) -> tuple[str, str, str]:
        return {
            Step.DAY: (self.tr("d MMM"), self.tr("Day"), self.tr("Most claims on {0}: {1}.")),
            Step.WEEK: (
                self.tr("d MMM yyyy"),
                self.tr("Week from"),
                self.tr("Most claims in the week from {0}: {1}."),
            ),
            Step.MONTH: (self.tr("MMM yyyy"), self.tr("Month"), self.tr("Most claims in {0}: {1}.")),
            Step.YEAR: ("yyyy", self.tr("Year"), self.tr("Most claims in {0}: {1}.")),
        }[step]

    def _label_columns(self, first: Column) -> tuple[Column, ...]:
        titles = [title_of_label(label_of(key)) if key else self.tr("No label") for key in COUNTED]
        return (first, Column(self.tr("Claims")), *map(Column, titles))

    def _label_rows(self, found: Sequence[LabelFigures], nameless: str) -> tuple[tuple[str | int, ...], ...]:
        return tuple((one.name or nameless, sum(one.counts), *one.counts) for one in found)

    def _label_series(self, found: Sequence[LabelFigures]) -> tuple[Series, ...]:
        return tuple(
            Series(title_of_label(label_of(key)), key) if key else Series(self.tr("No label"), Fill.OPEN)
            for key, there in zip(COUNTED, _present(found), strict=True)
            if there
        )

    def _narrowed(self, bars: Sequence[Bar], found: Sequence[LabelFigures]) -> tuple[Bar, ...]:
        """The bars without the labels that no claim has: a legend names only what is there."""
        present = _present(found)
        return tuple(
            Bar(bar.title, tuple(p for p, there in zip(bar.parts, present, strict=True) if there))
            for bar in bars
        )

    def _no_claims(self) -> str:
        return self.tr("No claim is marked yet. Give a label to a suggestion, or to words that you select.")


def _present(found: Sequence[LabelFigures]) -> tuple[bool, ...]:
    """Which of COUNTED any claim has."""
    return tuple(any(one.counts[at] for one in found) for at in range(len(COUNTED)))
