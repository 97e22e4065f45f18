"""Every setting in one table, and the user's own settings file."""

from __future__ import annotations

import base64
import copy
import getpass
import json
import math
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from factdesk import paths
from factdesk.domain.texts import storable


@dataclass(frozen=True, slots=True)
class Setting:
    """One setting: its key in files, what it is without choice, its words, and the Python type of its value."""

    key: str
    default: Any
    title: str
    help: str
    kind: type
    scope: str
    """"user" for this person on this computer, "project" for everybody who opens the project."""
    fits: Callable[[Any], bool] = lambda _: True
    """What a value of the type must be besides; a file may hold anything."""


def _is_place(value: str) -> bool:
    """Whether it is what Qt has told of a window's place, in letters."""
    try:
        return bool(base64.b64decode(value, validate=True)) or not value
    except ValueError:
        return False


def _are_words(value: list[Any]) -> bool:
    return all(isinstance(one, str) for one in value)


SETTINGS: tuple[Setting, ...] = (
    Setting("annotator", "", "Your name", "The name that your labels carry.", str, "user"),
    Setting(
        "recent", [], "Recent projects", "Projects opened lately, the newest first.", list, "user", _are_words
    ),
    Setting(
        "theme",
        "system",
        "Appearance",
        "Light, dark, or as the system is set: light, dark, system.",
        str,
        "user",
        lambda value: value in ("light", "dark", "system"),
    ),
    Setting(
        "contrast",
        "system",
        "More contrast",
        "Darker letters and wider edges, or as the system asks: on, off, system.",
        str,
        "user",
    ),
    Setting(
        "reduced_motion",
        "system",
        "Less motion",
        "Nothing blinks, fades or moves by itself, or as the system asks: on, off, system.",
        str,
        "user",
    ),
    Setting(
        "language",
        "system",
        "Language",
        "Language of the window from the next start on: system, en, de.",
        str,
        "user",
    ),
    Setting(
        "zoom", 1.0, "Text size", "Size of the article's text; 1 is normal.", float, "user", math.isfinite
    ),
    Setting(
        "line_width",
        72,
        "Line width",
        "About how many characters the longest lines of an article hold: 50 to 100.",
        int,
        "user",
    ),
    Setting(
        "face",
        "serif",
        "Face of the text",
        "Letters that articles are set in: serif, sans, mono, legible (where such a face is installed).",
        str,
        "user",
    ),
    Setting("keys", {}, "Keys", "Keys of your own, by action; other actions keep theirs.", dict, "user"),
    Setting("tour_seen", False, "Tour seen", "Whether the tour has been shown of itself.", bool, "user"),
    Setting("places", {}, "Places", "The article shown last in each project, by its path.", dict, "user"),
    Setting(
        "article_order", "import", "Order of the list", "In which order articles are listed.", str, "user"
    ),
    Setting(
        "window",
        "",
        "Window",
        "Size and place of the window when it was last closed.",
        str,
        "user",
        _is_place,
    ),
    Setting(
        "guidelines_window",
        "",
        "Guidelines",
        "Size and place of the window with the guidelines.",
        str,
        "user",
        _is_place,
    ),
    Setting(
        "review_window", "", "Review", "Size and place of the window for review.", str, "user", _is_place
    ),
    Setting(
        "review_anonymous",
        True,
        "Anonymous review",
        "Call people A and B in review, in an order drawn by lot, instead of by their names.",
        bool,
        "user",
    ),
    Setting(
        "csv_mode",
        "spreadsheet",
        "CSV cells",
        "Safe for spreadsheets, or exact: spreadsheet, exact.",
        str,
        "user",
    ),
    Setting(
        "csv_bom",
        True,
        "Byte order mark",
        "Begin CSV files with a mark that spreadsheets look for.",
        bool,
        "user",
    ),
    Setting(
        "backups",
        True,
        "Backups",
        "Make a backup of an open project every half an hour and when it is closed, if it has changed.",
        bool,
        "user",
    ),
    Setting(
        "backup_folder",
        "",
        "Folder for backups",
        "Folder in which every project's backups are kept; empty for beside the project.",
        str,
        "user",
    ),
    Setting(
        "bias_guard",
        False,
        "Hide suggestions at first",
        "Suggestions are shown in an article only after its annotator has finished a first pass.",
        bool,
        "project",
    ),
    Setting(
        "statements",
        False,
        "Suggest statements",
        "Also show suggestions for claims in the article's own voice, which nobody is quoted for.",
        bool,
        "project",
    ),
    Setting(
        "lexicon",
        {},
        "Cue lexicon",
        "Cues that this project adds to the lexicon or mutes in it.",
        dict,
        "project",
    ),
    Setting(
        "recovered",
        "",
        "Recovered",
        "What this project was recovered from, and what could not be read there.",
        str,
        "project",
    ),
    Setting(
        "second_looks",
        [],
        "Second looks",
        "Articles that somebody who has read them reads again, and under which name.",
        list,
        "project",
    ),
    Setting(
        "muted",
        [],
        "Muted cues",
        "Cues whose suggestions are left out, in the project or, under “muted/” and its id, in one article.",
        list,
        "project",
    ),
)
_LARGE = 10**9
"""No whole number that stands for a fraction is as large; much larger ones are none to Python either."""
_PLACES = 50
"""Projects of which the last place is kept."""
_BY_KEY = {setting.key: setting for setting in SETTINGS}


