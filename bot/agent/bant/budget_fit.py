"""Whether a price fits: a sum that has to be enough for it all, and how buyers take a price they are told."""

import re
from collections.abc import Iterator, Sequence

from bot.agent.bant.budget_told import was_price
from bot.agent.bant.budget_words import CLAUSE_END, PRICE, YOURS
from bot.agent.bant.dialogue import EITHER_OR, Dialogue, Reply, finding
from bot.agent.bant.money import Money, sums
from bot.agent.bant.sentences import Sentence
from bot.domain.bant import Finding
from bot.domain.words import Criterion, Level

FITTED_BEFORE = re.compile(
    r"\b(?:would|could|can|will|may|might|must|(?:has|have|had|need|needs|like|want|got|hope|hoping|try|trying|way"
    r"|possible) to|does|do)\b(?: [\w']+){0,5}? (?:fit|squeeze|come|keep|stay|remain|land|end up|get|bring|be"
    r"|done|do|make"
    r"|work|manage|cost|go)\b(?: [\w']+){0,5}? (?:in|into|within|inside|under|below|beneath|for|at|over|above|beyond"
    r"|less than|more than|exceed)(?: (?:about|around|roughly|our|my|the|a))* ?$"
    r"|\b(?:bring|get|take|cut|lower|reduce|knock|push|move)\b(?: [\w']+){0,4}? (?:to|closer to|under|below|near"
    r"|around)"
    r"(?: (?:about|around|the|our|my|a))* ?$"
    r"|\b(?:must|can|may|should|could) not exceed(?: (?:about|around))? ?$"
)
"""What stands before a sum into which it all has to fit: `could you do it for`."""
OF_IT_ALL = re.compile(
    r"\b(?:us|me|we|i|you|everything|all|both|altogether|the (?:\w+ )?(?:whole|lot|pair|order|total|sum|price"
    r"|bill|offer|package|deal|project|purchase|costs?))\b|^(?:\W*(?:but|and|so|well|then|also|only|because),? )*(?:it"
    r"|this|that|they|these|those)\b"
)
"""Whose sum it is, and of what, where nobody asks: `a rival's must be done for 9,000` is another's."""
GRANTED = r"(?:released|granted|cleared|signed off(?: on)?|freed up|ring-?fenced|given|allotted|promised)"
GRANTED_BEFORE = re.compile(
    rf"\b{GRANTED} (?:us|me)(?: (?:about|around|up to|a|total|of))* ?$"
    rf"|\b(?:i|we) (?:have |had |had only |only |just )?(?:been|was|were|got|get|am"
    rf"|are) (?:\w+ )?{GRANTED}(?: (?:about|around|up to|a|total|of))* ?$"
)
"""A sum that the buyer got: `they released us 6,000`, `we've been granted 6,000`."""
CLEARED_BEFORE = re.compile(
    r"\b(?:i|we) (?:\w+ ){0,2}(?:released|freed up|ring-?fenced)(?: (?:about|around|roughly|up to|a|total|of))* ?$|"
    rf"\b(?:(?:my|our) (?:[\w'-]+ ){{1,3}}|(?:the )?(?:finance|management|headquarters|hq|head office|accounting"
    rf"|controlling|board|boss|owners?|directors?|cfo|ceo)(?: \w+)? |they |he |she )(?:(?:has|have|had|already"
    rf"|just|finally|now) )*{GRANTED}(?: (?:about|around|roughly|up to|a|total|of))* ?$"
)
CLEARED_AFTER = re.compile(
    r"\s*(?:[.,;!?]|$|(?:but|and|so|in total|already|now|as|at most|this|until|last)\b"
    r"|for (?:it|this|that|them|these|those|both|us|me|everything|all|the (?:\w+ )?(?:purchase|order|project"
    r"|lot|pair))\b)"
)
"""A sum that the buyer's house gave, for nothing else that is named."""
SUFFICES_BEFORE = re.compile(
    r"\b(?:would|will|could|can|does|do|is|if|whether|might|should)(?: (?:the|our|my|about|around|roughly))* ?$"
)
SUFFICES_AFTER = re.compile(
    r",? (?:be )?(?:enough|sufficient|realistic|doable|do\b|suffice|cover|get us|stretch|work\b|fit\b|buy|make it)"
)
HAS_TO_DO = re.compile(r",? (?:has|have|needs?|must|should|will have) (?:to )?(?:be enough|do\b|cover|suffice|stretch)")
"""What stands around a sum asked to be enough: `would … cover both?`."""
TAKES_PRICE = re.compile(
    r"(?:(?:okay|ok|alright|great|good|well|yes|yeah|hm),? )*(?:(?:that|it|this) (?:\w+ )?(?:works|fits|suits)"
    r"|(?:that|it|this) (?:is|would be|sounds) (?:(?!not|never|hardly|less|far)\w+ )?(?:fine|okay|ok|acceptable"
    r"|doable|affordable|reasonable|manageable|within reach)"
    r"|(?:i|we) can (?:\w+ )?(?:do|live with|work with|manage|afford|handle|pay|swing) (?:that|this|it)\b)"
)
"""How a buyer goes along with a price."""
STEEP = re.compile(
    r"\b(?:(?:that|this|it|which) (?:is|sounds|seems|looks) (?:\w+ ){0,3}(?:steep|pricey|expensive|costly|high)"
    r"|(?:i|we) (?:have |had |would )?(?:planned|hoped|budgeted|reckoned|expected|counted)(?: \w+)? (?:for |with "
    r"|on )?(?:\w+ )?"
    r"(?:less|a lower)|(?:i|we) (?:was|were) (?:hoping|planning|counting) (?:for|on|with) (?:\w+ )?(?:less|lower))\b"
    r"(?! (?:quality|end|value|priority|time|performance|demand|level|standards?))"
)
"""How a price is told to be too much."""
ALL_THE_SAME = re.compile(
    r"\b(?:but|though|still|yet|however)\b(?! (?:not|never|hardly)\b)[^.;]*?\b(?:works?|fine|okay|ok|acceptable|doable"
    r"|affordable|worth|(?<!not )can (?:\w+ )?(?:manage|do|afford|stretch|live|accept|find|pay|swing)|will (?:take|pay"
    r"|do|manage)|accept|go ahead)\b"
)
"""What takes it back that a price is steep: `but we can manage it`."""
FITS_YOU = re.compile(
    r"\b(?:within|in line with|in|inside|match\w*|fit|fits) (?:\w+ ){0,3}(?:you (?:\w+ )?(?:planned|have|had"
    r"|budgeted|set aside|expected|can)|your (?:budget|range|limit|means|plans?|expectations))\b"
    r"|\byou (?:\w+ )?(?:comfortable|okay|ok|happy|fine|alright) with (?:that|this|the (?:price|total|sum|figure))\b"
    r"|\b(?:does|is|would|will) (?:that|this|it) (?:\w+ )?(?:work|acceptable|okay|ok|alright|affordable|manageable)"
    r"(?=\W*$|,| (?:for|with) (?:you|your)\b| (?:price|cost|money|budget)-?wise\b| financially\b)"
)
"""How a seller asks whether the price just told is all right."""
ELSE = re.compile(
    r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|today|tomorrow|tonight|mornings?|afternoons?|evenings?|noon"
    r"|(?<!per )(?<!a )(?<!each )(?:week|month)s?"
    r"|january|february|march|april|june|july|august|september|october|november|december|\d+ ?[ap]m"
    r"|o'clock|e?-?mail(?:ed)?|post(?:ed)?|letter|fax|phone|call|video|meet\w*|demo|visit\w*|appointment"
    r"|deliver(?:ed)?"
    r"|in person|on site|send\w*|earlier|later)\b"
)
"""Days and ways to talk: what a yes or no may be about where a price is not all that was said."""
NO_ANSWER = re.compile(
    r"\b(?:no (?:idea|clue)|not (?:without|before|until)|not (?:\w+ )?(?:know|sure|certain|say|tell)|(?:have"
    r"|has|need|got|want) to (?:\w+ )?"
    r"(?:check|see|look|think|calculate|ask)(?! (?:for|you) )|(?:it|that|this|all|which) is (?:(?!not|never|too)\w+ )?"
    r"(?:fine|okay|ok|alright|good))\b"
)
"""A `no` that leaves it open, or takes it back: `no idea yet`, `no, no, it's fine`."""
FITS = re.compile(
    r"\b(?:fit|fits|within|work|works|match|matches|align|aligns|meet)\b.*\bbudget\b|\bbudget\b.*\b(?:fit|fits|work"
    r"|works|match)\b"
)


