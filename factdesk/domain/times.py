"""Points in time as they are stored: UTC, ISO 8601, milliseconds, sorted by spelling."""

from __future__ import annotations

from datetime import UTC, datetime


def now() -> str:
    """This moment, such as 2024-11-11T09:30:05.123Z."""
    return datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
