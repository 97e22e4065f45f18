"""What a decision keeps of the claims that it decides on, and the claims that hold by it, as compact JSON.

Both travel between projects, in which articles and people may go by other ids; so claims alone are named.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from factdesk.domain.claims import Claim, ClaimId
from factdesk.domain.colleagues.reviews import Decision
from factdesk.domain.colleagues.revisions import claim_of, payload_of, span_pair
from factdesk.domain.comparison.alignment import ClaimGroup
from factdesk.domain.errors import InvalidValue

Said = Mapping[str, Any]
"""What a claim says of the article, by field. Notes and confidence are not among it: they decide nothing."""
Kept = Sequence[Mapping[ClaimId, Said]]
"""For each person who had marked something what each of their claims said."""

_OF = "of"
_encode = json.JSONEncoder(ensure_ascii=True, separators=(",", ":")).encode


def claim_sayings(claim: Claim) -> Said:
    """What a claim says, as a decision keeps it."""
    return {
        "segments": [[span.start, span.end] for span in claim.segments],
        "label": claim.label,
        "kind": claim.kind,
        "cue": claim.cue,
        "cue_span": span_pair(claim.cue_span),
        "source": claim.source,
        "source_span": span_pair(claim.source_span),
        "anonymous_source": claim.anonymous_source,
    }


def opinions_of(group: ClaimGroup) -> str:
    """What the claims of a group say; neither the order of people nor that of claims makes a difference."""
    rows = [{claim.id: claim_sayings(claim) for claim in sorted(row, key=_id)} for row in group.rows if row]
    return _encode(sorted(rows, key=min))


def _id(claim: Claim) -> str:
    return claim.id


def kept_opinions(decision: Decision) -> Kept:
    """What a decision keeps; nothing when others were not to see it. Raises InvalidValue."""
    if not decision.opinions:
        return ()
    try:
        found = json.loads(decision.opinions)
        kept = [{ClaimId(one): dict(said) for one, said in row.items()} for row in found]
    except (ValueError, TypeError, AttributeError, RecursionError) as error:
        raise InvalidValue("A decision does not keep what it was made on.") from error
    return kept


def gold_of(claims: Iterable[Claim]) -> str:
    """Claims that hold by a decision; each keeps the id of the claim that it was, or began from.

    Notes and confidence stay with who wrote them: others may read the decision without being told who they are.
    """
    bare = (replace(claim, note="", confidence=None) for claim in claims)
    found = [{**json.loads(payload_of(claim)), _OF: claim.id} for claim in bare]
    return _encode(found) if found else ""


def gold_claims_of(decision: Decision) -> tuple[Claim, ...]:
    """The claims that hold by a decision, under the ids of those they were made from. Raises InvalidValue."""
    if not decision.gold:
        return ()
    try:
        found = [(_encode(one), str(one[_OF])) for one in json.loads(decision.gold)]
    except (ValueError, TypeError, KeyError, RecursionError) as error:
        raise InvalidValue("A decision does not hold claims.") from error
    return tuple(claim_of(payload, of, decision.article_id, decision.annotator_id) for payload, of in found)
