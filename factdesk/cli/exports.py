"""The command export."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from factdesk.cli import terminal
from factdesk.cli.claims import named_label
from factdesk.cli.main import DONE
from factdesk.cli.opening import opened_to_read
from factdesk.domain.colleagues.review_groups import AgreedBy
from factdesk.domain.errors import Usage
from factdesk.usecases.exporting import ExportOptions, Layer, export_labels, export_project
from factdesk.usecases.review_queue import ReviewScope

_ONLY_LABELS = ("label", "by", "finished", "suggestions", "exact", "no_bom", "with_codebook")
AGREED_BY = {"all": AgreedBy.ALL, "two-thirds": AgreedBy.TWO_THIRDS, "off": AgreedBy.OFF}
"""Rules by their names on the command line."""


def export(given: Namespace) -> int:
    """Write labels as CSV, or all that a project holds as JSON Lines, and say what was proved."""
    path = Path(given.file)
    lines = (given.format or path.suffix.lower().lstrip(".")) == "jsonl"
    whole = lines and given.layer is None
    if whole and (chosen := [name for name in _ONLY_LABELS if getattr(given, name)]):
        option = chosen[0].replace("_", "-")
        raise Usage(
            f"JSON Lines hold the whole project unless --layer is given, so --{option} is for labels alone."
        )
    options = None if whole else _options(given, lines=lines)
    with opened_to_read(given) as project:
        job = export_labels(project, path, options) if options else export_project(project, path)
        report = terminal.finish(job)
    for loss in report.losses:
        terminal.remark(loss)
    what = "record" if whole else "row"
    for name in report.beside:
        terminal.say(f"{report.path.with_name(name)}")
    terminal.say(f"{report.path}: {terminal.counted(report.rows, what)}, written and read back.")
    return DONE


def _options(given: Namespace, *, lines: bool) -> ExportOptions:
    labels = tuple(key for words in given.label or () if (key := named_label(words)) is not None)
    if len(labels) < len(given.label or ()):
        raise Usage("Claims without a label cannot be chosen alone; leave --label out to export them too.")
    return ExportOptions(
        labels=labels,
        annotators=tuple(given.by or ()),
        finished_only=given.finished,
        with_suggestions=given.suggestions,
        spreadsheet=not given.exact,
        bom=not given.no_bom,
        layer=Layer(given.layer or "annotators"),
        review=ReviewScope(rule=AGREED_BY[given.agreed_by]),
        with_codebook=given.with_codebook,
        lines=lines,
    )
