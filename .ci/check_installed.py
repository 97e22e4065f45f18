"""Try the installed FactDesk as a new user would, from an empty folder.

Run by the interpreter it is installed for, with the folder of the checkout and the version expected.
"""

import json
import os
import subprocess
import sys
import sysconfig
from pathlib import Path

import spacy

from factdesk import paths

ARTICLE = "“We have seen no flood,” Mayor Ann Lee said on Monday. She denied that the dam had failed."


def check_data(checkout: Path) -> None:
    """Everything of the checkout's resources and sample articles is there, byte for byte."""
    installed = Path(paths.__file__)
    expect(not installed.is_relative_to(checkout), f"FactDesk was imported from the checkout: {installed}")
    articles = [path.name for path in paths.sample_articles()]
    wanted = sorted(path.name for path in (checkout / "seeds").glob("*.txt"))
    expect(articles == wanted, f"the sample articles installed are {articles}, not {wanted}")
    for path in (checkout / "resources").rglob("*"):
        if path.is_file():
            name = path.relative_to(checkout / "resources").as_posix()
            same = paths.resource(name).read_bytes() == path.read_bytes()
            expect(same, f"the resource {name} differs from the checkout's")
    print(f"{len(articles)} sample articles and all resources are installed.")


def check_version(version: str) -> None:
    """`factdesk --version` names the version of the wheel."""
    said = factdesk("--version").stdout.strip()
    expect(version in said.split(), f"factdesk --version says “{said}”, not {version}")
    print(said)


def check_scan() -> None:
    """`factdesk scan` finds the claims of a short article, at offsets into the text as given."""
    Path("article.txt").write_text(ARTICLE, encoding="utf-8")
    [line] = factdesk("scan", "article.txt").stdout.splitlines()
    claims = json.loads(line)["claims"]
    expect(len(claims) > 1, f"the two claims of the article were not found: {line}")
    for claim in claims:
        parts = [ARTICLE[start:end] for start, end in claim["segments"]]
        expect(all(part in claim["text"] for part in parts), f"offsets and text disagree: {claim}")
    print(f"{len(claims)} claims found in a short article.")


def check_component() -> None:
    """A spaCy user can add the suggester by its name, without importing FactDesk."""
    nlp = spacy.blank("en")
    for name in ("factdesk_paragraphs", "factdesk_claims"):
        nlp.add_pipe(name)
    claims = nlp(ARTICLE).spans["factdesk_claims"]
    expect(len(claims) > 0, "the spaCy component found nothing")
    print(f"{len(claims)} claims found by the spaCy component on a blank pipeline.")


def factdesk(*arguments: str) -> subprocess.CompletedProcess[str]:
    """What the installed command answers; its failure is the check's."""
    command = Path(sysconfig.get_path("scripts")) / "factdesk"
    environment = os.environ | {"PYTHONUTF8": "1", "FACTDESK_HOME": str(Path("home").absolute())}
    done = subprocess.run(
        [command, *arguments],
        capture_output=True,
        encoding="utf-8",
        env=environment,
        timeout=120,
        check=False,
        stdin=subprocess.DEVNULL,
    )
    expect(
        done.returncode == 0,
        f"factdesk {' '.join(arguments)} ended with {done.returncode}: {done.stderr.strip()}",
    )
    return done


def expect(held: bool, otherwise: str) -> None:
    """End with the sentence `otherwise` unless `held`."""
    if not held:
        sys.exit(f"Not good: {otherwise}")


if __name__ == "__main__":
    check_data(Path(sys.argv[1]).resolve())
    check_version(sys.argv[2])
    check_component()
    check_scan()
