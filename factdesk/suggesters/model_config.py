"""What a model's configuration may ask for: the parts that the rules need, built by spaCy's own functions.

spaCy calls whatever registered function a configuration names, with whatever values stand beside the name, and takes
parts from other models by name or path. So only what is listed here is let through, and nothing else is handed on.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from factdesk.domain.errors import SuggesterFailed

NEEDED = ("tok2vec", "tagger", "parser")
"""The components that the rules need; all others are left out, which halves the time."""
LANGUAGE = "en"
KNOWN = (
    ("@tokenizers", "spacy.Tokenizer.v1"),
    ("@vectors", "spacy.Vectors.v1"),
    ("@scorers", "spacy.tagger_scorer.v1"),
    ("@scorers", "spacy.parser_scorer.v1"),
    ("@architectures", "spacy.Tok2Vec.v2"),
    ("@architectures", "spacy.Tok2VecListener.v1"),
    ("@architectures", "spacy.MultiHashEmbed.v2"),
    ("@architectures", "spacy.MaxoutWindowEncoder.v2"),
    ("@architectures", "spacy.Tagger.v2"),
    ("@architectures", "spacy.TransitionBasedParser.v2"),
)
"""The functions that a model may have called, each by registry and name: those of spaCy's small English models.

None of them reads a file, reaches the network or calls another function by name.
"""
_HOOKS = ("before_creation", "after_creation", "after_pipeline_creation")
"""Where a configuration may name a function that is called with the whole pipeline."""
_SETTINGS = ("batch_size", "tokenizer", "vectors")


def needed_config(config: Mapping[str, Any], model: str) -> dict[str, Any]:
    """The part of a model's configuration that is needed, made of known functions alone.

    `config` is as read from config.cfg. Raises SuggesterFailed, with the name of the model and of what is strange.
    """
    nlp, components = _mapping(config.get("nlp"), model), _mapping(config.get("components"), model)
    if nlp.get("lang") != LANGUAGE:
        raise SuggesterFailed(
            f"The English model {model} is for another language; install the official package again."
        )
    for hook in _HOOKS:
        if nlp.get(hook) is not None:
            raise _strange(model, hook)
    parts: dict[str, Any] = {name: _mapping(components.get(name), model, name) for name in NEEDED}
    for name, part in parts.items():
        if part.get("factory") != name or "source" in part:
            raise _strange(model, str(part.get("factory") or part.get("source")))
    kept = {key: nlp[key] for key in _SETTINGS if key in nlp}
    for registry, function in _called([kept, parts]):
        if (registry, function) not in KNOWN:
            raise _strange(model, function)
    return {
        "nlp": {"lang": LANGUAGE, "pipeline": list(NEEDED), "disabled": [], **dict.fromkeys(_HOOKS), **kept},
        "components": parts,
    }


def _mapping(value: object, model: str, part: str = "") -> Mapping[str, Any]:
    if isinstance(value, Mapping):
        return value
    missing = part if part in NEEDED else "parser"
    raise SuggesterFailed(f"The English model {model} has no {missing}; install the official package again.")


def _called(value: object) -> Iterator[tuple[str, str]]:
    """Registry and name of each function that is to be called somewhere in `value`."""
    if isinstance(value, Mapping):
        for key, inner in value.items():
            if str(key).startswith("@"):
                yield str(key), str(inner)
            else:
                yield from _called(inner)
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from _called(inner)


def _strange(model: str, what: str) -> SuggesterFailed:
    return SuggesterFailed(
        f"The English model {model} asks for “{what[:100]}”, which no model of spaCy's needs, so it is not loaded; "
        "install the official package again."
    )
