"""Coefficients of agreement, against published examples, other people's code, and each other."""

from __future__ import annotations

import math
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factdesk.domain.agreement.coefficients import cohen_kappa, fleiss_kappa, nominal_alpha, share
from tests.faults.ledger import record
from tests.projects import LONG

TABLES = 1_000 if LONG else 200
"""Random tables to be compared with other people's code."""
CLOSE = 1e-12

Table = list[list[str | None]]
"""A row for each person, a column for each thing."""


def by_unit(rows: str) -> list[tuple[str | None, ...]]:
    """Units from rows of labels, one row a person; a dot stands for none."""
    people = [[None if mark == "." else mark for mark in row.split()] for row in rows.splitlines()]
    return list(zip(*people, strict=True))


# -- published -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("rows", "alpha"),
    [
        ("0 1 0 0 0 0 0 0 1 0\n1 1 1 0 0 1 0 0 0 0", 0.095),
        ("a a b b d c c c e d d a\nb a b b b c c c e d d d", 0.692),
        (
            "1 2 3 3 2 1 4 1 2 . . .\n1 2 3 3 2 2 4 1 2 5 . 3\n. 3 3 3 2 3 4 2 2 5 1 .\n1 2 3 3 2 4 4 1 2 5 1 .",
            0.743,
        ),
    ],
    ids=["A: two people, two values", "B: two people, any values", "C: any people, with gaps"],
)
def test_a42_krippendorffs_own_examples_come_out_as_printed(rows: str, alpha: float) -> None:
    """Computing Krippendorff's Alpha-Reliability (2011), sections A, B and C."""
    assert nominal_alpha(by_unit(rows)) == pytest.approx(alpha, abs=0.0005)


DIAGNOSES = """
00060 03003 01401 00006 03030 20400 00402 20310 20040 00006 10050 11040 03300 10050 02031
00501 30012 51000 02040 10203 00006 01050 02013 20040 10041 05010 40002 02040 10500 00006
"""
"""How many of six psychiatrists gave each of five diagnoses to each of thirty patients."""


def test_the_example_of_fleiss_comes_out_as_printed() -> None:
    """Fleiss, Measuring nominal scale agreement among many raters (1971), table 1."""
    table = [[int(count) for count in patient] for patient in DIAGNOSES.split()]
    assert [sum(column) for column in zip(*table, strict=True)] == [26, 26, 30, 55, 43]
    assert fleiss_kappa(table) == pytest.approx(0.430, abs=0.0005)


def test_the_example_of_cohen_comes_out_as_printed() -> None:
    """Cohen, A coefficient of agreement for nominal scales (1960), table 2."""
    table = [[88, 14, 18], [10, 40, 10], [2, 6, 12]]
    units = [(i, j) for i, row in enumerate(table) for j, count in enumerate(row) for _ in range(count)]
    assert cohen_kappa(units) == pytest.approx(0.492, abs=0.0005)


# -- other people's code -------------------------------------------------------------------------------------------


def random_table(random: Random) -> Table:
    people, things, labels = random.randint(2, 5), random.randint(1, 30), random.randint(1, 5)
    gaps, bias = random.choice((0, 0.1, 0.6)), random.random()

    def label(truth: str) -> str | None:
        if random.random() < gaps:
            return None
        return truth if random.random() < bias else "abcde"[random.randrange(labels)]

    truths = ["abcde"[random.randrange(labels)] for _ in range(things)]
    return [[label(truth) for truth in truths] for _ in range(people)]


def random_tables() -> list[Table]:
    random = Random(2024)  # noqa: S311 - any numbers do
    return [random_table(random) for _ in range(TABLES)]


