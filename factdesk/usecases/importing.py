"""Taking articles in: from files and folders, from pasted text, and whole projects from the lossless format."""

from __future__ import annotations

import os
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby
from pathlib import Path

from factdesk.domain.changes import NO_CHANGE, ChangeSet, Kind
from factdesk.domain.claims import Annotator, Article, ArticleId, new_id
from factdesk.domain.errors import EncodingUnknown, UnreadableRecord
from factdesk.domain.projects import SourceFile
from factdesk.domain.texts import fingerprint
from factdesk.domain.times import now
from factdesk.formats.articles import ReadArticle, read_pasted, reader_for
from factdesk.formats.cage import Cage, Read, Wanted
from factdesk.formats.project_jsonl import is_project_file
from factdesk.jobs import Job, Progress
from factdesk.store import Project, reading
from factdesk.store.editing import BulkEdit
from factdesk.store.journal import Journal
from factdesk.store.transfer import articles_with_text
from factdesk.usecases.muting import remove_muted
from factdesk.usecases.uniting import Newcomers, check_file, restore_file, unite_file

BATCH = 200
"""Articles that are committed together."""
_BATCH_BYTES = 16 * 1024 * 1024
LARGEST_KEPT = 1024 * 1024
"""Bytes of a source file that is kept in the project."""
PROJECT_SUFFIX = ".jsonl"


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What an import brought, and what it did not."""

    changes: ChangeSet
    imported: tuple[tuple[ArticleId, str], ...] = ()
    """Id and title of each new article."""
    duplicates: tuple[tuple[str, str], ...] = ()
    """Name of each source whose text the project holds already, and the title it has there."""
    refused: tuple[tuple[str, str], ...] = ()
    """Name and reason of each source that did not become an article."""
    undecided: tuple[tuple[Path, EncodingUnknown], ...] = ()
    """Those refused because their encoding must be asked, with previews: import them again with an encoding."""
    skipped: tuple[str, ...] = ()
    """Files in folders that are of no kind that can be imported."""
    claims: int = 0
    """Claims that came along in the lossless format."""
    annotator: Annotator | None = None
    """The annotator as the project knows them now; None when a restored project does not know them."""
    notes: tuple[str, ...] = ()


@dataclass(slots=True)
class _Tally:
    imported: list[tuple[ArticleId, str]] = field(default_factory=list)
    duplicates: list[tuple[str, str]] = field(default_factory=list)
    refused: list[tuple[str, str]] = field(default_factory=list)
    undecided: list[tuple[Path, EncodingUnknown]] = field(default_factory=list)
    skipped: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    claims: int = 0

    def take(self, brought: Newcomers) -> None:
        self.imported += brought.articles
        self.duplicates += brought.duplicates
        self.notes += brought.notes
        self.claims += brought.claims

    def report(self, changes: ChangeSet, annotator: Annotator | None) -> ImportReport:
        return ImportReport(
            changes,
            tuple(self.imported),
            tuple(self.duplicates),
            tuple(self.refused),
            tuple(self.undecided),
            tuple(self.skipped),
            self.claims,
            annotator,
            tuple(self.notes),
        )


def import_articles(
    project: Project, sources: Sequence[Path], by: Annotator, encoding: str | None = None
) -> Job[ImportReport]:
    """Take in files, and folders with all that is below them, as one edit; closing the job takes it back.

    A file that cannot be read is reported and the others go in. The same text twice is one article. A project in
    the lossless format brings its articles, suggestions and claims; alone, into a project without articles, it is
    restored with its history, so that the project becomes that one. Raises what a project raises when it cannot be
    written.
    """
    tally = _Tally()
    files = list(_files(sources, tally))
    if len(files) == 1 and _holds_project(files[0][0]) and reading.is_empty(project):
        return (yield from _restore(project, files[0][0], by, tally))
    with project.bulk_edit("Import articles", by) as edit:
        yield from _import_all(edit, files, encoding, tally)
        many = len(tally.imported)
        changes = edit.finish(tally.imported[0][1] if many == 1 else f"{many} articles")
    return tally.report(changes, by)


def paste_article(project: Project, text: str, by: Annotator, title: str = "") -> ImportReport:
    """Take in one article from pasted text, by choice with a title. Raises UnreadableArticle when it is blank."""
    found = read_pasted(text)
    tally = _Tally()
    title = " ".join(title.split()) or found.title
    with project.edit("Paste article", by, title) as edit:
        _store(edit, [_Source("", title, found, b"")], tally)
    return tally.report(edit.changes, by)


# -- finding the files ---------------------------------------------------------------------------------------------


def _files(sources: Sequence[Path], tally: _Tally) -> Iterator[tuple[Path, str]]:
    """Each file to read with the name to show, in the order given, folders sorted; each file once."""
    seen: set[str] = set()
    for source in sources:
        for path, name in _below(source, tally) if source.is_dir() else ((source, source.name),):
            if (real := os.path.realpath(path)) not in seen:
                seen.add(real)
                yield path, name


def _below(folder: Path, tally: _Tally) -> Iterator[tuple[Path, str]]:
    for parent, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            path = Path(parent, name)
            shown = str(Path(folder.name, path.relative_to(folder)))
            if name.startswith("."):
                continue
            if reader_for(name) is not None or _holds_project(path):
                yield path, shown
            else:
                tally.skipped.append(shown)


def _holds_project(path: Path) -> bool:
    # A pipe or a device would never come to an end of its first line.
    return path.suffix.lower() == PROJECT_SUFFIX and path.is_file() and is_project_file(path)


# -- taking them in ------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Source:
    name: str
    title: str
    article: ReadArticle
    data: bytes
    """What to keep of the file; empty for nothing."""


def _import_all(
    edit: BulkEdit, files: Sequence[tuple[Path, str]], encoding: str | None, tally: _Tally
) -> Iterator[Progress]:
    done = 0
    with Cage() as cage:
        for holds_project, run in groupby(files, lambda one: _holds_project(one[0])):
            some = list(run)
            if not holds_project:
                wanted = [Wanted(path, name, encoding, LARGEST_KEPT) for path, name in some]
                yield from _take_articles(edit, cage.articles(wanted), Progress(done, len(files)), tally)
            else:
                for at, (path, name) in enumerate(some, done):
                    yield Progress(at, len(files), name)
                    yield from _unite(edit, cage, path, tally)
                yield Progress(done + len(some), len(files))
            done += len(some)


def _take_articles(
    edit: BulkEdit, found: Iterator[Read | None], at: Progress, tally: _Tally
) -> Iterator[Progress]:
    batch: list[_Source] = []
    size = 0
    yield at
    for read in found:
        if read is not None:
            at = replace(at, done=at.done + 1, message=read.wanted.name)
            if (source := _source_of(read, tally)) is not None:
                batch.append(source)
                size += len(source.article.text)
        yield at
        if len(batch) >= BATCH or size >= _BATCH_BYTES:
            _store(edit.journal, batch, tally)
            edit.commit()
            batch, size = [], 0
    if batch:
        _store(edit.journal, batch, tally)
        edit.commit()


def _source_of(read: Read, tally: _Tally) -> _Source | None:
    if read.article is not None:
        return _Source(read.wanted.name, read.article.title, read.article, read.data)
    tally.refused.append((read.wanted.name, str(read.error)))
    if isinstance(read.error, EncodingUnknown):
        tally.undecided.append((read.wanted.path, read.error))
    return None


def _store(journal: Journal, batch: Sequence[_Source], tally: _Tally) -> None:
    """Store what is new of a batch."""
    prints = [fingerprint(source.article.text) for source in batch]
    known = articles_with_text(journal.connection, prints)
    articles: list[Article] = []
    kept: list[SourceFile] = []
    at = now()
    for source, sha256 in zip(batch, prints, strict=True):
        if sha256 in known:
            tally.duplicates.append((source.name or source.title, known[sha256][1]))
            continue
        article = _article(source, sha256, at)
        known[sha256] = (article.id, article.title)
        articles.append(article)
        if source.data:
            packed = zlib.compress(source.data)
            kept.append(SourceFile(article.id, article.source_name, source.article.encoding, packed))
    journal.insert(Kind.ARTICLE, articles)
    journal.insert(Kind.SOURCE_FILE, kept)
    tally.imported += [(article.id, article.title) for article in articles]


def _article(source: _Source, sha256: str, at: str) -> Article:
    found = source.article
    return Article(
        ArticleId(new_id()),
        source.title,
        found.text,
        sha256,
        found.publisher,
        found.url,
        found.byline,
        found.published_on,
        found.language,
        found.source_name,
        found.source_sha256,
        found.report,
        at,
    )


# -- whole projects ------------------------------------------------------------------------------------------------


def _restore(project: Project, path: Path, by: Annotator, tally: _Tally) -> Job[ImportReport]:
    try:
        changes, brought = yield from restore_file(project, path)
    except UnreadableRecord as error:
        tally.refused.append((path.name, str(error)))
        return tally.report(NO_CHANGE, by)
    tally.take(brought)
    return tally.report(changes, reading.annotator_named(project, by.name))


def _unite(edit: BulkEdit, cage: Cage, path: Path, tally: _Tally) -> Iterator[Progress]:
    try:
        yield from check_file(cage, path)
    except UnreadableRecord as error:
        tally.refused.append((path.name, str(error)))
        return
    tally.take((yield from unite_file(edit, cage, path)))
    remove_muted(edit)
