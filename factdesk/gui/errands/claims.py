"""What is done to the claims that are chosen: to one, or to several at once in one edit."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QLocale, QMimeData, QObject, QPoint, Qt
from PySide6.QtGui import QGuiApplication

from factdesk.domain.labels import LABELS
from factdesk.gui.items import Item
from factdesk.gui.late import late
from factdesk.gui.look.language import shown_date, shown_number
from factdesk.gui.look.translation import title_of_label
from factdesk.gui.window_parts import WindowParts
from factdesk.usecases.citations import CitationWords, cite

if TYPE_CHECKING:
    from factdesk.gui.dialogs.claim_history_window import ClaimHistoryWindow
    from factdesk.usecases import claim_batches
    from factdesk.usecases import claims as claim_cases
else:
    claim_batches, claim_cases = late("factdesk.usecases.claim_batches"), late("factdesk.usecases.claims")


class ClaimErrands(QObject):
    """Each method belongs to one action. With one claim in hand they leave it to the desk."""

    def __init__(self, window: WindowParts, undo: Callable[[], object]) -> None:
        super().__init__(window)
        self._window = window
        self._undo = undo
        self._history: ClaimHistoryWindow | None = None
        window.claims.told.connect(window.status.tell)
        window.claims.menu_requested.connect(self._show_menu)

    # -- several at once -------------------------------------------------------------------------------------------

    def label(self, label: str) -> None:
        """Give what is chosen this label; words that are selected in the article come first."""
        several = self._several()
        if not several or self._window.desk.selected_span() is not None:
            self._window.desk.label(label)
            return
        done = self._do(claim_batches.label_chosen, _claims(several), _suggestions(several), label)
        if done is not None:
            self._say(self.tr("Labelled: {0}."), several)
            self._go_to(done[0] or _claims(several))

    def accept(self, otherwise: Callable[[], object]) -> None:
        """Accept the chosen suggestions as they stand; with one in hand, do what is done `otherwise`."""
        several = self._several()
        if not several:
            otherwise()
            return
        offered = [item for item in several if item.suggestion is not None]
        done = self._do(claim_batches.accept_chosen, _suggestions(offered))
        if done is not None:
            self._say(self.tr("Accepted: {0}."), offered)
            self._go_to(done[0])

    def reject(self) -> None:
        """Turn down the chosen suggestions, and take the chosen claims away with theirs."""
        several = self._several()
        if not several:
            self._window.desk.reject()
        elif self._do(claim_batches.reject_chosen, _claims(several), _suggestions(several)) is not None:
            self._say(self.tr("Rejected: {0}."), several)

    def remove(self) -> None:
        """Delete the chosen claims; suggestions stay."""
        several = self._several()
        if not several:
            self._window.desk.remove()
        elif self._do(claim_cases.remove_claims, _claims(several)) is not None:
            self._say(self.tr("Deleted: {0}."), [item for item in several if item.claim is not None])

    def claims_in_hand(self) -> list[str]:
        """Ids of the claims that are chosen when several rows are; none otherwise."""
        return _claims(self._several())

    def _several(self) -> list[Item]:
        found = self._window.claims.chosen()
        return found if len(found) > 1 else []

    def _do(self, usecase: Callable[..., Any], *given: Any) -> Any:
        session = self._window.session
        return session.do(usecase, *given, session.annotator)

    def _say(self, words: str, items: list[Item]) -> None:
        if items:
            self._window.status.tell(words.format(shown_number(len(items))), self.tr("Undo"), self._undo)

    def _go_to(self, ids: list[str]) -> None:
        if ids:
            self._window.desk.activate(ids[0])

    def _show_menu(self, place: QPoint) -> None:
        self._window.menus["claim"].popup(place)

    # -- citing ----------------------------------------------------------------------------------------------------

    def cite(self) -> None:
        """Put a citation of what is chosen on the clipboard, as plain text and as rich text."""
        chosen, article = self._window.claims.chosen(), self._window.desk.article
        if article is None or not chosen:
            self._window.status.tell(self.tr("Choose a claim first: then it can be cited."))
            return
        found = cite([(item.value, article) for item in chosen], self._words())
        copied = QMimeData()
        copied.setText(found.plain)
        copied.setData("text/html", found.rich.encode())
        QGuiApplication.clipboard().setMimeData(copied)
        words = self.tr("Citation copied.")
        if len(chosen) > 1:
            words = self.tr("Citations copied: {0}.").format(shown_number(len(chosen)))
        self._window.status.tell(words)

    def _words(self) -> CitationWords:
        locale = QLocale()
        opening, closing = locale.quoteString(" ").split(" ")
        inner = locale.quoteString(" ", QLocale.QuotationStyle.AlternateQuotation).split(" ")
        inner_opening, inner_closing = inner
        return CitationWords(
            opening,
            closing,
            inner_opening,
            inner_closing,
            self.tr("in:"),
            self.tr("anonymous source"),
            {label.key: title_of_label(label) for label in LABELS},
            shown_date,
        )

    # -- in the list and beside it ---------------------------------------------------------------------------------

    def edit(self) -> None:
        """Change the active claim where it stands in the list."""
        self._window.claims.edit_active()

    def filter(self) -> None:
        """Put the keyboard into the filter of the list."""
        self._window.claims.head.open_filter()

    def show_history(self) -> None:
        """Open the history of the active claim beside the window."""
        active = self._window.desk.active
        if active is None or active.claim is None:
            self._window.status.tell(
                self.tr("Only a claim has a history: choose one, or accept the suggestion.")
            )
            return
        if self._history is None:
            from factdesk.gui.dialogs.claim_history_window import ClaimHistoryWindow

            self._history = ClaimHistoryWindow(self._window.session, self._window)
            self._history.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            self._history.destroyed.connect(self._forget_history)
        self._history.show_claim(active.claim.id)
        self._history.show()
        self._history.raise_()
        self._history.activateWindow()

    def _forget_history(self) -> None:
        self._history = None


def _claims(items: list[Item]) -> list[str]:
    return [item.id for item in items if item.claim is not None]


def _suggestions(items: list[Item]) -> list[str]:
    return [item.id for item in items if item.suggestion is not None]
