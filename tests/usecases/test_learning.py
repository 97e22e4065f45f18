"""Learning from a project's decisions."""

from pathlib import Path

import pytest

from factdesk.domain.changes import Kind
from factdesk.domain.claims import EDITED, STATEMENT, SUGGESTED, Annotator, AnnotatorId, Article, new_id
from factdesk.domain.errors import InvalidValue, NotFound, SuggesterFailed
from factdesk.domain.learning import TaughtClaim
from factdesk.domain.projects import Reading, Rejection
from factdesk.domain.spans import Span
from factdesk.domain.times import now
from factdesk.jobs import run
from factdesk.store import Project, reading
from factdesk.usecases.learning import (
    Learning,
    learned_file,
    learned_models,
    lessons_of,
    remove_learned,
    shelf_of,
    use_learned,
)
from factdesk.usecases.suggesting import SuggesterHost
from tests.projects import (
    add_articles,
    add_suggestions,
    make_article,
    make_claim,
    make_project,
    make_suggestion,
)
from tests.suggesters.learning.desk import lessons


@pytest.fixture
def two(tmp_path: Path) -> tuple[Project, Annotator, Annotator]:
    project, (ana, ben) = make_project(tmp_path / "town.factdesk", "Ana", "Ben")
    return project, ana, ben


Two = tuple[Project, Annotator, Annotator]


def finish(project: Project, article: Article, by: Annotator) -> None:
    with project.edit("Finish", by) as edit:
        edit.insert(Kind.READING, [Reading(new_id(), article.id, by.id, now(), now())])


def claim(project: Project, article: Article, by: Annotator, span: Span, **fields: object) -> None:
    with project.edit("Mark", by) as edit:
        edit.insert(Kind.CLAIM, [make_claim(article, by, span, **fields)])


def decide(project: Project, by: Annotator, count: int = 10) -> None:
    """So many articles of a desk with habits of its own, finished."""
    for number, one in enumerate(lessons(count)):
        (article,) = add_articles(project, make_article(one.text, f"Town {number}"), by=by)
        for taken in one.claims:
            claim(project, article, by, taken.segments[0], label="reported")
        finish(project, article, by)


def test_each_decision_becomes_part_of_a_lesson(two: Two) -> None:
    project, ana, _ = two
    with project:
        (article,) = add_articles(project, make_article())
        refused, _ = add_suggestions(
            project, make_suggestion(article, Span(30, 40)), make_suggestion(article, Span(50, 60))
        )
        claim(project, article, ana, Span(0, 26), label="denied", origin=SUGGESTED)
        claim(project, article, ana, Span(70, 80), origin=EDITED)
        claim(project, article, ana, Span(90, 95), kind=STATEMENT)
        with project.edit("Reject", ana) as edit:
            edit.insert(Kind.REJECTION, [Rejection(new_id(), refused.id, ana.id, now())])
        (lesson,) = lessons_of(project, ana)
        assert lesson.text == article.text
        assert set(lesson.claims) == {
            TaughtClaim((Span(0, 26),), "denied", SUGGESTED),
            TaughtClaim((Span(70, 80),), None, EDITED),
        }
        assert lesson.rejected == ((Span(30, 40),),)
        assert not lesson.complete
        finish(project, article, ana)
        assert lessons_of(project, ana)[0].complete


def test_of_two_people_in_one_article_the_one_who_learns_is_heard(two: Two) -> None:
    project, ana, ben = two
    with project:
        (article,) = add_articles(project, make_article())
        claim(project, article, ana, Span(0, 26))
        for at in (30, 50, 70):
            claim(project, article, ben, Span(at, at + 5))
        finish(project, article, ben)
        assert [len(lesson.claims) for lesson in lessons_of(project, ana)] == [1]
        assert [len(lesson.claims) for lesson in lessons_of(project, ben)] == [3]
        cleo = Annotator(AnnotatorId("c"), "Cleo")
        assert [len(lesson.claims) for lesson in lessons_of(project, cleo)] == [3]


def test_articles_that_nobody_worked_in_and_removed_ones_teach_nothing(two: Two) -> None:
    project, ana, _ = two
    with project:
        _, gone = add_articles(project, make_article(), make_article("Gone. It rained.", "Gone"))
        finish(project, gone, ana)
        assert len(lessons_of(project, ana)) == 1
        with project.edit("Remove", ana) as edit:
            for kind, id_ in reading.belongings(project, gone.id):
                edit.remove(kind, id_)
            edit.remove(Kind.ARTICLE, gone.id)
        assert lessons_of(project, ana) == []


def test_what_is_learned_is_a_version_that_is_on_when_it_helps_and_changes_suggestions(
    two: Two, user_folders: Path
) -> None:
    project, ana, _ = two
    with project:
        decide(project, ana)
        model = run(Learning(project).learn(ana))
        assert (model.number, model.helps, model.is_on) == (1, True, True)
        assert learned_models(project) == [model]
        file = learned_file(project)
        assert file is not None
        assert file.is_relative_to(user_folders / "data")

        text = "Ana Ruiz hopes that the pool will open in June. The hall was full."
        (fresh,) = add_articles(project, make_article(text, "Fresh"))
        host = SuggesterHost(project)
        try:
            run(host.suggest(ana, [fresh.id]))
            (found,) = reading.open_suggestions(project, fresh.id, ana.id)
            assert found.text == "that the pool will open in June"
            assert "~learned-1-" in found.suggester
            use_learned(project, None)
            run(host.suggest(ana, [fresh.id]))
            left = reading.open_suggestions(project, fresh.id, ana.id)
            assert all("learned" not in one.suggester for one in left)
        finally:
            host.close()


def test_without_decisions_nothing_is_learned(two: Two) -> None:
    project, ana, _ = two
    with project, pytest.raises(InvalidValue, match="nothing to learn from yet"):
        run(Learning(project).learn(ana))


def test_versions_can_be_switched_and_removed(two: Two) -> None:
    project, ana, _ = two
    with project:
        decide(project, ana, 6)
        run(Learning(project).learn(ana))
        use_learned(project, None)
        assert learned_file(project) is None
        use_learned(project, 1)
        assert learned_file(project) is not None
        remove_learned(project, 1)
        assert (learned_file(project), learned_models(project)) == (None, [])
        with pytest.raises(NotFound):
            use_learned(project, 1)


def test_a_disk_that_refuses_is_told_in_a_sentence(two: Two) -> None:
    project, _, _ = two
    with project:
        folder = shelf_of(project).folder
        folder.parent.mkdir(parents=True)
        folder.write_text("a file", encoding="utf-8")
        with pytest.raises(SuggesterFailed, match="cannot be written"):
            use_learned(project, None)
