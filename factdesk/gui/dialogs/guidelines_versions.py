"""The versions of the guidelines: who wrote them, what each has changed, and the way back to one of them."""

from __future__ import annotations

from PySide6.QtCore import QDateTime, QLocale, Qt
from PySide6.QtGui import QColor, QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSplitter,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from factdesk.domain.guidelines import Change, ComparedLine, GuidelineVersion, compare, condensed
from factdesk.domain.labels import CONFIRMED, DENIED
from factdesk.gui.look.theme import GAP, body_font, current_theme, theme_choice
from factdesk.gui.session import Session
from factdesk.usecases.guidelines import guideline_versions, restore_guidelines

_SIGNS = {Change.KEPT: "   ", Change.REMOVED: "−  ", Change.ADDED: "+  ", Change.PASSED_OVER: "   …"}
"""What stands before a line, so that colour is not the only thing that tells."""


class GuidelinesVersions(QWidget):
    """A list of versions, and what differs between the chosen one and another."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._known: list[GuidelineVersion] = []
        self.versions = QListWidget(self)
        self.versions.setAccessibleName(self.tr("Versions of the guidelines"))
        self.other = QComboBox(self)
        self.other.setAccessibleName(self.tr("Compared with"))
        self.difference = QTextEdit(self)
        self.difference.setReadOnly(True)
        self.difference.setTabChangesFocus(True)
        self.difference.setAccessibleName(self.tr("What was changed"))
        self.restore = QPushButton(self.tr("Restore"), self)
        self.restore.setToolTip(self.tr("Put the chosen text in force again, as a new version"))
        self.restore.setAutoDefault(False)
        self._lay_out()
        self.versions.currentRowChanged.connect(self._choose)
        self.other.activated.connect(self._show_difference)
        self.restore.clicked.connect(self._restore)
        theme_choice().changed.connect(self._show_difference)

    def _lay_out(self) -> None:
        compared = QLabel(self.tr("Compared with"), self)
        compared.setObjectName("muted")
        compared.setBuddy(self.other)
        row = QHBoxLayout()
        row.setSpacing(GAP)
        row.addWidget(compared)
        row.addWidget(self.other, 1)
        row.addWidget(self.restore)
        below = QWidget(self)
        column = QVBoxLayout(below)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addLayout(row)
        column.addWidget(self.difference, 1)
        split = QSplitter(Qt.Orientation.Vertical, self)
        split.addWidget(self.versions)
        split.addWidget(below)
        split.setStretchFactor(1, 1)
        split.setSizes([130, 400])
        split.setChildrenCollapsible(False)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(split)

    def reload(self) -> None:
        """Read the versions anew; the newest is chosen."""
        project = self._session.project
        self._known = guideline_versions(project) if project else []
        self.versions.clear()
        for known in self._known:
            self.versions.addItem(QListWidgetItem(self._named(known)))
        self.versions.setCurrentRow(0 if self._known else -1)
        if not self._known:
            self._choose(-1)

    def _named(self, known: GuidelineVersion) -> str:
        at = QDateTime.fromString(known.guideline.created_at, Qt.DateFormat.ISODateWithMs).toLocalTime()
        parts = [self.tr("Version {0}").format(known.guideline.version)]
        if known.author:
            parts.append(known.author)
        if at.isValid():
            parts.append(QLocale().toString(at, QLocale.FormatType.ShortFormat))
        if known is self._known[0]:
            parts.append(self.tr("in force"))
        return " · ".join(parts)

    def _choose(self, row: int) -> None:
        self.other.clear()
        for number, known in enumerate(self._known):
            if number != row:
                self.other.addItem(self._named(known), number)
        # What a version has changed is what it is chosen for: the one before it is the one to compare with.
        self.other.setCurrentIndex(max(0, self.other.findData(row + 1)))
        self.other.setEnabled(self.other.count() > 0)
        self.restore.setEnabled(row > 0 and self._session.writable)
        self._show_difference()

    def _show_difference(self, *_: object) -> None:
        self.difference.setFont(body_font(0.8))
        self.difference.clear()
        row = self.versions.currentRow()
        if not 0 <= row < len(self._known):
            return
        text, other = self._known[row].guideline, self.other.currentData()
        cursor = QTextCursor(self.difference.document())
        if other is None:
            self._write(cursor, ComparedLine(Change.KEPT, self.tr("This is the only version.")))
            return
        pair = sorted((text, self._known[other].guideline), key=lambda guideline: guideline.version)
        lines = compare(pair[0].text, pair[1].text)
        if all(line.change is Change.KEPT for line in lines):
            self._write(cursor, ComparedLine(Change.KEPT, self.tr("Both say the same.")))
            return
        for line in condensed([line for line in lines if line.words.strip()]):
            self._write(cursor, line)
        cursor.movePosition(QTextCursor.MoveOperation.Start)
        self.difference.setTextCursor(cursor)

    def _write(self, cursor: QTextCursor, line: ComparedLine) -> None:
        theme = current_theme()
        form, letters = QTextBlockFormat(), QTextCharFormat()
        form.setBottomMargin(GAP / 2)
        letters.setForeground(QColor(theme.muted))
        if line.change in (Change.REMOVED, Change.ADDED):
            key = DENIED.key if line.change is Change.REMOVED else CONFIRMED.key
            form.setBackground(theme.on_page(theme.label_fill(key)))
            letters.setForeground(QColor(theme.ink))
        if self.difference.document().isEmpty():
            cursor.setBlockFormat(form)
        else:
            cursor.insertBlock(form)
        cursor.insertText(_SIGNS[line.change], letters)
        at = 0
        for span in line.changed:
            cursor.insertText(line.words[at : span.start], letters)
            strong = QTextCharFormat(letters)
            strong.setFontWeight(700)
            strong.setFontStrikeOut(line.change is Change.REMOVED)
            strong.setFontUnderline(line.change is Change.ADDED)
            cursor.insertText(line.words[span.start : span.end], strong)
            at = span.end
        cursor.insertText(line.words[at:], letters)

    def _restore(self) -> None:
        version = self._known[self.versions.currentRow()].guideline.version
        self._session.do(restore_guidelines, version, self._session.annotator)
