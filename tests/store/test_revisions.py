"""The revisions of a claim are read from the journal: the same for ever, and the same in every copy of a project."""

import shutil
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest

from factdesk.domain.changes import Kind
from factdesk.domain.claims import Annotator, Claim
from factdesk.domain.colleagues.reviews import Revision
from factdesk.domain.colleagues.revisions import (
    REMOVED,
    History,
    chosen,
    claim_of,
    common_ancestor,
    heads,
    payload_of,
    revision_id,
    said,
)
from factdesk.domain.errors import InvalidValue
from factdesk.domain.spans import Span
from factdesk.jobs import run
from factdesk.store import Project, reading
from factdesk.store.reading_claim_history import claim_versions
from factdesk.store.revisions import Histories
from factdesk.store.tables import claims
from factdesk.usecases.claims import describe_claim, label_claims, mark_claim, remove_claims
from factdesk.usecases.merging import merge_file
from factdesk.usecases.projects import find_annotator
from tests.projects import LONG, add_articles, make_article, make_claim, make_project
from tests.store.replicas import Replica, make_origin


def history_of(project: Project, claim_id: str) -> History:
    with project.reading() as connection:
        return Histories(connection).of([claim_id])[claim_id]  # type: ignore[index]


def marked(tmp_path: Path) -> tuple[Project, Annotator, str]:
    project, (ana,) = make_project(tmp_path / "mill.factdesk", "Ana")
    [article] = add_articles(project, make_article())
    return project, ana, mark_claim(project, article.id, [Span(0, 26)], ana, "reported")[0]


def labels(history: History) -> list[str | None]:
    """The labels along a history without forks, the oldest first."""
    [one] = history.heads
    found = []
    while one:
        revision = history.revisions[one]
        payload = revision.payload
        found.append(claim_of(payload, "", "", "").label if payload else "removed")
        one = revision.parents[0] if revision.parents else None  # type: ignore[assignment]
    return found[::-1]


def test_each_edit_of_a_claim_is_a_revision_that_follows_the_one_before(tmp_path: Path) -> None:
    project, ana, claim = marked(tmp_path)
    with project:
        label_claims(project, [claim], "denied", ana)
        remove_claims(project, [claim], ana)
        assert labels(history_of(project, claim)) == ["reported", "denied", "removed"]


def test_an_undo_and_a_redo_are_revisions_of_their_own(tmp_path: Path) -> None:
    project, ana, claim = marked(tmp_path)
    with project:
        label_claims(project, [claim], "denied", ana)
        project.undo(ana)
        project.undo(ana)
        project.redo(ana)
        project.redo(ana)
        found = labels(history_of(project, claim))
        assert found == ["reported", "denied", "reported", "removed", "reported", "denied"]


def test_a_revision_keeps_its_name_whatever_comes_after(tmp_path: Path) -> None:
    project, ana, claim = marked(tmp_path)
    with project:
        seen: set[str] = set()
        for label in ("denied", "confirmed", None, "unconfirmed"):
            label_claims(project, [claim], label, ana)
            found = history_of(project, claim).revisions
            assert seen < found.keys()
            assert all(revision_id(one) == name for name, one in found.items())
            seen = set(found)


def test_two_copies_of_a_project_tell_the_same_revisions(tmp_path: Path) -> None:
    project, ana, claim = marked(tmp_path)
    with project:
        describe_claim(project, claim, ana, note="Twice.", source="the owner")
        project.undo(ana)
    copy = Path(shutil.copy(project.address, tmp_path / "copy.factdesk"))
    with Project.open(project.address) as one, Project.open(copy) as other:
        assert history_of(one, claim) == history_of(other, claim)
        label_claims(one, [claim], "denied", ana)
        label_claims(other, [claim], "denied", ana)
        ours, theirs = history_of(one, claim), history_of(other, claim)
        assert ours.heads != theirs.heads, "two edits are two revisions, also when they say the same"
        graph = {**ours.revisions, **theirs.revisions}
        assert said(graph[ours.heads[0]].payload) == said(graph[theirs.heads[0]].payload)
        assert heads(graph) == tuple(sorted(ours.heads + theirs.heads))
        base = common_ancestor(graph, heads(graph))
        assert base is not None
        assert claim_of(graph[base].payload, "", "", "").label == "reported"


