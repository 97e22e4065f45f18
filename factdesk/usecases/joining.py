"""Bringing what one project holds into another: people and articles first, then what was said about them.

A merge brings all of a colleague's project into one's own; a package is a choice of one's own brought into an empty
one. Both go through here, two hundred articles at a time.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field, replace

from factdesk.domain.changes import Kind
from factdesk.domain.claims import Annotator, AnnotatorId, Article, ArticleId, ClaimId
from factdesk.domain.colleagues.reviews import Comment, Decision
from factdesk.domain.colleagues.revisions import History
from factdesk.domain.errors import Conflict
from factdesk.jobs import Job, Progress
from factdesk.store.adopting import (
    ArticleKey,
    Look,
    article_keys,
    everybody,
    stored_values,
    suggestions_on,
)
from factdesk.store.revisions import Histories
from factdesk.usecases.merge_pen import Pen

BLOCK = 200
"""Articles that are in memory at one time."""


@dataclass(frozen=True, slots=True)
class Choice:
    """What is brought of a project; without choice, everything."""

    articles: frozenset[str] | None = None
    annotators: frozenset[str] | None = None
    """Whose claims, rejections and readings."""
    suggestions: bool = True
    """Whether what is suggested in an article comes with it."""
    about: str | None = None
    """Only decisions and comments on claims of this annotator."""
    alone: bool = False
    """Whether such decisions come without what other people's claims said."""
    names: Mapping[str, str] = field(default_factory=dict)
    """Other names for annotators, by id."""

    def lets_in(self, annotator_id: str) -> bool:
        """Whether what this annotator has said is brought."""
        return self.annotators is None or annotator_id in self.annotators


EVERYTHING = Choice()

Spoken = Decision | Comment
"""What is said about claims and decisions."""


@dataclass(slots=True)
class Tally:
    """What has been brought so far."""

    labels: dict[str, int] = field(default_factory=dict)
    """Claims that were not here, by the id of their annotator here."""
    articles: list[Article] = field(default_factory=list)
    aliases: int = 0
    followed: int = 0
    yours: int = 0
    conflicts: list[ClaimId] = field(default_factory=list)
    revisions: int = 0
    rejections: int = 0
    readings: int = 0
    decisions: int = 0
    comments: int = 0
    people: dict[str, tuple[str, str]] = field(default_factory=dict)
    refused: list[str] = field(default_factory=list)


class People:
    """Who of one project is who in another: the same by id, else by name."""

    def __init__(
        self, here: Sequence[tuple[Annotator, bool]], there: Sequence[tuple[Annotator, bool]], choice: Choice
    ) -> None:
        self._here = {one.id: (one, standing) for one, standing in here}
        self.names: dict[str, str] = {one.id: one.name for one, standing in here if standing}
        """Name here by id here."""
        self._named = {one.name: one.id for one, standing in here if standing}
        self._there = {
            one.id: (replace(one, name=choice.names.get(one.id, one.name)), standing)
            for one, standing in there
        }
        self._same: dict[str, AnnotatorId] = {}
        self.fresh: list[Annotator] = []
        self.gone: list[Annotator] = []

    def is_known(self, annotator_id: str) -> bool:
        """Whether there is such an annotator where the people come from."""
        return annotator_id in self._there

    def same(self, annotator_id: str, tally: Tally) -> AnnotatorId:
        """The annotator here; one of whom nobody has heard is noted among `fresh`."""
        if annotator_id not in self._same:
            self._same[annotator_id] = self._find(self._there[AnnotatorId(annotator_id)][0])
            there, here = self._there[AnnotatorId(annotator_id)][0].name, self._same[annotator_id]
            if (there, annotator_id) != (self.names[here], here):
                tally.people[annotator_id] = (there, self.names[here])
        return self._same[annotator_id]

    def _find(self, there: Annotator) -> AnnotatorId:
        known, standing = self._here.get(there.id, (None, False))
        if standing:
            return there.id
        if there.name in self._named:
            if known is None:
                self._note_gone(there)
            return self._named[there.name]
        self.fresh.append(there)
        self._here[there.id] = (there, True)
        self._named[there.name] = there.id
        self.names[there.id] = there.name
        return there.id

    def note_author(self, annotator_id: str, tally: Tally) -> None:
        """Make sure that the name of who made a revision can be told here."""
        if annotator_id in self._here or annotator_id not in self._there:
            return
        there, standing = self._there[AnnotatorId(annotator_id)]
        if standing:
            self.same(annotator_id, tally)
        else:
            self._note_gone(there)

    def _note_gone(self, there: Annotator) -> None:
        self.gone.append(there)
        self._here[there.id] = (there, False)


