"""What a mention does to its claim: the label of a content, from its cue, its words and the article before it."""

from __future__ import annotations

from factdesk.domain.labels import DENIED, REPORTED, UNCONFIRMED
from factdesk.suggesters.cues import VerbPhrase
from factdesk.suggesters.extents import QuotationIndex, Range, segments, tidied
from factdesk.suggesters.falsehoods import is_falsehood
from factdesk.suggesters.lexicon import Frame, Lexicon
from factdesk.suggesters.nouns import is_called_open, noun_label
from factdesk.suggesters.objects import noun_content
from factdesk.suggesters.scopes import Content, Scope
from factdesk.suggesters.surroundings import label_by_surroundings
from factdesk.suggesters.verdicts import (
    contradicted,
    hedged,
    turned_over,
    verb_label,
    without_evidence,
)

_DETAILS = frozenset({"how", "what", "who", "when", "where", "why", "which", "whom", "whose"})
_UNSAID = (_DETAILS | {"whether", "if"}) - {"how", "why", "which"}
_KNOWING = frozenset({"thinking", "finding"})
"""Groups of cues after which “what …” and “whether …” name what is known or found, and do not tell it."""
_COMMENTING = frozenset({"comment", "respond", "speak", "talk"})
_DISMISSING = frozenset({"dismiss", "brush", "laugh", "reject", "discount"})
_NEEDING_EVIDENCE = frozenset({"claim", "assert", "allege", "accuse", "suggest", "charge", "say"})
EARLIER = 20_000
"""Code points before a mention that are searched for the claim it contradicts."""
_SHORTEST = 3
"""Code points that a content has at least."""
_FEWEST_WORDS = 2
"""Words that a matter has at least on which comment is refused: one word is a name or a figure."""


def is_detail(lexicon: Lexicon, phrase: VerbPhrase, content: Content, frame: Frame, words: str) -> bool:
    """Whether what is left open is no claim but a detail, a question or a name."""
    if (frame.group == "asking" and not lexicon.attitudes) or len(words) < _SHORTEST:
        return True
    if not lexicon.attitudes and _is_unsaid(phrase, frame, words):
        return True
    if frame.attitude or not phrase.negated or frame.label != REPORTED.key:
        return False
    if content.frame == "about":
        return phrase.cue.lemma not in _COMMENTING or len(words.split()) < _FEWEST_WORDS
    return content.frame != "clause" or words.split(None, 1)[0].lower().strip("“\"'‘") in _DETAILS


def _is_unsaid(phrase: VerbPhrase, frame: Frame, words: str) -> bool:
    """Whether nobody puts it forward: “assuming that …”, “knows what happened”, “determines whether …”."""
    if frame.group not in _KNOWING:
        return False
    nobody = frame.group == "thinking" and (phrase.subject is None or phrase.words == "assuming")
    return nobody or words.split(None, 1)[0].lower() in _UNSAID


def quoted_label(scope: Scope, phrase: VerbPhrase, frame: Frame, spans: list[Range]) -> str:
    """The label of a direct quotation: its words may contradict a claim that stands in the article."""
    text = scope.parse.text
    negated, phrase.negated = phrase.negated, phrase.negated and not _negates_within(scope, phrase, spans)
    label = verb_label(scope.parse, scope.lexicon, phrase, frame.label)
    phrase.negated = negated
    label = _by_words(scope, label, " ".join(text[start:end] for start, end in spans), spans[0][0])
    return _by_surroundings(scope, phrase, label, spans)


def _negates_within(scope: Scope, phrase: VerbPhrase, spans: list[Range]) -> bool:
    """Whether the words that seem to negate a cue are quoted: “Absolutely not,” she answered."""
    parse = scope.parse
    inside = [parse.starts[c] for c in parse.children[phrase.verb] if parse.deps[c] == "neg"]
    return bool(inside) and all(any(start <= at < end for start, end in spans) for at in inside)


