"""Fuzzing that watches which lines are reached: python -m tests.faults.guided READER SECONDS FOLDER.

Run in a process of its own by test_guided.py, since the fuzzer takes the whole of one. What it says at the end on its
standard error holds how often the reader was tried; a finding ends it with another code than 0 and stays in FOLDER.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["factdesk"]):
    from tests.faults.mutations import TOKENS
    from tests.faults.readers import READERS, try_reader

SLOWEST = 20
"""Seconds after which one trial counts as hanging."""


def main(title: str, seconds: int, folder: Path) -> None:
    """Try one reader for so many seconds."""
    reader = next(one for one in READERS if one.title == title)
    seeds = folder / "seeds"
    seeds.mkdir()
    for number, seed in enumerate(reader.seeds()):
        (seeds / str(number)).write_bytes(seed)
    words = folder / "words"
    written = ("".join(f"\\x{byte:02x}" for byte in token) for token in TOKENS if 0 < len(token) <= 40)
    words.write_text("".join(f'"{token}"\n' for token in written))
    with tempfile.TemporaryDirectory() as place:
        arguments = [
            *(sys.argv[0], str(seeds), f"-max_total_time={seconds}", f"-timeout={SLOWEST}", "-max_len=20000"),
            *(
                f"-dict={words}",
                f"-artifact_prefix={folder}/found-",
                "-rss_limit_mb=2048",
                "-print_final_stats=1",
            ),
        ]
        atheris.Setup(arguments, lambda data: try_reader(reader, data, Path(place)) and None)
        atheris.Fuzz()


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), Path(sys.argv[3]))
