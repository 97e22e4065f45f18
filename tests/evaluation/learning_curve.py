"""How much is learned from 50, 200 and all articles of a labelled set, measured on another one.

The folder that FACTDESK_EVAL names holds polnear_train.jsonl, polnear_dev.jsonl and score.py; nothing of it is kept.
`python tests/evaluation/learning_curve.py [ARTICLES …]` prints one line of figures for each number of articles.
"""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from factdesk.domain.claims import SuggestedClaim
from factdesk.domain.learning import Lesson, TaughtClaim
from factdesk.domain.spans import Span
from factdesk.suggesters import to_record
from factdesk.suggesters.learning.applying import learned_claims
from factdesk.suggesters.learning.columns import Found
from factdesk.suggesters.learning.reader import RuleReader
from factdesk.suggesters.learning.training import Read, read_lesson, train_only
from factdesk.suggesters.parse import Parse
from factdesk.suggesters.suggester import load_suggester

ARTICLES = (50, 200, 840)
NAMES = ("exact", "exact-norm", "iou", "core", "cue", "source")
Row = dict[str, Any]
Figures = dict[str, float]


def rows_of(file: Path) -> list[Row]:
    return [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]


def lesson_of(row: Row) -> Lesson:
    """People's annotations of an article as if somebody had finished it at the desk."""
    spans: dict[str, list[Span]] = {}
    for claim in row["claims"]:
        spans.setdefault(claim["id"], []).append(Span(claim["start"], claim["end"]))
    return Lesson(row["text"], tuple(TaughtClaim(tuple(sorted(parts)), None) for parts in spans.values()))


def learning_curve(folder: Path, articles: Sequence[int] = ARTICLES) -> dict[int, Figures]:
    """For each number of articles, how a model that was taught with them does; 0 stands for the rules alone."""
    suggester, rules = load_suggester(), RuleReader()

    def read(texts: Iterable[str]) -> list[tuple[Parse, Found]]:
        return [(parse, rules.found(parse)) for _, parse in suggester.parses(texts)]

    wanted = rows_of(folder / "polnear_dev.jsonl")
    dev = read(row["text"] for row in wanted)
    curve = {0: scored(folder, wanted, [found.plain for _, found in dev])}
    taught = rows_of(folder / "polnear_train.jsonl")[: max(articles)]
    known = read(row["text"] for row in taught)
    for count in articles:
        reads: list[Read] = [
            read_lesson(lesson_of(row), *one) for row, one in zip(taught[:count], known, strict=False)
        ]
        model = train_only(reads)
        learned = [learned_claims(parse, rules.lexicon, found, model) for parse, found in dev]
        curve[count] = scored(folder, wanted, learned)
    return curve


def scored(folder: Path, wanted: Sequence[Row], claims: Iterable[Iterable[SuggestedClaim]]) -> Figures:
    """The figures that score.py prints in its last line."""
    with tempfile.TemporaryDirectory() as made:
        predicted = Path(made) / "predicted.jsonl"
        records = (
            to_record(row["doc_id"], row["text"], found) for row, found in zip(wanted, claims, strict=True)
        )
        predicted.write_text("\n".join(map(json.dumps, records)), encoding="utf-8")
        command = [
            sys.executable,
            str(folder / "score.py"),
            str(folder / "polnear_dev.jsonl"),
            str(predicted),
        ]
        said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    figures: Figures = json.loads(said.splitlines()[-1])
    return figures


def as_table(curve: dict[int, Figures]) -> str:
    head = "taught with   " + "  ".join(f"{name:>10}" for name in NAMES)
    lines = [
        f"{count or 'rules':>5} articles" + "  ".join(f"{figures[name]:>10.1f}" for name in NAMES)
        for count, figures in curve.items()
    ]
    return "\n".join([head, *lines])


if __name__ == "__main__":
    counts = [int(words) for words in sys.argv[1:]] or list(ARTICLES)
    sys.stdout.write(as_table(learning_curve(Path(os.environ["FACTDESK_EVAL"]), counts)) + "\n")
