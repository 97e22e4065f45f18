"""Two colleagues and a reviewer: handed out, labelled apart, brought home, decided by key, exported, and undone."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtGui import QKeySequence

from factdesk.domain.claims import ArticleId, Claim
from factdesk.domain.colleagues.reviews import CONTESTED, GAP, NO_CLAIM, REOPENED, SENT_BACK, TAKEN
from factdesk.domain.comparison.alignment import GroupKind
from factdesk.formats.proofs import file_sha256
from factdesk.gui.dialogs import messages
from factdesk.gui.dialogs.export_dialog import ExportDialog
from factdesk.gui.dialogs.package_dialog import PackageDialog
from factdesk.gui.dialogs.receive_dialog import ReceiveDialog
from factdesk.gui.keys.action import Action
from factdesk.gui.keys.actions import ACTIONS
from factdesk.gui.keys.palette import Palette
from factdesk.gui.keys.review_actions import REVIEW_ACTIONS
from factdesk.gui.main_window import MainWindow
from factdesk.gui.review.window import ReviewWindow
from factdesk.settings import UserSettings
from factdesk.store import reading
from factdesk.store.fingerprint import state_digest
from factdesk.usecases.projects import open_project
from factdesk.usecases.review import REASONS
from factdesk.usecases.review_queue import ReviewLine
from factdesk.usecases.samples import sample_path
from tests.projects import orphans, problems
from tests.window_story import Story, back_in, dialog, play, press, soon, words_of, write

OPINIONS = {
    "Ana": ("X", "D", "Return", "X", "C", "R", "Return", "Return"),
    "Ben": ("X", "Return", "Return", "U", "X", "C", "Return", "D"),
}
"""What each thinks of one suggestion after the other: alike, otherwise, or that it is no claim."""
DECISIONS = ("1", "B", "0", "C", "S", "2", "G")
"""What Rita thinks of one spot after the other."""
OPEN = (CONTESTED, GAP)
"""Decided, and yet there is no gold."""
Meant = tuple[str, list[tuple[str, str]]]
"""An outcome, with words and label of each claim that it lets hold or keeps."""


@pytest.fixture
def rita() -> str:
    """Rita reviews; she has worked here before."""
    settings = UserSettings()
    settings.set("annotator", "Rita")
    settings.set("tour_seen", True)
    return "Rita"


def at_rest(window: MainWindow) -> Callable[[], object]:
    """Whether the project is open and nothing is being done beside the window."""
    return lambda: window.session.is_open and window.desk.items and not window.session.jobs.running


def choose(window: MainWindow, words: str) -> Story:
    """Look an action up in the palette, and do it; a dialog that it opens waits beside the story."""
    press("Ctrl+K")
    [palette] = window.findChildren(Palette)
    yield palette.line.hasFocus
    write(words)
    soon(lambda: press("Return"))


# -- handing out -----------------------------------------------------------------------------------------------------


def hand_out(window: MainWindow) -> Story:
    """Prepare a package for Ana and one for Ben, with all articles in both."""
    yield at_rest(window)
    yield from choose(window, "prepare pack")
    yield lambda: isinstance(dialog(), PackageDialog)
    asked = dialog()
    assert isinstance(asked, PackageDialog)
    for name in OPINIONS:
        asked.name.setFocus()
        yield asked.name.hasFocus
        write(name)
        press("Return")
        assert asked.isVisible(), "Enter adds a name; it does not agree to the rest"
    assert asked.names() == list(OPINIONS)
    yield asked.double.isEnabled
    asked.double.setFocus()
    asked.double.selectAll()
    write("100")
    yield lambda: asked.preview.toPlainText().count("articles 5, shared with somebody else 5") == 2
    soon(asked.prepare.click)
    yield lambda: back_in(window) and "Packages written to packages: 2." in window.status.notice.text()
    soon(lambda: press("Ctrl+Q"))
    yield lambda: not window.isVisible()


def package_of(name: str) -> Path:
    [found] = (sample_path().parent / "packages").glob(f"* - {name}.factdesk")
    return found


# -- labelling apart -------------------------------------------------------------------------------------------------


def working_day(name: str) -> Callable[[MainWindow], Story]:
    """Mark the first words by hand, and decide on every suggestion of all articles."""

    def story(window: MainWindow) -> Story:
        yield at_rest(window)
        assert window.session.annotator.name == name
        for _ in range(5 if name == "Ana" else 3):
            press("Ctrl+Shift+Right")
        press("U")
        press("Shift+J")
        for number in range(5):
            for turn in range(500):
                if not window.desk.open_count:
                    break
                left = window.desk.open_count
                press(OPINIONS[name][turn % len(OPINIONS[name])])
                assert window.desk.open_count == left - 1, "a key decides on one suggestion"
                yield lambda: True
            press("F")
            assert window.status.progress.text() == f"{number + 1} of 5 articles finished"
        soon(lambda: press("Ctrl+Q"))
        yield lambda: not window.isVisible()

    return story


# -- bringing home, and deciding -------------------------------------------------------------------------------------


def bring_home(window: MainWindow) -> Story:
    """Agree to what the report of each package tells."""
    yield from choose(window, "receive")
    for name in OPINIONS:
        yield lambda: isinstance(dialog(), ReceiveDialog)
        said = words_of(dialog())
        assert f"labels by {name}" in said
        assert "Nothing of anybody is overwritten" in said
        press("Return")
        yield partial(is_gone, name)
    yield lambda: back_in(window) and "Merged" in window.status.notice.text()
    notice = window.status.notice.text()
    assert "article" not in notice
    assert "conflict" not in notice


def is_gone(name: str) -> bool:
    """Whether the report on somebody's package has been answered."""
    found = dialog()
    return found is None or name not in found.windowTitle()


