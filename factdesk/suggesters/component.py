"""The suggester as a spaCy component, for spaCy users: results in doc.spans["factdesk_claims"].

    nlp = spacy.load("en_core_web_sm")
    nlp.add_pipe("factdesk_paragraphs", before="parser")
    nlp.add_pipe("factdesk_claims")

Each span is one segment of a claim: span.label_ is the FactDesk label, span.id_ the claim's id. The records of the
claims, with cue, source, rule and score, stand in doc.spans["factdesk_claims"].attrs["claims"] and are saved with
the doc.

This module imports spaCy, so nothing else in FactDesk imports it: spaCy finds it by its entry point.
"""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc, SpanGroup

from factdesk.suggesters.claims import find_claims
from factdesk.suggesters.lexicon import Lexicon, LexiconOverrides, load_lexicon
from factdesk.suggesters.parse import parse_of
from factdesk.suggesters.pipeline import mark_paragraphs
from factdesk.suggesters.records import to_record
from factdesk.suggesters.shallow import shallow_parse

KEY = "factdesk_claims"
"""Name of the component and of the span group it writes."""


class ClaimsComponent:
    """Writes the claims of a doc into its span group; needs a parser and a tagger, or works without both."""

    def __init__(self, lexicon: Lexicon, *, statements: bool) -> None:
        self._lexicon, self._statements = lexicon, statements

    def __call__(self, doc: Doc) -> Doc:
        """Find the claims of a doc and return it."""
        parsed = doc.has_annotation("DEP") and doc.has_annotation("TAG")
        parse = parse_of(doc) if parsed else shallow_parse(doc.text, self._lexicon)
        claims = find_claims(parse, self._lexicon, with_statements=self._statements)
        group = SpanGroup(doc, name=KEY, attrs={"claims": to_record("", doc.text, claims)["claims"]})
        for claim in claims:
            for segment in claim.segments:
                span = doc.char_span(segment.start, segment.end, claim.label, alignment_mode="expand")
                if span is not None:
                    span.id_ = claim.id
                    group.append(span)
        doc.spans[KEY] = group
        return doc


@Language.factory(
    KEY,
    assigns=["doc.spans"],
    default_config={"statements": True, "attitudes": False},
)
def make_claim_suggester(
    nlp: Language,  # noqa: ARG001 - spaCy hands these over by name
    name: str,  # noqa: ARG001
    statements: bool,
    attitudes: bool,
) -> ClaimsComponent:
    """Make the component: `statements` adds claims in the article's own voice, `attitudes` wishes and opinions."""
    lexicon = load_lexicon(LexiconOverrides(attitudes=attitudes))
    return ClaimsComponent(lexicon, statements=statements)


@Language.component("factdesk_paragraphs")
def mark_article_paragraphs(doc: Doc) -> Doc:
    """Let a sentence begin after every line end; goes before the parser."""
    return mark_paragraphs(doc)
