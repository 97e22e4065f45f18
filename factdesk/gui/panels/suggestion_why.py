"""Why something is suggested: its cue, what the rule does, who says it, how likely it is, how the rule did so far."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from factdesk.domain.claims import STATEMENT, Suggestion
from factdesk.domain.labels import label_of
from factdesk.domain.rules import rule_cue
from factdesk.gui.items import Item
from factdesk.gui.look.key_names import key_names, press_words
from factdesk.gui.look.language import shown_number
from factdesk.gui.look.theme import GAP, RADIUS, Theme, current_theme, theme_choice
from factdesk.gui.look.translation import title_of_label
from factdesk.gui.panels.rule_records import RuleRecords
from factdesk.gui.panels.rule_words import decisions_words, rule_does, score_words
from factdesk.gui.panels.source_line import SourceLine
from factdesk.gui.panels.statement_words import checkable_words, to_check_words
from factdesk.gui.session import Session

_BAR_WIDTH = 72


class SuggestionWhy(QFrame):
    """One calm card about the active suggestion. It can be read as a whole by its accessible description."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("why")
        self._suggestion: Suggestion | None = None
        self._ink = ""
        self.records = RuleRecords(session, self)
        self.cue = self._line()
        self.outcome = self._line()
        self.does = self._line(wraps=True)
        self.score = QProgressBar(self)
        self.score.setTextVisible(False)
        self.score.setRange(0, 100)
        self.score.setFixedWidth(_BAR_WIDTH)
        self.likely = self._line(wraps=True)
        self.decided = self._line(wraps=True)
        self.source = SourceLine(self)
        self._mutes = QHBoxLayout()
        self._offered: list[tuple[QAction, QToolButton]] = []
        self._lay_out()
        self.records.changed.connect(self._show_decisions)
        theme_choice().changed.connect(self._dress)
        key_names().changed.connect(self._name_keys)
        self._name_keys()
        self._dress(current_theme())

    def _line(self, *, wraps: bool = False) -> QLabel:
        label = QLabel(self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(wraps)
        return label

    def _lay_out(self) -> None:
        self.setAccessibleName(self.tr("Why this is suggested"))
        self.score.setAccessibleName(self.tr("Score"))
        self.cue.setWordWrap(True)
        self.outcome.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Preferred)
        first = QHBoxLayout()
        first.setSpacing(GAP)
        first.addWidget(self.cue, 1)
        first.addWidget(self.outcome, 0, Qt.AlignmentFlag.AlignTop)
        likely = QHBoxLayout()
        likely.setSpacing(GAP)
        likely.addWidget(self.score, 0, Qt.AlignmentFlag.AlignVCenter)
        likely.addWidget(self.likely, 1)
        self._mutes.setSpacing(GAP // 2)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(GAP + 2, GAP, GAP + 2, GAP)
        whole.setSpacing(GAP // 2)
        whole.addLayout(first)
        whole.addWidget(self.does)
        whole.addWidget(self.source)
        whole.addLayout(likely)
        whole.addWidget(self.decided)
        whole.addLayout(self._mutes)

    def offer_mutes(self, here: QAction, in_project: QAction) -> None:
        """Put buttons for muting the cue below."""
        for action, words in ((here, self.tr("Mute here")), (in_project, self.tr("Mute in project"))):
            button = QToolButton(self)
            button.setText(words)
            button.setAccessibleName(action.text())
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(action.trigger)
            self._mutes.addWidget(button)
            self._offered.append((action, button))
        self._mutes.addStretch(1)
        self._name_keys()

    def _name_keys(self) -> None:
        """Name the keys that the actions have now."""
        ways = press_words("claim.accept"), press_words("claim.reject")
        self.setToolTip(self.tr("To accept it, {0}; to reject it, {1}.").format(*ways))
        for action, button in self._offered:
            button.setToolTip(action.toolTip())

    def explain(self, item: Item | None, items: list[Item], text: str) -> None:
        """Show why this one of the items is suggested in the article of this text; the card hides for all else."""
        suggestion = item.suggestion if item is not None else None
        self.setVisible(suggestion is not None)
        if suggestion == self._suggestion:
            return
        self._suggestion = suggestion
        if suggestion is None or item is None:
            return
        cue = suggestion.cue.of(text) if suggestion.cue else rule_cue(suggestion.rule)
        self.cue.setText(self.tr("“{0}”").format(cue) if cue else self.tr("No cue"))
        self.outcome.setText(f"→ {title_of_label(label_of(suggestion.label))}")
        self.does.setText(f"{rule_does(suggestion.rule)} {to_check_words(suggestion.rule)}".strip())
        self.source.tell(item, items, text)
        self.score.setValue(round(100 * suggestion.score))
        words = checkable_words if suggestion.kind == STATEMENT else score_words
        self.likely.setText(f"{words(suggestion.score)} · {shown_number(suggestion.score, 2)}")
        self._colour()
        self._show_decisions()

    def _show_decisions(self) -> None:
        suggestion = self._suggestion
        if suggestion is None:
            return
        decisions = self.records.of(suggestion.rule)
        # While it is being counted the line keeps its place, so that nothing jumps when the figures come.
        self.decided.setText(" " if decisions is None else decisions_words(decisions))
        lines = (self.cue, self.outcome, self.does, self.likely, self.decided)
        words = [*(line.text().strip() for line in lines), self.source.words]
        self.setAccessibleDescription(" ".join(word for word in words if word))
        self._make_room()

    def _make_room(self) -> None:
        """Ask for the height that the wrapped lines need at this width: a splitter asks for no more than the least."""
        if (layout := self.layout()) is not None and self.width():
            self.setMinimumHeight(layout.totalHeightForWidth(self.width()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _dress(self, theme: Theme) -> None:
        self.setStyleSheet(
            f"QFrame#why {{ background: {theme.raised}; border: 1px solid {theme.line};"
            f" border-radius: {RADIUS}px; }}"
            f" QFrame#why QToolButton {{ padding: 2px 8px; border-color: {theme.line}; }}"
            f" QFrame#why QToolButton:focus {{ border: 2px solid {theme.accent}; padding: 1px 7px; }}"
        )
        self.decided.setStyleSheet(f"color: {theme.muted};")
        self._ink = ""
        self._colour()

    def _colour(self) -> None:
        """Put what tells the label into its colour; a style is costly, so only for another label than before."""
        ink = current_theme().label_ink(self._suggestion.label if self._suggestion else None).name()
        if ink == self._ink:
            return
        self._ink = ink
        for line in (self.cue, self.outcome):
            line.setStyleSheet(f"color: {ink}; font-weight: 600;")
        self.score.setStyleSheet(f"QProgressBar::chunk {{ background: {ink}; }}")
