"""Learning from articles that were decided on."""

from dataclasses import replace
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


def test_labels_are_learned_where_people_differ_from_the_rules(suggester: Suggester, tmp_path: Path) -> None:
    def relabelled(one: Lesson) -> Lesson:
        insisted = [
            "confirmed" if one.text[: claim.segments[0].start].endswith("insisted ") else "reported"
            for claim in one.claims
        ]
        claims = (replace(claim, label=label) for claim, label in zip(one.claims, insisted, strict=True))
        return replace(one, claims=tuple(claims))

    file = tmp_path / "0001.learned"
    taught = [relabelled(one) for one in lessons()]
    facts = run(school(suggester, LexiconOverrides(), taught, 1, "2026-01-02", file))
    assert facts.after.labelled > facts.before.labelled
    text = "The union insisted that the pool will open in June. The hall was full."
    (claims,) = load_suggester(statements=False, learned=file).suggest([text])
    assert [claim.label for claim in claims] == ["confirmed"]


def test_what_is_undecided_in_an_unfinished_article_is_not_taken_for_a_no(
    suggester: Suggester, tmp_path: Path
) -> None:
    file = tmp_path / "0001.learned"
    begun = [replace(one, claims=one.claims[:2], complete=False) for one in lessons()]
    facts = run(school(suggester, LexiconOverrides(), begun, 1, "2026-01-02", file))
    assert facts.after.found > facts.before.found
    assert facts.after.offered == 0
    fresh = lesson(40)
    (claims,) = load_suggester(statements=False, learned=file).suggest([fresh.text])
    assert {claim.segments for claim in claims} >= {claim.segments for claim in fresh.claims[2:]}


def test_what_is_rejected_again_and_again_is_no_longer_suggested(
    suggester: Suggester, tmp_path: Path
) -> None:
    text = "Ana Ruiz insisted that the mill would close. It rained."
    (before,) = suggester.suggest([text])
    refused = tuple(claim.segments for claim in before)
    assert refused
    file = tmp_path / "0001.learned"
    others = [replace(one, claims=one.claims[:1], complete=False) for one in lessons(24)]
    no = Lesson(text, (), refused, complete=False)
    run(school(suggester, LexiconOverrides(), [*others, *[no] * 8], 1, "2026-01-02", file))
    (claims,) = load_suggester(statements=False, learned=file).suggest([text])
    assert claims == ()


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
