"""A claim changed where it stands in the list: its label, source, cue and note."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QFormLayout,
    QFrame,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from factdesk.domain.claims import Claim
from factdesk.domain.labels import LABELS
from factdesk.gui.look.theme import GAP, current_theme, label_icon
from factdesk.gui.look.translation import title_of_label

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_NOTE_LINES = 2


@dataclass(frozen=True, slots=True)
class ClaimSaid:
    """What somebody wrote about a claim; None for what was left as it was."""

    claim_id: str
    label: str | None = None
    """Key of a label, empty for none."""
    source: str | None = None
    cue: str | None = None
    note: str | None = None

    @property
    def empty(self) -> bool:
        """Whether all was left as it was."""
        return all(value is None for value in (self.label, self.source, self.cue, self.note))


class ClaimEditor(QFrame):
    """Fields over one row. Tab goes round them, Enter saves, Esc does not, and leaving them saves."""

    saved = Signal(object)
    """ClaimSaid: only when something was changed."""
    closed = Signal(bool)
    """The editor is done with; whether the keyboard should go back to the list."""

    def __init__(self, claim: Claim, parent: QWidget) -> None:
        super().__init__(parent)
        self._claim = claim
        self._done = False
        self.setAutoFillBackground(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(self.tr("Edit claim: {0}").format(claim.text))
        self.label = QComboBox(self)
        self.source = QLineEdit(claim.source, self)
        self.cue = QLineEdit(claim.cue, self)
        self.note = QPlainTextEdit(claim.note, self)
        self._fill()
        self._lay_out()
        QApplication.instance().focusChanged.connect(self._focus_moved)  # type: ignore[union-attr]

    @property
    def claim_id(self) -> str:
        """Which claim is being changed."""
        return str(self._claim.id)

    def _fill(self) -> None:
        for label in LABELS:
            self.label.addItem(label_icon(label, current_theme()), title_of_label(label), label.key)
        self.label.addItem(self.tr("No label"), "")
        self.label.setCurrentIndex(self.label.findData(self._claim.label or ""))
        self.note.setTabChangesFocus(True)
        self.note.document().setModified(False)
        lines = self.note.fontMetrics().lineSpacing() * _NOTE_LINES
        self.note.setFixedHeight(lines + 2 * GAP)
        for field in (self.source, self.cue):
            field.setCursorPosition(0)

    def _lay_out(self) -> None:
        form = QFormLayout(self)
        form.setContentsMargins(GAP + 2, GAP, GAP, GAP)
        form.setSpacing(GAP // 2)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        keys = [_key_name(key) for key in ("Return", "Esc", "Shift+Return")]
        for words, field in self._fields():
            form.addRow(words, field)
            field.setAccessibleName(words)
            field.setToolTip(self.tr("{0} saves, {1} leaves the claim as it was.").format(*keys[:2]))
            field.installEventFilter(self)
        tip = self.tr("{0} saves, {1} leaves the claim as it was, {2} begins a line.")
        self.note.setToolTip(tip.format(*keys))

    def _fields(self) -> tuple[tuple[str, QWidget], ...]:
        return (
            (self.tr("Label"), self.label),
            (self.tr("Source"), self.source),
            (self.tr("Cue"), self.cue),
            (self.tr("Note"), self.note),
        )

    def begin(self) -> None:
        """Put the keyboard into the first field."""
        self.label.setFocus(Qt.FocusReason.OtherFocusReason)

    def said(self) -> ClaimSaid:
        """What was changed so far."""
        label = str(self.label.currentData())
        return ClaimSaid(
            self.claim_id,
            label if label != (self._claim.label or "") else None,
            self.source.text() if self.source.isModified() else None,
            self.cue.text() if self.cue.isModified() else None,
            self.note.toPlainText() if self.note.document().isModified() else None,
        )

    def finish(self, *, save: bool, back: bool = False) -> None:
        """Be done with: save what was changed, or not; `back` for the keyboard to go back to the list."""
        if self._done:
            return
        self._done = True
        said = self.said()
        self.closed.emit(back)
        if save and not said.empty:
            self.saved.emit(said)

    # -- keys ------------------------------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.ShortcutOverride and event.key() == Qt.Key.Key_Escape:
                event.accept()  # else the window's own Esc would be faster
                return True
            if event.type() == QEvent.Type.KeyPress and self._ends(watched, event):
                return True
        return super().eventFilter(watched, event)

    def _ends(self, watched: QObject, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Escape:
            self.finish(save=False, back=True)
            return True
        new_line = watched is self.note and event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        if event.key() in _ENTER and not new_line:
            self.finish(save=True, back=True)
            return True
        return False

    def focusNextPrevChild(self, forward: bool) -> bool:
        fields = [field for _, field in self._fields()]
        at = next((number for number, field in enumerate(fields) if field.hasFocus()), -1)
        reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
        fields[(at + (1 if forward else -1)) % len(fields)].setFocus(reason)
        return True

    def _focus_moved(self, _old: QWidget | None, new: QWidget | None) -> None:
        # A list that a field has let fall, a dialog and another program have windows of their own.
        if new is not None and new.window() is self.window() and not self.isAncestorOf(new):
            self.finish(save=True)


def _key_name(key: str) -> str:
    """A key of the editor's own as this platform writes it."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
