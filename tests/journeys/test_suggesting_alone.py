"""The model's place: spaCy runs in the suggester's process and never in the window's, and what it reads is its own.

A33 once more, for suggesting, learning, handing out and merging: each process notes what it opens and calls.
"""

from __future__ import annotations

import ast
import json
import os
import re
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

import pytest

from factdesk.domain.changes import Kind
from factdesk.domain.claims import new_id
from factdesk.domain.projects import Reading
from factdesk.domain.times import now
from factdesk.jobs import run
from factdesk.store import Project, reading
from factdesk.suggesters import worker_process
from factdesk.usecases.projects import find_annotator
from factdesk.usecases.suggesting import SuggesterHost
from tests.faults.ledger import record
from tests.projects import ROOT, add_articles, make_article, make_claim, make_project
from tests.suggesters import lying_worker
from tests.suggesters.learning.desk import lessons

WATCHED = Path(__file__).with_name("watched")

STORY = """
import sys
from tests import window_story
from tests.window_story import play
window_story.PATIENCE = 150.0

def story(window):
    said = []
    tell = window.status.tell
    window.status.tell = lambda words, *more: (said.append(words), tell(words, *more))

    def told(beginning):
        return lambda: not window.session.jobs.running and any(beginning in words for words in said)

    yield lambda: window.session.is_open and not window.session.jobs.running
    window.actions_by_key["suggest.all"].trigger()
    yield told("uggestions")
    said.clear()
    window.actions_by_key["suggest.learn"].trigger()
    yield told("held-out claims")
    said.clear()
    window.actions_by_key["suggest.learned"].trigger()
    window.errands.suggest_here()
    yield told("Suggestions found")
    print(sorted({"spacy", "thinc", "numpy", "catalogue", "srsly", "en_core_web_sm"} & set(sys.modules)))

play([sys.argv[1], "--annotator", "Ana"], story)
"""

AWAY_AND_HOME = """
import sys
from pathlib import Path
from factdesk.jobs import run
from factdesk.domain.spans import Span
from factdesk.store import Project, reading
from factdesk.usecases.claims import mark_claim
from factdesk.usecases.merging import merge_file
from factdesk.usecases.packages import PackageChoice, prepare_packages
from factdesk.usecases.projects import find_annotator
with Project.open(Path(sys.argv[1])) as project:
    ana = find_annotator(project, "Ana")
    [made] = run(prepare_packages(project, PackageChoice(), ["Ben"], Path(sys.argv[2]), ana))
    with Project.open(made.path) as package:
        ben = find_annotator(package, "Ben")
        mark_claim(package, reading.article_ids(package, ben.id)[0], [Span(0, 10)], ben, "denied")
    report = run(merge_file(project, made.path, ana))
    print(report.labels)
"""


@dataclass(frozen=True)
class Notes:
    """What was noted of all processes of one story."""

    folder: Path
    printed: list[str]

    def processes(self) -> list[str]:
        """What each was started with."""
        return [words for event, words in self.events() if event == "began"]

    def events(self) -> list[tuple[str, str]]:
        """Everything that was noted, with the words that belong to it."""
        lines = [line for file in self.folder.iterdir() for line in file.read_text("ascii").splitlines()]
        pairs = (line.partition("\t") for line in lines)
        return [(event, ast.literal_eval(words)) for event, _, words in pairs]

    def opened(self) -> set[str]:
        """Every file that was opened."""
        return {words for event, words in self.events() if event == "open"}

    def calls(self) -> list[tuple[str, str]]:
        """Every call to the network, and every program that was started other than as a process of our own."""
        return [pair for pair in self.events() if pair[0] not in ("open", "began")]


def watched(folder: Path, code: str, *arguments: object) -> Notes:
    """Run code in a process that is watched, with all processes that it starts."""
    folder.mkdir()
    paths = os.pathsep.join((str(WATCHED), str(ROOT)))
    done = subprocess.run(
        [sys.executable, "-c", code, *map(str, arguments)],
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": paths, "FACTDESK_WATCH": str(folder)},
        capture_output=True,
        text=True,
        check=False,
        timeout=280,
    )
    assert done.returncode == 0, done.stderr
    return Notes(folder, done.stdout.splitlines())


@pytest.fixture
def town(tmp_path: Path) -> Path:
    """A project in which Ana has finished twelve articles with habits of her own, and one more is left."""
    path = tmp_path / "there" / "town.factdesk"
    path.parent.mkdir()
    project, (ana, _) = make_project(path, "Ana", "Ben")
    with project:
        for number, one in enumerate(lessons(12)):
            [article] = add_articles(project, make_article(one.text, f"Town {number}"), by=ana)
            with project.edit("Mark", ana) as edit:
                claims = [
                    make_claim(article, ana, taken.segments[0], label="reported") for taken in one.claims
                ]
                edit.insert(Kind.CLAIM, claims)
                edit.insert(Kind.READING, [Reading(new_id(), article.id, ana.id, now(), now())])
        add_articles(project, make_article(title="One more"), by=ana)
    return path


