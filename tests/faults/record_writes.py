"""Runs SQL on a copy of a database and writes down every byte that reaches the disk, in order, with every sync.

A program of its own, since it loads another SQLite than the one that FactDesk uses:
python record_writes.py START.db PLAN.json LOG.jsonl. The plan is {"pragmas": [...], "statements": [...]}.
"""

import json
import sys
from pathlib import Path
from typing import Any

import apsw  # type: ignore[import-not-found,import-untyped,unused-ignore]

EVENTS: list[tuple[object, ...]] = []


class Recorder(apsw.VFS):  # type: ignore[misc,unused-ignore]
    """The system's own files, watched."""

    def __init__(self) -> None:
        super().__init__("recorder", "")

    def xOpen(self, name: Any, flags: list[int]) -> Any:  # noqa: N802
        return Recorded(name, flags)

    def xDelete(self, name: str, sync_folder: bool) -> None:  # noqa: N802
        EVENTS.append(("delete", Path(name).name, bool(sync_folder)))
        super().xDelete(name, sync_folder)


class Recorded(apsw.VFSFile):  # type: ignore[misc,unused-ignore]
    """One file, watched."""

    def __init__(self, name: Any, flags: list[int]) -> None:
        path = name.filename() if isinstance(name, apsw.URIFilename) else name
        self._name = Path(path).name if path else ""
        if self._name and not Path(path).exists():
            EVENTS.append(("create", self._name))
        super().__init__("", name, flags)

    def xWrite(self, data: bytes, offset: int) -> None:  # noqa: N802
        EVENTS.append(("write", self._name, offset, data.hex()))
        super().xWrite(data, offset)

    def xTruncate(self, size: int) -> None:  # noqa: N802
        EVENTS.append(("truncate", self._name, size))
        super().xTruncate(size)

    def xSync(self, flags: int) -> None:  # noqa: N802
        EVENTS.append(("sync", self._name))
        super().xSync(flags)


def main(start: str, plan: str, log: str) -> None:
    wanted = json.loads(Path(plan).read_text(encoding="utf-8"))
    recorder = Recorder()
    connection = apsw.Connection(start, vfs="recorder")
    for pragma in wanted["pragmas"]:
        connection.execute(pragma).fetchall()
    for statement in wanted["statements"]:
        connection.execute(statement).fetchall()
        if statement == "COMMIT":
            EVENTS.append(("acknowledged",))
    connection.close()
    recorder.unregister()
    Path(log).write_text("".join(json.dumps(event) + "\n" for event in EVENTS), encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
