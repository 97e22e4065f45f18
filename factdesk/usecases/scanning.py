"""Finding claims in files, with no project: one result for each article."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from factdesk.suggesters import LexiconOverrides


def scan(
    paths: Sequence[Path], workers: int = 1, encoding: str | None = None, *, attitudes: bool = False
) -> Iterator[dict[str, Any]]:
    """One record an article, in the order of the input; offsets count code points of the text exactly as given.

    A text file is one article; of a .jsonl file, each line {"doc_id", "text"}. Raises UnreadableArticle,
    UnreadableRecord or SuggesterFailed.
    """
    overrides = LexiconOverrides(attitudes=attitudes)
    articles = iterate_articles(paths, encoding)
    if workers > 1:
        yield from _in_processes(articles, workers, overrides)
        return
    yield from _here(articles, overrides)
