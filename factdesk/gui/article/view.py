"""The article on the screen: a page to read, with its claims and suggestions drawn into it."""

from __future__ import annotations

import html
from collections.abc import Iterable
from math import ceil

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from factdesk.domain.labels import label_of
from factdesk.domain.spans import Span
from factdesk.gui.article.document import Heading
from factdesk.gui.article.geometry import lines_reaching
from factdesk.gui.article.mark_painting import paint_above, paint_below, paint_caret
from factdesk.gui.article.mark_shapes import drawn_marks
from factdesk.gui.article.marks import Mark, Marks
from factdesk.gui.article.pointer import ArticlePointer
from factdesk.gui.article.selection import SelectablePage
from factdesk.gui.article.voice import Voice
from factdesk.gui.look.translation import title_of_label

__all__ = ["ArticleView", "Heading"]


class ArticleView(SelectablePage):
    """Shows one article with its marks. Spans are code points of the article's text."""

    mark_clicked = Signal(str)
    """A mark was clicked, whether it was the active one before or not."""
    mark_activated = Signal(str)
    """Another mark became the active one by the user's doing in this view."""
    resize_requested = Signal(str, object)
    """Id of a mark and the Segments it should have: an edge was dragged. The view still shows the old ones."""
    menu_requested = Signal(QPoint, str)
    """Somebody asks for a menu at this place of the screen; with the id of the mark there, or an empty one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._message = ""
        self.voice = Voice(self, self.scene)
        self._pointer = ArticlePointer(self)
        self._pointer.chosen.connect(self._choose)
        self._pointer.previewed.connect(self._preview)
        self._pointer.resized.connect(self.resize_requested)

    # The article

    def show_article(self, text: str, heading: Heading) -> None:
        """Show `text` from its beginning, below `heading`, without marks."""
        self._show(text, heading, "")

    def clear(self, message: str = "") -> None:
        """Show no article, but one sentence that says why."""
        self._show("", Heading(), message)

    def _show(self, text: str, heading: Heading, message: str) -> None:
        self._pointer.cancel()
        self._message = message
        self.scene.marks, self.scene.active, self.scene.found = Marks(), None, ()
        self.show_text(text, heading)
        self.voice.begin(text, heading.title)
        self._strip.show_marks()

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
        self._tell_marks()
        self.redraw()

    def update_marks(self, changed: Iterable[Mark] = (), removed: Iterable[str] = ()) -> None:
        """Add or replace `changed`, take `removed` away, and redraw only the lines that they stand in."""
        self._pointer.cancel()
        touched = self.scene.marks.update(changed, removed)
        if self.scene.active not in self.scene.marks:
            self.scene.active = None
        self._tell_marks()
        self._redraw_marks(touched)

    def set_active(self, mark_id: str | None, *, reveal: bool = True) -> None:
        """Draw this mark as the active one, or none; by choice scroll it into view with some lines around it."""
        before, after = self.scene.marks.get(self.scene.active), self.scene.marks.get(mark_id)
        if before is None or before is not after:
            self.scene.active = after.id if after else None
            self._tell_marks()
            self._redraw_marks([mark for mark in (before, after) if mark])
        if after and reveal:
            self.bring_caret(after.extent)
            self.reveal(after.extent.start, after.extent.end)

    def _tell_marks(self) -> None:
        """Let those hear of the marks who cannot see them."""
        self._strip.show_marks()
        self.voice.follow()

    def _choose(self, mark_id: str) -> None:
        changed = mark_id != self.scene.active
        self.set_active(mark_id, reveal=False)
        self.mark_clicked.emit(mark_id)
        if changed:
            self.mark_activated.emit(mark_id)

    def _preview(self, mark: Mark) -> None:
        touched = self.scene.marks.update([mark])
        self._strip.show_marks()
        self._redraw_marks(touched)

    def set_found(self, spans: Iterable[Span]) -> None:
        """Highlight what a search found in the article."""
        self.scene.found = tuple(spans)
        self.redraw()

    def marks_at_point(self, place: QPointF) -> list[Mark]:
        """Marks that cover the character at a place of the viewport, the innermost first."""
        offset = self.offset_at(place)
        return [] if offset is None else self.scene.marks.at(offset)

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        self.scene.density = self.devicePixelRatioF()
        margin = self.near_margin
        lines = lines_reaching(self.near_lines(), event.rect().top() - margin, event.rect().bottom() + margin)
        painter = QPainter(self.viewport())
        painter.setClipRect(event.rect())
        # A style sheet of the application keeps the palette that the viewport once had.
        painter.fillRect(event.rect(), QColor(self.scene.theme.page))
        drawn = drawn_marks(self.scene, lines)
        paint_below(painter, self.scene, lines, drawn)
        painter.end()
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        painter.setClipRect(event.rect())
        if (place := self.caret_place()) is not None:
            paint_caret(painter, self.scene, place)
        paint_above(painter, self.scene, lines, drawn)
        if self._message and not self.article_text:
            painter.setPen(QColor(self.scene.theme.muted))
            painter.drawText(
                self.viewport().rect(),
                int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap),
                self._message,
            )
        painter.end()
        self.tell_strip()

    def _redraw_marks(self, marks: Iterable[Mark]) -> None:
        """Repaint the lines in which these marks, their cues and their sources stand."""
        spans = [span for mark in marks for span in (*mark.segments, mark.cue, mark.source) if span]
        ranges = [
            (self.scene.text.position(span.start), self.scene.text.position(span.end)) for span in spans
        ]
        width, spill = self.viewport().width(), ceil(8 * self.scene.unit)
        for line in self.shown_lines():
            if any(start < line.end and line.start < end for start, end in ranges):
                top, bottom = line.slot
                self.viewport().update(QRect(0, int(top) - spill, width, int(bottom - top) + 2 * spill))
        self._strip.viewport().update()

    # Hands

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self._pointer.press(event):
            super().mousePressEvent(self.snapped(event))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if not self._pointer.move(event):
            super().mouseMoveEvent(self.snapped(event))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if not self._pointer.release(event):
            super().mouseReleaseEvent(self.snapped(event))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        super().mouseDoubleClickEvent(self.snapped(event))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Escape or not self._pointer.cancel():
            super().keyPressEvent(event)

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
        label = title_of_label(label_of(mark.label)) if mark.label else self.tr("No label yet")
        rows = [self.tr("{label} (suggested)").format(label=label) if mark.suggestion else label]
        for span, words in ((mark.cue, self.tr("Cue: {words}")), (mark.source, self.tr("Source: {words}"))):
            if span:
                rows.append(words.format(words=span.of(self.article_text)))
        rows.extend([mark.note] if mark.note else [])
        rows.extend([self.tr("Not saved")] if mark.unsaved else [])
        return "<p style='white-space:pre-wrap'>" + "<br>".join(html.escape(row) for row in rows) + "</p>"

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        marks = self.marks_at_point(QPointF(event.pos()))
        self.menu_requested.emit(event.globalPos(), marks[0].id if marks else "")
        event.accept()
