"""Labels as CSV: one row for each claim and annotator, RFC 4180, in the words of the articles.

Offsets are half-open; `start` and `end` count code points of the article's text, `start_utf16` and `end_utf16` UTF-16
code units of it. A claim of several segments has the extent from the first to the last of them and the words of all,
joined by texts.GAP. A suggestion that nobody has decided on is, when asked for, a row with no claim_id and no
annotator, origin “suggestion”, and `label` empty: what was suggested stands in the columns for that. A row of the gold
layer, which is derived from all claims and decisions, has no annotator and the origin “gold”.

A spreadsheet runs a cell that begins like a formula. In the spreadsheet mode a text that begins so, or with an
apostrophe, gets one apostrophe in front: no two texts become one, and taking one apostrophe off gives each back.
"""

from __future__ import annotations

import codecs
import csv
import io
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import BinaryIO, NamedTuple

from factdesk.domain.claims import AnnotatorId, Article, Claim, Suggestion
from factdesk.domain.errors import ExportFailed, UnreadableRecord
from factdesk.domain.spans import Segments, sentence_index, sentence_starts, utf16_offsets
from factdesk.domain.texts import quote
from factdesk.formats.json_lines import opened

SCHEMA_VERSION = 2
"""Version of the columns, in the last of them."""
UNDECIDED = "suggestion"
"""Origin of a row that nobody has decided on."""
GOLD = "gold"
"""Origin of a row of the gold layer, which is nobody's: claim_id is that of the claim that it was made from."""
FORMULA_STARTS = frozenset("=+-@\t\r\n＝＋－＠")
"""What a spreadsheet takes for the beginning of a formula; TAB, CR and LF are skipped by some."""
_GUARDED = FORMULA_STARTS | {"'"}
_LONGEST_CELL = 20_000_000
_YES_NO = ("false", "true")


class LabelRow(NamedTuple):
    """One row, its fields named and ordered as the columns. Empty cells are “” in text and None in numbers."""

    project_id: str
    article_id: str
    title: str
    publisher: str
    url: str
    byline: str
    published_on: str
    article_sha256: str
    claim_id: str
    segment_count: int
    start: int
    end: int
    start_utf16: int
    end_utf16: int
    sentence_index: int
    text: str
    prefix: str
    suffix: str
    label: str
    annotator: str
    confidence: int | None
    source: str
    cue: str
    anonymous_source: str
    """“true” or “false”."""
    kind: str
    note: str
    origin: str
    suggestion_rule: str
    suggestion_label: str
    suggestion_score: float | None
    suggestion_seen: str
    """“true” or “false”; empty in the row of a suggestion."""
    guideline_version: int | None
    created_at: str
    updated_at: str
    label_is_gold: str
    """“true” or “false”; empty where nobody has compared yet."""
    gold_source: str
    decided_by: str
    decision_reason: str
    schema_version: int


class GoldCells(NamedTuple):
    """What a row says of the gold layer, in the order of the columns."""

    label_is_gold: str = ""
    gold_source: str = ""
    decided_by: str = ""
    decision_reason: str = ""


NO_GOLD = GoldCells()
NOTHING_TOLD: Mapping[str, GoldCells] = MappingProxyType({})
COLUMNS: tuple[str, ...] = LabelRow._fields
"""The header."""


@dataclass(frozen=True, slots=True)
class CsvStyle:
    """How the cells are written."""

    spreadsheet: bool = True
    """Guard texts that a spreadsheet would run; False writes every text exactly as it is."""
    bom: bool = True
    """Begin with a byte order mark, without which a spreadsheet does not know UTF-8."""


