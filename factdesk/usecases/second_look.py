"""A second look: slipping an annotator's own articles in again, and how far they agree with themselves."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from factdesk.domain.changes import ChangeSet, Kind
from factdesk.domain.claims import Annotator, ArticleId
from factdesk.domain.colleagues.dealing import draw
from factdesk.domain.colleagues.second_looks import SETTING, SecondLook, as_values, shadow_of
from factdesk.domain.errors import InvalidValue
from factdesk.domain.projects import SettingValue
from factdesk.domain.times import days_ago, now
from factdesk.jobs import Job
from factdesk.settings import encode
from factdesk.store import Project, reading, reading_articles
from factdesk.store.reading_looks import finished_until, second_looks
from factdesk.usecases.agreement import AgreementOptions, ProjectAgreement, describe_agreement

TITLE = "Slip in second look"
"""Title of the edit."""
_WHOLE = 100


@dataclass(frozen=True, slots=True)
class SlippedIn:
    """Articles that are to be read a second time."""

    look: SecondLook
    shadow: Annotator
    """Under whose name they are read again."""
    changes: ChangeSet


@dataclass(frozen=True, slots=True)
class LookAgreement:
    """How far somebody agrees with themselves."""

    look: SecondLook
    found: ProjectAgreement
    """The first reading comes first, the second reading second."""


@dataclass(frozen=True, slots=True)
class LookProgress:
    """How far somebody is with their second look."""

    look: SecondLook
    shadow: Annotator
    done: int
    """Articles that were finished a second time."""

    @property
    def total(self) -> int:
        """Articles to read."""
        return len(self.look.articles)

    @property
    def is_done(self) -> bool:
        """Whether all of them are finished."""
        return self.done >= self.total


def articles_for_second_look(project: Project, annotator: Annotator, days: int = 0) -> list[ArticleId]:
    """What could be slipped in: articles that an annotator finished so many days ago or earlier, and read only once."""
    known = {id_ for one in second_looks(project) if one.annotator == annotator.id for id_ in one.articles}
    standing = set(reading.article_ids(project, ""))
    finished = finished_until(project, annotator.id, days_ago(days) if days else "")
    return sorted((finished & standing) - known)


def share_of(count: int, share: int) -> int:
    """How many of so many articles a share in percent is, one at least."""
    return max(1, round(count * share / _WHOLE))


def second_look_of(project: Project, annotator: Annotator) -> LookProgress | None:
    """The second look in which what somebody marks is kept, when they are its shadow."""
    return next(
        (_how_far(project, one, annotator) for one in _looks(project) if one.shadow == annotator.id), None
    )


def waiting_look(project: Project, annotator: Annotator) -> LookProgress | None:
    """The first second look that somebody has not ended yet."""
    people = {one.id: one for one in reading.all_annotators(project)}
    mine = (one for one in _looks(project) if one.annotator == annotator.id and one.shadow in people)
    found = (_how_far(project, one, people[one.shadow]) for one in mine)
    return next((one for one in found if not one.is_done), None)


def _looks(project: Project) -> Iterator[SecondLook]:
    """Second looks at what is still there."""
    looks = second_looks(project)
    standing = frozenset(reading.article_ids(project, "")) if looks else frozenset()
    for one in looks:
        yield replace(one, articles=tuple(id_ for id_ in one.articles if id_ in standing))


def _how_far(project: Project, look: SecondLook, shadow: Annotator) -> LookProgress:
    done = reading_articles.finished_articles(project, look.shadow, look.articles)
    return LookProgress(look, shadow, len(done))


def slip_in(
    project: Project, annotator: Annotator, share: int, by: Annotator, seed: int = 1, days: int = 0
) -> SlippedIn:
    """Choose so many percent of what an annotator has finished, one article at least, to be read a second time.

    By choice only of what was finished so many days ago or earlier. What is being read again already is not drawn once
    more. One edit. The same seed draws the same articles. Raises InvalidValue for a share that is none, for a shadow,
    and when there is no article left.
    """
    if not 0 < share <= _WHOLE:
        raise InvalidValue(
            f"The share of articles for a second look lies between 1 and 100 %, so not at {share}."
        )
    looks = second_looks(project)
    if any(one.shadow == annotator.id for one in looks):
        raise InvalidValue(f"{annotator.name} is a second look already; name the annotator.")
    mine = [one for one in looks if one.annotator == annotator.id]
    finished = articles_for_second_look(project, annotator, days)
    if not finished:
        raise InvalidValue(
            f"{annotator.name} has finished no article {days} days ago or earlier that is not in a second look already."
            if days
            else f"{annotator.name} has finished no article that is not in a second look already."
        )
    number = max((one.number for one in mine), default=0) + 1
    chosen = tuple(draw(finished, share_of(len(finished), share), seed))
    shadow_id, name = shadow_of(reading.project_info(project).id, annotator, number)
    look = SecondLook(shadow_id, annotator.id, number, chosen, now())
    shadow = Annotator(shadow_id, name, look.slipped_in_at)
    if reading.annotator_named(project, name) is not None:
        raise InvalidValue(f"There is another annotator called {name}; rename one of them.")
    with project.edit(TITLE, by, name) as edit:
        edit.insert(Kind.ANNOTATOR, [shadow])
        edit.put(Kind.SETTING, SettingValue(SETTING, encode(as_values([*looks, look]))))
    return SlippedIn(look, shadow, edit.changes)


def describe_second_looks(
    project: Project, options: AgreementOptions | None = None, people: Sequence[str] = ()
) -> Job[list[LookAgreement]]:
    """Compare each second look with the first reading of the same articles; by choice of some people alone."""
    options = options or AgreementOptions()
    found = []
    for look in second_looks(project):
        if not people or look.annotator in people:
            wanted = replace(options.reading, annotators=(look.annotator, look.shadow))
            told = yield from describe_agreement(project, replace(options, reading=wanted), look.articles)
            found.append(LookAgreement(look, told))
    return found
