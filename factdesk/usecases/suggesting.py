"""Letting the suggester read a project's articles, without touching what people have decided."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import Protocol

from factdesk.domain.changes import NO_CHANGE, ChangeSet, Kind
from factdesk.domain.claims import (
    Annotator,
    Article,
    ArticleId,
    SuggestedClaim,
    Suggestion,
    SuggestionId,
    new_id,
)
from factdesk.domain.errors import NotFound
from factdesk.domain.offers import SAME
from factdesk.domain.spans import overlap_ratio
from factdesk.domain.texts import quote
from factdesk.jobs import Job, Progress
from factdesk.store import Project, reading
from factdesk.store.editing import BulkEdit
from factdesk.store.journal import Journal
from factdesk.suggesters import LexiconOverrides, SuggesterPool, SuggestionResult
from factdesk.usecases.learning import learned_file
from factdesk.usecases.mutes import Mutes
from factdesk.usecases.projects import project_setting

BATCH = 16
"""Articles whose suggestions are committed together."""


class Reader(Protocol):
    """What reads articles: a SuggesterPool, or a stand-in for it."""

    @property
    def identity(self) -> str:
        """Name and version, lexicon included."""
        ...

    @property
    def missing(self) -> str | None:
        """One sentence when it works with less than it could."""
        ...

    def suggest(self, items: Iterable[tuple[str, str]]) -> Iterator[SuggestionResult]:
        """Read (key, text) pairs; results come in the same order."""
        ...


@dataclass(frozen=True, slots=True)
class SuggestReport:
    """What a run of the suggester brought."""

    changes: ChangeSet
    articles: int
    suggestions: int
    """How many are new."""
    failed: tuple[tuple[str, str], ...] = field(default=())
    """Title and reason of each article that could not be read."""
    missing: str | None = None


class SuggesterHost:
    """Keeps the suggester of one project warm between runs, in a process of its own."""

    def __init__(self, project: Project) -> None:
        self._project = project
        self._pool: SuggesterPool | None = None
        self._overrides: LexiconOverrides | None = None
        self._learned: tuple[Path, int] | None = None

    def suggest(
        self, by: Annotator, article_ids: Sequence[str] | None = None, *, again: bool = False
    ) -> Job[SuggestReport]:
        """As `suggest_claims`, starting the process first where that is needed.

        Raises SuggesterFailed, Cancelled, or InvalidValue when the project's lexicon does not fit.
        """
        yield Progress(0, None)
        pool = self._warm_pool()
        pool.start()
        return (yield from suggest_claims(self._project, by, pool, article_ids, again=again))

    def cancel(self) -> None:
        """Stop a run that waits for the process; callable from any thread."""
        pool, self._pool = self._pool, None
        if pool is not None:
            pool.cancel()

    def close(self) -> None:
        """End the process."""
        pool, self._pool = self._pool, None
        if pool is not None:
            pool.close()

    def _warm_pool(self) -> SuggesterPool:
        overrides = LexiconOverrides.from_record(project_setting(self._project, "lexicon"))
        file = learned_file(self._project)
        # A version that was removed may have its number given to a new one.
        learned = (file, file.stat().st_mtime_ns) if file is not None else None
        if self._pool is None or (overrides, learned) != (self._overrides, self._learned):
            self.close()
            self._pool = SuggesterPool(1, overrides, learned=file)
            self._overrides, self._learned = overrides, learned
        return self._pool


def suggest_claims(
    project: Project,
    by: Annotator,
    reader: Reader,
    article_ids: Sequence[str] | None = None,
    *,
    again: bool = False,
) -> Job[SuggestReport]:
    """Read articles and store what is suggested: all articles, or some.

    Articles that this very suggester has read are passed over unless `again`. Claims and rejections stay as they
    are, and what was decided on is not offered anew. It is one edit; closing the job takes it back.
    """
    wanted = reading.article_ids(project, by.id, among=article_ids)
    if not again:
        done = reading.articles_suggested_by(project, reader.identity)
        wanted = [article_id for article_id in wanted if article_id not in done]
    yield Progress(0, len(wanted))
    if not wanted:
        return SuggestReport(NO_CHANGE, 0, 0, (), reader.missing)
    with project.bulk_edit("Suggest claims", by) as edit:
        report = yield from _read_all(project, edit, reader, wanted)
        changes = edit.finish(f"{report.suggestions} suggestions in {report.articles} articles")
    return SuggestReport(changes, report.articles, report.suggestions, report.failed, reader.missing)


def _read_all(
    project: Project, edit: BulkEdit, reader: Reader, wanted: Sequence[ArticleId]
) -> Job[SuggestReport]:
    found = 0
    failed: list[tuple[str, str]] = []
    titles: dict[str, Article] = {}
    mutes = Mutes.of(project)

    def items() -> Iterator[tuple[str, str]]:
        for article_id in wanted:
            try:
                titles[article_id] = article = reading.article(project, article_id)
            except NotFound:
                continue  # somebody has taken it out since
            yield article_id, article.text

    results = reader.suggest(items())
    done = 0
    while batch := list(islice(results, BATCH)):
        for result in batch:
            article = titles.pop(result.key)
            if result.claims is None:
                failed.append((article.title, result.error or ""))
                continue
            try:
                claims = mutes.audible(article, result.claims)
                found += store_suggestions(edit.journal, article, claims, reader.identity)
            except NotFound:
                failed.append((article.title, "It was taken out of the project meanwhile."))
        done += len(batch)
        edit.commit()
        yield Progress(done, len(wanted), article.title)
    return SuggestReport(NO_CHANGE, done - len(failed), found, tuple(failed))


def store_suggestions(
    journal: Journal, article: Article, claims: Sequence[SuggestedClaim], identity: str
) -> int:
    """Put an article's suggestions in place of its undecided ones and return how many are new."""
    standing, decided = reading.standing_suggestions(journal.connection, article.id)
    kept = [suggestion for suggestion in standing if suggestion.id in decided]
    for suggestion in standing:
        if suggestion.id not in decided:
            journal.remove(Kind.SUGGESTION, suggestion.id)
    same = {claim.id: _decided_already(claim, kept) for claim in claims}
    ids = {claim_id: known or SuggestionId(new_id()) for claim_id, known in same.items()}
    fresh = [_stored(article, claim, ids, identity) for claim in claims if same[claim.id] is None]
    journal.insert(Kind.SUGGESTION, fresh)
    return len(fresh)


def _decided_already(claim: SuggestedClaim, kept: Sequence[Suggestion]) -> SuggestionId | None:
    for suggestion in kept:
        if suggestion.kind == claim.kind and overlap_ratio(suggestion.segments, claim.segments) >= SAME:
            return suggestion.id
    return None


def _stored(
    article: Article, claim: SuggestedClaim, ids: dict[str, SuggestionId], identity: str
) -> Suggestion:
    return Suggestion(
        ids[claim.id],
        article.id,
        claim.segments,
        quote(article.text, claim.segments).text,
        claim.label,
        claim.kind,
        claim.score,
        claim.rule,
        claim.cue,
        claim.source,
        claim.source_name,
        claim.anonymous_source,
        ids.get(claim.parent) if claim.parent else None,
        identity,
    )
