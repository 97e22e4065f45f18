"""Contents that are no reported clause: infinitives, noun phrases, what a noun such as “report” says, predicates."""

from __future__ import annotations

from factdesk.suggesters.cues import VerbPhrase
from factdesk.suggesters.parse import Parse
from factdesk.suggesters.scopes import Content, Scope

_PRONOUNS = frozenset({"PRP", "WP", "WDT", "DT"})
_NOTHING = frozenset({"nothing", "anything", "everything", "something", "this", "that"})
_TOPICS = frozenset({"about", "on", "of", "over"})
_ANY_TOPIC = frozenset({"ask", "question", "inquire"})
_TO_TOPICS = frozenset({"refer", "point", "allude", "respond"})
_DIRECTING = frozenset(
    {"ask", "urge", "encourage", "want", "expect", "press", "implore", "beg", "like", "call"}
)
_PLACES = frozenset({"prep", "acomp", "advmod", "npadvmod", "oprd", "xcomp", "advcl"})
"""How what a poll says of somebody hangs on its verb."""
_OF_NOUNS = frozenset(
    {"about", "of", "in", "for", "with", "against", "between", "over", "from", "by", "to", "on"}
)
"""Prepositions with which a noun phrase goes on."""
_OCCASIONS = frozenset({"interview", "statement", "speech", "condition"})
_TIMES = frozenset({"week", "month", "year", "years"}) | _OCCASIONS
"""Nouns that say when, where or how somebody spoke."""
_REFUSALS = frozenset({"refusal", "failure", "reluctance", "unwillingness", "decision"})
_TALK = frozenset({"talk", "speak", "hint"})


def infinitive(scope: Scope, phrase: VerbPhrase) -> Content | None:
    """“promised to leave”."""
    for child in scope.parse.children_by(phrase.verb, ("xcomp", "ccomp")):
        if child > phrase.verb and has_to(scope.parse, child):
            tokens = scope.tokens(child, phrase)
            on = (
                phrase.last if phrase.last > phrase.verb and scope.parse.deps[phrase.last] == "prep" else None
            )
            asked = scope.parse.child(on or phrase.verb, "dobj", "pobj")
            if asked is not None and phrase.verb < asked < child and phrase.cue.lemma in _DIRECTING:
                tokens = sorted({*scope.tokens(asked, phrase), *tokens})
            return Content("infinitive", scope.segments(tokens), child, words="infinitive")
    return None


def gerund(scope: Scope, phrase: VerbPhrase) -> Content | None:
    """“denied meeting him”, “admitted to meeting him”."""
    parse = scope.parse
    for child in parse.children_by(phrase.verb, ("xcomp", "ccomp", "dobj", "prep")):
        if parse.deps[child] == "prep" and parse.words[child] != "to" and child != phrase.last:
            continue
        token = parse.child(child, "pcomp") if parse.deps[child] == "prep" else child
        if token is not None and token > phrase.verb and _is_gerund(parse, token):
            return Content("gerund", scope.segments(scope.tokens(token, phrase)), token, words="gerund")
    return None


def _is_gerund(parse: Parse, token: int) -> bool:
    """“hiding it”, “having hidden it”, “being told of it”."""
    auxiliary = parse.child(token, "aux", "auxpass") if parse.tags[token] in ("VBN", "VBD") else token
    return auxiliary is not None and parse.tags[auxiliary] == "VBG"


def noun_object(scope: Scope, phrase: VerbPhrase) -> Content | None:
    """“announced a ceasefire”, “denied reports that …”; a source that is cited is no claim."""
    parse, noun = scope.parse, _object(scope.parse, phrase)
    if _withholds(parse, phrase) or _is_purpose(scope, phrase):
        return None
    if noun is None or parse.tags[noun] == "CD" or not _can_be_claim(parse, noun):
        return None
    if phrase.cue.lemma in ("cite", "quote") and parse.words[noun] in scope.lexicon.words["speakers"]:
        return None
    return _with_reason(scope, phrase, _noun(scope, noun, phrase))


def _is_purpose(scope: Scope, phrase: VerbPhrase) -> bool:
    """Whether a cue says what something is for, and nobody has done it yet: “a vote to suggest new names”."""
    parse, verb = scope.parse, phrase.verb
    if scope.lexicon.attitudes or phrase.governors or parse.tags[verb] != "VB":
        return False
    refused = parse.words[parse.heads[verb]] in _REFUSALS
    return parse.deps[verb] in ("acl", "relcl", "advcl") and has_to(parse, verb) and not refused


def _with_reason(scope: Scope, phrase: VerbPhrase, content: Content) -> Content:
    """A person or thing that is judged together with what for: “criticized the mayor for his speech”."""
    parse = scope.parse
    frame = phrase.cue.frames.get("object")
    if frame is None or not frame.attitude or content.frame != "object":
        return content
    reason = next((c for c in parse.children_by(phrase.verb, ("prep",)) if c > content.head), None)
    if reason is not None and parse.words[reason] in ("for", "as", "to", "from"):
        tokens = sorted({*scope.tokens(content.head, phrase), *scope.tokens(reason, phrase)})
        content.segments = scope.segments(tokens)
    return content


