"""Full-text search over the articles of a project.

The index is a file of its own in the user's cache folder, so that the project file holds plain tables only. What an
edit has touched is noted in it at once and taken in a batch at a time, so that a large import can be searched while it
is still being read; the file is made anew when it is missing, damaged, or of another state of the project than it
says. What an edit brings that is still running is found once that edit has ended.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import func, or_, select

from factdesk import paths
from factdesk.domain.claims import ArticleId
from factdesk.domain.found_words import words_typed
from factdesk.jobs import Job, Progress
from factdesk.store import reading
from factdesk.store.project import Project
from factdesk.store.tables import articles, edits

_VERSION = 3
_IN_MEMORY = ":memory:"
_BATCH = 100
"""Articles taken in at once: some thousandths of a second."""
_RANKED = 5_000
"""Above so many matches, those with the words in their title come first, and no more is weighed."""
_WEIGHED = 20_000
"""Above so many matches the words say little, and no match comes before another."""
_SHORT = len('"abc"*')
"""An expression of up to so many characters is the beginning of one word, and mostly of some word in every article."""
_SCHEMA = f"""
CREATE TABLE place (number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE);
CREATE TABLE mark (edit INTEGER NOT NULL, id TEXT NOT NULL, made TEXT NOT NULL);
CREATE TABLE waiting (number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE);
CREATE VIRTUAL TABLE words USING fts5(
  title, publisher, byline, text, tokenize="unicode61 remove_diacritics 2", prefix="1 2 3");
