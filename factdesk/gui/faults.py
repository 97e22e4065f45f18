"""Writing bugs into the log without a word of any article."""

from __future__ import annotations

import logging
import traceback

_log = logging.getLogger("factdesk")


def log_fault(error: BaseException) -> None:
    """Log what kind of error it was and where it happened; its message may hold words of an article, so not that."""
    where = "".join(traceback.format_tb(error.__traceback__))
    _log.error("unexpected %s\n%s", type(error).__name__, where)
