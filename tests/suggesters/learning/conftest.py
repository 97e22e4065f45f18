"""What the tests of learning share: a model that was taught by a desk with habits of its own."""

from pathlib import Path

import pytest

from factdesk.domain.learning import LearnedModel
from factdesk.jobs import run
from factdesk.suggesters import LexiconOverrides, Suggester
from factdesk.suggesters.learning.schooling import school
from tests.suggesters.learning.desk import lessons


@pytest.fixture(scope="session")
def learned(suggester: Suggester, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, LearnedModel]:
    """A model's file and its facts."""
    file = tmp_path_factory.mktemp("learned") / "0001.learned"
    return file, run(school(suggester, LexiconOverrides(), lessons(), 1, "2026-01-02T03:04:05Z", file))
