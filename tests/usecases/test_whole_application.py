"""The whole application below the window, driven at random by two people, against a model of what must hold."""

import json
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from factdesk.domain.changes import ChangeSet, Kind
from factdesk.domain.claims import Annotator, Claim, Suggestion
from factdesk.domain.errors import Conflict, NothingToRedo, NothingToUndo
from factdesk.domain.offers import SAME
from factdesk.domain.spans import Span, overlap_ratio, segments_of
from factdesk.domain.texts import check_quote
from factdesk.jobs import run
from factdesk.store import Project, reading
from factdesk.store.fingerprint import state_digest
from factdesk.usecases import articles, claims, history, offers, readings, suggesting, suggestions
from tests.projects import LONG, add_articles, in_file, make_article, make_project, orphans, problems
from tests.reader import FakeReader
from tests.strategies import article_text, label_keys

people = st.sampled_from(["Ana", "Ben"])
SETTINGS = settings(
    settings.get_profile("factdesk"),
    max_examples=150 if LONG else 14,
    stateful_step_count=50 if LONG else 30,
)


class WholeApplication(RuleBasedStateMachine):
    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(prefix="factdesk-machine-"))
        self.path = self.folder / "mill.factdesk"
        self.project, made = make_project(self.path, "Ana", "Ben")
        self.people = {person.name: person for person in made}
        self.before: dict[int, str] = {}
        """State of the project before each edit that may still be undone as the last one made."""
        self.after: dict[int, str] = {}
        self.runs = 0

    def teardown(self) -> None:
        self.project.close()
        assert problems(self.path) == []
        assert orphans(self.path) == 0
        shutil.rmtree(self.folder)

    # -- what people do --------------------------------------------------------------------------------------------

    @initialize(text=article_text)
    def begin(self, text: str) -> None:
        self.bring_in("Ana", text)
        self.suggest("Ana")

    @precondition(lambda self: self.runs % 3 == 0)
    @rule(name=people, text=article_text)
    def bring_in(self, name: str, text: str) -> None:
        article = make_article(text + f"\nThe mill will close in May. It was denied. {self.runs}")
        self.runs += 1
        add_articles(self.project, article, by=self.people[name])

    @rule(name=people)
    def suggest(self, name: str) -> None:
        self.runs += 1
        reader = FakeReader(f"test {self.runs % 3}")
        run(suggesting.suggest_claims(self.project, self.people[name], reader, again=True))

    @rule(name=people, data=st.data(), label=st.none() | label_keys)
    def mark(self, name: str, data: st.DataObject, label: str | None) -> None:
        if article_id := self.an_article(data):
            article = reading.article(self.project, article_id)
            self.did(lambda by: claims.mark_claim(
                self.project, article_id, [self.a_span(data, article.text)], by, label, suggestions_shown=True
            )[1], name)  # fmt: skip

    @rule(name=people, data=st.data(), label=label_keys)
    def label(self, name: str, data: st.DataObject, label: str) -> None:
        if claim := self.a_claim(data, name):
            self.did(lambda by: claims.label_claims(self.project, [claim.id], label, by), name)
            assert reading.claim(self.project, claim.id).label == label

    @rule(name=people, data=st.data())
    def resize(self, name: str, data: st.DataObject) -> None:
        if claim := self.a_claim(data, name):
            text = reading.article(self.project, claim.article_id).text
            parts = [self.a_span(data, text), self.a_span(data, text)]
            self.did(lambda by: claims.resize_claim(self.project, claim.id, parts, by), name)
            assert reading.claim(self.project, claim.id).segments == segments_of(parts)

    @rule(name=people, data=st.data(), note=st.text(max_size=5))
    def describe(self, name: str, data: st.DataObject, note: str) -> None:
        if claim := self.a_claim(data, name):
            self.did(
                lambda by: claims.describe_claim(self.project, claim.id, by, note=note, source="mill"), name
            )

    @rule(name=people, data=st.data())
    def remove(self, name: str, data: st.DataObject) -> None:
        if claim := self.a_claim(data, name):
            self.did(lambda by: claims.remove_claims(self.project, [claim.id], by), name)

    @rule(name=people, data=st.data(), label=st.none() | label_keys)
    def accept(self, name: str, data: st.DataObject, label: str | None) -> None:
        if found := self.a_suggestion(data, name):
            self.did(lambda by: suggestions.accept_suggestion(self.project, found.id, by, label)[1], name)

    @rule(name=people, score=st.sampled_from([0.0, 0.5, 0.9]))
    def accept_above(self, name: str, score: float) -> None:
        self.did(lambda by: offers.accept_suggestions_above(self.project, score, by), name)

    @rule(name=people, data=st.data())
    def reject(self, name: str, data: st.DataObject) -> None:
        if found := self.a_suggestion(data, name):
            self.did(lambda by: suggestions.reject_suggestions(self.project, [found.id], by), name)

    @rule(name=people, data=st.data())
    def reject_claim(self, name: str, data: st.DataObject) -> None:
        if claim := self.a_claim(data, name):
            self.did(lambda by: suggestions.reject_claim(self.project, claim.id, by), name)

    @rule(name=people, data=st.data())
    def finish(self, name: str, data: st.DataObject) -> None:
        if article_id := self.an_article(data):
            self.did(lambda by: readings.finish_article(self.project, article_id, by), name)

    @precondition(lambda self: reading.statistics(self.project).articles > 1)
    @rule(name=people, data=st.data())
    def take_out(self, name: str, data: st.DataObject) -> None:
        if article_id := self.an_article(data):
            self.did(lambda by: articles.remove_articles(self.project, [article_id], by), name)

    @rule(name=people)
    def undo(self, name: str) -> None:
        newest = reading.history(self.project, limit=1)[0]
        before = state_digest(self.project, history=True)
        try:
            history.undo(self.project, self.people[name])
        except (NothingToUndo, Conflict):
            assert state_digest(self.project, history=True) == before
            return
        target = reading.history(self.project, limit=1)[0].target
        if target == newest.seq and target in self.before:
            assert state_digest(self.project) == self.before[target]

    @rule(name=people)
    def redo(self, name: str) -> None:
        newest = reading.history(self.project, limit=1)[0]
        before = state_digest(self.project, history=True)
        try:
            history.redo(self.project, self.people[name])
        except (NothingToRedo, Conflict):
            assert state_digest(self.project, history=True) == before
            return
        target = reading.history(self.project, limit=1)[0].target
        if (
            newest.kind == "undo"
            and newest.target == target
            and newest.seq == (target or 0) + 1
            and target in self.after
        ):
            assert state_digest(self.project) == self.after[target]

    @rule(name=people, back=st.integers(1, 3))
    def go_back(self, name: str, back: int) -> None:
        try:
            history.go_back_to(self.project, reading.newest_edit(self.project) - back, self.people[name])
        except (NothingToUndo, Conflict):
            return

    @precondition(lambda self: self.runs)
    @rule()
    def reopen(self) -> None:
        state = state_digest(self.project, history=True)
        self.project.close()
        self.project = Project.open(self.path)
        assert self.project.recovered == ()
        assert state_digest(self.project, history=True) == state

    # -- what always holds -----------------------------------------------------------------------------------------

    @invariant()
    def every_quote_stands_at_its_span(self) -> None:
        for article_id in articles.list_articles(self.project, self.people["Ana"]):
            text = reading.article(self.project, article_id).text
            for claim in reading.claims_of(self.project, article_id):
                check_quote(text, claim.segments, claim.text, claim.id)
            for person in self.people.values():
                for found in reading.open_suggestions(self.project, article_id, person.id):
                    check_quote(text, found.segments, found.text, found.id)

    @invariant()
    def the_ledger_counts_what_stands(self) -> None:
        ledger = {
            str(kind): standing for kind, standing in in_file(self.path, "SELECT kind, standing FROM ledger")
        }
        for kind in Kind:
            (count,) = in_file(self.path, f"SELECT count(*) FROM {kind.value} WHERE removed_edit IS NULL")[0]  # noqa: S608
            assert ledger[kind.value] == count

    @invariant()
    def nothing_rejected_is_offered(self) -> None:
        refused = in_file(
            self.path,
            "SELECT r.annotator_id, s.article_id, s.kind, s.segments FROM rejections r"
            " JOIN suggestions s ON s.id = r.suggestion_id WHERE r.removed_edit IS NULL",
        )
        by_id = {person.id: person for person in self.people.values()}
        for annotator_id, article_id, kind, words in refused:
            no = segments_of(json.loads(str(words)))
            for offer in suggestions.visible_suggestions(self.project, str(article_id), by_id[annotator_id]):  # type: ignore[index]
                assert offer.kind != kind or overlap_ratio(offer.segments, no) < SAME

    # -- drawing ---------------------------------------------------------------------------------------------------

    def did(self, act: Callable[[Annotator], ChangeSet], name: str) -> None:
        """Do something, and make sure that it is one edit of this person or none."""
        before, newest = state_digest(self.project), reading.newest_edit(self.project)
        changes = act(self.people[name])
        if changes.edit:
            line = reading.history(self.project, limit=1)[0]
            assert (line.seq, line.annotator, line.kind, line.state) == (changes.edit, name, "edit", "done")
            assert changes.edit == newest + 1
            self.before[changes.edit], self.after[changes.edit] = before, state_digest(self.project)
        else:
            assert reading.newest_edit(self.project) == newest
            assert state_digest(self.project) == before

    def an_article(self, data: st.DataObject) -> str | None:
        ids = articles.list_articles(self.project, self.people["Ana"])
        return ids[data.draw(st.integers(0, len(ids) - 1))] if ids else None

    def a_span(self, data: st.DataObject, text: str) -> Span:
        start = data.draw(st.integers(0, len(text) - 1))
        return Span(start, data.draw(st.integers(start + 1, len(text))))

    def a_claim(self, data: st.DataObject, name: str) -> Claim | None:
        if not (article_id := self.an_article(data)):
            return None
        mine = reading.claims_of(self.project, article_id, self.people[name].id)
        return mine[data.draw(st.integers(0, len(mine) - 1))] if mine else None

    def a_suggestion(self, data: st.DataObject, name: str) -> Suggestion | None:
        if not (article_id := self.an_article(data)):
            return None
        offered = suggestions.visible_suggestions(self.project, article_id, self.people[name])
        return offered[data.draw(st.integers(0, len(offered) - 1))] if offered else None


TestWholeApplication = WholeApplication.TestCase
TestWholeApplication.settings = SETTINGS
