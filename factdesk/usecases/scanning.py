"""Finding claims in files, with no project: one result for each article."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from factdesk.domain.claims import SuggestedClaim
from factdesk.domain.errors import FactDeskError, UnreadableArticle
from factdesk.domain.texts import LONGEST_TEXT
from factdesk.formats.articles import readable_suffixes
from factdesk.formats.encodings import LARGEST_FILE, decode
from factdesk.formats.json_lines import opened, parse_line, raw_lines, refusal
from factdesk.suggesters import LexiconOverrides, SuggesterPool, load_suggester, to_record

FIELDS = (*("id", "segments", "text", "cue", "source", "kind", "parent", "label", "score", "rule"),)
"""What a scan says of each claim, in this order."""
_RECORDS = ".jsonl"
_MARK = "\ufeff"


@dataclass(frozen=True, slots=True)
class Scanned:
    """What came of one article: its record, or why there is none."""

    doc_id: str
    record: dict[str, Any] | None
    """What is printed: doc_id, sha256 and claims, in plain JSON values."""
    error: str = ""


@dataclass(frozen=True, slots=True)
class _Given:
    """One article as it was given; without a text, why it cannot be read."""

    doc_id: str
    text: str | None
    error: str = ""


def scan(
    paths: Sequence[str],
    workers: int = 1,
    encoding: str | None = None,
    *,
    attitudes: bool = False,
    headlines: bool = False,
    on_missing: Callable[[str], None] | None = None,
) -> Generator[Scanned, None, None]:
    """One result for each article, in the order of the input, while only a few articles are in memory.

    A text file is one article, called by its path as given; of a .jsonl file, each line {"doc_id", "text"} is one;
    folders are walked in the order of names. Offsets count code points of the text exactly as given: it is decoded
    and no more, so a byte order mark is its first character and line ends keep their length. An article that
    cannot be read gives a result with the reason. `on_missing` is told, in a sentence, when the suggester works
    with less than it could. Raises UnreadableArticle when a path leads nowhere, SuggesterFailed when the suggester
    cannot be started.
    """
    for path in paths:
        if not Path(path).exists():
            raise UnreadableArticle(f"There is no file or folder {path}.")
    overrides = LexiconOverrides(attitudes=attitudes, headlines=headlines)
    waiting: deque[_Given] = deque()
    texts = _readable(_given(paths, encoding), waiting)
    results = (
        _in_processes(texts, workers, overrides, on_missing)
        if workers > 1
        else _here(texts, overrides, on_missing)
    )
    for claims, error in results:
        yield from _unread(waiting)
        yield _scanned(waiting.popleft(), claims, error)
    yield from _unread(waiting)


_Result = tuple[Sequence[SuggestedClaim] | None, str]


def _here(
    texts: Iterable[str], overrides: LexiconOverrides, on_missing: Callable[[str], None] | None
) -> Iterator[_Result]:
    suggester = load_suggester(overrides)
    if suggester.missing and on_missing:
        on_missing(suggester.missing)
    for claims in suggester.suggest(texts):
        yield claims, ""


def _in_processes(
    texts: Iterable[str], workers: int, overrides: LexiconOverrides, on_missing: Callable[[str], None] | None
) -> Iterator[_Result]:
    with SuggesterPool(workers, overrides) as pool:
        pool.start()
        if pool.missing and on_missing:
            on_missing(pool.missing)
        for result in pool.suggest((str(number), text) for number, text in enumerate(texts)):
            yield result.claims, result.error or ""


def _readable(articles: Iterable[_Given], waiting: deque[_Given]) -> Iterator[str]:
    """The texts for the suggester; each article waits in line, the unreadable too, until its turn has come."""
    for article in articles:
        waiting.append(article)
        if article.text is not None:
            yield reading_copy(article.text)


def _unread(waiting: deque[_Given]) -> Iterator[Scanned]:
    while waiting and waiting[0].text is None:
        article = waiting.popleft()
        yield Scanned(article.doc_id, None, article.error)


def _scanned(article: _Given, claims: Sequence[SuggestedClaim] | None, error: str) -> Scanned:
    if claims is None:
        return Scanned(article.doc_id, None, f"{article.doc_id}: {error}")
    record = to_record(article.doc_id, article.text or "", claims)
    record["claims"] = [{name: claim[name] for name in FIELDS} for claim in record["claims"]]
    return Scanned(article.doc_id, record)


def reading_copy(text: str) -> str:
    """A copy of the same length for the suggester, whose rules know one line end and no mark at the beginning."""
    if text.startswith(_MARK):
        text = " " + text[1:]
    return text.replace("\r\n", " \n").replace("\r", "\n") if "\r" in text else text


# -- from paths to articles ----------------------------------------------------------------------------------------


def _given(paths: Sequence[str], encoding: str | None) -> Iterator[_Given]:
    for path in paths:
        if not Path(path).is_dir():
            yield from _from_file(path, encoding)
            continue
        yield from _from_folder(path, encoding)


def _from_folder(path: str, encoding: str | None) -> Iterator[_Given]:
    empty = True
    try:
        for found in _walk(Path(path), path):
            empty = False
            yield from _from_file(found, encoding)
    except UnreadableArticle as error:
        yield _Given(path, None, str(error))
        return
    if empty:
        known = ", ".join((*readable_suffixes(), _RECORDS))
        yield _Given(path, None, f"The folder {path} holds no article; {known} can be scanned.")


def _walk(folder: Path, name: str) -> Iterator[str]:
    """The files of a folder that can be scanned, in the order of names; links to folders are not followed."""
    try:
        entries = sorted(folder.iterdir())
    except OSError as error:
        raise _unreadable(name, error) from error
    for entry in entries:
        here = f"{name.rstrip('/')}/{entry.name}"
        if entry.is_dir():
            if not entry.is_symlink():
                yield from _walk(entry, here)
        elif entry.suffix.lower() in (*readable_suffixes(), _RECORDS):
            yield here


def _from_file(path: str, encoding: str | None) -> Iterator[_Given]:
    if Path(path).suffix.lower() == _RECORDS:
        yield from _from_records(path)
        return
    try:
        yield _Given(path, decode(_bytes(path), encoding, path).text)
    except FactDeskError as error:
        yield _Given(path, None, str(error))


def _bytes(path: str) -> bytes:
    try:
        with Path(path).open("rb") as file:
            # One byte more than decode takes, so that it can say so without the file being read whole.
            return file.read(LARGEST_FILE + 1)
    except OSError as error:
        raise _unreadable(path, error) from error


def _unreadable(path: str, error: OSError) -> UnreadableArticle:
    return UnreadableArticle(f"{path} cannot be read: {(error.strerror or str(error)).lower()}.")


def _from_records(path: str) -> Iterator[_Given]:
    try:
        with opened(Path(path)) as file:
            for number, raw in raw_lines(file, path):
                if raw.strip():
                    yield _from_record(raw, path, number)
    except FactDeskError as error:
        yield _Given(path, None, str(error))


def _from_record(raw: bytes, path: str, number: int) -> _Given:
    where = f"{path}, line {number:,}"
    try:
        record = parse_line(raw, path, number)
        doc_id, text = record.get("doc_id"), record.get("text")
        if not isinstance(doc_id, str) or not isinstance(text, str):
            raise refusal(path, number, "needs a “doc_id” and a “text”, both in words")
        if len(text) > LONGEST_TEXT:
            raise refusal(path, number, f"has a text of more than {LONGEST_TEXT:,} characters")
    except FactDeskError as error:
        return _Given(where, None, str(error))
    return _Given(doc_id, text)
