"""The first schema: made once, never edited again."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

# A column is its name and a mark: none for text, # for an integer, % for a fraction, = for bytes; ? where it may be
# null; >table where it refers to that table's id.
_CONTENT = {
    "projects": "id title created_at made_by",
    "settings": "id value",
    "guidelines": "id version# text created_at",
    "annotators": "id name created_at",
    "articles": "id title text sha256 publisher url byline published_on language source_name source_sha256"
    " import_report created_at",
    "source_files": "id name encoding data=",
    "suggestions": "id article_id>articles start# end# segments text label kind score% rule cue source source_name"
    " anonymous_source# parent_id? suggester",
    "rejections": "id suggestion_id>suggestions annotator_id>annotators created_at",
    "claims": "id article_id>articles annotator_id>annotators start# end# segments text prefix suffix label? kind cue"
    " cue_span source source_span anonymous_source# note confidence#? origin suggestion_id? suggestion_rule"
    " suggestion_label suggestion_score%? suggestion_seen# suggestion_changes guideline_version# created_at updated_at",
    "readings": "id article_id>articles annotator_id>annotators first_pass_at finished_at",
}
_STAMPS = " created_edit# changed_edit# removed_edit#? digest="
_HISTORY = {
    "edits": "seq# id kind title detail annotator_id? device at state target#? reversed_by#? digest=",
    "changes": "edit#>edits.seq position# kind row_id before after digest=",
    "ledger": "kind standing#",
}
_KEYS = {"edits": ("seq",), "changes": ("edit", "position"), "ledger": ("kind",)}
_INDEXES = (
    ("articles", "created_edit"),
    ("source_files", "created_edit"),
    ("suggestions", "article_id start"),
    ("suggestions", "created_edit"),
    ("claims", "article_id start"),
    ("claims", "annotator_id"),
    ("claims", "suggestion_id"),
    ("claims", "created_edit"),
    ("rejections", "created_edit"),
    ("readings", "created_edit"),
    ("edits", "annotator_id kind state seq"),
    ("changes", "row_id"),
)
_UNIQUE_AMONG_STANDING = (
    ("annotators", "uq_annotators_name_standing", "name"),
    ("guidelines", "uq_guidelines_version_standing", "version"),
    ("articles", "uq_articles_sha256_standing", "sha256"),
    ("rejections", "uq_rejections_suggestion_annotator_standing", "suggestion_id annotator_id"),
    ("readings", "uq_readings_article_annotator_standing", "article_id annotator_id"),
)
_TYPES: dict[str, sa.types.TypeEngine[Any]] = {
    "#": sa.Integer(),
    "%": sa.Double().with_variant(sa.REAL(), "sqlite"),
    "=": sa.LargeBinary(),
}


def upgrade() -> None:
    """Make every table and index of version 1."""
    for name, columns in _CONTENT.items():
        _table(name, columns + _STAMPS, ("id",))
    for name, columns in _HISTORY.items():
        _table(name, columns, _KEYS[name])
    for table, indexed in _INDEXES:
        op.create_index(f"ix_{table}_{indexed.replace(' ', '_')}", table, indexed.split())
    for table, name, indexed in _UNIQUE_AMONG_STANDING:
        standing = sa.text("removed_edit IS NULL")
        op.create_index(
            name, table, indexed.split(), unique=True, sqlite_where=standing, postgresql_where=standing
        )


def _table(name: str, columns: str, key: tuple[str, ...]) -> None:
    made: list[sa.Column[Any]] = []
    references: list[sa.Constraint] = []
    if name == "claims":  # constraints are written in the order in which they are made
        references.append(sa.CheckConstraint("confidence BETWEEN 1 AND 3", name=op.f("ck_claims_confidence")))
    for words in columns.split():
        column, _, target = words.partition(">")
        bare = column.rstrip("#%=?")
        kind = next((_TYPES[mark] for mark in column[len(bare) :] if mark in _TYPES), sa.Text())
        made.append(sa.Column(bare, kind, nullable=column.endswith("?")))
        if target:
            table, _, there = target.partition(".")
            references.append(
                sa.ForeignKeyConstraint([bare], [f"{table}.{there or 'id'}"], name=f"fk_{name}_{bare}")
            )
    if name == "edits":
        references.append(sa.UniqueConstraint("id", name="uq_edits_id"))
    op.create_table(
        name, *made, sa.PrimaryKeyConstraint(*key, name=f"pk_{name}"), *references, sqlite_strict=True
    )
