"""The command agreement."""

from __future__ import annotations

import json
from argparse import Namespace
from collections.abc import Iterator, Sequence
from dataclasses import asdict, replace
from typing import Any

from factdesk.cli import terminal
from factdesk.cli.main import DONE
from factdesk.cli.opening import opened_to_read
from factdesk.domain.agreement.figures import Agreement, Confusion, Figure, PartAgreement
from factdesk.domain.agreement.methods import methods_paragraph
from factdesk.domain.days import days_meant
from factdesk.domain.periods import Step
from factdesk.store.reading_agreement import ReadingFilter
from factdesk.usecases.agreement import (
    AgreementOptions,
    DayOf,
    ProjectAgreement,
    describe_agreement,
    named_annotators,
)
from factdesk.usecases.projects import describe_project
from factdesk.usecases.second_look import LookAgreement, describe_second_looks

_NONE = "–"
_MONTH = len("2024-11")
_ROOMY = 120
"""Columns of a terminal that leave room for intervals in every table."""
_Table = tuple[Sequence[str], Sequence[Sequence[str]]]


def show_agreement(given: Namespace) -> int:
    """Print how far the people of a project agree."""
    with opened_to_read(given) as project:
        wanted = ReadingFilter(
            annotators=named_annotators(project, given.by or ()),
            finished_only=not given.unfinished,
            publisher=given.publisher,
            since=days_meant(given.since or "")[0],
            until=days_meant(given.until or "")[1],
        )
        options = AgreementOptions(wanted, DayOf(given.time), Step(given.step), resamples=given.resamples)
        title = describe_project(project).title
        if given.second_look:
            looks = terminal.finish(describe_second_looks(project, options, wanted.annotators))
            return _show_looks(given, title, looks)
        found = terminal.finish(describe_agreement(project, options))
    _show(given, title, found)
    return DONE


def _show_looks(given: Namespace, title: str, looks: Sequence[LookAgreement]) -> int:
    """Print how far annotators agree with themselves, one second look after the other."""
    if given.format == "json":
        records = [_record(one.found) for one in looks]
        terminal.say(json.dumps({"project": title, "looks": records}, ensure_ascii=False, indent=1))
        return DONE
    for number, one in enumerate(looks):
        if number:
            terminal.say("")
        _show(given, title, one.found)
    if not looks:
        terminal.remark("Nobody has been given a second look; see factdesk second-look.")
    return DONE


def _show(given: Namespace, title: str, found: ProjectAgreement) -> None:
    if given.format == "json":
        terminal.say(json.dumps({"project": title, **_record(found)}, ensure_ascii=False, indent=1))
    elif given.format == "methods":
        terminal.say(methods_paragraph(found.agreement))
    else:
        _say_tables(title, found)


# -- for other programs --------------------------------------------------------------------------------------------


def _record(found: ProjectAgreement) -> dict[str, Any]:
    record = asdict(found.agreement)
    record["people"] = [one.name for one in found.annotators]
    for pair in record["pairs"]:
        pair["first"], pair["second"] = found.name(pair["first"]), found.name(pair["second"])
        del pair["label"]["labels"]
    return {**record, "methods": methods_paragraph(found.agreement)}


# -- for people ----------------------------------------------------------------------------------------------------


def _say_tables(title: str, found: ProjectAgreement) -> None:
    agreement = found.agreement
    people = ", ".join(terminal.plain(one.name) for one in found.annotators) or "nobody"
    left_out = f", and {agreement.n_left_out:,} that one alone has read" if agreement.n_left_out else ""
    terminal.say(terminal.plain(title))
    terminal.say(f"Annotators  {people}")
    terminal.say(f"Articles    {agreement.n_articles:,}{left_out}")
    terminal.say(f"Claims      {agreement.n_claims:,}")
    figures = _figures(agreement)
    reasons = list(dict.fromkeys(figure.reason for *_, figure in figures if figure.reason))
    heads = ("QUESTION", "FIGURE", "VALUE", "95 %", "N", "MISSING")
    terminal.say("")
    terminal.say_table(heads, [_line(*one, reasons) for one in figures])
    for number, reason in enumerate(reasons, 1):
        terminal.say(f"({number}) {reason}")
    for columns, rows in _tables(found) if agreement.n_articles else ():
        if rows:
            terminal.say("")
            terminal.say_table(columns, rows)


