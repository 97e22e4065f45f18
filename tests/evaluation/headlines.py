"""Labels of headlines against the stance that people saw in them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from factdesk.suggesters.headlines import Headlines
from factdesk.suggesters.lexicon import load_lexicon
from tests.evaluation.articles import articles_of
from tests.evaluation.figures import Figure

_STANCES = {"confirmed": "for", "denied": "against", "reported": "observing", "unconfirmed": "observing"}
_SECTION = "Labels of headlines, emergent_dev"


def figures(folder: Path) -> Iterator[Figure]:
    """Accuracy over all headlines, and the share found of each stance."""
    headlines = Headlines(load_lexicon())
    pairs = [
        (str(article.about["stance"]), _STANCES[headlines.read(article.text).label])
        for article in articles_of(folder / "emergent_dev.jsonl")
    ]
    right = [wanted for wanted, given in pairs if wanted == given]
    yield Figure(_SECTION, f"accuracy, {len(pairs)} headlines", 100 * len(right) / len(pairs), 78.0, 82.0)
    for label, stance in (
        ("confirmed", "for"),
        ("denied", "against"),
        ("left open or reported", "observing"),
    ):
        share = 100 * right.count(stance) / sum(wanted == stance for wanted, _ in pairs)
        yield Figure(_SECTION, f"“{stance}” found {label}", share)
