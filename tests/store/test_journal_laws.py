"""Whatever is done, undone and done again: every state is met again, and the file stays whole."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factdesk.domain.changes import Kind
from factdesk.domain.claims import Annotator
from factdesk.domain.errors import Conflict, NothingToRedo, NothingToUndo
from factdesk.domain.projects import Reading, SettingValue
from factdesk.domain.spans import Span
from factdesk.store import Project, reading
from factdesk.store.fingerprint import state_digest
from tests.projects import (
    LONG,
    add_articles,
    in_file,
    make_article,
    make_claim,
    make_project,
    make_suggestion,
    orphans,
    problems,
)
from tests.strategies import label_keys

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
def test_a9_undoing_all_and_redoing_all_passes_through_every_state(
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