def has_to_do(money: Money, sentence: Sentence, talk: Dialogue) -> bool:
    """Whether it all has to fit into a sum, named by the buyer and no seller before: `would … cover both?`."""
    before, after = sentence.plain[: money.start], sentence.plain[money.end :]
    enough = SUFFICES_BEFORE.search(before) and SUFFICES_AFTER.match(after)
    fitted = FITTED_BEFORE.search(before) and (sentence.asks or OF_IT_ALL.search(CLAUSE_END.split(before)[-1]))
    fits = enough or fitted or HAS_TO_DO.match(after) or _granted(before, after)
    return money.explicit and bool(fits) and not was_price(money, talk)


def _granted(before: str, after: str) -> bool:
    """Whether a sum was released to the buyer, by whoever holds the money."""
    cleared = CLEARED_BEFORE.search(before) and CLEARED_AFTER.match(after)
    return GRANTED_BEFORE.search(before) is not None or bool(cleared)


def taken_price(sentence: Sentence, talk: Dialogue) -> Iterator[Finding]:
    """How the buyer takes a price that the seller tells them, or asks about."""
    reply, answer = talk.reply(sentence)
    if answer is None:
        return
    asked, told = _asks_if_it_fits(sentence, talk), _tells_price(sentence)
    if (told and TAKES_PRICE.match(answer.plain)) or (asked and reply in (Reply.YES, Reply.GOES_ALONG)):
        yield finding(Criterion.BUDGET, Level.SUPPORTED, "the price said fits the budget", answer)
    elif ((told or asked) and _finds_steep(answer, reply)) or (
        asked and reply is Reply.NO and _of_the_price(answer, sentence, talk)
    ):
        yield finding(Criterion.BUDGET, Level.CONTRADICTED, "the price said is more than they have", answer)


