"""Selecting words of an article: by mouse, snapped to whole words, or with the keyboard's caret."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QTextCursor
from PySide6.QtWidgets import QWidget

from factdesk.domain.spans import Span
from factdesk.domain.wording.graphemes import boundary_after, boundary_before
from factdesk.domain.wording.trimming import snap, trim
from factdesk.gui.article.mark_painting import caret_room
from factdesk.gui.article.page import ArticlePage


class SelectablePage(ArticlePage):
    """A page with a caret and a selection. Spans are code points of the article's text."""

    selection_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._caret = QRect()
        # Painted by hand: Qt's own caret blinks, and is lost at the edge of a claim.
        self.setCursorWidth(0)
        self.selectionChanged.connect(self._selection_moved)
        self.cursorPositionChanged.connect(self._caret_moved)

    def selected_span(self) -> Span | None:
        """The selected code points of the article's text, snapped outwards to whole ones; None without any."""
        cursor = self.textCursor()
        return self.scene.text.span(cursor.selectionStart(), cursor.selectionEnd())

    def markable_span(self) -> Span | None:
        """What of the selection becomes a claim: whole characters, without what merely surrounds them."""
        span, text = self.selected_span(), self.article_text
        if span is None:
            return None
        return trim(text, boundary_before(text, span.start), boundary_after(text, span.end))

    def select_span(self, span: Span, *, backwards: bool = False) -> None:
        """Select these code points and bring them into view; the caret stands at their end, or at their start."""
        ends = (span.end, span.start) if backwards else (span.start, span.end)
        cursor = self.textCursor()
        cursor.setPosition(self.scene.text.position(ends[0]))
        cursor.setPosition(self.scene.text.position(ends[1]), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self._show_caret()

    def clear_selection(self) -> None:
        """Select nothing; the caret stays where it is."""
        cursor = self.textCursor()
        cursor.clearSelection()
        self.setTextCursor(cursor)

    def snap_selection(self) -> None:
        """Let the selection cover whole words and nothing that merely surrounds them, as a claim of it would."""
        span = self.selected_span()
        found = snap(self.article_text, span.start, span.end) if span else None
        if found is not None and found != span:
            cursor = self.textCursor()
            self.select_span(found, backwards=cursor.position() < cursor.anchor())

    def bring_caret(self, span: Span) -> None:
        """Put the caret before these characters, for keys to go on from there, unless it is at them or selects some."""
        cursor, text = self.textCursor(), self.scene.text
        start, end = text.position(span.start), text.position(span.end)
        if not cursor.hasSelection() and not start <= cursor.position() <= end:
            cursor.setPosition(start)
            self.setTextCursor(cursor)

    def caret_place(self) -> QRectF | None:
        """Where the caret stands in the viewport; None while keys go elsewhere, and where there is nothing to read."""
        return QRectF(self.cursorRect()) if self.hasFocus() and self.article_text else None

    def _caret_moved(self) -> None:
        before, self._caret = self._caret, caret_room(self.scene, QRectF(self.cursorRect()))
        self.viewport().update(before)
        self.viewport().update(self._caret)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._caret_moved()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._caret_moved()

    def _selection_moved(self) -> None:
        cursor, text = self.textCursor(), self.scene.text
        span = self.markable_span()
        self.scene.selection = (cursor.selectionStart(), cursor.selectionEnd())
        self.scene.markable = (text.position(span.start), text.position(span.end)) if span else (0, 0)
        self.viewport().update()
        self.selection_changed.emit()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        exact = event.modifiers() & Qt.KeyboardModifier.AltModifier
        if event.button() == Qt.MouseButton.LeftButton and not exact:
            self.snap_selection()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        before = self.textCursor().position()
        super().keyPressEvent(event)
        if self.textCursor().position() != before:
            self._leave_heading()
            self._show_caret()

    def _leave_heading(self) -> None:
        """The caret belongs to the text: what stands above it cannot be marked."""
        cursor, first = self.textCursor(), self.scene.text.base
        if cursor.position() < first:
            mode = QTextCursor.MoveMode
            cursor.setPosition(first, mode.KeepAnchor if cursor.hasSelection() else mode.MoveAnchor)
            self.setTextCursor(cursor)

    def _show_caret(self) -> None:
        """Scroll by as many lines as it takes. Qt reckons with lines set solid, and stops too early."""
        bar, height = self.verticalScrollBar(), self.viewport().height()
        while self.cursorRect().bottom() > height and bar.value() < bar.maximum():
            bar.setValue(bar.value() + 1)
        while self.cursorRect().top() < 0 and bar.value() > bar.minimum():
            bar.setValue(bar.value() - 1)

    def createMimeDataFromSelection(self) -> QMimeData:
        data = QMimeData()
        span = self.selected_span()
        data.setText(span.of(self.article_text) if span else "")
        return data

    def canInsertFromMimeData(self, _source: QMimeData) -> bool:
        return False
