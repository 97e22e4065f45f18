"""Statements compiled once say what Core says, and never run half given."""

from pathlib import Path

import pytest
from sqlalchemy import bindparam, insert, select, update

from factdesk.domain.changes import Kind
from factdesk.store.prepared import Prepared, driver_of, insertion
from factdesk.store.queries import claimed_by, select_values
from factdesk.store.tables import CONTENT, annotators, claims
from tests.projects import add_articles, fill, make_article, make_project

ANA = ("id-ana", "Ana’s", "2026-01-31", 1, 1, None, b"\x00\xff")
BEN = ("id-ben", "Ben", *ANA[2:])


def test_it_finds_what_core_finds_for_each_kind_of_thing(tmp_path: Path) -> None:
    project, _ = make_project(tmp_path / "mill.factdesk")
    with project:
        add_articles(project, make_article(), make_article("Other words.", source_name="2.txt"))
        with project.reading() as connection:
            for kind in CONTENT:
                query = select_values(kind).order_by(CONTENT[kind].c.id)
                assert Prepared(query).rows(connection) == [tuple(row) for row in connection.execute(query)]


def test_values_that_belong_to_the_statement_need_not_be_given(tmp_path: Path) -> None:
    project, (ana,) = make_project(tmp_path / "mill.factdesk", "Ana")
    query = select(claims.c.id).where(claimed_by(bindparam("by"))).limit(3)
    with project:
        fill(project, ana)
        with project.reading() as connection:
            found = Prepared(query).rows(connection, by=ana.id)
            assert found == [tuple(row) for row in connection.execute(query, {"by": ana.id})]
    assert len(found) == 3


def test_a_parameter_that_is_not_given_is_an_error_and_not_nothing(tmp_path: Path) -> None:
    project, _ = make_project(tmp_path / "mill.factdesk")
    change = Prepared(update(annotators).where(annotators.c.id == bindparam("wanted")).values(name="Nobody"))
    with project, project.writing() as connection, pytest.raises(KeyError):
        change.run(connection)


def test_a_whole_row_is_inserted_in_the_order_of_its_columns(tmp_path: Path) -> None:
    project, _ = make_project(tmp_path / "mill.factdesk")
    by_name = Prepared(insert(annotators))
    names = [column.name for column in annotators.columns]
    with project, project.writing() as connection:
        driver_of(connection).execute(insertion(connection, annotators), ANA)
        by_name.run(connection, **dict(zip(names, BEN, strict=True)))
        found = Prepared(
            select(annotators).where(annotators.c.id.startswith("id-")).order_by(annotators.c.id)
        )
        assert found.rows(connection) == [ANA, BEN]
        assert found.first(connection) == ANA
        assert found.scalar(connection) == "id-ana"


def test_where_nothing_is_found_there_is_no_first_row(tmp_path: Path) -> None:
    project, _ = make_project(tmp_path / "mill.factdesk")
    nobody = Prepared(select_values(Kind.ANNOTATOR, annotators.c.id == "nobody"))
    with project, project.reading() as connection:
        assert nobody.first(connection) is None
        assert nobody.scalar(connection) is None


def test_what_one_project_has_asked_is_not_compiled_anew_for_the_next(tmp_path: Path) -> None:
    """A merge opens copies by the dozen, and each asks the same."""
    compiled: list[object] = []
    for name in ("mill", "port"):
        project, (ana,) = make_project(tmp_path / f"{name}.factdesk", "Ana")
        with project, project.reading() as connection:
            found = connection.execute(select(annotators.c.name).where(annotators.c.id == ana.id))
            assert found.scalar_one() == "Ana"
            compiled.append(found.context.compiled)
    assert compiled[0] is compiled[1]
