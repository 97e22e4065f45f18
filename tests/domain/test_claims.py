import re
import uuid

from factdesk.domain.claims import KINDS, ORIGINS, new_id
from factdesk.domain.times import now


def test_an_id_is_a_random_uuid_and_never_the_same_twice() -> None:
    made = {new_id() for _ in range(1_000)}
    assert len(made) == 1_000
    assert all(str(uuid.UUID(one)) == one and uuid.UUID(one).version == 4 for one in made)


def test_words_for_kind_and_origin_are_few_and_distinct() -> None:
    assert KINDS == ("attributed", "statement")
    assert ORIGINS == ("suggested", "edited", "manual")


def test_a_time_is_utc_with_milliseconds_and_sorts_by_spelling() -> None:
    moments = [now() for _ in range(50)]
    assert all(re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z", moment) for moment in moments)
    assert moments == sorted(moments)
