"""Forms of English verbs and nouns, by rule; the lexicon lists the verbs that keep to none."""

from __future__ import annotations

_VOWELS = "aeiou"
_SIBILANTS = ("s", "x", "z", "ch", "sh")


def verb_forms(lemma: str, irregular: str = "") -> tuple[str, ...]:
    """The lemma and its other forms; `irregular` lists those in full, separated by blanks."""
    if irregular:
        return (lemma, *irregular.split())
    return (lemma, _with_s(lemma), _past(lemma), _participle(lemma))


def noun_forms(lemma: str) -> tuple[str, str]:
    """Singular and plural of a regular noun."""
    return (lemma, _with_s(lemma))


def _ends_in_consonant_and_y(word: str) -> bool:
    return len(word) > 1 and word.endswith("y") and word[-2] not in _VOWELS


def _with_s(word: str) -> str:
    if _ends_in_consonant_and_y(word):
        return word[:-1] + "ies"
    return word + ("es" if word.endswith(_SIBILANTS) else "s")


def _past(word: str) -> str:
    if word.endswith("e"):
        return word + "d"
    if _ends_in_consonant_and_y(word):
        return word[:-1] + "ied"
    return word + "ed"


def _participle(word: str) -> str:
    if word.endswith("e") and not word.endswith(("ee", "ye", "oe")):
        return word[:-1] + "ing"
    return word + "ing"
