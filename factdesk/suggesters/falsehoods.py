"""Words by which a proposition says that something is not so: “This is completely untrue”, “That never happened”."""

from __future__ import annotations

import re
from functools import lru_cache

from factdesk.suggesters.lexicon import Lexicon

_ADVERBS = (
    "all", "just", "simply", "completely", "totally", "entirely", "absolutely", "patently", "utterly", "clearly",
    "pure",
    "a", "an", "complete", "total", "more", "blatant", "demonstrably", "categorically", "plainly", "obviously",
    r"nothing\s+but", "wholly", "so",
)  # fmt: skip
_CLAIM_NOUNS = (
    "reports?", "claims?", "story", "stories", "allegations?", "accusations?", "charges?", "information", "rumou?rs?",
    "news", "suggestions?", "article", "facts", "figures", "numbers",
)  # fmt: skip
_DETERMINERS = "the|such|these|those|all|any|media|news|your|his|her|their|its"
_NOT_FALSE = re.compile(r"\b(?:not|isn[’']t|wasn[’']t|aren[’']t|never)\s+(?:\w+\s+)?$", re.IGNORECASE)

_ADVERB = "(?:" + "|".join(_ADVERBS) + ")"
_NOUN = "(?:" + "|".join(_CLAIM_NOUNS) + ")"
_PRONOUN = "(?:this|that|it|they|these|those)"
_PERSON = "(?:I|we|he|she|they)"
_SUBJECT = rf"(?:(?:{_DETERMINERS})\s+(?:[\w’'-]+\s+){{0,4}}?)?{_NOUN}"
_BE = "(?:is|was|are|were|be|been|[’']s|[’']re)"
_WRONG = rf"(?:\s+{_ADVERB})*\s+[“‘\"']*(?:{_ADVERB})?\s*wrong[”’\"']*"
_NOT_DONE = (
    r"(?:never|did\s+not|didn[’']t)\s+(?:happen(?:ed)?|occur(?:red)?|t(?:ake|ook)\s+place|exist(?:ed)?)"
)
_SAYING_SO = r"(?:for|about|on\s+(?:that|this)|to\s+(?:say|claim|suggest|call|think|report|imply))"

PREDICATES: tuple[str, ...] = (
    # “The reports of a split were exaggerated and false”; VERDICTS stands for the lexicon's words of falsehood.
    (
        rf"(?:{_PRONOUN}|{_SUBJECT})(?:\s+(?:[\w’']+\s+){{0,6}}?)?\s*{_BE}(?:\s+{_ADVERB})*[\s“‘\"']+"
        r"(?:\w+\s+(?:and|or)\s+)?(?:VERDICTS)\b"
    ),
    # “The allegations are absurd”; of a plan that would be an opinion.
    rf"{_SUBJECT}\s+{_BE}(?:\s+{_ADVERB})*\s+(?:absurd|preposterous|ludicrous|ridiculous|laughable)\b",
    # “I disagree with the notion that …”
    (
        r"(?:I|we)\s+(?:\w+ly\s+)?(?:disagree\s+with|reject|dispute|deny|refute)\s+(?:\w+\s+){1,3}?"
        rf"(?:{_NOUN}|assertion|notion|idea|premise)\b"
    ),
    # “The meeting never took place”
    rf"\w+\s+(?:simply\s+|just\s+)?{_NOT_DONE}\b",
    # “He had nothing to do with it”
    rf"{_PERSON}\s+(?:had|have|has)\s+(?:absolutely\s+)?nothing\s+(?:whatsoever\s+)?to\s+do\s+with\b",
    r"nothing\s+could\s+be\s+further\s+from\s+the\s+truth\b",
    # “That is not what we said”
    rf"that(?:[’']s|\s+is|\s+was)\s+not\s+(?:what\s+{_PERSON}|the\s+case|true|accurate|right|correct)\b",
    r"there\s*(?:is|was|[’']s)\s+(?:simply\s+|absolutely\s+)?no\s+(?:truth|basis|substance)\b",
    # “The mayor is wrong to say that …”, “Your facts are wrong.”
    rf"[\w’']+\s+{_BE}{_WRONG}\s+{_SAYING_SO}\b",
    rf"(?:{_PRONOUN}|he|she|you|{_SUBJECT})\s*{_BE}{_WRONG}(?:\s*[.!;,]|\W*$)",
    # “She invented the story”
    (
        r"(?:fabricated|invented|concocted|made\s+up)\s+(?:the|this|that|his|her|their|its|these|those)\s+(?:\w+\s+)?"
        rf"(?:{_NOUN}|quotes?)\b"
    ),
    rf"{_PRONOUN}\s*{_BE}(?:\s+{_ADVERB})*\s+(?:not\s+so|not\s+the\s+reason|not\s+what\s+happened)\W*$",
)
"""Each way to say so, from the beginning of a word on."""
_HINTS = (
    "wrong", "never", "happen", "occur", "take place", "took place", "exist", "nothing", "not the", "not what",
    "not so", "not true",
    "not accurate", "not right", "not correct", "disagree", "reject", "dispute", "deny", "refute", "fabricat", "invent",
    "concoct", "absurd", "preposterous", "ludicrous", "ridiculous", "laughable", "made up",
    "no truth", "no basis", "no substance",
)  # fmt: skip
"""One of these, or of the words of falsehood, stands in whatever a predicate fits: looking for them is cheap."""


def is_falsehood(lexicon: Lexicon, words: str) -> bool:
    """Whether words call something false: “pure fiction”, “completely untrue”; not when negated."""
    for match in _verdicts(lexicon.words["falsehood"]).finditer(words):
        if not _NOT_FALSE.search(words[: match.start()]):
            return True
    return False


def is_predicate_of_falsehood(lexicon: Lexicon, words: str) -> bool:
    """Whether a whole proposition is that something is false (“This is completely untrue.”)."""
    phrases = lexicon.words["falsehood"]
    lowered = words.lower()
    if not any(map(lowered.__contains__, _hints(phrases))):
        return False
    return _predicate(phrases).search(words) is not None


@lru_cache(maxsize=8)
def _hints(phrases: frozenset[str]) -> tuple[str, ...]:
    """The shortest of the hints: what holds another one need not be looked for."""
    hints = {*_HINTS, *phrases}
    return tuple(sorted(one for one in hints if not any(other in one for other in hints - {one})))


@lru_cache(maxsize=8)
def _verdicts(phrases: frozenset[str]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_ordered(phrases)})\b", re.IGNORECASE)


@lru_cache(maxsize=8)
def _predicate(phrases: frozenset[str]) -> re.Pattern[str]:
    whole = "|".join(PREDICATES).replace("VERDICTS", _ordered(phrases))
    return re.compile(rf"\b(?:{whole})", re.IGNORECASE)


def _ordered(phrases: frozenset[str]) -> str:
    return "|".join(map(re.escape, sorted(phrases, key=len, reverse=True)))
