"""How far the content of a cue reaches: what below it belongs to another speaker, and what the parser cut off."""

from __future__ import annotations

from dataclasses import dataclass, field

from factdesk.suggesters.cues import VerbPhrase
from factdesk.suggesters.extents import QuotationIndex, Range, segments
from factdesk.suggesters.lexicon import Lexicon
from factdesk.suggesters.parse import Parse

_ASIDES = frozenset({"while", "though", "although", "whereas", "despite"})
_REMARKS = frozenset({"who", "whose"})
_PARTICIPLES = frozenset({"advcl", "conj", "acl", "xcomp", "dep"})
_ADJUNCTS = frozenset({"prep", "npadvmod", "advmod", "advcl", "cc", "conj", "prt", "punct"})
_CUT = frozenset({"relcl", "advcl", "prep", "conj"})
"""How a branch hangs that may be cut off, where it begins with no cue."""
_BREAKS = frozenset({",", ";", "—", "–", "--", ":"})
_DASHES = frozenset({"—", "–", "--", "-"})
_COORDINATORS = frozenset({"but", "and", "or"})
_SECOND = frozenset({",", "but", "and", "or", "that"})
_LONGEST_LEAD = 5
"""Words that lead over from a clause to the quotation with which it goes on: “, and of “all those who came””."""
_PROVING = frozenset({"showing", "proving", "demonstrating", "illustrating", "establishing"})
_THOUGHTS = frozenset({"thinking"})
_FAR = 8
"""Steps up the tree after which a token is taken to belong where it stands."""


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
    verdict: frozenset[int] = frozenset()
    """Tokens that call the claim false, where they are no branch of their own in the tree."""


