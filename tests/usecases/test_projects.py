from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings

from factdesk.domain.changes import NO_CHANGE, Kind
from factdesk.domain.errors import InvalidValue, ProjectExists, ProjectReadOnly
from factdesk.domain.texts import storable
from factdesk.jobs import run
from factdesk.store import Project, reading
from factdesk.usecases import history, projects
from tests.strategies import any_text


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with projects.create_project(tmp_path / "mill") as made:
        yield made


def test_a_project_is_named_for_its_file_and_has_guidelines(project: Project) -> None:
    assert project.name == "mill.factdesk"
    info = projects.describe_project(project)
    assert info.title == "mill"
    assert info.made_by.startswith("FactDesk ")
    guideline = projects.current_guidelines(project)
    assert guideline is not None
    assert guideline.version == 1
    assert "reported" in guideline.text.lower()


def test_a_title_can_be_given_and_another_suffix_kept(tmp_path: Path) -> None:
    with projects.create_project(tmp_path / "mill.db", "  Mills of the north ") as made:
        assert (made.name, projects.describe_project(made).title) == ("mill.db", "Mills of the north")
    with pytest.raises(ProjectExists):
        projects.create_project(tmp_path / "mill.db")


def test_opening_is_a_job_or_a_call(project: Project) -> None:
    project.close()
    with projects.open_project(project.address) as one:
        assert not one.read_only
    with run(projects.opening_project(project.address, read_only=True)) as two:
        assert two.read_only


def test_copies_get_names_that_are_free(project: Project) -> None:
    path = Path(project.address)
    names = [projects.copy_of_project(path).name for _ in range(3)]
    assert names == ["mill copy.factdesk", "mill copy 2.factdesk", "mill copy 3.factdesk"]
    with projects.open_project(path.with_name(names[0])) as copy:
        assert projects.describe_project(copy) == projects.describe_project(project)


def test_an_annotator_is_noted_once_and_found_again(project: Project) -> None:
    ana = projects.find_annotator(project, "  Ana   Núñez ")
    assert ana.name == "Ana Núñez"
    assert projects.find_annotator(project, "Ana Núñez") == ana
    assert projects.find_annotator(project, "ana núñez") != ana
    assert len(reading.all_annotators(project)) == 2
    with projects.open_project(project.address, read_only=True) as looked_at:
        assert projects.find_annotator(looked_at, "Ana Núñez") == ana
        assert projects.find_annotator(looked_at, "Visitor").name == "Visitor"
        assert len(reading.all_annotators(looked_at)) == 2


@pytest.mark.parametrize("name", ["", "  ", "\n\t", "a" * 201])
def test_a_name_has_1_to_200_characters(project: Project, name: str) -> None:
    with pytest.raises(InvalidValue, match="1 to 200 characters"):
        projects.find_annotator(project, name)


def test_a_project_can_be_renamed_and_the_name_undone(project: Project) -> None:
    ana = projects.find_annotator(project, "Ana")
    assert projects.rename_project(project, " New  mills ", ana).touches(Kind.PROJECT)
    assert projects.describe_project(project).title == "New mills"
    assert projects.rename_project(project, "New mills", ana) == NO_CHANGE
    with pytest.raises(InvalidValue, match="needs a title"):
        projects.rename_project(project, " ", ana)
    history.undo(project, ana)
    assert projects.describe_project(project).title == "mill"


def test_a_setting_is_its_default_until_it_is_changed(project: Project) -> None:
    ana = projects.find_annotator(project, "Ana")
    assert projects.project_setting(project, "bias_guard") is False
    assert projects.change_setting(project, "bias_guard", True, ana).touches(Kind.SETTING)
    assert projects.project_setting(project, "bias_guard") is True
    assert projects.change_setting(project, "bias_guard", True, ana) == NO_CHANGE
    projects.change_setting(project, "bias_guard", False, ana)
    history.undo(project, ana)
    assert projects.project_setting(project, "bias_guard") is True
    history.undo(project, ana)
    assert projects.project_setting(project, "bias_guard") is False
    history.redo(project, ana)
    assert projects.project_setting(project, "bias_guard") is True
    with pytest.raises(KeyError):
        projects.change_setting(project, "colour", "red", ana)


def test_changing_a_setting_that_was_read_changes_nothing_else(project: Project) -> None:
    projects.project_setting(project, "lexicon")["added"] = ["shouted"]
    assert projects.project_setting(project, "lexicon") == {}


def test_guidelines_get_a_number_for_every_version(project: Project) -> None:
    ana = projects.find_annotator(project, "Ana")
    current = projects.current_guidelines(project)
    assert current is not None
    assert projects.write_guidelines(project, current.text, ana) == NO_CHANGE
    projects.write_guidelines(project, "Mark it\r\nall.", ana)
    newest = projects.current_guidelines(project)
    assert newest is not None
    assert (newest.version, newest.text) == (2, "Mark it\nall.")
    assert projects.write_guidelines(project, "Mark it\nall.", ana) == NO_CHANGE
    history.undo(project, ana)
    assert projects.current_guidelines(project) == current
    projects.write_guidelines(project, "Mark less.", ana)
    newest = projects.current_guidelines(project)
    assert newest is not None
    assert newest.version == 2


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(any_text)
@example("\ud800\udfff")
def test_any_words_can_be_a_title_a_name_a_setting_and_guidelines(project: Project, words: str) -> None:
    try:
        ana = projects.find_annotator(project, words)
    except InvalidValue:
        ana = projects.find_annotator(project, "Ana")
    try:
        projects.rename_project(project, words, ana)
    except InvalidValue:
        assert not words.split()
    projects.write_guidelines(project, words, ana)
    projects.change_setting(project, "lexicon", {"muted": [words]}, ana)
    kept = "".join(storable(letter) if letter != "\0" else letter for letter in words)
    assert projects.project_setting(project, "lexicon") == {"muted": [kept]}


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=15)
@given(any_text)
def test_a_project_can_be_made_with_any_title(tmp_path_factory: pytest.TempPathFactory, title: str) -> None:
    with projects.create_project(tmp_path_factory.mktemp("titles") / "mill", title) as project:
        assert projects.describe_project(project).title


def test_nothing_is_changed_in_a_project_open_for_reading(project: Project) -> None:
    ana = projects.find_annotator(project, "Ana")
    with projects.open_project(project.address, read_only=True) as looked_at:
        with pytest.raises(ProjectReadOnly):
            projects.rename_project(looked_at, "Other", ana)
        with pytest.raises(ProjectReadOnly):
            projects.change_setting(looked_at, "bias_guard", True, ana)
