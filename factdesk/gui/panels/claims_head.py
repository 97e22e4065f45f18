"""The head of the list of claims: how many there are, and, unfolded, which of them are shown in what order."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from factdesk.domain.labels import LABELS
from factdesk.gui.look.theme import GAP, Theme, current_theme, label_icon, theme_choice
from factdesk.gui.look.translation import title_of_label
from factdesk.gui.panels.claims_shown import ANY_LABEL, NO_LABEL, ClaimGroup, ClaimOrder, ClaimsShown


class ClaimsHead(QWidget):
    """One line; filter and order unfold below it."""

    changed = Signal(object)
    """ClaimsShown: what the user wants to see from now on."""
    left = Signal()
    """Esc was pressed: the keyboard should go to the list."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = QLabel(self.tr("Claims"), self)
        self.title.setObjectName("panelTitle")
        self.count = QLabel(self)
        self.count.setObjectName("muted")
        self.unfold = QToolButton(self)
        self.folded = QWidget(self)
        self.words = QLineEdit(self.folded)
        self.group = QComboBox(self.folded)
        self.label = QComboBox(self.folded)
        self.order = QComboBox(self.folded)
        self.clear = QPushButton(self.tr("Show All"), self.folded)
        self._fill()
        self._lay_out()
        self._connect()
        self.folded.hide()
        self._show_filtering()

    def _fill(self) -> None:
        self.unfold.setText(self.tr("Filter"))
        self.unfold.setCheckable(True)
        self.unfold.setToolTip(
            self.tr(
                "Sort and filter this list. Next and previous claim follow the article all the same, whatever the"
                " list shows."
            )
        )
        self.unfold.setAccessibleName(self.tr("Sort and filter the claims"))
        self.words.setPlaceholderText(self.tr("Words in claim, source, cue or note"))
        self.words.setClearButtonEnabled(True)
        for words, group in (
            (self.tr("Everything"), ClaimGroup.ALL),
            (self.tr("Claims"), ClaimGroup.CLAIMS),
            (self.tr("Suggestions"), ClaimGroup.SUGGESTIONS),
            (self.tr("To decide"), ClaimGroup.UNDECIDED),
            (self.tr("Statements"), ClaimGroup.STATEMENTS),
        ):
            self.group.addItem(words, group)
        self.label.addItem(self.tr("Any label"), ANY_LABEL)
        for label in LABELS:
            self.label.addItem(title_of_label(label), label.key)
        self.label.addItem(self.tr("No label"), NO_LABEL)
        for words, order in (
            (self.tr("Reading order"), ClaimOrder.READING),
            (self.tr("By label"), ClaimOrder.LABEL),
            (self.tr("By source"), ClaimOrder.SOURCE),
            (self.tr("By score"), ClaimOrder.SCORE),
            (self.tr("Last changed"), ClaimOrder.CHANGED),
            (self.tr("Statements first"), ClaimOrder.CHECKABLE),
        ):
            self.order.addItem(words, order)
        self._dress(current_theme())

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setContentsMargins(GAP + 2, GAP // 2, GAP // 2, GAP // 2)
        line.setSpacing(GAP // 2)
        line.addWidget(self.title)
        line.addStretch(1)
        line.addWidget(self.count)
        line.addWidget(self.unfold)
        grid = QGridLayout(self.folded)
        grid.setContentsMargins(GAP + 2, 0, GAP, GAP)
        grid.setSpacing(GAP // 2)
        grid.addWidget(self.words, 0, 0, 1, 2)
        grid.addWidget(self.group, 1, 0)
        grid.addWidget(self.label, 1, 1)
        grid.addWidget(self.order, 2, 0)
        grid.addWidget(self.clear, 2, 1)
        for column in (0, 1):
            grid.setColumnStretch(column, 1)
        for field, words in (
            (self.words, self.tr("Words in claim, source, cue or note")),
            (self.group, self.tr("What is listed")),
            (self.label, self.tr("Label")),
            (self.order, self.tr("Order of the list")),
        ):
            field.setAccessibleName(words)
            field.setMinimumWidth(60)
            field.installEventFilter(self)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(line)
        whole.addWidget(self.folded)

    def _connect(self) -> None:
        self.unfold.toggled.connect(self.folded.setVisible)
        self.words.textChanged.connect(self._tell)
        for choice in (self.group, self.label, self.order):
            choice.currentIndexChanged.connect(self._tell)
        self.clear.clicked.connect(self.show_all)
        theme_choice().changed.connect(self._dress)

    # -- what is wanted --------------------------------------------------------------------------------------------

    @property
    def shown(self) -> ClaimsShown:
        """What the user wants to see."""
        return ClaimsShown(
            self.words.text(),
            ClaimGroup(self.group.currentData()),
            str(self.label.currentData()),
            ClaimOrder(self.order.currentData()),
        )

    def show_all(self) -> None:
        """Filter no more; the order stays."""
        with QSignalBlocker(self.words), QSignalBlocker(self.group), QSignalBlocker(self.label):
            self.words.clear()
            self.group.setCurrentIndex(0)
            self.label.setCurrentIndex(0)
        self._tell()

    def open_filter(self) -> None:
        """Unfold, and put the keyboard into the words."""
        self.unfold.setChecked(True)
        self.words.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.words.selectAll()

    def _tell(self, *_: object) -> None:
        self._show_filtering()
        self.changed.emit(self.shown)

    def _show_filtering(self) -> None:
        filtering = self.shown.filtering
        self.clear.setEnabled(filtering)
        self.unfold.setText(self.tr("Filter: on") if filtering else self.tr("Filter"))

    def _dress(self, theme: Theme) -> None:
        for label in LABELS:
            self.label.setItemIcon(self.label.findData(label.key), label_icon(label, theme))

    # -- Qt --------------------------------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()  # else the window's own Esc would be faster
                return True
            if event.type() == QEvent.Type.KeyPress:
                self._leave()
                return True
        return super().eventFilter(watched, event)

    def _leave(self) -> None:
        """The first Esc lifts the filter, the next one folds it away."""
        if self.shown.filtering:
            self.show_all()
        else:
            self.unfold.setChecked(False)
            self.left.emit()
