"""The cues that a project adds to the lexicon, and those that it mutes."""

from __future__ import annotations

from factdesk.domain.changes import ChangeSet
from factdesk.domain.claims import Annotator
from factdesk.store import Project
from factdesk.suggesters import AddedCue, LexiconOverrides
from factdesk.suggesters.lexicon import group_names, load_lexicon
from factdesk.usecases.projects import change_setting, project_setting

__all__ = ["AddedCue", "LexiconOverrides", "change_lexicon", "check_lexicon", "cue_groups", "project_lexicon"]


def cue_groups() -> tuple[str, ...]:
    """Names of the groups that a cue can be added to."""
    return group_names()


def project_lexicon(project: Project) -> LexiconOverrides:
    """What the project changes in the lexicon. Raises InvalidValue when what is stored does not fit."""
    return LexiconOverrides.from_record(project_setting(project, "lexicon"))


def check_lexicon(overrides: LexiconOverrides) -> None:
    """Raise InvalidValue, saying why, when a cue is no word, a group is none, or a muted word is not known."""
    load_lexicon(overrides)


def change_lexicon(project: Project, overrides: LexiconOverrides, by: Annotator) -> ChangeSet:
    """Put other changes to the lexicon in force; the next run of the suggester reads every article anew.

    Raises InvalidValue for a cue that is no word or a group that is none.
    """
    check_lexicon(overrides)
    return change_setting(project, "lexicon", overrides.to_record(), by)
