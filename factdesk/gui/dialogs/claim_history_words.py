"""The history of a claim in words of the user's language."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale, Qt

from factdesk.domain.claim_history import Aspect, ClaimStep, Difference, StepKind
from factdesk.domain.claims import ATTRIBUTED, MANUAL, Claim
from factdesk.domain.labels import label_of
from factdesk.gui.look.edit_titles import title_of
from factdesk.gui.look.language import shown_number
from factdesk.gui.look.sentences import said_parts
from factdesk.gui.look.translation import QT_TRANSLATE_NOOP, title_of_label

_CONTEXT = "ClaimHistory"
_ASPECTS = {
    Aspect.LABEL: QT_TRANSLATE_NOOP("ClaimHistory", "Label"),
    Aspect.EXTENT: QT_TRANSLATE_NOOP("ClaimHistory", "Words"),
    Aspect.SOURCE: QT_TRANSLATE_NOOP("ClaimHistory", "Source"),
    Aspect.ANONYMOUS: QT_TRANSLATE_NOOP("ClaimHistory", "Anonymous source"),
    Aspect.CUE: QT_TRANSLATE_NOOP("ClaimHistory", "Cue"),
    Aspect.KIND: QT_TRANSLATE_NOOP("ClaimHistory", "Kind"),
    Aspect.CONFIDENCE: QT_TRANSLATE_NOOP("ClaimHistory", "Confidence"),
    Aspect.NOTE: QT_TRANSLATE_NOOP("ClaimHistory", "Note"),
}
_CONFIDENCES = {
    "1": QT_TRANSLATE_NOOP("ClaimHistory", "unsure"),
    "2": QT_TRANSLATE_NOOP("ClaimHistory", "fairly sure"),
    "3": QT_TRANSLATE_NOOP("ClaimHistory", "sure"),
}
_LINE = 90
_PLAIN = frozenset(
    (
        *("Mark claim", "Accept suggestion", "Accept suggestions", "Resize claim", "Remove label"),
        *("Change cue", "Change source", "Change anonymous source", "Change kind", "Write note"),
        *("Describe claim", "Set confidence"),
    )
)
"""Titles of edits that what differs by them says as well."""


def _tr(words: str) -> str:
    return QCoreApplication.translate(_CONTEXT, words)


def title_of_aspect(aspect: Aspect) -> str:
    """What an aspect of a claim is called."""
    return _tr(_ASPECTS[aspect])


def shown_time(at: str, form: QLocale.FormatType = QLocale.FormatType.ShortFormat) -> str:
    """A stored time as the user's locale writes it, in the user's own time zone."""
    return QLocale().toString(local_time(at), form)


def local_time(at: str) -> QDateTime:
    """A stored time in the user's own time zone."""
    return QDateTime.fromString(at, Qt.DateFormat.ISODateWithMs).toLocalTime()


def title_of_step(step: ClaimStep) -> str:
    """One line for a step: what was done, and what differs by it."""
    if step.kind is StepKind.MADE:
        return _joined(_act(step), words_of_making(step.version.claim))
    if step.kind is StepKind.REMOVED:
        return _joined(_act(step), QCoreApplication.translate("ClaimHistory", "taken away"))
    parts = [_difference(difference) for difference in step.differences]
    if step.kind is StepKind.RETURNED:
        parts.insert(0, QCoreApplication.translate("ClaimHistory", "brought back"))
    return _joined(_act(step), "; ".join(parts)) if parts else title_of(step.version.edit.title)


def _act(step: ClaimStep) -> str:
    """The title of the edit where it says more than the rest of the line."""
    title = step.version.edit.title
    plain = title in _PLAIN or title.startswith("Label ")
    return "" if plain and step.kind in (StepKind.MADE, StepKind.CHANGED) else title_of(title)


def _joined(title: str, words: str) -> str:
    return f"{title} — {words}" if title else words


def words_of_making(claim: Claim) -> str:
    """How a claim came into being: where from, and with which label."""
    words = QCoreApplication.translate("ClaimHistory", "{0}; label: {1}")
    made = words_of_origin(claim)
    return words.format(made, _label(claim.label)) if claim.label else made


def words_of_origin(claim: Claim) -> str:
    """Where a claim comes from: marked by hand, or made of which suggestion."""
    if claim.origin == MANUAL or not claim.suggestion_rule:
        return QCoreApplication.translate("ClaimHistory", "Marked by hand")
    words = QCoreApplication.translate("ClaimHistory", "Made of a suggestion: rule {0}, label {1}, score {2}")
    score = shown_number(claim.suggestion_score or 0, 2)
    return words.format(said_parts(claim.suggestion_rule), _label(claim.suggestion_label), score)


def _difference(difference: Difference) -> str:
    if difference.aspect is Aspect.EXTENT:
        return _extent(difference)
    before, after = (shown_value(difference.aspect, words) for words in (difference.before, difference.after))
    words = QCoreApplication.translate("ClaimHistory", "{0}: {1} → {2}")
    return words.format(title_of_aspect(difference.aspect), before, after)


def _extent(difference: Difference) -> str:
    parts = []
    if difference.before:
        lost = QCoreApplication.translate("ClaimHistory", "without “{0}”")
        parts.append(lost.format(_short(difference.before)))
    if difference.after:
        gained = QCoreApplication.translate("ClaimHistory", "with “{0}”")
        parts.append(gained.format(_short(difference.after)))
    words = QCoreApplication.translate("ClaimHistory", "Words: {0}")
    moved = QCoreApplication.translate("ClaimHistory", "moved")
    return words.format(", ".join(parts) or moved)


def shown_value(aspect: Aspect, words: str, *, whole: bool = False) -> str:
    """A value of a Difference in words, cut to a line unless the `whole` is wanted; a dash for none."""
    if aspect is Aspect.ANONYMOUS:
        yes, no = (_tr(answer) for answer in _ANSWERS)
        return yes if words else no
    if not words:
        return "–"
    if aspect is Aspect.LABEL:
        return _label(words)
    if aspect is Aspect.CONFIDENCE:
        return _tr(_CONFIDENCES[words])
    if aspect is Aspect.KIND:
        attributed = words == ATTRIBUTED
        return _tr(_ATTRIBUTED if attributed else _STATEMENT)
    return words if whole else _short(words)


_ANSWERS = (QT_TRANSLATE_NOOP("ClaimHistory", "yes"), QT_TRANSLATE_NOOP("ClaimHistory", "no"))
_ATTRIBUTED = QT_TRANSLATE_NOOP("ClaimHistory", "attributed to a source")
_STATEMENT = QT_TRANSLATE_NOOP("ClaimHistory", "statement of the article")


def _label(key: str | None) -> str:
    return title_of_label(label_of(key)) if key else "–"


def _short(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= _LINE else line[: _LINE - 1] + "…"