SYSTEM = re.compile(r"/dev/(null|urandom)|/proc/(\d+/.*|cpuinfo|meminfo)|/sys/devices/system/cpu/.*")
"""What the system tells everybody: of this process, and of the computer."""


def strangers(notes: Notes, before: set[str], *chosen: Path) -> list[str]:
    """The files that were opened though they are neither of the program nor chosen, nor made by it meanwhile."""
    temporary = Path(tempfile.gettempdir()).resolve()
    # A file without a name is made by opening its folder.
    installed = [sys.prefix, sys.base_prefix, *(found for found in sys.path if found)]
    allowed = [each.resolve() for each in (*map(Path, installed), ROOT, *chosen)]

    def is_own(path: Path) -> bool:
        if path.is_relative_to(temporary):
            parts = path.relative_to(temporary).parts
            if not parts or parts[0] not in before:
                return True
        return bool(SYSTEM.fullmatch(str(path))) or any(path.is_relative_to(each) for each in allowed)

    return sorted(path for path in notes.opened() if not is_own(Path(path)))


@pytest.mark.usefixtures("ana")
def test_a33_suggesting_and_learning_keep_the_model_out_of_the_window_and_fetch_nothing(
    town: Path, tmp_path: Path
) -> None:
    before = {path.name for path in Path(tempfile.gettempdir()).iterdir()}
    notes = watched(tmp_path / "notes", STORY, town)
    assert notes.printed[-1] == "[]", "a model's library was imported in the window's process"
    workers = [words for words in notes.processes() if "factdesk.suggesters.worker" in words]
    assert len(workers) >= 3, "one that suggests, one that learns, one that suggests with what was learned"
    assert notes.calls() == []
    home = Path(os.environ["FACTDESK_HOME"])
    assert strangers(notes, before, town.parent, home) == []
    assert any("config.cfg" in path for path in notes.opened()), "the worker's files were noted"
    record("A33", len(notes.events()), 0, "opened and called while suggesting and learning")


@pytest.mark.usefixtures("ana")
def test_a33_handing_out_and_merging_fetch_nothing(town: Path, tmp_path: Path) -> None:
    before = {path.name for path in Path(tempfile.gettempdir()).iterdir()}
    out = tmp_path / "out"
    notes = watched(tmp_path / "notes", AWAY_AND_HOME, town, out)
    assert notes.printed[-1] == "(('Ben', 1),)"
    assert notes.calls() == []
    assert strangers(notes, before, town.parent, out, Path(os.environ["FACTDESK_HOME"])) == []
    assert str(out) in " ".join(notes.opened())
    record("A33", len(notes.events()), 0, "opened and called while handing out and merging")


def test_a33_a_process_that_calls_or_opens_would_be_noticed(tmp_path: Path) -> None:
    secret = tmp_path / "elsewhere" / "secret"
    secret.parent.mkdir()
    secret.write_text("x")
    code = (
        "import socket, subprocess, sys\n"
        "inner = 'import socket, sys; open(sys.argv[1]).close(); '\n"
        "inner += 'socket.socket(2, 2).sendto(bytes(1), (\"127.0.0.1\", 9))'\n"
        "subprocess.run([sys.executable, '-P', '-c', inner, sys.argv[1]], check=True)\n"
    )
    before = {path.name for path in Path(tempfile.gettempdir()).iterdir()}
    notes = watched(tmp_path / "notes", code, secret)
    assert len(notes.processes()) == 2
    assert strangers(notes, before, tmp_path / "chosen") == [str(secret.resolve())]
    assert [event for event, _ in notes.calls()] == ["socket.sendto"]


def test_what_a_lying_worker_says_never_reaches_the_project(
    town: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lie = tmp_path / "lie"
    lie.write_text(
        json.dumps({"claims": [{**lying_worker.CLAIM, "segments": [[0, 99_999]]}]}), encoding="utf-8"
    )
    monkeypatch.setattr(worker_process, "_COMMAND", ("-P", lying_worker.__file__, str(lie)))
    with Project.open(town) as project:
        ana = find_annotator(project, "Ana")
        bad, good = add_articles(
            project,
            make_article(f"{lying_worker.SENTENCE} LYING", title="A lie"),
            make_article(lying_worker.SENTENCE, title="The truth"),
            by=ana,
        )
        host = SuggesterHost(project)
        try:
            report = run(host.suggest(ana, [bad.id, good.id]))
        finally:
            host.close()
        assert (report.articles, report.suggestions) == (1, 1)
        [(title, reason)] = report.failed
        assert title == "A lie"
        assert "makes no sense and is not stored; have it read again" in reason
        with project.reading() as connection:
            assert reading.standing_suggestions(connection, bad.id)[0] == []
            [stored] = reading.standing_suggestions(connection, good.id)[0]
        assert stored.text == "the bridge was closed"
        assert stored.suggester == lying_worker.GREETING["identity"]
