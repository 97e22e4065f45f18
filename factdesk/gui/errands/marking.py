"""Marking by hand: edges moved, claims split and joined, segments given and taken."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from factdesk.domain.wording.edges import Edge, move_edge
from factdesk.gui.late import late
from factdesk.gui.window_parts import WindowParts

if TYPE_CHECKING:
    from factdesk.domain.claims import Claim
    from factdesk.usecases import claim_shapes
else:
    claim_shapes = late("factdesk.usecases.claim_shapes")


class Marking(QObject):
    """Acts on the active claim, and says so when there is none. Each method belongs to one action."""

    def __init__(self, window: WindowParts) -> None:
        super().__init__(window)
        self._window = window
        self._desk = window.desk
        self._session = window.session

    def move_edge(self, edge: Edge, steps: int, *, by_words: bool = True) -> None:
        """Move an end of the active item by words, or by characters, and keep that end in view."""
        active, article = self._desk.active, self._desk.article
        if active is None or article is None:
            return
        parts = move_edge(article.text, active.segments, edge, steps, by_words=by_words)
        if parts == active.segments:
            return
        self._desk.resize(active.id, parts)
        self._window.view.reveal(parts[0].start if edge is Edge.START else parts[-1].end - 1)

    def add_selection(self) -> None:
        """Let the active claim cover the selected words as well."""
        active, span = self._desk.active, self._desk.selected_span()
        if span is None:
            self._session.nothing_done.emit(self.tr("Select the words that belong to the claim as well."))
        elif active is not None:
            self._desk.clear_selection()
            self._desk.resize(active.id, (*active.segments, span))

    def drop_segment(self) -> None:
        """Take the segment at the caret, or else the last one, away from the active claim."""
        if (claim := self._active_claim()) is not None:
            caret = self._window.caret()
            self._session.do(claim_shapes.drop_segment, claim.id, caret, self._session.annotator)

    def split(self) -> None:
        """Make two claims of the active one at the caret."""
        if (claim := self._active_claim()) is not None:
            self._session.do(
                claim_shapes.split_claim, claim.id, self._window.caret(), self._session.annotator
            )

    def join(self, claim_ids: Sequence[str] = ()) -> None:
        """Make one claim of these, or of the active one and the next claim after it."""
        chosen = list(claim_ids) or self._pair()
        if not chosen:
            return
        made = self._session.do(claim_shapes.join_claims, chosen, self._session.annotator)
        if made is not None:
            self._desk.clear_selection()
            self._desk.activate(made[0])

    def _pair(self) -> list[str]:
        """The active claim and the one after it; says so and is empty when there is none."""
        if (claim := self._active_claim()) is None:
            return []
        ids = [item.id for item in self._desk.items if item.claim is not None]
        after = ids[ids.index(claim.id) + 1 :][:1]
        if not after:
            self._session.nothing_done.emit(self.tr("There is no claim after this one to join it with."))
            return []
        return [claim.id, *after]

    def _active_claim(self) -> Claim | None:
        active = self._desk.active
        if active is not None and active.claim is None:
            self._session.nothing_done.emit(self.tr("This is a suggestion still: accept it first."))
        return active.claim if active is not None else None
