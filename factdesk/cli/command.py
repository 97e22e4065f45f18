"""What a command of the command line is: what it is called, what it can be told, and the function that does it."""

from __future__ import annotations

from argparse import ArgumentTypeError
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

MOST_WORKERS = 64
WHOLE = 100
"""Percent."""


def a_count(words: str) -> int:
    """A whole number of at least 1. Raises ArgumentTypeError."""
    if not (words.isascii() and words.isdigit() and int(words)):
        raise ArgumentTypeError(f"“{words}” is not a whole number of at least 1")
    return int(words)


def a_number_of_workers(words: str) -> int:
    """A whole number from 1 to MOST_WORKERS. Raises ArgumentTypeError."""
    if (count := a_count(words)) > MOST_WORKERS:
        raise ArgumentTypeError(f"at most {MOST_WORKERS} processes can work, not {words}")
    return count


def a_percentage(words: str) -> int:
    """A whole number from 0 to 100. Raises ArgumentTypeError."""
    if not (words.isascii() and words.isdigit() and int(words) <= WHOLE):
        raise ArgumentTypeError(f"“{words}” is not a whole number from 0 to 100")
    return int(words)


@dataclass(frozen=True, slots=True)
class Argument:
    """One thing that a command is told: by its place (`PROJECT`) or by its name (`--title`)."""

    name: str
    help: str
    value: str = ""
    """What stands for an option's value in the help; an option without one is a switch."""
    kind: Callable[[str], Any] = str
    default: Any = None
    choices: tuple[str, ...] = ()
    several: bool = False
    """A place takes one or more, an option may be given again and again."""
    required: bool = False
    """Whether an option must be given."""

    @property
    def is_option(self) -> bool:
        """Whether it is given by name."""
        return self.name.startswith("-")

    @property
    def key(self) -> str:
        """Its name among the parsed arguments."""
        return self.name.lstrip("-").replace("-", "_").lower()


@dataclass(frozen=True, slots=True)
class Command:
    """One command: what it is called and does, what it is told, and the function that does it."""

    name: str
    help: str
    arguments: tuple[Argument, ...]
    function: str
    """Module of this package and name of the function in it, which takes the parsed arguments and returns the exit
    code. It is imported when the command runs, since what lies below it takes time to import."""
    more: str = ""
    """What else the command's own help page says."""
