"""What the window does with files, dialogs and long work."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog

from factdesk import __version__
from factdesk.domain.claims import Annotator
from factdesk.gui.dialogs import messages
from factdesk.gui.dialogs.export_dialog import ExportDialog, ExportResult
from factdesk.gui.dialogs.guidelines_window import GuidelinesWindow
from factdesk.gui.dialogs.history_window import HistoryWindow
from factdesk.gui.errands.accepting import Accepting
from factdesk.gui.errands.agreeing import agreement_window
from factdesk.gui.errands.projects import ProjectErrands
from factdesk.gui.errands.travelling import Travel
from factdesk.gui.keys.keys_page import KeysPage
from factdesk.gui.keys.keys_window import KeysWindow
from factdesk.gui.keys.palette import Palette
from factdesk.gui.look.language import shown_number
from factdesk.gui.look.sentences import said
from factdesk.gui.look.theme import DARK, LIGHT, apply_theme
from factdesk.gui.window_parts import WindowParts
from factdesk.usecases.checking import CheckReport, check_project
from factdesk.usecases.exporting import export_labels, export_project
from factdesk.usecases.projects import change_setting, project_setting
from factdesk.usecases.suggesting import SuggestReport


class Errands(Accepting):
    """Carries out what takes a dialog or a while. Each method belongs to one action."""

    def __init__(self, window: WindowParts, projects: ProjectErrands, undo: Callable[[], object]) -> None:
        super().__init__(window, undo)
        self._projects = projects
        self._windows: dict[type[QDialog], QDialog] = {}
        self._known_palette: Palette | None = None

    @property
    def _by(self) -> Annotator:
        return self._window.session.annotator

    # -- projects --------------------------------------------------------------------------------------------------

    def open_address(self, address: str) -> None:
        """Open a project by its path."""
        self._projects.open_address(address)

    def open_sample(self) -> None:
        """Open the sample project, made on the first time; what has no suggestions yet is read at once."""
        self._projects.open_sample_then(lambda: self.suggest(quiet=True))

    def check_project(self) -> None:
        """Check the project file from its first byte to its last."""
        project = self._window.session.project
        if project is not None:
            self.run(self.tr("Checking"), lambda: check_project(Path(project.address)), self._checked)

    def _checked(self, report: CheckReport) -> None:
        if report.fault is None:
            self._window.status.tell(self.tr("All {0} checks passed.").format(len(report.passed)))
        else:
            messages.warn(self._window, report.fault, report.failed)

    def switch_setting(self, key: str) -> None:
        """Turn a yes-or-no setting of the project round."""
        session = self._window.session
        if session.project is not None:
            session.do(change_setting, key, not project_setting(session.project, key), self._by)

    # -- suggestions -----------------------------------------------------------------------------------------------

    def suggest(self, *, quiet: bool = False) -> None:
        """Let the suggester read all articles that it has not read."""
        self._suggest(None, again=False, quiet=quiet)

    def suggest_here(self) -> None:
        """Let the suggester read this article again."""
        if (article := self._window.desk.article) is not None:
            self._suggest([article.id], again=True, quiet=False)

    def suggest_articles(self, article_ids: Sequence[str]) -> None:
        """Let the suggester read these articles again."""
        if article_ids:
            self._suggest(article_ids, again=True, quiet=False)

    def _suggest(self, article_ids: Sequence[str] | None, *, again: bool, quiet: bool) -> None:
        session = self._window.session
        host, by = session.suggesters, self._by
        if host is None or not session.writable or (quiet and session.jobs.running):
            return
        self.run(
            self.tr("Suggesting"),
            lambda: host.suggest(by, article_ids, again=again),
            lambda report: self._suggested(report, quiet=quiet),
            host.cancel,
        )

    def _suggested(self, report: SuggestReport, *, quiet: bool) -> None:
        window = self._window
        window.session.tell(report.changes)
        if not window.desk.active_id:
            window.desk.step(1, undecided=True)
        words = self.tr("Suggestions found: {0}.").format(shown_number(report.suggestions))
        if not report.articles:
            words = self.tr("Every article has its suggestions already.")
        if report.missing:
            words += " " + said(report.missing)
        if report.articles or not quiet:
            window.status.tell(words)
        if report.failed:
            messages.warn(
                window, words, "\n".join(f"{title}: {said(reason)}" for title, reason in report.failed[:20])
            )

    # -- out -------------------------------------------------------------------------------------------------------

    def export_labels(self, article_ids: Sequence[str] = ()) -> None:
        """Ask which labels and where to, write, prove, and show the result; of some articles, or of all."""
        window = self._window
        project = window.session.project
        if project is None:
            return
        dialog = ExportDialog(window.session, window.settings, window)
        accepted = dialog.exec()
        dialog.deleteLater()
        if not accepted:
            return
        options = replace(dialog.options(), articles=tuple(article_ids))
        suggestion = str(Path(project.address).with_name("labels.csv"))
        path = messages.ask_target(window, self.tr("Export labels"), suggestion, self.tr("CSV files (*.csv)"))
        if path is not None:
            self.run(self.tr("Exporting"), lambda: export_labels(project, path, options), self._exported)

    def export_project(self) -> None:
        """Ask where to, and write the whole project as JSONL."""
        window = self._window
        project = window.session.project
        if project is None:
            return
        suggestion = str(Path(project.address).with_suffix(".jsonl"))
        words = self.tr("JSON Lines (*.jsonl)")
        path = messages.ask_target(window, self.tr("Export whole project"), suggestion, words)
        if path is not None:
            self.run(self.tr("Exporting"), lambda: export_project(project, path), self._exported)

    def _exported(self, report: Any) -> None:
        words = self.tr("Exported, read back and compared: {0}.").format(report.path.name)
        self._window.status.tell(words, self.tr("Show"), lambda: self._show_export(report))

    def _show_export(self, report: Any) -> None:
        dialog = ExportResult(report, self._window)
        dialog.exec()
        dialog.deleteLater()

    # -- windows beside the window ---------------------------------------------------------------------------------

    def show_history(self) -> None:
        """Open the history, or bring it to the front."""
        self._show_beside(HistoryWindow, self._history_window)

    def _history_window(self) -> HistoryWindow:
        made = HistoryWindow(self._window.session, self._window)
        made.long_way_wanted.connect(Travel(self._window).go_back_to)
        return made

    def show_overview(self) -> None:
        """Open the figures of the project, or bring them to the front."""
        from factdesk.gui.overview.window import OverviewWindow

        self._show_beside(OverviewWindow, lambda: OverviewWindow(self._window.session, self._window))

    def show_agreement(self) -> None:
        """Open the figures of agreement, or bring them to the front."""
        from factdesk.gui.agreement.window import AgreementWindow

        self._show_beside(AgreementWindow, lambda: agreement_window(self._window))

    def show_guidelines(self) -> None:
        """Open the guidelines, or bring them to the front, at the definition of the active item's label."""
        window, active = self._window, self._window.desk.active
        self._show_beside(GuidelinesWindow, lambda: GuidelinesWindow(window.desk, window.settings, window))
        shown = self._windows.get(GuidelinesWindow)
        if isinstance(shown, GuidelinesWindow):
            shown.turn_to((active.label if active else None) or "")

    def show_keys(self) -> None:
        """Open the cheat sheet."""
        self._show_beside(KeysWindow, lambda: KeysWindow(self._window))

    def change_keys(self) -> None:
        """Open the page that gives actions other keys."""
        self._show_beside(KeysPage, self._keys_page)

    def _keys_page(self) -> KeysPage:
        page = KeysPage(
            self._window.actions_by_key | self._window.review_actions, self._window.settings, self._window
        )
        page.changed.connect(self._show_new_keys)
        return page

    def _show_new_keys(self) -> None:
        self._window.bar.show_keys()
        sheet = self._windows.get(KeysWindow)
        if isinstance(sheet, KeysWindow):
            sheet.show_keys()

    def show_palette(self) -> None:
        """Let the user find an action, an article or a project by its name."""
        self._palette().show_actions()

    def go_to_article(self) -> None:
        """Let the user find an article by its title."""
        self._palette().show_articles()

    def _palette(self) -> Palette:
        if self._known_palette is None:
            self._known_palette = Palette(self._window, self.open_address)
        return self._known_palette

    def _show_beside(self, kind: type[QDialog], make: Callable[[], QDialog]) -> None:
        known = self._windows.get(kind)
        if known is None:
            known = make()
            known.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            known.destroyed.connect(lambda: self._windows.pop(kind, None))
            self._windows[kind] = known
        known.show()
        known.raise_()
        known.activateWindow()

    def show_about(self) -> None:
        """Say what this is."""
        messages.tell(
            self._window,
            f"FactDesk {__version__}",
            self.tr(
                "Labels the claims of news articles as reported, denied, unconfirmed or confirmed, on your own"
                " desktop. MIT licence."
            ),
        )

    def choose_theme(self, name: str) -> None:
        """Dress the program in a theme and remember it."""
        self._window.settings.set("theme", name)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            apply_theme(app, {"light": LIGHT, "dark": DARK}.get(name))

    def choose_language(self, name: str) -> None:
        """Remember the language of the window; what is open keeps its words until the next start."""
        self._window.settings.set("language", name)
        self._window.status.tell(self.tr("The language changes when FactDesk is started the next time."))
