"""What is said about the agreement of several people: did they find the same claims, as far, with the same label."""

from __future__ import annotations

from dataclasses import dataclass

from factdesk.domain.claims import AnnotatorId
from factdesk.domain.periods import Step


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure, how sure it is, and what it rests on."""

    value: float | None
    """None when it is not defined."""
    reason: str = ""
    """Why it is not defined, in one sentence; empty when it is."""
    low: float | None = None
    """Where the 95 % interval begins; None when there is none, as with a single article."""
    high: float | None = None
    n_units: int = 0
    """What was compared: claims, matched claims or code points, as the figure says."""
    n_raters: int = 0
    """People whose work was compared."""
    n_missing: int = 0
    """What would have been compared had everybody read every article and labelled every claim."""

    def __post_init__(self) -> None:
        if (self.value is None) != bool(self.reason):
            raise ValueError(self)  # a bug of ours, so there are no words for it to be translated

    @property
    def is_defined(self) -> bool:
        """Whether it has a value."""
        return self.value is not None


@dataclass(frozen=True, slots=True)
class Found:
    """Is there a claim? Units are the claims of all; missing are articles that one of the people has not read."""

    precision: Figure
    """Of the claims of the second person the share that the first has marked too."""
    recall: Figure
    """Of the claims of the first person the share that the second has marked too."""
    f1: Figure
    """Of all claims the share that was matched: 2 x matched / all. The same whoever is first; any number of people."""


@dataclass(frozen=True, slots=True)
class Extent:
    """How far does it reach? Units are code points, or claims; missing as for Found."""

    alpha: Figure
    """Krippendorff's alpha over the code points of the articles: in a claim or not."""
    labelled_alpha: Figure
    """The same where a code point has the labels of the claims that it lies in, or none."""
    exact: Figure
    """Of all claims the share whose match has the same extent to the character."""
    overlapping: Figure
    """Of all claims the share that shares at least one character with a claim of the other person."""


@dataclass(frozen=True, slots=True)
class Confusion:
    """How often two people gave which labels to one claim."""

    labels: tuple[str, ...]
    """Keys of the labels, of rows and columns alike."""
    counts: tuple[tuple[int, ...], ...]
    """Rows: the label of the person who comes first; columns: of the other. With more than two, summed over pairs."""

    @property
    def total(self) -> int:
        """Matched claims with a label of both."""
        return sum(map(sum, self.counts))


@dataclass(frozen=True, slots=True)
class LabelAgreement:
    """Agreement on one label, against all others together."""

    label: str
    alpha: Figure
    same: Figure
    """When somebody gave it to a claim, how often another who marked the claim gave it too."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """Which label? Units are claims that at least two people marked and labelled; missing are labels."""

    alpha: Figure
    """Krippendorff's alpha for nominal data: the headline."""
    kappa: Figure
    """Cohen's kappa, of two people."""
    fleiss: Figure
    """Fleiss' kappa, over the claims with as many labels as most have."""
    raw: Figure
    """Of all pairs of labels for one claim the share that is equal."""
    confusion: Confusion
    labels: tuple[LabelAgreement, ...] = ()
    """One for each label that somebody gave; for all people together, not for each pair."""


@dataclass(frozen=True, slots=True)
class PairAgreement:
    """The agreement of two people, over the articles that both have read."""

    first: AnnotatorId
    second: AnnotatorId
    n_articles: int
    found: Found
    extent: Extent
    label: Judgement


@dataclass(frozen=True, slots=True)
class PartAgreement:
    """The agreement of all in some of the articles: those of one publisher, or of one period."""

    name: str
    """The publisher, or the first day of the period as an ISO date; empty when unknown."""
    n_articles: int
    f1: Figure
    extent: Figure
    """Alpha over code points: in a claim or not."""
    label: Figure
    """Alpha of the labels."""
    raw: Figure


@dataclass(frozen=True, slots=True)
class Agreement:
    """All figures of the agreement of several people."""

    people: tuple[AnnotatorId, ...]
    """Those compared, in the order in which they were given."""
    n_articles: int
    """Articles that two of them have read at least; all else rests on these alone."""
    n_left_out: int
    """Articles that only one of them has read."""
    n_claims: int
    """Claims in the articles compared."""
    found: Found
    extent: Extent
    label: Judgement
    pairs: tuple[PairAgreement, ...]
    """Every two of the people, in their order."""
    publishers: tuple[PartAgreement, ...]
    """The one with the most articles first."""
    step: Step
    """How long each of `periods` is."""
    periods: tuple[PartAgreement, ...]
    """In order, those without an article left out; articles without a day come last, under an empty name."""
    least: float
    """The overlap from which two claims counted as one."""
    resamples: int
    seed: int
