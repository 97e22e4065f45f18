"""Workers in processes of their own: order, deaths, cancelling, and nothing left behind."""

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from factdesk.domain.errors import Cancelled, InvalidValue, SuggesterFailed
from factdesk.suggesters import LexiconOverrides, Suggester, SuggesterPool, SuggestionResult, worker_process
from factdesk.suggesters import pool as pool_module

SENTENCE = "The mayor said the bridge was closed on day {}."


def articles(count: int) -> list[tuple[str, str]]:
    return [(f"a{number}", SENTENCE.format(number)) for number in range(count)]


@pytest.fixture
def pool() -> Iterator[SuggesterPool]:
    with SuggesterPool(1, statements=False) as running:
        running.start()
        yield running


def running(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def pids(pool: SuggesterPool) -> list[int]:
    return [worker.pid for worker in pool._workers]


def test_results_come_in_order_and_equal_those_of_one_process(suggester: Suggester) -> None:
    items = articles(70)
    with SuggesterPool(2) as pool:
        results = list(pool.suggest(items))
        assert (pool.identity, pool.missing) == (suggester.identity, suggester.missing)
    assert [result.key for result in results] == [key for key, _ in items]
    assert [result.claims for result in results] == list(suggester.suggest(text for _, text in items))


def test_articles_are_taken_only_a_few_batches_ahead(pool: SuggesterPool) -> None:
    taken = []

    def endless() -> Iterator[tuple[str, str]]:
        for item in articles(100_000):
            taken.append(item)
            yield item

    results = pool.suggest(endless())
    assert next(results).key == "a0"
    assert len(taken) <= 64


def test_text_beyond_ascii_reaches_the_worker_as_it_is(pool: SuggesterPool) -> None:
    text = "“Ça va 🎉\u2028” \ud800, said Zoë. The mayor said Zoë’s café was shut."
    (result,) = pool.suggest([("a", text)])
    assert result.error is None
    assert result.claims is not None
    assert result.claims[-1].segments[0].of(text) == "Zoë’s café was shut"


def test_a_worker_that_dies_is_replaced_and_nothing_is_lost(pool: SuggesterPool) -> None:
    (before,) = pids(pool)
    results = []
    for result in pool.suggest(articles(200)):
        results.append(result)
        if len(results) == 20:
            os.kill(before, signal.SIGKILL)
    assert [result.key for result in results] == [f"a{number}" for number in range(200)]
    assert all(result.claims for result in results)
    assert before not in pids(pool)
    assert not running(before)


DEADLY = """
import os, sys
from factdesk.suggesters import suggester, worker
original = suggester.Suggester.suggest
def suggest(self, texts, **options):
    for text in texts:
        if "DEADLY" in text:
            os._exit(3)
        yield from original(self, [text], **options)
suggester.Suggester.suggest = suggest
sys.exit(worker.main())
"""
LYING = """
import sys
from factdesk.suggesters import records, worker
original = records.to_record
def to_record(key, text, claims):
    record = original(key, text, claims)
    for claim in record["claims"]:
        if "LYING" in text:
            claim["segments"] = [[0, 10_000]]
    return record
records.to_record = to_record
sys.exit(worker.main())
"""


@pytest.fixture
def behaving(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    def run(code: str) -> None:
        monkeypatch.setattr(worker_process, "_COMMAND", ("-P", "-c", code))

    return run


def test_an_article_that_kills_its_worker_twice_is_an_error_and_the_others_go_on(
    behaving: Callable[[str], None],
) -> None:
    behaving(DEADLY)
    items = [("a", SENTENCE), ("b", "DEADLY text"), ("c", SENTENCE), ("d", SENTENCE)]
    with SuggesterPool(1) as pool:
        results = list(pool.suggest(items))
    assert [result.key for result in results] == ["a", "b", "c", "d"]
    assert [bool(result.claims) for result in results] == [True, False, True, True]
    assert results[1] == SuggestionResult(
        "b", None, "The suggester broke down on this article twice, so it was left out."
    )


def test_an_invalid_result_is_an_error_and_never_passed_on(behaving: Callable[[str], None]) -> None:
    behaving(LYING)
    with SuggesterPool(1) as pool:
        bad, good = pool.suggest([("a", "LYING " + SENTENCE), ("b", SENTENCE)])
    assert bad.claims is None
    assert bad.error is not None
    assert "ends after the text" in bad.error
    assert good.claims


def test_a_worker_that_cannot_start_is_said_in_a_sentence(behaving: Callable[[str], None]) -> None:
    behaving("raise SystemExit('no model today')")
    with SuggesterPool(1) as pool, pytest.raises(SuggesterFailed, match="no model today"):
        pool.start()


def test_cancelling_from_another_thread_stops_at_once(pool: SuggesterPool) -> None:
    (worker,) = pids(pool)
    long_text = SENTENCE * 400
    timer = threading.Timer(0.2, pool.cancel)
    timer.start()
    with pytest.raises(Cancelled):
        for _ in pool.suggest((str(number), long_text) for number in range(100_000)):
            pass
    timer.join()
    pool.close()
    assert not running(worker)
    with pytest.raises(Cancelled):
        list(pool.suggest(articles(1)))


def test_closing_leaves_no_process_and_no_thread_behind() -> None:
    before = set(threading.enumerate())
    with SuggesterPool(2) as pool:
        pool.start()
        started = pids(pool)
        next(pool.suggest(articles(100)))
    pool.close()
    assert len(started) == 2
    assert not any(map(running, started))
    assert set(threading.enumerate()) == before


def test_a_pool_that_was_never_started_can_be_closed_and_cancelled() -> None:
    pool = SuggesterPool()
    pool.cancel()
    pool.close()
    with pytest.raises(Cancelled):
        pool.start()


def test_a_pool_needs_a_worker_and_a_lexicon_that_fits() -> None:
    with pytest.raises(InvalidValue, match="At least one worker"):
        SuggesterPool(0)
    with pytest.raises(InvalidValue, match="has no word"):
        SuggesterPool(1, LexiconOverrides(muted=("xyzzy",)))


def test_overrides_reach_the_workers() -> None:
    with SuggesterPool(1, LexiconOverrides(muted=("say",)), statements=False) as pool:
        (result,) = pool.suggest(articles(1))
    assert result.claims == ()


def test_workers_end_when_the_program_that_started_them_dies() -> None:
    code = (
        "import os, sys\nfrom factdesk.suggesters import SuggesterPool\n"
        "pool = SuggesterPool(1)\npool.start()\n"
        "print(*[worker.pid for worker in pool._workers], flush=True)\nos._exit(0)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    pid = int(done.stdout)
    deadline = time.monotonic() + 20
    while running(pid) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not running(pid)


def test_batches_are_bounded_in_number_and_size() -> None:
    sizes: list[Any] = [len(batch) for batch in pool_module._batches(articles(40))]
    assert sizes == [16, 16, 8]
    large = [("a", "x" * 40_000), ("b", "x" * 40_000), ("c", "x")]
    assert [len(batch) for batch in pool_module._batches(large)] == [2, 1]
