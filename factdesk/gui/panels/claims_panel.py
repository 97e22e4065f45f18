"""The right side, above: the claims and suggestions of the article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QStackedLayout, QVBoxLayout, QWidget

from factdesk.domain.labels import LABELS
from factdesk.gui.desk import Desk
from factdesk.gui.items import Item
from factdesk.gui.late import late
from factdesk.gui.look.key_names import key_names, press_words
from factdesk.gui.look.language import shown_number
from factdesk.gui.look.theme import GAP
from factdesk.gui.panels.claim_editor import ClaimSaid
from factdesk.gui.panels.claims_head import ClaimsHead
from factdesk.gui.panels.claims_list import ClaimsList
from factdesk.gui.panels.claims_model import ClaimsModel, Role
from factdesk.gui.panels.claims_shown import ClaimsShown

if TYPE_CHECKING:
    from factdesk.usecases import claims as claim_cases
else:
    claim_cases = late("factdesk.usecases.claims")

__all__ = ["ClaimsPanel", "Role"]


class ClaimsPanel(QWidget):
    """Lists the items, follows the active one and makes the one that is chosen active."""

    menu_requested = Signal(QPoint)
    """Somebody asks for a menu at this place of the screen, about what is chosen."""
    told = Signal(str)
    """One sentence about something that is not possible."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.model = ClaimsModel(desk, self)
        self.head = ClaimsHead(self)
        self.count = self.head.count
        self.list = ClaimsList(self.model, lambda: desk.session.writable, self)
        self.list.setAccessibleName(self.tr("Claims and suggestions of this article"))
        self.list.setAccessibleDescription(self.tr("{0} changes a claim where it stands.").format("F2"))
        self.empty = QLabel(self)
        self.empty.setObjectName("empty")
        self.empty.setWordWrap(True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.show_all = QPushButton(self.tr("Show All"), self)
        self._stack = QStackedLayout()
        self._lay_out()
        self._connect()
        self._show_count()

    def _lay_out(self) -> None:
        self._nothing = QWidget(self)
        column = QVBoxLayout(self._nothing)
        column.addStretch(1)
        column.addWidget(self.empty)
        column.addWidget(self.show_all, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        column.setContentsMargins(GAP, 0, GAP, GAP)
        self._stack.addWidget(self.list)
        self._stack.addWidget(self._nothing)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.head)
        whole.addLayout(self._stack, 1)

    def _connect(self) -> None:
        desk = self._desk
        desk.items_changed.connect(self._show_count)
        key_names().changed.connect(self._show_count)
        desk.active_changed.connect(self._follow)
        desk.session.closing.connect(lambda: self.list.stop_editing(save=True))
        self.head.changed.connect(self._filter)
        self.head.left.connect(lambda: self.list.setFocus(Qt.FocusReason.OtherFocusReason))
        self.show_all.clicked.connect(self.head.show_all)
        self.list.selectionModel().currentChanged.connect(self._activate)
        self.list.selectionModel().selectionChanged.connect(self._show_count)
        self.list.menu_requested.connect(self.menu_requested)
        self.list.not_editable.connect(
            lambda: self.told.emit(
                self.tr("Accept the suggestion first: then it is a claim that can be changed.")
            )
        )
        self.list.said.connect(self._save)

    # -- what is listed --------------------------------------------------------------------------------------------

    def chosen(self) -> list[Item]:
        """The items that keys act on: those chosen in the list when there are several, else the active one."""
        several = self.list.chosen()
        if len(several) > 1:
            return several
        return [self._desk.active] if self._desk.active else []

    def edit_active(self) -> None:
        """Open the row of the active claim to change it there."""
        if self.model.row_of(self._desk.active_id) < 0 and self._desk.active is not None:
            self.head.show_all()
        self._follow()
        self.list.edit_current()

    def _filter(self, shown: ClaimsShown) -> None:
        self.list.stop_editing(save=True)
        self.model.show(shown)
        self._follow()
        self._show_count()

    def _save(self, said: ClaimSaid) -> None:
        session = self._desk.session
        session.do(
            claim_cases.describe_claim,
            said.claim_id,
            session.annotator,
            label=said.label,
            source=said.source,
            cue=said.cue,
            note=said.note,
        )

    def _show_count(self, *_: object) -> None:
        self.count.setText(self._counted())
        rows = self.model.rowCount()
        filtered_away = bool(self._desk.items) and not rows
        self.empty.setText(self.tr("No claim here is like that.") if filtered_away else self._advice())
        self.show_all.setVisible(filtered_away)
        self.head.unfold.setEnabled(self._desk.article is not None)
        self._stack.setCurrentWidget(self.list if rows else self._nothing)

    def _counted(self) -> str:
        desk, several = self._desk, len(self.list.selectionModel().selectedIndexes())
        if desk.article is None:
            return ""
        if several > 1:
            return self.tr("{0} chosen").format(shown_number(several))
        if self.model.shown.filtering:
            rows = shown_number(self.model.rowCount())
            return self.tr("{0} of {1}").format(rows, shown_number(len(desk.items)))
        claims = sum(item.claim is not None for item in desk.items)
        words = self.tr("Claims: {0}, to decide: {1}")
        return words.format(shown_number(claims), shown_number(desk.open_count))

    def _advice(self) -> str:
        if self._desk.article is None:
            return self.tr("The claims of an article are listed here.")
        labelling = press_words(*(f"label.{label.key}" for label in LABELS))
        if self._desk.hidden:
            words = self.tr(
                "Suggestions are hidden until you have finished a first pass. To mark a claim, select words in the"
                " article and {0}; when you have gone through all of it, {1}."
            )
            return words.format(labelling, press_words("article.first_pass"))
        words = self.tr(
            "No claims yet. To mark one, select words in the article and {0}; for suggestions, {1}."
        )
        return words.format(labelling, press_words("suggest.all"))

    # -- which is active -------------------------------------------------------------------------------------------

    def _follow(self) -> None:
        row = self.model.row_of(self._desk.active_id)
        index = self.model.index(row) if row >= 0 else QModelIndex()
        before, several = self.list.currentIndex(), len(self.list.selectionModel().selectedIndexes()) > 1
        # The row that the user has just gone to is current already, and more rows may be chosen with it.
        if index != before or not index.isValid():
            with QSignalBlocker(self.list.selectionModel()):
                self.list.selectionModel().setCurrentIndex(
                    index, QItemSelectionModel.SelectionFlag.ClearAndSelect
                )
            self._show_count()
            # The list heard of nothing, so what was and what is chosen is drawn anew.
            for touched in (before, index):
                self.list.update(touched)
            if several:
                self.list.viewport().update()
        if index.isValid():
            self.list.scrollTo(index)

    def _activate(self, current: QModelIndex, _previous: QModelIndex) -> None:
        item = current.data(Role.ITEM)
        if isinstance(item, Item):
            self._desk.activate(item.id)
