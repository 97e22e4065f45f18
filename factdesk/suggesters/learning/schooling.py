"""Learning as the worker process does it: lessons in, a model's file out."""

from __future__ import annotations

from collections.abc import Generator, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from factdesk.domain.learning import LearnedModel, Lesson, TaughtClaim
from factdesk.domain.spans import Segments, Span
from factdesk.jobs import Progress
from factdesk.suggesters.chunks import Piece
from factdesk.suggesters.learning.model_file import write_model
from factdesk.suggesters.learning.reader import RuleReader
from factdesk.suggesters.learning.training import Read, learn, read_lesson
from factdesk.suggesters.lexicon import LexiconOverrides
from factdesk.suggesters.suggester import Suggester


def school(
    suggester: Suggester,
    overrides: LexiconOverrides,
    lessons: Sequence[Lesson],
    number: int,
    made_at: str,
    file: Path,
) -> Generator[Progress, None, LearnedModel]:
    """Learn from lessons, write the model and return its facts: a job.

    Raises InvalidValue when there is too little to learn from, OSError when the file cannot be written.
    """
    reads: list[Read] = []
    for read in _read(suggester, RuleReader(overrides, statements=False), lessons):
        reads.append(read)
        yield Progress(len(reads), len(lessons), "Reading what you decided")
    model = yield from learn(reads, RuleReader(overrides).lexicon, number, made_at)
    write_model(model, file)
    return model.facts


def _read(suggester: Suggester, rules: RuleReader, lessons: Sequence[Lesson]) -> Iterator[Read]:
    waiting = iter(lessons)
    lesson = next(waiting, None)
    for piece, parse in suggester.parses(one.text for one in lessons):
        if lesson is not None:
            yield read_lesson(_within(lesson, piece), parse, rules.found(parse))
        if piece.is_last:
            lesson = next(waiting, None)


def _within(lesson: Lesson, piece: Piece) -> Lesson:
    """What a lesson says of one piece of its text; a claim that runs over its edge is left out."""
    claims = tuple(
        TaughtClaim(segments, claim.label, claim.origin)
        for claim in lesson.claims
        if (segments := _moved(claim.segments, piece))
    )
    rejected = tuple(segments for parts in lesson.rejected if (segments := _moved(parts, piece)))
    return replace(lesson, text=piece.text, claims=claims, rejected=rejected)


def _moved(segments: Segments, piece: Piece) -> Segments:
    around = Span(piece.offset, piece.offset + len(piece.text)) if piece.text else None
    if around is None or not all(around.contains(span) for span in segments):
        return ()
    return tuple(Span(span.start - piece.offset, span.end - piece.offset) for span in segments)
