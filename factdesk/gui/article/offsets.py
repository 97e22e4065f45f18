"""Code points to Qt's positions and back: the only place that converts them.

Offsets of the domain count code points of the article's text; Qt's positions count UTF-16 units of the
document on the screen, which begins with the article's heading. Nothing is ever read back from Qt.
"""

from __future__ import annotations

import re
from bisect import bisect_left

from factdesk.domain.spans import Span
from factdesk.gui.article.display import displayable

_ASTRAL = re.compile("[\U00010000-\U0010ffff]")


class DisplayText:
    """An article's text as Qt shows it, below its heading, and the way between the two ways of counting."""

    def __init__(self, text: str, heading: str = "") -> None:
        """`heading`, when there is one, stands above the text in lines of its own."""
        above = f"{heading}\n" if heading else ""
        self.shown = displayable(above + text)
        """What the Qt document holds."""
        self.base = len(displayable(above).encode("utf-16-le")) // 2
        """Position at which the article's text begins."""
        self.length = len(text)
        """Code points of the article's text."""
        # Offsets of the characters that take two units; `_units` are their positions counted from `base`.
        self._astral: list[int] = []
        if not text.isascii() and max(text) > "\uffff":
            self._astral = [match.start() for match in _ASTRAL.finditer(text)]
        self._units = [offset + index for index, offset in enumerate(self._astral)]

    def position(self, offset: int) -> int:
        """Qt's position of a code point offset; an offset outside the text counts as its nearest end."""
        offset = min(max(offset, 0), self.length)
        return self.base + offset + bisect_left(self._astral, offset)

    def offset(self, position: int, *, forward: bool) -> int:
        """Code point offset of Qt's position, clamped to the text.

        Between the two units of one character it goes to its end when `forward`, else to its start.
        """
        units = position - self.base
        before = bisect_left(self._units, units)
        if before and self._units[before - 1] + 1 == units:
            return self._astral[before - 1] + int(forward)
        return min(max(units - before, 0), self.length)

    def span(self, start: int, end: int) -> Span | None:
        """The code points between two of Qt's positions, snapped outwards; None when there is none."""
        first, last = self.offset(start, forward=False), self.offset(end, forward=True)
        return Span(first, last) if first < last else None
