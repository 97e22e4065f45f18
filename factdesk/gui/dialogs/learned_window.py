"""The versions of what was learned from the project's labels: switched on, switched off, removed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QPushButton,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from factdesk.domain.errors import FactDeskError
from factdesk.domain.learning import LearnedModel
from factdesk.gui.dialogs import messages
from factdesk.gui.dialogs.learned_words import change, details, when
from factdesk.gui.dialogs.list_parts import button_row, columned_list
from factdesk.gui.late import late
from factdesk.gui.look.language import shown_number
from factdesk.gui.look.theme import GAP
from factdesk.gui.panels.plain_note import plain_note
from factdesk.gui.session import Session

if TYPE_CHECKING:
    from factdesk.usecases import learning
else:
    learning = late("factdesk.usecases.learning")

_AROUND = 48
"""Pixels around what stands alone in the window."""
_NUMBER = Qt.ItemDataRole.UserRole
_TICKED, _UNTICKED = Qt.CheckState.Checked, Qt.CheckState.Unchecked


class LearnedWindow(QDialog):
    """Lists versions, the newest first; the tick is at the one that suggestions are made with."""

    learn_wanted = Signal()
    suggest_wanted = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Learned from Labels"))
        self.resize(680, 420)
        self._session = session
        self._models: list[LearnedModel] = []
        self.empty = plain_note(
            self,
            self.tr(
                "Nothing is learned yet. When you have finished a few articles, FactDesk can learn from what you"
                " accepted, changed, rejected and marked yourself, and suggest accordingly."
            ),
        )
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setMargin(_AROUND)
        self.details = plain_note(self, selectable=True)
        self.hint = plain_note(
            self,
            self.tr("What is learned stays on this computer. It is not in the project file."),
            "muted",
        )
        self._make_list()
        whole = QVBoxLayout(self)
        whole.setSpacing(GAP)
        whole.addWidget(self.empty, 1)
        whole.addWidget(self.list, 1)
        whole.addWidget(self.details)
        whole.addWidget(self.hint)
        whole.addLayout(self._buttons())
        session.closed.connect(self.close)
        self.reload()

    def _make_list(self) -> None:
        columns = (
            self.tr("Version"),
            self.tr("When"),
            self.tr("Decisions"),
            self.tr("Claims found"),
            self.tr("Suggestions right"),
        )
        self.list = columned_list(self, self.tr("Versions, the newest first; the ticked one is on"), columns)
        self.list.itemChanged.connect(self._switch)
        self.list.currentItemChanged.connect(self._tell)

    def _buttons(self) -> QHBoxLayout:
        self.remove = QPushButton(self.tr("Remove"), self)
        self.suggest = QPushButton(self.tr("Suggest Claims"), self)
        self.suggest.setToolTip(self.tr("Read all articles anew with the version that is on, or with none."))
        self.learn = QPushButton(self.tr("Learn from Labels"), self)
        self.learn.setDefault(True)
        return button_row(
            (self.remove, self._remove),
            (self.suggest, self.suggest_wanted.emit),
            (self.learn, self.learn_wanted.emit),
        )

    # -- what is shown ---------------------------------------------------------------------------------------------

    def reload(self, chosen: int = 0) -> None:
        """Read the versions anew and choose a line, the newest version if none is named."""
        if self._session.project is None:
            return
        self._models = learning.learned_models(self._session.project)
        self.list.blockSignals(True)
        self.list.clear()
        self.list.addTopLevelItems([self._item(model) for model in self._models])
        self.list.blockSignals(False)
        self.empty.setVisible(not self._models)
        self.list.setVisible(bool(self._models))
        self.list.setCurrentIndex(self.list.model().index(chosen, 0))
        self._tell()
        for button in (self.remove, self.suggest):
            button.setVisible(bool(self._models))
        self.suggest.setEnabled(self._session.writable)
        (self.list if self._models else self.learn).setFocus()

    def _tick(self) -> None:
        self.list.blockSignals(True)
        for row, model in enumerate(self._models):
            if (item := self.list.topLevelItem(row)) is not None:
                item.setCheckState(0, _TICKED if model.is_on else _UNTICKED)
        self.list.blockSignals(False)

    def _item(self, model: LearnedModel) -> QTreeWidgetItem:
        words = [shown_number(model.number), self.tr("damaged")]
        if model.made_at:
            before, after = model.before, model.after
            words[1:] = [
                when(model),
                shown_number(model.taught.decisions),
                change((before.found, before.claims), (after.found, after.claims)),
                change((before.right, before.offered), (after.right, after.offered)),
            ]
        item = QTreeWidgetItem(words)
        item.setData(0, _NUMBER, model.number)
        item.setCheckState(0, _TICKED if model.is_on else _UNTICKED)
        return item

    @property
    def chosen(self) -> LearnedModel | None:
        """The version chosen in the list."""
        item = self.list.currentItem()
        number = item.data(0, _NUMBER) if item is not None else None
        return next((model for model in self._models if model.number == number), None)

    def _tell(self, *_: object) -> None:
        model = self.chosen
        self.details.setText(details(model) if model is not None else "")
        self.details.setVisible(model is not None)
        self.remove.setEnabled(model is not None)

    # -- what is done ----------------------------------------------------------------------------------------------

    def _switch(self, item: QTreeWidgetItem, column: int) -> None:
        project = self._session.project
        if column or project is None:
            return
        on = item.checkState(0) == _TICKED
        try:
            learning.use_learned(project, item.data(0, _NUMBER) if on else None)
        except FactDeskError as error:
            messages.warn(self, str(error))
        self._models = learning.learned_models(project)
        if len(self._models) == self.list.topLevelItemCount():
            self._tick()
        else:
            QTimer.singleShot(
                0, self.reload
            )  # the line that is being ticked must not be taken away under its hand

    def _remove(self) -> None:
        project, model = self._session.project, self.chosen
        if project is None or model is None:
            return
        question = self.tr("Remove version {0} for good?").format(shown_number(model.number))
        if messages.choose(self, question, self.tr("Remove")) is None:
            return
        try:
            learning.remove_learned(project, model.number)
        except FactDeskError as error:
            messages.warn(self, str(error))
        self.reload()
