"""The labelled articles of an evaluation folder, and the samples: read, never copied."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from factdesk.paths import sample_articles

_FILES = {"polnear": "polnear_train.jsonl", "gum": "gum_dev.jsonl"}
SAMPLES = "seeds"


@dataclass(frozen=True, slots=True)
class Labelled:
    """One article of a reference set."""

    doc_id: str
    text: str
    about: dict[str, Any]
    """What the set says of the article beside its claims."""


@lru_cache(maxsize=8)
def articles_of(file: Path) -> tuple[Labelled, ...]:
    """The articles of a file of the evaluation folder, in its order."""
    with file.open(encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    return tuple(Labelled(row["doc_id"], row["text"], row.get("meta") or {}) for row in rows)


def sealed(doc_id: str) -> str:
    """What stands for the id of an article of the evaluation folder, whose ids spell out titles: 16 hex digits."""
    return hashlib.sha256(doc_id.encode()).hexdigest()[:16]


def texts_of(folder: Path, doc_ids: set[str]) -> dict[str, str]:
    """The texts of articles by their id: sealed for the evaluation folder, plain for the samples (“seeds/…”)."""
    found = {f"{SAMPLES}/{path.name}": path.read_bytes().decode("utf-8") for path in sample_articles()}
    for name, file in _FILES.items():
        if any(doc_id.startswith(f"{name}/") for doc_id in doc_ids):
            articles = articles_of(folder / file)
            found |= {f"{name}/{sealed(article.doc_id)}": article.text for article in articles}
    return {doc_id: found[doc_id] for doc_id in sorted(doc_ids)}
