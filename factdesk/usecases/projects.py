"""Making and opening projects, who works in them, and what they have agreed on."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from factdesk import paths, settings
from factdesk.domain.changes import ChangeSet, Kind
from factdesk.domain.claims import Annotator, AnnotatorId, new_id
from factdesk.domain.errors import InvalidValue
from factdesk.domain.names import annotator_name
from factdesk.domain.projects import Guideline, ProjectInfo, SettingValue
from factdesk.domain.texts import normalise, storable
from factdesk.domain.times import now
from factdesk.jobs import Job, run
from factdesk.store import Project, reading
from factdesk.store.backups import copy_project

SUFFIX = ".factdesk"


def project_path(path: Path) -> Path:
    """The path of a project file, with FactDesk's suffix added where there is none."""
    return path if path.suffix else path.with_name(path.name + SUFFIX)


def create_project(path: Path, title: str = "") -> Project:
    """Make a project with the default guidelines and open it. Raises ProjectExists or ProjectReadOnly."""
    path = project_path(path)
    guidelines = paths.resource("guidelines/default.txt").read_text(encoding="utf-8")
    return Project.create(path, storable(title.strip() or path.stem), guidelines)


def open_project(address: str | Path, *, read_only: bool = False) -> Project:
    """Open a project by path; see Project.opening for what is raised."""
    return run(Project.opening(address, read_only=read_only))


def opening_project(address: str | Path, *, read_only: bool = False) -> Job[Project]:
    """Open a project as a job with progress."""
    return Project.opening(address, read_only=read_only)


def copy_of_project(path: Path) -> Path:
    """Write a verified copy beside a project, under a name that is free, and return the copy's path."""
    copy = free_name(path)
    copy_project(path, copy)
    return copy


def free_name(path: Path, words: str = " copy") -> Path:
    """A path beside a project that is free, its name followed by these words."""
    number = 1
    while (
        found := path.with_name(f"{path.stem}{words}{f' {number}' if number > 1 else ''}{path.suffix}")
    ).exists():
        number += 1
    return found


def find_annotator(project: Project, name: str) -> Annotator:
    """The annotator of this name, noted in the project at the first time. Raises InvalidValue for an empty name."""
    name = annotator_name(name)
    if (found := reading.annotator_named(project, name)) is not None:
        return found
    annotator = Annotator(AnnotatorId(new_id()), name, now())
    if not project.read_only:
        with project.edit("Add annotator", detail=name) as edit:
            edit.insert(Kind.ANNOTATOR, [annotator])
    return annotator


def rename_project(project: Project, title: str, by: Annotator) -> ChangeSet:
    """Give the project another title."""
    title = " ".join(storable(title).split())
    if not title:
        raise InvalidValue("A project needs a title.")
    with project.edit("Rename project", by, title) as edit:
        edit.update(Kind.PROJECT, reading.project_info(project).id, title=title)
    return edit.changes


def describe_project(project: Project) -> ProjectInfo:
    """The project's title and origin."""
    return reading.project_info(project)


def project_setting(project: Project, key: str) -> Any:
    """The value of a project setting, or its default."""
    return settings.decode(key, reading.setting_values(project).get(key))


def change_setting(project: Project, key: str, value: Any, by: Annotator) -> ChangeSet:
    """Change a project setting for everybody."""
    setting = settings.setting_of(key)
    words = settings.encode(value)
    with project.edit("Change setting", by, setting.title) as edit:
        edit.put(Kind.SETTING, SettingValue(key, words))
    return edit.changes


def current_guidelines(project: Project) -> Guideline | None:
    """The guidelines in force."""
    return reading.newest_guideline(project)


def write_guidelines(project: Project, text: str, by: Annotator) -> ChangeSet:
    """Put a new version of the guidelines in force; claims made from now on carry its number."""
    text = normalise(text).text
    current = reading.newest_guideline(project)
    if current is not None and current.text == text:
        return ChangeSet(0, "")
    version = current.version + 1 if current else 1
    with project.edit("Write guidelines", by, f"version {version}") as edit:
        edit.insert(Kind.GUIDELINE, [Guideline(new_id(), version, text, now())])
    return edit.changes
