"""The list of articles: ids at once, lines and snippets only for the rows that are looked at."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import IntEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QSignalBlocker, QStringListModel, Qt

from factdesk.domain.claims import ArticleId
from factdesk.domain.found_words import Snippet
from factdesk.domain.overview import ArticleLine, ArticleState
from factdesk.gui.late import late
from factdesk.gui.session import Session

if TYPE_CHECKING:
    from factdesk.domain.offers import OfferTerms
    from factdesk.usecases import article_lists, mutes
else:
    article_lists = late("factdesk.usecases.article_lists")
    mutes = late("factdesk.usecases.mutes")

_BLOCK = 100
"""Rows read at once."""
_SNIPPETS = 10
"""Rows whose texts are read at once for their snippets: about as many as a window shows."""
Index = QModelIndex | QPersistentModelIndex


class Role(IntEnum):
    """What a row can be asked for beside Qt's own roles."""

    LINE = Qt.ItemDataRole.UserRole
    ID = Qt.ItemDataRole.UserRole + 1
    WORDS = Qt.ItemDataRole.UserRole + 2
    """The words searched for; empty while nobody is searching."""
    SNIPPET = Qt.ItemDataRole.UserRole + 3
    """The words around what was found, as a Snippet."""


class ArticlesModel(QStringListModel):
    """Articles as the session's annotator sees them.

    Qt keeps a row for each, empty: it asks for each of a hundred thousand rows whenever it lays out a list, which it
    then does without asking Python.
    """

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.words = ""
        """What is searched for; snippets show the words around it."""
        self._ids: list[ArticleId] = []
        self._lines: dict[ArticleId, ArticleLine] = {}
        self._terms: OfferTerms | None = None
        """What may be offered, until a setting has changed: then all lines are read anew."""
        self._snippets: dict[ArticleId, Snippet] = {}

    @property
    def ids(self) -> Sequence[ArticleId]:
        """The articles listed, in order."""
        return self._ids

    def show_articles(self, ids: Sequence[ArticleId], words: str = "") -> None:
        """List these articles, which were found by these words; what is known of them is kept."""
        self.beginResetModel()
        self._ids = list(ids)
        if words != self.words:
            self.words = words
            self._snippets.clear()
        self._make_rows(len(self._ids))
        self.endResetModel()

    def _make_rows(self, count: int) -> None:
        # At the top, where Qt makes room once for all; a list of as many texts would have to be handed over.
        known = self.rowCount()
        with QSignalBlocker(self):
            if known < count:
                self.insertRows(0, count - known)
            elif known > count:
                self.removeRows(0, known - count)

    def refresh(self) -> None:
        """Read all lines anew."""
        self._lines.clear()
        self._terms = None
        self._snippets.clear()
        if self._ids:
            self.dataChanged.emit(self.index(0), self.index(len(self._ids) - 1))

    def recount(self, article_id: str, counted: Callable[[ArticleLine], ArticleLine]) -> None:
        """Bring the line of one article up to date, as far as it is known, without reading it."""
        known = self._lines.get(ArticleId(article_id))
        if known is None or (line := counted(known)) == known:
            return
        self._lines[known.id] = line
        if (row := self.row_of(article_id)) >= 0:
            self.dataChanged.emit(self.index(row), self.index(row))

    def row_of(self, article_id: str) -> int:
        """Row of an article; -1 when it is not listed."""
        try:
            return self._ids.index(ArticleId(article_id))
        except ValueError:
            return -1

    def line(self, row: int) -> ArticleLine | None:
        """The line at a row, read with its neighbours when it is not known."""
        article_id = self._ids[row]
        if article_id not in self._lines and self._session.project is not None:
            wanted = [known for known in self._around(row, _BLOCK) if known not in self._lines]
            project, by = self._session.project, self._session.annotator
            self._terms = self._terms or mutes.offer_terms(project)
            for line in article_lists.article_lines(project, wanted, by, self._terms):
                self._lines[line.id] = line
        return self._lines.get(article_id)

    def snippet(self, row: int) -> Snippet:
        """The words around what was found in an article's text; empty when it was found by its title alone."""
        article_id = self._ids[row]
        if article_id not in self._snippets and self._session.project is not None and self.words:
            wanted = [known for known in self._around(row, _SNIPPETS) if known not in self._snippets]
            self._snippets |= article_lists.snippets(self._session.project, wanted, self.words)
        return self._snippets.get(article_id, Snippet(""))

    def _around(self, row: int, count: int) -> Sequence[ArticleId]:
        start = row // count * count
        return self._ids[start : start + count]

    # -- Qt --------------------------------------------------------------------------------------------------------

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = index.row()
        if not index.isValid() or not 0 <= row < len(self._ids):
            return None
        # In the order in which painting asks: a row is painted for each step through the list.
        if role == Role.LINE:
            return self.line(row)
        if role == Role.WORDS:
            return self.words
        if role == Role.ID:
            return self._ids[row]
        if role == Role.SNIPPET:
            return self.snippet(row)
        return self._told(row, role)

    def _told(self, row: int, role: int) -> str | None:
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._titled(row)
        return self._described(row) if role == Qt.ItemDataRole.AccessibleDescriptionRole else None

    def _titled(self, row: int) -> str | None:
        line = self.line(row)
        return line.title if line else None

    def _described(self, row: int) -> str | None:
        line = self.line(row)
        if line is None:
            return None
        states = {
            ArticleState.UNREAD: self.tr("not begun"),
            ArticleState.STARTED: self.tr("begun"),
            ArticleState.FINISHED: self.tr("finished"),
        }
        words = self.tr("{0}; claims: {1}, suggestions to decide: {2}").format(
            states[line.state], line.claims, line.open_suggestions
        )
        found = self.snippet(row).text
        return self.tr("{0}; found: {1}").format(words, found) if found else words
