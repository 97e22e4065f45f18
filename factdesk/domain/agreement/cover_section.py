"""How far does a claim reach: the columns and questions of code points, by the claims that they lie in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from factdesk.domain.agreement.coefficients import different_pairs
from factdesk.domain.agreement.counts import NO_CLAIM, Cover, View
from factdesk.domain.agreement.resampling import Sums
from factdesk.domain.agreement.sheet import Contributions, Question, Questions, alpha_estimate

NO_TEXT = "Not defined: the articles hold no text."
NOTHING_MARKED = "Not defined: nobody marked anything; everyone agrees on that."
ALL_MARKED = "Not defined: everyone marked the whole of every article, with the same labels."


class CoverSection:
    """Code points, by what they lie in."""

    def __init__(self, views: Sequence[View], people: int) -> None:
        covers = {cover for view in views for pattern in view.covers for cover in pattern}
        self._column = {cover: at for at, cover in enumerate(sorted(covers))}
        self._sizes = sorted({len(view.readers) for view in views})
        self._people = people
        self._labelled = len(covers)
        self._marked = self._labelled + len(self._sizes)
        self._marked_apart = self._marked + 2
        self._points = self._marked_apart + len(self._sizes)
        self.width = self._points + 2
        self._contributions = Contributions(self.width, self._adds)

    def _adds(self, cover: Cover) -> Counter[int]:
        size = self._sizes.index(len(cover))
        kinds = Counter(self._marked + (one != NO_CLAIM) for one in cover)
        adds = Counter(self._column[one] for one in cover)
        adds[self._labelled + size] = different_pairs(adds.values())
        adds[self._marked_apart + size] = different_pairs(kinds.values())
        adds[self._points] = 1
        adds[self._points + 1] = self._people - len(cover)
        return adds + kinds

    def row(self, view: View) -> list[int]:
        """Values by cover, disagreements by number of readers; the same for marked or not; points, missing ones."""
        return self._contributions.row(view.covers)

    def questions(self, at: int) -> Questions:
        """Alpha of “in a claim or not”, and of the labels of the claims."""
        whole = slice(at, at + self._labelled)
        marked = slice(at + self._marked, at + self._marked_apart)

        def asked(values: slice, apart: int) -> Question:
            disagreements = slice(at + apart, at + apart + len(self._sizes))
            return Question(
                alpha_estimate(values, disagreements, self._sizes),
                lambda sums: self._reason(sums[marked]),
                lambda sums: sums[at + self._points],
                lambda sums: sums[at + self._points + 1],
            )

        return {"extent": asked(marked, self._marked_apart), "labelled_extent": asked(whole, self._labelled)}

    @staticmethod
    def _reason(marked: Sums) -> str:
        none, some = marked
        if not none + some:
            return NO_TEXT
        return ALL_MARKED if some else NOTHING_MARKED
