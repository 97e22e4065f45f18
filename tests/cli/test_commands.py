import inspect
import re
from importlib import import_module

import pytest

from factdesk.cli import overview
from factdesk.cli.command import Command
from factdesk.cli.commands import COMMANDS, WINDOW
from factdesk.cli.parsing import overview_module, parse, parser_of, render_overview
from factdesk.domain.errors import Usage
from tests.command_line import ROOT, Commands, run

NEEDS_A_PERSON = {"import", "suggest", "label", "reject", "undo", "redo"}
every_command = pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.name)


def test_the_overview_kept_ready_is_the_one_that_the_table_gives() -> None:
    assert render_overview() == overview.OVERVIEW
    kept = (ROOT / "factdesk" / "cli" / "overview.py").read_text(encoding="utf-8")
    assert kept == overview_module(), "run: python -m factdesk.cli.parsing > factdesk/cli/overview.py"


@every_command
def test_every_command_names_a_function_that_takes_its_arguments(command: Command) -> None:
    module, _, name = command.function.partition(":")
    function = getattr(import_module(f"factdesk.cli.{module}"), name)
    assert list(inspect.signature(function).parameters) == ["given"]
    assert function.__doc__


@every_command
def test_every_command_and_argument_says_what_it_is(command: Command) -> None:
    assert re.fullmatch(r"[A-Z].*\.", command.help)
    assert not command.more or command.more.endswith(".")
    for argument in command.arguments:
        assert argument.help
        assert not argument.help.endswith(".")
        assert argument.is_option or argument.name.isupper()


def test_no_command_and_no_argument_stands_twice() -> None:
    assert len({command.name for command in COMMANDS}) == len(COMMANDS)
    for command in (*COMMANDS, WINDOW):
        assert len({argument.key for argument in command.arguments}) == len(command.arguments)


def test_the_person_can_be_named_wherever_one_is_needed() -> None:
    named = {command.name for command in COMMANDS if any(a.key == "annotator" for a in command.arguments)}
    assert named >= NEEDS_A_PERSON


@every_command
def test_every_command_has_a_page_that_lists_all_it_can_be_told(command: Command, factdesk: Commands) -> None:
    answer = factdesk(command.name, "--help")
    assert (answer.code, answer.err) == (0, "")
    assert answer == factdesk(command.name, "-h")
    assert answer == factdesk("help", command.name)
    for argument in command.arguments:
        assert argument.name in answer.out
    assert command.help in answer.out


@every_command
def test_a_page_of_help_imports_nothing_costly(command: Command) -> None:
    code = f"import sys, factdesk.__main__ as m; m.main([{command.name!r}, '--help']); print(*sys.modules)"
    modules = set(run(python=("-c", code)).lines[-1].split())
    assert "factdesk.cli.parsing" in modules
    assert not modules & {
        "PySide6",
        "sqlalchemy",
        "alembic",
        "spacy",
        "numpy",
        "platformdirs",
        "factdesk.store",
    }


def test_the_overview_names_every_command(factdesk: Commands) -> None:
    answer = factdesk("--help")
    assert answer.code == 0
    assert answer == factdesk("-h") == factdesk("help")
    for command in COMMANDS:
        assert re.search(rf"^  {command.name} ", answer.out, re.MULTILINE)
        assert command.help in answer.out


def test_the_version_is_that_of_the_package(factdesk: Commands) -> None:
    from factdesk import __version__

    assert factdesk("--version").out == f"FactDesk {__version__}\n"


def test_options_may_stand_anywhere_after_the_command() -> None:
    [command] = [command for command in COMMANDS if command.name == "import"]
    first = parse(command, ["--encoding", "cp1252", "mill", "a.txt", "b.txt"])
    assert first == parse(command, ["mill", "a.txt", "--encoding", "cp1252", "b.txt"])
    assert first == parse(command, ["mill", "a.txt", "b.txt", "--encoding=cp1252"])
    assert (first.project, first.path, first.encoding, first.annotator) == (
        "mill",
        ["a.txt", "b.txt"],
        "cp1252",
        None,
    )


def test_a_path_that_looks_like_an_option_comes_after_two_hyphens() -> None:
    [command] = [command for command in COMMANDS if command.name == "scan"]
    assert parse(command, ["--workers", "2", "--", "-old.txt", "--help"]).path == ["-old.txt", "--help"]
    [command] = [command for command in COMMANDS if command.name == "import"]
    given = parse(command, ["mill", "--", "-old.txt"])
    assert (given.project, given.path) == ("mill", ["-old.txt"])


def test_an_option_is_never_guessed_from_its_beginning() -> None:
    [command] = [command for command in COMMANDS if command.name == "suggest"]
    with pytest.raises(Usage, match="--work"):
        parse(command, ["mill", "--work", "2"])


@pytest.mark.parametrize(
    ("words", "part"),
    [
        (["import", "mill"], "PATH"),
        (["import"], "PROJECT"),
        (["label", "mill", "1234"], "LABEL"),
        (["stats", "mill", "other"], "other"),
        (["stats", "mill", "--loudly"], "--loudly"),
        (["scan", "a.txt", "--workers", "0"], "“0” is not a whole number"),
        (["scan", "a.txt", "--workers", "two"], "“two” is not a whole number"),
        (["scan", "a.txt", "--workers", "1000"], "at most 64"),
        (["history", "mill", "--limit", "-1"], "--limit"),
        (["claims", "mill", "--format", "xml"], "xml"),
        (["export", "mill", "out.csv", "--format", "xls"], "xls"),
        (["--loudly"], "--loudly"),
        (["one.factdesk", "two.factdesk"], "two.factdesk"),
    ],
    ids=" ".join,
)
def test_a_wrong_command_is_answered_with_one_sentence(
    words: list[str], part: str, factdesk: Commands
) -> None:
    answer = factdesk(*words)
    assert (answer.code, answer.out) == (2, "")
    assert part in answer.complaint
    assert "--help" in answer.complaint


def test_a_misspelt_command_is_told_what_was_meant(factdesk: Commands) -> None:
    assert (
        factdesk("exprot").complaint == "There is no command and no project “exprot”; did you mean “export”?"
    )
    assert "--help" in factdesk("zzzzzz").complaint


def test_the_help_page_of_the_window_is_the_parser_s() -> None:
    assert "--sample" in parser_of(WINDOW).format_help()
