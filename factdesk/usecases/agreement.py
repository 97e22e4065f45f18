"""How far the people of a project agree."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import StrEnum

from factdesk.domain.agreement.counts import ArticleCounts, ReadArticle, count_article
from factdesk.domain.agreement.figures import Agreement
from factdesk.domain.agreement.measures import Measuring
from factdesk.domain.agreement.resampling import RESAMPLES, SEED
from factdesk.domain.claims import Annotator, AnnotatorId, ArticleId
from factdesk.domain.comparison.matching import SAME_CLAIM
from factdesk.domain.errors import InvalidValue
from factdesk.domain.periods import Step
from factdesk.jobs import Job, Progress
from factdesk.store import Project, reading
from factdesk.store.reading_agreement import BLOCK, ReadingFilter, ReadRow, read_rows


class DayOf(StrEnum):
    """By which day an article belongs to a period."""

    FINISHED = "finished"
    """When the last of its readers finished it, by this computer's clock."""
    PUBLISHED = "published"


@dataclass(frozen=True, slots=True)
class AgreementOptions:
    """What to compare, and how."""

    reading: ReadingFilter = field(default_factory=ReadingFilter)
    """Whose work on which articles; by default all that was finished."""
    day: DayOf = DayOf.FINISHED
    step: Step = Step.MONTH
    least: float = SAME_CLAIM
    """The overlap from which claims of two people may be the same claim."""
    resamples: int = RESAMPLES
    seed: int = SEED


@dataclass(frozen=True, slots=True)
class ProjectAgreement:
    """The figures, and who is meant."""

    agreement: Agreement
    annotators: tuple[Annotator, ...]
    """The people compared, in the order of `agreement.people`: by name, or as they were asked for."""

    def name(self, annotator_id: AnnotatorId) -> str:
        """The name of one of them."""
        return next(one.name for one in self.annotators if one.id == annotator_id)


def describe_agreement(
    project: Project, options: AgreementOptions | None = None, articles: Sequence[ArticleId] | None = None
) -> Job[ProjectAgreement]:
    """Compare the claims of a project's people, a block of articles at a time; by choice in some articles alone.

    Without people asked for, those are compared who have read an article that another has read too, second looks left
    out. Raises NotFound for somebody whom the project does not know.
    """
    options = options or AgreementOptions()
    asked = tuple(reading.annotator(project, one) for one in options.reading.annotators)
    ids = list(articles) if articles is not None else reading.article_ids(project, "")
    counts: list[ArticleCounts] = []
    for done, rows in enumerate(read_rows(project, ids, options.reading), 1):
        counts += [count_article(_read_article(row, options.day), options.least) for row in rows]
        yield Progress(min(done * BLOCK, len(ids)), len(ids))
    people = asked or _compared(reading.all_annotators(project), counts)
    known = [one.id for one in people]
    measuring = Measuring(counts, known, options.step, options.least, options.resamples, options.seed)
    for _ in measuring.steps():
        yield Progress(len(ids), len(ids))
    return ProjectAgreement(measuring.result(), people)


def named_annotators(project: Project, names: Iterable[str]) -> tuple[AnnotatorId, ...]:
    """The ids of some people by name. Raises InvalidValue for a name that the project does not know."""
    by_name = {one.name: one.id for one in reading.all_annotators(project)}
    for name in (names := tuple(names)):
        if name not in by_name:
            known = ", ".join(by_name) or "nobody yet"
            raise InvalidValue(f"No annotator of {project.name} is called “{name}”; there is {known}.")
    return tuple(dict.fromkeys(by_name[name] for name in names))


def _read_article(row: ReadRow, day: DayOf) -> ReadArticle:
    on = row.published_on if day is DayOf.PUBLISHED else _local_day(row.finished_at)
    return ReadArticle(row.id, row.length, row.claims, row.publisher, on)


def _local_day(at: str) -> str:
    """The day on this computer's clock of a point in time; empty when it is none."""
    try:
        return datetime.fromisoformat(at).replace(tzinfo=UTC).astimezone().date().isoformat()
    except (ValueError, OverflowError):
        return ""


def _compared(everybody: Iterable[Annotator], counts: Iterable[ArticleCounts]) -> tuple[Annotator, ...]:
    """Who has read something together with somebody; when there is nobody, who has read anything."""
    together: set[AnnotatorId] = set()
    alone: set[AnnotatorId] = set()
    for article in counts:
        (together if article.pairs else alone).update(article.whole.readers)
    return tuple(one for one in everybody if one.id in (together or alone))
