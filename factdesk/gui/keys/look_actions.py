"""How the window looks, and help."""

from __future__ import annotations

from factdesk.gui.keys.action import Action, Needs
from factdesk.gui.look.translation import QT_TRANSLATE_NOOP

LOOK_ACTIONS: tuple[Action, ...] = (
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
    Action(
        "look.contrast",
        QT_TRANSLATE_NOOP("Actions", "More Contrast"),
        (),
        "view",
        Needs.NOTHING,
        QT_TRANSLATE_NOOP("Actions", "Darker letters and wider edges, in the light and in the dark."),
        section=2,
        checkable=True,
    ),
    Action(
        "look.motion",
        QT_TRANSLATE_NOOP("Actions", "Less Motion"),
        (),
        "view",
        Needs.NOTHING,
        QT_TRANSLATE_NOOP("Actions", "Nothing blinks, fades or moves by itself."),
        section=2,
        checkable=True,
    ),
    Action(
        "width.wider",
        QT_TRANSLATE_NOOP("Actions", "Longer Lines"),
        ("Ctrl+Shift+.",),
        "view",
        Needs.NOTHING,
        section=3,
    ),
    Action(
        "width.narrower",
        QT_TRANSLATE_NOOP("Actions", "Shorter Lines"),
        ("Ctrl+Shift+,",),
        "view",
        Needs.NOTHING,
        section=3,
    ),
    Action("width.reset", QT_TRANSLATE_NOOP("Actions", "Normal Lines"), (), "view", Needs.NOTHING, section=3),
    Action("face.serif", QT_TRANSLATE_NOOP("Actions", "Serif"), (), "face", Needs.NOTHING),
    Action("face.sans", QT_TRANSLATE_NOOP("Actions", "Sans Serif"), (), "face", Needs.NOTHING),
    Action("face.mono", QT_TRANSLATE_NOOP("Actions", "Typewriter"), (), "face", Needs.NOTHING),
    Action(
        "face.legible",
        QT_TRANSLATE_NOOP("Actions", "Easy to Tell Apart"),
        (),
        "face",
        Needs.NOTHING,
        QT_TRANSLATE_NOOP(
            "Actions", "A face made for readers with dyslexia or low vision, where one is installed."
        ),
    ),
    Action("language.system", QT_TRANSLATE_NOOP("Actions", "Follow System"), (), "language", Needs.NOTHING),
    Action("language.en", QT_TRANSLATE_NOOP("Actions", "English"), (), "language", Needs.NOTHING),
    Action("language.de", QT_TRANSLATE_NOOP("Actions", "Deutsch"), (), "language", Needs.NOTHING),
    Action("palette", QT_TRANSLATE_NOOP("Actions", "Find Action…"), ("Ctrl+K",), "help", Needs.NOTHING),
    Action("help.keys", QT_TRANSLATE_NOOP("Actions", "Keys"), ("?", "F1"), "help", Needs.NOTHING),
    Action("help.rebind", QT_TRANSLATE_NOOP("Actions", "Change Keys…"), (), "help", Needs.NOTHING),
    Action("help.contents", QT_TRANSLATE_NOOP("Actions", "Help Pages"), (), "help", Needs.NOTHING, section=1),
    Action("help.tour", QT_TRANSLATE_NOOP("Actions", "Tour"), (), "help", Needs.NOTHING, section=1),
    Action(
        "help.about", QT_TRANSLATE_NOOP("Actions", "About FactDesk"), (), "help", Needs.NOTHING, section=1
    ),
)
