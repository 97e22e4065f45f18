"""Copies of one project that go their own ways: what people do in each, and what each knows in the end."""

import os
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random
from typing import Any

from factdesk.domain.changes import Kind
from factdesk.domain.claims import Annotator, Article, Claim, new_id
from factdesk.domain.colleagues.merges import MergeReport
from factdesk.domain.colleagues.reviews import RECEIVED, Comment, Receipt
from factdesk.domain.colleagues.revisions import REMOVED, alike, chosen, payload_of, said
from factdesk.domain.errors import Conflict, NotFound, NothingToRedo, NothingToUndo
from factdesk.domain.projects import Reading, Rejection
from factdesk.domain.spans import Span
from factdesk.domain.texts import quote
from factdesk.jobs import run
from factdesk.store import Project, reading
from factdesk.store.adopting import article_keys, everybody, stored_values
from factdesk.store.revisions import Histories
from factdesk.store.tables import CONTENT
from factdesk.usecases.articles import remove_articles
from factdesk.usecases.conflicts import decide_conflict, list_conflicts
from factdesk.usecases.merging import merge_project
from factdesk.usecases.packages import PackageChoice, prepare_packages
from factdesk.usecases.projects import find_annotator
from tests.projects import add_articles, make_article, make_claim, make_project, make_suggestion

FAST = Path("/dev/shm") if os.access("/dev/shm", os.W_OK) else None  # noqa: S108
"""A folder in memory, where there is one: these tests write small files without end."""
TEXTS = tuple(
    f"The {name} will close in May, its owner said on Monday. Nobody denied it." for name in ("mill", "port")
)
LATER = tuple(
    f"The {name} stays open, a spokesman confirmed. Its owner refused to comment." for name in ("zoo", "fair")
)
LABELS = ("reported", "denied", "unconfirmed", "confirmed", None)
_YEARS = ("2016-01-01T00:00:00.000Z", "2026-01-01T00:00:00.000Z", "2036-01-01T00:00:00.000Z")


def make_origin(path: Path) -> None:
    """A project of two people with two articles, some suggestions and a claim."""
    project, (ana, ben) = make_project(path, "Ana", "Ben")
    with project:
        articles = add_articles(project, *(make_article(text, text[:12]) for text in TEXTS), by=ana)
        with project.edit("Suggest") as edit:
            spans = [Span(at * 5, at * 5 + 4) for at in range(4)]
            edit.insert(Kind.SUGGESTION, [make_suggestion(articles[0], span) for span in spans])
        for by in (ana, ben):
            with project.edit("Mark", by) as edit:
                edit.insert(Kind.CLAIM, [make_claim(articles[0], by, label="reported")])


def make_stranger(path: Path) -> None:
    """A project that somebody began on their own, with one of the same articles, by people of the same names."""
    project, (ana,) = make_project(path, "Ana")
    with project:
        [article] = add_articles(project, make_article(TEXTS[0], "The same"), by=ana)
        with project.edit("Mark", ana) as edit:
            edit.insert(Kind.CLAIM, [make_claim(article, ana, Span(4, 9), label="denied")])


def make_package(origin: Path, path: Path) -> None:
    """A package for one of the people of a project."""
    with copied(origin, path.with_name("to hand out")) as project:
        ana = find_annotator(project, "Ana")
        [made] = run(prepare_packages(project, PackageChoice(), [ana.name], path.parent, ana))
    made.path.rename(path)
    path.with_name("to hand out").unlink()


@dataclass
class Replica:
    """One copy, and the chances that rule what is done in it."""

    project: Project
    number: int
    chance: Random

    @property
    def by(self) -> Annotator:
        """Somebody who works here."""
        with self.project.reading() as connection:
            return self.chance.choice([one for one, standing in everybody(connection) if standing])

    def claims(self, by: Annotator) -> list[Claim]:
        """What stands here of this annotator."""
        with self.project.reading() as connection:
            found = stored_values(connection, Kind.CLAIM, "annotator_id", [by.id])
        return [one.value for one in found if one.removed_edit is None]

    def article(self) -> Article | None:
        """Some article."""
        with self.project.reading() as connection:
            ids = [key.id for key in article_keys(connection) if key.standing]
        return reading.article(self.project, self.chance.choice(ids)) if ids else None

    def do(self) -> None:
        """Something that a person does."""
        with suppress(Conflict, NotFound, NothingToUndo, NothingToRedo):
            self.chance.choices(*zip(*ACTS, strict=True))[0](self, self.by)


