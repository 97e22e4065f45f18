"""A field for a number, as dialogs show it."""

from __future__ import annotations

from PySide6.QtWidgets import QSpinBox, QWidget

_LEAST_WIDTH, _BESIDE = 96, 6


def number_field(parent: QWidget, least: int, most: int, value: int) -> QSpinBox:
    """Holds a whole number between two, both among them."""
    field = QSpinBox(parent)
    field.setRange(least, most)
    field.setValue(value)
    field.setGroupSeparatorShown(True)
    # The field inside would wear the frame of a field of its own.
    field.setStyleSheet("QLineEdit, QLineEdit:focus { border: none; padding: 0; }")
    field.lineEdit().setTextMargins(_BESIDE, 0, _BESIDE, 0)
    field.setMinimumWidth(_LEAST_WIDTH)
    return field
