"""The history of one claim, and bringing back what it was."""

from __future__ import annotations

from dataclasses import dataclass, replace

from factdesk.domain.changes import NO_CHANGE, ChangeSet, Kind
from factdesk.domain.claim_history import ClaimStep, ClaimVersion, steps_of
from factdesk.domain.claims import Annotator, Article, Claim
from factdesk.domain.errors import Conflict, InvalidValue, NotFound, NotYours
from factdesk.domain.times import now
from factdesk.store import Project, reading
from factdesk.store.reading_claim_history import claim_versions, rejection_of
from factdesk.usecases.claims import compared, short


@dataclass(frozen=True, slots=True)
class ClaimHistory:
    """What became of one claim, and what is needed to show it."""

    steps: tuple[ClaimStep, ...]
    """The newest first."""
    article: Article | None
    """Where it stands; None when the article was taken away."""

    @property
    def newest(self) -> ClaimVersion:
        """The claim as it is now, or was last."""
        return self.steps[0].version


def claim_history(project: Project, claim_id: str) -> ClaimHistory:
    """All that happened to a claim, also to one that was taken away. Raises NotFound when there never was one."""
    versions = claim_versions(project, claim_id)
    try:
        article = reading.article(project, versions[-1].claim.article_id)
    except NotFound:
        article = None
    return ClaimHistory(tuple(reversed(steps_of(versions))), article)


def claim_as_of(project: Project, claim_id: str, seq: int) -> Claim | None:
    """A claim as it was right after edit number `seq`; None when it did not stand then. Raises NotFound."""
    found = _version_of(claim_versions(project, claim_id), seq)
    return found.claim if found and found.standing else None


def _version_of(versions: list[ClaimVersion], seq: int) -> ClaimVersion | None:
    return next((version for version in reversed(versions) if version.edit.seq <= seq), None)


def restore_claim(project: Project, claim_id: str, seq: int, by: Annotator) -> ChangeSet:
    """Let a claim be what it was right after edit number `seq`, in a new edit; one taken away stands again.

    The annotator's no to its suggestion is taken back with it. Raises InvalidValue when it did not stand then,
    NotYours, NotFound when its article is gone, Conflict when its suggestion has become another claim since.
    """
    versions = claim_versions(project, claim_id)
    wanted, latest = _version_of(versions, seq), versions[-1]
    if wanted is None or not wanted.standing:
        raise InvalidValue("The claim did not stand at that time; choose a time at which it did.")
    _must_be_own(project, latest.claim, by)
    reading.article(project, latest.claim.article_id)
    if latest.standing and replace(wanted.claim, updated_at=latest.claim.updated_at) == latest.claim:
        return NO_CHANGE
    restored = replace(compared(project, wanted.claim), updated_at=now())
    if not latest.standing:
        _must_be_free(project, restored)
    with project.edit("Restore claim", by, short(restored.text)) as edit:
        if latest.standing:
            edit.replace(Kind.CLAIM, restored, known=latest.claim)
        else:
            edit.put(Kind.CLAIM, restored)
            refused = rejection_of(project, restored.suggestion_id or "", by.id)
            if refused is not None:
                edit.remove(Kind.REJECTION, refused.id)
    return edit.changes


def _must_be_own(project: Project, claim: Claim, by: Annotator) -> None:
    if claim.annotator_id != by.id:
        owner = reading.annotator(project, claim.annotator_id).name
        raise NotYours(f"This claim belongs to {owner}; only {owner} can change it.")


def _must_be_free(project: Project, claim: Claim) -> None:
    others = reading.claims_of(project, claim.article_id, claim.annotator_id)
    if claim.suggestion_id and any(other.suggestion_id == claim.suggestion_id for other in others):
        raise Conflict(
            f"Another claim has been made of the suggestion “{short(claim.text)}” since; delete that one first."
        )
