"""What stands in place of a list of articles that is empty: why, and the way on."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from factdesk.gui.look.key_names import key_names, press_words
from factdesk.gui.look.theme import GAP


class NothingListed(QWidget):
    """Says which words and filters hide all articles and offers to lift them; or how articles come in."""

    lift_wanted = Signal()
    """Show all articles again."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = QLabel(self)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setWordWrap(True)
        self.words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.words.setObjectName("empty")
        self.button = QPushButton(self)
        self.button.setAutoDefault(False)
        self.button.clicked.connect(self.lift_wanted)
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP, GAP, GAP, GAP)
        column.addStretch(2)
        column.addWidget(self.words)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        self._said: tuple[str, str, bool] = ("", "", False)
        key_names().changed.connect(self._say_again)

    def _say_again(self) -> None:
        self.explain(*self._said)

    def explain(self, searched: str, filters: str, reading: bool) -> None:
        """Say why nothing is listed: by these words, these filters, or because there is no article.

        `reading` when articles are still being read that the search does not know.
        """
        self._said = (searched, filters, reading)
        if searched and filters:
            words = self.tr("No article matches “{0}” among those filtered by {1}.").format(searched, filters)
        elif searched:
            words = self.tr("No article matches “{0}”.").format(searched)
        elif filters:
            words = self.tr("No article matches: {0}.").format(filters)
        else:
            words = self.tr("No articles yet. To import files, {0}, or drop them here.").format(
                press_words("article.import")
            )
        if reading:
            words += " " + self.tr("Articles are still being read for the search.")
        self.words.setText(words)
        self.button.setText(self.tr("Lift all filters") if filters else self.tr("Clear the search"))
        self.button.setVisible(bool(searched or filters))
