"""Clauses that a cue with its speaker is set into or closes, as in “The road, the mayor told reporters, was closed”."""

from __future__ import annotations

from factdesk.suggesters.cues import VerbPhrase
from factdesk.suggesters.extents import segments
from factdesk.suggesters.scopes import Content, Scope

_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_RELATIVES = frozenset({"WP", "WDT", "WRB", "WP$"})
_OPENERS = frozenset({"that", "citing", "but", "“", '"', "''", "‘"})
"""What does not stand after an inserted cue when the clause around it is what was said."""
_ADDED = frozenset({"npadvmod", "advmod", "dobj", "dative", "prep"})
"""What belongs to an inserted cue after its verb: the hearer, the time, the place."""
_ADDING = frozenset({"DT", "VBG", "VBN", "WDT", "WP", "WRB"})
"""Tags with which the writer adds something to a clause that was complete before the cue."""
_SPEAKERS = frozenset({"NN", "NNS", "NNP", "NNPS", "PRP"})
_NAMING = _SPEAKERS | {"DT", "JJ", "CD", "POS", "PRP$"}
"""Tags within the words for a speaker."""
_SUBORDINATORS = frozenset(
    {
        "if",
        "unless",
        "when",
        "while",
        "although",
        "though",
        "because",
        "since",
        "as",
        "after",
        "before",
        "until",
        "once",
    }
)
"""Words whose clause is not complete in itself: “Unless it rains, farmers say, the harvest will fail”."""
_CONNECTIVES = frozenset({"yet", "but", "still", "and", "so", "then", "again", "thus"})
_GROUPS = frozenset(
    {"saying", "telling", "reporting", "confirming", "admitting", "conceding", "finding", "thinking"}
)
"""Groups of cues that are set into a clause, or after it."""
_SAYING = frozenset({"saying"})
_SUBJECT_OPENINGS = frozenset({"PRP", "DT", "EX", "NNP", "PRP$"})
_DASHES = frozenset({"—", "–", "--"})
_FEWEST = 4
"""Tokens that a clause has at least."""
_LONGEST_CUE = 20
"""Tokens that an inserted “…, a spokesman for the mayor said, …” has at most."""


def parted_clause(scope: Scope, phrase: VerbPhrase) -> Content | None:
    """The clause around a cue between two commas, whatever the parser made of it: “The road, she told them, was …”."""
    parse, subject = scope.parse, _speaker(scope, phrase)
    if (
        subject is None
        or subject > phrase.verb
        or phrase.passive
        or phrase.governors
        or not phrase.cue.speaks
    ):
        return None
    if parse.tags[subject] in _RELATIVES or parse.child(phrase.verb, "mark", "xcomp", "prt") is not None:
        return None
    if "hearer" not in phrase.cue.frames and parse.child(phrase.verb, "dobj") is not None:
        return None
    start, end = parse.sentence_of(phrase.verb)
    first, last = parse.subtree(subject)[0], _end_of_cue(scope, phrase)
    if not start < first < phrase.verb or last + 2 >= end or last - first > _LONGEST_CUE:
        return None
    if parse.words[first - 1] != "," or parse.words[last + 1] != "," or scope.quoted(phrase.verb):
        return None
    content = _both_sides(scope, (start, first), (last + 1, end))
    if content is not None:
        phrase.subject = subject
    return content


def _speaker(scope: Scope, phrase: VerbPhrase) -> int | None:
    """The subject of a cue, or the noun that stands before it behind a comma where the parser saw one farther off."""
    parse, last, seen = scope.parse, phrase.first - 1, phrase.subject
    start = parse.sentence_of(phrase.verb)[0]
    if parse.tags[phrase.verb] not in _FINITE or last <= start or parse.tags[last] not in _SPEAKERS:
        return seen
    first = last
    while first > start and parse.tags[first] in _NAMING:
        first -= 1
    lost = parse.words[first] == "," and (seen is None or seen < first)
    return last if lost else seen


def _can_follow(scope: Scope, before: tuple[int, int], after: int) -> bool:
    """Whether a clause goes on with this word behind an inserted cue: with “that” only after what is said of it."""
    parse = scope.parse
    if parse.words[after] == "that" and parse.tags[after] == "IN":
        told = range(*before)
        return not _FINITE.isdisjoint(parse.tags[t] for t in told) and not _is_subordinate(scope, before[0])
    return parse.words[after] not in _OPENERS


def _end_of_cue(scope: Scope, phrase: VerbPhrase) -> int:
    """The last token of what belongs to a cue after its verb."""
    parse, last = scope.parse, phrase.last
    for child in parse.children_by(phrase.verb, _ADDED):
        own = parse.subtree(child)
        if own[0] == last + 1 and "," not in (parse.words[t] for t in own):
            last = own[-1]
    return last


def _both_sides(scope: Scope, before: tuple[int, int], after: tuple[int, int]) -> Content | None:
    parse = scope.parse
    tokens = [*range(*before), *range(*after)]
    if scope.quoted(before[1] - 1) or not _can_follow(scope, before, after[0] + 1):
        return None
    if any(t in scope.speaking for t in tokens) or _FINITE.isdisjoint(parse.tags[t] for t in tokens):
        return None
    if any(parse.words[t] in (";", ":", "(", ")") for t in tokens):
        return None
    complete = not _FINITE.isdisjoint(parse.tags[before[0] : before[1]]) and not _is_subordinate(
        scope, before[0]
    )
    ends = complete and parse.tags[before[1] - 2] not in _FINITE and parse.tags[after[0] + 1] in _ADDING
    end = before[1] if ends else after[1]
    spans = segments(parse, list(range(before[0], end)), range(before[1], after[0] + 1), scope.index)
    return Content("clause", spans, before[0], words="clause around")


