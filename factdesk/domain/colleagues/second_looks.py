"""Second looks: articles that an annotator has finished are read again, as if by somebody else.

What is marked then belongs to a shadow, an annotator made for it, so that the first reading stays as it was and both
can be compared as two people's work is.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, replace
from typing import Any
from uuid import UUID, uuid5

from factdesk.domain.claims import Annotator, AnnotatorId, ArticleId

SETTING = "second_looks"
"""Key of the project setting that keeps them."""


@dataclass(frozen=True, slots=True)
class SecondLook:
    """One time that some articles were slipped in again."""

    shadow: AnnotatorId
    """Whom the second reading belongs to."""
    annotator: AnnotatorId
    """Whose first reading it is compared with."""
    number: int
    """1 for the annotator's first second look, and so on."""
    articles: tuple[ArticleId, ...]
    slipped_in_at: str


def shadow_of(project_id: str, annotator: Annotator, number: int) -> tuple[AnnotatorId, str]:
    """Id and name of a shadow: the same in every copy of a project, so that merging knows it again."""
    made = uuid5(UUID(project_id), f"second look/{annotator.id}/{number}")
    turn = "second look" if number == 1 else f"second look {number}"
    return AnnotatorId(str(made)), f"{annotator.name} ({turn})"


def united(ours: Iterable[SecondLook], others: Iterable[SecondLook]) -> tuple[SecondLook, ...]:
    """All of these, the earlier first; what has one shadow is one look at the articles of all.

    Two copies of a project may each slip articles in without knowing of the other: then both choices are read again.
    """
    found: dict[AnnotatorId, SecondLook] = {}
    for one in (*ours, *others):
        known = found.get(one.shadow, one)
        found[one.shadow] = replace(
            min(known, one, key=_age), articles=tuple(sorted({*known.articles, *one.articles}))
        )
    return tuple(sorted(found.values(), key=_age))


def _age(one: SecondLook) -> tuple[str, int, AnnotatorId, AnnotatorId]:
    return one.slipped_in_at, one.number, one.annotator, one.shadow


def as_values(looks: Iterable[SecondLook]) -> list[dict[str, Any]]:
    """Second looks as the setting keeps them."""
    return [{**asdict(one), "articles": list(one.articles)} for one in looks]


def from_values(values: object) -> tuple[SecondLook, ...]:
    """Second looks as the setting kept them; what is none is passed over."""
    return tuple(_looks(values if isinstance(values, list) else []))


def _looks(values: list[Any]) -> Iterator[SecondLook]:
    for value in values:
        match value:
            case {
                "shadow": str(shadow),
                "annotator": str(annotator),
                "number": int(number),
                "articles": list(articles),
                "slipped_in_at": str(at),
            }:
                ids = tuple(ArticleId(one) for one in articles if isinstance(one, str))
                yield SecondLook(AnnotatorId(shadow), AnnotatorId(annotator), number, ids, at)