def evidence(scope: Scope, phrase: VerbPhrase) -> Content | None:
    """“The poll shows wide support for the plan”: an object only when its subject is one that finds things out."""
    subject = phrase.subject
    if subject is None or scope.parse.words[subject] not in scope.lexicon.words["findings"]:
        return None
    return _small_clause(scope, phrase) or noun_object(scope, phrase)


def _small_clause(scope: Scope, phrase: VerbPhrase) -> Content | None:
    """“The poll shows Reed ahead in three towns”: who, and where the poll sees him."""
    parse, noun = scope.parse, _object(scope.parse, phrase)
    if noun is None or noun < phrase.verb or parse.tags[noun] not in ("NNP", "NNPS", "PRP"):
        return None
    tokens = set(scope.tokens(noun, phrase))
    for child in parse.children[phrase.verb]:
        if child > noun and parse.deps[child] in _PLACES:
            tokens.update(scope.tokens(child, phrase))
    if len(tokens) == 1:
        return None
    return Content("evidence", scope.segments(sorted(tokens)), noun, words="finding")


def claim_object(scope: Scope, phrase: VerbPhrase) -> Content | None:
    """An object only when it names a claim: rejecting a charge answers one, rejecting an offer does not."""
    parse, noun = scope.parse, _object(scope.parse, phrase)
    if noun is None or not _can_be_claim(parse, noun):
        return None
    if (
        parse.words[noun] not in scope.lexicon.nouns
        and parse.words[noun] not in scope.lexicon.words["claim_like"]
    ):
        return None
    return _noun(scope, noun, phrase)


def passive(scope: Scope, phrase: VerbPhrase) -> Content | None:
    """“He is said to have left”, “It was reported that …”, “The report was denied”."""
    parse, verb = scope.parse, phrase.verb
    subject = parse.child(phrase.top, "nsubjpass", "nsubj")
    if not phrase.passive or subject is None:
        return None
    token = parse.child(verb, "xcomp")
    if token is not None and has_to(parse, token):
        spans = scope.segments(scope.tokens(subject, phrase)) + scope.segments(scope.tokens(token, phrase))
        return Content("passive", spans, token, words="subject and infinitive")
    if _withholds(parse, phrase) or not phrase.cue.frames.keys() & {"object", "claims"}:
        return None
    if not _can_be_claim(parse, subject):
        return None
    return _noun(scope, subject, phrase)


def accusation(scope: Scope, phrase: VerbPhrase) -> Content | None:
    """“accused him of lying”: who and what together make the proposition."""
    parse, verb = scope.parse, phrase.verb
    target = parse.child(verb, "dobj", "nsubjpass")
    if target is None:
        return None
    charges = (c for holder in (verb, target) for c in parse.children_by(holder, ("prep",)))
    charge = next((c for c in charges if parse.words[c] in ("of", "for", "with")), None)
    if charge is None:
        return None
    if parse.tags[target] in ("WDT", "IN"):
        return None
    start, rest = scope.tokens(target, phrase), scope.tokens(charge, phrase)
    parts = [start, rest] if target < verb else [sorted({*start, *rest})]
    spans = [span for part in parts for span in scope.segments(part)]
    return Content("accusation", spans, target, words=f"… {parse.words[charge]} …")


def topic(scope: Scope, phrase: VerbPhrase) -> Content | None:
    """“declined to comment on the call”, “warned of a famine”."""
    parse = scope.parse
    topics = {"to"} if phrase.cue.lemma in _TO_TOPICS else _TOPICS
    for prep in parse.children_by(phrase.verb, ("prep",)):
        if parse.words[prep] not in topics or prep < phrase.verb:
            continue
        token = parse.child(prep, "pobj", "pcomp")
        if token is None or (
            parse.tags[token] in ("PRP", "WP", "CD", "NNP") and phrase.cue.lemma not in _ANY_TOPIC
        ):
            continue
        # What was talked about is no proposition unless it is a clause.
        plans = parse.tags[token] == parse.tags[phrase.verb] == "VBG" and parse.child(token, "nsubj") is None
        plans |= parse.deps[token] == "pobj"
        if phrase.cue.lemma in _TALK and plans and not phrase.negated:
            continue
        return Content("about", scope.segments(scope.tokens(token, phrase)), token, words=parse.words[prep])
    return None


def reminder(scope: Scope, phrase: VerbPhrase) -> Content | None:
    """“reminded him of the vote”."""
    parse = scope.parse
    prep = next((c for c in parse.children[phrase.verb] if parse.words[c] == "of"), None)
    token = parse.child(prep, "pobj", "pcomp") if prep is not None else None
    if token is None:
        return None
    return Content("about", scope.segments(scope.tokens(token, phrase)), token, words="of")


