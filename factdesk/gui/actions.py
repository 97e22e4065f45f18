"""Every action of the window in one table: menus, tooltips, the bar of keys and the cheat sheet are made from it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QCoreApplication

from factdesk.domain.labels import LABELS
from factdesk.gui.translation import QT_TRANSLATE_NOOP

_CONTEXT = "Actions"


class Needs(Enum):
    """What must be there for an action to be possible."""

    NOTHING = "nothing"
    PROJECT = "project"
    WRITABLE = "writable"
    ARTICLE = "article"
    OWN_ARTICLE = "own article"
    """An article in a project that can be changed."""
    ITEM = "item"
    """A claim or suggestion is active, or words are selected, in a project that can be changed."""


@dataclass(frozen=True, slots=True)
class Action:
    """One thing a user can do. Titles and tips are English source texts for translation."""

    key: str
    title: str
    shortcuts: tuple[str, ...]
    menu: str
    needs: Needs
    tip: str = ""
    section: int = 0
    """Within its menu: a line is drawn between sections."""
    checkable: bool = False


def _label_actions() -> tuple[Action, ...]:
    return tuple(
        Action(f"label.{label.key}", label.title, (label.shortcut,), "claim", Needs.ITEM, label.definition)
        for label in LABELS
    )


ACTIONS: tuple[Action, ...] = (
    Action("project.new", QT_TRANSLATE_NOOP("Actions", "New Project…"), ("Ctrl+N",), "file", Needs.NOTHING),
    Action("project.open", QT_TRANSLATE_NOOP("Actions", "Open Project…"), ("Ctrl+O",), "file", Needs.NOTHING),
    Action("project.sample", QT_TRANSLATE_NOOP("Actions", "Open Sample Project"), (), "file", Needs.NOTHING),
    Action(
        "article.import",
        QT_TRANSLATE_NOOP("Actions", "Import Articles…"),
        ("Ctrl+I",),
        "file",
        Needs.WRITABLE,
        section=1,
    ),
    Action(
        "article.import_folder",
        QT_TRANSLATE_NOOP("Actions", "Import Folder…"),
        ("Ctrl+Shift+I",),
        "file",
        Needs.WRITABLE,
        section=1,
    ),
    Action(
        "article.paste",
        QT_TRANSLATE_NOOP("Actions", "Paste as Article…"),
        ("Ctrl+Shift+V",),
        "file",
        Needs.WRITABLE,
        section=1,
    ),
    Action(
        "labels.export",
        QT_TRANSLATE_NOOP("Actions", "Export Labels…"),
        ("Ctrl+E",),
        "file",
        Needs.PROJECT,
        section=2,
    ),
    Action(
        "project.export",
        QT_TRANSLATE_NOOP("Actions", "Export Whole Project…"),
        ("Ctrl+Shift+E",),
        "file",
        Needs.PROJECT,
        section=2,
    ),
    Action(
        "project.check", QT_TRANSLATE_NOOP("Actions", "Check Project"), (), "file", Needs.PROJECT, section=2
    ),
    Action(
        "project.close",
        QT_TRANSLATE_NOOP("Actions", "Close Project"),
        ("Ctrl+W",),
        "file",
        Needs.PROJECT,
        section=3,
    ),
    Action("quit", QT_TRANSLATE_NOOP("Actions", "Quit"), ("Ctrl+Q",), "file", Needs.NOTHING, section=3),
    Action("undo", QT_TRANSLATE_NOOP("Actions", "Undo"), ("Ctrl+Z",), "edit", Needs.WRITABLE),
    Action("redo", QT_TRANSLATE_NOOP("Actions", "Redo"), ("Ctrl+Shift+Z", "Ctrl+Y"), "edit", Needs.WRITABLE),
    Action("history", QT_TRANSLATE_NOOP("Actions", "History…"), ("Ctrl+H",), "edit", Needs.PROJECT),
    Action(
        "search",
        QT_TRANSLATE_NOOP("Actions", "Search Articles"),
        ("/", "Ctrl+F"),
        "edit",
        Needs.PROJECT,
        section=1,
    ),
    *_label_actions(),
    Action(
        "claim.accept",
        QT_TRANSLATE_NOOP("Actions", "Accept as Suggested"),
        ("Return", "Enter"),
        "claim",
        Needs.ITEM,
        section=1,
    ),
    Action(
        "claim.reject",
        QT_TRANSLATE_NOOP("Actions", "Reject"),
        ("X",),
        "claim",
        Needs.ITEM,
        QT_TRANSLATE_NOOP("Actions", "Turn a suggestion down, or take a claim and its suggestion away."),
        section=1,
    ),
    Action(
        "claim.remove",
        QT_TRANSLATE_NOOP("Actions", "Delete Claim"),
        ("Delete",),
        "claim",
        Needs.ITEM,
        section=1,
    ),
    Action(
        "claim.mark",
        QT_TRANSLATE_NOOP("Actions", "Mark Selection Without Label"),
        ("Space",),
        "claim",
        Needs.ITEM,
        section=1,
    ),
    Action(
        "claim.next", QT_TRANSLATE_NOOP("Actions", "Next Claim"), ("J",), "claim", Needs.ARTICLE, section=2
    ),
    Action(
        "claim.previous",
        QT_TRANSLATE_NOOP("Actions", "Previous Claim"),
        ("K",),
        "claim",
        Needs.ARTICLE,
        section=2,
    ),
    Action(
        "claim.next_open",
        QT_TRANSLATE_NOOP("Actions", "Next Undecided"),
        ("Shift+J",),
        "claim",
        Needs.ARTICLE,
        section=2,
    ),
    Action(
        "claim.previous_open",
        QT_TRANSLATE_NOOP("Actions", "Previous Undecided"),
        ("Shift+K",),
        "claim",
        Needs.ARTICLE,
        section=2,
    ),
    Action(
        "edge.start_earlier",
        QT_TRANSLATE_NOOP("Actions", "Begin One Word Earlier"),
        ("[",),
        "claim",
        Needs.ITEM,
        section=3,
    ),
    Action(
        "edge.start_later",
        QT_TRANSLATE_NOOP("Actions", "Begin One Word Later"),
        ("{",),
        "claim",
        Needs.ITEM,
        section=3,
    ),
    Action(
        "edge.end_later",
        QT_TRANSLATE_NOOP("Actions", "End One Word Later"),
        ("]",),
        "claim",
        Needs.ITEM,
        section=3,
    ),
    Action(
        "edge.end_earlier",
        QT_TRANSLATE_NOOP("Actions", "End One Word Earlier"),
        ("}",),
        "claim",
        Needs.ITEM,
        section=3,
    ),
    Action(
        "claim.cue",
        QT_TRANSLATE_NOOP("Actions", "Selection Is the Cue"),
        ("Ctrl+1",),
        "claim",
        Needs.ITEM,
        section=4,
    ),
    Action(
        "claim.source",
        QT_TRANSLATE_NOOP("Actions", "Selection Is the Source"),
        ("Ctrl+2",),
        "claim",
        Needs.ITEM,
        section=4,
    ),
    Action(
        "claim.segment",
        QT_TRANSLATE_NOOP("Actions", "Add Selection to Claim"),
        ("Ctrl+3",),
        "claim",
        Needs.ITEM,
        section=4,
    ),
    Action(
        "claim.split",
        QT_TRANSLATE_NOOP("Actions", "Split Claim at Caret"),
        ("Ctrl+4",),
        "claim",
        Needs.ITEM,
        section=4,
    ),
    Action("claim.note", QT_TRANSLATE_NOOP("Actions", "Write Note"), ("M",), "claim", Needs.ITEM, section=4),
    Action("article.next", QT_TRANSLATE_NOOP("Actions", "Next Article"), ("N",), "article", Needs.PROJECT),
    Action(
        "article.previous", QT_TRANSLATE_NOOP("Actions", "Previous Article"), ("P",), "article", Needs.PROJECT
    ),
    Action("article.go_to", QT_TRANSLATE_NOOP("Actions", "Go to Article…"), ("G",), "article", Needs.PROJECT),
    Action(
        "article.finish",
        QT_TRANSLATE_NOOP("Actions", "Finish Article"),
        ("F",),
        "article",
        Needs.OWN_ARTICLE,
        section=1,
    ),
    Action(
        "article.first_pass",
        QT_TRANSLATE_NOOP("Actions", "Finish First Pass"),
        ("Shift+F",),
        "article",
        Needs.OWN_ARTICLE,
        section=1,
    ),
    Action(
        "article.edit",
        QT_TRANSLATE_NOOP("Actions", "Edit Article Details…"),
        ("Ctrl+D",),
        "article",
        Needs.OWN_ARTICLE,
        section=2,
    ),
    Action(
        "article.remove",
        QT_TRANSLATE_NOOP("Actions", "Remove Article"),
        (),
        "article",
        Needs.OWN_ARTICLE,
        section=2,
    ),
    Action(
        "suggest.all",
        QT_TRANSLATE_NOOP("Actions", "Suggest Claims"),
        ("Ctrl+G",),
        "suggestions",
        Needs.WRITABLE,
    ),
    Action(
        "suggest.again",
        QT_TRANSLATE_NOOP("Actions", "Suggest Again in This Article"),
        (),
        "suggestions",
        Needs.OWN_ARTICLE,
    ),
    Action(
        "suggest.accept_above",
        QT_TRANSLATE_NOOP("Actions", "Accept All Above a Score…"),
        ("Ctrl+Shift+A",),
        "suggestions",
        Needs.WRITABLE,
        section=1,
    ),
    Action(
        "suggest.statements",
        QT_TRANSLATE_NOOP("Actions", "Show Statements"),
        (),
        "suggestions",
        Needs.WRITABLE,
        section=2,
        checkable=True,
    ),
    Action(
        "suggest.guard",
        QT_TRANSLATE_NOOP("Actions", "Hide Suggestions Until First Pass"),
        (),
        "suggestions",
        Needs.WRITABLE,
        section=2,
        checkable=True,
    ),
    Action("guidelines", QT_TRANSLATE_NOOP("Actions", "Guidelines…"), ("Ctrl+U",), "project", Needs.PROJECT),
    Action("annotator", QT_TRANSLATE_NOOP("Actions", "Annotate As…"), (), "project", Needs.WRITABLE),
    Action("project.rename", QT_TRANSLATE_NOOP("Actions", "Rename Project…"), (), "project", Needs.WRITABLE),
    Action("project.lexicon", QT_TRANSLATE_NOOP("Actions", "Cue Lexicon…"), (), "project", Needs.WRITABLE),
    Action(
        "zoom.in", QT_TRANSLATE_NOOP("Actions", "Larger Text"), ("Ctrl++", "Ctrl+="), "view", Needs.NOTHING
    ),
    Action("zoom.out", QT_TRANSLATE_NOOP("Actions", "Smaller Text"), ("Ctrl+-",), "view", Needs.NOTHING),
    Action("zoom.reset", QT_TRANSLATE_NOOP("Actions", "Normal Text"), ("Ctrl+0",), "view", Needs.NOTHING),
    Action(
        "theme.system", QT_TRANSLATE_NOOP("Actions", "Follow System"), (), "view", Needs.NOTHING, section=1
    ),
    Action("theme.light", QT_TRANSLATE_NOOP("Actions", "Light"), (), "view", Needs.NOTHING, section=1),
    Action("theme.dark", QT_TRANSLATE_NOOP("Actions", "Dark"), (), "view", Needs.NOTHING, section=1),
    Action("language.system", QT_TRANSLATE_NOOP("Actions", "Follow System"), (), "language", Needs.NOTHING),
    Action("language.en", QT_TRANSLATE_NOOP("Actions", "English"), (), "language", Needs.NOTHING),
    Action("language.de", QT_TRANSLATE_NOOP("Actions", "Deutsch"), (), "language", Needs.NOTHING),
    Action("palette", QT_TRANSLATE_NOOP("Actions", "Find Action…"), ("Ctrl+K",), "help", Needs.NOTHING),
    Action("help.keys", QT_TRANSLATE_NOOP("Actions", "Keys"), ("?", "F1"), "help", Needs.NOTHING),
    Action("help.rebind", QT_TRANSLATE_NOOP("Actions", "Change Keys…"), (), "help", Needs.NOTHING),
    Action("help.about", QT_TRANSLATE_NOOP("Actions", "About FactDesk"), (), "help", Needs.NOTHING),
)

MENUS: tuple[tuple[str, str], ...] = (
    ("file", QT_TRANSLATE_NOOP("Actions", "&File")),
    ("edit", QT_TRANSLATE_NOOP("Actions", "&Edit")),
    ("claim", QT_TRANSLATE_NOOP("Actions", "&Claim")),
    ("article", QT_TRANSLATE_NOOP("Actions", "&Article")),
    ("suggestions", QT_TRANSLATE_NOOP("Actions", "&Suggestions")),
    ("project", QT_TRANSLATE_NOOP("Actions", "&Project")),
    ("view", QT_TRANSLATE_NOOP("Actions", "&View")),
    ("language", QT_TRANSLATE_NOOP("Actions", "Language")),
    ("help", QT_TRANSLATE_NOOP("Actions", "&Help")),
)
WITHIN = {"language": "view"}
"""Menus that open out of another one, by key."""


def translated(words: str) -> str:
    """A title or tip of the table in the user's language."""
    return QCoreApplication.translate(_CONTEXT, words)
