"""The paragraph of the group in hand, with what everybody marked drawn into it, and the reviewer's own wording."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from factdesk.domain.claims import Article
from factdesk.domain.labels import label_of
from factdesk.domain.spans import Segments, Span, extent
from factdesk.gui.article.document import Heading
from factdesk.gui.article.layout import LEADING
from factdesk.gui.article.mark_painting import paint_caret, paint_selection
from factdesk.gui.article.selection import SelectablePage
from factdesk.gui.look.language import shown_date
from factdesk.gui.look.translation import title_of_label
from factdesk.gui.review.opinion_painting import Lanes, OpinionPainter, lanes_of, leading_for
from factdesk.gui.review.opinions import Excerpt, Opinion, excerpt_of

_BESIDE_DRAFT = 0.45
"""How strongly opinions are drawn while a wording is made."""


@dataclass(frozen=True, slots=True)
class Draft:
    """The reviewer's own wording while it is made; spans are those of the article."""

    segments: Segments
    label: str | None
    cue: Span | None = None
    source: Span | None = None


class OpinionPage(SelectablePage):
    """Shows a part of an article with several people's claims in it. Spans given and told are those of the article."""

    draft_wanted = Signal()
    """The selection was made by mouse while a wording is made."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self.excerpt = Excerpt("", 0)
        self.draft: Draft | None = None
        self._lanes = Lanes()
        self._cues: list[Span] = []
        self._sources: list[Span] = []
        self._chosen = 0
        self._strip.hide()
        self.setAccessibleName(self.tr("The paragraph with everybody's claims"))

    def show_opinions(self, article: Article, opinions: Sequence[Opinion]) -> None:
        """Show the paragraph in which these people's claims stand; the first row is the chosen one."""
        claims = tuple(claim for one in opinions for claim in one.claims)
        self.excerpt = excerpt_of(article.text, claims)
        self._chosen, self.draft = 0, None
        self._lanes = lanes_of(opinions, self._shown)
        self._cues = self._distinct(claim.cue_span for claim in claims)
        self._sources = self._distinct(claim.source_span for claim in claims)
        self._page.lead(leading_for(self._lanes.rows, LEADING))
        known = [article.title, article.publisher, shown_date(article.published_on)]
        self.show_text(self.excerpt.text, Heading(publisher="  ·  ".join(word for word in known if word)))
        self._strip.hide()
        self.setAccessibleDescription(self._told(opinions))
        if lanes := self._lanes.lanes:
            whole = extent(tuple(sorted(span for lane in lanes for span in lane.segments)))
            self.bring_caret(whole)
            self.reveal(whole.start, whole.end)

    def _told(self, opinions: Sequence[Opinion]) -> str:
        words = []
        for one in opinions:
            for claim in one.claims:
                label = title_of_label(label_of(claim.label)) if claim.label else self.tr("No label yet")
                words.append(self.tr("{0}, {1}: {2}.").format(one.name or one.letter, label, claim.text))
        return " ".join(words)

    def _shown(self, segments: Segments) -> Segments:
        return tuple(found for span in segments if (found := self.excerpt.within(span)) is not None)

    def _distinct(self, spans: object) -> list[Span]:
        found = {self.excerpt.within(span) for span in spans if span is not None}  # type: ignore[attr-defined]
        return sorted(span for span in found if span is not None)

    def choose(self, row: int) -> None:
        """Draw the claims of this row with more weight."""
        if row != self._chosen:
            self._chosen = row
            self.viewport().update()

    # -- the reviewer's own wording --------------------------------------------------------------------------------

    def show_draft(self, draft: Draft | None) -> None:
        """Frame this wording, or none."""
        self.draft = draft
        self.viewport().update()
        if draft is not None and (shown := self._shown(draft.segments)):
            self.reveal(shown[0].start, shown[-1].end)

    def chosen_words(self) -> Span | None:
        """What of the article is selected, fit for a claim; None without a selection."""
        span = self.markable_span()
        return self.excerpt.outside(span) if span is not None else None

    def _evidence(self) -> tuple[list[Span], list[Span]]:
        """Cues and sources to draw: everybody's, or those of the wording while one is made."""
        if self.draft is None:
            return self._cues, self._sources
        return self._distinct([self.draft.cue]), self._distinct([self.draft.source])

    # -- painting --------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        self.scene.density = self.devicePixelRatioF()
        lines = self.near_lines()
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), QColor(self.scene.theme.page))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        drawing = OpinionPainter(painter, self.scene, lines, self._lanes)
        for lane in self._lanes.lanes:
            drawing.paint_fill(lane, chosen=lane.row == self._chosen)
        paint_selection(painter, self.scene, lines)
        painter.end()
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        drawing = OpinionPainter(painter, self.scene, lines, self._lanes)
        drawing.paint_evidence(*self._evidence())
        painter.setOpacity(1.0 if self.draft is None else _BESIDE_DRAFT)
        for lane in self._lanes.lanes:
            drawing.paint_lane(lane, chosen=lane.row == self._chosen and self.draft is None)
        painter.setOpacity(1.0)
        if self.draft is not None:
            drawing.paint_draft(self._shown(self.draft.segments), self.draft.label)
        if (place := self.caret_place()) is not None:
            paint_caret(painter, self.scene, place)
        painter.end()
