"""What colleagues bring back, compare and decide: revisions, conflicts, decisions, comments and receipts.

All but conflicts are made once and never changed, so that bringing two projects together is bringing together what
both hold, in whatever order and however often it is done.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NewType

from factdesk.domain.claims import AnnotatorId, ArticleId, ClaimId

RevisionId = NewType("RevisionId", str)
DecisionId = NewType("DecisionId", str)
CommentId = NewType("CommentId", str)

TAKEN, EDITED, NO_CLAIM, CONTESTED, GAP, SENT_BACK, REOPENED = (
    "taken",
    "edited",
    "no claim",
    "contested",
    "gap",
    "sent back",
    "reopened",
)
"""Outcomes of a decision: one opinion or several taken as they are; the reviewer's own wording; no claim here; the desk
cannot agree; the guidelines do not tell; back to those who labelled; an earlier decision lifted."""
OUTCOMES = (TAKEN, EDITED, NO_CLAIM, CONTESTED, GAP, SENT_BACK, REOPENED)

REMARK, RESOLVED, REOPENED_THREAD, ACCEPTED, ANSWERED = (
    "remark",
    "resolved",
    "reopened",
    "accepted",
    "answered",
)
"""Kinds of comment: words; a thread closed, and opened again; what was sent back agreed to, or answered."""
COMMENT_KINDS = (REMARK, RESOLVED, REOPENED_THREAD, ACCEPTED, ANSWERED)

RECEIVED, HANDED_OUT = "received", "handed out"
"""Kinds of receipt: what came in from a colleague's file, and a package that was made."""
RECEIPT_KINDS = (RECEIVED, HANDED_OUT)


@dataclass(frozen=True, slots=True)
class Revision:
    """One state of one claim, made once and kept for ever; a claim's history is the graph of its revisions.

    A project keeps those that came from elsewhere, and those that bring several together. Its own edits are not kept a
    second time: their revisions are read from the journal.
    """

    id: RevisionId
    """SHA-256 in hexadecimal over all that follows but the article, title and time."""
    claim_id: ClaimId
    article_id: ArticleId
    parents: tuple[RevisionId, ...]
    """The revisions that it follows, in order of id: none for the first, several where histories were brought
    together."""
    payload: str
    """The claim as compact JSON; empty when this revision takes the claim away."""
    annotator_id: str
    """Who made it; empty when nobody did."""
    device: str
    edit_id: str
    """Id of the edit that made it."""
    title: str
    at: str


@dataclass(frozen=True, slots=True)
class Conflict:
    """A claim that was changed in two places without either knowing: somebody has to decide. The id is the claim's."""

    id: ClaimId
    heads: tuple[RevisionId, ...]
    """The newest revisions that differ, in order of id; the project's own edits since are not among them."""


@dataclass(frozen=True, slots=True)
class Decision:
    """What a reviewer decided on a group of claims that differ. It points to them; they stay as they are."""

    id: DecisionId
    article_id: ArticleId
    annotator_id: AnnotatorId
    """The reviewer."""
    outcome: str
    """One of OUTCOMES."""
    claims: tuple[ClaimId, ...]
    """What was decided on, in order of id; of an article in which nothing was found here by some, those that stood."""
    opinions: str
    """What those claims said then, as compact JSON, so that a new opinion is seen to be one."""
    gold: str
    """The claims that hold by this decision, as a compact JSON list; empty when the outcome gives none."""
    reason: str
    """Key of one of REASONS, or empty."""
    note: str
    replaces: tuple[DecisionId, ...]
    """Earlier decisions on the group that this one lifts or replaces, in order of id."""
    created_at: str = ""


@dataclass(frozen=True, slots=True)
class Comment:
    """Words about a claim or a decision, in a thread; a thread is closed and opened again by comments too."""

    id: CommentId
    article_id: ArticleId
    annotator_id: AnnotatorId
    about: str
    """Id of the claim or decision."""
    thread: str
    """Id of the comment that the thread began with; empty for that one."""
    kind: str
    """One of COMMENT_KINDS."""
    text: str
    created_at: str = ""


@dataclass(frozen=True, slots=True)
class Receipt:
    """That a colleague's file came in, or that a package went out, and what was in it.

    The edit that stored a receipt of what came in takes over what others did; it is no opinion of its own.
    """

    id: str
    kind: str
    """One of RECEIPT_KINDS."""
    name: str
    """The file's name."""
    sha256: str
    """SHA-256 of the file as it came in, in hexadecimal; empty for a package."""
    annotator_id: str
    """Who received it or made it."""
    report: str
    """What was in it, as compact JSON."""
    created_at: str = ""
