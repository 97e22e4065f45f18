"""The reviewer's own wording of a claim: begun from somebody's opinion, with another extent, label, cue or source."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from factdesk.domain.claims import Claim
from factdesk.domain.spans import Span
from factdesk.domain.wording.edges import Edge, move_edge
from factdesk.gui.review.opinion_page import Draft, OpinionPage

EDGES: Mapping[str, tuple[Edge, int]] = {
    "review.edge.start_earlier": (Edge.START, -1),
    "review.edge.start_later": (Edge.START, 1),
    "review.edge.end_later": (Edge.END, 1),
    "review.edge.end_earlier": (Edge.END, -1),
}
"""What moves an edge by a word; the same with “_character” at its end moves it by a character."""
CUE, SOURCE = "cue", "source"
"""The details of a claim that are words."""


class Wording(QObject):
    """Holds the draft while it is made, and shows it in the page."""

    changed = Signal()
    """The draft says something else, or there is one now, or there is none any more."""

    def __init__(self, page: OpinionPage) -> None:
        super().__init__(page)
        self._page = page
        self._text = ""
        self.claim: Claim | None = None
        """The opinion that the draft began with; None while there is no draft."""
        self.words: dict[str, str] = {}
        """Of cue and source, by the name of the detail."""

    @property
    def draft(self) -> Draft | None:
        """What is meant so far."""
        return self._page.draft

    @property
    def details(self) -> dict[str, str | Span]:
        """Cue and source where they differ from those of the claim it began with: words, or where they stand."""
        claim, draft = self.claim, self.draft
        if claim is None or draft is None:
            return {}
        found: dict[str, str | Span] = {}
        for name, span, words, before in (
            (CUE, draft.cue, claim.cue, claim.cue_span),
            (SOURCE, draft.source, claim.source, claim.source_span),
        ):
            if span is not None and span != before:
                found[name] = span
            elif span is None and self.words[name].strip() != words:
                found[name] = self.words[name]
        return found

    def begin(self, claim: Claim, text: str) -> None:
        """Begin with somebody's claim in the article of this text."""
        self.claim, self._text = claim, text
        self.words = {CUE: claim.cue, SOURCE: claim.source}
        self._page.clear_selection()
        self._show(Draft(claim.segments, claim.label, claim.cue_span, claim.source_span))

    def end(self) -> None:
        """Drop the draft."""
        self.claim, self.words = None, {}
        self._page.clear_selection()
        self._show(None)

    def label(self, label: str) -> None:
        """Give the draft another label."""
        if self.draft is not None:
            self._show(replace(self.draft, label=label))

    def use(self, span: Span | None) -> bool:
        """Let the draft cover these words of the article; whether there were any."""
        if self.draft is None or span is None:
            return False
        self._page.clear_selection()
        self._show(replace(self.draft, segments=(span,)))
        return True

    def point_at(self, detail: str, span: Span | None) -> bool:
        """Let these words of the article be the cue or the source; whether there were any."""
        if self.draft is None or span is None:
            return False
        self._page.clear_selection()
        self.words[detail] = " ".join(span.of(self._text).split())
        self._show(replace(self.draft, **{detail: span}))  # type: ignore[arg-type]
        return True

    def say(self, detail: str, words: str) -> None:
        """Let cue or source be these words, wherever they come from."""
        if self.draft is not None:
            self.words[detail] = words
            self._show(replace(self.draft, **{detail: None}))  # type: ignore[arg-type]

    def move(self, edge: Edge, steps: int, *, by_words: bool) -> None:
        """Move an end of the draft by words or characters."""
        if self.draft is not None:
            moved = move_edge(self._text, self.draft.segments, edge, steps, by_words=by_words)
            self._show(replace(self.draft, segments=moved))

    def _show(self, draft: Draft | None) -> None:
        self._page.show_draft(draft)
        self.changed.emit()
