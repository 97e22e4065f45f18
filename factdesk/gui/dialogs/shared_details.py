"""Asks for what several articles shall have in common."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from factdesk.gui.look.language import shown_number
from factdesk.gui.look.theme import GAP


class SharedDetails(QDialog):
    """Publisher, address, by-line, date and language; a field that nobody touches stays as it is in each article."""

    def __init__(self, known: Mapping[str, str | None], count: int, parent: QWidget | None = None) -> None:
        """`known` holds what the articles have in common, None where they differ."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Details of {0} articles").format(shown_number(count)))
        self.fields: dict[str, QLineEdit] = {}
        form = QFormLayout()
        form.setSpacing(GAP)
        rows = (
            ("publisher", self.tr("Publisher")),
            ("url", self.tr("Web address")),
            ("byline", self.tr("By-line")),
            ("published_on", self.tr("Published on")),
            ("language", self.tr("Language")),
        )
        for name, words in rows:
            field = QLineEdit(known.get(name) or "", self)
            field.setMinimumWidth(360)
            field.setCursorPosition(0)
            field.setAccessibleName(words)
            if known.get(name) is None:
                field.setPlaceholderText(self.tr("Differs"))
                field.setAccessibleDescription(self.tr("Differs between the articles"))
            elif name == "published_on":
                field.setPlaceholderText("2024-11-11")
            field.textEdited.connect(lambda _, name=name: self._touched.add(name))
            form.addRow(words, field)
            self.fields[name] = field
        self._touched: set[str] = set()
        hint = QLabel(self.tr("Fields that you do not touch stay as they are in each article."), self)
        hint.setTextFormat(Qt.TextFormat.PlainText)
        hint.setObjectName("muted")
        hint.setWordWrap(True)
        box = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, self
        )
        box.accepted.connect(self.accept)
        box.rejected.connect(self.reject)
        whole = QVBoxLayout(self)
        whole.setSpacing(2 * GAP)
        whole.addLayout(form)
        whole.addWidget(hint)
        whole.addWidget(box)

    def values(self) -> dict[str, str]:
        """What the fields hold that were touched."""
        return {name: self.fields[name].text() for name in self.fields if name in self._touched}
