from hypothesis import given
from hypothesis import strategies as st

from factdesk.domain.claims import AnnotatorId, ArticleId
from factdesk.domain.colleagues.reviews import REMARK, REOPENED_THREAD, RESOLVED, Comment, CommentId
from factdesk.domain.colleagues.threads import threads_from


def comment(name: str, thread: str = "", kind: str = REMARK, at: str = "") -> Comment:
    return Comment(
        CommentId(name), ArticleId("mill"), AnnotatorId("ana"), "c", thread, kind, name, at or name
    )


FIRST, REPLY = comment("1"), comment("2", "1")
CLOSED, OPENED = comment("3", "1", RESOLVED), comment("4", "1", REOPENED_THREAD)
OTHER = comment("5")


@given(st.permutations([FIRST, REPLY, CLOSED, OPENED, OTHER]))
def test_comments_come_together_in_threads_whatever_their_order(found: list[Comment]) -> None:
    one, other = threads_from(found)
    assert (one.id, one.comments, one.about) == ("1", (FIRST, REPLY, CLOSED, OPENED), "c")
    assert (other.id, other.comments, other.resolved) == ("5", (OTHER,), False)


def test_the_last_mark_tells_whether_a_thread_is_closed() -> None:
    assert not threads_from([FIRST, REPLY])[0].resolved
    assert threads_from([FIRST, CLOSED, REPLY])[0].resolved
    assert not threads_from([FIRST, CLOSED, OPENED])[0].resolved


def test_a_reply_whose_beginning_is_not_there_still_shows() -> None:
    [thread] = threads_from([REPLY])
    assert (thread.id, thread.comments) == ("1", (REPLY,))
