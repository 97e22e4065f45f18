"""A typeface of blocks, made here: text set in it has the same lines and places on every machine.

Each character from U+0020 to U+007E, and a few beside them, is a plain rectangle of a known width. What is drawn
around letters can so be compared with a picture that was taken elsewhere, where other faces are installed.
"""

from __future__ import annotations

import struct

FAMILY = "FactDesk Blocks"
UNITS = 1000
_ASCENT, _DESCENT = 800, 200
_ADVANCE, _SIDE = 500, 60
_TALL, _LOW = 700, 480
_EXTRA = "–—‘’“”…·"
_CHARACTERS = "".join(map(chr, range(0x20, 0x7F))) + _EXTRA


def block_font() -> bytes:
    """The face as a TrueType file."""
    glyphs = [_block(_TALL)] + [_shape(character) for character in _CHARACTERS]
    count = len(glyphs)
    places = [0]
    for glyph in glyphs:
        places.append(places[-1] + len(glyph))
    tables = {
        b"OS/2": _os2(),
        b"cmap": _cmap(),
        b"glyf": b"".join(glyphs),
        b"head": _head(),
        b"hhea": struct.pack(
            ">IhhhHhhhhhhhhhhhH", 0x10000, _ASCENT, -_DESCENT, 0, _ADVANCE, 0, 0, _ADVANCE, 1, *[0] * 7, count
        ),
        b"hmtx": struct.pack(">Hh", _ADVANCE, _SIDE) * count,
        b"loca": struct.pack(f">{count + 1}I", *places),
        b"maxp": struct.pack(">IH13H", 0x10000, count, 4, 1, 0, 0, 2, *[0] * 8),
        b"name": _name(),
        b"post": struct.pack(">IIhhIIIII", 0x30000, 0, -100, 50, 1, 0, 0, 0, 0),
    }
    return _file(tables)


def _shape(character: str) -> bytes:
    if character == " ":
        return b""
    return _block(_TALL if character.isupper() or character.isdigit() or character in "bdfhklt" else _LOW)


def _block(height: int) -> bytes:
    """A rectangle on the base line."""
    left, right = _SIDE, _ADVANCE - _SIDE
    outline = struct.pack(">hhhhh", 1, left, 0, right, height)
    outline += struct.pack(">HH", 3, 0) + bytes([1] * 4)
    across, up = (left, 0, right - left, 0), (0, height, 0, -height)
    return outline + struct.pack(">8h", *across, *up)


def _cmap() -> bytes:
    """Format 4, with a segment for each run of neighbouring characters."""
    runs: list[list[int]] = []
    codes = {ord(character): number + 1 for number, character in enumerate(_CHARACTERS)}
    for code in sorted(codes):
        if runs and code == runs[-1][1] + 1 and codes[code] == codes[runs[-1][1]] + 1:
            runs[-1][1] = code
        else:
            runs.append([code, code])
    deltas = [(codes[first] - first) % 0x10000 for first, _ in runs] + [1]
    runs.append([0xFFFF, 0xFFFF])
    count = len(runs)
    power = 1 << (count.bit_length() - 1)
    body = struct.pack(">4H", 2 * count, 2 * power, power.bit_length() - 1, 2 * (count - power))
    body += struct.pack(f">{count}H", *(last for _, last in runs)) + b"\0\0"
    body += struct.pack(f">{count}H", *(first for first, _ in runs))
    body += struct.pack(f">{count}H", *deltas) + struct.pack(f">{count}H", *[0] * count)
    table = struct.pack(">3H", 4, len(body) + 6, 0) + body
    return struct.pack(">HHHHI", 0, 1, 3, 1, 12) + table


def _head() -> bytes:
    return struct.pack(
        ">IIIIHHqqhhhhHHhhh",
        *(0x10000, 0x10000, 0, 0x5F0F3CF5, 3, UNITS, 0, 0),
        *(_SIDE, 0, _ADVANCE - _SIDE, _TALL, 0, 8, 2, 1, 0),
    )


def _os2() -> bytes:
    widths = struct.pack(">HhHHH", 4, _ADVANCE, 400, 5, 0)
    small = struct.pack(">10hh", *[650, 700, 0, 140, 650, 700, 0, 480, 50, 250], 0)
    panose, ranges = bytes(10), struct.pack(">4I", 1, 0, 0, 0)
    chosen = struct.pack(">HHH", 0x40, 0x20, 0x2026)
    heights = struct.pack(">hhhHH", _ASCENT, -_DESCENT, 0, _ASCENT, _DESCENT)
    pages = struct.pack(">IIhhHHH", 1, 0, _LOW, _TALL, 0, 0x20, 0)
    return widths + small + panose + ranges + b"FDSK" + chosen + heights + pages


def _name() -> bytes:
    words = {1: FAMILY, 2: "Regular", 3: FAMILY, 4: FAMILY, 5: "Version 1.0", 6: "FactDeskBlocks"}
    records, text = b"", b""
    for number, value in words.items():
        encoded = value.encode("utf-16-be")
        records += struct.pack(">6H", 3, 1, 0x409, number, len(encoded), len(text))
        text += encoded
    return struct.pack(">3H", 0, len(words), 6 + len(records)) + records + text


def _file(tables: dict[bytes, bytes]) -> bytes:
    count = len(tables)
    power = 1 << (count.bit_length() - 1)
    head = struct.pack(">IHHHH", 0x10000, count, 16 * power, power.bit_length() - 1, 16 * (count - power))
    at = len(head) + 16 * count
    directory, body = b"", b""
    for tag, table in sorted(tables.items()):
        padded = table + bytes(-len(table) % 4)
        total = sum(struct.unpack(f">{len(padded) // 4}I", padded)) % 2**32
        directory += tag + struct.pack(">III", total, at + len(body), len(table))
        body += padded
    return head + directory + body
