"""Where the open project lies: what is said about a place that can harm it, and what is done about that."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout

from factdesk.domain.errors import FactDeskError
from factdesk.domain.places import NETWORK, Place
from factdesk.gui.dialogs import messages
from factdesk.gui.errands.long_work import LongWork
from factdesk.gui.faults import log_fault
from factdesk.gui.job_runner import JobRunner
from factdesk.gui.late import late
from factdesk.gui.look.language import shown_number
from factdesk.gui.panels.offer_bar import Offer, OfferBar
from factdesk.gui.window_parts import WindowParts
from factdesk.jobs import Job, Progress
from factdesk.paths import same_file

if TYPE_CHECKING:
    from factdesk.usecases import places
else:
    places = late("factdesk.usecases.places")


@dataclass(frozen=True, slots=True)
class _Found:
    path: Path
    place: Place | None
    copies: tuple[Path, ...]
    origin: Path | None


class Lying(LongWork):
    """Looks beside the window where a project lies as soon as it is shown, and says so above the article if it must."""

    def __init__(
        self,
        window: WindowParts,
        open_address: Callable[[str], object],
        take_in: Callable[[Sequence[Path]], object],
    ) -> None:
        super().__init__(window)
        self._open, self._take_in = open_address, take_in
        self._looker = JobRunner(self)
        self._bar: OfferBar | None = None
        self._coming: tuple[Path, Path] | None = None
        """A project that is being opened, and the local copy that is to be brought back into it."""
        window.session.opened.connect(self._look)
        window.session.closed.connect(self._forget)

    @property
    def bar(self) -> OfferBar:
        """The bar, made when it is first needed."""
        if self._bar is None:
            self._bar = OfferBar(self._window)
            middle = self._window.view.parentWidget()
            column = middle.layout() if middle is not None else None
            if isinstance(column, QVBoxLayout):
                column.insertWidget(0, self._bar)
        return self._bar

    def _look(self) -> None:
        project = self._window.session.project
        if project is None:
            return
        path = Path(project.address)
        if self._coming is not None and same_file(str(self._coming[0]), str(path)):
            (_, copy), self._coming = self._coming, None
            self._take_in([copy])
            return
        self._looker.shut_down()
        self._looker.start("", lambda: _looking(path), self._tell, log_fault)

    def _forget(self) -> None:
        self._looker.shut_down()
        if self._bar is not None:
            self._bar.say("", ())

    def _tell(self, found: _Found) -> None:
        """Say the one thing that matters most."""
        go_on: Offer = (self.tr("Go On"), lambda: None)
        writable = self._window.session.writable
        if found.origin is not None:
            words = self.tr("This is a local copy of {0}.").format(found.origin)
            self.bar.say(words, [(self.tr("Bring It Back"), lambda: self._bring_back(found)), go_on])
        elif found.copies and writable:
            words = self.tr("Two computers have changed this project; beside it lies what differs: {0}.")
            named = ", ".join(copy.name for copy in found.copies[:3])
            if len(found.copies) > 3:  # noqa: PLR2004
                named += f" (+{shown_number(len(found.copies) - 3)})"
            merge: Offer = (self.tr("Merge…"), lambda: self._take_in(list(found.copies)))
            self.bar.say(words.format(named), [merge, go_on])
        elif found.place is not None and writable:
            offer: Offer = (self.tr("Work on a Local Copy"), lambda: self._go_local(found.path))
            self.bar.say(self._harm(found.place), [offer, go_on])

    def _harm(self, place: Place) -> str:
        words = self.tr(
            "This project lies in a folder of {0}, which can put another file in its place while you work."
        )
        if place.kind == NETWORK:
            words = self.tr(
                "This project lies on a drive of the network ({0}), which can lose what was saved when it fails."
            )
        return words.format(place.name)

    def _go_local(self, path: Path) -> None:
        try:
            copy = places.local_copy(path)
        except FactDeskError as error:
            messages.warn(self._window, str(error))
        else:
            self._open(str(copy))

    def _bring_back(self, found: _Found) -> None:
        """Open the project that the copy was made of, and merge the copy into it."""
        if found.origin is not None:
            self._coming = found.origin, found.path
            self._open(str(found.origin))


def _looking(path: Path) -> Job[_Found]:
    yield Progress(0, None)
    place = places.place_of(path)
    copies = tuple(places.conflicted_copies(path))
    return _Found(path, place, copies, places.origin_of(path))
