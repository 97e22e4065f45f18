"""The bar under the article: the keys for the item in hand, to press or to learn."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QFont, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from factdesk.domain.labels import LABELS
from factdesk.gui.look.theme import GAP, Theme, current_theme, theme_choice
from factdesk.gui.look.translation import title_of_label

_LABELLING = tuple(f"label.{label.key}" for label in LABELS)
_DECIDING = ("claim.accept", "claim.reject")
_FINISH = "article.finish"
_AROUND, _NARROW = 20, 14
"""Pixels of a button beside its words, usually and where there is little room."""
_APART = 2
"""Pixels between two buttons."""
_CLOSE, _FINISH_BRIEF, _BRIEF, _KEYS_ALONE = 2, 3, 4, 5
"""How much less is said: 1 without progress, from 2 on closer together, from 3 on finishing by its key alone, from 4 on
only keys beside the labels, at last only keys."""


class LabelBar(QWidget):
    """Buttons for the actions of labelling, each with its key; in a narrow window they say less."""

    def __init__(self, actions: dict[str, QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._actions = actions
        self._buttons: dict[str, QToolButton] = {}
        self._words = {
            **{f"label.{label.key}": title_of_label(label) for label in LABELS},
            "claim.accept": self.tr("Accept"),
            "claim.reject": self.tr("Reject"),
            _FINISH: self.tr("Finish"),
        }
        self.progress = QLabel(self)
        self.progress.setObjectName("muted")
        self._level = 0
        row = QHBoxLayout(self)
        row.setContentsMargins(GAP, GAP // 2, GAP, GAP // 2)
        row.setSpacing(_APART)
        for key in _LABELLING:
            row.addWidget(self._button(key, QFont.Weight.DemiBold))
        row.addSpacing(GAP)
        for key in _DECIDING:
            row.addWidget(self._button(key))
        row.addStretch(1)
        row.addWidget(self.progress)
        row.addWidget(self._button(_FINISH))
        theme_choice().changed.connect(self._dress)
        self._dress(current_theme())
        self._name_buttons()

    def _button(self, key: str, weight: QFont.Weight = QFont.Weight.Normal) -> QToolButton:
        button = QToolButton(self)
        # Before the words: a tool button keeps the width that it worked out for another weight.
        font = button.font()
        font.setWeight(weight)
        button.setFont(font)
        button.setDefaultAction(self._actions[key])
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setObjectName(key)
        self._buttons[key] = button
        return button

    def show_keys(self) -> None:
        """Show the keys that the actions have now."""
        self._name_buttons()

    def name_finish(self, words: str) -> None:
        """Say what the key for finishing does now."""
        if self._words[_FINISH] != words:
            self._words[_FINISH] = words
            self._name_buttons()

    def show_progress(self, words: str) -> None:
        """Say how far this article is."""
        if self.progress.text() != words:
            self.progress.setText(words)
            self._fit()

    # -- saying as much as there is room for -----------------------------------------------------------------------

    def _name_buttons(self) -> None:
        for key, button in self._buttons.items():
            self._actions[key].setIconText(self._face(key, self._level))
            button.setFixedWidth(self._button_width(key, self._level))
            self._dress_button(key, current_theme())
        self._fit()

    def _face(self, key: str, level: int) -> str:
        keys = self._actions[key].shortcut().toString().replace("Return", "↵")
        least = _FINISH_BRIEF if key == _FINISH else _BRIEF
        brief = level >= (_KEYS_ALONE if key in _LABELLING else least)
        return keys if brief else f"{self._words[key]}{' ' if level else '  '}{keys}"

    def _button_width(self, key: str, level: int) -> int:
        return QFontMetrics(self._buttons[key].font()).horizontalAdvance(self._face(key, level)) + (
            _NARROW if level >= _CLOSE else _AROUND
        )

    def _width(self, level: int) -> int:
        """How wide the bar would be if it said this much."""
        width = sum(self._button_width(key, level) for key in self._buttons)
        width += 3 * GAP + _APART * (len(self._buttons) + 2)
        return width + (self.progress.sizeHint().width() + GAP if level == 0 else 0)

    def _fit(self) -> None:
        levels = (level for level in range(_KEYS_ALONE) if self._width(level) <= self.width())
        level = next(levels, _KEYS_ALONE)
        self.progress.setVisible(level == 0)
        if level != self._level:
            self._level = level
            self._name_buttons()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        return QSize(self._width(_KEYS_ALONE), super().minimumSizeHint().height())

    def _dress(self, theme: Theme) -> None:
        for key in self._buttons:
            self._dress_button(key, theme)

    def _dress_button(self, key: str, theme: Theme) -> None:
        padding = "padding: 4px;" if self._level >= _CLOSE else ""
        ink = theme.label_ink(key.removeprefix("label.")).name() if key in _LABELLING else theme.ink
        sheet = f"QToolButton {{ color: {ink}; {padding} }} QToolButton:disabled {{ color: {theme.muted}; }}"
        if self._buttons[key].styleSheet() != sheet:
            self._buttons[key].setStyleSheet(sheet)
