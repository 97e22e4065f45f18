"""Projects in the lossless format: restored whole into an empty one, or their labels joined to what is there."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from factdesk.domain.changes import ChangeSet, Kind, StoredValue
from factdesk.domain.claims import (
    Annotator,
    AnnotatorId,
    Article,
    ArticleId,
    Claim,
    ClaimId,
    Suggestion,
    SuggestionId,
    new_id,
)
from factdesk.domain.projects import Reading, Rejection, SourceFile
from factdesk.formats.cage import Cage, CagedProject
from factdesk.jobs import Job, Progress
from factdesk.store import Project, reading
from factdesk.store.editing import BulkEdit
from factdesk.store.journal import Journal
from factdesk.store.transfer import (
    annotators_in,
    articles_with_text,
    known_ids,
    pairs_in,
    restore_records,
    suggestions_in,
)

_BLOCK = 400
_COMMIT_AFTER = 2_000
_LEFT_BEHIND = frozenset((Kind.PROJECT, Kind.SETTING, Kind.GUIDELINE)) | {
    *(Kind.REVISION, Kind.CONFLICT, Kind.DECISION, Kind.COMMENT, Kind.RECEIPT)
}
"""What a project keeps for itself; a merge brings what review has made of its claims."""


@dataclass(slots=True)
class Newcomers:
    """What a project in the lossless format has brought."""

    articles: list[tuple[ArticleId, str]] = field(default_factory=list)
    duplicates: list[tuple[str, str]] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    claims: int = 0


def check_file(cage: Cage, path: Path) -> Job[None]:
    """Read a file to its end without taking anything in. Raises UnreadableRecord."""
    at = Progress(0, None, f"Checking {path.name}")
    for found in cage.check_project(path):
        at = replace(at, done=found[0], total=found[1]) if found else at
        yield at


def restore_file(project: Project, path: Path) -> Job[tuple[ChangeSet, Newcomers]]:
    """Let an empty project become the one in the file, history included. Raises UnreadableRecord or Conflict."""
    with Cage() as cage:
        return (yield from _restore(project, cage.project(path)))


def _restore(project: Project, file: CagedProject) -> Job[tuple[ChangeSet, Newcomers]]:
    path = file.path
    brought = Newcomers()

    def noted() -> Any:
        for record in file:
            if isinstance(record, StoredValue) and record.removed_edit is None:
                if record.kind is Kind.ARTICLE:
                    brought.articles.append((record.value.id, record.value.title))
                elif record.kind is Kind.CLAIM:
                    brought.claims += 1
            yield record

    for _ in restore_records(project, noted(), path.name):
        yield Progress(file.done, file.size, path.name)
    brought.notes.append(f"The project was restored from {path.name} with its history.")
    return ChangeSet(reading.newest_edit(project), "Restore project", (), frozenset(Kind)), brought


def unite_file(edit: BulkEdit, cage: Cage, path: Path) -> Job[Newcomers]:
    """Take in what stands in a file that `check_file` has passed: articles, suggestions, claims and decisions.

    What the project holds or has held under the same id is passed over; what belongs to an article whose text is
    there already goes to that article; annotators are the same when their id or name is.
    """
    file = cage.project(path)
    union = _Union()
    waiting: list[Any] = []
    kind: Kind | None = None
    since_commit = 0
    for record in file:
        if (
            not isinstance(record, StoredValue)
            or record.removed_edit is not None
            or record.kind in _LEFT_BEHIND
        ):
            continue
        if waiting and (record.kind is not kind or len(waiting) >= _BLOCK):
            since_commit += len(waiting)
            union.join(edit.journal, kind, waiting)  # type: ignore[arg-type]
            waiting = []
            if since_commit >= _COMMIT_AFTER:
                since_commit = 0
                edit.commit()
                yield Progress(file.done, file.size, path.name)
        kind = record.kind
        waiting.append(record.value)
    if waiting and kind is not None:
        union.join(edit.journal, kind, waiting)
    edit.commit()
    yield Progress(file.size, file.size, path.name)
    return union.newcomers(path.name)


class _Union:
    """Where what a file speaks of stands in the project: ids of the file to ids of the project."""

    def __init__(self) -> None:
        self._new: dict[str, str] = {}
        """Articles of the file that were stored."""
        self._same: dict[str, str] = {}
        """Articles of the file whose text was there."""
        self._annotators: dict[AnnotatorId, AnnotatorId] = {}
        self._suggestions: dict[SuggestionId | None, SuggestionId] = {}
        """Only those that go by another id here."""
        self._brought = Newcomers()
        self._passed_over = 0
        self._steps: dict[Kind, Callable[[Journal, Sequence[Any]], list[Any]]] = {
            Kind.ANNOTATOR: self._fresh_annotators,
            Kind.ARTICLE: self._fresh_articles,
            Kind.SOURCE_FILE: self._fresh_sources,
            Kind.SUGGESTION: self._fresh_suggestions,
            Kind.REJECTION: self._fresh_rejections,
            Kind.CLAIM: self._fresh_claims,
            Kind.READING: self._fresh_readings,
        }

    def join(self, journal: Journal, kind: Kind, block: Sequence[Any]) -> None:
        """Store what is new of some values of one kind."""
        unique = list({value.id: value for value in block}.values())
        journal.insert(kind, self._steps[kind](journal, unique))

    def newcomers(self, name: str) -> Newcomers:
        """What has come in."""
        notes = [f"The history, settings and guidelines of {name} stayed behind."]
        if self._passed_over:
            notes.append(
                f"{self._passed_over:,} claims of {name} were there already, or had been removed here."
            )
        return replace(self._brought, notes=notes)

    def _article(self, article_id: str) -> ArticleId | None:
        found = self._new.get(article_id) or self._same.get(article_id)
        return ArticleId(found) if found else None

    def _fresh_annotators(self, journal: Journal, block: Sequence[Annotator]) -> list[Annotator]:
        here = {annotator.id: annotator for annotator in annotators_in(journal.connection)}
        names = {annotator.name: annotator.id for annotator in here.values()}
        used = known_ids(journal.connection, Kind.ANNOTATOR, [annotator.id for annotator in block])
        fresh = []
        for annotator in block:
            same = annotator.id if annotator.id in here else names.get(annotator.name)
            if same is None:
                same = AnnotatorId(new_id()) if annotator.id in used else annotator.id
                names[annotator.name] = same
                fresh.append(replace(annotator, id=same))
            self._annotators[annotator.id] = same
        return fresh

    def _fresh_articles(self, journal: Journal, block: Sequence[Article]) -> list[Article]:
        known = articles_with_text(journal.connection, [article.sha256 for article in block])
        used = known_ids(journal.connection, Kind.ARTICLE, [article.id for article in block])
        fresh = []
        for article in block:
            if article.sha256 in known:
                standing, title = known[article.sha256]
                self._same[article.id] = standing
                self._brought.duplicates.append((article.title, title))
                continue
            article_id = ArticleId(new_id()) if article.id in used else article.id
            self._new[article.id] = article_id
            known[article.sha256] = (article_id, article.title)
            fresh.append(replace(article, id=article_id))
        self._brought.articles += [(article.id, article.title) for article in fresh]
        return fresh

    def _fresh_sources(self, journal: Journal, block: Sequence[SourceFile]) -> list[SourceFile]:
        of_new = [replace(file, id=self._new[file.id]) for file in block if file.id in self._new]
        used = known_ids(journal.connection, Kind.SOURCE_FILE, [file.id for file in of_new])
        return [file for file in of_new if file.id not in used]

    def _fresh_suggestions(self, journal: Journal, block: Sequence[Suggestion]) -> list[Suggestion]:
        among = {self._same[found.article_id] for found in block if found.article_id in self._same}
        here = {
            (found.article_id, found.segments, found.kind): found.id
            for found in suggestions_in(journal.connection, among)
        }
        used = known_ids(journal.connection, Kind.SUGGESTION, [found.id for found in block])
        fresh = []
        for found in block:
            article_id = self._article(found.article_id)
            if article_id is None:
                continue
            same = here.get((article_id, found.segments, found.kind))
            if same is None and (found.id not in used or found.article_id in self._new):
                same = SuggestionId(new_id()) if found.id in used else found.id
                parent = self._suggestions.get(found.parent_id, found.parent_id)
                fresh.append(replace(found, id=same, article_id=article_id, parent_id=parent))
            if same is not None and same != found.id:
                self._suggestions[found.id] = same
        return fresh

    def _fresh_rejections(self, journal: Journal, block: Sequence[Rejection]) -> list[Rejection]:
        moved = [
            replace(
                found,
                suggestion_id=self._suggestions.get(found.suggestion_id, found.suggestion_id),
                annotator_id=self._annotators[found.annotator_id],
            )
            for found in block
            if found.annotator_id in self._annotators
        ]
        return self._unpaired(
            journal, Kind.REJECTION, moved, lambda found: found.suggestion_id, Kind.SUGGESTION
        )

    def _fresh_readings(self, journal: Journal, block: Sequence[Reading]) -> list[Reading]:
        moved = [
            replace(found, article_id=article_id, annotator_id=self._annotators[found.annotator_id])
            for found in block
            if (article_id := self._article(found.article_id)) and found.annotator_id in self._annotators
        ]
        return self._unpaired(journal, Kind.READING, moved, lambda found: found.article_id, Kind.ARTICLE)

    def _unpaired(
        self, journal: Journal, kind: Kind, moved: Sequence[Any], first: Callable[[Any], str], of: Kind
    ) -> list[Any]:
        """Those about something that is here and about which their annotator has not said the same already."""
        about = known_ids(journal.connection, of, [first(found) for found in moved])
        said = set(pairs_in(journal.connection, kind, about))
        used = known_ids(journal.connection, kind, [found.id for found in moved])
        fresh = []
        for found in moved:
            pair = (first(found), found.annotator_id)
            if pair[0] in about and pair not in said:
                said.add(pair)
                fresh.append(replace(found, id=new_id()) if found.id in used else found)
        return fresh

    def _fresh_claims(self, journal: Journal, block: Sequence[Claim]) -> list[Claim]:
        used = known_ids(journal.connection, Kind.CLAIM, [claim.id for claim in block])
        fresh = []
        for claim in block:
            article_id = self._article(claim.article_id)
            if article_id is None or claim.annotator_id not in self._annotators:
                continue
            if claim.id in used and claim.article_id not in self._new:
                self._passed_over += 1
                continue
            fresh.append(
                replace(
                    claim,
                    id=ClaimId(new_id()) if claim.id in used else claim.id,
                    article_id=article_id,
                    annotator_id=self._annotators[claim.annotator_id],
                    suggestion_id=self._suggestions.get(claim.suggestion_id, claim.suggestion_id),
                )
            )
        self._brought.claims += len(fresh)
        return fresh
