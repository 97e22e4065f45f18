"""Questions about what came in and went out."""

from __future__ import annotations

from factdesk.domain.changes import Kind
from factdesk.domain.colleagues.reviews import RECEIVED, Receipt
from factdesk.store.project import Project
from factdesk.store.queries import one, select_values, values
from factdesk.store.tables import receipts


def receipt_of(project: Project, sha256: str) -> Receipt | None:
    """The receipt of a file with these bytes, when all of it came in and it was not taken back."""
    found: Receipt | None = one(
        project,
        Kind.RECEIPT,
        receipts.c.kind == RECEIVED,
        receipts.c.sha256 == sha256,
        receipts.c.report != "",  # else it was interrupted, and only a part of it is here
    )
    return found


def all_receipts(project: Project) -> list[Receipt]:
    """What came in and went out, the oldest first."""
    with project.reading() as connection:
        query = select_values(Kind.RECEIPT).order_by(receipts.c.created_at, receipts.c.id)
        return values(connection, Kind.RECEIPT, query)
