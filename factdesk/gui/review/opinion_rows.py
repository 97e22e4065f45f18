"""What each person says about the spot in hand, a row each: walked by arrow keys, and told to a screen reader."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QSizePolicy, QWidget

from factdesk.domain.claim_history import Aspect
from factdesk.domain.claims import Claim
from factdesk.domain.labels import label_of
from factdesk.gui.dialogs.claim_history_words import shown_value
from factdesk.gui.look.translation import title_of_label
from factdesk.gui.review.opinions import Opinion
from factdesk.gui.review.row_delegate import RowDelegate

Index = QModelIndex | QPersistentModelIndex
OPINION = Qt.ItemDataRole.UserRole
DETAILS = Qt.ItemDataRole.UserRole + 1
"""What is said below the words of each claim of a row."""
NOTES = Qt.ItemDataRole.UserRole + 2
"""The note to each claim of a row."""


class OpinionRows(QListView):
    """Lists opinions; Enter or a double click takes the chosen one."""

    row_chosen = Signal(int)
    take_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None, *, keyed: bool = True) -> None:
        """`keyed` says whether each row shows the number that takes it."""
        super().__init__(parent)
        self.rows = _Rows(self)
        self.setModel(self.rows)
        self.setItemDelegate(RowDelegate(self, keyed=keyed))
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Opinions"))
        self.setMinimumHeight(64)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.doubleClicked.connect(lambda index: self.take_wanted.emit(index.row()))
        self.selectionModel().currentChanged.connect(lambda index, _: self.row_chosen.emit(index.row()))

    def show_opinions(self, opinions: Sequence[Opinion]) -> None:
        """List these, the first of them chosen."""
        self.rows.show(opinions)
        self.setCurrentIndex(self.rows.index(0, 0))
        self.updateGeometry()

    @property
    def chosen(self) -> int:
        """Number of the chosen row, from 0; -1 without any."""
        return self.currentIndex().row()

    def wanted_height(self) -> int:
        """What all rows need."""
        rows = range(self.rows.rowCount())
        return sum(self.sizeHintForRow(row) for row in rows) + 2 * self.frameWidth() + 2

    def sizeHint(self) -> QSize:
        return QSize(320, self.wanted_height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.updateGeometry()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.chosen >= 0:
            self.take_wanted.emit(self.chosen)
            return
        # Letters and digits are keys of the review; a list would look for rows that begin with them.
        if event.key() == Qt.Key.Key_Space or (event.text().isalnum() and not event.modifiers()):
            event.ignore()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.updateGeometry()


class _Rows(QAbstractListModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.opinions: Sequence[Opinion] = ()

    def show(self, opinions: Sequence[Opinion]) -> None:
        self.beginResetModel()
        self.opinions = tuple(opinions)
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.opinions)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        opinion, roles = self.opinions[index.row()], Qt.ItemDataRole
        if role in (roles.DisplayRole, roles.AccessibleTextRole):
            return self._told(index.row(), opinion)
        said: dict[int, Callable[[], Any]] = {
            OPINION: lambda: opinion,
            DETAILS: lambda: [self.details(claim) for claim in opinion.claims],
            NOTES: lambda: [self._note(claim) for claim in opinion.claims],
            roles.ToolTipRole: lambda: "\n".join(claim.note for claim in opinion.claims if claim.note),
        }
        return said[role]() if role in said else None

    def details(self, claim: Claim) -> str:
        """Source, cue and confidence of a claim in one line."""
        words = []
        if claim.source:
            words.append(self.tr("Source: {0}").format(claim.source))
        if claim.cue:
            words.append(self.tr("Cue: {0}").format(claim.cue))
        if claim.confidence is not None:
            words.append(shown_value(Aspect.CONFIDENCE, str(claim.confidence), whole=True))
        return "  ·  ".join(words)

    def _note(self, claim: Claim) -> str:
        return self.tr("Note: {0}").format(" ".join(claim.note.split())) if claim.note else ""

    def _told(self, row: int, opinion: Opinion) -> str:
        who = self.tr("{0}, {1}").format(row + 1, opinion.name or opinion.letter)
        if not opinion.claims:
            return self.tr("{0}: no claim here").format(who)
        said = []
        for claim in opinion.claims:
            label = title_of_label(label_of(claim.label)) if claim.label else self.tr("No label yet")
            words = " ".join(claim.text.split())
            said.append(f"{label}: {words}. {self.details(claim)} {self._note(claim)}".strip())
        return f"{who}: {' '.join(said)}"
