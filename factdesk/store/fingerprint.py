"""One number for all that a project says: equal for equal projects, however they came to be."""

from __future__ import annotations

import hashlib

from sqlalchemy import select

from factdesk.store.project import Project
from factdesk.store.rows import COLUMNS, digest
from factdesk.store.tables import CONTENT, changes, edits


def state_digest(project: Project, *, history: bool = False) -> str:
    """SHA-256 in hexadecimal over the standing rows of content, by kind and id.

    It does not depend on the edits that led there, unless `history` takes in the journal too.
    """
    seal = hashlib.sha256()
    with project.reading() as connection:
        for kind, table in CONTENT.items():
            columns = [table.c[name] for name in COLUMNS[kind]]
            query = select(*columns).where(table.c.removed_edit.is_(None)).order_by(table.c.id)
            seal.update(b"\n" + kind.value.encode())
            for row in connection.execution_options(yield_per=500).execute(query):
                seal.update(digest(tuple(row)))
        if history:
            for table, order in ((edits, (edits.c.seq,)), (changes, (changes.c.edit, changes.c.position))):
                seal.update(b"\n" + table.name.encode())
                for row in connection.execution_options(yield_per=500).execute(
                    select(table).order_by(*order)
                ):
                    seal.update(digest(tuple(row)))
    return seal.hexdigest()
