"""Which articles there are to hand out, and who would get how many, before anything is written."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from factdesk.domain.claims import AnnotatorId, ArticleId
from factdesk.domain.colleagues.dealing import deal, draw
from factdesk.domain.colleagues.reviews import HANDED_OUT
from factdesk.store import Project, reading, reading_articles
from factdesk.store.reading_people import who_labelled
from factdesk.store.reading_receipts import all_receipts


@dataclass(frozen=True, slots=True)
class Share:
    """What one person would get."""

    name: str
    articles: int
    shared: int
    """Of these, how many somebody else would get too."""


def unfinished_articles(project: Project) -> list[ArticleId]:
    """The articles that nobody has finished, in the order of import."""
    finished: set[str] = set()
    for one in reading.all_annotators(project):
        finished.update(reading_articles.finished_articles(project, one.id))
    return [one for one in reading.article_ids(project, "") if one not in finished]


def likely_annotators(project: Project) -> frozenset[str]:
    """Ids of those who are likely to get a package: who has labelled here, and who was handed one before."""
    return who_labelled(project) | frozenset(_handed_out_to(project))


def _handed_out_to(project: Project) -> Iterator[AnnotatorId]:
    for receipt in all_receipts(project):
        if receipt.kind == HANDED_OUT:
            with contextlib.suppress(ValueError, RecursionError):  # the file may come from elsewhere
                match json.loads(receipt.report):
                    case {"annotator": str(annotator_id)}:
                        yield AnnotatorId(annotator_id)


def planned_shares(
    ids: Sequence[str], names: Sequence[str], double: int, seed: int, sample: int | None = None
) -> list[Share]:
    """Who would get how many of these articles, as `prepare_packages` deals them. Raises InvalidValue as it does."""
    articles = [ArticleId(one) for one in ids]
    chosen = articles if sample is None else draw(articles, sample, seed)
    hands = deal(chosen, [AnnotatorId(name) for name in names], double, seed)
    holders: dict[ArticleId, int] = {}
    for hand in hands.values():
        for one in hand:
            holders[one] = holders.get(one, 0) + 1
    return [Share(name, len(hand), sum(holders[one] > 1 for one in hand)) for name, hand in hands.items()]
