"""Whether it was asked how many are wanted: not how many people there are, and not in words of a feature."""

import re

from bot.agent.bant.counts import PRODUCTS_ASKED
from bot.agent.bant.dialogue import Dialogue, Reply, taken
from bot.agent.bant.sentences import Sentence


def answers_how_many(sentence: Sentence, talk: Dialogue, *, known: bool) -> bool:
    """Whether a sentence answers how many are wanted, rather than says yes to a number or speaks of other things."""
    before = talk.before(sentence)
    asked = " ".join(said.plain for said in before)
    if MANY_ASKED.search(asked):
        return not (known and OTHERS_ASKED.search(asked))
    if EACH_ASKED.search(asked) and IN_TOTAL.search(sentence.plain):
        return True
    if not UNITS_SAID.search(asked):
        return False
    reply = taken(talk.turn(sentence)[0].plain)
    if any(said.asks and UNITS_SAID.search(said.plain) for said in before):
        return reply is not Reply.YES or UNITS_TOLD.search(asked) is None
    return reply is Reply.NO


MANY_ASKED = re.compile(rf"{PRODUCTS_ASKED}|\bquantit\w+|\bnumber of (?:units|licen[cs]es|seats)\b")
EACH_ASKED = re.compile(r"\b(?:1|an?) (?:[\w'-]+ ){0,4}(?:for|in|per|at|on) (?:each|every)\b[^.?!]*\?")
IN_TOTAL = re.compile(r"\b\d+ (?:of (?:them|those|these) )?(?:in total|altogether|in all|all in all|all told|then)\b")
"""`One for each?` / `Yes, four in total.`"""
UNITS_SAID = re.compile(r"\b(?:units|licen[cs]es|seats)\b")
UNITS_TOLD = re.compile(r"\b\d+ (?:[\w'-]+ ){0,4}(?:units|licen[cs]es|seats)\b")
OTHERS_ASKED = re.compile(
    r"\bhow many (?:\w+ )?(?:users?|devices?|systems?|modules?|items?|suites?|installations?)\b"
    r"|\bhow many [^.?!]*\b(?:today|currently|at present|at the moment|already|right now|use|using|have|own)\b"
)
"""How many they have, or who would use it: asked once it is known how many are wanted."""
