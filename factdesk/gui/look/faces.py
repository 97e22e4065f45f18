"""The faces that an article can be set in, and which of them this computer has."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from PySide6.QtGui import QFont, QFontDatabase


@dataclass(frozen=True, slots=True)
class Face:
    """One kind of letters. Of its families the first one installed is taken."""

    key: str
    families: tuple[str, ...]
    hint: QFont.StyleHint
    """What Qt looks for where none of them is installed."""
    size: float = 1.0
    """Its size, in sizes of the serif face, at which small letters look as large."""
    only_installed: bool = False
    """Not offered where none of its families is installed."""


_HINTS = QFont.StyleHint

FACES: tuple[Face, ...] = (
    Face(
        "serif",
        (
            *("Source Serif 4", "Source Serif Pro", "Charter", "Bitstream Charter", "Georgia", "Noto Serif"),
            *("Cambria", "Iowan Old Style", "Gelasio", "Liberation Serif", "Times New Roman", "DejaVu Serif"),
        ),
        _HINTS.Serif,
    ),
    Face(
        "sans",
        (
            *("Source Sans 3", "Source Sans Pro", "Inter", "Noto Sans", "Segoe UI", "Helvetica Neue"),
            *("Open Sans", "Roboto", "Liberation Sans", "Arial", "DejaVu Sans"),
        ),
        _HINTS.SansSerif,
        0.94,
    ),
    Face(
        "mono",
        (
            *("Source Code Pro", "JetBrains Mono", "IBM Plex Mono", "Cascadia Mono", "Menlo", "Consolas"),
            *("Noto Sans Mono", "Liberation Mono", "DejaVu Sans Mono", "Courier New"),
        ),
        _HINTS.Monospace,
        0.88,
    ),
    Face(
        "legible",
        (
            *("Atkinson Hyperlegible Next", "Atkinson Hyperlegible", "OpenDyslexic", "OpenDyslexic3"),
            *("Lexend", "Lexend Deca", "Andika"),
        ),
        _HINTS.SansSerif,
        0.94,
        only_installed=True,
    ),
)
"""The usual one first."""


def is_offered(face: Face, installed: Collection[str]) -> bool:
    """Whether a face can be chosen where these families are installed."""
    return not face.only_installed or any(family in installed for family in face.families)


def offered_faces() -> list[Face]:
    """The faces that can be chosen on this computer."""
    installed = frozenset(QFontDatabase.families())
    return [face for face in FACES if is_offered(face, installed)]


def face_of(key: str | None) -> Face:
    """The face with this key; the usual one without any, for an unknown key and for one that is not installed."""
    return next((face for face in offered_faces() if face.key == key), FACES[0])


def reading_font(key: str | None, pixels: float) -> QFont:
    """Letters for long reading that look as large as the usual face in this size."""
    face = face_of(key)
    installed = frozenset(QFontDatabase.families())
    family = next((name for name in face.families if name in installed), "")
    font = QFont(family) if family else QFont()
    if not family:
        font.setStyleHint(face.hint)
    font.setPixelSize(max(6, round(pixels * face.size)))
    font.setHintingPreference(QFont.HintingPreference.PreferVerticalHinting)
    return font
