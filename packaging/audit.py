"""Audits what an installation contains, run as: python packaging/audit.py.

Without the network: every package of the lock has hashes, an allowed licence and no fault of
packaging/known_faults.toml, and the program imports nothing else. With it, pip-audit asks a public collection of known
vulnerabilities; when that cannot be reached, the audit says so and passes. Part of `make audit`.
"""

from __future__ import annotations

import argparse
import ast
import json
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from importlib.metadata import packages_distributions
from pathlib import Path
from typing import Any

from packaging.specifiers import SpecifierSet
from packaging.utils import canonicalize_name
from parts import LOCK, ROOT, Fault, Part, licence_faults, parts

KNOWN_FAULTS = ROOT / "packaging" / "known_faults.toml"
PROGRAM = ROOT / "factdesk"
ASK = (sys.executable, "-m", "pip_audit")
_HOW = ("--require-hashes", "--disable-pip", "--vulnerability-service", "osv", "--format", "json")
_PATIENCE = 120
_UNREACHABLE = re.compile(
    r"requests\.exceptions\.(Connection(Error|Timeout)|ConnectTimeout|ReadTimeout|ProxyError)|[Cc]ould not connect"
)
"""How the last line of what pip-audit says begins when nobody answers; a wrong certificate is another matter."""


def main() -> int:
    """Try everything, and tell what does not hold."""
    asked = argparse.ArgumentParser(description="Audit what an installation of FactDesk contains.")
    asked.add_argument("--lock", type=Path, default=LOCK)
    asked.add_argument("--faults", type=Path, default=KNOWN_FAULTS)
    asked.add_argument("--program", type=Path, default=PROGRAM)
    asked.add_argument(
        "--ask", nargs="*", default=ASK, help="the command that asks for vulnerabilities; empty: none"
    )
    given = asked.parse_args()
    try:
        held = parts(given.lock)
        table = tomllib.loads(given.faults.read_text(encoding="utf-8"))
        faults = [
            *(f"{part.name} {part.version} has no hash in the lock." for part in held if not part.hashes),
            *known_faults(held, table),
            *licence_faults(held),
            *strange_imports(held, given.program),
        ]
        vulnerable, words = vulnerabilities(given.lock, given.ask, table)
    except (Fault, OSError, ValueError) as fault:
        faults, vulnerable, words = [str(fault)], [], ""
    for sentence in [*faults, *vulnerable]:
        sys.stderr.write(sentence + "\n")
    if not faults:
        sys.stdout.write(
            f"{len(held)} packages: all with hashes and an allowed licence, none with a known fault; "
            "nothing else is imported.\n"
        )
    sys.stdout.write(words)
    return 1 if faults or vulnerable else 0


def known_faults(held: Sequence[Part], table: Mapping[str, Any]) -> Iterator[str]:
    """A sentence on each package whose version is known to be faulty, and on each entry that lacks its reason."""
    for fault in table.get("fault", ()):
        versions = SpecifierSet(fault["versions"], prereleases=True)
        for part in held:
            if part.name == canonicalize_name(fault["package"]) and part.version in versions:
                yield f"{part.name} {part.version} {fault['what']} ({fault['source']}); lock another version."
    for accepted in table.get("accepted", ()):
        if not accepted.get("reason", "").strip():
            yield f"{accepted.get('id', 'A fault')} is accepted without a reason in the table of known faults."


def strange_imports(held: Sequence[Part], program: Path) -> Iterator[str]:
    """A sentence on each package that the program imports although no package of the lock brings it."""
    locked = {part.name for part in held}
    brought = packages_distributions()
    for name, place in sorted(_imported(program).items()):
        if name in sys.stdlib_module_names or name == program.name:
            continue
        if not locked & {canonicalize_name(each) for each in brought.get(name, ())}:
            yield f"{place} imports {name}, which no package of the lock brings."


def _imported(program: Path) -> dict[str, str]:
    """The first name of each module that is imported somewhere, with a file that does."""
    found: dict[str, str] = {}
    for path in sorted(program.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            if isinstance(node, ast.ImportFrom) and node.module and not node.level:
                names = [node.module]
            for name in names:
                found.setdefault(name.partition(".")[0], path.relative_to(program.parent).as_posix())
    return found


def vulnerabilities(lock: Path, ask: Sequence[str], table: Mapping[str, Any]) -> tuple[list[str], str]:
    """A sentence on each vulnerability that is not accepted, and what to say of the asking.

    Raises Fault when the question could be asked but was not answered.
    """
    if not ask:
        return [], "Vulnerabilities: not asked.\n"
    try:
        done = subprocess.run(  # noqa: S603 - a tool of the lock, no shell
            [*ask, "--requirement", str(lock), *_HOW, "--progress-spinner", "off"],
            capture_output=True,
            encoding="utf-8",
            check=False,
            timeout=_PATIENCE,
            stdin=subprocess.DEVNULL,
        )
        answer = json.loads(done.stdout)
    except subprocess.TimeoutExpired:
        return [], "Vulnerabilities: not asked, since the service cannot be reached.\n"
    except ValueError:
        if _UNREACHABLE.search(done.stderr.strip().rpartition("\n")[2]):
            return [], "Vulnerabilities: not asked, since the service cannot be reached.\n"
        raise Fault(f"pip-audit gave no answer: {done.stderr.strip()[-400:]}") from None
    found = list(_found(answer, {one["id"] for one in table.get("accepted", ())}))
    asked = len(answer["dependencies"])
    skipped = [one["name"] for one in answer["dependencies"] if "skip_reason" in one]
    words = f"Vulnerabilities: asked for {asked - len(skipped)} packages.\n"
    return found, words + (f"Not known there: {', '.join(skipped)}.\n" if skipped else "")


def _found(answer: Mapping[str, Any], accepted: set[str]) -> Iterator[str]:
    for one in answer["dependencies"]:
        for fault in one.get("vulns", ()):
            if not accepted & {fault["id"], *fault.get("aliases", ())}:
                mended = ", ".join(fault.get("fix_versions", ())) or "no version yet"
                yield (
                    f"{one['name']} {one['version']} has the vulnerability {fault['id']}, mended in {mended}; "
                    "lock that, or accept it with a reason in packaging/known_faults.toml."
                )


if __name__ == "__main__":
    sys.exit(main())
