"""What is said of a noun that names a claim: “unconfirmed reports of …”, “the claim that … is untrue”."""

from __future__ import annotations

from factdesk.domain.labels import CONFIRMED, DENIED, REPORTED, UNCONFIRMED
from factdesk.suggesters.lexicon import Lexicon
from factdesk.suggesters.parse import Parse

_PREDICATES = ("acomp", "attr", "oprd", "xcomp")
_SUBJECTS = ("nsubj", "nsubjpass")


def noun_label(parse: Parse, lexicon: Lexicon, noun: int, label: str) -> str:
    """The label that a noun gives to its claim: its own, unless something is said of it that decides."""
    if label not in (REPORTED.key, UNCONFIRMED.key):
        return label
    said = _said_of(parse, noun)
    if not any(parse.deps[token] == "neg" for token in said):
        if not lexicon.words["falsehood"].isdisjoint(parse.words[token] for token in said):
            return DENIED.key
        if any(parse.words[token] in ("confirmed", "verified", "proven", "corroborated") for token in said):
            return CONFIRMED.key
    # “investigating claims that …”
    holder = [parse.heads[noun]] if parse.deps[noun] == "dobj" else []
    if not lexicon.words["left_open"].isdisjoint(parse.words[token] for token in [*said, *holder]):
        return UNCONFIRMED.key
    return label


def is_called_open(parse: Parse, lexicon: Lexicon, noun: int) -> bool:
    """Whether an adjective calls what is told open: “unconfirmed reports said …”."""
    return not lexicon.words["left_open"].isdisjoint(parse.words[token] for token in _adjectives(parse, noun))


def _adjectives(parse: Parse, noun: int) -> list[int]:
    return [child for child in parse.children[noun] if parse.deps[child] in ("amod", "nmod")]


def _said_of(parse: Parse, noun: int) -> list[int]:
    """The words that are said of a noun: its adjectives, and the predicate of which it is the subject."""
    said = _adjectives(parse, noun)
    if parse.deps[noun] in _SUBJECTS:
        verb = parse.heads[noun]
        said.append(verb)
        for child in parse.children[verb]:
            if parse.deps[child] in _PREDICATES:
                said += [
                    child,
                    *(t for t in parse.children[child] if parse.deps[t] in ("acomp", "attr", "conj")),
                ]
            elif parse.deps[child] == "neg":
                said.append(child)
    return said
