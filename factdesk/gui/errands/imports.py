"""Bringing articles in, saying what is known about them, and taking them out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from factdesk.domain.errors import FactDeskError
from factdesk.gui.dialogs import messages
from factdesk.gui.dialogs.article_dialogs import ArticleDetails, EncodingDialog, PasteDialog, describe_import
from factdesk.gui.errands.errands import Errands
from factdesk.gui.errands.long_work import LongWork
from factdesk.gui.look.sentences import said
from factdesk.gui.window_parts import WindowParts
from factdesk.paths import same_file
from factdesk.usecases.articles import edit_article, remove_articles
from factdesk.usecases.importing import ImportReport, import_articles, paste_article
from factdesk.usecases.projects import SUFFIX

if TYPE_CHECKING:
    from factdesk.gui.errands.colleagues import ColleagueErrands

ARTICLE_SUFFIXES = (".txt", ".md", ".jsonl")
_LISTED = 20
"""Refused files that a message names."""


class Imports(LongWork):
    """Carries out what concerns the articles of a project. Each method belongs to one action."""

    def __init__(self, window: WindowParts, errands: Errands, undo: Callable[[], object]) -> None:
        super().__init__(window)
        self._errands, self._undo = errands, undo
        self._waiting: list[tuple[Path, str]] = []
        """Files with the encoding that was chosen for them, until they are taken in."""
        self._new = False
        """Whether something has come in that the suggester has not read."""
        window.session.closing.connect(self._forget)

    def _forget(self) -> None:
        self._waiting.clear()
        self._new = False

    def import_files(self) -> None:
        """Ask for files and take them in."""
        self.take_in(messages.ask_articles(self._window, ARTICLE_SUFFIXES))

    def import_folder(self) -> None:
        """Ask for a folder and take in what lies in it."""
        if (folder := messages.ask_folder(self._window)) is not None:
            self.take_in([folder])

    def take_in(self, paths: Sequence[Path | str], encoding: str | None = None) -> None:
        """Import files and folders; a project file is a colleague's while a project is open, and else is opened."""
        sources = [Path(path) for path in paths]
        session = self._window.session
        project, by = session.project, session.annotator
        if len(sources) == 1 and sources[0].suffix == SUFFIX and not self._is_colleagues(sources[0]):
            self._errands.open_address(str(sources[0]))
        elif sources and session.writable and all(one.suffix == SUFFIX for one in sources):
            self.colleagues.take_in(sources, can_open=True)
        elif sources and project is None:
            self._window.status.tell(
                self.tr("Open a project first, or make one: articles go into a project.")
            )
        elif sources and project is not None and not session.writable:
            self._window.status.tell(self.tr("This project is open for reading only; open a copy to import."))
        elif sources and project is not None:
            self.run(
                self.tr("Importing"), lambda: import_articles(project, sources, by, encoding), self._imported
            )

    def _is_colleagues(self, path: Path) -> bool:
        """Whether a project file can come into the open project: that can be changed, and is another one."""
        project = self._window.session.project
        if project is None or not self._window.session.writable:
            return False
        return not same_file(project.address, str(path))

    def receive_files(self) -> None:
        """Ask for files of colleagues and bring them in."""
        self.colleagues.receive()

    def bring_home(self, paths: Sequence[Path]) -> None:
        """Tell what these files of colleagues would bring, and bring them in."""
        self.colleagues.take_in(paths)

    def prepare_packages(self) -> None:
        """Ask who is to get what, and write a project file for each of them."""
        self.colleagues.prepare_packages()

    @cached_property
    def colleagues(self) -> ColleagueErrands:
        """What goes out to colleagues and comes home; made when it is first asked for."""
        from factdesk.gui.errands.colleagues import ColleagueErrands

        return ColleagueErrands(self._window, self._undo, self._errands.open_address)

    def _imported(self, report: ImportReport) -> None:
        window = self._window
        window.session.tell(report.changes)
        if report.annotator not in (None, window.session.annotator):
            window.session.annotate_as(window.session.annotator.name)
        asked = {str(error) for _, error in report.undecided}
        refused = [f"{name}: {said(reason)}" for name, reason in report.refused if reason not in asked]
        words = describe_import(len(report.imported), len(report.duplicates), len(refused))
        if report.imported or report.duplicates or refused:
            window.status.tell(words)
        if report.imported:
            window.articles.choose_article(report.imported[0][0])
        if refused:
            messages.warn(window, words, "\n".join(refused[:_LISTED]))
        for path, error in report.undecided:
            self._ask_encoding(path, error.candidates)
        self._new = self._new or bool(report.imported)
        self._go_on()

    def _ask_encoding(self, path: Path, previews: tuple[tuple[str, str], ...]) -> None:
        dialog = EncodingDialog(path.name, previews, self._window)
        if dialog.exec():
            self._waiting.append((path, dialog.encoding))
        dialog.deleteLater()

    def _go_on(self) -> None:
        """Take in what waits, all files of one encoding at once; in the end let the suggester read what is new."""
        if self._waiting:
            encoding = self._waiting[0][1]
            paths = [path for path, chosen in self._waiting if chosen == encoding]
            self._waiting[:] = [waiting for waiting in self._waiting if waiting[1] != encoding]
            self.take_in(paths, encoding)
        elif self._new:
            self._new = False
            self._errands.suggest(quiet=True)

    def paste_article(self) -> None:
        """Ask for a text and take it in."""
        session = self._window.session
        dialog = PasteDialog(QApplication.clipboard().text(), self._window)
        if dialog.exec():
            words, title = dialog.text.toPlainText(), dialog.title.text().strip()
            if (report := session.do(paste_article, words, session.annotator, title)) is not None:
                self._imported(report)
        dialog.deleteLater()

    def edit_article(self) -> None:
        """Ask for what is known about the article, until it fits."""
        article, session = self._window.desk.article, self._window.session
        if article is None:
            return
        dialog = ArticleDetails(article, self._window)
        while session.project is not None and dialog.exec():
            try:
                session.must_be_free()
                change = edit_article(session.project, article.id, session.annotator, **dialog.values())
            except FactDeskError as error:
                messages.warn(dialog, str(error))
                continue
            session.tell(change)
            break
        dialog.deleteLater()

    def remove_article(self) -> None:
        """Take the article out; an undo brings it back with all its claims."""
        article, session = self._window.desk.article, self._window.session
        if article is not None:
            done = session.do(remove_articles, [article.id], session.annotator)
            if done is not None:
                undo = self._undo
                self._window.status.tell(self.tr("Article removed."), self.tr("Undo"), undo)
