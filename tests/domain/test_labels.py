"""The labels, tested as the table that they are."""

import re

import pytest

from factdesk import paths
from factdesk.domain.errors import InvalidValue
from factdesk.domain.labels import LABEL_KEYS, LABELS, Label, label_of


def test_there_are_four_labels_in_their_order() -> None:
    assert [label.key for label in LABELS] == ["reported", "denied", "unconfirmed", "confirmed"]
    assert {label.key for label in LABELS} == LABEL_KEYS


@pytest.mark.parametrize(
    "field", ["key", "title", "definition", "shortcut", "letter", "colour", "colour_dark", "icon"]
)
def test_no_two_labels_share(field: str) -> None:
    assert len({getattr(label, field).casefold() for label in LABELS}) == len(LABELS)


@pytest.mark.parametrize("label", LABELS, ids=lambda label: label.key)
def test_every_label_is_complete(label: Label) -> None:
    assert re.fullmatch(r"[a-z]+", label.key)
    assert label.title == label.key.capitalize()
    assert label.definition.endswith(".")
    assert re.fullmatch(r"[A-Z]", label.shortcut)
    assert label.letter == label.title[0]
    assert label.shortcut not in {"X", "J", "K", "N", "P"}, "these keys do something else"
    assert label_of(label.key) is label


def _luminance(colour: str) -> float:
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _contrast(one: str, other: str) -> float:
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("label", LABELS, ids=lambda label: label.key)
def test_every_label_can_be_read_on_light_and_dark_pages(label: Label) -> None:
    assert _contrast(label.colour, "#ffffff") >= 4.5
    assert _contrast(label.colour_dark, "#000000") >= 4.5
    assert _contrast(label.colour_dark, "#202124") >= 4.5


@pytest.mark.parametrize("key", ["", "Reported", "true", "reported ", "disputed"])
def test_an_unknown_label_is_refused_and_the_four_are_named(key: str) -> None:
    with pytest.raises(InvalidValue) as caught:
        label_of(key)
    assert all(label.key in str(caught.value) for label in LABELS)


def test_icons_of_labels_are_shipped_together() -> None:
    shipped = {path.name for path in paths.resource("icons").iterdir()}
    wanted = {label.icon for label in LABELS}
    assert wanted <= shipped or not wanted & shipped
