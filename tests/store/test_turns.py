import threading
import time
from pathlib import Path

import pytest

from factdesk.domain.changes import Kind
from factdesk.domain.errors import ProjectLocked
from factdesk.store import turns
from tests.projects import add_articles, make_article, make_claim, make_project


def test_a_label_is_let_through_between_the_batches_of_a_long_edit(tmp_path: Path) -> None:
    project, (ana, ben) = make_project(tmp_path / "mill.factdesk", "Ana", "Ben")
    batches: list[int] = []
    ended = threading.Event()
    with project:
        (article,) = add_articles(project, make_article(), by=ana)

        def bring_in() -> None:
            with project.bulk_edit("Import", ana) as edit:
                for batch in range(40):
                    texts = (f"{batch} {number} " + "word " * 500 for number in range(50))
                    edit.journal.insert(Kind.ARTICLE, [make_article(text) for text in texts])
                    edit.commit()
                    batches.append(batch)
                edit.finish()
            ended.set()

        thread = threading.Thread(target=bring_in)
        thread.start()
        waited = []
        while not ended.is_set():
            before = len(batches)
            with project.edit("Mark", ben) as edit:
                edit.insert(Kind.CLAIM, [make_claim(article, ben)])
            waited.append(len(batches) - before)
            time.sleep(0.001)
        thread.join()
    assert len(waited) >= 10, "labels were held up until the long edit had ended"
    assert max(waited) <= 4, "a label waited for several batches"


def test_a_write_within_a_write_is_refused_and_does_not_hang(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(turns, "PATIENCE", 0.05)
    project, (ana,) = make_project(tmp_path / "mill.factdesk", "Ana")
    with (
        project,
        project.edit("Outer", ana),
        pytest.raises(ProjectLocked, match="another window"),
        project.edit("Inner", ana),
    ):
        pass


def test_a_write_that_failed_gives_its_turn_back(tmp_path: Path) -> None:
    project, (ana,) = make_project(tmp_path / "mill.factdesk", "Ana")
    with project:
        for _ in range(2):
            with pytest.raises(ZeroDivisionError), project.edit("Fail", ana):
                raise ZeroDivisionError
            with pytest.raises(ZeroDivisionError), project.bulk_edit("Fail", ana) as edit:  # noqa: PT012
                edit.journal.insert(Kind.ARTICLE, [make_article()])
                raise ZeroDivisionError
        add_articles(project, make_article(), by=ana)
