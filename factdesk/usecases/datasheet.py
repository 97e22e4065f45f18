"""What goes with a file of labels: the decisions as a table, a codebook, and a datasheet on how it was made."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from factdesk.domain.agreement.figures import Figure
from factdesk.domain.agreement.methods import methods_paragraph
from factdesk.domain.claims import SUGGESTED, Claim
from factdesk.domain.colleagues.opinions import gold_claims_of
from factdesk.domain.colleagues.review_groups import GoldSource, Record, ReviewState
from factdesk.domain.colleagues.reviews import Decision
from factdesk.domain.errors import InvalidValue
from factdesk.formats.codebook import DECISION_COLUMNS, codebook, pages, table, words
from factdesk.formats.proofs import file_sha256
from factdesk.formats.tables_csv import Cell, write_table
from factdesk.formats.writing import atomic_file
from factdesk.jobs import Job
from factdesk.store import Project, reading
from factdesk.store.reading_agreement import ReadingFilter
from factdesk.store.reading_reviews import decisions_by_article, titles_by_article
from factdesk.usecases.agreement import AgreementOptions, describe_agreement
from factdesk.usecases.gold import ArticleGold

_NO_LABEL = "-"
_NONE = "–"


@dataclass(slots=True)
class LabelTally:
    """What is counted while labels are written."""

    claims: int = 0
    accepted: int = 0
    """Of them, suggestions taken up as they stood."""
    labels: Counter[str] = field(default_factory=Counter)
    guidelines: Counter[int] = field(default_factory=Counter)
    gold: Counter[GoldSource] = field(default_factory=Counter)
    states: Counter[ReviewState] = field(default_factory=Counter)

    def add(self, claims: Iterable[Claim], gold: ArticleGold) -> None:
        """Count one article."""
        for claim in claims:
            self.claims += 1
            self.accepted += claim.origin == SUGGESTED
            self.labels[claim.label or ""] += 1
            self.guidelines[claim.guideline_version] += 1
        self.gold.update(one.source for one in gold.claims)
        self.states.update(gold.states)


def write_beside(project: Project, path: Path, tally: LabelTally) -> Job[dict[str, str]]:
    """Write decisions, codebook and datasheet beside a file of labels; SHA-256 of each by its name.

    Raises ExportFailed.
    """
    title = reading.project_info(project).title
    sheet = yield from datasheet(project, title, tally)
    texts = {"codebook.md": codebook(title), "datasheet.md": sheet}
    written: list[Path] = []
    for ending, text in texts.items():
        written.append(path.with_name(f"{path.stem}.{ending}"))
        with atomic_file(written[-1]) as file:
            file.write(text.encode("utf-8", "replace"))
    written.append(path.with_name(f"{path.stem}.decisions.csv"))
    with atomic_file(written[-1]) as file:
        write_table(file, [column.name for column in DECISION_COLUMNS], decision_rows(project))
    return {one.name: file_sha256(one) for one in written}


# -- decisions -----------------------------------------------------------------------------------------------------


def decision_rows(project: Project) -> Iterator[tuple[Cell, ...]]:
    """Every decision, in the order of the articles and of their making: also those that later ones replace."""
    decided, titles = decisions_by_article(project), titles_by_article(project)
    names = {one.id: one.name for one in reading.all_annotators(project)}
    for article_id in reading.article_ids(project, "", among=sorted(decided)):
        standing = {one.id for one in Record(decided[article_id]).standing}
        for one in sorted(decided[article_id], key=lambda one: (one.created_at, one.id)):
            gold = _gold(one)
            yield (
                one.id,
                article_id,
                titles.get(article_id, ""),
                one.outcome,
                names[one.annotator_id],
                one.reason,
                one.note,
                " ".join(one.claims),
                " ".join(claim.label or _NO_LABEL for claim in gold),
                " / ".join(claim.text for claim in gold),
                " ".join(one.replaces),
                "true" if one.id in standing else "false",
                one.created_at,
            )


def _gold(decision: Decision) -> tuple[Claim, ...]:
    try:
        return gold_claims_of(decision)
    except InvalidValue:
        return ()


# -- the datasheet -------------------------------------------------------------------------------------------------


def datasheet(project: Project, title: str, tally: LabelTally) -> Job[str]:
    """Counts, guidelines, agreement and what suggestions had to do with the labels, as Markdown."""
    found = yield from describe_agreement(project, AgreementOptions(ReadingFilter()))
    figures = found.agreement
    guidelines = reading.newest_guideline(project)
    version = f"Version {guidelines.version} is in force.\n" if guidelines else "There are none.\n"
    agreement = (
        ("Found: F1", figures.found.f1),
        ("Extent: Krippendorff's alpha over characters", figures.extent.alpha),
        ("Label: Krippendorff's nominal alpha", figures.label.alpha),
        ("Label: raw agreement", figures.label.raw),
    )
    labels = ((label or "no label", f"{count:,}") for label, count in sorted(tally.labels.items()))
    parts = [
        f"# Datasheet: {words(title)}",
        "## Labels by annotators",
        _counts(tally),
        table(("Label", "Claims"), labels),
        "## Guidelines",
        version,
        table(
            ("Version", "Claims made under it"),
            ((str(version), f"{count:,}") for version, count in sorted(tally.guidelines.items())),
        ),
        "## Suggestions",
        _suggestions(tally),
        "## Agreement",
        table(("Figure", "Value", "95 %", "N"), (_figure_row(*one) for one in agreement)),
        words(methods_paragraph(figures)),
        "## Gold layer",
        table(("Source", "Claims"), ((source.value, f"{tally.gold[source]:,}") for source in GoldSource)),
        _undecided(tally),
    ]
    return pages(parts)


def _counts(tally: LabelTally) -> str:
    return f"{tally.claims:,} claims.\n"


def _suggestions(tally: LabelTally) -> str:
    if not tally.claims:
        return "There are no claims.\n"
    share = 100 * tally.accepted / tally.claims
    return (
        f"{tally.accepted:,} of {tally.claims:,} claims ({share:.1f} %) merely accepted a suggestion, label and extent "
        "unchanged. What merely accepts tends to agree with what was suggested; see the columns origin and "
        "suggestion_seen.\n"
    )


def _undecided(tally: LabelTally) -> str:
    left = sum(tally.states[state] for state in (ReviewState.OPEN, ReviewState.SENT_BACK))
    if not left:
        return "Every spot on which people differ has been decided.\n"
    return undecided(left)


def undecided(left: int) -> str:
    """Says how many spots have no gold yet."""
    return f"Spots on which people differ and that have no gold yet: {left:,}."


def _figure_row(name: str, figure: Figure) -> tuple[str, ...]:
    value = _NONE if figure.value is None else f"{figure.value:.3f}"
    interval = (
        _NONE if figure.low is None or figure.high is None else f"{figure.low:.3f} to {figure.high:.3f}"
    )
    return name, value, interval, f"{figure.n_units:,}"
