"""The command second-look."""

from __future__ import annotations

from argparse import Namespace

from factdesk.cli import terminal
from factdesk.cli.main import DONE
from factdesk.cli.opening import opened, working
from factdesk.store import reading
from factdesk.usecases.agreement import named_annotators
from factdesk.usecases.second_look import slip_in


def slip_in_again(given: Namespace) -> int:
    """Slip some of an annotator's finished articles in again, and print their titles."""
    with opened(given) as project:
        [annotator_id] = named_annotators(project, [given.by])
        annotator = reading.annotator(project, annotator_id)
        found = slip_in(project, annotator, given.share, working(project, given), given.seed)
        for one in found.look.articles:
            terminal.say(terminal.plain(reading.article(project, one).title))
    count = terminal.counted(len(found.look.articles), "article")
    name = terminal.plain(found.shadow.name)
    terminal.remark(f"To read {count} again, annotate as “{name}”, and finish each.")
    return DONE
