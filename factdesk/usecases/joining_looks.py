"""Bringing second looks, so that whoever reads twice is known for it wherever their claims come."""

from __future__ import annotations

from collections.abc import Iterable

from factdesk.domain.changes import Kind
from factdesk.domain.claims import ArticleId
from factdesk.domain.colleagues.second_looks import SETTING, SecondLook, as_values, united
from factdesk.domain.projects import SettingValue
from factdesk.settings import encode
from factdesk.store.reading_looks import looks_in
from factdesk.usecases.joining import Joining


def bring_looks(joining: Joining) -> None:
    """Bring the second looks at articles that are brought; two that are one look are united."""
    with joining.pen.looking() as here:
        ours = looks_in(here)
    known = united(ours, _brought(joining))
    if known != united(ours, ()):
        joining.bring_people()
        joining.pen.put(Kind.SETTING, SettingValue(SETTING, encode(as_values(known))))


def _brought(joining: Joining) -> Iterable[SecondLook]:
    people, tally = joining.people, joining.tally
    for one in looks_in(joining.there):
        articles = tuple(
            ArticleId(joining.places[article]) for article in one.articles if article in joining.places
        )
        known = people.is_known(one.annotator) and people.is_known(one.shadow)
        if articles and known and joining.choice.lets_in(one.annotator):
            shadow, annotator = people.same(one.shadow, tally), people.same(one.annotator, tally)
            yield SecondLook(shadow, annotator, one.number, articles, one.slipped_in_at)
