"""A project of very many short articles, written straight through the journal in a few seconds."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import islice
from pathlib import Path
from random import Random

from factdesk.domain.changes import Kind
from factdesk.domain.claims import Annotator, Article, ArticleId, new_id
from factdesk.domain.projects import Reading
from factdesk.domain.spans import Span
from factdesk.domain.texts import fingerprint
from factdesk.store import Project
from factdesk.store.journal import Journal
from factdesk.usecases.projects import find_annotator
from tests.benchmarks.corpus import sample_sentences
from tests.projects import make_claim, make_suggestion

_BATCH = 5_000
_LABELS = (None, "denied", "reported", "confirmed")
_SENTENCES = 4


def write_many(path: Path, count: int) -> None:
    """Write a project of so many articles.

    A third hold a claim of Ana or Ben, half of them a suggestion; Ana has finished a quarter.
    """
    random = Random(7)  # noqa: S311
    with Project.create(path, "Many") as project:
        people = [find_annotator(project, name) for name in ("Ana", "Ben")]
        made = _articles(count, random)
        with project.bulk_edit("Import articles", people[0]) as edit:
            while batch := list(islice(made, _BATCH)):
                edit.journal.insert(Kind.ARTICLE, batch)
                _work_in(edit.journal, batch, people, random)
                edit.commit()


def _work_in(journal: Journal, batch: list[Article], people: list[Annotator], random: Random) -> None:
    ana = people[0]
    insert = journal.insert
    insert(
        Kind.CLAIM,
        [
            make_claim(article, random.choice(people), Span(0, 20), label=random.choice(_LABELS))
            for article in batch[::3]
        ],
    )
    insert(Kind.SUGGESTION, [make_suggestion(article, Span(5, 30), "denied") for article in batch[::2]])
    insert(
        Kind.READING,
        [Reading(new_id(), article.id, ana.id, "", article.created_at) for article in batch[::4]],
    )


def _articles(count: int, random: Random) -> Iterator[Article]:
    sentences = sample_sentences()
    houses = [
        f"The {when} {what}" for when in ("Daily", "Evening", "Sunday") for what in ("Post", "Star", "Echo")
    ]
    for number in range(count):
        text = f"Report {number}. " + " ".join(random.sample(sentences, _SENTENCES))
        title = f"{random.choice(sentences)[:60]} {number}"
        day = (date(2015, 1, 1) + timedelta(days=random.randrange(4_000))).isoformat()
        known = (fingerprint(text), random.choice(houses), "", "", day, "en", f"{number:06}.txt")
        yield Article(ArticleId(new_id()), title, text, *known, created_at="2026-01-31T10:00:00.000Z")
