"""Actions of the review window. Their keys hold there alone, so they may be keys of the main window too."""

from __future__ import annotations

from factdesk.domain.labels import LABELS
from factdesk.gui.keys.action import Action, Needs
from factdesk.gui.keys.claim_actions import CLAIM_ACTIONS
from factdesk.gui.look.translation import QT_TRANSLATE_NOOP

REVIEW, EDITING = "review", "review.edit"
"""Scopes: keys while opinions are compared, and keys while the reviewer's own wording is made."""
MOST_ROWS = 9
"""So many opinions have a key of their own."""
MOST_REASONS = 7


def _take_actions() -> tuple[Action, ...]:
    return tuple(
        Action(
            f"review.take_{number}",
            QT_TRANSLATE_NOOP("Actions", "Take Opinion {0}"),
            (str(number),),
            "review",
            Needs.WRITABLE,
            scope=REVIEW,
            number=number,
        )
        for number in range(1, MOST_ROWS + 1)
    )


def _reason_actions() -> tuple[Action, ...]:
    return tuple(
        Action(
            f"review.reason_{number}",
            QT_TRANSLATE_NOOP("Actions", "Reason {0}"),
            (f"Alt+{number}",),
            "review",
            Needs.WRITABLE,
            section=2,
            scope=REVIEW,
            number=number,
        )
        for number in range(1, MOST_REASONS + 1)
    )


def _label_actions() -> tuple[Action, ...]:
    return tuple(
        Action(
            f"review.edit.{label.key}",
            label.title,
            (label.shortcut,),
            "review",
            Needs.WRITABLE,
            section=4,
            scope=EDITING,
        )
        for label in LABELS
    )


def _edge_actions() -> tuple[Action, ...]:
    """Those of the main window again, for the wording in hand."""
    return tuple(
        Action(
            f"review.{one.key}", one.title, one.shortcuts, "review", Needs.WRITABLE, section=4, scope=EDITING
        )
        for one in CLAIM_ACTIONS
        if one.menu == "edges"
    )


REVIEW_ACTIONS: tuple[Action, ...] = (
    *_take_actions(),
    Action(
        "review.both",
        QT_TRANSLATE_NOOP("Actions", "Take All Opinions"),
        ("B",),
        "review",
        Needs.WRITABLE,
        QT_TRANSLATE_NOOP("Actions", "They are claims of their own: let all of them hold."),
        scope=REVIEW,
    ),
    Action(
        "review.edit",
        QT_TRANSLATE_NOOP("Actions", "Edit"),
        ("E",),
        "review",
        Needs.WRITABLE,
        QT_TRANSLATE_NOOP(
            "Actions", "Begin with the chosen opinion, and give it another extent, label, cue or source."
        ),
        scope=REVIEW,
    ),
    Action(
        "review.no_claim",
        QT_TRANSLATE_NOOP("Actions", "No Claim Here"),
        ("0",),
        "review",
        Needs.WRITABLE,
        scope=REVIEW,
    ),
    Action(
        "review.contested",
        QT_TRANSLATE_NOOP("Actions", "Contested"),
        ("C",),
        "review",
        Needs.WRITABLE,
        QT_TRANSLATE_NOOP("Actions", "The desk cannot agree: keep all opinions side by side."),
        scope=REVIEW,
    ),
    Action(
        "review.gap",
        QT_TRANSLATE_NOOP("Actions", "Gap in the Guidelines"),
        ("G",),
        "review",
        Needs.WRITABLE,
        QT_TRANSLATE_NOOP("Actions", "The guidelines do not tell: decide when they do."),
        scope=REVIEW,
    ),
    Action(
        "review.send_back",
        QT_TRANSLATE_NOOP("Actions", "Send Back"),
        ("S",),
        "review",
        Needs.WRITABLE,
        QT_TRANSLATE_NOOP("Actions", "Ask those who labelled it, with your reason and note."),
        scope=REVIEW,
    ),
    Action(
        "review.reopen",
        QT_TRANSLATE_NOOP("Actions", "Reopen"),
        ("O",),
        "review",
        Needs.WRITABLE,
        QT_TRANSLATE_NOOP("Actions", "Lift the decision: the group has to be decided again."),
        section=1,
        scope=REVIEW,
    ),
    Action(
        "review.next",
        QT_TRANSLATE_NOOP("Actions", "Next Group"),
        ("Space",),
        "review",
        Needs.PROJECT,
        section=1,
        scope=REVIEW,
    ),
    Action(
        "review.previous",
        QT_TRANSLATE_NOOP("Actions", "Previous Group"),
        ("Backspace",),
        "review",
        Needs.PROJECT,
        section=1,
        scope=REVIEW,
    ),
    Action(
        "review.undo",
        QT_TRANSLATE_NOOP("Actions", "Undo"),
        ("Ctrl+Z",),
        "review",
        Needs.WRITABLE,
        section=1,
        scope=REVIEW,
    ),
    Action(
        "review.redo",
        QT_TRANSLATE_NOOP("Actions", "Redo"),
        ("Ctrl+Shift+Z", "Ctrl+Y"),
        "review",
        Needs.WRITABLE,
        section=1,
        scope=REVIEW,
    ),
    *_reason_actions(),
    Action(
        "review.note",
        QT_TRANSLATE_NOOP("Actions", "Write Note"),
        ("M",),
        "review",
        Needs.WRITABLE,
        section=2,
        scope=REVIEW,
    ),
    Action(
        "review.comment",
        QT_TRANSLATE_NOOP("Actions", "Write Comment"),
        ("T",),
        "review",
        Needs.WRITABLE,
        section=2,
        scope=REVIEW,
    ),
    Action(
        "review.anonymous",
        QT_TRANSLATE_NOOP("Actions", "Letters Instead of Names"),
        ("A",),
        "review",
        Needs.PROJECT,
        QT_TRANSLATE_NOOP("Actions", "Call people A and B, in an order that is drawn anew for each group."),
        section=3,
        checkable=True,
        scope=REVIEW,
    ),
    *_label_actions(),
    *_edge_actions(),
    Action(
        "review.edit.extent",
        QT_TRANSLATE_NOOP("Actions", "Use Selection as Extent"),
        ("Space",),
        "review",
        Needs.WRITABLE,
        section=4,
        scope=EDITING,
    ),
    Action(
        "review.edit.cue",
        QT_TRANSLATE_NOOP("Actions", "Selection Is the Cue"),
        ("Ctrl+1",),
        "review",
        Needs.WRITABLE,
        section=4,
        scope=EDITING,
    ),
    Action(
        "review.edit.source",
        QT_TRANSLATE_NOOP("Actions", "Selection Is the Source"),
        ("Ctrl+2",),
        "review",
        Needs.WRITABLE,
        section=4,
        scope=EDITING,
    ),
    Action(
        "review.edit.keep",
        QT_TRANSLATE_NOOP("Actions", "Decide So"),
        ("Return", "Enter"),
        "review",
        Needs.WRITABLE,
        section=4,
        scope=EDITING,
    ),
    Action(
        "review.edit.send_back",
        QT_TRANSLATE_NOOP("Actions", "Send Back So"),
        ("S",),
        "review",
        Needs.WRITABLE,
        QT_TRANSLATE_NOOP("Actions", "Ask those who labelled it whether they agree to this wording."),
        section=4,
        scope=EDITING,
    ),
)
