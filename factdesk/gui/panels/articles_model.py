"""The list of articles: ids at once, lines only for the rows that are looked at."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import IntEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from factdesk.domain.claims import ArticleId
from factdesk.domain.overview import ArticleLine, ArticleState
from factdesk.gui.late import late
from factdesk.gui.session import Session

if TYPE_CHECKING:
    from factdesk.store import reading
else:
    reading = late("factdesk.store.reading")

_BLOCK = 100
"""Rows read at once."""
Index = QModelIndex | QPersistentModelIndex


class Role(IntEnum):
    """What a row can be asked for beside Qt's own roles."""

    LINE = Qt.ItemDataRole.UserRole
    ID = Qt.ItemDataRole.UserRole + 1


class ArticlesModel(QAbstractListModel):
    """Articles in the order of import, as the session's annotator sees them."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._ids: list[ArticleId] = []
        self._rows: dict[str, int] = {}
        self._lines: dict[ArticleId, ArticleLine] = {}

    @property
    def ids(self) -> Sequence[ArticleId]:
        """The articles listed, in order."""
        return self._ids

    def show_articles(self, ids: Sequence[ArticleId]) -> None:
        """List these articles."""
        self.beginResetModel()
        self._ids = list(ids)
        self._rows = {article_id: row for row, article_id in enumerate(self._ids)}
        self._lines.clear()
        self.endResetModel()

    def refresh(self, ids: Sequence[str] | None = None) -> None:
        """Read lines anew: of these articles, or of all."""
        if ids is None:
            self._lines.clear()
            if self._ids:
                self.dataChanged.emit(self.index(0), self.index(len(self._ids) - 1))
            return
        for article_id in ids:
            self._lines.pop(ArticleId(article_id), None)
            if (row := self.row_of(article_id)) >= 0:
                self.dataChanged.emit(self.index(row), self.index(row))

    def row_of(self, article_id: str) -> int:
        """Row of an article; -1 when it is not listed."""
        return self._rows.get(article_id, -1)

    def line(self, row: int) -> ArticleLine | None:
        """The line at a row, read with its neighbours when it is not known."""
        article_id = self._ids[row]
        if article_id not in self._lines and self._session.project is not None:
            start = row // _BLOCK * _BLOCK
            wanted = [known for known in self._ids[start : start + _BLOCK] if known not in self._lines]
            for line in reading.article_lines(self._session.project, wanted, self._session.annotator.id):
                self._lines[line.id] = line
        return self._lines.get(article_id)

    # -- Qt --------------------------------------------------------------------------------------------------------

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._ids)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or not 0 <= index.row() < len(self._ids):
            return None
        if role == Role.ID:
            return self._ids[index.row()]
        line = self.line(index.row())
        if line is None:
            return None
        answers: dict[int, Callable[[], object]] = {
            Role.LINE: lambda: line,
            Qt.ItemDataRole.DisplayRole: lambda: line.title,
            Qt.ItemDataRole.AccessibleTextRole: lambda: line.title,
            Qt.ItemDataRole.AccessibleDescriptionRole: lambda: self._described(line),
        }
        answer = answers.get(role)
        return answer() if answer else None

    def _described(self, line: ArticleLine) -> str:
        states = {
            ArticleState.UNREAD: self.tr("not begun"),
            ArticleState.STARTED: self.tr("begun"),
            ArticleState.FINISHED: self.tr("finished"),
        }
        return self.tr("{0}; claims: {1}, suggestions to decide: {2}").format(
            states[line.state], line.claims, line.open_suggestions
        )
