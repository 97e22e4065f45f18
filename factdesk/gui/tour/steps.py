"""What the tour says, step by step."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QCoreApplication

from factdesk.gui.look.translation import QT_TRANSLATE_NOOP


class Place(Enum):
    """A part of the window that a step points at."""

    CLAIM = "the active claim in the article"
    ARTICLE = "the article"
    LABELS = "the bar of keys under the article"
    FINISH = "the button that finishes the article"


@dataclass(frozen=True, slots=True)
class Step:
    """One step: what it is about, where it points, and the actions to try meanwhile."""

    title: str
    words: str
    place: Place
    actions: tuple[str, ...]


STEPS: tuple[Step, ...] = (
    Step(
        QT_TRANSLATE_NOOP("Tour", "Read, and go from claim to claim"),
        QT_TRANSLATE_NOOP(
            "Tour",
            "What somebody puts forward or answers in this article is outlined: a suggestion, until you decide."
            " The keys below work while you read this, so try them.",
        ),
        Place.CLAIM,
        ("claim.next", "claim.previous"),
    ),
    Step(
        QT_TRANSLATE_NOOP("Tour", "Decide"),
        QT_TRANSLATE_NOOP(
            "Tour", "One key gives the claim its label, and the next one comes up. A wrong key is no harm."
        ),
        Place.LABELS,
        (
            *("label.reported", "label.denied", "label.unconfirmed", "label.confirmed"),
            *("claim.accept", "claim.reject"),
        ),
    ),
    Step(
        QT_TRANSLATE_NOOP("Tour", "Mark what was missed"),
        QT_TRANSLATE_NOOP(
            "Tour",
            "Select words with the mouse, or with Shift and the arrow keys, and press the key of a label."
            " Each end of a claim can be moved by a word.",
        ),
        Place.ARTICLE,
        ("claim.mark", "edge.start_earlier", "edge.end_later"),
    ),
    Step(
        QT_TRANSLATE_NOOP("Tour", "Finish, and hand on your labels"),
        QT_TRANSLATE_NOOP(
            "Tour",
            "All is saved as you go, and all can be taken back, even tomorrow. Files are written for you.",
        ),
        Place.FINISH,
        ("article.finish", "undo", "labels.export"),
    ),
)


def tour_words(words: str) -> str:
    """Words of a step in the user's language."""
    return QCoreApplication.translate("Tour", words)
