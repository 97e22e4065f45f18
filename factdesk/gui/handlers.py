"""What each action of the table does: the one place where keys and menus meet the window."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from factdesk.domain.labels import LABELS
from factdesk.domain.wording.edges import Edge
from factdesk.gui.errands.articles import ArticleBatches
from factdesk.gui.errands.claims import ClaimErrands
from factdesk.gui.errands.comparing import Comparing
from factdesk.gui.errands.guide import Guide
from factdesk.gui.errands.keeping import Keeping
from factdesk.gui.errands.learning import LearningErrands
from factdesk.gui.errands.lists import ListErrands
from factdesk.gui.errands.looks import LookErrands
from factdesk.gui.errands.lying import Lying
from factdesk.gui.errands.marking import Marking
from factdesk.gui.errands.page_looks import PageLooks
from factdesk.gui.errands.projects import ProjectErrands
from factdesk.gui.errands.reviewing import Reviewing
from factdesk.gui.errands.saving import Saving
from factdesk.gui.errands.second_looking import SecondLooking
from factdesk.gui.errands.walking import Walk
from factdesk.gui.look.faces import FACES
from factdesk.gui.window_parts import WindowParts

if TYPE_CHECKING:
    from factdesk.gui.errands.errands import Errands
    from factdesk.gui.errands.imports import Imports

Handlers = dict[str, Callable[[], object]]


def connect_actions(
    window: WindowParts,
    projects: ProjectErrands,
    errands: Errands,
    imports: Imports,
    walk: Walk,
    guide: Guide,
) -> None:
    """Let every action of the window do what stands here."""
    handlers = handlers_of(window, projects, errands, imports, walk, guide)
    for key, action in window.actions_by_key.items():
        action.triggered.connect(lambda _=False, handler=handlers[key]: handler())


def handlers_of(
    window: WindowParts,
    projects: ProjectErrands,
    errands: Errands,
    imports: Imports,
    walk: Walk,
    guide: Guide,
) -> Handlers:
    """What the actions do in this window, by key."""
    saving = Saving(window, projects.open_address)
    return {
        **_of_files(window, projects, errands, imports, saving),
        **_of_claims(window, walk),
        **_of_articles(window, errands, imports, walk),
        **_of_looks(window, errands),
        **_of_learning(window, errands),
        **_of_keeping(window, projects, saving),
        "help.tour": guide.show_tour,
        "help.contents": guide.show_help,
    }


def _of_files(
    window: WindowParts, projects: ProjectErrands, errands: Errands, imports: Imports, saving: Saving
) -> Handlers:
    reviewing, looking = Reviewing(window), SecondLooking(window)
    Lying(window, projects.open_address, imports.take_in)
    return {
        "saving.retry": saving.retry,
        "saving.copy": saving.save_copy,
        "saving.discard": saving.discard,
        "project.new": projects.new_project,
        "project.open": projects.open_project,
        "project.copy": projects.open_copy,
        "project.sample": errands.open_sample,
        "project.close": saving.close_project,
        "project.check": errands.check_project,
        "project.rename": projects.rename_project,
        "project.export": errands.export_project,
        "project.lexicon": errands.edit_lexicon,
        "article.import": imports.import_files,
        "article.import_folder": imports.import_folder,
        "article.paste": imports.paste_article,
        "labels.export": errands.export_labels,
        "colleagues.receive": imports.receive_files,
        "colleagues.package": imports.prepare_packages,
        "colleagues.compare": Comparing(window, imports.bring_home).compare,
        "agreement": errands.show_agreement,
        "quit": window.close,
        "history": errands.show_history,
        "overview": errands.show_overview,
        "review": reviewing.show_review,
        "inbox": reviewing.show_inbox,
        "second_look": looking.ask,
        "second_look.end": looking.end,
        "guidelines": errands.show_guidelines,
        "annotator": projects.change_annotator,
        "suggest.all": errands.suggest,
        "suggest.again": errands.suggest_here,
        "suggest.accept_above": errands.accept_above,
        "suggest.mute_here": errands.mute_here,
        "suggest.mute": errands.mute_in_project,
        "suggest.statements": lambda: errands.switch_setting("statements"),
        "suggest.guard": lambda: errands.switch_setting("bias_guard"),
    }


def _of_learning(window: WindowParts, errands: Errands) -> Handlers:
    learning = LearningErrands(window, errands.suggest)
    return {"suggest.learn": learning.learn, "suggest.learned": learning.show_learned}


def _of_keeping(window: WindowParts, projects: ProjectErrands, saving: Saving) -> Handlers:
    keeping = Keeping(window, projects, saving.may_leave)
    return {
        "project.backups": keeping.show_open_backups,
        "project.note_read": keeping.put_note_away,
        "project.salvage": projects.doubt.choose_and_salvage,
    }


def _of_claims(window: WindowParts, walk: Walk) -> Handlers:
    desk, marking, chosen = window.desk, Marking(window), ClaimErrands(window, walk.undo)
    labels: Handlers = {f"label.{label.key}": _labelling(chosen, label.key) for label in LABELS}
    return labels | {
        "claim.accept": lambda: chosen.accept(walk.accept),
        "claim.reject": chosen.reject,
        "claim.remove": chosen.remove,
        "claim.mark": desk.mark,
        "claim.next": lambda: walk.step_item(1),
        "claim.previous": lambda: walk.step_item(-1),
        "claim.next_open": lambda: walk.step_item(1, undecided=True),
        "claim.previous_open": lambda: walk.step_item(-1, undecided=True),
        "claim.cue": lambda: desk.describe_by_selection("cue"),
        "claim.source": lambda: desk.describe_by_selection("source"),
        "claim.segment": marking.add_selection,
        "claim.drop_segment": marking.drop_segment,
        "claim.split": marking.split,
        "claim.join": lambda: marking.join(chosen.claims_in_hand()),
        "claim.note": walk.write_note,
        "claim.edit": chosen.edit,
        "claim.cite": chosen.cite,
        "claim.history": chosen.show_history,
        "claim.filter": chosen.filter,
        **{key: _moving(marking, edge, steps) for key, edge, steps in _EDGES},
        **{f"{key}_character": _moving(marking, edge, steps, by_words=False) for key, edge, steps in _EDGES},
    }


_EDGES = (
    ("edge.start_earlier", Edge.START, -1),
    ("edge.start_later", Edge.START, 1),
    ("edge.end_later", Edge.END, 1),
    ("edge.end_earlier", Edge.END, -1),
)


def _moving(marking: Marking, edge: Edge, steps: int, *, by_words: bool = True) -> Callable[[], object]:
    return lambda: marking.move_edge(edge, steps, by_words=by_words)


def _labelling(chosen: ClaimErrands, label: str) -> Callable[[], object]:
    return lambda: chosen.label(label)


def _of_articles(window: WindowParts, errands: Errands, imports: Imports, walk: Walk) -> Handlers:
    ListErrands(window)
    chosen = ArticleBatches(window, errands, walk.undo)
    return {
        "article.next_unfinished": walk.next_unfinished,
        "article.filter": window.articles.show_filters,
        "articles.select_all": chosen.select_all,
        "articles.finish": chosen.finish,
        "articles.reopen": chosen.reopen,
        "articles.suggest": chosen.suggest,
        "articles.edit": chosen.edit,
        "articles.export": chosen.export,
        "articles.remove": chosen.remove,
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


def _choosing(page: PageLooks, face: str) -> Callable[[], object]:
    return lambda: page.choose_face(face)


def _of_looks(window: WindowParts, errands: Errands) -> Handlers:
    view, looks, page = window.view, LookErrands(window), PageLooks(window)
    return {
        "look.contrast": looks.switch_contrast,
        "look.motion": looks.switch_motion,
        "zoom.in": lambda: view.set_zoom(view.zoom + 0.1),
        "zoom.out": lambda: view.set_zoom(view.zoom - 0.1),
        "zoom.reset": lambda: view.set_zoom(1.0),
        "width.wider": lambda: page.widen(1),
        "width.narrower": lambda: page.widen(-1),
        "width.reset": page.reset_width,
        **{f"face.{face.key}": _choosing(page, face.key) for face in FACES},
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
