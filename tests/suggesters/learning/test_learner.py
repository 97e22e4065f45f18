"""Learning in a process of its own."""

import threading
from pathlib import Path

import pytest

from factdesk.domain.errors import Cancelled, InvalidValue, SuggesterFailed
from factdesk.jobs import Progress, run
from factdesk.suggesters import SuggesterPool
from factdesk.suggesters.learning.learner import Assignment, Learner
from factdesk.suggesters.learning.model_file import read_facts
from tests.suggesters.learning.desk import lessons


def assignment(file: Path, count: int = 6) -> Assignment:
    return Assignment(lessons(count), 1, "2026-01-02", file)


def test_the_process_writes_a_model_that_the_suggesters_processes_read(tmp_path: Path) -> None:
    file = tmp_path / "learned" / "0001.learned"
    seen: list[Progress] = []
    run(Learner().learn(assignment(file)), seen.append)
    assert read_facts(file).taught.articles == 6
    assert {progress.message for progress in seen} == {"Starting", "Reading what you decided", "Learning"}
    with SuggesterPool(1, learned=file) as pool:
        (result,) = pool.suggest([("a", "Ana Ruiz insisted that the mill would close.")])
        assert result.claims
        assert "~learned-1-" in pool.identity


def test_a_refusal_comes_back_as_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(InvalidValue, match="too little to learn from yet: 10 claims in 2 articles"):
        run(Learner().learn(assignment(tmp_path / "0001.learned", 2)))


def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("a file", encoding="utf-8")
    with pytest.raises(SuggesterFailed, match="taken: "):
        run(Learner().learn(assignment(tmp_path / "taken" / "0001.learned")))


def test_learning_is_stopped_from_another_thread_and_leaves_nothing(tmp_path: Path) -> None:
    learner = Learner()

    def stop(progress: Progress) -> None:
        if progress.message == "Reading what you decided" and progress.done == 1:
            thread = threading.Thread(target=learner.cancel)
            thread.start()
            thread.join()

    with pytest.raises(Cancelled):
        run(learner.learn(assignment(tmp_path / "0001.learned", 18)), stop)
    assert list(tmp_path.iterdir()) == []


def test_a_damaged_model_keeps_the_suggester_from_starting_and_says_what_to_do(tmp_path: Path) -> None:
    file = tmp_path / "0001.learned"
    file.write_bytes(b"no model")
    with (
        SuggesterPool(1, learned=file) as pool,
        pytest.raises(SuggesterFailed, match="remove it and learn again"),
    ):
        pool.start()
