"""Handing labels on: as CSV, or the whole project in the lossless format, each written whole and proved."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from pathlib import Path
from typing import Any, BinaryIO

from factdesk.domain.changes import EditEntry, StoredValue
from factdesk.domain.claims import AnnotatorId, Claim
from factdesk.domain.colleagues.review_groups import ReviewState
from factdesk.domain.errors import ExportFailed, InvalidValue, UnreadableRecord
from factdesk.domain.labels import LABELS, label_of
from factdesk.formats import labels_csv, project_jsonl
from factdesk.formats.labels_csv import CsvStyle, GoldCells, LabelRow, LabelWriter, label_rows, raw_rows
from factdesk.formats.labels_jsonl import LabelLinesWriter, label_cells
from factdesk.formats.manifests import Manifest, write_manifest
from factdesk.formats.project_jsonl import ProjectFile, write_records
from factdesk.formats.proofs import Proof, file_sha256, prove_labels
from factdesk.formats.writing import atomic_file
from factdesk.jobs import Job, Progress
from factdesk.store import Project, reading
from factdesk.store.labelled import BLOCK, ArticleTexts, LabelFilter, labelled_articles
from factdesk.store.reading_looks import shadows
from factdesk.store.snapshots import held_still
from factdesk.store.transfer import count_records, iter_records
from factdesk.usecases.datasheet import LabelTally, undecided, write_beside
from factdesk.usecases.gold import NO_GOLD_HERE, ArticleGold, GoldDesk
from factdesk.usecases.review_queue import EVERYTHING, ReviewScope

_EVERY = 2_000
_PROJECT_SUFFIX = ".factdesk"


class Layer(StrEnum):
    """Whose labels a file holds."""

    ANNOTATORS = "annotators"
    """Each annotator's own, with what the gold layer says of them."""
    GOLD = "gold"
    """What holds on each spot."""
    BOTH = "both"


@dataclass(frozen=True, slots=True)
class ExportOptions:
    """What to put into a file of labels, and how. Empty tuples mean all."""

    labels: tuple[str, ...] = ()
    """Keys of labels; with none, claims without a label are exported too."""
    annotators: tuple[str, ...] = ()
    """Names: whose claims to write; in the gold layer whose claims to compare."""
    finished_only: bool = False
    """Only claims in articles that their annotator has finished."""
    articles: tuple[str, ...] = ()
    """Ids; with none, those of the whole project."""
    with_suggestions: bool = False
    """Also suggestions that nobody has decided on, as rows without claim_id and annotator."""
    spreadsheet: bool = True
    """Guard texts that a spreadsheet would take for a formula; False writes every text exactly."""
    bom: bool = True
    """Begin with a byte order mark, by which a spreadsheet knows UTF-8."""
    layer: Layer = Layer.ANNOTATORS
    review: ReviewScope = EVERYTHING
    """Whose claims are compared, and by which rule those agree who need no decision."""
    with_codebook: bool = False
    """Also write the decisions, a codebook and a datasheet beside the file."""
    lines: bool = False
    """Write JSON Lines instead of CSV: an object for each row, texts as they are."""


@dataclass(frozen=True, slots=True)
class ExportReport:
    """What was written and proved."""

    path: Path
    manifest: Path
    rows: int
    """Rows of a CSV file, records of a lossless one."""
    articles: int
    size: int
    """Bytes."""
    sha256: str
    proof: Proof
    losses: tuple[str, ...] = ()
    """What the file cannot carry, one sentence each."""
    beside: tuple[str, ...] = ()
    """Names of further files that were written with it."""


def export_labels(project: Project, path: Path, options: ExportOptions | None = None) -> Job[ExportReport]:
    """Write the project's labels as CSV, prove each row against its article, and lay a manifest beside the file.

    The file appears when it has been proved; until then, and when the job is closed, what stood there stands. Raises
    ExportFailed when it cannot be written or proved, InvalidValue for an unknown label, NotFound for an unknown
    annotator.
    """
    options = options or ExportOptions()
    _check_target(project, path)
    tally = _Tally()
    wanted = _filter(project, options)
    beside: dict[str, str] = {}
    with atomic_file(path) as file:
        writer = _writer(file, options)
        with held_still(project) as still:
            exported = yield from _write_labels(still, writer, wanted, tally, options)
            file.flush()
            yield Progress(len(exported), len(exported), "Reading back")
            draft = Path(file.name)
            proof = _proof(draft, path, ArticleTexts(project, exported), options)
            proof.require(path, writer.rows)
            size, sha256 = draft.stat().st_size, file_sha256(draft)
            if options.with_codebook:
                beside = yield from write_beside(still, path, tally.labels)
    manifest = write_manifest(_labels_manifest(path, size, sha256, options, tally, proof, beside), path)
    losses = tally.losses(options.layer)
    return ExportReport(
        path, manifest, writer.rows, tally.articles, size, sha256, proof, losses, tuple(beside)
    )


