"""The rules and a taught model together, as the suggester asks them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from factdesk.domain.claims import SuggestedClaim
from factdesk.suggesters.claims import find_claims
from factdesk.suggesters.learning.applying import learned_claims
from factdesk.suggesters.learning.columns import Found
from factdesk.suggesters.learning.model import Model
from factdesk.suggesters.learning.model_file import read_model
from factdesk.suggesters.lexicon import LexiconOverrides, load_lexicon
from factdesk.suggesters.parse import Parse


class RuleReader:
    """Lets the rules read a text twice: as a project has set them, and with wishes and judgements."""

    def __init__(self, overrides: LexiconOverrides | None = None, *, statements: bool = True) -> None:
        overrides = overrides or LexiconOverrides()
        self.lexicon = load_lexicon(overrides)
        self._wide = load_lexicon(replace(overrides, attitudes=True))
        self._statements = statements

    def found(self, parse: Parse) -> Found:
        """What they find."""
        plain = find_claims(parse, self.lexicon, with_statements=self._statements)
        return Found(plain, find_claims(parse, self._wide, with_statements=False))


class LearnedReader:
    """Suggests what a taught model makes of the findings of the rules."""

    def __init__(self, model: Model, rules: RuleReader) -> None:
        self._model, self._rules = model, rules

    @property
    def name(self) -> str:
        """The model's name among the versions of the suggester."""
        return f"{self._model.facts.name}-{self._model.digest}"

    def claims(self, parse: Parse) -> tuple[SuggestedClaim, ...]:
        """The suggestions in one text."""
        return learned_claims(parse, self._rules.lexicon, self._rules.found(parse), self._model)


def load_learned(
    file: Path, overrides: LexiconOverrides | None = None, *, statements: bool = True
) -> LearnedReader:
    """Read a model's file. Raises SuggesterFailed when it is damaged, or was made by another version."""
    return LearnedReader(read_model(file), RuleReader(overrides, statements=statements))
