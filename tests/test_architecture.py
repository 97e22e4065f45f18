"""The rules of the house, each a sentence. CONTRIBUTING.md says why they are there."""

import ast
import fnmatch
import os
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "factdesk"

TOP_LEVEL = {
    *("pyproject.toml", "factdesk", "resources", "tests", "seeds", "packaging", "README.md"),
    *("CONTRIBUTING.md", "CHANGELOG.md", "LICENSE", "Makefile", ".ci", ".gitignore"),
}
NAMES_TO_AVOID = {"utils", "util", "helpers", "helper", "common", "misc", "manager", "managers", "core"}
LONGEST_FILE = 400
DOORS = {
    "factdesk/cli/main.py",
    "factdesk/gui/app.py",
    "factdesk/gui/job_runner.py",
}
"""Where any bug may be caught, to be told to the user: outermost calls alone."""

COSTLY = {"spacy", "thinc", "numpy", "PySide6", "shiboken6", "sqlalchemy", "alembic", "platformdirs"}
FORBIDDEN_IMPORTS = {
    **dict.fromkeys(("pickle", "marshal", "shelve", "dill"), "runs whatever a file says"),
    **dict.fromkeys(("PySide6.QtSql", "apsw", "pysqlite3"), "a second SQLite in one process drops the locks"),
    **dict.fromkeys(("PySide6.QtNetwork", "PySide6.QtWebEngineWidgets"), "no network is ever used"),
    **dict.fromkeys(("urllib.request", "http.client", "requests", "httpx"), "no network is ever used"),
}
TEXTS = {".py", ".sh", ".toml", ".md", ".json", ".svg", ".ts"}
FORBIDDEN_CALLS = {"eval", "exec", "compile"}
FORBIDDEN_METHODS = {"setHtml", "insertHtml", "appendHtml"}


@cache
def modules() -> tuple[Path, ...]:
    return tuple(sorted(PACKAGE.rglob("*.py")))


@cache
def parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), filename=str(path))


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def nodes() -> Iterator[tuple[str, ast.AST]]:
    """Every piece of syntax of the program, with the place to name when it breaks a rule."""
    for path in modules():
        for node in ast.walk(parsed(path)):
            yield f"{name_of(path)}:{getattr(node, 'lineno', 1)}", node


def imported(node: ast.AST) -> list[str]:
    """The full names that an import statement may bind; none for other syntax."""
    match node:
        case ast.Import(names):
            return [alias.name for alias in names]
        case ast.ImportFrom(module=str(module), names=names):
            return [module, *(f"{module}.{alias.name}" for alias in names)]
    return []


def python(*arguments: str) -> subprocess.CompletedProcess[str]:
    environment = os.environ | {"PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"}
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=120,
    )


LINT = "from importlinter.cli import lint_imports; raise SystemExit(lint_imports(no_cache=True))"


def test_rooms_import_only_what_the_contract_allows() -> None:
    done = python("-c", LINT)
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_contract_would_notice_a_breach(tmp_path: Path) -> None:
    """A rule that cannot fail is none: a package with the same rooms and a breach of each rule is refused."""
    configuration = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    (tmp_path / "pyproject.toml").write_text(configuration, encoding="utf-8")
    [rooms] = [
        re.findall(r"\w+", " ".join(contract["layers"]))
        for contract in tomllib.loads(configuration)["tool"]["importlinter"]["contracts"]
        if contract["id"] == "layers"
    ]
    files = {f"{room}/__init__.py": "" for room in [".", *rooms, "attic"]} | {
        "domain/breach.py": "from factdesk.store import breach\n",
        "store/breach.py": "import spacy\nfrom factdesk.suggesters import breach\n",
        "suggesters/breach.py": "def inside() -> None:\n    import PySide6.QtCore\n",
        "usecases/breach.py": "import sqlalchemy.orm\n",
    }
    for name, text in files.items():
        path = tmp_path / "factdesk" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    there = f"import os, sys; os.chdir({str(tmp_path)!r}); sys.path.insert(0, {str(tmp_path)!r}); "
    done = python("-c", there + LINT)
    assert done.returncode == 1
    assert done.stdout.count("BROKEN") == 4, done.stdout + done.stderr
    assert "factdesk.domain is not allowed to import factdesk.store" in done.stdout
    assert "factdesk.store is not allowed to import factdesk.suggesters" in done.stdout
    assert "attic" in done.stdout


@pytest.mark.parametrize("path", [p for p in modules() if "domain" in p.parts], ids=name_of)
def test_the_domain_needs_nothing_but_the_standard_library(path: Path) -> None:
    for node in ast.walk(parsed(path)):
        for name in imported(node):
            first = name.partition(".")[0]
            assert first in sys.stdlib_module_names or name.startswith("factdesk.domain"), name


