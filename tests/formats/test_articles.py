import hashlib
import time
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factdesk import paths
from factdesk.domain.errors import UnreadableArticle
from factdesk.domain.texts import normalise
from factdesk.formats.articles import (
    READERS,
    plain_name,
    read_article,
    read_pasted,
    readable_suffixes,
    reader_for,
)
from tests.strategies import any_text


def test_each_ending_belongs_to_one_reader() -> None:
    suffixes = readable_suffixes()
    assert len(suffixes) == len(set(suffixes))
    assert all(suffix.startswith(".") and suffix == suffix.lower() for suffix in suffixes)
    assert all(reader.title for reader in READERS)


def test_the_sample_articles_give_their_date_and_keep_everything_else() -> None:
    found = [read_article(path.name, path.read_bytes()) for path in paths.sample_articles()]
    raw = [path.read_text(encoding="utf-8") for path in paths.sample_articles()]
    assert [article.published_on for article in found] == [
        "2024-11-11",
        "2024-11-11",
        "",
        "2024-11-11",
        "2024-11-11",
    ]
    assert found[0].text == raw[0].removeprefix(" date 2024-11-11 \n")
    assert found[2].text == raw[2]
    assert found[3].text == raw[3].removeprefix(" date 2024-11-11 ")
    assert found[4].title == (
        "The spokesperson for Vladimir Putin rejected reports of a conversation "
        "between the Russian president and Donald Trump."
    )
    assert "via Associated Press" in found[4].text
    assert found[0].report == ("The header “date 2024-11-11” became the date of publication.",)


@pytest.mark.parametrize(
    ("text", "left", "day"),
    [
        (" date 2024-11-11 \n\n\nWords.", "\n\nWords.", "2024-11-11"),
        ("date 2024-11-11\nWords.", "Words.", "2024-11-11"),
        ("\tdate 2024-11-11 Words.", "Words.", "2024-11-11"),
        (" date 2024-02-30 \nWords.", " date 2024-02-30 \nWords.", ""),
        (" date 2024-11-111 Words.", " date 2024-11-111 Words.", ""),
        (" date 2024-11-11th Words.", " date 2024-11-11th Words.", ""),
        ("\ndate 2024-11-11\nWords.", "\ndate 2024-11-11\nWords.", ""),
        ("Up to date 2024-11-11 words.", "Up to date 2024-11-11 words.", ""),
        ("\ufeff date 2024-11-11 \r\nWords.", "Words.", "2024-11-11"),
    ],
)
def test_a_date_header_leaves_the_text_only_at_its_very_beginning(text: str, left: str, day: str) -> None:
    found = read_article("a.txt", text.encode("utf-8"))
    assert (found.text, found.published_on) == (left, day)


@given(
    st.dates(), st.sampled_from(("", " ", "\n", " \n", "\n\n\n")), st.text(alphabet="words .\n", min_size=1)
)
def test_no_more_than_the_header_and_its_line_end_leaves_the_text(day: date, gap: str, rest: str) -> None:
    text = f" date {day.isoformat()}{gap or ' '}Begin {rest}"
    found = read_article("a.txt", text.encode("utf-8"))
    assert found.published_on == day.isoformat()
    assert text.endswith(found.text)
    assert found.text.lstrip("\n").startswith("Begin")
    assert found.text.count("\n") >= (text.count("\n") - 1)


@given(any_text)
def test_a28_a_text_is_normalised_once_and_what_was_changed_is_told(text: str) -> None:
    data = text.encode("utf-8", "surrogatepass")
    try:
        found = read_pasted(text)
    except UnreadableArticle:
        assert not normalise(text).text.strip()
        return
    normalised = normalise(text)
    assert normalised.text.endswith(found.text)
    assert normalise(found.text).text == found.text
    assert found.report[: len(normalised.report)] == normalised.report
    assert found.source_sha256 == hashlib.sha256(data).hexdigest()
    assert found.title.strip()


def test_a28_the_three_kinds_of_line_end_give_one_text() -> None:
    texts = {read_article("a.txt", b"One." + end + b"Two.").text for end in (b"\n", b"\r\n", b"\r")}
    assert texts == {"One.\nTwo."}


def test_a_heading_full_of_spaces_is_read_about_as_fast_as_any_other_line() -> None:
    def seconds(line: str) -> float:
        begun = time.process_time()
        read_article("a.md", line.encode())
        return time.process_time() - begun

    many = 4_000
    usual = min(seconds(f"# a{'b' * many}b\n" * 10) for _ in range(3))
    assert min(seconds(f"# a{' ' * many}b\n" * 10) for _ in range(3)) < 50 * usual
    assert min(seconds(f"# a{'# ' * (many // 2)}b\n" * 10) for _ in range(3)) < 50 * usual


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("# Mill #\nText.", "Mill"),
        ("  ## Mill  ## \t\nText.", "Mill"),
        ("# Mill#2\nText.", "Mill#2"),
        ("# #\n## Mill\nText.", "Mill"),
        ("#Mill\n# \nText.", "Mill"),
    ],
)
def test_the_marks_of_a_heading_are_not_part_of_the_title(text: str, title: str) -> None:
    assert read_article("a.md", text.encode()).title == title


def test_markdown_stays_as_it_is_and_its_first_heading_is_the_title() -> None:
    source = "Lead.\n\n## The *mill* closes ##\n\n- a [link](https://example.org)\n"
    found = read_article("Mill.MD", source.encode())
    assert (found.title, found.text) == ("The *mill* closes", source)
    assert read_article("a.md", b"#hashtag and no heading.").title == "hashtag and no heading."
    assert read_article("a.txt", source.encode()).title == "Lead."


@pytest.mark.parametrize("data", [b"", b" \n\t\n", "\ufeff\u00a0\u2028".encode(), b" date 2024-11-11 \n"])
def test_a_blank_file_is_no_article(data: bytes) -> None:
    with pytest.raises(UnreadableArticle, match=r"^a\.txt holds no words"):
        read_article("a.txt", data)


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("a.docx", "an office document"),
        ("a.DOC", "an office document of the old kind"),
        ("a.pdf", "a PDF file"),
        ("a.zip", "a zip archive"),
        ("a.html", "a web page"),
        ("a.csv", "a table or a data file"),
        ("a.tar.gz", "a compressed file"),
    ],
)
def test_a_kind_that_people_often_have_is_called_by_its_name(name: str, kind: str) -> None:
    with pytest.raises(UnreadableArticle, match="save its text as") as caught:
        read_article(name, b"Words.")
    assert kind in str(caught.value)


@pytest.mark.parametrize("name", ["a.mp3", "a", "a.txt.exe", ".txt~", "txt"])
def test_a_kind_of_file_that_cannot_be_read_is_refused_with_those_that_can(name: str) -> None:
    with pytest.raises(UnreadableArticle, match=r"\.txt, \.md, \.markdown are"):
        read_article(name, b"Words.")
    assert reader_for(name) is None


@given(st.text())
def test_a_source_name_never_holds_a_folder_or_what_cannot_be_seen(name: str) -> None:
    found = plain_name(name)
    assert found
    assert not set(found) & set("/\\\x00\n\r\x7f\u202e\u2066")
    assert plain_name(found) == found


def test_a_name_with_folders_of_either_spelling_keeps_its_last_part() -> None:
    assert read_article("../../etc/one.txt", b"Words.").source_name == "one.txt"
    assert read_article("C:\\Users\\ana\\two.txt", b"Words.").source_name == "two.txt"
