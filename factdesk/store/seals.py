"""What marks a project file and seals its rows: known without SQLAlchemy, for those who only check a file."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence

from factdesk.domain.changes import Scalar

APPLICATION_ID = 0x46444B31
"""Marks a SQLite file as a FactDesk project: “FDK1”."""
SCHEMA_VERSION = 2
STAMPS = ("created_edit", "changed_edit", "removed_edit", "digest")
"""The columns at the end of every table of content; the digest covers those before them."""

_encode = json.JSONEncoder(ensure_ascii=True, separators=(",", ":"), default=bytes.hex).encode


def digest(row: Sequence[Scalar]) -> bytes:
    """Sixteen bytes of SHA-256 over the row's values as compact ASCII JSON: the same for ever and everywhere."""
    return hashlib.sha256(_encode(list(row)).encode("ascii")).digest()[:16]
