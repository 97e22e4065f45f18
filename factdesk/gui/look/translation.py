"""Marks words for translation that stand in tables, and words of the domain that are shown."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from factdesk.domain.labels import Label


def QT_TRANSLATE_NOOP(context: str, words: str) -> str:  # noqa: ARG001  the name that Qt's lupdate looks for
    """Mark words for translation in a context; they are translated where they are shown."""
    return words


LABEL_WORDS: tuple[str, ...] = (
    QT_TRANSLATE_NOOP("Labels", "Reported"),
    QT_TRANSLATE_NOOP("Labels", "Denied"),
    QT_TRANSLATE_NOOP("Labels", "Unconfirmed"),
    QT_TRANSLATE_NOOP("Labels", "Confirmed"),
    QT_TRANSLATE_NOOP(
        "Labels",
        "A source puts the claim forward, and nothing in this mention denies, confirms or holds it open.",
    ),
    QT_TRANSLATE_NOOP(
        "Labels",
        "A source rejects the claim, calls it false, or contradicts a claim that stands in the article.",
    ),
    QT_TRANSLATE_NOOP(
        "Labels",
        "The article holds the claim open: no one confirms it, comment is refused, or the writer hedges.",
    ),
    QT_TRANSLATE_NOOP(
        "Labels", "A source with standing acknowledges, admits, verifies or certifies the claim."
    ),
)
"""The labels' words, spelt out for lupdate; a test holds them against LABELS."""


def title_of_label(label: Label) -> str:
    """A label's title in the user's language."""
    return QCoreApplication.translate("Labels", label.title)


def definition_of_label(label: Label) -> str:
    """A label's definition in the user's language."""
    return QCoreApplication.translate("Labels", label.definition)
