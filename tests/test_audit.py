"""What is handed out is known: a bill of materials names all of it, and an audit tries it against what is allowed."""

import hashlib
import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parent.parent
LOCK = ROOT / "packaging" / "lock.txt"
FAULTS = ROOT / "packaging" / "known_faults.toml"
HASH = "a" * 64


def run(script: str, *arguments: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, str(ROOT / "packaging" / script), *map(str, arguments)],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=120,
    )


def changed(path: Path, copy: Path, old: str, new: str) -> Path:
    """A copy of a file with the first match of `old` replaced."""
    text = path.read_text(encoding="utf-8")
    made, count = re.subn(old, new, text, count=1)
    assert count, old
    copy.write_text(made, encoding="utf-8")
    return copy


def answer(tmp_path: Path, out: str, err: str = "", code: int = 0) -> list[object]:
    """A stand-in for what asks for vulnerabilities."""
    words = f"import sys; sys.stdout.write({out!r}); sys.stderr.write({err!r}); sys.exit({code})"
    script = tmp_path / "answer.py"
    script.write_text(words, encoding="utf-8")
    return ["--ask", sys.executable, script]


# -- the bill of materials -------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def bill(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dist")
    done = run("bom.py", folder)
    assert done.returncode == 0, done.stderr
    [file] = folder.glob("factdesk-*.cdx.json")
    return file


def test_the_bill_of_materials_names_every_package_with_version_hashes_and_licence(bill: Path) -> None:
    record = json.loads(bill.read_text(encoding="utf-8"))
    assert (record["bomFormat"], record["specVersion"]) == ("CycloneDX", "1.6")
    locked = dict(re.findall(r"^([a-z0-9-]+)==([^ ;\\]+)", LOCK.read_text(encoding="utf-8"), re.MULTILINE))
    assert {one["name"]: one["version"] for one in record["components"]} == locked
    hashes = [one for each in record["components"] for one in each["externalReferences"][0]["hashes"]]
    assert len(hashes) == LOCK.read_text(encoding="utf-8").count("--hash=sha256:")
    assert all(
        one["licenses"][0].get("expression") or one["licenses"][0]["license"]["id"]
        for one in record["components"]
    )


def test_the_bill_of_materials_tells_what_needs_what(bill: Path) -> None:
    record = json.loads(bill.read_text(encoding="utf-8"))
    needs = {one["ref"].partition("@")[0]: one.get("dependsOn", []) for one in record["dependencies"]}
    assert any(each.startswith("pkg:pypi/spacy@") for each in needs["factdesk"])
    assert any(each.startswith("pkg:pypi/thinc@") for each in needs["pkg:pypi/spacy"])


def test_the_same_lock_gives_the_same_bill_of_materials(bill: Path, tmp_path: Path) -> None:
    assert run("bom.py", tmp_path).returncode == 0
    assert (tmp_path / bill.name).read_bytes() == bill.read_bytes()


def test_the_bill_of_materials_holds_the_hash_of_the_wheel_beside_it(bill: Path, tmp_path: Path) -> None:
    version = bill.name.removeprefix("factdesk-").removesuffix(".cdx.json")
    (tmp_path / f"factdesk-{version}-py3-none-any.whl").write_bytes(b"a wheel")
    assert run("bom.py", tmp_path).returncode == 0
    record = json.loads((tmp_path / bill.name).read_text(encoding="utf-8"))
    [found] = record["metadata"]["component"]["hashes"]
    assert found["content"] == hashlib.sha256(b"a wheel").hexdigest()


def forget_package(record: dict[str, Any]) -> None:
    record["components"].pop()


def forget_hash(record: dict[str, Any]) -> None:
    record["components"][0]["externalReferences"][0]["hashes"].pop()


def forget_licence(record: dict[str, Any]) -> None:
    del record["components"][0]["licenses"]


def name_another(record: dict[str, Any]) -> None:
    record["components"].append(record["components"][0] | {"name": "stranger"})


@pytest.mark.parametrize(
    ("spoil", "sentence"),
    [
        (forget_package, "does not name wrapt"),
        (forget_hash, "has not all hashes of alembic"),
        (forget_licence, "names no licence of alembic"),
        (name_another, "names stranger, which is not in the lock"),
    ],
)
def test_a_bill_of_materials_that_lacks_something_is_noticed(
    bill: Path, tmp_path: Path, spoil: Any, sentence: str
) -> None:
    record = json.loads(bill.read_text(encoding="utf-8"))
    spoil(record)
    (tmp_path / bill.name).write_text(json.dumps(record), encoding="utf-8")
    done = run("bom.py", tmp_path, "--check")
    assert done.returncode == 1
    assert sentence in done.stderr


