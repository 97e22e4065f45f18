"""The project that backups are made of."""

from pathlib import Path

import pytest

from tests.projects import fill, make_project

LABELS = 24
"""How many labels it holds."""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A closed project of three articles."""
    project, (ana,) = make_project(tmp_path / "mill.factdesk", "Ana")
    with project:
        fill(project, ana, articles=3, claims=LABELS // 3)
    return tmp_path / "mill.factdesk"
