"""The text of guidelines: sections, examples, and what two versions differ in."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from factdesk.domain.guidelines import Change, ComparedLine, compare, condensed, example_of, sections_of
from factdesk.domain.labels import LABELS
from factdesk.domain.spans import Span
from factdesk.paths import resource

LINES = st.lists(
    st.sampled_from(("WHAT A CLAIM IS", "Mark it.", "Mark it twice.", "", "# More", "Leave it out."))
)
DEFAULT = resource("guidelines/default.txt").read_text(encoding="utf-8")


def test_sections_begin_at_headings_in_capitals_or_with_a_hash() -> None:
    text = "For all.\n\nWHAT A CLAIM IS\n\nOne thing.\n# The labels\nFour.\nNATO\n"
    assert [(s.title, s.start, s.body) for s in sections_of(text)] == [
        ("", 0, "For all."),
        ("What a claim is", 10, "One thing."),
        ("The labels", 38, "Four.\nNATO"),
    ]
    assert sections_of("") == []


def test_every_label_has_its_example_in_the_default_guidelines() -> None:
    for label in LABELS:
        example = example_of(DEFAULT, label)
        assert example.endswith(".")
        assert example in DEFAULT
    assert example_of("Denied: no.", LABELS[1]) == ""


def test_the_default_guidelines_have_sections_that_make_a_table_of_contents() -> None:
    titles = [section.title for section in sections_of(DEFAULT)]
    assert len(titles) >= 4
    assert all(titles)


def test_a_word_that_was_changed_is_told_from_the_line_around_it() -> None:
    assert compare("Keep.\nMark every claim once.", "Keep.\nMark every claim twice.") == [
        ComparedLine(Change.KEPT, "Keep."),
        ComparedLine(Change.REMOVED, "Mark every claim once.", (Span(17, 21),)),
        ComparedLine(Change.ADDED, "Mark every claim twice.", (Span(17, 22),)),
    ]


def test_lines_that_have_little_in_common_are_told_whole() -> None:
    found = compare("Hopes are no claims.", "Label what you see!")
    assert [line.changed for line in found] == [(), ()]


def test_what_was_kept_far_from_any_change_is_passed_over() -> None:
    found = condensed(compare("a\nb\nc\nd\ne\nf", "a\nb\nc\nd\nE\nf"))
    kinds = [line.change for line in found]
    assert kinds == [Change.PASSED_OVER, Change.KEPT, Change.REMOVED, Change.ADDED, Change.KEPT]
    assert [line.change for line in condensed(compare("a\nb", "a\nb"))] == [Change.PASSED_OVER]


@given(LINES, LINES)
def test_both_versions_can_be_read_off_their_comparison(old: list[str], new: list[str]) -> None:
    found = compare("\n".join(old), "\n".join(new))
    assert [line.words for line in found if line.change is not Change.ADDED] == "\n".join(old).splitlines()
    assert [line.words for line in found if line.change is not Change.REMOVED] == "\n".join(new).splitlines()
    assert all(line.words[span.start : span.end] for line in found for span in line.changed)


@given(LINES)
def test_every_word_belongs_to_one_section(lines: list[str]) -> None:
    text = "\n".join(lines)
    found = sections_of(text)
    assert sum(len(section.body.split()) for section in found) == sum(
        len(line.split()) for line in lines if line not in ("WHAT A CLAIM IS", "# More")
    )
