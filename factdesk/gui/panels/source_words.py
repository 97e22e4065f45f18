"""Who says something, in the user's words: the source as written, whom it stands for, and who passes it on."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from factdesk.domain.chains import source_chain, source_name, written_source
from factdesk.gui.items import Item
from factdesk.gui.look.translation import QT_TRANSLATE_NOOP

_CONTEXT = "Sources"
ARROW = " → "


def source_words(item: Item, text: str) -> str:
    """“he” → Dmitry Peskov, Kremlin spokesman; the name alone where the article gives it; empty for nobody."""
    written, name = _flat(written_source(item.value, text)), source_name(item.value, text)
    if not written or not name or _says_as_much(written, name):
        return name or written
    return _said(QT_TRANSLATE_NOOP("Sources", "“{0}”")).format(written) + ARROW + name


def chain_words(item: Item, items: Sequence[Item], text: str) -> str:
    """The Post → Donald Trump: who passes it on and who is said to have said it; empty when nobody passes it on."""
    return ARROW.join(source_chain(item.value, (other.value for other in items), text))


def anonymous_words() -> str:
    """What the badge of an unnamed source means."""
    return _said(QT_TRANSLATE_NOOP("Sources", "The source does not give its name."))


def tip_words(item: Item, items: Sequence[Item], text: str) -> str:
    """All of it, one line each, for a row of the list."""
    chain = chain_words(item, items, text)
    through = _said(QT_TRANSLATE_NOOP("Sources", "Told by: {0}")).format(chain) if chain else ""
    unnamed = anonymous_words() if item.value.anonymous_source else ""
    return "\n".join(filter(None, (source_words(item, text), through, unnamed)))


def _says_as_much(written: str, name: str) -> bool:
    """Whether the article's own words hold all of the name, in whatever order."""
    return _words(name) <= _words(written)


def _words(phrase: str) -> set[str]:
    return {word.strip(",.") for word in phrase.casefold().split()}


def _flat(words: str) -> str:
    return " ".join(words.split())


def _said(words: str) -> str:
    return QCoreApplication.translate(_CONTEXT, words)
