"""One spot in full: the paragraph, what everybody says, what was decided, and what was said about it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from factdesk.domain.claims import Claim
from factdesk.domain.errors import FactDeskError
from factdesk.gui.look.language import shown_number
from factdesk.gui.look.sentences import quoted, said
from factdesk.gui.look.theme import GAP
from factdesk.gui.panels.plain_note import plain_note
from factdesk.gui.review.comments import Comments
from factdesk.gui.review.decision_bar import DecisionBar, GoingBar
from factdesk.gui.review.histories import HistoryLine
from factdesk.gui.review.opinion_page import OpinionPage
from factdesk.gui.review.opinion_rows import OpinionRows
from factdesk.gui.review.reviewer import Reviewer
from factdesk.gui.review.wording import CUE, SOURCE, Wording
from factdesk.gui.review.wording_bar import WordingBar
from factdesk.gui.review.words import (
    difference_words,
    kind_words,
    labels_words,
    news_words,
    outcome_words,
    reason_words,
    state_words,
)
from factdesk.store import reading
from factdesk.usecases import comments
from factdesk.usecases.review import DecisionShown, edited_claim

_LEAST_PAGE = 110


class SpotPanel(QWidget):
    """Shows the spot in hand and keeps up with the reviewer."""

    def __init__(
        self, reviewer: Reviewer, actions: Mapping[str, QAction], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._reviewer = reviewer
        self.head = plain_note(self, name="panelTitle", selectable=True)
        self.news = plain_note(self, name="muted", selectable=True)
        self.decided = plain_note(self, name="muted", selectable=True)
        self.page = OpinionPage(self)
        self.page.setMinimumHeight(_LEAST_PAGE)
        self.rows = OpinionRows(self)
        self.comments = Comments(self)
        self.wording = Wording(self.page)
        self.decisions, self.going = DecisionBar(actions, self), GoingBar(actions, self)
        self.edits = WordingBar(actions, self.wording, self)
        self.edits.hide()
        self._lay_out()
        self.rows.row_chosen.connect(self._choose_row)
        self.comments.added.connect(self._add_comment)
        self.comments.resolved.connect(self._resolve)
        self.comments.reopened.connect(self._open_again)
        reviewer.turned.connect(self.show_spot)

    def _lay_out(self) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(GAP, GAP, GAP, 0)
        whole.setSpacing(GAP)
        head = QHBoxLayout()
        head.setSpacing(GAP)
        head.addWidget(self.head, 1)
        head.addWidget(self.going)
        whole.addLayout(head)
        whole.addWidget(self.news)
        whole.addWidget(self.page, 1)
        for widget in (self.rows, self.decided, self.comments, self.decisions, self.edits):
            whole.addWidget(widget)

    def show_bar(self, *, editing: bool) -> None:
        """Show the ways to decide, or while a wording is made what can be done with that."""
        if editing is self.edits.isHidden():
            self.decisions.setVisible(not editing)
            self.edits.setVisible(editing)

    # -- what is shown ---------------------------------------------------------------------------------------------

    def show_spot(self) -> None:
        """Show what is in hand now."""
        self.wording.end()
        spot, history = self._reviewer.spot, self._reviewer.history
        if history is not None:
            self._show_history(history)
        if spot is None:
            self.comments.hide()
            return
        opinions, called = self._reviewer.opinions, self._reviewer.called
        kinds = ", ".join(dict.fromkeys(kind_words(kind) for kind in spot.review.group.differences))
        state = state_words(spot.review.state)
        self.head.setText(f"{kinds}  ·  {state}  ·  {self._place()}")
        news = news_words(spot.review.news, called)
        self.news.setText(self.tr("Open again: {0}").format(news) if news else "")
        self.news.setVisible(bool(news))
        self.rows.show_opinions(opinions)
        self.page.show_opinions(spot.article, opinions)
        self._show_decided(called)
        threads = [thread for row in spot.rows for thread in row.threads]
        threads += [thread for shown in spot.decisions for thread in shown.threads]
        self.comments.show_threads(sorted(threads, key=lambda one: one.comments[0].created_at), called)
        self.comments.setVisible(bool(threads))
        self.decisions.clear()

    def _place(self) -> str:
        """Which line of how many is in hand."""
        at, count = self._reviewer.at + 1, len(self._reviewer.queue.lines)
        return self.tr("{0} of {1}").format(shown_number(at), shown_number(count))

    def _show_history(self, line: HistoryLine) -> None:
        project, opinions = self._reviewer.session.project, line.opinions()
        self.head.setText(f"{difference_words(None)}  ·  {self._place()}")
        self.news.setText(
            self.tr(
                "This claim of {0} was changed in two places without either knowing. Take the state that is to hold."
            ).format(line.conflict.annotator)
        )
        self.news.setVisible(True)
        self.rows.show_opinions(opinions)
        base = line.conflict.base.claim if line.conflict.base is not None else None
        label = labels_words([base.label]) if base is not None else ""
        words = " ".join(base.text.split()) if base is not None else ""
        self.decided.setText(self.tr("Both began from: {0}").format(f"{label}: {words}" if label else words))
        self.decided.setVisible(base is not None)
        if project is not None:
            self.page.show_opinions(reading.article(project, line.article_id), opinions)

    def _show_decided(self, called: Mapping[str, str]) -> None:
        spot = self._reviewer.spot
        words = [self._words_of(shown, called) for shown in spot.decisions] if spot is not None else []
        self.decided.setText("\n".join(words))
        self.decided.setVisible(bool(words))

    def _words_of(self, shown: DecisionShown, called: Mapping[str, str]) -> str:
        decision = shown.decision
        who = called.get(decision.annotator_id, shown.reviewer)
        words = self.tr("{0}: {1}").format(who, outcome_words(decision.outcome))
        spot = self._reviewer.spot
        if spot is not None and spot.review.gold.decision is decision:
            held = {claim.id for claim in spot.review.gold.claims}
            taken = [one for one in self._reviewer.opinions if held & {claim.id for claim in one.claims}]
            if taken and decision.outcome == "taken":
                words += f" – {', '.join(one.name or one.letter for one in taken)}"
            elif spot.review.gold.claims:
                words += f" – {quoted(' '.join(spot.review.gold.claims[0].text.split()))}"
        aside = " · ".join(part for part in (reason_words(decision.reason), decision.note) if part)
        return f"{words} ({aside})" if aside else words

    def _choose_row(self, row: int) -> None:
        self.page.choose(row)

    # -- a wording of one's own ------------------------------------------------------------------------------------

    def edit(self) -> None:
        """Begin a wording of one's own with the chosen opinion, or the first there is."""
        spot, claim = self._reviewer.spot, self._claim_chosen()
        if spot is not None and claim is not None:
            self.wording.begin(claim, spot.article.text)
            self.page.setFocus(Qt.FocusReason.OtherFocusReason)

    def use_selection(self) -> None:
        """Let the wording cover the selected words."""
        if not self.wording.use(self.page.chosen_words()):
            self._reviewer.told.emit(self.tr("Select the words that the claim is to have."))

    def use_selection_as(self, detail: str) -> None:
        """Let the selected words be the wording's cue or source."""
        if not self.wording.point_at(detail, self.page.chosen_words()):
            words = {
                CUE: self.tr("Select the words that are the cue."),
                SOURCE: self.tr("Select the words that name the source."),
            }
            self._reviewer.told.emit(words[detail])

    def keep_wording(self) -> None:
        """Decide for the wording; words that are still selected are its extent."""
        self._finish_wording(lambda edited: self._reviewer.decide_edited(edited, *self.decisions.given))

    def propose_wording(self) -> None:
        """Send the spot back with the wording; words that are still selected are its extent."""
        self._finish_wording(lambda edited: self._reviewer.send_back(*self.decisions.given, gold=[edited]))

    def _finish_wording(self, act: Callable[[Claim], bool]) -> None:
        self.wording.use(self.page.chosen_words())
        project, claim, draft = self._reviewer.session.project, self.wording.claim, self.wording.draft
        if project is None or claim is None or draft is None:
            return
        given: dict[str, Any] = dict(self.wording.details)
        try:
            edited = edited_claim(
                project, claim.id, segments=draft.segments, label=draft.label or "", **given
            )
        except FactDeskError as error:
            self._reviewer.told.emit(said(str(error)))
            return
        if act(edited):
            self.rows.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave_wording(self) -> None:
        """Drop the wording."""
        self.wording.end()
        self.rows.setFocus(Qt.FocusReason.OtherFocusReason)

    def _claim_chosen(self) -> Claim | None:
        """The first claim of the chosen opinion, or of the first who marked something."""
        opinions, row = self._reviewer.opinions, self.rows.chosen
        chosen = opinions[row].claims if 0 <= row < len(opinions) else ()
        claims = chosen or tuple(claim for one in opinions for claim in one.claims)
        return claims[0] if claims else None

    def write_comment(self) -> None:
        """Put the keyboard into the field of comments, which is there when it is wanted."""
        self.comments.show()
        self.comments.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    # -- comments --------------------------------------------------------------------------------------------------

    def _add_comment(self, words: str, thread: str) -> None:
        claim, by = self._claim_chosen(), self._reviewer.session.annotator
        if claim is None:
            return
        self._reviewer.talk(lambda project: comments.add_comment(project, claim.id, words, by, thread=thread))

    def _resolve(self, thread: str) -> None:
        by = self._reviewer.session.annotator
        self._reviewer.talk(lambda project: comments.resolve_thread(project, thread, by))

    def _open_again(self, thread: str) -> None:
        by = self._reviewer.session.annotator
        self._reviewer.talk(lambda project: comments.reopen_thread(project, thread, by))
