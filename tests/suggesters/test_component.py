import subprocess
import sys

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc

from factdesk.suggesters import component
from factdesk.suggesters.pipeline import load_pipeline

TEXT = "Reports\n\nThe mayor denied reports that the bridge was closed. “It is open,” she said, “and safe.”"


@pytest.fixture
def nlp() -> Language:
    loaded = load_pipeline()
    assert loaded is not None
    loaded.nlp.add_pipe("factdesk_paragraphs", before="parser")
    loaded.nlp.add_pipe(component.KEY, config={"statements": False})
    return loaded.nlp


def test_a_spacy_user_finds_claims_in_the_spans_of_a_doc(nlp: Language) -> None:
    doc = nlp(TEXT)
    group = doc.spans[component.KEY]
    assert [(span.text, span.label_, span.id_) for span in group] == [
        ("the bridge was closed", "denied", "c1"),
        ("“It is open,”", "reported", "c2"),
        ("“and safe.”", "reported", "c2"),
    ]
    assert group.attrs["claims"][0]["rule"] == "“denied” + reports that → denied claim"


def test_the_claims_are_saved_with_the_doc(nlp: Language) -> None:
    doc = nlp(TEXT)
    again = Doc(nlp.vocab).from_bytes(doc.to_bytes())
    assert again.spans[component.KEY].attrs["claims"] == doc.spans[component.KEY].attrs["claims"]
    assert [span.id_ for span in again.spans[component.KEY]] == ["c1", "c2", "c2"]


def test_it_works_in_a_pipeline_without_a_parser() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe(component.KEY, config={"statements": False})
    doc = nlp("The mayor denied that the bridge was closed.")
    assert [span.text for span in doc.spans[component.KEY]] == ["the bridge was closed"]


def test_a_sentence_does_not_run_over_a_paragraph_end(nlp: Language) -> None:
    doc = nlp(TEXT)
    assert next(doc.sents).text.strip() == "Reports"


def test_importing_the_suggesters_does_not_import_spacy() -> None:
    code = "import sys, factdesk.suggesters; sys.exit('spacy' in sys.modules or 'numpy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
