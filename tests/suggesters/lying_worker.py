"""A worker that lies, run in a worker's place with a file that holds the lie. It needs no model."""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path
from typing import Any

from factdesk.domain.texts import fingerprint

SENTENCE = "The mayor said the bridge was closed."
CLAIM: dict[str, Any] = {
    "id": "c1",
    "segments": [[15, 36]],
    "text": "the bridge was closed",
    "cue": [10, 14],
    "source": [0, 9],
    "kind": "attributed",
    "parent": None,
    "label": "reported",
    "score": 0.5,
    "rule": "“say” + clause",
    "source_name": "The mayor",
    "anonymous_source": False,
}
GREETING = {"identity": "rules-5/lying-1.0", "missing": None}


def true_record(key: str, text: str) -> dict[str, Any]:
    """What an honest worker would say of SENTENCE."""
    return {"doc_id": key, "sha256": fingerprint(text), "claims": [dict(CLAIM)]}


def say(answer: object) -> None:
    """Answer in one line, a value as JSON and words as they are."""
    line = answer if isinstance(answer, str) else json.dumps(answer)
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def endless() -> None:
    """Never come to the end of a line."""
    while True:
        sys.stdout.write("x" * 65_536)


def lies(lie: str, key: str, text: str) -> None:
    """Answer one article with the lie: one of these, or what is said of the article in place of the truth."""
    honest = true_record(key, text)
    lines: dict[str, list[object]] = {
        "deep": ["[" * 100_000],
        "garbage": ["\x00\xff{]"],
        "pickle": ["\x80\x04\x95."],
        "another": [true_record("b", text)],
        "twice": [honest, true_record("x", text)],
    }
    if lie == "endless":
        endless()
    elif lie == "silent":
        time.sleep(3600)
    else:
        for answer in lines[lie] if lie in lines else [{**honest, **json.loads(lie)}]:
            say(answer)


def main() -> None:
    """Greet, then lie about each article that says LYING, and tell the truth about the others."""
    lie = Path(sys.argv[1]).read_text(encoding="utf-8")
    sys.stdin.readline()
    if lie.startswith("greet:"):
        say(lie.removeprefix("greet:"))
        return
    say(GREETING)
    for line in sys.stdin:
        request = json.loads(line)
        for answer in json.loads(lie) if "lessons" in request else ():
            say(answer)
        for item in request.get("items", ()):
            if "LYING" in item["text"]:
                lies(lie, item["key"], item["text"])
            else:
                say(true_record(item["key"], item["text"]))


if __name__ == "__main__":
    main()