def test_a_claim_comes_back_from_its_payload_as_it_was(tmp_path: Path) -> None:
    project, ana, claim_id = marked(tmp_path)
    with project:
        describe_claim(
            project, claim_id, ana, note='“Ünd},"made":{” 😀', source="the owner", cue=Span(30, 40)
        )
        claim = reading.claim(project, claim_id)
    assert claim_of(payload_of(claim), claim.id, claim.article_id, claim.annotator_id) == claim
    other = replace(claim, note=claim.note + ".")
    assert said(payload_of(claim)) != said(payload_of(other))
    assert said(payload_of(claim)) == said(
        payload_of(replace(claim, updated_at="2036-01-01", origin="edited"))
    )


@pytest.mark.parametrize("payload", ["", "{}", "[1]", '{"claim":{},"made":{}}', "nothing", "[" * 100_000])
def test_what_holds_no_claim_is_said_to_hold_none(payload: str) -> None:
    with pytest.raises(InvalidValue):
        claim_of(payload, "1", "2", "3")


def test_a_claim_of_another_type_is_none(tmp_path: Path) -> None:
    project, _ana, claim_id = marked(tmp_path)
    with project:
        claim: Claim = reading.claim(project, claim_id)
    for wrong in (replace(claim, note=5), replace(claim, label=True), replace(claim, confidence="3")):  # type: ignore[arg-type]
        with pytest.raises(InvalidValue):
            claim_of(payload_of(wrong), "1", "2", "3")


def test_of_a_claim_and_none_the_claim_is_chosen() -> None:
    def revision(name: str, payload: str) -> Revision:
        return Revision(name, "c", "a", (), payload, "", "", "", "", "")  # type: ignore[arg-type]

    graph = {"1": revision("1", REMOVED), "2": revision("2", "x"), "3": revision("3", "y")}
    assert chosen(graph, tuple(graph)) == "2"  # type: ignore[arg-type]


def test_an_edit_that_is_recorded_with_nothing_new_makes_no_revision(tmp_path: Path) -> None:
    project, ana, claim = marked(tmp_path)
    with project:
        article = reading.article(project, reading.claim(project, claim).article_id)
        with project.edit("Other claim", ana) as edit:
            edit.insert(Kind.CLAIM, [make_claim(article, ana, Span(40, 50))])
        assert len(history_of(project, claim).revisions) == 1


def test_a_merge_that_is_done_again_after_people_had_built_on_it_is_one_more_state(tmp_path: Path) -> None:
    project, ana, claim = marked(tmp_path)
    ben = find_annotator(project, "Ben")
    project.close()
    copy = Path(shutil.copy(project.address, tmp_path / "copy.factdesk"))
    with Project.open(copy) as theirs:
        label_claims(theirs, [claim], "denied", ana)
    with Project.open(project.address) as ours:
        run(merge_file(ours, copy, ben))
        label_claims(ours, [claim], "confirmed", ana)
        ours.undo(ana)
        ours.undo(ben)
        ours.redo(ben)
        assert reading.claim(ours, claim).label == "denied"
        found = labels(history_of(ours, claim))
        assert found == ["reported", "denied", "confirmed", "denied", "reported", "denied"]


@pytest.mark.parametrize("seed", range(30 if LONG else 6))
def test_the_revisions_of_a_claim_are_the_states_that_its_history_tells(tmp_path: Path, seed: int) -> None:
    path = tmp_path / "origin.factdesk"
    make_origin(path)
    with Project.open(path) as project:
        here = Replica(project, 0, Random(seed))  # noqa: S311
        for _ in range(40):
            here.do()
        with project.reading() as connection:
            ids = connection.execute(claims.select().with_only_columns(claims.c.id)).scalars().all()
            histories = Histories(connection).of(ids)
        for claim_id in ids:
            told = [
                payload_of(one.claim) if one.standing else REMOVED
                for one in claim_versions(project, claim_id)
            ]
            found = histories[claim_id]
            chain = [found.revisions[found.current[0]]]
            while chain[-1].parents:
                chain.append(found.revisions[chain[-1].parents[0]])
            assert [one.payload for one in reversed(chain)] == told
            assert len(chain) == len(found.revisions)
