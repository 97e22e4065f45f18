import pytest

from factdesk.domain.errors import NothingToRedo, NothingToUndo
from factdesk.domain.spans import Span
from factdesk.usecases import claims, history
from tests.usecases.conftest import Desk


def test_the_history_lists_who_did_what_newest_first(desk: Desk) -> None:
    claim_id, _ = claims.mark_claim(desk.project, desk.mill.id, [Span(0, 8)], desk.ana)
    claims.label_claims(desk.project, [claim_id], "denied", desk.ana)
    claims.mark_claim(desk.project, desk.mill.id, [Span(4, 8)], desk.ben)
    lines = history.list_history(desk.project, limit=3)
    assert [(line.title, line.annotator, line.detail) for line in lines] == [
        ("Mark claim", "Ben", "mill"),
        ("Label denied", "Ana", "The mill"),
        ("Mark claim", "Ana", "The mill"),
    ]
    assert all(line.at.endswith("Z") for line in lines)
    assert history.list_history(desk.project, limit=2, before=lines[1].seq)[0] == lines[2]
    assert history.list_history(desk.project)[-1].title == "New project"


def test_undo_and_redo_are_each_persons_own(desk: Desk) -> None:
    ours, _ = claims.mark_claim(desk.project, desk.mill.id, [Span(0, 8)], desk.ana)
    claims.mark_claim(desk.project, desk.mill.id, [Span(4, 8)], desk.ben)
    assert history.undo(desk.project, desk.ana).title == "Mark claim"
    with pytest.raises(NothingToUndo, match="Ana has made no edit"):
        history.undo(desk.project, desk.ana)
    with pytest.raises(NothingToRedo):
        history.redo(desk.project, desk.ben)
    assert history.redo(desk.project, desk.ana).changes[0].id == ours


def test_going_back_is_to_a_line_of_the_history(desk: Desk) -> None:
    claims.mark_claim(desk.project, desk.mill.id, [Span(0, 8)], desk.ana)
    point, state = history.list_history(desk.project, limit=1)[0].seq, desk.state
    for _ in range(3):
        claims.mark_claim(desk.project, desk.mill.id, [Span(4, 8)], desk.ben)
    assert len(history.go_back_to(desk.project, point, desk.ana)) == 3
    assert desk.state == state
