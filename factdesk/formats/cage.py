"""Files of strangers, read where they can do no harm: in a process with limits that is made anew when it breaks.

Only the labels that FactDesk has just written are read in this process, to prove them, and the first four kilobytes
of a file that may be a project: both are bounded and nobody's bomb.
"""

from __future__ import annotations

import sys
import time
from collections import deque
from collections.abc import Generator, Iterable, Iterator
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from factdesk.domain.changes import Kind, ProjectRecord
from factdesk.domain.errors import FactDeskError, UnreadableArticle, UnreadableRecord
from factdesk.formats.answers import article_of, error_of, number_in
from factdesk.formats.articles import ReadArticle, plain_name
from factdesk.formats.fences import MEMORY, SECONDS
from factdesk.formats.frames import Frame, WrongFrame
from factdesk.formats.json_lines import parse_line
from factdesk.formats.project_jsonl import ProjectFile
from factdesk.formats.reader_process import ReaderEnded, ReaderProcess, cannot_start, request

_TICK = 0.1
_AHEAD_SIZE = 2 * 1024 * 1024
"""Bytes of files that are read ahead, unless one alone is larger."""
_AHEAD_WORDS = 3_000 if sys.platform == "win32" else 12_000
"""Bytes of requests on their way: so few that the pipe of every system holds them and none waits."""
_GRACE = 10
"""Seconds beyond those of the reader for it to be started, and to be heard on a busy computer."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """One article to be read, the name to call it by in sentences, and the encoding that was chosen, if any."""

    path: Path
    name: str
    encoding: str | None = None
    keep: int = 0
    """The file's bytes are wanted, too, when they are no more than this."""


@dataclass(frozen=True, slots=True)
class Read:
    """What came of one file: an article with its bytes, or why there is none."""

    wanted: Wanted
    article: ReadArticle | None
    data: bytes = b""
    error: FactDeskError | None = None


class Cage:
    """Reads files in a process of its own. Use it as a context manager: its end, at any time, ends the process."""

    def __init__(self) -> None:
        self._process: ReaderProcess | None = None
        self._ready = False

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @property
    def pid(self) -> int | None:
        """Id of the process; None while there is none."""
        return self._process.pid if self._process else None

    def close(self) -> None:
        """End the process and leave nothing of it behind; may be called twice."""
        process, self._process = self._process, None
        if process is not None:
            process.close()

    # -- articles --------------------------------------------------------------------------------------------------

    def articles(self, files: Iterable[Wanted]) -> Iterator[Read | None]:
        """What came of each file, in order; None now and then while one is waited for.

        A file that takes too long or too much, or breaks the process, is refused, and the next is read by another.
        Raises UnreadableArticle when no process can be started.
        """
        coming = iter(files)
        ahead = _Ahead()
        while True:
            if requests := ahead.fill(coming):
                self._started().ask(requests)
            if not ahead.waiting:
                return
            try:
                answer = yield from self._heard()
                read = _read(answer, ahead.waiting[0])
            except (_Broken, WrongFrame) as error:
                self.close()
                wanted, *again = ahead.waiting
                read = Read(wanted, None, error=UnreadableArticle(_reason(error, wanted.name)))
                coming, ahead = chain(again, coming), _Ahead()
            else:
                ahead.answered()
            yield read

    # -- projects --------------------------------------------------------------------------------------------------

    def check_project(self, path: Path) -> Iterator[tuple[int, int] | None]:
        """Read a project in the lossless format to its end. Raises UnreadableRecord.

        Yields how many bytes of how many are read, or None while that is waited for.
        """
        for frame in self._lines(path, send=False):
            yield (number_in(frame, "done"), number_in(frame, "size")) if frame else None

    def project(self, path: Path) -> CagedProject:
        """A project in the lossless format, to be iterated over. Raises UnreadableRecord."""
        return CagedProject(path, self)

    def lines(self, path: Path) -> Iterator[tuple[int, bytes]]:
        """The lines of a project that hold its records, checked, each with how many bytes of the file are read.

        Raises UnreadableRecord.
        """
        for frame in self._lines(path, send=True):
            if frame is None:
                continue
            done = number_in(frame, "done")
            for line in frame.data.split(b"\n")[:-1]:
                yield done, line

    def _lines(self, path: Path, *, send: bool) -> Iterator[Frame | None]:
        self._started().ask([request({"project": str(path), "send": send})])
        try:
            while "end" not in (frame := (yield from self._heard())).header:
                if (error := error_of(frame)) is not None:
                    raise error
                if number_in(frame, "lines") != frame.data.count(b"\n"):
                    raise WrongFrame
                yield frame
        except (_Broken, WrongFrame) as error:
            self.close()
            raise UnreadableRecord(_reason(error, path.name)) from error
        except GeneratorExit:
            self.close()  # what is still on its way would be taken for the answer to what is asked next
            raise

    # -- the process -----------------------------------------------------------------------------------------------

    def _started(self) -> ReaderProcess:
        if self._process is None:
            self._process, self._ready = ReaderProcess(), False
        return self._process

    def _heard(self) -> Generator[None, None, Frame]:
        """The next answer; yields while it is waited for. Raises _Broken, and UnreadableArticle at the beginning."""
        process = self._started()
        end = time.monotonic() + SECONDS + _GRACE
        while (left := end - time.monotonic()) > 0:
            try:
                answer = process.hear(min(_TICK, left))
            except ReaderEnded as ended:
                if not self._ready:
                    self.close()
                    raise cannot_start() from ended
                raise _Broken(late=ended.late) from ended
            if answer is None:
                yield
            elif "ready" in answer.header:
                self._ready = True
            elif "memory" in answer.header:
                raise _Broken(large=True)
            else:
                return answer
        raise _Broken(late=True)


