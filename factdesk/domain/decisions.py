"""What was decided on the suggestions of a rule: how many were taken up, changed and turned down."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from factdesk.domain.rules import RuleGroup, rule_group


@dataclass(frozen=True, slots=True)
class Decisions:
    """How often somebody took suggestions up, and how often they turned them down.

    Suggestions that went away undecided, because their cue was muted or a newer suggester did not find them, count
    for neither.
    """

    accepted: int = 0
    """Taken up, with changes or as they stood."""
    changed: int = 0
    """Those of the accepted whose label or extent is another one now."""
    rejected: int = 0

    @property
    def decided(self) -> int:
        """All that was decided."""
        return self.accepted + self.rejected

    @property
    def share(self) -> float | None:
        """The accepted among the decided, between 0 and 1; None before the first decision."""
        return self.accepted / self.decided if self.decided else None

    def __add__(self, other: Decisions) -> Decisions:
        return Decisions(
            self.accepted + other.accepted, self.changed + other.changed, self.rejected + other.rejected
        )

    def __neg__(self) -> Decisions:
        return Decisions(-self.accepted, -self.changed, -self.rejected)


NONE_YET = Decisions()
RuleDecisions = tuple[str, Decisions]
"""A rule as it is kept with suggestions and claims, and what was decided on it."""


def decisions_by_group(counted: Iterable[RuleDecisions]) -> dict[RuleGroup, Decisions]:
    """Decisions on single rules, summed over the rules that do the same; see `rule_group`."""
    found: dict[RuleGroup, Decisions] = {}
    for rule, decisions in counted:
        group = rule_group(rule)
        found[group] = found.get(group, NONE_YET) + decisions
    return found
