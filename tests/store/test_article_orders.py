"""The orders of the list of articles: read in small looks, and kept in step, they are those of the plain question."""

from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from factdesk.domain.changes import Kind
from factdesk.domain.claims import Annotator, Article
from factdesk.domain.errors import NothingToUndo
from factdesk.domain.overview import ArticleOrder
from factdesk.jobs import run
from factdesk.store import Project, article_orders
from factdesk.store.article_orders import KEPT, move, reading_orders
from factdesk.store.reading_articles import ordered_ids
from factdesk.usecases.articles import edit_article
from factdesk.usecases.projects import find_annotator
from tests.projects import add_articles, make_article

TITLES = st.sampled_from(("Émile", "emile", "Zebra", "apples", "Ähre", "ähre", "", "雪", "Straße"))
HOUSES = st.sampled_from(("", "Reuters", "reuters", "AFP", "Échos", "échos"))
DAYS = st.sampled_from(("", "2023-01-01", "2024-11-05", "2024-11-05", "2025-06-30"))
FIELDS = st.tuples(TITLES, HOUSES, DAYS)
DEEDS = st.lists(
    st.tuples(st.sampled_from(("add", "edit", "remove", "undo")), FIELDS, st.integers(0, 99)), max_size=6
)


def plain(project: Project) -> dict[ArticleOrder, list[str]]:
    return {order: [*ordered_ids(project, order)] for order in KEPT}


def made(number: int, fields: tuple[str, str, str]) -> Article:
    title, house, day = fields
    return make_article(f"Text {number}.", title or "untitled", publisher=house, published_on=day)


def act(
    project: Project, ana: Annotator, deed: str, fields: tuple[str, str, str], at: int, number: int
) -> list[str]:
    """Do one thing to the project and tell which articles it touched."""
    ids = ordered_ids(project, ArticleOrder.IMPORT)
    chosen = ids[at % len(ids)]
    if deed == "undo":
        with suppress(NothingToUndo):
            return [*project.undo(ana).ids(Kind.ARTICLE)]
    with project.edit("Deed", ana) as edit:
        if deed == "add":
            article = made(number, fields)
            edit.insert(Kind.ARTICLE, [article])
            return [article.id]
        if deed == "remove" and len(ids) > 1:
            edit.remove(Kind.ARTICLE, chosen)
            return [chosen]
    title, house, day = fields
    edit_article(project, chosen, ana, title=title or "untitled", publisher=house, published_on=day)
    return [chosen]


@settings(max_examples=15, deadline=None, phases=(Phase.explicit, Phase.reuse, Phase.generate))
@given(first=st.lists(FIELDS, min_size=1, max_size=12), deeds=DEEDS)
def test_orders_kept_in_step_are_those_of_the_plain_question(
    first: list[tuple[str, str, str]],
    deeds: list[tuple[str, tuple[str, str, str], int]],
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    with Project.create(tmp_path_factory.mktemp("orders") / "p.factdesk", "Orders") as project:
        ana = find_annotator(project, "Ana")
        add_articles(project, *(made(number, fields) for number, fields in enumerate(first)))
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(article_orders, "_RUN", 2)
            orders = run(reading_orders(project))
        assert orders == plain(project)
        for number, (deed, fields, at) in enumerate(deeds, start=100):
            touched = act(project, ana, deed, fields, at, number)
            moved = move(project, orders, touched)
            assert moved == plain(project)
            orders = moved or {}


def test_what_is_removed_behind_our_back_asks_for_reading_anew(tmp_path: Path) -> None:
    with Project.create(tmp_path / "p.factdesk", "Orders") as project:
        found = add_articles(project, *(made(number, ("A", "", "")) for number in range(3)))
        orders = run(reading_orders(project))
        with project.edit("Remove", find_annotator(project, "Ana")) as edit:
            for article in found[:2]:
                edit.remove(Kind.ARTICLE, article.id)
        assert move(project, orders, [found[2].id]) is None


def test_orders_are_read_in_small_looks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(article_orders, "_LOOK", 3)
    monkeypatch.setattr(article_orders, "_RUN", 2)
    with Project.create(tmp_path / "p.factdesk", "Orders") as project:
        add_articles(project, *(made(number, (f"T{number * 7 % 10}", "", "")) for number in range(10)))
        seen: list[int] = []
        orders = run(reading_orders(project), lambda progress: seen.append(progress.done))
        assert orders == plain(project)
        assert seen[:4] == [3, 6, 9, 10]
