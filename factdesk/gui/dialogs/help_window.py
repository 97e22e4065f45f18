"""Help beside the window: short pages with pictures."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QSize, Qt, QUrl
from PySide6.QtGui import (
    QAction,
    QColor,
    QFont,
    QImage,
    QResizeEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QPushButton,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from factdesk.gui.dialogs.help_pages import PAGES, help_folder, help_pages, with_keys
from factdesk.gui.look.key_names import key_names
from factdesk.gui.look.language import spoken_language
from factdesk.gui.look.theme import GAP, current_theme, theme_choice

_MARGIN = 3 * GAP
_TEXT = 14
"""Pixels of the letters."""
_LINE_HEIGHT = 135
"""Per cent of the face's own."""
_PICTURE = "\ufffc"
"""What stands for a picture in a text."""
_PROPORTIONAL = int(QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
_FIXED = int(QTextFormat.Property.FontFixedPitch.value)


class _Page(QTextBrowser):
    """Shows one page; pictures come from its own folder alone, and none is wider than the page."""

    def __init__(self, language: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._folder = help_folder(language)
        self.setOpenLinks(False)
        self.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.document().setDocumentMargin(_MARGIN)
        face = self.font()
        face.setPixelSize(_TEXT)
        self.document().setDefaultFont(face)

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        address = name.toString() if isinstance(name, QUrl) else name
        file = self._folder / address
        picture = QImage()
        if kind == QTextDocument.ResourceType.ImageResource.value and file.parent == self._folder:
            picture = QImage(str(file))
        # As if there were a scroll bar: whether there will be one is known only when the pictures are in.
        bar = self.verticalScrollBar().sizeHint().width()
        room = self.width() - bar - 2 * _MARGIN - 2 * GAP
        if picture.width() > room > 0:
            density = self.devicePixelRatioF()
            wide = min(picture.width(), round(room * density))
            picture = picture.scaledToWidth(wide, Qt.TransformationMode.SmoothTransformation)
            picture.setDevicePixelRatio(wide / room)
        return picture


class HelpWindow(QDialog):
    """Pages on the left, the chosen one beside them. The keys in it are those in force."""

    def __init__(self, actions: Sequence[QAction], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Help"))
        self.resize(900, 640)
        language = spoken_language()
        self._pages = help_pages(language)
        self.contents = QListWidget(self)
        self.contents.setAccessibleName(self.tr("Pages of help"))
        self.contents.addItems([page.title for page in self._pages])
        self.page = _Page(language, self)
        self.page.setAccessibleName(self.tr("Page of help"))
        self.buttons = [self._button(action) for action in actions]
        self._lay_out()
        self.contents.currentRowChanged.connect(self._show_page)
        self.page.anchorClicked.connect(self._follow)
        theme_choice().changed.connect(self._show_again)
        key_names().changed.connect(self._show_again)
        self.contents.setCurrentRow(0)
        self.contents.setFocus(Qt.FocusReason.OtherFocusReason)

    def _button(self, action: QAction) -> QPushButton:
        button = QPushButton(action.text(), self)
        button.setAutoDefault(False)
        button.clicked.connect(action.trigger)
        return button

    def _lay_out(self) -> None:
        widest = self.contents.sizeHintForColumn(0) + 4 * GAP
        self.contents.setFixedWidth(min(max(150, widest), 240))
        pages = QHBoxLayout()
        pages.setSpacing(GAP)
        pages.addWidget(self.contents)
        pages.addWidget(self.page, 1)
        close = QPushButton(self.tr("Close"), self)
        close.setAutoDefault(False)
        close.clicked.connect(self.close)
        foot = QHBoxLayout()
        for button in self.buttons:
            foot.addWidget(button)
        foot.addStretch(1)
        foot.addWidget(close)
        whole = QVBoxLayout(self)
        whole.setSpacing(GAP)
        whole.addLayout(pages, 1)
        whole.addLayout(foot)

    def show_page(self, name: str) -> None:
        """Show the page of this name."""
        self.contents.setCurrentRow(PAGES.index(name))

    def _follow(self, address: QUrl) -> None:
        name = address.toString().removesuffix(".md")
        if name in PAGES:
            self.show_page(name)

    def _show_again(self) -> None:
        place = self.page.verticalScrollBar().value()
        self._show_page()
        self.page.verticalScrollBar().setValue(place)

    def _show_page(self) -> None:
        features = QTextDocument.MarkdownFeature
        words = with_keys(self._pages[max(0, self.contents.currentRow())].words)
        document = self.page.document()
        # Clearing drops the pictures that were made for another width.
        document.clear()
        document.setMarkdown(words, features.MarkdownDialectGitHub | features.MarkdownNoHTML)
        self._dress(document)
        self.page.moveCursor(QTextCursor.MoveOperation.Start)

    def _dress(self, document: QTextDocument) -> None:
        """Give lines room, and let keys look like keys."""
        cursor = QTextCursor(document)
        block = document.begin()
        while block.isValid():
            cursor.setPosition(block.position())
            spaced = block.blockFormat()
            if _PICTURE in block.text():  # whose share of a line's height would be a gap above it
                spaced.setTopMargin(GAP)
                spaced.setBottomMargin(2 * GAP)
            else:
                spaced.setLineHeight(_LINE_HEIGHT, _PROPORTIONAL)
            cursor.setBlockFormat(spaced)
            places, part = [], block.begin()
            while not part.atEnd():
                found = part.fragment()
                places.append((found.position(), found.length(), found.charFormat()))
                part += 1
            for start, length, letters in places:
                cursor.setPosition(start)
                cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
                cursor.mergeCharFormat(self._changed(letters))
            block = block.next()

    def _changed(self, letters: QTextCharFormat) -> QTextCharFormat:
        """What is to be different about letters in this format."""
        theme, changed = current_theme(), QTextCharFormat()
        if letters.hasProperty(_FIXED):
            changed.setBackground(QColor(theme.hover))
            changed.setFontFixedPitch(False)
            changed.setFontFamilies(self.font().families())
            changed.setFontWeight(QFont.Weight.DemiBold)
        elif letters.isAnchor():
            changed.setForeground(QColor(theme.accent))
        return changed

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._show_again()

    def sizeHint(self) -> QSize:
        return QSize(900, 640)
