"""Claims that were changed in two places without either knowing, as lines of the queue."""

from __future__ import annotations

from dataclasses import dataclass
from string import ascii_uppercase as _LETTERS  # noqa: N812

from PySide6.QtCore import QCoreApplication

from factdesk.domain.colleagues.review_groups import ReviewState
from factdesk.domain.colleagues.reviews import RevisionId
from factdesk.gui.review.opinions import Opinion
from factdesk.store import Project, reading
from factdesk.usecases.conflicts import ClaimConflict, Side, list_conflicts
from factdesk.usecases.review_queue import ReviewScope

translate = QCoreApplication.translate
"""Under this name Qt's lupdate finds the words."""


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """One claim with two histories, in the queue above the spots on which people differ."""

    conflict: ClaimConflict
    title: str
    """The article's."""

    @property
    def key(self) -> str:
        """What the line goes by; no spot goes by the same."""
        return f"history {self.conflict.claim_id}"

    @property
    def article_id(self) -> str:
        """The article in which the claim stands."""
        return self.conflict.article_id

    @property
    def state(self) -> ReviewState:
        """It is open until somebody has decided, and then it is gone."""
        return ReviewState.OPEN

    @property
    def is_left(self) -> bool:
        """Somebody has to decide."""
        return True

    @property
    def labels(self) -> tuple[tuple[str, ...], ...]:
        """For each state of the claim its label."""
        return tuple((side.claim.label or "",) if side.claim else () for side in self.sides)

    @property
    def words(self) -> str:
        """Of the claim, in a line."""
        claims = [side.claim for side in self.sides if side.claim is not None]
        return " ".join(claims[0].text.split()) if claims else ""

    @property
    def sides(self) -> tuple[Side, ...]:
        """The states to choose from, the project's own first."""
        ours = self.conflict.ours
        return (*((ours,) if ours is not None else ()), *self.conflict.others)

    def opinions(self) -> tuple[Opinion, ...]:
        """The states as rows: who made them, and whether here or elsewhere."""
        found = []
        here, elsewhere = translate("Review", "{0}, here"), translate("Review", "{0}, elsewhere")
        for number, side in enumerate(self.sides):
            letter = _LETTERS[number % len(_LETTERS)]
            where = here if side is self.conflict.ours else elsewhere
            claims = (side.claim,) if side.claim is not None else ()
            found.append(Opinion(letter, where.format(side.annotator or "?"), claims))
        return tuple(found)

    def revision(self, row: int) -> RevisionId:
        """The state of a row."""
        return self.sides[row].revision


def narrows(scope: ReviewScope) -> bool:
    """Whether a filter asks for some of the lines alone."""
    return scope.only_histories or _asks_for_spots(scope)


def _asks_for_spots(scope: ReviewScope) -> bool:
    return bool(scope.kinds or scope.labels or scope.states or scope.person or scope.publisher is not None)


def history_lines(project: Project, scope: ReviewScope) -> list[HistoryLine]:
    """Lines for all claims with two histories; none while a filter asks for spots alone.

    When they alone are asked for, person and publisher narrow them too; a difference, label or state they have not.
    """
    if _asks_for_spots(scope) and not scope.only_histories:
        return []
    conflicts = list_conflicts(project)
    articles = {one: reading.article(project, one) for one in {found.article_id for found in conflicts}}
    person = reading.annotator(project, scope.person).name if scope.person is not None else None
    return [
        HistoryLine(one, articles[one.article_id].title)
        for one in conflicts
        if scope.publisher in (None, articles[one.article_id].publisher) and person in (None, one.annotator)
    ]
