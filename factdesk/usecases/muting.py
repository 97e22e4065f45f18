"""Muting a cue that misleads, in one article or in the whole project, and lifting that again.

A cue is muted by its base form: who mutes “insisted” is not offered what “insists” brings either. The suggestions of
the cue that nobody has decided on go away with the edit; claims and rejections stay as they are. What others have
decided on stands too, and is not shown any more. The suggester then leaves the cue out of whatever it reads.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple

from factdesk import settings
from factdesk.domain.changes import ChangeSet, Kind
from factdesk.domain.claims import Annotator
from factdesk.domain.projects import SettingValue
from factdesk.domain.rules import rule_cue
from factdesk.jobs import Job, Progress
from factdesk.store import Project, reading
from factdesk.store.editing import BulkEdit
from factdesk.store.journal import Journal
from factdesk.store.reading_mutes import (
    open_by_rules,
    open_with_cues,
    rules_on_offer,
    settings_in,
)
from factdesk.suggesters import LexiconOverrides
from factdesk.suggesters.base_forms import base_form, lexicon_words, silent_bases
from factdesk.suggesters.lexicon import load_lexicon
from factdesk.usecases.mutes import MUTED, MutedCue, Mutes, bases_in, cue_of, key_of, overrides_in

_BATCH = 100
"""Suggestions that are taken away between two commits."""


class Muted(NamedTuple):
    """What muting a cue has done."""

    changes: ChangeSet
    cue: str
    """The base form as one reads it."""
    gone: int
    """How many suggestions went away."""


def mute_here(project: Project, suggestion_id: str, by: Annotator) -> Muted:
    """Mute a suggestion's cue in its article, in one edit. Raises NotFound, or InvalidValue when it has no cue."""
    suggestion = reading.suggestion(project, suggestion_id)
    cue, article_id = cue_of(project, suggestion), suggestion.article_id
    with project.edit("Mute cue here", by, f"“{cue.words}”") as edit:
        _write(edit, key_of(article_id), bases_in(_stored(edit, key_of(article_id))) | {cue.base})
        gone = _open_by_bases(edit, frozenset({cue.base}), article_id)
        for row_id in gone:
            edit.remove(Kind.SUGGESTION, row_id)
    return Muted(edit.changes, cue.words, len(gone))


def mute_in_project(project: Project, suggestion_id: str, by: Annotator) -> Job[Muted]:
    """Mute a suggestion's cue in every article, in one edit; closing the job takes it back.

    Raises NotFound, or InvalidValue when the suggestion has no cue.
    """
    yield Progress(0, None)
    cue = cue_of(project, reading.suggestion(project, suggestion_id))
    with project.bulk_edit("Mute cue", by) as edit:
        _mute_everywhere(edit.journal, cue.base)
        gone = yield from _take_away(edit, frozenset({cue.base}))
        changes = edit.finish(f"“{cue.words}”")
    return Muted(_anywhere(changes), cue.words, gone)


def change_cues(
    project: Project, overrides: LexiconOverrides, lifted: Sequence[MutedCue], by: Annotator
) -> Job[ChangeSet]:
    """Put other changes to the lexicon in force and lift what is muted beside it, in one edit.

    What the lexicon mutes from now on takes its open suggestions along; what is lifted comes back when the suggester
    reads the articles again. Raises InvalidValue for a cue that is no word or a group that is none.
    """
    load_lexicon(overrides)  # raises before anything is written
    yield Progress(0, None)
    with project.bulk_edit("Change cue lexicon", by) as edit:
        before = _overrides(edit.journal)
        if overrides != before:
            words = settings.encode(overrides.to_record())
            edit.journal.put(Kind.SETTING, SettingValue("lexicon", words))
        for cue in lifted:
            key = key_of(cue.article_id) if cue.article_id else MUTED
            _write(edit.journal, key, bases_in(_stored(edit.journal, key)) - {cue.base})
        muted = silent_bases(overrides.muted, overrides.added)
        yield from _take_away(edit, muted - silent_bases(before.muted, before.added))
        changes = edit.finish()
    return _anywhere(changes)


def remove_muted(edit: BulkEdit) -> None:
    """Take away what is on offer though its cue is muted, as after suggestions of another project have come in."""
    mutes = Mutes(settings_in(edit.journal.connection))
    gone = set(_open_by_bases(edit.journal, mutes.everywhere))
    for article_id, bases in mutes.articles.items():
        gone.update(_open_by_bases(edit.journal, bases, article_id))
    for row_id in sorted(gone):
        edit.journal.remove(Kind.SUGGESTION, row_id)


def _take_away(edit: BulkEdit, bases: frozenset[str]) -> Job[int]:
    """Remove the open suggestions of these cues, some at a time, and return how many there were."""
    gone = _open_by_bases(edit.journal, bases)
    for at in range(0, len(gone), _BATCH):
        for row_id in gone[at : at + _BATCH]:
            edit.journal.remove(Kind.SUGGESTION, row_id)
        edit.commit()
        yield Progress(min(at + _BATCH, len(gone)), len(gone))
    return len(gone)


def _open_by_bases(journal: Journal, bases: frozenset[str], article_id: str | None = None) -> list[str]:
    """Suggestions of these cues that nobody has decided on."""
    if not bases:
        return []
    added = _overrides(journal).added
    rules = rules_on_offer(journal.connection, article_id)
    named = [rule for rule in rules if (cue := rule_cue(rule)) and base_form(cue, added) in bases]
    nameless = [rule for rule in rules if not rule_cue(rule)]
    found = open_by_rules(journal.connection, named, article_id)
    others = open_with_cues(journal.connection, nameless, article_id)
    return found + [row_id for row_id, cue in others if base_form(cue, added) in bases]


def _mute_everywhere(journal: Journal, base: str) -> None:
    overrides = _overrides(journal)
    words = lexicon_words(base, overrides.added)
    if words:
        muted = tuple(dict.fromkeys((*overrides.muted, *words)))
        record = replace(overrides, muted=muted).to_record()
        journal.put(Kind.SETTING, SettingValue("lexicon", settings.encode(record)))
    else:
        _write(journal, MUTED, bases_in(_stored(journal, MUTED)) | {base})


def _write(journal: Journal, key: str, bases: Iterable[str]) -> None:
    journal.put(Kind.SETTING, SettingValue(key, settings.encode(sorted(bases))))


def _stored(journal: Journal, key: str) -> str | None:
    # Within the transaction: what a colleague has muted a moment ago must not be lost.
    return settings_in(journal.connection).get(key)


def _overrides(journal: Journal) -> LexiconOverrides:
    return overrides_in(settings_in(journal.connection))


def _anywhere(changes: ChangeSet) -> ChangeSet:
    """The change set of an edit that may concern any article, so that all lists are read anew."""
    if not changes.edit:
        return changes
    return replace(changes, bulk=changes.bulk | {Kind.SUGGESTION, Kind.SETTING})
