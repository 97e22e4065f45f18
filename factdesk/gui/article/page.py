"""The page on which an article is read: its column, size and colours, and where each character stands."""

from __future__ import annotations

import re
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRect, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPalette,
    QTextBlock,
    QTextCursor,
    QTextLine,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QWidget

from factdesk.gui.article.document import ArticleDocument, Heading
from factdesk.gui.article.geometry import ShownLine, lines_between
from factdesk.gui.article.layout import Measure
from factdesk.gui.article.mark_shapes import Scene
from factdesk.gui.article.mark_strip import WIDTH, MarkStrip
from factdesk.gui.look.focus_line import FocusLine
from factdesk.gui.look.theme import Theme, current_theme, theme_choice

CHARACTERS = 72
"""How many characters the longest lines hold, about; most hold some fewer."""
SMALLEST_ZOOM, LARGEST_ZOOM = 0.6, 3.0
_PADDING, _LEAST_PADDING = 26, 12
"""Free paper around the text, in pixels of a drawing made for text of 18."""
_NEAR = 3.0
"""Logical pixels beside a line that still count as on its outermost letter."""
_CONTEXT = 0.3
"""Share of the viewport that stays above a place that is scrolled into view."""
_SAMPLE = "the president of the country has denied reports that he spoke to anyone in recent days"
_RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u08ff\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufeff\U00010800-\U0001efff]"
)


