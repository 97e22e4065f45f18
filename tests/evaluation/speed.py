"""Speed and memory of the suggester, on articles made from the sentences of the samples."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from spacy.language import Language
from threadpoolctl import threadpool_limits

from factdesk.suggesters import SuggesterPool, load_suggester
from factdesk.suggesters.pipeline import load_pipeline
from tests.benchmarks.test_suggesting import BATCH, WORDS, bare_model, corpus, fastest
from tests.evaluation.figures import Figure

_SECTION = "Speed and memory"
_RUNS = 4


def figures() -> Iterator[Figure]:
    """Throughput against the bare model, two workers against one, one article when warm, memory of a worker."""
    yield from _in_this_process()
    items = [(str(number), text) for number, text in enumerate(corpus(96))]
    with SuggesterPool(1) as one, SuggesterPool(2) as two:
        for pool in (one, two):
            list(islice(pool.suggest(items), 32))
        alone, together = fastest(2, lambda: list(one.suggest(items)), lambda: list(two.suggest(items)))
        yield Figure(_SECTION, "two workers, times as fast as one", alone / together, 1.7, places=2)
        yield _memory(one)


def _in_this_process() -> Iterator[Figure]:
    plain, pipeline, suggester, texts = bare_model(), load_pipeline(), load_suggester(), corpus(48)
    name = f"seconds for an article of {WORDS} words"
    if plain is None or pipeline is None:
        yield Figure(_SECTION, "share of the bare model's throughput", None, note="no model is installed")
        return

    def parsing(nlp: Language) -> None:
        with nlp.memory_zone():
            for doc in nlp.pipe(texts, batch_size=BATCH):
                len(doc)

    def suggesting() -> None:
        for claims in suggester.suggest(texts, batch_size=BATCH):
            len(claims)

    suggesting()
    with threadpool_limits(1):
        alone, quicker, with_rules = fastest(
            _RUNS,
            lambda: parsing(plain),
            lambda: parsing(pipeline.nlp),
            suggesting,
            clock=time.process_time,
        )
    yield Figure(_SECTION, "share of the bare model's throughput", alone / with_rules, 0.85, places=2)
    share = "the same of the model as FactDesk loads it"
    yield Figure(_SECTION, share, quicker / with_rules, places=2, note="with NumPy's linear algebra")
    one = texts[0]
    (warm,) = fastest(_RUNS, lambda: list(suggester.suggest([one])))
    yield Figure(_SECTION, name, warm, 0.4, places=2, most=True, note="this machine, warm")


def _memory(pool: SuggesterPool) -> Figure:
    name = "MiB held by a worker at most"
    if sys.platform != "linux":
        return Figure(_SECTION, name, None, 600, places=0, most=True, note="only Linux tells")
    lines = [
        line
        for worker in pool._workers
        for line in Path(f"/proc/{worker.pid}/status").read_text(encoding="utf-8").splitlines()
    ]
    peak = max(int(line.split()[1]) for line in lines if line.startswith("VmHWM")) / 1024
    return Figure(_SECTION, name, peak, 600, places=0, most=True)
