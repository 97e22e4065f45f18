"""The ways to decide, as buttons; the reason and the note that go with a decision; and the ways to go about."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from factdesk.domain.colleagues.review_groups import REASONS
from factdesk.gui.look.theme import GAP
from factdesk.gui.review.action_button import ActionButton
from factdesk.gui.review.flow import FlowLayout
from factdesk.gui.review.words import reason_words


class DecisionBar(QWidget):
    """Buttons for the actions of the review, each with its key, and the two fields beside them."""

    def __init__(self, actions: Mapping[str, QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons = {key: ActionButton(actions[key], self, words) for key, words in self._words().items()}
        self.reason = QComboBox(self)
        self.reason.addItem(self.tr("No reason"), "")
        for number, reason in enumerate(REASONS, 1):
            self.reason.addItem(f"{number}  {reason_words(reason.key)}", reason.key)
        self.reason.setAccessibleName(self.tr("Reason"))
        self.reason.setToolTip(self.tr("Why it is decided so; Alt with its number chooses it."))
        self.reason.setMinimumContentsLength(14)
        self.reason.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.reason.currentIndexChanged.connect(self._tell_reason)
        self.note = QLineEdit(self)
        self.note.setPlaceholderText(self.tr("Note to the decision"))
        self.note.setAccessibleName(self.tr("Note to the decision"))
        self._lay_out()
        self._tell_reason()

    def _words(self) -> dict[str, str]:
        """What stands on each button, shorter than in the menus so that all have room in one line."""
        return {
            "review.both": self.tr("Take All"),
            "review.edit": self.tr("Edit"),
            "review.no_claim": self.tr("No Claim"),
            "review.contested": self.tr("Contested"),
            "review.gap": self.tr("Gap"),
            "review.send_back": self.tr("Send Back"),
            "review.reopen": self.tr("Reopen"),
            "review.comment": self.tr("Comment"),
        }

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(GAP)
        label = QLabel(self.tr("Reason"), self)
        label.setObjectName("muted")
        label.setBuddy(self.reason)
        row.addWidget(label)
        row.addWidget(self.reason, 2)
        row.addWidget(self.note, 3)
        flow = FlowLayout(GAP // 2)
        for button in self.buttons.values():
            flow.addWidget(button)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, GAP)
        whole.setSpacing(GAP)
        whole.addLayout(row)
        whole.addLayout(flow)

    def choose_reason(self, number: int) -> None:
        """Choose the reason of this number, from 1; the one that is chosen already is dropped."""
        self.reason.setCurrentIndex(0 if self.reason.currentIndex() == number else number)

    def _tell_reason(self) -> None:
        self.reason.setAccessibleDescription(self.reason.currentText())

    @property
    def given(self) -> tuple[str, str]:
        """Key of the reason, and the note."""
        return self.reason.currentData() or "", self.note.text().strip()

    def clear(self) -> None:
        """Begin with neither reason nor note."""
        self.reason.setCurrentIndex(0)
        self.note.clear()


class GoingBar(QWidget):
    """Undo, and the ways to the spot before and after."""

    def __init__(self, actions: Mapping[str, QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        words = {
            "review.undo": self.tr("Undo"),
            "review.previous": self.tr("Previous"),
            "review.next": self.tr("Next"),
        }
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP // 2)
        for key, said in words.items():
            row.addWidget(ActionButton(actions[key], self, said))
