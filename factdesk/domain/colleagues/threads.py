"""What was said about a claim or decision, in threads that can be closed and opened again."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from factdesk.domain.colleagues.reviews import REOPENED_THREAD, RESOLVED, Comment, CommentId


@dataclass(frozen=True, slots=True)
class Thread:
    """One thread: what it began with, and all that followed, the oldest first."""

    id: CommentId
    comments: tuple[Comment, ...]
    """Words, and marks that the thread was closed or opened."""

    @property
    def about(self) -> str:
        """Id of the claim or decision."""
        return self.comments[0].about

    @property
    def resolved(self) -> bool:
        """Whether it was closed, and not opened since."""
        marks = [one.kind for one in self.comments if one.kind in (RESOLVED, REOPENED_THREAD)]
        return bool(marks) and marks[-1] == RESOLVED


def threads_from(comments: Iterable[Comment]) -> tuple[Thread, ...]:
    """Comments put together, threads by their beginning; a reply whose beginning is not there begins a thread."""
    ordered = sorted(comments, key=lambda one: (one.created_at, one.id))
    begun: dict[str, list[Comment]] = {one.id: [one] for one in ordered if not one.thread}
    for one in ordered:
        if one.thread:
            begun.setdefault(one.thread, []).append(one)
    found = [Thread(CommentId(one), tuple(said)) for one, said in begun.items()]
    return tuple(sorted(found, key=lambda thread: (thread.comments[0].created_at, thread.id)))
