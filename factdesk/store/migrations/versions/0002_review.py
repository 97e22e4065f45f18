"""What review needs: revisions, conflicts, decisions, comments and receipts. Made once, never edited again."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

_TEXTS = {
    "revisions": "id claim_id article_id parents payload annotator_id device edit_id title at",
    "conflicts": "id heads",
    "decisions": "id article_id>articles annotator_id>annotators outcome claims opinions gold reason note replaces"
    " created_at",
    "comments": "id article_id>articles annotator_id>annotators about thread kind text created_at",
    "receipts": "id kind name sha256 annotator_id report created_at",
}
_INDEXES = (
    ("revisions", "claim_id"),
    ("revisions", "created_edit"),
    ("decisions", "article_id"),
    ("decisions", "created_edit"),
    ("comments", "article_id"),
    ("comments", "about"),
    ("comments", "created_edit"),
)


def upgrade() -> None:
    """Make the tables and indexes, and count nothing in them yet."""
    for name, columns in _TEXTS.items():
        _table(name, columns.split())
    for table, column in _INDEXES:
        op.create_index(f"ix_{table}_{column}", table, [column])
    ledger = sa.table("ledger", sa.column("kind", sa.Text()), sa.column("standing", sa.Integer()))
    op.bulk_insert(ledger, [{"kind": name, "standing": 0} for name in _TEXTS])


def _table(name: str, columns: list[str]) -> None:
    made: list[sa.Column[Any]] = []
    references: list[sa.Constraint] = []
    for words in columns:
        column, _, target = words.partition(">")
        made.append(sa.Column(column, sa.Text(), nullable=False))
        if target:
            key = sa.ForeignKeyConstraint([column], [f"{target}.id"], name=f"fk_{name}_{column}")
            references.append(key)
    stamps = (
        sa.Column("created_edit", sa.Integer(), nullable=False),
        sa.Column("changed_edit", sa.Integer(), nullable=False),
        sa.Column("removed_edit", sa.Integer(), nullable=True),
        sa.Column("digest", sa.LargeBinary(), nullable=False),
    )
    primary = sa.PrimaryKeyConstraint("id", name=f"pk_{name}")
    op.create_table(name, *made, *stamps, primary, *references, sqlite_strict=True)
