"""Titles found by what somebody types: beginnings of words, without case and accents."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from factdesk.domain.claims import ArticleId
from factdesk.gui.look.language import shown_date
from factdesk.gui.session import Session
from factdesk.usecases.article_lists import article_lines
from factdesk.usecases.articles import list_articles

MOST = 50
"""Articles found at once."""
_SLICE = 200
"""Titles read between two looks at the keyboard: some thousandths of a second."""
_WORD = re.compile(r"\w+")


def folded(words: str) -> str:
    """Words without case and accents, for comparing."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", words) if not unicodedata.combining(c))
    return plain.casefold()


def _abbreviates(part: str, words: Sequence[str]) -> bool:
    """Whether a part is made of beginnings of words in their order: `nepr` stands for New Project."""
    if not part or not words:
        return not part
    same = 0
    for typed, letter in zip(part, words[0], strict=False):
        if typed != letter:
            break
        same += 1
    taken = range(same, -1, -1)
    return any(_abbreviates(part[count:], words[1:]) for count in taken)


def rank(typed: str, title: str) -> int | None:
    """How well a title answers what was typed: 0 is best, None not at all.

    0 for its beginning, 1 when every word typed begins one of its words, 2 for an abbreviation by beginnings of words.
    """
    wanted, found = folded(typed).split(), _WORD.findall(folded(title))
    if " ".join(found).startswith(" ".join(wanted)):
        return 0
    if all(any(word.startswith(part) for word in found) for part in wanted):
        return 1
    return 2 if all(_abbreviates(part, found) for part in wanted) else None


@dataclass(frozen=True, slots=True)
class FoundTitle:
    """An article by its title, and what is said beside it."""

    id: str
    title: str
    aside: str
    key: str
    """The title's folded words, each after a space."""


class Titles:
    """The titles of all articles of a project, read bit by bit."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._waiting: list[ArticleId] | None = None
        """What is still to be read, the last first; None before it is known which articles there are."""
        self.found: list[FoundTitle] = []

    def begin(self) -> None:
        """Forget what was read: the next look begins anew."""
        self.found.clear()
        self._waiting = None

    def read_on(self) -> bool:
        """Read which articles there are, then some titles more at each call; whether there are more still.

        Raises what the store raises when the project cannot be read.
        """
        project, by = self._session.project, self._session.annotator
        if project is None:
            return False
        if self._waiting is None:
            self._waiting = list(reversed(list_articles(project, by)))
            return bool(self._waiting)
        ids = self._waiting[: -_SLICE - 1 : -1]
        del self._waiting[-_SLICE:]
        for line in article_lines(project, ids, by):
            aside = " · ".join(words for words in (line.publisher, shown_date(line.published_on)) if words)
            key = " " + " ".join(_WORD.findall(folded(line.title)))
            self.found.append(FoundTitle(line.id, line.title, aside, key))
        return bool(self._waiting)

    def matching(self, typed: str) -> list[FoundTitle]:
        """Articles whose title has a word beginning with each word typed; first those that begin so."""
        parts = [f" {part}" for part in _WORD.findall(folded(typed))]
        found = [title for title in self.found if all(part in title.key for part in parts)]
        start = "".join(parts)
        return sorted(found, key=lambda title: not title.key.startswith(start))[:MOST]
