"""The sheet that lies beside an export: what the file holds, how it was made, and how to know it again."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path

from factdesk import __version__
from factdesk.domain.times import now
from factdesk.formats.writing import atomic_file

OFFSETS: Mapping[str, str] = {
    "unit": "Unicode code points of the article's text, from 0",
    "end": "exclusive",
    "start_utf16, end_utf16": "UTF-16 code units of the same text",
    "text": "line ends are LF; article_sha256 is that of its UTF-8 bytes",
}


@dataclass(frozen=True, slots=True)
class Manifest:
    """What is said about one exported file."""

    file: str
    format: str
    sha256: str
    size: int
    """Bytes."""
    counts: Mapping[str, int]
    filters: Mapping[str, str | bool | tuple[str, ...]] = field(default_factory=dict)
    columns: tuple[str, ...] = ()
    mode: Mapping[str, str | bool] = field(default_factory=dict)
    schema_version: int = 1
    proof: Mapping[str, int] = field(default_factory=dict)
    losses: tuple[str, ...] = ()
    """What the file cannot carry, one sentence each."""
    beside: Mapping[str, str] = field(default_factory=dict)
    """SHA-256 of each further file that was written with it, by name."""
    offsets: Mapping[str, str] = field(default_factory=lambda: OFFSETS)
    made_by: str = f"FactDesk {__version__}"
    created_at: str = field(default_factory=now)


def manifest_path(path: Path) -> Path:
    """Where the manifest of an exported file lies: labels.manifest.json for labels.csv."""
    return path.with_name(f"{path.stem}.manifest.json")


def write_manifest(manifest: Manifest, path: Path) -> Path:
    """Write the manifest beside the file at `path` and return where it is. Raises ExportFailed."""
    beside = manifest_path(path)
    with atomic_file(beside) as file:
        file.write(json.dumps(asdict(manifest), ensure_ascii=False, indent=2).encode("utf-8") + b"\n")
    return beside
