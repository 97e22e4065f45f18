"""What a colleague's file would bring, told before anything is written."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFrame,
    QGridLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from factdesk.domain.colleagues.merges import MergePlan
from factdesk.gui.look.language import shown_number
from factdesk.gui.look.sentences import quoted, said
from factdesk.gui.look.theme import GAP

translate = QCoreApplication.translate
"""Under this name Qt's lupdate finds the words."""
_MOST = 5
"""Names and sentences that are listed; how many more there are is said."""
_MOST_PEOPLE = 6
_WIDTH = 460


class ReceiveDialog(QDialog):
    """Shows the plan of a merge; accepted by *Bring In*. `open_instead` when the file shall be opened by itself."""

    def __init__(self, plan: MergePlan, parent: QWidget | None = None, *, can_open: bool = False) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Receive {0}").format(plan.name))
        self.plan = plan
        self.open_instead = False
        self._whole = QVBoxLayout(self)
        self._whole.setSpacing(2 * GAP)
        self._whole.setContentsMargins(3 * GAP, 3 * GAP, 3 * GAP, 2 * GAP)
        self._whole.addWidget(self._said(self.tr("What {0} brings").format(plan.name), "calloutTitle"))
        self._whole.addWidget(self._counts())
        self.notes = [self._said(words, "muted") for words in notes_of(plan)]
        noted = QVBoxLayout()
        noted.setSpacing(GAP // 2)
        for note in self.notes:
            noted.addWidget(note)
        self._whole.addLayout(noted)
        self.carry = QCheckBox(self.tr("Carry over what is marked in the older texts"), self)
        self.carry.setToolTip(
            self.tr("The same claims are marked in the newer texts, by the same people; the older ones stay.")
        )
        self.carry.setVisible(bool(plan.revised))
        self._whole.addWidget(self.carry)
        safe = self.tr(
            "Nothing of anybody is overwritten. A backup is made first, and all of it can be undone."
        )
        self._whole.addWidget(self._said(safe, "muted"))
        self._whole.addWidget(self._buttons(can_open=can_open))
        self.bring.setFocus()
        # What a screen reader tells when the dialog appears.
        told = [f"{words}: {number}" for number, words in counts_of(plan)]
        self.setAccessibleDescription(". ".join([*told, *(note.text() for note in self.notes)]))

    def _said(self, words: str, name: str) -> QLabel:
        label = QLabel(words, self)
        label.setObjectName(name)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setMinimumWidth(_WIDTH)
        return label

    def _counts(self) -> QFrame:
        card = QFrame(self)
        card.setObjectName("card")
        grid = QGridLayout(card)
        grid.setContentsMargins(2 * GAP, GAP + 4, 2 * GAP, GAP + 4)
        grid.setHorizontalSpacing(2 * GAP)
        grid.setVerticalSpacing(GAP // 2)
        grid.setColumnStretch(1, 1)
        for row, (number, words) in enumerate(counts_of(self.plan)):
            figure, name = QLabel(number, card), QLabel(words, card)
            figure.setObjectName("panelTitle")
            figure.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
            name.setTextFormat(Qt.TextFormat.PlainText)
            name.setWordWrap(True)
            grid.addWidget(figure, row, 0)
            grid.addWidget(name, row, 1)
        return card

    def _buttons(self, *, can_open: bool) -> QDialogButtonBox:
        box = QDialogButtonBox(self)
        self.bring = box.addButton(self.tr("Bring In"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.bring.setDefault(True)
        box.addButton(QDialogButtonBox.StandardButton.Cancel)
        self.opener = box.addButton(self.tr("Open It Instead"), QDialogButtonBox.ButtonRole.ResetRole)
        self.opener.setAutoDefault(False)
        self.opener.setVisible(can_open)
        self.opener.clicked.connect(self._open)
        box.accepted.connect(self.accept)
        box.rejected.connect(self.reject)
        return box

    def _open(self) -> None:
        self.open_instead = True
        self.reject()


def counts_of(plan: MergePlan) -> list[tuple[str, str]]:
    """What comes in, each with its number, as far as there is any."""
    labels = [
        (f"+{shown_number(count)}", translate("ReceiveDialog", "labels by {0}").format(name))
        for name, count in plan.labels[:_MOST_PEOPLE]
    ]
    if others := [count for _, count in plan.labels[_MOST_PEOPLE:]]:
        words = translate("ReceiveDialog", "labels by {0} others").format(shown_number(len(others)))
        labels.append((f"+{shown_number(sum(others))}", words))
    besides = (
        (len(plan.articles), translate("ReceiveDialog", "new articles")),
        (len(plan.conflicts), translate("ReceiveDialog", "conflicts, to be decided by you")),
        (plan.yours, translate("ReceiveDialog", "changes to claims of yours")),
        (plan.followed, translate("ReceiveDialog", "claims brought up to date")),
        (plan.rejections, translate("ReceiveDialog", "rejected suggestions")),
        (plan.readings, translate("ReceiveDialog", "articles begun or finished by somebody")),
        (plan.decisions, translate("ReceiveDialog", "decisions")),
        (plan.comments, translate("ReceiveDialog", "comments")),
        (len(plan.refused), translate("ReceiveDialog", "claims refused")),
    )
    return [*labels, *((shown_number(count), words) for count, words in besides if count)]


def notes_of(plan: MergePlan) -> list[str]:
    """What is to be known besides, a sentence or two each."""
    return list(_notes(plan))


def _notes(plan: MergePlan) -> Iterator[str]:
    if plan.guidelines:
        yield translate("ReceiveDialog", "The guidelines differ: {0}.").format(said(plan.guidelines))
    for there, here in plan.people:
        if there != here:
            words = translate("ReceiveDialog", "Who is called {0} there is {1} here.")
            yield words.format(there, here)
    if plan.aliases:
        words = translate("ReceiveDialog", "Articles that are here under another id: {0}.")
        yield words.format(shown_number(plan.aliases))
    if plan.revised:
        words = translate(
            "ReceiveDialog", "Nearly the same text as an article that is here, perhaps corrected: {0}."
        )
        yield words.format(_listed([quoted(one.title) for one in plan.revised]))
    if plan.refused:
        yield " ".join(said(sentence) for sentence in plan.refused[:_MOST])


def _listed(names: list[str]) -> str:
    if len(names) <= _MOST:
        return ", ".join(names)
    words = translate("ReceiveDialog", "{0} and {1} more")
    return words.format(", ".join(names[:_MOST]), shown_number(len(names) - _MOST))
