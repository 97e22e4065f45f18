"""The five sample articles: what the guidelines' table says of them, and what an annotator would look for first."""

from collections.abc import Callable
from typing import Any

import pytest

from factdesk.paths import sample_articles

# Article, words of the claim, cue, source, label, whether the source stays unnamed.
TABLE = (
    (
        "001",
        "Russian President Vladimir Putin spoke to US President-elect Donald Trump",
        "has denied",
        "The Kremlin",
        "denied",
        False,
    ),
    ("001", "a call had taken place", "was first to report", "The Washington Post", "reported", True),
    (
        "000",
        "Trump … advised the Russian president not to escalate the war in Ukraine",
        "allegedly",
        "the Washington Post",
        "unconfirmed",
        False,
    ),
    ("001", "the call", "has not yet confirmed", "Trump's team", "unconfirmed", False),
    ("001", "the conversation with Trump", "confirmed", "The Ukrainian president", "confirmed", False),
    ("000", "this call took place", "has denied", "Kremlin spokesman Dmitry Peskov", "denied", False),
    (
        "000",
        (
            "'This is completely untrue. This is pure fiction, it's just false information,' … "
            "'There was no conversation.'"
        ),
        "said",
        "he",
        "denied",
        False,
    ),
    ("000", "'There are no concrete plans yet.'", "said", "Peskov", "reported", False),
    ("001", "Putin had no specific plans to speak to Trump", "added", "Peskov", "reported", False),
    (
        "002",
        "Trump … urged Putin to refrain from intensifying the conflict in Ukraine during a phone conversation",
        "purportedly",
        "unnamed sources",
        "unconfirmed",
        True,
    ),
    ("002", "their contact", "calling", "Dmitry Peskov, a spokesman for the Kremlin", "denied", False),
    ("002", "there were “no concrete plans yet”", "responded", "Peskov", "reported", False),
    (
        "003",
        (
            "“there was no conversation” between the two, and the report at the weekend was "
            "“completely untrue, it is pure fiction”"
        ),
        "said",
        "Kremlin press secretary Dmitry Peskov",
        "denied",
        False,
    ),
    (
        "003",
        "what he called his “private calls” with world leaders",
        "refused to comment",
        "A spokesman for Mr Trump",
        "unconfirmed",
        False,
    ),
    (
        "004",
        "a phone call between the Russian president and Donald Trump",
        "has rejected",
        "Vladimir Putin’s spokesperson",
        "denied",
        False,
    ),
    (
        "004",
        "the outlet’s claims",
        "was quick to completely dismiss",
        "Kremlin spokesperson Dmitry Peskov",
        "denied",
        False,
    ),
    ("004", "the reports", "did not confirm", "Trump’s team", "unconfirmed", False),
)


@pytest.mark.parametrize(("article", "words", "cue", "source", "label", "anonymous"), TABLE)
def test_the_sample_articles_come_out_as_the_guidelines_say(
    find: Callable[[str], list[Any]],
    article: str,
    words: str,
    cue: str,
    source: str,
    label: str,
    anonymous: bool,
) -> None:
    (path,) = [path for path in sample_articles() if path.name.startswith(article)]
    found = find(path.read_text(encoding="utf-8"))
    rows = [(f.text, f.cue, f.source, f.label, f.claim.anonymous_source) for f in found]
    assert (words, cue, source, label, anonymous) in rows


def test_a_quotation_that_runs_over_two_paragraphs_is_one_claim(find: Callable[[str], list[Any]]) -> None:
    path = sample_articles()[4]
    (claim,) = [f for f in find(path.read_text(encoding="utf-8")) if "historic election" in f.text]
    assert len(claim.claim.segments) == 2
    assert claim.claim.source_name == "Steven Cheung, Trump spokesperson"


def test_a_pronoun_is_resolved_to_the_person_named_before(find: Callable[[str], list[Any]]) -> None:
    path = sample_articles()[0]
    (claim,) = [f for f in find(path.read_text(encoding="utf-8")) if "completely untrue" in f.text]
    assert (claim.source, claim.claim.source_name) == ("he", "Dmitry Peskov, Kremlin spokesman")
