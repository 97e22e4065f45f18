"""Projects to test with: made, filled, looked at from outside, and damaged."""

import json
import os
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from pathlib import Path

from factdesk.domain.changes import Kind
from factdesk.domain.claims import (
    ATTRIBUTED,
    Annotator,
    Article,
    ArticleId,
    Claim,
    ClaimId,
    Suggestion,
    SuggestionId,
    new_id,
)
from factdesk.domain.errors import FactDeskError
from factdesk.domain.spans import Segments, Span, segments_of
from factdesk.domain.texts import fingerprint, normalise, quote
from factdesk.domain.times import now
from factdesk.store import Project
from factdesk.store.guard import check_contents, check_history, check_integrity
from factdesk.usecases.projects import find_annotator

LONG = bool(os.environ.get("FACTDESK_LONG"))
"""Whether the long forms of the tests are wanted."""
ROOT = Path(__file__).resolve().parent.parent

TEXT = (
    "The mill will close in May, the owner said on Monday. The mayor denied that any talks had failed.\n"
    "“Nobody told us,” said a worker who asked not to be named. A spokesman refused to confirm the date. 😀 "
    "The union acknowledged that 240 people had signed the agreement."
)


MILL_CLOSES = Span(0, 26)
"""“The mill will close in May” in TEXT."""


def make_article(text: str = TEXT, title: str = "The mill", **fields: str) -> Article:
    """An article as an import makes it."""
    text = normalise(text).text
    return Article(ArticleId(new_id()), title, text, fingerprint(text), created_at=now(), **fields)  # type: ignore[arg-type]


def add_articles(project: Project, *articles: Article, by: Annotator | None = None) -> list[Article]:
    """Put articles into a project in one edit."""
    with project.edit("Import articles", by) as edit:
        edit.insert(Kind.ARTICLE, articles)
    return list(articles)


def make_claim(
    article: Article, by: Annotator, span: Span | Segments = MILL_CLOSES, **fields: object
) -> Claim:
    """A claim of this annotator at a span of the article."""
    parts = segments_of([span] if isinstance(span, Span) else span)
    words = quote(article.text, parts)
    base = (ClaimId(new_id()), article.id, by.id, parts, words.text, words.prefix, words.suffix)
    return Claim(*base, **{"created_at": now(), "updated_at": now(), **fields})  # type: ignore[arg-type]


def make_suggestion(
    article: Article, span: Span | Segments = MILL_CLOSES, label: str = "reported", **fields: object
) -> Suggestion:
    """A suggestion at a span of the article."""
    parts = segments_of([span] if isinstance(span, Span) else span)
    base = {"kind": ATTRIBUTED, "score": 0.8, "rule": "said", "suggester": "test 1", **fields}
    words = quote(article.text, parts).text
    return Suggestion(SuggestionId(new_id()), article.id, parts, words, label, **base)  # type: ignore[arg-type]


def add_suggestions(project: Project, *suggestions: Suggestion) -> list[Suggestion]:
    """Put suggestions into a project in one edit that nobody made."""
    with project.edit("Suggest claims") as edit:
        edit.insert(Kind.SUGGESTION, suggestions)
    return list(suggestions)


def find_span(text: str, words: str) -> Span:
    """Where words stand in a text."""
    at = text.index(words)
    return Span(at, at + len(words))


def make_project(path: Path, *names: str) -> tuple[Project, list[Annotator]]:
    """A new project with these annotators."""
    project = Project.create(path, "Mills", "Mark every claim.")
    return project, [find_annotator(project, name) for name in names]


def fill(project: Project, by: Annotator, articles: int = 3, claims: int = 4) -> list[Article]:
    """Give a project articles, suggestions, claims, a rejection, readings and a history of some length."""
    made = add_articles(
        project, *(make_article(f"{TEXT} Number {n}.", f"Mill {n}") for n in range(articles)), by=by
    )
    for article in made:
        spans = [Span(at * 20, at * 20 + 15) for at in range(claims)]
        offered = add_suggestions(project, *(make_suggestion(article, span) for span in spans))
        for span, suggestion in zip(spans, offered, strict=True):
            with project.edit("Mark claim", by) as edit:
                claim = make_claim(article, by, span, label="reported", suggestion_id=suggestion.id)
                edit.insert(Kind.CLAIM, [claim])
            with project.edit("Label denied", by) as edit:
                edit.update(Kind.CLAIM, claim.id, label="denied")
    return made


def in_file(path: Path, sql: str, *values: object) -> list[tuple[object, ...]]:
    """Ask or change a closed project file behind FactDesk's back."""
    with closing(sqlite3.connect(path)) as connection, connection:
        return connection.execute(sql, values).fetchall()


def problems(path: Path) -> list[str]:
    """What the long checks find in a closed file."""
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as connection:
        found = []
        for check in (check_integrity, lambda c, p: list(check_contents(c, p)), check_history):
            try:
                check(connection, path)
            except (FactDeskError, sqlite3.Error) as error:
                found.append(str(error))
        return found


def orphans(path: Path) -> int:
    """How many standing rows belong to something that does not stand."""
    found = 0
    for child, column, parent in (
        ("suggestions", "article_id", "articles"),
        ("claims", "article_id", "articles"),
        ("claims", "annotator_id", "annotators"),
        ("readings", "article_id", "articles"),
        ("rejections", "suggestion_id", "suggestions"),
    ):
        query = (
            f"SELECT count(*) FROM {child} c JOIN {parent} p ON p.id = c.{column}"  # noqa: S608
            " WHERE c.removed_edit IS NULL AND p.removed_edit IS NOT NULL"
        )
        (count,) = in_file(path, query)[0]
        found += int(str(count))
    return found


def start_python(code: str, *arguments: object) -> subprocess.Popen[str]:
    """Start a Python of its own on some code; its output is read by the caller."""
    return subprocess.Popen(
        [sys.executable, "-W", "error", "-c", code, *map(str, arguments)],
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def run_python(code: str, *arguments: object) -> str:
    """Run code in a Python of its own and return what it printed; it must end well."""
    process = start_python(code, *arguments)
    out, err = process.communicate(timeout=120)
    assert process.returncode == 0, err
    return out


def wait_until(condition: Callable[[], bool], seconds: float = 60) -> None:
    """Wait for something that another process does."""
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "it never happened"
        time.sleep(0.005)


def as_json(values: Sequence[object]) -> str:
    return json.dumps(values, ensure_ascii=False)


def files_beside(path: Path) -> Iterator[str]:
    """Names of all files in the project's folder but the project itself."""
    return (found.name for found in sorted(path.parent.iterdir()) if found != path)
