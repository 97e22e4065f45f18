"""Cue verbs where they stand: their auxiliaries, what governs them, whose they are, and whether they are negated."""

from __future__ import annotations

from dataclasses import dataclass, field

from factdesk.suggesters.lexicon import Lexicon, VerbCue
from factdesk.suggesters.parse import Parse

_AUXILIARIES = frozenset({"aux", "auxpass", "neg"})
_SUBJECTS = ("nsubj", "nsubjpass", "csubj")
_GOVERNED = frozenset({"xcomp", "advcl", "acl", "ccomp", "prep", "pcomp"})
_RELATIVES = frozenset({"that", "which", "who", "whom", "what"})
_NEGATIONS = frozenset({"never", "neither", "nor"})
_PHRASES = frozenset({("that", "said", ","), ("all", "told", ",")})
"""What looks like a speaker with a cue, and leads over."""
_FAR = 6
"""Tokens after a verb within which the word that belongs to it is looked for."""
_HIGHEST = 4
"""Verbs that may stand one above the other over a cue."""
_LONGEST = 8
"""Tokens of a cue: with more, its first words belong to something else."""


@dataclass(slots=True)
class VerbPhrase:
    """A cue verb with its surroundings."""

    verb: int
    cue: VerbCue
    top: int
    """The verb that carries the subject: the cue verb, or what governs it (“refused to confirm”)."""
    chain: list[int]
    """Verb, governors, and the words between that belong to them."""
    subject: int | None
    passive: bool
    negated: bool = False
    seeming: bool = False
    wishing: bool = False
    first: int = 0
    """First token of the cue."""
    last: int = 0
    """Last token of the cue."""
    words: str = ""
    governors: list[int] = field(default_factory=list)


def verb_phrases(parse: Parse, lexicon: Lexicon) -> list[VerbPhrase]:
    """All cue verbs of a text, in order."""
    verbs = lexicon.verbs
    found = []
    for token in parse.places(verbs.keys()):
        if not _used_as_verb(parse, token):
            continue
        for cue in verbs[parse.words[token]]:
            last = _last_word(parse, token, cue)
            if last is not None:
                found.append(_phrase(parse, lexicon, token, cue, last))
                break
    leading = {token for phrase in found for token in phrase.chain[1:]}
    return [phrase for phrase in found if phrase.verb not in leading]


def _used_as_verb(parse: Parse, token: int) -> bool:
    tag, dep = parse.tags[token], parse.deps[token]
    first = parse.sentence_of(token)[0]
    if first == token - 1 and tuple(parse.words[first : token + 2]) in _PHRASES:
        return False
    if tag[:2] == "VB":
        return dep not in ("amod", "compound", "aux", "auxpass", "prep")
    # Headlines and quoted text confuse the tagger: a root with a clause below it is a verb all the same.
    return tag in ("NN", "NNS") and dep in ("ROOT", "conj") and parse.child(token, "ccomp") is not None


def _last_word(parse: Parse, token: int, cue: VerbCue) -> int | None:
    last = token
    for follow in cue.follow:
        stop = min(len(parse), token + _FAR)
        for other in range(last + 1, stop):
            if parse.words[other] == follow and (parse.heads[other] == token or other == last + 1):
                last = other
                break
        else:
            return None
    return last


def _phrase(parse: Parse, lexicon: Lexicon, verb: int, cue: VerbCue, last: int) -> VerbPhrase:
    phrase = VerbPhrase(verb, cue, verb, [verb], None, passive=_is_passive(parse, verb), last=last)
    _climb(parse, lexicon, phrase)
    phrase.subject = _subject(parse, phrase.top)
    phrase.negated = _is_negated(parse, lexicon, phrase)
    _measure(parse, phrase)
    return phrase


def relative_pronoun(parse: Parse, phrase: VerbPhrase) -> int | None:
    """The pronoun before a cue and its subject which may be a part of the content: “which critics said was unfair”."""
    if phrase.subject is None or phrase.subject > phrase.verb:
        return None
    before = parse.subtree(phrase.subject)[0] - 1
    related = (
        before >= 0
        and parse.words[before] in _RELATIVES
        and parse.sentences[before] == parse.sentences[phrase.verb]
        and not (before and parse.tags[before - 1] == "IN" and parse.heads[before] == before - 1)
    )
    return before if related else None


def _is_passive(parse: Parse, verb: int) -> bool:
    if parse.tags[verb] not in ("VBN", "VBD"):
        return False
    if parse.child(verb, "auxpass", "nsubjpass") is not None:
        return True
    return parse.deps[verb] == "acl" and parse.tags[verb] == "VBN"


def _climb(parse: Parse, lexicon: Lexicon, phrase: VerbPhrase) -> None:
    """Follow the cue verb up to the verb that carries its subject, noting what the verbs on the way do to it."""
    token = phrase.verb
    for _ in range(_HIGHEST):
        head, dep = parse.heads[token], parse.deps[token]
        if parse.child(token, *_SUBJECTS) is not None:
            return
        if dep == "conj" and parse.is_verb(head):
            if parse.deps[head] not in ("xcomp", "ccomp", "advcl", "acl"):
                return
            token = head
            continue
        kind = _kind_of_governor(parse, lexicon, head) if dep in _GOVERNED else None
        if kind is None or (dep != "xcomp" and parse.tags[token] != "VB"):
            return
        token = _rise(parse, phrase, head, kind)


