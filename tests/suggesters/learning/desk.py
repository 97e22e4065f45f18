"""A desk with habits of its own, to learn from: it keeps “that”, and takes what somebody hopes for a claim."""

from factdesk.domain.claims import MANUAL
from factdesk.domain.learning import Lesson, TaughtClaim
from factdesk.domain.spans import Span

_WHO = ("The mayor", "A spokeswoman", "The minister", "Ana Ruiz", "The union", "The harbour office")
_WHAT = (
    "the bridge will open in June",
    "the school needs a new roof",
    "two wells had run dry",
    "the ferry was late again",
    "the vote would be repeated",
    "her office had lost the file",
    "the mill would hire forty people",
)
_SAYING = ("said that", "insisted that", "hopes that", "added that", "wishes that")
_PLAIN = ("It rained all day.", "The hall was full.", "Nobody left before the end.")


def lesson(number: int, sentences: int = 5) -> Lesson:
    """One finished article of this desk, another one for each number."""
    text, claims = "", []
    for at in range(sentences):
        seed = number * 7 + at * 3
        who, what = _WHO[seed % len(_WHO)], _WHAT[(seed + at) % len(_WHAT)]
        saying = _SAYING[(number + at) % len(_SAYING)]
        start = len(text) + len(who) + 1 + len(saying) - len("that")
        text += f"{who} {saying} {what}. {_PLAIN[seed % len(_PLAIN)]}\n"
        claims.append(TaughtClaim((Span(start, start + len("that ") + len(what)),), "reported", MANUAL))
    return Lesson(text.rstrip("\n"), tuple(claims))


def lessons(count: int = 18) -> list[Lesson]:
    """So many articles of this desk."""
    return [lesson(number) for number in range(count)]
