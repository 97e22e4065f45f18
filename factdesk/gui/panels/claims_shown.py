"""Which claims and suggestions of an article the list shows, and in what order."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from factdesk.domain.claims import STATEMENT
from factdesk.domain.labels import LABELS
from factdesk.gui.items import Item

ANY_LABEL = "any"
NO_LABEL = ""
_RANK = {label.key: rank for rank, label in enumerate(LABELS)}


class ClaimOrder(StrEnum):
    """By what the list is sorted; what is equal stays in reading order."""

    READING = "reading"
    LABEL = "label"
    SOURCE = "source"
    SCORE = "score"
    CHANGED = "changed"
    CHECKABLE = "checkable"


class ClaimGroup(StrEnum):
    """What the list can be narrowed to."""

    ALL = "all"
    CLAIMS = "claims"
    SUGGESTIONS = "suggestions"
    UNDECIDED = "undecided"
    STATEMENTS = "statements"


@dataclass(frozen=True, slots=True)
class ClaimsShown:
    """A filter and an order."""

    words: str = ""
    """All of them must stand in the claim, its source, cue or note, whatever their case."""
    group: ClaimGroup = ClaimGroup.ALL
    label: str = ANY_LABEL
    """Key of a label, NO_LABEL or ANY_LABEL."""
    order: ClaimOrder = ClaimOrder.READING

    @property
    def filtering(self) -> bool:
        """Whether anything may be left out."""
        return bool(self.words.split()) or self.group is not ClaimGroup.ALL or self.label != ANY_LABEL

    def of(self, items: Sequence[Item], text: str) -> list[Item]:
        """Those of some items, given in reading order, that are shown, in their order; `text` is the article's."""
        wanted = self.words.casefold().split()
        found = [
            item
            for item in items
            if _IN_GROUP[self.group](item)
            and self.label in (ANY_LABEL, item.label or NO_LABEL)
            and _holds(item, text, wanted)
        ]
        key = _ORDERS.get(self.order)
        return sorted(found, key=lambda item: key(item, text)) if key else found


_IN_GROUP: dict[ClaimGroup, Callable[[Item], bool]] = {
    ClaimGroup.ALL: lambda _: True,
    ClaimGroup.CLAIMS: lambda item: item.claim is not None,
    ClaimGroup.SUGGESTIONS: lambda item: item.suggestion is not None,
    ClaimGroup.UNDECIDED: lambda item: item.open,
    ClaimGroup.STATEMENTS: lambda item: item.value.kind == STATEMENT,
}


def _holds(item: Item, text: str, wanted: list[str]) -> bool:
    if not wanted:
        return True
    note = item.claim.note if item.claim else ""
    there = "\n".join((item.value.text, item.source(text), item.cue(text), note)).casefold()
    return all(word in there for word in wanted)


def _by_source(item: Item, text: str) -> tuple[bool, str]:
    source = item.source(text).casefold()
    return not source, source


def _by_score(item: Item, _text: str) -> float:
    score = item.suggestion.score if item.suggestion else item.claim.suggestion_score if item.claim else None
    return -score if score is not None else 1.0


def _by_checkability(item: Item, text: str) -> tuple[bool, float]:
    """Statements of the article first, what can be checked best at their head."""
    statement = item.value.kind == STATEMENT
    return not statement, _by_score(item, text) if statement else 0.0


def _by_change(item: Item, _text: str) -> tuple[bool, list[int]]:
    # Times sort by spelling, so that the newest comes first when each letter is turned round.
    at = item.claim.updated_at if item.claim else ""
    return not at, [-ord(letter) for letter in at]


_ORDERS: dict[ClaimOrder, Callable[[Item, str], Any]] = {
    ClaimOrder.LABEL: lambda item, _: _RANK.get(item.label or "", len(_RANK)),
    ClaimOrder.SOURCE: _by_source,
    ClaimOrder.SCORE: _by_score,
    ClaimOrder.CHANGED: _by_change,
    ClaimOrder.CHECKABLE: _by_checkability,
}
