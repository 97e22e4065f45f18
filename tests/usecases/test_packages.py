"""Handing out work: everybody gets their file, and what they do in it comes home as if they had worked here."""

from pathlib import Path

import pytest

from factdesk.domain.changes import Kind
from factdesk.domain.claims import new_id
from factdesk.domain.colleagues.reviews import HANDED_OUT, REMARK, SENT_BACK, Comment, Decision
from factdesk.domain.errors import InvalidValue, NotFound, ProjectExists
from factdesk.domain.spans import Span
from factdesk.jobs import run
from factdesk.store import Project, reading
from factdesk.store.adopting import stored_values
from factdesk.store.fingerprint import state_digest
from factdesk.store.reading_receipts import all_receipts
from factdesk.usecases import history
from factdesk.usecases.checking import check_project
from factdesk.usecases.claims import label_claims, mark_claim, remove_claims
from factdesk.usecases.conflicts import list_conflicts
from factdesk.usecases.merging import merge_file
from factdesk.usecases.packages import Package, PackageChoice, prepare_packages
from factdesk.usecases.projects import change_setting, find_annotator, project_setting, write_guidelines
from tests.projects import add_articles, add_suggestions, make_article, make_suggestion
from tests.usecases.conftest import Desk


def hand_out(desk: Desk, folder: Path, *names: str, **choice: object) -> dict[str, Package]:
    """Packages by name."""
    made = run(
        prepare_packages(desk.project, PackageChoice(**choice), names or ("Ana", "Ben"), folder, desk.ana)  # type: ignore[arg-type]
    )
    return {one.annotator.name: one for one in made}


def test_everybody_gets_a_sound_file_with_their_articles_and_the_guidelines_in_force(
    desk: Desk, tmp_path: Path
) -> None:
    write_guidelines(desk.project, "Mark every claim, also in headlines.", desk.ana)
    change_setting(desk.project, "bias_guard", True, desk.ana)
    made = hand_out(desk, tmp_path / "out")
    assert [one.path.name for one in made.values()] == ["Mills - Ana.factdesk", "Mills - Ben.factdesk"]
    assert [one.articles for one in made.values()] == [1, 1]
    for one in made.values():
        assert run(check_project(one.path)).fault is None
        with Project.open(one.path) as package:
            guidelines = reading.newest_guideline(package)
            assert guidelines is not None
            assert (guidelines.version, guidelines.text) == (2, "Mark every claim, also in headlines.")
            assert project_setting(package, "bias_guard") is True
            assert [person.name for person in reading.all_annotators(package)] == [one.annotator.name]


def test_what_is_done_in_a_package_comes_home(desk: Desk, tmp_path: Path) -> None:
    claim, _ = mark_claim(desk.project, desk.mill.id, [Span(0, 26)], desk.ben, "reported")
    gone, _ = mark_claim(desk.project, desk.mill.id, [Span(40, 50)], desk.ben)
    remove_claims(desk.project, [gone], desk.ben)
    made = hand_out(desk, tmp_path / "out", "Ben")["Ben"]
    assert run(merge_file(desk.project, made.path, desk.ana)).nothing, "a package says nothing new of itself"
    with Project.open(made.path) as package:
        ben = find_annotator(package, "Ben")
        assert ben.id == desk.ben.id
        label_claims(package, [claim], "denied", ben)
        mark_claim(package, desk.port.id, [Span(0, 10)], ben, "confirmed")
    report = run(merge_file(desk.project, made.path, desk.ana))
    assert (report.labels, report.followed, report.conflicts) == ((("Ben", 1),), 1, ())
    assert reading.claim(desk.project, claim).label == "denied"


def test_work_here_and_in_a_package_at_once_is_a_conflict(desk: Desk, tmp_path: Path) -> None:
    claim, _ = mark_claim(desk.project, desk.mill.id, [Span(0, 26)], desk.ben, "reported")
    made = hand_out(desk, tmp_path / "out", "Ben")["Ben"]
    label_claims(desk.project, [claim], "confirmed", desk.ben)
    with Project.open(made.path) as package:
        label_claims(package, [claim], "denied", find_annotator(package, "Ben"))
    assert run(merge_file(desk.project, made.path, desk.ana)).conflicts == (claim,)
    [found] = list_conflicts(desk.project)
    assert found.base is not None
    assert found.base.claim is not None
    assert found.base.claim.label == "reported"


@pytest.mark.parametrize("blind", [True, False])
def test_nobody_sees_what_others_have_labelled_when_blind(desk: Desk, tmp_path: Path, blind: bool) -> None:
    mark_claim(desk.project, desk.mill.id, [Span(0, 26)], desk.ana, "reported")
    mark_claim(desk.project, desk.mill.id, [Span(0, 26)], desk.ben, "denied")
    made = hand_out(desk, tmp_path / "out", "Ben", blind=blind)["Ben"]
    with Project.open(made.path) as package, package.reading() as connection:
        claims = stored_values(connection, Kind.CLAIM, "article_id", [desk.mill.id])
        assert len(claims) == (1 if blind else 2)
    assert (desk.ana.id.encode() in made.path.read_bytes()) is not blind


