"""Groups of the cue lexicon are named in words that can be translated."""

from __future__ import annotations

from factdesk.gui.dialogs.cue_groups import GROUPS, title_of_group
from factdesk.usecases.lexicon import cue_groups


def test_every_group_of_the_lexicon_is_named() -> None:
    """After a new group: name it here, make translations, then translate what is unfinished."""
    assert {name.replace("_", " ") for name in cue_groups()} <= set(GROUPS)


def test_an_unknown_group_keeps_its_name() -> None:
    assert title_of_group("singing_loudly") == "singing loudly"
