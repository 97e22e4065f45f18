"""What rooms below the window say, in the user's language.

Errors, import notes and the rules of suggestions are English sentences: they are printed, logged and kept in files.
Each is told by its form, in which gaps stand for what varies, and said anew with that filled in. What is known under
no form stays as it is.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from PySide6.QtCore import QCoreApplication

from factdesk.gui.look.language import shown_number
from factdesk.gui.look.sentence_table import SENTENCES
from factdesk.gui.look.translation import QT_TRANSLATE_NOOP

_CONTEXT = "Sentences"
_GAP = re.compile(r"\{(\d)\}")
_NUMBER = re.compile(r"\d{1,3}(?:,\d{3})*")
_SCORE = re.compile(r"-?[01]\.\d\d")
_INTERVAL = re.compile(rf"{_SCORE.pattern} \[{_SCORE.pattern}, {_SCORE.pattern}\]")
_COUNTED = re.compile(r"(\d[\d,]*) ([a-z]+(?: [a-z]+)*)")
_QUOTED = re.compile(r"“([^”]*)”")
_JOINTS = re.compile(r"( \+ | → |, |; rule: )")

PHRASES: tuple[str, ...] = (
    # What an error names: kinds of things and their fields.
    QT_TRANSLATE_NOOP("Sentences", "projects"),
    QT_TRANSLATE_NOOP("Sentences", "settings"),
    QT_TRANSLATE_NOOP("Sentences", "guidelines"),
    QT_TRANSLATE_NOOP("Sentences", "annotators"),
    QT_TRANSLATE_NOOP("Sentences", "articles"),
    QT_TRANSLATE_NOOP("Sentences", "source_files"),
    QT_TRANSLATE_NOOP("Sentences", "source files"),
    QT_TRANSLATE_NOOP("Sentences", "suggestions"),
    QT_TRANSLATE_NOOP("Sentences", "rejections"),
    QT_TRANSLATE_NOOP("Sentences", "claims"),
    QT_TRANSLATE_NOOP("Sentences", "readings"),
    QT_TRANSLATE_NOOP("Sentences", "revisions"),
    QT_TRANSLATE_NOOP("Sentences", "conflicts"),
    QT_TRANSLATE_NOOP("Sentences", "decisions"),
    QT_TRANSLATE_NOOP("Sentences", "comments"),
    QT_TRANSLATE_NOOP("Sentences", "receipts"),
    QT_TRANSLATE_NOOP("Sentences", "title"),
    QT_TRANSLATE_NOOP("Sentences", "publisher"),
    QT_TRANSLATE_NOOP("Sentences", "byline"),
    QT_TRANSLATE_NOOP("Sentences", "language"),
    QT_TRANSLATE_NOOP("Sentences", "note"),
    QT_TRANSLATE_NOOP("Sentences", "cue"),
    QT_TRANSLATE_NOOP("Sentences", "source"),
    QT_TRANSLATE_NOOP("Sentences", "The text"),
    # What a file is, or why it cannot be had.
    QT_TRANSLATE_NOOP("Sentences", "is not a file"),
    QT_TRANSLATE_NOOP("Sentences", "is not there"),
    QT_TRANSLATE_NOOP("Sentences", "a PDF file"),
    QT_TRANSLATE_NOOP("Sentences", "a zip archive or an office document"),
    QT_TRANSLATE_NOOP("Sentences", "an office document of the old kind"),
    QT_TRANSLATE_NOOP("Sentences", "a rich text file"),
    QT_TRANSLATE_NOOP("Sentences", "a database"),
    QT_TRANSLATE_NOOP("Sentences", "a compressed file"),
    QT_TRANSLATE_NOOP("Sentences", "permission denied"),
    QT_TRANSLATE_NOOP("Sentences", "no such file or directory"),
    QT_TRANSLATE_NOOP("Sentences", "no space left on device"),
    QT_TRANSLATE_NOOP("Sentences", "read-only file system"),
    QT_TRANSLATE_NOOP("Sentences", "file name too long"),
    QT_TRANSLATE_NOOP("Sentences", "input/output error"),
    # What became of an interrupted edit, and what a check found in order.
    QT_TRANSLATE_NOOP("Sentences", "taken back"),
    QT_TRANSLATE_NOOP("Sentences", "kept, since others have worked on what it brought"),
    QT_TRANSLATE_NOOP("Sentences", "Every index entry is in place"),
    QT_TRANSLATE_NOOP("Sentences", "The history is as it was written"),
    QT_TRANSLATE_NOOP("Sentences", "Every claim and suggestion quotes what its article says"),
    # Parts of the rule by which a claim was suggested.
    QT_TRANSLATE_NOOP("Sentences", "; rule: "),
    QT_TRANSLATE_NOOP("Sentences", "reported claim"),
    QT_TRANSLATE_NOOP("Sentences", "denied claim"),
    QT_TRANSLATE_NOOP("Sentences", "unconfirmed claim"),
    QT_TRANSLATE_NOOP("Sentences", "confirmed claim"),
    QT_TRANSLATE_NOOP("Sentences", "statement in the article’s own voice"),
    QT_TRANSLATE_NOOP("Sentences", "number"),
    QT_TRANSLATE_NOOP("Sentences", "named actor"),
    QT_TRANSLATE_NOOP("Sentences", "past event"),
    QT_TRANSLATE_NOOP("Sentences", "date"),
    QT_TRANSLATE_NOOP("Sentences", "comparison"),
    QT_TRANSLATE_NOOP("Sentences", "name"),
    QT_TRANSLATE_NOOP("Sentences", "clause"),
    QT_TRANSLATE_NOOP("Sentences", "clause around"),
    QT_TRANSLATE_NOOP("Sentences", "quotation"),
    QT_TRANSLATE_NOOP("Sentences", "quotation that follows"),
    QT_TRANSLATE_NOOP("Sentences", "object"),
    QT_TRANSLATE_NOOP("Sentences", "predicate"),
    QT_TRANSLATE_NOOP("Sentences", "finding"),
    QT_TRANSLATE_NOOP("Sentences", "poll"),
    QT_TRANSLATE_NOOP("Sentences", "survey"),
    QT_TRANSLATE_NOOP("Sentences", "paragraph"),
    QT_TRANSLATE_NOOP("Sentences", "infinitive"),
    QT_TRANSLATE_NOOP("Sentences", "gerund"),
    QT_TRANSLATE_NOOP("Sentences", "subject and infinitive"),
    QT_TRANSLATE_NOOP("Sentences", "subject and predicate"),
    QT_TRANSLATE_NOOP("Sentences", "speaker’s name and colon"),
    QT_TRANSLATE_NOOP("Sentences", "speaker’s name and dash"),
)
"""What stands in the gaps of sentences and in rules, where it is of our making."""

COUNTS: tuple[str, ...] = (
    QT_TRANSLATE_NOOP("Sentences", "{0} articles"),
    QT_TRANSLATE_NOOP("Sentences", "{0} claims"),
    QT_TRANSLATE_NOOP("Sentences", "{0} suggestions"),
    QT_TRANSLATE_NOOP("Sentences", "{0} suggestions in {1} articles"),
    QT_TRANSLATE_NOOP("Sentences", "version {0}"),
    QT_TRANSLATE_NOOP("Sentences", "made under guidelines {0}, yours are {1}"),
    QT_TRANSLATE_NOOP("Sentences", "made under guidelines {0}, you have none"),
    QT_TRANSLATE_NOOP("Sentences", "made under guidelines of their own, version {0} there, yours are {1}"),
    QT_TRANSLATE_NOOP("Sentences", "made under guidelines of their own, version {0} there, you have none"),
    QT_TRANSLATE_NOOP("Sentences", "{0} with a score of {1} or more"),
    QT_TRANSLATE_NOOP("Sentences", "learned from {0} decisions of this project"),
)
"""Details of edits in the history. Only numbers fill these gaps: the title of an article may end in “claims” too."""


@dataclass(frozen=True, slots=True)
class _Form:
    """One form, and how to find out what fills its gaps."""

    words: str
    pattern: re.Pattern[str]
    quoted: frozenset[int]
    """Gaps in quotation marks: what stands there is somebody else's words."""


