"""A33: opening, importing, labelling and exporting reach no network and read no file that nobody chose.

An audit hook hears what Python opens and connects to; a listener and files that lie in wait hear of Qt as well.
"""

from __future__ import annotations

import os
import socket
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.projects import (
    add_articles,
    add_suggestions,
    find_span,
    make_article,
    make_project,
    make_suggestion,
    run_python,
)

KINDS = (
    '<img src="{0}">',
    '<link rel="stylesheet" href="{0}">',
    '<style>@import url("{0}");</style>',
    '<body background="{0}">',
    '<table background="{0}"><tr><td>x</td></tr></table>',
    '<iframe src="{0}"></iframe>',
    '<object data="{0}"></object>',
    '<embed src="{0}">',
    '<script src="{0}"></script>',
    '<video poster="{0}" src="{0}"></video>',
    '<div style="background-image: url({0})">x</div>',
    '<meta http-equiv="refresh" content="0; url={0}">',
)
"""Ways in which a page makes who shows it fetch something."""

STORY = """
import os, sys, tempfile
from pathlib import Path
project, article, target, home = map(os.path.realpath, sys.argv[1:5])
connected, opened, armed = [], [], False
allowed = [os.path.realpath(each) for each in (
    home, os.path.dirname(project), article, os.path.dirname(target), os.getcwd(), sys.prefix, sys.base_prefix,
    *(found for found in sys.path if found))]

temporary = os.path.realpath(tempfile.gettempdir())
OWN = os.path.realpath("/proc/self") + os.sep  # among it the list of mounts, for where the project lies
before = set(os.listdir(temporary))

def within(path):
    if os.path.commonpath([path, temporary]) == temporary:
        first = os.path.relpath(path, temporary).split(os.sep)[0]
        if first not in before:
            return True  # made by the program itself since it was started
    return any(path == each or path.startswith(each + os.sep) for each in allowed)

def hook(event, given):
    if not armed:
        return
    if event in ("socket.connect", "socket.sendto", "socket.getaddrinfo", "socket.gethostbyname"):
        connected.append((event, str(given[1:])))
    elif event == "open" and isinstance(given[0], (str, bytes, os.PathLike)):
        path = os.path.realpath(os.fsdecode(given[0]))
        if not within(path) and not path.startswith((OWN, "/dev/null", "/dev/urandom")):
            opened.append(path)

sys.addaudithook(hook)
from factdesk.usecases import suggesting
from tests.window_story import QuickPool, play, press
from factdesk.gui.dialogs import messages
from factdesk.gui.dialogs.export_dialog import ExportDialog
suggesting.SuggesterPool = QuickPool
ExportDialog.exec = lambda dialog: 1
messages.ask_target = lambda *_: Path(target)

def story(window):
    global armed
    yield lambda: window.session.is_open and window.isActiveWindow()
    window.imports.take_in([Path(article)])
    yield lambda: not window.session.jobs.running and window.desk.article is not None and window.desk.items

    for key in "DUC":
        press(key)
        yield lambda: True
    window.view.selectAll()
    for mark in window.view.marks:
        window.view.setToolTip(window.view.tip_of(mark))
    window.errands.export_labels()
    yield lambda: not window.session.jobs.running
    for key in ("history", "overview", "guidelines", "help.contents", "palette"):
        window.actions_by_key[key].trigger()
        yield lambda: True


armed = True
play([project, "--annotator", "Ana"], story)
armed = False
print(os.path.exists(target))
print(connected)
print(sorted(set(opened)))
"""


@pytest.fixture
def listener() -> Iterator[tuple[int, list[object]]]:
    """A port of this computer, and who has called there."""
    heard: list[object] = []
    server = socket.create_server(("127.0.0.1", 0))
    server.settimeout(0.1)
    ended = threading.Event()

    def listen() -> None:
        while not ended.is_set():
            try:
                call, who = server.accept()
            except TimeoutError:
                continue
            heard.append(who)
            call.close()

    thread = threading.Thread(target=listen)
    thread.start()
    port: int = server.getsockname()[1]
    yield port, heard
    ended.set()
    thread.join()
    server.close()


def lay_in_wait(path: Path) -> None:
    """Make a file of which the system notes when it is read next."""
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(60))
    os.utime(path, (0, path.stat().st_mtime))


def was_read(path: Path) -> bool:
    return path.stat().st_atime > 0


@pytest.mark.usefixtures("ana")
def test_a33_nothing_is_fetched_and_no_file_is_read_that_nobody_chose(
    tmp_path: Path, listener: tuple[int, list[object]]
) -> None:
    port, heard = listener
    canary, probe = tmp_path / "elsewhere" / "picture.png", tmp_path / "elsewhere" / "probe.png"
    lay_in_wait(probe)
    probe.read_bytes()
    noted = was_read(probe)
    lay_in_wait(canary)
    places = [
        f"http://127.0.0.1:{port}/x.png",
        canary.as_uri(),
        str(canary),
        f"//127.0.0.1:{port}/share/x.png",
    ]
    hostile = "\n\n".join(kind.format(place) for kind in KINDS for place in places)
    chosen = tmp_path / "chosen"
    chosen.mkdir()
    article = chosen / "article.txt"
    article.write_text(
        f"{KINDS[0].format(places[0])} {KINDS[0].format(places[1])}\n\n{hostile}", encoding="utf-8"
    )
    target = tmp_path / "out" / "labels.csv"
    target.parent.mkdir()
    there = tmp_path / "project"
    there.mkdir()
    project = there / "mill.factdesk"
    made, _ = make_project(project)
    with made:
        [first] = add_articles(made, make_article(hostile, title=KINDS[0].format(canary.as_uri())))
        add_suggestions(made, make_suggestion(first, find_span(first.text, "<img")))
    home = os.environ["FACTDESK_HOME"]
    exported, connected, opened = run_python(STORY, project, article, target, home).splitlines()[-3:]
    assert exported == "True"
    assert connected == "[]"
    assert opened == "[]"
    assert heard == []
    if noted:
        assert not was_read(canary)


def test_a33_the_listener_and_the_file_would_have_heard(
    tmp_path: Path, listener: tuple[int, list[object]]
) -> None:
    port, heard = listener
    with socket.create_connection(("127.0.0.1", port)) as call:
        call.settimeout(5)
        assert call.recv(1) == b""
    assert len(heard) == 1
    canary = tmp_path / "elsewhere" / "picture.png"
    lay_in_wait(canary)
    assert not was_read(canary)
