"""What the pointer does in an article: choosing marks, layer by layer, and dragging their edges."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, QPointF, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from factdesk.domain.spans import Segments
from factdesk.domain.wording.edges import drag_edge
from factdesk.domain.wording.trimming import nearest_word_edge
from factdesk.gui.article.mark_shapes import Handle, drawn_marks, handles, placed_tags
from factdesk.gui.article.marks import Mark
from factdesk.gui.article.page import ArticlePage

_REACH = 7.0
"""Logical pixels around a handle in which the pointer takes hold of it."""


@dataclass(slots=True)
class _Drag:
    handle: Handle
    before: Mark
    now: Segments


class ArticlePointer(QObject):
    """A page hands its mouse events over; what is left unhandled selects text in the usual way."""

    chosen = Signal(str)
    """A mark was clicked."""
    previewed = Signal(object)
    """A mark as it would be, or as it was before somebody gave up."""
    resized = Signal(str, object)
    """Id of a mark and the Segments that its edge was dragged to."""

    def __init__(self, page: ArticlePage) -> None:
        super().__init__(page)
        self._page = page
        self._drag: _Drag | None = None
        self._pressed_at: QPointF | None = None
        self._clicked_at: QPointF | None = None

    @property
    def dragging(self) -> bool:
        """Whether an edge is being dragged."""
        return self._drag is not None

    def press(self, event: QMouseEvent) -> bool:
        """Take hold of an edge, or remember where a click may have begun; True when that was all."""
        if event.button() != Qt.MouseButton.LeftButton:
            return False
        handle = self._handle_at(event.position())
        if handle is None:
            self._pressed_at = event.position()
            return False
        self._drag = _Drag(handle, handle.mark, handle.mark.segments)
        return True

    def move(self, event: QMouseEvent) -> bool:
        """Let the edge follow the pointer; True when there is one."""
        if self._drag is None:
            if not event.buttons():
                self._show_shape(event.position())
            return False
        offset = self._page.caret_offset_at(event.position())
        if not event.modifiers() & Qt.KeyboardModifier.AltModifier:
            offset = nearest_word_edge(self._page.article_text, offset)
        drag = self._drag
        drag.now = drag_edge(
            self._page.article_text,
            drag.before.segments,
            drag.handle.segment,
            offset,
            at_start=drag.handle.at_start,
        )
        self.previewed.emit(replace(drag.before, segments=drag.now))
        return True

    def release(self, event: QMouseEvent) -> bool:
        """Ask for the new extent, or choose the mark that was clicked; True when an edge was let go."""
        if self._drag is not None:
            drag = self._drag
            self.cancel()
            if drag.now != drag.before.segments:
                self.resized.emit(drag.before.id, drag.now)
            return True
        pressed, self._pressed_at = self._pressed_at, None
        near = QApplication.startDragDistance()
        if pressed is not None and (event.position() - pressed).manhattanLength() < near:
            self._click(event.position())
        return False

    def cancel(self) -> bool:
        """Let go of the edge and show the mark as it was; True when there was one."""
        if self._drag is None:
            return False
        before, self._drag = self._drag.before, None
        self.previewed.emit(before)
        return True

    def _click(self, place: QPointF) -> None:
        if self._page.textCursor().hasSelection():
            return
        if (badge := self._badge_at(place)) is not None:
            self._clicked_at = None
            self.chosen.emit(badge)
            return
        offset = self._page.offset_at(place)
        marks = [] if offset is None else self._page.scene.marks.at(offset)
        again = self._clicked_at is not None and (place - self._clicked_at).manhattanLength() < _REACH
        self._clicked_at = place
        if not marks:
            return
        ids = [mark.id for mark in marks]
        active = self._page.scene.active
        chosen = ids[(ids.index(active) + 1) % len(ids)] if again and active in ids else ids[0]
        self.chosen.emit(chosen)

    def _badge_at(self, place: QPointF) -> str | None:
        """Id of the mark whose letter is drawn at a place: of several that begin together each has its own."""
        lines = self._page.shown_lines()
        tags = placed_tags(self._page.scene, lines, drawn_marks(self._page.scene, lines))
        return next((tag.mark.id for tag, box in tags if tag.badge and box.contains(place)), None)

    def _handle_at(self, place: QPointF) -> Handle | None:
        if self._page.scene.active is None:
            return None
        drawn = drawn_marks(self._page.scene, self._page.shown_lines())
        close = (
            ((handle.knob - place).manhattanLength(), index, handle)
            for index, handle in enumerate(handles(drawn))
        )
        nearest = min(close, default=None)
        return nearest[2] if nearest and nearest[0] <= _REACH else None

    def _show_shape(self, place: QPointF) -> None:
        shapes = Qt.CursorShape
        shape = shapes.SizeHorCursor if self._handle_at(place) else shapes.IBeamCursor
        if self._page.viewport().cursor().shape() != shape:
            self._page.viewport().setCursor(shape)