def content_label(scope: Scope, phrase: VerbPhrase, content: Content, frame: Frame, words: str) -> str:
    """The label of what a cue verb brings; narrows `content` to what a verdict such as “pure fiction” is about."""
    label = verb_label(scope.parse, scope.lexicon, phrase, frame.label)
    if label == REPORTED.key and content.frame == "noun" and content.noun is not None:
        label = _by_noun(scope, content.noun, phrase)
    if label == REPORTED.key and _is_verdict(scope, phrase, content, words):
        _narrow_to_claim(scope, content)
        label = DENIED.key
    label = _by_words(scope, label, words, content.segments[0][0])
    label = _by_surroundings(scope, phrase, label, content.segments)
    if label == REPORTED.key and _is_held_open(scope, phrase, content):
        return UNCONFIRMED.key
    return label


def _is_verdict(scope: Scope, phrase: VerbPhrase, content: Content, words: str) -> bool:
    """“called the report fake”, “dismissed the claim as a joke”."""
    if content.frame != "predicate":
        return False
    named = scope.parse.words[content.noun] if content.noun is not None else ""
    is_claim = named in scope.lexicon.nouns or named in scope.lexicon.words["claim_like"]
    if phrase.cue.lemma in _DISMISSING and content.noun is not None:
        return is_claim
    scorned = is_claim and not scope.lexicon.words["scorn"].isdisjoint(words.lower().strip("“”\"'.,").split())
    return scorned or is_falsehood(scope.lexicon, words)


def _by_surroundings(scope: Scope, phrase: VerbPhrase, label: str, spans: list[Range]) -> str:
    if label != REPORTED.key:
        return label
    return label_by_surroundings(scope.parse, scope.lexicon, phrase, spans) or label


def _by_noun(scope: Scope, noun: int, phrase: VerbPhrase) -> str:
    """“repeated allegations that …” leaves a claim open as the noun does."""
    label = noun_label(scope.parse, scope.lexicon, noun, scope.lexicon.nouns[scope.parse.words[noun]].label)
    return turned_over(label) if phrase.negated else label


def _by_words(scope: Scope, label: str, words: str, start: int) -> str:
    if label != REPORTED.key:
        return label
    return contradicted(scope.lexicon, label, words, scope.parse.text[max(0, start - EARLIER) : start])


def _narrow_to_claim(scope: Scope, content: Content) -> None:
    """“called reports of a call pure fiction” denies the call: what the noun says is the claim, not the verdict."""
    noun, parse = content.noun, scope.parse
    inner = (
        noun_content(scope, noun) if noun is not None and parse.words[noun] in scope.lexicon.nouns else None
    )
    if inner is None:
        return
    verdict = content.verdict or (set(parse.subtree(content.head)) if content.head != noun else set())
    tokens = [token for token in inner[0] if token not in verdict]
    spans = segments(parse, tokens, (), QuotationIndex(())) if tokens else []
    quotation = scope.index.next_from(spans[0][0]) if spans else None
    if quotation is not None and quotation.start < spans[-1][1]:
        spans = [tidied(parse.text, spans[0][0], quotation.start)]
    content.segments = [span for span in spans if span[0] < span[1]] or content.segments


def _is_held_open(scope: Scope, phrase: VerbPhrase, content: Content) -> bool:
    """Whether a claim is made without evidence, or is a noun phrase that the writer hedges."""
    parse = scope.parse
    if phrase.subject is not None and is_called_open(parse, scope.lexicon, phrase.subject):
        return True
    if content.frame == "object":
        return hedged((parse.words[token] for token in parse.children[content.head]), scope.lexicon)
    if phrase.cue.lemma not in _NEEDING_EVIDENCE:
        return False
    start, end = parse.sentence_of(phrase.verb)
    return without_evidence(scope.lexicon, parse.text[parse.starts[start] : parse.ends[end - 1]])
