"""The numbered promises of reliability, and what a run of their tests found: one table at the end of `make faults`.

A test belongs to the check that its name begins with: `test_a13_…` to A13. It calls `record` when it tried
something many times; a test that records nothing counts as one trial.
"""

import re
import textwrap
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

PROPERTY = "ledger"
"""The key of what `record` adds to a test's user properties, which reach the table from every worker."""
_NAME = re.compile(r"::test_a(\d+)_")
_WIDTHS = (5, 46, 11, 6, 9)


@dataclass(frozen=True, slots=True)
class Check:
    """One promise: its number, what it means, and why it is not part of FactDesk, if it is not."""

    name: str
    meaning: str
    not_part: str = ""


_POSTGRESQL = "projects are SQLite files alone"
CHECKS = (
    Check("A1", "killed while labelling"),
    Check("A2", "power cut while labelling"),
    Check("A3", "the model of a power cut bites"),
    Check("A4", "pragmas of every connection"),
    Check("A5", "never shown as saved before it is"),
    Check("A6", "from click to committed, 200,000 labels"),
    Check("A7", "full disk"),
    Check("A8", "read-only file, folder, medium, permission"),
    Check("A9", "undo and redo equal a model, after a kill too"),
    Check("A10", "damaged files are never taken for sound"),
    Check("A11", "cut off at any length"),
    Check("A12", "empty or zeros is damaged, never new"),
    Check("A13", "salvage of a lost page"),
    Check("A14", "newer refused, older migrated whole"),
    Check("A15", "killed while migrating"),
    Check("A16", "opening 100 MB with all checks"),
    Check("A17", "hostile projects are refused"),
    Check("A18", "two processes write"),
    Check("A19", "the live file is SQLite's alone"),
    Check("A20", "copied while open"),
    Check("A21", "backup while labelling, killed while at it"),
    Check("A22", "no bad backup in a good one's place"),
    Check("A23", "network drives, synced folders, conflicted copies"),
    Check("A24", "server killed", _POSTGRESQL),
    Check("A25", "two databases, one behaviour", _POSTGRESQL),
    Check("A26", "nasty texts: label, reopen, export, import"),
    Check("A27", "every character keeps its place"),
    Check("A28", "texts are normalised once, and reported"),
    Check("A29", "no silent wrong encoding"),
    Check("A30", "large articles and endless lines"),
    Check("A31", "bombs are imported in a cage"),
    Check("A32", "fuzzed importers"),
    Check("A33", "no network, no stranger's file"),
    Check("A34", "hostile cells of CSV"),
    Check("A35", "JSON Lines out and in is the same project"),
    Check("A36", "killed while exporting; hostile names"),
    Check("A37", "nothing in a text can run or be drawn"),
    Check("A38", "merge laws on random histories"),
    Check("A39", "killed while merging"),
    Check("A40", "every conflict is shown"),
    Check("A41", "wrong clocks change no merge"),
    Check("A42", "agreement equals reference libraries"),
    Check("A43", "soak, memory, references to None"),
    Check("A44", "a bug is a notice, nothing half done"),
    Check("A45", "no article text in logs and reports"),
)


@dataclass(slots=True)
class Row:
    """What was found for one check."""

    tried: int = 0
    lost: int = 0
    tests: int = 0
    failed: int = 0
    skipped: int = 0
    notes: list[str] = field(default_factory=list)

    @property
    def verdict(self) -> str:
        if self.failed or self.lost:
            return "FAILED"
        if not self.tests:
            return "skipped" if self.skipped else "not run"
        return "holds"


_CURRENT: list[tuple[str, object]] = []
"""The user properties of the test that runs; a list of nobody's between two tests."""


def begin(properties: list[tuple[str, object]]) -> None:
    """Let `record` write into the user properties of a test that begins."""
    global _CURRENT  # noqa: PLW0603  (one test runs at a time in a process)
    _CURRENT = properties


def record(check: str, tried: int, lost: int, note: str = "") -> None:
    """Say for the table how often a check was tried in the running test, and how many trials broke the promise."""
    if check not in {one.name for one in CHECKS}:
        raise ValueError(f"There is no check {check}.")
    _CURRENT.append((PROPERTY, [check, tried, lost, note]))


def number_of(nodeid: str) -> str:
    """The check that a test belongs to by its name, or nothing."""
    found = _NAME.search(nodeid)
    return f"A{found[1]}" if found else ""


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a test ended: passed, failed or skipped, with what it recorded and why it was skipped."""

    nodeid: str
    how: str
    properties: tuple[tuple[str, object], ...] = ()
    reason: str = ""


def rows_of(outcomes: Iterable[Outcome]) -> dict[str, Row]:
    """What is known of each check, in their order."""
    rows = {check.name: Row() for check in CHECKS}
    for outcome in outcomes:
        entries = [value for key, value in outcome.properties if key == PROPERTY]
        named = number_of(outcome.nodeid)
        recorded = [*map(_entry, entries)]
        for check in {named, *(entry[0] for entry in recorded)} & rows.keys():
            _count(rows[check], outcome, [entry for entry in recorded if entry[0] == check])
    return rows


def _entry(value: object) -> tuple[str, int, int, str]:
    assert isinstance(value, list | tuple)
    check, tried, lost, note = value
    return str(check), int(tried), int(lost), str(note)


def _count(row: Row, outcome: Outcome, entries: list[tuple[str, int, int, str]]) -> None:
    row.tests += outcome.how != "skipped"
    row.failed += outcome.how == "failed"
    row.skipped += outcome.how == "skipped"
    row.tried += sum(tried for _, tried, _, _ in entries) or (outcome.how != "skipped")
    row.lost += sum(lost for _, _, lost, _ in entries)
    row.notes += [note for *_, note in entries if note]
    if outcome.how == "failed":
        row.notes.append(outcome.nodeid.rpartition("::")[2])
    if outcome.reason:
        row.notes.append(outcome.reason)


def table(outcomes: Iterable[Outcome]) -> Iterator[str]:
    """The lines of the table: check, what it means, tried, lost, verdict, and what was measured."""
    yield _line("check", "what it means", "tried", "lost", "verdict") + "  what was measured"
    yield "-" * (sum(_WIDTHS) + 2 * len(_WIDTHS) + 40)
    rows = rows_of(outcomes)
    for check in CHECKS:
        row = rows[check.name]
        if check.not_part:
            yield _line(check.name, check.meaning, "", "", "not part") + f"  {check.not_part}"
            continue
        shown = (f"{row.tried:,}", f"{row.lost:,}") if row.tests else ("", "")
        first, *rest = textwrap.wrap("; ".join(dict.fromkeys(row.notes)), 76) or [""]
        yield f"{_line(check.name, check.meaning, *shown, row.verdict)}  {first}".rstrip()
        for more in rest:
            yield " " * (sum(_WIDTHS) + 2 * len(_WIDTHS)) + more
    found = [row.verdict for row in rows.values()]
    left = sum(bool(check.not_part) for check in CHECKS)
    yield (
        f"{found.count('holds')} hold, {found.count('FAILED')} failed, {found.count('skipped')} skipped, "
        f"{found.count('not run') - left} not run, {left} not part."
    )


def _line(name: str, meaning: str, tried: str, lost: str, verdict: str) -> str:
    a, b, c, d, e = _WIDTHS
    return f"{name:<{a}}  {meaning:<{b}}  {tried:>{c}}  {lost:>{d}}  {verdict:<{e}}"
