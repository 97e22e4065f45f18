"""Who says what is active: whom the source stands for, who passes it on, and a badge when it stays unnamed."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from factdesk.gui.items import Item
from factdesk.gui.look.theme import GAP, Theme, current_theme, theme_choice
from factdesk.gui.panels.source_words import ARROW, anonymous_words, chain_words, source_words


class SourceLine(QWidget):
    """Two lines at most; hidden when the article says it in so many words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.source = self._line()
        self.chain = self._line()
        self.badge = QLabel(self.tr("Anonymous"), self)
        self.badge.setToolTip(anonymous_words())
        first = QHBoxLayout()
        first.setSpacing(GAP)
        first.addWidget(self.source, 1)
        first.addWidget(self.badge, 0, Qt.AlignmentFlag.AlignTop)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(GAP // 4)
        whole.addLayout(first)
        whole.addWidget(self.chain)
        theme_choice().changed.connect(self._dress)
        self._dress(current_theme())

    def _line(self) -> QLabel:
        label = QLabel(self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        return label

    def tell(self, item: Item, items: list[Item], text: str) -> None:
        """Say who says this item, one of `items`, in the article of this text."""
        unnamed, chain = item.value.anonymous_source, chain_words(item, items, text)
        source = source_words(item, text)
        # What the article says itself stands in the field below; beside a badge it says who stays unnamed.
        self.source.setText(source if ARROW in source or unnamed else "")
        self.chain.setText(self.tr("Told by: {0}").format(chain) if chain else "")
        self.chain.setVisible(bool(chain))
        self.badge.setVisible(unnamed)
        self.setVisible(bool(self.source.text() or chain or unnamed))

    @property
    def words(self) -> str:
        """All that is said, for a screen reader."""
        unnamed = not self.badge.isHidden()
        told = (self.source.text(), self.chain.text(), anonymous_words() if unnamed else "")
        return " ".join(f"{line.rstrip('.')}." for line in told if line)

    def _dress(self, theme: Theme) -> None:
        self.chain.setStyleSheet(f"color: {theme.muted};")
        self.badge.setStyleSheet(
            f"color: {theme.muted}; border: 1px solid {theme.line}; border-radius: {GAP}px; padding: 1px {GAP}px;"
        )
