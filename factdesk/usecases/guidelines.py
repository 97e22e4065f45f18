"""The versions of a project's guidelines: which there are, and going back to one of them."""

from __future__ import annotations

from factdesk.domain.changes import ChangeSet
from factdesk.domain.claims import Annotator
from factdesk.domain.errors import NotFound
from factdesk.domain.guidelines import GuidelineVersion
from factdesk.store import Project
from factdesk.store.reading_guidelines import guideline_versions
from factdesk.usecases.projects import write_guidelines

__all__ = ["guideline_versions", "restore_guidelines"]


def restore_guidelines(project: Project, version: int, by: Annotator) -> ChangeSet:
    """Put the text of an earlier version in force again, as a new version. Raises NotFound when there is none.

    Numbers are never used again, so that a claim's version says which text it was made under.
    """
    return write_guidelines(project, _version(project, version).guideline.text, by)


def _version(project: Project, version: int) -> GuidelineVersion:
    for found in guideline_versions(project):
        if found.guideline.version == version:
            return found
    raise NotFound(f"There is no version {version} of the guidelines in {project.name}.")
