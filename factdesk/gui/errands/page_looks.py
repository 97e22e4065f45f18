"""The page that articles are read on as this user likes it: length of its lines, and its face."""

from __future__ import annotations

from PySide6.QtCore import QObject

from factdesk.gui.look.faces import FACES, face_of
from factdesk.gui.look.language import shown_number
from factdesk.gui.window_parts import WindowParts
from factdesk.settings import setting_of

SHORTEST, LONGEST = 50, 100
"""Characters that the longest lines may be set to hold."""
_STEP = 4


class PageLooks(QObject):
    """Dresses the page as the settings say, and changes them. Each method belongs to one action."""

    def __init__(self, window: WindowParts) -> None:
        super().__init__(window)
        self._window = window
        self._dress()

    @property
    def width(self) -> int:
        """About how many characters the longest lines hold."""
        return min(max(int(self._window.settings.get("line_width")), SHORTEST), LONGEST)

    def widen(self, steps: int) -> None:
        """Set lines so many steps longer, or shorter for a negative number, and say how long they are now."""
        self._set_width(min(max(self.width + steps * _STEP, SHORTEST), LONGEST))

    def reset_width(self) -> None:
        """Set lines as long as they are without choice."""
        self._set_width(setting_of("line_width").default)

    def choose_face(self, key: str) -> None:
        """Set articles in another face; of one that is not installed, say how to come by it."""
        if face_of(key).key == key:
            self._window.settings.set("face", key)
        else:
            words = self.tr("No such face is installed. Install {0} or {1}, start again and choose it here.")
            self._window.status.tell(words.format("Atkinson Hyperlegible", "OpenDyslexic"))
        self._dress()

    def _set_width(self, width: int) -> None:
        self._window.settings.set("line_width", width)
        self._dress()
        self._window.status.tell(self.tr("Lines of up to {0} characters.").format(shown_number(width)))

    def _dress(self) -> None:
        face = face_of(self._window.settings.get("face"))
        self._window.actions_by_key[f"face.{face.key}"].setChecked(True)
        self._window.view.set_page(None if face is FACES[0] else face.key, self.width)
