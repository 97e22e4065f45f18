"""Questions that nobody answered: “did not respond to a request for comment on the alleged theft”."""

from __future__ import annotations

from factdesk.domain.labels import UNCONFIRMED
from factdesk.suggesters.extents import segments
from factdesk.suggesters.findings import Finding
from factdesk.suggesters.parse import Parse
from factdesk.suggesters.scopes import Scope
from factdesk.suggesters.sources import source_range

_REQUESTS = frozenset(
    {"request", "requests", "inquiry", "inquiries", "call", "calls", "message", "messages", "email", "emails"}
)
_ABOUT = frozenset({"on", "about", "regarding", "concerning"})
_NAMES = frozenset({"PRP", "CD", "NNP"})
_FEWEST_WORDS = 2
"""Words that a matter has at least on which comment is refused: one word is a name or a figure."""
_SUBJECTS = ("nsubj", "nsubjpass")


def requests_for_comment(parse: Parse) -> list[int]:
    """Where “for comment” stands."""
    words = parse.words
    return [t for t in parse.places({"comment"}) if t and words[t - 1] == "for"]


def unanswered(scope: Scope, token: int) -> Finding | None:
    """“did not respond to a request for comment on the alleged theft” leaves the theft open."""
    parse = scope.parse
    above = parse.ancestors(token)
    request = next((t for t in above[:3] if parse.words[t] in _REQUESTS), None)
    verb = next((t for t in above if parse.is_verb(t)), None)
    if request is None or verb is None or parse.child(verb, "neg") is None:
        return None
    matter = _matter(parse, (token, request, verb), token)
    if matter is None or parse.tags[matter] in _NAMES:
        return None
    parts = segments(parse, parse.subtree(matter), (), scope.index)
    if not parts or len(parse.subtree(matter)) < _FEWEST_WORDS:
        return None
    subject = parse.child(verb, *_SUBJECTS)
    source = source_range(parse, subject, scope.index) if subject is not None else None
    cue = (parse.starts[parse.child(verb, "aux") or verb], parse.ends[token])
    rule = f"“{parse.text[cue[0] : cue[1]]}” + on"
    return Finding(parts, cue, UNCONFIRMED.key, 0.6, rule, source, subject, head=matter)


def _matter(parse: Parse, holders: tuple[int, ...], token: int) -> int | None:
    """What comment was asked for."""
    topics = (child for holder in holders for child in parse.children[holder] if child > token)
    topic = next((child for child in topics if parse.words[child] in _ABOUT), None)
    return parse.child(topic, "pobj") if topic is not None else None
