"""A backup of a large project beside somebody who labels: it costs the window next to nothing."""

import threading
import time
from pathlib import Path

from factdesk.domain.spans import Span
from factdesk.store import Project, reading
from factdesk.store.backup_files import found_backups
from factdesk.store.backups import _take_pages, back_up
from factdesk.usecases.claims import mark_claim
from factdesk.usecases.projects import find_annotator
from tests.projects import problems


def test_a21_no_label_waits_for_a_backup_longer_than_its_pages_are_copied(large: Path) -> None:
    began = time.perf_counter()
    _take_pages(large, large.with_name("pages"))
    copying = time.perf_counter() - began
    waits, done = [], threading.Event()

    def make() -> None:
        try:
            back_up(large, "while working")
        finally:
            done.set()

    with Project.open(large) as project:
        ana = find_annotator(project, "Ana")
        article = reading.article_ids(project, ana.id)[0]
        thread = threading.Thread(target=make)
        thread.start()
        while not done.is_set():
            began = time.perf_counter()
            mark_claim(project, article, [Span(0, 20)], ana, "denied")
            waits.append(time.perf_counter() - began)
            time.sleep(0.02)
        thread.join()
    (backup,) = found_backups(large)
    assert problems(backup.path) == []
    assert len(waits) > 5
    assert sorted(waits)[len(waits) // 2] < copying, "most labels notice nothing"
    assert max(waits) < 6 * copying


def test_the_rows_of_a_large_backup_are_compared_in_a_process_of_their_own(large: Path) -> None:
    wall, here = time.perf_counter(), time.process_time()
    back_up(large, "by hand")
    wall, here = time.perf_counter() - wall, time.process_time() - here
    assert here < wall / 2
