"""Every action of the window in one table: menus, tooltips, the bar of keys and the cheat sheet are made from it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from factdesk.domain.labels import LABELS

_CONTEXT = "Actions"


class Needs(Enum):
    """What must be there for an action to be possible."""

    NOTHING = "nothing"
    PROJECT = "project"
    WRITABLE = "writable"
    ARTICLE = "article"
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


N = QT_TRANSLATE_NOOP
ACTIONS: tuple[Action, ...] = (
    Action("project.new", N(_CONTEXT, "New Project…"), ("Ctrl+N",), "file", Needs.NOTHING),
    Action("project.open", N(_CONTEXT, "Open Project…"), ("Ctrl+O",), "file", Needs.NOTHING),
    Action("project.sample", N(_CONTEXT, "Open Sample Project"), (), "file", Needs.NOTHING),
    Action("article.import", N(_CONTEXT, "Import Articles…"), ("Ctrl+I",), "file", Needs.WRITABLE, section=1),
    Action(
        "article.import_folder",
        N(_CONTEXT, "Import Folder…"),
        ("Ctrl+Shift+I",),
        "file",
        Needs.WRITABLE,
        section=1,
    ),
    Action(
        "article.paste",
        N(_CONTEXT, "Paste as Article…"),
        ("Ctrl+Shift+V",),
        "file",
        Needs.WRITABLE,
        section=1,
    ),
    Action("labels.export", N(_CONTEXT, "Export Labels…"), ("Ctrl+E",), "file", Needs.PROJECT, section=2),
    Action(
        "project.export",
        N(_CONTEXT, "Export Whole Project…"),
        ("Ctrl+Shift+E",),
        "file",
        Needs.PROJECT,
        section=2,
    ),
    Action("project.check", N(_CONTEXT, "Check Project"), (), "file", Needs.PROJECT, section=2),
    Action("project.close", N(_CONTEXT, "Close Project"), ("Ctrl+W",), "file", Needs.PROJECT, section=3),
    Action("quit", N(_CONTEXT, "Quit"), ("Ctrl+Q",), "file", Needs.NOTHING, section=3),
    Action("undo", N(_CONTEXT, "Undo"), ("Ctrl+Z",), "edit", Needs.WRITABLE),
    Action("redo", N(_CONTEXT, "Redo"), ("Ctrl+Shift+Z", "Ctrl+Y"), "edit", Needs.WRITABLE),
    Action("history", N(_CONTEXT, "History…"), ("Ctrl+H",), "edit", Needs.PROJECT),
    Action("search", N(_CONTEXT, "Search Articles"), ("/", "Ctrl+F"), "edit", Needs.PROJECT, section=1),
    *_label_actions(),
    Action(
        "claim.accept",
        N(_CONTEXT, "Accept as Suggested"),
        ("Return", "Enter"),
        "claim",
        Needs.ITEM,
        section=1,
    ),
    Action(
        "claim.reject",
        N(_CONTEXT, "Reject"),
        ("X",),
        "claim",
        Needs.ITEM,
        N(_CONTEXT, "Turn a suggestion down, or take a claim and its suggestion away."),
        section=1,
    ),
    Action("claim.remove", N(_CONTEXT, "Delete Claim"), ("Delete",), "claim", Needs.ITEM, section=1),
    Action(
        "claim.mark",
        N(_CONTEXT, "Mark Selection Without Label"),
        ("Space",),
        "claim",
        Needs.ITEM,
        section=1,
    ),
    Action("claim.next", N(_CONTEXT, "Next Claim"), ("J",), "claim", Needs.ARTICLE, section=2),
    Action("claim.previous", N(_CONTEXT, "Previous Claim"), ("K",), "claim", Needs.ARTICLE, section=2),
    Action("claim.next_open", N(_CONTEXT, "Next Undecided"), ("Shift+J",), "claim", Needs.ARTICLE, section=2),
    Action(
        "claim.previous_open",
        N(_CONTEXT, "Previous Undecided"),
        ("Shift+K",),
        "claim",
        Needs.ARTICLE,
        section=2,
    ),
    Action(
        "edge.start_earlier", N(_CONTEXT, "Begin One Word Earlier"), ("[",), "claim", Needs.ITEM, section=3
    ),
    Action("edge.start_later", N(_CONTEXT, "Begin One Word Later"), ("{",), "claim", Needs.ITEM, section=3),
    Action("edge.end_later", N(_CONTEXT, "End One Word Later"), ("]",), "claim", Needs.ITEM, section=3),
    Action("edge.end_earlier", N(_CONTEXT, "End One Word Earlier"), ("}",), "claim", Needs.ITEM, section=3),
    Action("claim.cue", N(_CONTEXT, "Selection Is the Cue"), ("Ctrl+1",), "claim", Needs.ITEM, section=4),
    Action(
        "claim.source", N(_CONTEXT, "Selection Is the Source"), ("Ctrl+2",), "claim", Needs.ITEM, section=4
    ),
    Action(
        "claim.segment", N(_CONTEXT, "Add Selection to Claim"), ("Ctrl+3",), "claim", Needs.ITEM, section=4
    ),
    Action("claim.split", N(_CONTEXT, "Split Claim at Caret"), ("Ctrl+4",), "claim", Needs.ITEM, section=4),
    Action("claim.note", N(_CONTEXT, "Write Note"), ("M",), "claim", Needs.ITEM, section=4),
    Action("article.next", N(_CONTEXT, "Next Article"), ("N",), "article", Needs.PROJECT),
    Action("article.previous", N(_CONTEXT, "Previous Article"), ("P",), "article", Needs.PROJECT),
    Action("article.finish", N(_CONTEXT, "Finish Article"), ("F",), "article", Needs.ARTICLE, section=1),
    Action(
        "article.first_pass",
        N(_CONTEXT, "Finish First Pass"),
        ("Shift+F",),
        "article",
        Needs.ARTICLE,
        section=1,
    ),
    Action(
        "article.edit", N(_CONTEXT, "Edit Article Details…"), ("Ctrl+D",), "article", Needs.ARTICLE, section=2
    ),
    Action("article.remove", N(_CONTEXT, "Remove Article"), (), "article", Needs.ARTICLE, section=2),
    Action("suggest.all", N(_CONTEXT, "Suggest Claims"), ("Ctrl+G",), "suggestions", Needs.WRITABLE),
    Action("suggest.again", N(_CONTEXT, "Suggest Again in This Article"), (), "suggestions", Needs.ARTICLE),
    Action(
        "suggest.accept_above",
        N(_CONTEXT, "Accept All Above a Score…"),
        ("Ctrl+Shift+A",),
        "suggestions",
        Needs.WRITABLE,
        section=1,
    ),
    Action(
        "suggest.statements",
        N(_CONTEXT, "Show Statements"),
        (),
        "suggestions",
        Needs.WRITABLE,
        section=2,
        checkable=True,
    ),
    Action(
        "suggest.guard",
        N(_CONTEXT, "Hide Suggestions Until First Pass"),
        (),
        "suggestions",
        Needs.WRITABLE,
        section=2,
        checkable=True,
    ),
    Action("guidelines", N(_CONTEXT, "Guidelines…"), ("Ctrl+U",), "project", Needs.PROJECT),
    Action("annotator", N(_CONTEXT, "Annotate As…"), (), "project", Needs.WRITABLE),
    Action("project.rename", N(_CONTEXT, "Rename Project…"), (), "project", Needs.WRITABLE),
    Action("project.lexicon", N(_CONTEXT, "Cue Lexicon…"), (), "project", Needs.WRITABLE),
    Action("zoom.in", N(_CONTEXT, "Larger Text"), ("Ctrl++", "Ctrl+="), "view", Needs.NOTHING),
    Action("zoom.out", N(_CONTEXT, "Smaller Text"), ("Ctrl+-",), "view", Needs.NOTHING),
    Action("zoom.reset", N(_CONTEXT, "Normal Text"), ("Ctrl+0",), "view", Needs.NOTHING),
    Action("theme.system", N(_CONTEXT, "Follow System"), (), "view", Needs.NOTHING, section=1),
    Action("theme.light", N(_CONTEXT, "Light"), (), "view", Needs.NOTHING, section=1),
    Action("theme.dark", N(_CONTEXT, "Dark"), (), "view", Needs.NOTHING, section=1),
    Action("help.keys", N(_CONTEXT, "Keys"), ("?", "F1"), "help", Needs.NOTHING),
    Action("help.about", N(_CONTEXT, "About FactDesk"), (), "help", Needs.NOTHING),
)

MENUS: tuple[tuple[str, str], ...] = (
    ("file", N(_CONTEXT, "&File")),
    ("edit", N(_CONTEXT, "&Edit")),
    ("claim", N(_CONTEXT, "&Claim")),
    ("article", N(_CONTEXT, "&Article")),
    ("suggestions", N(_CONTEXT, "&Suggestions")),
    ("project", N(_CONTEXT, "&Project")),
    ("view", N(_CONTEXT, "&View")),
    ("help", N(_CONTEXT, "&Help")),
)


def translated(words: str) -> str:
    """A title or tip of the table in the user's language."""
    return QCoreApplication.translate(_CONTEXT, words)
