"""The figures of the overview for other programs: one JSON object, or CSV of one figure a row."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from factdesk.cli import terminal
from factdesk.domain.figures import COUNTED, LabelFigures, Overview
from factdesk.formats.labels_csv import guarded_text
from factdesk.store import Project
from factdesk.usecases.overview import describe_overview

FORMATS = ("table", "json", "csv")
NO_LABEL = "none"
"""Stands for claims without a label among the labels."""
_Part = tuple[str, list[dict[str, Any]]]


def print_figures(project: Project, form: str) -> None:
    """Print all figures in one of FORMATS but the table. Times are in seconds."""
    overview = terminal.finish(describe_overview(project))
    if form == "json":
        terminal.say(
            json.dumps({**_totals(overview), **dict(_parts(overview))}, ensure_ascii=False, indent=1)
        )
        return
    lines = io.StringIO(newline="")
    writer = csv.writer(lines, lineterminator="\n")
    writer.writerow(("part", "name", "measure", "value"))
    writer.writerows(_rows(overview))
    terminal.say(lines.getvalue().removesuffix("\n"))


def _rows(overview: Overview) -> Iterator[tuple[str, str, str, Any]]:
    for measure, value in _totals(overview).items():
        yield "project", "", measure, value
    for part, things in _parts(overview):
        for thing in things:
            (_, name), *measures = thing.items()
            for measure, value in measures:
                yield part, _cell(name), measure, _cell(value)


def _cell(value: Any) -> Any:
    """A value that neither a terminal nor a spreadsheet takes for an order."""
    return guarded_text(terminal.plain(value)) if isinstance(value, str) else value


def _totals(overview: Overview) -> dict[str, Any]:
    return {
        "claims": overview.claims,
        "labelled": overview.labelled,
        "to_decide": overview.to_decide,
        "acceptance": overview.acceptance,
        "seconds": round(overview.seconds),
        "other_seconds": round(overview.other_seconds),
    }


def _parts(overview: Overview) -> tuple[_Part, ...]:
    """What there is of each kind, its name first."""
    return (
        ("articles", [_named(asdict(one), "id") for one in overview.articles]),
        ("annotators", [_named(asdict(one), "name") for one in overview.annotators]),
        ("publishers", [_labels(one) for one in overview.publishers]),
        ("published_on", [_labels(one) for one in overview.published]),
        ("marked_on", [_labels(one) for one in overview.marked]),
        (
            "rules",
            [
                {
                    "rule": " → ".join(filter(None, (one.group.construction, one.group.label))),
                    "offered": one.offered,
                    "accepted": one.accepted,
                    "changed": one.changed,
                    "rejected": one.rejected,
                    "undecided": one.undecided,
                    "acceptance": one.acceptance,
                }
                for one in overview.rules
            ],
        ),
    )


def _named(thing: dict[str, Any], key: str) -> dict[str, Any]:
    whole = {key: thing.pop(key), **thing}
    whole["seconds"] = round(whole["seconds"])
    return whole


def _labels(one: LabelFigures) -> dict[str, Any]:
    labels = (key or NO_LABEL for key in COUNTED)
    return {"name": one.name, **dict(zip(labels, one.counts, strict=True))}
