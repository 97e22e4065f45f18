"""Claims without a cue verb: “according to”, nouns such as “reports that”, hedging adverbs, open questions."""

from __future__ import annotations

from functools import lru_cache, partial

from factdesk.domain.labels import REPORTED, UNCONFIRMED
from factdesk.suggesters.extents import Range, segments, without_opening
from factdesk.suggesters.findings import Finding
from factdesk.suggesters.lexicon import Lexicon
from factdesk.suggesters.nouns import noun_label
from factdesk.suggesters.objects import noun_content
from factdesk.suggesters.scopes import Scope
from factdesk.suggesters.sources import source_range
from factdesk.suggesters.unanswered import requests_for_comment, unanswered
from factdesk.suggesters.verdicts import contradicted, hedged

_CLAUSES = frozenset({"ROOT", "ccomp", "advcl", "relcl", "parataxis", "conj", "csubj"})
_MAIN_CLAUSES = frozenset({"ROOT", "ccomp", "parataxis"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_FEWEST_WORDS = 2
"""Words of a noun phrase that an adjective hedges: a lone noun says nothing that could be true."""
_SUBJECTS = ("nsubj", "nsubjpass", "csubj")


class Hedges:
    """Finds, in one text, the claims that hang on other words than verbs."""

    def __init__(self, scope: Scope) -> None:
        self.scope = scope
        self.parse, self.lexicon, self.index = scope.parse, scope.lexicon, scope.index

    def find(self, taken_nouns: set[int]) -> list[Finding]:
        """All such claims; `taken_nouns` are the nouns whose content a cue verb has already."""
        found: list[Finding | None] = []
        nouns, hedges = self.lexicon.nouns, self.lexicon.hedges
        open_words = self.lexicon.words["open"]
        feelings = self.lexicon.words["feeling"] if self.lexicon.attitudes else frozenset()
        for token in self.parse.places(_wanted(self.lexicon)):
            word = self.parse.words[token]
            if word == "according":
                found.append(self._according(token))
            elif word in nouns:
                found.append(self._noun(token) if token not in taken_nouns else None)
            elif word in hedges:
                found.append(self._hedge(token))
            elif word in feelings:
                found.append(self._feeling(token))
            elif word in open_words or self._is_negated(token):
                found.append(self._open(token))
        found += map(partial(unanswered, self.scope), requests_for_comment(self.parse))
        return [finding for finding in found if finding is not None]

    def _is_negated(self, token: int) -> bool:
        """“not clear”, “not known”: a word that leaves a claim open only when it is negated."""
        parse = self.parse
        return any(
            parse.deps[c] == "neg" for c in (*parse.children[token], *parse.children[parse.heads[token]])
        )

    def _according(self, token: int) -> Finding | None:
        parse = self.parse
        if token + 1 >= len(parse) or parse.words[token + 1] != "to":
            return None
        to = token + 1
        source_head = parse.child(to, "pobj", "pcomp")
        if source_head is None:
            source_head = parse.child(token, "pobj", "pcomp")
        if source_head is None:
            source_head = self._next_noun(to)
        if source_head is None:
            return None
        own = [source_head, *parse.subtree(token), *parse.subtree(to)]
        first, last = min(own), self._end_of_source(token, source_head, max(own))
        head = self._clause_above(token, first)
        if head is None:
            return None
        tokens = self._clause_tokens(head, token, first, last)
        states = any(parse.tags[t] in _FINITE for t in tokens)
        parts = segments(parse, tokens, range(first, last + 1), self.index) if states else []
        if not parts:
            return None
        if parts[0][0] < parse.starts[token]:
            parts[0] = without_opening(parse.text, parts[0])
        source = self._source(source_head, first, last, max(own))
        doubted = hedged((parse.words[child] for child in parse.children[head]), self.lexicon)
        return Finding(
            parts,
            (parse.starts[token], parse.ends[to]),
            UNCONFIRMED.key if doubted else REPORTED.key,
            0.88,
            "“according to” + clause",
            source,
            source_head,
            head=head,
        )

    def _next_noun(self, to: int) -> int | None:
        """The last of the nouns right after “according to”, where the parser hung them on something else."""
        tags, end = self.parse.tags, self.parse.sentence_of(to)[1]
        last = to + 1 + (to + 1 < end and tags[to + 1] in ("DT", "PRP$"))
        while last < end and tags[last][:2] in ("NN", "JJ", "CD"):
            last += 1
        return last - 1 if tags[last - 1][:2] == "NN" else None

    def _source(self, head: int, first: int, last: int, parsed: int) -> Range | None:
        """Who is named between the tokens `first` and `last`; `parsed` is the last one that the parser gave to them."""
        parse = self.parse
        if last == head < parsed:
            return parse.starts[head], parse.ends[head]
        source = source_range(parse, head, self.index)
        if source is None or not first < head < last:
            return source
        end = parse.ends[last - (parse.words[last] == ",")]
        return source[0], end if last > parsed else min(source[1], end)

    def _is_misread_name(self, head: int) -> bool:
        """“According to Varley the mill …”: a name that the parser takes for a verb with the mill for its object."""
        parse = self.parse
        is_verb = parse.words[head - 1] == "to" and parse.tags[head][:2] == "VB"
        return is_verb and parse.child(head, "dobj") is not None and parse.text[parse.starts[head]].isupper()

    def _end_of_source(self, token: int, head: int, last: int) -> int:
        """The comma after “According to …”: a clause that the parser drew into the source goes on behind it."""
        parse = self.parse
        if self._is_misread_name(head):
            return head
        if parse.sentence_of(token)[0] != token or last + 1 >= len(parse):
            return last
        if parse.words[head + 1] == "," and self._lacks_subject(last + 1):
            return self._end_of_name(head, head + 1)
        if parse.words[last + 1] == ",":
            return self._end_of_name(head, last + 1)
        below = parse.subtree(head)
        named_again = {
            parse.subtree(t)[0] for t in below if parse.deps[t] in ("appos", "relcl", "acl", "conj")
        }
        commas = [t for t in range(token + 3, last + 1) if parse.words[t] == "," and t + 1 not in named_again]
        return commas[0] if commas else last

    def _lacks_subject(self, after: int) -> bool:
        """Whether a verb follows whose subject was drawn into the source: “According to the coach, her team won”."""
        parse = self.parse
        while after + 1 < len(parse) and not parse.is_word(after):
            after += 1
        verb = parse.heads[after] if parse.deps[after] in ("aux", "auxpass") else after
        return parse.tags[after] in _FINITE and parse.child(verb, *_SUBJECTS) is None

    def _end_of_name(self, head: int, comma: int) -> int:
        """The end of “…, Ada Lowe,” after “according to the coach”: a name between commas is the source's own."""
        parse, after = self.parse, comma + 1
        while after < len(parse) and parse.tags[after] == "NNP":
            after += 1
        is_name = after > comma + 1 and after < len(parse) and parse.words[after] == ","
        is_person = parse.words[head] in self.lexicon.words["people"]
        return after - 1 if is_name and is_person else comma - 1

    def _clause_above(self, token: int, first: int) -> int | None:
        """The verb of the clause that “according to” belongs to: the whole sentence's when a comma parts them."""
        parse = self.parse
        start, end = parse.sentence_of(token)
        ancestors = parse.ancestors(token)
        if not ancestors:
            return next(
                (
                    t
                    for t in range(start, end)
                    if t != token and parse.deps[t] in ("ROOT", "ccomp") and parse.is_verb(t)
                ),
                None,
            )
        apart = first == start or parse.words[first - 1] in (",", "”", "“", '"', "—", "–")
        # “…, which, according to the guard, sank”: the phrase stands in the relative clause.
        related = first - 2 > start and parse.tags[first - 2] in ("WDT", "WP")
        wanted = _MAIN_CLAUSES if apart and not related else _CLAUSES
        for ancestor in ancestors:
            # “Most say they like it, according to a poll”: the poll speaks of what most say.
            if (
                apart
                and first > ancestor
                and parse.deps[ancestor] == "ccomp"
                and parse.heads[ancestor] < ancestor
            ):
                continue
            if parse.deps[ancestor] in wanted and (parse.is_verb(ancestor) or parse.tags[ancestor] == "MD"):
                return ancestor
        return ancestors[-1]

    def _clause_tokens(self, head: int, token: int, first: int, last: int) -> list[int]:
        parse = self.parse
        tokens = [t for t in parse.subtree(head, without=[token]) if not first <= t <= last]
        if not tokens:
            return tokens
        if first == parse.sentence_of(token)[0]:
            return list(range(last + 1, max(tokens[-1], *parse.subtree(token)) + 1))
        if first > tokens[0]:
            bracket = next((t for t in range(first - 1, tokens[0], -1) if parse.words[t] in ("(", ")")), None)
            if bracket is not None and parse.words[bracket] == "(":
                return [t for t in tokens if bracket < t < first]
            return [t for t in tokens if t < first] if self._ends_sentence(last) else tokens
        # The phrase opens its clause: what stands before it belongs to another.
        return [t for t in tokens if t > last] or tokens

    def _ends_sentence(self, last: int) -> bool:
        return last + 1 >= len(self.parse) or self.parse.words[last + 1] in (".", "”", '"', ";")

    def _noun(self, token: int) -> Finding | None:
        parse = self.parse
        if not parse.tags[token].startswith("NN"):
            return None
        inner = noun_content(self.scope, token)
        in_charge = parse.words[token] == "charge" and token > 0 and parse.words[token - 1] == "in"
        if inner is None or in_charge:
            return None
        tokens, joint = inner
        frame = self.lexicon.nouns[parse.words[token]]
        parts = segments(parse, tokens, (), self.index)
        if not parts:
            return None
        source_head = self._noun_source(token)
        source = source_range(parse, source_head, self.index) if source_head is not None else None
        score = frame.score if joint == "that" else frame.score - 0.2
        rule = f"“{parse.words[token]} {joint}”"
        cue = (parse.starts[token], parse.ends[token])
        label = noun_label(parse, self.lexicon, token, frame.label)
        label = contradicted(self.lexicon, label, parse.text[parts[0][0] : parts[-1][1]], "")
        return Finding(parts, cue, label, score, rule, source, source_head, head=tokens[0])

    def _noun_source(self, token: int) -> int | None:
        parse = self.parse
        for child in parse.children[token]:
            if parse.deps[child] == "poss":
                return child
            if parse.deps[child] == "prep" and parse.words[child] in ("by", "from"):
                return parse.child(child, "pobj")
        head = parse.heads[token]
        if parse.deps[token] == "dobj" and parse.words[head] in (
            "made",
            "making",
            "make",
            "repeated",
            "issued",
            "spread",
        ):
            return parse.child(head, "nsubj")
        return None

    def _hedge(self, token: int) -> Finding | None:
        parse = self.parse
        frame = self.lexicon.hedges[parse.words[token]]
        cue = (parse.starts[token], parse.ends[token])
        rule = f"“{parse.words[token]}”"
        if parse.deps[token] in ("amod", "nmod", "compound"):
            noun = parse.heads[token]
            if parse.tags[noun][:2] != "NN" or noun < token:
                return None
            tokens = [t for t in parse.subtree(noun, without=[token]) if t > token]
            if sum(map(parse.is_word, tokens)) < _FEWEST_WORDS:
                return None
            parts = segments(parse, tokens, (), self.index) if tokens else []
            return Finding(parts, cue, frame.label, frame.score, rule, head=noun) if parts else None
        if parse.tags[token] != "RB":
            return None
        parts, head = self._hedged_clause(token)
        return Finding(parts, cue, frame.label, frame.score, rule, head=head) if parts else None

    def _hedged_clause(self, token: int) -> tuple[list[Range], int]:
        """Subject and predicate of the clause that an adverb hedges, without what stands before or beside it."""
        parse = self.parse
        verb = next((t for t in parse.ancestors(token) if self._is_main_verb(t)), parse.heads[token])
        subject = parse.child(verb, *_SUBJECTS)
        if subject is None and parse.deps[verb] in ("xcomp", "conj"):
            subject = parse.child(parse.heads[verb], *_SUBJECTS)
        cut = [token, *(c for c in parse.children[verb] if self._is_beside(c, token, subject))]
        tokens = parse.subtree(verb, without=cut)
        if subject is not None and subject not in tokens:
            tokens = sorted({*tokens, *parse.subtree(subject)})
        holes = {token, *(t for c in cut for t in parse.subtree(c))}
        if subject is not None and parse.tags[subject] in ("WP", "WDT"):
            holes.add(subject)
        if not holes.issuperset(tokens):
            return segments(parse, tokens, holes, self.index), verb
        return [], verb

    def _is_main_verb(self, token: int) -> bool:
        return self.parse.is_verb(token) and self.parse.deps[token] not in ("aux", "auxpass", "amod")

    def _is_beside(self, child: int, adverb: int, subject: int | None) -> bool:
        """Whether a part of the clause is not what the adverb hedges: an opening phrase, a second predicate."""
        parse, dep = self.parse, self.parse.deps[child]
        if dep in ("mark", "cc", "parataxis") or parse.words[child] == "according":
            return True
        if dep == "conj" and parse.is_verb(child) and child > adverb:
            return True
        last = parse.subtree(child)[-1]
        if subject is None or last >= subject:
            return False
        opening = dep in ("prep", "advcl", "npadvmod", "advmod") and parse.words[last + 1] == ","
        return dep == "punct" or opening

    def _feeling(self, token: int) -> Finding | None:
        """“She is sure that …”, “worried it would …”: an attitude, found only when attitudes are asked for."""
        parse = self.parse
        clause = next((c for c in parse.children_by(token, ("ccomp", "acl")) if c > token), None)
        verb = parse.heads[token]
        subject = parse.child(verb, "nsubj")
        tokens = [t for t in parse.subtree(clause) if t > token] if clause is not None else []
        if tokens and parse.words[tokens[0]] == "that":
            tokens = tokens[1:]
        parts = segments(parse, tokens, (), self.index) if tokens else []
        if not parts or subject is None or clause is None:
            return None
        source = source_range(parse, subject, self.index)
        cue = (parse.starts[token], parse.ends[token])
        return Finding(
            parts, cue, REPORTED.key, 0.35, f"“{parse.words[token]}” + clause", source, subject, head=clause
        )

    def _open(self, token: int) -> Finding | None:
        """“It remains unclear whether …”; how, when or why are details, not claims."""
        parse = self.parse
        verb = parse.heads[token] if parse.deps[token] in ("acomp", "oprd", "attr") else token
        for holder in (token, verb):
            for child in parse.children[holder]:
                if child <= token or parse.deps[child] not in ("ccomp", "csubj", "advcl", "xcomp", "acl"):
                    continue
                tokens = [t for t in parse.subtree(child) if t > token]
                if tokens and self._is_open_clause(token, child, parse.words[tokens[0]]):
                    parts = segments(parse, tokens, (), self.index)
                    cue = (parse.starts[verb] if verb < token else parse.starts[token], parse.ends[token])
                    rule = f"“{parse.words[token]} {parse.words[tokens[0]]}”"
                    return Finding(parts, cue, UNCONFIRMED.key, 0.75, rule, head=child) if parts else None
        return None

    def _is_open_clause(self, token: int, clause: int, first: str) -> bool:
        """“unclear whether …”, and “not clear the firm can …”: a clause without a word that asks for a detail."""
        if first in ("whether", "if"):
            return True
        parse = self.parse
        bare = parse.deps[clause] == "ccomp" and parse.tags[parse.subtree(clause)[0]][:1] != "W"
        return bare and parse.words[token] in ("clear", "unclear", "certain", "uncertain")


@lru_cache(maxsize=8)
def _wanted(lexicon: Lexicon) -> frozenset[str]:
    """The words that one of the rules here begins with."""
    open_words = lexicon.words["open"]
    negated = {phrase.removeprefix("not ") for phrase in open_words if phrase.startswith("not ")}
    feelings = lexicon.words["feeling"] if lexicon.attitudes else frozenset()
    return frozenset({"according", *feelings, *lexicon.nouns, *lexicon.hedges, *open_words, *negated})
