"""From the table of commands to a parser and to the help pages."""

from __future__ import annotations

import sys
import textwrap
from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from typing import Any, NoReturn

from factdesk.cli.command import Argument, Command
from factdesk.cli.commands import COMMANDS, WINDOW
from factdesk.domain.errors import Usage
from factdesk.domain.labels import LABELS

_WIDTH = 100
_INDENT = "  "
HELP = ("-h", "--help")


class _Parser(ArgumentParser):
    """Says what is wrong as an error with one sentence instead of leaving the program."""

    def error(self, message: str) -> NoReturn:
        raise Usage(f"{message[:1].upper()}{message[1:].rstrip('.')}; see “{self.prog} --help”.")


def wants_help(words: Sequence[str]) -> bool:
    """Whether a command's words ask for its help page."""
    before = words[: words.index("--")] if "--" in words else words
    return any(word in HELP for word in before)


def parse(command: Command, words: Sequence[str]) -> Namespace:
    """The arguments of a command. Raises Usage, with one sentence, when they are not what it takes."""
    parser = parser_of(command)
    # Options may stand between paths; but argparse cannot do that and understand “--” as well.
    return parser.parse_args(list(words)) if "--" in words else parser.parse_intermixed_args(list(words))


def parser_of(command: Command) -> ArgumentParser:
    """The parser of one command; `format_help` of it is the command's help page."""
    parser = _Parser(
        prog=f"factdesk {command.name}".strip(),
        description=command.help,
        epilog=command.more or None,
        add_help=False,
        allow_abbrev=False,
    )
    for argument in command.arguments:
        _add(parser, argument, optional=command is WINDOW)
    parser.add_argument(*HELP, action="store_true", help="show this page")
    return parser


def _add(parser: ArgumentParser, argument: Argument, *, optional: bool) -> None:
    words = argument.help.replace("%", "%%")
    if argument.is_option and not argument.value:
        parser.add_argument(argument.name, action="store_true", dest=argument.key, help=words)
        return
    details: dict[str, Any] = {"help": words, "type": argument.kind, "default": argument.default}
    if argument.choices:
        details["choices"] = argument.choices
    if argument.is_option:
        details |= {"metavar": argument.value, "action": "append" if argument.several else "store"}
        details["required"] = argument.required
        parser.add_argument(argument.name, dest=argument.key, **details)
        return
    if argument.several or optional:
        details["nargs"] = "+" if argument.several else "?"
    parser.add_argument(argument.key, metavar=argument.name, **details)


def render_overview() -> str:
    """The page that `factdesk --help` shows."""
    usage = (
        ("factdesk [PROJECT]", "open the window, by choice with a project"),
        ("factdesk --sample", "open the window with the sample project"),
        ("factdesk COMMAND …", "work on the command line"),
    )
    calls = [(_call(command), command.help) for command in COMMANDS]
    labels = [(label.key, label.definition) for label in LABELS]
    options = (
        ("COMMAND --help", "everything that a command can be told"),
        ("--annotator NAME", "who is working; otherwise FACTDESK_ANNOTATOR, your settings, your user name"),
        ("--version", "the version of FactDesk"),
    )
    sections = (
        ("Label the claims of news articles as reported, denied, unconfirmed or confirmed.", usage),
        ("Commands", calls),
        ("Labels", labels),
        ("Options", options),
    )
    wide = max(len(left) for _, pairs in sections for left, _ in pairs)
    pages = [_section(title, pairs, wide) for title, pairs in sections]
    codes = "Exit codes: 0 done, 1 a check failed, 2 bad use or bad input, 70 a bug, 130 interrupted."
    return "\n\n".join([*pages, codes]) + "\n"


def overview_module() -> str:
    """The source of overview.py, in which that page is kept ready."""
    reason = (
        '"""What `factdesk --help` shows, kept ready: making it from the table takes longer than printing it.\n\n'
        "`python -m factdesk.cli.parsing > factdesk/cli/overview.py` writes this file anew; a test compares the two.\n"
        '"""'
    )
    return f'{reason}\n\nOVERVIEW = """\\\n{render_overview()}"""\n'


def _call(command: Command) -> str:
    places = [argument for argument in command.arguments if not argument.is_option]
    return " ".join([command.name, *(a.name + ("…" if a.several else "") for a in places)])


def _section(title: str, pairs: Sequence[tuple[str, str]], wide: int) -> str:
    lines = [title, ""]
    for left, right in pairs:
        first, *rest = textwrap.wrap(right, _WIDTH - wide - 2 * len(_INDENT)) or [""]
        lines.append(f"{_INDENT}{left.ljust(wide)}{_INDENT}{first}")
        lines += [f"{_INDENT}{' ' * wide}{_INDENT}{line}" for line in rest]
    return "\n".join(lines)


if __name__ == "__main__":
    sys.stdout.write(overview_module())