def label_rows(
    project_id: str,
    article: Article,
    claims: Sequence[Claim],
    names: Mapping[AnnotatorId, str],
    suggestions: Sequence[Suggestion] = (),
    gold: Sequence[tuple[Claim, GoldCells]] = (),
    told: Mapping[str, GoldCells] = NOTHING_TOLD,
) -> list[LabelRow]:
    """The rows of one article in the order of the text; `names` holds the annotators' names by id.

    `gold` are claims of the gold layer, rows of their own; `told` says by id what the others have to do with it.
    """
    if not claims and not suggestions and not gold:
        return []
    segments = [claim.segments for claim in claims]
    segments += [found.segments for found in suggestions]
    segments += [claim.segments for claim, _ in gold]
    places = _Places(article.text, segments)
    about = (
        *(project_id, article.id, article.title, article.publisher, article.url, article.byline),
        *(article.published_on, article.sha256),
    )
    rows = [
        _claim_row(
            about,
            claim,
            places.of(claim.segments),
            names[claim.annotator_id],
            told.get(claim.id, NO_GOLD) if told else NO_GOLD,
        )
        for claim in claims
    ]
    rows += [
        _claim_row(about, claim, places.of(claim.segments), "", cells)._replace(origin=GOLD)
        for claim, cells in gold
    ]
    rows += [_suggestion_row(about, found, places.of(found.segments), article.text) for found in suggestions]
    if len(rows) > 1:
        rows.sort(key=lambda row: (row.start, row.end, row.annotator, row.claim_id))
    return rows


_About = tuple[str, str, str, str, str, str, str, str]
_Place = tuple[int, int, int, int, int, int]


class _Places:
    """Where claims stand in one text: the sentences and the UTF-16 offsets are found once for all of them."""

    def __init__(self, text: str, all_segments: Iterable[Segments]) -> None:
        self._starts = sentence_starts(text)
        offsets = sorted({edge for found in all_segments for edge in (found[0].start, found[-1].end)})
        units = offsets if is_narrow(text) else utf16_offsets(text, offsets)
        self._utf16 = dict(zip(offsets, units, strict=True))

    def of(self, segments: Segments) -> _Place:
        start, end = segments[0].start, segments[-1].end
        utf16 = self._utf16
        return len(segments), start, end, utf16[start], utf16[end], sentence_index(self._starts, start)


def is_narrow(text: str) -> bool:
    """Whether every code point of a text is one UTF-16 code unit."""
    return text.isascii() or len(text.encode("utf-16-le", "surrogatepass")) == 2 * len(text)


def _claim_row(about: _About, claim: Claim, place: _Place, annotator: str, gold: GoldCells) -> LabelRow:
    return LabelRow(
        *about,
        claim.id,
        *place,
        claim.text,
        claim.prefix,
        claim.suffix,
        claim.label or "",
        annotator,
        claim.confidence,
        claim.source,
        claim.cue,
        _YES_NO[claim.anonymous_source],
        claim.kind,
        claim.note,
        claim.origin,
        claim.suggestion_rule,
        claim.suggestion_label,
        claim.suggestion_score,
        _YES_NO[claim.suggestion_seen],
        claim.guideline_version,
        claim.created_at,
        claim.updated_at,
        *gold,
        SCHEMA_VERSION,
    )


def _suggestion_row(about: _About, found: Suggestion, place: _Place, text: str) -> LabelRow:
    words = quote(text, found.segments)
    return LabelRow(
        *about,
        "",
        *place,
        found.text,
        words.prefix,
        words.suffix,
        label="",
        annotator="",
        confidence=None,
        source=found.source_name,
        cue=found.cue.of(text) if found.cue else "",
        anonymous_source=_YES_NO[found.anonymous_source],
        kind=found.kind,
        note="",
        origin=UNDECIDED,
        suggestion_rule=found.rule,
        suggestion_label=found.label,
        suggestion_score=found.score,
        suggestion_seen="",
        guideline_version=None,
        created_at="",
        updated_at="",
        label_is_gold="",
        gold_source="",
        decided_by="",
        decision_reason="",
        schema_version=SCHEMA_VERSION,
    )


# -- writing -------------------------------------------------------------------------------------------------------


