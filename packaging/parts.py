"""What an installation of FactDesk contains: the packages of the lock, with version, hashes and licence.

Used by bom.py and audit.py, which are run as scripts from the checkout.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parent.parent
LOCK = ROOT / "packaging" / "lock.txt"
LICENCES = ROOT / "packaging" / "licences.toml"
_HASH = re.compile(r"--hash=sha256:([0-9a-f]{64})\b")
_LONGEST_NAME = 80
"""Letters; what is longer in the metadata of a package is the text of a licence, not its name."""


class Fault(Exception):
    """A sentence on what is wrong with what would be handed out."""


@dataclass(frozen=True, slots=True)
class Part:
    """One package of the lock."""

    name: str
    version: str
    hashes: tuple[str, ...]
    """SHA-256 of each file of this version that may be installed, in hexadecimal."""
    licence: str
    """An SPDX expression; empty when the table of licences does not name it."""


def parts(lock: Path = LOCK) -> tuple[Part, ...]:
    """Every package of a lock, in its order. Raises Fault for a line that pins nothing."""
    licences = tomllib.loads(LICENCES.read_text(encoding="utf-8"))["packages"]
    lines = lock.read_text(encoding="utf-8").replace("\\\n", " ").splitlines()
    return tuple(_part(line, licences) for line in lines if line.strip() and not line.startswith("#"))


def _part(line: str, licences: dict[str, str]) -> Part:
    required = Requirement(line.partition("--hash")[0].strip())
    pins = [each for each in required.specifier if each.operator == "=="]
    if len(pins) != 1 or len(required.specifier) != 1:
        raise Fault(f"{required.name} is not pinned to one version in the lock.")
    name = canonicalize_name(required.name)
    return Part(name, pins[0].version, tuple(_HASH.findall(line)), licences.get(name, ""))


def licence_faults(found: tuple[Part, ...]) -> Iterator[str]:
    """A sentence on each part whose licence is not known, not allowed, or not what the package itself says."""
    table = tomllib.loads(LICENCES.read_text(encoding="utf-8"))
    for part in found:
        if not part.licence:
            yield f"{part.name} has no licence in packaging/licences.toml; read its licence file and add it."
        elif not is_allowed(part.licence, frozenset(table["allowed"])):
            yield f"{part.name} is under {part.licence}, which packaging/licences.toml does not allow."
        else:
            yield from _contradictions(part, table["called"])
    for name in sorted(table["packages"].keys() - {part.name for part in found}):
        yield f"{name} has a licence in packaging/licences.toml, but is not in the lock any more; remove it."


def is_allowed(expression: str, allowed: frozenset[str]) -> bool:
    """Whether all of what AND joins, and one of what OR joins, is allowed; OR binds less."""
    return any(
        all(name.strip() in allowed for name in one.split(" AND ")) for one in expression.split(" OR ")
    )


def _contradictions(part: Part, called: dict[str, list[str]]) -> Iterator[str]:
    known = set(re.split(r" AND | OR ", part.licence))
    for said in stated_licences(part.name):
        names = [set(called[said])] if said in called else [{name} for name in re.split(r" AND | OR ", said)]
        if not all(each & known for each in names):
            yield (f"{part.name} says that it is under {said}, packaging/licences.toml names {part.licence}.")


def stated_licences(name: str) -> list[str]:
    """What an installed package says of its licence, in one way or several; nothing when it is not installed here."""
    try:
        said = distribution(name).metadata
    except PackageNotFoundError:
        return []
    if expressions := said.get_all("License-Expression"):
        return expressions
    classifiers = [each for each in said.get_all("Classifier") or () if each.startswith("License ::")]
    words = "".join(said.get_all("License") or ()).strip()
    named = [words] if words and len(words) <= _LONGEST_NAME and "\n" not in words else []
    return named + [each.rpartition("::")[2].strip() for each in classifiers]
