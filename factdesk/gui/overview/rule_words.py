"""Groups of rules in the user's language."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from factdesk.domain.labels import label_of
from factdesk.domain.rules import HEADLINE, HEDGE, LEARNED, NOUN, OTHER, SPEAKER, STATEMENT, RuleGroup
from factdesk.gui.look.translation import QT_TRANSLATE_NOOP, title_of_label

_CONTEXT = "RuleNames"
_WORDS = {
    "clause": QT_TRANSLATE_NOOP("RuleNames", "Cue and clause"),
    "clause around": QT_TRANSLATE_NOOP("RuleNames", "Cue within the clause"),
    "quotation": QT_TRANSLATE_NOOP("RuleNames", "Cue and quotation"),
    "quotation that follows": QT_TRANSLATE_NOOP("RuleNames", "Quotation that follows"),
    "object": QT_TRANSLATE_NOOP("RuleNames", "Cue and object"),
    "noun of the claim": QT_TRANSLATE_NOOP("RuleNames", "Cue, noun and claim"),
    "predicate": QT_TRANSLATE_NOOP("RuleNames", "Cue and predicate"),
    "as": QT_TRANSLATE_NOOP("RuleNames", "Seen as"),
    "finding": QT_TRANSLATE_NOOP("RuleNames", "Cue and finding"),
    "poll": QT_TRANSLATE_NOOP("RuleNames", "In a poll"),
    "paragraph": QT_TRANSLATE_NOOP("RuleNames", "Cue and paragraph"),
    "infinitive": QT_TRANSLATE_NOOP("RuleNames", "Cue and infinitive"),
    "gerund": QT_TRANSLATE_NOOP("RuleNames", "Cue and gerund"),
    "topic": QT_TRANSLATE_NOOP("RuleNames", "Cue and topic"),
    "question": QT_TRANSLATE_NOOP("RuleNames", "Cue and question"),
    "accusation": QT_TRANSLATE_NOOP("RuleNames", "Accusation"),
    "subject and infinitive": QT_TRANSLATE_NOOP("RuleNames", "Passive with infinitive"),
    "subject and predicate": QT_TRANSLATE_NOOP("RuleNames", "Subject and predicate"),
    "according to": QT_TRANSLATE_NOOP("RuleNames", "According to …"),
    NOUN: QT_TRANSLATE_NOOP("RuleNames", "Noun and clause"),
    HEDGE: QT_TRANSLATE_NOOP("RuleNames", "Hedging word"),
    SPEAKER: QT_TRANSLATE_NOOP("RuleNames", "Speaker’s name"),
    HEADLINE: QT_TRANSLATE_NOOP("RuleNames", "Headline"),
    STATEMENT: QT_TRANSLATE_NOOP("RuleNames", "Article’s own voice"),
    LEARNED: QT_TRANSLATE_NOOP("RuleNames", "Learned from labels"),
    OTHER: QT_TRANSLATE_NOOP("RuleNames", "No rule named"),
}


def words_of_rule(group: RuleGroup) -> str:
    """A construction with its outcome; a construction that is not of this program in its own words."""
    words = _WORDS.get(group.construction)
    shown = QCoreApplication.translate(_CONTEXT, words) if words else group.construction
    if not group.label:
        return shown
    return QCoreApplication.translate(_CONTEXT, "{0} → {1}").format(
        shown, title_of_label(label_of(group.label))
    )