@pytest.mark.parametrize("module", ["__main__", "cli.main", "paths", "settings"])
def test_starting_up_imports_nothing_costly(module: str) -> None:
    done = python("-c", f"import sys, factdesk.{module}; print(*sorted(sys.modules))")
    assert done.returncode == 0, done.stderr
    assert not COSTLY & set(done.stdout.split())


@pytest.mark.parametrize("option", ["--help", "--version"])
def test_a_quick_answer_imports_nothing_costly(option: str) -> None:
    done = python("-X", "importtime", "-m", "factdesk", option)
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip()
    times = (line for line in done.stderr.splitlines() if line.startswith("import time:"))
    seen = {line.rpartition("|")[2].strip() for line in times}
    assert "factdesk" in seen
    assert not COSTLY & seen


def test_a37_what_is_dangerous_is_never_imported() -> None:
    found = [
        f"{place} imports {name}: {FORBIDDEN_IMPORTS[name]}"
        for place, node in nodes()
        for name in imported(node)
        if name in FORBIDDEN_IMPORTS
    ]
    assert not found, "\n".join(found)


def test_a37_what_is_dangerous_is_never_called() -> None:
    found = []
    for place, node in nodes():
        match node:
            case ast.Call(func=ast.Name(id=name)) if name in FORBIDDEN_CALLS:
                found.append(f"{place} calls {name}()")
            case ast.Call(func=ast.Attribute(attr=name)) if name in FORBIDDEN_METHODS:
                found.append(f"{place} calls {name}(): text of others must stay text")
            case ast.Call(func=ast.Attribute(value=ast.Name(id="yaml"), attr="load")):
                found.append(f"{place} calls yaml.load()")
            case ast.keyword(arg="shell", value=ast.Constant(value=True)):
                found.append(f"{place} starts a shell")
    assert not found, "\n".join(found)


def test_anything_is_caught_only_at_the_doors() -> None:
    """Elsewhere a handler that catches everything must raise it again when it has tidied up."""
    found = [
        place
        for place, node in nodes()
        if place.rpartition(":")[0] not in DOORS
        and isinstance(node, ast.ExceptHandler)
        and catches_anything(node)
        and not raises_again(node)
    ]
    assert not found, "\n".join(found)


def catches_anything(handler: ast.ExceptHandler) -> bool:
    if handler.type is None:
        return True
    named = handler.type.elts if isinstance(handler.type, ast.Tuple) else [handler.type]
    return any(isinstance(one, ast.Name) and one.id in {"Exception", "BaseException"} for one in named)


def raises_again(handler: ast.ExceptHandler) -> bool:
    last = handler.body[-1]
    return isinstance(last, ast.Raise) and last.exc is None


@pytest.mark.parametrize("path", [*modules(), *sorted((ROOT / "tests").rglob("*.py"))], ids=name_of)
def test_a_file_can_be_read_in_one_sitting(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").count("\n")
    assert lines <= LONGEST_FILE


def test_files_are_named_for_what_a_user_would_say() -> None:
    found = [
        name_of(path)
        for path in [*modules(), *(folder for folder in PACKAGE.rglob("*") if folder.is_dir())]
        if NAMES_TO_AVOID & set(re.split(r"[._]", path.name))
    ]
    assert not found, "\n".join(found)


def test_the_top_level_holds_only_what_it_should() -> None:
    ignored = [
        line.strip("/")
        for line in (ROOT / ".gitignore").read_text(encoding="utf-8").splitlines()
        if line and not line.startswith(("#", "!"))
    ]
    # What git itself keeps, and what names the origin of an unpacked source distribution.
    generated = [".git", "PKG-INFO", *ignored]
    found = [
        path.name
        for path in ROOT.iterdir()
        if path.name not in TOP_LEVEL and not any(fnmatch.fnmatch(path.name, each) for each in generated)
    ]
    assert not found, f"{found} belong somewhere else"


def test_nothing_is_left_for_later() -> None:
    later = re.compile(r"\b(TO" + r"DO|FIX" + r"ME|XX" + r"X)\b")
    folders = ("factdesk", "tests", "resources", "packaging", ".ci")
    files = [path for folder in folders for path in (ROOT / folder).rglob("*") if path.suffix in TEXTS]
    files += [ROOT / "Makefile", ROOT / "pyproject.toml"]
    found = [name_of(path) for path in files if later.search(path.read_text(encoding="utf-8"))]
    assert not found, "\n".join(found)
