from pathlib import Path

import pytest

from factdesk import paths
from tests.command_line import Commands


@pytest.fixture
def seeds(factdesk: Commands, tmp_path: Path) -> Path:
    """A project with the five sample articles."""
    factdesk("new", tmp_path / "seeds")
    factdesk("import", tmp_path / "seeds", *paths.sample_articles())
    return tmp_path / "seeds.factdesk"


def test_claims_are_suggested_labelled_and_kept_when_the_suggester_runs_again(
    factdesk: Commands, seeds: Path
) -> None:
    answer = factdesk("suggest", seeds, "--workers", "2")
    assert (answer.code, answer.err) == (0, "")
    assert answer.out.startswith("Read 5 articles: ")
    listed = factdesk("claims", seeds, "--suggestions", "--format", "jsonl").records
    assert len(listed) > 20
    rejected, accepted, *_ = (record for record in listed if record["kind"] == "attributed")
    factdesk("reject", seeds, rejected["id"])
    claim_id = factdesk("label", seeds, accepted["id"], "confirmed").out.split()[0]
    assert factdesk("suggest", seeds).out == "Nothing to read: every article has its suggestions already.\n"
    assert factdesk("suggest", seeds, "--again").out.startswith("Read 5 articles: ")
    after = factdesk("claims", seeds, "--suggestions", "--format", "jsonl").records
    assert [record["label"] for record in after if record["id"] == claim_id] == ["confirmed"]
    assert all(
        record["segments"] != rejected["segments"] or record["title"] != rejected["title"] for record in after
    )
    assert factdesk("check", seeds).code == 0


def test_a_run_of_the_suggester_is_one_edit_that_can_be_undone(factdesk: Commands, seeds: Path) -> None:
    before = factdesk("stats", seeds).out.split("Edits", maxsplit=1)[0]
    factdesk("suggest", seeds)
    assert factdesk("undo", seeds).out.startswith("Undone: Suggest claims: ")
    assert factdesk("stats", seeds).out.split("Edits", maxsplit=1)[0] == before


def test_an_empty_project_has_nothing_to_read(factdesk: Commands, tmp_path: Path) -> None:
    factdesk("new", tmp_path / "empty")
    assert factdesk("suggest", tmp_path / "empty").out.startswith("Nothing to read")
