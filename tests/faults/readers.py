"""Every reader of a file that somebody else may have made, for the tests that feed them broken ones.

Manifests and tables are written and never read back, so there is no reader of theirs.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from factdesk import paths
from factdesk.domain.errors import FactDeskError, InvalidValue
from factdesk.domain.guidelines import compare, condensed, example_of, sections_of
from factdesk.domain.labels import LABELS
from factdesk.formats.answers import article_of, error_of
from factdesk.formats.articles import read_file
from factdesk.formats.frames import Frames, WrongFrame
from factdesk.formats.labels_csv import read_labels_csv
from factdesk.formats.labels_jsonl import label_cells
from factdesk.formats.project_jsonl import ProjectFile, is_project_file
from factdesk.jobs import run
from factdesk.settings import SETTINGS, UserSettings, decode
from factdesk.store.presence import _who
from factdesk.store.verdict import read_answer
from factdesk.suggesters.answers import Nonsense, answer_of, greeting_of, progress_of
from factdesk.suggesters.learning.model_file import read_facts, read_model
from factdesk.suggesters.lexicon import LexiconOverrides
from factdesk.usecases.exporting import ExportOptions, export_labels, export_project
from factdesk.usecases.history import undo
from factdesk.usecases.projects import create_project, find_annotator
from tests.formats.liars import GOOD
from tests.projects import fill

ENCODINGS = ("utf-8", "cp1252", "utf-16", "utf-7", "utf-8-sig", "shift_jis", "hz", "rot13", "unicode_escape")
"""Encodings that somebody may choose, the last of them in vain."""


@dataclass(frozen=True, slots=True)
class Reader:
    """One reader: what files are called that it reads, sound ones to begin with, and how it is asked."""

    title: str
    suffix: str
    seeds: Callable[[], tuple[bytes, ...]]
    read: Callable[[Path], object]
    answers_always: bool = False
    """It has a value for whatever it is given, and refuses nothing."""


@cache
def exports() -> Mapping[str, bytes]:
    """Sound files by name: labels.csv, labels.jsonl, project.jsonl, mill.factdesk."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        with create_project(folder / "mill.factdesk") as project:
            ana = find_annotator(project, "Ana")
            fill(project, ana, articles=2, claims=2)
            undo(project, ana)
            run(export_labels(project, folder / "labels.csv"))
            run(export_labels(project, folder / "labels.jsonl", ExportOptions(lines=True)))
            run(export_project(project, folder / "project.jsonl"))
        return {found.name: found.read_bytes() for found in folder.iterdir() if found.is_file()}


@cache
def _model() -> bytes:
    import numpy as np

    from factdesk.domain.learning import HeldOut, LearnedModel, Taught
    from factdesk.suggesters.learning.chain import STATES, Weights
    from factdesk.suggesters.learning.model import Model
    from factdesk.suggesters.learning.model_file import write_model

    weights = Weights(np.zeros((1, STATES), np.float32), np.zeros((STATES, STATES), np.float32))
    counts = HeldOut(300, 252, 240, 300, 240)
    facts = LearnedModel(1, "2026-01-02T03:04:05.000Z", Taught(12, 200, 30, 40, 142), counts, counts)
    with TemporaryDirectory() as folder:
        file = Path(folder, "0001.learned")
        write_model(Model(np.zeros(0, np.int32), weights, facts), file)
        return file.read_bytes()


def _sealed(path: Path) -> Path:
    """The file with a digest that fits, since what lies behind it would hardly ever be reached."""
    data = path.read_bytes()[:-32]
    path.write_bytes(data + hashlib.sha256(data).digest())
    return path


def _frame() -> bytes:
    article = json.dumps({"article": {**GOOD, "source_name": "a.txt"}}).encode()
    refused = json.dumps({"refused": "EncodingUnknown", "sentence": "No.", "preview": "", "candidates": []})
    lengths = b"".join(len(part).to_bytes(4, "big") for part in (article, b"Words.", b""))
    return lengths + article + b"Words." + len(refused).to_bytes(4, "big") + bytes(8) + refused.encode()


def _read_frames(path: Path) -> None:
    frames = Frames()
    frames.add(path.read_bytes())
    try:
        while (frame := frames.next()) is not None:
            if error_of(frame) is None:
                article_of(frame, "a.txt", 100)
    except WrongFrame:
        return


def _read_worker(path: Path) -> None:
    try:
        answer = answer_of(path.read_bytes())
        greeting_of(answer)
        progress_of(answer)
    except Nonsense:
        return


