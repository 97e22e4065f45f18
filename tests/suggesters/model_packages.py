"""Model packages as an installer would have left them, with whatever a test wants to be wrong in them."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Callable, Mapping
from pathlib import Path

from factdesk.suggesters.model_package import ModelPackage

Change = Callable[[str], str]


def install(
    site: Path,
    name: str,
    data: ModelPackage,
    *,
    config: Change = lambda words: words,
    more: Mapping[str, str] | None = None,
    version: str = "3.8.0",
) -> Path:
    """Install a copy of a model's data under another name, with another config.cfg, and return its data's folder.

    `more` are further files by their path, such as the package's code or its entry points.
    """
    folder = site / name / f"{name}-{version}"
    for path in data.folder.rglob("*"):
        copy = folder / path.relative_to(data.folder)
        if path.is_dir():
            copy.mkdir(parents=True, exist_ok=True)
        else:
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.symlink_to(path)
    rewrite(folder / "config.cfg", config((folder / "config.cfg").read_text(encoding="utf-8")))
    for file, words in (more or {}).items():
        (site / file).parent.mkdir(parents=True, exist_ok=True)
        (site / file).write_text(words, encoding="utf-8")
    note(site, name, version, more or {})
    return folder


def rewrite(file: Path, words: str) -> None:
    """Put other words into a file, never through a link into what it leads to."""
    file.unlink()
    file.write_text(words, encoding="utf-8")


def note(site: Path, name: str, version: str, more: Mapping[str, str]) -> None:
    """Write what an installer notes of a package."""
    notes = site / f"{name}-{version}.dist-info"
    notes.mkdir(exist_ok=True)
    (notes / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n")
    files = [path for path in (site / name).rglob("*") if path.is_file()]
    files += [site / file for file in more if (site / file) not in files]
    lines = [
        f"{path.relative_to(site).as_posix()},sha256={digest(path)},{path.stat().st_size}" for path in files
    ]
    (notes / "RECORD").write_text("\n".join(lines) + "\n")


def digest(path: Path) -> str:
    return base64.urlsafe_b64encode(hashlib.sha256(path.read_bytes()).digest()).rstrip(b"=").decode()
