"""Headlines of our own, each one claim as a whole, with what their words do to it."""

import pytest

from factdesk.domain.claims import ATTRIBUTED
from factdesk.domain.spans import Span
from factdesk.suggesters import LexiconOverrides, Suggester, load_suggester
from factdesk.suggesters.headlines import LONGEST_HEADLINE, Headlines, is_headline
from factdesk.suggesters.lexicon import load_lexicon

DENIED = (
    "Palace denies prince is ill",
    "Bank rejects claims of secret fees",
    "Minister slams report of leaked exam papers",
    "No, the lake is not poisoned",
    "Viral shark photo is a fake",
    "Story of frozen mammoth is a hoax",
    "Mayor did not flee to Spain",
    "Zoo: Lion was not shot",
    "Airline shoots down rumor of merger",
    "Singer's death hoax fools thousands",
    "Claims that vaccine alters genes debunked",
    "Governor is not resigning, aide says",
    "Rumours of plant closure dismissed",
    "The truth about the moon tower: it never happened",
    "Kremlin: no such order was given",
    "Quote attributed to Einstein is made up",
)
UNCONFIRMED = (
    "Did the mayor flee to Spain?",
    "Prince may be ill",
    "Prince allegedly struck driver",
    "Rumors swirl about new phone",
    "Palace refuses to confirm prince's illness",
    "Bank won't comment on missing millions",
    "Airline neither confirms nor denies merger",
    "Police have yet to confirm arrest",
    "Two ministers suspected of fraud",
    "Club in talks to sign striker",
    "Is the lake poisoned? What we know so far",
    "Suspected arson destroys mill",
    "Officials can't rule out sabotage",
    "Unconfirmed reports of blast in harbour",
    "Company doesn't deny it sold data",
    "Fire possibly started in kitchen",
)
REPORTED = (
    "Prince reportedly ill",
    "Police say driver was drunk",
    "Officials: Dam close to bursting",
    "Storm killed nine, says ministry",
    "Bank to cut 400 jobs - report",
    "Bank to cut 400 jobs, sources say",
    "Union warns of winter strikes",
    "Study finds coffee drinkers live longer",
    "Minister claims he was misled",
    "Reuters: Bank to cut 400 jobs",
    "Mayor fled to Spain, according to neighbours",
    "Central bank expected to raise rates",
    "Economist predicts 300 percent inflation",
    "Amid reports of fraud, director resigns",
)
CONFIRMED = (
    "Bridge collapses in storm",
    "Palace confirms prince is ill",
    "Flood claims three lives",
    "Blast claims 12 lives",
    "Man denied bail after attack",
    "Senator denied entry at border",
    "Mayor admits taking bribes",
    "Rebels claim responsibility for blast",
    "False alarm empties airport",
    "Woman who did not know she was pregnant gives birth",
    "Fake doctor jailed for nine years",
    "Company fined for not paying drivers",
    "Don't miss the last train home",
    "Photos reveal damage to dam",
    "Police arrest two after robbery",
    "River higher than previously reported",
    "New museum to open in May 2026",
    "Parliament rejects tax bill",
    "Voters reject treaty",
    "Not only rain: hail ruins harvest",
    "Court finds minister guilty",
    "Police find stolen painting",
    "Team wins cup for first time",
    "Breaking news: Bridge collapses in storm",
    "Snow closes schools as forecasters warn of more",
    "Striker, not keeper, named player of the year",
    "Killer found not guilty",
    "Town mourns girl who may have drowned",
)
CASES = tuple(
    (headline, label)
    for label, headlines in (
        ("denied", DENIED),
        ("unconfirmed", UNCONFIRMED),
        ("reported", REPORTED),
        ("confirmed", CONFIRMED),
    )
    for headline in headlines
)


@pytest.fixture(scope="module")
def headlines() -> Headlines:
    return Headlines(load_lexicon())


@pytest.fixture(scope="module")
def reader() -> Suggester:
    return load_suggester(LexiconOverrides(headlines=True), statements=False)


@pytest.mark.parametrize(("headline", "label"), CASES)
def test_the_words_of_a_headline_decide_its_label(headlines: Headlines, headline: str, label: str) -> None:
    assert headlines.read(headline).label == label


@pytest.mark.parametrize(("headline", "label"), CASES)
def test_capitals_and_curly_apostrophes_do_not_matter(
    headlines: Headlines, headline: str, label: str
) -> None:
    assert headlines.read(headline.title().replace("'T", "'t").replace("'S", "'s")).label == label
    assert headlines.read(headline.replace("'", "’")).label == label


def test_the_cue_and_the_source_are_the_headlines_own_words(headlines: Headlines) -> None:
    headline = "Officials: Dam was not damaged"
    reading = headlines.read(headline)
    assert reading.cue is not None
    assert reading.cue.of(headline) == "not"
    assert reading.source == Span(0, 9)
    later = "Bank to cut 400 jobs – sources"
    found = headlines.claim(later)
    assert found.source is not None
    assert (found.source.of(later), found.anonymous_source) == ("sources", True)


def test_a_headline_without_a_sign_is_what_the_desk_stands_behind(headlines: Headlines) -> None:
    found = headlines.claim("Bridge collapses in storm")
    assert (found.label, found.cue, found.rule) == ("confirmed", None, "headline → confirmed claim")


def test_a_headline_is_one_claim_without_the_space_around_it(reader: Suggester) -> None:
    ((found,),) = reader.suggest(["  Palace denies prince is ill\n"])
    assert (found.segments, found.label, found.kind) == ((Span(2, 29),), "denied", ATTRIBUTED)
    assert found.rule == "“denies” + headline → denied claim"


def test_articles_and_headlines_may_stand_in_any_order(reader: Suggester) -> None:
    article = "The fire\n\nThe mayor said the fire was out. The chief denied that anybody had been hurt."
    texts = ["Palace denies prince is ill", article, "", "Prince may be ill", article]
    labels = [[claim.label for claim in claims] for claims in reader.suggest(texts)]
    assert labels == [["denied"], ["reported", "denied"], [], ["unconfirmed"], ["reported", "denied"]]


def test_a_line_is_no_headline_unless_that_is_asked_for(suggester: Suggester) -> None:
    ((found,),) = suggester.suggest(["The palace denies the prince is ill"])
    assert found.segments[0].start > 0


@pytest.mark.parametrize("text", ["", " \n", "…", "One line\nand another", "x" * (LONGEST_HEADLINE + 1)])
def test_several_lines_long_lines_and_no_words_are_no_headline(text: str) -> None:
    assert not is_headline(text)


def test_what_grows_in_small_letters_moves_no_offset(headlines: Headlines) -> None:
    headline = "İİİ Palace denies prince is ill"
    reading = headlines.read(headline)
    assert reading.cue is not None
    assert reading.cue.of(headline) == "denies"
