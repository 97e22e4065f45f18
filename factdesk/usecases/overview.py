"""The figures of a project put together from what was counted, and written to files."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path

from factdesk.domain.claims import ArticleId
from factdesk.domain.figures import (
    COUNTED,
    NO_COUNTS,
    AnnotatorFigures,
    ArticleFigures,
    LabelFigures,
    Overview,
    RuleFigures,
)
from factdesk.domain.overview import ArticleState
from factdesk.domain.rules import RuleGroup, rule_group
from factdesk.domain.time_spent import total
from factdesk.formats.tables_csv import Cell, write_table
from factdesk.formats.writing import atomic_file
from factdesk.jobs import Job
from factdesk.store import Project, reading
from factdesk.usecases.overview_tally import Tally, people_of, tally_project

_MOST_TRIES = 3


def describe_overview(project: Project) -> Job[Overview]:
    """Count the whole project, in many short looks; when somebody wrote meanwhile, up to twice again."""
    for attempt in range(1, _MOST_TRIES + 1):
        edit = reading.newest_edit(project)
        tally = yield from tally_project(project)
        if reading.newest_edit(project) == edit or attempt == _MOST_TRIES:
            break
    return _overview(edit, tally, people_of(project))


def save_table(path: Path, header: Sequence[str], rows: Iterable[Sequence[Cell]]) -> None:
    """Write a table as CSV, safe for spreadsheets. Raises ExportFailed; what stood there before then stays."""
    with atomic_file(path) as file:
        write_table(file, header, rows)


def save_picture(path: Path, data: bytes) -> None:
    """Write the bytes of a picture. Raises ExportFailed; what stood there before then stays."""
    with atomic_file(path) as file:
        file.write(data)


def _overview(edit: int, tally: Tally, names: Mapping[str, str]) -> Overview:
    work = tally.work()
    spent = total(work.values())
    articles = tuple(_articles(tally, spent))
    publishers = {row.id: row.publisher for row in tally.articles}
    days = {row.id: row.published_on for row in tally.articles}
    return Overview(
        edit,
        articles,
        tuple(_annotators(tally, names, work)),
        tuple(sorted(_labels_by(tally, publishers), key=_most_first)),
        tuple(sorted(_labels_by(tally, days), key=_in_time)),
        tuple(sorted(_labels_by_marking(tally), key=_in_time)),
        tuple(_rules(tally)),
        max(0.0, sum(spent.values()) - sum(article.seconds for article in articles)),
    )


# -- progress ------------------------------------------------------------------------------------------------------


def _articles(tally: Tally, spent: Mapping[str, float]) -> Iterable[ArticleFigures]:
    claims, labelled = _claims_by(tally, 0)
    to_decide: Counter[str] = Counter()
    for (article, _), count in tally.undecided.items():
        to_decide[article] += count
    finished = {row.article_id for row in tally.readings if row.finished}
    begun = claims.keys() | {row.article_id for row in tally.readings}
    # Imported at once, articles stand in the order of their files.
    for row in sorted(tally.articles, key=lambda row: (row.order, row.source_name, row.title, row.id)):
        state = ArticleState.STARTED if row.id in begun else ArticleState.UNREAD
        yield ArticleFigures(
            ArticleId(row.id),
            row.title,
            row.publisher,
            row.published_on,
            ArticleState.FINISHED if row.id in finished else state,
            claims[row.id],
            labelled[row.id],
            to_decide[row.id],
            spent.get(row.id, 0.0),
        )


def _annotators(
    tally: Tally, names: Mapping[str, str], work: Mapping[str, Mapping[str, float]]
) -> Iterable[AnnotatorFigures]:
    claims, labelled = _claims_by(tally, 1)
    begun: dict[str, set[str]] = defaultdict(set)
    for article, annotator, _ in tally.labels:
        begun[annotator].add(article)
    for row in tally.readings:
        begun[row.annotator_id].add(row.article_id)
    finished = Counter(row.annotator_id for row in tally.readings if row.finished)
    decided = {key[0] for key, found in (tally.rejected | tally.accepted).items() if found[2]}
    for one, name in sorted(names.items(), key=lambda pair: (pair[1].casefold(), pair[0])):
        spent = sum(work.get(one, {}).values())
        if tally.moments.get(one) and not (begun[one] or one in decided or spent):
            continue  # who brought articles in and read none is nobody whose progress is waited for
        yield AnnotatorFigures(
            name,
            len(tally.articles) - len(begun[one]),
            len(begun[one]) - finished[one],
            finished[one],
            claims[one],
            labelled[one],
            tally.to_decide[one],
            spent,
        )


def _claims_by(tally: Tally, place: int) -> tuple[Counter[str], Counter[str]]:
    """Claims, and those with a label, by article (place 0) or annotator (place 1)."""
    claims: Counter[str] = Counter()
    labelled: Counter[str] = Counter()
    for key, count in tally.labels.items():
        claims[key[place]] += count
        labelled[key[place]] += count if key[2] else 0
    return claims, labelled


# -- labels --------------------------------------------------------------------------------------------------------


def _labels_by(tally: Tally, names: Mapping[str, str]) -> list[LabelFigures]:
    return _counted(
        (names.get(article, ""), label, count) for (article, _, label), count in tally.labels.items()
    )


def _labels_by_marking(tally: Tally) -> list[LabelFigures]:
    return _counted((_local_day(at), label, count) for (at, label), count in tally.marked.items())


def _local_day(at: str) -> str:
    """The day on this computer's clock of a time cut off to ten minutes; empty when it is none."""
    try:
        return datetime.fromisoformat(f"{at}0").replace(tzinfo=UTC).astimezone().date().isoformat()
    except (ValueError, OverflowError):
        return ""


def _counted(counts: Iterable[tuple[str, str, int]]) -> list[LabelFigures]:
    found: dict[str, list[int]] = {}
    for name, label, count in counts:
        row = found.setdefault(name, list(NO_COUNTS))
        row[COUNTED.index(label) if label in COUNTED else -1] += count
    return [LabelFigures(name, tuple(row)) for name, row in found.items()]


def _most_first(figures: LabelFigures) -> tuple[int, str, str]:
    return -sum(figures.counts), figures.name.casefold(), figures.name


def _in_time(figures: LabelFigures) -> tuple[bool, str]:
    return not figures.name, figures.name


# -- rules ---------------------------------------------------------------------------------------------------------


def _rules(tally: Tally) -> list[RuleFigures]:
    outcomes = (
        Counter(rule for rule, changed, _ in tally.accepted.values() if not changed),
        Counter(rule for rule, changed, _ in tally.accepted.values() if changed),
        Counter(found[0] for key, found in tally.rejected.items() if key not in tally.accepted),
        Counter[str](),
    )
    for (_, rule), count in tally.undecided.items():
        outcomes[3][rule] += count
    sums: dict[RuleGroup, list[int]] = defaultdict(lambda: [0] * len(outcomes))
    for at, outcome in enumerate(outcomes):
        for rule, count in outcome.items():
            sums[rule_group(rule)][at] += count
    found = [RuleFigures(group, *counts) for group, counts in sums.items()]
    return sorted(found, key=lambda rule: (-rule.offered, rule.group))
