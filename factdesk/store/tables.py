"""The tables of a project file: strict tables and indexes only, no trigger, view or virtual table.

Every table of content ends in the same four columns. `created_edit` and `changed_edit` are the numbers of the edits
that made the row and that last wrote it; `removed_edit` is that of the edit that took it away, and null while the row
stands: rows are never deleted, so that every edit can be undone and redone. `digest` covers all columns before these
four, so that a changed byte does not pass for a label.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import (
    REAL,
    CheckConstraint,
    Column,
    Double,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
    text,
)

from factdesk.domain.changes import Kind

METADATA = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def _words(name: str, *, nullable: bool = False) -> Column[str]:
    return Column(name, Text, nullable=nullable)


def _number(name: str, *, nullable: bool = False) -> Column[int]:
    return Column(name, Integer, nullable=nullable)


def _reference(name: str, target: str, *, nullable: bool = False) -> Column[str]:
    return Column(name, Text, ForeignKey(f"{target}.id"), nullable=nullable)


def _content(kind: Kind, *columns: Column[Any] | CheckConstraint) -> Table:
    stamps = (
        _number("created_edit"),
        _number("changed_edit"),
        _number("removed_edit", nullable=True),
        Column("digest", LargeBinary, nullable=False),
    )
    key = Column("id", Text, primary_key=True)
    return Table(kind.value, METADATA, key, *columns, *stamps, sqlite_strict=True)


def _standing(name: str, *columns: Column[Any]) -> Index:
    """A unique index among the rows that stand."""
    where = text("removed_edit IS NULL")
    return Index(name, *columns, unique=True, sqlite_where=where)


def _fraction(name: str, *, nullable: bool = False) -> Column[float]:
    # A strict SQLite table knows no DOUBLE; its REAL has the same eight bytes.
    return Column(name, Double().with_variant(REAL(), "sqlite"), nullable=nullable)


projects = _content(Kind.PROJECT, _words("title"), _words("created_at"), _words("made_by"))

settings = _content(Kind.SETTING, _words("value"))

annotators = _content(Kind.ANNOTATOR, _words("name"), _words("created_at"))
_standing("uq_annotators_name_standing", annotators.c.name)

guidelines = _content(Kind.GUIDELINE, _number("version"), _words("text"), _words("created_at"))
_standing("uq_guidelines_version_standing", guidelines.c.version)

articles = _content(
    Kind.ARTICLE,
    _words("title"),
    _words("text"),
    _words("sha256"),
    _words("publisher"),
    _words("url"),
    _words("byline"),
    _words("published_on"),
    _words("language"),
    _words("source_name"),
    _words("source_sha256"),
    _words("import_report"),
    _words("created_at"),
)
_standing("uq_articles_sha256_standing", articles.c.sha256)
Index("ix_articles_created_edit", articles.c.created_edit)

source_files = _content(
    Kind.SOURCE_FILE, _words("name"), _words("encoding"), Column("data", LargeBinary, nullable=False)
)
Index("ix_source_files_created_edit", source_files.c.created_edit)

suggestions = _content(
    Kind.SUGGESTION,
    _reference("article_id", "articles"),
    _number("start"),
    _number("end"),
    _words("segments"),
    _words("text"),
    _words("label"),
    _words("kind"),
    _fraction("score"),
    _words("rule"),
    _words("cue"),
    _words("source"),
    _words("source_name"),
    _number("anonymous_source"),
    _words("parent_id", nullable=True),
    _words("suggester"),
)
Index("ix_suggestions_article_id_start", suggestions.c.article_id, suggestions.c.start)
Index("ix_suggestions_created_edit", suggestions.c.created_edit)

claims = _content(
    Kind.CLAIM,
    _reference("article_id", "articles"),
    _reference("annotator_id", "annotators"),
    _number("start"),
    _number("end"),
    _words("segments"),
    _words("text"),
    _words("prefix"),
    _words("suffix"),
    _words("label", nullable=True),
    _words("kind"),
    _words("cue"),
    _words("cue_span"),
    _words("source"),
    _words("source_span"),
    _number("anonymous_source"),
    _words("note"),
    _number("confidence", nullable=True),
    _words("origin"),
    _words("suggestion_id", nullable=True),
    _words("suggestion_rule"),
    _words("suggestion_label"),
    _fraction("suggestion_score", nullable=True),
    _number("suggestion_seen"),
    _words("suggestion_changes"),
    _number("guideline_version"),
    _words("created_at"),
    _words("updated_at"),
    CheckConstraint("confidence BETWEEN 1 AND 3", name="confidence"),
)
Index("ix_claims_article_id_start", claims.c.article_id, claims.c.start)
Index("ix_claims_annotator_id", claims.c.annotator_id)
Index("ix_claims_suggestion_id", claims.c.suggestion_id)
Index("ix_claims_created_edit", claims.c.created_edit)

rejections = _content(
    Kind.REJECTION,
    _reference("suggestion_id", "suggestions"),
    _reference("annotator_id", "annotators"),
    _words("created_at"),
)
_standing(
    "uq_rejections_suggestion_annotator_standing", rejections.c.suggestion_id, rejections.c.annotator_id
)
Index("ix_rejections_created_edit", rejections.c.created_edit)

readings = _content(
    Kind.READING,
    _reference("article_id", "articles"),
    _reference("annotator_id", "annotators"),
    _words("first_pass_at"),
    _words("finished_at"),
)
_standing("uq_readings_article_annotator_standing", readings.c.article_id, readings.c.annotator_id)
Index("ix_readings_created_edit", readings.c.created_edit)

revisions = _content(
    Kind.REVISION,
    _words("claim_id"),
    _words("article_id"),
    _words("parents"),
    _words("payload"),
    _words("annotator_id"),
    _words("device"),
    _words("edit_id"),
    _words("title"),
    _words("at"),
)
Index("ix_revisions_claim_id", revisions.c.claim_id)
Index("ix_revisions_created_edit", revisions.c.created_edit)

conflicts = _content(Kind.CONFLICT, _words("heads"))

decisions = _content(
    Kind.DECISION,
    _reference("article_id", "articles"),
    _reference("annotator_id", "annotators"),
    _words("outcome"),
    _words("claims"),
    _words("opinions"),
    _words("gold"),
    _words("reason"),
    _words("note"),
    _words("replaces"),
    _words("created_at"),
)
Index("ix_decisions_article_id", decisions.c.article_id)
Index("ix_decisions_created_edit", decisions.c.created_edit)

comments = _content(
    Kind.COMMENT,
    _reference("article_id", "articles"),
    _reference("annotator_id", "annotators"),
    _words("about"),
    _words("thread"),
    _words("kind"),
    _words("text"),
    _words("created_at"),
)
Index("ix_comments_article_id", comments.c.article_id)
Index("ix_comments_about", comments.c.about)
Index("ix_comments_created_edit", comments.c.created_edit)

receipts = _content(
    Kind.RECEIPT,
    _words("kind"),
    _words("name"),
    _words("sha256"),
    _words("annotator_id"),
    _words("report"),
    _words("created_at"),
)

edits = Table(
    "edits",
    METADATA,
    Column("seq", Integer, primary_key=True),
    Column("id", Text, nullable=False),
    _words("kind"),
    _words("title"),
    _words("detail"),
    Column("annotator_id", Text, nullable=True),
    _words("device"),
    _words("at"),
    _words("state"),
    _number("target", nullable=True),
    _number("reversed_by", nullable=True),
    Column("digest", LargeBinary, nullable=False),
    UniqueConstraint("id"),
    sqlite_strict=True,
)
Index("ix_edits_annotator_id_kind_state_seq", edits.c.annotator_id, edits.c.kind, edits.c.state, edits.c.seq)

changes = Table(
    "changes",
    METADATA,
    Column("edit", Integer, ForeignKey("edits.seq"), primary_key=True, autoincrement=False),
    Column("position", Integer, primary_key=True, autoincrement=False),
    _words("kind"),
    _words("row_id"),
    _words("before"),
    _words("after"),
    Column("digest", LargeBinary, nullable=False),
    sqlite_strict=True,
)
Index("ix_changes_row_id", changes.c.row_id)

ledger = Table(
    "ledger",
    METADATA,
    Column("kind", Text, primary_key=True),
    _number("standing"),
    sqlite_strict=True,
)

CONTENT: dict[Kind, Table] = {kind: METADATA.tables[kind.value] for kind in Kind}

REFERENCES: tuple[tuple[Kind, str, Kind], ...] = (
    (Kind.SUGGESTION, "article_id", Kind.ARTICLE),
    (Kind.CLAIM, "article_id", Kind.ARTICLE),
    (Kind.READING, "article_id", Kind.ARTICLE),
    (Kind.REJECTION, "suggestion_id", Kind.SUGGESTION),
    (Kind.CLAIM, "annotator_id", Kind.ANNOTATOR),
    (Kind.REJECTION, "annotator_id", Kind.ANNOTATOR),
    (Kind.READING, "annotator_id", Kind.ANNOTATOR),
    (Kind.DECISION, "article_id", Kind.ARTICLE),
    (Kind.COMMENT, "article_id", Kind.ARTICLE),
    (Kind.DECISION, "annotator_id", Kind.ANNOTATOR),
    (Kind.COMMENT, "annotator_id", Kind.ANNOTATOR),
)
"""Which column of which kind refers to which: nothing may be taken away while something that stands refers to it."""
