"""A worker that lies: nothing it says is believed unchecked, and the other articles are read all the same."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factdesk.domain.claims import SuggestedClaim
from factdesk.domain.errors import FactDeskError, InvalidValue, SuggesterFailed
from factdesk.domain.labels import LABELS
from factdesk.domain.learning import Lesson
from factdesk.domain.texts import GAP
from factdesk.jobs import run
from factdesk.suggesters import SuggesterPool, SuggestionResult, from_record, worker_process
from factdesk.suggesters.answers import Nonsense, answer_of, greeting_of, longest_answer, progress_of
from factdesk.suggesters.learning.learner import Assignment, Learner
from factdesk.suggesters.records import DEEPEST, MOST_SEGMENTS
from tests.suggesters import lying_worker
from tests.suggesters.lying_worker import CLAIM, GREETING, SENTENCE, true_record

LIAR = Path(lying_worker.__file__)
TEXT = SENTENCE + " LYING"


@pytest.fixture
def lying(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Callable[[str], None]:
    """Put a worker that tells a lie in the place of the worker."""

    def run_with(lie: str) -> None:
        file = tmp_path / "lie"
        file.write_text(lie, encoding="utf-8")
        monkeypatch.setattr(worker_process, "_COMMAND", ("-P", str(LIAR), str(file)))

    return run_with


def read(*items: tuple[str, str]) -> list[SuggestionResult]:
    with SuggesterPool(1) as pool:
        return list(pool.suggest(items))


def test_what_is_true_passes(lying: Callable[[str], None]) -> None:
    lying("{}")
    [result] = read(("a", TEXT))
    assert result.claims is not None
    [claim] = result.claims
    assert claim.segments[0].of(TEXT) == CLAIM["text"]


def with_claim(**changes: object) -> str:
    return json.dumps({"claims": [{**CLAIM, **changes}]})


def with_claims(*changes: Mapping[str, object]) -> str:
    return json.dumps({"claims": [{**CLAIM, **one} for one in changes]})


@pytest.mark.parametrize(
    ("lie", "reason"),
    [
        (with_claim(text="the bridge was never closed"), "its words are not those of the article"),
        (with_claim(segments=[[15, 3_000]]), "ends after the text"),
        (with_claim(segments=[[20, 30], [15, 18]]), "out of order"),
        (with_claim(label="true"), "no label"),
        (with_claim(kind=["attributed"]), "no kind of claim"),
        (with_claim(score=float("nan")), "not between 0 and 1"),
        (with_claim(score=float("inf")), "not between 0 and 1"),
        (with_claim(score=10**400), "not between 0 and 1"),
        (with_claim(rule="x" * 10_000), "too long"),
        (with_claim(source_name="x" * 1_000_000), "too long"),
        (with_claim(rule="\ud800"), "holds what is no character"),
        (with_claim(id="c" * 100), "too long"),
        (with_claim(source=[0, 10**30]), "ends after the text"),
        (
            with_claims({"id": "c1", "parent": "c2"}, {"id": "c2", "parent": "c1"}),
            f"more than {DEEPEST} others",
        ),
        (with_claims(*({"id": f"c{number}"} for number in range(1_000))), "more than the text can hold"),
        (json.dumps({"sha256": "0" * 64}), "made for another text"),
        (json.dumps({"claims": {"c1": 1}}), "not in the expected form"),
        (json.dumps({"claims": None}), "not in the expected form"),
    ],
)
def test_a_lie_is_never_stored_and_said_in_a_sentence(
    lying: Callable[[str], None], lie: str, reason: str
) -> None:
    lying(lie)
    bad, good = read(("a", TEXT), ("b", SENTENCE))
    assert bad.claims is None
    assert bad.error is not None
    assert bad.error.startswith(
        "What was suggested for it makes no sense and is not stored; have it read again."
    )
    assert reason in bad.error
    assert len(bad.error) < 400
    assert good.claims


@pytest.mark.parametrize("lie", ["deep", "garbage", "endless", "another", "twice", "pickle"])
def test_answers_that_are_out_of_step_or_unreadable_cost_one_article_alone(
    lying: Callable[[str], None], lie: str
) -> None:
    lying(lie)
    results = read(("a", TEXT), ("b", SENTENCE), ("c", SENTENCE))
    assert [result.key for result in results] == ["a", "b", "c"]
    assert all(result.claims for result in results[1:])
    if lie == "twice":
        assert results[0].claims
    else:
        assert results[0].error == "The suggester broke down on this article twice, so it was left out."


def test_a_worker_that_falls_silent_is_ended(
    lying: Callable[[str], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(worker_process, "_PATIENCE", 1.0)
    lying("silent")
    bad, good = read(("a", TEXT), ("b", SENTENCE))
    assert bad.error is not None
    assert good.claims


@pytest.mark.parametrize(
    "greeting",
    ["[]", "{}", "nothing", '{"identity": 3}', '{"identity": "two words"}', '{"identity": ""}', "[" * 100_000]
    + [json.dumps(one) for one in ({"error": 3}, {"error": "x" * 9_999}, {**GREETING, "missing": 3})]
    + [json.dumps({**GREETING, "identity": "x" * 300}), json.dumps({**GREETING, "missing": "\udfff"})],
)
def test_a_worker_that_does_not_say_what_it_is_is_not_used(
    lying: Callable[[str], None], greeting: str
) -> None:
    lying("greet:" + greeting)
    with SuggesterPool(1) as pool, pytest.raises(SuggesterFailed, match=r"could not be started: it .*\.$"):
        pool.start()


def test_a_worker_that_the_system_does_not_start_is_said_in_a_sentence(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("sys.executable", "/nowhere/python")
    with (
        SuggesterPool(1) as pool,
        pytest.raises(SuggesterFailed, match=r"started: no such file or directory\.$"),
    ):
        pool.start()


@pytest.mark.parametrize(
    "answers",
    [
        [{"progress": []}],
        [{"progress": [1, 2]}],
        [{"progress": [-1, 2, "x"]}],
        [{"progress": [1, 10**30, "x"]}],
        [{"progress": [1, 2, 3]}],
        [{"progress": [1, 2, "x" * 99_999]}],
        [{"refused": 3}],
        [{"failed": ["x"]}],
        ["[" * 100_000],
        [[]],
        [{}],
    ],
)
def test_learning_from_a_liar_ends_with_a_sentence(
    lying: Callable[[str], None], tmp_path: Path, answers: list[object]
) -> None:
    lying(json.dumps(answers))
    assignment = Assignment([Lesson(TEXT, ())], 1, "2026-01-02", tmp_path / "0001.learned")
    with pytest.raises(SuggesterFailed, match=r"Learning broke down: it .*\.$"):
        run(Learner().learn(assignment))


# -- laws ----------------------------------------------------------------------------------------------------------

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=12,
)
FIELDS = st.dictionaries(
    st.sampled_from([*CLAIM]),
    JSON
    | st.sampled_from([label.key for label in LABELS])
    | st.lists(st.lists(st.integers(-2, len(SENTENCE) + 2), min_size=2, max_size=2), max_size=4),
    max_size=3,
)


@given(changes=st.lists(FIELDS, max_size=4))
def test_whatever_passes_can_be_stored(changes: list[dict[str, Any]]) -> None:
    record = true_record("a", SENTENCE)
    record["claims"] = [{**CLAIM, "id": f"c{number}", **one} for number, one in enumerate(changes)]
    claims: tuple[SuggestedClaim, ...] = ()
    with suppress(InvalidValue):
        claims = from_record(record, SENTENCE)
    for claim, entry in zip(claims, record["claims"], strict=False):
        bounds = [at for span in claim.segments for at in (span.start, span.end)]
        assert bounds == sorted(set(bounds))
        assert bounds[-1] <= len(SENTENCE)
        assert GAP.join(span.of(SENTENCE) for span in claim.segments) == entry["text"]
        assert claim.label in {label.key for label in LABELS}
        assert 0 <= claim.score <= 1
        for words in (claim.id, claim.rule, claim.source_name):
            words.encode("utf-8")
        for span in (claim.cue, claim.source):
            assert span is None or span.end <= len(SENTENCE)


@given(answer=st.dictionaries(st.sampled_from(["identity", "missing", "error", "progress"]), JSON))
def test_any_answer_is_understood_or_refused(answer: dict[str, Any]) -> None:
    with suppress(Nonsense):
        greeting = greeting_of(answer)
        assert greeting.identity.isprintable()
        assert "error" not in answer or greeting.error == answer["error"]
    with suppress(Nonsense):
        progress = progress_of(answer)
        assert [progress.done, progress.total, progress.message] == answer["progress"]
        assert progress.done >= 0


@given(line=st.binary(max_size=40) | JSON.map(lambda value: json.dumps(value).encode()))
def test_any_line_is_an_object_or_refused(line: bytes) -> None:
    with suppress(Nonsense):
        assert isinstance(answer_of(line), dict)


def test_a_claim_of_too_many_parts_is_refused() -> None:
    text = "a b " * (MOST_SEGMENTS + 1)
    segments = [[at, at + 1] for at in range(0, 4 * MOST_SEGMENTS + 4, 4)]
    record = true_record("a", text)
    record["claims"] = [
        {**CLAIM, "segments": segments, "text": GAP.join("a" * len(segments)), "source": None}
    ]
    with pytest.raises(FactDeskError, match="it has 1,001 parts"):
        from_record(record, text)
    record["claims"][0].update(segments=segments[:-1], text=GAP.join("a" * (len(segments) - 1)))
    assert len(from_record(record, text)) == 1


def test_the_longest_answer_leaves_room_for_words_within_words() -> None:
    assert longest_answer("x" * 1_000_000) > 20_000_000
