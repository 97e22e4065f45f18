"""The four labels, in the order in which LABELS lists them: nothing else in the program spells a label."""

from __future__ import annotations

from dataclasses import dataclass

from factdesk.domain.errors import InvalidValue


@dataclass(frozen=True, slots=True)
class Label:
    """One label: its stable key for files, its words, its key on the keyboard, its colours and its mark."""

    key: str
    title: str
    definition: str
    shortcut: str
    letter: str
    colour: str
    """Ink on a light page, as #rrggbb: at least 4.5 : 1 against white."""
    colour_dark: str
    """Ink on a dark page: at least 4.5 : 1 against the darkest page."""
    icon: str
    """Name of the icon under resources/icons."""


REPORTED = Label(
    key="reported",
    title="Reported",
    definition="A source puts the claim forward, and nothing in this mention denies, confirms or holds it open.",
    shortcut="R",
    letter="R",
    colour="#1f43b4",
    colour_dark="#8faaf7",
    icon="reported.svg",
)
DENIED = Label(
    key="denied",
    title="Denied",
    definition="A source rejects the claim, calls it false, or contradicts a claim that stands in the article.",
    shortcut="D",
    letter="D",
    colour="#940031",
    colour_dark="#ff8068",
    icon="denied.svg",
)
UNCONFIRMED = Label(
    key="unconfirmed",
    title="Unconfirmed",
    definition="The article holds the claim open: no one confirms it, comment is refused, or the writer hedges.",
    shortcut="U",
    letter="U",
    colour="#8c5b00",
    colour_dark="#ffd54f",
    icon="unconfirmed.svg",
)
CONFIRMED = Label(
    key="confirmed",
    title="Confirmed",
    definition="A source with standing acknowledges, admits, verifies or certifies the claim.",
    shortcut="C",
    letter="C",
    colour="#0b7266",
    colour_dark="#7cf5e0",
    icon="confirmed.svg",
)

LABELS: tuple[Label, ...] = (REPORTED, DENIED, UNCONFIRMED, CONFIRMED)
LABEL_KEYS: frozenset[str] = frozenset(label.key for label in LABELS)
_BY_KEY = {label.key: label for label in LABELS}


def label_of(key: str) -> Label:
    """The label with this key. Raises InvalidValue, naming the four, when there is none."""
    try:
        return _BY_KEY[key]
    except KeyError:
        known = ", ".join(_BY_KEY)
        raise InvalidValue(f"There is no label “{key}”; use one of {known}.") from None
