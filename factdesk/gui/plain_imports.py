"""Imports as Python does them, while the window starts.

PySide puts a function of its own in place of Python's import, which reads the source of each module to find out whether
names are to be spelled in another way there (`from __feature__ import snake_case`). FactDesk never asks for that, and a
fifth of the time for all imports went into it. Import this before any other module that imports PySide6.
"""

import builtins

_plain_import = builtins.__import__
import PySide6.QtCore  # noqa: E402, F401

builtins.__import__ = _plain_import
