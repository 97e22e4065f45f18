"""A stand-in for the suggester, which says what it is told to."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from factdesk.domain.claims import ATTRIBUTED, SuggestedClaim
from factdesk.domain.spans import Segments, Span
from factdesk.suggesters import SuggestionResult


def suggest_sentences(text: str) -> list[SuggestedClaim]:
    """A claim for every line and sentence of more than two words."""
    found: list[SuggestedClaim] = []
    at = 0
    for sentence in text.replace("\n", ".").split("."):
        words = sentence.strip()
        if len(words.split()) > 2:
            start = at + sentence.index(words)
            found.append(suggested(f"c{len(found)}", [Span(start, start + len(words))]))
        at += len(sentence) + 1
    return found


def suggested(
    name: str,
    segments: Sequence[Span],
    label: str = "reported",
    kind: str = ATTRIBUTED,
    parent: str | None = None,
    score: float = 0.8,
) -> SuggestedClaim:
    """One claim as a suggester finds it."""
    parts: Segments = tuple(segments)
    return SuggestedClaim(name, parts, None, None, label, kind, score, "test", parent)


class FakeReader:
    """Reads at once, in this process."""

    missing: str | None = None

    def __init__(
        self,
        identity: str = "test 1",
        suggest: Callable[[str], Sequence[SuggestedClaim]] = suggest_sentences,
        fails_at: str = "",
    ) -> None:
        self.identity = identity
        self._suggest, self._fails_at = suggest, fails_at
        self.read: list[str] = []

    def suggest(self, items: Iterable[tuple[str, str]]) -> Iterator[SuggestionResult]:
        """One result for each text, in order."""
        for key, text in items:
            self.read.append(key)
            if self._fails_at and self._fails_at in text:
                yield SuggestionResult(key, None, "It could not be read.")
            else:
                yield SuggestionResult(key, tuple(self._suggest(text)))