def _writer(file: BinaryIO, options: ExportOptions) -> LabelWriter | LabelLinesWriter:
    if options.lines:
        return LabelLinesWriter(file)
    return LabelWriter(file, CsvStyle(options.spreadsheet, options.bom))


def _proof(draft: Path, path: Path, texts: ArticleTexts, options: ExportOptions) -> Proof:
    guarded = options.spreadsheet and not options.lines
    cells_of = label_cells if options.lines else raw_rows
    try:
        return prove_labels(draft, texts, spreadsheet=guarded, cells_of=cells_of)
    except UnreadableRecord as error:
        raise ExportFailed(f"{path.name} could not be read back: {error}") from error


def export_project(project: Project, path: Path) -> Job[ExportReport]:
    """Write the whole project, history included, in the lossless format; prove it and lay a manifest beside it.

    Raises ExportFailed when it cannot be written or proved.
    """
    _check_target(project, path)
    with atomic_file(path) as file:
        with held_still(project) as still:
            written = yield from _write_project(still, file)
        file.flush()
        draft = Path(file.name)
        counts = yield from _prove_project(draft, path, written)
        size, sha256 = draft.stat().st_size, file_sha256(draft)
    proof = Proof(written)
    manifest = Manifest(
        path.name,
        "jsonl",
        sha256,
        size,
        counts,
        schema_version=project_jsonl.SCHEMA_VERSION,
        proof={"rows": proof.rows, "mismatches": 0},
    )
    beside = write_manifest(manifest, path)
    return ExportReport(path, beside, written, counts.get("articles", 0), size, sha256, proof)


def _check_target(project: Project, path: Path) -> None:
    if path.suffix.lower() == _PROJECT_SUFFIX:
        raise ExportFailed(
            f"{path.name} would be a project, not an export; choose a name ending in .csv or .jsonl."
        )
    if path.exists() and path.resolve() == Path(project.address).resolve():
        raise ExportFailed(f"{path.name} is the project itself; choose another name.")


# -- labels --------------------------------------------------------------------------------------------------------


@dataclass(slots=True)
class _Tally:
    articles: int = 0
    claims: int = 0
    suggestions: int = 0
    divided: int = 0
    labels: LabelTally = field(default_factory=LabelTally)

    def losses(self, layer: Layer) -> tuple[str, ...]:
        """What the rows could not carry."""
        found = []
        if self.divided:
            found.append(
                f"{self.divided:,} rows are of claims in several segments, of which only the extent and the joined "
                "words are given; the lossless format has each segment."
            )
        left = sum(self.labels.states[state] for state in (ReviewState.OPEN, ReviewState.SENT_BACK))
        if left and layer is not Layer.ANNOTATORS:
            found.append(undecided(left))
        return tuple(found)

    def add(self, claims: int, suggestions: int, rows: Sequence[LabelRow]) -> None:
        """Count the rows of one article."""
        self.articles += 1
        self.claims += claims
        self.suggestions += suggestions
        self.divided += sum(row.segment_count > 1 for row in rows)


def _filter(project: Project, options: ExportOptions) -> LabelFilter:
    for label in options.labels:
        label_of(label)
    ids = []
    for name in options.annotators:
        annotator = reading.annotator_named(project, name)
        if annotator is None:
            known = ", ".join(one.name for one in reading.all_annotators(project)) or "nobody yet"
            raise InvalidValue(f"No annotator of {project.name} is called “{name}”; there is {known}.")
        ids.append(annotator.id)
    aside = () if ids else tuple(shadows(project))
    return LabelFilter(options.labels, tuple(ids), aside, options.finished_only, options.with_suggestions)


