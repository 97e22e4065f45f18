"""Bringing colleagues' files home, and handing work out to them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices

from factdesk.domain.colleagues.merges import MergePlan, MergeReport
from factdesk.domain.errors import Cancelled
from factdesk.gui.dialogs import messages
from factdesk.gui.dialogs.package_dialog import PackageDialog
from factdesk.gui.dialogs.receive_dialog import ReceiveDialog
from factdesk.gui.errands.long_work import LongWork
from factdesk.gui.late import late
from factdesk.gui.look.language import shown_number
from factdesk.gui.look.sentences import quoted
from factdesk.gui.window_parts import WindowParts

if TYPE_CHECKING:
    from factdesk.usecases import article_revisions, merging, packages
    from factdesk.usecases.packages import Package
else:
    article_revisions = late("factdesk.usecases.article_revisions")
    merging, packages = late("factdesk.usecases.merging"), late("factdesk.usecases.packages")

REVIEW = "review"
"""The action that shows what is to be decided."""
_NAME = 24
"""Letters of a file's name in a notice; of longer ones the middle is left out."""
translate = QCoreApplication.translate
"""Under this name Qt's lupdate finds the words."""
_LISTED = 20
"""Claims without a place in a newer text that a message names."""


class ColleagueErrands(LongWork):
    """Each public method without arguments belongs to one action."""

    def __init__(
        self, window: WindowParts, undo: Callable[[], object], open_address: Callable[[str], None]
    ) -> None:
        super().__init__(window)
        self._undo, self._open_address = undo, open_address
        self._waiting: list[Path] = []
        self._brought: list[MergeReport] = []
        """What the files of this turn have brought, until all of them are in."""
        self._can_open = False
        window.session.closing.connect(self._forget)

    def _forget(self) -> None:
        self._waiting.clear()
        self._brought.clear()

    # -- bringing home ---------------------------------------------------------------------------------------------

    def receive(self) -> None:
        """Ask for files of colleagues, and bring them in one after the other."""
        self.take_in(messages.ask_colleagues_files(self._window))

    def take_in(self, paths: Sequence[Path], *, can_open: bool = False) -> None:
        """Tell what each file would bring, and bring it in when that is wanted; by choice open it instead."""
        if paths and not self._waiting:
            self._forget()
            self._can_open = can_open and len(paths) == 1
            self._waiting.extend(paths)
            self._go_on()

    def _go_on(self) -> None:
        session = self._window.session
        project, by = session.project, session.annotator
        if project is None or not self._waiting:
            self._tell()
            return
        path = self._waiting.pop(0)
        title = self.tr("Reading {0}").format(path.name)
        if not self.run(title, lambda: merging.plan_merge(project, path, by), lambda r: self._ask(path, r)):
            self._waiting.clear()

    def _ask(self, path: Path, plan: MergePlan) -> None:
        if plan.nothing:
            words = self.tr("{0} is merged already; there is nothing to do.").format(path.name)
            if self._can_open:
                self._window.status.tell(words, self.tr("Open It"), lambda: self._open_address(str(path)))
            else:
                self._window.status.tell(words)
            self._go_on()
            return
        dialog = ReceiveDialog(plan, self._window, can_open=self._can_open)
        accepted = bool(dialog.exec())
        carry, open_instead = dialog.carry.isChecked(), dialog.open_instead
        dialog.deleteLater()
        if open_instead:
            self._open_address(str(path))
        elif accepted:
            self._bring_in(path, carry=carry)
        else:
            self._go_on()

    def _bring_in(self, path: Path, *, carry: bool) -> None:
        session = self._window.session
        project, by = session.project, session.annotator
        if project is None:
            return
        self._window.inspector.save()
        title = self.tr("Bringing in {0}").format(path.name)
        self.run(
            title, lambda: merging.merge_file(project, path, by), lambda r: self._came_in(r, carry=carry)
        )

    def _came_in(self, report: MergeReport, *, carry: bool) -> None:
        self._window.session.tell(report.changes)
        self._brought.append(report)
        if carry:
            self._carry_over(report)
        self._go_on()

    def _carry_over(self, report: MergeReport) -> None:
        session, lost = self._window.session, []
        for one in report.revised:
            done = session.do(article_revisions.carry_claims, one.old_id, one.new_id, session.annotator)
            if done is not None:
                session.tell(done.changes)
                lost += [f"{one.title}: {quoted(claim.text)}" for claim in done.lost]
        if lost:
            words = self.tr("These claims have no place in the newer text; look at them yourself: {0}.")
            messages.tell(self._window, words.format(shown_number(len(lost))), "\n".join(lost[:_LISTED]))

    def _tell(self) -> None:
        """Say quietly what has come in, with a way back and a way on."""
        brought, self._brought = self._brought, []
        if not brought:
            return
        ways: list[tuple[str, Callable[[], object]]] = [(self.tr("Undo"), self._undo)]
        review = self._window.actions_by_key.get(REVIEW)
        if review is not None:
            ways.append((self.tr("Show"), review.trigger))
        self._window.status.tell_ways(merged_words(brought), ways)

    def _failed(self, error: Exception) -> None:
        super()._failed(error)
        if isinstance(error, Cancelled):
            self._waiting.clear()
        if self._waiting or self._brought:
            self._go_on()

    # -- handing out -----------------------------------------------------------------------------------------------

    def prepare_packages(self) -> None:
        """Ask who gets what, and write a project file for each of them."""
        window = self._window
        project, by = window.session.project, window.session.annotator
        if project is None:
            return
        dialog = PackageDialog(project, by, window.articles.model.ids, window)
        accepted = dialog.exec()
        choice, names, folder = dialog.choice(), dialog.names(), dialog.folder
        dialog.deleteLater()
        if accepted:
            self.run(
                self.tr("Preparing packages"),
                lambda: packages.prepare_packages(project, choice, names, folder, by),
                self._prepared,
            )

    def _prepared(self, made: list[Package]) -> None:
        folder = made[0].path.parent
        words = self.tr("Packages written to {1}: {0}.").format(shown_number(len(made)), folder.name)
        self._window.status.tell(words, self.tr("Show in Folder"), lambda: _show(folder))


def merged_words(brought: Sequence[MergeReport]) -> str:
    """What has come in, short enough for the narrowest window; the history names every file."""
    counts = (
        (
            sum(count for one in brought for _, count in one.labels),
            translate("ColleagueErrands", "+1 label"),
            translate("ColleagueErrands", "+{0} labels"),
        ),
        (
            sum(len(one.articles) for one in brought),
            translate("ColleagueErrands", "+1 article"),
            translate("ColleagueErrands", "+{0} articles"),
        ),
        (
            sum(len(one.conflicts) for one in brought),
            translate("ColleagueErrands", "1 conflict"),
            translate("ColleagueErrands", "{0} conflicts"),
        ),
    )
    told = [(one if count == 1 else many).format(shown_number(count)) for count, one, many in counts if count]
    if len(brought) > 1:
        head = translate("ColleagueErrands", "Merged {0} files").format(shown_number(len(brought)))
    else:
        name = brought[0].name
        short = name if len(name) <= _NAME else f"{name[: _NAME // 2]}…{name[-_NAME // 2 :]}"
        head = translate("ColleagueErrands", "Merged {0}").format(short)
    return f"{head}: {', '.join(told)}." if told else f"{head}."


def _show(folder: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
