"""Actions on claims: label, mark, walk, resize."""

from __future__ import annotations

from factdesk.domain.labels import LABELS
from factdesk.gui.keys.action import Action, Needs
from factdesk.gui.look.translation import QT_TRANSLATE_NOOP


def _label_actions() -> tuple[Action, ...]:
    return tuple(
        Action(f"label.{label.key}", label.title, (label.shortcut,), "claim", Needs.ITEM, label.definition)
        for label in LABELS
    )


CLAIM_ACTIONS: tuple[Action, ...] = (
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
        "edges",
        Needs.ITEM,
    ),
    Action(
        "edge.start_later",
        QT_TRANSLATE_NOOP("Actions", "Begin One Word Later"),
        ("{",),
        "edges",
        Needs.ITEM,
    ),
    Action(
        "edge.end_later",
        QT_TRANSLATE_NOOP("Actions", "End One Word Later"),
        ("]",),
        "edges",
        Needs.ITEM,
    ),
    Action(
        "edge.end_earlier",
        QT_TRANSLATE_NOOP("Actions", "End One Word Earlier"),
        ("}",),
        "edges",
        Needs.ITEM,
    ),
    Action(
        "edge.start_earlier_character",
        QT_TRANSLATE_NOOP("Actions", "Begin One Character Earlier"),
        ("Alt+[",),
        "edges",
        Needs.ITEM,
        section=1,
    ),
    Action(
        "edge.start_later_character",
        QT_TRANSLATE_NOOP("Actions", "Begin One Character Later"),
        ("Alt+{",),
        "edges",
        Needs.ITEM,
        section=1,
    ),
    Action(
        "edge.end_later_character",
        QT_TRANSLATE_NOOP("Actions", "End One Character Later"),
        ("Alt+]",),
        "edges",
        Needs.ITEM,
        section=1,
    ),
    Action(
        "edge.end_earlier_character",
        QT_TRANSLATE_NOOP("Actions", "End One Character Earlier"),
        ("Alt+}",),
        "edges",
        Needs.ITEM,
        section=1,
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
        "claim.drop_segment",
        QT_TRANSLATE_NOOP("Actions", "Take Segment Away"),
        (),
        "claim",
        Needs.ITEM,
        QT_TRANSLATE_NOOP(
            "Actions", "Of a claim in several segments, take away the one at the caret, or else the last."
        ),
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
    Action(
        "claim.join",
        QT_TRANSLATE_NOOP("Actions", "Join With Next Claim"),
        ("Ctrl+5",),
        "claim",
        Needs.ITEM,
        QT_TRANSLATE_NOOP("Actions", "Make one claim of the active one and your next one."),
        section=4,
    ),
    Action("claim.note", QT_TRANSLATE_NOOP("Actions", "Write Note"), ("M",), "claim", Needs.ITEM, section=4),
    Action(
        "claim.edit",
        QT_TRANSLATE_NOOP("Actions", "Change in the List"),
        (),
        "claim",
        Needs.ITEM,
        QT_TRANSLATE_NOOP(
            "Actions", "Change label, source, cue and note where the claim stands in the list."
        ),
        section=4,
    ),
    Action(
        "claim.cite",
        QT_TRANSLATE_NOOP("Actions", "Copy as Citation"),
        ("Ctrl+Shift+C",),
        "claim",
        Needs.ARTICLE,
        QT_TRANSLATE_NOOP("Actions", "Copy the claim with its source, its article and its label."),
        section=5,
    ),
    Action(
        "claim.history",
        QT_TRANSLATE_NOOP("Actions", "History of the Claim"),
        ("H",),
        "claim",
        Needs.ARTICLE,
        QT_TRANSLATE_NOOP("Actions", "Show who did what to the claim, and bring an earlier state back."),
        section=5,
    ),
    Action(
        "claim.filter",
        QT_TRANSLATE_NOOP("Actions", "Filter Claims"),
        (),
        "claim",
        Needs.ARTICLE,
        QT_TRANSLATE_NOOP("Actions", "Sort and filter the list of claims."),
        section=5,
    ),
)