def _write_labels(
    project: Project,
    writer: LabelWriter | LabelLinesWriter,
    wanted: LabelFilter,
    tally: _Tally,
    options: ExportOptions,
) -> Job[list[str]]:
    """Write all rows and return the ids of the articles that have any, in order."""
    info = reading.project_info(project)
    names = {annotator.id: annotator.name for annotator in reading.all_annotators(project)}
    article_ids = reading.article_ids(project, "", among=options.articles or None)
    review = options.review
    if options.layer is Layer.GOLD and wanted.annotators:
        review = replace(review, annotators=tuple(map(AnnotatorId, wanted.annotators)))
    desk = GoldDesk(project, review)
    exported: list[str] = []
    with project.reading() as connection:
        for at in range(0, len(article_ids), BLOCK):
            yield Progress(at, len(article_ids), "Writing")
            block = article_ids[at : at + BLOCK]
            gold = desk.of(block)
            for article, claims, suggestions in labelled_articles(connection, block, wanted):
                here = gold.get(article.id, NO_GOLD_HERE)
                tally.labels.add(claims, here)
                own = claims if options.layer is not Layer.GOLD else []
                held = _gold_rows(here, wanted) if options.layer is not Layer.ANNOTATORS else []
                rows = label_rows(info.id, article, own, names, suggestions, held, here.told)
                if rows:
                    writer.write(rows)
                    exported.append(article.id)
                    tally.add(len(own), len(suggestions), rows)
    return exported


def _gold_rows(found: ArticleGold, wanted: LabelFilter) -> list[tuple[Claim, GoldCells]]:
    return [
        (one.claim, one.cells)
        for one in found.claims
        if not wanted.labels or one.claim.label in wanted.labels
    ]


def _labels_manifest(
    path: Path,
    size: int,
    sha256: str,
    options: ExportOptions,
    tally: _Tally,
    proof: Proof,
    beside: Mapping[str, str],
) -> Manifest:
    return Manifest(
        path.name,
        "jsonl" if options.lines else "csv",
        sha256,
        size,
        {
            "rows": proof.rows,
            "articles": tally.articles,
            "claims": tally.claims,
            "suggestions": tally.suggestions,
        },
        {
            "labels": options.labels or tuple(label.key for label in LABELS),
            "unlabelled": not options.labels,
            "annotators": options.annotators,
            "finished_only": options.finished_only,
            "with_suggestions": options.with_suggestions,
            "layer": options.layer.value,
            "agreed_by": options.review.rule.value,
            **({"articles": f"{len(options.articles)} chosen"} if options.articles else {}),
        },
        labels_csv.COLUMNS,
        {
            "texts": "spreadsheet: one apostrophe before = + - @ tab CR LF ＝＋－＠ and '"
            if options.spreadsheet and not options.lines
            else "exact",
            "byte_order_mark": options.bom and not options.lines,
        },
        labels_csv.SCHEMA_VERSION,
        {"rows": proof.rows, "mismatches": len(proof.mismatches)},
        tally.losses(options.layer),
        beside,
    )


# -- the whole project ---------------------------------------------------------------------------------------------


def _write_project(project: Project, file: BinaryIO) -> Job[int]:
    written = 0
    with project.reading() as connection:
        total = count_records(connection)
        for written in write_records(file, iter_records(connection)):
            if written % _EVERY == 0:
                yield Progress(written, total, "Writing")
    if written != total:
        raise ExportFailed(f"{project.name} holds {total:,} records, of which {written:,} could be written.")
    return written


def _prove_project(draft: Path, path: Path, written: int) -> Job[dict[str, int]]:
    """Read a file back, each quote held against its article, and count what stands in it."""
    counts: dict[str, int] = {}
    records = 0
    file = ProjectFile(draft)
    try:
        for record in file:
            records += 1
            name = _counted(record)
            counts[name] = counts.get(name, 0) + 1
            if records % _EVERY == 0:
                yield Progress(file.done, file.size, "Reading back")
    except UnreadableRecord as error:
        raise ExportFailed(f"{path.name} could not be read back: {error}") from error
    if records != written:
        raise ExportFailed(f"{path.name} was read back and holds {records:,} of {written:,} records.")
    return counts


def _counted(record: Any) -> str:
    if isinstance(record, StoredValue):
        return record.kind.value if record.removed_edit is None else f"removed {record.kind.value}"
    return "edits" if isinstance(record, EditEntry) else "changes"
