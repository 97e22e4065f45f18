"""The colours of the window, light and dark and with more contrast, and the few measures that all of it shares."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QColor

from factdesk.domain.labels import label_of

GAP = 8
"""Logical pixels between neighbouring controls; margins are multiples of it."""
RADIUS = 6
"""Logical pixels by which corners of controls are rounded."""

_STRONG_INKS = {"reported": "#301c97", "denied": "#6e0023", "unconfirmed": "#6a4600", "confirmed": "#006361"}
"""Label colours at 7 : 1 against white that are still told apart with any colour vision."""


@dataclass(frozen=True, slots=True)
class Theme:
    """One complete set of colours, each as #rrggbb."""

    name: str
    dark: bool
    page: str
    """Behind an article's text and in fields and lists."""
    desk: str
    """Behind everything else."""
    raised: str
    """Buttons and cards."""
    hover: str
    line: str
    """Hairlines between areas."""
    ink: str
    """Text: at least 7 : 1 against page and desk."""
    muted: str
    """Secondary text: at least 4.5 : 1 against page and desk."""
    accent: str
    """Focus, selection in lists, the one main button."""
    on_accent: str
    selection: str
    """Behind selected text of an article."""
    found: str
    """Behind what a search found."""
    fill: float
    """Share of a label's ink in the fill of its claims."""
    strong_fill: float
    """The same for the active claim."""
    strong: bool = False
    """Whether this is for people who ask for more contrast: every edge is drawn, and wider."""

    def label_ink(self, label: str | None) -> QColor:
        """Colour of a label's letters, edges and underlines; muted for no label."""
        if label is None:
            return QColor(self.muted)
        found = label_of(label)
        if self.strong and not self.dark:
            return QColor(_STRONG_INKS[found.key])
        return QColor(found.colour_dark if self.dark else found.colour)

    def label_fill(self, label: str | None, *, active: bool = False) -> QColor:
        """Translucent colour behind a claim with this label, to be laid over the page."""
        colour = self.label_ink(label)
        colour.setAlphaF(self.strong_fill if active else self.fill)
        return colour

    def on_page(self, colour: QColor) -> QColor:
        """What a translucent colour looks like on the page."""
        page, share = QColor(self.page), colour.alphaF()
        return QColor.fromRgbF(
            colour.redF() * share + page.redF() * (1 - share),
            colour.greenF() * share + page.greenF() * (1 - share),
            colour.blueF() * share + page.blueF() * (1 - share),
        )


LIGHT = Theme(
    name="light",
    dark=False,
    page="#fdfcfa",
    desk="#f3f1ed",
    raised="#ffffff",
    hover="#e9e6e0",
    line="#dad6ce",
    ink="#1d1e22",
    muted="#5d5f66",
    accent="#2457c5",
    on_accent="#ffffff",
    selection="#c9dcf8",
    found="#ffe48a",
    fill=0.12,
    strong_fill=0.22,
)
DARK = Theme(
    name="dark",
    dark=True,
    page="#1c1e22",
    desk="#15171a",
    raised="#272a2f",
    hover="#30343a",
    line="#363a41",
    ink="#e6e4df",
    muted="#a3a6ad",
    accent="#8ab0ff",
    on_accent="#10131a",
    selection="#33517f",
    found="#6a5a12",
    fill=0.16,
    strong_fill=0.22,
)
STRONG_LIGHT = Theme(
    name="strong light",
    dark=False,
    page="#ffffff",
    desk="#f2f2f2",
    raised="#ffffff",
    hover="#dcdcdc",
    line="#4a4a4a",
    ink="#000000",
    muted="#3a3a3a",
    accent="#0a3ea8",
    on_accent="#ffffff",
    selection="#a8ccff",
    found="#ffdf6b",
    fill=0.10,
    strong_fill=0.20,
    strong=True,
)
STRONG_DARK = Theme(
    name="strong dark",
    dark=True,
    page="#000000",
    desk="#0b0b0b",
    raised="#161616",
    hover="#2c2c2c",
    line="#b8b8b8",
    ink="#ffffff",
    muted="#d6d6d6",
    accent="#a9c8ff",
    on_accent="#000000",
    selection="#1f4a8c",
    found="#5a4a00",
    fill=0.18,
    strong_fill=0.24,
    strong=True,
)
THEMES: tuple[Theme, ...] = (LIGHT, DARK, STRONG_LIGHT, STRONG_DARK)
