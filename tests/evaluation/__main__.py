"""All figures of the suggester in a table: `make evaluate EVAL=folder` or `python -m tests.evaluation FOLDER [PART …]`.

The folder holds polnear_dev.jsonl, polnear_train.jsonl, gum_dev.jsonl, emergent_dev.jsonl and score.py. Without a PART
all of them are measured. Ends with 1 when a figure that is held has become worse.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from tests.evaluation import extents, headlines, labels, lessons, speed
from tests.evaluation.figures import Figure, table

PARTS: dict[str, Callable[[Path], Iterator[Figure]]] = {
    "extents": extents.figures,
    "labels": labels.figures,
    "headlines": headlines.figures,
    "speed": lambda _folder: speed.figures(),
    "lessons": lessons.figures,
}
"""What is measured, in the order of the table."""


def main(words: list[str]) -> int:
    """Measure, print the table line by line, and say by the exit code whether what is held was held."""
    folder, *parts = words or [""]
    if not Path(folder).is_dir() or not PARTS.keys() >= set(parts):
        sys.stderr.write(
            f"Name the folder of labelled articles, and by choice parts of {', '.join(PARTS)}.\n"
        )
        return 2
    measured: list[Figure] = []
    for line in table(_noted(Path(folder).resolve(), parts or list(PARTS), measured)):
        print(line, flush=True)  # noqa: T201
    return 1 if any(figure.lost for figure in measured) else 0


def _noted(folder: Path, parts: Iterable[str], measured: list[Figure]) -> Iterator[Figure]:
    for part in parts:
        for figure in PARTS[part](folder):
            measured.append(figure)
            yield figure


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
