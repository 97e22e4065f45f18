"""What journeys need: nobody's name but theirs, and no talk of what only a window manager can do."""

from pathlib import Path

import pytest

from factdesk.settings import UserSettings
from factdesk.usecases import suggesting
from tests.window_story import QuickPool


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if item.path.parent == Path(__file__).parent:
            item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support", extend=True))


@pytest.fixture
def ana() -> str:
    """Ana has worked here before."""
    settings = UserSettings()
    settings.set("annotator", "Ana")
    settings.set("tour_seen", True)
    return "Ana"


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Suggestions come from a stand-in, at once."""
    monkeypatch.setattr(suggesting, "SuggesterPool", QuickPool)