# -- the audit -----------------------------------------------------------------------------------------------------


def test_a37_what_is_handed_out_passes_the_audit() -> None:
    done = run("audit.py", "--ask")
    assert done.returncode == 0, done.stderr
    assert "all with hashes and an allowed licence" in done.stdout
    assert "Vulnerabilities: not asked." in done.stdout


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        (r"pyside6-essentials==[\d.]+", "pyside6-essentials==6.12.0", "6.12.0 loses a reference to None"),
        (r"urllib3==[\d.]+", "urllib3==2.4.0", "CVE-2025-50181"),
        (r"wrapt==([\d.]+) \\\n(    --hash.*\n)+", r"wrapt==\1\n", "has no hash in the lock"),
        (r"wrapt==", f"stranger==1.0 --hash=sha256:{HASH}\nwrapt==", "stranger has no licence"),
        (r"(?m)^wrapt==", "wrapt>=", "wrapt is not pinned to one version"),
        (
            r"spacy==[^#]*?\nspacy-legacy",
            "spacy-legacy",
            "imports spacy, which no package of the lock brings",
        ),
        (r"(?ms)^wrapt==.*\Z", "", "wrapt has a licence in packaging/licences.toml, but is not in the lock"),
    ],
)
def test_a_lock_that_must_not_be_handed_out_fails_the_audit(
    tmp_path: Path, old: str, new: str, sentence: str
) -> None:
    done = run("audit.py", "--lock", changed(LOCK, tmp_path / "lock.txt", old, new), "--ask")
    assert done.returncode == 1
    assert sentence in done.stderr


def test_a_program_that_imports_a_stranger_fails_the_audit(tmp_path: Path) -> None:
    program = tmp_path / "factdesk"
    program.mkdir()
    (program / "window.py").write_text("import json\n\ndef later() -> None:\n    from pytest import mark\n")
    done = run("audit.py", "--program", program, "--ask")
    assert done.returncode == 1
    assert done.stderr == "factdesk/window.py imports pytest, which no package of the lock brings.\n"


FOUND = {"id": "PYSEC-1", "aliases": ["CVE-1"], "fix_versions": ["2"]}
VULNERABLE = json.dumps(
    {
        "dependencies": [
            {"name": "numpy", "version": "1.0", "vulns": []},
            {"name": "mako", "version": "1.0", "vulns": [FOUND]},
        ]
    }
)


def test_a_vulnerability_that_is_found_fails_the_audit(tmp_path: Path) -> None:
    done = run("audit.py", *answer(tmp_path, VULNERABLE, code=1))
    assert done.returncode == 1
    assert "mako 1.0 has the vulnerability PYSEC-1, mended in 2" in done.stderr
    assert "asked for 2 packages" in done.stdout


@pytest.mark.parametrize("name", ["PYSEC-1", "CVE-1"])
def test_a_vulnerability_that_is_accepted_with_its_reason_passes(tmp_path: Path, name: str) -> None:
    known = FAULTS.read_text(encoding="utf-8")
    faults = tmp_path / "faults.toml"
    faults.write_text(
        f'{known}\n[[accepted]]\nid = "{name}"\npackage = "mako"\nreason = "No template is read."\n'
    )
    done = run("audit.py", "--faults", faults, *answer(tmp_path, VULNERABLE, code=1))
    assert done.returncode == 0, done.stderr
    faults.write_text(f'{known}\n[[accepted]]\nid = "{name}"\npackage = "mako"\n')
    done = run("audit.py", "--faults", faults, *answer(tmp_path, VULNERABLE, code=1))
    assert "accepted without a reason" in done.stderr
    assert done.returncode == 1


def test_without_the_network_the_audit_says_so_and_passes(tmp_path: Path) -> None:
    words = "Traceback\nrequests.exceptions.ConnectionError: Max retries exceeded\n"
    done = run("audit.py", *answer(tmp_path, "", words, code=1))
    assert done.returncode == 0, done.stderr
    assert "not asked, since the service cannot be reached" in done.stdout


@pytest.mark.parametrize(
    "words", ["ModuleNotFoundError: no pip_audit", "File connection.py\nValueError: x", ""]
)
def test_a_question_that_breaks_down_is_no_answer(tmp_path: Path, words: str) -> None:
    done = run("audit.py", *answer(tmp_path, "", words, code=1))
    assert done.returncode == 1
    assert "pip-audit gave no answer" in done.stderr
