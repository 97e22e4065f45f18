"""Claims suggested by rules over a spaCy parse: in this process, or in processes of their own.

Importing this package is cheap: spaCy and its model are loaded when a suggester or a pool is started.

Notes on what is missed
-----------------------
Parts of reference claims that no suggestion overlaps by half, counted by cause on 160 news articles with 4,396 parts
which people marked (they mark wishes, judgements and questions too). Each pair is without / with attitudes.

    cause                                      parts   rules-1      rules-2
    other cues, mostly met once or twice         802   717 / 712    714 / 637
    wishes and judgements                        565   529 / 359    496 / 305
    verb with a preposition                      345   245 / 242    245 / 201
    speech verb with noun phrase, infinitive     358   222 / 224    223 / 210
    speech verb with clause, lost              2,007   136 / 129    130 / 115
    speech verb with clause, wrong extent                88 / 91      85 / 87
    seems, appears, is expected                  123   117 / 105     95 / 56
    relative pronoun that belongs to a clause     80    77 / 77      65 / 62
    questions                                     78    68 / 63      63 / 11
    name with colon or dash                       35    26 / 24       6 / 6

The parser is behind most clauses of wrong extent: it ends them at a second verb, or draws in what the writer adds after
a comma. Relative clauses with “who” are left out there, since the writer mostly adds them; those with “which” and
appositions are kept, since leaving them out loses more than it gains. The reference begins reported clauses with their
“that”, which a suggestion leaves out; so about one in six of its spans can never be met exactly.
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
