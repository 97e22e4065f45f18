"""The process in which spaCy runs: JSON lines on standard input and output, UTF-8, one request after the other.

The first line in holds {"overrides", "statements"} and by choice "learned", the file of a taught model; the first line
out {"identity", "missing"} or {"error"}. Each later line in is {"items": [{"key", "text"}, …]}, answered by one record
for each item, in order, or {"lessons", "number", "made_at", "file"}, answered by any number of {"progress"} and then by
{"done"}, {"refused"} or {"failed"}. It ends when its input does.
"""

from __future__ import annotations

import gc
import json
import os
import signal
import sys
from pathlib import Path
from typing import IO, Any

# Threads of the linear algebra libraries would fight with the other workers for the same cores.
THREADS = dict.fromkeys(
    ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "VECLIB_MAXIMUM_THREADS"), "1"
)

# The room of one batch's matrices is kept for the next: handing it back and getting it anew takes a tenth of the time.
# Read by the C library of most Linux systems when a process starts, and by nobody else.
ROOM = {"MALLOC_TRIM_THRESHOLD_": str(256 * 2**20), "MALLOC_MMAP_THRESHOLD_": str(32 * 2**20)}


def main() -> int:
    """Serve requests until standard input ends."""
    os.environ.update(THREADS)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    requests, answers = sys.stdin.buffer, sys.stdout.buffer
    # What a library prints must not reach the answers.
    sys.stdout = sys.stderr
    try:
        serve(requests, answers)
    except (BrokenPipeError, KeyboardInterrupt):
        # The program that asked is gone; nobody is left to answer.
        os._exit(1)
    return 0


def serve(requests: IO[bytes], answers: IO[bytes]) -> None:
    """Answer every request line of `requests` on `answers`."""
    from factdesk.domain.errors import FactDeskError
    from factdesk.suggesters.lexicon import LexiconOverrides
    from factdesk.suggesters.suggester import load_suggester

    first = requests.readline()
    if not first:
        return
    settings = json.loads(first)
    try:
        overrides = LexiconOverrides.from_record(settings["overrides"])
        learned = Path(settings["learned"]) if settings.get("learned") else None
        suggester = load_suggester(overrides, statements=settings["statements"], learned=learned)
    except FactDeskError as error:
        _answer(answers, {"error": str(error)})
        return
    # The model stays until the end; looking through it for garbage again and again would cost a tenth of the time.
    gc.freeze()
    _answer(answers, {"identity": suggester.identity, "missing": suggester.missing})
    for line in requests:
        request = json.loads(line)
        if "lessons" in request:
            _school(request, suggester, overrides, answers)
        else:
            _serve_items(request["items"], suggester, answers)


def _serve_items(items: list[dict[str, str]], suggester: Any, answers: IO[bytes]) -> None:
    from factdesk.suggesters.records import to_record

    texts = [item["text"] for item in items]
    for item, claims in zip(items, suggester.suggest(texts), strict=True):
        _answer(answers, to_record(item["key"], item["text"], claims))


def _school(request: dict[str, Any], suggester: Any, overrides: Any, answers: IO[bytes]) -> None:
    from factdesk.domain.errors import FactDeskError
    from factdesk.jobs import run
    from factdesk.suggesters.learning.lesson_records import from_record
    from factdesk.suggesters.learning.schooling import school

    lessons = [from_record(record) for record in request["lessons"]]
    file = Path(request["file"])
    job = school(suggester, overrides, lessons, request["number"], request["made_at"], file)
    try:
        run(job, lambda at: _answer(answers, {"progress": [at.done, at.total, at.message]}))
    except FactDeskError as error:
        _answer(answers, {"refused": str(error)})
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        _answer(answers, {"failed": f"what was learned cannot be written to {file.parent}: {reason}."})
    else:
        _answer(answers, {"done": True})


def _answer(answers: IO[bytes], record: dict[str, Any]) -> None:
    answers.write(json.dumps(record).encode("ascii") + b"\n")
    answers.flush()


if __name__ == "__main__":
    sys.exit(main())
