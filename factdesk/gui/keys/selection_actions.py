"""Actions on the list of articles, and on all the articles that are selected in it."""

from __future__ import annotations

from factdesk.gui.keys.action import Action, Needs
from factdesk.gui.look.translation import QT_TRANSLATE_NOOP

SELECTION_ACTIONS: tuple[Action, ...] = (
    Action(
        "article.next_unfinished",
        QT_TRANSLATE_NOOP("Actions", "Next Unfinished Article"),
        ("Shift+N",),
        "article",
        Needs.PROJECT,
        section=3,
    ),
    Action(
        "article.filter",
        QT_TRANSLATE_NOOP("Actions", "Filter Articles"),
        ("Ctrl+Shift+F",),
        "article",
        Needs.PROJECT,
        QT_TRANSLATE_NOOP("Actions", "Narrow the list by label, publisher, date and more."),
        section=3,
    ),
    Action(
        "articles.select_all",
        QT_TRANSLATE_NOOP("Actions", "Select All in List"),
        (),
        "article",
        Needs.ARTICLE,
        section=4,
    ),
    Action(
        "articles.finish",
        QT_TRANSLATE_NOOP("Actions", "Finish Selected Articles"),
        (),
        "article",
        Needs.OWN_ARTICLE,
        section=4,
    ),
    Action(
        "articles.reopen",
        QT_TRANSLATE_NOOP("Actions", "Reopen Selected Articles"),
        (),
        "article",
        Needs.OWN_ARTICLE,
        section=4,
    ),
    Action(
        "articles.suggest",
        QT_TRANSLATE_NOOP("Actions", "Suggest Again in Selected Articles"),
        (),
        "article",
        Needs.OWN_ARTICLE,
        section=4,
    ),
    Action(
        "articles.edit",
        QT_TRANSLATE_NOOP("Actions", "Edit Details of Selected Articles…"),
        (),
        "article",
        Needs.OWN_ARTICLE,
        section=4,
    ),
    Action(
        "articles.export",
        QT_TRANSLATE_NOOP("Actions", "Export Labels of Selected Articles…"),
        (),
        "article",
        Needs.ARTICLE,
        section=4,
    ),
    Action(
        "articles.remove",
        QT_TRANSLATE_NOOP("Actions", "Remove Selected Articles"),
        (),
        "article",
        Needs.OWN_ARTICLE,
        section=5,
    ),
)