def test_what_was_sent_back_and_said_about_it_travels_without_what_others_said(
    desk: Desk, tmp_path: Path
) -> None:
    mine, _ = mark_claim(desk.project, desk.mill.id, [Span(0, 26)], desk.ben, "reported")
    other, _ = mark_claim(desk.project, desk.mill.id, [Span(0, 26)], desk.ana, "denied")
    both = tuple(sorted((mine, other)))
    place = (desk.mill.id, desk.ana.id)
    decision = Decision(new_id(), *place, SENT_BACK, both, "[ana: denied]", "", "extent", "Too long.", ())  # type: ignore[arg-type]
    words = (
        Comment(new_id(), *place, mine, "", REMARK, "Is it?"),  # type: ignore[arg-type]
        Comment(new_id(), *place, decision.id, "", REMARK, "See rule 2."),  # type: ignore[arg-type]
        Comment(new_id(), *place, other, "", REMARK, "Not for Ben."),  # type: ignore[arg-type]
    )
    with desk.project.edit("Review", desk.ana) as edit:
        edit.insert(Kind.DECISION, [decision])
        edit.insert(Kind.COMMENT, words)
    made = hand_out(desk, tmp_path / "out", "Ben")["Ben"]
    with Project.open(made.path) as package, package.reading() as connection:
        [found] = stored_values(connection, Kind.DECISION, "article_id", [desk.mill.id])
        said = stored_values(connection, Kind.COMMENT, "article_id", [desk.mill.id])
    assert (found.value.claims, found.value.opinions, found.value.note) == ((mine,), "", "Too long.")
    assert {one.value.text for one in said} == {"Is it?", "See rule 2."}
    assert run(merge_file(desk.project, made.path, desk.ana)).nothing
    with desk.project.reading() as connection:
        [kept] = stored_values(connection, Kind.DECISION, "article_id", [desk.mill.id])
    assert kept.value == decision


def test_suggestions_can_be_left_out(desk: Desk, tmp_path: Path) -> None:
    add_suggestions(desk.project, make_suggestion(desk.mill))
    for suggestions, count in ((True, 1), (False, 0)):
        made = hand_out(desk, tmp_path / str(count), "Ben", suggestions=suggestions)["Ben"]
        with Project.open(made.path) as package:
            assert len(reading.open_suggestions(package, desk.mill.id, desk.ben.id)) == count


def test_people_go_by_other_names_and_come_home_as_who_they_are(desk: Desk, tmp_path: Path) -> None:
    made = hand_out(desk, tmp_path / "out", pseudonyms=True, double=100)["Ben"]
    assert made.path.name == "Mills - Annotator-2.factdesk"
    assert b"Ben" not in made.path.read_bytes()
    with Project.open(made.path) as package:
        [person] = reading.all_annotators(package)
        assert (person.id, person.name) == (desk.ben.id, "Annotator 2")
        mark_claim(package, desk.mill.id, [Span(0, 10)], person, "denied")
    report = run(merge_file(desk.project, made.path, desk.ana))
    assert (report.labels, report.people) == ((("Ben", 1),), (("Annotator 2", "Ben"),))


def test_the_project_remembers_who_got_what_and_forgets_it_when_that_is_undone(
    desk: Desk, tmp_path: Path
) -> None:
    before = desk.state
    hand_out(desk, tmp_path / "out", double=100)
    told = [(one.kind, one.name, one.annotator_id) for one in all_receipts(desk.project)]
    assert sorted(told) == [
        (HANDED_OUT, "Mills - Ana.factdesk", desk.ana.id),
        (HANDED_OUT, "Mills - Ben.factdesk", desk.ana.id),
    ]
    [line] = reading.history(desk.project, limit=1)
    assert (line.title, line.detail) == ("Prepare packages", "Ana, Ben")
    history.undo(desk.project, desk.ana)
    assert state_digest(desk.project) == before


def test_all_packages_appear_or_none(desk: Desk, tmp_path: Path) -> None:
    folder = tmp_path / "out"
    hand_out(desk, folder, "Ben")
    before = desk.state
    with pytest.raises(ProjectExists):
        hand_out(desk, folder)
    assert [path.name for path in folder.iterdir()] == ["Mills - Ben.factdesk"]
    assert desk.state == before
    for names, choice, kind in (
        (("Ana", "Ana"), {}, InvalidValue),
        (("Ana",), {"articles": ("nothing",)}, NotFound),
        (("Ana",), {"double": 101}, InvalidValue),
        (("Ana",), {"sample": 0}, InvalidValue),
    ):
        with pytest.raises(kind):
            hand_out(desk, tmp_path / "other", *names, **choice)
    job = prepare_packages(
        desk.project, PackageChoice(double=100), ("Ana", "Ben"), folder.parent / "given up", desk.ana
    )
    for _ in job:
        if list((folder.parent / "given up").iterdir()):
            break
    job.close()
    assert list((folder.parent / "given up").iterdir()) == []
    assert desk.state == before


def test_a_share_of_the_articles_goes_to_two_people(desk: Desk, tmp_path: Path) -> None:
    add_articles(desk.project, *(make_article(f"Text {number}, he said.") for number in range(18)))
    made = hand_out(desk, tmp_path / "out", "Ana", "Ben", "Cleo", double=30)
    assert sum(one.articles for one in made.values()) == 26
    assert {one.shared for one in made.values()} == {4}
    assert max(one.articles for one in made.values()) - min(one.articles for one in made.values()) <= 1
    again = hand_out(desk, tmp_path / "again", "Ana", "Ben", "Cleo", double=30)
    for name, one in made.items():
        with Project.open(one.path) as here, Project.open(again[name].path) as there:
            assert set(reading.article_ids(here, "")) == set(reading.article_ids(there, ""))
