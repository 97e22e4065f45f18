"""Which combinations of columns the model looks at, and the bucket of each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdesk.suggesters.learning.columns import Columns

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from factdesk.suggesters.learning.columns import Codes

    Buckets = NDArray[np.int32]

BITS = 22
"""There are two to the power of this buckets."""
_GOLDEN, _MIXER = 0x9E3779B97F4A7C15, 0xD6E8FEB86659FD93
"""Odd numbers that spread bits well."""
_ALL = (1 << 64) - 1


def _table(*lines: str) -> tuple[tuple[tuple[str, int], ...], ...]:
    """Templates as “column@offset & column@offset | …”; an offset of 0 is left out."""
    return tuple(
        tuple(_part(part) for part in template.split(" & "))
        for line in lines
        for template in line.split(" | ")
    )


def _part(words: str) -> tuple[str, int]:
    name, _, offset = words.partition("@")
    return name, int(offset or 0)


TEMPLATES = _table(
    # Words and tags.
    "word@-3 | word@-2 | word@-1 | word | word@1 | word@2 | word@3 | tag@-2 | tag@-1 | tag | tag@1",
    "tag@2 | shape@-1 | shape | shape@1 | suffix | word@-1 & word | word & word@1 | tag@-1 & tag",
    "tag & tag@1 | tag@-1 & tag & tag@1 | word@-2 & word@-1 | word@1 & word@2",
    # The tree.
    "dep@-1 | dep | dep@1 | head | head tag | head way | clause | above | clause word | verb before",
    "sentence | dep & head | dep & tag & head tag | clause & above | clause & above & above way",
    "above & above way | clause & tag | verb before & tag | verb before & word | verb before & clause",
    # Parts of the sentence.
    "opens@-1 | opens | opens@1 | closes@-1 | closes | closes@1 | opens & opens below",
    "closes & closes below | closes@-1 & closes below@-1 | opens & word | closes & word@1",
    "closes@-1 & word | opens & word@-1 | opens & opens below & word@-1",
    # Quotations.
    "quoted@-1 | quoted | quoted@1 | quoted@-1 & quoted & quoted@1 | quoted & quotation",
    "quoted & word | quoted & word@-1 | quoted & word@1 | quoted@-1 & word & quoted | nested",
    "quoted & tag@-1 | quoted & tag@1 | quoted & quotation & role@1 | quoted & quotation & word@1",
    "quoted & verb before | quoted & sentence",
    # Cues and sources.
    "role@-2 | role@-1 | role | role@1 | role@2 | role@-1 & role | role & role@1 | role@-1 & word",
    "role@1 & word | role & word | role@-2 & role@-1 & role",
    # What the rules found.
    "quoted & quotation & r place | r place@-1 | r place | r place@1 | a place@-1 | a place",
    "a place@1 | r place & a place | r place@-1 & r place | r place & r place@1",
    "a place@-1 & a place | a place & a place@1 | a place@-1 & a place & a place@1 | r place & r kind",
    "r place & r cue | r place & r score | a place & a kind | a place & a cue | a place & a score",
    "a place & a kind & a cue | r place & word | a place & word | a place & word@-1",
    "a place & word@1 | a place@1 & word | a place@-1 & word | a place@-1 & word@-1",
    "a place@1 & word@1 | a place & tag | a place & quoted | a place@-1 & quoted | a place@1 & quoted",
    "a place & quoted & quotation | a place & quoted@-1 | a place & quoted@1 | a from & a to",
    "a from & word | a to & word | a to & word@1 | a to & quoted | a from & quoted | a place & dep",
    "a place & clause | a place & opens | a place & closes | a place & closes@-1 | a place & opens@1",
    "a place & clause & above | a place & verb before | a kind & quoted & a place | r inner | a inner",
    "a inner & a place | a inner & word | a place@1 & a kind@1 & word | a place@-1 & a kind@-1 & word",
    "a place@-1 & a kind@-1 & quoted | a place@1 & a cue@1 & word | a place@2 & word",
    "a place@2 & word & word@1 | a place@-2 & word@-1 & word | a place & sentence",
    "a place & sentence@-1 | a place@1 & role",
)
"""Column and offset, in words, of all that one template puts together."""


def buckets(columns: Columns) -> Buckets:
    """For each word and template the bucket of what the template sees there."""
    import numpy as np

    count = len(columns.tokens)
    paragraph = np.empty(count, np.int32)
    for number, (first, end) in enumerate(columns.paragraphs):
        paragraph[first:end] = number
    shifted: dict[tuple[str, int], Codes] = {}
    result = np.empty((count, len(TEMPLATES)), np.int32)
    for number, template in enumerate(TEMPLATES):
        code = np.full(count, (number + 1) * _GOLDEN & _ALL, np.uint64)
        for name, offset in template:
            if (name, offset) not in shifted:
                shifted[name, offset] = _shift(columns.codes[name], offset, paragraph)
            code = (code ^ shifted[name, offset]) * np.uint64(_MIXER)
            code ^= code >> np.uint64(32)
        code *= np.uint64(_MIXER)
        result[:, number] = (code >> np.uint64(64 - BITS)).astype(np.int32)
    return result


def _shift(codes: Codes, offset: int, paragraph: NDArray[np.int32]) -> Codes:
    """The values of another word, `offset` words on; outside the paragraph there is none."""
    import numpy as np

    if not offset:
        return codes
    same = np.roll(paragraph, -offset) == paragraph
    if offset > 0:
        same[-offset:] = False
    else:
        same[:-offset] = False
    return np.where(same, np.roll(codes, -offset), np.uint64(1))
