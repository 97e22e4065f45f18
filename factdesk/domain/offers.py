"""Which suggestions are on offer: the one answer for the article, the list of articles, every count and every filter.

A suggestion that stands is on offer to an annotator who has neither taken it up nor rejected it, unless it is a
plain statement and the project shows none, or its cue is muted, or the bias guard holds in its article, or a claim of
the same annotator says what it says.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field

from factdesk.domain.claims import STATEMENT
from factdesk.domain.rules import rule_cue
from factdesk.domain.spans import overlap_ratio, segments_of

SAME = 0.8
"""Two extents with so much in common, intersection over union in code points, say the same."""
Extent = tuple[int, int, str]
"""Where a claim or suggestion stands: start, end, and its segments as JSON pairs, when there are several."""


@dataclass(frozen=True, slots=True)
class OfferTerms:
    """What a project lets be offered, whoever asks."""

    statements: bool
    """Whether plain statements are."""
    guarded: bool
    """Whether nothing is in an article before a first pass through it."""
    muted: frozenset[str] = frozenset()
    """Base forms of cues that are muted everywhere."""
    muted_in: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """Base forms of cues that are muted in single articles, by the article's id."""
    base_form: Callable[[str], str] = str.casefold
    """From the words of a cue to its base form."""


class Offers:
    """Answers for one annotator, as things were when this was made."""

    def __init__(
        self,
        terms: OfferTerms,
        claimed: Mapping[str, Sequence[Extent]],
        passed: Collection[str],
    ) -> None:
        """`claimed`: where the annotator's claims stand, by article. `passed`: the articles gone through once."""
        self._statements = terms.statements
        self._muted, self._muted_in = terms.muted, terms.muted_in
        self._base_form = terms.base_form
        self._claimed = claimed
        self._passed = passed if terms.guarded else None
        self._bases: dict[str, str] = {}

    def needs_words(self, article_id: str, rule: str, cue: str) -> bool:
        """Whether the words of a suggestion's cue decide, which only the article's text tells. `cue`: its span."""
        return bool(cue) and (bool(self._muted) or article_id in self._muted_in) and not rule_cue(rule)

    def hold(self, article_id: str, extent: Extent, kind: str, rule: str, words: str = "") -> bool:
        """Whether a suggestion that this annotator has not decided on is on offer; `words`: those of its cue."""
        if kind == STATEMENT and not self._statements:
            return False
        if self._passed is not None and article_id not in self._passed:
            return False
        if (self._muted or article_id in self._muted_in) and self.mutes(article_id, rule, words):
            return False
        claimed = self._claimed.get(article_id)
        return claimed is None or not any(says_the_same(extent, known) for known in claimed)

    def mutes(self, article_id: str, rule: str, words: str = "") -> bool:
        """Whether the cue of a suggestion is muted in its article; `words`: those of a cue that the rule names not."""
        key = f"{rule}\x1f{words}"
        base = self._bases.get(key)
        if base is None:
            base = self._bases[key] = self._base_form(rule_cue(rule) or words)
        return base in self._muted or base in self._muted_in.get(article_id, ())


def says_the_same(one: Extent, other: Extent) -> bool:
    """Whether two extents in one article have so much in common that whoever decided on one decided on both."""
    (start, end, segments), (begin, stop, parts) = one, other
    shared = (min(stop, end)) - (max(begin, start))
    if shared <= 0:
        return False
    if "],[" in segments or "],[" in parts:
        return overlap_ratio(segments_of(json.loads(segments)), segments_of(json.loads(parts))) >= SAME
    return shared / (end - start + stop - begin - shared) >= SAME