def opened_review(window: MainWindow) -> ReviewWindow | None:
    """The review, once it has been read and has the keyboard."""
    found = [one for one in window.findChildren(ReviewWindow) if one.isVisible()]
    if not found or not found[0].reviewer.queue.is_read or found[0].reviewer.reading:
        return None
    if not found[0].isActiveWindow():
        found[0].activateWindow()
    return found[0] if found[0].isActiveWindow() else None


def meant_by(review: ReviewWindow, key: str) -> Meant:
    """What a key decides on the spot that is shown, by what is shown there."""
    opinions = [[(claim.text, claim.label or "") for claim in one.claims] for one in review.reviewer.opinions]
    if key in "12":
        taken = opinions[int(key) - 1]
        return (TAKEN, taken) if taken else (NO_CLAIM, [])
    outcome = {"B": TAKEN, "0": NO_CLAIM, "C": CONTESTED, "S": SENT_BACK, "G": GAP}[key]
    return outcome, [one for opinion in opinions for one in opinion] if key in "BCG" else []


def decide_all(review: ReviewWindow, expected: list[Meant]) -> Story:
    """Decide one spot after the other; the first one twice."""
    queue, reviewer = review.reviewer.queue, review.reviewer
    assert queue.left == len(queue.lines) > 30
    kinds = {kind for line in queue.lines if isinstance(line, ReviewLine) for kind in line.differences}
    assert kinds >= {GroupKind.LABEL, GroupKind.BOUNDARY, GroupKind.ONLY_A, GroupKind.ONLY_B}
    first = reviewer.key
    press("1")
    press("Backspace")
    assert reviewer.key == first
    press("O")
    assert (reviewer.key, queue.left) == (first, len(queue.lines))
    press("Alt+2")
    press("M")
    write("as the guidelines say")
    press("Esc")
    for turn in range(len(queue.lines)):
        left, key = queue.left, DECISIONS[(turn + 1) % len(DECISIONS)]
        expected.append(meant_by(review, key))
        press(key)
        assert queue.left == left - 1, "a key decides one spot"
        yield lambda: True
    assert review.count.text() == f"0 of {len(queue.lines)} left"
    assert review.banner.words.text().startswith("Nothing is left for you at present.")


def export_gold(window: MainWindow, target: Path) -> Story:
    """Export the gold layer with its codebook."""
    soon(lambda: press("Ctrl+E"))
    yield lambda: isinstance(dialog(), ExportDialog)
    asked = dialog()
    assert isinstance(asked, ExportDialog)
    asked.layer.setFocus()
    press("Down")
    assert asked.layer.currentText().startswith("Gold")
    asked.codebook.setFocus()
    press("Space")
    soon(asked.export.click)
    yield lambda: target.name in window.status.notice.text() and back_in(window)


def reviewing(target: Path, expected: list[Meant]) -> Callable[[MainWindow], Story]:
    def story(window: MainWindow) -> Story:
        yield at_rest(window)
        yield from bring_home(window)
        press("Ctrl+Shift+R")
        yield lambda: opened_review(window)
        review = opened_review(window)
        assert review is not None
        yield from decide_all(review, expected)
        review.close()
        yield lambda: back_in(window)
        yield from export_gold(window, target)
        soon(lambda: press("Ctrl+Q"))
        yield lambda: not window.isVisible()

    return story


# -- and back --------------------------------------------------------------------------------------------------------


def take_back(edits: int) -> Callable[[MainWindow], Story]:
    """Undo so many edits, one key at a time."""

    def story(window: MainWindow) -> Story:
        yield at_rest(window)
        for _ in range(edits):
            press("Ctrl+Z")
            yield lambda: not window.session.jobs.running and "Undone: " in window.status.notice.text()
            window.status.clear_notice()
        soon(lambda: press("Ctrl+Q"))
        yield lambda: not window.isVisible()

    return story


def sealed() -> tuple[str, int]:
    """What the project says, and the number of its newest edit."""
    with open_project(sample_path()) as project:
        newest = reading.newest_edit(project)
        return state_digest(project), newest


