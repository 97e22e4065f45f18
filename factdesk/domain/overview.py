"""Short forms of what a project holds, for lists and figures."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from factdesk.domain.claims import ArticleId


class ArticleState(StrEnum):
    """How far one annotator is with one article."""

    UNREAD = "unread"
    STARTED = "started"
    FINISHED = "finished"


@dataclass(frozen=True, slots=True)
class ArticleFilter:
    """Which articles a list shows; empty fields do not narrow it."""

    words: str = ""
    """Words that title, text, publisher or by-line must hold, each as a beginning of a word."""
    state: ArticleState | None = None


@dataclass(frozen=True, slots=True)
class ArticleLine:
    """One article in a list, as one annotator sees it."""

    id: ArticleId
    title: str
    publisher: str
    published_on: str
    state: ArticleState
    claims: int
    """Claims of this annotator."""
    labelled: int
    """Those of them that carry a label."""
    open_suggestions: int


@dataclass(frozen=True, slots=True)
class Statistics:
    """What a project holds, counted."""

    articles: int
    finished: int
    """Articles that at least one annotator has finished."""
    claims: int
    suggestions: int
    rejections: int
    edits: int
    by_label: dict[str, int] = field(default_factory=dict)
    """Claims by label key; claims without a label under the empty key."""
    by_annotator: dict[str, int] = field(default_factory=dict)
    """Claims by name."""
