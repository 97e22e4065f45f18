"""What a cue verb brings: for each frame of the lexicon the function that reads it, in the order of trying."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from factdesk.suggesters import objects, predicates
from factdesk.suggesters.blocks import block
from factdesk.suggesters.clauses import clause_content, reported_clause
from factdesk.suggesters.cues import VerbPhrase
from factdesk.suggesters.lexicon import VerbCue
from factdesk.suggesters.lost_clauses import lost_clause
from factdesk.suggesters.scopes import Content, Scope


@dataclass(frozen=True, slots=True)
class FrameReader:
    """How the content of one frame is found."""

    frame: str
    read: Callable[[Scope, VerbPhrase], Content | None]


def _passive(scope: Scope, phrase: VerbPhrase) -> Content | None:
    parse = scope.parse
    subject = parse.child(phrase.top, "nsubjpass", "nsubj")
    clause = parse.child(phrase.verb, "ccomp", "csubj", "csubjpass")
    if phrase.passive and clause is not None and subject is not None and parse.words[subject] == "it":
        return clause_content(scope, clause, phrase)
    return objects.passive(scope, phrase)


FRAME_READERS: tuple[FrameReader, ...] = (
    FrameReader("passive", _passive),
    FrameReader("question", predicates.question),
    FrameReader("accusation", objects.accusation),
    FrameReader("predicate", predicates.predicate),
    FrameReader("as", predicates.seen_as),
    FrameReader("clause", reported_clause),
    FrameReader("clause", lost_clause),
    FrameReader("infinitive", objects.infinitive),
    FrameReader("gerund", objects.gerund),
    FrameReader("evidence", objects.evidence),
    FrameReader("impression", predicates.impression),
    FrameReader("claims", objects.claim_object),
    FrameReader("object", objects.noun_object),
    FrameReader("of", objects.reminder),
    FrameReader("about", objects.topic),
    FrameReader("quote", block),
)


def read_content(scope: Scope, phrase: VerbPhrase) -> Content | None:
    """The content of a cue verb, by the first of its frames that fits; None when it has none."""
    for reader in _readers(phrase.cue):
        content = reader.read(scope, phrase)
        if content is not None and content.segments:
            return content
    return None


@lru_cache(maxsize=4096)
def _readers(cue: VerbCue) -> tuple[FrameReader, ...]:
    return tuple(reader for reader in FRAME_READERS if reader.frame in cue.frames)
