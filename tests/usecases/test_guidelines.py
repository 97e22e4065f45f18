"""The versions of the guidelines, and going back to one of them."""

from __future__ import annotations

import pytest

from factdesk.domain.changes import NO_CHANGE
from factdesk.domain.errors import NotFound
from factdesk.usecases import history
from factdesk.usecases.guidelines import guideline_versions, restore_guidelines
from factdesk.usecases.projects import write_guidelines
from tests.usecases.conftest import Desk


def told(desk: Desk) -> list[tuple[int, str, str]]:
    found = guideline_versions(desk.project)
    return [(one.guideline.version, one.guideline.text, one.author) for one in found]


def test_each_version_says_who_wrote_it_the_newest_first(desk: Desk) -> None:
    assert told(desk) == [(1, "Mark every claim.", "")]
    write_guidelines(desk.project, "Mark less.", desk.ana)
    write_guidelines(desk.project, "Mark more.", desk.ben)
    assert told(desk) == [(3, "Mark more.", "Ben"), (2, "Mark less.", "Ana"), (1, "Mark every claim.", "")]


def test_an_earlier_version_comes_back_as_a_new_one_that_can_be_undone(desk: Desk) -> None:
    write_guidelines(desk.project, "Mark less.", desk.ana)
    before = desk.state
    changes = restore_guidelines(desk.project, 1, desk.ana)
    assert told(desk)[0] == (3, "Mark every claim.", "Ana")
    desk.is_one_edit(changes, "Write guidelines", before)
    assert restore_guidelines(desk.project, 3, desk.ana) == NO_CHANGE
    history.undo(desk.project, desk.ana)
    assert told(desk)[0][0] == 2


def test_a_version_that_never_was_cannot_come_back(desk: Desk) -> None:
    with pytest.raises(NotFound, match="no version 7"):
        restore_guidelines(desk.project, 7, desk.ana)
