from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factdesk.domain.changes import NO_CHANGE, Kind
from factdesk.domain.claims import Annotator
from factdesk.domain.errors import Conflict, NotFound, NothingToRedo, NothingToUndo, ProjectDamaged
from factdesk.domain.projects import Reading, SettingValue
from factdesk.domain.spans import Span
from factdesk.store import Project, reading
from factdesk.store.fingerprint import state_digest
from tests.projects import (
    LONG,
    add_articles,
    add_suggestions,
    fill,
    in_file,
    make_article,
    make_claim,
    make_project,
    make_suggestion,
    orphans,
    problems,
)
from tests.strategies import label_keys


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "mill.factdesk"


def test_an_edit_that_changes_nothing_leaves_no_trace(path: Path) -> None:
    project, (ana,) = make_project(path, "Ana")
    with project:
        (article,) = add_articles(project, make_article(), by=ana)
        before = state_digest(project, history=True)
        with project.edit("Look", ana) as edit:
            pass
        with project.edit("Same title", ana) as same:
            same.update(Kind.ARTICLE, article.id, title=article.title)
        assert edit.changes == same.changes == NO_CHANGE
        assert state_digest(project, history=True) == before


def test_an_edit_that_changes_nothing_leaves_what_was_undone_to_be_redone(path: Path) -> None:
    project, (ana,) = make_project(path, "Ana")
    with project:
        add_articles(project, make_article(), by=ana)
        project.undo(ana)
        with project.edit("Look", ana):
            pass
        project.redo(ana)
        assert reading.statistics(project).articles == 1


def test_an_edit_that_raises_has_not_happened(path: Path) -> None:
    project, (ana,) = make_project(path, "Ana")
    with project:
        before = state_digest(project, history=True)
        with pytest.raises(ZeroDivisionError), project.edit("Fail", ana) as edit:  # noqa: PT012
            edit.insert(Kind.ARTICLE, [make_article()])
            raise ZeroDivisionError
        assert state_digest(project, history=True) == before


def test_a_change_set_tells_what_came_what_changed_and_what_went(path: Path) -> None:
    project, (ana,) = make_project(path, "Ana")
    with project:
        article = make_article()
        with project.edit("Import", ana) as made:
            made.insert(Kind.ARTICLE, [article])
        with project.edit("Edit", ana) as changed:
            changed.update(Kind.ARTICLE, article.id, title="Baker")
        with project.edit("Remove", ana) as gone:
            gone.remove(Kind.ARTICLE, article.id)
        (came,) = made.changes.changes
        assert (came.kind, came.id, came.before) == (Kind.ARTICLE, article.id, None)
        assert came.after is not None
        (change,) = changed.changes.changes
        assert change.before is not None
        assert change.after is not None
        assert (change.before["title"], change.after["title"]) == (article.title, "Baker")
        (left,) = gone.changes.changes
        assert left.before is not None
        assert left.after is None
        assert made.changes.edit < changed.changes.edit < gone.changes.edit
        (back,) = project.undo(ana).changes
        assert (back.id, back.before) == (article.id, None)
        assert back.after is not None
        project.undo(ana)
        (away,) = project.undo(ana).changes
        assert away.after is None
        (again,) = project.redo(ana).changes
        assert again.before is None


def test_a_large_edit_is_told_in_bulk_and_undone_as_one(path: Path) -> None:
    project, (ana,) = make_project(path, "Ana")
    with project:
        before = state_digest(project)
        with project.edit("Import", ana) as edit:
            edit.insert(Kind.ARTICLE, [make_article(f"Text {n}.") for n in range(501)])
        assert edit.changes.bulk == {Kind.ARTICLE}
        assert edit.changes.touches(Kind.ARTICLE)
        after = state_digest(project)
        undone = project.undo(ana)
        assert undone.bulk == {Kind.ARTICLE}
        assert state_digest(project) == before
        assert project.redo(ana).bulk == {Kind.ARTICLE}
        assert state_digest(project) == after


