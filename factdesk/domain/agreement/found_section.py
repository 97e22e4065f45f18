"""Is there a claim: the columns and questions of what people found."""

from __future__ import annotations

from factdesk.domain.agreement.coefficients import TWO, share
from factdesk.domain.agreement.counts import View
from factdesk.domain.agreement.resampling import Estimate
from factdesk.domain.agreement.sheet import NOT_TWO, Question, Questions

NO_CLAIMS = "Not defined: nobody marked a claim."
FIRST_NONE = "Not defined: the first of the two marked no claim."
SECOND_NONE = "Not defined: the second of the two marked no claim."


class FoundSection:
    """Claims, and how many of them were matched."""

    width = 8

    def __init__(self, people: int) -> None:
        self._people = people

    def row(self, view: View) -> list[int]:
        """Claims of the first and of the second, all, all once for each other reader, matched, exact, overlapping."""
        total, readers = sum(view.claims), len(view.readers)
        compared = total * (readers - 1)
        matches = (view.matched, view.exact, view.overlapping)
        return [*view.claims[:2], total, compared, *matches, self._people - readers]

    def questions(self, at: int) -> Questions:
        """Precision, recall and F1; shares of exact and of overlapping claims."""
        first, second, total, compared, matched, exact, overlapping, lacking = range(at, at + self.width)

        def asked(value: Estimate, reason: str) -> Question:
            return Question(value, lambda _: reason, lambda sums: sums[total], lambda sums: sums[lacking])

        found = {
            "f1": asked(lambda sums: share(2 * sums[matched], sums[compared]), NO_CLAIMS),
            "exact": asked(lambda sums: share(2 * sums[exact], sums[compared]), NO_CLAIMS),
            "overlapping": asked(lambda sums: share(sums[overlapping], sums[compared]), NO_CLAIMS),
        }
        if self._people != TWO:
            return found | dict.fromkeys(("precision", "recall"), asked(lambda _: None, NOT_TWO))
        return found | {
            "precision": asked(lambda sums: share(sums[matched], sums[second]), SECOND_NONE),
            "recall": asked(lambda sums: share(sums[matched], sums[first]), FIRST_NONE),
        }
