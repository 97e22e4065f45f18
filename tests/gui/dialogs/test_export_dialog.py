"""The choices of an export, and what is said about its result."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from factdesk.formats.proofs import Proof
from factdesk.gui.dialogs.export_dialog import ExportDialog, ExportResult
from factdesk.gui.main_window import MainWindow
from factdesk.settings import UserSettings
from factdesk.usecases.exporting import ExportOptions, ExportReport, Layer


@pytest.fixture
def dialog(window: MainWindow, settings: UserSettings, qtbot: QtBot) -> ExportDialog:
    found = ExportDialog(window.session, settings, window)
    qtbot.addWidget(found)
    return found


def test_without_choice_everything_is_exported_for_spreadsheets(dialog: ExportDialog) -> None:
    assert dialog.options() == ExportOptions(
        labels=(), annotators=(), finished_only=False, with_suggestions=False, spreadsheet=True, bom=True
    )


def test_every_choice_arrives(dialog: ExportDialog) -> None:
    dialog.labels["denied"].setChecked(False)
    dialog.annotator.setCurrentText("Ana")
    dialog.finished_only.setChecked(True)
    dialog.suggestions.setChecked(True)
    dialog.mode.setCurrentIndex(1)
    dialog.bom.setChecked(False)
    dialog.layer.setCurrentIndex(1)
    dialog.codebook.setChecked(True)
    assert dialog.options() == ExportOptions(
        labels=("reported", "unconfirmed", "confirmed"),
        annotators=("Ana",),
        finished_only=True,
        with_suggestions=True,
        spreadsheet=False,
        bom=False,
        layer=Layer.GOLD,
        with_codebook=True,
    )


def test_cells_and_byte_order_mark_are_remembered(
    dialog: ExportDialog, window: MainWindow, settings: UserSettings, qtbot: QtBot
) -> None:
    dialog.mode.setCurrentIndex(1)
    dialog.bom.setChecked(False)
    dialog.options()
    again = ExportDialog(window.session, settings, window)
    qtbot.addWidget(again)
    assert (again.mode.currentData(), again.bom.isChecked()) == ("exact", False)


def test_what_cells_are_like_is_explained(dialog: ExportDialog) -> None:
    assert "apostrophe" in dialog.hint.text()
    dialog.mode.setCurrentIndex(1)
    assert "Do not open such a file in a spreadsheet" in dialog.hint.text()


def test_without_any_label_there_is_nothing_to_export(dialog: ExportDialog) -> None:
    for box in dialog.labels.values():
        box.setChecked(False)
    assert not dialog.export.isEnabled()
    dialog.labels["denied"].setChecked(True)
    assert dialog.export.isEnabled()


def test_the_result_is_told_in_plain_text_and_its_folder_can_be_opened(
    tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "<b>labels<i>.csv"
    report = ExportReport(
        path, path.with_suffix(".json"), 7, 3, 99, "0" * 64, Proof(7), ("One thing was lost.",), ("a.md",)
    )
    dialog = ExportResult(report)
    qtbot.addWidget(dialog)
    [label] = [label for label in dialog.findChildren(QLabel) if label.text()]
    assert label.textFormat() == Qt.TextFormat.PlainText
    assert str(path) in label.text()
    assert "rows: 7" in label.text()
    assert "One thing was lost." in label.text()
    assert "Beside it lies a.md." in label.text()
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    next(button for button in dialog.findChildren(QPushButton) if "Folder" in button.text()).click()
    assert opened == [str(tmp_path)]
