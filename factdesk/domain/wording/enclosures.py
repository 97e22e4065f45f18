"""Which quotation mark and which bracket closes which, in a text as people write it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

_CLOSED_BY = {
    "(": ")",
    "[": "]",
    "{": "}",
    "„": "“”",
    "‚": "‘’",
    "“": "”",
    "‘": "’",
    "”": "”",
    "«": "»",
    "»": "«",
    "‹": "›",
    "›": "‹",
    '"': '"',
    "'": "'",
    "「": "」",
    "『": "』",
    "《": "》",
    "〈": "〉",
    "（": "）",
    "【": "】",
}
"""What may close what; several marks do either, by language."""
_CLOSING = frozenset("".join(_CLOSED_BY.values()))
_QUOTING = frozenset("“‘\"'«‹„‚”»›")
MARKS = frozenset(_CLOSED_BY) | _CLOSING
"""Every quotation mark and bracket."""
_MARK = re.compile("[" + re.escape("".join(sorted(MARKS))) + "]")


def partners(text: str, start: int, end: int) -> dict[int, int]:
    """Offset of each mark in text[start:end] to that of its partner, both ways; what has none is left out.

    Apostrophes are no marks. A quotation that runs over several paragraphs opens in each and closes once: its first
    mark and its last one are partners, as are those in between with the last one.
    """
    pairing = _Pairing(text)
    for match in _MARK.finditer(text, start, end):
        pairing.take(match.start())
    return pairing.found


@dataclass(slots=True)
class _Pairing:
    text: str
    found: dict[int, int] = field(default_factory=dict)
    _open: list[int] = field(default_factory=list)

    def take(self, at: int) -> None:
        """Let the mark at this offset close what it can close, or else open something."""
        mark = self.text[at]
        if mark in "'’" and self._is_apostrophe(at):
            return
        opener = self._opener_for(mark, at)
        if opener is not None:
            while self._open and self._open[-1] >= opener:
                self.found[self._open.pop()] = at
            self._settle(opener, at)
        elif mark in _CLOSED_BY and self._may_open(at):
            self._open.append(at)

    def _settle(self, opener: int, closer: int) -> None:
        # Only marks that begin another paragraph of the same quotation share its end; others inside have no partner.
        for at in [at for at, to in self.found.items() if to == closer and at != opener]:
            if not self._goes_on(at, opener):
                del self.found[at]
        self.found[closer] = opener

    def _opener_for(self, mark: str, at: int) -> int | None:
        if mark not in _CLOSING or (mark in "\"'”«»‹›" and self._begins_paragraph(at)):
            return None
        fitting = [one for one in self._open if mark in _CLOSED_BY[self.text[one]]]
        if not fitting or (mark in "\"'" and self._follows_space(at) and self._precedes_letter(at)):
            return None
        # Of a quotation that goes on from paragraph to paragraph, the mark that opened it first.
        last = fitting[-1]
        return next(one for one in fitting if one == last or self._goes_on(last, one))

    def _goes_on(self, at: int, opener: int) -> bool:
        """Whether a mark begins a further paragraph of the quotation that another one opened."""
        same = self.text[at] == self.text[opener] and self.text[at] in _QUOTING
        return same and opener < at and self._begins_paragraph(at)

    def _may_open(self, at: int) -> bool:
        return self.text[at] not in "\"'”»›" or self._follows_space(at)

    def _is_apostrophe(self, at: int) -> bool:
        """Inside a word, or after one with nothing open that it could close, or before one as in ’90s."""
        before, after = self._letter(at - 1), self._letter(at + 1)
        if before.isalnum() and after.isalnum():
            return True
        closes = any(self.text[at] in _CLOSED_BY[self.text[one]] for one in self._open)
        if self.text[at] == "’":
            return not closes
        return not closes and not self._follows_space(at)

    def _letter(self, at: int) -> str:
        return self.text[at] if 0 <= at < len(self.text) else " "

    def _begins_paragraph(self, at: int) -> bool:
        return at == 0 or self.text[at - 1] == "\n"

    def _follows_space(self, at: int) -> bool:
        before = self._letter(at - 1)
        return before.isspace() or before in "-–—/" or (before in _CLOSED_BY and before not in "”»›")

    def _precedes_letter(self, at: int) -> bool:
        return not self._letter(at + 1).isspace()
