"""A corrected article takes over the claims of its older text."""

import pytest

from factdesk.domain.errors import InvalidValue
from factdesk.domain.spans import Span
from factdesk.formats.project_checks import check_claim
from factdesk.store import reading
from factdesk.usecases.article_revisions import carry_claims, find_revised
from factdesk.usecases.claims import describe_claim, mark_claim
from tests.projects import TEXT, add_articles, find_span, make_article
from tests.usecases.conftest import Desk

NEW = "Corrected: the number was wrong.\n" + TEXT.replace("240", "250")


def test_claims_are_carried_over_by_what_they_quote_and_what_cannot_be_is_listed(desk: Desk) -> None:
    [new] = add_articles(desk.project, make_article(NEW, desk.mill.title))
    mine, _ = mark_claim(desk.project, desk.mill.id, [Span(0, 26)], desk.ana, "reported")
    describe_claim(desk.project, mine, desk.ana, note="Which mill?", source="the owner", cue="said")
    both = [find_span(TEXT, "any talks"), find_span(TEXT, "had failed")]
    theirs, _ = mark_claim(desk.project, desk.mill.id, both, desk.ben, "denied")
    lost, _ = mark_claim(desk.project, desk.mill.id, [find_span(TEXT, "240 people had signed")], desk.ana)
    before = desk.state
    report = carry_claims(desk.project, desk.mill.id, new.id, desk.ana)
    assert [claim.id for claim in report.lost] == [lost]
    assert [old for old, _ in report.carried] == [mine, theirs]
    found = reading.claims_of(desk.project, new.id)
    for claim in found:
        check_claim(claim, NEW)
    one, other = found
    assert (one.annotator_id, one.label, one.note, one.source) == (
        desk.ana.id,
        "reported",
        "Which mill?",
        "the owner",
    )
    assert one.source_span is not None
    assert one.source_span.of(NEW) == "the owner"
    assert (other.annotator_id, other.label, len(other.segments)) == (desk.ben.id, "denied", 2)
    assert len(reading.claims_of(desk.project, desk.mill.id)) == 3
    desk.is_one_edit(report.changes, "Carry claims over", before)
    again = carry_claims(desk.project, desk.mill.id, new.id, desk.ana)
    assert (again.carried, len(again.there), again.changes.edit) == ((), 2, 0)


def test_revisions_are_found_by_title_or_address_and_likeness(desk: Desk) -> None:
    assert find_revised(desk.project) == []
    [new] = add_articles(desk.project, make_article(NEW, desk.mill.title.upper()))
    add_articles(desk.project, make_article("Quite another report, officials said.", desk.mill.title))
    [found] = find_revised(desk.project)
    assert (found.old_id, found.new_id) == (desk.mill.id, new.id)


def test_an_article_is_no_revision_of_itself(desk: Desk) -> None:
    with pytest.raises(InvalidValue):
        carry_claims(desk.project, desk.mill.id, desk.mill.id, desk.ana)
