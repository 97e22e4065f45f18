"""What can be done with the reviewer's own wording, as buttons and fields."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from factdesk.domain.labels import LABELS
from factdesk.gui.look.theme import GAP
from factdesk.gui.panels.plain_note import plain_note
from factdesk.gui.review.action_button import ActionButton
from factdesk.gui.review.flow import FlowLayout
from factdesk.gui.review.wording import CUE, SOURCE, Wording


class WordingBar(QWidget):
    """Labels, extent, cue and source of a draft, and what becomes of it."""

    left = Signal()
    """The draft is not wanted any more."""

    def __init__(
        self, actions: Mapping[str, QAction], wording: Wording, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._actions, self._wording = actions, wording
        self.hint = plain_note(
            self,
            self.tr(
                "Your wording is framed: choose its label, select other words or move its edges, and decide so."
            ),
            "muted",
        )
        self.buttons: dict[str, ActionButton] = {}
        self.fields = {
            SOURCE: self._field(SOURCE, self.tr("Source")),
            CUE: self._field(CUE, self.tr("Cue")),
        }
        self.leave = QPushButton(self.tr("Leave as It Was"), self)
        self.leave.setAutoDefault(False)
        self.leave.setToolTip(self.tr("Drop this wording (Esc)"))
        self.leave.clicked.connect(self.left)
        self._lay_out()
        wording.changed.connect(self._show)

    def _field(self, detail: str, title: str) -> QLineEdit:
        field = QLineEdit(self)
        field.setAccessibleName(title)
        field.textEdited.connect(lambda words: self._wording.say(detail, words))
        return field

    def _lay_out(self) -> None:
        labels = FlowLayout(GAP // 2)
        for label in LABELS:
            labels.addWidget(self._button(f"review.edit.{label.key}"))
        details = QHBoxLayout()
        details.setSpacing(GAP // 2)
        for detail, words in ((SOURCE, self.tr("Take Selection")), (CUE, self.tr("Take Selection"))):
            field = self.fields[detail]
            name = QLabel(field.accessibleName(), self)
            name.setObjectName("muted")
            name.setBuddy(field)
            details.addWidget(name)
            details.addWidget(field, 1)
            details.addWidget(self._button(f"review.edit.{detail}", words))
        ends = FlowLayout(GAP // 2)
        for key in ("review.edit.extent", "review.edit.keep", "review.edit.send_back"):
            ends.addWidget(self._button(key))
        ends.addWidget(self.leave)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, GAP)
        whole.setSpacing(GAP // 2)
        whole.addWidget(self.hint)
        for row in (labels, details, ends):
            whole.addLayout(row)

    def _button(self, key: str, words: str = "") -> ActionButton:
        self.buttons[key] = ActionButton(self._actions[key], self, words)
        return self.buttons[key]

    def _show(self) -> None:
        draft = self._wording.draft
        for detail, field in self.fields.items():
            words = self._wording.words.get(detail, "")
            if field.text() != words:  # what is being typed keeps its caret
                field.setText(words)
                field.setCursorPosition(0)
        for label in LABELS:
            action = self._actions[f"review.edit.{label.key}"]
            action.setCheckable(True)
            action.setChecked(draft is not None and draft.label == label.key)
