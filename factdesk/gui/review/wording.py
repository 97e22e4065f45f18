"""The reviewer's own wording of a claim: begun from somebody's opinion, with another extent or label."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from factdesk.domain.claims import Claim
from factdesk.domain.edges import Edge, move_edge
from factdesk.domain.labels import LABELS
from factdesk.domain.spans import Span
from factdesk.gui.look.theme import GAP
from factdesk.gui.review.action_button import ActionButton
from factdesk.gui.review.flow import FlowLayout
from factdesk.gui.review.opinion_page import Draft, OpinionPage

EDGES: Mapping[str, tuple[Edge, int]] = {
    "review.edge.start_earlier": (Edge.START, -1),
    "review.edge.start_later": (Edge.START, 1),
    "review.edge.end_later": (Edge.END, 1),
    "review.edge.end_earlier": (Edge.END, -1),
}
"""What moves an edge by a word; the same with “_character” at its end moves it by a character."""


class Wording(QObject):
    """Holds the draft while it is made, and shows it in the page."""

    changed = Signal()
    """The draft says something else, or there is one now, or there is none any more."""

    def __init__(self, page: OpinionPage) -> None:
        super().__init__(page)
        self._page = page
        self._text = ""
        self.claim: Claim | None = None
        """The opinion that the draft began with; None while there is no draft."""

    @property
    def draft(self) -> Draft | None:
        """What is meant so far."""
        return self._page.draft

    def begin(self, claim: Claim, text: str) -> None:
        """Begin with somebody's claim in the article of this text."""
        self.claim, self._text = claim, text
        self._page.clear_selection()
        self._show(Draft(claim.segments, claim.label))

    def end(self) -> None:
        """Drop the draft."""
        self.claim = None
        self._page.clear_selection()
        self._show(None)

    def label(self, label: str) -> None:
        """Give the draft another label."""
        if self.draft is not None:
            self._show(replace(self.draft, label=label))

    def use(self, span: Span | None) -> bool:
        """Let the draft cover these words of the article; whether there were any."""
        if self.draft is None or span is None:
            return False
        self._page.clear_selection()
        self._show(replace(self.draft, segments=(span,)))
        return True

    def move(self, edge: Edge, steps: int, *, by_words: bool) -> None:
        """Move an end of the draft by words or characters."""
        if self.draft is not None:
            moved = move_edge(self._text, self.draft.segments, edge, steps, by_words=by_words)
            self._show(replace(self.draft, segments=moved))

    def _show(self, draft: Draft | None) -> None:
        self._page.show_draft(draft)
        self.changed.emit()


class WordingBar(QWidget):
    """What can be done with a draft, as buttons."""

    left = Signal()
    """The draft is not wanted any more."""

    def __init__(
        self, actions: Mapping[str, QAction], wording: Wording, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._actions, self._wording = actions, wording
        self.hint = QLabel(self)
        self.hint.setWordWrap(True)
        self.hint.setTextFormat(Qt.TextFormat.PlainText)
        self.buttons: dict[str, ActionButton] = {}
        self.leave = QPushButton(self.tr("Leave as It Was"), self)
        self.leave.setAutoDefault(False)
        self.leave.setToolTip(self.tr("Drop this wording (Esc)"))
        self.leave.clicked.connect(self.left)
        labels = FlowLayout(GAP // 2)
        for label in LABELS:
            labels.addWidget(self._button(f"review.edit.{label.key}"))
        ends = QHBoxLayout()
        ends.setSpacing(GAP // 2)
        for key in ("review.edit.extent", "review.edit.keep"):
            ends.addWidget(self._button(key))
        ends.addWidget(self.leave)
        ends.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(GAP // 2)
        whole.addWidget(self.hint)
        whole.addLayout(labels)
        whole.addLayout(ends)
        wording.changed.connect(self._show)

    def _button(self, key: str) -> ActionButton:
        self.buttons[key] = ActionButton(self._actions[key], self)
        return self.buttons[key]

    def _show(self) -> None:
        draft = self._wording.draft
        self.hint.setText(
            self.tr(
                "Your wording is framed: choose its label, select other words or move its edges, and decide so."
            )
        )
        for label in LABELS:
            action = self._actions[f"review.edit.{label.key}"]
            action.setCheckable(True)
            action.setChecked(draft is not None and draft.label == label.key)
