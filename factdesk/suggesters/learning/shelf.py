"""The versions learned from one project, kept in the user's data folder: a project file never brings one along."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

from factdesk import paths
from factdesk.domain.errors import NotFound, SuggesterFailed
from factdesk.domain.learning import LearnedModel
from factdesk.suggesters.learning.model_file import read_facts

_NAME = re.compile(r"(\d{4})\.learned")
_SAFE = re.compile(r"[^0-9A-Za-z-]")
_IN_USE = "in-use"
_NONE = "none"


class Shelf:
    """What was learned from the project with this id, on this computer. Raises OSError when the disk refuses."""

    def __init__(self, project_id: str) -> None:
        self.folder = paths.user_data_dir() / "learned" / (_SAFE.sub("_", project_id) or "project")

    def models(self) -> list[LearnedModel]:
        """All versions, the newest first. One that cannot be read has no date."""
        used = self.number_in_use
        numbers = sorted(self._numbers(), reverse=True)
        return [replace(self._facts(number), is_on=number == used) for number in numbers]

    def _facts(self, number: int) -> LearnedModel:
        try:
            return replace(read_facts(self.file(number)), number=number)
        except SuggesterFailed:
            return LearnedModel(number, "")

    @property
    def number_in_use(self) -> int | None:
        """Number of the version that is on; None when none is."""
        try:
            words = (self.folder / _IN_USE).read_text(encoding="ascii").strip()
        except (OSError, ValueError):
            return None
        number = int(words) if words.isdecimal() else 0
        return number if number in self._numbers() else None

    @property
    def file_in_use(self) -> Path | None:
        """The file of the version that is on; None when none is."""
        number = self.number_in_use
        return self.file(number) if number is not None else None

    def file(self, number: int) -> Path:
        """Where a version lies, or would lie."""
        return self.folder / f"{number:04}.learned"

    def next_number(self) -> int:
        """The number of the version to come."""
        return max(self._numbers(), default=0) + 1

    def use(self, number: int | None) -> None:
        """Switch a version on and all others off; None switches all off. Raises NotFound."""
        if number is not None and number not in self._numbers():
            raise NotFound(f"There is no version {number} of what was learned from this project.")
        self.folder.mkdir(parents=True, exist_ok=True)
        draft = self.folder / f"{_IN_USE}.tmp"
        draft.write_text(str(number) if number is not None else _NONE, encoding="ascii")
        draft.replace(self.folder / _IN_USE)

    def remove(self, number: int) -> None:
        """Remove a version for good. Raises NotFound."""
        if number not in self._numbers():
            raise NotFound(f"There is no version {number} of what was learned from this project.")
        if number == self.number_in_use:
            self.use(None)
        self.file(number).unlink(missing_ok=True)

    def _numbers(self) -> set[int]:
        try:
            names = [entry.name for entry in self.folder.iterdir()]
        except OSError:
            return set()
        return {int(match.group(1)) for name in names if (match := _NAME.fullmatch(name))}
