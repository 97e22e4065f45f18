"""What the tests of the suggester share: one loaded model, and claims written as plain words."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest

from factdesk.domain.claims import ATTRIBUTED, SuggestedClaim
from factdesk.suggesters import Suggester, load_suggester


@dataclass(frozen=True)
class Found:
    """A suggested claim with words in place of offsets."""

    text: str
    cue: str
    source: str
    label: str
    claim: SuggestedClaim


def in_words(text: str, claim: SuggestedClaim) -> Found:
    words = " … ".join(span.of(text) for span in claim.segments)
    cue = claim.cue.of(text) if claim.cue else ""
    return Found(words, cue, claim.source.of(text) if claim.source else "", claim.label, claim)


@pytest.fixture(scope="session")
def suggester() -> Suggester:
    return load_suggester()


@pytest.fixture
def find(suggester: Suggester) -> Callable[[str], list[Found]]:
    """The attributed claims of a text."""

    def run(text: str) -> list[Found]:
        (claims,) = suggester.suggest([text])
        return [in_words(text, claim) for claim in claims if claim.kind == ATTRIBUTED]

    return run
