"""What each action of the table does: the one place where keys and menus meet the window."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from factdesk.domain.edges import Edge
from factdesk.domain.labels import LABELS

if TYPE_CHECKING:
    from factdesk.gui.main_window import MainWindow

Handlers = dict[str, Callable[[], object]]


def connect_actions(window: MainWindow) -> None:
    """Let every action of the window do what stands here."""
    handlers = handlers_of(window)
    for key, action in window.actions_by_key.items():
        action.triggered.connect(lambda _=False, handler=handlers[key]: handler())


def handlers_of(window: MainWindow) -> Handlers:
    """What the actions do in this window, by key."""
    return _of_files(window) | _of_claims(window) | _of_articles(window) | _of_looks(window)


def _of_files(window: MainWindow) -> Handlers:
    errands, imports = window.errands, window.imports
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


def _of_claims(window: MainWindow) -> Handlers:
    desk = window.desk
    labels: Handlers = {f"label.{label.key}": _labelling(window, label.key) for label in LABELS}
    return labels | {
        "claim.accept": window.walk.accept,
        "claim.reject": desk.reject,
        "claim.remove": desk.remove,
        "claim.mark": desk.mark,
        "claim.next": lambda: window.walk.step_item(1),
        "claim.previous": lambda: window.walk.step_item(-1),
        "claim.next_open": lambda: window.walk.step_item(1, undecided=True),
        "claim.previous_open": lambda: window.walk.step_item(-1, undecided=True),
        "claim.cue": lambda: desk.describe_by_selection("cue"),
        "claim.source": lambda: desk.describe_by_selection("source"),
        "claim.segment": desk.add_selection,
        "claim.split": lambda: desk.split(window.caret()),
        "claim.note": window.walk.write_note,
        "edge.start_earlier": lambda: desk.move_edge(Edge.START, -1),
        "edge.start_later": lambda: desk.move_edge(Edge.START, 1),
        "edge.end_later": lambda: desk.move_edge(Edge.END, 1),
        "edge.end_earlier": lambda: desk.move_edge(Edge.END, -1),
    }


def _labelling(window: MainWindow, label: str) -> Callable[[], object]:
    return lambda: window.desk.label(label)


def _of_articles(window: MainWindow) -> Handlers:
    return {
        "article.edit": window.imports.edit_article,
        "article.remove": window.imports.remove_article,
        "article.next": lambda: window.walk.step_article(1),
        "article.previous": lambda: window.walk.step_article(-1),
        "article.go_to": window.errands.go_to_article,
        "article.finish": window.walk.finish,
        "article.first_pass": window.desk.finish_first_pass,
        "undo": window.walk.undo,
        "redo": window.walk.redo,
        "search": window.articles.focus_search,
    }


def _of_looks(window: MainWindow) -> Handlers:
    view, errands = window.view, window.errands
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
