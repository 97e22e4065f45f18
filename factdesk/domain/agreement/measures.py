"""Do several people agree: did they find the same claims, with the same extent, and the same label."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Generator, Iterable, Sequence
from itertools import combinations

from factdesk.domain.agreement.coefficients import TWO
from factdesk.domain.agreement.counts import ArticleCounts, View
from factdesk.domain.agreement.cover_section import CoverSection
from factdesk.domain.agreement.figures import (
    Agreement,
    Confusion,
    Extent,
    Figure,
    Found,
    Judgement,
    LabelAgreement,
    PairAgreement,
    PartAgreement,
)
from factdesk.domain.agreement.found_section import FoundSection
from factdesk.domain.agreement.label_section import LabelSection
from factdesk.domain.agreement.resampling import RESAMPLES, SEED
from factdesk.domain.agreement.sheet import Section, answers
from factdesk.domain.claims import AnnotatorId
from factdesk.domain.comparison.matching import SAME_CLAIM
from factdesk.domain.labels import LABELS
from factdesk.domain.periods import Step, day_of, start_of

TOO_FEW = "Not defined: fewer than two people took part."
NOTHING_SHARED = "Not defined: no article was read by two people."
_PART = ("f1", "extent", "label", "raw")
_LABEL_ORDER = {label.key: at for at, label in enumerate(LABELS)}


def measure_agreement(
    articles: Iterable[ArticleCounts],
    people: Sequence[AnnotatorId],
    *,
    step: Step = Step.MONTH,
    least: float = SAME_CLAIM,
    resamples: int = RESAMPLES,
    seed: int = SEED,
) -> Agreement:
    """All figures of agreement between these people, to whom all claims that were counted must belong.

    `least` is the overlap with which the articles were counted. The order of articles makes no difference; that of
    people only to who is first in a pair. With the same seed the intervals come out the same.
    """
    measuring = Measuring(articles, people, step, least, resamples, seed)
    for _ in measuring.steps():
        pass
    return measuring.result()


class Measuring:
    """The same in steps, for who wants to tell how far it is, or to stop."""

    def __init__(
        self,
        articles: Iterable[ArticleCounts],
        people: Sequence[AnnotatorId],
        step: Step = Step.MONTH,
        least: float = SAME_CLAIM,
        resamples: int = RESAMPLES,
        seed: int = SEED,
    ) -> None:
        self._people = tuple(people)
        read = sorted(articles, key=lambda article: article.id)
        self._articles = [article for article in read if article.pairs]
        self._left_out = sum(len(article.whole.readers) == 1 for article in read)
        self._step, self._least, self._resamples, self._seed = step, least, resamples, seed
        self._labels = _labels_given(self._articles)
        self._whole: dict[str, Figure] = {}
        self._pairs: list[PairAgreement] = []
        self._publishers: list[PartAgreement] = []
        self._periods: list[PartAgreement] = []

    def steps(self) -> Generator[None, None, None]:
        """Do the work, and stop for a moment after each part of it."""
        self._whole = self._of_all()
        yield
        for first, second in combinations(self._people, 2):
            self._pairs.append(self._pair(first, second))
            yield
        by_publisher: dict[str, list[ArticleCounts]] = defaultdict(list)
        by_period: dict[str, list[ArticleCounts]] = defaultdict(list)
        for article in self._articles:
            by_publisher[article.publisher].append(article)
            day = day_of(article.day)
            by_period[start_of(self._step, day).isoformat() if day else ""].append(article)
        for name in sorted(by_publisher, key=lambda name: (-len(by_publisher[name]), name.casefold(), name)):
            self._publishers.append(self._part(name, by_publisher[name]))
            yield
        for name in sorted(by_period, key=lambda name: (not name, name)):
            self._periods.append(self._part(name, by_period[name]))
            yield

    def result(self) -> Agreement:
        """All figures, once every step was done."""
        figures = self._whole
        labels = tuple(
            LabelAgreement(label, figures[f"label {label}"], figures[f"same {label}"])
            for label in self._labels
        )
        tables = [pair.label.confusion for pair in self._pairs]
        return Agreement(
            self._people,
            len(self._articles),
            self._left_out,
            sum(sum(article.whole.claims) for article in self._articles),
            _found(figures),
            _extent(figures),
            _judgement(figures, _added(tables, self._labels), labels),
            tuple(self._pairs),
            tuple(self._publishers),
            self._step,
            tuple(self._periods),
            self._least,
            self._resamples,
            self._seed,
        )

    def _of_all(self) -> dict[str, Figure]:
        two = len(self._people) == TWO
        views = self._two(*self._people) if two else [article.whole for article in self._articles]
        return self._answers(self._sections(views, len(self._people), two=two, by_label=True), views)

    def _two(self, first: AnnotatorId, second: AnnotatorId) -> list[View]:
        """What two people marked in the articles that both have read."""
        turned = second < first
        key = (second, first) if turned else (first, second)
        found = [article.pairs[key] for article in self._articles if key in article.pairs]
        return [view.turned() for view in found] if turned else found

    def _pair(self, first: AnnotatorId, second: AnnotatorId) -> PairAgreement:
        views = self._two(first, second)
        # The only pair is everybody: what is asked of all holds for it as well.
        figures = (
            self._whole
            if len(self._people) == TWO
            else self._answers(self._sections(views, TWO, two=True), views)
        )
        judged = _judgement(figures, _confusion(views, self._labels))
        return PairAgreement(first, second, len(views), _found(figures), _extent(figures), judged)

    def _part(self, name: str, articles: Sequence[ArticleCounts]) -> PartAgreement:
        views = [article.whole for article in articles]
        figures = self._answers(self._sections(views, len(self._people)), views, _PART)
        return PartAgreement(name, len(views), *(figures[wanted] for wanted in _PART))

    def _sections(
        self, views: Sequence[View], people: int, *, two: bool = False, by_label: bool = False
    ) -> list[Section]:
        labels = LabelSection(views, self._labels, people, by_label=by_label, two=two)
        return [FoundSection(people), CoverSection(views, people), labels]

    def _answers(
        self, sections: Sequence[Section], views: Sequence[View], wanted: Sequence[str] = ()
    ) -> dict[str, Figure]:
        if views:
            return answers(sections, views, self._resamples, self._seed, wanted)
        reason = NOTHING_SHARED if len(self._people) >= TWO else TOO_FEW
        questions = [name for section in sections for name in section.questions(0)]
        return dict.fromkeys(questions, Figure(None, reason))


# -- labels --------------------------------------------------------------------------------------------------------


def _labels_given(articles: Iterable[ArticleCounts]) -> list[str]:
    """Every label of a claim that two people have marked: the four in their order, then any others."""
    views = [view for article in articles for view in (article.whole, *article.pairs.values())]
    given = {label for view in views for labels in view.labels for label in labels if label}
    return sorted(given, key=lambda label: (_LABEL_ORDER.get(label, len(_LABEL_ORDER)), label))


def _confusion(views: Iterable[View], labels: Sequence[str]) -> Confusion:
    given: Counter[tuple[str, ...]] = Counter()
    for view in views:
        given.update(view.labels)
    return Confusion(tuple(labels), tuple(tuple(given[one, other] for other in labels) for one in labels))


def _added(tables: Sequence[Confusion], labels: Sequence[str]) -> Confusion:
    rows = range(len(labels))
    counts = tuple(tuple(sum(table.counts[i][j] for table in tables) for j in rows) for i in rows)
    return Confusion(tuple(labels), counts)


# -- figures by name -----------------------------------------------------------------------------------------------


def _found(figures: dict[str, Figure]) -> Found:
    return Found(figures["precision"], figures["recall"], figures["f1"])


def _extent(figures: dict[str, Figure]) -> Extent:
    return Extent(figures["extent"], figures["labelled_extent"], figures["exact"], figures["overlapping"])


def _judgement(
    figures: dict[str, Figure], confusion: Confusion, labels: tuple[LabelAgreement, ...] = ()
) -> Judgement:
    return Judgement(figures["label"], figures["kappa"], figures["fleiss"], figures["raw"], confusion, labels)
