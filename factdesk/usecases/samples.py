"""The sample project: the five articles that come with the program."""

from __future__ import annotations

from pathlib import Path

from factdesk import paths
from factdesk.domain.errors import ProjectReadOnly
from factdesk.jobs import Job, Progress, run
from factdesk.store import Project
from factdesk.usecases.projects import create_project, find_annotator, opening_project

SAMPLE_ANNOTATOR = "FactDesk"


def sample_path(folder: Path | None = None) -> Path:
    """Where the sample project lies: in `folder`, or the user's data folder."""
    return (folder or paths.user_data_dir()) / "sample.factdesk"


def open_sample_project(folder: Path | None = None) -> Project:
    """Open the sample project in the user's data folder, or in `folder`; on the first time it is made from the samples.

    Raises what opening a project raises.
    """
    return run(opening_sample_project(folder))


def opening_sample_project(folder: Path | None = None) -> Job[Project]:
    """Open the sample project, or make it, as a job with progress; see `open_sample_project`."""
    path = sample_path(folder)
    if path.exists():
        project = yield from opening_project(path)
        return project
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ProjectReadOnly(
            f"The sample project cannot be made in {path.parent}: {error.strerror}."
        ) from error
    yield Progress(0, None)
    from factdesk.usecases.importing import import_articles  # the window asks for the path above all

    project = create_project(path, "Sample: Trump, Putin and a phone call")
    try:
        run(import_articles(project, paths.sample_articles(), find_annotator(project, SAMPLE_ANNOTATOR)))
    except BaseException:
        project.close()
        raise
    return project
