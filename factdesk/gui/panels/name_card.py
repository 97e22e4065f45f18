"""Where somebody who has not worked here yet says who they are."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QVBoxLayout, QWidget

from factdesk.domain.errors import InvalidValue
from factdesk.domain.names import annotator_name
from factdesk.gui.look.sentences import said
from factdesk.gui.look.theme import GAP


class NameCard(QFrame):
    """A field for the annotator's name, with what the name is for, or what is wrong with it."""

    entered = Signal()
    """Enter was pressed in the field."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.title = QLabel(self.tr("Who are you?"), self)
        self.title.setObjectName("panelTitle")
        self.field = QLineEdit(self)
        self.field.setAccessibleName(self.tr("Your name"))
        self.field.setPlaceholderText(self.tr("Your name"))
        self.hint = QLabel(self)
        self.hint.setObjectName("muted")
        self.hint.setTextFormat(Qt.TextFormat.PlainText)
        self.hint.setWordWrap(True)
        self.title.setBuddy(self.field)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GAP, 2 * GAP, 2 * GAP, 2 * GAP)
        column.setSpacing(GAP)
        for widget in (self.title, self.field, self.hint):
            column.addWidget(widget)
        self.field.returnPressed.connect(self.entered)
        self.field.textEdited.connect(self._explain)
        self._explain()

    def suggest(self, name: str) -> None:
        """Put a name into the field, to be taken as it is or written over."""
        self.field.setText(name)
        self.field.selectAll()
        self._explain()

    def take(self) -> str:
        """The name in the field; empty when it is none, which the card then says."""
        try:
            return annotator_name(self.field.text())
        except InvalidValue as error:
            self._say(said(str(error)), "fault")
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)
            return ""

    def _explain(self) -> None:
        words = self.tr("Your labels carry this name, in your projects and in what you export.")
        self._say(words, "muted")

    def _say(self, words: str, manner: str) -> None:
        self.hint.setText(words)
        self.field.setAccessibleDescription(words)
        if self.hint.objectName() != manner:
            self.hint.setObjectName(manner)
            self.hint.style().unpolish(self.hint)
            self.hint.style().polish(self.hint)
        if manner == "fault":
            QAccessible.updateAccessibility(
                QAccessibleEvent(self.field, QAccessible.Event.DescriptionChanged)
            )
