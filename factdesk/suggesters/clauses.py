"""Reported clauses: below the cue, around it, or lost by the parser."""

from __future__ import annotations

from collections.abc import Sequence

from factdesk.suggesters.attached_clauses import condition_before, with_second
from factdesk.suggesters.cues import VerbPhrase, relative_pronoun
from factdesk.suggesters.extents import Range, segments
from factdesk.suggesters.insertions import after_dash, clause_with_as, closed_clause, parted_clause
from factdesk.suggesters.remarks import without_remarks
from factdesk.suggesters.scopes import Content, Scope

_PLAIN = frozenset({"say", "argue", "suggest", "add", "note", "insist", "believe"})
"""Verbs that hardly ever take anything but a clause, so that what follows them is one."""
_AWARE = frozenset({"know", "understand", "see", "recognize", "recognise", "realize", "realise"})
"""Verbs that say in passing what everybody knows: “you know”, “she realized”."""
_COMPLEMENTS = ("relcl", "acl", "ccomp", "advcl")
_BETWEEN = frozenset({"dobj", "prep", "npadvmod", "advcl", "dative", "advmod"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_RELATIVES = frozenset({"WP", "WDT", "WRB", "WP$"})
_SWALLOWING = frozenset({"ccomp", "dep", "nsubj", "csubj", "advcl"})
_NO_CLAUSE = frozenset({"IN", "TO", "RB", "CC", "VBG"})
_STOPS = frozenset({",", ".", "”", '"'})
_PARTINGS = frozenset({",", "”", '"', "—", "–", "--", "''", "’"})
_ALL = frozenset({"everything", "anything", "something", "nothing", "all", "much"})
_TIMES = frozenset({"week", "weekend", "month", "morning", "night", "afternoon", "evening"})
_FEWEST = 4
"""Tokens that a clause has at least."""


def reported_clause(scope: Scope, phrase: VerbPhrase) -> Content | None:
    """The clause that a cue verb reports, wherever the parser put it."""
    if _is_swallowed(scope, phrase) and (rest := _rest_of_sentence(scope, phrase)):
        return rest
    clause = _complement(scope, phrase)
    apart = scope.parse.words[phrase.last + 1 : phrase.last + 2] == [","]
    if (clause is None or clause < phrase.verb or apart) and phrase.cue.lemma not in _AWARE:
        content = parted_clause(scope, phrase) or clause_with_as(scope, phrase)
        if content is not None:
            return content
    if clause is None:
        return _around(scope, phrase) or _misplaced(scope, phrase) or closed_clause(scope, phrase)
    if scope.parse.deps[clause] == "parataxis" and clause in scope.cue_verbs:
        return None
    return clause_content(scope, clause, phrase)


def clause_content(scope: Scope, clause: int, phrase: VerbPhrase) -> Content:
    """The content that the clause with this head is, without its “that” and without the cue's own words."""
    parse = scope.parse
    tokens = scope.tokens(clause, phrase)
    tokens = _without_that(scope, tokens, clause, phrase)
    if not tokens:
        return Content("clause", [], clause)
    holes: Sequence[int] = ()
    lead: list[Range] = []
    if tokens[0] < phrase.verb < tokens[-1]:
        holes = _own_clause(scope, phrase, clause)
    elif tokens[-1] < phrase.verb:
        tokens = after_dash(scope, tokens)
    elif tokens[0] > phrase.verb:
        tokens = scope.stretched(_with_subject(scope, tokens, phrase), phrase)
        tokens = without_remarks(scope, with_second(scope, tokens, phrase), phrase)
        lead = scope.segments(condition_before(scope, phrase))
    parts = [*lead, *segments(parse, tokens, holes, scope.index)]
    return Content("clause", parts, clause, words="clause")


def _without_that(scope: Scope, tokens: list[int], clause: int, phrase: VerbPhrase) -> list[int]:
    parse = scope.parse
    if not tokens:
        return tokens
    first = tokens[0]
    if parse.words[first] == "that" and (
        parse.deps[first] == "mark" or (parse.tags[first] == "IN" and len(tokens) > 1)
    ):
        return tokens[1:]
    if phrase.verb < first and (time := _opening_time(scope, clause, tokens)):
        return tokens[time:]
    related = relative_pronoun(parse, phrase) is not None
    if not related and phrase.verb < first == clause and parse.words[clause] in ("was", "is", "were", "are"):
        # “what he said was brave”: the subject stands before the cue.
        return tokens[1:]
    return tokens


def _with_subject(scope: Scope, tokens: list[int], phrase: VerbPhrase) -> list[int]:
    """A clause that begins with its verb, together with the subject which the parser left at the cue."""
    parse, first, after = scope.parse, tokens[0], phrase.last + 1
    if after < first and parse.tags[after] == "VBG" and parse.deps[after] == "xcomp":
        return [*range(after, first), *tokens]
    bare = parse.tags[first] == "VB" and parse.child(first, "aux", "mark") is None
    if (
        first <= after
        or not (bare or parse.tags[first] in _FINITE)
        or relative_pronoun(parse, phrase) is not None
    ):
        return tokens
    hearer = parse.child(phrase.verb, "dobj", "dative") if "hearer" in phrase.cue.frames else None
    if hearer is not None and hearer < first:
        after = parse.subtree(hearer)[-1] + 1
    between = range(after, first)
    if any(t in scope.cue_verbs or parse.words[t] in (";", ":") for t in between):
        return tokens
    after += bool(between) and parse.words[after] == "that"
    lost = after < first and parse.is_word(after) and parse.tags[after] not in _NO_CLAUSE
    return [*range(after, first), *tokens] if lost else tokens


def _opening_time(scope: Scope, clause: int, tokens: list[int]) -> int:
    """How many tokens name the day of the cue which the parser gave to its clause: “said Friday he would go”."""
    parse = scope.parse
    for child in parse.children_by(clause, ("npadvmod", "prep")):
        own = parse.subtree(child)
        follows = own[-1] + 1
        if (
            own[0] == tokens[0]
            and follows in tokens
            and (parse.words[own[-1]] in _TIMES or parse.words[own[-1]].endswith("day"))
        ):
            return len(own) if parse.deps[follows] in ("nsubj", "det", "poss", "compound", "mark") else 0
    return 0


def _complement(scope: Scope, phrase: VerbPhrase) -> int | None:
    """The head of the clause that the parser made the verb's complement, after the verb rather than before it."""
    parse, verb = scope.parse, phrase.verb
    clauses = [
        child
        for holder in (verb, *range(verb + 1, phrase.last + 1))
        for child in parse.children_by(holder, ("ccomp", "parataxis"))
        if _is_clause(scope, child) and not verb < child <= phrase.last
    ]
    return next((clause for clause in clauses if clause > verb), clauses[0] if clauses else None)


def _is_clause(scope: Scope, token: int) -> bool:
    parse = scope.parse
    if parse.is_verb(token):
        return parse.tags[token] != "VBG" or parse.child(token, "nsubj", "aux") is not None
    return parse.deps[token] == "ccomp" or parse.child(token, "nsubj", "aux", "nsubjpass") is not None


def _own_clause(scope: Scope, phrase: VerbPhrase, clause: int) -> range:
    """The tokens of the cue's own clause, without the content."""
    parse = scope.parse
    own = {phrase.first, phrase.last}
    for child in parse.children[phrase.top]:
        if child != clause and parse.deps[child] not in ("punct", "ccomp"):
            own.update(parse.subtree(child, without=[clause]))
    return range(min(own), max(own) + 1)


def _around(scope: Scope, phrase: VerbPhrase) -> Content | None:
    """The clause that a cue stands inside or after: “The plan, she said, would fail”, “as she said”."""
    parse, verb = scope.parse, phrase.verb
    head = parse.heads[verb]
    if (
        head == verb
        or not parse.is_verb(head)
        or not (_is_as_reported_by(scope, phrase) or _is_inserted(scope, phrase))
    ):
        return None
    own = parse.subtree(verb)
    tokens = [t for t in parse.subtree(head, without=scope.cuts(head, phrase)) if not own[0] <= t <= own[-1]]
    brackets = [t for t in range(parse.sentence_of(verb)[0], own[0]) if parse.words[t] in ("(", ")")]
    if brackets and parse.words[brackets[-1]] == "(":
        tokens = [t for t in tokens if brackets[-1] < t < own[0]] or tokens
    if not tokens:
        return None
    if tokens[-1] < own[0]:
        tokens = after_dash(scope, tokens)
    spans = segments(parse, tokens, range(own[0], own[-1] + 1), scope.index)
    return Content("clause", spans, head, words="clause around")


def _is_inserted(scope: Scope, phrase: VerbPhrase) -> bool:
    """Whether a cue with its subject is set into, or after, the clause it reports."""
    parse, verb = scope.parse, phrase.verb
    subject = phrase.subject
    if subject is None or phrase.passive or parse.heads[subject] != phrase.top:
        return False
    if parse.child(verb, "ccomp", "xcomp") is not None or phrase.cue.lemma == "know":
        return False
    if "hearer" not in phrase.cue.frames and parse.child(verb, "dobj") is not None:
        return False
    dep = parse.deps[verb]
    if any(parse.words[c] == "as" and c < verb for c in parse.children[verb]):
        apart = parse.child(verb, "prep") is None or _is_between_commas(scope, verb)
        return dep in ("parataxis", "advcl") and apart and phrase.cue.lemma != "go"
    late = dep in ("ccomp", "advcl") and verb > parse.heads[verb] and parse.child(verb, "mark") is None
    return dep == "parataxis" or (late and _is_parted(scope, phrase))


def _is_between_commas(scope: Scope, verb: int) -> bool:
    """Whether a clause is set off from the one around it: “…, as the Courier wrote in May, …”."""
    parse = scope.parse
    own, (start, end) = parse.subtree(verb), parse.sentence_of(verb)
    opens = own[0] == start or parse.words[own[0] - 1] == ","
    return opens and (own[-1] + 1 >= end or parse.words[own[-1] + 1] in (",", "."))


def _is_as_reported_by(scope: Scope, phrase: VerbPhrase) -> bool:
    """Whether a cue names who first said what stands around it: “as reported by the Courier”, “as stated in May”."""
    parse, verb = scope.parse, phrase.verb
    mark = parse.child(verb, "mark")
    if mark is None or parse.words[mark] != "as" or parse.deps[verb] != "advcl":
        return False
    if mark != parse.sentence_of(verb)[0] and parse.words[mark - 1] != ",":
        return False
    named = parse.child(verb, "agent") is not None or any(
        parse.words[c] == "in" for c in parse.children_by(verb, ("prep",))
    )
    return named and parse.child(verb, "nsubjpass", "xcomp", "ccomp") is None


def _is_parted(scope: Scope, phrase: VerbPhrase) -> bool:
    """Whether a comma, dash or mark stands before the cue and its subject."""
    parse = scope.parse
    first = phrase.first
    if phrase.subject is not None and phrase.subject < phrase.verb:
        first = min(first, parse.subtree(phrase.subject)[0])
    return first > 0 and parse.words[first - 1] in _PARTINGS


def _misplaced(scope: Scope, phrase: VerbPhrase) -> Content | None:
    """A clause that the parser hung on a word in between: “told reporters she would go”, “said in May that …”."""
    parse, verb = scope.parse, phrase.verb
    hearer = "hearer" in phrase.cue.frames
    if (phrase.cue.lemma not in _PLAIN and not hearer) or parse.child(verb, "xcomp") is not None:
        return None
    for child in parse.children_by(verb, _BETWEEN):
        if child < verb or (parse.deps[child] == "dobj" and not hearer) or parse.words[child] in _ALL:
            continue
        for token in parse.subtree(child):
            if parse.deps[token] in _COMPLEMENTS and _is_complete(scope, token, parse.deps[child]):
                return clause_content(scope, token, phrase)
    return _rest_of_sentence(scope, phrase)


def _is_complete(scope: Scope, token: int, dep: str) -> bool:
    """Whether a clause has a subject of its own and is not a relative one."""
    parse = scope.parse
    subject = parse.child(token, "nsubj", "nsubjpass")
    if subject is None or parse.tags[subject] in _RELATIVES or parse.words[subject] == "that":
        return False
    first = parse.subtree(token)[0]
    if parse.words[first] == "that":
        return True
    return dep in ("dobj", "dative", "npadvmod") and parse.tags[first] not in _RELATIVES | {"IN"}


def _rest_of_sentence(scope: Scope, phrase: VerbPhrase) -> Content | None:
    """What follows “said” when the parser lost its clause: the rest, if a finite verb stands in it."""
    parse, verb = scope.parse, phrase.verb
    if phrase.cue.lemma not in _PLAIN or phrase.passive or parse.tags[verb] == "VB":
        return None
    if phrase.subject is None or phrase.subject > verb:
        return None
    first, end = phrase.last + 1, parse.sentence_of(verb)[1]
    if first < end and parse.words[first] == "that":
        first += 1
    if end - first < _FEWEST or parse.tags[first] in _NO_CLAUSE or not parse.is_word(first):
        return None
    # “noted her age, saying “…””: what a second cue brings makes no clause of what follows the first.
    adding = (t for t in range(first, end) if t in scope.speaking and parse.words[t - 1] == ",")
    stop = next((t for t in adding if parse.tags[t] == "VBG"), end)
    if _FINITE.isdisjoint(parse.tags[first:stop]):
        return None
    return Content("clause", scope.segments(list(range(first, end))), first, words="clause")


def _is_swallowed(scope: Scope, phrase: VerbPhrase) -> bool:
    """Whether the parser hung the cue on a verb of its content: “The AP said it left them out as talks were …”."""
    parse, verb, subject = scope.parse, phrase.verb, phrase.subject
    if parse.heads[verb] <= verb or parse.deps[verb] not in _SWALLOWING or phrase.last + 1 >= len(parse):
        return False
    if subject is None or subject > verb or parse.child(verb, "mark") is not None:
        return False
    if any(parse.tags[adverb] == "WRB" for adverb in parse.children_by(verb, ("advmod",))):
        return False
    first = parse.subtree(subject)[0]
    if parse.words[phrase.last + 1] in _STOPS:
        return False
    return first == parse.sentence_of(verb)[0] or parse.words[first - 1] in (",", "but", "and", "”")
