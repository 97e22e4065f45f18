"""Actions on articles and their suggestions."""

from __future__ import annotations

from factdesk.gui.keys.action import Action, Needs
from factdesk.gui.look.translation import QT_TRANSLATE_NOOP

ARTICLE_ACTIONS: tuple[Action, ...] = (
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
        "suggest.mute_here",
        QT_TRANSLATE_NOOP("Actions", "Mute This Cue Here"),
        ("Ctrl+M",),
        "suggestions",
        Needs.ITEM,
        QT_TRANSLATE_NOOP("Actions", "Take away what this cue suggests in this article, now and later."),
        section=2,
    ),
    Action(
        "suggest.mute",
        QT_TRANSLATE_NOOP("Actions", "Mute This Cue in the Project"),
        ("Ctrl+Shift+M",),
        "suggestions",
        Needs.ITEM,
        QT_TRANSLATE_NOOP("Actions", "Take away what this cue suggests in every article, now and later."),
        section=2,
    ),
    Action(
        "suggest.statements",
        QT_TRANSLATE_NOOP("Actions", "Show Statements"),
        ("Shift+S",),
        "suggestions",
        Needs.WRITABLE,
        QT_TRANSLATE_NOOP(
            "Actions",
            "Also suggest what the article says itself, what can be checked best with the highest score.",
        ),
        section=3,
        checkable=True,
    ),
    Action(
        "suggest.guard",
        QT_TRANSLATE_NOOP("Actions", "Hide Suggestions Until First Pass"),
        (),
        "suggestions",
        Needs.WRITABLE,
        section=3,
        checkable=True,
    ),
    Action(
        "suggest.learn",
        QT_TRANSLATE_NOOP("Actions", "Learn from Labels"),
        (),
        "suggestions",
        Needs.PROJECT,
        QT_TRANSLATE_NOOP(
            "Actions", "Let suggestions follow what was accepted, changed, rejected and marked."
        ),
        section=4,
    ),
    Action(
        "suggest.learned",
        QT_TRANSLATE_NOOP("Actions", "Learned from Labels…"),
        (),
        "suggestions",
        Needs.PROJECT,
        QT_TRANSLATE_NOOP("Actions", "List what was learned; switch it on or off, or remove it."),
        section=4,
    ),
)