def _tables(found: ProjectAgreement) -> Iterator[_Table]:
    agreement = found.agreement
    yield (
        ("LABEL", "ALPHA", "GIVEN BY OTHERS TOO", "N"),
        [
            (one.label, _cell(one.alpha), _cell(one.same), f"{one.same.n_units:,}")
            for one in agreement.label.labels
        ],
    )
    pairs = agreement.pairs
    names = [tuple(terminal.plain(found.name(by)) for by in (pair.first, pair.second)) for pair in pairs]
    yield (
        ("PAIR", "", "ARTICLES", "F1", "EXTENT", "LABEL", "KAPPA"),
        [
            (
                *two,
                f"{pair.n_articles:,}",
                *map(_cell, (pair.found.f1, pair.extent.alpha, pair.label.alpha, pair.label.kappa)),
            )
            for two, pair in zip(names, pairs, strict=True)
        ],
    )
    for two, pair in zip(names, pairs, strict=True):
        yield _confusion(pair.label.confusion, *two)
    yield _parts("PUBLISHER", agreement.publishers)
    months = agreement.step is Step.MONTH
    periods = [replace(one, name=one.name[:_MONTH]) if months else one for one in agreement.periods]
    yield _parts("MONTH" if months else "WEEK FROM", periods)


def _figures(agreement: Agreement) -> tuple[tuple[str, str, Figure], ...]:
    found, extent, label = agreement.found, agreement.extent, agreement.label
    return (
        ("found", "F1", found.f1),
        ("found", "precision", found.precision),
        ("found", "recall", found.recall),
        ("extent", "alpha", extent.alpha),
        ("extent", "alpha, labels", extent.labelled_alpha),
        ("extent", "exact", extent.exact),
        ("extent", "overlapping", extent.overlapping),
        ("label", "alpha", label.alpha),
        ("label", "Cohen’s kappa", label.kappa),
        ("label", "Fleiss’ kappa", label.fleiss),
        ("label", "raw agreement", label.raw),
    )


def _line(question: str, name: str, figure: Figure, reasons: list[str]) -> tuple[str, ...]:
    value = f"{_NONE} ({reasons.index(figure.reason) + 1})" if figure.reason else _value(figure)
    return (question, name, value, _interval(figure), f"{figure.n_units:,}", f"{figure.n_missing:,}")


def _value(figure: Figure) -> str:
    return _NONE if figure.value is None else f"{figure.value:.3f}"


def _interval(figure: Figure) -> str:
    return "" if figure.low is None or figure.high is None else f"{figure.low:.3f}–{figure.high:.3f}"


def _cell(figure: Figure) -> str:
    """The value, with its interval where there is room for it."""
    width = terminal.table_width()
    interval = _interval(figure) if width is None or width >= _ROOMY else ""
    return f"{_value(figure)} {interval}".rstrip()


def _confusion(table: Confusion, first: str, second: str) -> _Table:
    """The labels of one person against those of another; nothing when they have none in common."""
    if not table.total:
        return (), ()
    rows = [
        (label, *(f"{count:,}" for count in counts), f"{sum(counts):,}")
        for label, counts in zip(table.labels, table.counts, strict=True)
    ]
    return (f"{first} / {second}", *table.labels, "total"), rows


def _parts(name: str, parts: Sequence[PartAgreement]) -> _Table:
    rows = [
        (one.name or _NONE, f"{one.n_articles:,}", *map(_cell, (one.f1, one.extent, one.label, one.raw)))
        for one in parts
    ]
    return (name, "ARTICLES", "F1", "EXTENT", "LABEL", "RAW"), rows