def said(words: str) -> str:
    """A sentence from below the window in the user's language; what is filled in between “ ” stays as it is."""
    known = QCoreApplication.translate(_CONTEXT, words)
    if known != words or not words:
        return known
    for form in _forms():
        found = form.pattern.fullmatch(words)
        if found is not None:
            anew = QCoreApplication.translate(_CONTEXT, form.words)
            return words if anew == form.words else _filled(anew, form, found.groups())
    return words


def said_parts(words: str) -> str:
    """The same for a row of phrases joined by “ + ”, “ → ”, commas or “; rule: ”, such as the rule of a suggestion."""
    return "".join(_said_part(part) for part in _JOINTS.split(words))


def _said_part(part: str) -> str:
    found = _QUOTED.fullmatch(part)
    return said(part) if found is None else quoted(found[1])


def quoted(words: str) -> str:
    """Somebody's words in the quotation marks of the user's language."""
    return QCoreApplication.translate("Sentences", "“{0}”").format(words)


def _filled(anew: str, form: _Form, given: tuple[str, ...]) -> str:
    filling = [part if number in form.quoted else _localised(part) for number, part in enumerate(given)]
    return _GAP.sub(lambda gap: filling[int(gap[1])], anew)


def _localised(part: str) -> str:
    if _NUMBER.fullmatch(part):
        return shown_number(int(part.replace(",", "")))
    if _SCORE.fullmatch(part):
        return shown_number(float(part), 2)
    if _INTERVAL.fullmatch(part):  # a comma between the ends would be taken for one that begins decimals
        return _SCORE.sub(lambda score: shown_number(float(score[0]), 2), part.replace(", ", "; "))
    counted = [_COUNTED.fullmatch(one) for one in part.split(", ")]
    if all(counted):  # “2 claims, 1 readings”
        pairs = [found.groups() for found in counted if found]
        return ", ".join(f"{_localised(number)} {said(kind)}" for number, kind in pairs)
    return said(part)


@cache
def _forms() -> tuple[_Form, ...]:
    """The forms with gaps; of two that fit the same words, the one that says more comes first."""
    found = [_form(words) for words in (*SENTENCES, *PHRASES, *COUNTS) if _GAP.search(words)]
    return tuple(sorted(found, key=lambda form: -len(_GAP.sub("", form.words))))


def _form(words: str) -> _Form:
    parts = _GAP.split(words)
    gap = r"([\d.,]+)" if words in COUNTS else "(.+)"
    pattern = gap.join(re.escape(part) for part in parts[::2])
    quoted = {
        number
        for number, (before, after) in enumerate(zip(parts[:-1:2], parts[2::2], strict=True))
        if before.endswith("“") and after.startswith("”")
    }
    return _Form(words, re.compile(pattern, re.DOTALL), frozenset(quoted))
