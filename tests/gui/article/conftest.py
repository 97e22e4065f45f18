"""The view that most tests of the article look at."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from factdesk.gui.article.view import ArticleView
from tests.gui.drawn import open_view


@pytest.fixture
def view(qtbot: QtBot) -> ArticleView:
    """A shown view of an article with three marks, the keyboard in it."""
    return open_view(qtbot)
