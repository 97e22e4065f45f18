"""What a file of labels means, as Markdown for whoever works with it: each column, each label, each source of gold."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from factdesk.domain.colleagues.review_groups import REASONS, GoldSource
from factdesk.domain.labels import LABELS


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a file, and what stands in it."""

    name: str
    meaning: str


LABEL_COLUMNS: tuple[Column, ...] = (
    Column("project_id", "The project that the row comes from"),
    Column("article_id", "The article. Ids are random UUIDs, so those of two projects never meet"),
    Column("title", "The article's title"),
    Column("publisher", "The outlet that published it"),
    Column("url", "Where it was published"),
    Column("byline", "Who wrote it, as the outlet says"),
    Column("published_on", "ISO date of publication, empty when unknown"),
    Column("article_sha256", "SHA-256 of the article's text in UTF-8, its lines ended by LF"),
    Column("claim_id", "The claim; in the gold layer the claim that the row was made from"),
    Column("segment_count", "In how many pieces the claim stands; mostly 1"),
    Column("start", "Where it begins, in code points of the text from 0"),
    Column("end", "Where it ends, in code points; that one is not part of it"),
    Column("start_utf16", "The same as start in UTF-16 code units"),
    Column("end_utf16", "The same as end in UTF-16 code units"),
    Column("sentence_index", "Number of the sentence in which it begins, from 0"),
    Column("text", "Its words; between pieces stands “ … ”"),
    Column("prefix", "What stands before it in the article"),
    Column("suffix", "What stands after it in the article"),
    Column("label", "One of the labels below; empty when none was given"),
    Column("annotator", "Who made the claim; empty in the gold layer and for suggestions"),
    Column("confidence", "How sure the annotator was: 1 unsure, 2 fairly sure, 3 sure; empty when not said"),
    Column("source", "Who says it, in words"),
    Column("cue", "The words that put it forward, deny it, or hold it open"),
    Column("anonymous_source", "true when the source is not named"),
    Column("kind", "attributed: somebody says it. statement: the article says it in its own voice"),
    Column("note", "The annotator's note; in the gold layer the reviewer's"),
    Column(
        "origin",
        "manual: marked by a person. suggested: a suggestion taken up as it stood. edited: taken up and changed in "
        "label or extent. suggestion: not decided on by anybody. gold: a row of the gold layer",
    ),
    Column("suggestion_rule", "The rule that made the suggestion"),
    Column("suggestion_label", "The label that was suggested"),
    Column("suggestion_score", "How likely the suggestion was to be taken up, from 0 to 1"),
    Column("suggestion_seen", "true when a suggestion for these words was on show as the claim was made"),
    Column("guideline_version", "The version of the guidelines under which the claim was made"),
    Column("created_at", "When the claim was made, UTC"),
    Column("updated_at", "When it was changed last, UTC"),
    Column(
        "label_is_gold",
        "true when the row says what holds; false when it does not, or when nobody can tell; empty where nobody has "
        "compared yet",
    ),
    Column("gold_source", "Why it is gold, or why not: one of the sources below; empty while it is open"),
    Column("decided_by", "The reviewer; empty when nobody needed to decide"),
    Column(
        "decision_reason",
        "The reviewer's reason, one of those below; “guidelines” wherever the reviewer found a gap in the guidelines",
    ),
    Column("schema_version", "Version of these columns"),
)
DECISION_COLUMNS: tuple[Column, ...] = (
    Column("decision_id", "The decision"),
    Column("article_id", "The article"),
    Column("title", "The article's title"),
    Column("outcome", "taken, edited, no claim, contested, gap, sent back, or reopened"),
    Column("decided_by", "The reviewer"),
    Column("reason", "One of the reasons below, or empty"),
    Column("note", "The reviewer's note"),
    Column("claims", "Ids of the claims that were decided on, a blank between"),
    Column("gold_labels", "The labels that hold by it, a blank between; “-” for none"),
    Column("gold_text", "The words that hold by it"),
    Column("replaces", "Ids of earlier decisions that it lifts or replaces"),
    Column("stands", "true unless a later decision replaces it"),
    Column("created_at", "When it was made, UTC, by the clock of that computer"),
)
_SOURCES = {
    GoldSource.UNANIMOUS: "Everybody who read the article marked it so: same extent, label and source",
    GoldSource.MAJORITY: "Two thirds of the readers at least marked it so",
    GoldSource.ADJUDICATED: "A reviewer decided",
    GoldSource.CONTESTED: "The desk could not agree, or the guidelines do not tell: no gold, and shown as that",
    GoldSource.SINGLE: "One person alone has read the article; nobody has compared",
}


def codebook(title: str) -> str:
    """The codebook of a project's labels."""
    parts = [
        f"# Codebook: {words(title)}",
        "One row is one claim of one annotator, or one claim of the gold layer.\n",
        "## Columns of the labels",
        table(("Column", "What stands in it"), ((f"`{one.name}`", one.meaning) for one in LABEL_COLUMNS)),
        "## Labels",
        table(
            ("Label", "When it is given"),
            ((f"`{label.key}`", label.definition.rstrip(".")) for label in LABELS),
        ),
        "## Sources of gold",
        table(("Source", "What it means"), ((f"`{one.value}`", said) for one, said in _SOURCES.items())),
        "## Columns of the decisions",
        table(("Column", "What stands in it"), ((f"`{one.name}`", one.meaning) for one in DECISION_COLUMNS)),
        "## Reasons of decisions",
        table(("Reason", "In words"), ((f"`{one.key}`", one.title) for one in REASONS)),
    ]
    return pages(parts)


def pages(parts: Iterable[str]) -> str:
    """Headings, paragraphs and tables as one text of Markdown."""
    return "\n\n".join(part.strip() for part in parts) + "\n"


def table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table of Markdown."""
    lines = ["| " + " | ".join(heads) + " |", "|" + " --- |" * len(heads)]
    lines += ["| " + " | ".join(words(cell) for cell in row) + " |" for row in rows]
    return "\n".join(lines)


def words(text: str) -> str:
    """A text on one line in which no sign ends a cell or begins a tag."""
    line = " ".join(text.split())
    return line.replace("\\", "\\\\").replace("|", "\\|").replace("<", "&lt;")
