"""Claims suggested by rules over a spaCy parse: in this process, or in processes of their own.

Importing this package is cheap: the rules are imported when a suggester is first asked for, spaCy and its model when
one or a pool is started.

Notes on what is missed
-----------------------
Parts of reference claims that no suggestion overlaps by half, counted by cause on 280 news articles with 8,068 parts
which people marked (they mark wishes, judgements and questions too). Each pair is without / with attitudes.

    cause                            parts   rules-2       rules-3
    other cues, mostly attitudes     3,303   2,928 / 2,273 2,889 / 2,233
    speech verb with a clause        2,080     361 / 356     341 / 331
    direct quotations                1,906     133 / 125     127 / 117
    seen, described or called as       358     300 / 229     260 / 190
    expects, knows, thinks             193      97 / 63       76 / 70
    questions                          189     155 / 54      164 / 55
    in a poll, according to             39      37 / 36       26 / 25

Questions are missed on purpose: what they bring, as in “Do you think it is safe?”, nobody puts forward. Of what is
known, determined or found, “what …” and “whether …” are left out too, since they name it and do not tell it.

The parser is behind most clauses of wrong extent: it ends them at a second verb, or draws in what the writer adds after
a comma. Relative clauses with “who” are left out there, since the writer mostly adds them, and so is what sums up
(“, a move that …”) or stands after a single dash; those with “which” and other appositions are kept, since leaving
them out loses more than it gains. The reference begins reported clauses with their “that”, which a suggestion leaves
out; so about one in six of its spans can never be met exactly.
"""

from typing import TYPE_CHECKING

from factdesk.suggesters.lexicon import AddedCue, LexiconOverrides
from factdesk.suggesters.pool import SuggesterPool, SuggestionResult
from factdesk.suggesters.records import from_record, to_record

if TYPE_CHECKING:
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


def __getattr__(name: str) -> object:
    # A window imports this package before it shows a project, and has no use for the rules: its workers have.
    if name in ("Suggester", "load_suggester"):
        from factdesk.suggesters import suggester

        return getattr(suggester, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
