"""Where files live: what ships with the program, and the folders of the person using it.

Nothing here makes a folder; whoever writes a file makes the folder for it first.
"""

import os
from pathlib import Path

HOME_VARIABLE = "FACTDESK_HOME"
"""When this environment variable names a folder, all of the user's folders lie in it."""

_APP = "factdesk"
_PACKAGE = Path(__file__).resolve().parent


def resource(name: str) -> Path:
    """The file or folder `name` among the program's data, such as "icons/factdesk.svg".

    Raises FileNotFoundError when it does not exist or lies outside `resources/`: the
    installation is incomplete, or the name is misspelt.
    """
    root = _shipped("resources")
    path = (root / name).resolve()
    if not path.is_relative_to(root) or not path.exists():
        raise FileNotFoundError(f"FactDesk has no resource “{name}” in {root}.")
    return path


def sample_articles() -> list[Path]:
    """The articles of the sample project, in the order of their names."""
    return sorted(_shipped("seeds").glob("*.txt"))


def user_data_dir() -> Path:
    """What must not be lost: the sample project and the copies kept of projects."""
    return _user_folder("data")


def user_config_dir() -> Path:
    """The user's preferences."""
    return _user_folder("config")


def user_cache_dir() -> Path:
    """What can be made again at any time, such as search indexes."""
    return _user_folder("cache")


def user_log_dir() -> Path:
    """What the program wrote down about its own running."""
    return _user_folder("log")


def sync_folder(folder: Path) -> None:
    """Make the folder's entries survive a power cut, where the system can; a file in it is on the disk already."""
    try:
        handle = os.open(folder, os.O_RDONLY)
    except OSError:
        return  # not every system lets a folder be opened
    try:
        os.fsync(handle)
    except OSError:
        return
    finally:
        os.close(handle)


def same_file(one: str, other: str) -> bool:
    """Whether two paths lead to the same file, be it there or not."""
    return os.path.realpath(one) == os.path.realpath(other)


def _shipped(name: str) -> Path:
    # A wheel carries these folders inside the package; in a checkout they stand beside it.
    installed = _PACKAGE / name
    return installed if installed.is_dir() else _PACKAGE.parent / name


def _user_folder(kind: str) -> Path:
    home = os.environ.get(HOME_VARIABLE)
    if home:
        return Path(home).expanduser().absolute() / kind
    # Imported here so that `factdesk --help` does not pay for it.
    from platformdirs import PlatformDirs

    folders = PlatformDirs(_APP, appauthor=False)
    return {
        "data": folders.user_data_path,
        "config": folders.user_config_path,
        "cache": folders.user_cache_path,
        "log": folders.user_log_path,
    }[kind]
