"""Asks which labels leave the project, and how; and shows what was written and proved."""

from __future__ import annotations

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QGroupBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from factdesk.domain.labels import LABELS
from factdesk.gui.look.language import shown_number
from factdesk.gui.look.sentences import said
from factdesk.gui.look.theme import GAP
from factdesk.gui.look.translation import title_of_label
from factdesk.gui.session import Session
from factdesk.settings import UserSettings
from factdesk.store import reading
from factdesk.usecases.exporting import ExportOptions, ExportReport, Layer


class ExportDialog(QDialog):
    """The choices of a CSV export."""

    def __init__(self, session: Session, settings: UserSettings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Export labels"))
        self._settings = settings
        self.labels = {label.key: QCheckBox(title_of_label(label), self) for label in LABELS}
        for box in self.labels.values():
            box.setChecked(True)
        self.layer = QComboBox(self)
        self.layer.addItem(self.tr("Each annotator’s labels"), Layer.ANNOTATORS)
        self.layer.addItem(self.tr("Gold: what holds on each spot"), Layer.GOLD)
        self.layer.addItem(self.tr("Both"), Layer.BOTH)
        self.annotator = QComboBox(self)
        self.annotator.addItem(self.tr("Everybody"), None)
        for annotator in reading.all_annotators(session.project) if session.project else ():
            self.annotator.addItem(annotator.name, annotator.name)
        self.finished_only = QCheckBox(self.tr("Finished articles only"), self)
        self.suggestions = QCheckBox(self.tr("Open suggestions as well"), self)
        self.codebook = QCheckBox(self.tr("Codebook, datasheet and decisions beside it"), self)
        self.mode = QComboBox(self)
        self.mode.addItem(self.tr("Safe for spreadsheets"), "spreadsheet")
        self.mode.addItem(self.tr("Exact, for programs"), "exact")
        self.mode.setCurrentIndex(max(0, self.mode.findData(settings.get("csv_mode"))))
        self.bom = QCheckBox(self.tr("Byte order mark, for Excel"), self)
        self.bom.setChecked(settings.get("csv_bom"))
        self.hint = QLabel(self)
        self.hint.setWordWrap(True)
        self.hint.setObjectName("muted")
        self.mode.currentIndexChanged.connect(self._explain)
        self._lay_out()
        self._explain()

    def _lay_out(self) -> None:
        group = QGroupBox(self.tr("Labels"), self)
        row = QHBoxLayout(group)
        for box in self.labels.values():
            row.addWidget(box)
            box.toggled.connect(self._enable)
        form = QFormLayout()
        form.setSpacing(GAP)
        form.addRow(self.tr("Layer"), self.layer)
        self.layer.setAccessibleName(self.tr("Layer"))
        form.addRow(self.tr("By"), self.annotator)
        self.annotator.setAccessibleName(self.tr("By"))
        form.addRow("", self.finished_only)
        form.addRow("", self.suggestions)
        form.addRow("", self.codebook)
        form.addRow(self.tr("Cells"), self.mode)
        self.mode.setAccessibleName(self.tr("Cells"))
        form.addRow("", self.bom)
        buttons = QDialogButtonBox(self)
        self.export = buttons.addButton(self.tr("Export…"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.export.setDefault(True)
        buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        whole = QVBoxLayout(self)
        whole.setSpacing(2 * GAP)
        whole.addWidget(group)
        whole.addLayout(form)
        whole.addWidget(self.hint)
        whole.addWidget(buttons)

    def _enable(self) -> None:
        self.export.setEnabled(any(box.isChecked() for box in self.labels.values()))

    def _explain(self) -> None:
        safe = self.mode.currentData() == "spreadsheet"
        self.hint.setText(
            self.tr(
                "A cell that a spreadsheet would take for a formula begins with an apostrophe; FactDesk removes it"
                " again when it reads the file."
            )
            if safe
            else self.tr(
                "Every cell is as it stands in the project. Do not open such a file in a spreadsheet: words that"
                " begin with = or @ would be run as formulas."
            )
        )

    def options(self) -> ExportOptions:
        """What was chosen; cells and byte order mark are remembered for the next time."""
        self._settings.set("csv_mode", self.mode.currentData())
        self._settings.set("csv_bom", self.bom.isChecked())
        chosen = tuple(key for key, box in self.labels.items() if box.isChecked())
        by = self.annotator.currentData()
        return ExportOptions(
            labels=() if len(chosen) == len(self.labels) else chosen,
            annotators=(by,) if by else (),
            finished_only=self.finished_only.isChecked(),
            with_suggestions=self.suggestions.isChecked(),
            spreadsheet=self.mode.currentData() == "spreadsheet",
            bom=self.bom.isChecked(),
            layer=Layer(self.layer.currentData()),
            with_codebook=self.codebook.isChecked(),
        )


class ExportResult(QDialog):
    """Says what was written, that it was read back, and opens the folder."""

    def __init__(self, report: ExportReport, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Exported"))
        self._report = report
        words = [
            self.tr("Written: {1}, rows: {0}.").format(shown_number(report.rows), report.path),
            self.tr("Read back and compared: every span stands in its article."),
            self.tr("The manifest {0} lies beside it.").format(report.manifest.name),
            *(self.tr("Beside it lies {0}.").format(name) for name in report.beside),
            *map(said, report.losses),
        ]
        label = QLabel("\n".join(words), self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setMinimumWidth(420)
        folder = QPushButton(self.tr("Open Folder"), self)
        folder.clicked.connect(self._open_folder)
        close = QPushButton(self.tr("Close"), self)
        close.setDefault(True)
        close.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.addWidget(folder)
        row.addStretch(1)
        row.addWidget(close)
        whole = QVBoxLayout(self)
        whole.setSpacing(2 * GAP)
        whole.addWidget(label)
        whole.addLayout(row)

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._report.path.parent)))
