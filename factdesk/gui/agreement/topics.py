"""From figures of agreement to sheets: which table and chart each question gets, and in what words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject

from factdesk.domain.agreement.coefficients import TWO
from factdesk.domain.agreement.figures import Figure, PartAgreement
from factdesk.domain.agreement.methods import methods_sentences
from factdesk.domain.periods import Step, day_of
from factdesk.formats.tables_csv import Cell
from factdesk.gui.agreement.dots import Dot, DotChart, dot_chart
from factdesk.gui.agreement.matrices import Matrices
from factdesk.gui.agreement.matrix import title_of_key
from factdesk.gui.look.language import shown_number
from factdesk.gui.look.sentences import said
from factdesk.gui.overview.sheets import Column, Headline, Measure, Sheet, Topic, shown_day
from factdesk.usecases.agreement import ProjectAgreement

Named = tuple[str, Figure]
_HEADS = (Measure.COEFFICIENT,) * 3


class AgreementTopics(QObject):
    """Puts the agreement of a project into words, dots and tables."""

    def __init__(self, found: ProjectAgreement, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._found, self._all = found, found.agreement

    # -- above and beside the cards --------------------------------------------------------------------------------

    def headlines(self) -> tuple[Headline, ...]:
        """The three questions, each with its headline figure."""
        found, extent, label = self._all.found.f1, self._all.extent.alpha, self._all.label.alpha
        return (
            self._headline(self.tr("Found: F1 over {0} claims."), found),
            self._headline(self.tr("Extent: alpha over {0} characters."), extent),
            self._headline(self.tr("Label: alpha over {0} matched claims."), label),
        )

    def _headline(self, words: str, figure: Figure) -> Headline:
        told = words.format(shown_number(figure.n_units))
        if figure.value is None:
            return Headline("–", f"{told} {said(figure.reason)}")
        if figure.low is not None and figure.high is not None:
            interval = self.tr("95 %: {0} to {1}.")
            told += " " + interval.format(shown_number(figure.low, 2), shown_number(figure.high, 2))
        return Headline(shown_number(figure.value, 2), told)

    def material(self) -> str:
        """What was compared, in one line."""
        people = ", ".join(one.name for one in self._found.annotators)
        words = self.tr("{0}. Articles read by two at least: {1}; read by one alone: {2}.")
        return words.format(
            people or self.tr("Nobody"),
            shown_number(self._all.n_articles),
            shown_number(self._all.n_left_out),
        )

    def methods(self) -> str:
        """How the figures were come by, as a paragraph for a paper."""
        return " ".join(map(said, methods_sentences(self._all)))

    def topics(self) -> tuple[Topic, ...]:
        """The cards in their order."""
        return (
            Topic("figures", (self._figures(),)),
            Topic("matrix", Matrices(self._found, self._empty()).sheets()),
            Topic("time", self._over_time()),
            Topic("labels", (self._labels(),)),
            Topic("pairs", self._pairs()),
            Topic("publishers", self._publishers()),
        )

    def _empty(self) -> str:
        """What stands where there is nothing to draw."""
        return self.tr("There is nothing to compare yet.")

    def _teaching(self) -> str:
        """Why there is nothing at all, and how to come by something."""
        way = self.tr(
            "Choose Prepare Package… to hand the same articles to two people, and Receive… to bring their work home."
        )
        return f"{said(self._all.found.f1.reason)} {way}".strip()

    # -- all of it -------------------------------------------------------------------------------------------------

    def _blocks(self) -> tuple[tuple[str, tuple[Named, ...]], ...]:
        found, extent, label = self._all.found, self._all.extent, self._all.label
        return (
            (
                self.tr("Found"),
                (
                    (self.tr("F1"), found.f1),
                    (self.tr("Precision"), found.precision),
                    (self.tr("Recall"), found.recall),
                ),
            ),
            (
                self.tr("Extent"),
                (
                    (self.tr("Alpha, in a claim or not"), extent.alpha),
                    (self.tr("Alpha, with labels"), extent.labelled_alpha),
                    (self.tr("Exactly the same"), extent.exact),
                    (self.tr("Overlapping"), extent.overlapping),
                ),
            ),
            (
                self.tr("Label"),
                (
                    (self.tr("Krippendorff’s alpha"), label.alpha),
                    (self.tr("Cohen’s kappa"), label.kappa),
                    (self.tr("Fleiss’ kappa"), label.fleiss),
                    (self.tr("Raw agreement"), label.raw),
                ),
            ),
        )

    def _figures(self) -> Sheet:
        rows: list[tuple[Cell, ...]] = []
        dots = []
        for question, figures in self._blocks():
            for name, figure in figures:
                rows.append((f"{question}: {name}", *_cells(figure), said(figure.reason)))
                dots.append(self._dot(f"{question}: {name}", figure))
        return Sheet(
            "agreement-figures",
            "",
            self.tr("Three questions: found, extent, label"),
            self.material(),
            self._note(),
            self._teaching(),
            (
                Column(self.tr("Figure"), Measure.WORDS),
                *self._columns(),
                Column(self.tr("Why not"), Measure.WORDS),
            ),
            tuple(rows),
            dot_chart(tuple(dots), self.tr("Agreement")),
        )

    def _note(self) -> str:
        words = self.tr("Lines show 95 % intervals: a bootstrap over articles, {0} resamples.")
        if len(self._all.people) > TWO:
            words += " " + self.tr("Precision, recall and Cohen’s kappa are told of two people alone.")
        return words.format(shown_number(self._all.resamples))

    def _columns(self) -> tuple[Column, ...]:
        heads = (self.tr("Value"), self.tr("95 % from"), self.tr("95 % to"))
        return (
            *(Column(words, measure) for words, measure in zip(heads, _HEADS, strict=True)),
            Column(self.tr("N")),
            Column(self.tr("Missing")),
        )

    def _dot(self, title: str, figure: Figure) -> Dot:
        units = self.tr("N {0}").format(shown_number(figure.n_units))
        return Dot(title, figure.value, figure.low, figure.high, units, said(figure.reason))

    # -- by label, pair, publisher and time ------------------------------------------------------------------------

    def _labels(self) -> Sheet:
        labels = self._all.label.labels
        columns = (
            Column(self.tr("Label"), Measure.WORDS),
            *self._columns(),
            Column(self.tr("Given by others too"), Measure.SHARE),
        )
        return Sheet(
            "agreement-by-label",
            "",
            self.tr("Agreement on each label"),
            self._least([(title_of_key(one.label), one.alpha) for one in labels]),
            self.tr("Alpha of one label against all others together."),
            self._empty(),
            columns,
            tuple((title_of_key(one.label), *_cells(one.alpha), one.same.value) for one in labels),
            dot_chart(
                tuple(self._dot(title_of_key(one.label), one.alpha) for one in labels), self.tr("Alpha")
            ),
        )

    def _pairs(self) -> tuple[Sheet, ...]:
        name = self._found.name
        rows = [
            (
                self.tr("{0} and {1}").format(name(pair.first), name(pair.second)),
                pair.n_articles,
                (pair.found.f1, pair.extent.alpha, pair.label.alpha),
            )
            for pair in self._all.pairs
        ]
        return self._three(
            "agreement-by-pair",
            self.tr("Agreement of each pair"),
            Column(self.tr("Pair"), Measure.WORDS),
            rows,
        )

    def _publishers(self) -> tuple[Sheet, ...]:
        nameless = self.tr("No publisher named")
        rows = [(one.name or nameless, one.n_articles, _three_of(one)) for one in self._all.publishers]
        column = Column(self.tr("Publisher"), Measure.WORDS)
        return self._three("agreement-by-publisher", self.tr("Agreement by publisher"), column, rows)

    def _over_time(self) -> tuple[Sheet, ...]:
        rows = [(self._period(one.name), one.n_articles, _three_of(one)) for one in self._all.periods]
        column = Column(self._step(), Measure.WORDS)
        return self._three(
            "agreement-over-time",
            self.tr("Agreement over time"),
            column,
            rows,
            upright=True,
            names=self._step(),
        )

    def _step(self) -> str:
        return {
            Step.DAY: self.tr("Day"),
            Step.WEEK: self.tr("Week from"),
            Step.MONTH: self.tr("Month"),
            Step.YEAR: self.tr("Year"),
        }[self._all.step]

    def _period(self, name: str) -> str:
        day = day_of(name)
        if day is None:
            return self.tr("No date")
        forms = {Step.MONTH: self.tr("MMM yyyy"), Step.YEAR: "yyyy"}
        return shown_day(day, forms.get(self._all.step, self.tr("d MMM yyyy")))

    def _three(
        self,
        key: str,
        title: str,
        first: Column,
        rows: Sequence[tuple[str, int, tuple[Figure, Figure, Figure]]],
        *,
        upright: bool = False,
        names: str = "",
    ) -> tuple[Sheet, ...]:
        """One sheet for each of the three questions."""
        questions = (
            ("label", self.tr("Label"), self.tr("Alpha of labels")),
            ("extent", self.tr("Extent"), self.tr("Alpha of extents")),
            ("found", self.tr("Found"), self.tr("F1 of finding")),
        )
        places = {"found": 0, "extent": 1, "label": 2}

        def chart(place: int, axis: str) -> DotChart:
            dots = tuple(self._dot(name, figures[place]) for name, _, figures in rows)
            return dot_chart(dots, axis, upright=upright, names=names)

        return tuple(
            Sheet(
                f"{key}-{which}",
                choice,
                title,
                self._least([(name, figures[places[which]]) for name, _, figures in rows]),
                "",
                self._empty(),
                (first, Column(self.tr("Articles")), *self._columns()),
                tuple((name, count, *_cells(figures[places[which]])) for name, count, figures in rows),
                chart(places[which], axis),
            )
            for which, choice, axis in questions
        )

    def _least(self, figures: Sequence[Named]) -> str:
        """Where agreement is lowest, in a sentence; nothing of that where there is nothing to compare with."""
        known = [(figure.value, name) for name, figure in figures if figure.value is not None]
        if len(known) < TWO:
            return "" if not known else self.tr("{0}: {1}.").format(known[0][1], shown_number(known[0][0], 2))
        value, name = min(known)
        return self.tr("Lowest: {0}, {1}.").format(name, shown_number(value, 2))


def _three_of(part: PartAgreement) -> tuple[Figure, Figure, Figure]:
    return part.f1, part.extent, part.label


def _cells(figure: Figure) -> tuple[Cell, ...]:
    return figure.value, figure.low, figure.high, figure.n_units, figure.n_missing
