"""Damaged bytes: whatever happens to a file, it opens as it was, or is refused in one sentence."""

import random
import shutil
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from factdesk.domain.errors import FactDeskError
from factdesk.domain.offers import OfferTerms
from factdesk.jobs import run
from factdesk.store import Project, reading, verifying
from factdesk.store.fingerprint import state_digest
from factdesk.store.seals import SCHEMA_VERSION
from factdesk.usecases.doubt import WayOut, ways_out
from tests.faults.ledger import record
from tests.projects import LONG, ROOT, fill, make_project

pytestmark = pytest.mark.faults

Damage = Callable[[bytearray, random.Random], None]


def flip_bit(content: bytearray, chance: random.Random) -> None:
    content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)


def change_byte(content: bytearray, chance: random.Random) -> None:
    content[chance.randrange(len(content))] = chance.randrange(256)


def flip_header_bit(content: bytearray, chance: random.Random) -> None:
    content[chance.randrange(100)] ^= 1 << chance.randrange(8)


def zero_sector(content: bytearray, chance: random.Random) -> None:
    at = chance.randrange(len(content) // 512) * 512
    content[at : at + 512] = bytes(512)


def zero_page(content: bytearray, chance: random.Random) -> None:
    at = chance.randrange(len(content) // 4096) * 4096
    content[at : at + 4096] = bytes(4096)


def cut_off(content: bytearray, chance: random.Random) -> None:
    del content[chance.randrange(len(content)) :]


DAMAGES: dict[Damage, tuple[int, int]] = {
    flip_bit: (120, 1_000),
    change_byte: (40, 300),
    flip_header_bit: (40, 300),
    zero_sector: (40, 300),
    zero_page: (30, 300),
    cut_off: (30, 300),
}
"""How often, in the short form and in the long."""


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("damage") / "mill.factdesk"
    project, (ana, ben) = make_project(path, "Ana", "Ben")
    with project:
        fill(project, ana, articles=6, claims=5)
        fill_more = reading.article_ids(project, ben.id)
        assert len(fill_more) == 6
    return path


def answers(path: Path) -> tuple[object, ...]:
    """All that a user would see, asked for as the window asks."""
    with Project.open(path) as project:
        ana = next(annotator for annotator in reading.all_annotators(project) if annotator.name == "Ana")
        ids = reading.article_ids(project, ana.id)
        return (
            state_digest(project),
            reading.article_lines(project, ids, ana.id, OfferTerms(statements=True, guarded=False)),
            [reading.claims_of(project, one, ana.id) for one in ids],
            [reading.open_suggestions(project, one, ana.id) for one in ids],
            reading.statistics(project).by_label,
        )


@pytest.mark.parametrize("damage", DAMAGES, ids=lambda damage: damage.__name__)
def test_a10_a_damaged_file_opens_as_it_was_or_is_refused_in_a_sentence(
    damage: Damage, sample: Path, tmp_path: Path
) -> None:
    whole = sample.read_bytes()
    expected = answers(Path(shutil.copy(sample, tmp_path / "whole.factdesk")))
    chance = random.Random(f"{damage.__name__} 1")  # noqa: S311
    path = tmp_path / "mill.factdesk"
    refused, slowest = 0, 0.0
    for _ in range(DAMAGES[damage][LONG]):
        content = bytearray(whole)
        damage(content, chance)
        path.write_bytes(content)
        refusal, found = None, None
        began = time.perf_counter()
        try:
            found = answers(path)
        except FactDeskError as error:
            refusal = error
        slowest = max(slowest, time.perf_counter() - began)
        if refusal is None:
            assert found == expected
        else:
            refused += 1
            assert "mill.factdesk" in str(refusal)
            assert set(ways_out(path, refusal)) & set(WayOut)
            assert path.read_bytes() == content, "a file that was refused has been changed"
    assert refused or damage is flip_header_bit
    tried, kind = DAMAGES[damage][LONG], damage.__name__.replace("_", " ")
    record("A10", tried=tried, lost=0, note=f"{kind}: {refused} refused, at most {slowest:.1f} s")


def test_a11_a_project_cut_off_anywhere_is_refused_in_one_sentence_and_left_alone(
    sample: Path, tmp_path: Path
) -> None:
    whole, chance = sample.read_bytes(), random.Random(11)  # noqa: S311
    lengths = [*range(0, 4_097, 1 if LONG else 16)]
    lengths += [chance.randrange(4_097, len(whole)) for _ in range(300 if LONG else 60)]
    path = tmp_path / "mill.factdesk"
    for length in lengths:
        path.write_bytes(whole[:length])
        with pytest.raises(FactDeskError, match=r"mill\.factdesk") as refusal:
            Project.open(path)
        assert "\n" not in str(refusal.value)
        assert str(refusal.value).endswith(".")
        assert path.read_bytes() == whole[:length]
        assert [found.name for found in tmp_path.iterdir()] == ["mill.factdesk"], "nothing is left beside it"
    record("A11", tried=len(lengths), lost=0, note="0 to 4,096 bytes, and random lengths up to the whole")


def test_a11_a_project_of_the_first_version_cut_off_anywhere_is_refused(tmp_path: Path) -> None:
    whole = (ROOT / "tests" / "golden" / "schema_0001.factdesk").read_bytes()
    path = tmp_path / "mill.factdesk"
    lengths = range(0, 4_097, 1 if LONG else 97)
    for length in lengths:
        path.write_bytes(whole[:length])
        with pytest.raises(FactDeskError, match=r"mill\.factdesk"):
            Project.open(path)
        assert path.read_bytes() == whole[:length]
    record("A11", tried=len(lengths), lost=0)


@pytest.mark.parametrize(
    ("whole", "damaged"),
    [
        (b"CREATE TABLE claims", b"CREATE TABLE \xc2laims"),
        (b"CREATE INDEX ix_claims_annotator_id", b"CREATE INDEX ix_claims\xf1annotator_id"),
        (b"CREATE TABLE claims", b"CREATE TABUE claims"),
    ],
)
def test_a_schema_that_cannot_be_read_is_damage(
    sample: Path, tmp_path: Path, whole: bytes, damaged: bytes
) -> None:
    content = sample.read_bytes()
    assert whole in content
    path = tmp_path / "mill.factdesk"
    path.write_bytes(content.replace(whole, damaged, 1))
    for read_only in (False, True):
        with pytest.raises(FactDeskError, match=r"mill\.factdesk"):
            Project.open(path, read_only=read_only)


@pytest.mark.parametrize(("at", "value"), [(19, 9), (21, 1), (47, 9), (59, 3)])
def test_a_header_that_names_another_format_is_refused(
    sample: Path, tmp_path: Path, at: int, value: int
) -> None:
    content = bytearray(sample.read_bytes())
    content[at] = value
    path = tmp_path / "mill.factdesk"
    path.write_bytes(content)
    for read_only in (False, True):
        with pytest.raises(FactDeskError, match=r"mill\.factdesk"):
            Project.open(path, read_only=read_only)


def test_while_python_ends_a_project_is_checked_all_the_same(
    sample: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A last backup may still be on its way when Python lets nothing more begin beside it."""

    def refuse(*_: object, **__: object) -> None:
        raise RuntimeError("cannot schedule new futures after interpreter shutdown")

    monkeypatch.setattr(ThreadPoolExecutor, "submit", refuse)
    assert run(verifying.verify(sample, read_only=True)) == SCHEMA_VERSION
    path = tmp_path / "mill.factdesk"
    content = bytearray(sample.read_bytes())
    content[4096 * 6 : 4096 * 7] = bytes(4096)
    path.write_bytes(content)
    with pytest.raises(FactDeskError, match=r"mill\.factdesk"):
        run(verifying.verify(path, read_only=True))
