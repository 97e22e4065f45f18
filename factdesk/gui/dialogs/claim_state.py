"""A claim as it was at one time: in its paragraph, with all that was said about it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import (
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QScrollArea,
    QTextEdit,
    QWidget,
)

from factdesk.domain.claim_history import Aspect
from factdesk.domain.claims import Article, Claim
from factdesk.domain.labels import label_of
from factdesk.domain.spans import Segments, Span, extent
from factdesk.gui.article.offsets import DisplayText
from factdesk.gui.dialogs.claim_history_words import shown_value, title_of_aspect, words_of_origin
from factdesk.gui.look.language import shown_number
from factdesk.gui.look.theme import GAP, Theme, body_font, current_theme, label_icon, theme_choice

_ICON = 16
_SAID = (
    *(Aspect.LABEL, Aspect.SOURCE, Aspect.ANONYMOUS, Aspect.CUE, Aspect.KIND),
    *(Aspect.CONFIDENCE, Aspect.NOTE),
)


class ClaimState(QWidget):
    """Shows one state of a claim."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._claim: Claim | None = None
        self._spans: Segments = ()
        self._text = DisplayText("")
        self.paragraph = QPlainTextEdit(self)
        self.paragraph.setReadOnly(True)
        self.paragraph.setTabChangesFocus(True)
        self.paragraph.setFont(body_font(0.9))
        self.paragraph.setFrameShape(QFrame.Shape.NoFrame)
        self.paragraph.document().setDocumentMargin(1.5 * GAP)
        self.paragraph.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.paragraph.setAccessibleName(self.tr("The claim in its paragraph"))
        self.icon = QLabel(self)
        self.values: dict[Aspect, QLabel] = {}
        self.origin = self._value()
        self.guidelines = self._value()
        self._lay_out()
        theme_choice().changed.connect(self._dress)
        self._dress(current_theme())

    def _value(self) -> QLabel:
        label = QLabel(self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        # English words in a window that is read from the right stand where rows begin there.
        from_right = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if from_right else Qt.AlignmentFlag.AlignLeft
        label.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignAbsolute | side)
        return label

    def _lay_out(self) -> None:
        fields = QWidget(self)
        form = QFormLayout(fields)
        form.setContentsMargins(0, 0, GAP, 0)
        form.setSpacing(GAP // 2)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for aspect in _SAID:
            self.values[aspect] = self._value()
            form.addRow(_above(title_of_aspect(aspect)), self._with_icon(aspect))
        form.addRow(_above(self.tr("Origin")), self.origin)
        form.addRow(_above(self.tr("Guidelines")), self.guidelines)
        area = QScrollArea(self)
        area.setWidget(fields)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setAccessibleName(self.tr("What was said about the claim"))
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(2 * GAP)
        whole.addWidget(self.paragraph, 3)
        whole.addWidget(area, 2)

    def _with_icon(self, aspect: Aspect) -> QWidget:
        if aspect is not Aspect.LABEL:
            return self.values[aspect]
        both = QWidget(self)
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP // 2)
        row.addWidget(self.icon)
        row.addWidget(self.values[aspect], 1)
        return both

    # -- what is shown ---------------------------------------------------------------------------------------------

    def show_claim(self, claim: Claim | None, article: Article | None) -> None:
        """Show a claim in its article; without the article in the words that it keeps itself."""
        self._claim = claim
        text, self._spans = _surroundings(claim, article)
        self._text = DisplayText(text)
        self.paragraph.setPlainText(self._text.shown)
        for aspect in _SAID:
            value = getattr(claim, aspect.value) if claim else None
            words = shown_value(aspect, str(value) if value else "", whole=True) if claim else ""
            self.values[aspect].setText(words)
            self.values[aspect].setAccessibleName(f"{title_of_aspect(aspect)}: {words}")
        self.origin.setText(words_of_origin(claim) if claim else "")
        self.guidelines.setText(
            self.tr("Version {0}").format(shown_number(claim.guideline_version)) if claim else ""
        )
        self._dress(current_theme())
        if self._spans:
            cursor = self.paragraph.textCursor()
            cursor.setPosition(self._text.position(self._spans[0].start))
            self.paragraph.setTextCursor(cursor)
            self.paragraph.centerCursor()

    def _dress(self, theme: Theme) -> None:
        claim = self._claim
        label = claim.label if claim else None
        drawn = QTextCharFormat()
        drawn.setBackground(theme.on_page(theme.label_fill(label, active=True)))
        drawn.setForeground(QColor(theme.ink))
        drawn.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
        drawn.setUnderlineColor(theme.label_ink(label))
        selections = []
        for span in self._spans:
            selection = QTextEdit.ExtraSelection()
            cursor = QTextCursor(self.paragraph.document())
            cursor.setPosition(self._text.position(span.start))
            cursor.setPosition(self._text.position(span.end), QTextCursor.MoveMode.KeepAnchor)
            selection.cursor, selection.format = cursor, drawn
            selections.append(selection)
        self.paragraph.setExtraSelections(selections)
        self.icon.setVisible(label is not None)
        if label is not None:
            self.icon.setPixmap(label_icon(label_of(label), theme).pixmap(QSize(_ICON, _ICON)))


def _above(words: str) -> QLabel:
    """The name of a field whose value may take several lines."""
    label = QLabel(words)
    label.setObjectName("muted")
    label.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
    return label


def _surroundings(claim: Claim | None, article: Article | None) -> tuple[str, Segments]:
    """The paragraphs that a claim stands in, and where it stands in these."""
    if claim is None:
        return "", ()
    if article is None:
        return claim.prefix + claim.text + claim.suffix, (
            Span(len(claim.prefix), len(claim.prefix) + len(claim.text)),
        )
    whole = extent(claim.segments)
    start = article.text.rfind("\n", 0, whole.start) + 1
    end = article.text.find("\n", whole.end)
    shown = article.text[start : end if end >= 0 else len(article.text)]
    return shown, tuple(Span(span.start - start, span.end - start) for span in claim.segments)
