"""What a worker may answer: its lines are checked here before anything of them is believed.

A worker has loaded a model that others made, so it is trusted less than the window. Its lines are plain JSON, bounded
in length; whatever is of another shape than expected is Nonsense.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import Any

from factdesk.jobs import Progress

SHORTEST_LIMIT = 1_000_000
"""Bytes that any answer may have."""
_BYTES_FOR_EACH = 40
"""Bytes for each character of the article: its words may stand in claims within claims, and be written as escapes."""
_IDENTITY = re.compile(r"[!-~]{1,200}")
_LONGEST_SENTENCE = 2_000
_MOST_STEPS = 10**9


class Nonsense(Exception):
    """An answer that cannot be right; the message says in what way, after “it …”."""


@dataclass(frozen=True, slots=True)
class Greeting:
    """What a worker says of itself once it is ready, or why it is not."""

    identity: str = ""
    missing: str | None = None
    error: str | None = None


def longest_answer(text: str) -> int:
    """How many bytes the answer to one article may have."""
    return SHORTEST_LIMIT + _BYTES_FOR_EACH * len(text)


def answer_of(line: bytes) -> dict[str, Any]:
    """The JSON object of one line. Raises Nonsense."""
    try:
        answer = json.loads(line)
    except (ValueError, RecursionError):
        answer = None
    if not isinstance(answer, dict):
        raise Nonsense("it answered something that cannot be read.")
    return answer


def greeting_of(answer: dict[str, Any]) -> Greeting:
    """The first answer of a worker. Raises Nonsense."""
    if "error" in answer:
        return Greeting(error=_sentence(answer["error"]))
    identity, missing = answer.get("identity"), answer.get("missing")
    if not isinstance(identity, str) or not _IDENTITY.fullmatch(identity):
        raise Nonsense("it did not say what it is.")
    return Greeting(identity, None if missing is None else _sentence(missing))


def progress_of(answer: dict[str, Any]) -> Progress:
    """How far a worker is with learning. Raises Nonsense."""
    match answer.get("progress"):
        case [int(done), int(total), str(words)] if 0 <= done <= _MOST_STEPS and 0 <= total <= _MOST_STEPS:
            return Progress(done, total, _sentence(words))
        case [int(done), None, str(words)] if 0 <= done <= _MOST_STEPS:
            return Progress(done, None, _sentence(words))
    raise Nonsense("it told of its progress in a way that cannot be read.")


def refusal_of(answer: dict[str, Any], key: str) -> str:
    """The sentence that a worker gives as the value of `key`. Raises Nonsense."""
    return _sentence(answer[key])


def _sentence(value: object) -> str:
    if not isinstance(value, str) or len(value) > _LONGEST_SENTENCE or not _can_be_stored(value):
        raise Nonsense("it gave no sentence where one was expected.")
    return value


def _can_be_stored(words: str) -> bool:
    return not any("\ud800" <= letter <= "\udfff" for letter in words)
