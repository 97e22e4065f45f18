"""The revisions of claims: a project's own edits, told from the journal, and those of others, which it keeps.

Its own are not kept a second time. What an edit, undo or redo made of a claim is a revision that follows what the
project stood on then. An edit that took over what others did, which is told by its receipt, makes none: from then on
the project stands on what it adopted. Where a revision was kept with an edit of the project's own, as when somebody
decides between several, it stands for that edit.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from itertools import chain
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Connection, select

from factdesk.domain.changes import Kind, RowChange
from factdesk.domain.claims import ArticleId, ClaimId
from factdesk.domain.colleagues.reviews import RECEIVED, Revision, RevisionId
from factdesk.domain.colleagues.revisions import (
    REMOVED,
    Frontier,
    History,
    adopted,
    chosen,
    payload_of,
    revision_id,
)
from factdesk.domain.errors import ProjectDamaged
from factdesk.store.journal import load_fields
from factdesk.store.queries import BLOCK
from factdesk.store.reading_claim_history import Replay
from factdesk.store.rows import CODECS, COLUMNS, digest
from factdesk.store.tables import annotators, changes, claims, edits, receipts, revisions

_SEALED = ("edit", "position", "kind", "row_id", "before", "after")
_UNNAMED = RevisionId("")
_DAMAGED = "The history of a claim is damaged; open a backup of the project."


class _Act(NamedTuple):
    """One line of the journal, as far as revisions tell of it."""

    seq: int
    id: str
    kind: str
    title: str
    annotator_id: str
    device: str
    at: str
    target: int | None


class Histories:
    """Tells the histories of claims, many at a time, and remembers the journal from one time to the next."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        """Where to look; may be another one of the same project later."""
        self._newest = 0
        self._acts: dict[int, _Act] = {}
        self._turns: dict[int, list[int]] = defaultdict(list)
        self._adopting: frozenset[int] = frozenset()

    def of(self, claim_ids: Sequence[str]) -> dict[ClaimId, History]:
        """The history of each of these claims that the project holds or has held. Raises ProjectDamaged."""
        self._refresh()
        found: dict[ClaimId, History] = {}
        for at in range(0, len(claim_ids), BLOCK):
            found.update(self._block(claim_ids[at : at + BLOCK]))
        return found

    def _refresh(self) -> None:
        """Learn of the undos and redos since the last time, and which edits took over what others did."""
        # Named in the order of their index; one that is still running, others do not know of either.
        turns = (
            edits.c.annotator_id.in_(select(annotators.c.id)),
            edits.c.kind.in_(("undo", "redo")),
            edits.c.state == "done",
            edits.c.seq > self._newest,
        )
        for act in self._lines(*turns):
            self._newest = max(self._newest, act.seq)
            if act.target is not None:
                self._turns[act.target].append(act.seq)
        received = select(receipts.c.created_edit).where(receipts.c.kind == RECEIVED)
        self._adopting = frozenset(self.connection.execute(received).scalars())

    def _learn(self, numbers: Iterable[int]) -> None:
        """Read the lines of the journal with these numbers, those that are not known yet."""
        missing = sorted({number for number in numbers if number not in self._acts})
        for at in range(0, len(missing), BLOCK):
            for _ in self._lines(edits.c.seq.in_(missing[at : at + BLOCK])):
                pass

    def _lines(self, *where: ColumnElement[bool]) -> Iterator[_Act]:
        columns = (
            edits.c[name] for name in ("seq", "id", "kind", "title", "annotator_id", "device", "at", "target")
        )
        for line in self.connection.execute(select(*columns).where(*where)):
            act = _Act(*line)._replace(annotator_id=line[4] or "")
            self._acts[act.seq] = act
            yield act

    def _block(self, claim_ids: Sequence[str]) -> Iterable[tuple[ClaimId, History]]:
        rows = self.connection.execute(select(claims).where(claims.c.id.in_(claim_ids))).mappings().all()
        recorded = self._recorded(claim_ids)
        kept = self._kept(claim_ids)
        brought = self._brought(kept)
        touched = chain((row["created_edit"] for row in rows), *recorded.values(), *brought.values())
        self._learn(touched)
        for row in rows:
            claim_id = row["id"]
            mine = {one.id: one for one in kept.get(claim_id, ())}
            telling = _Telling(
                claim_id, row["article_id"], mine, _by_edit(mine.values(), brought), self._adopting
            )
            try:
                self._tell(telling, dict(row), recorded.get(claim_id, {}))
            except (ValueError, TypeError, KeyError) as error:
                raise ProjectDamaged(_DAMAGED) from error
            yield claim_id, telling.history()

    def _tell(self, telling: _Telling, row: dict[str, Any], recorded: Mapping[int, list[RowChange]]) -> None:
        touched = {row["created_edit"], *recorded, *telling.brought}
        numbers = touched.union(chain.from_iterable(self._turns.get(seq, ()) for seq in touched))
        replay = Replay(row, recorded)
        for act in (self._acts[number] for number in sorted(numbers)):
            replay.repeat(act)
            telling.after(act, payload_of(_claim(replay.content)) if replay.standing else REMOVED)

    def _recorded(self, ids: Sequence[str]) -> dict[str, dict[int, list[RowChange]]]:
        query = select(*(changes.c[name] for name in _SEALED), changes.c.digest)
        query = query.where(changes.c.row_id.in_(ids), changes.c.kind == Kind.CLAIM.value)
        found: dict[str, dict[int, list[RowChange]]] = defaultdict(lambda: defaultdict(list))
        for *record, seal in self.connection.execute(query.order_by(changes.c.edit, changes.c.position)):
            if digest(record) != seal:
                raise ProjectDamaged(_DAMAGED)
            edit, _, kind, row_id, before, after = record
            try:
                change = RowChange(Kind(kind), row_id, load_fields(before), load_fields(after))
            except (ValueError, AttributeError) as error:
                raise ProjectDamaged(_DAMAGED) from error
            found[row_id][edit].append(change)
        return found

    def _kept(self, claim_ids: Sequence[str]) -> dict[str, list[Revision]]:
        """The revisions that are kept, also those that were taken away with the edit that brought them."""
        columns = (revisions.c[name] for name in COLUMNS[Kind.REVISION])
        found: dict[str, list[Revision]] = defaultdict(list)
        for row in self.connection.execute(select(*columns).where(revisions.c.claim_id.in_(claim_ids))):
            revision: Revision = CODECS[Kind.REVISION].from_row(tuple(row))
            found[revision.claim_id].append(revision)
        return found

    def _brought(self, kept: Mapping[str, list[Revision]]) -> dict[str, list[int]]:
        """For each kept revision the edits that brought it: the one that made its row, and any that did so again."""
        ids = [one.id for of_claim in kept.values() for one in of_claim]
        found: dict[str, list[int]] = defaultdict(list)
        for at in range(0, len(ids), BLOCK):
            block = ids[at : at + BLOCK]
            made = select(revisions.c.id, revisions.c.created_edit).where(revisions.c.id.in_(block))
            again = select(changes.c.row_id, changes.c.edit).where(
                changes.c.row_id.in_(block), changes.c.kind == Kind.REVISION.value
            )
            for revision, edit in chain(self.connection.execute(made), self.connection.execute(again)):
                found[revision].append(edit)
        return found


def _claim(content: tuple[Any, ...]) -> Any:
    return CODECS[Kind.CLAIM].from_row(content)


def _by_edit(kept: Iterable[Revision], brought: Mapping[str, list[int]]) -> dict[int, list[Revision]]:
    found: dict[int, list[Revision]] = defaultdict(list)
    for one in kept:
        for edit in brought.get(one.id, ()):
            found[edit].append(one)
    return found


class _Telling:
    """One claim's history, told act by act."""

    def __init__(
        self,
        claim_id: ClaimId,
        article_id: ArticleId,
        kept: Mapping[RevisionId, Revision],
        brought: Mapping[int, Sequence[Revision]],
        adopting: AbstractSet[int],
    ) -> None:
        self.brought = brought
        self._claim_id, self._article_id, self._kept, self._adopting = claim_id, article_id, kept, adopting
        self._made: dict[RevisionId, Revision] = {}
        self._in_force: set[int] = set()
        """The edits that brought revisions and are not undone."""
        self._steps: dict[int, tuple[Frontier, Frontier]] = {}
        """What the project stood on before and after each of these."""
        self._current: Frontier = ()
        self._payload = REMOVED

    def history(self) -> History:
        """What there is to tell so far."""
        return History(self._graph(), self._current)

    def after(self, act: _Act, payload: str) -> None:
        """Go on by one act, after which the claim is as this payload says."""
        about = act.target if act.target is not None else act.seq
        if about in self._adopting:
            self._adopt(act, about, payload)
        elif about in self.brought:
            self._decide(act, about, payload)
        elif payload != self._payload:
            self._make(act, payload, self._current)
        self._payload = payload

    def _adopt(self, act: _Act, about: int, payload: str) -> None:
        before = self._current
        if act.kind != "undo":
            self._in_force.add(about)
            graph = self._graph()
            self._current = adopted(graph, before) if self.brought.get(about) else before
            if payload != (graph[chosen(graph, self._current)].payload if self._current else REMOVED):
                # Done again after people had built on it, so that it is one more opinion.
                self._make(act, payload, self._current)
            self._steps[about] = (before, self._current)
            return
        self._in_force.discard(about)
        earlier, then = self._steps.get(about, ((), ()))
        if before == then:  # nobody has built on it: as if it had not been
            self._current = earlier
        elif payload != self._payload:
            self._make(act, payload, before)

    def _decide(self, act: _Act, about: int, payload: str) -> None:
        before = self._current
        decision = self.brought[about][0]
        if act.kind == "undo":
            # Somebody may have seen the decision already, so that it is answered, not forgotten.
            self._in_force.discard(about)
            self._make(act, payload, self._steps.get(about, (before, before))[0])
            return
        self._in_force.add(about)
        if act.kind == "redo":
            self._make(act, payload, tuple(sorted({decision.id, *before})))
            return
        self._current = (decision.id,)
        self._steps[about] = (before, self._current)

    def _make(self, act: _Act, payload: str, parents: Frontier) -> None:
        told = (act.annotator_id, act.device, act.id, act.title, act.at)
        draft = Revision(_UNNAMED, self._claim_id, self._article_id, parents, payload, *told)
        made = replace(draft, id=revision_id(draft))
        self._made[made.id] = made
        self._current = (made.id,)

    def _graph(self) -> dict[RevisionId, Revision]:
        """The project's own revisions, those that edits in force have brought, and all that these follow."""
        found = dict(self._made)
        for edit in self._in_force:
            found.update((one.id, one) for one in self.brought[edit])
        ahead = [parent for one in found.values() for parent in one.parents]
        while ahead:
            if (one := ahead.pop()) not in found and one in self._kept:
                found[one] = self._kept[one]
                ahead += found[one].parents
        return found