def _finds_steep(answer: Sentence, reply: Reply) -> bool:
    """Whether a price is called too much, by somebody who does not go along with it all the same."""
    steep = STEEP.search(answer.plain)
    if steep is None or reply in (Reply.YES, Reply.GOES_ALONG):
        return False
    return ALL_THE_SAME.search(answer.plain, steep.end()) is None


def _of_the_price(answer: Sentence, asked: Sentence, talk: Dialogue) -> bool:
    """Whether a no is one to the price, rather than to a day or a way that was named with it, or none at all."""
    if NO_ANSWER.search(answer.plain) or ELSE.search(answer.plain):
        return False
    return _asks_of_budget(asked) or not any(ELSE.search(said.plain) for said in _question(asked, talk))


def _tells_price(sentence: Sentence) -> bool:
    return PRICE.search(sentence.plain) is not None and any(money.explicit for money in sums(sentence.plain))


def _asks_if_it_fits(sentence: Sentence, talk: Dialogue) -> bool:
    """Whether it is asked if the budget bears it, or if the price is all right that was told with the question."""
    if not sentence.asks or EITHER_OR.search(sentence.plain):
        return False
    priced = FITS_YOU.search(sentence.plain) and any(_tells_price(said) for said in _question(sentence, talk))
    return bool(priced) or _asks_of_budget(sentence)


def _asks_of_budget(sentence: Sentence) -> bool:
    return YOURS.search(sentence.plain) is not None and FITS.search(sentence.plain) is not None


def _question(asked: Sentence, talk: Dialogue) -> Sequence[Sentence]:
    """What a question is about: the sentence right before it, and itself."""
    turn = talk.turn(asked)
    place = turn.index(asked)
    return turn[max(0, place - 1) : place + 1]
