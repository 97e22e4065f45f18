"""The command suggest."""

from __future__ import annotations

from argparse import Namespace

from factdesk.cli import terminal
from factdesk.cli.main import DONE, REFUSED
from factdesk.cli.opening import opened, working
from factdesk.suggesters import LexiconOverrides, SuggesterPool
from factdesk.usecases.learning import learned_file
from factdesk.usecases.projects import project_setting
from factdesk.usecases.suggesting import suggest_claims


def suggest(given: Namespace) -> int:
    """Let the suggester read a project's articles, and say what that brought."""
    with opened(given) as project:
        by = working(project, given)
        overrides = LexiconOverrides.from_record(project_setting(project, "lexicon"))
        with SuggesterPool(given.workers, overrides, learned=learned_file(project)) as pool:
            pool.start()
            report = terminal.finish(suggest_claims(project, by, pool, again=given.again))
    if report.missing:
        terminal.remark(report.missing)
    terminal.say(
        f"Read {terminal.counted(report.articles, 'article')}: "
        f"{terminal.counted(report.suggestions, 'new suggestion')}."
        if report.articles
        else "Nothing to read: every article has its suggestions already."
    )
    for title, reason in report.failed:
        terminal.remark(f"“{terminal.plain(title)}”: {reason}")
    return REFUSED if report.failed else DONE
