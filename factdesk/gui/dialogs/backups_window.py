"""The backups of a project: when and why each was made, what is in it, and whether it can be used."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDateTime, QLocale, Qt, QUrl, Signal
from PySide6.QtGui import QBrush, QCloseEvent, QColor, QDesktopServices
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QPushButton,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from factdesk.domain import backups as known
from factdesk.domain.backups import Backup
from factdesk.gui.dialogs.list_parts import button_row, columned_list
from factdesk.gui.faults import log_fault
from factdesk.gui.job_runner import JobRunner
from factdesk.gui.late import late
from factdesk.gui.look.language import shown_number
from factdesk.gui.look.sentences import said
from factdesk.gui.look.theme import GAP, current_theme
from factdesk.gui.panels.plain_note import plain_note
from factdesk.jobs import Job, Progress

if TYPE_CHECKING:
    from factdesk.usecases import backups
else:
    backups = late("factdesk.usecases.backups")

_AROUND = 48
"""Pixels around what stands alone in the window."""
_COUNTS = range(2, 6)
"""Columns of figures."""
_STATE = 6
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class BackupsWindow(QDialog):
    """Lists backups, the newest first. They are looked at beside the window, and then checked one after the other."""

    backup_wanted = Signal()
    restore_wanted = Signal(object)
    copy_wanted = Signal(object)

    def __init__(self, path: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Backups of {0}").format(path.name))
        self.resize(860, 460)
        self.path = path
        self._backups: list[Backup] = []
        self._reader = JobRunner(self)
        self.empty = plain_note(
            self,
            self.tr(
                "No backups yet. FactDesk makes one every half an hour while you work, when you close the project,"
                " and before a merge or the removal of articles. Each is opened and checked before it counts."
            ),
        )
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setMargin(_AROUND)
        self.fault = plain_note(self, selectable=True)
        self.hint = plain_note(
            self,
            self.tr(
                "Ten recent backups are kept, the last of each of seven days, and the last of each of four weeks."
                " Restoring keeps the file that is replaced."
            ),
            "muted",
        )
        self._make_list()
        whole = QVBoxLayout(self)
        whole.setSpacing(GAP)
        whole.addWidget(self.empty, 1)
        whole.addWidget(self.list, 1)
        whole.addWidget(self.fault)
        whole.addWidget(self.hint)
        whole.addLayout(self._buttons())
        self.empty.hide()
        self._enable()
        self.reload()

    def _make_list(self) -> None:
        columns = (
            self.tr("When"),
            self.tr("Why"),
            self.tr("Articles"),
            self.tr("Claims"),
            self.tr("Labels"),
            self.tr("Size"),
            self.tr("State"),
        )
        self.list = columned_list(self, self.tr("Backups, the newest first"), columns)
        for column in _COUNTS:
            self.list.headerItem().setTextAlignment(column, _RIGHT)
        self.list.currentItemChanged.connect(self._enable)

    def _buttons(self) -> QHBoxLayout:
        self.show_folder = QPushButton(self.tr("Show in Folder"), self)
        self.copy = QPushButton(self.tr("Open a Copy"), self)
        self.copy.setToolTip(self.tr("Open what the backup holds, beside the project, which stays as it is."))
        self.restore = QPushButton(self.tr("Restore…"), self)
        self.restore.setToolTip(
            self.tr("Let the project be what the backup holds. The file as it is now is kept.")
        )
        self.make = QPushButton(self.tr("Back Up Now"), self)
        return button_row(
            (self.show_folder, self._show_folder),
            (self.copy, lambda: self._want(self.copy_wanted)),
            (self.restore, lambda: self._want(self.restore_wanted)),
            (self.make, self.backup_wanted.emit),
        )

    # -- what is shown ---------------------------------------------------------------------------------------------

    def reload(self) -> None:
        """Look anew which backups there are, beside the window."""
        self._reader.shut_down()
        self._reader.start("", lambda: backups.list_backups(self.path), self._show, log_fault)

    def _show(self, found: tuple[Backup, ...]) -> None:
        chosen = self.chosen.path if self.chosen is not None else None
        self._backups = list(found)
        self.list.clear()
        self.list.addTopLevelItems([self._item(backup) for backup in found])
        row = next((at for at, backup in enumerate(found) if backup.path == chosen), 0)
        self.empty.setVisible(not found)
        self.list.setVisible(bool(found))
        self.list.setCurrentIndex(self.list.model().index(row, 0))
        (self.list if found else self.make).setFocus()
        self._enable()
        self._check(0)

    def _check(self, row: int) -> None:
        """Check one backup after the other from its first byte to its last row."""
        if row < len(self._backups):
            backup = self._backups[row]
            self._reader.start(
                "", lambda: _checking(backup), lambda checked: self._checked(row, checked), log_fault
            )

    def _checked(self, row: int, backup: Backup) -> None:
        self._backups[row] = backup
        if (item := self.list.topLevelItem(row)) is not None:
            self._write_state(item, backup, checked=True)
        self._enable()
        self._check(row + 1)

    def _item(self, backup: Backup) -> QTreeWidgetItem:
        at = QDateTime.fromSecsSinceEpoch(int(backup.made_at.timestamp())).toLocalTime()
        counts = (backup.articles, backup.claims, backup.labels)
        item = QTreeWidgetItem(
            [
                QLocale().toString(at, QLocale.FormatType.ShortFormat),
                self._reason(backup.reason),
                *("" if backup.fault else shown_number(count) for count in counts),
                QLocale().formattedDataSize(backup.size, 1),
                "",
            ]
        )
        for column in _COUNTS:
            item.setTextAlignment(column, _RIGHT)
        self._write_state(item, backup, checked=False)
        return item

    def _write_state(self, item: QTreeWidgetItem, backup: Backup, *, checked: bool) -> None:
        words = self.tr("Checked") if checked else self.tr("Being checked…")
        item.setText(_STATE, self.tr("Damaged") if backup.fault else words)
        if backup.fault:
            for column in range(_STATE + 1):
                item.setForeground(column, QBrush(QColor(current_theme().muted)))

    def _reason(self, words: str) -> str:
        reasons = {
            known.BEFORE_MERGE: self.tr("Before a merge"),
            known.BEFORE_REMOVAL: self.tr("Before articles were removed"),
            known.BEFORE_RESTORING: self.tr("Before restoring"),
            known.WHILE_WORKING: self.tr("While working"),
            known.ON_CLOSING: self.tr("On closing"),
            known.BY_HAND: self.tr("By hand"),
        }
        first, _, version = words.rpartition(" ")
        if first == "before version":
            return self.tr("Before version {0}").format(version)
        return reasons.get(words, words)

    @property
    def chosen(self) -> Backup | None:
        """The backup that is chosen in the list."""
        row = self.list.currentIndex().row()
        return self._backups[row] if 0 <= row < len(self._backups) else None

    def _enable(self, *_: object) -> None:
        chosen = self.chosen
        usable = chosen is not None and not chosen.fault
        self.restore.setEnabled(usable)
        self.copy.setEnabled(usable)
        self.show_folder.setEnabled(bool(self._backups))
        self.make.setEnabled(self.path.exists())
        self.fault.setText(said(chosen.fault) if chosen is not None else "")
        self.fault.setVisible(bool(self.fault.text()))

    # -- what is done ----------------------------------------------------------------------------------------------

    def _want(self, signal: object) -> None:
        if (chosen := self.chosen) is not None:
            signal.emit(chosen)  # type: ignore[attr-defined]

    def _show_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(backups.backup_folder(self.path))))

    def closeEvent(self, event: QCloseEvent) -> None:
        self._reader.shut_down()
        super().closeEvent(event)

    def done(self, result: int) -> None:
        self._reader.shut_down()
        super().done(result)


def _checking(backup: Backup) -> Job[Backup]:
    yield Progress(0, None)
    return (yield from backups.check_backup(backup))
