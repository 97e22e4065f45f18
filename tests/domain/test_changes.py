from hypothesis import given
from hypothesis import strategies as st

from factdesk.domain.changes import NO_CHANGE, ChangeSet, Kind, RowChange
from tests.strategies import short

_fields = st.none() | st.dictionaries(
    st.sampled_from(["label", "note", "removed_edit"]), st.none() | st.integers() | short, max_size=3
)
_rows = st.builds(RowChange, st.sampled_from(list(Kind)), st.sampled_from("abc"), _fields, _fields)
_sets = st.builds(
    ChangeSet,
    st.integers(1, 9),
    st.just("Label claim"),
    st.lists(_rows, max_size=6).map(tuple),
    st.frozensets(st.sampled_from(list(Kind)), max_size=2),
)


@given(_sets)
def test_the_inverse_of_the_inverse_is_the_change(found: ChangeSet) -> None:
    assert found.inverse().inverse() == found


@given(_sets)
def test_an_inverse_takes_back_in_the_opposite_order(found: ChangeSet) -> None:
    taken = found.inverse()
    assert [(c.kind, c.id) for c in taken.changes] == [(c.kind, c.id) for c in reversed(found.changes)]
    for was, now in zip(reversed(found.changes), taken.changes, strict=True):
        assert (was.before, was.after) == (now.after, now.before)


@given(_sets, st.sampled_from(list(Kind)))
def test_a_change_set_touches_what_it_lists_and_what_changed_in_bulk(found: ChangeSet, kind: Kind) -> None:
    listed = [change.id for change in found.changes if change.kind is kind]
    assert found.touches(kind) == (bool(listed) or kind in found.bulk)
    assert sorted(found.ids(kind)) == sorted(set(listed))


def test_no_change_touches_nothing() -> None:
    assert NO_CHANGE.edit == 0
    assert not any(NO_CHANGE.touches(kind) for kind in Kind)
