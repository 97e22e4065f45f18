"""What surroundings, negation and the rest of the article do to the label, on sentences of our own."""

from collections.abc import Callable
from typing import Any

import pytest

from factdesk.suggesters.given_claims import label_of
from factdesk.suggesters.lexicon import load_lexicon
from factdesk.suggesters.parse import parse_of
from factdesk.suggesters.pipeline import load_pipeline
from factdesk.suggesters.shared_words import stem

Find = Callable[[str], list[Any]]

DENIED = (
    "The mayor called the allegation absurd.",
    "“The accusations are ridiculous,” the clerk said.",
    "The general repudiated reports of a mutiny.",
    "The guard insisted that he had never slept on duty.",
    "The paper printed a statement that the meeting never took place.",
    "The chief said she had invented the story.",
    "He denounced the theft, telling the court he had nothing to do with it.",
    "The clerk said the numbers in the report’s table are incorrect.",
    "The mayor flatly denied that the bridge had been closed.",
    "The chief rejected the accusation that she had taken money.",
    "The club dismissed suggestions that its coach would leave.",
    "The firm has rebutted claims of tax fraud.",
    "The army ruled out a coup.",
    "The agency disputed the report that its planes were unsafe.",
    "Her lawyer called the charges a fabrication.",
    "The allegation was vehemently denied by the minister.",
    "The story is not true, the singer said.",
    "“That report is false,” the clerk said.",
    "The mayor said the accusation was baseless.",
    "The governor described the report as fake.",
    "The farmer insisted that claims of poisoned wells were untrue.",
    "The prince has always denied the affair.",
    "The spokesman shot down rumors of a merger.",
    "The company pushed back against claims that its toys were dangerous.",
    "The union refuted the charge.",
    "The minister said reports of a shortage were exaggerated and false.",
    "“There is no truth to the report,” the aide said.",
    "He falsely claimed that he had won the medal.",
    "“That never happened,” the driver said.",
    "“Your figures are wrong,” the clerk wrote.",
    "The chief insisted that he had nothing to do with the theft.",
    "The clerk was asked for a bribe list. “I never said that,” she told the court.",
    "The mayor dismissed the report as a joke.",
    "“Absolutely not,” the coach answered.",
    "The minister said the paper was wrong to say he had fled.",
    "The bank took issue with the claim that it hid losses.",
)
UNCONFIRMED = (
    "The report cited no evidence that the chief took bribes.",
    "The clerk allegedly met the envoy and told him that the king was ill, the paper wrote.",
    "The clerk allegedly stole the files, according to the paper.",
    "The ministry did not deny that talks had taken place.",
    "The mayor did not deny the affair.",
    "The clerk has never denied that she took the money.",
    "The chief could not rule out a second bomb.",
    "Investigators have not ruled out arson.",
    "The airline cannot rule out that the part was faulty.",
    "The bank has not confirmed the sale.",
    "The palace would not confirm that the king was ill.",
    "Nobody at the club confirmed the transfer.",
    "The firm refused to confirm or deny that it had been hacked.",
    "The ministry neither confirmed nor denied that the envoy had left.",
    "The school declined to say whether the teacher had been dismissed.",
    "The army would not comment on reports that a plane was lost.",
    "A spokeswoman declined to comment on the alleged bribe.",
    "The company did not respond to a request for comment on the allegations.",
    "The claim could not be independently verified.",
    "Reuters could not verify the report.",
    "Police were unable to confirm that the man was armed.",
    "It was unclear whether the ship had sunk.",
    "It is not known if the driver survived.",
    "It remains uncertain whether the vote will be held.",
    "There is speculation that the king will abdicate.",
    "Rumours of a coup spread in the capital.",
    "Allegations of bribery have followed the minister for years.",
    "The mayor is accused, without evidence, of taking bribes.",
    "The senator claimed, with no evidence, that the dead had voted.",
    "She claims the firm cheated her, a matter that is under investigation.",
    "The purported letter from the king surfaced on Monday.",
    "The clerk is alleged to have sold the files.",
    "The driver supposedly fell asleep.",
    "Police suspect that the fire was started on purpose.",
    "He is suspected of stealing the painting.",
    "Analysts speculate that the bank will be sold.",
    "The minister appeared to acknowledge that the plan had failed.",
    "The chief seemed to confirm that the dam was leaking.",
    "The plan is perceived as a threat.",
    "The firm has yet to confirm that the deal is off.",
    "The chief stopped short of confirming that the men were spies.",
    "Prosecutors alleged that the mayor had lied.",
    "The lawsuit alleges that the factory poisoned the river.",
    "The king is rumoured to be ill.",
    "Reports of a coup remain unconfirmed.",
    "Unconfirmed reports said that the king had fled.",
    "The charge that he took bribes is unproven.",
    "Police are investigating claims that the chief took bribes.",
    "The firm did not respond to requests for comment on the alleged bribes.",
    "Neither the bank nor the ministry would confirm the sale.",
    "The president may confirm that the talks failed.",
    "The firm no longer denies that it sold data.",
    "The plan is widely seen as a threat to the farmers.",
    "They have no evidence to suggest that the chief took bribes.",
    "“We do not comment on private letters,” the palace said.",
    "“Nothing can be ruled out,” the general said.",
    "It is not clear the firm can pay.",
    "The mayor seemed to suggest that he had met the envoy.",
)
CONFIRMED = (
    "The bank acknowledged that data had been stolen.",
    "The minister conceded that mistakes had been made.",
    "The driver admitted that he had been drinking.",
    "Police confirmed the arrest.",
    "Doctors verified that the child was healthy.",
    "Records show that the mayor owned the land.",
    "Bank documents show that the money was moved abroad.",
    "The court found that the firm had lied.",
    "A judge ruled that the arrest was illegal.",
    "The death was confirmed by the hospital.",
    "It was confirmed that the bridge would close.",
    "He acknowledges lying to the court.",
    "The video shows that the officer fired first.",
    "The results were certified by the board.",
    "The senator, who admitted taking gifts, said he would stay.",
    "“It was my fault,” the pilot admitted.",
    "“The talks did take place,” the ministry confirmed.",
    "In an admission that the plan had failed, the mayor resigned.",
    "The company acknowledged for the first time that the brakes were faulty.",
    "His admission that he had lied shocked the town.",
    "The mayor said the dam was old, an acknowledgment that repairs were late.",
    "The company acknowledged lying about its brakes.",
)
REPORTED = (
    "The mayor described the new tax as absurd.",
    "“I have no idea where the money is,” the clerk said.",
    "“Everything we are doing is wrong,” the coach told his players.",
    "The mayor insisted that the bridge was not pretty.",
    "The mayor said the bridge was safe.",
    "The firm said it had no plans to leave the country.",
    "“We have no plans to leave,” the firm said.",
    "The coach said his team did not deserve to lose.",
    "The minister claimed that prices would fall.",
    "The study found that sleep helps memory.",
    "A poll found that most voters support the tax.",
    "The report found that trains were late.",
    "The doctor said the drug might help.",
    "The mayor could be charged, the lawyer said.",
    "Reportedly, the king has left the city.",
    "The envoy is said to have left.",
    "According to the police, the man was alone.",
    "The firm warned that jobs would be lost.",
    "People familiar with the talks said a deal was near.",
    "The chief accused the mayor of lying.",
    "The chief said the mayor had never been to Rome.",
    "The agency announced that the launch would be delayed.",
    "The mayor promised that taxes would not rise.",
    "Officials believe the fire began in the roof.",
    "“I don't think the bridge is safe,” the mayor said.",
    "The club said it was not a surprise that the coach left.",
    "He said there was no question the team could win.",
)
NO_CLAIM = (
    "The senator disavowed the party.",
    "The parliament rejected the treaty.",
    "The union rejected the offer of higher wages.",
    "The club rejected the coach.",
    "The board dismissed its director.",
    "The clerk declined to give his name.",
    "The prisoners were denied food.",
    "The mayor refused to resign.",
)
# The last claim negates what stands before it.
ANSWERS = (
    "Reports said the two leaders had met in Rome. “There was no meeting,” the aide said.",
    "A newspaper wrote that the minister had taken a bribe. The minister said he had never taken a bribe.",
    "Critics accuse the firm of poisoning the river. “We did not poison the river,” the director said.",
    "Residents say the dam is leaking. The engineer said the dam was not leaking.",
    "The paper reported that the prince was ill. “He is not ill,” the palace said.",
    "The opposition says the vote was rigged. “The vote was not rigged,” the chairman said.",
    "Prosecutors say he killed his wife. “I did not kill my wife,” he told the court.",
    "Neighbours accused her of stealing the dog. “I never stole anything,” she said.",
    "He was charged with fraud. He told the court that he had not committed fraud.",
    "She said the company fired her for being pregnant. The company said that was not the reason.",
    "The newspaper reported that the bank would cut jobs. “That is simply wrong,” the bank said.",
    "The group said soldiers had fired on the crowd. The army said its soldiers did not fire on anyone.",
    "Asked whether he had lied about the trip, the mayor said he had not lied.",
)
# What the last claim negates, nobody has claimed.
NO_ANSWERS = (
    "The army said its soldiers did not leave the camp.",
    "“I do not like rain,” the farmer said.",
    "The chairman said the vote was not a surprise.",
    "The match was long. “We did not sleep well,” the coach said.",
    "The mayor said the city would not sell the park.",
    "The firm sells toys. The director said the firm did not make money last year.",
    "The festival begins on Friday. The mayor said no tickets were left.",
    "The paper said the firm might win the case. The owner said it might not win the case.",
    "The aide said the firm had no plans to sell. The owner said the firm did not plan to sell the mill.",
)
CASES = tuple(
    (sentence, label)
    for label, sentences in (
        ("denied", DENIED),
        ("unconfirmed", UNCONFIRMED),
        ("confirmed", CONFIRMED),
        ("reported", REPORTED),
    )
    for sentence in sentences
)