def _mark(here: Replica, by: Annotator) -> None:
    if article := here.article():
        start = here.chance.randrange(20)
        claim = make_claim(article, by, Span(start, start + 6), label=here.chance.choice(LABELS))
        with here.project.edit("Mark", by) as edit:
            edit.insert(Kind.CLAIM, [replace(claim, updated_at=here.chance.choice(_YEARS))])


def _change(here: Replica, by: Annotator, **fields: Any) -> None:
    if found := here.claims(by):
        claim = here.chance.choice(found)
        at = here.chance.choice(_YEARS)
        with here.project.edit("Change", by) as edit:
            edit.replace(Kind.CLAIM, replace(claim, updated_at=at, **fields), known=claim)


def _label(here: Replica, by: Annotator) -> None:
    _change(here, by, label=here.chance.choice(LABELS))


def _note(here: Replica, by: Annotator) -> None:
    _change(here, by, note=here.chance.choice(("", "Why?", "Because.")))


def _resize(here: Replica, by: Annotator) -> None:
    if found := here.claims(by):
        claim = here.chance.choice(found)
        span = Span(claim.segments[0].start, claim.segments[-1].end + here.chance.randrange(3))
        words = quote(reading.article(here.project, claim.article_id).text, (span,))
        fields = {"segments": (span,), "text": words.text, "prefix": words.prefix, "suffix": words.suffix}
        with here.project.edit("Resize", by) as edit:
            edit.replace(Kind.CLAIM, replace(claim, **fields), known=claim)  # type: ignore[arg-type]


def _remove(here: Replica, by: Annotator) -> None:
    if found := here.claims(by):
        with here.project.edit("Remove", by) as edit:
            edit.remove(Kind.CLAIM, here.chance.choice(found).id)


def _undo(here: Replica, by: Annotator) -> None:
    here.project.undo(by)


def _redo(here: Replica, by: Annotator) -> None:
    here.project.redo(by)


def _add(here: Replica, by: Annotator) -> None:
    article = make_article(here.chance.choice(LATER))
    with here.project.reading() as connection:
        known = {key.sha256 for key in article_keys(connection) if key.standing}
    if article.sha256 not in known:
        add_articles(here.project, article, by=by)


def _remove_article(here: Replica, by: Annotator) -> None:
    if article := here.article():
        remove_articles(here.project, [article.id], by)


def _reject(here: Replica, by: Annotator) -> None:
    # Each copy has a suggestion of its own to reject, since one no of one person is one no.
    with here.project.reading() as connection:
        table = CONTENT[Kind.SUGGESTION]
        found = connection.execute(table.select().order_by(table.c.start)).all()
    if here.number < len(found):
        one = found[here.number]
        with here.project.edit("Reject", by) as edit:
            edit.insert(Kind.REJECTION, [Rejection(new_id(), one.id, by.id, "")])


def _read(here: Replica, by: Annotator) -> None:
    if article := here.article():
        known = reading.reading_of(here.project, article.id, by.id)
        at = here.chance.choice(_YEARS)
        with here.project.edit("Read", by) as edit:
            if known is None:
                edit.insert(Kind.READING, [Reading(new_id(), article.id, by.id, at)])
            else:
                edit.put(Kind.READING, replace(known, finished_at=at))


def _comment(here: Replica, by: Annotator) -> None:
    if found := here.claims(by):
        claim = here.chance.choice(found)
        with here.project.edit("Comment", by) as edit:
            words = Comment(new_id(), claim.article_id, by.id, claim.id, "", "remark", "Look.", "")  # type: ignore[arg-type]
            edit.insert(Kind.COMMENT, [words])


def _decide(here: Replica, by: Annotator) -> None:
    if found := list_conflicts(here.project):
        conflict = here.chance.choice(found)
        chosen = here.chance.choice([None, *(side.revision for side in conflict.others)])
        decide_conflict(here.project, conflict.claim_id, by, chosen)


