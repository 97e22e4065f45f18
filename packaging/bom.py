"""Writes and checks the bill of materials, run as: python packaging/bom.py FOLDER.

It names all that an installation from the lock contains, as CycloneDX 1.6, in FOLDER/factdesk-VERSION.cdx.json. The
same lock gives the same file, byte for byte: it holds no time and no random number. Part of `make bom`.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
import sys
import tomllib
import uuid
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, requires
from pathlib import Path
from typing import Any

from cyclonedx.model import ExternalReference, ExternalReferenceType, HashAlgorithm, HashType, XsUri
from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.model.license import LicenseExpression
from cyclonedx.output.json import JsonV1Dot6
from packageurl import PackageURL
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from parts import LOCK, ROOT, Fault, Part, licence_faults, parts

_VERSION = re.compile(r'^__version__ = "([^"]+)"$', re.MULTILINE)


def main() -> int:
    """Write the bill of materials, read it back, and compare it with the lock."""
    asked = argparse.ArgumentParser(description="Write the bill of materials of an installation.")
    asked.add_argument("folder", type=Path)
    asked.add_argument("--lock", type=Path, default=LOCK)
    asked.add_argument(
        "--check", action="store_true", help="compare the file that is there, and write nothing"
    )
    given = asked.parse_args()
    try:
        held = parts(given.lock)
        file = given.folder / f"factdesk-{version()}.cdx.json"
        if not given.check:
            given.folder.mkdir(parents=True, exist_ok=True)
            file.write_text(written(held, given.folder), encoding="utf-8")
        faults = [*licence_faults(held), *_faults(json.loads(file.read_text(encoding="utf-8")), held)]
    except (Fault, OSError, ValueError) as fault:
        faults = [str(fault)]
    for sentence in faults:
        sys.stderr.write(sentence + "\n")
    if not faults:
        sys.stdout.write(f"{file} names {len(held)} packages, each with its version, hashes and licence.\n")
    return 1 if faults else 0


def version() -> str:
    """The version of this checkout."""
    found = _VERSION.search((ROOT / "factdesk" / "__init__.py").read_text(encoding="utf-8"))
    if found is None:
        raise Fault("factdesk/__init__.py names no version.")
    return found[1]


def written(held: tuple[Part, ...], folder: Path) -> str:
    """The bill of materials, indented, with a serial number that follows from what it holds."""
    bom = _bom(held, folder)
    text = _text(bom)
    bom.serial_number = uuid.uuid5(uuid.NAMESPACE_URL, hashlib.sha256(text.encode()).hexdigest())
    return _text(bom)


def _text(bom: Bom) -> str:
    record = json.loads(JsonV1Dot6(bom).output_as_string())
    record["metadata"].pop("timestamp", None)
    return json.dumps(record, indent=2, ensure_ascii=False, sort_keys=True) + "\n"


def _bom(held: tuple[Part, ...], folder: Path) -> Bom:
    program = Component(
        name="factdesk",
        version=version(),
        type=ComponentType.APPLICATION,
        bom_ref="factdesk",
        licenses=[LicenseExpression("MIT")],
        hashes=[_hash(hashlib.sha256(wheel.read_bytes()).hexdigest()) for wheel in _wheels(folder)],
    )
    components = {part.name: _component(part) for part in held}
    # A fixed number at first: what follows from the contents must not change with each run.
    bom = Bom(components=components.values(), serial_number=uuid.UUID(int=0))
    bom.metadata.component = program
    pyproject = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    bom.register_dependency(program, _known(pyproject["project"]["dependencies"], components))
    for name, component in components.items():
        bom.register_dependency(component, _known(_required(name), components))
    return bom


def _wheels(folder: Path) -> Iterator[Path]:
    """The wheel that lies beside, once it is built."""
    yield from folder.glob(f"factdesk-{version()}-*.whl")


def _component(part: Part) -> Component:
    purl = PackageURL("pypi", None, part.name, part.version)
    # No hash of the component itself: each is that of one file, and each system takes another.
    files = ExternalReference(
        type=ExternalReferenceType.DISTRIBUTION,
        url=XsUri(purl.to_string()),
        comment="SHA-256 of each file of this version that may be installed",
        hashes=[_hash(each) for each in part.hashes],
    )
    return Component(
        name=part.name,
        version=part.version,
        type=ComponentType.LIBRARY,
        bom_ref=purl.to_string(),
        purl=purl,
        licenses=[LicenseExpression(part.licence)] if part.licence else [],
        external_references=[files],
    )


def _hash(digest: str) -> HashType:
    return HashType(alg=HashAlgorithm.SHA_256, content=digest)


def _required(name: str) -> list[str]:
    try:
        return requires(name) or []
    except PackageNotFoundError:
        return []


def _known(requirements: list[str], components: dict[str, Component]) -> list[Component]:
    wanted = [Requirement(each) for each in requirements]
    names = {canonicalize_name(each.name) for each in wanted if "extra" not in str(each.marker or "")}
    return [components[name] for name in sorted(names & components.keys())]


def _faults(record: dict[str, Any], held: tuple[Part, ...]) -> Iterator[str]:
    """A sentence on each package of the lock that the file does not name in full, and on each that it names besides."""
    named = {one["name"]: one for one in record["components"]}
    for part in held:
        found = named.pop(part.name, None)
        if found is None or found["version"] != part.version:
            yield f"The bill of materials does not name {part.name} {part.version}."
            continue
        hashes = {each["content"] for one in found["externalReferences"] for each in one.get("hashes", ())}
        if not part.hashes or hashes != set(part.hashes):
            yield f"The bill of materials has not all hashes of {part.name} {part.version}."
        if [one.get("expression") or one["license"]["id"] for one in found.get("licenses", ())] != [
            part.licence
        ]:
            yield f"The bill of materials names no licence of {part.name} {part.version}."
    for name in named:
        yield f"The bill of materials names {name}, which is not in the lock."


if __name__ == "__main__":
    sys.exit(main())
