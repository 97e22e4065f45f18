"""The window: everything that a person sees, and the only place where Qt is imported."""

import builtins

_plain_import = builtins.__import__
import PySide6.QtCore  # noqa: E402, F401

# PySide puts a function of its own here that reads the source of each module imported, to find out whether its names
# are to be spelled in another way. FactDesk never asks for that, and a fifth of all time for importing went into it.
builtins.__import__ = _plain_import
