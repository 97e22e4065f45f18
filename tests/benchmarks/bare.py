"""The same work with nothing but Python's json, csv and sqlite3: what the benchmarks are held against."""

import csv
import json
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from itertools import groupby, islice
from operator import itemgetter
from pathlib import Path
from typing import Any

from factdesk.store.tables import CONTENT

_SEAL = b"\x00" * 16
_TABLES = {"project": "projects", "annotator": "annotators", "article": "articles", "claim": "claims"}
_WIDTHS = {kind.value: len(table.columns) for kind, table in CONTENT.items()}


def connect(path: Path) -> sqlite3.Connection:
    """A connection as safe against a power cut as a project's."""
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA journal_mode=DELETE")
    connection.execute("PRAGMA synchronous=EXTRA")
    return connection


def schema_of(path: Path) -> list[str]:
    """The statements that make a project's tables and indexes."""
    with closing(sqlite3.connect(path)) as connection:
        query = "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type DESC"
        return [sql for (sql,) in connection.execute(query)]


def read_and_insert(source: Path, target: Path, schema: list[str]) -> None:
    """Read the lossless format line by line, parse it, and insert the same rows, none of them looked at."""
    with closing(connect(target)) as connection, source.open(encoding="utf-8", newline="\n") as lines:
        for statement in schema:
            connection.execute(statement)
        connection.execute("BEGIN IMMEDIATE")
        for table, run in groupby(_rows(lines), lambda found: found[0]):
            places = ",".join("?" * _WIDTHS[table])
            while block := [row for _, row in islice(run, 500)]:
                connection.executemany(f"INSERT INTO {table} VALUES ({places})", block)  # noqa: S608
        connection.execute("COMMIT")


def _rows(lines: Any) -> Iterator[tuple[str, tuple[Any, ...]]]:
    for line in lines:
        record = json.loads(line)
        word = next(iter(record))
        table = _TABLES.get(word)
        if table is None:
            continue
        value = record[word]
        if word == "claim":
            row = _claim_row(value)
        elif word == "article":
            row = (*list(value.values())[:11], "", value["created_at"])
        else:
            row = tuple(value.values())
        yield table, (*row, *record["edits"], _SEAL)


_AFTER_SEGMENTS = ("text", "prefix", "suffix", "label", "kind", "cue", "cue_span", "source", "source_span")
_AFTER_SOURCE = ("anonymous_source", "note", "confidence", "origin", "suggestion_id", "suggestion_rule")
_AFTER_RULE = (
    "suggestion_label",
    "suggestion_score",
    "suggestion_seen",
    "suggestion_changes",
    "guideline_version",
)
_CELLS = itemgetter(*_AFTER_SEGMENTS, *_AFTER_SOURCE, *_AFTER_RULE, "created_at", "updated_at")


def _claim_row(value: dict[str, Any]) -> tuple[Any, ...]:
    segments = value["segments"]
    place = (segments[0][0], segments[-1][1], json.dumps(segments))
    # There are no such spans and lists in the corpus; their cells are empty texts.
    value["cue_span"] = value["source_span"] = value["suggestion_changes"] = ""
    return (value["id"], value["article_id"], value["annotator_id"], *place, *_CELLS(value))


_EXPORT = """
SELECT p.id, a.id, a.title, a.publisher, a.url, a.byline, a.published_on, a.sha256, c.id, 1, c.start, c."end", c.start,
  c."end", 0, c.text, c.prefix, c.suffix, c.label, n.name, c.confidence, c.source, c.cue, c.anonymous_source, c.kind,
  c.note, c.origin, c.suggestion_rule, c.suggestion_label, c.suggestion_score, c.suggestion_seen, c.guideline_version,
  c.created_at, c.updated_at, 1
FROM claims c JOIN articles a ON a.id = c.article_id JOIN annotators n ON n.id = c.annotator_id JOIN projects p
WHERE c.removed_edit IS NULL
ORDER BY a.created_edit, a.source_name, a.title, a.id, c.start, c."end"
"""


def write_csv(project: Path, target: Path) -> int:
    """Feed Python's csv writer from sqlite3 with the same columns in the same order; returns the rows written."""
    with (
        closing(sqlite3.connect(f"file:{project}?mode=ro", uri=True)) as connection,
        target.open("w", encoding="utf-8", newline="") as file,
    ):
        writer = csv.writer(file)
        rows = connection.execute(_EXPORT)
        count = 0
        while block := rows.fetchmany(1_000):
            writer.writerows(block)
            count += len(block)
        return count


@contextmanager
def labelling(project: Path) -> Iterator[Callable[[str], None]]:
    """Labels claims with one update and one line of history each, committed."""
    with closing(connect(project)) as connection:
        connection.execute("CREATE TABLE bare_history (seq INTEGER PRIMARY KEY, claim TEXT, label TEXT)")

        def label(claim_id: str) -> None:
            connection.execute("BEGIN IMMEDIATE")
            connection.execute("UPDATE claims SET label = 'denied' WHERE id = ?", (claim_id,))
            connection.execute("INSERT INTO bare_history (claim, label) VALUES (?, 'denied')", (claim_id,))
            connection.execute("COMMIT")

        yield label
