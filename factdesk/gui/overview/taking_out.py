"""Charts and tables taken out of the program: as files, and by the clipboard."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QGuiApplication, QPixmap
from PySide6.QtWidgets import QWidget

from factdesk.domain.errors import FactDeskError
from factdesk.gui.dialogs import messages
from factdesk.gui.overview.sheets import Sheet, shown_cell
from factdesk.gui.session import Session
from factdesk.usecases.overview import save_picture, save_table

if TYPE_CHECKING:
    from factdesk.gui.overview.card import Card
    from factdesk.gui.overview.picture import Drawer

translate = QCoreApplication.translate
"""Under this name Qt's lupdate finds the words."""


class TakingOut(QObject):
    """Takes the sheet of a card out; `told` says in a sentence what was done."""

    told = Signal(str)

    def __init__(
        self, session: Session, parent: QWidget, drawer: Callable[[], Drawer | None] = lambda: None
    ) -> None:
        """`drawer` names what draws the sheets, where that is not the picture of the overview."""
        super().__init__(parent)
        self._session, self._parent, self._drawer = session, parent, drawer

    def take_out(self, way: str, card: Card) -> None:
        """Save or copy what a card shows, in one of the ways that the card names."""
        sheet = card.sheet
        if sheet is not None:
            ways: dict[str, Callable[[Sheet, Card], None]] = {
                "png": self._save_png,
                "csv": self._save_csv,
                "copy_picture": self._copy_picture,
                "copy_table": self._copy_table,
            }
            ways[way](sheet, card)

    def _save_png(self, sheet: Sheet, _card: Card) -> None:
        from factdesk.gui.overview.picture import png_of

        kinds = translate("OverviewWindow", "PNG pictures (*.png)")
        path = self._target(translate("OverviewWindow", "Save chart"), f"{sheet.key}.png", kinds)
        if path is not None:
            self._write(path, lambda: save_picture(path, png_of(self._picture(sheet))))

    def _save_csv(self, sheet: Sheet, card: Card) -> None:
        kinds = translate("OverviewWindow", "CSV files (*.csv)")
        path = self._target(translate("OverviewWindow", "Save table"), f"{sheet.key}.csv", kinds)
        if path is not None:
            header = [column.title for column in sheet.columns]
            self._write(path, lambda: save_table(path, header, card.table_rows()))

    def _picture(self, sheet: Sheet) -> QPixmap:
        from factdesk.gui.overview.picture import SheetPicture, picture_of

        return picture_of(sheet, self._drawer() or SheetPicture)

    def _target(self, title: str, name: str, kinds: str) -> Path | None:
        project = self._session.project
        folder = Path(project.address).parent if project else Path.home()
        return messages.ask_target(self._parent, title, str(folder / name), kinds)

    def _write(self, path: Path, write: Callable[[], None]) -> None:
        try:
            write()
        except FactDeskError as error:
            messages.warn(self._parent, str(error))
        else:
            self.told.emit(translate("OverviewWindow", "Saved as {0}.").format(path.name))

    def _copy_picture(self, sheet: Sheet, _card: Card) -> None:
        QGuiApplication.clipboard().setPixmap(self._picture(sheet))
        self.told.emit(translate("OverviewWindow", "The chart is copied."))

    def _copy_table(self, sheet: Sheet, card: Card) -> None:
        lines = ["\t".join(column.title for column in sheet.columns)]
        for row in card.table_rows():
            cells = (
                shown_cell(cell, column.measure) for cell, column in zip(row, sheet.columns, strict=True)
            )
            lines.append("\t".join(cells))
        QGuiApplication.clipboard().setText("\n".join(lines))
        self.told.emit(translate("OverviewWindow", "The table is copied."))