INSERT INTO mark VALUES (-1, '', hex(randomblob(8)));
PRAGMA user_version={_VERSION};
"""  # noqa: S608  the number is a constant of this module
_TABLES = "'place','mark','words','waiting'"
_TITLE, _NAMES, _TEXT = 10.0, 4.0, 1.0
"""How much a match weighs in the title, in publisher and by-line, and in the text."""
Answer = TypeVar("Answer")


class SearchIndex:
    """The index of one project. Use an object in one thread only; several may work on the same project."""

    def __init__(self, project: Project, file: Path | None = None) -> None:
        self._project = project
        self._file = file or _file_for(project)
        self._made = ""
        self._ids: list[ArticleId] = []
        """Article by number in the index, as far as it was read from the one that says it was `_made` so."""

    def find(self, words: str, *, best_first: bool = True) -> list[ArticleId]:
        """Articles that hold every one of the words, the last as a beginning; all that was changed is taken in first.

        The best match comes first, unless nobody wants that.
        """
        query = match_expression(words)
        return self._ask(lambda index: self._found(index, query, best_first=best_first)) if query else []

    def find_now(self, words: str, *, best_first: bool = True) -> list[ArticleId]:
        """As `find`, among what the index holds already."""
        query = match_expression(words)
        if not query:
            return []
        try:
            with self._open(self._file) as index:
                return self._matches(index, query, best_first=best_first)
        except (sqlite3.DatabaseError, OSError):
            return self.find(words, best_first=best_first)

    def waiting(self) -> int:
        """How many articles have changed that the index does not hold so yet."""
        return self._ask(self._note)

    def catch_up(self) -> Job[None]:
        """Take in what has changed, a batch at a time; when it is cancelled, what was taken in stays so."""
        total = self.waiting()
        done = 0
        yield Progress(0, total)
        while done < total and (taken := self._ask(self._take_batch)):
            done += taken
            yield Progress(min(done, total), total)

    # -- the file --------------------------------------------------------------------------------------------------

    def _ask(self, act: Callable[[sqlite3.Connection], Answer]) -> Answer:
        """Do something with the index; with a damaged one, make it anew first; without a file, do it in memory."""
        for _ in range(2):
            try:
                with self._open(self._file) as index:
                    return act(index)
            except (sqlite3.DatabaseError, OSError):
                for name in (self._file, *(Path(f"{self._file}{end}") for end in ("-wal", "-shm"))):
                    with contextlib.suppress(OSError):
                        name.unlink(missing_ok=True)
        with self._open(None) as index:
            return act(index)

    @contextmanager
    def _open(self, file: Path | None) -> Iterator[sqlite3.Connection]:
        if file is not None:
            file.parent.mkdir(parents=True, exist_ok=True)
        connection = sqlite3.connect(file or _IN_MEMORY, isolation_level=None)
        try:
            # A cache may be lost in a power cut: it is made again. The log lets one search while another takes in.
            connection.execute("PRAGMA journal_mode=WAL")
            connection.execute("PRAGMA synchronous=OFF")
            if connection.execute("PRAGMA user_version").fetchone()[0] != _VERSION:
                connection.executescript("BEGIN IMMEDIATE;" + _drop_all(connection) + _SCHEMA + "COMMIT;")
            yield connection
        finally:
            connection.close()

    # -- searching -------------------------------------------------------------------------------------------------

    def _found(self, index: sqlite3.Connection, query: str, *, best_first: bool) -> list[ArticleId]:
        self._note(index)
        while self._take_batch(index):
            pass
        return self._matches(index, query, best_first=best_first)

    def _matches(self, index: sqlite3.Connection, query: str, *, best_first: bool) -> list[ArticleId]:
        index.execute("BEGIN")  # one look: another thread may be taking in more
        try:
            return self._matching(index, self._places(index), query, best_first=best_first)
        finally:
            index.execute("COMMIT")

    def _matching(
        self, index: sqlite3.Connection, ids: list[ArticleId], query: str, *, best_first: bool
    ) -> list[ArticleId]:
        matching = "SELECT rowid FROM words WHERE words MATCH ?"
        if len(query) <= _SHORT and len(ids) > _WEIGHED and _count(index, query) == len(ids) - 1:
            return ids[1:]  # no article is without it
        found = [ids[number] for number in _numbers(index, matching, query)]
        if not best_first or len(found) <= 1:
            return found
        if len(found) <= _RANKED:
            by_weight = f"{matching} ORDER BY bm25(words, ?, ?, ?, ?)"
            given = (query, _TITLE, _NAMES, _NAMES, _TEXT)
            return [ids[number] for (number,) in index.execute(by_weight, given)]
        if len(found) > _WEIGHED:
            return found
        titled = _numbers(index, f"{matching} LIMIT ?", f"{{title}} : ({query})", _RANKED)
        return list(dict.fromkeys([*(ids[number] for number in titled), *found]))

    def _places(self, index: sqlite3.Connection) -> list[ArticleId]:
        """Article by number. Numbers are given once, so only those that are new are read."""
        (made,) = index.execute("SELECT made FROM mark").fetchone()
        if made != self._made:
            self._made, self._ids = made, []
        new = "FROM (SELECT number, id FROM place WHERE number >= ? ORDER BY number)"
        listing = f"SELECT json_group_array(number), json_group_array(id) {new}"
        numbers, names = map(json.loads, index.execute(listing, (len(self._ids),)).fetchone())
        for number, article_id in zip(numbers, names, strict=True):
            self._ids += [ArticleId("")] * (
                number - len(self._ids)
            )  # a number that was left out stands for nothing
            self._ids.append(article_id)
        return self._ids

    def know_places(self) -> None:
        """Read beforehand what every search needs and none changes."""
        self._ask(self._places)

    # -- taking in -------------------------------------------------------------------------------------------------

    def _note(self, index: sqlite3.Connection) -> int:
        """Note which articles have changed since the index was asked last, and tell how many wait."""
        newest = settled_edit(self._project)
        seen = index.execute("SELECT edit, id FROM mark").fetchone()
        if newest != seen:
            with _written(index):
                if not has_edit(self._project, *seen):
                    for table in ("words", "place", "waiting"):
                        index.execute(f"DELETE FROM {table}")  # noqa: S608
                    index.execute("UPDATE mark SET made = hex(randomblob(8))")
                    seen = (-1, "")
                touched = self._touched(seen[0], newest[0])
                index.executemany("INSERT OR IGNORE INTO waiting (id) VALUES (?)", touched)
                index.execute("UPDATE mark SET edit = ?, id = ?", newest)
        (count,) = index.execute("SELECT count(*) FROM waiting").fetchone()
        return int(count)

    def _touched(self, seen: int, newest: int) -> list[tuple[str]]:
        # Undoing gives a row its former number back, so an undone edit is told by the edits that it reversed.
        query = reading.articles_touched_since(seen)
        if seen < 0:
            query = select(articles.c.id).where(
                articles.c.created_edit <= newest, articles.c.removed_edit.is_(None)
            )
            query = query.order_by(articles.c.created_edit, articles.c.source_name, articles.c.title)
        with self._project.reading() as connection:
            return [(str(row[0]),) for row in connection.execute(query)]

    def _take_batch(self, index: sqlite3.Connection) -> int:
        """Take in some of the articles that wait, and tell how many there were."""
        ids = index.execute("SELECT id FROM waiting ORDER BY number LIMIT ?", (_BATCH,)).fetchall()
        if ids:
            (newest,) = index.execute("SELECT edit FROM mark").fetchone()
            rows = self._rows([article_id for (article_id,) in ids], newest)
            with _written(index):
                for row in rows:
                    _put(index, *row)
                index.executemany("DELETE FROM waiting WHERE id = ?", ids)
        return len(ids)

    def _rows(self, ids: Sequence[str], newest: int) -> list[Any]:
        columns = (articles.c.title, articles.c.publisher, articles.c.byline, articles.c.text)
        query = select(articles.c.id, articles.c.removed_edit.is_(None), *columns)
        query = query.where(articles.c.id.in_(ids), articles.c.created_edit <= newest)
        with self._project.reading() as connection:
            found = {row[0]: tuple(row) for row in connection.execute(query)}
        return [found[article_id] for article_id in ids if article_id in found]


def _count(index: sqlite3.Connection, query: str) -> int:
    """How many articles hold the words: told in a tenth of the time that reading which they are takes."""
    (count,) = index.execute("SELECT count(*) FROM words WHERE words MATCH ?", (query,)).fetchone()
    return int(count)


def _numbers(index: sqlite3.Connection, query: str, *given: object) -> list[int]:
    """The one column of numbers that a query finds: as one text, since a hundred thousand rows would cost a search."""
    (found,) = index.execute(f"SELECT json_group_array(rowid) FROM ({query})", given).fetchone()  # noqa: S608
    numbers: list[int] = json.loads(found)
    return numbers


@contextmanager
def _written(index: sqlite3.Connection) -> Iterator[None]:
    index.execute("BEGIN IMMEDIATE")
    try:
        yield
        index.execute("COMMIT")
    except BaseException:
        index.execute("ROLLBACK")
        raise


def _put(index: sqlite3.Connection, article_id: str, stands: bool, *fields: str) -> None:
    index.execute("INSERT OR IGNORE INTO place (id) VALUES (?)", (article_id,))
    (number,) = index.execute("SELECT number FROM place WHERE id = ?", (article_id,)).fetchone()
    index.execute("DELETE FROM words WHERE rowid = ?", (number,))
    if stands:
        index.execute(
            "INSERT INTO words (rowid, title, publisher, byline, text) VALUES (?, ?, ?, ?, ?)",
            (number, *fields),
        )


def settled_edit(project: Project) -> tuple[int, str]:
    """Number and id of the newest edit before any that is still running."""
    running = select(func.min(edits.c.seq)).where(edits.c.state == "running").scalar_subquery()
    query = select(edits.c.seq, edits.c.id).where(or_(running.is_(None), edits.c.seq < running))
    with project.reading() as connection:
        seq, edit_id = connection.execute(query.order_by(edits.c.seq.desc()).limit(1)).one()
    return seq, edit_id


def has_edit(project: Project, seq: int, edit_id: str) -> bool:
    """Whether edit number `seq` has this id: another file of the same name may have a history of its own."""
    query = select(edits.c.seq).where(edits.c.seq == seq, edits.c.id == edit_id)
    with project.reading() as connection:
        return connection.execute(query).first() is not None


def match_expression(words: str) -> str:
    """An FTS5 expression for what a user types: every word must occur, the last as a beginning; "" for no word."""
    found = words_typed(words)
    return " ".join(f'"{word}"' for word in found[:-1]) + (f' "{found[-1]}"*' if found else "")


def _file_for(project: Project) -> Path:
    # A copy of a project has the same id and goes its own way.
    place = hashlib.sha256(os.fsencode(os.path.realpath(project.address))).hexdigest()[:16]
    return paths.user_cache_dir() / "search" / f"{reading.project_info(project).id}-{place}.sqlite"


def _drop_all(connection: sqlite3.Connection) -> str:
    known = connection.execute(f"SELECT name FROM sqlite_schema WHERE name IN ({_TABLES})")  # noqa: S608
    return "".join(f"DROP TABLE {name};" for (name,) in known.fetchall())