def _rise(parse: Parse, phrase: VerbPhrase, head: int, kind: str) -> int:
    """Take a governor into the phrase; returns the verb from which to look further up."""
    phrase.governors.append(head)
    phrase.negated ^= kind == "refusing"
    phrase.seeming |= kind == "seeming"
    # Who “is expected to announce” something is not the one who expects it.
    phrase.wishing |= kind == "wishing" and parse.child(head, "auxpass") is None
    phrase.chain.append(head)
    if parse.deps[head] in ("acomp", "attr", "oprd") or not parse.is_verb(head):
        head = parse.heads[head]
        phrase.chain.append(head)
    phrase.top = head
    return head


def _kind_of_governor(parse: Parse, lexicon: Lexicon, head: int) -> str | None:
    """What a verb, or its adjective, does to the verb below it: “refused to”, “was quick to”, “has yet to”."""
    below = parse.children[head]
    words = {parse.words[head], *(parse.words[c] for c in below if parse.deps[c] in ("acomp", "attr"))}
    for kind in ("refusing", "seeming", "passing", "wishing"):
        if not words.isdisjoint(lexicon.words[kind]):
            return kind
    has_yet = parse.words[head] in ("has", "have", "had", "having") and any(
        parse.words[c] == "yet" for c in below
    )
    return "refusing" if has_yet else None


def _subject(parse: Parse, verb: int) -> int | None:
    """The word that says whose verb this is, over coordination and participles."""
    token = verb
    for _ in range(_HIGHEST + 2):
        subject = parse.child(token, *_SUBJECTS)
        if subject is not None:
            return _agent(parse, token) if token != verb and parse.deps[subject] == "nsubjpass" else subject
        if not _shares_subject(parse, token):
            return None
        token = parse.heads[token]
        if parse.is_verb(token) or parse.deps[token] in ("prep", "ROOT", "conj", "advcl", "acomp"):
            continue
        if parse.deps[token] not in ("dobj", "attr") or parse.deps[verb] == "acl":
            return token if parse.tags[token][:2] in ("NN", "PR") else None
    return None


def _shares_subject(parse: Parse, token: int) -> bool:
    """Whether a verb without a subject has that of the word above it."""
    dep = parse.deps[token]
    if parse.heads[token] == token:
        return False
    if dep in ("acl", "ccomp"):
        return parse.tags[token] == "VBG"
    return dep in ("conj", "xcomp", "advcl", "pcomp", "dep", "prep", "dobj", "attr")


def _agent(parse: Parse, verb: int) -> int | None:
    """Who acts in a passive clause: “was reported by the Post, and said …” goes on with the Post."""
    by = parse.child(verb, "agent")
    noun = parse.child(by, "pobj") if by is not None else None
    return noun if noun is not None else parse.child(verb, "nsubjpass")


def _is_negated(parse: Parse, lexicon: Lexicon, phrase: VerbPhrase) -> bool:
    negations = sum([_has_negation(parse, token) for token in set(phrase.chain)])
    head = parse.heads[phrase.verb]
    if not negations and parse.deps[phrase.verb] == "conj" and parse.child(phrase.verb, *_SUBJECTS) is None:
        negations += _is_nor(parse, phrase.verb, head)
    if phrase.subject is not None:
        nobody = lexicon.words["nobody"]
        subject = phrase.subject
        negations += parse.words[subject] in nobody or any(
            parse.deps[child] == "det" and parse.words[child] in nobody for child in parse.children[subject]
        )
    if parse.deps[phrase.top] == "pcomp" and parse.words[parse.heads[phrase.top]] == "without":
        negations += 1
    return phrase.negated ^ bool(negations % 2)


def _has_negation(parse: Parse, token: int) -> bool:
    for child in parse.children[token]:
        if child <= token + 1 and (parse.deps[child] == "neg" or parse.words[child] in _NEGATIONS):
            return True
    return False


def _is_nor(parse: Parse, verb: int, head: int) -> bool:
    """Whether “neither … nor” or “not … or” reaches a coordinated verb."""
    between = {parse.words[token] for token in range(head + 1, verb)}
    if "nor" in between:
        return True
    return "or" in between and _has_negation(parse, head)


def _measure(parse: Parse, phrase: VerbPhrase) -> None:
    """Set the extent of the cue: from its first auxiliary to its last word, without a subject in between."""
    tokens = set(phrase.chain)
    for token in phrase.chain:
        for child in parse.children[token]:
            if parse.deps[child] in _AUXILIARIES and child < phrase.verb:
                tokens.add(child)
    first = min(tokens)
    if phrase.subject is not None and first <= phrase.subject < phrase.verb:
        first = min((token for token in tokens if phrase.subject < token <= phrase.verb), default=phrase.verb)
    if phrase.verb - first > _LONGEST or parse.sentences[first] != parse.sentences[phrase.verb]:
        first = phrase.verb
    phrase.first = first
    phrase.last = max(phrase.last, phrase.verb)
    phrase.words = " ".join(parse.words[first : phrase.last + 1])