ACTS: tuple[tuple[Callable[[Replica, Annotator], None], int], ...] = (
    *((_mark, 3), (_label, 6), (_note, 2), (_resize, 2), (_remove, 2), (_undo, 4), (_redo, 2), (_add, 1)),
    *((_reject, 1), (_read, 1), (_comment, 1), (_decide, 2), (_remove_article, 1)),
)


def merge(ours: Project, theirs: Project) -> MergeReport:
    """Let one project take in another."""
    with ours.reading() as connection:
        by = everybody(connection)[0][0]
    receipt = Receipt(new_id(), RECEIVED, theirs.name, "", by.id, "", "")
    return run(merge_project(ours, theirs, by, receipt, backup=False))


@dataclass(frozen=True)
class Knowledge:
    """What a project knows, told without what is its own affair, such as ids of articles and people."""

    revisions: dict[str, frozenset[str]]
    heads: dict[str, tuple[str, ...]]
    conflicts: frozenset[str]
    claims: frozenset[tuple[str, ...]]
    """Those on which nobody has to decide."""
    articles: frozenset[str]
    said: frozenset[tuple[str, ...]]
    """Rejections, readings and comments."""


def knowledge(project: Project) -> Knowledge:
    """What a project knows."""
    listed = frozenset(one.claim_id for one in list_conflicts(project))
    with project.reading() as connection:
        keys = {key.id: key for key in article_keys(connection)}
        people = {one.id: one.name for one, _ in everybody(connection)}
        rows = stored_values(connection, Kind.CLAIM, "article_id", keys)
        histories = Histories(connection).of([row.value.id for row in rows])
        open_ = {one for one, found in histories.items() if not alike(found.revisions, found.heads)}
        assert open_ == listed, "every differing pair of heads is listed, and nothing else"
        for row in rows:
            found = histories[row.value.id]
            says = (
                found.revisions[chosen(found.revisions, found.current)].payload if found.current else REMOVED
            )
            assert says == (REMOVED if row.removed_edit is not None else payload_of(row.value)), (
                "a row is its history"
            )
        standing = {
            (
                row.value.id,
                said(payload_of(row.value)),
                keys[row.value.article_id].sha256,
                people[row.value.annotator_id],
            )
            for row in rows
            if row.removed_edit is None and row.value.id not in open_
        }
        return Knowledge(
            {one: frozenset(found.revisions) for one, found in histories.items() if found.revisions},
            {one: found.heads for one, found in histories.items() if found.revisions},
            listed,
            frozenset(standing),
            frozenset(key.sha256 for key in keys.values() if key.standing),
            frozenset(_said(connection, keys, people)),
        )


def _said(connection: Any, keys: dict[str, Any], people: dict[Any, str]) -> set[tuple[str, ...]]:
    suggestions = {
        one.value.id: one.value for one in stored_values(connection, Kind.SUGGESTION, "article_id", keys)
    }
    rejections = stored_values(connection, Kind.REJECTION, "suggestion_id", suggestions)
    readings = stored_values(connection, Kind.READING, "article_id", keys)
    comments = stored_values(connection, Kind.COMMENT, "article_id", keys)
    found = {("comment", one.value.id) for one in comments if one.removed_edit is None}
    for one in rejections:
        if one.removed_edit is None:
            about = suggestions[one.value.suggestion_id]
            place = f"{keys[about.article_id].sha256} {about.segments}"
            found.add(("rejection", place, people[one.value.annotator_id]))  # type: ignore[arg-type]
    for one in readings:
        if one.removed_edit is None:
            times = (one.value.first_pass_at, one.value.finished_at)
            who = (keys[one.value.article_id].sha256, people[one.value.annotator_id])
            found.add(("reading", *who, *times))  # type: ignore[arg-type]
    return found  # type: ignore[return-value]


def copied(path: Path, target: Path) -> Project:
    """An open copy of a closed project."""
    return Project.open(shutil.copy(path, target))


def all_bytes(path: Path) -> list[Any]:
    """Everything in a file, row by row."""
    connection = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    try:
        return list(connection.iterdump())
    finally:
        connection.close()
