"""The suggester in this process: texts in, suggested claims out, in order."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from factdesk.domain.claims import SuggestedClaim
from factdesk.domain.spans import Span
from factdesk.suggesters.chunks import Piece, batches, pieces
from factdesk.suggesters.claims import find_claims
from factdesk.suggesters.headlines import Headlines, is_headline
from factdesk.suggesters.learning.reader import LearnedReader, load_learned
from factdesk.suggesters.lexicon import Lexicon, LexiconOverrides, load_lexicon
from factdesk.suggesters.parse import Parse, parse_of
from factdesk.suggesters.pipeline import MISSING, Pipeline, load_pipeline
from factdesk.suggesters.shallow import shallow_parse

RULES_VERSION = "rules-5"
"""Raised whenever the rules or the lexicon suggest something else for the same text."""

# spaCy hashes UTF-8, which has no lone surrogates; a replacement of the same length keeps the offsets.
_SURROGATE = re.compile("[\ud800-\udfff]")
# spaCy's tokeniser takes quadratic time for a long row of one mark, and a ruled line says nothing.
_RULED_LINE = re.compile(r"([^\w\s])\1{63,}")


class Suggester:
    """Finds claims with a model, or with quotation marks and cue words alone when there is none."""

    def __init__(
        self,
        pipeline: Pipeline | None,
        lexicon: Lexicon,
        *,
        statements: bool = True,
        learned: LearnedReader | None = None,
    ) -> None:
        self._pipeline, self._lexicon, self._statements = pipeline, lexicon, statements
        self._learned = learned
        self._headlines = Headlines(lexicon) if lexicon.headlines else None

    @property
    def identity(self) -> str:
        """Name and version of rules and model, such as "rules-5/en_core_web_sm-3.8.0".

        A project's own lexicon adds "+" and eight hex digits, so that a changed one has its articles read anew; a
        model that was taught with its decisions adds "~" and the model's name.
        """
        changes = f"+{self._lexicon.digest}" if self._lexicon.digest else ""
        learned = f"~{self._learned.name}" if self._learned is not None else ""
        return f"{RULES_VERSION}/{self._pipeline.name if self._pipeline else 'blank'}{changes}{learned}"

    @property
    def missing(self) -> str | None:
        """One sentence on what is not installed and what follows from it; None when nothing is missing."""
        return None if self._pipeline else MISSING

    def suggest(self, texts: Iterable[str], *, batch_size: int = 16) -> Iterator[tuple[SuggestedClaim, ...]]:
        """The claims of each text in order. Texts are read as they are needed, a batch at a time."""
        claims: list[SuggestedClaim] = []
        for batch in batches(_all_pieces(texts), batch_size):
            for piece, found in zip(batch, self._batch(batch), strict=True):
                claims.extend(_moved(found, piece.offset, len(claims)))
                if piece.is_last:
                    yield tuple(claims)
                    claims = []

    def _batch(self, batch: list[Piece]) -> list[tuple[SuggestedClaim, ...]]:
        read = [piece for piece in batch if not self._is_headline(piece)]
        found = (self._claims(parse) for parse in self._parses(read))
        headlines = self._headlines
        if headlines is None:
            return list(found)
        return [
            (headlines.claim(piece.text),) if self._is_headline(piece) else next(found) for piece in batch
        ]

    def _claims(self, parse: Parse) -> tuple[SuggestedClaim, ...]:
        if self._learned is not None:
            return self._learned.claims(parse)
        return find_claims(parse, self._lexicon, with_statements=self._statements)

    def _is_headline(self, piece: Piece) -> bool:
        whole = piece.is_last and not piece.offset
        return self._headlines is not None and whole and is_headline(piece.text)

    def parses(self, texts: Iterable[str], *, batch_size: int = 16) -> Iterator[tuple[Piece, Parse]]:
        """Each text as it is parsed, in one piece or in several. Texts are read as they are needed."""
        for batch in batches(_all_pieces(texts), batch_size):
            yield from zip(batch, self._parses(batch), strict=True)

    def _parses(self, batch: list[Piece]) -> Iterator[Parse]:
        texts = [piece.text for piece in batch]
        if self._pipeline is None:
            yield from (shallow_parse(text, self._lexicon) for text in texts)
            return
        nlp = self._pipeline.nlp
        # Without the zone, every new word of every article would stay in memory for good.
        with nlp.memory_zone():
            # Each is read as soon as it is parsed and let go, while it is still at hand for the processor.
            docs = nlp.pipe(map(self._pipeline.prepare, texts), batch_size=len(batch))
            parses = [parse_of(doc, text) for doc, text in zip(docs, texts, strict=True)]
        yield from parses


def load_suggester(
    overrides: LexiconOverrides | None = None, *, statements: bool = True, learned: Path | None = None
) -> Suggester:
    """Load the model and the lexicon; takes about two seconds the first time. `learned`: a file of learned weights.

    Raises InvalidValue for overrides that do not fit the lexicon, SuggesterFailed for a broken model.
    """
    lexicon = load_lexicon(overrides)
    extra = load_learned(learned, overrides, statements=statements) if learned is not None else None
    return Suggester(load_pipeline(), lexicon, statements=statements, learned=extra)


def _all_pieces(texts: Iterable[str]) -> Iterator[Piece]:
    for text in texts:
        yield from pieces(_readable(text))


def _readable(text: str) -> str:
    """A text of the same length without what spaCy cannot read, or not in time."""
    text = _SURROGATE.sub("\ufffd", text)
    return _RULED_LINE.sub(lambda match: " " * len(match.group()), text)


def _moved(claims: tuple[SuggestedClaim, ...], offset: int, count: int) -> tuple[SuggestedClaim, ...]:
    """Claims of a later piece: their offsets and ids go on where the pieces before ended."""
    if not offset and not count:
        return claims
    return tuple(
        replace(
            claim,
            id=_later_id(claim.id, count),
            parent=_later_id(claim.parent, count) if claim.parent else None,
            segments=tuple(_shift(span, offset) for span in claim.segments),
            cue=_shift(claim.cue, offset) if claim.cue else None,
            source=_shift(claim.source, offset) if claim.source else None,
        )
        for claim in claims
    )


def _shift(span: Span, offset: int) -> Span:
    return Span(span.start + offset, span.end + offset)


def _later_id(name: str, count: int) -> str:
    return f"c{int(name[1:]) + count}"
