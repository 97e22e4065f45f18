"""The pages of help: Markdown of our own, in the window's language, with the keys in force put in."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from factdesk import paths
from factdesk.gui.look.key_names import key_words

PAGES: tuple[str, ...] = ("first-steps", "marking", "suggestions", "keys", "projects", "export")
"""Names of the pages in the order in which they are read."""
LANGUAGES = ("en", "de")
ACTION_IN_PAGE = re.compile(r"\{([a-z_]+(?:\.[a-z_]+)?)\}")
"""An action named in a page, by its key in the table of actions."""
PICTURE_IN_PAGE = re.compile(r"!\[[^\]]+\]\(([a-z-]+\.png)\)")
LINK_IN_PAGE = re.compile(r"(?<!!)\[[^\]]+\]\(([a-z-]+)\.md\)")


@dataclass(frozen=True, slots=True)
class HelpPage:
    """One page as it lies on the disk."""

    name: str
    title: str
    words: str
    """Markdown, actions in braces."""


def help_folder(language: str) -> Path:
    """Where the pages and pictures of a language lie; those in English for a language without."""
    return paths.resource(f"help/{language if language in LANGUAGES else LANGUAGES[0]}")


def help_pages(language: str) -> tuple[HelpPage, ...]:
    """All pages of a language."""
    folder = help_folder(language)
    texts = ((name, (folder / f"{name}.md").read_text(encoding="utf-8")) for name in PAGES)
    return tuple(HelpPage(name, words.partition("\n")[0].lstrip("# "), words) for name, words in texts)


def with_keys(words: str) -> str:
    """A page with each action's key, or its place in the menus, as it is now."""
    return ACTION_IN_PAGE.sub(lambda found: _code(key_words(found[1])), words)


def _code(words: str) -> str:
    # A key may be a sign that means something in Markdown, even the one that encloses code.
    return f"`` {words} ``" if "`" in words else f"`{words}`"
