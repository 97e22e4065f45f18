"""The label of a mention, as a table: sentence, the words claimed, the label. None where nothing is claimed."""

from collections.abc import Callable
from typing import Any

import pytest

REPORTED = (
    ("The mayor said the bridge was closed on Friday.", "the bridge was closed on Friday"),
    ("Officials announced that the dam had burst.", "the dam had burst"),
    ("The ministry reported that prices rose by four percent.", "prices rose by four percent"),
    ("The union warned that thousands of jobs would go.", "thousands of jobs would go"),
    ("The company promised to repay every customer.", "to repay every customer"),
    (
        "A survey found that most voters had never heard of the plan.",
        "most voters had never heard of the plan",
    ),
    ("The senator claimed that the vote was rigged.", "the vote was rigged"),
    ("Doctors said the drug may shorten the illness.", "the drug may shorten the illness"),
    ("According to the coroner, the man died on Tuesday.", "the man died on Tuesday"),
    ("The man died on Tuesday, according to the coroner.", "The man died on Tuesday"),
    (
        "The ambassador added that his country had no plans to leave the treaty.",
        "his country had no plans to leave the treaty",
    ),
    ("The minister accused the company of hiding the leak.", "the company of hiding the leak"),
    ("The suspect reportedly left the country.", "The suspect … left the country"),
    ("“The road is open,” the sheriff said.", "“The road is open,”"),
    ("The coach insisted that the team was ready.", "the team was ready"),
)
DENIED = (
    ("The mayor denied that the bridge was unsafe.", "the bridge was unsafe"),
    ("The mayor has denied reports that the bridge was unsafe.", "the bridge was unsafe"),
    ("The bank denied hiding the losses.", "hiding the losses"),
    ("The company rejected allegations of fraud.", "fraud"),
    ("The president dismissed claims that the army had fled.", "the army had fled"),
    ("The laboratory refuted the claim that its vaccine was dangerous.", "its vaccine was dangerous"),
    ("The governor disputed the charge.", "the charge"),
    ("The police ruled out arson.", "arson"),
    ("The general said the story is completely false.", "the story is completely false"),
    ("“This is pure fiction,” the general said.", "“This is pure fiction,”"),
    ("The director called reports of a merger “pure nonsense”.", "a merger"),
    ("The general repeatedly denied that he had given the order.", "he had given the order"),
)
CONFIRMED = (
    ("The police confirmed that two people had died.", "two people had died"),
    ("The company acknowledged that its database had been stolen.", "its database had been stolen"),
    ("The minister admitted lying to parliament.", "lying to parliament"),
    ("The pilot conceded that he had been tired.", "he had been tired"),
    ("Court documents show that the firm paid no tax.", "the firm paid no tax"),
    ("The palace confirmed the engagement.", "the engagement"),
    ("The arrest was confirmed by the prosecutor.", "The arrest"),
    ("A court found that the minister had broken the law.", "the minister had broken the law"),
)
UNCONFIRMED = (
    ("The police have not confirmed that two people had died.", "two people had died"),
    ("The police did not confirm the arrest.", "the arrest"),
    ("The airline refused to confirm that the pilot was drunk.", "the pilot was drunk"),
    ("The ministry declined to comment on the reported attack.", "the reported attack"),
    ("The company neither confirmed nor denied the merger.", "the merger"),
    ("The suspect did not deny that he had been there.", "he had been there"),
    ("The mayor never denied the affair.", "the affair"),
    ("Officials could not rule out sabotage.", "sabotage"),
    ("The spokesman would not say whether the talks had begun.", "whether the talks had begun"),
    ("It remains unclear whether the ship was hit.", "whether the ship was hit"),
    ("It is not clear whether the ship was hit.", "whether the ship was hit"),
    ("The clerk allegedly stole the money.", "The clerk … stole the money"),
    ("The clerk purportedly sold the letters.", "The clerk … sold the letters"),
    ("Investigators suspect that the fire was set on purpose.", "the fire was set on purpose"),
    ("Prosecutors alleged that the banker had paid bribes.", "the banker had paid bribes"),
    ("The senator claimed, without evidence, that millions had voted twice.", "millions had voted twice"),
    ("The company appeared to acknowledge that the brakes had failed.", "the brakes had failed"),
    ("No one has confirmed that the ship sank.", "the ship sank"),
    ("The ministry has yet to confirm the death.", "the death"),
    ("There were allegations that the judge had been bought.", "the judge had been bought"),
)
NO_CLAIM = (
    "The spokesman would not say how many people had died.",
    "The committee rejected the treaty on Monday.",
    "The farmers hope that it will rain.",
    "The crowd wanted to go home.",
    "The reporter asked whether the bridge was safe.",
    "The team supports the new stadium.",
    "The city rejected the offer.",
)
CASES = tuple(
    (sentence, words, label)
    for label, table in (
        ("reported", REPORTED),
        ("denied", DENIED),
        ("confirmed", CONFIRMED),
        ("unconfirmed", UNCONFIRMED),
    )
    for sentence, words in table
)


@pytest.mark.parametrize(("sentence", "words", "label"), CASES)
def test_the_cue_decides_the_label(
    find: Callable[[str], list[Any]], sentence: str, words: str, label: str
) -> None:
    assert (words, label) in [(found.text, found.label) for found in find(sentence)]


@pytest.mark.parametrize("sentence", NO_CLAIM)
def test_questions_wishes_and_withheld_details_are_no_claims(
    find: Callable[[str], list[Any]], sentence: str
) -> None:
    assert find(sentence) == []


def test_a_contradiction_of_what_the_article_reports_is_a_denial(find: Callable[[str], list[Any]]) -> None:
    text = "Reporters wrote that the two men had spoken by telephone. “There was no conversation,” the aide said."
    assert find(text)[-1].label == "denied"


def test_a_negative_statement_that_contradicts_nothing_is_reported(find: Callable[[str], list[Any]]) -> None:
    assert [found.label for found in find("“There was no rain,” the farmer said.")] == ["reported"]


def test_a_mention_that_says_there_are_no_plans_yet_is_reported(find: Callable[[str], list[Any]]) -> None:
    text = "Asked about plans for a visit, the aide said there were “no plans yet”."
    assert [found.label for found in find(text)] == ["reported"]


def test_a_rule_says_in_words_what_fired(find: Callable[[str], list[Any]]) -> None:
    (found,) = find("The mayor denied reports of a strike.")
    assert found.claim.rule == "“denied” + reports of → denied claim"
