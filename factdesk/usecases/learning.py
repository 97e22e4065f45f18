"""Learning from a project's decisions: on this computer, in versions, to be switched off at any time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from factdesk.domain.claims import Annotator
from factdesk.domain.errors import InvalidValue, NotFound, SuggesterFailed
from factdesk.domain.learning import LearnedModel, Lesson, TaughtClaim
from factdesk.domain.spans import Segments
from factdesk.domain.times import now
from factdesk.jobs import Job, Progress
from factdesk.store import Project, reading, reading_lessons
from factdesk.store.reading_lessons import DecidedIn
from factdesk.suggesters import LexiconOverrides
from factdesk.suggesters.learning.learner import Assignment, Learner
from factdesk.suggesters.learning.shelf import Shelf
from factdesk.suggesters.learning.training import MOST_ARTICLES
from factdesk.usecases.projects import project_setting


class Learning:
    """Learns once from the decisions in a project."""

    def __init__(self, project: Project) -> None:
        self._project = project
        self._learner = Learner(LexiconOverrides.from_record(project_setting(project, "lexicon")))

    def learn(self, by: Annotator) -> Job[LearnedModel]:
        """Learn in a process of its own, keep what came of it as a new version, and return that.

        The version is switched on where it finds what people stand by better than the rules alone. Where several
        people decided in one article, `by` is heard, or else whoever has finished it or decided the most.
        Raises InvalidValue when there is too little to learn from, SuggesterFailed, or Cancelled.
        """
        yield Progress(0, None, "Collecting what was decided")
        shelf = shelf_of(self._project)
        number = shelf.next_number()
        lessons = lessons_of(self._project, by)
        if not any(lesson.claims for lesson in lessons):
            raise InvalidValue(
                "There is nothing to learn from yet: accept or mark some claims, and finish articles."
            )
        yield from self._learner.learn(Assignment(lessons, number, now(), shelf.file(number)))
        made = _version(shelf, number)
        if made.helps:
            with _on_disk(shelf):
                shelf.use(number)
        return _version(shelf, number)

    def cancel(self) -> None:
        """Stop at once; callable from any thread."""
        self._learner.cancel()


def learned_models(project: Project) -> list[LearnedModel]:
    """The versions learned from a project on this computer, the newest first."""
    return shelf_of(project).models()


def learned_file(project: Project) -> Path | None:
    """The file of the version that is on, for the suggester; None when the rules suggest alone."""
    return shelf_of(project).file_in_use


def use_learned(project: Project, number: int | None) -> None:
    """Switch a version on, or with None all off. Raises NotFound, or SuggesterFailed when it cannot be noted."""
    shelf = shelf_of(project)
    with _on_disk(shelf):
        shelf.use(number)


def remove_learned(project: Project, number: int) -> None:
    """Remove a version for good. Raises NotFound, or SuggesterFailed when the disk refuses."""
    shelf = shelf_of(project)
    with _on_disk(shelf):
        shelf.remove(number)


def lessons_of(project: Project, by: Annotator) -> list[Lesson]:
    """What the decisions in a project teach: at most so many articles as a model takes, those decided on last."""
    chosen: dict[str, DecidedIn] = {}
    for one in reading_lessons.decided_in(project):
        known = chosen.get(one.article_id)
        if known is None or _weight(one, by) > _weight(known, by):
            chosen[one.article_id] = one
    newest = sorted(chosen.values(), key=lambda one: (-one.newest, one.article_id))[:MOST_ARTICLES]
    ids = [one.article_id for one in newest]
    claims: dict[tuple[str, str], list[TaughtClaim]] = defaultdict(list)
    for claim in reading_lessons.attributed_claims(project, ids):
        taken = TaughtClaim(claim.segments, claim.label, claim.origin)
        claims[claim.article_id, claim.annotator_id].append(taken)
    refused: dict[tuple[str, str], list[Segments]] = defaultdict(list)
    for annotator_id, suggestion in reading_lessons.rejected_suggestions(project, ids):
        refused[suggestion.article_id, annotator_id].append(suggestion.segments)
    lessons = []
    for one in newest:
        key = (one.article_id, one.annotator_id)
        try:
            text = reading.article(project, one.article_id).text
        except NotFound:
            continue  # somebody has taken it out since
        lessons.append(Lesson(text, tuple(claims[key]), tuple(refused[key]), one.finished))
    return lessons


def shelf_of(project: Project) -> Shelf:
    """Where the versions of a project are kept."""
    return Shelf(reading.project_info(project).id)


def _weight(one: DecidedIn, by: Annotator) -> tuple[bool, bool, int, str]:
    return (one.annotator_id == by.id, one.finished, one.decisions, one.annotator_id)


def _version(shelf: Shelf, number: int) -> LearnedModel:
    made = next((model for model in shelf.models() if model.number == number), None)
    if made is None:
        raise SuggesterFailed(f"What was learned was taken away from {shelf.folder}; learn again.")
    return made


@contextmanager
def _on_disk(shelf: Shelf) -> Generator[None, None, None]:
    try:
        yield
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise SuggesterFailed(f"{shelf.folder} cannot be written: {reason}.") from error
