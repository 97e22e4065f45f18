import re
from collections.abc import Callable
from typing import Any

import pytest

from factdesk.domain.errors import InvalidValue
from factdesk.domain.labels import LABEL_KEYS
from factdesk.suggesters import AddedCue, LexiconOverrides, load_suggester
from factdesk.suggesters.inflection import noun_forms, verb_forms
from factdesk.suggesters.lexicon import FRAMES, group_names, load_lexicon


def test_every_frame_of_the_shipped_lexicon_is_known() -> None:
    lexicon = load_lexicon()
    cues = {cue for cues in lexicon.verbs.values() for cue in map(id, cues)}
    assert len(cues) > 150
    for verbs in lexicon.verbs.values():
        for cue in verbs:
            assert cue.frames.keys() <= FRAMES
            assert all(frame.label in LABEL_KEYS and 0 < frame.score < 1 for frame in cue.frames.values())


@pytest.mark.parametrize(
    ("lemma", "forms"),
    [
        ("deny", "deny denies denied denying"),
        ("announce", "announce announces announced announcing"),
        ("stress", "stress stresses stressed stressing"),
        ("agree", "agree agrees agreed agreeing"),
        ("convey", "convey conveys conveyed conveying"),
    ],
)
def test_regular_verbs_are_inflected(lemma: str, forms: str) -> None:
    assert verb_forms(lemma) == tuple(forms.split())


def test_irregular_forms_come_from_the_lexicon() -> None:
    assert "said" in load_lexicon().verbs
    assert "sayed" not in load_lexicon().verbs
    assert noun_forms("story") == ("story", "stories")


def test_attitudes_are_left_out_unless_asked_for() -> None:
    assert "hopes" not in load_lexicon().verbs
    assert "hopes" in load_lexicon(LexiconOverrides(attitudes=True)).verbs


def test_an_added_cue_finds_claims() -> None:
    text = "The clerk leaked that the bridge was closed."
    added = LexiconOverrides(added=(AddedCue("leak", "reporting"),))
    (before,) = load_suggester(statements=False).suggest([text])
    (after,) = load_suggester(added, statements=False).suggest([text])
    assert before == ()
    assert [claim.segments[0].of(text) for claim in after] == ["the bridge was closed"]


def test_a_muted_cue_finds_nothing(find: Callable[[str], list[Any]]) -> None:
    text = "The clerk complained that the bridge was closed."
    assert find(text)
    muted = LexiconOverrides(muted=("complain",))
    assert list(load_suggester(muted, statements=False).suggest([text])) == [()]


@pytest.mark.parametrize(
    ("overrides", "sentence"),
    [
        (LexiconOverrides(added=(AddedCue("leak", "whispering"),)), "has no group “whispering”"),
        (LexiconOverrides(added=(AddedCue("Leak", "saying"),)), "“Leak” cannot be a cue"),
        (LexiconOverrides(added=(AddedCue("le ak", "saying"),)), "“le ak” cannot be a cue"),
        (LexiconOverrides(added=(AddedCue("tip+off", "reports"),)), "only verbs"),
        (LexiconOverrides(muted=("xyzzy",)), "has no word “xyzzy”"),
    ],
)
def test_overrides_that_do_not_fit_are_refused_with_a_sentence(
    overrides: LexiconOverrides, sentence: str
) -> None:
    with pytest.raises(InvalidValue, match=sentence):
        load_lexicon(overrides)


def test_overrides_survive_being_written_down() -> None:
    overrides = LexiconOverrides((AddedCue("leak", "saying"),), ("claim",), attitudes=True)
    assert LexiconOverrides.from_record(overrides.to_record()) == overrides
    with_headlines = LexiconOverrides(headlines=True)
    assert LexiconOverrides.from_record(with_headlines.to_record()) == with_headlines
    with pytest.raises(InvalidValue):
        LexiconOverrides.from_record({"added": [{"word": "x"}]})


def test_groups_are_listed_for_those_who_add_words() -> None:
    assert group_names()[0] == "saying"
    assert "hedging adverb" in group_names()


def test_the_identity_tells_the_lexicon_of_a_project() -> None:
    plain = load_suggester().identity
    leak = LexiconOverrides(added=(AddedCue("leak", "reporting"),))
    others = (
        leak,
        LexiconOverrides(muted=("claim",)),
        LexiconOverrides(attitudes=True),
        LexiconOverrides(headlines=True),
    )
    identities = [load_suggester(overrides).identity for overrides in others]
    assert "+" not in plain
    assert load_suggester(LexiconOverrides()).identity == plain
    assert all(re.fullmatch(re.escape(plain) + r"\+[0-9a-f]{8}", identity) for identity in identities)
    assert len(set(identities)) == len(identities)
    assert load_suggester(LexiconOverrides.from_record(leak.to_record())).identity == identities[0]
