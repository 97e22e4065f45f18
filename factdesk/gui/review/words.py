"""The words of review: kinds of difference, states, outcomes, reasons and news, in the user's language."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication

from factdesk.domain.colleagues.review_groups import REASONS, AgreedBy, Change, GoldSource, News, ReviewState
from factdesk.domain.colleagues.reviews import CONTESTED, EDITED, GAP, NO_CLAIM, REOPENED, SENT_BACK, TAKEN
from factdesk.domain.comparison.alignment import GroupKind
from factdesk.domain.labels import LABELS, label_of
from factdesk.gui.look.translation import QT_TRANSLATE_NOOP, title_of_label

_CONTEXT = "Review"
_KINDS: Mapping[GroupKind, str] = {
    GroupKind.ONLY_A: QT_TRANSLATE_NOOP("Review", "One alone"),
    GroupKind.ONLY_B: QT_TRANSLATE_NOOP("Review", "One alone"),
    GroupKind.ONLY_SOME: QT_TRANSLATE_NOOP("Review", "Only some"),
    GroupKind.SPLIT: QT_TRANSLATE_NOOP("Review", "Split or joined"),
    GroupKind.LABEL: QT_TRANSLATE_NOOP("Review", "Label differs"),
    GroupKind.BOUNDARY: QT_TRANSLATE_NOOP("Review", "Boundary differs"),
    GroupKind.SOURCE: QT_TRANSLATE_NOOP("Review", "Source differs"),
    GroupKind.SAME: QT_TRANSLATE_NOOP("Review", "Same"),
}
_STATES: Mapping[ReviewState, str] = {
    ReviewState.OPEN: QT_TRANSLATE_NOOP("Review", "Open"),
    ReviewState.AGREED: QT_TRANSLATE_NOOP("Review", "Agreed by rule"),
    ReviewState.DECIDED: QT_TRANSLATE_NOOP("Review", "Decided"),
    ReviewState.CONTESTED: QT_TRANSLATE_NOOP("Review", "Contested"),
    ReviewState.SENT_BACK: QT_TRANSLATE_NOOP("Review", "Sent back"),
    ReviewState.WAITING: QT_TRANSLATE_NOOP("Review", "Waiting for guidelines"),
    ReviewState.SINGLE: QT_TRANSLATE_NOOP("Review", "Read by one person"),
}
_MARKS: Mapping[ReviewState, str] = {
    ReviewState.AGREED: "✓",
    ReviewState.DECIDED: "✓",
    ReviewState.CONTESTED: "≠",
    ReviewState.SENT_BACK: "↩",
    ReviewState.WAITING: "…",
}
_RULES: Mapping[AgreedBy, str] = {
    AgreedBy.ALL: QT_TRANSLATE_NOOP("Review", "All say the same"),
    AgreedBy.TWO_THIRDS: QT_TRANSLATE_NOOP("Review", "Two of three say the same"),
    AgreedBy.OFF: QT_TRANSLATE_NOOP("Review", "Nothing by rule"),
}
_REASONS: Mapping[str, str] = {
    "boundary": QT_TRANSLATE_NOOP("Review", "Where it begins and ends"),
    "attribution": QT_TRANSLATE_NOOP("Review", "Who says it"),
    "label order": QT_TRANSLATE_NOOP("Review", "Which label goes first"),
    "context": QT_TRANSLATE_NOOP("Review", "The article tells"),
    "overlooked": QT_TRANSLATE_NOOP("Review", "Overlooked"),
    "guidelines": QT_TRANSLATE_NOOP("Review", "Guidelines unclear"),
    "other": QT_TRANSLATE_NOOP("Review", "Other"),
}
_OUTCOMES: Mapping[str, str] = {
    TAKEN: QT_TRANSLATE_NOOP("Review", "Taken"),
    EDITED: QT_TRANSLATE_NOOP("Review", "Decided in other words"),
    NO_CLAIM: QT_TRANSLATE_NOOP("Review", "No claim here"),
    CONTESTED: QT_TRANSLATE_NOOP("Review", "Contested"),
    GAP: QT_TRANSLATE_NOOP("Review", "Gap in the guidelines"),
    SENT_BACK: QT_TRANSLATE_NOOP("Review", "Sent back"),
    REOPENED: QT_TRANSLATE_NOOP("Review", "Reopened"),
}
_GOLD: Mapping[GoldSource, str] = {
    GoldSource.UNANIMOUS: QT_TRANSLATE_NOOP("Review", "unanimous"),
    GoldSource.MAJORITY: QT_TRANSLATE_NOOP("Review", "by majority"),
    GoldSource.ADJUDICATED: QT_TRANSLATE_NOOP("Review", "adjudicated"),
    GoldSource.CONTESTED: QT_TRANSLATE_NOOP("Review", "contested"),
    GoldSource.SINGLE: QT_TRANSLATE_NOOP("Review", "read by one person"),
}
_NEWS: Mapping[Change, str] = {
    Change.NEW: QT_TRANSLATE_NOOP("Review", "{0} has marked it since."),
    Change.LABEL: QT_TRANSLATE_NOOP("Review", "{0} has changed the label since."),
    Change.EXTENT: QT_TRANSLATE_NOOP("Review", "{0} has changed the extent since."),
    Change.SOURCE: QT_TRANSLATE_NOOP("Review", "{0} has changed the source since."),
    Change.WORDS: QT_TRANSLATE_NOOP("Review", "{0} has changed a detail since."),
    Change.GONE: QT_TRANSLATE_NOOP("Review", "A claim was taken away since."),
    Change.ANSWERED: QT_TRANSLATE_NOOP("Review", "{0} has answered."),
    Change.ACCEPTED: QT_TRANSLATE_NOOP("Review", "{0} has accepted."),
    Change.REOPENED: QT_TRANSLATE_NOOP("Review", "{0} has reopened it."),
    Change.DIVIDED: QT_TRANSLATE_NOOP("Review", "{0} has decided it too, and not knowing of the other."),
    Change.UNREADABLE: QT_TRANSLATE_NOOP("Review", "The decision could not be read."),
}
TWO_HISTORIES = QT_TRANSLATE_NOOP("Review", "Two histories")
SOMEBODY = QT_TRANSLATE_NOOP("Review", "Somebody")


def said_in_review(words: str) -> str:
    """Words of this table in the user's language."""
    return QCoreApplication.translate(_CONTEXT, words)


