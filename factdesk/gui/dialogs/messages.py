"""The only place that asks or tells in dialogs of its own: message boxes and file dialogs, always as plain text."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFileDialog, QInputDialog, QLabel, QMessageBox, QWidget

from factdesk.gui.look.sentences import said

translate = QCoreApplication.translate
"""Under this name Qt's lupdate finds the words."""


def tell(parent: QWidget | None, sentence: str, detail: str = "") -> None:
    """Show one sentence that needs to be read."""
    _box(parent, QMessageBox.Icon.Information, sentence, detail).exec()


def warn(parent: QWidget | None, sentence: str, detail: str = "") -> None:
    """Show one sentence about something that did not work."""
    _box(parent, QMessageBox.Icon.Warning, sentence, detail).exec()


def choose(parent: QWidget | None, sentence: str, *answers: str, detail: str = "") -> int | None:
    """Ask with buttons of these words; returns the number of the answer, None when it was closed."""
    box = _box(parent, QMessageBox.Icon.Question, sentence, detail)
    box.setStandardButtons(QMessageBox.StandardButton.Cancel)
    buttons = [box.addButton(words, QMessageBox.ButtonRole.AcceptRole) for words in answers]
    box.setDefaultButton(buttons[0])
    box.exec()
    clicked = box.clickedButton()
    return next((number for number, button in enumerate(buttons) if button is clicked), None)


def doubt(parent: QWidget | None, sentence: str, *answers: str) -> int | None:
    """Say what did not work, with buttons for what can be done; the number of the answer, None when it was closed."""
    box = _box(parent, QMessageBox.Icon.Warning, sentence, "")
    box.setStandardButtons(QMessageBox.StandardButton.Close)
    buttons = [box.addButton(words, QMessageBox.ButtonRole.ActionRole) for words in answers]
    box.setDefaultButton(buttons[0])
    box.setEscapeButton(QMessageBox.StandardButton.Close)
    box.exec()
    clicked = box.clickedButton()
    return next((number for number, button in enumerate(buttons) if button is clicked), None)


def ask_text(parent: QWidget | None, title: str, question: str, text: str = "") -> str | None:
    """Ask for a line of text; None when it was cancelled."""
    dialog = QInputDialog(parent)
    dialog.setWindowTitle(title)
    dialog.setLabelText(question)
    dialog.setTextValue(text)
    dialog.setMinimumWidth(420)
    return dialog.textValue() if dialog.exec() else None


def ask_open_project(parent: QWidget | None, folder: str = "") -> Path | None:
    """Ask which project to open."""
    words = translate("Messages", "FactDesk projects (*.factdesk);;All files (*)")
    name, _ = QFileDialog.getOpenFileName(parent, translate("Messages", "Open project"), folder, words)
    return Path(name) if name else None


def ask_colleagues_files(parent: QWidget | None) -> list[Path]:
    """Ask for files of colleagues: projects, or whole projects written as JSON Lines."""
    words = translate("Messages", "FactDesk projects (*.factdesk *.jsonl);;All files (*)")
    names, _ = QFileDialog.getOpenFileNames(
        parent, translate("Messages", "Receive from colleagues"), "", words
    )
    return [Path(name) for name in names]


def ask_file_to_compare(parent: QWidget | None) -> Path | None:
    """Ask for the file of a colleague that is to be compared with the open project."""
    words = translate("Messages", "FactDesk projects (*.factdesk *.jsonl);;All files (*)")
    name, _ = QFileDialog.getOpenFileName(parent, translate("Messages", "Compare with file"), "", words)
    return Path(name) if name else None


def ask_target_folder(parent: QWidget | None, title: str, folder: str) -> Path | None:
    """Ask for the folder into which files are to be written."""
    name = QFileDialog.getExistingDirectory(parent, title, folder)
    return Path(name) if name else None


def ask_new_project(parent: QWidget | None, suggestion: str = "") -> Path | None:
    """Ask where a new project is to lie."""
    words = translate("Messages", "FactDesk projects (*.factdesk)")
    name, _ = QFileDialog.getSaveFileName(parent, translate("Messages", "New project"), suggestion, words)
    return Path(name) if name else None


def ask_articles(parent: QWidget | None, suffixes: tuple[str, ...]) -> list[Path]:
    """Ask which files to take in as articles."""
    patterns = " ".join(f"*{suffix}" for suffix in suffixes)
    words = translate("Messages", "Articles ({0});;All files (*)").format(patterns)
    names, _ = QFileDialog.getOpenFileNames(parent, translate("Messages", "Import articles"), "", words)
    return [Path(name) for name in names]


def ask_folder(parent: QWidget | None) -> Path | None:
    """Ask for a folder of articles."""
    name = QFileDialog.getExistingDirectory(parent, translate("Messages", "Import a folder of articles"))
    return Path(name) if name else None


def ask_target(parent: QWidget | None, title: str, suggestion: str, kinds: str) -> Path | None:
    """Ask where a file is to be written."""
    name, _ = QFileDialog.getSaveFileName(parent, title, suggestion, kinds)
    path = Path(name)
    if not name:
        return None
    return path if path.suffix else path.with_suffix(Path(suggestion).suffix)


def _box(parent: QWidget | None, icon: QMessageBox.Icon, sentence: str, detail: str) -> QMessageBox:
    box = QMessageBox(parent)
    box.setWindowTitle("FactDesk")
    box.setIcon(icon)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(said(sentence))
    if detail:
        box.setInformativeText(said(detail))
    for label in box.findChildren(QLabel):
        # The box passes its format on to the sentence alone: file names in the detail would be read as HTML.
        label.setTextFormat(Qt.TextFormat.PlainText)
    return box
