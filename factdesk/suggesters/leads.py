"""Sentences that go over from the writer's words into a quotation, so that both together are the claim."""

from __future__ import annotations

import re

from factdesk.suggesters.extents import QuotationIndex, Range
from factdesk.suggesters.quotations import Quotation

_LEAD_END = re.compile(
    r"(?<!\bMr)(?<!\bMrs)(?<!\bMs)(?<!\bDr)(?<!\bSen)(?<!\bGov)(?<!\bRep)(?<!\b[A-Z])[.!?:;][”’\"']*\s+|[”\"]\s+(?=[^a-z\s])"
)
_LONGEST = 40
"""Words that may stand before “she said” in a sentence whose end is quoted."""
_SHORTEST = 3
"""Code points that a lead has at least."""


def with_lead(text: str, spans: list[Range], clause: Range, index: QuotationIndex) -> list[Range]:
    """Quotations together with the words that begin the sentence of the first; `clause` is the cue with its subject.

    The plan “deserves a chance,” she said. A downturn, she said, “could be a good time.”
    """
    start, end = spans[0]
    quotation = index.at(start)
    if quotation is None:
        return spans
    follows = clause[0] >= start
    if not text[quotation.inner_start].islower() and not (follows and _runs_into(text, start)):
        return spans
    if follows:
        return [(_sentence_start(text, start), end), *spans[1:]]
    lead = _sentence_start(text, clause[0])
    words = text[lead : clause[0]].rstrip()
    if not words.endswith(",") or len(words.split()) > _LONGEST or len(words) < _SHORTEST:
        return spans
    return [(lead, lead + len(words.rstrip(", "))), *spans]


def _runs_into(text: str, start: int) -> bool:
    """Whether a word stands right before a quotation, as in: The club is called “Hope,” she said."""
    return start > 1 and text[start - 1] == " " and text[start - 2].isalpha()


def run_on(text: str, spans: list[Range], quotations: list[Quotation]) -> list[Range]:
    """Quotations as ranges, a paragraph that goes on with one without a mark of its own made one with it."""
    unmarked = {quotation.start for quotation in quotations if quotation.start == quotation.inner_start}
    found: list[Range] = []
    for start, end in spans:
        gap = text[found[-1][1] : start] if found else ""
        if start in unmarked and gap.count("\n") > 1 and not gap.strip():
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
    return found


def is_question(text: str, quotation: Quotation) -> bool:
    """Whether a quotation asks and states nothing."""
    words = text[quotation.inner_start : quotation.inner_end].rstrip(" ,”’\"'")
    return words.endswith("?") and not re.search(r"[.!]\s", words)


def _sentence_start(text: str, offset: int) -> int:
    """Where the sentence that reaches up to `offset` begins; `offset` itself when nothing stands before it."""
    line = text.rfind("\n", 0, offset) + 1
    start = max([line, *(match.end() for match in _LEAD_END.finditer(text, line, offset))])
    while start < offset and text[start].isspace():
        start += 1
    return start
