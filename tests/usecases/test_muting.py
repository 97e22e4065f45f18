"""Muting a cue, and lifting that again."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from factdesk.domain.changes import NO_CHANGE, Kind
from factdesk.domain.claims import Article, SuggestedClaim, Suggestion
from factdesk.domain.decisions import NONE_YET
from factdesk.domain.errors import InvalidValue, NotFound
from factdesk.domain.spans import Span
from factdesk.jobs import run
from factdesk.store import Project, reading
from factdesk.suggesters import AddedCue, LexiconOverrides
from factdesk.usecases import article_lists, claims, history, muting, suggesting, suggestions
from factdesk.usecases.acceptance import count_decisions
from factdesk.usecases.exporting import export_project
from factdesk.usecases.importing import import_articles
from factdesk.usecases.lexicon import project_lexicon
from factdesk.usecases.mutes import MutedCue, muted_cues
from factdesk.usecases.projects import create_project, find_annotator
from tests.projects import add_suggestions, find_span, make_suggestion
from tests.reader import FakeReader, suggested
from tests.usecases.conftest import Desk

INSISTED = "“insisted” + clause → reported claim"
INSISTS = "“has repeatedly insisted” + quotation → reported claim"
SAID = "“said” + clause → reported claim"


@pytest.fixture
def offered(desk: Desk) -> list[Suggestion]:
    """Three of “insist” (two of them in the mill) and one of “say”."""
    return add_suggestions(
        desk.project,
        make_suggestion(desk.mill, desk.span("The mill will close"), rule=INSISTED),
        make_suggestion(desk.mill, desk.span("any talks had failed"), rule=SAID),
        make_suggestion(desk.mill, desk.span("240 people had signed"), rule=INSISTS),
        make_suggestion(desk.port, find_span(desk.port.text, "The port stays open"), rule=INSISTED),
    )


def rules(desk: Desk, article: Article | None = None, project: Project | None = None) -> list[str]:
    """The rules of what Ana is offered."""
    found = suggestions.visible_suggestions(project or desk.project, (article or desk.mill).id, desk.ana)
    return [suggestion.rule for suggestion in found]


def listed(desk: Desk) -> list[int]:
    """How many suggestions the list of articles says are open."""
    lines = article_lists.article_lines(desk.project, [desk.mill.id, desk.port.id], desk.ana)
    return [line.open_suggestions for line in lines]


def by_rule(name: str, span: Span, rule: str, parent: str | None = None) -> SuggestedClaim:
    """A claim as the suggester finds it by a rule."""
    return replace(suggested(name, [span], parent=parent), rule=rule)


def mute_everywhere(desk: Desk, suggestion: Suggestion) -> muting.Muted:
    return run(muting.mute_in_project(desk.project, suggestion.id, desk.ana))


def test_a_cue_muted_here_takes_all_its_forms_out_of_this_article_in_one_edit(
    desk: Desk, offered: list[Suggestion]
) -> None:
    before = desk.state
    done = muting.mute_here(desk.project, offered[0].id, desk.ana)
    assert (done.cue, done.gone) == ("insist", 2)
    assert rules(desk) == [SAID]
    assert rules(desk, desk.port) == [INSISTED]
    assert listed(desk) == [1, 1]
    desk.is_one_edit(done.changes, "Mute cue here", before)


def test_a_cue_muted_in_the_project_is_gone_from_every_article_in_one_edit(
    desk: Desk, offered: list[Suggestion]
) -> None:
    before = desk.state
    done = mute_everywhere(desk, offered[2])
    assert (done.cue, done.gone) == ("insist", 3)
    assert rules(desk) == [SAID]
    assert rules(desk, desk.port) == []
    assert listed(desk) == [1, 0]
    assert project_lexicon(desk.project).muted == ("insist",)
    assert done.changes.bulk >= {Kind.SUGGESTION, Kind.SETTING}
    desk.is_one_edit(done.changes, "Mute cue", before)


def test_a_job_that_is_stopped_mutes_nothing(desk: Desk, offered: list[Suggestion]) -> None:
    before = desk.state
    job = muting.mute_in_project(desk.project, offered[0].id, desk.ana)
    next(job)
    next(job)
    job.close()
    assert desk.state == before
    assert rules(desk) == [INSISTED, SAID, INSISTS]


def test_what_was_muted_here_is_not_suggested_here_again(desk: Desk, offered: list[Suggestion]) -> None:
    muting.mute_here(desk.project, offered[0].id, desk.ana)
    found = [
        by_rule("c1", Span(0, 19), INSISTED),
        by_rule("c2", Span(4, 13), SAID, "c1"),
    ]
    run(suggesting.suggest_claims(desk.project, desk.ana, FakeReader("test 2", lambda _: found), again=True))
    assert rules(desk) == [SAID]
    assert rules(desk, desk.port) == [INSISTED, SAID]


def test_a_phrase_that_the_lexicon_does_not_list_can_be_muted_too(desk: Desk) -> None:
    rule = "“according to” + clause → reported claim"
    (found,) = add_suggestions(desk.project, make_suggestion(desk.mill, rule=rule))
    assert mute_everywhere(desk, found).gone == 1
    assert muted_cues(desk.project) == [MutedCue("according to")]
    reader = FakeReader("test 2", lambda _: [by_rule("c1", desk.span("The mill"), rule)])
    run(suggesting.suggest_claims(desk.project, desk.ana, reader, again=True))
    assert rules(desk) == []


def test_a_rule_that_does_not_name_its_cue_is_muted_by_the_cue_in_the_text(desk: Desk) -> None:
    said = add_suggestions(
        desk.project,
        make_suggestion(desk.mill, desk.span("The mill"), cue=desk.span("said")),
        make_suggestion(desk.mill, desk.span("The mayor"), cue=desk.span("denied")),
        make_suggestion(
            desk.port, find_span(desk.port.text, "The port"), cue=find_span(desk.port.text, "said")
        ),
    )
    assert muting.mute_here(desk.project, said[0].id, desk.ana).gone == 1
    assert len(rules(desk)) == 1
    assert mute_everywhere(desk, said[2]).gone == 1
    assert rules(desk, desk.port) == []


def test_a_suggestion_without_a_cue_cannot_be_muted(desk: Desk) -> None:
    (found,) = add_suggestions(desk.project, make_suggestion(desk.mill, rule="statement"))
    with pytest.raises(InvalidValue, match="has no cue"):
        muting.mute_here(desk.project, found.id, desk.ana)
    with pytest.raises(InvalidValue, match="has no cue"):
        mute_everywhere(desk, found)
    with pytest.raises(NotFound):
        muting.mute_here(desk.project, "nothing", desk.ana)


def test_claims_and_rejections_stay_and_muting_is_no_rejection(desk: Desk, offered: list[Suggestion]) -> None:
    claim_id, _ = suggestions.accept_suggestion(desk.project, offered[0].id, desk.ben)
    suggestions.reject_suggestions(desk.project, [offered[2].id], desk.ben)
    mute_everywhere(desk, offered[0])
    assert rules(desk) == [SAID]
    assert reading.claim(desk.project, claim_id).suggestion_id == offered[0].id
    assert reading.statistics(desk.project).rejections == 1
    assert run(count_decisions(desk.project, desk.ana)).of(INSISTED) == NONE_YET
    claims.remove_claims(desk.project, [claim_id], desk.ben)
    assert suggestions.visible_suggestions(desk.project, desk.mill.id, desk.ben)[0].rule == SAID


def test_two_cues_muted_in_one_article_are_lifted_one_by_one(desk: Desk, offered: list[Suggestion]) -> None:
    muting.mute_here(desk.project, offered[0].id, desk.ana)
    muting.mute_here(desk.project, offered[1].id, desk.ben)
    here = [MutedCue(base, desk.mill.id, desk.mill.title) for base in ("insist", "say")]
    assert muted_cues(desk.project) == here
    before = desk.state
    overrides = project_lexicon(desk.project)
    changes = run(muting.change_cues(desk.project, overrides, [here[0]], desk.ana))
    assert muted_cues(desk.project) == [here[1]]
    desk.is_one_edit(changes, "Change cue lexicon", before)
    assert run(muting.change_cues(desk.project, overrides, [], desk.ana)) == NO_CHANGE


def test_what_the_lexicon_mutes_takes_its_suggestions_along(desk: Desk, offered: list[Suggestion]) -> None:
    before = desk.state
    overrides = LexiconOverrides((AddedCue("leak", "saying"),), ("insist",))
    changes = run(muting.change_cues(desk.project, overrides, [], desk.ana))
    assert project_lexicon(desk.project) == overrides
    assert (rules(desk), listed(desk)) == ([SAID], [1, 0])
    assert len(offered) == 4
    desk.is_one_edit(changes, "Change cue lexicon", before)
    with pytest.raises(InvalidValue):
        run(muting.change_cues(desk.project, LexiconOverrides(muted=("xyzzy",)), [], desk.ana))


def test_an_added_cue_can_be_muted(desk: Desk) -> None:
    run(muting.change_cues(desk.project, LexiconOverrides((AddedCue("leak", "saying"),)), [], desk.ana))
    rule = "“had leaked” + clause → reported claim"
    (found,) = add_suggestions(desk.project, make_suggestion(desk.mill, rule=rule))
    assert mute_everywhere(desk, found).cue == "leak"
    assert project_lexicon(desk.project) == LexiconOverrides((AddedCue("leak", "saying"),), ("leak",))


def test_a_merge_does_not_bring_back_what_is_muted(
    desk: Desk, offered: list[Suggestion], tmp_path: Path
) -> None:
    run(export_project(desk.project, tmp_path / "mill.jsonl"))
    with create_project(tmp_path / "other.factdesk") as other:
        eve = find_annotator(other, "Eve")
        (tmp_path / "mill.txt").write_text(desk.mill.text, encoding="utf-8")
        run(import_articles(other, [tmp_path / "mill.txt"], eve))
        (article_id,) = reading.article_ids(other, eve.id)
        mill = reading.article(other, article_id)
        (mine,) = add_suggestions(other, make_suggestion(mill, rule=INSISTED))
        assert muting.mute_here(other, mine.id, eve).gone == 1
        run(import_articles(other, [tmp_path / "mill.jsonl"], eve))
        found = suggestions.visible_suggestions(other, article_id, eve)
        assert [suggestion.rule for suggestion in found] == [SAID]
        (line,) = article_lists.article_lines(other, [article_id], eve)
        assert line.open_suggestions == 1
    assert len(offered) == 4


def test_mutes_survive_the_lossless_export(desk: Desk, offered: list[Suggestion], tmp_path: Path) -> None:
    muting.mute_here(desk.project, offered[0].id, desk.ana)
    mute_everywhere(desk, offered[1])
    run(export_project(desk.project, tmp_path / "mill.jsonl"))
    with create_project(tmp_path / "again.factdesk") as again:
        eve = find_annotator(again, "Eve")
        run(import_articles(again, [tmp_path / "mill.jsonl"], eve))
        assert muted_cues(again) == muted_cues(desk.project) != []
        assert project_lexicon(again) == project_lexicon(desk.project)
        assert rules(desk, project=again) == []
        history.undo(again, desk.ana)
        assert rules(desk, project=again) == [SAID]
