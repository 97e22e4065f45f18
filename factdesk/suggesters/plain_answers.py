"""A bare “no” or “yes” to a question in the same sentence, as in “Asked whether it would close, she said no”."""

from __future__ import annotations

from factdesk.domain.labels import CONFIRMED, DENIED
from factdesk.suggesters.extents import segments
from factdesk.suggesters.findings import Finding
from factdesk.suggesters.scopes import Scope
from factdesk.suggesters.sources import source_range

_ANSWERS = {"no": DENIED.key, "yes": CONFIRMED.key}
_SAYING = frozenset({"said", "says", "answered", "answers", "replied", "replies"})
_ASKING = frozenset({"asked", "questioned", "pressed"})
_QUESTIONS = frozenset({"whether", "if"})
_ENDS = frozenset({".", ",", ";"})


def plain_answers(scope: Scope) -> list[Finding]:
    """What is denied or affirmed by one word alone; the words of the claim are those of the question."""
    found = (_answer(scope, token) for token in scope.parse.places(_ANSWERS.keys()))
    return [finding for finding in found if finding is not None]


def _answer(scope: Scope, token: int) -> Finding | None:
    parse, verb = scope.parse, token - 1
    if verb < 0 or parse.words[verb] not in _SAYING or scope.quoted(token) or not _ends_clause(scope, token):
        return None
    subject, asked = parse.child(verb, "nsubj"), _question(scope, verb)
    parts = segments(parse, asked, (), scope.index) if asked else []
    if subject is None or not parts:
        return None
    label = _ANSWERS[parse.words[token]]
    cue = (parse.starts[verb], parse.ends[token])
    source = source_range(parse, subject, scope.index)
    rule = f"“{parse.words[verb]} {parse.words[token]}” + question"
    return Finding(parts, cue, label, 0.7, rule, source, subject, head=asked[0])


def _ends_clause(scope: Scope, token: int) -> bool:
    return token + 1 >= len(scope.parse) or scope.parse.words[token + 1] in _ENDS


def _question(scope: Scope, verb: int) -> list[int]:
    """The tokens behind “whether” of what was asked in the same sentence; none when nothing was."""
    parse = scope.parse
    for asking in parse.children_by(verb, ("advcl",)):
        if asking > verb or parse.words[asking] not in _ASKING:
            continue
        for clause in parse.children_by(asking, ("ccomp", "advcl")):
            tokens = parse.subtree(clause)
            if parse.words[tokens[0]] in _QUESTIONS:
                return tokens[1:]
    return []
