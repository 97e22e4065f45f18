"""Short forms of what a project holds, for lists and figures."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import StrEnum

from factdesk.domain.claims import ArticleId


class ArticleState(StrEnum):
    """How far one annotator is with one article."""

    UNREAD = "unread"
    STARTED = "started"
    FINISHED = "finished"


class Left(StrEnum):
    """What one annotator has left to do in an article."""

    SUGGESTIONS = "suggestions"
    """Suggestions that they have not decided on."""
    UNLABELLED = "unlabelled"
    """Claims without a label."""
    NOTHING = "nothing"
    """Neither of them."""


class ArticleOrder(StrEnum):
    """In which order a list shows articles; what is equal stands in the order of import."""

    IMPORT = "import"
    TITLE = "title"
    PUBLISHER = "publisher"
    NEWEST = "newest"
    """By date of publication; articles without one come last."""
    OLDEST = "oldest"
    LEFT = "left"
    """Most left to decide first."""
    MATCH = "match"
    """Best match first, while words are searched for; else as IMPORT."""


@dataclass(frozen=True, slots=True)
class ArticleFilter:
    """Which articles a list shows; empty fields do not narrow it, several narrow it together."""

    words: str = ""
    """Words that title, text, publisher or by-line must hold, the last as a beginning of a word."""
    state: ArticleState | None = None
    label: str = ""
    """Key of a label: articles with such a claim of `annotator`, or of who asks when that is empty."""
    annotator: str = ""
    """Id of somebody who has made a claim in the article or noted how far they are with it."""
    publisher: str | None = None
    """Exactly this publisher; the empty text means articles without one."""
    since: str = ""
    """Published on this day (as 2024-11-11) or later."""
    until: str = ""
    """Published on this day or earlier."""
    left: Left | None = None
    """What who asks has left to do in the article."""
    among: frozenset[ArticleId] | None = None
    """None of the articles but these; None for all."""

    @property
    def plain(self) -> ArticleFilter:
        """The same filter without the words."""
        return replace(self, words="")

    @property
    def narrows(self) -> bool:
        """Whether more than the words is asked for."""
        return self.plain != ArticleFilter()


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
    """Suggestions on offer to this annotator."""

    @property
    def to_decide(self) -> int:
        """What is left: suggestions on offer, and claims without a label."""
        return self.open_suggestions + self.claims - self.labelled


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
