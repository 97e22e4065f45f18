"""Where claims stand: the suggester against the reference sets, scored by the folder's own score.py."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from factdesk.suggesters import LexiconOverrides, load_suggester, to_record
from tests.evaluation.articles import articles_of
from tests.evaluation.figures import Figure

_WANTED = {
    ("polnear_dev", False): {"iou": 68.0, "iou precision": 82.0},
    ("polnear_dev", True): {
        "exact": 55.0,
        "iou": 68.0,
        "iou precision": 82.0,
        "core": 92.0,
        "cue": 86.0,
        "source": 86.0,
    },
    ("gum_dev", False): {"exact-norm": 58.0, "iou": 68.0},
    ("gum_dev", True): {"exact-norm": 58.0, "iou": 68.0},
}
_HELD = {
    ("polnear_dev", False): {
        "exact": 51.8,
        "exact-norm": 62.0,
        "iou": 68.6,
        "iou precision": 87.2,
        "core": 87.5,
        "cue": 89.0,
        "source": 91.0,
    },
    ("polnear_dev", True): {"exact": 55.4, "iou": 73.8, "iou precision": 83.4, "core": 89.1},
    ("gum_dev", False): {"exact-norm": 58.3, "iou": 70.0},
}
_NAMES = ("exact", "exact-norm", "iou", "iou precision", "core", "cue", "source")


def figures(folder: Path) -> Iterator[Figure]:
    """Scores on both development sets, with and without what is only wished or judged."""
    for asked in (False, True):
        suggester = load_suggester(LexiconOverrides(attitudes=asked), statements=False)
        for name in ("polnear_dev", "gum_dev"):
            gold = folder / f"{name}.jsonl"
            articles = articles_of(gold)
            found = suggester.suggest(article.text for article in articles)
            lines = [
                json.dumps(to_record(article.doc_id, article.text, claims))
                for article, claims in zip(articles, found, strict=True)
            ]
            scored = _scored(folder, gold, lines)
            wanted, held = _WANTED[name, asked], _HELD.get((name, asked), {})
            section = f"Extent of claims, {name}{', attitudes too' if asked else ''}"
            for figure in _NAMES:
                if figure in scored:
                    yield Figure(section, figure, scored[figure], wanted.get(figure), held.get(figure))


def _scored(folder: Path, gold: Path, lines: list[str]) -> dict[str, float]:
    with tempfile.TemporaryDirectory() as place:
        predicted = Path(place) / "predicted.jsonl"
        predicted.write_text("\n".join(lines), encoding="utf-8")
        command = [sys.executable, str(folder / "score.py"), str(gold), str(predicted)]
        said = subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()
    scored: dict[str, float] = json.loads(said[-1])
    precision = next(line.split() for line in said if line.startswith("iou "))
    scored["iou precision"] = float(precision[precision.index("P") + 1])
    return scored
