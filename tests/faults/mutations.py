"""Sound files made unsound: bits turned, pieces cut out, doubled, exchanged, and put in from a list of nasty ones."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from hypothesis import strategies as st

TOKENS: tuple[bytes, ...] = (
    *(b"", b"\x00", b"\xff", b"\xfe\xff", b"\xef\xbb\xbf", b"\r", b"\n", b"\r\n", b"\x1a", b"\x1b$", b"~{"),
    *(
        b'"',
        b"'",
        b",",
        b";",
        b"\t",
        b"{",
        b"}",
        b"[",
        b"]",
        b":",
        b"null",
        b"true",
        b"NaN",
        b"-Infinity",
        b"1e999",
    ),
    *(b"-1", b"0", b"9" * 30, b"9" * 5_000, b"1.5", b'"\\ud800"', b'"\\u0000"', b"{}", b"[]", b'""', b"\\"),
    *(
        "\u2028\u2029\u0085\ufdd0\ufffe\u202e😀é".encode(),
        b"\xed\xa0\x80",
        b"\xf4\x90\x80\x80",
        b"=1+1",
        b"# ",
    ),
    *(b"[" * 20_000, b'{"a":' * 20_000, b" " * 3_000, b"\n" * 3_000, b'"' * 3_001, b"%PDF-", b"PK\x03\x04"),
    *(
        b'"edits":[1,1,null]',
        b'"id":""',
        b'"seq":0',
        b'{"end":1}',
        b'"schema_version":99',
        b"date 2024-13-99\n",
    ),
)
"""What readers of text, tables and JSON trip over."""

Change = Callable[[bytearray, int, int, bytes], None]


def _turn(data: bytearray, at: int, size: int, _: bytes) -> None:
    if data:
        data[at % len(data)] ^= 1 << size % 8


def _cut_off(data: bytearray, at: int, _size: int, _: bytes) -> None:
    del data[at:]


def _cut_out(data: bytearray, at: int, size: int, _: bytes) -> None:
    del data[at : at + size]


def _double(data: bytearray, at: int, size: int, _: bytes) -> None:
    data[at:at] = data[at : at + size]


def _move(data: bytearray, at: int, size: int, _: bytes) -> None:
    piece = data[at : at + size]
    del data[at : at + size]
    place = len(data) // 2
    data[place:place] = piece


def _put_in(data: bytearray, at: int, _: int, token: bytes) -> None:
    data[at:at] = token


def _put_over(data: bytearray, at: int, size: int, token: bytes) -> None:
    data[at : at + size] = token


CHANGES: tuple[Change, ...] = (_turn, _cut_off, _cut_out, _double, _move, _put_in, _put_over)


@st.composite
def mutated(draw: st.DrawFn, seeds: Sequence[bytes]) -> bytes:
    """One of some sound files with up to four changes."""
    data = bytearray(draw(st.sampled_from(seeds)))
    for _ in range(draw(st.integers(1, 4))):
        change = draw(st.sampled_from(CHANGES))
        at = draw(st.integers(0, len(data)))
        size = draw(st.sampled_from((1, 2, 4, 16, 100, 1_000)))
        change(data, at, size, draw(st.sampled_from(TOKENS)))
    return bytes(data)
