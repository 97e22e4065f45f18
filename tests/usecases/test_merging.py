"""Bringing a colleague's file in: what comes, what stays, and what nobody may ever lose."""

import shutil
from dataclasses import replace
from pathlib import Path

from factdesk.domain.spans import Span
from factdesk.jobs import run
from factdesk.store import Project, reading
from factdesk.store.fingerprint import state_digest
from factdesk.usecases import history
from factdesk.usecases.articles import remove_articles
from factdesk.usecases.claims import mark_claim, remove_claims
from factdesk.usecases.exporting import export_project
from factdesk.usecases.merging import merge_file, plan_merge
from factdesk.usecases.muting import mute_in_project
from factdesk.usecases.projects import write_guidelines
from factdesk.usecases.suggestions import reject_suggestions
from tests.projects import (
    TEXT,
    add_articles,
    add_suggestions,
    make_article,
    make_project,
    make_suggestion,
)
from tests.usecases.colleagues import Two, copied_again, sha256


def test_what_a_colleague_did_comes_in_as_one_edit_that_can_be_undone(two: Two) -> None:
    two.mark(two.theirs, two.ben)
    two.mark(two.theirs, two.ben, 20, "denied")
    two.mark(two.ours, two.ana, 40)
    before = state_digest(two.ours)
    report = two.come_home()
    assert report.labels == (("Ben", 2),)
    assert (report.yours, report.conflicts, report.articles) == (0, (), ())
    assert report.sentence == "+2 labels by Ben, 0 new articles, 0 conflicts, 0 changes to yours."
    [line] = reading.history(two.ours, limit=1)
    assert (line.title, line.seq) == ("Merge", report.changes.edit)
    after = state_digest(two.ours)
    history.undo(two.ours, two.ana)
    assert state_digest(two.ours) == before
    history.redo(two.ours, two.ana)
    assert state_digest(two.ours) == after


def test_a_merge_is_undone_and_redone_the_long_way_too(two: Two) -> None:
    kept = two.mark(two.ours, two.ana)
    copied_again(two)
    two.mark(two.theirs, two.ben, 20)
    remove_claims(two.theirs, [kept], two.ana)
    before = state_digest(two.ours)
    two.come_home()
    after = state_digest(two.ours)
    run(two.ours.undoing(two.ana))
    assert state_digest(two.ours) == before
    run(two.ours.redoing(two.ana))
    assert state_digest(two.ours) == after


def test_the_plan_says_what_the_merge_does_and_writes_nothing(two: Two) -> None:
    two.mark(two.theirs, two.ben)
    add_articles(two.theirs, make_article("The port stays open, officials said."), by=two.ben)
    before = sha256(Path(two.ours.address))
    plan = run(plan_merge(two.ours, two.file, two.ana))
    assert sha256(Path(two.ours.address)) == before
    assert not list(Path(two.ours.address).parent.glob("* backups"))
    assert replace(two.come_home(), changes=plan.changes) == plan


def test_merging_the_same_file_again_changes_no_byte(two: Two) -> None:
    two.mark(two.theirs, two.ben)
    two.come_home()
    before = sha256(Path(two.ours.address))
    assert two.come_home().nothing
    assert sha256(Path(two.ours.address)) == before


def test_a_copy_in_which_nothing_was_done_brings_nothing(two: Two) -> None:
    before = sha256(Path(two.ours.address))
    assert two.come_home().nothing
    assert sha256(Path(two.ours.address)) == before
    assert not list(Path(two.ours.address).parent.glob("* backups"))


def test_a_backup_is_made_before_anything_is_written(two: Two) -> None:
    two.mark(two.theirs, two.ben)
    before = state_digest(two.ours)
    two.come_home()
    [backup] = Path(two.ours.address).parent.glob("* backups/*before merge.factdesk")
    with Project.open(backup, read_only=True) as project:
        assert state_digest(project) == before


def test_the_same_text_under_another_id_is_the_same_article(two: Two, tmp_path: Path) -> None:
    other, (cleo, ana) = make_project(tmp_path / "cleo.factdesk", "Cleo", "Ana")
    with other:
        [same] = add_articles(other, make_article(TEXT, "Another title"), by=cleo)
        mark_claim(other, same.id, [Span(0, 10)], cleo, "denied")
        mark_claim(other, same.id, [Span(0, 10)], ana, "confirmed")
        path = Path(other.address)
    report = run(merge_file(two.ours, path, two.ana))
    assert (report.aliases, report.articles) == (1, ())
    assert report.labels == (("Ana", 1), ("Cleo", 1))
    assert ("Ana", "Ana") in report.people
    assert {claim.article_id for claim in reading.claims_of(two.ours, two.mill.id)} == {two.mill.id}
    assert len([one for one in reading.all_annotators(two.ours) if one.name == "Ana"]) == 1
    history.undo(two.ours, two.ana)
    assert reading.claims_of(two.ours, two.mill.id) == []


