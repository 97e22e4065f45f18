"""What each action of the review does."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt

from factdesk.domain.colleagues import reviews
from factdesk.domain.labels import LABELS
from factdesk.gui.keys.review_actions import MOST_REASONS, MOST_ROWS
from factdesk.gui.review.reviewer import Reviewer
from factdesk.gui.review.spot_panel import SpotPanel
from factdesk.gui.review.wording import CUE, EDGES, SOURCE

Handlers = dict[str, Callable[[], object]]
_BY_KEY = Qt.FocusReason.ShortcutFocusReason


def handlers_of(reviewer: Reviewer, spot: SpotPanel, switch_letters: Callable[[], object]) -> Handlers:
    """What the actions do, by key."""
    return {
        **_deciding(reviewer, spot),
        **_writing(spot),
        "review.reopen": reviewer.reopen,
        "review.next": reviewer.step,
        "review.previous": reviewer.step_back,
        "review.undo": reviewer.undo,
        "review.redo": reviewer.redo,
        "review.anonymous": switch_letters,
    }


def _deciding(reviewer: Reviewer, spot: SpotPanel) -> Handlers:
    given = spot.decisions

    def take(row: int) -> None:
        reviewer.take(row, *given.given)

    return {
        **{f"review.take_{number}": partial(take, number - 1) for number in range(1, MOST_ROWS + 1)},
        "review.both": lambda: reviewer.take_all(*given.given),
        "review.no_claim": lambda: reviewer.decide(reviews.NO_CLAIM, *given.given),
        "review.contested": lambda: reviewer.decide(reviews.CONTESTED, *given.given),
        "review.gap": lambda: reviewer.decide(reviews.GAP, *given.given),
        "review.send_back": lambda: reviewer.send_back(*given.given),
    }


def _writing(spot: SpotPanel) -> Handlers:
    found: Handlers = {
        "review.edit": spot.edit,
        "review.edit.extent": spot.use_selection,
        "review.edit.cue": partial(spot.use_selection_as, CUE),
        "review.edit.source": partial(spot.use_selection_as, SOURCE),
        "review.edit.keep": spot.keep_wording,
        "review.edit.send_back": spot.propose_wording,
        "review.note": lambda: spot.decisions.note.setFocus(_BY_KEY),
        "review.comment": spot.write_comment,
    }
    for number in range(1, MOST_REASONS + 1):
        found[f"review.reason_{number}"] = partial(spot.decisions.choose_reason, number)
    for label in LABELS:
        found[f"review.edit.{label.key}"] = partial(spot.wording.label, label.key)
    for key, (edge, steps) in EDGES.items():
        found[key] = partial(spot.wording.move, edge, steps, by_words=True)
        found[f"{key}_character"] = partial(spot.wording.move, edge, steps, by_words=False)
    return found
