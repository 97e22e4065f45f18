"""Bringing two projects together: what becomes of one claim, and what is told of it all."""

from __future__ import annotations

from dataclasses import dataclass

from factdesk.domain.changes import NO_CHANGE, ChangeSet
from factdesk.domain.claims import ArticleId, ClaimId
from factdesk.domain.colleagues.reviews import Revision
from factdesk.domain.colleagues.revisions import Frontier, History, adopted, alike, chosen, heads


@dataclass(frozen=True, slots=True)
class Meeting:
    """What a project learns of one claim from another project."""

    new: tuple[Revision, ...]
    """Revisions that it did not know, in order of id."""
    payload: str
    """What its row of the claim is to say from now on."""
    differing: Frontier
    """The newest revisions that differ from its own; empty when there is nothing to decide."""


def meet(ours: History, theirs: History) -> Meeting | None:
    """Bring together what two projects know of a claim; None when ours knows it all."""
    new = theirs.revisions.keys() - ours.revisions.keys()
    if not new:
        return None
    graph = {**theirs.revisions, **ours.revisions}
    current = adopted(graph, ours.current)
    newest = heads(graph)
    differing = () if alike(graph, newest) else tuple(one for one in newest if one not in current)
    return Meeting(tuple(graph[one] for one in sorted(new)), graph[chosen(graph, current)].payload, differing)


@dataclass(frozen=True, slots=True)
class RevisedArticle:
    """An article that came in, and one that was here with nearly the same text: perhaps its older version."""

    old_id: ArticleId
    new_id: ArticleId
    title: str
    likeness: float
    """Share of runs of three words that both have, from 0 to 1."""


@dataclass(frozen=True, slots=True)
class MergeReport:
    """What a colleague's file brings, or has brought."""

    name: str
    """The file's name."""
    sha256: str
    """SHA-256 of the file, in hexadecimal."""
    labels: tuple[tuple[str, int], ...] = ()
    """Name of each annotator whose claims come in, and how many that were not here."""
    articles: tuple[tuple[ArticleId, str], ...] = ()
    """Id and title of each article that is new here."""
    aliases: int = 0
    """Articles whose text is here under another id."""
    followed: int = 0
    """Claims that were here and now say what somebody made of them elsewhere, knowing what they said here."""
    yours: int = 0
    """Those of them that belong to who merges."""
    conflicts: tuple[ClaimId, ...] = ()
    """Claims that were changed in two places without either knowing: somebody has to decide."""
    revisions: int = 0
    rejections: int = 0
    readings: int = 0
    decisions: int = 0
    comments: int = 0
    people: tuple[tuple[str, str], ...] = ()
    """Name in the file and name here of each annotator who goes by another id or name there."""
    refused: tuple[str, ...] = ()
    """One sentence for each claim that does not fit its article, and stays outside."""
    guidelines: str = ""
    """Under which guidelines the file was made, when they are not those in force here."""
    revised: tuple[RevisedArticle, ...] = ()
    changes: ChangeSet = NO_CHANGE

    @property
    def nothing(self) -> bool:
        """Whether all of it is here already."""
        counted = (self.revisions, self.rejections, self.readings, self.decisions, self.comments)
        return not (self.articles or any(counted))

    @property
    def sentence(self) -> str:
        """The report in one line of English."""
        if self.nothing:
            return _with(f"{self.name} is merged already; there is nothing to do", self.guidelines)
        told = [f"+{count:,} {_plural(count, 'label')} by {name}" for name, count in self.labels]
        told.append(f"{len(self.articles):,} new {_plural(len(self.articles), 'article')}")
        counted = (
            ("claim brought up to date", "claims brought up to date", self.followed),
            ("rejection", "rejections", self.rejections),
            ("reading", "readings", self.readings),
            ("decision", "decisions", self.decisions),
            ("comment", "comments", self.comments),
        )
        told += [f"{count:,} {one if count == 1 else many}" for one, many, count in counted if count]
        told.append(f"{len(self.conflicts):,} {_plural(len(self.conflicts), 'conflict')}")
        told.append(f"{self.yours:,} {_plural(self.yours, 'change')} to yours")
        if self.refused:
            told.append(f"{len(self.refused):,} refused")
        return _with(", ".join(told), self.guidelines)


MergePlan = MergeReport
"""What a merge would do: the same report, made without writing anything."""


def _plural(count: int, word: str) -> str:
    return word if count == 1 else f"{word}s"


def _with(words: str, guidelines: str) -> str:
    return f"{words}; {guidelines}." if guidelines else f"{words}."