@pytest.mark.parametrize(("sentence", "label"), CASES)
def test_a_mention_is_labelled_by_the_guidelines_questions(find: Find, sentence: str, label: str) -> None:
    assert label in [found.label for found in find(sentence)]


@pytest.mark.parametrize("sentence", NO_CLAIM)
def test_what_answers_no_claim_is_none(find: Find, sentence: str) -> None:
    assert find(sentence) == []


@pytest.mark.parametrize("text", ANSWERS)
def test_who_negates_a_claim_of_the_article_denies_it(find: Find, text: str) -> None:
    last = find(text)[-1]
    assert last.label == "denied"
    assert last.claim.rule.endswith("→ denied claim")


@pytest.mark.parametrize("text", NO_ANSWERS)
def test_who_negates_what_nobody_claimed_is_reported(find: Find, text: str) -> None:
    assert find(text)[-1].label == "reported"


def test_nobody_contradicts_himself(find: Find) -> None:
    text = "The mayor said he had met the envoy. The mayor said he had not met the envoy in Rome."
    assert [found.label for found in find(text)] == ["reported", "reported"]


@pytest.mark.parametrize(
    ("word", "same"),
    [("denies", "denied"), ("stopped", "stop"), ("killed", "kill"), ("moving", "move"), ("passes", "pass")],
)
def test_forms_of_one_word_have_one_stem(word: str, same: str) -> None:
    assert stem(word) == stem(same)


@pytest.mark.parametrize(
    ("text", "claim", "cue", "label"),
    [
        ("The mayor denied, as ever, the affair.", "the affair", "denied", "denied"),
        ("It appeared the ship had sunk.", "the ship had sunk", "appeared", "unconfirmed"),
        ("Rumours in the town had it that he fled.", "he fled", "Rumours", "unconfirmed"),
        ("He allegedly fled.", "fled", "allegedly", "unconfirmed"),
        ("The mayor, in his words, is ill.", "is ill", "in his words", "reported"),
        (
            "The evidence-free charge that he fled was repeated.",
            "he fled",
            "evidence-free charge",
            "unconfirmed",
        ),
    ],
)
def test_a_claim_that_is_marked_by_hand_has_the_label_of_its_cue(
    text: str, claim: str, cue: str, label: str
) -> None:
    pipeline = load_pipeline()
    assert pipeline is not None
    parse = parse_of(pipeline.nlp(pipeline.prepare(text)))
    spans = [(text.index(words), text.index(words) + len(words)) for words in (claim, cue)]
    assert label_of(parse, load_lexicon(), spans[:1], spans[1]) == label
