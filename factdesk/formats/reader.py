"""The process in which the files of strangers are read: requests as JSON lines in, frames out, one after the other.

It begins with {"ready"}. {"article": path, …} is answered by {"article": …} with the text and, when it is small enough
to be kept, the file's bytes, or by {"refused": …}. {"project": path, "send": …} is answered by any number of {"lines":
count, "done": bytes read} and by {"end"} or {"refused": …}; with `send` each carries the lines that were checked.
Either may be answered by {"memory"} instead, when there is not enough of it. The process ends when its input does.
"""

from __future__ import annotations

import json
import signal
import sys
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from factdesk.domain.errors import EncodingUnknown, FactDeskError
from factdesk.formats.articles import ReadArticle, read_file
from factdesk.formats.fences import Fences
from factdesk.formats.frames import send_frame

if TYPE_CHECKING:
    from factdesk.formats.project_jsonl import ProjectFile

_ABOUT = tuple(field.name for field in fields(ReadArticle) if field.name != "text")
_LINES = 1_000
_BATCH = 512 * 1024


def main() -> int:
    """Serve requests until standard input ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    fences = Fences()
    fences.raise_up()
    try:
        serve(sys.stdin.buffer, sys.stdout.buffer, fences)
    except BrokenPipeError:
        # Whoever asked is gone; nobody is left to answer, not even on the way out.
        sys.stdout = None
    return 0


def serve(requests: IO[bytes], answers: IO[bytes], fences: Fences) -> None:
    """Answer every request line of `requests` on `answers`."""
    send_frame(answers, {"ready": True})
    for line in requests:
        request = json.loads(line)
        fences.let_in(request.get("article") or request["project"])
        try:
            if "article" in request:
                _send_article(request, answers)
            else:
                _send_project(request, answers, fences)
        except FactDeskError as error:
            send_frame(answers, _refusal(error))
        except MemoryError:
            send_frame(answers, {"memory": True})


def _refusal(error: FactDeskError) -> dict[str, Any]:
    said = {"refused": type(error).__name__, "sentence": str(error)}
    if isinstance(error, EncodingUnknown):
        return {**said, "preview": error.preview, "candidates": error.candidates}
    return said


def _send_article(request: dict[str, Any], answers: IO[bytes]) -> None:
    found, data = read_file(Path(request["article"]), request["name"], request["encoding"])
    header = {name: getattr(found, name) for name in _ABOUT}
    text = found.text.encode("utf-8")
    send_frame(answers, {"article": header}, text, data if len(data) <= request["keep"] else b"")


def _send_project(request: dict[str, Any], answers: IO[bytes], fences: Fences) -> None:
    # Imported late: most of what is read is a single article, and the window waits for it.
    from factdesk.formats.project_jsonl import ProjectFile

    file = ProjectFile(Path(request["project"]))
    for lines in _batches(file, send=request["send"]):
        fences.go_on()
        send_frame(answers, {"lines": len(lines), "done": file.done, "size": file.size}, b"", b"".join(lines))
    send_frame(answers, {"end": True})


def _batches(file: ProjectFile, *, send: bool) -> Iterator[list[bytes]]:
    """The checked lines of a file, some at a time, each with its line feed; empty lists when none are wanted."""
    batch: list[bytes] = []
    size = 0
    for count, _ in enumerate(file, 1):
        if send:
            batch.append(file.raw if file.raw.endswith(b"\n") else file.raw + b"\n")
            size += len(file.raw)
        if count % _LINES == 0 or size >= _BATCH:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch
