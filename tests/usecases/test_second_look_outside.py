"""What is marked at a second look counts nowhere: not as gold, not in exports, packages and merges."""

from __future__ import annotations

import csv
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factdesk.domain.claims import Annotator, AnnotatorId, ArticleId
from factdesk.domain.colleagues.second_looks import SecondLook, united
from factdesk.domain.spans import Span
from factdesk.domain.times import days_ago
from factdesk.jobs import run
from factdesk.store import Project, reading
from factdesk.store.reading_looks import second_looks, shadows
from factdesk.usecases import history
from factdesk.usecases.claims import mark_claim
from factdesk.usecases.exporting import ExportOptions, Layer, export_labels
from factdesk.usecases.gold import gold_claims
from factdesk.usecases.learning import lessons_of
from factdesk.usecases.merging import merge_file
from factdesk.usecases.packages import PackageChoice, prepare_packages
from factdesk.usecases.projects import find_annotator
from factdesk.usecases.readings import finish_article
from factdesk.usecases.review_queue import review_queue
from factdesk.usecases.second_look import (
    SlippedIn,
    articles_for_second_look,
    second_look_of,
    slip_in,
    waiting_look,
)
from tests.projects import add_articles, make_article, make_project, orphans, problems


def read(project: Project, by: Annotator, label: str, *articles: str) -> None:
    """Let somebody mark the beginning of articles with a label, and finish them."""
    for one in articles:
        mark_claim(project, one, [Span(0, 10)], by, label)
        finish_article(project, one, by)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Ana and Ben have finished four articles, and say the same."""
    found = tmp_path / "mills.factdesk"
    project, people = make_project(found, "Ana", "Ben")
    with project:
        made = add_articles(
            project, *(make_article(f"The mill closes in {n} days.", f"{n}") for n in range(4))
        )
        for one in people:
            read(project, one, "reported", *(article.id for article in made))
    return found


@pytest.fixture
def project(path: Path) -> Iterator[Project]:
    with Project.open(path) as found:
        yield found
    assert problems(path) == []
    assert orphans(path) == 0


def ana(project: Project) -> Annotator:
    return find_annotator(project, "Ana")


def look_again(project: Project, by: Annotator, label: str = "denied") -> SlippedIn:
    """Slip half of what somebody has finished in again, and read one article of it otherwise."""
    found = slip_in(project, by, 50, by)
    read(project, found.shadow, label, found.look.articles[0])
    return found


def exported(project: Project, path: Path, **options: object) -> list[dict[str, str]]:
    run(export_labels(project, path, ExportOptions(with_codebook=True, **options)))  # type: ignore[arg-type]
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_gold_stays_unanimous_whatever_the_second_look_says(project: Project) -> None:
    before = run(gold_claims(project))
    look_again(project, ana(project))
    assert run(gold_claims(project)) == before
    assert {one.source.value for one in before} == {"unanimous"}


@pytest.mark.parametrize("layer", list(Layer))
def test_an_export_and_what_is_written_beside_it_leave_the_second_look_out(
    project: Project, tmp_path: Path, layer: Layer
) -> None:
    before = exported(project, tmp_path / "before.csv", layer=layer)
    found = look_again(project, ana(project))
    assert exported(project, tmp_path / "after.csv", layer=layer) == before
    for name in ("datasheet.md", "codebook.md", "decisions.csv"):
        assert (tmp_path / f"before.{name}").read_text() == (tmp_path / f"after.{name}").read_text()
    named = exported(project, tmp_path / "named.csv", annotators=(found.shadow.name,))
    assert [row["label"] for row in named] == ["denied"]


def test_a_second_look_comes_home_as_one_and_a_merge_again_has_nothing_to_do(
    project: Project, path: Path, tmp_path: Path
) -> None:
    copy = Path(shutil.copy(path, tmp_path / "ben.factdesk"))
    with Project.open(copy) as theirs:
        found = look_again(theirs, find_annotator(theirs, "Ben"))
    before = run(review_queue(project)).counts
    assert run(merge_file(project, copy, ana(project))).changes.edit
    assert second_looks(project) == (found.look,)
    assert shadows(project) == {found.shadow.id}
    assert run(review_queue(project)).counts == before
    assert run(merge_file(project, copy, ana(project))).nothing
    history.undo(project, ana(project))
    assert second_looks(project) == ()


def test_two_second_looks_of_one_person_in_two_copies_become_one(
    project: Project, path: Path, tmp_path: Path
) -> None:
    copy = Path(shutil.copy(path, tmp_path / "ben.factdesk"))
    ben = find_annotator(project, "Ben")
    with Project.open(copy) as theirs:
        elsewhere = slip_in(theirs, ben, 50, ben, seed=5)
        read(theirs, elsewhere.shadow, "denied", *elsewhere.look.articles)
    here = slip_in(project, ben, 50, ben, seed=1)
    assert here.shadow.id == elsewhere.shadow.id
    run(merge_file(project, copy, ana(project)))
    [found] = second_looks(project)
    assert set(found.articles) == {*here.look.articles, *elsewhere.look.articles}
    assert shadows(project) == {here.shadow.id}


def test_a_blind_package_holds_ones_own_second_look_and_nobody_elses(
    project: Project, tmp_path: Path
) -> None:
    anas, bens = look_again(project, ana(project)), look_again(project, find_annotator(project, "Ben"))
    choice = PackageChoice(blind=True)
    [package] = run(prepare_packages(project, choice, ["Ben"], tmp_path / "out", ana(project)))
    with Project.open(package.path) as theirs:
        assert second_looks(theirs) == (bens.look,)
        names = {one.name for one in reading.all_annotators(theirs)}
        assert anas.shadow.name not in names
        waiting = waiting_look(theirs, find_annotator(theirs, "Ben"))
        assert waiting is not None
        assert (waiting.done, waiting.total) == (1, 2)
        read(theirs, waiting.shadow, "confirmed", *bens.look.articles[1:])
    run(merge_file(project, package.path, ana(project)))
    found = second_look_of(project, bens.shadow)
    assert found is not None
    assert found.is_done
    assert len(second_looks(project)) == 2


def test_how_far_somebody_is_with_their_second_look(project: Project) -> None:
    by = ana(project)
    assert waiting_look(project, by) is None
    found = look_again(project, by)
    waiting = waiting_look(project, by)
    assert waiting is not None
    assert (waiting.done, waiting.total, waiting.shadow) == (1, 2, found.shadow)
    assert second_look_of(project, found.shadow) == waiting
    assert second_look_of(project, by) is None
    read(project, found.shadow, "denied", *found.look.articles[1:])
    assert waiting_look(project, by) is None


def test_what_was_finished_lately_can_be_left_out(project: Project) -> None:
    by = ana(project)
    assert len(articles_for_second_look(project, by)) == 4
    assert articles_for_second_look(project, by, days=1) == []
    with pytest.raises(ValueError, match="has finished no article 7 days ago or earlier"):
        slip_in(project, by, 50, by, days=7)
    assert days_ago(2) < days_ago(1) < days_ago(0)


ids = st.sampled_from("abcd").map(ArticleId)
looks = st.builds(
    SecondLook,
    st.sampled_from("xyz").map(AnnotatorId),
    st.just(AnnotatorId("ana")),
    st.just(1),
    st.lists(ids, unique=True, max_size=3).map(lambda one: tuple(sorted(one))),
    st.sampled_from(["2024-01-01", "2024-01-02"]),
)
several = st.lists(looks, max_size=4)


@given(several, several, several)
def test_uniting_second_looks_is_a_union(
    one: list[SecondLook], two: list[SecondLook], three: list[SecondLook]
) -> None:
    assert united(one, two) == united(two, one)
    assert united(united(one, two), three) == united(one, united(two, three))
    assert united(united(one, two), two) == united(one, two)


def test_nothing_is_learned_from_it(project: Project) -> None:
    found = slip_in(project, ana(project), 50, ana(project))
    read(project, found.shadow, "denied", *found.look.articles)
    learned = [claim for lesson in lessons_of(project, found.shadow) for claim in lesson.claims]
    assert {claim.label for claim in learned} == {"reported"}
