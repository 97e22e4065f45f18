"""The command review."""

from __future__ import annotations

import json
from argparse import Namespace
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from factdesk.cli import terminal
from factdesk.cli.claims import named_label
from factdesk.cli.exports import AGREED_BY
from factdesk.cli.main import DONE
from factdesk.cli.opening import annotator_name, opened_to_read, project_address
from factdesk.domain.claims import Annotator, AnnotatorId
from factdesk.domain.colleagues.review_groups import Change, News, ReviewState
from factdesk.domain.comparison.alignment import GroupKind
from factdesk.store import Project, reading
from factdesk.usecases.agreement import named_annotators
from factdesk.usecases.comparing import comparing
from factdesk.usecases.review_queue import ReviewLine, ReviewQueue, ReviewScope, letters, review_queue

_KINDS = {
    "only-a": GroupKind.ONLY_A,
    "only-b": GroupKind.ONLY_B,
    "only-some": GroupKind.ONLY_SOME,
    "split": GroupKind.SPLIT,
    "label": GroupKind.LABEL,
    "boundary": GroupKind.BOUNDARY,
    "source": GroupKind.SOURCE,
    "same": GroupKind.SAME,
}
_NEWS = {
    Change.NEW: "{0} has marked it since",
    Change.LABEL: "{0}’s label is new",
    Change.EXTENT: "{0}’s extent is new",
    Change.SOURCE: "{0}’s source is new",
    Change.WORDS: "{0} says more",
    Change.GONE: "an opinion was taken away",
    Change.ANSWERED: "{0} has answered",
    Change.ACCEPTED: "{0} has accepted",
    Change.REOPENED: "opened again by {0}",
    Change.DIVIDED: "{0} has decided apart",
    Change.UNREADABLE: "the decision cannot be read",
}
_NOT_MARKED, _NO_LABEL = "–", "no label"
_SHORT_ID = 8


def list_review(given: Namespace) -> int:
    """List the spots on which people differ."""
    with _project(given) as project:
        scope = _scope(project, given)
        queue = terminal.finish(review_queue(project, scope))
        names = {one.id: one.name for one in reading.all_annotators(project)}
    if given.format == "json":
        lines = [_record(line, _called(line, names, given)) for line in queue.lines]
        counts = {state.value: queue.counts.get(state, 0) for state in ReviewState}
        terminal.say(
            json.dumps({"left": queue.left, "states": counts, "spots": lines}, ensure_ascii=False, indent=1)
        )
    else:
        _say_table(queue, names, given)
    return DONE


@contextmanager
def _project(given: Namespace) -> Iterator[Project]:
    if given.against is None:
        with opened_to_read(given) as project:
            yield project
        return
    by = Annotator(AnnotatorId(""), annotator_name(given.annotator))
    paths = project_address(given.project), project_address(given.against)
    with terminal.finish(comparing(*paths, by)) as comparison:
        yield comparison.project


def _scope(project: Project, given: Namespace) -> ReviewScope:
    people = named_annotators(project, given.by or ())
    return ReviewScope(
        annotators=people,
        finished_only=not given.unfinished,
        rule=AGREED_BY[given.agreed_by],
        sample=given.sample / 100,
        seed=given.seed,
        anonymous=given.anonymous,
        kinds=tuple(_KINDS[one] for one in given.kind or ()),
        labels=tuple(named_label(words) or "" for words in given.label or ()),
        person=named_annotators(project, [given.person])[0] if given.person is not None else None,
        publisher=given.publisher,
        states=tuple(ReviewState(one.replace("-", " ")) for one in given.state or ()),
    )


def _called(line: ReviewLine, names: Mapping[AnnotatorId, str], given: Namespace) -> Mapping[Any, str]:
    return letters(line.people) if given.anonymous else names


def _record(line: ReviewLine, called: Mapping[AnnotatorId, str]) -> dict[str, Any]:
    return {
        "id": line.key,
        "article_id": line.article_id,
        "title": line.title,
        "publisher": line.publisher,
        "state": line.state.value,
        "differences": [one.value for one in line.differences],
        "labels": {
            called[one]: [label or None for label in given]
            for one, given in zip(line.people, line.labels, strict=True)
        },
        "start": line.start,
        "text": line.words,
        "gold_source": line.gold.value if line.gold else None,
        "news": [_sentence(one, called) for one in line.news],
        "sampled": line.sampled,
    }


def _sentence(news: News, called: Mapping[AnnotatorId, str]) -> str:
    who = called.get(news.annotator_id, "a reviewer") if news.annotator_id else "somebody"
    return _NEWS[news.change].format(who)


def _say_table(queue: ReviewQueue, names: Mapping[AnnotatorId, str], given: Namespace) -> None:
    rows = [_row(line, _called(line, names, given)) for line in queue.lines]
    if rows:
        terminal.say_table(("ID", "STATE", "DIFFERS IN", "LABELS", "ARTICLE", "CLAIM"), rows)
    terminal.remark(f"{queue.left:,} of {terminal.counted(len(rows), 'spot')} left to decide.")
    if not queue.compared:
        terminal.remark("No article was finished by two people, so there is nothing to compare.")


def _row(line: ReviewLine, called: Mapping[AnnotatorId, str]) -> tuple[str, ...]:
    state = line.state.value
    if line.news:
        state = f"{state}: {'; '.join(_sentence(one, called) for one in line.news)}"
    kinds = ", ".join(one.value.removesuffix(" differs") for one in line.differences)
    return line.key[:_SHORT_ID], state, kinds, _labels(line), line.title, line.words


def _labels(line: ReviewLine) -> str:
    return " / ".join(
        " + ".join(label or _NO_LABEL for label in given) if given else _NOT_MARKED for given in line.labels
    )