def test_a_new_article_comes_with_its_suggestions_and_what_was_refused_of_them(two: Two) -> None:
    [port] = add_articles(two.theirs, make_article("The port stays open, officials said."), by=two.ben)
    offered = add_suggestions(two.theirs, *(make_suggestion(port, Span(at, at + 3)) for at in (0, 5)))
    reject_suggestions(two.theirs, [offered[0].id], two.ben)
    report = two.come_home()
    assert ([title for _, title in report.articles], report.rejections) == ([port.title], 1)
    assert [one.id for one in reading.open_suggestions(two.ours, port.id, two.ben.id)] == [offered[1].id]


def test_a_rejection_that_was_taken_back_stays_taken_back(two: Two) -> None:
    [first, *_] = reading.open_suggestions(two.ours, two.mill.id, two.ben.id)
    reject_suggestions(two.ours, [first.id], two.ben)
    copied_again(two)
    history.undo(two.theirs, two.ben)
    two.come_home()
    assert first.id in [one.id for one in reading.open_suggestions(two.ours, two.mill.id, two.ben.id)]
    older = two.file.with_name("older.factdesk")
    two.ours.close()
    [backup] = older.parent.glob("* backups/*")
    shutil.copy(backup, older)
    two.ours = Project.open(two.ours.address)
    assert run(merge_file(two.ours, older, two.ana)).nothing


def test_the_report_says_under_which_guidelines_the_file_was_made(two: Two) -> None:
    two.mark(two.theirs, two.ben)
    write_guidelines(two.ours, "Mark every claim, also in headlines.", two.ana)
    assert two.come_home().sentence.endswith("; made under guidelines 1, yours are 2.")
    write_guidelines(two.theirs, "Mark nothing.", two.ben)
    two.mark(two.theirs, two.ben, 20)
    assert two.come_home().sentence.endswith(
        "; made under guidelines of their own, version 2 there, yours are 2."
    )


def test_json_lines_are_merged_like_a_project(two: Two, tmp_path: Path) -> None:
    two.mark(two.theirs, two.ben)
    lines = tmp_path / "ben.jsonl"
    run(export_project(two.theirs, lines))
    assert run(merge_file(two.ours, lines, two.ana)).labels == (("Ben", 1),)
    two.theirs.close()
    assert run(merge_file(two.ours, two.file, two.ana)).nothing, "the same, told in another form"


def test_a_corrected_article_is_pointed_out(two: Two) -> None:
    corrected = make_article(TEXT.replace("in May", "in June") + " It was corrected.", two.mill.title)
    add_articles(two.theirs, corrected, by=two.ben)
    [found] = two.come_home().revised
    assert (found.old_id, found.new_id) == (two.mill.id, corrected.id)
    assert 0.8 <= found.likeness < 1


def test_what_is_muted_here_is_not_offered_by_what_comes_in(two: Two) -> None:
    insisted, said = (f"“{cue}” + clause → reported claim" for cue in ("insisted", "said"))
    [mine] = add_suggestions(two.ours, make_suggestion(two.mill, Span(60, 70), rule=insisted))
    run(mute_in_project(two.ours, mine.id, two.ana))
    [port] = add_articles(two.theirs, make_article("The port stays open, he insisted."), by=two.ben)
    rules = ((Span(0, 8), insisted), (Span(9, 14), said))
    _, kept = add_suggestions(two.theirs, *(make_suggestion(port, span, rule=rule) for span, rule in rules))
    two.come_home()
    assert [one.id for one in reading.open_suggestions(two.ours, port.id, two.ana.id)] == [kept.id]


def test_an_article_that_was_taken_out_there_and_came_in_anew_is_one_article_here(two: Two) -> None:
    text = "The port stays open, officials said."
    for _ in range(4):
        [port] = add_articles(two.theirs, make_article(text), by=two.ben)
        mark_claim(two.theirs, port.id, [Span(0, 8)], two.ben, "denied")
        remove_articles(two.theirs, [port.id], two.ben)
    [port] = add_articles(two.theirs, make_article(text), by=two.ben)
    mark_claim(two.theirs, port.id, [Span(0, 8)], two.ben, "reported")
    report = two.come_home()
    assert [title for _, title in report.articles] == [port.title]
    [(place, _)] = report.articles
    assert [claim.label for claim in reading.claims_of(two.ours, place)] == ["reported"]
    history.undo(two.ours, two.ana)
    assert len(reading.article_ids(two.ours, "")) == 1
