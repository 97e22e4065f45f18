"""The guidelines as a page to read: the four labels on top, the text in its sections, and what a search finds."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import (
    QBrush,
    QColor,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextLength,
    QTextTableFormat,
)
from PySide6.QtWidgets import QTextEdit, QWidget

from factdesk.domain.guidelines import example_of, sections_of
from factdesk.domain.labels import LABELS, Label
from factdesk.gui.look.key_names import key_names, key_words
from factdesk.gui.look.theme import GAP, Theme, body_font, current_theme, theme_choice
from factdesk.gui.look.translation import QT_TRANSLATE_NOOP, definition_of_label, title_of_label

EXAMPLES: Mapping[str, str] = {
    "reported": QT_TRANSLATE_NOOP("GuidelinesPage", "The paper reported that the mayor would resign."),
    "denied": QT_TRANSLATE_NOOP("GuidelinesPage", "The ministry denied that the talks had failed."),
    "unconfirmed": QT_TRANSLATE_NOOP("GuidelinesPage", "Police have not confirmed the arrest."),
    "confirmed": QT_TRANSLATE_NOOP(
        "GuidelinesPage", "The airline acknowledged that two flights were cancelled."
    ),
}
"""By label, for guidelines that give no example of their own."""


class GuidelinesPage(QTextEdit):
    """Shows guidelines, finds words in them, and goes to a heading or to the definition of a label."""

    contents_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setTabChangesFocus(True)
        self.setAccessibleName(self.tr("Text of the guidelines"))
        self.contents: list[tuple[str, int]] = []
        """Headings, and where each begins in the page."""
        self._labels: dict[str, int] = {}
        self._words = self._sought = ""
        self._label = ""
        self._cards = QTextCursor(self.document()).insertTable(1, 1)
        self._found: list[QTextCursor] = []
        self._at = -1
        theme_choice().changed.connect(self._write)
        key_names().changed.connect(self._write)

    # -- what it shows ---------------------------------------------------------------------------------------------

    def show_text(self, words: str) -> None:
        """Show these guidelines."""
        self._words = words
        self._write()

    def _write(self) -> None:
        theme, place = current_theme(), self.verticalScrollBar().value()
        self.setFont(body_font(0.85))
        self.clear()
        self.contents, self._labels = [], {}
        cursor = QTextCursor(self.document())
        self._head(cursor, self.tr("The four labels"))
        self._define_labels(cursor, theme)
        for section in sections_of(self._words):
            if section.title:
                self._head(cursor, section.title)
            for line in section.body.split("\n"):
                if line.strip():
                    self._line(cursor, line.strip())
        self._look_for()
        self.verticalScrollBar().setValue(place)
        self.contents_changed.emit()

    def _head(self, cursor: QTextCursor, title: str) -> None:
        form = QTextBlockFormat()
        form.setHeadingLevel(1)
        form.setTopMargin(GAP if cursor.atStart() else 3 * GAP)
        form.setBottomMargin(GAP)
        letters = QTextCharFormat()
        letters.setFontWeight(700)
        letters.setProperty(QTextFormat.Property.FontSizeAdjustment, 1)
        self._block(cursor, form)
        self.contents.append((title, cursor.position()))
        cursor.insertText(title, letters)

    def _define_labels(self, cursor: QTextCursor, theme: Theme) -> None:
        form = QTextTableFormat()
        form.setBorder(0)
        form.setCellPadding(GAP)
        form.setBottomMargin(2 * GAP)
        form.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        self._cards = cursor.insertTable(len(LABELS), 1, form)
        for row, label in enumerate(LABELS):
            self._define(self._cards.cellAt(row, 0).firstCursorPosition(), label, theme)
        self._tint_cards()
        cursor.movePosition(QTextCursor.MoveOperation.End)

    def _define(self, cursor: QTextCursor, label: Label, theme: Theme) -> None:
        title, body, example = QTextCharFormat(), QTextCharFormat(), QTextCharFormat()
        title.setFontWeight(700)
        title.setForeground(theme.label_ink(label.key))
        body.setForeground(QColor(theme.ink))
        example.setFontItalic(True)
        example.setForeground(QColor(theme.ink))
        self._labels[label.key] = cursor.position()
        cursor.insertText(f"{title_of_label(label)} · {key_words(f'label.{label.key}')}", title)
        cursor.insertBlock()
        cursor.insertText(definition_of_label(label), body)
        cursor.insertBlock()
        cursor.insertText(example_of(self._words, label) or self.tr(EXAMPLES[label.key]), example)

    def _tint_cards(self) -> None:
        """Give each definition its label's colour, and the one that was turned to more of it."""
        theme = current_theme()
        for row, label in enumerate(LABELS):
            cell = self._cards.cellAt(row, 0)
            form = cell.format()
            fill = theme.label_fill(label.key, active=label.key == self._label)
            form.setBackground(QBrush(theme.on_page(fill)))
            cell.setFormat(form)

    def _line(self, cursor: QTextCursor, words: str) -> None:
        form = QTextBlockFormat()
        form.setBottomMargin(GAP)
        form.setLineHeight(125, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        letters = QTextCharFormat()
        self._block(cursor, form)
        cursor.insertText(words, letters)

    def _block(self, cursor: QTextCursor, form: QTextBlockFormat) -> None:
        if not cursor.block().text():
            cursor.setBlockFormat(form)
        else:
            cursor.insertBlock(form, QTextCharFormat())

    # -- going about -----------------------------------------------------------------------------------------------

    def go_to(self, position: int) -> None:
        """Bring this place to the top, and the caret there."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(min(position, self.document().characterCount() - 1))
        self.verticalScrollBar().setValue(self.verticalScrollBar().maximum())
        self.setTextCursor(cursor)
        self.ensureCursorVisible()
        self.verticalScrollBar().setValue(self.verticalScrollBar().value() - GAP)

    def turn_to(self, label: str) -> None:
        """Bring the definition of a label to the top and point it out; an empty key for none."""
        self._label = label
        if label in self._labels:
            self.go_to(self._labels[label])
        self._tint_cards()

    # -- finding ---------------------------------------------------------------------------------------------------

    def find_all(self, words: str) -> int:
        """Point out every place where these words stand, go to the first, and return how many there are."""
        self._sought = words
        self._look_for()
        if self._found:
            self.step(1)
        return len(self._found)

    @property
    def found_count(self) -> int:
        """How many places were found."""
        return len(self._found)

    def step(self, by: int) -> int:
        """Go to another place that was found, round and round; which one it is, from 1, or 0 without any."""
        if not self._found:
            return 0
        self._at = (
            (self._at + by) % len(self._found) if self._at >= 0 else (0 if by > 0 else len(self._found) - 1)
        )
        self.setTextCursor(self._found[self._at])
        self.ensureCursorVisible()
        self._mark()
        return self._at + 1

    def _look_for(self) -> None:
        self._found, self._at = [], -1
        cursor = QTextCursor(self.document())
        while self._sought:
            cursor = self.document().find(self._sought, cursor, QTextDocument.FindFlag(0))
            if cursor.isNull():
                break
            self._found.append(QTextCursor(cursor))
        self._mark()

    def _mark(self) -> None:
        theme = current_theme()
        marked = [self._selection(cursor, QColor(theme.found)) for cursor in self._found]
        self.setExtraSelections(marked)

    def _selection(self, cursor: QTextCursor, colour: QColor) -> QTextEdit.ExtraSelection:
        found = QTextEdit.ExtraSelection()
        found.cursor = QTextCursor(cursor)
        found.format.setBackground(colour)
        return found
