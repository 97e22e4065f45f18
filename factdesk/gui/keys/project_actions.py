"""Actions on a project as a whole: files, what was done, guidelines."""

from __future__ import annotations

from factdesk.gui.keys.action import Action, Needs
from factdesk.gui.look.translation import QT_TRANSLATE_NOOP

PROJECT_ACTIONS: tuple[Action, ...] = (
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
        "project.copy",
        QT_TRANSLATE_NOOP("Actions", "Open a Copy"),
        (),
        "file",
        Needs.PROJECT,
        QT_TRANSLATE_NOOP("Actions", "Make a copy of this project beside it, and go on in the copy."),
        section=2,
    ),
    Action(
        "project.salvage",
        QT_TRANSLATE_NOOP("Actions", "Salvage a Damaged Project…"),
        (),
        "file",
        Needs.NOTHING,
        QT_TRANSLATE_NOOP("Actions", "Make a new project of what can still be read in a damaged file."),
        section=2,
    ),
    Action(
        "saving.retry",
        QT_TRANSLATE_NOOP("Actions", "Retry Saving"),
        (),
        "file",
        Needs.WRITABLE,
        QT_TRANSLATE_NOOP(
            "Actions", "Try again to save what could not be saved. Everything else is saved at once."
        ),
        section=3,
    ),
    Action(
        "saving.copy",
        QT_TRANSLATE_NOOP("Actions", "Save a Copy Elsewhere…"),
        (),
        "file",
        Needs.WRITABLE,
        QT_TRANSLATE_NOOP(
            "Actions", "Write a copy that holds what could not be saved here, and go on in it."
        ),
        section=3,
    ),
    Action(
        "saving.discard",
        QT_TRANSLATE_NOOP("Actions", "Discard What Is Not Saved…"),
        (),
        "file",
        Needs.WRITABLE,
        section=3,
    ),
    Action(
        "project.close",
        QT_TRANSLATE_NOOP("Actions", "Close Project"),
        ("Ctrl+W",),
        "file",
        Needs.PROJECT,
        section=4,
    ),
    Action("quit", QT_TRANSLATE_NOOP("Actions", "Quit"), ("Ctrl+Q",), "file", Needs.NOTHING, section=4),
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
    Action("overview", QT_TRANSLATE_NOOP("Actions", "Overview"), ("Ctrl+Shift+O",), "project", Needs.PROJECT),
    Action(
        "review",
        QT_TRANSLATE_NOOP("Actions", "Review"),
        ("Ctrl+Shift+R",),
        "project",
        Needs.PROJECT,
        QT_TRANSLATE_NOOP("Actions", "Compare what several people labelled, and decide where they differ."),
    ),
    Action(
        "inbox",
        QT_TRANSLATE_NOOP("Actions", "Changed Labels"),
        (),
        "project",
        Needs.PROJECT,
        QT_TRANSLATE_NOOP("Actions", "Look at what a reviewer decided otherwise, and accept or answer it."),
    ),
    Action("guidelines", QT_TRANSLATE_NOOP("Actions", "Guidelines…"), ("Ctrl+U",), "project", Needs.PROJECT),
    Action("project.backups", QT_TRANSLATE_NOOP("Actions", "Backups…"), (), "project", Needs.PROJECT),
    Action(
        "project.note_read",
        QT_TRANSLATE_NOOP("Actions", "Put Away the Note of Recovery"),
        (),
        "project",
        Needs.WRITABLE,
        QT_TRANSLATE_NOOP("Actions", "The history of the project goes on saying what was recovered."),
    ),
    Action("annotator", QT_TRANSLATE_NOOP("Actions", "Annotate As…"), (), "project", Needs.WRITABLE),
    Action("project.rename", QT_TRANSLATE_NOOP("Actions", "Rename Project…"), (), "project", Needs.WRITABLE),
    Action("project.lexicon", QT_TRANSLATE_NOOP("Actions", "Cue Lexicon…"), (), "project", Needs.WRITABLE),
)
