"""What the learner makes of articles that people have labelled: the curve of `learning_curve`, as figures."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from tests.evaluation.figures import Figure
from tests.evaluation.learning_curve import learning_curve

_WANTED = {"exact": 62.0, "iou": 74.0}
"""With all articles; with fewer it is enough that the curve rises."""
_SECTION = "What is learned, from polnear_train, measured on polnear_dev with attitudes"


def figures(folder: Path) -> Iterator[Figure]:
    """Exact and overlapping spans after so many articles; 0 stands for the rules alone."""
    curve = learning_curve(folder)
    most = max(curve)
    for articles, scored in sorted(curve.items()):
        for name, least in _WANTED.items():
            wanted = least if articles == most else None
            yield Figure(_SECTION, f"{name}, {articles} articles", scored[name], wanted)
