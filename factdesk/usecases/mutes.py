"""What is muted in a project, and which suggestions that silences."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from factdesk import settings
from factdesk.domain.claims import Article, SuggestedClaim, Suggestion
from factdesk.domain.errors import InvalidValue
from factdesk.domain.offers import OfferTerms
from factdesk.domain.rules import rule_cue
from factdesk.store import Project, reading
from factdesk.store.reading_mutes import titles_of
from factdesk.suggesters import LexiconOverrides
from factdesk.suggesters.base_forms import base_form, silent_bases

MUTED = "muted"
"""Key of the setting for cues muted everywhere that the lexicon does not list."""


@dataclass(frozen=True, slots=True)
class MutedCue:
    """One cue that is muted."""

    base: str
    """Its base form, such as “insist” or “point+out”."""
    article_id: str = ""
    """Where it is muted; empty for the whole project."""
    title: str = ""
    """That article's title; empty when it is not in the project any more."""

    @property
    def words(self) -> str:
        """The base form as one reads it."""
        return self.base.replace("+", " ")


class Mutes:
    """What is muted in a project, as it was when this was made."""

    def __init__(self, values: Mapping[str, str]) -> None:
        self._values = values
        try:
            overrides = overrides_in(values)
        except InvalidValue:  # the next run of the suggester says so; articles must open nevertheless
            overrides = LexiconOverrides()
        self._added = overrides.added
        self.everywhere = silent_bases(overrides.muted, overrides.added) | bases_in(values.get(MUTED))
        """Base forms that are muted in the whole project."""

    @classmethod
    def of(cls, project: Project) -> Mutes:
        """What is muted now."""
        return cls(reading.setting_values(project))

    @property
    def articles(self) -> dict[str, frozenset[str]]:
        """Base forms that are muted in single articles, by the article's id."""
        beginning = key_of("")
        keys = (key for key in self._values if key.startswith(beginning))
        return {key.removeprefix(beginning): bases_in(self._values[key]) for key in keys}

    def in_article(self, article_id: str) -> frozenset[str]:
        """Base forms that are muted in an article, there alone or everywhere."""
        return self.everywhere | bases_in(self._values.get(key_of(article_id)))

    def audible(self, article: Article, claims: Iterable[SuggestedClaim]) -> list[SuggestedClaim]:
        """What a suggester has found in an article, without what muted cues bring."""
        muted = self.in_article(article.id)
        return [claim for claim in claims if not muted or self._base(claim, article.text) not in muted]

    def _base(self, found: SuggestedClaim, text: str) -> str:
        return self.base_form(cue_words(found, text))

    def base_form(self, cue: str) -> str:
        """The base form of a cue's words, with what the project adds to the lexicon."""
        return base_form(cue, self._added)


def offer_terms(project: Project) -> OfferTerms:
    """What the project's settings let be offered now."""
    values = reading.setting_values(project)
    mutes = Mutes(values)
    return OfferTerms(
        bool(settings.decode("statements", values.get("statements"))),
        bool(settings.decode("bias_guard", values.get("bias_guard"))),
        mutes.everywhere,
        mutes.articles,
        mutes.base_form,
    )


def muted_cues(project: Project) -> list[MutedCue]:
    """What is muted beside the lexicon: in the whole project first, then article by article."""
    values = reading.setting_values(project)
    by_article = Mutes(values).articles
    with project.reading() as connection:
        titles = titles_of(connection, list(by_article))
    found = [MutedCue(base) for base in sorted(bases_in(values.get(MUTED)))]
    for article_id in sorted(by_article, key=lambda known: (titles.get(known, "").casefold(), known)):
        title = titles.get(article_id, "")
        found += [MutedCue(base, article_id, title) for base in sorted(by_article[article_id])]
    return found


def cue_of(project: Project, suggestion: Suggestion) -> MutedCue:
    """The cue by which a suggestion would be muted. Raises InvalidValue for a suggestion without a cue."""
    text = reading.article(project, suggestion.article_id).text
    base = base_form(cue_words(suggestion, text), overrides_in(reading.setting_values(project)).added)
    if not base:
        raise InvalidValue("This suggestion has no cue that could be muted; reject it instead.")
    return MutedCue(base)


def cue_words(found: Suggestion | SuggestedClaim, text: str) -> str:
    """The words of a suggestion's cue: those that its rule names, or else those in the article's text."""
    return rule_cue(found.rule) or (found.cue.of(text) if found.cue else "")


def key_of(article_id: str) -> str:
    """Key of the setting for what is muted in one article."""
    return f"{MUTED}/{article_id}"


def bases_in(words: str | None) -> frozenset[str]:
    """The base forms that a setting holds."""
    return frozenset(str(base) for base in settings.decode(MUTED, words)) if words else frozenset()


def overrides_in(values: Mapping[str, str]) -> LexiconOverrides:
    """The project's changes to the lexicon among its settings. Raises InvalidValue when they do not fit."""
    return LexiconOverrides.from_record(settings.decode("lexicon", values.get("lexicon")))
