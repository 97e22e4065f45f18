import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factdesk.domain.errors import EncodingUnknown, UnreadableArticle
from factdesk.domain.texts import LONGEST_TEXT
from factdesk.formats.encodings import LARGEST_FILE, decode
from tests.strategies import any_text

TEXTS = (
    "It cost €5 — claimed the minister, who “never said so”.",
    "Señor Núñez denied it; Señora Muñoz did not.",
    "Привет: министр опроверг сообщения газеты.",
    "中文报道说,部长否认了这一消息。",
    "Žluťoučký kůň úpěl ďábelské ódy.",
)
ENCODINGS = (
    *("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le"),
    *(
        "cp1252",
        "latin-1",
        "cp1250",
        "cp1251",
        "koi8-r",
        "shift_jis",
        "gb18030",
        "big5",
        "mac-roman",
        "cp037",
    ),
    *("iso2022_jp", "hz"),
)


def _encodable() -> list[tuple[str, str]]:
    found = []
    for encoding in ENCODINGS:
        for text in TEXTS:
            try:
                text.encode(encoding)
            except UnicodeEncodeError:
                continue
            found.append((encoding, text))
    return found


@pytest.mark.parametrize(("encoding", "text"), _encodable())
def test_a29_a_text_in_any_encoding_is_read_right_or_asked_about_but_never_garbled(
    encoding: str, text: str
) -> None:
    data = text.encode(encoding)
    asked = None
    try:
        found = decode(data, None, "a.txt")
    except EncodingUnknown as error:
        asked = error
    if asked is None:
        assert found.text.removeprefix("\ufeff") == text
    else:
        assert str(asked).startswith("a.txt is neither UTF-8")
        assert asked.preview
        assert asked.candidates


@pytest.mark.parametrize(("encoding", "text"), _encodable())
def test_a29_an_encoding_that_is_named_is_used(encoding: str, text: str) -> None:
    assert decode(text.encode(encoding), encoding, "a.txt").text.removeprefix("\ufeff") == text


@pytest.mark.parametrize(
    ("encoding", "text"), [pair for pair in _encodable() if pair[0] in ("cp1252", "koi8-r")]
)
def test_a29_the_right_encoding_is_among_the_candidates_with_its_words(encoding: str, text: str) -> None:
    with pytest.raises(EncodingUnknown) as raised:
        decode(text.encode(encoding), None, "a.txt")
    previews = dict(raised.value.candidates)
    assert previews[encoding] in text
    assert raised.value.preview


def test_the_preview_shows_the_passage_in_doubt_and_not_the_beginning() -> None:
    data = ("plain " * 1_000 + "It cost €5 — claimed").encode("cp1252")
    with pytest.raises(EncodingUnknown) as raised:
        decode(data, None, "a.txt")
    assert "€5 — claimed" in raised.value.preview


@given(any_text.filter(lambda text: all(not 0xD800 <= ord(character) < 0xE000 for character in text)))
def test_utf_8_comes_back_as_it_was_or_is_refused(text: str) -> None:
    try:
        found = decode(text.encode("utf-8"), None, "a.txt")
    except UnreadableArticle:
        controls = sum(ord(character) < 32 and character not in "\t\n\v\f\r" for character in text)
        shifted = any(trace in text for trace in ("\x1b$", "\x1b(", "~{"))
        known = text.startswith(("PK\x03\x04", "%PDF-", "{\\rtf"))
        assert controls * 10 > len(text) or shifted or known
    else:
        assert found.text == text


@given(st.sampled_from(TEXTS), st.sampled_from(("utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be")))
def test_a_byte_order_mark_decides(text: str, encoding: str) -> None:
    found = decode(("\ufeff" + text).encode(encoding), None, "a.txt")
    assert (found.text, found.encoding) == ("\ufeff" + text, encoding)
    assert found.report == (f"It was read as {encoding}, as its byte order mark says.",)


@pytest.mark.parametrize(
    "data",
    [
        bytes(range(256)) * 20,
        b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x01\x00\xff\xfe\xd8\x00\x00\xd8",
        b"\x00" * 5_000,
        b"%PDF-1.7 something",
        b"PK\x03\x04 a document",
        b"SQLite format 3\x00",
    ],
)
def test_what_is_no_text_is_refused_in_one_sentence(data: bytes) -> None:
    with pytest.raises(UnreadableArticle, match=r"^a\.bin is .*\.$") as raised:
        decode(data, None, "a.bin")
    assert not isinstance(raised.value, EncodingUnknown)


def test_a_few_nuls_in_a_text_do_not_make_it_binary() -> None:
    assert (
        decode(b"A text with one \x00 in it, as some programs leave it.", None, "a.txt").encoding == "utf-8"
    )


def test_the_wrong_encoding_is_told_with_the_place() -> None:
    with pytest.raises(UnreadableArticle, match=r"not written in utf-8: its byte 4 "):
        decode(b"abc\xff", "utf-8", "a.txt")


@pytest.mark.parametrize(
    "encoding", ["klingon", "base64", "rot13", "idna", "unicode_escape", "utf-8\x00", ""]
)
def test_what_is_no_encoding_of_texts_is_not_used_as_one(encoding: str) -> None:
    if not encoding:
        assert decode(b"words", encoding, "a.txt").encoding == "utf-8"
        return
    with pytest.raises(UnreadableArticle, match="no text encoding"):
        decode(b"words", encoding, "a.txt")


def test_too_large_a_file_and_too_long_a_text_are_refused() -> None:
    with pytest.raises(UnreadableArticle, match="more than 50 MB"):
        decode(b"x" * (LARGEST_FILE + 1), None, "a.txt")
    with pytest.raises(UnreadableArticle, match="more than 10,000,000 characters"):
        decode(b"x" * (LONGEST_TEXT + 1), None, "a.txt")


def test_a_broken_mark_is_not_believed() -> None:
    with pytest.raises(EncodingUnknown):
        decode(codecs.BOM_UTF8 + "Señor".encode("cp1252"), None, "a.txt")


def test_a_beginning_of_another_script_that_never_ends_is_asked_about_or_refused() -> None:
    # An incremental decoder gives up on this with an error of another kind than a whole one.
    for data in (b"#" * 43 + b"\x1b$######di", b"Words \x1b$kraine i", b"Words \x1b$)C\x1b$kraine"):
        with pytest.raises(UnreadableArticle, match=r"^a\.txt is "):
            decode(data, None, "a.txt")
