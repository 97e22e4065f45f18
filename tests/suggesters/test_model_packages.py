"""A model in its place: installed under a known name, as it was installed, asking for what spaCy's own models need."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from factdesk.domain.errors import SuggesterFailed
from factdesk.suggesters.model_config import KNOWN, NEEDED
from factdesk.suggesters.model_package import MODELS, ModelPackage, find_model
from factdesk.suggesters.pipeline import installed_model, load_pipeline
from tests.projects import run_python
from tests.suggesters.model_packages import digest, install, rewrite

TEXT = "The mayor said the bridge was closed."
FIRST = MODELS[0]


@pytest.fixture(scope="module")
def model() -> ModelPackage:
    """The model that is installed here."""
    found = installed_model()
    assert found is not None, "the model of the lock is not installed"
    return found


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder from which packages are found before all others."""
    folder = tmp_path / "site"
    folder.mkdir()
    monkeypatch.syspath_prepend(folder)
    return folder


def test_the_installed_model_is_as_it_was_installed(model: ModelPackage) -> None:
    model.check()
    assert {"config.cfg", "meta.json"} <= {file.name for file in model.files}
    assert model.folder.is_dir()


@pytest.mark.parametrize(
    "name",
    ["xx_strange_model", "en_core_web_trf", "/models/mine", "https://example.org/model.whl", "../model", ""],
)
def test_a_model_of_another_name_is_refused(name: str) -> None:
    with pytest.raises(SuggesterFailed, match="is no model that FactDesk loads"):
        find_model(name)


def test_a_strange_model_is_refused_though_it_is_installed(site: Path, model: ModelPackage) -> None:
    install(site, "en_strange_model", model)
    with pytest.raises(SuggesterFailed, match="en_strange_model"):
        find_model("en_strange_model")
    found = installed_model()
    assert found == model


def test_an_official_model_loads_without_its_code_being_run(site: Path, model: ModelPackage) -> None:
    marker = site / "was-run"
    code = f"open({str(marker)!r}, 'w').close()\n"
    install(site, FIRST, model, more={f"{FIRST}/__init__.py": code})
    pipeline = load_pipeline()
    assert pipeline is not None
    assert pipeline.name == f"{FIRST}-3.8.0"
    assert [token.dep_ for token in pipeline.nlp(TEXT)][2] == "ROOT"
    assert not marker.exists()
    assert not set(MODELS) & set(sys.modules)


def test_a_folder_of_the_same_name_is_not_taken_for_the_model(site: Path, model: ModelPackage) -> None:
    data = site / FIRST / f"{FIRST}-3.8.0"
    data.mkdir(parents=True)
    (data / "config.cfg").write_text("[nlp]\nlang = 'en'\n")
    (site / FIRST / "__init__.py").write_text("raise SystemExit('it was run')\n")
    assert installed_model() == model


def test_a_package_whose_installer_noted_no_files_is_refused(site: Path, model: ModelPackage) -> None:
    install(site, FIRST, model)
    (site / f"{FIRST}-3.8.0.dist-info" / "RECORD").write_text("")
    with pytest.raises(SuggesterFailed, match=f"{FIRST} holds no model with known digests"):
        load_pipeline()


def test_files_outside_the_packages_own_folder_are_not_its_model(site: Path, model: ModelPackage) -> None:
    install(site, FIRST, model)
    elsewhere = site / "elsewhere" / "x" / "config.cfg"
    elsewhere.parent.mkdir(parents=True)
    elsewhere.write_text("[nlp]\n")
    record = site / f"{FIRST}-3.8.0.dist-info" / "RECORD"
    sealed = f"sha256={digest(elsewhere)},6\n"
    record.write_text(f"elsewhere/x/config.cfg,{sealed}{FIRST}/../config.cfg,{sealed}")
    with pytest.raises(SuggesterFailed, match="holds no model with known digests"):
        find_model(FIRST)


@pytest.mark.parametrize("file", ["config.cfg", "meta.json", "tagger/cfg", "vocab/strings.json"])
def test_a_changed_file_of_the_model_is_noticed(site: Path, model: ModelPackage, file: str) -> None:
    changed = install(site, FIRST, model) / file
    rewrite(changed, changed.read_text(encoding="utf-8") + " ")
    with pytest.raises(SuggesterFailed, match=f"{FIRST} is not as it was installed"):
        load_pipeline()


def test_a_missing_file_of_the_model_is_noticed(site: Path, model: ModelPackage) -> None:
    (install(site, FIRST, model) / "parser" / "model").unlink()
    with pytest.raises(SuggesterFailed, match="model is missing or was changed"):
        load_pipeline()


# -- what its configuration asks for -------------------------------------------------------------------------------

CALLED: list[str] = []
"""Who has called the function that no model needs."""


@pytest.fixture(autouse=True)
def strange_function() -> None:
    """A function that a configuration could name in any place."""
    import catalogue  # type: ignore[import-untyped]
    from spacy.language import Language
    from spacy.util import registry as functions

    def strange(nlp: object = None, name: object = None) -> None:  # noqa: ARG001 - spaCy hands them over
        CALLED.append("called")

    CALLED.clear()
    for registry in ("architectures", "tokenizers", "scorers", "misc", "callbacks", "vectors", "layers"):
        getattr(functions, registry)("strange.v1", func=lambda *_, **__: strange)
    if not catalogue.check_exists("spacy", "internal_factories", "strange"):
        Language.factory("strange", func=strange)


def replaced(old: str, new: str) -> Callable[[str], str]:
    def change(words: str) -> str:
        assert old in words, old
        return words.replace(old, new, 1)

    return change


