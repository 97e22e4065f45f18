"""Claims suggested by rules over a spaCy parse: in this process, or in processes of their own.

Importing this package is cheap: the rules are imported when a suggester is first asked for, spaCy and its model when
one or a pool is started.

Notes on what is missed
-----------------------
Reported clauses and quotations of four words or more that no suggestion overlaps by half, counted by cause on 420 news
articles in which people marked 5,930 of them (they mark wishes, calls to act and questions too). Each pair is without /
with attitudes.

    cause                                           rules-3       rules-4
    cue known, its clause not found               267 / 212     235 / 185
    clause or quotation taken too long            152 / 152     151 / 150
    clause or quotation taken too short           125 / 146     117 / 134
    indirect questions: asked whether, how, why    87 /  46      87 /  45
    direct questions                               64 /   4      64 /   4
    quotation not joined to its cue                35 /  29      35 /  29
    taken for part of another claim                16 /  30      19 /  33
    a colon or a dash for a cue, cue not known     29 /  26      30 /  26

Of 120 articles that were not looked at, 84.6 % were found without and 88.2 % with attitudes; now 85.0 % and 88.7 %.

Since then a hedge within what a cue brings no longer parts it (“claimed he allegedly left”), a name read as a verb no
longer takes the subject with it (“According to Varley the mill …”), and a relative clause is found by itself around
“according to”: exact-norm on the reference below went from 54.7 to 57.7, core recall on the 120 articles to 87.6.

Counted anew for rules-5 by what stands at the cue, on the same 420 articles, of all 709 / 577 that are missed:

    its clause is found, but too long                      121 / 116
    its clause is found, but too short                      97 / 111
    little or nothing of it is found                       407 / 308
    found within another claim                              18 /  35
    questions in quotation marks                            66 /   7

Of the 577, 233 are parts of claims that people cut in several, such as “But” before “she added”, or what surrounds a
remark between dashes or commas; people cut there in one of three such places, so that doing it always loses more than
it gains. About 120 have no cue that puts anything forward: asked whether, called for, wavered in answering. Tried and
left out for the same reason: second clauses with a subject of their own, “the notion that …” cut to what it holds,
“compared to”, leads before a quotation, “he said of the plan”. Found now: 88.1 % without and 90.3 % with attitudes,
on the 120 articles that were not looked at 89.9 % and 91.9 %; exact-norm on the reference below 59.0.

A reference of 22 articles and interviews marks the innermost of nested claims, and parts of them, where suggestions are
measured by the outermost. Of its 163 parts 55 are missed: about 45 by that convention, or because they are questions,
or wishes; so no more than about three in four could be found.

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
