"""Words by which people and organisations are told apart, from resources/lexicon/names_en.toml."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import lru_cache

from factdesk.paths import resource

MALE, FEMALE = "male", "female"


@dataclass(frozen=True, slots=True)
class NameWords:
    """All in small letters; the head of each list in the file says what it holds."""

    given: dict[str, str]
    """Gender by given name."""
    telling: dict[str, str]
    """Gender by title or noun: “Mrs”, “spokesman”."""
    titles: frozenset[str]
    forms_of_address: frozenset[str]
    people: frozenset[str]
    relations: frozenset[str]
    suffixes: frozenset[str]
    organisations: frozenset[str]
    never_short: frozenset[str]
    not_people: frozenset[str]


@lru_cache(maxsize=1)
def load_name_words() -> NameWords:
    """Read the file; later calls give the same value."""
    with resource("lexicon/names_en.toml").open("rb") as file:
        data = tomllib.load(file)
    given, people, organisations = data["given"], data["people"], data["organisations"]

    def by_gender(table: dict[str, list[str]]) -> dict[str, str]:
        return {word: gender for gender in (MALE, FEMALE) for word in table[gender]}

    return NameWords(
        given=by_gender(given),
        telling=by_gender(people),
        titles=frozenset(people["titles"]),
        forms_of_address=frozenset(people["forms_of_address"]),
        people=frozenset(people["nouns"]),
        relations=frozenset(people["relations"]),
        suffixes=frozenset(people["suffixes"]),
        organisations=frozenset(organisations["nouns"]),
        never_short=frozenset(organisations["never_short"]),
        not_people=frozenset(organisations["not_people"]),
    )
