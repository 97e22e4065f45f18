"""Where the active claim came from, who passes it on, and under which guidelines it was made, in a few sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from factdesk.domain.changes import ChangeSet, Kind
from factdesk.domain.claims import SUGGESTED, Claim
from factdesk.gui.items import Item
from factdesk.gui.late import late
from factdesk.gui.look.key_names import key_names, press_words
from factdesk.gui.look.sentences import said_parts
from factdesk.gui.panels.source_words import ARROW, chain_words, source_words
from factdesk.gui.session import Session

if TYPE_CHECKING:
    from factdesk.usecases import projects
else:
    projects = late("factdesk.usecases.projects")


class ClaimOrigin(QLabel):
    """Says where a claim came from; without an item, how to get at one; nothing about a suggestion."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setObjectName("muted")
        self._session = session
        self._item: Item | None = None
        self._said = ""
        """Who says it, where the article does so in other words."""
        self._in_force: int | None = None
        session.changed.connect(self._on_change)
        for happened in (session.opened, session.changed_elsewhere):
            happened.connect(self._forget)
        key_names().changed.connect(self._say)

    def explain(self, item: Item | None, items: list[Item], text: str) -> None:
        """Say where this one of the items came from; `text` is the article's."""
        self._item = item
        self._said = self._sources(item, items, text) if item is not None and item.claim is not None else ""
        self._say()
        self.setVisible(bool(self.text()))

    def _say(self) -> None:
        item = self._item
        if item is None:
            words = self.tr("Select words in the article; to go to the first claim, {0}.")
            self.setText(words.format(press_words("claim.next")))
        elif item.claim is None:
            self.clear()
        else:
            self.setText(
                " ".join(filter(None, (self._origin(item.claim), self._said, self._guidelines(item.claim))))
            )

    def _origin(self, claim: Claim) -> str:
        if claim.suggestion_id is None:
            return self.tr("Marked by hand.")
        rule = said_parts(claim.suggestion_rule)
        if claim.origin == SUGGESTED:
            return self.tr("Accepted as suggested by: {0}.").format(rule)
        changed = ", ".join(self._change_words(name) for name in claim.suggestion_changes)
        return self.tr("Suggested by: {0}. Changed since: {1}.").format(rule, changed)

    def _sources(self, item: Item, items: list[Item], text: str) -> str:
        source, chain = source_words(item, text), chain_words(item, items, text)
        named = self.tr("Source: {0}.").format(source) if ARROW in source else ""
        passed_on = self.tr("Told by: {0}.").format(chain) if chain else ""
        return " ".join(filter(None, (named, passed_on)))

    def _change_words(self, name: str) -> str:
        known = {
            "label": self.tr("label"),
            "extent": self.tr("extent"),
            "kind": self.tr("kind"),
            "cue": self.tr("cue"),
            "source": self.tr("source"),
        }
        return known.get(name, name)

    def _guidelines(self, claim: Claim) -> str:
        """Under which guidelines the claim was made, when others hold now."""
        if self._in_force is None and self._session.project is not None:
            found = projects.current_guidelines(self._session.project)
            self._in_force = found.version if found else 0
        if not claim.guideline_version or claim.guideline_version == self._in_force:
            return ""
        words = self.tr("Made under version {0} of the guidelines; now version {1} is in force.")
        return words.format(claim.guideline_version, self._in_force)

    def _on_change(self, change: ChangeSet) -> None:
        if change.touches(Kind.GUIDELINE):
            self._forget()

    def _forget(self) -> None:
        self._in_force = None
        if self._session.project is not None:
            self._say()
