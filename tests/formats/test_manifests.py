import json
from pathlib import Path

from factdesk import __version__
from factdesk.formats.manifests import Manifest, manifest_path, write_manifest


def test_a_manifest_lies_beside_its_file_and_says_how_to_read_it(tmp_path: Path) -> None:
    path = tmp_path / "labels.csv"
    manifest = Manifest(
        "labels.csv", "csv", "00", 3, {"rows": 2}, {"labels": ("denied",)}, ("a", "b"), losses=("ü",)
    )
    beside = write_manifest(manifest, path)
    assert beside == manifest_path(path) == tmp_path / "labels.manifest.json"
    found = json.loads(beside.read_text(encoding="utf-8"))
    assert found["made_by"] == f"FactDesk {__version__}"
    assert found["counts"] == {"rows": 2}
    assert found["columns"] == ["a", "b"]
    assert found["losses"] == ["ü"]
    assert "code points" in found["offsets"]["unit"]
    assert found["created_at"].endswith("Z")
