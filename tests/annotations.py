"""Claims of several people in one article, made for tests of how they are compared."""

from __future__ import annotations

from itertools import count

from hypothesis import strategies as st

from factdesk.domain.claims import AnnotatorId, ArticleId, Claim, ClaimId
from factdesk.domain.labels import LABELS
from factdesk.domain.spans import segments_of
from tests.strategies import segments

ANA, BEN, CLEO = map(AnnotatorId, ("ana", "ben", "cleo"))
ARTICLE = ArticleId("mill")
LENGTH = 60
"""Code points of an article in property tests: short, so that claims meet."""
_numbers = count()

Claims = dict[AnnotatorId, list[Claim]]


def claim(
    by: AnnotatorId,
    *pairs: tuple[int, int],
    label: str | None = "reported",
    source: str = "",
    name: str = "",
) -> Claim:
    """A claim of somebody at some ranges."""
    claim_id = ClaimId(name or f"claim {next(_numbers)}")
    return Claim(claim_id, ARTICLE, by, segments_of(pairs), "", "", "", label=label, source=source)


labels = st.sampled_from([None, *(label.key for label in LABELS)])


@st.composite
def claims_of(draw: st.DrawFn, by: AnnotatorId, most: int = 6) -> list[Claim]:
    """Claims of one person: apart, nested, stacked, in several segments, or none at all."""
    found = []
    for number in range(draw(st.integers(0, most))):
        parts = draw(segments(LENGTH, 2))
        pairs = [(part.start, part.end) for part in parts]
        source = draw(st.sampled_from(["", "the mayor"]))
        found.append(claim(by, *pairs, label=draw(labels), source=source, name=f"{by} {number}"))
    return found


@st.composite
def claims_of_people(draw: st.DrawFn, people: tuple[AnnotatorId, ...] = (ANA, BEN)) -> Claims:
    """The claims of each of some people."""
    return {person: draw(claims_of(person)) for person in people}
