"""Which project is meant, who is working in it, and opening it."""

from __future__ import annotations

import getpass
import os
from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from factdesk.cli import terminal
from factdesk.domain.errors import ProjectReadOnly, Usage
from factdesk.settings import UserSettings

if TYPE_CHECKING:
    from factdesk.domain.claims import Annotator
    from factdesk.store import Project

SUFFIX = ".factdesk"
ANNOTATOR_VARIABLE = "FACTDESK_ANNOTATOR"
"""Names who is working when the command line does not."""


def project_address(words: str) -> Path:
    """The path of a project as it was typed: with FactDesk's ending when only so there is a file."""
    path = Path(words)
    if path.suffix or not path.name or path.exists():
        return path
    return path.with_name(path.name + SUFFIX)


@contextmanager
def opened(given: Namespace) -> Iterator[Project]:
    """The project that a command names, open for changes until the block ends."""
    from factdesk.usecases.projects import opening_project

    with terminal.finish(opening_project(project_address(given.project))) as project:
        for sentence in project.recovered:
            terminal.remark(sentence)
        yield project


@contextmanager
def opened_to_read(given: Namespace) -> Iterator[Project]:
    """The project that a command names, open for reading until the block ends."""
    from factdesk.usecases.projects import opening_project

    path = project_address(given.project)
    try:
        project = terminal.finish(opening_project(path, read_only=True))
    except ProjectReadOnly:
        # A write that was cut off must be rolled back before anybody can read, and that is a write.
        project = terminal.finish(opening_project(path))
    with project:
        yield project


def working(project: Project, given: Namespace) -> Annotator:
    """Who is working in a project, noted in it at the first time.

    Raises Usage when nobody says, InvalidValue for a name that is none.
    """
    from factdesk.usecases.projects import find_annotator

    return find_annotator(project, annotator_name(given.annotator))


def asking(project: Project, given: Namespace) -> Annotator:
    """Who is working in a project; a name that the project does not know is not noted in it. Raises Usage."""
    from factdesk.domain.claims import Annotator, AnnotatorId, new_id
    from factdesk.store import reading

    name = " ".join(annotator_name(given.annotator).split())
    return reading.annotator_named(project, name) or Annotator(AnnotatorId(new_id()), name)


def annotator_name(given: str | None) -> str:
    """The name given, else that of the environment, of the user's settings, of the system. Raises Usage."""
    if given is not None:
        return given
    name = os.environ.get(ANNOTATOR_VARIABLE) or UserSettings().get("annotator") or _system_name()
    if not name:
        raise Usage(f"Who is working? Say so with --annotator NAME or {ANNOTATOR_VARIABLE}.")
    return str(name)


def _system_name() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):  # a user without a name, as containers have
        return ""
