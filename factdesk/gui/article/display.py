"""What Qt is given to show in place of an article's text, so that it alters nothing.

QTextDocument drops, joins or replaces some characters. Each of them is substituted beforehand by one that
Qt leaves alone and that takes as many UTF-16 units, so that every offset stays where it is.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

LONGEST_UNBROKEN_RUN = 20_000
"""Code points without a space above which Qt's search for a place to wrap takes seconds."""

_SUBSTITUTES = {
    0x0000: "\u2400",  # NUL ends strings in too many places; this is its visible picture
    0x000D: "\u240d",  # Qt would make one line end of CR LF
    0x2029: "\u2028",  # a paragraph separator would become a block of its own
    0xFDD0: "\ufffd",  # Qt keeps these two for the frames of its own documents
    0xFDD1: "\ufffd",
}
_ALTERED = re.compile("[\x00\r\u2029\ud800-\udfff\ufdd0\ufdd1]")
_BYTE_ORDER = "\ufeff\ufffe"
_WORD_JOINER = "\u2060"
_BLANK_RUN = re.compile(r"\n(?:[ \t\u00a0]*\n)+")


def displayable(text: str) -> str:
    """A copy of `text`, equal in UTF-16 length, that Qt shows without altering it.

    A lone surrogate becomes U+FFFD, and a byte order mark at the very beginning a word joiner.
    """
    if text[:1] and text[0] in _BYTE_ORDER:
        text = _WORD_JOINER + text[1:]
    return _ALTERED.sub(lambda match: _SUBSTITUTES.get(ord(match.group()), "\ufffd"), text)


@dataclass(frozen=True, slots=True)
class BlankRun:
    """Consecutive lines with nothing to read in them, by line number; `last` belongs to it."""

    first: int
    last: int

    @property
    def lines(self) -> int:
        """How many lines are blank."""
        return self.last - self.first + 1


def blank_runs(text: str) -> list[BlankRun]:
    """Every run of blank lines in reading order, those at the very beginning and end included."""
    runs: list[BlankRun] = []
    line = counted = 0
    padded = "\n" + text + "\n"
    for match in _BLANK_RUN.finditer(padded):
        line += padded.count("\n", counted, match.start())
        inner = padded.count("\n", match.start(), match.end()) - 1
        runs.append(BlankRun(line, line + inner - 1))
        line, counted = line + inner, match.end() - 1
    return runs


def has_long_run(text: str) -> bool:
    """Whether some stretch without white space is so long that lines must be allowed to break anywhere."""
    longest = LONGEST_UNBROKEN_RUN
    # A run longer than that lies across a probe, and fills more than half of what is looked at around it.
    windows = (
        text[max(0, probe - longest) : probe + longest + 1] for probe in range(longest, len(text), longest)
    )
    return any(len(run) > longest for window in windows for run in window.split())
