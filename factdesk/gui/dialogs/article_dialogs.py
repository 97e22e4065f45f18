"""Dialogs about articles: their details, a pasted text, and the encoding of a file that does not say."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from factdesk.domain.claims import Article
from factdesk.gui.look.language import shown_number
from factdesk.gui.look.sentences import said
from factdesk.gui.look.theme import GAP


def _buttons(dialog: QDialog) -> QDialogButtonBox:
    box = QDialogButtonBox(
        QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, dialog
    )
    box.accepted.connect(dialog.accept)
    box.rejected.connect(dialog.reject)
    return box


class ArticleDetails(QDialog):
    """Asks for title, publisher, address, by-line, date and language."""

    def __init__(self, article: Article, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Article details"))
        self.fields: dict[str, QLineEdit] = {}
        form = QFormLayout()
        form.setSpacing(GAP)
        rows = (
            ("title", self.tr("Title"), article.title),
            ("publisher", self.tr("Publisher"), article.publisher),
            ("url", self.tr("Web address"), article.url),
            ("byline", self.tr("By-line"), article.byline),
            ("published_on", self.tr("Published on"), article.published_on),
            ("language", self.tr("Language"), article.language),
        )
        for name, words, value in rows:
            field = QLineEdit(value, self)
            field.setMinimumWidth(420)
            field.setCursorPosition(0)
            field.setAccessibleName(words)
            form.addRow(words, field)
            self.fields[name] = field
        self.fields["published_on"].setPlaceholderText("2024-11-11")
        origin = QLabel(self._origin(article), self)
        origin.setTextFormat(Qt.TextFormat.PlainText)
        origin.setObjectName("muted")
        origin.setWordWrap(True)
        whole = QVBoxLayout(self)
        whole.setSpacing(2 * GAP)
        whole.addLayout(form)
        whole.addWidget(origin)
        whole.addWidget(_buttons(self))

    def _origin(self, article: Article) -> str:
        parts = [self.tr("From {0}.").format(article.source_name)] if article.source_name else []
        parts += map(said, article.import_report)
        parts.append(self.tr("SHA-256 of the text: {0}…").format(article.sha256[:16]))
        return " ".join(parts)

    def values(self) -> dict[str, str]:
        """What the fields hold."""
        return {name: field.text() for name, field in self.fields.items()}


class PasteDialog(QDialog):
    """Asks for the text of an article."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Paste as article"))
        self.resize(640, 480)
        self.title = QLineEdit(self)
        self.title.setPlaceholderText(self.tr("Title (the first sentence when left empty)"))
        self.title.setAccessibleName(self.tr("Title"))
        self.text = QPlainTextEdit(text, self)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(self.tr("Text of the article"))
        self.text.setPlaceholderText(self.tr("Paste the text of the article here."))
        whole = QVBoxLayout(self)
        whole.setSpacing(GAP)
        whole.addWidget(self.title)
        whole.addWidget(self.text, 1)
        whole.addWidget(_buttons(self))
        self.text.setFocus()


class EncodingDialog(QDialog):
    """Shows a file's beginning in several encodings and asks which one reads right."""

    def __init__(
        self, name: str, previews: tuple[tuple[str, str], ...], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Which encoding?"))
        self.resize(560, 360)
        question = QLabel(
            self.tr("{0} is not UTF-8. In which encoding does it read right?").format(name), self
        )
        question.setTextFormat(Qt.TextFormat.PlainText)
        question.setWordWrap(True)
        self.encodings = QComboBox(self)
        self.encodings.setAccessibleName(self.tr("Encoding"))
        self.encodings.setAccessibleDescription(self.encodings.accessibleName())
        self.preview = QPlainTextEdit(self)
        self.preview.setReadOnly(True)
        self.preview.setAccessibleName(self.tr("Preview"))
        for encoding, words in previews:
            self.encodings.addItem(encoding, words)
        self.encodings.currentIndexChanged.connect(
            lambda: self.preview.setPlainText(self.encodings.currentData())
        )
        self.preview.setPlainText(previews[0][1] if previews else "")
        whole = QVBoxLayout(self)
        whole.setSpacing(GAP)
        for widget in (question, self.encodings, self.preview, _buttons(self)):
            whole.addWidget(widget)

    @property
    def encoding(self) -> str:
        """The encoding chosen."""
        return self.encodings.currentText()


def describe_import(imported: int, duplicates: int, refused: int) -> str:
    """One sentence on what an import brought."""
    one = QCoreApplication.translate("Import", "1 article imported")
    several = QCoreApplication.translate("Import", "{0} articles imported").format(shown_number(imported))
    parts = [one if imported == 1 else several]
    if duplicates:
        parts.append(
            QCoreApplication.translate("Import", "{0} already there").format(shown_number(duplicates))
        )
    if refused:
        parts.append(QCoreApplication.translate("Import", "{0} refused").format(shown_number(refused)))
    return ", ".join(parts) + "."
