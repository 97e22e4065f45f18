"""Pictures of an article with every kind of mark in it, and how far two pictures may differ.

The letters are blocks of a face that is made here, so that lines and places are those of the reference on every
machine. What may differ is how an edge is smoothed: a pixel is the same when it lies between the darkest and the
lightest that the other picture has at that place and around it.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import numpy as np
from PySide6.QtCore import QByteArray, QPoint, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QImage, QPainter
from PySide6.QtWidgets import QApplication, QWidget

from factdesk.domain.spans import Span
from factdesk.gui.article.marks import Mark
from factdesk.gui.article.view import ArticleView, Heading
from factdesk.gui.look import faces
from factdesk.gui.look.theme import Theme
from tests.block_font import FAMILY, block_font

PICTURES = Path(__file__).resolve().parent.parent / "golden" / "pictures"
SIZE = QSize(760, 440)
TEXT = (
    "The mayor said on Monday that the bridge was safe to cross and that the town had paid for every rivet. "
    "An engineer denied this: rust had eaten the northern arch.\n\n"
    "The harbour office would not say whether the ferry would be back by June. It admitted that two pilots "
    "had left, and that nobody had asked them why. A fisherman heard that the ferry had been sold."
)
STRANGE = 4
"""By so much of 255 a channel may leave the range of its surroundings in the other picture."""
PALER = 0.45
"""By so much of the contrast around it what the reference shows may be paler in the picture, as thin lines are."""
STRAY = 40
"""So many pixels of a picture may differ: where rasterisers round the end of a line differently."""

Pixels = np.ndarray[tuple[int, int, int], np.dtype[np.int16]]


def _span(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


def _mark(
    words: str, label: str | None, *, suggestion: bool = False, cue: str = "", source: str = ""
) -> Mark:
    return Mark(
        words,
        (_span(words),),
        label,
        suggestion,
        cue=_span(cue) if cue else None,
        source=_span(source) if source else None,
        letter=label[0].upper() if label else "?",
    )


MARKS = (
    _mark("the bridge was safe to cross and that the town had paid for every rivet", "reported"),
    _mark("the town had paid for every rivet", "confirmed"),
    _mark("rust had eaten the northern arch", "denied", cue="denied", source="An engineer"),
    _mark("the ferry would be back by June", "unconfirmed", suggestion=True),
    _mark("two pilots had left", "confirmed", suggestion=True),
    Mark("parts", (_span("It admitted"), _span("nobody had asked them why")), "denied", False, letter="D"),
    _mark("the ferry had been sold", None),
)
ACTIVE = "rust had eaten the northern arch"


@contextmanager
def block_letters(app: QApplication) -> Iterator[None]:
    """Let the program set everything in the face of blocks."""
    before, usual = app.font(), faces.FACES
    number = QFontDatabase.addApplicationFontFromData(QByteArray(block_font()))
    app.setFont(QFont(FAMILY))
    faces.FACES = (replace(usual[0], families=(FAMILY,)), *usual[1:])
    yield
    faces.FACES = usual
    app.setFont(before)
    QFontDatabase.removeApplicationFont(number)


def make_view(theme: Theme) -> ArticleView:
    """An article in a theme with claims, suggestions, nested ones, the active one, a search and a selection."""
    view = ArticleView()
    view.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the caret is drawn only where the keyboard is
    view.resize(SIZE)
    view.set_theme(theme)
    view.show_article(TEXT, Heading("A bridge and a ferry", "The Lantern", "4 May 2023"))
    view.set_marks(MARKS)
    view.set_active(ACTIVE, reveal=False)
    view.set_found([_span("harbour")])
    view.select_span(_span("Monday that"))
    view.verticalScrollBar().setValue(0)
    return view


def picture_of(view: ArticleView) -> QImage:
    """The page and the strip beside it, without the scroll bar, which is the platform's."""
    image = QImage(SIZE, QImage.Format.Format_RGB32)
    image.fill(QColor(view.scene.theme.page))
    painter = QPainter(image)
    for widget in (view.viewport(), view._strip):
        _grab(painter, widget, view)
    painter.end()
    return image


def _grab(painter: QPainter, widget: QWidget, view: ArticleView) -> None:
    painter.drawImage(widget.mapTo(view, QPoint(0, 0)), widget.grab().toImage())


def pixels(image: QImage) -> Pixels:
    """Rows of pixels of three channels."""
    plain = image.convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(plain.constBits(), np.uint8).reshape(plain.height(), plain.bytesPerLine())
    found: Pixels = rows[:, : plain.width() * 3].reshape(plain.height(), plain.width(), 3).astype(np.int16)
    return found


def differing(picture: QImage, reference: QImage) -> int:
    """How many pixels of the picture are strange to the reference, or of the reference missing in the picture."""
    if picture.size() != reference.size():
        return picture.width() * picture.height()
    first, second = pixels(picture), pixels(reference)
    return max(_strange(first, second, 0.0), _strange(second, first, PALER))


def _strange(here: Pixels, there: Pixels, paler: float) -> int:
    """How many pixels are not to be found in the other picture, at their place or next to it."""
    own_low, own_high = _surroundings(here)
    low, high = _surroundings(there)
    leeway = STRANGE + paler * (own_high - own_low)
    return int(((here < low - leeway) | (here > high + leeway)).any(axis=2).sum())


def _surroundings(picture: Pixels) -> tuple[Pixels, Pixels]:
    """The darkest and the lightest of each pixel and its neighbours, by channel."""
    padded = np.pad(picture, ((1, 1), (1, 1), (0, 0)), mode="edge")
    height, width = picture.shape[:2]
    around = [padded[y : y + height, x : x + width] for y in range(3) for x in range(3)]
    return np.minimum.reduce(around), np.maximum.reduce(around)


def smoothed(image: QImage, across: float, down: float) -> QImage:
    """The picture as if all of it stood a part of a pixel further, as another rasteriser may smooth its edges."""
    here = pixels(image).astype(float)
    here = (1 - across) * here + across * np.roll(here, 1, axis=1)
    here = (1 - down) * here + down * np.roll(here, 1, axis=0)
    channels = np.ascontiguousarray(here.round().astype(np.uint8))
    size = image.size()
    other = QImage(channels.data, size.width(), size.height(), size.width() * 3, QImage.Format.Format_RGB888)
    return other.copy()


def file_of(theme: Theme) -> Path:
    """Where the reference for a theme lies."""
    return PICTURES / f"article-{theme.name.replace(' ', '-')}.png"
