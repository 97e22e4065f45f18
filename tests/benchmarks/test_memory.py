"""What the window and the suggester's process keep in memory with a large project open."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from tests.projects import run_python

pytestmark = [
    pytest.mark.benchmark,
    pytest.mark.timeout(300),
    pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells what each process holds"),
]
WINDOW_AT_MOST, SUGGESTER_AT_MOST = 160, 500
"""MiB resident. Sizes are the same on a busy machine, so these are no ratios."""

HELD = """
import json, sys
from pathlib import Path
from PySide6.QtCore import QTimer
from factdesk.gui import app

def resident(process):
    lines = Path(f"/proc/{process}/status").read_text().splitlines()
    return next(int(line.split()[1]) // 1024 for line in lines if line.startswith("VmRSS"))

def children(process):
    tasks = Path(f"/proc/{process}/task").iterdir()
    found = [child for task in tasks for child in (task / "children").read_text().split()]
    return found + [grandchild for child in found for grandchild in children(child)]

class Told(app.MainWindow):
    def __init__(self, settings, **how):
        super().__init__(settings, **how)

    def furnish(self):
        super().furnish()
        self.session.opened.connect(lambda: QTimer.singleShot(3000, self.look))

    def look(self):
        self.held = resident("self"), len(self.articles.model.ids)
        self.errands.suggest_here()
        self.session.jobs.ended.connect(self.tell)

    def tell(self):
        print(json.dumps([*self.held, sum(map(resident, children("self")))]))
        self.close()

app.MainWindow = Told
app.run_window(sys.argv[1], annotator="Ana")
"""


def test_a_large_project_is_kept_in_little_memory(large: Path) -> None:
    window, articles, suggester = json.loads(run_python(HELD, large).splitlines()[-1])
    sys.stdout.write(f"\nthe window {window} MiB, the suggester's process {suggester} MiB\n")
    assert articles == 10_000
    assert 0 < window <= WINDOW_AT_MOST
    assert 0 < suggester <= SUGGESTER_AT_MOST
