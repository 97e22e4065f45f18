"""The article on the screen: a page to read, with its claims and suggestions drawn into it."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, QRect, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFontMetricsF,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QTextBlock,
    QTextCursor,
    QTextLine,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QToolTip, QWidget

from factdesk.domain.labels import label_of
from factdesk.domain.spans import Span
from factdesk.gui.article_document import ArticleDocument, Heading
from factdesk.gui.article_geometry import ShownLine, lines_between
from factdesk.gui.article_layout import Measure
from factdesk.gui.article_pointer import ArticlePointer
from factdesk.gui.mark_painting import Scene, paint_above, paint_below
from factdesk.gui.mark_strip import WIDTH, MarkStrip
from factdesk.gui.marks import Mark, Marks
from factdesk.gui.theme import Theme, current_theme, theme_choice

__all__ = ["ArticleView", "Heading"]

CHARACTERS = 72
"""How many characters a full line holds, about."""
SMALLEST_ZOOM, LARGEST_ZOOM = 0.6, 3.0
_PADDING = 26
_CONTEXT = 0.3
"""Share of the viewport that stays above a mark that is scrolled into view."""
_SAMPLE = "the president of the country has denied reports that he spoke to anyone in recent days"
_RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u08ff\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufeff\U00010800-\U0001efff]"
)


class ArticleView(QPlainTextEdit):
    """Shows one article read-only, with its marks. Offsets and spans are code points of the article's text."""

    mark_clicked = Signal(str)
    """A mark was clicked, whether it was the active one before or not."""
    mark_activated = Signal(str)
    """Another mark became the active one by the user's doing in this view."""
    resize_requested = Signal(str, object)
    """Id of a mark and the Segments it should have: one of its edges was dragged. The view still shows the old ones."""
    menu_requested = Signal(QPoint, str)
    """Somebody asks for a menu at this place of the screen; with the id of the mark there, or an empty one."""
    zoom_changed = Signal(float)
    selection_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.article_text = ""
        self._message = ""
        self._zoom = 1.0
        self._face: str | None = None
        self._characters = CHARACTERS
        self.scene = Scene(current_theme())
        self._page = ArticleDocument()
        self._page.setParent(self)
        self.setDocument(self._page)
        self._strip = MarkStrip(self.scene, self)
        self._strip.offset_chosen.connect(self.reveal)
        self._pointer = ArticlePointer(self)
        self._set_behaviour()
        self.selectionChanged.connect(self._selection_moved)
        self.updateRequest.connect(self._tell_strip)
        theme_choice().changed.connect(self.set_theme)
        self.set_theme(current_theme())

    # The article

    def show_article(self, text: str, heading: Heading) -> None:
        """Show `text` from its beginning, below `heading`, without marks."""
        self._show(text, heading, "")

    def clear(self, message: str = "") -> None:
        """Show no article, but one sentence that says why."""
        self._show("", Heading(), message)

    def _show(self, text: str, heading: Heading, message: str) -> None:
        self._pointer.cancel()
        self.article_text, self._message = text, message
        self._page.show_text(text, heading)
        self._page.dress(self.scene.theme, self._zoom, self._face)
        self.scene.text = self._page.text
        self.scene.marks, self.scene.active, self.scene.found = Marks(), None, ()
        self.scene.bidirectional = not text.isascii() and _RIGHT_TO_LEFT.search(text) is not None
        cursor = self.textCursor()
        cursor.setPosition(self._first_position())
        self.setTextCursor(cursor)
        self.verticalScrollBar().setValue(0)
        self._strip.setVisible(bool(text))
        self._redraw()

    def _first_position(self) -> int:
        lead = len(self.article_text) - len(self.article_text.lstrip())
        return self.scene.text.position(lead)

    # Marks

    @property
    def marks(self) -> Marks:
        """The marks that are shown."""
        return self.scene.marks

    @property
    def active(self) -> str | None:
        """Id of the active mark."""
        return self.scene.active

    def set_marks(self, marks: Iterable[Mark]) -> None:
        """Show these marks and no others; the active one stays active if it is among them."""
        self._pointer.cancel()
        self.scene.marks = Marks(marks)
        if self.scene.active not in self.scene.marks:
            self.scene.active = None
        self._redraw()

    def update_marks(self, changed: Iterable[Mark] = (), removed: Iterable[str] = ()) -> None:
        """Add or replace `changed`, take `removed` away, and redraw only the lines that they stand in."""
        self._pointer.cancel()
        touched = self.scene.marks.update(changed, removed)
        if self.scene.active not in self.scene.marks:
            self.scene.active = None
        self._redraw_marks(touched)

    def set_active(self, mark_id: str | None, *, reveal: bool = True) -> None:
        """Draw this mark as the active one, or none; by choice scroll it into view with some lines around it."""
        before, after = self.scene.marks.get(self.scene.active), self.scene.marks.get(mark_id)
        self.scene.active = after.id if after else None
        self._redraw_marks([mark for mark in (before, after) if mark])
        if after and reveal:
            self.reveal(after.extent.start, after.extent.end)

    def choose(self, mark_id: str) -> None:
        """Make a mark active as a click on it does, and say so."""
        changed = mark_id != self.scene.active
        self.set_active(mark_id, reveal=False)
        self.mark_clicked.emit(mark_id)
        if changed:
            self.mark_activated.emit(mark_id)

    def preview(self, mark: Mark) -> None:
        """Show a mark with other segments for the time being."""
        self._redraw_marks(self.scene.marks.update([mark]))

    def set_found(self, spans: Iterable[Span]) -> None:
        """Highlight what a search found in the article."""
        self.scene.found = tuple(spans)
        self._redraw()

    # Selection

    def selected_span(self) -> Span | None:
        """The selected code points of the article's text, snapped outwards to whole ones; None without any."""
        cursor = self.textCursor()
        return self.scene.text.span(cursor.selectionStart(), cursor.selectionEnd())

    def select_span(self, span: Span) -> None:
        """Select these code points and bring them into view."""
        cursor = self.textCursor()
        cursor.setPosition(self.scene.text.position(span.start))
        cursor.setPosition(self.scene.text.position(span.end), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def clear_selection(self) -> None:
        """Select nothing; the caret stays where it is."""
        cursor = self.textCursor()
        cursor.clearSelection()
        self.setTextCursor(cursor)

    def createMimeDataFromSelection(self) -> QMimeData:
        data = QMimeData()
        span = self.selected_span()
        data.setText(span.of(self.article_text) if span else "")
        return data

    def canInsertFromMimeData(self, _source: QMimeData) -> bool:
        return False

    # The page

    @property
    def zoom(self) -> float:
        """Size of the text; 1.0 is the usual one."""
        return self._zoom

    def set_zoom(self, zoom: float) -> None:
        """Show the text larger or smaller; what is at the top of the view stays there."""
        zoom = round(min(max(zoom, SMALLEST_ZOOM), LARGEST_ZOOM), 2)
        if zoom != self._zoom:
            self._zoom = zoom
            self._set_page()
            self.zoom_changed.emit(zoom)

    def set_page(self, face: str | None = None, characters: int = CHARACTERS) -> None:
        """Choose the face, None for the usual one, and about how many characters a full line holds."""
        self._face, self._characters = face, characters
        self._set_page()

    def set_theme(self, theme: Theme) -> None:
        """Take on the colours of a theme."""
        self.scene.theme = theme
        palette = self.palette()
        page, ink = QColor(theme.page), QColor(theme.ink)
        for role, colour in (
            (QPalette.ColorRole.Base, page),
            (QPalette.ColorRole.Window, page),
            (QPalette.ColorRole.Text, ink),
            # The selection is painted below the marks, so Qt must not paint one over them.
            (QPalette.ColorRole.Highlight, QColor(Qt.GlobalColor.transparent)),
            (QPalette.ColorRole.HighlightedText, ink),
        ):
            palette.setColor(role, colour)
        self.setPalette(palette)
        self._set_page()

    def _set_page(self) -> None:
        start = self._page.text.offset(self.cursorForPosition(QPoint(0, 1)).position(), forward=False)
        at_top = self.verticalScrollBar().value() == 0
        self._page.dress(self.scene.theme, self._zoom, self._face)
        self.setFont(self._page.body_font)
        self.scene.size = self._page.body_font.pixelSize()
        self._page.setDocumentMargin(_PADDING * self.scene.unit)
        self.setCursorWidth(max(1, round(1.6 * self.scene.unit)))
        self._set_column()
        if not at_top:
            self._scroll_to(start, 0.0)
        self._redraw()

    def _set_behaviour(self) -> None:
        self.setReadOnly(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAcceptDrops(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setAutoFillBackground(True)
        self.viewport().setMouseTracking(True)
        self.setAccessibleName(self.tr("Article"))
        self.setAccessibleDescription(
            self.tr("The text of the article with its claims and suggestions. Select text to mark a claim.")
        )
        self.scene.captions = (self.tr("cue"), self.tr("source"))

    def _set_column(self) -> None:
        """Let the margins beside the column take what the width leaves over."""
        metrics = QFontMetricsF(self._page.body_font)
        column = metrics.horizontalAdvance(_SAMPLE) / len(_SAMPLE) * self._characters
        column += 2 * self._page.documentMargin()
        free = self.width() - self.verticalScrollBar().sizeHint().width() - WIDTH
        side = max(0, int(free - column) // 2)
        margins = (side, 0, max(0, side) + WIDTH, 0)
        present = self.viewportMargins()
        if margins != (present.left(), present.top(), present.right(), present.bottom()):
            self.setViewportMargins(*margins)

    def _place_strip(self) -> None:
        bar = self.verticalScrollBar().sizeHint().width()
        left = bar if self.isRightToLeft() else self.width() - bar - WIDTH
        self._strip.setGeometry(QRect(left, 0, WIDTH, self.height()))

    # Places

    def measure_of(self, block: QTextBlock) -> Measure:
        """The vertical measures that hold in a block of the document."""
        return self._page.measure_at(block.position())

    def shown_lines(self) -> list[ShownLine]:
        """The lines in the viewport, in reading order."""
        return list(lines_between(self, 0.0, float(self.viewport().height())))

    def line_at(self, height: float) -> ShownLine | None:
        """The line in view that is nearest to a height of the viewport."""
        lines = lines_between(self, height - 100 * self.scene.unit, height + 100 * self.scene.unit)
        return min(lines, key=lambda line: abs((line.slot[0] + line.slot[1]) / 2 - height), default=None)

    def marks_at_point(self, place: QPointF) -> list[Mark]:
        """Marks that cover the character at a place of the viewport, the innermost first."""
        line = self.line_at(place.y())
        if line is None or not line.slot[0] <= place.y() < line.slot[1]:
            return []
        letters = line.text_line.naturalTextRect()
        x = place.x() - line.left
        if not letters.left() - 3 <= x <= letters.right() + 3:
            return []
        at = line.block + line.text_line.xToCursor(x, QTextLine.CursorPosition.CursorOnCharacter)
        return self.scene.marks.at(self.scene.text.offset(at, forward=False))

    def caret_offset_at(self, place: QPointF) -> int:
        """The code point offset between two characters that is nearest to a place of the viewport."""
        line = self.line_at(place.y())
        if line is None:
            return self.scene.text.length if place.y() > 0 else 0
        at = line.text_line.xToCursor(place.x() - line.left, QTextLine.CursorPosition.CursorBetweenCharacters)
        return self.scene.text.offset(line.block + at, forward=False)

    def reveal(self, start: int, end: int | None = None) -> None:
        """Scroll so that these code points stand in the middle of the view, unless they are well in it."""
        lines = self.shown_lines()
        first, last = self.scene.text.position(start), self.scene.text.position(start if end is None else end)
        height = self.viewport().height()
        above = next((line.slot[0] for line in lines if line.start <= first < line.end), None)
        below = next((line.slot[1] for line in lines if line.start < last <= line.end), above)
        if above is None or below is None or above < height * 0.08 or below > height * 0.85:
            self._scroll_to(start, height * _CONTEXT)

    def _scroll_to(self, offset: int, above: float) -> None:
        """Bring the line of `offset` to the given distance below the top of the view, by whole lines."""
        position = self.scene.text.position(offset)
        block = self._page.findBlock(position)
        self.blockBoundingRect(block)
        line = block.layout().lineForTextPosition(position - block.position())
        height = (line.y() if line.isValid() else 0.0) - above
        while height < 0 and block.previous().isValid():
            block = block.previous()
            height += self.blockBoundingRect(block).height()
        layout = block.layout()
        index = next((i for i in range(layout.lineCount()) if layout.lineAt(i).y() >= height - 1), 0)
        self.verticalScrollBar().setValue(block.firstLineNumber() + index)

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        margin = self._page.body.pitch
        lines = list(lines_between(self, event.rect().top() - margin, event.rect().bottom() + margin))
        painter = QPainter(self.viewport())
        painter.setClipRect(event.rect())
        paint_below(painter, self.scene, lines)
        painter.end()
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        painter.setClipRect(event.rect())
        paint_above(painter, self.scene, lines)
        if self._message and not self.article_text:
            painter.setPen(QColor(self.scene.theme.muted))
            painter.drawText(
                self.viewport().rect(),
                int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap),
                self._message,
            )
        painter.end()

    def _redraw(self) -> None:
        self.viewport().update()
        self._strip.update()

    def _redraw_marks(self, marks: Iterable[Mark]) -> None:
        """Repaint the lines in which these marks, their cues and their sources stand."""
        spans = [span for mark in marks for span in (*mark.segments, mark.cue, mark.source) if span]
        ranges = [
            (self.scene.text.position(span.start), self.scene.text.position(span.end)) for span in spans
        ]
        width = self.viewport().width()
        for line in self.shown_lines():
            if any(start < line.end and line.start < end for start, end in ranges):
                top, bottom = line.slot
                self.viewport().update(QRect(0, int(top) - 8, width, int(bottom - top) + 16))
        self._strip.update()

    def _selection_moved(self) -> None:
        cursor = self.textCursor()
        self.scene.selection = (cursor.selectionStart(), cursor.selectionEnd())
        self.viewport().update()
        self.selection_changed.emit()

    def _tell_strip(self) -> None:
        lines = self.shown_lines()
        text = self.scene.text
        if lines:
            self._strip.show_view(
                text.offset(lines[0].start, forward=False), text.offset(lines[-1].end, forward=True)
            )

    # Hands

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self._pointer.press(event):
            super().mousePressEvent(self._snapped(event))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if not self._pointer.move(event):
            super().mouseMoveEvent(self._snapped(event))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if not self._pointer.release(event):
            super().mouseReleaseEvent(self._snapped(event))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        super().mouseDoubleClickEvent(self._snapped(event))

    def _snapped(self, event: QMouseEvent) -> QMouseEvent:
        """The same event on the letters of its line: in the leading Qt would jump to a line's end."""
        place = event.position()
        line = self.line_at(place.y()) if 0 <= place.y() <= self.viewport().height() else None
        if line is None:
            return event
        return QMouseEvent(
            event.type(),
            QPointF(place.x(), line.base - line.measure.ascent / 2),
            event.scenePosition(),
            event.globalPosition(),
            event.button(),
            event.buttons(),
            event.modifiers(),
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._pointer.cancel():
            return
        before = self.textCursor().position()
        super().keyPressEvent(event)
        self._leave_hidden_line(forward=self.textCursor().position() > before)

    def _leave_hidden_line(self, *, forward: bool) -> None:
        """Carry the caret over the blank lines that are folded away."""
        cursor = self.textCursor()
        block = cursor.block()
        while block.isValid() and not block.isVisible():
            block = block.next() if forward else block.previous()
        if not block.isValid() or block == cursor.block():
            return
        mode = QTextCursor.MoveMode.KeepAnchor if cursor.hasSelection() else QTextCursor.MoveMode.MoveAnchor
        cursor.setPosition(block.position() if forward else block.position() + block.length() - 1, mode)
        self.setTextCursor(cursor)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.set_zoom(self._zoom * 1.1 ** (event.angleDelta().y() / 120))
            event.accept()
            return
        super().wheelEvent(event)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Wheel and isinstance(event, QWheelEvent):
            # Beside the column there is no viewport, but a wheel turned there means the article too.
            self.wheelEvent(event)
            return True
        if event.type() == QEvent.Type.Resize:
            # Before the viewport hears of it, so that the text is set once, at its final width.
            self._set_column()
            self._place_strip()
        return super().event(event)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            marks = self.marks_at_point(QPointF(event.pos()))
            if marks:
                QToolTip.showText(event.globalPos(), self.tip_of(marks[0]), self.viewport())
            else:
                QToolTip.hideText()
            return True
        return super().viewportEvent(event)

    def tip_of(self, mark: Mark) -> str:
        """What the tooltip of a mark says, as escaped rich text."""
        label = label_of(mark.label).title if mark.label else self.tr("No label yet")
        rows = [self.tr("{label} (suggested)").format(label=label) if mark.suggestion else label]
        for span, words in ((mark.cue, self.tr("Cue: {words}")), (mark.source, self.tr("Source: {words}"))):
            if span:
                rows.append(words.format(words=span.of(self.article_text)))
        rows.extend([mark.note] if mark.note else [])
        return "<p style='white-space:pre-wrap'>" + "<br>".join(html.escape(row) for row in rows) + "</p>"

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        marks = self.marks_at_point(QPointF(event.pos()))
        self.menu_requested.emit(event.globalPos(), marks[0].id if marks else "")
        event.accept()
