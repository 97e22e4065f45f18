"""What the list of articles is narrowed by, beside words and state: a small form that unfolds below them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QLocale, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QCompleter, QFormLayout, QLabel, QLineEdit, QPushButton, QWidget

from factdesk.domain.days import days_meant
from factdesk.domain.errors import InvalidValue
from factdesk.domain.labels import LABELS, label_of
from factdesk.domain.overview import ArticleFilter, Left
from factdesk.gui.late import late
from factdesk.gui.look.language import shown_date, shown_number
from factdesk.gui.look.theme import GAP, current_theme, label_icon
from factdesk.gui.look.translation import title_of_label
from factdesk.gui.panels.search_field import is_escape
from factdesk.gui.session import Session

if TYPE_CHECKING:
    from factdesk.store import reading, reading_articles
else:
    reading, reading_articles = late("factdesk.store.reading"), late("factdesk.store.reading_articles")


class ArticleFilters(QWidget):
    """Label, annotator, publisher, dates and what is left to do; what can be chosen comes from the project."""

    changed = Signal()
    """Something else is asked for."""
    left = Signal()
    """Esc was pressed."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.setAccessibleName(self.tr("Filters of the list"))
        self.label, self.left_to_do = self._box(), self._box()
        self.annotator, self.publisher = self._box(), self._box()
        self.publisher.setEditable(True)
        self.publisher.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        if (completer := self.publisher.completer()) is not None:
            completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.since, self.until = QLineEdit(self), QLineEdit(self)
        for field in (self.since, self.until):
            field.setPlaceholderText("2024-11-05")
            field.textChanged.connect(self._days_changed)
        self.hint = QLabel(self)
        self.hint.setObjectName("muted")
        self.hint.setWordWrap(True)
        self.hint.setVisible(False)
        self.lift = QPushButton(self.tr("Lift all filters"), self)
        self.lift.setAutoDefault(False)
        self.lift.clicked.connect(self.clear)
        if (line := self.publisher.lineEdit()) is not None:
            line.editingFinished.connect(self._settle_publisher)
            self.publisher.currentIndexChanged.connect(lambda: line.setCursorPosition(0))
        self._lay_out()
        self._offer_fixed()
        session.closed.connect(self._forget)

    def _box(self) -> QComboBox:
        box = QComboBox(self)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(8)
        box.currentIndexChanged.connect(self.changed)
        return box

    def _lay_out(self) -> None:
        form = QFormLayout(self)
        form.setContentsMargins(GAP, 0, GAP, GAP)
        form.setHorizontalSpacing(GAP)
        form.setVerticalSpacing(GAP // 2)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        rows: tuple[tuple[str, QWidget, str], ...] = (
            (self.tr("Label"), self.label, self.tr("Articles that hold a claim with this label")),
            (self.tr("Left"), self.left_to_do, self.tr("Articles by what you have left to do in them")),
            (self.tr("By"), self.annotator, self.tr("Articles that this person has worked in")),
            (self.tr("Publisher"), self.publisher, self.tr("Articles of this publisher")),
            (self.tr("From"), self.since, self.tr("Articles published on this day, month or year, or later")),
            (self.tr("To"), self.until, self.tr("Articles published on this day, month or year, or earlier")),
        )
        for words, field, tip in rows:
            field.setAccessibleName(words)
            field.setAccessibleDescription(tip)
            field.setToolTip(tip)
            form.addRow(words, field)
        form.addRow(self.hint)
        form.addRow(self.lift)

    def _offer_fixed(self) -> None:
        with QSignalBlocker(self.label), QSignalBlocker(self.left_to_do):
            self.label.addItem(self.tr("Any label"), "")
            for label in LABELS:
                self.label.addItem(label_icon(label, current_theme()), title_of_label(label), label.key)
            self.left_to_do.addItem(self.tr("Anything"), "")
            for left, words in self._left_words().items():
                self.left_to_do.addItem(words, left.value)
        self._forget()

    def _left_words(self) -> dict[Left, str]:
        return {
            Left.SUGGESTIONS: self.tr("Suggestions to decide"),
            Left.UNLABELLED: self.tr("Claims without label"),
            Left.NOTHING: self.tr("Nothing to decide"),
        }

    # -- what can be chosen ----------------------------------------------------------------------------------------

    def offer(self) -> None:
        """Offer the people and publishers that the project has now; what is chosen stays chosen."""
        project = self._session.project
        if project is None:
            return
        people = [(one.name, one.id) for one in reading.all_annotators(project)]
        self._fill(self.annotator, [(self.tr("Anybody"), ""), *people])
        houses = [
            (f"{name or self.tr('No publisher')} ({shown_number(count)})", name)
            for name, count in reading_articles.publishers(project)
        ]
        self._fill(self.publisher, [(self.tr("Any publisher"), None), *houses])

    def _fill(self, box: QComboBox, choices: list[tuple[str, str | None]]) -> None:
        known = [(box.itemText(at), box.itemData(at)) for at in range(box.count())]
        if known == choices:
            return
        chosen = box.currentData()
        with QSignalBlocker(box):
            box.clear()
            for words, value in choices:
                box.addItem(words, value)
            values = [value for _, value in choices]
            box.setCurrentIndex(values.index(chosen) if chosen in values else 0)

    def _settle_publisher(self) -> None:
        """Take the publisher whose name was typed, and show again the one in force when that is none."""
        typed = self.publisher.currentText().strip().casefold()
        names = [(self.publisher.itemData(at) or "").casefold() for at in range(self.publisher.count())]
        if typed and typed in names:
            self.publisher.setCurrentIndex(names.index(typed))
        self.publisher.setEditText(self.publisher.itemText(self.publisher.currentIndex()))

    def _forget(self) -> None:
        """Another project has other people and publishers."""
        self._fill(self.annotator, [(self.tr("Anybody"), "")])
        self._fill(self.publisher, [(self.tr("Any publisher"), None)])
        self.clear()

    # -- what is chosen --------------------------------------------------------------------------------------------

    def narrowed(self) -> ArticleFilter:
        """The filter that is set; days that are none do not count."""
        left = self.left_to_do.currentData()
        return ArticleFilter(
            label=self.label.currentData() or "",
            annotator=self.annotator.currentData() or "",
            publisher=self.publisher.currentData(),
            since=_days(self.since.text())[0],
            until=_days(self.until.text())[1],
            left=Left(left) if left else None,
        )

    def words(self) -> list[str]:
        """What is chosen, in words for a summary."""
        chosen = self.narrowed()
        said = [title_of_label(label_of(chosen.label))] if chosen.label else []
        if chosen.left is not None:
            said.append(self._left_words()[chosen.left])
        if chosen.annotator:
            said.append(self.annotator.currentText())
        if chosen.publisher is not None:
            said.append(chosen.publisher or self.tr("No publisher"))
        since, until = (field.text().strip() for field in (self.since, self.until))
        if since and since == until:
            said.append(shown_date(since))
        else:
            said += [self.tr("from {0}").format(shown_date(since))] if chosen.since else []
            said += [self.tr("to {0}").format(shown_date(until))] if chosen.until else []
        return said

    def clear(self) -> None:
        """Ask for nothing of all this."""
        before = self.narrowed()
        boxes = (self.label, self.left_to_do, self.annotator, self.publisher)
        for widget in (*boxes, self.since, self.until):
            with QSignalBlocker(widget):
                if isinstance(widget, QComboBox):
                    widget.setCurrentIndex(0)
                else:
                    widget.clear()
        self._show_hint()
        if before != self.narrowed():
            self.changed.emit()

    def _days_changed(self) -> None:
        self._show_hint()
        self.changed.emit()

    def _show_hint(self) -> None:
        wrong = next(
            (f for f in (self.since, self.until) if f.text().strip() and not _days(f.text())[0]), None
        )
        if wrong is not None:
            self.hint.setText(
                self.tr("“{0}” is no day; write 2024, 2024-11 or 2024-11-05.").format(wrong.text())
            )
        self.hint.setVisible(wrong is not None)

    # -- keys ------------------------------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        if is_escape(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.clear()
            self.left.emit()
        else:
            super().keyPressEvent(event)


def _days(words: str) -> tuple[str, str]:
    """First and last day of what is meant, also as the user's locale writes a day; empty for what is no day."""
    try:
        return days_meant(words)
    except InvalidValue:
        locale = QLocale()
        form = locale.dateFormat(QLocale.FormatType.ShortFormat)
        form = form if "yyyy" in form else form.replace("yy", "yyyy")
        day = locale.toDate(words.strip(), form)
        iso = day.toString(Qt.DateFormat.ISODate) if day.isValid() else ""
        return iso, iso
