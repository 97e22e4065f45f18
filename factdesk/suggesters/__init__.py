"""Claims suggested by rules over a spaCy parse: in this process, or in processes of their own.

Importing this package is cheap: spaCy and its model are loaded when a suggester or a pool is started.
"""

from factdesk.suggesters.lexicon import AddedCue, LexiconOverrides
from factdesk.suggesters.pool import SuggesterPool, SuggestionResult
from factdesk.suggesters.records import from_record, to_record
from factdesk.suggesters.suggester import Suggester, load_suggester

__all__ = [
    "AddedCue",
    "LexiconOverrides",
    "Suggester",
    "SuggesterPool",
    "SuggestionResult",
    "from_record",
    "load_suggester",
    "to_record",
]
