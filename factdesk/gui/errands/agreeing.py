"""Agreement and review side by side: a cell of the matrix opens its claims in the review."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog

from factdesk.domain.claims import AnnotatorId
from factdesk.gui.window_parts import WindowParts

if TYPE_CHECKING:
    from factdesk.usecases.review_queue import ReviewScope


def agreement_window(window: WindowParts) -> QDialog:
    """The page of agreement, made on the open project."""
    from factdesk.gui.agreement.window import AgreementWindow

    made = AgreementWindow(window.session, window)
    made.claims_wanted.connect(lambda scope: show_in_review(window, scope))
    return made


def show_in_review(window: WindowParts, scope: ReviewScope) -> None:
    """Open the review on the claims of a scope; whether names are shown stays as it is there."""
    from factdesk.gui.review.window import ReviewWindow

    window.actions_by_key["review"].trigger()
    shown = next((one for one in window.findChildren(ReviewWindow) if one.isVisible()), None)
    if shown is not None:
        wanted = replace(scope, anonymous=shown.reviewer.scope.anonymous)
        shown.filters.show_scope(wanted)
        shown.filters.scope_chosen.emit(wanted)


def show_agreement_of(window: WindowParts, people: Sequence[AnnotatorId]) -> None:
    """Open the page of agreement on these people alone."""
    from factdesk.gui.agreement.window import AgreementWindow

    window.actions_by_key["agreement"].trigger()
    shown = next((one for one in window.findChildren(AgreementWindow) if one.isVisible()), None)
    if shown is not None:
        shown.filters.choose_people(people)
