"""What lies on the desk: claims of the annotator and suggestions that are open, in one row."""

from __future__ import annotations

from dataclasses import dataclass

from factdesk.domain.claims import Claim, Suggestion
from factdesk.domain.labels import label_of
from factdesk.domain.spans import Segments
from factdesk.gui.article.marks import Mark
from factdesk.gui.look.language import shown_number


@dataclass(frozen=True, slots=True)
class Item:
    """A claim of this annotator, or a suggestion that is still open."""

    id: str
    claim: Claim | None
    suggestion: Suggestion | None
    unsaved: bool = False
    """Whether it is shown as it would be if it could have been saved."""

    @property
    def value(self) -> Claim | Suggestion:
        """The claim or the suggestion."""
        found = self.claim or self.suggestion
        if found is None:
            raise AssertionError("an item is a claim or a suggestion")
        return found

    @property
    def open(self) -> bool:
        """Whether something is left to decide: a suggestion, or a claim without label."""
        return self.claim is None or self.claim.label is None

    @property
    def segments(self) -> Segments:
        """Where it stands."""
        return self.value.segments

    @property
    def place(self) -> tuple[int, int]:
        """By this, items stand in reading order: the earlier first, of two that begin together the longer."""
        return self.segments[0].start, -self.segments[-1].end

    @property
    def made_of(self) -> str:
        """Id of the suggestion that this claim was made of; empty without any."""
        return (self.claim.suggestion_id or "") if self.claim else ""

    @property
    def label(self) -> str | None:
        """Its label, or the suggested one."""
        return self.value.label

    def source(self, text: str) -> str:
        """Who says it, as words."""
        if self.claim is not None:
            return self.claim.source
        found = self.suggestion
        return found.source_name or (found.source.of(text) if found.source else "") if found else ""

    def cue(self, text: str) -> str:
        """The words that signal it."""
        if self.claim is not None:
            return self.claim.cue
        return self.suggestion.cue.of(text) if self.suggestion and self.suggestion.cue else ""

    def mark(self) -> Mark:
        """What the article view draws for it."""
        letter = label_of(self.label).letter if self.label else "?"
        claim, suggestion = self.claim, self.suggestion
        if claim is not None:
            spans = claim.cue_span, claim.source_span
            told = f"{letter}!" if self.unsaved else letter, "", claim.source
            return Mark(
                claim.id, claim.segments, claim.label, False, claim.kind, *spans, *told, unsaved=self.unsaved
            )
        if suggestion is None:
            raise AssertionError("an item is a claim or a suggestion")
        spans = suggestion.cue, suggestion.source
        note = f"{suggestion.rule} · {shown_number(suggestion.score, 2)}"
        told = letter, note, suggestion.source_name
        return Mark(
            suggestion.id, suggestion.segments, suggestion.label, True, suggestion.kind, *spans, *told
        )
