"""What a cue verb brings: the clause, the noun phrase or the predicate that states the proposition."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from factdesk.suggesters.cues import VerbPhrase
from factdesk.suggesters.extents import QuotationIndex, Range, segments
from factdesk.suggesters.lexicon import Lexicon
from factdesk.suggesters.parse import Parse

_TOPICS = frozenset({"about", "on", "of", "over"})
_TO_TOPICS = frozenset({"refer", "point", "allude", "respond"})
_TALK = frozenset({"talk", "speak", "hint"})
_PLAIN = frozenset({"say", "show", "report", "argue", "suggest", "add", "note", "insist", "claim", "believe", "find"})
_ASIDES = frozenset({"while", "though", "although", "whereas", "despite"})
_NAMING = frozenset({"call", "label", "brand", "dub", "declare", "term"})
_NOTHING = frozenset({"nothing", "anything", "everything", "something", "this", "that"})
_CLAIM_WORDS = frozenset(
    "criticism criticisms notion idea ideas suggestion suggestions theory theories story stories charge charges concern concerns"
    " question questions it them this that information news".split()
)


@dataclass(slots=True)
class Content:
    """The content of a cue: how it hangs on it, and where it stands."""

    frame: str
    segments: list[Range]
    head: int
    noun: int | None = None
    """The noun that names the claim, as in “denied reports that …”."""
    words: str = ""
    """What the rule shows for it."""


@dataclass(slots=True)
class Reader:
    """Reads the content of cue verbs in one text."""

    parse: Parse
    lexicon: Lexicon
    index: QuotationIndex
    cue_verbs: set[int]
    spoken: set[int] = field(default_factory=set)
    """Where the quotations begin that are somebody's direct speech."""
    taken_over: dict[int, VerbPhrase] = field(default_factory=dict)
    """Cue verbs inside the parser's content of another cue that are that cue's speaker's own."""

    def read(self, phrase: VerbPhrase) -> Content | None:
        """The content of a cue verb, by the first of its frames that fits; None when it has none."""
        frames = phrase.cue.frames
        for names, reader in _READERS:
            if any(name in frames for name in names):
                content = reader(self, phrase)
                if content is not None and content.segments:
                    return content
        return None

    # Each reader below answers one frame.

    def passive(self, phrase: VerbPhrase) -> Content | None:
        parse, verb = self.parse, phrase.verb
        subject = parse.child(phrase.top, "nsubjpass", "nsubj")
        if not phrase.passive or subject is None:
            return None
        clause = parse.child(verb, "ccomp", "csubj", "csubjpass")
        if parse.words[subject] in ("it", "there") and clause is not None:
            return self._clause_content("clause", clause, phrase)
        infinitive = parse.child(verb, "xcomp")
        own = self._tokens(subject, phrase)
        if infinitive is not None and any(parse.words[c] == "to" for c in parse.children[infinitive]):
            rest = self._tokens(infinitive, phrase)
            parts = self._segments(own) + self._segments(rest)
            return Content("passive", parts, infinitive, words="subject and infinitive")
        if "object" not in phrase.cue.frames and "claims" not in phrase.cue.frames:
            return None
        if parse.tags[subject] in ("PRP", "WP", "WDT", "DT") or parse.words[subject] in _NOTHING:
            return None
        return self._noun_content(subject, phrase)

    def clause(self, phrase: VerbPhrase) -> Content | None:
        parse, verb = self.parse, phrase.verb
        if self._is_swallowed(phrase) and (rest := self._rest_of_sentence(phrase)):
            return rest
        holders = [verb, *range(verb + 1, phrase.last + 1)]
        clauses = [
            c for h in holders for c in parse.children[h] if parse.deps[c] in ("ccomp", "parataxis") and self._is_clause(c)
        ]
        clauses = [c for c in clauses if not verb < c <= phrase.last]
        clause = next((c for c in clauses if c > verb), clauses[0] if clauses else None)
        if clause is None:
            return self._around(phrase) or self._misplaced(phrase) or self._inserted(phrase)
        if parse.deps[clause] == "parataxis" and clause in self.cue_verbs:
            return None
        return self._clause_content("clause", clause, phrase)

    def infinitive(self, phrase: VerbPhrase) -> Content | None:
        parse = self.parse
        for child in parse.children_by(phrase.verb, ("xcomp", "ccomp")):
            if child > phrase.verb and any(parse.words[c] == "to" and parse.deps[c] == "aux" for c in parse.children[child]):
                return Content("infinitive", self._segments(self._tokens(child, phrase)), child, words="infinitive")
        return None

    def gerund(self, phrase: VerbPhrase) -> Content | None:
        parse = self.parse
        for child in parse.children_by(phrase.verb, ("xcomp", "ccomp", "dobj", "prep")):
            token = parse.child(child, "pcomp") if parse.deps[child] == "prep" else child
            if token is not None and parse.tags[token] == "VBG" and token > phrase.verb:
                return Content("gerund", self._segments(self._tokens(token, phrase)), token, words="gerund")
        return None

    def object(self, phrase: VerbPhrase) -> Content | None:
        noun = self._object(phrase)
        if noun is None or self.parse.tags[noun] in ("PRP", "WP", "WDT", "DT", "CD") or self.parse.words[noun] in _NOTHING:
            return None
        # “citing officials” names a source, not a claim.
        if phrase.cue.lemma in ("cite", "quote") and self.parse.words[noun] in self.lexicon.words["speakers"]:
            return None
        return self._noun_content(noun, phrase)

    def claims(self, phrase: VerbPhrase) -> Content | None:
        """An object only when it names a claim: rejecting a charge answers one, rejecting an offer does not."""
        parse, noun = self.parse, self._object(phrase)
        if noun is None:
            return None
        known = parse.words[noun] in self.lexicon.nouns or parse.words[noun] in _CLAIM_WORDS
        if not known or parse.tags[noun] in ("PRP", "DT"):
            return None
        return self._noun_content(noun, phrase)

    def accusation(self, phrase: VerbPhrase) -> Content | None:
        parse, verb = self.parse, phrase.verb
        target = parse.child(verb, "dobj", "nsubjpass")
        holder = next(
            (p for h in (verb, target) if h is not None for p in parse.children[h] if parse.deps[p] == "prep" and parse.words[p] in ("of", "for", "with")),
            None,
        )
        if holder is None or target is None:
            return None
        start = self._tokens(target, phrase)
        rest = self._tokens(holder, phrase)
        if target < verb:
            parts = self._segments(start) + self._segments(rest)
        else:
            parts = self._segments(sorted({*start, *rest}))
        return Content("accusation", parts, target, words=f"… {parse.words[holder]} …")

    def predicate(self, phrase: VerbPhrase) -> Content | None:
        """“called the report fake”, “described it as fake”."""
        parse, verb = self.parse, phrase.verb
        target = parse.child(verb, "dobj")
        named = parse.child(verb, "oprd", "ccomp", "xcomp")
        if named is not None and named < verb:
            named = None
        if named is None or (target is None and parse.child(named, "nsubj") is None):
            quoted = self._quoted_predicate(phrase, target)
            if quoted is not None:
                return quoted
            named = self._as_phrase(verb, target)
            if named is None or target is None:
                return None
        tokens = set(self._tokens(named, phrase))
        for other in parse.children_by(verb, ("oprd",)):
            tokens.update(self._tokens(other, phrase) if other > verb else ())
        if target is not None and target > verb:
            tokens.update(self._tokens(target, phrase))
        if any(token in self.cue_verbs and token != verb and parse.deps[token] == "conj" for token in tokens):
            return None
        return Content("predicate", self._segments(sorted(tokens)), named, noun=target, words="predicate")

    def _quoted_predicate(self, phrase: VerbPhrase, target: int | None) -> Content | None:
        """“calling him “a disgrace””: the parser takes the quotation for a part of the object."""
        parse = self.parse
        if phrase.cue.lemma not in _NAMING:
            return None
        own = [target] if target is not None and target > phrase.verb else [phrase.last]
        if own[0] == target:
            own = [t for t in parse.subtree(own[0]) if self.index.at(parse.starts[t]) is None]
        if not own:
            return None
        end = parse.ends[own[-1]]
        following = self.index.outer[self.index.index_from(end) :][:1]
        if not following or parse.text[end : following[0].start].strip():
            return None
        start = parse.starts[own[0]] if own[0] != phrase.last else following[0].start
        return Content("predicate", [(start, following[0].end)], own[0], noun=target, words="predicate")

    def about(self, phrase: VerbPhrase) -> Content | None:
        parse = self.parse
        for prep in parse.children_by(phrase.verb, ("prep",)):
            topics = {"to"} if phrase.cue.lemma in _TO_TOPICS else _TOPICS
            if parse.words[prep] not in topics or prep < phrase.verb:
                continue
            topic = parse.child(prep, "pobj", "pcomp")
            if topic is None or parse.tags[topic] in ("PRP", "WP", "CD", "NNP"):
                continue
            # A topic is no proposition: only a clause is.
            if phrase.cue.lemma in _TALK and parse.deps[topic] == "pobj" and not phrase.negated:
                continue
            return Content("about", self._segments(self._tokens(topic, phrase)), topic, words=parse.words[prep])
        return None

    def of(self, phrase: VerbPhrase) -> Content | None:
        parse = self.parse
        prep = next((c for c in parse.children[phrase.verb] if parse.words[c] == "of"), None)
        topic = parse.child(prep, "pobj", "pcomp") if prep is not None else None
        if topic is None:
            return None
        return Content("about", self._segments(self._tokens(topic, phrase)), topic, words="of")

    # What the readers share.

    def _object(self, phrase: VerbPhrase) -> int | None:
        parse = self.parse
        for child in parse.children[phrase.verb]:
            if parse.deps[child] in ("dobj", "attr", "nmod") and child > phrase.verb:
                return child
        # “neither confirmed nor denied the report”: the object hangs on the last verb.
        for child in parse.children[phrase.verb]:
            if parse.deps[child] == "conj" and parse.is_verb(child):
                return parse.child(child, "dobj")
        return None

    def _as_phrase(self, verb: int, target: int | None) -> int | None:
        parse = self.parse
        for holder in (verb, target):
            for child in parse.children[holder] if holder is not None else ():
                if parse.deps[child] == "prep" and parse.words[child] == "as" and child > verb:
                    return child
        if target is None or target < verb:
            return None
        return next((t for t in parse.subtree(target) if parse.words[t] == "as" and parse.deps[t] == "prep"), None)

    def _is_clause(self, token: int) -> bool:
        parse = self.parse
        if parse.is_verb(token) or parse.tags[token] == "MD":
            return parse.tags[token] != "VBG" or parse.child(token, "nsubj", "aux") is not None
        return parse.child(token, "nsubj", "aux", "cop", "nsubjpass") is not None or parse.deps[token] == "ccomp"

    def _around(self, phrase: VerbPhrase) -> Content | None:
        """The clause that a cue stands inside or after: “The plan, she said, would fail”, “as she said”."""
        parse, verb = self.parse, phrase.verb
        head = parse.heads[verb]
        is_as = any(parse.words[c] == "as" and c < verb for c in parse.children[verb])
        inserted = parse.deps[verb] == "parataxis" or (parse.deps[verb] == "advcl" and is_as)
        late = parse.deps[verb] in ("ccomp", "advcl") and verb > head and self._comma_before(phrase) and not self._marked(verb)
        if head == verb or not (inserted or late) or phrase.subject is None or not parse.is_verb(head):
            return None
        if parse.child(verb, "dobj", "ccomp", "xcomp") is not None or (is_as and parse.child(verb, "prep") is not None) or phrase.passive or parse.heads[phrase.subject] != phrase.top:
            return None
        tokens = parse.subtree(head, without=self._cuts(head, phrase))
        own = set(parse.subtree(verb))
        first, last = min(own), max(own)
        tokens = [t for t in tokens if not first <= t <= last]
        if not tokens:
            return None
        return Content("clause", segments(parse, tokens, range(first, last + 1), self.index), head, words="clause around")

    def _misplaced(self, phrase: VerbPhrase) -> Content | None:
        """A clause that the parser hung on a word in between: “told reporters she would go”, “said in May that …”."""
        parse, verb = self.parse, phrase.verb
        if phrase.cue.lemma not in _PLAIN and "hearer" not in phrase.cue.frames:
            return None
        if parse.child(verb, "xcomp") is not None:
            return None
        for child in parse.children[verb]:
            if child < verb or parse.deps[child] not in ("dobj", "prep", "npadvmod", "advcl", "dative", "advmod"):
                continue
            if parse.deps[child] == "dobj" and "hearer" not in phrase.cue.frames:
                continue
            for token in parse.subtree(child):
                if parse.deps[token] in ("relcl", "acl", "ccomp", "advcl") and self._is_reported_clause(token, parse.deps[child]):
                    return self._clause_content("clause", token, phrase)
        return self._rest_of_sentence(phrase)

    def _inserted(self, phrase: VerbPhrase) -> Content | None:
        """“…, advisers say, …”: where the parser lost the link, the rest of the sentence is the content."""
        parse, verb = self.parse, phrase.verb
        if phrase.passive or phrase.governors or phrase.subject is None or not phrase.cue.frames["clause"].group == "saying":
            return None
        subject = parse.subtree(phrase.subject)
        if parse.child(verb, "mark") is not None or parse.tags[phrase.subject] in ("WP", "WDT"):
            return None
        inverted = phrase.subject > verb
        first = phrase.first if inverted else min(subject[0], phrase.first)
        last = max(subject[-1], phrase.last) if inverted else phrase.last
        start, end = parse.sentence_of(verb)
        while last + 1 < end and parse.deps[last + 1] in ("npadvmod", "advmod"):
            last += 1
        if first - start < 4 or parse.words[first - 1] != "," or last - first > 20:
            return None
        if last + 1 < end and parse.words[last + 1] not in (",", ".", ";", "!") and not inverted:
            return None
        if not any(parse.tags[t] in ("VBD", "VBZ", "VBP", "MD") for t in range(start, first)):
            return None
        if self.index.at(parse.starts[first - 1]) is not None or self.index.at(parse.starts[start]) is not None:
            return None
        stop = end if not inverted and last + 1 < end and parse.words[last + 1] == "," else first
        spans = segments(parse, list(range(start, stop)), range(first, last + 1), self.index)
        return Content("clause", spans, start, words="clause around")

    def _is_swallowed(self, phrase: VerbPhrase) -> bool:
        """Whether the parser hung the cue on a verb of its own content: “The AP said it left them out as talks were …”."""
        parse, verb = self.parse, phrase.verb
        if parse.heads[verb] <= verb or parse.deps[verb] not in ("ccomp", "dep", "nsubj", "csubj", "advcl"):
            return False
        subject = phrase.subject
        if subject is None or subject > verb or parse.child(verb, "mark", "advmod") is not None:
            return False
        first = parse.subtree(subject)[0]
        if parse.words[phrase.last + 1 if phrase.last + 1 < len(parse) else verb] in (",", ".", "”", '"'):
            return False
        return first == parse.sentence_of(verb)[0] or parse.words[first - 1] in (",", "but", "and", "”")

    def _is_reported_clause(self, token: int, dep: str) -> bool:
        parse = self.parse
        subject = parse.child(token, "nsubj", "nsubjpass")
        if subject is None or parse.tags[subject] in ("WP", "WDT") or parse.words[subject] == "that":
            return False
        first = parse.subtree(token)[0]
        if parse.words[first] == "that":
            return True
        return dep in ("dobj", "dative", "npadvmod") and parse.tags[first] not in ("WDT", "WP", "WRB", "WP$", "IN")

    def _rest_of_sentence(self, phrase: VerbPhrase) -> Content | None:
        """What follows “said” when the parser lost its clause: the rest, if a finite verb stands in it."""
        parse, verb = self.parse, phrase.verb
        if phrase.cue.lemma not in _PLAIN or phrase.subject is None or phrase.subject > verb or phrase.passive:
            return None
        if phrase.cue.lemma in ("show", "find", "report", "claim") or parse.tags[verb] == "VB":
            return None
        first, end = phrase.last + 1, parse.sentence_of(verb)[1]
        if first < end and parse.words[first] == "that":
            first += 1
        if end - first < 4 or parse.tags[first] in ("IN", "TO", "RB", "CC", "VBG") or not parse.is_word(first):
            return None
        if not any(parse.tags[t] in ("VBD", "VBZ", "VBP", "MD") for t in range(first, end)):
            return None
        return Content("clause", segments(parse, list(range(first, end)), (), self.index), first, words="clause")

    def _comma_before(self, phrase: VerbPhrase) -> bool:
        parse = self.parse
        first = min([phrase.first, *([phrase.subject] if phrase.subject is not None else [])])
        tokens = parse.subtree(phrase.subject) if phrase.subject is not None and phrase.subject < phrase.verb else [first]
        before = min(tokens[0], first) - 1
        return before >= 0 and parse.words[before] in (",", "”", '"', "—", "–", "--", "''", "’")

    def _marked(self, verb: int) -> bool:
        return self.parse.child(verb, "mark") is not None

    def _clause_content(self, frame: str, clause: int, phrase: VerbPhrase) -> Content:
        tokens = self._tokens(clause, phrase)
        parse = self.parse
        if tokens and parse.words[tokens[0]] == "that" and parse.deps[tokens[0]] in ("mark", "nsubj", "det", "dobj", "advmod"):
            if parse.deps[tokens[0]] == "mark" or (len(tokens) > 3 and parse.tags[tokens[0]] == "IN"):
                tokens = tokens[1:]
        if tokens and phrase.verb < tokens[0] == clause and parse.words[clause] in ("was", "is", "were", "are"):
            # “what he said was brave”: the subject stands before the cue.
            tokens = tokens[1:]
        if not tokens:
            return Content(frame, [], clause)
        holes: list[int] = []
        if tokens[0] < phrase.verb < tokens[-1]:
            holes = self._own_clause(phrase, clause)
        elif tokens[0] > phrase.verb:
            tokens = self._stretched(tokens, phrase)
        return Content(frame, segments(parse, tokens, holes, self.index), clause, words="clause")

    def _stretched(self, tokens: list[int], phrase: VerbPhrase) -> list[int]:
        """A reported clause with what the parser cut off: the rest of a phrase, “, but that …”, or a quotation."""
        parse = self.parse
        while len(tokens) > 1 and not parse.is_word(tokens[-1]):
            tokens = tokens[:-1]
        last = tokens[-1]
        end = parse.sentence_of(phrase.verb)[1]
        rest = last + 1
        if rest >= end or self.index.at(parse.starts[last]) is not None:
            return tokens
        words = parse.words
        if rest in self.cue_verbs or words[last] in ("and", "but", "or", "as"):
            return tokens
        if parse.is_word(rest) and not self._hangs_on(rest, phrase):
            return list(range(tokens[0], self._next_break(rest, end)))
        if words[rest] == "," and words[rest + 1 : rest + 3] in (["but", "that"], ["and", "that"]):
            return list(range(tokens[0], end))
        quotation = next((q for q in self.index.outer[self.index.index_from(parse.ends[last]) :][:1]), None)
        if quotation is None or quotation.start in self.spoken or quotation.start > parse.ends[end - 1]:
            return tokens
        gap = parse.text[parse.ends[last] : quotation.start].strip(" ,")
        if gap in ("", "but", "and", "or") and parse.text[quotation.inner_start].islower():
            inside = [t for t in range(rest, end) if parse.ends[t] <= quotation.end]
            return list(range(tokens[0], inside[-1] + 1)) if inside else tokens
        return tokens

    def _hangs_on(self, token: int, phrase: VerbPhrase) -> bool:
        """Whether a token that follows the content belongs to the cue verb by a path of its own (a time, a place)."""
        parse = self.parse
        for _ in range(8):
            head = parse.heads[token]
            if head in phrase.chain:
                return parse.deps[token] in ("prep", "npadvmod", "advmod", "advcl", "cc", "conj", "prt", "punct")
            if head == token:
                return parse.deps[token] == "cc"
            if parse.deps[token] in ("cc", "conj", "advcl") and head > token:
                return True
            token = head
        return True

    def _next_break(self, token: int, end: int) -> int:
        """The end of the phrase that `token` stands in: the next comma, dash or sentence end."""
        for other in range(token, end):
            if self.parse.words[other] in (",", ";", "—", "–", "--", ":"):
                return other
        return end

    def _own_clause(self, phrase: VerbPhrase, clause: int) -> list[int]:
        """The tokens of the cue's own clause, without the content."""
        parse = self.parse
        own = set(range(phrase.first, phrase.last + 1))
        for child in parse.children[phrase.top]:
            if child != clause and parse.deps[child] not in ("punct", "ccomp"):
                own.update(parse.subtree(child, without=[clause]))
        return [token for token in range(min(own), max(own) + 1)]

    def _tokens(self, token: int, phrase: VerbPhrase) -> list[int]:
        """The subtree of a token without what belongs to the cue or to another cue beside it."""
        parse = self.parse
        tokens = parse.subtree(token, without=self._cuts(token, phrase))
        if token > phrase.verb:
            tokens = [t for t in tokens if t > phrase.last]
        return tokens

    def _cuts(self, token: int, phrase: VerbPhrase) -> list[int]:
        """Where branches below a token begin that are not the content of this cue."""
        parse = self.parse
        cut = [phrase.verb]
        for child in parse.subtree(token):
            if child <= phrase.verb or child == token:
                continue
            if self._is_next_cue(child):
                cut.append(child)
                self.taken_over[child] = phrase
            elif self._is_aside(child, token) or self._is_other_speaker(child, phrase):
                cut.append(child)
            elif parse.deps[child] == "conj" and self._goes_on_speaking(child, phrase):
                cut.append(child)
                if child in self.cue_verbs:
                    self.taken_over[child] = phrase
        return cut

    def _is_next_cue(self, child: int) -> bool:
        """Whether a participle cue after a comma (“…, adding that”) begins a claim of its own."""
        parse = self.parse
        if child not in self.cue_verbs or parse.tags[child] != "VBG" or parse.deps[child] not in ("advcl", "conj", "acl", "xcomp", "dep"):
            return False
        first = parse.subtree(child)[0]
        return first > 0 and parse.words[first - 1] in (",", "”", '"') or parse.words[first] == ","

    def _is_aside(self, child: int, head: int) -> bool:
        """Whether a clause after a comma (“, while others disagree”) is the writer's and not the source's."""
        parse = self.parse
        if parse.deps[child] not in ("advcl", "prep") or child < head or self.index.at(parse.starts[child]) is not None:
            return False
        first = parse.subtree(child)[0]
        if parse.words[first] == "when" and parse.words[child] == "asked":
            return True
        return parse.words[first] in _ASIDES and first > 0 and parse.words[first - 1] == ","

    def _goes_on_speaking(self, child: int, phrase: VerbPhrase) -> bool:
        """Whether a coordinated cue is the speaker's own (“said prices fell and predicted more”), not the content's."""
        parse = self.parse
        if parse.child(child, "nsubj", "nsubjpass", "expl") is not None or not parse.is_verb(child):
            return False
        auxiliary = parse.child(child, "aux", "auxpass")
        finite = parse.tags[auxiliary if auxiliary is not None else child]
        above = parse.child(parse.heads[child], "aux", "auxpass")
        if above is not None and finite in ("VBD", "VBZ") and (parse.tags[above] == "MD" or finite == parse.tags[phrase.verb]):
            return True
        if child not in self.cue_verbs:
            return False
        if auxiliary is not None:
            return parse.words[auxiliary] in ("did", "does", "has") and finite in ("VBD", "VBZ")
        if parse.words[child - 1] not in ("and", "but", "then", "also", "later"):
            return False
        return finite == parse.tags[phrase.verb] or (above is not None and finite in ("VBD", "VBZ"))

    def _is_other_speaker(self, child: int, phrase: VerbPhrase) -> bool:
        """Whether a coordinated cue has a speaker of its own: “said it was safe, and others agreed that …”."""
        parse = self.parse
        if child not in self.cue_verbs or parse.deps[child] not in ("conj", "parataxis", "ccomp"):
            return False
        if parse.tags[child] != parse.tags[phrase.verb] and parse.child(child, "ccomp") is None:
            return False
        subject = parse.child(child, "nsubj")
        if subject is None or subject > child:
            return False
        first = parse.subtree(subject)[0]
        before = {parse.words[t] for t in range(max(0, first - 2), first)}
        return bool(before & {";", ","}) and (";" in before or "and" in before or "but" in before)

    def _noun_content(self, noun: int, phrase: VerbPhrase) -> Content:
        """The noun phrase, or what it says when the noun itself names a claim (“reports that …”)."""
        parse = self.parse
        if parse.words[noun] in self.lexicon.nouns:
            inner = noun_content(parse, self.lexicon, noun)
            if inner is not None and inner[0]:
                tokens, joint = inner
                kept = set(self._tokens(noun, phrase))
                tokens = [t for t in tokens if t in kept]
                words = f"{parse.words[noun]} {joint}"
                if tokens:
                    return Content("noun", self._segments(tokens), tokens[0], noun=noun, words=words)
        return Content("object", self._segments(self._tokens(noun, phrase)), noun, noun=noun, words="object")

    def _segments(self, tokens: list[int]) -> list[Range]:
        return segments(self.parse, tokens, (), self.index) if tokens else []


