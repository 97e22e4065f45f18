"""The command scan."""

from __future__ import annotations

import json
import sys
from argparse import Namespace
from contextlib import closing

from factdesk.cli import terminal
from factdesk.cli.main import DONE, REFUSED
from factdesk.jobs import Progress
from factdesk.usecases.scanning import scan as scan_files


def scan(given: Namespace) -> int:
    """Print the claims of each article as soon as they are found, one JSON object a line."""
    code = DONE
    line = terminal.ProgressLine()
    # Both on one screen would be written into each other.
    shown = not terminal.is_screen(sys.stdout)
    found = scan_files(
        given.path,
        given.workers,
        given.encoding,
        attitudes=given.attitudes,
        headlines=given.headlines,
        on_missing=terminal.remark,
    )
    try:
        with closing(found):
            for number, scanned in enumerate(found, 1):
                if scanned.record is None:
                    line.wipe()
                    terminal.remark(scanned.error)
                    code = REFUSED
                else:
                    terminal.say(json.dumps(scanned.record, ensure_ascii=False))
                    terminal.flush()
                if shown:
                    line.show(Progress(number, None, scanned.doc_id))
    finally:
        line.wipe()
    return code
