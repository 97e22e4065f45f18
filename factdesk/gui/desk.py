"""The article that is being worked on: its claims and suggestions in order, which one is active, and what is done."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, Signal

from factdesk.domain.changes import ChangeSet, Kind
from factdesk.domain.claims import Article, Claim, Suggestion
from factdesk.domain.edges import Edge, move_edge
from factdesk.domain.errors import FactDeskError
from factdesk.domain.labels import label_of
from factdesk.domain.projects import Reading
from factdesk.domain.spans import Segments, Span, extent, trim
from factdesk.gui.marks import Mark
from factdesk.gui.session import Session
from factdesk.store import reading
from factdesk.usecases import claims as claim_cases
from factdesk.usecases import readings as reading_cases
from factdesk.usecases import suggestions as suggestion_cases


@dataclass(frozen=True, slots=True)
class Item:
    """A claim of this annotator, or a suggestion that is still open."""

    id: str
    claim: Claim | None
    suggestion: Suggestion | None

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


class Desk(QObject):
    """The article in hand. Its methods do what keys and buttons ask for, through the session."""

    article_changed = Signal()
    items_changed = Signal()
    active_changed = Signal()
    reading_changed = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.article: Article | None = None
        self.reading: Reading | None = None
        self.hidden = False
        """Whether the bias guard hides this article's suggestions."""
        self.items: list[Item] = []
        self.active_id = ""
        self.selected_span: Callable[[], Span | None] = lambda: None
        """Asks the view for the selected words."""
        self.clear_selection: Callable[[], None] = lambda: None
        session.changed.connect(self._on_change)
        session.changed_elsewhere.connect(self.refresh)
        session.annotator_changed.connect(self.refresh)

    # -- what lies on the desk -------------------------------------------------------------------------------------

    def show(self, article_id: str) -> None:
        """Take an article in hand; an empty id clears the desk."""
        project = self.session.project
        self.active_id = ""
        self.article = reading.article(project, article_id) if project and article_id else None
        self._read()
        self.article_changed.emit()
        self.items_changed.emit()
        first = next((item for item in self.items if item.open), None)
        self.activate(first.id if first else "")

    def refresh(self) -> None:
        """Read the article and all that belongs to it anew."""
        project = self.session.project
        if self.article is None or project is None:
            return
        try:
            self.article = reading.article(project, self.article.id)
        except FactDeskError:
            self.show("")
            return
        self._read()
        self.article_changed.emit()
        self._settle()

    def _read(self) -> None:
        project, article, by = self.session.project, self.article, self.session.annotator
        self.items, self.reading, self.hidden = [], None, False
        if project is None or article is None:
            return
        found = [Item(claim.id, claim, None) for claim in reading.claims_of(project, article.id, by.id)]
        shown = suggestion_cases.visible_suggestions(project, article.id, by)
        found += [Item(suggestion.id, None, suggestion) for suggestion in shown]
        self.items = sorted(found, key=lambda item: (item.segments[0].start, -item.segments[-1].end, item.id))
        self.reading = reading.reading_of(project, article.id, by.id)
        self.hidden = reading_cases.suggestions_hidden(project, article.id, by)

    def _settle(self) -> None:
        if self.active_id and self.active is None:
            self.active_id = ""
        self.items_changed.emit()
        self.active_changed.emit()

    def _on_change(self, change: ChangeSet) -> None:
        if self.article is None:
            return
        if change.touches(Kind.ARTICLE):
            self.refresh()
            return
        kinds = (Kind.CLAIM, Kind.SUGGESTION, Kind.REJECTION, Kind.READING, Kind.SETTING)
        if any(change.touches(kind) for kind in kinds):
            self._read()
            self._settle()
            self.reading_changed.emit()

    @property
    def active(self) -> Item | None:
        """The claim or suggestion that keys act on."""
        return next((item for item in self.items if item.id == self.active_id), None)

    @property
    def open_count(self) -> int:
        """How many items are left to decide."""
        return sum(item.open for item in self.items)

    def marks(self) -> list[Mark]:
        """What the view draws."""
        return [self._mark(item) for item in self.items]

    def _mark(self, item: Item) -> Mark:
        letter = label_of(item.label).letter if item.label else "?"
        claim, suggestion = item.claim, item.suggestion
        if claim is not None:
            spans = claim.cue_span, claim.source_span
            return Mark(claim.id, claim.segments, claim.label, False, claim.kind, *spans, letter)
        if suggestion is None:
            raise AssertionError("an item is a claim or a suggestion")
        note = f"{suggestion.rule} · {suggestion.score:.2f}"
        spans = suggestion.cue, suggestion.source
        return Mark(
            suggestion.id, suggestion.segments, suggestion.label, True, suggestion.kind, *spans, letter, note
        )

    # -- going about -----------------------------------------------------------------------------------------------

    def activate(self, item_id: str) -> None:
        """Make an item the active one; an empty id for none."""
        if item_id != self.active_id:
            self.active_id = item_id
            self.active_changed.emit()

    def step(self, by: int, *, undecided: bool = False) -> bool:
        """Go to the item so many on in reading order, by choice among those left to decide; False at the end."""
        order = [item for item in self.items if not undecided or item.open or item.id == self.active_id]
        ids = [item.id for item in order]
        at = ids.index(self.active_id) + by if self.active_id in ids else (0 if by > 0 else len(ids) - 1)
        if not 0 <= at < len(ids):
            return False
        self.activate(ids[at])
        return True

    def _go_on(self, after: Item) -> None:
        """After a decision: the next item left to decide, further down or from the top."""
        place = (after.segments[0].start, -after.segments[-1].end)
        pending = [item for item in self.items if item.open]
        below = [item for item in pending if (item.segments[0].start, -item.segments[-1].end) > place]
        chosen = (below or pending)[:1]
        if chosen:
            self.activate(chosen[0].id)

    # -- deciding --------------------------------------------------------------------------------------------------

    def label(self, label: str) -> None:
        """Give the selection, or the active item, this label."""
        project, article, active = self.session.project, self.article, self.active
        if project is None or article is None:
            return
        if (span := self._selection()) is not None:
            self._mark_claim(span, label)
        elif active is not None and active.claim is not None:
            was_open = active.open
            self.session.do(claim_cases.label_claims, [active.id], label, self.session.annotator)
            if was_open:
                self._go_on(active)
        elif active is not None:
            self.accept(label)

    def mark(self) -> None:
        """Make a claim of the selection, without a label yet."""
        if (span := self._selection()) is not None:
            self._mark_claim(span, None)

    def _mark_claim(self, span: Span, label: str | None) -> None:
        article = self.article
        if article is None:
            return
        made = self._do(
            claim_cases.mark_claim,
            article.id,
            [span],
            self.session.annotator,
            label,
            suggestions_shown=not self.hidden,
        )
        if made is not None:
            self.clear_selection()
            self.activate(made[0])

    def accept(self, label: str | None = None) -> None:
        """Make a claim of the active suggestion, as suggested or with another label."""
        active = self.active
        if active is None or active.suggestion is None:
            return
        made = self._do(suggestion_cases.accept_suggestion, active.id, self.session.annotator, label)
        if made is not None:
            self.active_id = made[0]
            self.active_changed.emit()
            self._go_on(active)

    def reject(self) -> None:
        """Turn the active suggestion down, or take the active claim and its suggestion away."""
        active = self.active
        if active is None:
            return
        if active.suggestion is not None:
            done = self._do(suggestion_cases.reject_suggestions, [active.id], self.session.annotator)
        else:
            done = self._do(suggestion_cases.reject_claim, active.id, self.session.annotator)
        if done is not None:
            self._go_on(active)

    def remove(self) -> None:
        """Delete the active claim; its suggestion is open again."""
        if (active := self.active) is not None and active.claim is not None:
            self._do(claim_cases.remove_claims, [active.id], self.session.annotator)

    def resize(self, item_id: str, segments: Segments) -> None:
        """Let an item cover other words; a suggestion becomes a claim by it."""
        item = next((item for item in self.items if item.id == item_id), None)
        if item is None or item.segments == segments:
            return
        if item.claim is not None:
            self._do(claim_cases.resize_claim, item.id, segments, self.session.annotator)
            return
        made = self._do(suggestion_cases.accept_suggestion, item.id, self.session.annotator, None, segments)
        if made is not None:
            self.activate(made[0])

    def move_edge(self, edge: Edge, steps: int) -> None:
        """Move an end of the active item by words."""
        if (active := self.active) is not None and self.article is not None:
            self.resize(active.id, move_edge(self.article.text, active.segments, edge, steps))

    def add_selection(self) -> None:
        """Let the active claim cover the selected words as well."""
        active, span = self.active, self._selection()
        if active is not None and span is not None:
            self.clear_selection()
            self.resize(active.id, (*active.segments, span))

    def split(self, offset: int) -> None:
        """Make two claims of the active one at an offset."""
        if (active := self.active) is not None and active.claim is not None:
            self._do(claim_cases.split_claim, active.id, offset, self.session.annotator)

    def describe(self, **said: Any) -> None:
        """Say more about the active claim: cue, source, note, kind, anonymous_source."""
        if (active := self.active) is not None and active.claim is not None:
            self._do(claim_cases.describe_claim, active.id, self.session.annotator, **said)

    def describe_by_selection(self, name: str) -> None:
        """Let the selected words be the active claim's cue or source."""
        if (span := self._selection()) is not None:
            self.clear_selection()
            self.describe(**{name: span})

    def set_confidence(self, confidence: int | None) -> None:
        """Note how sure the annotator is of the active claim."""
        if (active := self.active) is not None and active.claim is not None:
            self._do(claim_cases.set_confidence, active.id, confidence, self.session.annotator)

    def finish(self) -> bool:
        """Finish the article, or reopen it when it is finished; whether it is finished now."""
        article = self.article
        if article is None:
            return False
        finished = self.reading is not None and bool(self.reading.finished_at)
        usecase = reading_cases.reopen_article if finished else reading_cases.finish_article
        return self._do(usecase, article.id, self.session.annotator) is not None and not finished

    def finish_first_pass(self) -> None:
        """Note that the article was gone through once; the bias guard lets suggestions through from now on."""
        if self.article is not None:
            self._do(reading_cases.finish_first_pass, self.article.id, self.session.annotator)

    def _selection(self) -> Span | None:
        span = self.selected_span()
        if span is None or self.article is None:
            return None
        return trim(self.article.text, span.start, span.end)

    def _do(self, usecase: Callable[..., Any], *given: Any, **named: Any) -> Any:
        return self.session.do(usecase, *given, **named)


def first_touched(desk: Desk, change: ChangeSet) -> str:
    """The item of this article that a change touched first; empty when there is none."""
    touched: Iterable[str] = (*change.ids(Kind.CLAIM), *change.ids(Kind.SUGGESTION))
    known = {item.id for item in desk.items}
    return next((item_id for item_id in touched if item_id in known), "")


def whole(item: Item) -> Span:
    """From the first character of an item to its last."""
    return extent(item.segments)