class Joining:
    """What both projects and everything that is brought have to do with each other, while it is being brought."""

    def __init__(self, pen: Pen, there: Look, name: str, choice: Choice, by: str) -> None:
        self.pen, self.there, self.name, self.choice, self.by = pen, there, name, choice, by
        self.tally = Tally()
        self.theirs = Histories(there)
        self.ours: Histories | None = None
        self.places: dict[str, ArticleId] = {}
        """Id here of each article there."""
        self.texts: dict[str, str] = {}
        """Of the articles at hand, by id there."""
        self.own: set[str] = set()
        """Ids of the claims and decisions that what is said here may be about, when not everything is brought."""
        self.standing: set[str] = set()
        """Ids here of the articles that stand here by now."""
        with pen.looking() as here:
            self.people = People(everybody(here), everybody(there), choice)
            keys = article_keys(here)
        self._by_id = {key.id: key for key in keys}
        self._by_text = {key.sha256: key.id for key in sorted(keys, key=lambda key: key.standing)}
        self.standing.update(key.id for key in keys if key.standing)

    def histories_here(self, connection: Look, claim_ids: Sequence[str]) -> dict[ClaimId, History]:
        """The histories of claims here."""
        if self.ours is None:
            self.ours = Histories(connection)
        self.ours.connection = connection
        return self.ours.of(claim_ids)

    def bring_people(self) -> None:
        """Store those of whom nobody had heard."""
        self.pen.bring(Kind.ANNOTATOR, self.people.fresh)
        self.pen.bring_gone(Kind.ANNOTATOR, self.people.gone)
        self.people.fresh, self.people.gone = [], []

    # -- what is said ----------------------------------------------------------------------------------------------

    def hears(self, one: Spoken) -> bool:
        """Whether a decision or comment is among what is brought."""
        if self.choice.about is None:
            return True
        about = set(one.claims) if isinstance(one, Decision) else {one.about}
        if not about & self.own:
            return False
        self.own.add(one.id)
        return True

    def spoken(self, one: Spoken) -> Spoken:
        """A decision or comment as it is brought."""
        if self.choice.alone and isinstance(one, Decision):
            mine = tuple(claim for claim in one.claims if claim in self.own)
            return replace(one, claims=mine, opinions="")
        return one

    # -- articles --------------------------------------------------------------------------------------------------

    def blocks(self) -> Job[list[list[ArticleKey]]]:
        """The articles that are to be brought, a block at a time. Raises Conflict for one that is another here."""
        keys = article_keys(self.there)
        chosen = [key for key in keys if self.choice.articles is None or key.id in self.choice.articles]
        for key in chosen:
            known = self._by_id.get(key.id)
            if known is not None and known.sha256 != key.sha256:
                raise Conflict(
                    f"{self.name} holds another text under the id of “{known.title}”; nothing was taken in."
                )
        yield Progress(0, len(chosen), self.name)
        return [chosen[at : at + BLOCK] for at in range(0, len(chosen), BLOCK)]

    def bring_articles(self, block: Sequence[ArticleKey], spoken_of: AbstractSet[str]) -> None:
        """Bring a block of articles with their files and suggestions.

        One that is gone comes only when it is among those of which something was said, so that this is known here too.
        """
        fresh: dict[str, ArticleId] = {}
        gone: list[str] = []
        for key in block:
            place = self._by_text.get(key.sha256, key.id)
            if place in self.standing:
                self.tally.aliases += place != key.id
            elif key.standing:
                fresh[key.id] = ArticleId(place)
                self.standing.add(place)
                if place in gone:  # the same text was taken out there once, and came in anew
                    gone.remove(place)
            elif place not in self._by_id and key.id in spoken_of:
                gone.append(key.id)
            elif place not in self._by_id:
                continue
            self.places[key.id] = ArticleId(place)
            self._by_text[key.sha256] = place
            self._by_id.setdefault(place, key)
        self.texts = {}
        self._store(fresh, gone)

    def _store(self, fresh: Mapping[str, ArticleId], gone: Sequence[str]) -> None:
        values = self.articles_there([*fresh, *gone])
        articles = [replace(values[one], id=place) for one, place in fresh.items()]
        self.pen.bring(Kind.ARTICLE, articles)
        self.pen.bring_gone(Kind.ARTICLE, [values[one] for one in gone])
        self.tally.articles += articles
        files = stored_values(self.there, Kind.SOURCE_FILE, "id", fresh)
        kept = [replace(file.value, id=fresh[file.value.id]) for file in files if file.removed_edit is None]
        self.pen.bring(Kind.SOURCE_FILE, kept)
        if self.choice.suggestions:
            found = [
                replace(one, article_id=fresh[one.article_id]) for one in suggestions_on(self.there, fresh)
            ]
            self.pen.bring(Kind.SUGGESTION, found)

    def articles_there(self, ids: Sequence[str]) -> dict[str, Article]:
        """Articles there by id, whose texts are kept at hand."""
        found = {one.value.id: one.value for one in stored_values(self.there, Kind.ARTICLE, "id", ids)}
        self.texts.update((article.id, article.text) for article in found.values())
        return found

    def read_texts(self, article_ids: AbstractSet[str]) -> None:
        """Have the texts of some articles there at hand."""
        self.articles_there(sorted(article_ids - self.texts.keys()))
