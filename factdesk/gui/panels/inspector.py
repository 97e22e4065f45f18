"""The right side, below: everything about the active claim or suggestion."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QEvent, QSignalBlocker, Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from factdesk.domain.claims import ATTRIBUTED, STATEMENT
from factdesk.domain.labels import LABELS
from factdesk.gui.desk import Desk
from factdesk.gui.items import Item
from factdesk.gui.look.key_names import key_names, key_words
from factdesk.gui.look.theme import GAP, Theme, current_theme, theme_choice
from factdesk.gui.look.translation import definition_of_label, title_of_label
from factdesk.gui.panels.claim_origin import ClaimOrigin
from factdesk.gui.panels.suggestion_why import SuggestionWhy


class _NoteField(QPlainTextEdit):
    """A field of several lines that tells when the user has left it."""

    def __init__(self, inspector: Inspector) -> None:
        super().__init__(inspector)
        self._inspector = inspector
        self.setTabChangesFocus(True)
        self.setMaximumHeight(76)

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() == QEvent.Type.FocusOut:
            self._inspector.save_note()
        return done


class Inspector(QWidget):
    """Shows the active item; a claim's fields can be changed, a suggestion's can be read."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._shown = ""
        self._state: tuple[Item | None, bool, bool] | None = None
        """What is shown."""
        self.labels = QButtonGroup(self)
        self.labels.setExclusive(False)
        self.source = QLineEdit(self)
        self.cue = QLineEdit(self)
        self.anonymous = QCheckBox(self.tr("Anonymous source"), self)
        self.kind = QComboBox(self)
        self.kind.addItem(self.tr("Attributed to a source"), ATTRIBUTED)
        self.kind.addItem(self.tr("Statement of the article"), STATEMENT)
        self.confidence = QComboBox(self)
        for words, value in (
            (self.tr("Not said"), None),
            (self.tr("Unsure"), 1),
            (self.tr("Fairly sure"), 2),
            (self.tr("Sure"), 3),
        ):
            self.confidence.addItem(words, value)
        self.note = _NoteField(self)
        self.why = ClaimOrigin(desk.session, self)
        self.suggested = SuggestionWhy(desk.session, self)
        self._lay_out()
        self._connect()
        self._dress(current_theme())
        self.show_active()

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(GAP // 2)
        for number, label in enumerate(LABELS):
            title = title_of_label(label)
            button = QPushButton(title, self)
            button.setCheckable(True)
            button.setObjectName(f"label-{label.key}")
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self.labels.addButton(button, number)
            buttons.addWidget(button)
        self.fields = QWidget(self)
        self._form = form = QFormLayout(self.fields)
        form.setContentsMargins(0, 0, 0, 0)
        form.setSpacing(GAP)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        rows: tuple[tuple[str, QWidget], ...] = (
            (self.tr("Source"), self.source),
            ("", self.anonymous),
            (self.tr("Cue"), self.cue),
            (self.tr("Kind"), self.kind),
            (self.tr("Confidence"), self.confidence),
            (self.tr("Note"), self.note),
        )
        for words, field in rows:
            form.addRow(words, field)
            if words:
                field.setAccessibleName(words)
        order = (*self.labels.buttons(), *(field for _, field in rows))
        for first, second in pairwise(order):
            self.setTabOrder(first, second)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(GAP + 2, GAP, GAP + 2, GAP)
        whole.setSpacing(GAP)
        whole.addLayout(buttons)
        whole.addWidget(self.why)
        whole.addWidget(self.suggested)
        whole.addWidget(self.fields)
        whole.addStretch(1)

    def _connect(self) -> None:
        desk = self._desk
        desk.active_changed.connect(self.show_active)
        desk.items_changed.connect(self.show_active)
        desk.article_changed.connect(self.show_active)
        self.labels.idClicked.connect(lambda number: self._label(LABELS[number].key))
        self.source.editingFinished.connect(lambda: self._say("source", self.source.text()))
        self.cue.editingFinished.connect(lambda: self._say("cue", self.cue.text()))
        self.anonymous.clicked.connect(lambda checked: desk.describe(anonymous_source=checked))
        self.kind.activated.connect(lambda: desk.describe(kind=self.kind.currentData()))
        self.confidence.activated.connect(lambda: desk.set_confidence(self.confidence.currentData()))
        theme_choice().changed.connect(self._dress)
        key_names().changed.connect(self._name_keys)
        self._name_keys()

    def _name_keys(self) -> None:
        """Name the keys that the actions have now."""
        for label, button in zip(LABELS, self.labels.buttons(), strict=True):
            button.setToolTip(f"{key_words(f'label.{label.key}')} · {definition_of_label(label)}")

    def show_active(self) -> None:
        """Show the active item, keeping what is being typed for it."""
        item = self._desk.active
        state = item, self._desk.article is not None, self._desk.session.writable
        if state == self._state:
            return  # one edit is told by several signals
        self._state = state
        same = item is not None and item.id == self._shown
        self._shown = item.id if item else ""
        fields = (self.source, self.cue, self.anonymous, self.kind, self.confidence, self.note)
        self.setVisible(self._desk.article is not None)
        self.fields.setVisible(item is not None)
        editable = item is not None and item.claim is not None and self._desk.session.writable
        for field in fields:
            field.setEnabled(editable)
        is_claim = item is not None and item.claim is not None
        for said_of_claims in (self.anonymous, self.kind, self.confidence, self.note):
            if self._form.isRowVisible(said_of_claims) != is_claim:
                self._form.setRowVisible(said_of_claims, is_claim)
        for button in self.labels.buttons():
            button.setEnabled(self._desk.session.writable and item is not None)
        self._fill(item, same=same)

    def _fill(self, item: Item | None, *, same: bool) -> None:
        claim = item.claim if item else None
        text = self._desk.article.text if self._desk.article else ""
        for number, label in enumerate(LABELS):
            self.labels.button(number).setChecked(claim is not None and claim.label == label.key)
        for field, words in (
            (self.source, item.source(text) if item else ""),
            (self.cue, item.cue(text) if item else ""),
        ):
            typing = same and field.hasFocus() and field.isModified()
            # What stands there already would be set and painted anew with every label.
            if not typing and (field.text() != words or field.isModified() or not same):
                field.setText(words)
                field.setCursorPosition(0)
        note = claim.note if claim else ""
        if not (same and self.note.hasFocus()) and self.note.toPlainText() != note:
            self.note.setPlainText(note)
        self.why.explain(item, self._desk.items, text)
        self.suggested.explain(item, self._desk.items, text)
        anonymous = item.value.anonymous_source if item else False
        with QSignalBlocker(self.anonymous), QSignalBlocker(self.kind), QSignalBlocker(self.confidence):
            self.anonymous.setChecked(anonymous)
            self.kind.setCurrentIndex(self.kind.findData(item.value.kind) if item else 0)
            self.confidence.setCurrentIndex(
                max(0, self.confidence.findData(claim.confidence)) if claim else 0
            )

    # -- what the user does ----------------------------------------------------------------------------------------

    def _label(self, label: str) -> None:
        self._desk.label(label)
        self._state = None  # the button that was pressed stands otherwise than the claim when it was not done
        self.show_active()

    def _say(self, name: str, words: str) -> None:
        field = self.source if name == "source" else self.cue
        if field.isModified():
            field.setModified(False)
            self._desk.describe(**{name: words})

    def save(self) -> None:
        """Store what was typed for the active claim and not yet left, as one edit."""
        active = self._desk.active
        claim = active.claim if active else None
        if claim is None:
            return
        said = {"note": self.note.toPlainText()} if self.note.toPlainText() != claim.note else {}
        for name, field in (("source", self.source), ("cue", self.cue)):
            if field.isModified():
                said[name] = field.text()
                field.setModified(False)
        if said:
            self._desk.describe(**said)

    def save_note(self) -> None:
        """Store the note of the active claim when it differs."""
        active = self._desk.active
        if active is not None and active.claim is not None and self.note.toPlainText() != active.claim.note:
            self._desk.describe(note=self.note.toPlainText())

    def focus_note(self) -> bool:
        """Let the user type the note; False when there is no claim to write it for."""
        if self.note.isEnabled():
            self.note.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return self.note.isEnabled()

    def _dress(self, theme: Theme) -> None:
        for number, label in enumerate(LABELS):
            ink = theme.label_ink(label.key).name()
            self.labels.button(number).setStyleSheet(
                f"QPushButton {{ color: {ink}; padding: 4px 2px; }}"
                f"QPushButton:checked {{ background: {ink}; color: {theme.page}; border-color: {ink}; }}"
                f"QPushButton:focus {{ border: 2px solid {theme.accent}; padding: 3px 1px; }}"
                f"QPushButton:disabled {{ color: {theme.muted}; }}"
            )