def test_nothing_to_undo_or_redo_is_said_by_name(path: Path) -> None:
    project, (ana, ben) = make_project(path, "Ana", "Ben")
    with project:
        with pytest.raises(NothingToUndo, match="Ana"):
            project.undo(ana)
        with pytest.raises(NothingToRedo, match="Ben"):
            project.redo(ben)
        add_articles(project, make_article(), by=ana)
        with pytest.raises(NothingToUndo, match="Ben"):
            project.undo(ben)


def test_undo_and_redo_are_lines_of_the_history(path: Path) -> None:
    project, (ana,) = make_project(path, "Ana")
    with project:
        add_articles(project, make_article(), by=ana)
        project.undo(ana)
        project.redo(ana)
        redo, undo, edit = reading.history(project, limit=3)
        assert (edit.kind, edit.state, edit.title, edit.annotator) == (
            "edit",
            "done",
            "Import articles",
            "Ana",
        )
        assert (undo.kind, undo.title, undo.target) == ("undo", "Undo: Import articles", edit.seq)
        assert (redo.kind, redo.title, redo.target) == ("redo", "Redo: Import articles", edit.seq)


def test_a_new_edit_ends_what_could_be_redone(path: Path) -> None:
    project, (ana, ben) = make_project(path, "Ana", "Ben")
    with project:
        add_articles(project, make_article("One."), by=ana)
        project.undo(ana)
        add_articles(project, make_article("Two."), by=ben)
        project.redo(ana)
        project.undo(ana)
        add_articles(project, make_article("Three."), by=ana)
        with pytest.raises(NothingToRedo):
            project.redo(ana)
        assert [record.state for record in reading.history(project) if record.title == "Import articles"] == [
            "done",
            "done",
            "superseded",
        ]


# -- laws ----------------------------------------------------------------------------------------------------------

Act = Callable[[Project, Annotator, st.DataObject], None]


def _import(project: Project, by: Annotator, _: st.DataObject) -> None:
    add_articles(project, make_article(f"Text {reading.newest_edit(project)} of the day."), by=by)


def _mark(project: Project, by: Annotator, data: st.DataObject) -> None:
    article_id = _some(data, reading.article_ids(project, by.id))
    if article_id:
        start = data.draw(st.integers(0, 8))
        claim = make_claim(reading.article(project, article_id), by, Span(start, start + 4))
        with project.edit("Mark", by) as edit:
            edit.insert(Kind.CLAIM, [claim])


def _label(project: Project, by: Annotator, data: st.DataObject) -> None:
    if found := _claims(project, by):
        with project.edit("Label", by) as edit:
            for claim in found[: data.draw(st.integers(1, 3))]:
                edit.update(Kind.CLAIM, claim, label=data.draw(st.none() | label_keys))


def _remove(project: Project, by: Annotator, data: st.DataObject) -> None:
    if found := _claims(project, by):
        with project.edit("Remove", by) as edit:
            edit.remove(Kind.CLAIM, data.draw(st.sampled_from(found)))


def _come_and_go(project: Project, by: Annotator, _: st.DataObject) -> None:
    """Insert, change and remove in one edit."""
    article = make_article(f"Fleeting {reading.newest_edit(project)}.")
    with project.edit("Come and go", by) as edit:
        edit.insert(Kind.ARTICLE, [article, make_article(f"Staying {article.id}.")])
        edit.update(Kind.ARTICLE, article.id, title="Going")
        edit.remove(Kind.ARTICLE, article.id)


def _set(project: Project, by: Annotator, data: st.DataObject) -> None:
    with project.edit("Set", by) as edit:
        edit.put(Kind.SETTING, SettingValue("bias_guard", data.draw(st.sampled_from(["true", "false"]))))


def _unset(project: Project, by: Annotator, _: st.DataObject) -> None:
    if reading.setting_values(project):
        with project.edit("Unset", by) as edit:
            edit.remove(Kind.SETTING, "bias_guard")


