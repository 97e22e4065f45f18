"""What the review says while there is nothing to decide."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from factdesk.domain.colleagues.review_groups import ReviewState
from factdesk.gui.look.key_names import press_words
from factdesk.gui.look.language import shown_number
from factdesk.gui.review.histories import narrows
from factdesk.gui.review.queue import Queue
from factdesk.gui.review.words import state_words
from factdesk.usecases.review_queue import ReviewScope

translate = QCoreApplication.translate
"""Under this name Qt's lupdate finds the words."""


def teach(queue: Queue, scope: ReviewScope) -> tuple[str, str]:
    """A title and what to do next, for a queue without lines."""
    if not queue.compared:
        return _nobody_else(scope)
    if narrows(scope):
        return (
            translate("Review", "Nothing is like that"),
            translate("Review", "No spot answers the filter. Choose less in it."),
        )
    return all_agree(queue)


def _nobody_else(scope: ReviewScope) -> tuple[str, str]:
    words = translate("Review", "No article has been labelled by two people yet. {0}")
    way = translate("Review", "Bring a colleague's file in, or let somebody else annotate here.")
    if scope.finished_only:
        way += " " + translate(
            "Review",
            "Articles that somebody has not finished are left out, unless the filter says otherwise.",
        )
    return translate("Review", "Nobody else's claims yet"), words.format(way)


def counted_states(queue: Queue) -> str:
    """How many spots are in each state: “Agreed by rule: 12, Decided: 3”."""
    found = [state for state in ReviewState if queue.counts[state] > 0]
    return ", ".join(f"{state_words(state)}: {shown_number(queue.counts[state])}" for state in found)


_UNDECIDED = (ReviewState.SENT_BACK, ReviewState.WAITING)
"""Nobody can decide these now, but somebody will."""


def is_decided(queue: Queue) -> bool:
    """Whether every spot in the list is decided, and none sent back or put off."""
    return not queue.left and not any(line.state in _UNDECIDED for line in queue.lines)


def nothing_left(queue: Queue) -> str:
    """That every spot in the list is decided, or what the others wait for; empty while something is left."""
    if queue.left or not queue.lines:
        return ""
    words = (
        translate("Review", "All decided. {0}.")
        if is_decided(queue)
        else translate("Review", "Nothing is left for you at present. {0}.")
    )
    return words.format(counted_states(queue))


def all_agree(queue: Queue) -> tuple[str, str]:
    """That nothing is left, with what came of it."""
    counts = counted_states(queue)
    words = translate("Review", "Everybody says the same wherever two people have looked. {0}.")
    export = translate("Review", "To hand the result on, go to the main window and {0}.").format(
        press_words("labels.export")
    )
    return translate("Review", "Nothing to decide"), f"{words.format(counts)} {export}"
