"""What was learned, in the user's words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale, Qt

from factdesk.domain.learning import LearnedModel
from factdesk.gui.look.language import shown_number
from factdesk.gui.look.translation import QT_TRANSLATE_NOOP

_CONTEXT = "Learned"
_DETAILS = (
    QT_TRANSLATE_NOOP(
        "Learned",
        "Learned from {0} decisions in {1} articles: {2} accepted, {3} changed, {4} rejected, {5} your own.",
    ),
    QT_TRANSLATE_NOOP(
        "Learned", "In articles it was not taught with, it finds {0} of 100 claims; the rules alone find {1}."
    ),
    QT_TRANSLATE_NOOP(
        "Learned", "Of 100 suggestions in finished articles, {0} are right; of those by the rules alone, {1}."
    ),
    QT_TRANSLATE_NOOP("Learned", "Of 100 claims found, {0} bear the right label; by the rules alone, {1}."),
)


def found_words(model: LearnedModel) -> str:
    """How much better a version finds what people stand by."""
    words = _said(QT_TRANSLATE_NOOP("Learned", "Found {0} → {1} of 100 of your held-out claims."))
    before, after = model.before, model.after
    return words.format(share(before.found, before.claims), share(after.found, after.claims))


def when(model: LearnedModel) -> str:
    """When a version was made, in local time."""
    at = QDateTime.fromString(model.made_at, Qt.DateFormat.ISODateWithMs).toLocalTime()
    return QLocale().toString(at, QLocale.FormatType.ShortFormat)


def change(before: tuple[int, int], after: tuple[int, int]) -> str:
    """From one share of 100 to another."""
    return _said(QT_TRANSLATE_NOOP("Learned", "{0} → {1} of 100")).format(share(*before), share(*after))


def details(model: LearnedModel) -> str:
    """All that is known of a version, a paragraph."""
    if not model.made_at:
        return _said(
            QT_TRANSLATE_NOOP(
                "Learned", "This version is damaged or was made by another version of FactDesk. Remove it."
            )
        )
    taught, before, after = model.taught, model.before, model.after
    counts = (taught.decisions, taught.articles, taught.accepted, taught.edited, taught.rejected, taught.own)
    fillings = (
        tuple(map(shown_number, counts)),
        (share(after.found, after.claims), share(before.found, before.claims)),
        (share(after.right, after.offered), share(before.right, before.offered)),
        (share(after.labelled, after.found), share(before.labelled, before.found)),
    )
    sentences = [_said(words).format(*filling) for words, filling in zip(_DETAILS, fillings, strict=True)]
    # Claims that were only marked say nothing of labels.
    return " ".join(sentences if before.labelled or after.labelled else sentences[:-1])


def share(part: int, whole: int) -> str:
    """A part of a hundred; a dash when there is nothing to share."""
    return shown_number(round(100 * part / whole)) if whole else "–"


def _said(words: str) -> str:
    return QCoreApplication.translate(_CONTEXT, words)