# -- what has come of it ---------------------------------------------------------------------------------------------


def table(path: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(path.read_text(encoding="utf-8-sig").splitlines(keepends=True)))


def agreed() -> Counter[tuple[str, str]]:
    """Words and label of what Ana and Ben have marked alike, from their own files."""
    both: list[set[tuple[str, int, int, str, str]]] = []
    for name in OPINIONS:
        with open_project(package_of(name)) as project:
            claims = [
                one for id_ in reading.article_ids(project, "") for one in reading.claims_of(project, id_)
            ]
            both.append({(one.article_id, *span_of(one), one.text, one.label or "") for one in claims})
    return Counter((text, label) for *_, text, label in both[0] & both[1])


def span_of(claim: Claim) -> tuple[int, int]:
    [span] = claim.segments
    return span.start, span.end


def left_open(kept: list[tuple[str, str]]) -> tuple[str, str]:
    """How a spot goes out that nobody can tell of: with a label only when all give the same."""
    labels = {label for _, label in kept}
    return kept[0][0], labels.pop() if len(labels) == 1 else ""


def check_gold(target: Path, expected: list[Meant]) -> None:
    rows = table(target)
    found = {
        source: Counter((plain(row["text"]), row["label"]) for row in rows if row["gold_source"] == source)
        for source in ("unanimous", "adjudicated", "contested")
    }
    assert sum(map(Counter.total, found.values())) == len(rows), "there is no other source"
    assert found["unanimous"] == agreed()
    assert found["adjudicated"] == Counter(
        one for outcome, taken in expected if outcome == TAKEN for one in taken
    )
    assert found["contested"] == Counter(left_open(kept) for outcome, kept in expected if outcome in OPEN)
    assert {row["label_is_gold"] for row in rows if row["gold_source"] == "contested"} == {"false"}
    assert {row["decided_by"] for row in rows} == {"Rita", ""}
    check_places(rows)
    for name in "gold.codebook.md", "gold.datasheet.md", "gold.manifest.json":
        assert target.with_name(name).stat().st_size


def check_places(rows: list[dict[str, str]]) -> None:
    """Each row stands in its article."""
    with open_project(sample_path()) as project:
        for row in rows:
            text = reading.article(project, ArticleId(row["article_id"])).text
            assert text[int(row["start"]) : int(row["end"])] == plain(row["text"])


def plain(words: str) -> str:
    """A cell without what keeps a spreadsheet from running it."""
    return words.removeprefix("'") if words.startswith(("''", "'=", "'+", "'-", "'@")) else words


def check_decisions(path: Path, expected: list[Meant]) -> None:
    rows = table(path)
    standing = Counter(row["outcome"] for row in rows if row["stands"] == "true")
    assert standing == Counter(outcome for outcome, _ in expected)
    lifted = [row["outcome"] for row in rows if row["stands"] == "false"]
    assert len(lifted) == 2
    assert lifted[1] == REOPENED
    [noted] = [row for row in rows if row["note"]]
    assert (noted["note"], noted["reason"]) == ("as the guidelines say", REASONS[1].key)
    assert {row["decided_by"] for row in rows} == {"Rita"}


@pytest.mark.usefixtures("qtbot", "quick", "rita")
def test_two_colleagues_label_apart_and_a_reviewer_decides_exports_and_undoes_it_all(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target, expected = tmp_path / "gold.csv", list[Meant]()
    play(["--sample"], hand_out)
    for name in OPINIONS:
        play([package_of(name), "--annotator", name], working_day(name))
    before, newest = sealed()
    monkeypatch.setattr(messages, "ask_colleagues_files", lambda *_: [package_of(one) for one in OPINIONS])
    monkeypatch.setattr(messages, "ask_target", lambda *_: target)
    sent = [file_sha256(package_of(name)) for name in OPINIONS]
    play([sample_path(), "--annotator", "Rita"], reviewing(target, expected))
    assert [file_sha256(package_of(name)) for name in OPINIONS] == sent
    check_gold(target, expected)
    check_decisions(target.with_name("gold.decisions.csv"), expected)
    after, last = sealed()
    assert after != before
    play([sample_path(), "--annotator", "Rita"], take_back(last - newest))
    assert sealed()[0] == before
    assert (problems(sample_path()), orphans(sample_path())) == ([], 0)


def test_the_keys_of_this_story_are_those_of_the_table() -> None:
    def known(actions: tuple[Action, ...]) -> set[str]:
        return {QKeySequence(keys).toString() for action in actions for keys in action.shortcuts}

    assert {key for keys in OPINIONS.values() for key in keys} | {"F", "Ctrl+K", "Ctrl+Shift+R"} <= known(
        ACTIONS
    )
    assert {*DECISIONS, "O", "M", "Alt+2", "Backspace"} <= known(REVIEW_ACTIONS)
