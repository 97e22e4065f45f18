"""Actions that concern colleagues: handing work out, bringing it home, and how far everybody agrees."""

from __future__ import annotations

from factdesk.gui.keys.action import Action, Needs
from factdesk.gui.look.translation import QT_TRANSLATE_NOOP

COLLEAGUE_ACTIONS: tuple[Action, ...] = (
    Action(
        "colleagues.receive",
        QT_TRANSLATE_NOOP("Actions", "Receive…"),
        (),
        "file",
        Needs.WRITABLE,
        QT_TRANSLATE_NOOP(
            "Actions", "Bring in what colleagues have done in their files: a report comes first."
        ),
        section=1,
    ),
    Action(
        "colleagues.package",
        QT_TRANSLATE_NOOP("Actions", "Prepare Package…"),
        (),
        "file",
        Needs.WRITABLE,
        QT_TRANSLATE_NOOP("Actions", "Write one project file for each annotator, with the articles to read."),
        section=2,
    ),
    Action(
        "agreement",
        QT_TRANSLATE_NOOP("Actions", "Agreement"),
        (),
        "project",
        Needs.PROJECT,
        QT_TRANSLATE_NOOP("Actions", "Compare what several people have marked in the same articles."),
        section=1,
    ),
    Action(
        "colleagues.compare",
        QT_TRANSLATE_NOOP("Actions", "Compare with File…"),
        (),
        "project",
        Needs.PROJECT,
        QT_TRANSLATE_NOOP("Actions", "See where a colleague's file differs, without bringing it in."),
        section=1,
    ),
    Action(
        "second_look",
        QT_TRANSLATE_NOOP("Actions", "Second Look…"),
        (),
        "project",
        Needs.WRITABLE,
        QT_TRANSLATE_NOOP(
            "Actions",
            "Read some finished articles again, as if for the first time, to see how far you agree.",
        ),
        section=1,
    ),
    Action(
        "second_look.end",
        QT_TRANSLATE_NOOP("Actions", "End Second Look"),
        (),
        "project",
        Needs.PROJECT,
        QT_TRANSLATE_NOOP("Actions", "Go back to all articles, and see how far both readings agree."),
        section=1,
    ),
)