def clause_with_as(scope: Scope, phrase: VerbPhrase) -> Content | None:
    """The clause around “, as one of the guards told us in May,” where the parser took “as” for something else."""
    parse, (start, end) = scope.parse, scope.parse.sentence_of(phrase.verb)
    if not phrase.cue.speaks or phrase.governors or parse.tags[phrase.verb] not in _FINITE:
        return None
    opening = _nearest(scope, range(phrase.first - 1, max(start, phrase.first - _LONGEST_CUE), -1), "as")
    if opening is None or opening <= start + 1 or parse.words[opening - 1] != ",":
        return None
    if opening == start + 2 and parse.words[start] in _CONNECTIVES:
        return None
    comma = _nearest(scope, range(phrase.last + 1, min(end, phrase.last + _LONGEST_CUE)), ",")
    if comma is None or scope.quoted(phrase.verb) or parse.child(phrase.verb, "xcomp") is not None:
        return None
    content = _both_sides(scope, (start, opening), (comma, end))
    if content is not None:
        named = [*parse.children_by(opening, ("pobj",)), *parse.children_by(phrase.verb, ("nsubj",))]
        phrase.subject = next((t for t in named if opening < t < phrase.verb), phrase.subject)
    return content


def _nearest(scope: Scope, tokens: range, word: str) -> int | None:
    """The first token that is a word, before any other finite verb or comma."""
    parse = scope.parse
    for token in tokens:
        if parse.words[token] == word:
            return token
        if parse.words[token] == "," or parse.tags[token] in _FINITE:
            return None
    return None


def _is_subordinate(scope: Scope, start: int) -> bool:
    """Whether a sentence begins with a clause or phrase that its main clause must follow."""
    words = scope.parse.words
    first = start + (words[start] in ("but", "and", "yet", "so", "still"))
    return words[first] in _SUBORDINATORS


def closed_clause(scope: Scope, phrase: VerbPhrase) -> Content | None:
    """“…, advisers say, …”: where the parser lost the link, the rest of the sentence is the content."""
    parse = scope.parse
    if (
        phrase.passive
        or phrase.governors
        or phrase.subject is None
        or phrase.cue.frames["clause"].group not in _groups(scope, phrase.subject)
    ):
        return None
    if parse.child(phrase.verb, "mark") is not None or parse.tags[phrase.subject] in _RELATIVES:
        return None
    if parse.tags[phrase.verb] == "VB":
        return None
    start, end = parse.sentence_of(phrase.verb)
    first, last = _cue_clause(scope, phrase, end)
    inverted = phrase.subject > phrase.verb
    stop = first
    if not inverted and last + 1 < end:
        if parse.words[last + 1] not in (",", ".", ";", "!"):
            return None
        stop = end if parse.words[last + 1] == "," else first
    if not _can_hold_clause(scope, (start, first), (last + 1, stop)) or last - first > _LONGEST_CUE:
        return None
    tokens = list(range(start, stop))
    if stop == first:
        tokens = after_dash(scope, tokens)
    spans = segments(parse, tokens, range(first, last + 1), scope.index)
    return Content("clause", spans, start, words="clause around")


def after_dash(scope: Scope, tokens: list[int]) -> list[int]:
    """The clause that a cue closes, from behind its only dash: “He is new here — a Scot he is, I believe”."""
    parse = scope.parse
    dashes = [t for t in tokens if parse.words[t] in _DASHES]
    if len(dashes) != 1 or scope.quoted(dashes[0]):
        return tokens
    rest = [t for t in tokens if t > dashes[0]]
    begins = bool(rest) and parse.tags[rest[0]] in _SUBJECT_OPENINGS
    return rest if begins and not _FINITE.isdisjoint(parse.tags[t] for t in rest) else tokens


def _groups(scope: Scope, subject: int) -> frozenset[str]:
    """The groups of cues that can be set in; “I think” and “you know” are ways of speaking."""
    return _SAYING if scope.parse.words[subject] in ("i", "you", "we") else _GROUPS


def _cue_clause(scope: Scope, phrase: VerbPhrase, end: int) -> tuple[int, int]:
    """First and last token of subject, cue and the time that follows it."""
    parse = scope.parse
    subject = parse.subtree(phrase.subject) if phrase.subject is not None else [phrase.verb]
    first, last = phrase.first, phrase.last
    if subject[0] < phrase.verb:
        first = min(first, subject[0])
    else:
        last = max(last, subject[-1])
    while last + 1 < end and parse.deps[last + 1] in ("npadvmod", "advmod"):
        last += 1
    return first, last


def _can_hold_clause(scope: Scope, before: tuple[int, int], after: tuple[int, int]) -> bool:
    """Whether tokens before an inserted cue, or those on both sides, are a clause outside of quotations."""
    parse, (start, end) = scope.parse, before
    if end - start < _FEWEST or parse.words[end - 1] != "," or scope.quoted(end - 1) or scope.quoted(start):
        return False
    return not _FINITE.isdisjoint([*parse.tags[start:end], *parse.tags[after[0] : after[1]]])
