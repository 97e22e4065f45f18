"""Suggestions against people's annotations, when FACTDESK_EVAL names a folder with polnear_dev.jsonl and score.py."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from factdesk.suggesters import Suggester, to_record

FOLDER = os.environ.get("FACTDESK_EVAL", "")
LEAST = {"exact": 51.0, "exact-norm": 61.0, "iou": 67.5, "core": 85.5}


@pytest.mark.skipif(not FOLDER, reason="FACTDESK_EVAL names no folder with annotated articles")
def test_the_suggestions_reach_the_agreed_quality(suggester: Suggester, tmp_path: Path) -> None:
    gold = Path(FOLDER) / "polnear_dev.jsonl"
    rows = [json.loads(line) for line in gold.read_text(encoding="utf-8").splitlines()]
    predicted = tmp_path / "predicted.jsonl"
    claims = suggester.suggest(row["text"] for row in rows)
    lines = [
        json.dumps(to_record(row["doc_id"], row["text"], found))
        for row, found in zip(rows, claims, strict=True)
    ]
    predicted.write_text("\n".join(lines), encoding="utf-8")
    scored = subprocess.run(
        [sys.executable, str(Path(FOLDER) / "score.py"), str(gold), str(predicted)],
        capture_output=True,
        text=True,
        check=True,
    )
    figures = json.loads(scored.stdout.splitlines()[-1])
    assert {name: figures[name] for name in LEAST if figures[name] < LEAST[name]} == {}, scored.stdout