def kind_words(kind: GroupKind) -> str:
    """How people differ."""
    return said_in_review(_KINDS[kind])


def difference_words(kind: GroupKind | None) -> str:
    """How people differ; without a kind, that a claim has two histories."""
    return kind_words(kind) if kind is not None else said_in_review(TWO_HISTORIES)


def state_words(state: ReviewState) -> str:
    """Where a group stands."""
    return said_in_review(_STATES[state])


def marked_state(state: ReviewState) -> str:
    """Where a group stands, with a sign before it: a tick for what is decided alone."""
    return f"{_MARKS.get(state, '')} {state_words(state)}".strip()


def rule_words(rule: AgreedBy) -> str:
    """What counts as agreed."""
    return said_in_review(_RULES[rule])


def outcome_words(outcome: str) -> str:
    """What a decision says."""
    return said_in_review(_OUTCOMES[outcome])


def gold_words(source: GoldSource) -> str:
    """Why a claim is gold."""
    return said_in_review(_GOLD[source])


def reason_words(key: str) -> str:
    """A reason for a decision, in short; empty for none."""
    known = {reason.key: reason.title for reason in REASONS}
    return said_in_review(_REASONS.get(key, known.get(key, key))) if key else ""


def news_words(news: Sequence[News], names: Mapping[str, str]) -> str:
    """Why a group is open again, with what people are called now."""
    somebody = said_in_review(SOMEBODY)
    said = [
        said_in_review(_NEWS[one.change]).format(names.get(one.annotator_id or "", somebody)) for one in news
    ]
    return " ".join(dict.fromkeys(said))


def labels_words(labels: Sequence[str | None]) -> str:
    """Some labels, in the order of the table of labels: “Reported – Denied”."""
    order = [label.key for label in LABELS]
    known = sorted({label for label in labels if label}, key=order.index)
    return " – ".join(title_of_label(label_of(label)) for label in known)