def noun_content(parse: Parse, lexicon: Lexicon, noun: int) -> tuple[list[int], str] | None:
    """What a noun such as “report” or “claim” says, and the word that joins it: that, of, about."""
    for child in parse.children[noun]:
        if child < noun:
            continue
        if parse.deps[child] in ("acl", "ccomp", "relcl") and (marked := _that(parse, child)) is not None:
            tokens = [t for t in parse.subtree(child) if t > marked]
            return (tokens, "that") if tokens else None
        if parse.deps[child] == "prep" and parse.words[child] in ("of", "about") and _takes_of(lexicon, parse.words[noun]):
            topic = parse.child(child, "pobj", "pcomp")
            if topic is not None and parse.tags[topic] not in ("PRP", "CD"):
                return [t for t in parse.subtree(topic) if t > child], parse.words[child]
    return None


def _that(parse: Parse, clause: int) -> int | None:
    """The “that” which opens a noun's clause; None for a relative clause (“reports that stunned him”)."""
    for child in parse.children[clause]:
        if parse.words[child] == "that" and child < clause:
            is_object = parse.deps[child] in ("nsubj", "nsubjpass", "dobj", "pobj")
            return None if is_object and parse.child(clause, "nsubj") in (child, None) else child
    return None


def _takes_of(lexicon: Lexicon, word: str) -> bool:
    return word.rstrip("s") in (
        "report", "claim", "allegation", "rumour", "rumor", "accusation", "suspicion", "denial", "confirmation",
        "admission", "charge", "acknowledgement", "acknowledgment", "speculation", "warning",
    )


_READERS: tuple[tuple[tuple[str, ...], Callable[[Reader, VerbPhrase], Content | None]], ...] = (
    (("passive",), Reader.passive),
    (("accusation",), Reader.accusation),
    (("predicate",), Reader.predicate),
    (("clause",), Reader.clause),
    (("infinitive",), Reader.infinitive),
    (("gerund",), Reader.gerund),
    (("claims",), Reader.claims),
    (("object",), Reader.object),
    (("of",), Reader.of),
    (("about",), Reader.about),
)