class LabelWriter:
    """Writes rows into a file opened for bytes, header first. Nothing is left to close but the file itself."""

    def __init__(self, file: BinaryIO, style: CsvStyle) -> None:
        self._file = file
        if style.bom:
            file.write(codecs.BOM_UTF8)
        # Lines go through a list: a text layer over the file would hold some back that could not be let go when a
        # write fails, and a method of our own for each line takes longer.
        self._lines: list[str] = []
        self._csv = csv.writer(_Lines(self._lines.append), lineterminator="\r\n")
        self._csv.writerow(COLUMNS)
        self._guard = style.spreadsheet
        self.rows = 0
        """How many have been written."""
        self._hand_over()

    def write(self, rows: Sequence[LabelRow]) -> None:
        """Write rows. Raises ExportFailed when a text cannot be written as UTF-8."""
        self._csv.writerows([guarded(row) for row in rows] if self._guard else rows)
        try:
            self._hand_over()
        except UnicodeEncodeError as error:
            raise ExportFailed(
                "A text holds half of a surrogate pair, which no file can; correct it."
            ) from error
        self.rows += len(rows)

    def _hand_over(self) -> None:
        self._file.write("".join(self._lines).encode("utf-8"))
        self._lines.clear()


@dataclass(frozen=True)
class _Lines:
    write: Callable[[str], object]


def guarded(row: LabelRow) -> list[str | int | float | None]:
    """The cells of a row, an apostrophe in front of each text that needs one. Numbers stay."""
    return ["'" + cell if type(cell) is str and cell and cell[0] in _GUARDED else cell for cell in row]


def guarded_text(words: str) -> str:
    """One text, an apostrophe in front when it needs one."""
    return "'" + words if words and words[0] in _GUARDED else words


def unguarded(cell: str) -> str:
    """What a guarded text was before."""
    return cell.removeprefix("'")


# -- reading -------------------------------------------------------------------------------------------------------


def _optional(number: Callable[[str], int | float]) -> Callable[[str], int | float | None]:
    return lambda cell: number(cell) if cell else None


_NUMBERS: Mapping[str, Callable[[str], int | float | None]] = {
    **dict.fromkeys(("segment_count", "start", "end", "start_utf16", "end_utf16", "sentence_index"), int),
    **dict.fromkeys(("confidence", "guideline_version"), _optional(int)),
    "suggestion_score": _optional(float),
    "schema_version": int,
}
_READ_NUMBERS = tuple((COLUMNS.index(name), number) for name, number in _NUMBERS.items())
_TEXTS = tuple(index for index, name in enumerate(COLUMNS) if name not in _NUMBERS)


def read_labels_csv(
    path: Path, *, spreadsheet: bool, on_bad_row: Callable[[UnreadableRecord], None] | None = None
) -> Iterator[LabelRow]:
    """The rows of a file that `LabelWriter` wrote, texts as they were before they were guarded.

    Raises UnreadableRecord, naming file and line, at the first bad row, unless `on_bad_row` takes each of them;
    always when the columns are not those of LabelRow.
    """
    for line, cells in raw_rows(path):
        try:
            yield _row(cells, spreadsheet)
        except ValueError as error:
            bad = UnreadableRecord(f"{path.name}, line {line:,}, is not a row of labels ({error}).")
            if on_bad_row is None:
                raise bad from error
            on_bad_row(bad)


def _row(cells: Sequence[str], spreadsheet: bool) -> LabelRow:
    if len(cells) != len(COLUMNS):
        raise ValueError(f"{len(cells)} cells instead of {len(COLUMNS)}")
    read: list[str | int | float | None] = [*cells]
    for index, number in _READ_NUMBERS:
        read[index] = number(cells[index])
    if spreadsheet:
        for index in _TEXTS:
            read[index] = unguarded(cells[index])
    return LabelRow(*read)  # type: ignore[arg-type]


def raw_rows(path: Path) -> Iterator[tuple[int, list[str]]]:
    """Each row's cells as they stand, with the number of the line on which the row ends; the header is checked.

    Raises UnreadableRecord.
    """
    limit = csv.field_size_limit(_LONGEST_CELL)
    file = opened(path)
    reader = csv.reader(io.TextIOWrapper(file, encoding="utf-8-sig", newline=""), strict=True)
    try:
        if next(reader, None) != list(COLUMNS):
            raise UnreadableRecord(
                f"{path.name} is not a file of labels: its first line does not name the columns."
            )
        for cells in reader:
            yield reader.line_num, cells
    except (csv.Error, UnicodeDecodeError) as error:
        raise UnreadableRecord(
            f"{path.name}, line {reader.line_num:,}, is not CSV in UTF-8 ({error})."
        ) from error
    finally:
        file.close()
        csv.field_size_limit(limit)
