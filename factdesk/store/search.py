"""Full-text search over the articles of a project.

The index is a file of its own in the user's cache folder, so that the project file holds plain tables only. It is
brought up to date before each search and made anew when it is missing, damaged, or of another state of the project
than it says. What an edit brings that is still running is found once that edit has ended.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import re
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import func, or_, select

from factdesk import paths
from factdesk.domain.claims import ArticleId
from factdesk.store import reading
from factdesk.store.project import Project
from factdesk.store.tables import articles, edits

_VERSION = 2
_IN_MEMORY = ":memory:"
_WORD = re.compile(r"[\w’']+")
_SCHEMA = f"""
CREATE TABLE place (number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE);
CREATE TABLE mark (edit INTEGER NOT NULL, id TEXT NOT NULL);
CREATE VIRTUAL TABLE words USING fts5(title, publisher, byline, text, tokenize="unicode61 remove_diacritics 2");
INSERT INTO mark VALUES (-1, '');
PRAGMA user_version={_VERSION};
"""  # noqa: S608  the number is a constant of this module


@dataclass(frozen=True, slots=True)
class Hit:
    """An article that matches, and the words around the match with the match itself in « »."""

    article_id: ArticleId
    snippet: str


class SearchIndex:
    """The index of one project."""

    def __init__(self, project: Project, file: Path | None = None) -> None:
        self._project = project
        self._file = file or _file_for(project)

    def find(self, words: str, limit: int = 1_000) -> list[Hit]:
        """Articles that hold every one of the words, the last as a beginning, best match first."""
        query = match_expression(words)
        if not query:
            return []
        try:
            return self._find(query, limit, self._file)
        except (sqlite3.DatabaseError, OSError):
            with contextlib.suppress(OSError):
                self._file.unlink(missing_ok=True)
        try:
            return self._find(query, limit, self._file)
        except (sqlite3.DatabaseError, OSError):
            return self._find(query, limit, None)

    def _find(self, query: str, limit: int, file: Path | None) -> list[Hit]:
        with self._open(file) as connection:
            self._update(connection)
            rows = connection.execute(
                "SELECT place.id, snippet(words, -1, '«', '»', '…', 12) FROM words"
                " JOIN place ON place.number = words.rowid WHERE words MATCH ? ORDER BY rank LIMIT ?",
                (query, limit),
            )
            return [Hit(ArticleId(article_id), snippet) for article_id, snippet in rows]

    @contextmanager
    def _open(self, file: Path | None) -> Iterator[sqlite3.Connection]:
        if file is not None:
            file.parent.mkdir(parents=True, exist_ok=True)
        connection = sqlite3.connect(file or _IN_MEMORY, isolation_level=None)
        try:
            # A cache may be lost in a power cut: it is made again.
            connection.execute("PRAGMA synchronous=OFF")
            if connection.execute("PRAGMA user_version").fetchone()[0] != _VERSION:
                connection.executescript("BEGIN IMMEDIATE;" + _drop_all(connection) + _SCHEMA + "COMMIT;")
            yield connection
        finally:
            connection.close()

    def _update(self, index: sqlite3.Connection) -> None:
        newest = _settled_edit(self._project)
        seen = index.execute("SELECT edit, id FROM mark").fetchone()
        if newest == seen:
            return
        index.execute("BEGIN IMMEDIATE")
        try:
            if not _has_edit(self._project, *seen):
                index.execute("DELETE FROM words")
                index.execute("DELETE FROM place")
                seen = (-1, "")
            for row in self._changed(seen[0], newest[0]):
                self._put(index, *row)
            index.execute("UPDATE mark SET edit = ?, id = ?", newest)
            index.execute("COMMIT")
        except BaseException:
            index.execute("ROLLBACK")
            raise

    def _changed(self, seen: int, newest: int) -> Iterator[tuple[str, bool, str, str, str, str]]:
        # Undoing gives a row its former number back, so an undone edit is told by the edits that it reversed.
        columns = (articles.c.title, articles.c.publisher, articles.c.byline, articles.c.text)
        query = select(articles.c.id, articles.c.removed_edit.is_(None), *columns)
        query = query.where(articles.c.created_edit <= newest)
        if seen >= 0:
            touched = reading.articles_touched_since(seen)
            query = query.where(or_(articles.c.id.in_(touched), articles.c.created_edit > seen))
        with self._project.reading() as connection:
            for row in connection.execution_options(yield_per=200).execute(query):
                yield tuple(row)

    @staticmethod
    def _put(index: sqlite3.Connection, article_id: str, stands: bool, *fields: str) -> None:
        index.execute("INSERT OR IGNORE INTO place (id) VALUES (?)", (article_id,))
        (number,) = index.execute("SELECT number FROM place WHERE id = ?", (article_id,)).fetchone()
        index.execute("DELETE FROM words WHERE rowid = ?", (number,))
        if stands:
            index.execute(
                "INSERT INTO words (rowid, title, publisher, byline, text) VALUES (?, ?, ?, ?, ?)",
                (number, *fields),
            )


def _settled_edit(project: Project) -> tuple[int, str]:
    """Number and id of the newest edit before any that is still running."""
    running = select(func.min(edits.c.seq)).where(edits.c.state == "running").scalar_subquery()
    query = select(edits.c.seq, edits.c.id).where(or_(running.is_(None), edits.c.seq < running))
    with project.reading() as connection:
        seq, edit_id = connection.execute(query.order_by(edits.c.seq.desc()).limit(1)).one()
    return seq, edit_id


def _has_edit(project: Project, seq: int, edit_id: str) -> bool:
    """Whether edit number `seq` has this id: another file of the same name may have a history of its own."""
    query = select(edits.c.seq).where(edits.c.seq == seq, edits.c.id == edit_id)
    with project.reading() as connection:
        return connection.execute(query).first() is not None


def match_expression(words: str) -> str:
    """An FTS5 expression for what a user types: every word must occur, the last as a beginning; "" for no word."""
    found = _WORD.findall(words)
    return " ".join(f'"{word}"' for word in found[:-1]) + (f' "{found[-1]}"*' if found else "")


def _file_for(project: Project) -> Path:
    # A copy of a project has the same id and goes its own way.
    place = hashlib.sha256(os.fsencode(os.path.realpath(project.address))).hexdigest()[:16]
    return paths.user_cache_dir() / "search" / f"{reading.project_info(project).id}-{place}.sqlite"


def _drop_all(connection: sqlite3.Connection) -> str:
    names = [
        row[0]
        for row in connection.execute("SELECT name FROM sqlite_schema WHERE name IN ('place','mark','words')")
    ]
    return "".join(f"DROP TABLE {name};" for name in names)
