"""Handing out work: one project file for each person, which a merge brings home as if they had worked here.

A package is a choice of the project, brought into an empty one by the same way as a merge. What it holds of a claim's
history is kept with it, so that bringing it back tells nothing that the project did not know, but what was done there.
"""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from factdesk.domain.changes import Kind
from factdesk.domain.claims import Annotator, ArticleId, new_id
from factdesk.domain.colleagues.dealing import deal, draw
from factdesk.domain.colleagues.reviews import HANDED_OUT, RECEIVED, Receipt
from factdesk.domain.colleagues.second_looks import SETTING as SECOND_LOOKS
from factdesk.domain.errors import InvalidValue, NotFound, ProjectExists, StorageFull
from factdesk.domain.projects import SettingValue
from factdesk.domain.times import now
from factdesk.formats.writing import safe_file_name
from factdesk.jobs import Job
from factdesk.store import Project, reading
from factdesk.store.adopting import everybody, refuse_miscounts, standing_ids
from factdesk.store.backups import copy_project
from factdesk.store.reading_looks import second_looks
from factdesk.store.snapshots import held_still
from factdesk.usecases.joining import Choice, Joining
from factdesk.usecases.merge_pen import Pen
from factdesk.usecases.merging import join
from factdesk.usecases.projects import SUFFIX, find_annotator

TITLE = "Prepare packages"
"""Title of the edit."""


@dataclass(frozen=True, slots=True)
class PackageChoice:
    """What is handed out, and to how many."""

    articles: tuple[str, ...] = ()
    """Ids; with none, those of the whole project."""
    sample: int | None = None
    """So many of them by chance; None for all."""
    seed: int = 1
    """The same seed draws and deals the same."""
    double: int = 0
    """Percent of the articles that two people get; the others are dealt out evenly."""
    blind: bool = True
    """Whether nobody sees what others have labelled."""
    suggestions: bool = True
    pseudonyms: bool = False
    """Whether everybody goes by “Annotator 1” and so on; they come home as who they are."""


@dataclass(frozen=True, slots=True)
class Package:
    """A project file that was made for one person."""

    path: Path
    annotator: Annotator
    articles: int
    shared: int
    """Of these, how many somebody else gets too."""


def prepare_packages(
    project: Project, choice: PackageChoice, names: Sequence[str], folder: Path, by: Annotator
) -> Job[list[Package]]:
    """Write a package for each annotator named into a folder, and note in the project who got what.

    Either all of them appear, whole, or none. Raises InvalidValue when there is nothing or nobody to hand out to,
    NotFound for an unknown article, ProjectExists when a file of that name is there already, StorageFull.
    """
    people = [find_annotator(project, name) for name in names]
    ids = _articles(project, choice)
    hands = deal(ids, [one.id for one in people], choice.double, choice.seed)
    aliases = _aliases(project) if choice.pseudonyms else {}
    targets = {one.id: _target(project, folder, aliases.get(one.id, one.name)) for one in people}
    made: list[Package] = []
    with _all_or_none(list(targets.values())), held_still(project) as still:
        for one in people:
            mine = hands[one.id]
            shared = sum(any(id_ in hands[other.id] for other in people if other is not one) for id_ in mine)
            with tempfile.TemporaryDirectory(prefix="factdesk-", ignore_cleanup_errors=True) as made_in:
                draft = Path(made_in, f"package{SUFFIX}")
                yield from _fill(draft, still, choice, one, mine, aliases)
                copy_project(draft, targets[one.id])
            made.append(Package(targets[one.id], one, len(mine), shared))
        with project.edit(TITLE, by, ", ".join(one.name for one in people)) as edit:
            edit.insert(Kind.RECEIPT, [_receipt(package, choice, by) for package in made])
    return made


def _articles(project: Project, choice: PackageChoice) -> list[ArticleId]:
    ids = [ArticleId(one) for one in choice.articles] or reading.article_ids(project, "")
    with project.reading() as connection:
        missing = set(ids) - standing_ids(connection, Kind.ARTICLE, ids)
    if missing:
        raise NotFound(f"The project holds no article {min(missing)}.")
    if choice.sample is not None:
        ids = draw(ids, choice.sample, choice.seed)
    if not ids:
        raise InvalidValue("There is no article to hand out.")
    return ids


def _aliases(project: Project) -> dict[str, str]:
    with project.reading() as connection:
        known = sorted((one for one, _ in everybody(connection)), key=lambda one: (one.created_at, one.id))
    return {one.id: f"Annotator {number}" for number, one in enumerate(known, 1)}


def _target(project: Project, folder: Path, name: str) -> Path:
    title = safe_file_name(reading.project_info(project).title)
    target = folder / f"{title} - {safe_file_name(name)}{SUFFIX}"
    if target.exists():
        raise ProjectExists(f"{target} is there already; choose another folder, or take it away.")
    return target


@contextmanager
def _all_or_none(targets: Sequence[Path]) -> Iterator[None]:
    if len(set(targets)) < len(targets):
        raise InvalidValue("Two of these names make the same file name; rename one of the annotators.")
    folder = targets[0].parent
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StorageFull(f"No package can be written to {folder}: {str(error.strerror).lower()}.") from error
    try:
        yield
    except BaseException:
        for target in targets:
            target.unlink(missing_ok=True)
        raise


# -- one package ---------------------------------------------------------------------------------------------------


def _fill(
    draft: Path,
    still: Project,
    choice: PackageChoice,
    one: Annotator,
    articles: Sequence[str],
    aliases: Mapping[str, str],
) -> Job[None]:
    title = reading.project_info(still).title
    themselves = [one.id, *(look.shadow for look in second_looks(still) if look.annotator == one.id)]
    chosen = Choice(
        articles=frozenset(articles),
        annotators=frozenset(themselves) if choice.blind else None,
        suggestions=choice.suggestions,
        about=one.id,
        alone=choice.blind,
        names=aliases,
    )
    with (
        Project.create(draft, title) as package,
        still.reading() as there,
        package.bulk_edit("Package") as edit,
    ):
        # The receipt tells that this edit takes over what was done elsewhere, so that it is nobody's doing here.
        journal = edit.journal
        journal.insert(Kind.RECEIPT, [Receipt(new_id(), RECEIVED, title, "", "", "", now())])
        journal.insert(Kind.ANNOTATOR, [Annotator(one.id, aliases.get(one.id, one.name), one.created_at)])
        if (guidelines := reading.newest_guideline(still)) is not None:
            journal.insert(Kind.GUIDELINE, [guidelines])
        # Second looks come with the people and articles that they are about, or not at all.
        known = reading.setting_values(still).items()
        settings = [SettingValue(key, value) for key, value in known if key != SECOND_LOOKS]
        journal.insert(Kind.SETTING, settings)
        yield from join(Joining(Pen(package, edit), there, title, chosen, one.id))
        refuse_miscounts(edit.journal, str(draft))


def _receipt(package: Package, choice: PackageChoice, by: Annotator) -> Receipt:
    told = {
        "annotator": package.annotator.id,
        "articles": package.articles,
        "shared": package.shared,
        "blind": choice.blind,
        "suggestions": choice.suggestions,
        "pseudonyms": choice.pseudonyms,
        "seed": choice.seed,
    }
    report = json.dumps(told, separators=(",", ":"))
    return Receipt(new_id(), HANDED_OUT, package.path.name, "", by.id, report, now())
