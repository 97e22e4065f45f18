"""A large project in the lossless format, built from the sentences of the sample articles."""

from collections.abc import Iterator
from itertools import cycle, islice, pairwise
from pathlib import Path
from random import Random

from factdesk import paths
from factdesk.domain.changes import EditEntry, Kind, ProjectRecord, StoredValue
from factdesk.domain.claims import Annotator, AnnotatorId, Article, ArticleId, Claim, ClaimId
from factdesk.domain.labels import LABELS
from factdesk.domain.projects import ProjectInfo
from factdesk.domain.spans import Span, sentence_starts
from factdesk.domain.texts import fingerprint, quote
from factdesk.formats.articles import read_article
from factdesk.formats.project_jsonl import write_records
from factdesk.formats.writing import atomic_file

_AT = "2026-01-31T10:00:00.000Z"
_SENTENCES = 12


def write_corpus(path: Path, articles: int, claims_each: int) -> None:
    """Write a project of so many articles of about two thousand characters, each with so many claims."""
    with atomic_file(path) as file:
        for _ in write_records(file, _records(articles, claims_each)):
            pass


def _records(articles: int, claims_each: int) -> Iterator[ProjectRecord]:
    random = Random(7)  # noqa: S311
    origin = EditEntry(
        1, _id(random), "origin", "New project", "Corpus", None, "desk", _AT, "done", None, None
    )
    yield origin
    annotator = Annotator(AnnotatorId(_id(random)), "Ana", _AT)
    brought = EditEntry(
        2, _id(random), "edit", "Import articles", "", annotator.id, "desk", _AT, "done", None, None
    )
    yield brought
    yield StoredValue(Kind.PROJECT, ProjectInfo(_id(random), "Corpus", _AT, "FactDesk"), 1, 1, None)
    yield StoredValue(Kind.ANNOTATOR, annotator, 1, 1, None)
    made = list(_articles(articles, random))
    for article, _ in made:
        yield StoredValue(Kind.ARTICLE, article, 2, 2, None)
    for article, starts in made:
        for span in _spans(article.text, starts, claims_each):
            yield StoredValue(Kind.CLAIM, _claim(article, annotator, span, random), 2, 2, None)


def _articles(count: int, random: Random) -> Iterator[tuple[Article, list[int]]]:
    sentences = sample_sentences()
    for number in range(count):
        text = f"Report {number}. " + " ".join(random.sample(sentences, _SENTENCES))
        known = (fingerprint(text), "The Example", f"https://example.org/{number}", "", "2026-01-31")
        article = Article(ArticleId(_id(random)), f"Report {number}", text, *known, created_at=_AT)
        yield article, sentence_starts(text)


def sample_sentences() -> list[str]:
    """The longer sentences of the sample articles."""
    texts = [read_article(path.name, path.read_bytes()).text for path in paths.sample_articles()]
    found = []
    for text in texts:
        edges = [*sentence_starts(text), len(text)]
        found += [text[a:b].strip() for a, b in pairwise(edges)]
    return sorted({sentence for sentence in found if len(sentence) > 40})


def _spans(text: str, starts: list[int], count: int) -> Iterator[Span]:
    for at in islice(cycle(starts[:count]), count):
        yield Span(at, min(len(text), at + 90))


def _claim(article: Article, annotator: Annotator, span: Span, random: Random) -> Claim:
    words = quote(article.text, (span,))
    label = random.choice(LABELS).key
    base = (
        ClaimId(_id(random)),
        article.id,
        annotator.id,
        (span,),
        words.text,
        words.prefix,
        words.suffix,
        label,
    )
    return Claim(
        *base, cue="denied", source="The Kremlin", note="", confidence=2, created_at=_AT, updated_at=_AT
    )


def _id(random: Random) -> str:
    digits = f"{random.getrandbits(128):032x}"
    return f"{digits[:8]}-{digits[8:12]}-4{digits[13:16]}-a{digits[17:20]}-{digits[20:]}"
