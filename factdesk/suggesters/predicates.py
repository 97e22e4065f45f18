"""What something is called or seems: “called the report fake”, “seems to have failed”; and what is asked."""

from __future__ import annotations

from factdesk.suggesters.cues import VerbPhrase
from factdesk.suggesters.objects import has_to, with_rest
from factdesk.suggesters.parse import Parse
from factdesk.suggesters.scopes import Content, Scope
from factdesk.suggesters.sources import agent_of_as

_ASKING = frozenset({"whether", "if", "how", "what", "why", "who", "when", "where", "which"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "VBN"})
_TAGS_OF_NAMED = frozenset(
    {
        "DT",
        "PRP",
        "PRP$",
        "NN",
        "NNS",
        "NNP",
        "NNPS",
        "JJ",
        "JJS",
        "CD",
        "POS",
        "HYPH",
        "IN",
        "CC",
        ",",
        "VBG",
        "RBS",
    }
)
"""Tags of what is called something in quotation marks."""
_LONGEST_NAMED = 14
"""Tokens of what is called something."""
_NAMING = frozenset({"call", "label", "brand", "dub", "declare", "term"})


def predicate(scope: Scope, phrase: VerbPhrase) -> Content | None:
    """“called the report fake”, “described it as fake”."""
    parse, verb = scope.parse, phrase.verb
    if phrase.passive:
        return _of_subject(scope, phrase)
    target = _target(parse, phrase)
    named = next((c for c in parse.children_by(verb, ("oprd", "ccomp", "xcomp")) if c > verb), None)
    whole = named is not None and parse.child(named, "nsubj", "dobj") is not None
    if named is not None and _names_only(scope, phrase, named, whole=whole):
        return None
    if named is None or (target is None and not whole):
        quoted = _quoted_predicate(scope, phrase, target) or _quoted_later(scope, phrase)
        if quoted is not None or target is None:
            return quoted or _verdict(scope, phrase, named)
        named = _as_phrase(parse, verb, target)
    return _verdict(scope, phrase, target) if named is None else _of_object(scope, phrase, named, target)


def _of_object(scope: Scope, phrase: VerbPhrase, named: int, target: int | None) -> Content | None:
    """What something is called together with what it is that is called so."""
    parse, verb = scope.parse, phrase.verb
    parts = [named, *(c for c in parse.children_by(verb, ("oprd",)) if c > verb)]
    if target is not None and target > verb:
        parts.append(target)
    tokens = sorted({token for part in parts for token in scope.tokens(part, phrase)})
    tokens = with_rest(parse, tokens, verb)
    coordinated = (t for t in tokens if t in scope.cue_verbs and parse.deps[t] == "conj")
    if any(parse.tags[t] in _FINITE for t in coordinated):
        return None
    return Content("predicate", scope.segments(tokens), named, noun=target, words="predicate")


def _target(parse: Parse, phrase: VerbPhrase) -> int | None:
    """Whom or what a cue is about: “called him”, “referred to him”."""
    if phrase.last > phrase.verb and parse.deps[phrase.last] == "prep":
        return parse.child(phrase.last, "pobj")
    return parse.child(phrase.verb, "dobj")


def seen_as(scope: Scope, phrase: VerbPhrase) -> Content | None:
    """“sees the plan as a threat”, “is seen as a threat”: only with “as”, since to see something says nothing of it."""
    parse, target = scope.parse, scope.parse.child(phrase.verb, "dobj")
    if phrase.passive:
        return _of_subject(scope, phrase)
    named = _as_phrase(parse, phrase.verb, target) if target is not None and target > phrase.verb else None
    if named is None or target is None:
        return None
    tokens = sorted({*scope.tokens(target, phrase), *scope.tokens(named, phrase)})
    return Content("as", scope.segments(tokens), named, noun=target, words="as")


def _of_subject(scope: Scope, phrase: VerbPhrase) -> Content | None:
    """“The plan was described as reckless”, “is called a hoax”: the subject and what it is called."""
    parse, verb = scope.parse, phrase.verb
    subject = parse.child(phrase.top, "nsubjpass", "nsubj")
    if subject is None or subject > verb:
        return None
    below = (c for c in parse.children[verb] if c > phrase.last)
    named = next((c for c in below if parse.deps[c] == "oprd" or _begins_with_as(parse, c)), None)
    if named is None:
        return None
    if _is_name(scope, phrase, named):
        return None
    by = agent_of_as(parse, verb)
    tokens = [t for t in scope.tokens(named, phrase) if by is None or t < by]
    quotation = scope.index.at(parse.starts[verb])
    if quotation is not None:
        tokens = [t for t in tokens if parse.ends[t] <= quotation.inner_end]
    spans = scope.segments(scope.tokens(subject, phrase)) + scope.segments(tokens)
    return Content("predicate", spans, named, noun=subject, words="subject and predicate")


def _names_only(scope: Scope, phrase: VerbPhrase, named: int, *, whole: bool) -> bool:
    """Whether nothing is said of what is called: “called her The Owl”, “called the agency to complain”."""
    if phrase.cue.lemma in _NAMING and has_to(scope.parse, named):
        return True
    return not whole and _is_name(scope, phrase, named)


