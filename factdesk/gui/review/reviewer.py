"""What the reviewer has before them: the queue, the spot in hand, and what becomes of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal

from factdesk.domain.changes import ChangeSet, Kind
from factdesk.domain.claims import Claim
from factdesk.domain.colleagues.review_groups import ReviewState
from factdesk.domain.colleagues.reviews import EDITED, NO_CLAIM, TAKEN
from factdesk.domain.errors import Cancelled, FactDeskError
from factdesk.gui.job_runner import JobRunner
from factdesk.gui.look.edit_titles import title_of
from factdesk.gui.look.sentences import said
from factdesk.gui.review.histories import HistoryLine, history_lines
from factdesk.gui.review.opinions import Opinion
from factdesk.gui.review.queue import Queue
from factdesk.gui.review.words import outcome_words, reason_words
from factdesk.gui.session import Session
from factdesk.jobs import Job
from factdesk.store import Project, reading
from factdesk.usecases import review
from factdesk.usecases.conflicts import decide_conflict
from factdesk.usecases.review import ReviewedSpot
from factdesk.usecases.review_queue import ReviewQueue, ReviewScope, lines_of, review_queue

_PAUSE = 400
"""Milliseconds without a change from elsewhere before the queue is read anew."""
_CONCERNING = (
    Kind.DECISION,
    Kind.COMMENT,
    Kind.CLAIM,
    Kind.READING,
    Kind.ARTICLE,
    Kind.ANNOTATOR,
    Kind.CONFLICT,
)


Act = Callable[[Project, str], ChangeSet]
"""A use case on the spot of this key."""


class Reviewer(QObject):
    """Holds the queue and the spot in hand, and carries decisions out."""

    counted = Signal()
    """The queue was read anew."""
    changed = Signal(object)
    """Numbers of lines that were replaced, as a range; the lines around them stand as they were."""
    turned = Signal()
    """Another spot is in hand, or the same one says something else."""
    told = Signal(str)
    """One quiet sentence about what was done."""

    def __init__(self, session: Session, scope: ReviewScope, parent: QObject) -> None:
        super().__init__(parent)
        self.session, self.scope = session, scope
        self.queue = Queue()
        self.spot: ReviewedSpot | None = None
        self.history: HistoryLine | None = None
        """The claim in hand that has two histories, instead of a spot."""
        self.names: Mapping[str, str] = {}
        """Everybody's name, by id."""
        self._runner = JobRunner(self)
        self._wanted = ""
        self._own = False
        self._places: dict[str, tuple[str, str]] = {}
        """Article and spot of each decision that was seen, for going back to it on undo."""
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self.read)
        session.changed.connect(self._hear)
        session.changed_elsewhere.connect(self._pause.start)
        session.annotator_changed.connect(self._pause.start)
        session.closing.connect(self.stop)

    # -- the queue -------------------------------------------------------------------------------------------------

    @property
    def reading(self) -> bool:
        """Whether the queue is being read."""
        return self._runner.running

    def look_at(self, scope: ReviewScope) -> None:
        """Compare in another scope from now on."""
        if scope != self.scope:
            self.scope = scope
            self.read()

    def read(self) -> None:
        """Read the queue anew, beside the window; the spot in hand stays so if it is still there."""
        project, scope = self.session.project, self.scope
        self._pause.stop()
        if project is None:
            return
        self._runner.shut_down()
        self._runner.start(self.tr("Comparing"), lambda: _all_lines(project, scope), self._read, self._failed)

    def _read(self, found: tuple[ReviewQueue, list[HistoryLine]]) -> None:
        project = self.session.project
        if project is None:
            return
        self.names = {one.id: one.name for one in reading.all_annotators(project)}
        self.queue.fill(*found)
        self.counted.emit()
        at = self.queue.place(self._wanted or self.key)
        self._wanted = ""
        if at is None:
            at = self.queue.next_left(-1)
        self.go(at if at is not None else 0)

    def _failed(self, error: Exception) -> None:
        if isinstance(error, FactDeskError) and not isinstance(error, Cancelled):
            self.told.emit(said(str(error)))

    def stop(self) -> None:
        """Let go of the project."""
        self._pause.stop()
        self._runner.shut_down()

    def _hear(self, change: ChangeSet) -> None:
        if not self._own and any(change.touches(kind) for kind in _CONCERNING):
            self._pause.start()

    # -- the spot in hand ------------------------------------------------------------------------------------------

    @property
    def key(self) -> str:
        """What the line in hand goes by; empty without one."""
        if self.history is not None:
            return self.history.key
        return self.spot.review.key if self.spot is not None else ""

    @property
    def is_open(self) -> bool:
        """Whether there is no decision here that could be lifted."""
        return self.spot is None or self.spot.review.state in (ReviewState.OPEN, ReviewState.SINGLE)

    @property
    def at(self) -> int:
        """Number of the line in hand; -1 without one."""
        found = self.queue.place(self.key)
        return -1 if found is None else found

    @property
    def opinions(self) -> tuple[Opinion, ...]:
        """What everybody says on the spot, the first of them A; of two histories the states."""
        if self.history is not None:
            return self.history.opinions()
        if self.spot is None:
            return ()
        named = not self.scope.anonymous
        return tuple(
            Opinion(row.letter, row.annotator.name if named else "", row.claims) for row in self.spot.rows
        )

    @property
    def called(self) -> dict[str, str]:
        """What everybody is called now, by id: letters for those on the spot while they are anonymous."""
        names = dict(self.names)
        if self.spot is not None and self.scope.anonymous:
            names.update({row.annotator.id: row.letter for row in self.spot.rows})
        if self.session.annotator.id:
            names[self.session.annotator.id] = self.session.annotator.name
        return names

    def go(self, at: int) -> None:
        """Take the line of this number in hand."""
        project = self.session.project
        line = self.queue.line(at)
        self.spot = self.history = None
        if isinstance(line, HistoryLine):
            self.history = line
        elif line is not None and project is not None:
            try:
                self.spot = review.review_group(project, line.key, self.scope)
            except FactDeskError as error:
                self.told.emit(said(str(error)))
                self._pause.start()
            else:
                self._remember(self.spot)
        self.turned.emit()

    def _remember(self, spot: ReviewedSpot) -> None:
        for shown in spot.decisions:
            self._places[shown.decision.id] = spot.article.id, spot.review.key

    def step(self) -> None:
        """Go on to the next spot that is left to decide, from the end to the beginning."""
        at = self.queue.next_left(self.at)
        if at is None or at == self.at:
            self.told.emit(self.tr("Nothing else is left to decide in this list."))
        else:
            self.go(at)

    def step_back(self) -> None:
        """Go back to the line before, whether it is decided or not."""
        if self.at > 0:
            self.go(self.at - 1)
        else:
            self.told.emit(self.tr("This is the first in the list."))

    # -- deciding --------------------------------------------------------------------------------------------------

    def take(self, row: int, reason: str = "", note: str = "") -> bool:
        """Let this person's opinion hold, be it that there is no claim here."""
        opinions = self.opinions
        if not 0 <= row < len(opinions):
            return False
        if self.history is not None:
            return self._take_state(self.history, row)
        one = opinions[row]
        if not one.claims:
            return self.decide(NO_CLAIM, reason, note)
        words = self.tr("Taken: {0}").format(one.name or one.letter)
        return self._decide(TAKEN, words, reason, note, take=[claim.id for claim in one.claims])

    def _take_state(self, line: HistoryLine, row: int) -> bool:
        """Let one state of a claim with two histories hold."""
        by, revision = self.session.annotator, line.revision(row)
        self._own = True
        try:
            change = self.session.do(decide_conflict, line.conflict.claim_id, by, revision)
        finally:
            self._own = False
        if change is not None:
            self.told.emit(self.tr("Taken: {0}").format(self.opinions[row].name))
            self.read()
        return change is not None

    def take_all(self, reason: str = "", note: str = "") -> bool:
        """Let all opinions hold side by side."""
        ids = [claim.id for one in self.opinions for claim in one.claims]
        return self._decide(TAKEN, self.tr("Taken: all"), reason, note, take=ids)

    def decide(self, outcome: str, reason: str = "", note: str = "") -> bool:
        """Decide NO_CLAIM, CONTESTED or GAP: that there is no claim, or that nobody can tell."""
        return self._decide(outcome, outcome_words(outcome), reason, note)

    def decide_edited(self, claim: Claim, reason: str = "", note: str = "") -> bool:
        """Let the reviewer's own wording hold."""
        return self._decide(EDITED, outcome_words(EDITED), reason, note, gold=[claim])

    def _decide(
        self,
        outcome: str,
        words: str,
        reason: str,
        note: str,
        *,
        take: Sequence[str] = (),
        gold: Sequence[Claim] = (),
    ) -> bool:
        by, scope = self.session.annotator, self.scope
        with_reason = f"{words} ({reason_words(reason)})" if reason else words
        return self._do(
            with_reason,
            lambda project, key: review.decide(
                project, key, outcome, by, take=take, gold=gold, reason=reason, note=note, scope=scope
            ),
        )

    def send_back(self, reason: str = "", note: str = "", gold: Sequence[Claim] = ()) -> bool:
        """Ask those who labelled it."""
        by, scope = self.session.annotator, self.scope
        return self._do(
            self.tr("Sent back"),
            lambda project, key: review.send_back(
                project, key, by, gold=gold, reason=reason, note=note, scope=scope
            ),
        )

    def reopen(self) -> bool:
        """Lift what was decided on the spot in hand, which stays in hand."""
        if self.is_open:
            return False
        by, scope = self.session.annotator, self.scope
        return self._do(
            self.tr("Reopened"),
            lambda project, key: review.reopen(project, key, by, scope=scope),
            stay=True,
        )

    def _do(self, words: str, act: Act, *, stay: bool = False) -> bool:
        if self.spot is None:
            return False
        key, article_id = self.key, self.spot.article.id
        self._own = True
        try:
            change = self.session.do(act, key)
        finally:
            self._own = False
        if change is None:
            return False
        for decision in change.ids(Kind.DECISION):
            self._places[decision] = article_id, key
        self._read_article(article_id)
        at = self.queue.place(key)
        following = at if stay else self.queue.next_left(-1 if at is None else at)
        self.go(following if following is not None else (at or 0))
        self.told.emit(self._with_left(words))
        return True

    def _with_left(self, words: str) -> str:
        left = self.queue.left
        if left:
            return self.tr("{0}. {1} left.").format(words, left)
        return self.tr("{0}. That was the last one.").format(words)

    def _read_article(self, article_id: str) -> None:
        """Put the lines of one article in the place of those before."""
        project = self.session.project
        if project is not None and self._runner.running:
            self.read()  # what is being read was written over meanwhile
        if project is not None:
            self.changed.emit(self.queue.replace(article_id, lines_of(project, article_id, self.scope)))

    # -- back and forth --------------------------------------------------------------------------------------------

    def undo(self) -> None:
        """Take the newest edit back, and go to where it was made."""
        self._travel(redo=False)

    def redo(self) -> None:
        """Do again what was undone last, and go to where it was made."""
        self._travel(redo=True)

    def _travel(self, *, redo: bool) -> None:
        self._own = True
        try:
            change = self.session.redo() if redo else self.session.undo()
        finally:
            self._own = False
        if change is None:
            return
        places = {self._places[one] for one in change.ids(Kind.DECISION) if one in self._places}
        for article_id, _ in places:
            self._read_article(article_id)
        if len(places) == 1 and (at := self.queue.place(next(iter(places))[1])) is not None:
            self.go(at)
        elif change.touches(Kind.COMMENT) and self.spot is not None:
            self.go(self.at)
        elif any(change.touches(kind) for kind in _CONCERNING):
            self.read()
        words = self.tr("Done again: {0}") if redo else self.tr("Undone: {0}")
        self.told.emit(words.format(title_of(change.title)))

    # -- comments --------------------------------------------------------------------------------------------------

    def talk(self, act: Callable[[Project], object]) -> bool:
        """Carry out a use case of comments, and show the spot anew; whether it could be done."""
        self._own = True
        try:
            done = self.session.do(act)
        finally:
            self._own = False
        if done is not None:
            self.go(self.at)
        return done is not None

    def narrow(self, **fields: object) -> None:
        """Look at the same in a scope that differs in these fields."""
        self.look_at(replace(self.scope, **fields))  # type: ignore[arg-type]


def _all_lines(project: Project, scope: ReviewScope) -> Job[tuple[ReviewQueue, list[HistoryLine]]]:
    """The queue, and what has two histories."""
    found = yield from review_queue(project, scope)
    return found, history_lines(project, scope)
