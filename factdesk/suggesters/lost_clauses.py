"""Reported clauses that the parser hung somewhere else: what stands behind a cue up to the end of its sentence."""

from __future__ import annotations

from factdesk.suggesters.cues import VerbPhrase, relative_pronoun
from factdesk.suggesters.scopes import Content, Scope

_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_PRONOUNS = frozenset({"he", "she", "it", "they", "we", "i", "there"})
_CONFINING = frozenset(
    {";", "—", "–", "--", ":", "“", "”", '"', "(", ")", "who", "which", "whether", "if", "because"}
)
"""What does not stand between a cue and the “that” of its clause."""
_NO_SUBJECT = frozenset({"VBD", "VBZ", "VBP", "MD", "IN", "TO", "RB", "CC", ",", "."})
_OPENING = frozenset({"DT", "PRP$", "NN", "NNS", "NNP", "NNPS", "JJ", "JJR", "JJS", "CD", "VBG"})
"""Tags with which a noun phrase begins."""
_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS", "CD"})
"""Tags of the last word of a subject."""
_TELLING = frozenset(
    {"saying", "reporting", "finding", "thinking", "confirming", "admitting", "alleging", "suspecting"}
)
"""Groups of cues that report a clause more often than a thing."""
_PARTICLES = frozenset({"off", "out", "up", "down", "away"})
_READING = frozenset({"read", "answer", "write", "post"})
_WITHIN = _OPENING | {"IN", "CC", "POS", "HYPH", "VBN", "RB", "$", "RBR", "NFP", "PDT", "``", "''"}
"""Tags inside a noun phrase."""
_LONGEST_SUBJECT = 14
"""Tokens within which the verb of a subject follows."""
_LONGEST_PHRASE = 9
"""Tokens of a time, a place or a hearer between a cue and its clause."""
_FARTHEST = 14
"""Tokens between a cue and the “that” of its clause."""
_NEAR = 3
"""Tokens after a pronoun within which its verb follows."""
_FEWEST = 3
"""Tokens that a clause has at least."""


def lost_clause(scope: Scope, phrase: VerbPhrase) -> Content | None:
    """The clause after “that”, or after a pronoun and its verb, of a cue to which the parser gave none."""
    parse = scope.parse
    end = parse.sentence_of(phrase.verb)[1]
    first = _after_that(scope, phrase, end)
    if first is None and (
        _is_pronoun_with_verb(scope, phrase.last + 1, end)
        or _is_predicate_of_pronoun(scope, phrase, end)
        or (_tells(scope, phrase) and _is_subject_with_verb(scope, phrase.last + 1, end))
    ):
        first = phrase.last + 1
    first = _after_phrase(scope, phrase, end) if first is None else first
    if first is None or end - first < _FEWEST or _FINITE.isdisjoint(parse.tags[first:end]):
        return None
    return Content(
        "clause", scope.segments(list(range(first, _stop(scope, first, end)))), first, words="clause"
    )


def _after_that(scope: Scope, phrase: VerbPhrase, end: int) -> int | None:
    """The token behind the “that” of a clause which begins a little after the cue."""
    parse = scope.parse
    if phrase.passive and phrase.subject is not None:
        return None
    for token in range(phrase.last + 1, min(end - 1, phrase.last + _FARTHEST)):
        word = parse.words[token]
        if word == "that":
            return token + 1 if _joins(scope, phrase, token) else None
        if word in _CONFINING or token in scope.cue_verbs or parse.tags[token] in _FINITE:
            return None
    return None


def _joins(scope: Scope, phrase: VerbPhrase, that: int) -> bool:
    """Whether a “that” opens the clause of a cue, and is no determiner, object or subject."""
    parse, after = scope.parse, that + 1
    named = parse.child(phrase.verb, "dobj")
    other = "hearer" not in phrase.cue.frames and named is not None and named != that
    if other or parse.words[after] in _PARTICLES or (parse.deps[that], parse.tags[that]) == ("det", "DT"):
        return False
    if that == phrase.last + 1 and parse.tags[after] == "IN":
        return True
    is_object = named == that and parse.tags[that] == "DT"
    return not is_object and parse.tags[after] not in _NO_SUBJECT and parse.is_word(after)


