"""Three copies of a project that went their own ways know the same in the end, however they are brought together."""

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest

from factdesk.store import Project
from tests.faults.ledger import record
from tests.projects import LONG, orphans, problems
from tests.store.replicas import (
    FAST,
    Knowledge,
    Replica,
    copied,
    knowledge,
    make_origin,
    make_package,
    make_stranger,
    merge,
)

WORLDS = 2_000 if LONG else 100
HISTORIES = 10_000 if LONG else 500
"""Claims with a history of their own over three copies: so many at least are tried in all worlds."""
PARTS = 10
"""So many tests share the worlds, so that none takes long."""
MOST_ACTS = 24


@pytest.fixture(scope="module")
def beginnings() -> Iterator[Path]:
    """A folder with the projects that copies begin from."""
    with tempfile.TemporaryDirectory(prefix="factdesk-laws-", dir=FAST) as name:
        folder = Path(name)
        make_origin(folder / "origin.factdesk")
        make_stranger(folder / "stranger.factdesk")
        make_package(folder / "origin.factdesk", folder / "package.factdesk")
        yield folder


class World:
    """Three copies, each with a history of its own; some have met in between. Then they are brought together."""

    def __init__(self, folder: Path, seed: int) -> None:
        self.chance = Random(seed)  # noqa: S311
        self.begun = sorted(folder.glob("*.factdesk"))
        self.at = Path(tempfile.mkdtemp(dir=folder))
        self.open: list[Project] = []

    def copy(self, path: Path) -> Project:
        """An open copy of a file in which nobody writes."""
        self.open.append(copied(path, self.at / f"copy {len(self.open)}.factdesk"))
        return self.open[-1]

    def tell(self) -> list[Project]:
        """Let people work, and return the three projects."""
        weights = [4, *([1] * (len(self.begun) - 1))]
        begun = [self.chance.choices(self.begun, weights)[0] for _ in range(3)]
        replicas = [Replica(self.copy(path), number, self.chance) for number, path in enumerate(begun)]
        for replica in replicas:
            for _ in range(self.chance.randrange(MOST_ACTS)):
                replica.do()
            if self.chance.random() < 0.4:
                merge(replica.project, self.chance.choice([r for r in replicas if r is not replica]).project)
                for _ in range(self.chance.randrange(MOST_ACTS // 2)):
                    replica.do()
        return [replica.project for replica in replicas]

    def merged(self, first: Project, *others: Project) -> Project:
        """A copy of the first project with the others brought in, one after the other."""
        ours = self.copy(Path(first.address))
        for theirs in others:
            merge(ours, theirs)
        return ours

    def end(self, result: Project, seed: int) -> None:
        """Look at the result once more from outside, and forget everything."""
        for project in self.open:
            project.close()
        assert problems(Path(result.address)) == [], f"world {seed}"
        assert orphans(Path(result.address)) == 0, f"world {seed}"
        shutil.rmtree(self.at)


@pytest.mark.faults
@pytest.mark.parametrize("part", range(PARTS))
def test_a38_merging_is_idempotent_commutative_and_associative_and_loses_nothing(
    beginnings: Path, part: int
) -> None:
    histories = 0
    for seed in range(part, WORLDS, PARTS):
        world = World(beginnings, seed)
        one, two, three = world.tell()
        sources = [knowledge(project) for project in (one, two, three)]
        left = world.merged(one, two, three)
        right = world.merged(one, world.merged(two, three))
        turned = world.merged(three, two, one)
        expected = knowledge(left)
        for project in (right, turned):
            assert knowledge(project) == expected, f"world {seed}"
        _loses_nothing(sources, expected, seed)
        _changes_nothing_again(left, right, seed)
        world.end(left, seed)
        histories += len(expected.revisions)
    assert histories >= HISTORIES // PARTS
    record("A38", tried=histories, lost=0, note="three copies of each, merged in every order")


def _loses_nothing(sources: list[Knowledge], found: Knowledge, seed: int) -> None:
    for source in sources:
        for claim_id, revisions in source.revisions.items():
            assert revisions <= found.revisions.get(claim_id, frozenset()), f"world {seed}"
        assert source.articles <= found.articles, f"world {seed}"


def _changes_nothing_again(ours: Project, theirs: Project, seed: int) -> None:
    before = Path(ours.address).read_bytes()
    report = merge(ours, theirs)
    assert report.nothing, f"world {seed}: {report}"
    assert Path(ours.address).read_bytes() == before, f"world {seed}"