def _suggest(project: Project, by: Annotator, data: st.DataObject) -> None:
    """A bulk edit in two batches, which replaces what it finds."""
    if article_id := _some(data, reading.article_ids(project, by.id)):
        article = reading.article(project, article_id)
        with project.bulk_edit("Suggest", by) as edit:
            for old in reading.open_suggestions(project, article_id, by.id):
                edit.journal.remove(Kind.SUGGESTION, old.id)
            edit.journal.insert(Kind.SUGGESTION, [make_suggestion(article, Span(0, 4))])
            edit.commit()
            edit.journal.insert(Kind.SUGGESTION, [make_suggestion(article, Span(1, 5))])
            edit.finish("two")


def _some(data: st.DataObject, found: Sequence[str]) -> str | None:
    return data.draw(st.sampled_from(found)) if found else None


def _claims(project: Project, by: Annotator) -> list[str]:
    return [
        claim.id
        for article_id in reading.article_ids(project, by.id)
        for claim in sorted(reading.claims_of(project, article_id, by.id), key=lambda claim: claim.created_at)
    ]


ACTS: tuple[Act, ...] = (_import, _mark, _label, _remove, _come_and_go, _set, _unset, _suggest)


@settings(max_examples=100 if LONG else 15)
@given(st.data())
def test_undoing_all_and_redoing_all_passes_through_every_state(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    path = tmp_path_factory.mktemp("laws") / "mill.factdesk"
    project, (ana,) = make_project(path, "Ana")
    states = [state_digest(project)]
    counts = [_ledger(path)]
    for act in (_import, *data.draw(st.lists(st.sampled_from(ACTS), max_size=10))):
        before = reading.newest_edit(project)
        act(project, ana, data)
        if reading.newest_edit(project) > before:
            states.append(state_digest(project))
            counts.append(_ledger(path))
    reopen_at = data.draw(st.integers(0, len(states)))
    for step in range(len(states) - 2, -1, -1):
        if step == reopen_at:
            project.close()
            project = Project.open(path)
        project.undo(ana)
        assert state_digest(project) == states[step]
        assert _ledger(path) == counts[step]
    with pytest.raises(NothingToUndo):
        project.undo(ana)
    for step in range(1, len(states)):
        if step == reopen_at:
            project.close()
            project = Project.open(path)
        project.redo(ana)
        assert state_digest(project) == states[step]
        assert _ledger(path) == counts[step]
    with pytest.raises(NothingToRedo):
        project.redo(ana)
    project.close()
    assert problems(path) == []
    assert orphans(path) == 0


def _ledger(path: Path) -> list[tuple[object, ...]]:
    return in_file(path, "SELECT kind, standing FROM ledger ORDER BY kind")


@settings(max_examples=200 if LONG else 20)
@given(st.lists(st.sampled_from("aabbuvrswg"), max_size=14), st.data())
def test_whatever_two_people_do_the_file_stays_whole(
    tmp_path_factory: pytest.TempPathFactory, steps: list[str], data: st.DataObject
) -> None:
    path = tmp_path_factory.mktemp("two") / "mill.factdesk"
    project, (ana, ben) = make_project(path, "Ana", "Ben")
    with project:
        _import(project, ana, data)
        for step in steps:
            by = ana if step in "aur" else ben
            before = state_digest(project, history=True)
            try:
                if step in "ab":
                    data.draw(st.sampled_from([*ACTS, _remove_article, _finish]))(project, by, data)
                elif step in "uv":
                    project.undo(by)
                elif step in "rs":
                    project.redo(by)
                elif step == "g":
                    newest = reading.newest_edit(project)
                    project.go_back_to(data.draw(st.integers(0, newest)), by)
            except (Conflict, NothingToUndo, NothingToRedo):
                assert state_digest(project, history=True) == before, "a refused edit left something behind"
    with Project.open(path) as project:
        assert project.recovered == ()
    assert problems(path) == []
    assert orphans(path) == 0


def _remove_article(project: Project, by: Annotator, data: st.DataObject) -> None:
    if article_id := _some(data, reading.article_ids(project, by.id)):
        with project.edit("Remove article", by) as edit:
            for kind, row_id in reading.belongings(project, article_id):
                edit.remove(kind, row_id)
            edit.remove(Kind.ARTICLE, article_id)


def _finish(project: Project, by: Annotator, data: st.DataObject) -> None:
    article_id = _some(data, reading.article_ids(project, by.id))
    if article_id and not reading.reading_of(project, article_id, by.id):
        with project.edit("Finish", by) as edit:
            edit.insert(Kind.READING, [Reading(f"r{article_id}{by.id}{edit.seq}", article_id, by.id)])  # type: ignore[arg-type]


# -- conflicts -----------------------------------------------------------------------------------------------------


def test_what_somebody_else_has_changed_since_is_not_taken_back(path: Path) -> None:
    project, (ana, ben) = make_project(path, "Ana", "Ben")
    with project:
        (article,) = add_articles(project, make_article(), by=ana)
        with project.edit("Title", ana) as edit:
            edit.update(Kind.ARTICLE, article.id, title="Ana's")
        with project.edit("Title", ben) as edit:
            edit.update(Kind.ARTICLE, article.id, title="Ben's")
        before = state_digest(project, history=True)
        with pytest.raises(Conflict, match="somebody changed the same thing since"):
            project.undo(ana)
        assert state_digest(project, history=True) == before
        project.undo(ben)
        project.undo(ana)
        assert reading.article(project, article.id).title == article.title


def test_what_somebody_else_has_worked_on_since_is_not_taken_back(path: Path) -> None:
    project, (ana, ben) = make_project(path, "Ana", "Ben")
    with project:
        (article,) = add_articles(project, make_article(), by=ana)
        with project.edit("Mark", ben) as edit:
            edit.insert(Kind.CLAIM, [make_claim(article, ben)])
        with pytest.raises(Conflict, match="claims were made on it since"):
            project.undo(ana)
        assert reading.article(project, article.id) == article


def test_what_an_undone_edit_had_brought_cannot_be_built_on_by_redoing(path: Path) -> None:
    project, (ana, ben) = make_project(path, "Ana", "Ben")
    with project:
        (article,) = add_articles(project, make_article(), by=ana)
        with project.edit("Mark", ben) as edit:
            edit.insert(Kind.CLAIM, [make_claim(article, ben)])
        project.go_back_to(1, ana)
        with pytest.raises(Conflict, match="articles"):
            project.redo(ben)
        project.redo(ana)
        project.redo(ben)
        assert reading.statistics(project).claims == 1
    assert orphans(path) == 0


def test_a_removal_is_not_undone_when_what_it_belonged_to_is_gone(path: Path) -> None:
    project, (ana, ben) = make_project(path, "Ana", "Ben")
    with project:
        (article,) = add_articles(project, make_article(), by=ana)
        claim = make_claim(article, ben)
        with project.edit("Mark", ben) as edit:
            edit.insert(Kind.CLAIM, [claim])
        with project.edit("Remove", ben) as edit:
            edit.remove(Kind.CLAIM, claim.id)
        with project.edit("Remove article", ana) as edit:
            edit.remove(Kind.ARTICLE, article.id)
        with pytest.raises(Conflict, match="articles"):
            project.undo(ben)
        project.undo(ana)
        project.undo(ben)
        assert reading.claims_of(project, article.id) == [claim]
    assert orphans(path) == 0


def test_nothing_can_be_put_on_what_is_gone(path: Path) -> None:
    project, (ana,) = make_project(path, "Ana")
    with project:
        (article,) = add_articles(project, make_article(), by=ana)
        project.undo(ana)
        with pytest.raises(NotFound, match="articles"), project.edit("Mark", ana) as edit:
            edit.insert(Kind.CLAIM, [make_claim(article, ana)])
    assert orphans(path) == 0


def test_the_same_text_brought_in_again_is_not_doubled_by_an_undo(path: Path) -> None:
    project, (ana, ben) = make_project(path, "Ana", "Ben")
    with project:
        (article,) = add_articles(project, make_article(), by=ana)
        with project.edit("Remove article", ana) as edit:
            edit.remove(Kind.ARTICLE, article.id)
        add_articles(project, make_article(), by=ben)
        with pytest.raises(Conflict):
            project.undo(ana)
        assert reading.statistics(project).articles == 1


def test_what_is_referred_to_cannot_be_removed(path: Path) -> None:
    project, (ana,) = make_project(path, "Ana")
    with project:
        (article,) = add_articles(project, make_article(), by=ana)
        with project.edit("Mark", ana) as edit:
            edit.insert(Kind.CLAIM, [make_claim(article, ana)])
        with (
            pytest.raises(Conflict, match="claims that belong to it stand"),
            project.edit("Remove", ana) as edit,
        ):
            edit.remove(Kind.ARTICLE, article.id)


def test_replacing_what_somebody_else_has_changed_meanwhile_is_a_conflict(path: Path) -> None:
    project, (ana,) = make_project(path, "Ana")
    with project:
        (article,) = add_articles(project, make_article(), by=ana)
        with project.edit("Title", ana) as edit:
            edit.update(Kind.ARTICLE, article.id, title="Newer", byline="B")
        with (
            pytest.raises(Conflict, match="Somebody else has just changed"),
            project.edit("Old", ana) as edit,
        ):
            edit.replace(Kind.ARTICLE, replace(article, title="Mine"), known=article)
        with project.edit("Other field", ana) as edit:
            edit.replace(Kind.ARTICLE, replace(article, publisher="P"), known=article)
        found = reading.article(project, article.id)
        assert (found.title, found.byline, found.publisher) == ("Newer", "B", "P")


def test_changing_what_is_not_there_is_said_so(path: Path) -> None:
    project, (ana,) = make_project(path, "Ana")
    with project:
        for act in ("update", "remove"):
            with pytest.raises(NotFound), project.edit("Try", ana) as edit:
                getattr(edit, act)(Kind.CLAIM, "nothing")


def test_a_damaged_history_is_not_used_to_undo(path: Path) -> None:
    project, (ana,) = make_project(path, "Ana")
    with project:
        (article,) = add_articles(project, make_article(), by=ana)
        with project.edit("Title", ana) as edit:
            edit.update(Kind.ARTICLE, article.id, title="Newer")
    in_file(path, "UPDATE changes SET before = replace(before, 'The mill', 'The bill')")
    with Project.open(path) as project:
        with pytest.raises(ProjectDamaged, match="history"):
            project.undo(ana)
        assert reading.article(project, article.id).title == "Newer"


# -- going back ----------------------------------------------------------------------------------------------------


def test_going_back_takes_everybody_to_that_point_and_forth_again(path: Path) -> None:
    project, (ana, ben) = make_project(path, "Ana", "Ben")
    with project:
        (article,) = add_articles(project, make_article(), by=ana)
        point, then = reading.newest_edit(project), state_digest(project)
        claim = make_claim(article, ben)
        with project.edit("Mark", ben) as edit:
            edit.insert(Kind.CLAIM, [claim])
        with project.edit("Title", ana) as edit:
            edit.update(Kind.ARTICLE, article.id, title="Newer")
        with project.edit("Label", ben) as edit:
            edit.update(Kind.CLAIM, claim.id, label="denied")
        now = state_digest(project)
        done = project.go_back_to(point, ana)
        assert [change.title for change in done] == ["Label", "Title", "Mark"]
        assert state_digest(project) == then
        with pytest.raises(NothingToUndo, match="since then"):
            project.go_back_to(point, ana)
        project.redo(ben)
        project.redo(ana)
        project.redo(ben)
        assert state_digest(project) == now


def test_going_back_to_the_beginning_leaves_the_people_who_work_here(path: Path) -> None:
    project, (ana, ben) = make_project(path, "Ana", "Ben")
    with project:
        add_articles(project, make_article(), by=ana)
        project.go_back_to(0, ben)
        assert reading.is_empty(project)
        assert reading.all_annotators(project) == [ana, ben]
        project.redo(ana)
        assert not reading.is_empty(project)


def test_a_full_project_survives_going_back_and_forth(path: Path) -> None:
    project, (ana,) = make_project(path, "Ana")
    with project:
        fill(project, ana, articles=2, claims=3)
        offered = add_suggestions(
            project, make_suggestion(reading.article(project, reading.article_ids(project, ana.id)[0]))
        )
        assert offered
    assert problems(path) == []
