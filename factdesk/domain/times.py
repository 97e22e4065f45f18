"""Points in time as they are stored: UTC, ISO 8601, milliseconds, sorted by spelling."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta


def now() -> str:
    """This moment, such as 2024-11-11T09:30:05.123Z."""
    return _stored(datetime.now(UTC))


def days_ago(days: int) -> str:
    """This time of day so many days ago."""
    return _stored(datetime.now(UTC) - timedelta(days=days))


def _stored(moment: datetime) -> str:
    return moment.isoformat(timespec="milliseconds").replace("+00:00", "Z")
