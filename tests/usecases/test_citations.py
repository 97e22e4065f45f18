import html
import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factdesk.domain.claims import Annotator, AnnotatorId, Claim
from factdesk.domain.spans import Segments, Span
from factdesk.usecases.citations import OMISSION, CitationWords, cite, quoted_words
from tests.projects import find_span, make_article, make_claim, make_suggestion
from tests.strategies import texts_with_segments

ANA = Annotator(AnnotatorId("ana"), "Ana")
FULL = make_article(
    title="The mill",
    publisher="The Courier",
    published_on="2024-11-11",
    url="https://courier.example/mill?a=1&b=2",
)
CLAIM = make_claim(FULL, ANA, label="denied", source="the owner")
WORDS = CitationWords(labels={"denied": "Denied"}, date=lambda words: f"on {words}")


def plain(claim: Claim = CLAIM, **article: str) -> str:
    return cite([(claim, replace(FULL, **article))], WORDS).plain  # type: ignore[arg-type]


def text_of(rich: str) -> str:
    return html.unescape(re.sub(r"<[^>]*>", "", rich.replace("</p><p>", "\n\n")))


def test_a_citation_says_what_who_and_where() -> None:
    assert plain() == (
        "“The mill will close in May” — the owner, in: The mill, The Courier, on 2024-11-11,"
        " https://courier.example/mill?a=1&b=2 [Denied]"
    )


def test_the_rich_form_says_the_same_and_links_to_the_article() -> None:
    found = cite([(CLAIM, FULL)], WORDS)
    assert text_of(found.rich) == found.plain
    assert '<a href="https://courier.example/mill?a=1&amp;b=2">' in found.rich


@pytest.mark.parametrize("missing", ["title", "publisher", "published_on", "url"])
def test_what_is_not_known_leaves_no_punctuation_behind(missing: str) -> None:
    found = plain(CLAIM, **{missing: ""})
    assert ", ," not in found
    assert "  " not in found
    assert ", [" not in found
    assert "in: ," not in found


def test_with_nothing_known_the_words_stand_alone() -> None:
    bare = replace(CLAIM, source="", label=None)
    assert plain(bare, title="", publisher="", published_on="", url="") == "“The mill will close in May”"
    assert plain(replace(bare, anonymous_source=True), title="The mill.", publisher=" ", url="") == (
        "“The mill will close in May” — anonymous source, in: The mill, on 2024-11-11"
    )


def test_a_suggestion_is_cited_without_a_label() -> None:
    suggestion = make_suggestion(FULL, label="denied", source=find_span(FULL.text, "the owner"))
    found = cite([(suggestion, FULL)], WORDS).plain
    assert found.startswith("“The mill will close in May” — the owner, in: The mill")
    assert "Denied" not in found


def test_several_claims_are_cited_one_by_one() -> None:
    other = make_claim(FULL, ANA, find_span(FULL.text, "the date"))
    found = cite([(CLAIM, FULL), (other, FULL)], WORDS)
    first, second = found.plain.split("\n\n")
    assert first == plain()
    assert second.startswith("“the date”, in: The mill")
    assert text_of(found.rich) == found.plain


def test_parts_of_a_claim_are_joined_by_a_mark_of_omission() -> None:
    parts = (find_span(FULL.text, "The mayor"), find_span(FULL.text, "talks had failed"))
    assert plain(make_claim(FULL, ANA, parts)).startswith("“The mayor […] talks had failed”")


@pytest.mark.parametrize(
    ("words", "cited"),
    [
        ("“Nobody told us,” he said", "“‘Nobody told us,’ he said”"),
        ('He said "no" and "yes"', "“He said ‘no’ and ‘yes’”"),
        ("„Nein“, sagte er", "“‘Nein’, sagte er”"),
        ("»Nein«, «oui», „non”", "“‘Nein’, ‘oui’, ‘non’”"),
        ("the owners’ 'friend'", "“the owners’ 'friend'”"),
        ("“One.\n“Two.”", "“‘One. ‘Two.’”"),
        ("over two\n\nlines", "“over two lines”"),
        ("قال «لا» أمس 😀", "“قال ‘لا’ أمس 😀”"),
    ],
)
def test_marks_inside_become_single_and_all_else_stays(words: str, cited: str) -> None:
    assert quoted_words(words, (Span(0, len(words)),), CitationWords()) == cited


def test_marks_are_those_of_the_language_it_is_written_in() -> None:
    german = CitationWords("„", "“", "‚", "‘", "in:", "anonyme Quelle", {"denied": "Dementiert"})
    article = make_article("Er sagte: “No comment” and left.")
    claim = make_claim(article, ANA, Span(0, len(article.text)), label="denied")
    found = cite([(claim, replace(article, title="Titel"))], german).plain
    assert found == "„Er sagte: ‚No comment‘ and left.“, in: Titel [Dementiert]"


def test_what_looks_like_markup_or_a_script_stays_words() -> None:
    nasty = "<img src=x onerror=1> & \"'"
    article = replace(FULL, title=nasty, url="javascript:alert(1)")
    found = cite([(replace(CLAIM, source=nasty), article)], WORDS)
    assert "<img" not in found.rich
    assert "href" not in found.rich
    assert text_of(found.rich) == found.plain


MARKS = '“„‟«”»"‘’'


@given(texts_with_segments())
def test_a_quote_is_verbatim_but_for_marks_and_line_ends(given_text: tuple[str, Segments]) -> None:
    text, segments = given_text
    found = quoted_words(text, segments, CitationWords())
    assert found[0] == "“"
    assert found[-1] == "”"
    inside = found[1:-1]
    assert not set('“„‟«”»"') & set(inside)

    def bare(words: str) -> str:
        return "".join(letter for letter in words if letter not in MARKS and not letter.isspace())

    assert bare(inside) == bare(OMISSION.join(span.of(text) for span in segments))
    if len(segments) == 1 and not re.search(r"[\n\u2028\u2029]", text):
        words = segments[0].of(text).strip()
        assert len(inside) == len(words)
        assert all(a == b or a in MARKS for a, b in zip(inside, words, strict=True))


@given(*[st.text(max_size=12)] * 5, st.sampled_from(["", "denied"]))
def test_no_punctuation_is_ever_stray(
    title: str, publisher: str, date: str, url: str, source: str, label: str
) -> None:
    # Only what the fields themselves hold may stand beside a comma.
    fields = [re.sub(r"[^\w]", "", words) for words in (title, publisher, date, url, source)]
    title, publisher, date, url, source = fields
    article = replace(FULL, title=title, publisher=publisher, published_on=date, url=url)
    found = cite([(replace(CLAIM, source=source, label=label or None), article)]).plain
    assert not re.search(r",\s*(,|\[|$)|in:\s*(,|\[|$)|—\s*(,|\[|$)|\s\s", found)
    assert ("in:" in found) == any((title, publisher, date, url))