class ArticlePage(QPlainTextEdit):
    """Shows the plain text of one article read-only. Offsets are code points, places logical pixels of the viewport."""

    zoom_changed = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.article_text = ""
        self._zoom = 1.0
        self._face: str | None = None
        self._characters = CHARACTERS
        self._place = 0
        self._found: tuple[Sequence[ShownLine], Sequence[ShownLine]] = ((), ())
        self._found_at = (0, 0, 0, -1)
        self.scene = Scene(current_theme())
        self._page = ArticleDocument()
        self._page.setParent(self)
        self.setDocument(self._page)
        self._strip = MarkStrip(self.scene, self)
        self._strip.offset_chosen.connect(self.reveal)
        self._focus_line = FocusLine(self)
        self._set_behaviour()
        theme_choice().changed.connect(self.set_theme)
        self.set_theme(current_theme())

    def show_text(self, text: str, heading: Heading) -> None:
        """Show `text` from its beginning, below `heading`."""
        self.article_text = text
        self._page.show_text(text, heading)
        self._page.dress(self.scene.theme, self._zoom, self._face)
        self.scene.text = self._page.text
        self.scene.bidirectional = not text.isascii() and _RIGHT_TO_LEFT.search(text) is not None
        cursor = self.textCursor()
        cursor.setPosition(self.scene.text.position(len(text) - len(text.lstrip())))
        self.setTextCursor(cursor)
        self.verticalScrollBar().setValue(0)
        self._strip.show_text(text)
        self._strip.setVisible(bool(text))
        self.redraw()

    def redraw(self) -> None:
        """Paint everything anew."""
        self.viewport().update()
        self._strip.viewport().update()

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
        """Choose the face, None for the usual one, and about how many characters the longest lines hold.

        What is at the top of the view stays there.
        """
        if (face, characters) != (self._face, self._characters):
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
        self._find_place()
        at_top = self.verticalScrollBar().value() == 0
        self._page.dress(self.scene.theme, self._zoom, self._face)
        self.setFont(self._page.body_font)
        self.scene.size = self._page.body_font.pixelSize()
        self._set_column()
        if not at_top:
            self._scroll_to(self._place, 0.0)
        self.redraw()

    def _find_place(self) -> None:
        """Note where the reader is.

        A place found before holds while the top line has it, so that many changes do not carry it away.
        """
        top = next((line for line in self.shown_lines() if sum(line.slot) > 0), None)
        if top is not None and not top.start <= self._page.text.position(self._place) < top.end:
            self._place = self._page.text.offset(top.start, forward=False)

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
        free = self.width() - self.verticalScrollBar().sizeHint().width() - WIDTH
        # In a narrow window letters need the room more than the paper around them.
        padding = round(
            min(max((free - column) / 2, _LEAST_PADDING * self.scene.unit), _PADDING * self.scene.unit)
        )
        if padding != self._page.documentMargin():
            self._page.setDocumentMargin(padding)
        column += 2 * padding
        side = max(0, int(free - column) // 2)
        # The strip lies beside the scroll bar, wherever the language puts that.
        left, right = (side + WIDTH, side) if self.isRightToLeft() else (side, side + WIDTH)
        margins = (left, 0, right, 0)
        present = self.viewportMargins()
        if margins != (present.left(), present.top(), present.right(), present.bottom()):
            self.setViewportMargins(*margins)

    def _place_strip(self) -> None:
        bar = self.verticalScrollBar().sizeHint().width()
        left = bar if self.isRightToLeft() else self.width() - bar - WIDTH
        self._strip.setGeometry(QRect(left, 0, WIDTH, self.height()))

    def measure_of(self, block: QTextBlock) -> Measure:
        """The vertical measures that hold in a block of the document."""
        return self._page.measure_at(block.position())

    def shown_lines(self) -> Sequence[ShownLine]:
        """The lines in the viewport, in reading order."""
        return self._lines_now()[0]

    def near_lines(self) -> Sequence[ShownLine]:
        """The lines in the viewport, and those beyond its edges from which something may reach into it."""
        return self._lines_now()[1]

    @property
    def near_margin(self) -> float:
        """From how far beyond the viewport something of a line may reach into it."""
        return self._page.body.pitch

    def _lines_now(self) -> tuple[Sequence[ShownLine], Sequence[ShownLine]]:
        """Found once as long as nothing is scrolled or set otherwise: each key asks for them several times."""
        size = self.viewport().size()
        where = self.verticalScrollBar().value(), size.width(), size.height()
        if self._found_at != (*where, self._page.age):
            height, margin = float(size.height()), self.near_margin
            shown = list(lines_between(self, 0.0, height))
            self._found = shown, list(lines_between(self, -margin, height + margin))
            self._found_at = (*where, self._page.age)  # now, since looking at lines may set them
        return self._found

    def line_at(self, height: float) -> ShownLine | None:
        """The line in view that is nearest to a height of the viewport."""
        lines = lines_between(self, height - 100 * self.scene.unit, height + 100 * self.scene.unit)
        return min(lines, key=lambda line: abs((line.slot[0] + line.slot[1]) / 2 - height), default=None)

    def offset_at(self, place: QPointF) -> int | None:
        """The code point whose character stands at a place; None beside and between the lines."""
        line = self.line_at(place.y())
        if line is None or not line.slot[0] <= place.y() < line.slot[1]:
            return None
        letters = line.text_line.naturalTextRect()
        x = place.x() - line.left
        if not letters.left() - _NEAR <= x <= letters.right() + _NEAR:
            return None
        at = line.block + line.text_line.xToCursor(x, QTextLine.CursorPosition.CursorOnCharacter)
        return self.scene.text.offset(at, forward=False)

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

    def tell_strip(self) -> None:
        """Let the strip show which part is in view; only while painting, when all of that is laid out."""
        lines = self.shown_lines()
        text = self.scene.text
        if lines:
            self._strip.show_view(
                text.offset(lines[0].start, forward=False), text.offset(lines[-1].end, forward=True)
            )

    def snapped(self, event: QMouseEvent) -> QMouseEvent:
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
        before = self.textCursor().position()
        super().keyPressEvent(event)
        self._leave_hidden_line(forward=self.textCursor().position() > before)

    def _leave_hidden_line(self, *, forward: bool) -> None:
        """Carry the caret over the blank lines that are folded away."""
        cursor = self.textCursor()
        block = _visible_block(cursor.block(), forward=forward)
        if not block.isValid():
            # Above the first line, or below the last, there is only the other way.
            forward = not forward
            block = _visible_block(cursor.block(), forward=forward)
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
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutDirectionChange):
            # Before the viewport hears of it, so that the text is set once, at its final width.
            self._set_column()
            self._place_strip()
            self._focus_line.fit()
        return super().event(event)


def _visible_block(block: QTextBlock, *, forward: bool) -> QTextBlock:
    """The nearest block in one direction that is shown, this one included; an invalid one when there is none."""
    while block.isValid() and not block.isVisible():
        block = block.next() if forward else block.previous()
    return block