class CagedProject(ProjectFile):
    """A project of which each line has been checked in the cage, and is looked at once more by itself here.

    What a line says of others, such as a quote of the article that it stands in, was compared there.
    """

    def __init__(self, path: Path, cage: Cage) -> None:
        super().__init__(path)
        self._cage = cage

    def __iter__(self) -> Iterator[ProjectRecord]:
        for number, (done, line) in enumerate(self._cage.lines(self.path), 2):
            self.done, self._number = done, number
            yield self._record(parse_line(line, self.path.name, number), 0)

    def _check_quote(self, kind: Kind, value: Any) -> None:  # noqa: ARG002 - all kinds alike
        if value.article_id not in self._places:
            raise ValueError("its article is not in the file")


class _Broken(Exception):
    """The process did not come to an answer."""

    def __init__(self, *, late: bool = False, large: bool = False) -> None:
        super().__init__()
        self.late, self.large = late, large


def _reason(error: _Broken | WrongFrame, name: str) -> str:
    if isinstance(error, _Broken) and error.late:
        return f"{name} took longer than {SECONDS} seconds to read and was left out; divide it into smaller files."
    if isinstance(error, _Broken) and error.large:
        return f"{name} takes more than {MEMORY >> 20} MB to read and was left out; divide it into smaller files."
    return f"{name} broke the process that read it and was left out; save it as plain text in UTF-8 and try again."


class _Ahead:
    """The files that were asked for and have not been answered, few enough never to fill pipe or memory."""

    def __init__(self) -> None:
        self.waiting: deque[Wanted] = deque()
        self._costs: deque[tuple[int, int]] = deque()
        self._size = self._words = 0

    def fill(self, coming: Iterator[Wanted]) -> list[bytes]:
        """Requests for some more files, once about half of what may be on its way has been answered."""
        requests: list[bytes] = []
        if self._words * 2 > _AHEAD_WORDS or self._size * 2 > _AHEAD_SIZE:
            return requests
        while not self.waiting or (self._words < _AHEAD_WORDS and self._size < _AHEAD_SIZE):
            wanted = next(coming, None)
            if wanted is None:
                break
            requests.append(_request(wanted))
            self._add(wanted, (_size_of(wanted.path), len(requests[-1])))
        return requests

    def _add(self, wanted: Wanted, cost: tuple[int, int]) -> None:
        self.waiting.append(wanted)
        self._costs.append(cost)
        self._size += cost[0]
        self._words += cost[1]

    def answered(self) -> None:
        """Note that the first has been answered."""
        self.waiting.popleft()
        size, words = self._costs.popleft()
        self._size -= size
        self._words -= words


def _request(wanted: Wanted) -> bytes:
    words = {"name": wanted.name, "encoding": wanted.encoding, "keep": wanted.keep}
    return request({"article": str(wanted.path), **words})


def _size_of(path: Path) -> int:
    try:
        return path.stat().st_size
    except (OSError, ValueError):
        return 0


def _read(answer: Frame, wanted: Wanted) -> Read:
    if (error := error_of(answer)) is not None:
        return Read(wanted, None, error=error)
    article, data = article_of(answer, plain_name(wanted.path.name), wanted.keep)
    return Read(wanted, article, data)
