"""What an overview of a project counts: how far the work is, what was labelled, and what became of suggestions."""

from __future__ import annotations

from dataclasses import dataclass

from factdesk.domain.claims import ArticleId
from factdesk.domain.labels import LABELS
from factdesk.domain.overview import ArticleState
from factdesk.domain.rules import RuleGroup

COUNTED: tuple[str, ...] = (*(label.key for label in LABELS), "")
"""What a row of label counts counts, in this order: the keys of the labels, then claims without a label."""
NO_COUNTS: tuple[int, ...] = (0,) * len(COUNTED)


@dataclass(frozen=True, slots=True)
class ArticleFigures:
    """How far one article is, over all annotators."""

    id: ArticleId
    title: str
    publisher: str
    published_on: str
    state: ArticleState
    """Finished when at least one annotator has finished it, begun when one has begun it."""
    claims: int
    labelled: int
    to_decide: int
    """Suggestions that somebody is offered and nobody has decided on."""
    seconds: float
    """Time spent, by the rule of `time_spent`."""


@dataclass(frozen=True, slots=True)
class AnnotatorFigures:
    """How far one annotator is with all articles."""

    name: str
    not_begun: int
    begun: int
    """Begun and not finished."""
    finished: int
    claims: int
    labelled: int
    to_decide: int
    """Suggestions that this annotator is offered."""
    seconds: float
    """Time spent, on articles and besides."""


@dataclass(frozen=True, slots=True)
class LabelFigures:
    """Claims by label of one publisher or one day."""

    name: str
    """The publisher, or an ISO date; empty when unknown."""
    counts: tuple[int, ...]
    """As COUNTED."""


@dataclass(frozen=True, slots=True)
class RuleFigures:
    """What became of the suggestions of one group of rules. Each annotator's decision counts for one."""

    group: RuleGroup
    accepted: int
    """Accepted as they were."""
    changed: int
    """Accepted, and changed in label or extent."""
    rejected: int
    undecided: int
    """Somebody is offered them, and nobody has decided on them."""

    @property
    def offered(self) -> int:
        """All of them."""
        return self.accepted + self.changed + self.rejected + self.undecided

    @property
    def decided(self) -> int:
        """Those that somebody decided on."""
        return self.offered - self.undecided

    @property
    def acceptance(self) -> float | None:
        """Share of the decisions that were to accept, changed or not, from 0 to 1; None without a decision."""
        return (self.accepted + self.changed) / self.decided if self.decided else None


@dataclass(frozen=True, slots=True)
class Overview:
    """All the figures of a project at one time."""

    edit: int
    """Number of the newest edit."""
    articles: tuple[ArticleFigures, ...] = ()
    """In the order of their import."""
    annotators: tuple[AnnotatorFigures, ...] = ()
    """By name."""
    publishers: tuple[LabelFigures, ...] = ()
    """Those with claims, the most first."""
    published: tuple[LabelFigures, ...] = ()
    """By the day on which the article was published, in order; an unknown day last."""
    marked: tuple[LabelFigures, ...] = ()
    """By the day, as this computer's clock has it, on which the claim was marked, in order."""
    rules: tuple[RuleFigures, ...] = ()
    """The most offered first."""
    other_seconds: float = 0.0
    """Time spent on no article, or on several at once, or on articles that are gone."""

    def in_state(self, state: ArticleState) -> int:
        """How many articles are in a state."""
        return sum(article.state is state for article in self.articles)

    @property
    def claims(self) -> int:
        """Claims of all annotators."""
        return sum(article.claims for article in self.articles)

    @property
    def labelled(self) -> int:
        """Those of them that carry a label."""
        return sum(article.labelled for article in self.articles)

    @property
    def to_decide(self) -> int:
        """Suggestions that nobody has decided on."""
        return sum(article.to_decide for article in self.articles)

    @property
    def seconds(self) -> float:
        """Time spent by all annotators."""
        return sum(annotator.seconds for annotator in self.annotators)

    @property
    def acceptance(self) -> float | None:
        """Share of all decisions on suggestions that were to accept; None without a decision."""
        decided = sum(rule.decided for rule in self.rules)
        return sum(rule.accepted + rule.changed for rule in self.rules) / decided if decided else None
