"""Signs that deny, confirm or leave open, in the order of the guidelines' questions; all else is reported."""

from __future__ import annotations

import re
from collections.abc import Iterable

from factdesk.domain.labels import CONFIRMED, DENIED, REPORTED, UNCONFIRMED
from factdesk.suggesters.cues import VerbPhrase
from factdesk.suggesters.falsehoods import is_predicate_of_falsehood
from factdesk.suggesters.lexicon import Lexicon
from factdesk.suggesters.parse import Parse

_NO_SUCH = re.compile(
    r"\bthere\s+(?:was|were|has\s+been|have\s+been|had\s+been|wasn[’']t|weren[’']t)\s+(?:(?:never|not|absolutely|simply)\s+)*[“‘\"']?"
    r"(?:(?:no|any|a|an|such)\s+)*(?P<noun>[\w-]+(?:\s+[\w-]+)?)(?P<yet>\s+yet\b)?",
    re.IGNORECASE,
)
_BARE_NO_SUCH = re.compile(r"^\W*no\s+(?:such\s+)?(?P<noun>[\w-]+)\W*$", re.IGNORECASE)
_PLAIN_NO = re.compile(
    r"(?:\W*(?:(?:absolutely|certainly|definitely|of\s+course|clearly)\s+not|no\s+way|not\s+at\s+all|not\s+true|no)\b\W*)+",
    re.IGNORECASE,
)
"""The whole of an answer: “Absolutely not.”"""
_WITHHOLDING = frozenset({("short", "of"), ("no", "longer"), ("without", "ever")})
_SHORTEST_NOUN = 4
PRIORITY = {DENIED.key: 3, CONFIRMED.key: 2, UNCONFIRMED.key: 1, REPORTED.key: 0}
"""Which label stays when two rules find the same words: that of the first question which is answered yes."""


def turned_over(label: str) -> str:
    """What negation makes of a cue: whoever does not deny or confirm a claim leaves it open."""
    return UNCONFIRMED.key if label in (CONFIRMED.key, DENIED.key) else label


def verb_label(parse: Parse, lexicon: Lexicon, phrase: VerbPhrase, label: str) -> str:
    """The label that a cue verb gives by itself: its group's, after negation, seeming and evidence."""
    if phrase.negated and phrase.cue.lemma in lexicon.words["holding"]:
        # “I don't think that it matters”: the negation belongs to what is thought.
        return REPORTED.key if label == REPORTED.key else UNCONFIRMED.key
    if phrase.negated or (label in (DENIED.key, CONFIRMED.key) and _is_withheld(parse, phrase)):
        return UNCONFIRMED.key
    if phrase.seeming:
        return UNCONFIRMED.key
    if label == REPORTED.key and phrase.cue.lemma in (
        "show",
        "prove",
        "find",
        "establish",
        "rule",
        "conclude",
        "reveal",
        "confirm",
    ):
        subject = phrase.subject
        if subject is not None and parse.words[subject] in lexicon.words["evidence"]:
            return CONFIRMED.key
    return label


def _is_withheld(parse: Parse, phrase: VerbPhrase) -> bool:
    """“stopped short of confirming”, “no longer denies”, “may confirm”, “neither side would confirm”."""
    verb, subject = phrase.verb, phrase.subject
    if tuple(parse.words[max(0, verb - 2) : verb]) in _WITHHOLDING:
        return True
    if any(parse.words[child] in ("may", "might") for child in parse.children[phrase.top]):
        return True
    return subject is not None and any(parse.words[child] == "neither" for child in parse.children[subject])


def contradicts(lexicon: Lexicon, words: str, earlier: str) -> bool:
    """Whether words say that something did not exist which `earlier` text speaks of (“There was no conversation”)."""
    lowered = words.lower()
    if "no" not in lowered and "never" not in lowered and "n’t" not in lowered and "n't" not in lowered:
        return False
    match = _NO_SUCH.search(words) or _BARE_NO_SUCH.search(words)
    if match is None or not re.search(r"\b(?:no|not|never|n[’']t)\b|n[’']t\b", match.group(), re.IGNORECASE):
        return False
    nouns = match.group("noun").lower().split()
    if "yet" in nouns or match.groupdict().get("yet"):
        return False
    return any(_spoken_of(lexicon, noun, earlier) for noun in nouns)


def _spoken_of(lexicon: Lexicon, noun: str, earlier: str) -> bool:
    matter = lexicon.matters.get(noun)
    if matter is None:
        return (
            len(noun) >= _SHORTEST_NOUN
            and re.search(rf"\b{re.escape(noun.rstrip('s'))}s?\b", earlier, re.IGNORECASE) is not None
        )
    same = [word for word, number in lexicon.matters.items() if number == matter]
    return re.search(r"\b(?:" + "|".join(same) + r")\b", earlier, re.IGNORECASE) is not None


def contradicted(lexicon: Lexicon, label: str, words: str, earlier: str) -> str:
    """What the content does to a reported claim: it may be a denial in other words."""
    if label != REPORTED.key:
        return label
    if _PLAIN_NO.fullmatch(words.strip()):
        return DENIED.key
    if is_predicate_of_falsehood(lexicon, words) or contradicts(lexicon, words, earlier):
        return DENIED.key
    return label


def without_evidence(lexicon: Lexicon, sentence: str) -> bool:
    """Whether a sentence says that a claim is made without evidence or is under investigation."""
    lowered = sentence.lower()
    return any(phrase in lowered for phrase in lexicon.words["without_evidence"])


def hedged(words: Iterable[str], lexicon: Lexicon) -> bool:
    """Whether one of these words is an adjective or adverb by which the writer keeps a distance."""
    for word in words:
        frame = lexicon.hedges.get(word)
        if frame is not None and frame.label == UNCONFIRMED.key:
            return True
    return False
