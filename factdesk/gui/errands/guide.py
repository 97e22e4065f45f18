"""The first minutes and what helps later: who annotates, the tour, and the pages of help."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from factdesk.gui.late import late
from factdesk.gui.window_parts import WindowParts
from factdesk.paths import same_file

if TYPE_CHECKING:
    from factdesk.gui.dialogs.help_window import HelpWindow
    from factdesk.gui.tour.tour import Tour
    from factdesk.usecases import samples
else:
    samples = late("factdesk.usecases.samples")


class Guide(QObject):
    """Shows a newcomer round. Each public method belongs to one action."""

    def __init__(self, window: WindowParts) -> None:
        super().__init__(window)
        self._window = window
        self._known_tour: Tour | None = None
        self.help: HelpWindow | None = None
        """The window of help while it is open."""
        self._wanted = False
        """Whether the tour was asked for and waits for the sample."""
        window.start.name_given.connect(lambda name: window.settings.set("annotator", name))
        window.session.opened.connect(self._welcome)
        if not window.settings.get("annotator"):
            window.start.ask_name(window.settings.suggested_name())

    @property
    def tour(self) -> Tour:
        """The tour of this window, made when it is first wanted."""
        if self._known_tour is None:
            from factdesk.gui.tour.tour import Tour

            self._known_tour = Tour(self._window)
        return self._known_tour

    def _welcome(self) -> None:
        """The first time that somebody opens the sample, show them round."""
        project, seen = self._window.session.project, self._window.settings.get("tour_seen")
        wanted, self._wanted = self._wanted or not seen, False
        if wanted and project is not None and same_file(project.address, str(samples.sample_path())):
            self._begin_tour()

    def show_tour(self) -> None:
        """Begin the tour over the article that is open, or over the sample when there is none."""
        if self._window.desk.article is not None:
            self._begin_tour()
        else:
            self._wanted = True
            self._window.actions_by_key["project.sample"].trigger()

    def show_help(self) -> None:
        """Open the pages of help, or bring them to the front."""
        from factdesk.gui.dialogs.help_window import HelpWindow

        if self.help is None:
            actions = self._window.actions_by_key
            self.help = HelpWindow([actions["help.tour"], actions["help.keys"]], self._window)
            self.help.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            self.help.destroyed.connect(self._forget_help)
        self.help.show()
        self.help.raise_()
        self.help.activateWindow()

    def _forget_help(self) -> None:
        self.help = None

    def _begin_tour(self) -> None:
        self._window.settings.set("tour_seen", True)
        self.tour.begin()