def _is_pronoun_with_verb(scope: Scope, token: int, end: int) -> bool:
    parse = scope.parse
    if token >= end or parse.words[token] not in _PRONOUNS:
        return False
    return not _FINITE.isdisjoint(parse.tags[token + 1 : min(end, token + _NEAR)])


def _after_phrase(scope: Scope, phrase: VerbPhrase, end: int) -> int | None:
    """The pronoun that begins a clause after a time, a place or a hearer: “said on the way home she was done”."""
    parse, after = scope.parse, phrase.last + 1
    hears = "hearer" in phrase.cue.frames
    if after >= end or not (hears or (_tells(scope, phrase) and parse.tags[after] == "IN")):
        return None
    for token in range(after, min(end - 1, after + _LONGEST_PHRASE)):
        if parse.words[token] == "," and parse.tags[after] == "IN":
            opens = _tells(scope, phrase) and not phrase.cue.follow and parse.words[after] != "of"
            return after if opens and _is_subject_with_verb(scope, token + 1, end) else None
        if parse.words[token] in _PRONOUNS and parse.tags[token - 1] in _NOUNS:
            is_clause = _is_pronoun_with_verb(scope, token, end) and parse.deps[parse.heads[token]] != "relcl"
            return token if is_clause else None
        if parse.tags[token] not in _WITHIN or token in scope.cue_verbs or parse.words[token] in _CONFINING:
            return None
    return None


def _tells(scope: Scope, phrase: VerbPhrase) -> bool:
    """Whether a cue is a finite verb, or a participle after a comma, that hardly ever takes a mere object."""
    parse, verb = scope.parse, phrase.verb
    if phrase.passive or phrase.cue.frames["clause"].group not in _TELLING or phrase.cue.lemma in _READING:
        return False
    if parse.tags[verb] == "VBG":
        return phrase.first > 0 and parse.words[phrase.first - 1] == ","
    return parse.tags[verb] != "VB"


def _is_subject_with_verb(scope: Scope, first: int, end: int) -> bool:
    """Whether a noun phrase follows and then its finite verb: “concluded the plan would fail”."""
    parse = scope.parse
    if first >= end or parse.tags[first] not in _OPENING:
        return False
    for token in range(first, min(end, first + _LONGEST_SUBJECT)):
        tag = parse.tags[token]
        if tag in _FINITE:
            verb = parse.heads[token] if parse.deps[token] in ("aux", "auxpass") else token
            before = token - 1 - (parse.tags[token - 1] in ("``", "''"))
            left = scope.quoted(first) and not scope.quoted(token)
            return not left and parse.tags[before] in _NOUNS and parse.deps[verb] not in ("relcl", "acl")
        if tag == "CC" and parse.words[token] != "and":
            return False
        if tag not in _WITHIN or token in scope.cue_verbs or parse.words[token] in _CONFINING:
            return False
    return False


def _is_predicate_of_pronoun(scope: Scope, phrase: VerbPhrase, end: int) -> bool:
    """Whether a finite verb follows a cue whose content began with “which”: “letters, which she said were all hers”."""
    after = phrase.last + 1
    if scope.parse.words[phrase.first] == "can":
        return False
    return (
        after < end
        and scope.parse.tags[after] in _FINITE
        and relative_pronoun(scope.parse, phrase) is not None
    )


def _stop(scope: Scope, first: int, end: int) -> int:
    """Where the clause ends: the sentence, or a comma after which another cue begins a claim of its own."""
    parse = scope.parse
    for token in range(first + 1, end - 1):
        after_comma = parse.words[token] == "," and token + 1 in scope.cue_verbs
        if after_comma and parse.tags[token + 1] == "VBG":
            return token
        if parse.words[token] == ";" and not scope.quoted(token):
            return token
    return end
