"""Finds the sentences that rooms below the window raise and store, run as: python packaging/sentences.py.

Errors, import notes and suggestions speak English, in files and on the command line alike. The window says them in
the user's language: this writes down each of their forms, with numbered gaps for what varies, so that they can be
translated. Part of `make translations`.
"""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from factdesk.domain.labels import LABELS

ROOT = Path(__file__).resolve().parent.parent
TABLE = ROOT / "factdesk" / "gui" / "look" / "sentence_table.py"
ROOMS = ("domain", "store", "formats", "suggesters", "usecases")
SENTENCE = re.compile(r"[A-Z“{].* .*[.]", re.DOTALL)
HEAD = '''"""Every sentence that comes from below the window, made by packaging/sentences.py: change it there."""

from __future__ import annotations

from factdesk.gui.look.translation import QT_TRANSLATE_NOOP

# fmt: off
SENTENCES: tuple[str, ...] = (
'''


def sentences() -> list[str]:
    """The forms of all sentences, each once, in alphabetical order; labels are translated where they are listed."""
    found: set[str] = set()
    for room in ROOMS:
        for path in sorted((ROOT / "factdesk" / room).rglob("*.py")):
            found.update(_sentences_of(ast.parse(path.read_text(encoding="utf-8"))))
    return sorted(found - {label.definition for label in LABELS})


def _sentences_of(module: ast.Module) -> Iterator[str]:
    skipped = {id(node) for node in _docstrings(module)}
    raised: set[int] = set()
    for node in ast.walk(module):
        if isinstance(node, ast.JoinedStr):
            skipped.update(id(part) for part in node.values)
        elif isinstance(node, ast.Raise) and isinstance(node.exc, ast.Call):
            raised.update(id(argument) for argument in node.exc.args)
    for node in ast.walk(module):
        form = "" if id(node) in skipped else _form(node)
        if " " in form and (SENTENCE.fullmatch(form) or id(node) in raised):
            yield form


def _docstrings(module: ast.Module) -> Iterator[ast.AST]:
    for node in ast.walk(module):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            yield node.value


def _form(node: ast.AST) -> str:
    """What stands in a string, with {0}, {1} … for its gaps; empty for other syntax."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value.replace("{}", "{0}")
    if not isinstance(node, ast.JoinedStr):
        return ""
    gaps = iter(range(len(node.values)))
    return "".join(
        str(part.value) if isinstance(part, ast.Constant) else f"{{{next(gaps)}}}" for part in node.values
    )


def table(forms: list[str]) -> str:
    """The module that holds these forms."""
    lines = (f'    QT_TRANSLATE_NOOP("Sentences", {_quoted(form)}),\n' for form in forms)
    return f"{HEAD}{''.join(lines)})\n"


def _quoted(words: str) -> str:
    return '"' + words.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


if __name__ == "__main__":
    TABLE.write_text(table(sentences()), encoding="utf-8")
    sys.exit(0)