STRANGE = [
    ('factory = "parser"', 'factory = "strange"', "strange"),
    ('factory = "tagger"', 'source = "/models/mine"', "/models/mine"),
    ('factory = "tok2vec"', 'factory = "tok2vec"\nsource = "en_other"', "tok2vec"),
    ("spacy.TransitionBasedParser.v2", "strange.v1", "strange.v1"),
    ("spacy.parser_scorer.v1", "strange.v1", "strange.v1"),
    ("spacy.Tokenizer.v1", "strange.v1", "strange.v1"),
    ("spacy.Vectors.v1", "strange.v1", "strange.v1"),
    ("before_creation = null", 'before_creation = {"@callbacks":"strange.v1"}', "before_creation"),
    ("after_creation = null", 'after_creation = {"@callbacks":"strange.v1"}', "after_creation"),
    (
        "after_pipeline_creation = null",
        'after_pipeline_creation = {"@callbacks":"strange.v1"}',
        "after_pipeline_creation",
    ),
    (
        "[components.tagger.model]",
        '[components.tagger.x]\n"@misc" = "strange.v1"\n[components.tagger.model]',
        "strange",
    ),
    ("nO = null", 'nO = {"a":[{"@layers":"strange.v1"}]}', "strange.v1"),
    ('@architectures = "spacy.Tagger.v2"', '@misc = "spacy.Tagger.v2"', "spacy.Tagger.v2"),
    ('@architectures = "spacy.Tagger.v2"', "@architectures = ${paths.train}", "None"),
]


@pytest.mark.parametrize(("old", "new", "named"), STRANGE, ids=[f"{new[:40]}" for _, new, _ in STRANGE])
def test_a_model_that_asks_for_something_strange_is_not_loaded(
    site: Path, model: ModelPackage, old: str, new: str, named: str
) -> None:
    change = replaced(old, new)

    def within_needed(words: str) -> str:
        """The same words stand in parts that nobody loads, so those of the needed parts are changed."""
        places = (words.find(part) for part in ("[components.tagger]", "[components.parser]", "[nlp]"))
        at = next(place for place in places if old in words[place:])
        return words[:at] + change(words[at:])

    install(site, FIRST, model, config=within_needed)
    with pytest.raises(SuggesterFailed) as refused:
        load_pipeline()
    assert named in str(refused.value)
    assert FIRST in str(refused.value)
    assert CALLED == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('factory = "ner"', 'factory = "strange"'),
        ('factory = "lemmatizer"', 'source = "/models/mine"'),
        ("spacy.ner_scorer.v1", "strange.v1"),
        ("spacy.Corpus.v1", "strange.v1"),
    ],
)
def test_what_is_strange_in_parts_that_are_not_needed_is_never_touched(
    site: Path, model: ModelPackage, old: str, new: str
) -> None:
    install(site, FIRST, model, config=replaced(old, new))
    pipeline = load_pipeline()
    assert pipeline is not None
    assert pipeline.nlp.pipe_names == list(NEEDED)
    assert CALLED == []


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ('lang = "en"', 'lang = "de"', "is for another language"),
        ("[nlp]", "[nothing]", "install it again|install the official package again"),
        ("${components.tok2vec.model.encode:width}", "${nothing.at:all}", "cannot be loaded"),
    ],
)
def test_a_model_that_is_of_no_use_is_said_in_a_sentence(
    site: Path, model: ModelPackage, old: str, new: str, sentence: str
) -> None:
    install(site, FIRST, model, config=replaced(old, new))
    with pytest.raises(SuggesterFailed, match=sentence):
        load_pipeline()


def test_a_model_without_a_parser_is_of_no_use(site: Path, model: ModelPackage) -> None:
    install(site, FIRST, model, config=lambda words: words.replace("[components.parser", "[components.other"))
    with pytest.raises(SuggesterFailed, match="has no parser"):
        load_pipeline()


def test_each_function_that_is_let_through_is_needed(model: ModelPackage) -> None:
    words = (model.folder / "config.cfg").read_text(encoding="utf-8")
    assert [name for _, name in KNOWN if name not in words] == []


HIJACK = """
import sys
sys.path.insert(0, sys.argv[1])
from pathlib import Path
from factdesk.suggesters.pipeline import load_pipeline
pipeline = load_pipeline()
assert pipeline is not None and pipeline.nlp.pipe_names == ["tok2vec", "tagger", "parser"]
print(Path(sys.argv[2]).exists())
import spacy
try:
    spacy.blank("en")
except (AttributeError, SystemExit):
    pass
print(Path(sys.argv[2]).exists())
"""


def test_what_other_packages_offer_spacy_is_not_even_imported(tmp_path: Path) -> None:
    """And spaCy alone would have done so, as the second line shows."""
    marker = tmp_path / "was-run"
    site = tmp_path / "site"
    notes = site / "stranger-1.0.dist-info"
    notes.mkdir(parents=True)
    (notes / "METADATA").write_text("Metadata-Version: 2.1\nName: stranger\nVersion: 1.0\n")
    groups = ("factories", "languages", "architectures", "tokenizers", "vectors", "scorers")
    offers = {"factories": "parser", "languages": "en", "architectures": "spacy.Tagger.v2"}
    (notes / "entry_points.txt").write_text(
        "\n".join(f"[spacy_{group}]\n{offers.get(group, 'spacy.x')} = stranger:offer" for group in groups)
    )
    (site / "stranger.py").write_text(
        f"open({str(marker)!r}, 'w').close()\n\ndef offer(*_, **__):\n    raise SystemExit('it was called')\n"
    )
    assert run_python(HIJACK, site, marker).splitlines() == ["False", "True"]