def setting_of(key: str) -> Setting:
    """The setting with this key; a KeyError is a bug."""
    return _BY_KEY[key]


def decode(key: str, words: str | None) -> Any:
    """A stored value back from JSON text; the default when there is none, or it is not of the setting's type."""
    setting = setting_of(key)
    try:
        return _fitting(setting, json.loads(words or "null"))
    except (ValueError, RecursionError):
        return copy.copy(setting.default)


def encode(value: Any) -> str:
    """A value as JSON text for storing, with U+FFFD for half a surrogate pair: JSON would make one letter of two."""
    return storable(json.dumps(value, sort_keys=True, ensure_ascii=False))


def _fitting(setting: Setting, value: Any) -> Any:
    if setting.kind is float and isinstance(value, int) and not isinstance(value, bool):
        value = float(value) if abs(value) < _LARGE else setting.default
    # A list or dictionary that the caller changes must not become everybody's default.
    return value if type(value) is setting.kind and setting.fits(value) else copy.copy(setting.default)


def _full_name(user: str) -> str:
    """What a system of the Unix family has noted as somebody's name; empty elsewhere."""
    try:
        import pwd
    except ImportError:
        return ""
    try:
        return pwd.getpwnam(user).pw_gecos.partition(",")[0].strip()
    except KeyError:
        return ""


class UserSettings:
    """The user's settings, kept in one small file; a damaged file counts as an empty one."""

    def __init__(self, file: Path | None = None) -> None:
        self._file = file or paths.user_config_dir() / "settings.json"
        self._values: dict[str, Any] = {}
        try:
            found = json.loads(self._file.read_text(encoding="utf-8"))
        except (OSError, ValueError, RecursionError):
            return
        if isinstance(found, dict):
            self._values = found

    def get(self, key: str) -> Any:
        """The value of a setting, or its default."""
        setting = setting_of(key)
        return _fitting(setting, self._values.get(key))

    def set(self, key: str, value: Any) -> None:
        """Change a setting and write the file at once; a disk that cannot be written is no reason to stop work."""
        setting_of(key)
        if self._values.get(key) == value:
            return
        self._values[key] = value
        draft = self._file.with_suffix(".tmp")
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            draft.write_text(json.dumps(self._values, indent=1), encoding="utf-8")
            draft.replace(self._file)
        except OSError:
            return

    @staticmethod
    def suggested_name() -> str:
        """A name to begin with: that of the system's user, in full where the system knows it."""
        try:
            user = getpass.getuser()
        except (OSError, KeyError):
            return ""
        return _full_name(user) or user

    def remember_project(self, path: str) -> None:
        """Put a project first among the recent ones."""
        others = [known for known in self.get("recent") if known != path]
        self.set("recent", [path, *others][:12])

    def remember_place(self, path: str, article_id: str) -> None:
        """Note which article of a project was shown last; of the projects closed longest ago nothing is kept."""
        places = {known: place for known, place in self.get("places").items() if known != path}
        self.set("places", dict([*places.items(), (path, article_id)][-_PLACES:]))

    def place_of(self, path: str) -> str:
        """Id of the article that was shown last in a project; empty when none is known."""
        place = self.get("places").get(path)
        return place if isinstance(place, str) else ""
