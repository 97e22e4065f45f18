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
    Action("language.system", QT_TRANSLATE_NOOP("Actions", "Follow System"), (), "language", Needs.NOTHING),
    Action("language.en", QT_TRANSLATE_NOOP("Actions", "English"), (), "language", Needs.NOTHING),
    Action("language.de", QT_TRANSLATE_NOOP("Actions", "Deutsch"), (), "language", Needs.NOTHING),
    Action("palette", QT_TRANSLATE_NOOP("Actions", "Find Action…"), ("Ctrl+K",), "help", Needs.NOTHING),
    Action("help.keys", QT_TRANSLATE_NOOP("Actions", "Keys"), ("?", "F1"), "help", Needs.NOTHING),
    Action("help.rebind", QT_TRANSLATE_NOOP("Actions", "Change Keys…"), (), "help", Needs.NOTHING),
    Action("help.about", QT_TRANSLATE_NOOP("Actions", "About FactDesk"), (), "help", Needs.NOTHING),
)
