"""Learning from articles that were decided on."""

from pathlib import Path

import pytest

from factdesk.domain.errors import InvalidValue
from factdesk.domain.learning import LearnedModel, Lesson
from factdesk.jobs import Progress, run
from factdesk.suggesters import LexiconOverrides, Suggester, load_suggester
from factdesk.suggesters.chunks import LONGEST_PIECE
from factdesk.suggesters.learning.schooling import school
from tests.suggesters.learning.desk import lesson, lessons

Learned = tuple[Path, LearnedModel]


def test_a_model_finds_more_of_the_held_out_claims_of_its_desk_than_the_rules(learned: Learned) -> None:
    facts = learned[1]
    assert facts.helps
    assert facts.before.claims == facts.after.claims == sum(len(one.claims) for one in lessons())
    assert facts.after.found > facts.before.found
    assert facts.taught.own == facts.taught.decisions == facts.before.claims


def test_a_model_takes_over_the_habits_of_its_desk(learned: Learned) -> None:
    taught = load_suggester(statements=False, learned=learned[0])
    text = "Ana Ruiz hopes that the pool will open in June. The hall was full."
    (claims,) = taught.suggest([text])
    assert [claim.segments[0].of(text) for claim in claims] == ["that the pool will open in June"]
    assert claims[0].source is not None
    assert claims[0].source.of(text) == "Ana Ruiz"
    assert claims[0].rule.startswith(f"learned from {learned[1].taught.decisions} decisions of this project")
    assert 0.5 < claims[0].score <= 1


def test_a_taught_suggester_bears_another_name_than_the_rules(suggester: Suggester, learned: Learned) -> None:
    taught = load_suggester(learned=learned[0])
    assert taught.identity.startswith(f"{suggester.identity}~learned-1-")


def test_too_few_decisions_teach_nothing(suggester: Suggester, tmp_path: Path) -> None:
    file = tmp_path / "0001.learned"
    job = school(suggester, LexiconOverrides(), lessons(3), 1, "", file)
    with pytest.raises(InvalidValue, match="15 claims in 3 articles are decided on, and at least 20 in 5"):
        run(job)
    assert not file.exists()


def test_learning_tells_how_far_it_is_and_can_be_given_up(suggester: Suggester, tmp_path: Path) -> None:
    file = tmp_path / "0001.learned"
    job = school(suggester, LexiconOverrides(), lessons(6), 1, "2026-01-02", file)
    seen: list[Progress] = []
    for progress in job:
        seen.append(progress)
        if progress.message == "Learning" and progress.done == 2:
            job.close()
    assert [one.done for one in seen] == [1, 2, 3, 4, 5, 6, 1, 2]
    assert not file.exists()


def test_an_article_read_in_pieces_teaches_with_each_of_them(suggester: Suggester, tmp_path: Path) -> None:
    many = [lesson(number) for number in range(8)]
    filler = "It rained all day.\n" * (LONGEST_PIECE // 19 + 10)
    long = Lesson(many[0].text + "\n" + filler, many[0].claims)
    facts = run(
        school(suggester, LexiconOverrides(), [long, *many[1:]], 1, "2026-01-02", tmp_path / "a.learned")
    )
    assert facts.taught.own == sum(len(one.claims) for one in many)
