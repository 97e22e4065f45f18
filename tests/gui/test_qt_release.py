import gc
import sys

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.faults.ledger import record

CALLS = 10_000
# A release that forgets to count takes one reference for each call; the rest of Python takes a few.
NOISE = CALLS // 100


@pytest.mark.skipif(
    sys.version_info >= (3, 12), reason="None is immortal here: its references are not counted"
)
def test_a43_a_call_that_returns_nothing_does_not_use_up_none(qtbot: QtBot) -> None:
    """PySide6 6.12.0 loses a reference to None in each such call, and aborts on Python 3.11 in the end."""
    widget = QWidget()
    qtbot.addWidget(widget)
    gc.collect()
    before = sys.getrefcount(None)
    # Few enough at a time that a bad release is caught here before it aborts.
    for call in range(CALLS):
        widget.setEnabled(call % 2 == 0)
        if call % 100 == 0:
            assert abs(sys.getrefcount(None) - before) < NOISE
    drift = sys.getrefcount(None) - before
    record(
        "A43", tried=CALLS, lost=0, note=f"{drift:+d} references to None after {CALLS:,} calls of a widget"
    )
    assert abs(drift) < NOISE
