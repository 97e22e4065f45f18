"""Figures of agreement over whole articles."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import fields, is_dataclass
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factdesk.domain.agreement import cover_section, found_section, label_section
from factdesk.domain.agreement import measures as agreement
from factdesk.domain.agreement import sheet as agreement_sheet
from factdesk.domain.agreement.counts import ReadArticle, count_article
from factdesk.domain.agreement.figures import Agreement, Figure
from factdesk.domain.agreement.measures import measure_agreement
from factdesk.domain.claims import AnnotatorId, ArticleId
from factdesk.domain.periods import Step
from tests.annotations import ANA, BEN, CLEO, LENGTH, Claims, claim, claims_of_people

R, D, U = "reported", "denied", "unconfirmed"
PEOPLE = (ANA, BEN, CLEO)
FEW = 50
"""Resamples, where the interval itself is not looked at."""


def measured(
    *articles: Claims,
    people: Sequence[AnnotatorId] = (ANA, BEN),
    length: int = LENGTH,
    step: Step = Step.MONTH,
    resamples: int = FEW,
    about: Sequence[tuple[str, str]] = (),
) -> Agreement:
    """The agreement over articles, by choice with the publisher and the day of each."""
    known = [*about, *[("", "")] * (len(articles) - len(about))]
    counts = [
        count_article(ReadArticle(ArticleId(f"article {at}"), length, claims, publisher, day))
        for at, (claims, (publisher, day)) in enumerate(zip(articles, known, strict=True))
    ]
    return measure_agreement(counts, people, step=step, resamples=resamples)


def figures(thing: object) -> Iterator[Figure]:
    """Every figure in there, however deep."""
    if isinstance(thing, Figure):
        yield thing
    elif isinstance(thing, tuple):
        for part in thing:
            yield from figures(part)
    elif is_dataclass(thing):
        for field in fields(thing):
            yield from figures(getattr(thing, field.name))


# -- figures by hand -----------------------------------------------------------------------------------------------

HAND = (
    {
        ANA: [claim(ANA, (0, 10)), claim(ANA, (20, 30), label=D), claim(ANA, (40, 45))],
        BEN: [claim(BEN, (0, 10)), claim(BEN, (20, 28)), claim(BEN, (44, 60))],
    },
    {
        ANA: [claim(ANA, (0, 10), label=D)],
        BEN: [claim(BEN, (0, 10), label=D), claim(BEN, (30, 40), label=None)],
    },
    {ANA: [claim(ANA, (5, 9), label=None)], BEN: [claim(BEN, (5, 9))]},
)
"""Five claims of Ana, six of Ben; four of them matched, three with the same extent; one label missing."""


def test_what_was_found_is_counted_over_all_articles() -> None:
    found = measured(*HAND).found
    assert (found.precision.value, found.recall.value, found.f1.value) == (4 / 6, 4 / 5, 8 / 11)
    assert (found.f1.n_units, found.f1.n_raters, found.f1.n_missing) == (11, 2, 0)


def test_who_is_first_decides_what_is_precision() -> None:
    one, other = measured(*HAND).found, measured(*HAND, people=(BEN, ANA)).found
    assert (one.precision, one.recall, one.f1) == (other.recall, other.precision, other.f1)


def test_extent_is_told_by_exact_and_by_overlapping_claims() -> None:
    extent = measured(*HAND).extent
    assert (extent.exact.value, extent.overlapping.value) == (6 / 11, 10 / 11)


def test_extent_is_told_by_alpha_over_code_points() -> None:
    """Ana alone: 2 + 4 + 0; Ben alone: 15 + 10; both: 10 + 8 + 1, 10, 4; the rest of 180 nobody."""
    alone, both, points = 2 + 4 + 15 + 10, 10 + 8 + 1 + 10 + 4, 180
    marked = 2 * both + alone
    expected = 2 * marked * (2 * points - marked)
    alpha = measured(*HAND).extent.alpha
    assert alpha.value == pytest.approx(1 - (2 * points - 1) * 2 * alone / expected)
    assert (alpha.n_units, alpha.n_raters) == (points, 2)


def test_labels_are_compared_where_both_gave_one() -> None:
    label = measured(*HAND).label
    assert label.confusion.labels == (R, D)
    assert label.confusion.counts == ((1, 0), (1, 1))
    assert label.raw.value == 2 / 3
    assert label.kappa.value == pytest.approx((2 / 3 - 4 / 9) / (1 - 4 / 9))
    assert label.alpha.value == pytest.approx(1 - 5 * 2 / (36 - 18))
    assert (label.alpha.n_units, label.alpha.n_raters, label.alpha.n_missing) == (3, 2, 1)


def test_each_label_is_compared_with_all_others_together() -> None:
    reported, denied = measured(*HAND).label.labels
    assert (reported.label, reported.same.value, denied.label, denied.same.value) == (R, 2 / 3, D, 2 / 3)
    assert reported.alpha.value == pytest.approx(denied.alpha.value)


def test_a_pair_is_measured_where_both_have_read() -> None:
    claims = {ANA: [claim(ANA, (0, 9))], BEN: [claim(BEN, (0, 9))], CLEO: [claim(CLEO, (0, 9), label=D)]}
    two = {by: [claim(by, (0, 9), label=D)] for by in (ANA, CLEO)}
    found = measured(claims, two, people=PEOPLE)
    shown = {(pair.first, pair.second): (pair.n_articles, pair.label.raw.value) for pair in found.pairs}
    assert shown == {(ANA, BEN): (1, 1.0), (ANA, CLEO): (2, 0.5), (BEN, CLEO): (1, 0.0)}
    assert found.label.raw.value == 2 / 4
    assert found.label.confusion.total == 4
    assert (found.label.alpha.n_units, found.label.alpha.n_missing) == (2, 1)
    assert found.found.f1.n_missing == 1


def test_publishers_come_with_the_largest_first() -> None:
    same = {by: [claim(by, (0, 9))] for by in (ANA, BEN)}
    other = {ANA: [claim(ANA, (0, 9))], BEN: []}
    found = measured(other, same, same, about=[("The Post", ""), ("The Times", ""), ("The Times", "")])
    assert [(one.name, one.n_articles, one.f1.value) for one in found.publishers] == [
        ("The Times", 2, 1.0),
        ("The Post", 1, 0.0),
    ]


@pytest.mark.parametrize(
    ("step", "names"),
    [
        (Step.MONTH, ["2024-10-01", "2024-11-01", ""]),
        (Step.WEEK, ["2024-10-28", "2024-11-04", ""]),
    ],
)
def test_time_is_told_by_months_or_weeks(step: Step, names: list[str]) -> None:
    same = {by: [claim(by, (0, 9))] for by in (ANA, BEN)}
    about = [("", day) for day in ("2024-11-05", "2024-10-31", "", "2024-11-04")]
    found = measured(same, same, same, same, step=step, about=about)
    assert [one.name for one in found.periods] == names
    assert sum(one.n_articles for one in found.periods) == 4


def test_what_only_one_has_read_is_left_out_and_counted() -> None:
    found = measured(*HAND, {ANA: [claim(ANA, (0, 9))]})
    assert (found.n_articles, found.n_left_out, found.n_claims) == (3, 1, 11)
    assert found.found.f1.value == 8 / 11


def test_an_interval_holds_its_figure_and_comes_out_the_same_again() -> None:
    found, again = (measured(*HAND * 10, resamples=200) for _ in range(2))
    assert found == again
    value = found.found.f1
    assert value.low is not None
    assert value.high is not None
    assert value.value is not None
    assert value.low < value.value < value.high


# -- other people's code, the whole way ----------------------------------------------------------------------------


def test_labels_read_from_articles_have_the_alpha_of_the_package_krippendorff() -> None:
    import krippendorff

    random = Random(11)  # noqa: S311 - any numbers do
    articles, table = [], {by: list[float]() for by in PEOPLE}
    for _ in range(30):
        marked: Claims = {by: [] for by in PEOPLE}
        for start in range(0, LENGTH, 10):
            truth = random.randrange(3)
            for by in PEOPLE:
                given = random.choice((truth, truth, random.randrange(3), None))
                table[by].append(math.nan if given is None else given)
                if given is not None:
                    marked[by].append(claim(by, (start, start + 9), label=(R, D, U)[given]))
        articles.append(marked)
    found = measured(*articles, people=PEOPLE)
    theirs = krippendorff.alpha(reliability_data=list(table.values()), level_of_measurement="nominal")
    assert found.label.alpha.value == pytest.approx(theirs, abs=1e-12)
    for pair in found.pairs:
        two = [table[pair.first], table[pair.second]]
        theirs = krippendorff.alpha(reliability_data=two, level_of_measurement="nominal")
        assert pair.label.alpha.value == pytest.approx(theirs, abs=1e-12)


def test_code_points_read_from_articles_have_the_alpha_of_the_package_krippendorff() -> None:
    import krippendorff

    codes = []
    for by in (ANA, BEN):
        covered = [
            {at for one in article[by] for part in one.segments for at in range(part.start, part.end)}
            for article in HAND
        ]
        codes.append([int(at in here) for here in covered for at in range(LENGTH)])
    theirs = krippendorff.alpha(reliability_data=codes, level_of_measurement="nominal")
    assert measured(*HAND).extent.alpha.value == pytest.approx(theirs, abs=1e-12)


# -- what is not defined -------------------------------------------------------------------------------------------

LONE = {ANA: [claim(ANA, (0, 9))], BEN: []}
APART = {ANA: [claim(ANA, (0, 9))], BEN: [claim(BEN, (9, 19), label=D)]}
BARE = {ANA: [claim(ANA, (0, 9))], BEN: [claim(BEN, (0, 9), label=None)]}
ALIKE = {by: [claim(by, (0, 9))] for by in PEOPLE}
UNEVEN = {
    ANA: [claim(ANA, (0, 9)), claim(ANA, (10, 19)), claim(ANA, (20, 29))],
    BEN: [claim(BEN, (0, 9)), claim(BEN, (10, 19)), claim(BEN, (20, 29), label=D)],
    CLEO: [claim(CLEO, (0, 9)), claim(CLEO, (10, 19))],
}
NOBODY: Claims = {ANA: [], BEN: []}

UNDEFINED = {
    "nobody took part": (measured(people=()), "found.f1", agreement.TOO_FEW),
    "one person took part": (measured({ANA: []}, people=(ANA,)), "label.alpha", agreement.TOO_FEW),
    "no article was shared": (measured({ANA: []}, {BEN: []}), "extent.alpha", agreement.NOTHING_SHARED),
    "nobody marked anything": (measured(NOBODY), "found.f1", found_section.NO_CLAIMS),
    "an empty page of marks": (measured(NOBODY), "extent.alpha", cover_section.NOTHING_MARKED),
    "nothing but marks": (measured(ALIKE, length=9, people=PEOPLE), "extent.alpha", cover_section.ALL_MARKED),
    "no text": (measured(NOBODY, length=0), "extent.labelled_alpha", cover_section.NO_TEXT),
    "the second marked nothing": (measured(LONE), "found.precision", found_section.SECOND_NONE),
    "the first marked nothing": (measured(LONE, people=(BEN, ANA)), "found.recall", found_section.FIRST_NONE),
    "precision of three": (measured(ALIKE, people=PEOPLE), "found.precision", agreement_sheet.NOT_TWO),
    "kappa of three": (measured(ALIKE, people=PEOPLE), "label.kappa", agreement_sheet.NOT_TWO),
    "nothing matched": (measured(APART), "label.alpha", label_section.NO_MATCH),
    "nothing labelled": (measured(BARE), "label.raw", label_section.NO_LABELS),
    "one label: alpha": (measured(ALIKE, people=PEOPLE), "label.alpha", label_section.ONE_LABEL),
    "one label: kappa": (
        measured({by: ALIKE[by] for by in (ANA, BEN)}),
        "label.kappa",
        label_section.ONE_LABEL,
    ),
    "one label: Fleiss": (measured(ALIKE, people=PEOPLE), "label.fleiss", label_section.ONE_LABEL),
    "one label from everyone": (
        measured(UNEVEN, people=PEOPLE),
        "label.fleiss",
        label_section.ONE_LABEL_THERE,
    ),
}


@pytest.mark.parametrize(("found", "name", "sentence"), UNDEFINED.values(), ids=UNDEFINED.keys())
def test_a42_a_figure_that_is_not_defined_says_why(found: Agreement, name: str, sentence: str) -> None:
    section, _, field = name.partition(".")
    figure = getattr(getattr(found, section), field)
    assert (figure.value, figure.low, figure.high, figure.reason) == (None, None, None, sentence)


@pytest.mark.parametrize("found", [found for found, _, _ in UNDEFINED.values()], ids=UNDEFINED.keys())
def test_a42_no_figure_is_made_up(found: Agreement) -> None:
    for figure in figures(found):
        if figure.value is None:
            assert figure.reason.startswith("Not defined: ")
            assert figure.reason.endswith(".")
        else:
            assert math.isfinite(figure.value)


def test_one_label_stands_with_raw_agreement_of_100_percent() -> None:
    assert measured(ALIKE, people=PEOPLE).label.raw.value == 1.0


def test_a_label_that_never_met_another_says_so() -> None:
    claims = {
        ANA: [claim(ANA, (0, 9)), claim(ANA, (20, 29))],
        BEN: [claim(BEN, (0, 9)), claim(BEN, (20, 29), label=None)],
    }
    bare = {ANA: [claim(ANA, (0, 9), label=D)], BEN: [claim(BEN, (0, 9), label=None)]}
    [_, denied] = measured(claims, bare).label.labels
    assert denied.label == D
    assert denied.alpha.reason == denied.same.reason == label_section.NOBODY_GAVE


def test_a_single_article_gives_figures_without_intervals() -> None:
    found = measured(HAND[0])
    assert found.found.f1.value is not None
    assert {(figure.low, figure.high) for figure in figures(found)} == {(None, None)}


@pytest.mark.parametrize(("value", "reason"), [(None, ""), (0.5, "Not defined: by mistake.")])
def test_a_figure_has_a_value_or_a_reason(value: float | None, reason: str) -> None:
    with pytest.raises(ValueError, match="Figure"):
        Figure(value, reason)


# -- laws ----------------------------------------------------------------------------------------------------------

article_lists = st.lists(claims_of_people(PEOPLE), min_size=1, max_size=3)


@given(article_lists)
def test_the_order_of_people_changes_nothing_that_is_said_of_all(articles: list[Claims]) -> None:
    found = measured(*articles, people=PEOPLE, resamples=5)
    for order in ((CLEO, BEN, ANA), (BEN, CLEO, ANA)):
        other = measured(*articles, people=order, resamples=5)
        assert (other.found, other.extent, other.publishers) == (found.found, found.extent, found.publishers)
        assert other.label.alpha == found.label.alpha
        assert other.label.labels == found.label.labels


@given(article_lists)
def test_a_pair_of_three_is_what_two_would_be(articles: list[Claims]) -> None:
    of_three = measured(*articles, people=PEOPLE, resamples=5)
    for pair in of_three.pairs:
        two = [{by: article[by] for by in (pair.first, pair.second)} for article in articles]
        [alone] = measured(*two, people=(pair.first, pair.second), resamples=5).pairs
        assert (alone.found, alone.extent) == (pair.found, pair.extent)
        assert alone.label.alpha == pair.label.alpha
        assert alone.label.kappa == pair.label.kappa


@given(article_lists)
def test_agreement_with_a_twin_is_whole_or_not_defined(articles: list[Claims]) -> None:
    twins = []
    for article in articles:
        own = article[ANA]
        copies = [
            claim(BEN, *((part.start, part.end) for part in one.segments), label=one.label, source=one.source)
            for one in own
        ]
        twins.append({ANA: own, BEN: copies})
    found = measured(*twins, resamples=5)
    assert {figure.value for figure in figures(found)} <= {1.0, None}


@given(article_lists)
def test_exact_is_never_more_than_found_nor_found_more_than_overlapping(articles: list[Claims]) -> None:
    for pair in measured(*articles, people=PEOPLE, resamples=5).pairs:
        exact, f1, overlapping = pair.extent.exact.value, pair.found.f1.value, pair.extent.overlapping.value
        if f1 is not None and exact is not None and overlapping is not None:
            assert 0 <= exact <= f1 <= overlapping <= 1


@given(article_lists)
def test_no_figure_is_ever_out_of_bounds(articles: list[Claims]) -> None:
    for figure in figures(measured(*articles, people=PEOPLE, resamples=5)):
        assert figure.value is None or -1 <= figure.value <= 1