def test_a42_alpha_is_that_of_the_package_krippendorff() -> None:
    import krippendorff
    import numpy as np

    defined = 0
    for table in random_tables():
        units = list(zip(*table, strict=True))
        paired = [[one for one in unit if one] for unit in units if sum(map(bool, unit)) > 1]
        ours = nominal_alpha(units)
        if len({one for unit in paired for one in unit}) < 2:
            assert ours is None
            continue
        data = np.array([["abcde".index(one) if one else math.nan for one in row] for row in table])
        theirs = krippendorff.alpha(reliability_data=data, level_of_measurement="nominal")
        assert ours == pytest.approx(theirs, abs=CLOSE)
        defined += 1
    assert defined > TABLES / 2
    record("A42", tried=TABLES, lost=0, note=f"alpha of {TABLES:,} tables is krippendorff's to {CLOSE}")


def test_a42_kappa_is_that_of_scikit_learn() -> None:
    from sklearn.metrics import cohen_kappa_score

    defined = 0
    for table in random_tables():
        units = [(one, other) for one, other in zip(table[0], table[1], strict=True) if one and other]
        ours = cohen_kappa(zip(table[0], table[1], strict=True))
        if len({label for unit in units for label in unit}) < 2:
            assert ours is None
            continue
        theirs = cohen_kappa_score([one for one, _ in units], [other for _, other in units])
        assert ours == pytest.approx(theirs, abs=CLOSE)
        defined += 1
    assert defined > TABLES / 2
    record("A42", tried=TABLES, lost=0, note=f"kappa is scikit-learn's to {CLOSE}")


# -- laws ----------------------------------------------------------------------------------------------------------

some_label = st.sampled_from([None, "a", "b", "c"])


@st.composite
def unit_lists(draw: st.DrawFn) -> list[list[str | None]]:
    people = draw(st.integers(2, 4))
    return draw(st.lists(st.lists(some_label, min_size=people, max_size=people), max_size=12))


@given(unit_lists(), st.randoms())
def test_neither_people_nor_things_have_an_order(units: list[list[str | None]], random: Random) -> None:
    alpha = nominal_alpha(units)
    random.shuffle(units)
    for unit in units:
        random.shuffle(unit)
    found = nominal_alpha(units)
    assert (found is None) == (alpha is None)
    assert found == pytest.approx(alpha, abs=CLOSE)


@given(st.lists(st.sampled_from("abc"), max_size=12), st.integers(2, 4))
def test_agreement_with_oneself_is_whole_or_not_defined(labels: list[str], people: int) -> None:
    whole = 1.0 if len(set(labels)) > 1 else None
    assert nominal_alpha([[label] * people for label in labels]) == whole
    assert cohen_kappa((label, label) for label in labels) == whole
    assert fleiss_kappa([[people * (label == one) for one in "abc"] for label in labels]) == whole


@given(st.lists(st.tuples(some_label, some_label)))
def test_kappa_is_the_same_whoever_is_first(units: list[tuple[str | None, str | None]]) -> None:
    turned = [(other, one) for one, other in units]
    assert cohen_kappa(units) == pytest.approx(cohen_kappa(turned), abs=CLOSE)


@given(st.lists(st.lists(st.sampled_from("abc"), min_size=3, max_size=3), min_size=1, max_size=12))
def test_without_gaps_alpha_and_fleiss_kappa_differ_by_the_size_of_the_sample_alone(
    units: list[list[str]],
) -> None:
    kappa = fleiss_kappa([[unit.count(label) for label in "abc"] for unit in units])
    alpha, labels = nominal_alpha(units), 3 * len(units)
    if kappa is None:
        assert alpha is None
    else:
        assert alpha == pytest.approx(1 - (1 - kappa) * (labels - 1) / labels, abs=CLOSE)


def test_nothing_has_no_agreement() -> None:
    assert nominal_alpha([]) is cohen_kappa([]) is fleiss_kappa([]) is share(0, 0) is None
    assert fleiss_kappa([[1, 0], [0, 1]]) is None


def test_fleiss_kappa_refuses_units_with_unequal_numbers_of_labels() -> None:
    with pytest.raises(ValueError, match="2, 3"):
        fleiss_kappa([[2, 0], [1, 2]])