def noun_content(scope: Scope, noun: int) -> tuple[list[int], str] | None:
    """What a noun such as “report” or “claim” says, and the word that joins it: that, of, about."""
    parse = scope.parse
    for child in parse.children[noun]:
        if child < noun:
            continue
        joints = scope.lexicon.joints.get(parse.words[noun], frozenset())
        if "to" in joints and parse.deps[child] in ("acl", "relcl") and has_to(parse, child):
            return parse.subtree(child), "to"
        if parse.deps[child] in ("acl", "ccomp", "relcl"):
            marked = _that(parse, child)
            tokens = [t for t in parse.subtree(child) if marked is not None and t > marked]
            if tokens:
                return tokens, "that"
        elif parse.deps[child] == "prep" and (
            parse.words[child] in ("of", "about") or parse.words[child] in joints
        ):
            token = parse.child(child, "pobj", "pcomp")
            takes_it = parse.words[noun] in scope.lexicon.words["naming"] or parse.words[child] in joints
            if takes_it and token is not None and parse.tags[token] not in ("PRP", "CD"):
                return [t for t in parse.subtree(token) if t > child], parse.words[child]
    return None


def _noun(scope: Scope, noun: int, phrase: VerbPhrase) -> Content:
    """The noun phrase, or what it says when the noun itself names a claim (“reports that …”)."""
    parse = scope.parse
    own = _without_occasion(parse, scope.tokens(noun, phrase))
    inner = noun_content(scope, noun) if parse.words[noun] in scope.lexicon.nouns else None
    if inner is not None:
        kept = set(own)
        tokens = [t for t in inner[0] if t in kept]
        if tokens:
            words = f"{parse.words[noun]} {inner[1]}"
            return Content("noun", scope.segments(tokens), tokens[0], noun=noun, words=words)
    return Content(
        "object", scope.segments(with_rest(parse, own, phrase.verb)), noun, noun=noun, words="object"
    )


def _without_occasion(parse: Parse, tokens: list[int]) -> list[int]:
    """A noun phrase without “in a statement” or “on condition of anonymity”, which belongs to who speaks."""
    for token in tokens[1:]:
        if parse.words[token] in ("in", "on") and parse.deps[token] == "prep":
            noun = parse.child(token, "pobj")
            if (
                noun is not None
                and parse.words[noun] in _OCCASIONS
                and parse.subtree(token)[-1] == tokens[-1]
            ):
                return [t for t in tokens if t < token]
    return tokens


def with_rest(parse: Parse, tokens: list[int], verb: int) -> list[int]:
    """A noun phrase with what the parser hung on the verb behind it: “recalled a story … about a dog”."""
    for child in parse.children_by(verb, ("prep",)):
        own = parse.subtree(child)
        follows = own[0] == tokens[-1] + 1 and parse.words[child] in _OF_NOUNS
        if follows and not any(parse.words[t] in _TIMES or parse.words[t].endswith("day") for t in own):
            tokens = [*tokens, *own]
    return tokens


def _can_be_claim(parse: Parse, noun: int) -> bool:
    return parse.tags[noun] not in _PRONOUNS and parse.words[noun] not in _NOTHING


def _withholds(parse: Parse, phrase: VerbPhrase) -> bool:
    """“They were denied visas”, “denied them entry”: withholding something from somebody answers no claim."""
    if phrase.cue.lemma != "deny":
        return False
    given = parse.child(phrase.verb, "dobj", "oprd") is not None
    return given and (parse.child(phrase.verb, "dative", "nsubjpass") is not None)


def has_to(parse: Parse, token: int) -> bool:
    """Whether a verb is an infinitive with “to”."""
    return any(parse.words[c] == "to" and parse.deps[c] == "aux" for c in parse.children[token])


def _that(parse: Parse, clause: int) -> int | None:
    """The “that” which opens a noun's clause; None for a relative clause (“reports that stunned him”)."""
    for child in parse.children[clause]:
        if parse.words[child] == "that" and child < clause:
            is_part = parse.deps[child] in ("nsubj", "nsubjpass", "dobj", "pobj")
            return None if is_part and parse.child(clause, "nsubj") in (child, None) else child
    return None


def _object(parse: Parse, phrase: VerbPhrase) -> int | None:
    if phrase.last > phrase.verb and parse.deps[phrase.last] in ("prep", "agent"):
        return parse.child(phrase.last, "pobj", "pcomp")
    for child in parse.children_by(phrase.verb, ("dobj", "attr", "nmod")):
        if child > phrase.verb:
            return child
    # “neither confirmed nor denied the report”: the object hangs on the last verb.
    for child in parse.children_by(phrase.verb, ("conj",)):
        if parse.is_verb(child):
            return parse.child(child, "dobj")
    return None
