"""A second look: slipping an annotator's own articles in again, and how far they agree with themselves."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from factdesk.domain.changes import ChangeSet, Kind
from factdesk.domain.claims import Annotator, ArticleId
from factdesk.domain.dealing import draw
from factdesk.domain.errors import InvalidValue
from factdesk.domain.projects import SettingValue
from factdesk.domain.second_looks import SETTING, SecondLook, as_values, shadow_of
from factdesk.domain.times import now
from factdesk.jobs import Job
from factdesk.settings import encode
from factdesk.store import Project, reading, reading_articles
from factdesk.store.reading_looks import second_looks
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


def slip_in(project: Project, annotator: Annotator, share: int, by: Annotator, seed: int = 1) -> SlippedIn:
    """Choose so many percent of what an annotator has finished, one article at least, to be read a second time.

    What is being read again already is not drawn once more. One edit. The same seed draws the same articles. Raises
    InvalidValue for a share that is none, for a shadow, and when there is no article left.
    """
    if not 0 < share <= _WHOLE:
        raise InvalidValue(
            f"The share of articles for a second look lies between 1 and 100 %, so not at {share}."
        )
    looks = second_looks(project)
    if any(one.shadow == annotator.id for one in looks):
        raise InvalidValue(f"{annotator.name} is a second look already; name the annotator.")
    mine = [one for one in looks if one.annotator == annotator.id]
    known = {id_ for one in mine for id_ in one.articles}
    finished = [ArticleId(one) for one in reading_articles.finished_articles(project, annotator.id) - known]
    if not finished:
        raise InvalidValue(f"{annotator.name} has finished no article that is not in a second look already.")
    number = len(mine) + 1
    count = max(1, round(len(finished) * share / _WHOLE))
    shadow_id, name = shadow_of(reading.project_info(project).id, annotator, number)
    chosen = tuple(draw(finished, count, seed))
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
