"""Reviews across projects: what merges and packages bring, and one file compared with another."""

from __future__ import annotations

from itertools import permutations
from pathlib import Path

import pytest

from factdesk.domain.colleagues.review_groups import Change, News, ReviewState
from factdesk.domain.colleagues.reviews import CONTESTED, TAKEN, Decision
from factdesk.domain.errors import InvalidValue
from factdesk.jobs import run
from factdesk.store import Project, reading
from factdesk.store.reading_reviews import decisions_by_article
from factdesk.usecases import history
from factdesk.usecases.claims import label_claims
from factdesk.usecases.comments import add_comment, threads_of
from factdesk.usecases.comparing import comparing
from factdesk.usecases.inbox import accept, answer, inbox
from factdesk.usecases.merging import merge_file
from factdesk.usecases.packages import PackageChoice, prepare_packages
from factdesk.usecases.projects import find_annotator
from factdesk.usecases.readings import finish_article
from factdesk.usecases.review import decide
from factdesk.usecases.review_queue import ReviewLine, review_queue
from tests.usecases.colleagues import Two, copied_again, sha256


@pytest.fixture
def disputed(two: Two) -> Two:
    """Ana and Ben differ on one claim, and both have it in their files."""
    two.mark(two.ours, two.ana, label="reported")
    two.mark(two.ours, two.ben, label="denied")
    for by in (two.ana, two.ben):
        finish_article(two.ours, two.mill.id, by)
    copied_again(two)
    return two


def spot(project: Project) -> ReviewLine:
    [line] = run(review_queue(project)).lines
    return line


def own(project: Project, two: Two, name: str) -> str:
    by = find_annotator(project, name)
    return reading.claims_of(project, two.mill.id, by.id)[0].id


def test_a_new_opinion_that_is_merged_reopens_its_spot_until_the_merge_is_undone(disputed: Two) -> None:
    two = disputed
    decide(two.ours, spot(two.ours).key, TAKEN, two.ana, take=[own(two.ours, two, "Ana")])
    cleo = find_annotator(two.theirs, "Cleo")
    two.mark(two.theirs, cleo, label="confirmed")
    finish_article(two.theirs, two.mill.id, cleo)
    two.come_home()
    line = spot(two.ours)
    assert (line.state, line.news) == (ReviewState.OPEN, (News(Change.NEW, cleo.id),))
    history.undo(two.ours, two.ana)
    assert spot(two.ours).state is ReviewState.DECIDED


def test_a_label_that_was_changed_elsewhere_reopens_its_spot(disputed: Two) -> None:
    two = disputed
    decide(two.ours, spot(two.ours).key, TAKEN, two.ana, take=[own(two.ours, two, "Ana")])
    label_claims(two.theirs, [own(two.theirs, two, "Ben")], "unconfirmed", two.ben)
    two.come_home()
    assert spot(two.ours).news == (News(Change.LABEL, two.ben.id),)


def test_two_reviewers_who_decide_apart_are_both_shown_and_neither_is_overruled(disputed: Two) -> None:
    two = disputed
    for project, outcome in ((two.ours, TAKEN), (two.theirs, CONTESTED)):
        take = [own(project, two, "Ana")] if outcome == TAKEN else []
        decide(project, spot(project).key, outcome, find_annotator(project, "Rita"), take=take)
    two.come_home()
    line = spot(two.ours)
    assert line.state is ReviewState.OPEN
    assert {news.change for news in line.news} == {Change.DIVIDED}
    decide(two.ours, line.key, CONTESTED, two.ana)
    assert spot(two.ours).state is ReviewState.CONTESTED


def test_an_inbox_goes_out_with_a_blind_package_and_its_answer_comes_home(
    disputed: Two, tmp_path: Path
) -> None:
    two = disputed
    ours = own(two.ours, two, "Ana")
    decide(two.ours, spot(two.ours).key, TAKEN, two.ana, take=[ours], reason="context", note="See above.")
    theirs = own(two.ours, two, "Ben")
    thread, _ = add_comment(two.ours, theirs, "Sure?", two.ana)
    [package] = run(prepare_packages(two.ours, PackageChoice(), ["Ben"], tmp_path / "out", two.ana))
    with Project.open(package.path) as out:
        [item] = inbox(out, two.ben)
        assert (item.decision.reason, item.decision.note, item.gold[0].label) == (
            "context",
            "See above.",
            "reported",
        )
        assert len(reading.claims_of(out, two.mill.id)) == 1
        assert [one.id for one in threads_of(out, theirs)] == [thread]
        answer(out, item.decision.id, "He denies it.", two.ben)
        assert inbox(out, two.ben) == ()
    run(merge_file(two.ours, package.path, two.ana))
    assert spot(two.ours).news == (News(Change.ANSWERED, two.ben.id),)


def test_what_was_accepted_in_a_package_comes_home_and_leaves_the_spot_decided(
    disputed: Two, tmp_path: Path
) -> None:
    two = disputed
    decide(two.ours, spot(two.ours).key, TAKEN, two.ana, take=[own(two.ours, two, "Ana")])
    [package] = run(prepare_packages(two.ours, PackageChoice(), ["Ben"], tmp_path / "out", two.ana))
    with Project.open(package.path) as out:
        accept(out, inbox(out, two.ben)[0].decision.id, two.ben)
    run(merge_file(two.ours, package.path, two.ana))
    assert reading.claim(two.ours, own(two.ours, two, "Ben")).label == "reported"
    assert spot(two.ours).state is ReviewState.DECIDED
    assert inbox(two.ours, two.ben) == ()


def test_a_file_is_compared_with_another_without_bringing_it_in(two: Two) -> None:
    two.mark(two.ours, two.ana, label="reported")
    finish_article(two.ours, two.mill.id, two.ana)
    two.mark(two.theirs, two.ben, label="denied")
    finish_article(two.theirs, two.mill.id, two.ben)
    files = Path(two.ours.address), two.file
    before = [sha256(path) for path in files]
    with run(comparing(*files, two.ana)) as comparison:
        line = spot(comparison.project)
        assert (line.state, sorted(line.labels)) == (ReviewState.OPEN, [("denied",), ("reported",)])
        assert dict(comparison.report.labels) == {"Ben": 1}
        passing = Path(comparison.project.address)
        assert passing.exists()
    assert not passing.exists()
    assert [sha256(path) for path in files] == before
    assert run(review_queue(two.ours)).lines == ()
    with pytest.raises(InvalidValue, match="this project itself"):
        run(comparing(files[0], files[0], two.ana))


def test_a_decision_that_packages_brought_shortened_is_whole_again_in_whatever_order_files_come(
    disputed: Two, tmp_path: Path
) -> None:
    two = disputed
    decide(two.ours, spot(two.ours).key, TAKEN, two.ana, take=[own(two.ours, two, "Ana")])
    [whole] = decisions(two.ours, two)
    packages = run(prepare_packages(two.ours, PackageChoice(), ["Ana", "Ben"], tmp_path / "out", two.ana))
    files = [*(one.path for one in packages), Path(two.ours.address)]
    for number, order in enumerate(permutations(files)):
        with Project.create(tmp_path / f"third {number}.factdesk", "Third") as third:
            rita = find_annotator(third, "Rita")
            for file in order:
                run(merge_file(third, file, rita))
            [found] = decisions(third, two)
            assert (found.claims, found.opinions) == (whole.claims, whole.opinions), order
            assert spot(third).state is ReviewState.DECIDED


def decisions(project: Project, two: Two) -> list[Decision]:
    return decisions_by_article(project, [two.mill.id])[two.mill.id]
