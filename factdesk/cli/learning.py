"""The command learn."""

from __future__ import annotations

from argparse import Namespace

from factdesk.cli import terminal
from factdesk.cli.main import DONE
from factdesk.cli.opening import asking, opened_to_read
from factdesk.domain.learning import LearnedModel
from factdesk.usecases.learning import Learning, learned_models, remove_learned, use_learned


def learn(given: Namespace) -> int:
    """Learn from a project's decisions, or list, switch and remove what was learned."""
    with opened_to_read(given) as project:
        if given.remove is not None:
            remove_learned(project, given.remove)
        elif given.on is not None or given.off:
            use_learned(project, given.on)
        elif not given.list:
            _report(terminal.finish(Learning(project).learn(asking(project, given))))
            return DONE
        for model in learned_models(project):
            terminal.say(_line(model))
    return DONE


def _report(model: LearnedModel) -> None:
    before, after = model.before, model.after
    terminal.say(
        f"Learned from {terminal.counted(model.taught.decisions, 'decision')} in "
        f"{terminal.counted(model.taught.articles, 'article')}: found {before.found} → {after.found} of "
        f"{after.claims} held-out claims."
    )
    terminal.say(
        f"Version {model.number} is on: suggest anew to use it."
        if model.is_on
        else f"Version {model.number} finds no more than the rules, so it is off."
    )


def _line(model: LearnedModel) -> str:
    state = "on" if model.is_on else "off"
    if not model.made_at:
        return f"{model.number}  {state:3}  cannot be read"
    before, after = model.before, model.after
    return (
        f"{model.number}  {state:3}  {model.made_at[:16].replace('T', ' ')}  "
        f"{terminal.counted(model.taught.decisions, 'decision')}, "
        f"found {before.found} → {after.found} of {after.claims}, "
        f"right {before.right} of {before.offered} → {after.right} of {after.offered} suggested"
    )