def _read_settings(path: Path) -> None:
    settings = UserSettings(path)
    for setting in SETTINGS:
        assert type(settings.get(setting.key)) is setting.kind
    settings.place_of("mill.factdesk")
    settings.remember_place("mill.factdesk", "id")
    settings.remember_project("mill.factdesk")
    assert UserSettings(path).get("recent")[0] == "mill.factdesk"


def _read_setting(path: Path) -> None:
    words = path.read_bytes().decode("utf-8", "replace")
    for setting in SETTINGS:
        assert type(decode(setting.key, words)) is setting.kind
    try:
        LexiconOverrides.from_record(decode("lexicon", words))
    except InvalidValue:
        return


def _read_guidelines(path: Path) -> None:
    words = path.read_bytes().decode("utf-8", "replace")
    sections_of(words)
    condensed(compare("# Labels\n\nOne.\n", words))
    for label in LABELS:
        example_of(words, label)


def _read_articles(path: Path) -> None:
    try:
        read_file(path, path.name)
    finally:
        for encoding in ENCODINGS:
            try:
                read_file(path, path.name, encoding)
            except FactDeskError as error:
                if path.name not in str(error) and encoding not in str(error):
                    raise AssertionError(str(error)) from error


def _articles() -> tuple[bytes, ...]:
    text = paths.sample_articles()[0].read_text(encoding="utf-8")[:2_000]
    heading = "# The mill #\n\n“It’s 😀,” she said.\r\n"
    return (
        text.encode(),
        heading.encode("utf-8-sig"),
        heading.encode("utf-16"),
        "Café — “né”.".encode("cp1252"),
    )


def _of(name: str) -> Callable[[], tuple[bytes, ...]]:
    return lambda: (exports()[name],)


_SETTINGS = b'{"recent": ["a"], "zoom": 1.5, "keys": {"undo": "U"}, "places": {"a": "b"}, "annotator": "Ana"}'
_CARD = b'{"annotator": "Ana", "computer": "desk", "since": "2026-01-02T03:04:05.000Z"}'
_LEXICON = b'{"added": [{"word": "aver", "group": "say"}], "muted": ["tell"], "attitudes": true}'
_VERDICT = b'{"file": [1, 2, 3, 4], "error": ["ProjectDamaged", "It is damaged."]}'

READERS: tuple[Reader, ...] = (
    Reader("plain text", ".txt", _articles, _read_articles),
    Reader("Markdown", ".md", _articles, _read_articles),
    Reader(
        "labels as CSV", ".csv", _of("labels.csv"), lambda path: list(read_labels_csv(path, spreadsheet=True))
    ),
    Reader("labels as JSON Lines", ".jsonl", _of("labels.jsonl"), lambda path: list(label_cells(path))),
    Reader("a project", ".jsonl", _of("project.jsonl"), lambda path: list(ProjectFile(path))),
    Reader("the head of a project", ".jsonl", _of("project.jsonl"), is_project_file, answers_always=True),
    Reader("settings", ".json", lambda: (_SETTINGS,), _read_settings, answers_always=True),
    Reader(
        "a setting of a project",
        ".json",
        lambda: (_LEXICON, b"[]", b"1.5"),
        _read_setting,
        answers_always=True,
    ),
    Reader(
        "guidelines",
        ".md",
        lambda: (b"# Labels\n\n## Denied\n\nText.\n",),
        _read_guidelines,
        answers_always=True,
    ),
    Reader(
        "a learned model", ".learned", lambda: (_model(),), lambda path: (read_facts(path), read_model(path))
    ),
    Reader("a sealed model", ".learned", lambda: (_model(),), lambda path: read_model(_sealed(path))),
    Reader("who has it open", ".json", lambda: (_CARD,), lambda path: _who(path, path), answers_always=True),
    Reader(
        "a verdict",
        ".json",
        lambda: (_VERDICT,),
        lambda path: read_answer(path.read_bytes()),
        answers_always=True,
    ),
    Reader("answers of the reader", ".bin", lambda: (_frame(),), _read_frames, answers_always=True),
    Reader(
        "answers of the suggester",
        ".jsonl",
        lambda: (b'{"identity": "rules 1", "missing": null}', b'{"progress": [1, 2, "Reading"]}'),
        _read_worker,
        answers_always=True,
    ),
)
"""Each reader with what it reads."""


def try_reader(reader: Reader, data: bytes, folder: Path) -> bool:
    """Let a reader read these bytes; whether it took them.

    Anything but a value, or a refusal in one sentence that names the file, is raised.
    """
    path = folder / f"stranger{reader.suffix}"
    path.write_bytes(data)
    try:
        reader.read(path)
    except FactDeskError as error:
        sentence = str(error)
        assert not reader.answers_always, sentence
        assert path.name in sentence, sentence
        assert sentence.endswith("."), sentence
        assert "\n" not in sentence, sentence
        return False
    return True
