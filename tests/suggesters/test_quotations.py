from hypothesis import given
from hypothesis import strategies as st

from factdesk.suggesters.quotations import find_quotations


def quoted(text: str) -> list[str]:
    return [text[q.start : q.end] for q in find_quotations(text)]


def test_curly_straight_and_doubled_marks_are_found() -> None:
    assert quoted("“One,” she said. \"Two,\" he said. ''Three,'' they said. ``Four,'' it said.") == [
        "“One,”",
        '"Two,"',
        "''Three,''",
        "``Four,''",
    ]


def test_curly_marks_typed_the_wrong_way_round_are_understood() -> None:
    assert quoted("“Not today,“ he said. “Ask ”tomorrow“ again.”")[0] == "“Not today,“"
    assert quoted("Then: ”We won the cup.” ― Ada Lowe") == ["”We won the cup.”"]
    assert quoted("“One.”\n\n”Two.”\n\n“Three.”") == ["“One.”", "”Two.”", "“Three.”"]


def test_an_apostrophe_is_no_quotation_mark() -> None:
    assert quoted("It's the workers' day, isn’t it, in the '90s and the ’80s.") == []


def test_a_single_quotation_holds_apostrophes() -> None:
    assert quoted("He said 'it's the workers' day, isn't it' and left.") == [
        "'it's the workers' day, isn't it'"
    ]
    assert quoted("She said ‘it’s late’ and left.") == ["‘it’s late’"]


def test_a_nested_quotation_knows_its_depth() -> None:
    text = "“He told me ‘go away’ and I went,” she said."
    assert [(text[q.start : q.end], q.depth) for q in find_quotations(text)] == [
        ("“He told me ‘go away’ and I went,”", 0),
        ("‘go away’", 1),
    ]


def test_a_quotation_left_open_at_a_paragraph_end_runs_on() -> None:
    text = "She said: “It began.\n\n“Then it ended.”"
    first, second = find_quotations(text)
    assert (first.closed, first.continued) == (False, False)
    assert (second.closed, second.continued) == (True, True)
    assert text[first.start : first.end] == "“It began."


def test_straight_marks_run_on_over_paragraphs() -> None:
    first, second = find_quotations('He said: "It began.\n\n"Then it ended."')
    assert (first.closed, second.continued) == (False, True)


def test_a_closed_quotation_does_not_continue_into_the_next_paragraph() -> None:
    _, second = find_quotations("“It began,” she said.\n\n“It ended,” he said.")
    assert not second.continued


@given(st.text(alphabet="ab. ,\n\"'“”‘’`«»", max_size=80))
def test_quotations_lie_in_the_text_in_order_and_nest_properly(text: str) -> None:
    found = find_quotations(text)
    assert list(found) == sorted(found, key=lambda q: (q.start, -q.end))
    for q in found:
        assert 0 <= q.start <= q.inner_start <= q.inner_end <= q.end <= len(text)
        # Only what carries on the paragraph before can stand without a mark that opens it.
        assert q.start < q.inner_start or (q.continued and q.start < q.end)
        assert "\n" not in text[q.start : q.end]
    for one in found:
        for other in found:
            if one.start < other.start < one.end:
                assert other.end <= one.end


def test_a_paragraph_that_only_closes_a_quotation_carries_it_on() -> None:
    text = 'She said, "It began.\n\nThen it ended." They left.'
    first, second = find_quotations(text)
    assert (text[second.start : second.end], second.continued) == ('Then it ended."', True)
    assert not first.closed


def test_a_paragraph_with_a_quotation_of_its_own_does_not_carry_on_the_one_before() -> None:
    text = "She said: “It began.\n\nHe said “it ended” at once."
    assert quoted(text) == ["“It began.", "“it ended”"]
