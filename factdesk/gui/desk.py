"""The article that is being worked on: its claims and suggestions in order, which one is active, and what is done."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import chain
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from factdesk.domain.changes import ChangeSet, Kind
from factdesk.domain.claims import Article, new_id
from factdesk.domain.errors import FactDeskError, NotFound
from factdesk.domain.overview import ArticleLine, ArticleState
from factdesk.domain.projects import Reading
from factdesk.domain.spans import Segments, Span
from factdesk.gui.article.marks import Mark
from factdesk.gui.items import Item
from factdesk.gui.late import late
from factdesk.gui.session import Session

if TYPE_CHECKING:
    from factdesk.store import Project, reading
    from factdesk.usecases import claims as claim_cases
    from factdesk.usecases import readings as reading_cases
    from factdesk.usecases import suggestions as suggestion_cases
else:
    reading = late("factdesk.store.reading")
    claim_cases, reading_cases = late("factdesk.usecases.claims"), late("factdesk.usecases.readings")
    suggestion_cases = late("factdesk.usecases.suggestions")

_KINDS = (Kind.CLAIM, Kind.SUGGESTION, Kind.REJECTION, Kind.READING, Kind.SETTING)
"""What an edit can touch that is drawn into an article."""
_PLACES = frozenset(("start", "end", "segments", "removed_edit"))
"""Columns of a claim that say where it stands, and whether."""


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
        self.concerns_others = False
        """Whether the last change has touched more than what lies here: other articles, or other people's work."""
        self.selected_span: Callable[[], Span | None] = lambda: None
        """Asks the view for the selected words, as a claim of them would have them."""
        self.clear_selection: Callable[[], None] = lambda: None
        session.changed.connect(self._on_change)
        session.changed_elsewhere.connect(self.refresh)
        session.unsaved_changed.connect(self._show_unsaved)
        session.annotator_changed.connect(self.refresh)

    # -- what lies on the desk -------------------------------------------------------------------------------------

    def show(self, article_id: str) -> None:
        """Take an article in hand; an empty id, or one of an article that is gone, clears the desk."""
        project = self.session.project
        self.active_id = ""
        self.article = _found(self.session, project, article_id) if project and article_id else None
        self._read()
        first = next((item for item in self.items if item.open), None)
        self.active_id = first.id if first else ""
        self.article_changed.emit()
        self.items_changed.emit()
        self.active_changed.emit()

    def refresh(self) -> None:
        """Read the article and all that belongs to it anew."""
        project, before = self.session.project, self.active
        if self.article is None or project is None:
            return
        known, self.article = self.article, _found(self.session, project, self.article.id)
        if self.article is None:
            self.show("")
            return
        self._read()
        if self.article != known:
            self.article_changed.emit()
        self._settle(before)

    def _read(self) -> None:
        project, article, by = self.session.project, self.article, self.session.annotator
        self.items, self.reading, self.hidden = [], None, False
        if project is None or article is None:
            return
        shown = suggestion_cases.visible_suggestions(project, article.id, by)
        self._lay([Item(suggestion.id, None, suggestion) for suggestion in shown])
        self.reading = reading.reading_of(project, article.id, by.id)
        self.hidden = reading_cases.suggestions_hidden(project, article.id, by)

    def _lay(self, suggestions: list[Item]) -> None:
        """Lay these suggestions down, and the claims as they are now."""
        project, article, by = self.session.project, self.article, self.session.annotator
        if project is not None and article is not None:
            items = [Item(claim.id, claim, None) for claim in reading.claims_of(project, article.id, by.id)]
            items += suggestions
            if self.session.unsaved is not None:
                items = self.session.unsaved.over(article, items)
            self.items = sorted(items, key=lambda item: (item.place, item.id))

    def _show_unsaved(self) -> None:
        """Lay down what is in the file, and over it what could not be saved."""
        if self.article is None:
            return
        before, items, unsaved = self.active, self.items, self.session.unsaved
        try:
            self._read()
        except FactDeskError:
            # A disk that takes nothing may not give anything either: what is known stays.
            self.items = unsaved.over(self.article, items, newest=True) if unsaved is not None else items
        self._settle(before)

    def _settle(self, before: Item | None) -> None:
        if before is not None and self.active is None:
            self.active_id = self._successor(before)
        self.items_changed.emit()
        self.active_changed.emit()

    def _successor(self, gone: Item) -> str:
        """What takes the place of an item: the claim made of it, the suggestion behind it, or what comes after it."""
        origin = gone.claim.suggestion_id if gone.claim else None
        kin = (item.id for item in self.items if item.id == origin or item.made_of == gone.id)
        after = (item.id for item in self.items if item.place >= gone.place)
        last = (item.id for item in reversed(self.items))
        return next(chain(kin, after, last), "")

    def _on_change(self, change: ChangeSet) -> None:
        if self.article is None:
            return
        if change.touches(Kind.ARTICLE):
            self.refresh()
        elif any(change.touches(kind) for kind in _KINDS):
            before, known = self.active, self._ids()
            if _describes_only(change) and self.session.unsaved is None:
                self._lay([item for item in self.items if item.suggestion is not None])
                self._settle(before)
            else:
                self._read()
                self._settle(before)
                self.reading_changed.emit()
            self.concerns_others = _concerns_others(change, known, self._ids())

    def _ids(self) -> frozenset[str]:
        return frozenset([*(item.id for item in self.items), self.reading.id if self.reading else ""])

    @property
    def active(self) -> Item | None:
        """The claim or suggestion that keys act on."""
        return next((item for item in self.items if item.id == self.active_id), None)

    @property
    def open_count(self) -> int:
        """How many items are left to decide."""
        return sum(item.open for item in self.items)

    def counted(self, line: ArticleLine) -> ArticleLine:
        """The line of this article in a list, with what lies here now: nothing needs to be asked for that."""
        claims = [item.claim for item in self.items if item.claim is not None]
        state = ArticleState.UNREAD
        if self.reading is not None and self.reading.finished_at:
            state = ArticleState.FINISHED
        elif claims or self.reading is not None:
            state = ArticleState.STARTED
        labelled = sum(claim.label is not None for claim in claims)
        offered = len(self.items) - len(claims)
        return replace(line, state=state, claims=len(claims), labelled=labelled, open_suggestions=offered)

    def marks(self) -> list[Mark]:
        """What the view draws."""
        return [item.mark() for item in self.items]

    # -- going about -----------------------------------------------------------------------------------------------

    def activate(self, item_id: str) -> None:
        """Make an item the active one; an empty id for none."""
        if item_id != self.active_id:
            self.active_id = item_id
            self.active_changed.emit()

    def step(self, by: int, *, undecided: bool = False) -> bool:
        """Go to the item so many on in reading order, by choice among those left to decide; False at the end.

        Words that are selected are let go of: the keys that follow are meant for the item.
        """
        order = [item for item in self.items if not undecided or item.open or item.id == self.active_id]
        ids = [item.id for item in order]
        at = ids.index(self.active_id) + by if self.active_id in ids else (0 if by > 0 else len(ids) - 1)
        if not 0 <= at < len(ids):
            return False
        self.clear_selection()
        self.activate(ids[at])
        return True

    def _go_on(self, after: Item) -> None:
        """After a decision: the next item left to decide, further down or from the top."""
        pending = [item for item in self.items if item.open]
        below = [item for item in pending if item.place > after.place and item.made_of != after.id]
        for item in (below or pending)[:1]:
            self.activate(item.id)

    # -- deciding --------------------------------------------------------------------------------------------------

    def label(self, label: str) -> None:
        """Give the selection, or the active item, this label."""
        project, article, active = self.session.project, self.article, self.active
        if project is None or article is None:
            return
        if (span := self.selected_span()) is not None:
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
        if (span := self.selected_span()) is not None:
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
            # Made here, so that a commit that happened although it was told as failed is not done twice.
            claim_id=new_id(),
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

    def describe(self, **said: Any) -> None:
        """Say more about the active claim: cue, source, note, kind, anonymous_source."""
        if (active := self.active) is not None and active.claim is not None:
            self._do(claim_cases.describe_claim, active.id, self.session.annotator, **said)

    def describe_by_selection(self, name: str) -> None:
        """Let the selected words be the active claim's cue or source."""
        if (span := self.selected_span()) is not None:
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
            if self.active is None:
                self.step(1, undecided=True)

    def _do(self, usecase: Callable[..., Any], *given: Any, **named: Any) -> Any:
        return self.session.do(usecase, *given, **named)


def _found(session: Session, project: Project, article_id: str) -> Article | None:
    try:
        return reading.article(project, article_id) if session.trust.vouches(project, [article_id]) else None
    except NotFound:
        return None


def _describes_only(change: ChangeSet) -> bool:
    """Whether an edit has changed claims without adding, moving or removing any: then suggestions are as they were."""
    return not change.bulk and all(
        row.kind is Kind.CLAIM
        and row.before is not None
        and row.after is not None
        and not _PLACES & row.after.keys()
        for row in change.changes
    )


def _concerns_others(change: ChangeSet, before: frozenset[str], after: frozenset[str]) -> bool:
    """Whether an edit has touched what neither lay on the desk before it nor lies there now."""
    touched = [one for kind in (Kind.CLAIM, Kind.SUGGESTION, Kind.READING) for one in change.ids(kind)]
    # A rejection has an id of its own; here it shows by a suggestion that has gone or come back.
    return not before.union(after).issuperset(touched) or len(change.ids(Kind.REJECTION)) > len(
        before ^ after
    )
