"""The Qt document of one article: heading and text in plain characters, blank lines folded away."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QColor, QFont, QTextCharFormat, QTextCursor, QTextDocument, QTextOption

from factdesk.gui.article.display import blank_runs, has_long_run
from factdesk.gui.article.layout import LEADING, BlockKind, Measure, PageLayout, measure
from factdesk.gui.article.offsets import DisplayText
from factdesk.gui.look.theme import Theme, body_font, caption_font

_USUAL_GAP = 2
"""More blank lines than this between two paragraphs mean more than a new paragraph."""

_LONGEST_TITLE = 110
"""Characters of a first line above which it reads better as a paragraph than as a title."""


@dataclass(frozen=True, slots=True)
class Heading:
    """What stands above an article's text, as a person reads it: each may be empty."""

    title: str = ""
    publisher: str = ""
    date: str = ""
    byline: str = ""


class ArticleDocument(QTextDocument):
    """Shows one article's text below its heading. Read-only: nothing is ever taken from it."""

    def __init__(self, zoom: float = 1.0, face: str | None = None) -> None:
        super().__init__()
        self.setUndoRedoEnabled(False)
        self.text = DisplayText("")
        self._kicker_blocks: list[int] = []
        self._title_blocks: list[int] = []
        self._fonts = _fonts(zoom, face)
        self._leading = LEADING
        self._page = PageLayout(self, _measures(self._fonts, LEADING))
        self.setDocumentLayout(self._page)

    @property
    def body(self) -> Measure:
        """The vertical measures of running text."""
        return self._page.measures[BlockKind.PARAGRAPH]

    @property
    def body_font(self) -> QFont:
        """The face of running text at its present size."""
        return self._fonts[BlockKind.PARAGRAPH]

    @property
    def age(self) -> int:
        """Grows whenever lines may stand elsewhere than before."""
        return self._page.age

    def measure_at(self, position: int) -> Measure:
        """The vertical measures of the block that holds this position."""
        return self._page.measure_of(self.findBlock(position))

    def show_text(self, text: str, heading: Heading) -> None:
        """Show `text` below `heading`, each character where DisplayText says."""
        kicker, title, own_title = _lines_above(text, heading)
        above = "\n".join(line for line in (kicker, title) if line)
        self.text = DisplayText(text, above)
        self._allow_breaks(text)
        self.setPlainText(self.text.shown)
        first = above.count("\n") + 1 if above else 0
        self._kicker_blocks = [0] if kicker else []
        self._title_blocks = [first - 1] if title else []
        hidden = _fold(self, text, first)
        if own_title is not None and first + own_title not in hidden:
            self._title_blocks = [first + own_title]

    def lead(self, leading: float) -> None:
        """Let base lines of the text that is shown next be so many sizes of the face apart."""
        self._leading = leading
        self._page.measures = _measures(self._fonts, leading)

    def dress(self, theme: Theme, zoom: float, face: str | None) -> None:
        """Set the faces of text and heading anew."""
        fonts = _fonts(zoom, face)
        if fonts != self._fonts or self.defaultFont() != self.body_font:
            self._fonts = fonts
            self._page.measures = _measures(fonts, self._leading)
            self.setDefaultFont(self.body_font)  # which sets all of the text anew
        for kind, numbers in ((BlockKind.KICKER, self._kicker_blocks), (BlockKind.TITLE, self._title_blocks)):
            shape = QTextCharFormat()
            shape.setFont(self._fonts[kind])
            shape.setForeground(QColor(theme.muted if kind is BlockKind.KICKER else theme.ink))
            for number in numbers:
                block = self.findBlockByNumber(number)
                block.setUserState(kind)
                cursor = QTextCursor(block)
                cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
                cursor.setCharFormat(shape)

    def _allow_breaks(self, text: str) -> None:
        option, modes = self.defaultTextOption(), QTextOption.WrapMode
        mode = modes.WrapAnywhere if has_long_run(text) else modes.WrapAtWordBoundaryOrAnywhere
        if option.wrapMode() == mode:
            return
        # The old text must not be set once more, by a rule that may take it half a minute.
        self.clear()
        option.setWrapMode(mode)
        self.setDefaultTextOption(option)


def _lines_above(text: str, heading: Heading) -> tuple[str, str, int | None]:
    """Kicker and title, each in one line or empty, and the line of the text that is the title itself.

    A title that the text begins with is not said twice: a first line that is the title is set as one.
    """
    kicker = "  ·  ".join(
        _one_line(part) for part in (heading.publisher, heading.date, heading.byline) if part.strip()
    )
    title = _one_line(heading.title)
    lead = text.lstrip()
    # A title made from a long first sentence ends in an ellipsis.
    if not title or not lead.startswith(title.removesuffix("…")):
        return kicker, title, None
    if len(title) > _LONGEST_TITLE:
        return kicker, "", None
    own = text[: len(text) - len(lead)].count("\n")
    return kicker, "", own if lead.split("\n", 1)[0].strip() == title else None


def _one_line(words: str) -> str:
    return " ".join(words.split())


def _fold(document: QTextDocument, text: str, first: int) -> set[int]:
    """Hide blank lines, and let more than one of them widen the space above; the numbers of hidden blocks."""
    hidden: set[int] = set()
    if not text.strip():
        return hidden
    for run in blank_runs(text):
        hidden.update(range(first + run.first, first + run.last + 1))
        before = document.findBlockByNumber(first + run.first - 1)
        if run.lines > _USUAL_GAP and run.first and before.isValid():
            before.setUserState(BlockKind.SECTION_END)
    for number in hidden:
        block = document.findBlockByNumber(number)
        block.setVisible(False)
        block.setLineCount(0)
    return hidden


def _fonts(zoom: float, face: str | None) -> dict[BlockKind, QFont]:
    body = body_font(zoom, face)
    title = body_font(zoom * 1.42, face)
    title.setWeight(QFont.Weight.DemiBold)
    kicker = caption_font(body.pixelSize() * 0.72)
    kicker.setWeight(QFont.Weight.DemiBold)
    kinds = BlockKind
    return {kinds.PARAGRAPH: body, kinds.SECTION_END: body, kinds.KICKER: kicker, kinds.TITLE: title}


def _measures(fonts: dict[BlockKind, QFont], leading: float) -> dict[BlockKind, Measure]:
    kinds = BlockKind
    return {
        kinds.PARAGRAPH: measure(fonts[kinds.PARAGRAPH], leading, 0.7),
        kinds.SECTION_END: measure(fonts[kinds.SECTION_END], leading, 1.7),
        kinds.KICKER: measure(fonts[kinds.KICKER], 1.6, 0.7),
        kinds.TITLE: measure(fonts[kinds.TITLE], 1.42, 0.6),
    }
