"""A32 in its long form: each reader for minutes, by a fuzzer that follows which lines it reaches."""

import importlib.util
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.faults.ledger import record
from tests.faults.readers import READERS, Reader
from tests.projects import LONG, ROOT

SECONDS = int(os.environ.get("FACTDESK_FUZZING", "600"))
"""Seconds for each reader."""
_TRIED = re.compile(r"stat::number_of_executed_units:\s*(\d+)")


@pytest.mark.timeout(SECONDS + 300)
@pytest.mark.skipif(not LONG, reason="part of the long form; FACTDESK_FUZZING tells its seconds")
@pytest.mark.skipif(
    importlib.util.find_spec("atheris") is None, reason="atheris is not installed: it is made for Linux alone"
)
@pytest.mark.parametrize("reader", READERS, ids=lambda reader: reader.title)
def test_a32_no_way_through_a_reader_ends_in_anything_but_a_value_or_a_sentence(
    reader: Reader, tmp_path: Path
) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.faults.guided", reader.title, str(SECONDS), str(tmp_path)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        errors="replace",
        check=False,
        timeout=SECONDS + 240,
    )
    assert done.returncode == 0, done.stdout[-2_000:] + done.stderr[-4_000:]
    (tried,) = _TRIED.findall(done.stderr)
    record("A32", tried=int(tried), lost=0, note=f"guided for {SECONDS} s each")
    assert int(tried) > 0
