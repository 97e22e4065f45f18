"""Processes that read files badly: each stands in for the reader when its name is told to `reader_process`."""

import json
import os
import signal
import sys
import time
from pathlib import Path
from typing import Any

from factdesk.formats.frames import send_frame

GOOD: dict[str, Any] = {
    "title": "T.",
    "published_on": "",
    "byline": "",
    "publisher": "",
    "url": "",
    "language": "en",
    "source_name": "",
    "source_sha256": "0" * 64,
    "encoding": "utf-8",
    "report": [],
}
"""What is said of a sound article, but for its name."""


def main() -> int:
    """Answer well but for files called after a fault."""
    answers = sys.stdout.buffer
    send_frame(answers, {"ready": True})
    for line in sys.stdin.buffer:
        request = json.loads(line)
        path = request.get("article") or request["project"]
        name = Path(path).name
        article = {**GOOD, "source_name": name}
        fault = name.partition(".")[0]
        if fault == "hang":
            time.sleep(600)
        elif fault == "die":
            os._exit(3)
        elif fault == "used_up":
            os.kill(os.getpid(), signal.SIGXCPU)
        elif fault == "memory":
            send_frame(answers, {"memory": True})
        elif fault in LIES:
            send_frame(answers, *LIES[fault](article))
        elif fault in NOISE:
            answers.write(NOISE[fault])
            answers.flush()
        else:
            send_frame(answers, {"article": article}, path.encode())
    return 0


LIES: dict[str, Any] = {
    "other_name": lambda article: ({"article": {**article, "source_name": "other.txt"}}, b"T."),
    "number_for_title": lambda article: ({"article": {**article, "title": 1}}, b"T."),
    "long_title": lambda article: ({"article": {**article, "title": "T" * 2_000}}, b"T."),
    "no_date": lambda article: ({"article": {**article, "published_on": "tomorrow"}}, b"T."),
    "extra_field": lambda article: ({"article": {**article, "command": "rm"}}, b"T."),
    "missing_field": lambda _: ({"article": {"title": "T."}}, b"T."),
    "list_for_article": lambda _: ({"article": []}, b"T."),
    "no_report": lambda article: ({"article": {**article, "report": None}}, b"T."),
    "no_utf8": lambda article: ({"article": article}, b"\xff"),
    "no_text": lambda article: ({"article": article}, b" "),
    "line_ends": lambda article: ({"article": article}, b"T.\r\n"),
    "unstorable": lambda article: ({"article": article}, b"T.\x00"),
    "other_bytes": lambda article: ({"article": article}, b"T.", b"other"),
    "large_bytes": lambda article: ({"article": article}, b"T.", bytes(2 << 20)),
    "unknown_error": lambda _: ({"refused": "SystemExit", "sentence": "No."},),
    "wordless_error": lambda _: ({"refused": "UnreadableArticle"},),
    "long_error": lambda _: ({"refused": "UnreadableArticle", "sentence": "No. " * 10_000},),
    "strange_previews": lambda _: (
        {"refused": "EncodingUnknown", "sentence": "No.", "preview": "", "candidates": [["utf-8"]]},
    ),
    "nothing": lambda _: ({},),
}
"""Frames in good form that say what no reader of ours says."""

NOISE: dict[str, bytes] = {
    "huge_length": b"\xff" * 12,
    "no_json": b"\x00\x00\x00\x04" + bytes(8) + b"spam",
    "deep_json": (100_000).to_bytes(4, "big") + bytes(8) + b"[" * 100_000,
    "no_object": b"\x00\x00\x00\x02" + bytes(8) + b"[]",
    "pickle": b"\x80\x04\x95\x0c\x00\x00\x00\x00\x00\x00\x00\x8c\x02os\x94\x8c\x06system\x94\x93\x94.",
}
"""Bytes that are no frames."""
