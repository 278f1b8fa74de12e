"""Sums that a seller takes for the buyer's budget, without the word: `I have 6,000 on file`, `so 6,000 it is?`."""

import re
from collections.abc import Iterator

from bot.agent.bant.budget_words import BARE_ENDS, PRICE, TOLD
from bot.agent.bant.dialogue import Dialogue, Reply
from bot.agent.bant.money import Money, sums
from bot.agent.bant.sentences import Sentence
from bot.domain.bant import Side

SMALLEST_BARE_SUM = 100
"""A number without a currency has to be at least this to be taken for money."""
ABOUT = r"(?: (?:a|an|the|about|around|roughly|some|up to|figure of|sum of|total of|amount of|of))*"
NOTED = re.compile(
    rf"\byou (?:\w+ ){{0,2}}(?:told (?:us|me)|gave (?:us|me)|named|wrote|entered|stated"
    rf"|put(?: down| in)?|set aside|earmarked|allocated|budgeted|reserved|planned(?: on| for)?)"
    rf"{ABOUT},? ?$"
    rf"|\byou (?:\w+ ){{0,2}}been (?:granted|given|allowed|allotted|assigned|promised){ABOUT} ?$"
    rf"|\byou are (?:\w+ )?(?:at|on|up to){ABOUT} ?$|\b(?:i|we) (?:have |had )?(?:noted|pencilled in"
    rf"|made a note of|jotted down|recorded|written down"
    rf"|wrote down|put down){ABOUT} ?$"
    rf"|\b(?:i|we) (?:talked|spoke|have talked|have spoken|were talking|discussed|agreed)"
    rf"(?: last time| earlier| before)?"
    rf"(?: about| of| on)?{ABOUT},? ?$"
    rf"|\b(?:notes?|form|inquiry|enquiry|request|message|e-?mail|file|records?|sheet|questionnaire)(?: here)?"
    rf" (?:saying|says?|said|states?|stating|mentions?|mentioning|shows?|showing|reads?|lists?|gives?|has){ABOUT} ?$"
    rf"|\b(?:of|for|with|in|to|is|are|does|do|above|below|over|under|beyond|beneath|exceeds?) (?:your|those"
    rf"|these)(?: (?:\w+ )?(?:of|about))? ?$"
)
"""What stands before a sum that the seller repeats."""
ON_FILE = re.compile(
    r"(?: \w+)? (?:on|in) (?:file|(?:my|the|our|your) (?:file|files|notes|records|system|form|mail|e-mail"
    r"|message|request|inquiry|enquiry|application|order|questionnaire|sheet|brief))\b"
)
CONFIRMED = re.compile(
    r"(?: still)?(?: (?:been|get|got|fully|already))* (?:confirmed|approved|available|released|granted|secured"
    r"|at your disposal|to (?:spend|work with|invest|play with)|your (?:ceiling|maximum|cap|max|limit|budget)"
    r"|(?:be |still )*your (?:figure|number|sum|amount|frame|plan)|be your \w+|still (?:right|correct|true|valid"
    r"|current|stand|the (?:plan|number|figure))"
    r"|(?:that )?you (?:\w+ )?(?:have|had|got|can spend|planned|budgeted|set aside|wanted to spend|want to spend"
    r"|put aside)"
    r"(?! to\b)"
    r"|(?:still )?(?:be|is|was|still) (?:still )?(?:in )?(?:the|your|a) (?:\w+ )?(?:figure|amount|number|sum|budget"
    r"|limit|target"
    r"|ceiling|frame|framework|range|ballpark|region)(?! (?:that )?(?:you|it|they) (?:would|will|pay|costs?)| per))\b"
)
"""What stands behind a sum that the seller asks about."""
OFFERED = re.compile(
    r"\b(?:interest you|deposit|fee|down payment|per (?:month|unit|user)|each|monthly|discount|rebate|upgrade|extra"
    r"|shipping|service plan|surcharge|save|saving)\b"
)
"""Sums that are no budget, whoever nods."""
SO_MUCH = re.compile(
    r"\b(?:in total|for (?:the lot|everything|all of (?:it|them))|all in all|altogether|it is|looking at"
    r"|talking about|in your pocket|on the table)\b"
)


def told_sums(sentence: Sentence) -> Iterator[Money]:
    """Sums in a seller's sentence that are told as the buyer's."""
    text = sentence.plain
    if OFFERED.search(text):
        return
    for money in sums(text):
        before, after = text[: money.start], text[money.end :]
        told = TOLD.search(before) or NOTED.search(before) or ON_FILE.match(after) or CONFIRMED.match(after)
        if told and money.high >= SMALLEST_BARE_SUM:
            yield money


def asked_sum(sentence: Sentence, talk: Dialogue) -> Money | None:
    """The one sum that the seller asks about in a short question, where nobody spoke of prices: `6,000 in total?`."""
    text, turn = sentence.plain, talk.turn(sentence)
    if not sentence.asks or len(text.split()) > SHORT_QUESTION or OFFERED.search(text):
        return None
    asked = SO_MUCH.search(text)
    priced = any(PRICE.search(SO_MUCH.sub(" ", said.plain)) for said in turn)
    found = [m for m in sums(text) if m.explicit or (m.high >= SMALLEST_BARE_SUM and BARE_ENDS.match(text, m.end))]
    return found[0] if len(found) == 1 and asked and not priced and not was_price(found[0], talk) else None


SHORT_QUESTION = 9


def was_price(money: Money, talk: Dialogue) -> bool:
    """Whether a seller named that sum as a price."""
    named = (s for s in talk.by(Side.SELLER) if PRICE.search(SO_MUCH.sub(" ", s.plain)))
    return any(other.high == money.high for said in named for other in sums(said.plain))


def stands(reply: Reply, answer: Sentence, money: Money) -> bool:
    """Whether the buyer takes a sum told to them as theirs: they say yes, go along, or say the sum again."""
    again = any(said.high == money.high for said in sums(answer.plain))
    return reply in (Reply.YES, Reply.GOES_ALONG) or (again and reply is not Reply.NO)


def told_last(money: Money, text: str) -> bool:
    """Whether a sum corrects the one before: `just under 7,000, 6,900 to be exact`, `but 6,900 is fine as well`."""
    before = text[: money.start]
    return bool(
        EXACTLY.match(text, money.end)
        or RATHER.search(before)
        or (ACCEPTED.match(text, money.end) and re.search(r"\bbut\b", before))
    )


RATHER = re.compile(
    r"\d.*\b(?:(?:say|rather|more like|make that|(?:which|that) (?:makes|gives|adds up to|comes to)),?|(?:cut"
    r"|lowered|reduced|raised|increased|brought (?:up|down)|now"
    r"|became)"
    r"(?: \w+)? (?:to|at|is)) ?$"
)
ACCEPTED = re.compile(r" (?:is|would be|will be) (?:\w+ )?(?:okay|ok|fine|acceptable|alright|possible|good)\b")
EXACTLY = re.compile(r",? (?:to be (?:exact|precise|specific)|exactly|precisely)\b")
