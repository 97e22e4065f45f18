"""Which spots the queue lists: by difference, labels, person, publisher and state; and what counts as agreed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import combinations_with_replacement
from typing import Any

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QLabel, QWidget

from factdesk.domain.colleagues.review_groups import AgreedBy, ReviewState
from factdesk.domain.comparison.alignment import GroupKind
from factdesk.domain.labels import LABELS, label_of
from factdesk.gui.look.theme import GAP
from factdesk.gui.look.translation import title_of_label
from factdesk.gui.review.words import difference_words, kind_words, rule_words, state_words
from factdesk.usecases.review_queue import ReviewScope

_ALONE = (GroupKind.ONLY_A, GroupKind.ONLY_B, GroupKind.ONLY_SOME)
_KINDS: tuple[tuple[GroupKind, ...], ...] = (
    (GroupKind.LABEL,),
    (GroupKind.BOUNDARY,),
    (GroupKind.SOURCE,),
    _ALONE,
    (GroupKind.SPLIT,),
)
_HISTORIES = "histories"
"""Among the differences: claims with two histories, which are no spot on which people differ."""
_SAMPLES = (0.0, 0.05, 0.1, 0.25, 1.0)
_FEWEST = 8
"""Letters that a box of choices is at least wide."""


class Filters(QWidget):
    """Boxes of choices; each holds at once."""

    scope_chosen = Signal(object)
    """ReviewScope: what is chosen now."""

    def __init__(self, scope: ReviewScope, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scope = scope
        self._form = QFormLayout(self)
        self._form.setContentsMargins(GAP, 0, GAP, 0)
        self._form.setSpacing(GAP // 2)
        self._form.setLabelAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.kind = self._box(self.tr("Difference"))
        self.labels = self._box(self.tr("Labels"))
        self.person = self._box(self.tr("Person"))
        self.publisher = self._box(self.tr("Publisher"))
        self.state = self._box(self.tr("State"))
        self.rule = self._box(self.tr("Agreed when"))
        self.sample = self._box(self.tr("Sample of these"))
        self.sample.setToolTip(
            self.tr("So much of what is agreed is listed all the same, against mistakes that all share.")
        )
        self.unfinished = QCheckBox(self.tr("Unfinished articles too"), self)
        self.unfinished.setToolTip(
            self.tr("Compare the work of people who have not finished the article yet.")
        )
        self._form.addRow(self.unfinished)
        self._fill()
        self._show_chosen()
        for box in self._boxes():
            box.activated.connect(self._choose)
        self.unfinished.toggled.connect(self._choose)

    def _box(self, title: str) -> QComboBox:
        box = QComboBox(self)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(_FEWEST)
        box.setAccessibleName(title)
        label = QLabel(title, self)
        label.setObjectName("muted")
        label.setBuddy(box)
        self._form.addRow(label, box)
        return box

    def _boxes(self) -> tuple[QComboBox, ...]:
        return (self.kind, self.labels, self.person, self.publisher, self.state, self.rule, self.sample)

    # -- what there is to choose -----------------------------------------------------------------------------------

    def _fill(self) -> None:
        kinds: list[tuple[str, object]] = [(kind_words(kinds[0]), kinds) for kinds in _KINDS]
        self._offer(self.kind, self.tr("Any"), [*kinds, (difference_words(None), _HISTORIES)], ())
        pairs = combinations_with_replacement([label.key for label in LABELS], 2)
        self._offer(
            self.labels,
            self.tr("Any"),
            [(_pair_words(pair), pair) for pair in pairs if len(set(pair)) > 1],
            (),
        )
        states = [(state_words(state), (state,)) for state in ReviewState]
        self._offer(self.state, self.tr("All that differ"), states, ())
        for rule in AgreedBy:
            self.rule.addItem(rule_words(rule), rule)
        for share in _SAMPLES:
            self.sample.addItem(
                self.tr("{0} %").format(round(share * 100)) if share else self.tr("None"), share
            )

    @staticmethod
    def _offer(box: QComboBox, nothing: str, choices: Iterable[tuple[str, object]], none: object) -> None:
        box.clear()
        box.addItem(nothing, none)
        for words, value in choices:
            box.addItem(words, value)

    def offer_people(self, people: Mapping[str, str], publishers: Sequence[str]) -> None:
        """Offer these people and publishers; what was chosen before stays so if it is among them."""
        self._offer(self.person, self.tr("Anybody"), [(name, one) for one, name in people.items()], None)
        named = [(one or self.tr("None"), one) for one in publishers]
        self._offer(self.publisher, self.tr("Any"), named, None)
        self._show_chosen()

    def _show_chosen(self) -> None:
        scope = self._scope
        kinds = next((one for one in _KINDS if set(one) & set(scope.kinds)), ())
        chosen: tuple[Any, ...] = (
            _HISTORIES if scope.only_histories else kinds,
            scope.labels,
            scope.person,
            scope.publisher,
            scope.states,
            scope.rule,
            scope.sample,
        )
        for box, value in zip(self._boxes(), chosen, strict=True):
            rows = range(box.count())
            box.setCurrentIndex(next((row for row in rows if box.itemData(row) == value), 0))
            box.setAccessibleDescription(box.currentText())
        with QSignalBlocker(self.unfinished):
            self.unfinished.setChecked(not scope.finished_only)

    # -- what is chosen --------------------------------------------------------------------------------------------

    def show_scope(self, scope: ReviewScope) -> None:
        """Show what is chosen elsewhere, without telling so."""
        self._scope = scope
        self._show_chosen()

    def _choose(self, *_: object) -> None:
        kind = self.kind.currentData()
        self._scope = replace(
            self._scope,
            kinds=() if kind == _HISTORIES else kind,
            only_histories=kind == _HISTORIES,
            labels=self.labels.currentData(),
            person=self.person.currentData(),
            publisher=self.publisher.currentData(),
            states=self.state.currentData(),
            rule=self.rule.currentData(),
            sample=self.sample.currentData(),
            finished_only=not self.unfinished.isChecked(),
        )
        self._show_chosen()
        self.scope_chosen.emit(self._scope)


def _pair_words(pair: tuple[str, ...]) -> str:
    return " – ".join(title_of_label(label_of(one)) for one in pair)
