"""Revisions of an article: the same report, corrected. Its claims can be carried over to the new text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from factdesk.domain.anchoring import find_again, reanchor
from factdesk.domain.changes import NO_CHANGE, ChangeSet, Kind
from factdesk.domain.claims import Annotator, Article, Claim, ClaimId, new_id
from factdesk.domain.colleagues.merges import RevisedArticle
from factdesk.domain.errors import InvalidValue
from factdesk.domain.likeness import REVISED, likeness
from factdesk.domain.spans import Span
from factdesk.domain.texts import quote
from factdesk.domain.times import now
from factdesk.store import Project, reading
from factdesk.store.adopting import ArticleKey, Look, article_keys, stored_values

_MOST_COMPARED = 20
"""Articles of one title or address that a new one is compared with."""

TITLE = "Carry claims over"
"""Title of the edit."""


@dataclass(frozen=True, slots=True)
class CarryReport:
    """What became of the claims of an article's older text."""

    changes: ChangeSet
    carried: tuple[tuple[ClaimId, ClaimId], ...] = ()
    """Id of each claim of the older text, and of the new one that was made of it."""
    there: tuple[ClaimId, ...] = ()
    """Those that their annotator has marked in the new text already."""
    lost: tuple[Claim, ...] = ()
    """Those whose words cannot be told in the new text: somebody has to look."""


def find_revised(project: Project) -> list[RevisedArticle]:
    """Articles that may be revisions of others in the project, each with the older one that is most like it."""
    with project.reading() as connection:
        keys = [key for key in article_keys(connection) if key.standing]
        found: list[RevisedArticle] = []
        for ids in _called_alike(keys):
            rows = stored_values(connection, Kind.ARTICLE, "id", ids[:_MOST_COMPARED])
            articles = sorted((one.value for one in rows), key=lambda one: (one.created_at, one.id))
            for at, article in enumerate(articles[1:], 1):
                found += _best(article, articles[:at])
    return list({one.new_id: one for one in sorted(found, key=lambda one: one.likeness)}.values())


def _called_alike(keys: Sequence[ArticleKey]) -> list[list[str]]:
    """Ids of articles that share a title or an address, several at least."""
    named: dict[tuple[str, str], list[str]] = defaultdict(list)
    for key in keys:
        for name in _names(key.title, key.url):
            named[name].append(key.id)
    return [ids for ids in named.values() if len(ids) > 1]


def carry_claims(project: Project, old_id: str, new_id_: str, by: Annotator) -> CarryReport:
    """Mark in a revised article what everybody has marked in its older text, in one edit.

    Words are found again by what they say and what stands around them. The new claims belong to the same annotators,
    with label, note and all; the old ones stay. Raises NotFound, and InvalidValue for an article and itself.
    """
    if old_id == new_id_:
        raise InvalidValue("An article is no revision of itself; choose the older text and the newer one.")
    old, new = reading.article(project, old_id), reading.article(project, new_id_)
    known = {_mark(claim) for claim in reading.claims_of(project, new.id)}
    carried: list[tuple[ClaimId, ClaimId]] = []
    made: list[Claim] = []
    there: list[ClaimId] = []
    lost: list[Claim] = []
    for claim in reading.claims_of(project, old.id):
        moved = _moved(claim, old, new)
        if moved is None:
            lost.append(claim)
        elif _mark(moved) in known:
            there.append(claim.id)
        else:
            carried.append((claim.id, moved.id))
            made.append(moved)
    changes = NO_CHANGE
    if made:
        with project.edit(TITLE, by, new.title) as edit:
            edit.insert(Kind.CLAIM, made)
        changes = edit.changes
    return CarryReport(changes, tuple(carried), tuple(there), tuple(lost))


def _mark(claim: Claim) -> tuple[object, ...]:
    return claim.annotator_id, claim.segments, claim.label


def _moved(claim: Claim, old: Article, new: Article) -> Claim | None:
    parts = reanchor(old.text, new.text, claim.segments)
    if parts is None:
        return None
    words, at = quote(new.text, parts), now()

    def again(span: Span | None) -> Span | None:
        return find_again(old.text, new.text, span) if span else None

    return replace(
        claim,
        id=ClaimId(new_id()),
        article_id=new.id,
        segments=parts,
        text=words.text,
        prefix=words.prefix,
        suffix=words.suffix,
        cue_span=again(claim.cue_span),
        source_span=again(claim.source_span),
        suggestion_id=None,
        created_at=at,
        updated_at=at,
    )


def revised_among(connection: Look, articles: Sequence[Article]) -> tuple[RevisedArticle, ...]:
    """Those of some new articles that may be revisions of others: nearly the same text, same title or address."""
    known: dict[tuple[str, str], list[ArticleKey]] = defaultdict(list)
    new = {article.id for article in articles}
    for key in article_keys(connection) if articles else ():
        if key.standing and key.id not in new:
            for name in _names(key.title, key.url):
                known[name].append(key)
    found = (_likest(connection, article, known) for article in articles)
    return tuple(one for one in found if one is not None)


def _names(title: str, url: str) -> list[tuple[str, str]]:
    return [(kind, words.casefold()) for kind, words in (("title", title), ("url", url)) if words.strip()]


def _likest(
    connection: Look, article: Article, known: dict[tuple[str, str], list[ArticleKey]]
) -> RevisedArticle | None:
    ids = {key.id for name in _names(article.title, article.url) for key in known.get(name, ())}
    if not ids:
        return None
    others = stored_values(connection, Kind.ARTICLE, "id", sorted(ids)[:_MOST_COMPARED])
    found = _best(article, [one.value for one in others])
    return found[0] if found else None


def _best(article: Article, others: Sequence[Article]) -> list[RevisedArticle]:
    """The one of several articles that is most like this one, when it is like it at all."""
    best, old_id = max((likeness(article.text, other.text), other.id) for other in others)
    return [RevisedArticle(old_id, article.id, article.title, best)] if best >= REVISED else []
