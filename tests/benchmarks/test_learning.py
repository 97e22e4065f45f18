"""What learning costs, as ratios taken in one run."""

import time
from pathlib import Path

import pytest

from factdesk.jobs import run
from factdesk.suggesters import LexiconOverrides, Suggester, load_suggester
from factdesk.suggesters.learning.schooling import school
from factdesk.suggesters.pipeline import load_pipeline
from tests.benchmarks.test_suggesting import corpus, fastest
from tests.suggesters.learning.desk import lessons


def test_a_taught_model_keeps_60_percent_of_the_speed_of_the_rules_alone(tmp_path: Path) -> None:
    if load_pipeline() is None:
        pytest.skip("no English model is installed")
    file = tmp_path / "0001.learned"
    plain = load_suggester()
    run(school(plain, LexiconOverrides(), lessons(12), 1, "2026-01-02", file))
    taught, texts = load_suggester(learned=file), corpus(32)

    def read(suggester: Suggester) -> None:
        for claims in suggester.suggest(texts):
            len(claims)

    read(taught)
    rules, model = fastest(3, lambda: read(plain), lambda: read(taught), clock=time.process_time)
    assert rules / model >= 0.6
