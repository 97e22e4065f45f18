"""From figures to sheets: which table and which chart each question of the overview gets, and in what words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject

from factdesk.domain.figures import AnnotatorFigures, Overview
from factdesk.domain.overview import ArticleState
from factdesk.gui.look.language import shown_number
from factdesk.gui.overview.label_sheets import LabelSheets
from factdesk.gui.overview.rule_words import words_of_rule
from factdesk.gui.overview.sheets import (
    MOST_BARS,
    Bar,
    Chart,
    Column,
    Fill,
    Headline,
    Measure,
    Series,
    Sheet,
    Topic,
    shown_length,
    shown_time,
)

_HOUR, _MINUTE = 3_600, 60


class Topics(QObject):
    """Puts one overview into words and bars."""

    def __init__(self, overview: Overview, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all = overview
        self._finished = overview.in_state(ArticleState.FINISHED)
        self._claims = overview.claims

    def headlines(self) -> tuple[Headline, ...]:
        """The figures above the charts."""
        of, found = self.tr("{0} of {1}"), self._all
        accepted = found.acceptance
        return (
            Headline(
                of.format(shown_number(self._finished), shown_number(len(found.articles))),
                self.tr("articles finished"),
            ),
            Headline(
                of.format(shown_number(found.labelled), shown_number(self._claims)),
                self.tr("claims labelled"),
            ),
            Headline(shown_number(found.to_decide), self.tr("suggestions left to decide")),
            Headline(
                "–" if accepted is None else shown_length(accepted, Measure.SHARE),
                self.tr("of decided suggestions accepted"),
            ),
            Headline(shown_time(found.seconds), self.tr("spent by everybody")),
        )

    def topics(self) -> tuple[Topic, ...]:
        """The cards in their order."""
        labels = LabelSheets(self._all)
        return (
            Topic("progress", (self._progress_by_annotator(), self._progress_by_article())),
            Topic("publishers", (labels.publishers(),)),
            Topic("time", (labels.published(), labels.marked())),
            Topic("rules", (self._rules(),)),
            Topic("spent", (self._spent_by_annotator(), self._spent_by_article())),
        )

    # -- progress --------------------------------------------------------------------------------------------------

    def _progress_by_annotator(self) -> Sheet:
        people = self._all.annotators
        most = sorted(people, key=lambda one: (-one.finished, -one.begun, -one.claims))[:MOST_BARS]
        columns = (
            Column(self.tr("Annotator"), Measure.WORDS),
            *map(Column, (self.tr("Not begun"), self.tr("Begun"), self.tr("Finished"))),
            *map(Column, (self.tr("Claims"), self.tr("Labelled"), self.tr("Left to decide"))),
        )
        rows = tuple(
            (p.name, p.not_begun, p.begun, p.finished, p.claims, p.labelled, p.to_decide) for p in people
        )
        series = (
            Series(self.tr("Finished"), Fill.DONE),
            Series(self.tr("Begun"), Fill.PART),
            Series(self.tr("Not begun"), Fill.OPEN),
        )
        bars = tuple(Bar(p.name, (p.finished, p.begun, p.not_begun)) for p in most)
        return Sheet(
            "progress-by-annotator",
            self.tr("By annotator"),
            self.tr("Progress of each annotator"),
            self.tr("{0} of {1} articles are finished by somebody.").format(
                shown_number(self._finished), shown_number(len(self._all.articles))
            ),
            self._within(
                len(people), self.tr("The {0} annotators who have finished most; the table has all.")
            ),
            self.tr("Nobody has annotated yet. Import articles, and mark claims in them."),
            columns,
            rows,
            Chart(series, bars, self.tr("Articles")),
        )

    def _progress_by_article(self) -> Sheet:
        articles = self._all.articles
        most = sorted(articles, key=lambda one: -one.to_decide)[:MOST_BARS]
        columns = (
            Column(self.tr("Article"), Measure.WORDS),
            Column(self.tr("State"), Measure.WORDS),
            *map(Column, (self.tr("Claims"), self.tr("Labelled"), self.tr("Left to decide"))),
        )
        states = {
            ArticleState.UNREAD: self.tr("Not begun"),
            ArticleState.STARTED: self.tr("Begun"),
            ArticleState.FINISHED: self.tr("Finished"),
        }
        bars = tuple(Bar(one.title, (one.to_decide,)) for one in most if one.to_decide)
        waiting = sum(one.to_decide > 0 for one in articles)
        return Sheet(
            "progress-by-article",
            self.tr("By article"),
            self.tr("Where suggestions are left to decide"),
            self.tr("{0} suggestions wait in {1} articles.").format(
                shown_number(self._all.to_decide), shown_number(waiting)
            ),
            self._within(waiting, self.tr("The {0} articles with most of them; the table has all.")),
            self.tr("No suggestion is left to decide."),
            columns,
            tuple(
                (one.title, states[one.state], one.claims, one.labelled, one.to_decide) for one in articles
            ),
            Chart((Series(self.tr("Left to decide"), Fill.DONE),), bars, self.tr("Suggestions")),
        )

    # -- suggestions -----------------------------------------------------------------------------------------------

    def _rules(self) -> Sheet:
        rules = self._all.rules
        columns = (
            Column(self.tr("Rule"), Measure.WORDS),
            *map(Column, (self.tr("Offered"), self.tr("Accepted"), self.tr("Changed"))),
            *map(Column, (self.tr("Rejected"), self.tr("Undecided"))),
            Column(self.tr("Accepted of decided"), Measure.SHARE),
        )
        rows = tuple(
            (words_of_rule(r.group), r.offered, r.accepted, r.changed, r.rejected, r.undecided, r.acceptance)
            for r in rules
        )
        series = (
            Series(self.tr("Accepted"), Fill.DONE),
            Series(self.tr("Accepted with changes"), Fill.PART),
            Series(self.tr("Rejected"), Fill.REFUSED),
            Series(self.tr("Undecided"), Fill.OPEN),
        )
        bars = tuple(
            Bar(words_of_rule(r.group), (r.accepted, r.changed, r.rejected, r.undecided))
            for r in rules[:MOST_BARS]
        )
        share = self._all.acceptance
        counted = self.tr("Each annotator’s decision counts; undecided is what nobody has decided on.")
        return Sheet(
            "suggestions-by-rule",
            "",
            self.tr("Suggestions by rule"),
            self.tr("No suggestion is decided on yet.")
            if share is None
            else self.tr("{0} of the decisions were to accept.").format(shown_length(share, Measure.SHARE)),
            " ".join(
                filter(
                    None,
                    (
                        self._within(
                            len(rules), self.tr("The {0} rules that found most; the table has all.")
                        ),
                        counted,
                    ),
                )
            ),
            self.tr("No suggestion has been made yet. Choose Suggest Claims in the menu Suggestions."),
            columns,
            rows,
            Chart(series, bars, self.tr("Suggestions")),
        )

    # -- time ------------------------------------------------------------------------------------------------------

    def _spent_by_annotator(self) -> Sheet:
        people: list[AnnotatorFigures] = sorted(self._all.annotators, key=lambda one: -one.seconds)
        return self._spent(
            "time-by-annotator",
            self.tr("By annotator"),
            self.tr("Time spent by each annotator"),
            self.tr("{0} altogether.").format(shown_time(self._all.seconds)),
            Column(self.tr("Annotator"), Measure.WORDS),
            [(one.name, one.seconds) for one in people],
            self._within(len(people), self.tr("The {0} annotators with most; the table has all.")),
        )

    def _spent_by_article(self) -> Sheet:
        articles = [one for one in self._all.articles if one.seconds]
        rows = sorted(((one.title, one.seconds) for one in articles), key=lambda row: -row[1])
        other = self._all.other_seconds
        middle = rows[len(rows) // 2][1] if rows else 0.0
        if other >= 1:
            rows.append((self.tr("Not on a single article"), other))
        return self._spent(
            "time-by-article",
            self.tr("By article"),
            self.tr("Time spent on each article"),
            self.tr("Half of the articles took longer than {0}.").format(shown_time(middle)),
            Column(self.tr("Article"), Measure.WORDS),
            rows,
            self._within(len(articles), self.tr("The {0} articles that took longest; the table has all.")),
        )

    def _spent(
        self,
        key: str,
        choice: str,
        title: str,
        finding: str,
        first: Column,
        rows: Sequence[tuple[str, float]],
        note: str,
    ) -> Sheet:
        longest = max((seconds for _, seconds in rows), default=0.0)
        unit, axis = (_HOUR, self.tr("Hours")) if longest >= 2 * _HOUR else (_MINUTE, self.tr("Minutes"))
        rule = self.tr("Time between two edits counts up to five minutes; longer gaps are pauses.")
        return Sheet(
            key,
            choice,
            title,
            finding,
            f"{note} {rule}".strip(),
            self.tr("No time has been counted yet: it is told from one edit to the next."),
            (first, Column(self.tr("Time spent"), Measure.SECONDS)),
            tuple((name, round(seconds)) for name, seconds in rows),
            Chart(
                (Series(self.tr("Time spent"), Fill.DONE),),
                tuple(Bar(name, (seconds,)) for name, seconds in rows[:MOST_BARS] if seconds),
                axis,
                Measure.SECONDS,
                unit,
            ),
        )

    @staticmethod
    def _within(count: int, words: str) -> str:
        """A note that not all fits; nothing when all does."""
        return words.format(MOST_BARS) if count > MOST_BARS else ""
