"""The commands claims, label and reject."""

from __future__ import annotations

import json
from argparse import Namespace
from collections.abc import Iterator, Sequence
from typing import Any

from factdesk.cli import terminal
from factdesk.cli.main import DONE
from factdesk.cli.opening import asking, opened, opened_to_read, working
from factdesk.domain.claims import Article, Claim, Suggestion
from factdesk.domain.errors import NotFound
from factdesk.domain.labels import LABELS, label_of
from factdesk.domain.spans import Span
from factdesk.store import Project, reading
from factdesk.usecases.claims import label_claims
from factdesk.usecases.suggestions import (
    accept_suggestion,
    reject_claim,
    reject_suggestions,
    visible_suggestions,
)

NO_LABEL = "none"
"""Says on the command line that a claim has no label."""
_SHORT_ID = 8

Line = Claim | Suggestion


def list_claims(given: Namespace) -> int:
    """List the claims of a project, and by choice what is suggested."""
    with opened_to_read(given) as project:
        names = {annotator.id: annotator.name for annotator in reading.all_annotators(project)}
        if given.by is not None and given.by not in names.values():
            raise NotFound(f"Nobody of the name “{given.by}” has worked in {project.name}.")
        found = _lines(project, given, names)
        if given.format == "jsonl":
            for article, line in found:
                terminal.say(json.dumps(_record(article, line, names), ensure_ascii=False))
        else:
            _say_table(list(found), names)
    return DONE


def _lines(project: Project, given: Namespace, names: dict[Any, str]) -> Iterator[tuple[Article, Line]]:
    """Article by article, claims and suggestions in reading order."""
    annotator = asking(project, given) if given.suggestions else None
    for article_id in reading.article_ids(project, ""):
        lines: list[Line] = [
            claim
            for claim in reading.claims_of(project, article_id)
            if given.by is None or names[claim.annotator_id] == given.by
        ]
        if annotator is not None:
            lines += visible_suggestions(project, article_id, annotator)
        if not lines:
            continue
        article = reading.article(project, article_id)
        for line in sorted(lines, key=lambda one: (one.segments[0].start, -one.segments[-1].end)):
            yield article, line


def _say_table(found: Sequence[tuple[Article, Line]], names: dict[Any, str]) -> None:
    length = _distinct([line.id for _, line in found])
    several = len({line.annotator_id for _, line in found if isinstance(line, Claim)}) > 1
    rows = []
    for _, line in found:
        if isinstance(line, Claim):
            label, source, who = line.label or "–", line.source, names[line.annotator_id]
        else:
            label, source, who = f"{line.label}?", line.source_name, ""
        cells = (line.id[:length], label, line.kind, source, *((who,) if several else ()), line.text)
        rows.append(cells)
    who_head = ("ANNOTATOR",) if several else ()
    terminal.say_table(("ID", "LABEL", "KIND", "SOURCE", *who_head, "TEXT"), rows)


def _distinct(ids: Sequence[str]) -> int:
    """How much of each id tells it from the others."""
    length = _SHORT_ID
    while len({known[:length] for known in ids}) < len(set(ids)):
        length += 1
    return length


def _record(article: Article, line: Line, names: dict[Any, str]) -> dict[str, Any]:
    common = {
        "type": "claim" if isinstance(line, Claim) else "suggestion",
        "id": line.id,
        "article_id": article.id,
        "title": article.title,
        "segments": [[span.start, span.end] for span in line.segments],
        "text": line.text,
        "label": line.label,
        "kind": line.kind,
    }
    if isinstance(line, Claim):
        return common | {
            "annotator": names[line.annotator_id],
            "cue": line.cue,
            "source": line.source,
            "note": line.note,
            "confidence": line.confidence,
            "origin": line.origin,
        }
    return common | {
        "cue": _words(article, line.cue),
        "source": _words(article, line.source),
        "source_name": line.source_name,
        "score": line.score,
        "rule": line.rule,
        "parent": line.parent_id,
    }


def _words(article: Article, span: Span | None) -> str:
    return span.of(article.text) if span else ""


def label_claim(given: Namespace) -> int:
    """Label a claim, or make a claim of a suggestion with that label; print its id and label."""
    label = named_label(given.label)
    with opened(given) as project:
        chosen = _identified(project, given.id)
        by = working(project, given)
        if isinstance(chosen, Claim):
            claim_id = chosen.id
            label_claims(project, [claim_id], label, by)
        else:
            if label is None:
                raise NotFound(f"{chosen.id} is a suggestion and has no label to remove; reject it instead.")
            claim_id, _ = accept_suggestion(project, chosen.id, by, label)
    terminal.say(f"{claim_id}  {label or NO_LABEL}")
    return DONE


def named_label(words: str) -> str | None:
    """The key of the label that words name: in full, by its letter, or none of them. Raises InvalidValue."""
    named = words.strip().lower()
    if named == NO_LABEL:
        return None
    letters = {label.letter.lower(): label.key for label in LABELS}
    return label_of(letters.get(named, named)).key


def reject(given: Namespace) -> int:
    """Turn down a suggestion, or remove a claim for good, and print its id."""
    with opened(given) as project:
        chosen = _identified(project, given.id)
        by = working(project, given)
        if isinstance(chosen, Claim):
            reject_claim(project, chosen.id, by)
        else:
            reject_suggestions(project, [chosen.id], by)
    terminal.say(f"{chosen.id}  rejected")
    return DONE


def _identified(project: Project, beginning: str) -> Line:
    found = reading.identified(project, beginning)
    try:
        return reading.claim(project, found)
    except NotFound:
        return reading.suggestion(project, found)
