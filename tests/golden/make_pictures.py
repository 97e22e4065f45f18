"""Takes the reference pictures of an article anew: python tests/golden/make_pictures.py

Run when the article is meant to look another way; look at what it has made before it is kept.
"""

import os
import sys
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"
sys.path.insert(0, str(Path(__file__).resolve().parent.parent.parent))

from factdesk.gui.app import make_application
from factdesk.gui.look.theme import THEMES, apply_theme
from tests.gui.article_pictures import PICTURES, block_letters, file_of, make_view, picture_of


def main() -> None:
    """One picture a theme."""
    app = make_application()
    PICTURES.mkdir(exist_ok=True)
    with block_letters(app):
        for theme in THEMES:
            apply_theme(app, theme)
            view = make_view(theme)
            view.show()
            app.processEvents()
            picture_of(view).save(str(file_of(theme)))
            view.close()


if __name__ == "__main__":
    main()
