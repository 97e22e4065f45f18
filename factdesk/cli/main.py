"""The command line's door: from words to a command, and from what goes wrong to one sentence and an exit code."""

from __future__ import annotations

import os
from collections.abc import Sequence
from importlib import import_module
from typing import Protocol

from factdesk.cli import terminal
from factdesk.cli.command import Command
from factdesk.cli.commands import COMMANDS, WINDOW
from factdesk.cli.parsing import parse, parser_of, wants_help
from factdesk.domain.errors import EncodingUnknown, FactDeskError, Usage

DONE, FAILED, REFUSED, BUG, INTERRUPTED = 0, 1, 2, 70, 130
"""Exit codes: done, a check failed, bad use or bad input, a bug of ours, Ctrl+C."""
DEBUG = "FACTDESK_DEBUG"
"""When this environment variable is set, a bug shows where it happened."""


class OpenWindow(Protocol):
    """Opens the window and returns its exit code once it is closed."""

    def __call__(self, project: str | None, *, sample: bool, annotator: str | None) -> int:
        """Open a project, the sample project, or the start page."""
        ...


def run(words: Sequence[str], open_window: OpenWindow) -> int:
    """Do what the words say and return the exit code. Nothing is raised."""
    terminal.speak_utf8()
    try:
        code = _dispatch(list(words), open_window)
        terminal.flush()
    except KeyboardInterrupt:
        code = INTERRUPTED
    except terminal.OutputClosed as closed:
        code = terminal.give_up(closed.reason)
    except Exception as error:
        code = _tell(error)
    return code


def _dispatch(words: list[str], open_window: OpenWindow) -> int:
    command, rest = find_command(words)
    if wants_help(rest):
        terminal.say(parser_of(command).format_help().rstrip("\n"))
        return DONE
    given = parse(command, rest)
    module, _, name = command.function.partition(":")
    function = getattr(import_module(f"factdesk.cli.{module}"), name)
    code: int = function(given, open_window) if command is WINDOW else function(given)
    return code


def find_command(words: Sequence[str]) -> tuple[Command, list[str]]:
    """The command that words name, and the words after it; the window when they name none. Raises Usage."""
    if words[:1] == ["help"]:
        words = [*words[1:], "--help"]
    first = words[0] if words else "-"
    for command in COMMANDS:
        if command.name == first:
            return command, list(words[1:])
    if not first.startswith("-") and not _may_be_project(first):
        import difflib

        near = difflib.get_close_matches(first, [command.name for command in COMMANDS], 1)
        hint = f"did you mean “{near[0]}”?" if near else "“factdesk --help” lists the commands."
        raise Usage(f"There is no command and no project “{first}”; {hint}")
    return WINDOW, list(words)


def _may_be_project(word: str) -> bool:
    # A word with a folder or an ending in it is a path; so is a bare one that names a file.
    from factdesk.cli.opening import project_address

    return any(mark in word for mark in "./\\") or project_address(word).exists()


def _tell(error: Exception) -> int:
    """Say what went wrong in one sentence, and return the exit code for it."""
    if isinstance(error, EncodingUnknown):
        terminal.remark(f"{error} Name it with --encoding.")
    elif isinstance(error, FactDeskError):
        terminal.remark(str(error))
    elif isinstance(error, OSError) and error.filename:
        terminal.remark(f"{error.filename}: {(error.strerror or str(error)).lower()}.")
    else:
        _report_bug(error)
        return BUG
    return REFUSED


def _report_bug(error: Exception) -> None:
    if os.environ.get(DEBUG):
        import traceback

        terminal.remark("".join(traceback.format_exception(error)).rstrip())
    kind = type(error).__name__
    terminal.remark(
        f"This is a bug in FactDesk ({kind}: {terminal.plain(str(error))}); please report it with what you did, "
        f"run again with {DEBUG}=1."
    )
