"""What each action of the table does: the one place where keys and menus meet the window."""

from __future__ import annotations

from collections.abc import Callable

from factdesk.domain.edges import Edge
from factdesk.domain.labels import LABELS
from factdesk.gui.errands import Errands
from factdesk.gui.imports import Imports
from factdesk.gui.walking import Walk
from factdesk.gui.window_parts import WindowParts

Handlers = dict[str, Callable[[], object]]


def connect_actions(window: WindowParts, errands: Errands, imports: Imports, walk: Walk) -> None:
    """Let every action of the window do what stands here."""
    handlers = handlers_of(window, errands, imports, walk)
    for key, action in window.actions_by_key.items():
        action.triggered.connect(lambda _=False, handler=handlers[key]: handler())


def handlers_of(window: WindowParts, errands: Errands, imports: Imports, walk: Walk) -> Handlers:
    """What the actions do in this window, by key."""
    return {
        **_of_files(window, errands, imports),
        **_of_claims(window, walk),
        **_of_articles(window, errands, imports, walk),
        **_of_looks(window, errands),
    }


def _of_files(window: WindowParts, errands: Errands, imports: Imports) -> Handlers:
    return {
        "project.new": errands.new_project,
        "project.open": errands.open_project,
        "project.sample": errands.open_sample,
        "project.close": window.session.end,
        "project.check": errands.check_project,
        "project.rename": errands.rename_project,
        "project.export": errands.export_project,
        "project.lexicon": errands.edit_lexicon,
        "article.import": imports.import_files,
        "article.import_folder": imports.import_folder,
        "article.paste": imports.paste_article,
        "labels.export": errands.export_labels,
        "quit": window.close,
        "history": errands.show_history,
        "guidelines": errands.show_guidelines,
        "annotator": errands.change_annotator,
        "suggest.all": errands.suggest,
        "suggest.again": errands.suggest_here,
        "suggest.accept_above": errands.accept_above,
        "suggest.statements": lambda: errands.switch_setting("statements"),
        "suggest.guard": lambda: errands.switch_setting("bias_guard"),
    }


def _of_claims(window: WindowParts, walk: Walk) -> Handlers:
    desk = window.desk
    labels: Handlers = {f"label.{label.key}": _labelling(window, label.key) for label in LABELS}
    return labels | {
        "claim.accept": walk.accept,
        "claim.reject": desk.reject,
        "claim.remove": desk.remove,
        "claim.mark": desk.mark,
        "claim.next": lambda: walk.step_item(1),
        "claim.previous": lambda: walk.step_item(-1),
        "claim.next_open": lambda: walk.step_item(1, undecided=True),
        "claim.previous_open": lambda: walk.step_item(-1, undecided=True),
        "claim.cue": lambda: desk.describe_by_selection("cue"),
        "claim.source": lambda: desk.describe_by_selection("source"),
        "claim.segment": desk.add_selection,
        "claim.split": lambda: desk.split(window.caret()),
        "claim.note": walk.write_note,
        "edge.start_earlier": lambda: desk.move_edge(Edge.START, -1),
        "edge.start_later": lambda: desk.move_edge(Edge.START, 1),
        "edge.end_later": lambda: desk.move_edge(Edge.END, 1),
        "edge.end_earlier": lambda: desk.move_edge(Edge.END, -1),
    }


def _labelling(window: WindowParts, label: str) -> Callable[[], object]:
    return lambda: window.desk.label(label)


def _of_articles(window: WindowParts, errands: Errands, imports: Imports, walk: Walk) -> Handlers:
    return {
        "article.edit": imports.edit_article,
        "article.remove": imports.remove_article,
        "article.next": lambda: walk.step_article(1),
        "article.previous": lambda: walk.step_article(-1),
        "article.go_to": errands.go_to_article,
        "article.finish": walk.finish,
        "article.first_pass": window.desk.finish_first_pass,
        "undo": walk.undo,
        "redo": walk.redo,
        "search": window.articles.focus_search,
    }


def _of_looks(window: WindowParts, errands: Errands) -> Handlers:
    view = window.view
    return {
        "zoom.in": lambda: view.set_zoom(view.zoom + 0.1),
        "zoom.out": lambda: view.set_zoom(view.zoom - 0.1),
        "zoom.reset": lambda: view.set_zoom(1.0),
        "theme.system": lambda: errands.choose_theme("system"),
        "theme.light": lambda: errands.choose_theme("light"),
        "theme.dark": lambda: errands.choose_theme("dark"),
        "language.system": lambda: errands.choose_language("system"),
        "language.en": lambda: errands.choose_language("en"),
        "language.de": lambda: errands.choose_language("de"),
        "help.keys": errands.show_keys,
        "help.rebind": errands.change_keys,
        "palette": errands.show_palette,
        "help.about": errands.show_about,
    }