def _is_name(scope: Scope, phrase: VerbPhrase, named: int) -> bool:
    """Whether something is merely given its name: “is called Hope Street”, “called her The Owl”."""
    parse, text = scope.parse, scope.parse.text
    if phrase.cue.lemma not in _NAMING or parse.tags[named] not in ("NNP", "NNPS"):
        return False
    own = parse.subtree(named)
    if any(scope.quoted(t) for t in own):
        return False
    return all(text[parse.starts[t]].isupper() for t in own if t <= named and parse.is_word(t))


def _begins_with_as(parse: Parse, token: int) -> bool:
    first = parse.subtree(token)[0]
    compares = first + 1 < len(parse) and parse.words[first + 1] in ("though", "if")
    return parse.deps[token] in ("prep", "advcl") and parse.words[first] == "as" and not compares


def impression(scope: Scope, phrase: VerbPhrase) -> Content | None:
    """“The plan seems to have failed”, “appears ready”."""
    parse, subject = scope.parse, phrase.subject
    kind = ("xcomp", "acomp", "oprd", "attr")
    token = next((child for child in parse.children_by(phrase.verb, kind) if child > phrase.last), None)
    if subject is None or token is None or subject > phrase.verb:
        return None
    spans = scope.segments(scope.tokens(subject, phrase)) + scope.segments(scope.tokens(token, phrase))
    return Content("impression", spans, token, words="subject and predicate")


def question(scope: Scope, phrase: VerbPhrase) -> Content | None:
    """“asked him whether prices fell”, “wondered how it had come to this”."""
    parse = scope.parse
    for child in parse.subtree(phrase.verb):
        if child <= phrase.last or parse.deps[child] not in ("ccomp", "advcl", "relcl", "acl", "pcomp"):
            continue
        tokens = scope.tokens(child, phrase)
        if tokens and parse.words[tokens[0]] in _ASKING:
            return Content("question", scope.segments(tokens), child, words=parse.words[tokens[0]])
    return None


def _verdict(scope: Scope, phrase: VerbPhrase, target: int | None) -> Content | None:
    """“called the report pure fiction”, where the parser takes the verdict for a part of the noun phrase."""
    if target is None or target < phrase.verb or phrase.cue.lemma not in _NAMING:
        return None
    parse = scope.parse
    tokens = scope.tokens(target, phrase)
    last = next((t for t in reversed(tokens) if parse.is_word(t)), target)
    if parse.words[last] not in scope.lexicon.words["falsehood"]:
        return None
    first = last
    while first - 1 > tokens[0] and parse.tags[first - 1][:2] in ("JJ", "RB"):
        first -= 1
    nouns = [t for t in tokens if t < first and parse.tags[t][:2] == "NN"]
    if not nouns:
        return None
    named = next((t for t in nouns if parse.words[t] in scope.lexicon.nouns), nouns[-1])
    verdict = frozenset(range(first, tokens[-1] + 1))
    return Content(
        "predicate", scope.segments(tokens), target, noun=named, words="predicate", verdict=verdict
    )


def _as_phrase(parse: Parse, verb: int, target: int) -> int | None:
    """The “as” of “described the plan as reckless”, or the participle after it, under the verb or inside its object."""
    aside = [t for t in parse.subtree(target) if parse.deps[t] == "relcl"]
    below = parse.subtree(target, without=aside) if target > verb else []
    for token in (*parse.children[verb], *parse.children[target], *below):
        if token <= verb:
            continue
        if parse.words[token] == "as" and parse.deps[token] == "prep":
            return token
        if parse.deps[token] == "advcl" and parse.tags[token] in ("VBN", "VBG"):
            mark = parse.child(token, "mark")
            if mark is not None and parse.words[mark] == "as" and parse.child(token, "nsubj") is None:
                return token
    return None


def _quoted_predicate(scope: Scope, phrase: VerbPhrase, target: int | None) -> Content | None:
    """In “called him “a disgrace”” the parser takes the quotation for a part of the object."""
    parse = scope.parse
    if phrase.cue.lemma not in _NAMING:
        return None
    own = [phrase.last]
    if target is not None and target > phrase.verb:
        own = [t for t in parse.subtree(target) if not scope.quoted(t)]
    quotation = scope.index.next_from(parse.ends[own[-1]]) if own else None
    if quotation is None or parse.text[parse.ends[own[-1]] : quotation.start].strip():
        return None
    start = parse.starts[own[0]] if own[0] != phrase.last else quotation.start
    return Content("predicate", [(start, quotation.end)], own[0], noun=target, words="predicate")


def _quoted_later(scope: Scope, phrase: VerbPhrase) -> Content | None:
    """“called the head of the agency, Ada Lowe, “reckless””: where the parser lost what belongs together."""
    parse, first = scope.parse, phrase.last + 1
    if (
        phrase.cue.lemma not in _NAMING
        or first >= len(parse)
        or parse.tags[first] not in _TAGS_OF_NAMED - {"IN", ","}
    ):
        return None
    quotation = scope.index.next_from(parse.starts[first])
    if quotation is None or quotation.start in scope.spoken:
        return None
    stop = min(parse.sentence_of(phrase.verb)[1], first + _LONGEST_NAMED)
    named = next((t for t in range(first, stop) if parse.starts[t] >= quotation.start), None)
    if named is None or any(
        parse.tags[t] not in _TAGS_OF_NAMED or t in scope.cue_verbs for t in range(first, named)
    ):
        return None
    span = (parse.starts[first], quotation.end)
    return Content("predicate", [span], first, noun=named - 1, words="predicate")
