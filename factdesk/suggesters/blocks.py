"""Paragraphs that somebody is quoted with and no mark encloses: “The captain wrote:”, and then what she wrote."""

from __future__ import annotations

import re
from bisect import bisect_left

from factdesk.suggesters.cues import VerbPhrase
from factdesk.suggesters.extents import tidied
from factdesk.suggesters.scopes import Content, Scope

_COLON = re.compile(r"[^.!?;:“”\"\n]{0,60}:[^\S\n]*\n\s*(?P<words>[^\s“”\"'‘«„`<\[(*•·-][^\n]*)")
"""What stands between a cue and the paragraph that it brings, and the paragraph."""
_SPEAKER = re.compile(r"[A-Z][\w.’' -]{1,40}:\s")
_ONESELF = frozenset({"i", "we", "you", "one"})
_FEWEST_WORDS = 6


def block(scope: Scope, phrase: VerbPhrase) -> Content | None:
    """The paragraph after a cue whose line ends in a colon; none when it is a heading, a list or another speaker's."""
    parse = scope.parse
    if phrase.passive or phrase.negated or phrase.subject is None or scope.quoted(phrase.verb):
        return None
    if parse.words[phrase.subject] in _ONESELF:
        return None
    match = _COLON.match(parse.text, parse.ends[phrase.last])
    if match is None:
        return None
    words = match.group("words").rstrip()
    if len(words.split()) < _FEWEST_WORDS or words[-1] not in ".!…" or _SPEAKER.match(words):
        return None
    span = tidied(parse.text, match.start("words"), match.start("words") + len(words))
    return Content("clause", [span], bisect_left(parse.starts, span[0]), words="paragraph")
