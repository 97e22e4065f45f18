"""All figures of the suggester in one table: `make evaluate EVAL=folder`, or `python -m tests.evaluation FOLDER`.

The folder holds polnear_dev.jsonl, polnear_train.jsonl, gum_dev.jsonl, emergent_dev.jsonl and score.py. Ends with 1
when a figure that is held has become worse.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from tests.evaluation import extents, headlines, labels, lessons, speed
from tests.evaluation.figures import Figure, table


def main(words: list[str]) -> int:
    """Measure everything, print the table, and say by the exit code whether what is held was held."""
    if len(words) != 1 or not Path(words[0]).is_dir():
        sys.stderr.write("Name the folder of labelled articles.\n")
        return 2
    measured = []
    for figure in _all(Path(words[0]).resolve()):
        measured.append(figure)
        sys.stderr.write(".")
        sys.stderr.flush()
    sys.stderr.write("\n")
    sys.stdout.write("\n".join(table(measured)) + "\n")
    return 1 if any(figure.lost for figure in measured) else 0


def _all(folder: Path) -> Iterator[Figure]:
    yield from extents.figures(folder)
    yield from labels.figures(folder)
    yield from headlines.figures(folder)
    yield from speed.figures()
    yield from lessons.figures(folder)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