@dataclass(slots=True)
class Scope:
    """One text as its contents are read: its parse, its quotations, its cue verbs."""

    parse: Parse
    lexicon: Lexicon
    index: QuotationIndex
    cue_verbs: set[int]
    speaking: set[int]
    """The cue verbs by which words are uttered."""
    spoken: set[int] = field(default_factory=set)
    """Where the quotations begin that are somebody's direct speech."""
    taken_over: dict[int, VerbPhrase] = field(default_factory=dict)
    """Cue verbs below the content of another cue that are that cue's speaker's own."""

    def segments(self, tokens: list[int]) -> list[Range]:
        """The stretches of text that tokens cover."""
        return segments(self.parse, tokens, (), self.index) if tokens else []

    def quoted(self, token: int) -> bool:
        """Whether a token stands in a quotation."""
        return self.index.at(self.parse.starts[token]) is not None

    def asks(self, token: int) -> bool:
        """Whether a token stands in a question, so that nobody puts forward what it brings."""
        last = self.parse.sentence_of(token)[1]
        while last - 1 > token and not self.parse.is_word(last - 1):
            last -= 1
            if self.parse.words[last] == "?":
                same = self.index.at(self.parse.starts[last]) is self.index.at(self.parse.starts[token])
                return same and ":" not in self.parse.words[token:last]
        return False

    def tokens(self, token: int, phrase: VerbPhrase) -> list[int]:
        """The subtree of a token without what belongs to the cue or to another cue beside it."""
        tokens = self.parse.subtree(token, without=self.cuts(token, phrase))
        if token > phrase.verb:
            tokens = [t for t in tokens if t > phrase.last]
        return tokens

    def cuts(self, token: int, phrase: VerbPhrase) -> list[int]:
        """Where branches below a token begin that are not the content of this cue."""
        cut = [phrase.verb]
        deps, words, speaking = self.parse.deps, self.parse.words, self.speaking
        for child in self.parse.subtree(token):
            if child <= phrase.verb or child == token:
                continue
            if deps[child] not in _CUT and child not in speaking and words[child] != "according":
                continue
            own = self._is_next_cue(child) or self._goes_on_speaking(child, phrase)
            if own and child in self.cue_verbs:
                self.taken_over[child] = phrase
            if (
                own
                or self._is_aside(child, token, phrase)
                or self._is_according(child)
                or self._has_other_speaker(child, phrase)
            ):
                cut.append(child)
        return cut

    def _is_next_cue(self, child: int) -> bool:
        """Whether a participle cue after a comma (“…, adding that”) begins a claim of its own."""
        parse = self.parse
        if child not in self.speaking or parse.tags[child] != "VBG" or parse.deps[child] not in _PARTICIPLES:
            return False
        if parse.words[child] in _PROVING:
            return False
        first = parse.subtree(child)[0]
        return parse.words[first] == "," or (first > 0 and parse.words[first - 1] in (",", "”", '"'))

    def _is_aside(self, child: int, head: int, phrase: VerbPhrase) -> bool:
        """Whether a clause after a comma (“, while others disagree”) is the writer's and not the source's."""
        parse = self.parse
        if parse.deps[child] == "relcl":
            return self._is_remark(child)
        if parse.deps[child] not in ("advcl", "prep") or child < head or self.quoted(child):
            return False
        first = parse.subtree(child)[0]
        if parse.words[first] == "when" and parse.words[child] == "asked":
            return True
        if parse.words[first] == "while" and self._is_counted(child, phrase):
            return False
        return parse.words[first] in _ASIDES and first > 0 and parse.words[first - 1] == ","

    def _is_counted(self, clause: int, phrase: VerbPhrase) -> bool:
        """Whether a poll or study found both: “found that 60 percent agreed, while 20 percent did not”."""
        parse, subject = self.parse, phrase.subject
        found = subject is not None and parse.words[subject] in self.lexicon.words["findings"]
        return (found or phrase.cue.lemma == "find") and any(
            parse.tags[t] == "CD" for t in parse.subtree(clause)
        )

    def _is_according(self, child: int) -> bool:
        """Whether “, according to a poll” after a clause names whom the whole sentence comes from."""
        parse = self.parse
        return parse.words[child] == "according" and parse.words[child - 1] == "," and not self.quoted(child)

    def _is_remark(self, clause: int) -> bool:
        """Whether a relative clause after a comma tells the reader more than the source said: “…, who ran in 2012”."""
        parse, first = self.parse, self.parse.subtree(clause)[0]
        after_comma = first > 0 and parse.words[first - 1] in (",", "—", "–", "--", "-")
        if not after_comma or self.quoted(first):
            return False
        return parse.words[first] in _REMARKS or self._is_claimed(first)

    def _is_claimed(self, pronoun: int) -> bool:
        """Whether a relative clause is a claim of its own: “…, which she said was unfair”."""
        parse = self.parse
        stop = min(pronoun + _FAR, parse.sentence_of(pronoun)[1])
        cue = next((t for t in range(pronoun + 1, stop) if t in self.speaking), None)
        if cue is None or parse.words[pronoun] not in ("which", "that", "whom"):
            return False
        subject = parse.child(cue, "nsubj")
        return subject is not None and pronoun < subject < cue and parse.words[subject] not in ("i", "we")

    def _goes_on_speaking(self, child: int, phrase: VerbPhrase) -> bool:
        """Whether a coordinated verb is the speaker's own: “said prices fell and predicted more”."""
        parse = self.parse
        if parse.deps[child] != "conj" or not (parse.is_verb(child) or child in self.speaking):
            return False
        if parse.child(child, "nsubj", "nsubjpass", "expl") is not None:
            return False
        if self._claims_too(child):
            return True
        if not parse.is_verb(child):
            return False
        auxiliary = parse.child(child, "aux", "auxpass")
        tense = parse.tags[auxiliary if auxiliary is not None else child]
        told = child not in self.cue_verbs and self._cannot_follow(child, phrase)
        if told or tense not in ("VBD", "VBZ", parse.tags[phrase.verb]):
            return False
        return self._breaks_off(child, tense, phrase) or (
            child in self.speaking and self._is_coordinated_cue(child, auxiliary, tense, phrase)
        )

    def _claims_too(self, child: int) -> bool:
        """Whether a cue with a clause cannot go on after the verb above it: “claims he left and claim she knew”."""
        parse, above = self.parse, self.parse.heads[child]
        if child not in self.speaking or parse.tags[child] not in ("VB", "VBP", "NN", "NNS"):
            return False
        if parse.words[child - 1] not in ("and", "but") or parse.child(child, "aux", "auxpass") is not None:
            return False
        finite = parse.tags[above] in ("VBD", "VBZ") and parse.child(above, "aux", "auxpass") is None
        return finite and parse.child(child, "ccomp") is not None

    def _breaks_off(self, child: int, tense: str, phrase: VerbPhrase) -> bool:
        """Whether a finite verb cannot go on after the auxiliary above it: “would go, and has said”."""
        above = self.parse.child(self.parse.heads[child], "aux", "auxpass")
        if above is None or tense not in ("VBD", "VBZ"):
            return False
        if self.parse.tags[above] == "MD":
            return True
        return child in self.cue_verbs and tense == self.parse.tags[phrase.verb]

    def _is_coordinated_cue(self, child: int, auxiliary: int | None, tense: str, phrase: VerbPhrase) -> bool:
        parse = self.parse
        if self._is_thought(child):
            return False
        if auxiliary is not None:
            return parse.words[auxiliary] in ("did", "does", "has")
        if parse.words[child - 1] not in ("and", "but", "then", "also", "later"):
            return False
        above = parse.child(parse.heads[child], "aux", "auxpass")
        return tense == parse.tags[phrase.verb] or (above is not None and tense in ("VBD", "VBZ"))

    def _has_other_speaker(self, child: int, phrase: VerbPhrase) -> bool:
        """Whether a coordinated cue has a speaker of its own: “said it was safe, and others agreed that …”."""
        parse = self.parse
        if child not in self.speaking or parse.deps[child] not in ("conj", "parataxis", "ccomp"):
            return False
        if parse.tags[child] != parse.tags[phrase.verb] and parse.child(child, "ccomp") is None:
            return False
        subject = parse.child(child, "nsubj")
        if subject is None or subject > child:
            return False
        first = parse.subtree(subject)[0]
        before = {parse.words[t] for t in range(max(0, first - 2), first)}
        if before.isdisjoint({"and", "but", ";", "while"}):
            return False
        # “… and three cooks have said they heard it”: a second cue with a clause is a second speaker's.
        says_too = parse.words[child] == parse.words[phrase.verb] and parse.child(child, "ccomp") is not None
        return says_too or ";" in before or "," in before

    def stretched(self, tokens: list[int], phrase: VerbPhrase) -> list[int]:
        """A reported clause with what the parser cut off: the rest of a phrase, “, but that …”, or a quotation."""
        parse = self.parse
        while len(tokens) > 1 and not parse.is_word(tokens[-1]):
            tokens = tokens[:-1]
        last, rest = tokens[-1], tokens[-1] + 1
        end = parse.sentence_of(phrase.verb)[1]
        if rest >= end or rest in self.cue_verbs:
            return tokens
        if self.quoted(last):
            return self._with_that(tokens, end)
        if parse.words[last] in ("and", "but", "or", "as"):
            return tokens
        stop = max(self._end_of_rest(last, end, phrase), self._end_of_second(last, phrase))
        return self._without_remark(tokens) if stop <= rest else list(range(tokens[0], stop))

    def _with_that(self, tokens: list[int], end: int) -> list[int]:
        """A clause that ends with a quotation, with the next one: “said it was “a start,” and that he was glad”."""
        words, after = self.parse.words, tokens[-1] + 1
        while after < end and not self.parse.is_word(after):
            after += 1
        if (
            words[after : after + 2] in (["and", "that"], ["but", "that"])
            and self.parse.tags[after + 1] == "IN"
        ):
            return list(range(tokens[0], end))
        return tokens

    def _without_remark(self, tokens: list[int]) -> list[int]:
        """A clause without what the writer calls it after a comma or dash: “…, a claim that nobody has checked”."""
        parse = self.parse
        single = sum(parse.words[t] in _DASHES for t in tokens) == 1
        for token in tokens[2:-2]:
            word = parse.words[token]
            remarks = (single and word in _DASHES) or (word == "," and self._is_summary(token + 1))
            if remarks and parse.tags[token + 1] in ("DT", "PDT") and not self.quoted(token):
                return [t for t in tokens if t < token]
        return tokens

    def _is_summary(self, first: int) -> bool:
        """Whether “a move that …” begins here: a noun that sums up the clause before it, and says more of it."""
        parse, noun = self.parse, first + 1
        while noun + 2 < len(parse) and parse.tags[noun][:2] in ("JJ", "RB"):
            noun += 1
        return noun + 1 < len(parse) and parse.words[noun] in self.lexicon.words["summing_up"]

    def _end_of_rest(self, last: int, end: int, phrase: VerbPhrase) -> int:
        """End (exclusive) of the tokens after `last` that belong to the content; at most last + 1 when none do."""
        parse, rest = self.parse, last + 1
        if parse.is_word(rest) and not self._hangs_on(rest, phrase):
            return next((t for t in range(rest, end) if parse.words[t] in _BREAKS), end)
        if parse.words[rest] == ":" and not self._is_led_by_cue(rest, end):
            return end
        if parse.words[rest] == "," and parse.words[rest + 1 : rest + 3] in (
            ["but", "that"],
            ["and", "that"],
        ):
            return end
        return self._end_of_quotation(last, end)

    def _is_led_by_cue(self, first: int, end: int) -> bool:
        """Whether a cue, a question or a quotation stands in a stretch, so that it says something of its own."""
        cues = self.speaking
        return any(t in cues or self.parse.words[t] == "?" or self.quoted(t) for t in range(first, end))

    def _end_of_second(self, last: int, phrase: VerbPhrase) -> int:
        """End of a second clause hung on the cue: “said it was closed and it would reopen”; 0 when there is none."""
        parse = self.parse
        for child in parse.children_by(phrase.verb, ("conj",)):
            tokens = parse.subtree(child)
            between = {parse.words[t] for t in range(last + 1, tokens[0])}
            subject, modal = parse.child(child, "nsubj", "nsubjpass", "expl"), parse.child(child, "aux")
            if tokens[0] <= last or child in self.speaking:
                continue
            if (
                subject is None
                and between <= _SECOND | {"then", "also"}
                and self._cannot_follow(child, phrase)
            ):
                return tokens[-1] + 1
            if subject is None or modal is None:
                continue
            if between <= _SECOND and parse.tags[modal] == "MD" and parse.tags[subject] in ("PRP", "EX"):
                return tokens[-1] + 1
        return 0

    def _is_thought(self, token: int) -> bool:
        """Whether a verb says what somebody thinks or finds, so that who speaks says it of himself or others."""
        cues = self.lexicon.verbs.get(self.parse.words[token], ())
        return any(cue.frames["clause"].group in _THOUGHTS for cue in cues if "clause" in cue.frames)

    def _cannot_follow(self, child: int, phrase: VerbPhrase) -> bool:
        """Whether a verb hung on a cue is none of its speaker's deeds: “told me he lost it and hasn't looked since”."""
        parse = self.parse
        auxiliary = parse.child(child, "aux", "auxpass")
        tense = parse.tags[auxiliary if auxiliary is not None else child]
        return parse.tags[phrase.verb] == "VBD" and tense in ("VBZ", "VBP", "MD")

    def _end_of_quotation(self, last: int, end: int) -> int:
        """End of the quotation that goes on with a clause: said he was “glad”, said it was late, but “not too late”."""
        parse = self.parse
        quotation = self.index.next_from(parse.ends[last])
        if quotation is None or quotation.start in self.spoken or quotation.start > parse.ends[end - 1]:
            return last
        gap = parse.text[parse.ends[last] : quotation.start].strip(" ,")
        words = gap.split()
        leads_over = not words or (words[0] in _COORDINATORS and len(words) <= _LONGEST_LEAD)
        if not leads_over or any(t in self.cue_verbs for t in range(last + 1, end)):
            return last
        if not parse.text[quotation.inner_start].islower():
            return last
        return max((t for t in range(last, end) if parse.ends[t] <= quotation.end), default=last) + 1

    def _hangs_on(self, token: int, phrase: VerbPhrase) -> bool:
        """Whether a token after the content belongs to the cue verb by a path of its own (a time, a place)."""
        parse = self.parse
        for _ in range(_FAR):
            head, dep = parse.heads[token], parse.deps[token]
            if head in phrase.chain:
                return dep in _ADJUNCTS
            if head == token:
                return dep == "cc"
            if dep in ("cc", "conj", "advcl") and head > token:
                return True
            token = head
        return True
