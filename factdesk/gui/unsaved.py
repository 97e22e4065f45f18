"""Edits that could not be committed: shown for what they are, kept in order, and done as soon as they can be."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from inspect import signature
from itertools import count
from pathlib import Path
from typing import Any

from factdesk.domain.changes import NO_CHANGE, ChangeSet
from factdesk.domain.claims import Article
from factdesk.domain.errors import FactDeskError, ProjectLocked, ProjectReadOnly, StorageFull
from factdesk.gui.items import Item
from factdesk.gui.unsaved_items import SHOWN, Said
from factdesk.store import Project
from factdesk.usecases.rescuing import copy_to_go_on_with

NOT_NOW = (StorageFull, ProjectReadOnly, ProjectLocked)
"""What may be otherwise in a moment: no room, a disk or a permission that is gone, another program at work."""
_numbers = count(1)


@dataclass(frozen=True, slots=True)
class Waiting:
    """One edit that was asked for and is not in the file."""

    usecase: Callable[..., Any]
    given: tuple[Any, ...]
    named: Mapping[str, Any]
    said: Said
    """What was given, by the use case's own names, and the ids that stand in for claims not yet made."""


@dataclass(slots=True)
class Outcome:
    """What became of edits that were tried again."""

    changes: list[ChangeSet] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    """Why some of them can never be done, one sentence each."""
    left: list[Waiting] = field(default_factory=list)
    error: FactDeskError | None = None
    """Why those that are left could not be done now."""


class Unsaved:
    """Waiting edits, the oldest first."""

    def __init__(self, reason: str) -> None:
        self.waiting: list[Waiting] = []
        self.reason = reason
        """Why the first of them could not be saved, in one sentence that names the file."""
        self._made: dict[str, str] = {}
        """Ids of claims by the ids that stood in for them."""

    def keep(self, usecase: Callable[..., Any], given: tuple[Any, ...], named: Mapping[str, Any]) -> Any:
        """Let an edit wait, and return what stands in for its result; None when such an edit cannot wait."""
        if usecase not in SHOWN:
            return None
        bound = signature(usecase).bind(None, *given, **named)
        bound.apply_defaults()
        wanted = SHOWN[usecase].claims_of(bound.arguments)
        said = Said(bound.arguments, tuple(f"unsaved-{next(_numbers)}" for _ in range(wanted)))
        self.waiting.append(Waiting(usecase, given, named, said))
        return SHOWN[usecase].result_of(said, NO_CHANGE)

    def over(self, article: Article, items: list[Item], *, newest: bool = False) -> list[Item]:
        """What lies in an article with all that waits laid over it, or the newest alone."""
        for one in self.waiting[-1:] if newest else self.waiting:
            items = SHOWN[one.usecase].lay(one.said, article, items)
        return items

    def take_back(self) -> None:
        """Drop the newest."""
        self.waiting.pop()

    def save_into(self, project: Project) -> Outcome:
        """Do all that waits, in order, until something cannot be done now; that, and what follows it, waits on."""
        found = _done(project, self.waiting, self._made)
        self.waiting, self.reason = found.left, str(found.error or "")
        return found

    def save_copy(self, path: Path, target: Path) -> Outcome:
        """Write a verified copy of the project with all that waits in it; here it waits on.

        Raises what copying raises, or why something could not be saved there either.
        """
        with copy_to_go_on_with(path, target) as copy:
            found = _done(copy, self.waiting, dict(self._made))
        if found.error is not None:
            raise found.error
        return found


def _done(project: Project, waiting: Sequence[Waiting], made: dict[str, str]) -> Outcome:
    found = Outcome(left=list(waiting))
    while found.left:
        one = found.left[0]
        try:
            result = one.usecase(project, *_known(one.given, made), **_known(dict(one.named), made))
        except NOT_NOW as error:
            found.error = error
            return found
        except FactDeskError as error:
            found.refused.append(str(error))
        else:
            ids, change = result if isinstance(result, tuple) else ((), result)
            found.changes.append(change)
            made.update(zip(one.said.stand_ins, [ids] if isinstance(ids, str) else ids, strict=False))
        del found.left[0]
    return found


def _known(given: Any, made: Mapping[str, str]) -> Any:
    """The same with ids of claims in place of those that stood in for them."""
    match given:
        case str():
            return made.get(given, given)
        case dict():
            return {name: _known(value, made) for name, value in given.items()}
        case list() | tuple():
            known = [_known(one, made) for one in given]
            return known if isinstance(given, list) else tuple(known)
    return given
