"""The table at the end of `make faults` says what was tried, what broke a promise, and what was not run."""

import pytest

from tests.faults.ledger import CHECKS, PROPERTY, Outcome, begin, record, rows_of, table


def test_what_a_test_records_is_added_up_for_its_check() -> None:
    properties: list[tuple[str, object]] = []
    begin(properties)
    record("A1", tried=500, lost=0, note="400 met a journal")
    record("A1", tried=100, lost=0)
    (row,) = (row for name, row in rows_of([Outcome("x.py::test_a1_kills", "passed", (*properties,))]).items()
              if name == "A1")  # fmt: skip
    assert (row.tried, row.lost, row.verdict) == (600, 0, "holds")
    assert row.notes == ["400 met a journal"]


def test_one_lost_trial_one_failed_test_or_nothing_run_is_told() -> None:
    lost = ((PROPERTY, ["A2", 9, 1, ""]),)
    rows = rows_of(
        [
            Outcome("x.py::test_a2_cuts", "passed", lost),
            Outcome("x.py::test_a3_bites[seed]", "failed"),
            Outcome("x.py::test_a7_full_disk", "skipped", reason="no mount here"),
            Outcome("x.py::test_a77_is_no_check", "failed"),
        ]
    )
    verdicts = {name: row.verdict for name, row in rows.items() if row.verdict != "not run"}
    assert verdicts == {"A2": "FAILED", "A3": "FAILED", "A7": "skipped"}
    assert rows["A3"].notes == ["test_a3_bites[seed]"]


def test_the_table_has_a_line_for_every_check_and_says_which_are_not_part() -> None:
    lines = list(table([Outcome("x.py::test_a4_pragmas", "passed")]))
    assert [line.split()[0] for line in lines[2:-1]] == [check.name for check in CHECKS]
    assert "not part" in lines[1 + 24]
    assert "1 hold, 0 failed, 0 skipped, 42 not run, 2 not part." in lines[-1]


def test_a_check_that_nobody_promised_is_refused() -> None:
    begin([])
    with pytest.raises(ValueError, match="A99"):
        record("A99", tried=1, lost=0)
