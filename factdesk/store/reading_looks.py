"""Questions about second looks, which are kept in a setting of the project."""

from __future__ import annotations

from factdesk.domain.claims import AnnotatorId
from factdesk.domain.second_looks import SETTING, SecondLook, from_values
from factdesk.settings import decode
from factdesk.store import reading
from factdesk.store.project import Project


def second_looks(project: Project) -> tuple[SecondLook, ...]:
    """All second looks of a project, in the order in which they were slipped in."""
    return from_values(decode(SETTING, reading.setting_values(project).get(SETTING)))


def shadows(project: Project) -> frozenset[AnnotatorId]:
    """Who reads a second time: to be left out wherever people are counted or compared."""
    return frozenset(one.shadow for one in second_looks(project))
