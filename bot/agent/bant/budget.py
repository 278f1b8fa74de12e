"""Budget: the sum a buyer has, confirms or goes along with; and what only the seller says of prices."""

import re
from collections.abc import Iterator
from dataclasses import replace

from bot.agent.bant.dialogue import Dialogue, Reply, finding
from bot.agent.bant.money import Money, sums
from bot.agent.bant.sentences import Sentence
from bot.domain.bant import Finding, Promise, Side
from bot.domain.words import Criterion, Level

CUE = re.compile(
    r"\b(?:budget\w*|allocat\w+|set aside|earmark\w+|spend\w*|afford|funds?|funding|financial (?:plan|limit)"
    r"|price range|ceiling|cap(?:ped)?(?: at)?"
    r"|limit|threshold|upper end|maximum|max|no more than|up to|willing to pay|can pay|put aside|approved|available"
    r"|purse|ballpark|envelope|capex|opex"
    r"|investment|invest)\b"
)
STRONG = re.compile(
    r"\bbudget\w*|\ballocat\w+|\bset aside|\bearmark\w+|\bput aside|\bspend\b|\bceiling\b|\bfinancial (?:plan|limit)"
    r"|\bcapped at|\bwilling to pay|\bour limit\b|\byour limit\b"
)
WANTS = re.compile(
    r"\b(?:aiming|targeting|thinking|hoping|looking at|planning on|workable|stay (?:within|under|below)|keep (?:it"
    r"|this)|working with|got|around|about|roughly)\b"
)
LIMITED = re.compile(
    r"\b(?:limit|ceiling|cap(?:ped)?|max(?:imum)?|beyond|no more than|not (?:\w+ ){0,2}(?:more|exceed|above|over)|up to"
    r"|all (?:that )?(?:i|we) (?:have|got|was|were|can)"
    r"|(?:i|we) (?:was|were|have been|got|am|are) (?:given|allowed|granted)"
    r"|where (?:i|we) (?:\w+ ){0,2}stop|only (?:have|got)|(?:have|got) only|planned for|planned|put aside|stretch to"
    r"|top out|at most|tops?|highest|(?:i|we) (?:\w+ )?(?:have|got)(?! to\b))\b"
)
"""Words beside which a bare number is a sum somebody can spend."""
BARE_ENDS = re.compile(
    r"\s?(?:[.,;:!?)-]|$|(?:is|for|in|to|on|and|at|but|so|total|max|dollars|this|as|or|we|was|left|only|if|because|since|here"
    r"|with|it|available|then|by|the|tops?|a cent|not)\b)"
)
"""What follows a number that counts nothing: no noun."""
MONEY_ASKED = re.compile(
    r"\b(?:money|spend|pay|invest|amount|how much|plan(?:ned)? for|put in|set aside|sum|figure|range)\b"
)
HAVE_FOR_IT = re.compile(
    r"\b(?:i|we) (?:\w+ )?(?:have|could|can|would) (?:\w+ )?(?:like |maybe |about )?(?:[$€£]|\d)|\bfor (?:it|this"
    r"|that|them|these)\b"
)
LOSS = re.compile(
    r"\b(?:los(?:e|es|t|ing|s|ses)|wast(?:e|es|ed|ing)|bleed(?:s|ing)?|burn(?:s|t|ed|ing)?|leak(?:s|ed|ing)?"
    r"|cost(?:s|ing)? (?:us|them|me|him|her|you|i|we|the|our|their)|(?:write|wrote|written|writing|write-)[- ]?offs?"
    r"|fined|fines? of|penalt(?:y|ies)|damages?|eats? up|goes down the drain|tied up|dead stock|missed sales)\b"
)
"""What a problem costs: it tells the need, not what there is to spend."""
OTHER_MONEY = re.compile(
    rf"{LOSS.pattern}|\b(?:revenue|turnover|currently pay|paying (?:now|today|currently)|we pay|salary|raised"
    r"|funding round|worth of|valued at|last (?:year|time) we|used to pay"
    r"|competitor|other vendor|quoted|their (?:price|quote|offer)|save|saving|your (?:price|quote|offer|list))\b"
)
NO_BUDGET = re.compile(
    r"\b(?:no|zero) (?:(?:real|dedicated|approved|specific|allocated|set|fixed|separate|available|more|remaining"
    r"|free) )*(?:budget|funds|funding|money)\b(?! (?:issue|problem|constraint|limit|left to))"
    r"|\b(?:do|does|did|have|has|is|are) ?not (?:\w+ ){0,3}(?:a |any |the |our |much |enough )?(?:budget|funds"
    r"|funding|money)\b(?! (?:issue|problem|constraint|limit|yet approved))"
    r"|\bbudgets? (?:\w+ ){0,2}(?:frozen|cut|spent|used up|exhausted|gone|on hold|not (?:been )?(?:approved|allocated"
    r"|there|available))\b"
    r"|\b(?:spending|hiring|budget) freeze\b|\bcan not (?:\w+ )?afford (?:it|this|that|these|any of|to (?:buy|pay))\b"
    r"|\bout of (?:budget|money|our price range)\b"
    r"|\bcash (?:is|flow is) (?:too )?tight\b|\bpriced? (?:us )?out\b"
)
TOO_MUCH = re.compile(
    r"\b(?:over|above|beyond|exceeds?|more than|outside(?: of)?|higher than|out of) (?:\w+ ){0,3}(?:budget|limit"
    r"|what we (?:have|can)|range|planned)\b|\btoo (?:expensive|much|high|pricey|steep)\b"
    r"(?! (?:on|time|effort|work|of a)\b)"
)
HAS_BUDGET = re.compile(
    r"\b(?:budget|funds?|funding|money|spend)\b (?:\w+ ){0,3}(?:approved|in place|available|there|secured|confirmed"
    r"|signed off|allocated|set aside|not (?:an|the) (?:issue|problem|constraint))\b"
    r"|\b(?:have|has|got|secured|received) (?:already |also |got |actually |now )*(?:the |a |an |our )?(?:approved "
    r"|dedicated |annual |allocated )?(?:budget|funds|funding)\b(?! (?:constraint|concern|limit|issue|problem|meeting"
    r"|question|to keep))"
    r"|\bwithin (?:our|my|the) (?:budget|limit|range)\b|\bfits? (?:\w+ ){0,3}budget\b|\bapproved (?:a "
    r"|the )?(?:budget|spend)"
)
NOT_APPROVED = re.compile(
    r"\bnot (?:\w+ ){0,3}(?:approved|signed off|released|cleared|confirmed)\b|\bun(?:approved|confirmed)\b"
    r"|\b(?:approval|sign-?off) (?:is |are )?(?:still )?(?:pending|outstanding|missing|open)\b"
    r"|\b(?:still |first )?(?:has|have|needs?) (?:still )?to be (?:approved|signed off|released)\b"
    r"|\b(?:pending|awaiting|waiting for|subject to) (?:\w+ ){0,2}(?:approval|sign-?off)\b"
)
"""Money that is meant for it, and that nobody has released."""
SUPPOSED = re.compile(
    r"\b(?:if|whether|make sure|ensure|as long as|provided|explor\w+|hoping|need it to|has to|should)\b"
)
YOURS = re.compile(
    r"\byou (?:\w+ ){0,2}(?:said|mentioned|told) (?:\w+ ){0,3}(?:have|had|got)\b"
    r"|\b(?:your|you) (?:\w+ ){0,6}(?:budget|limit|range|spend|allocated|figure)|\bbudget (?:you|of yours)"
    r"|\bwe (?:have|are aiming|are looking)\b.*\bbudget|\bbudget\b"
)
PRICE = re.compile(
    r"\b(?:price[ds]?|pricing|costs?|per unit|each|total|comes? to|discount|quote|offer|charge|rate|would be"
    r"|bringing)\b"
)
FITS = re.compile(
    r"\b(?:fit|fits|within|work|works|match|matches|align|aligns|meet)\b.*\bbudget\b|\bbudget\b.*\b(?:fit|fits|work"
    r"|works|match)\b"
)


def find_budget(talk: Dialogue) -> Iterator[Finding]:
    """Sums the buyer names or accepts as theirs, and statements that there is money or none."""
    for sentence in talk.said:
        if sentence.side is Side.SELLER:
            yield from _attributed(sentence, talk)
        else:
            yield from _own(sentence, talk)


def find_prices(talk: Dialogue) -> Iterator[Promise]:
    """Prices that only the seller named."""
    for sentence in talk.by(Side.SELLER):
        if not PRICE.search(sentence.plain):
            continue
        for money in sums(sentence.plain):
            if money.explicit and not _is_budget_sum(sentence, money):
                yield Promise(
                    criterion=Criterion.BUDGET,
                    value=money.shown(),
                    quote=sentence.text,
                    speaker=sentence.said.speaker,
                    line=sentence.said.line,
                    amount_minor=money.minor,
                )


def _own(sentence: Sentence, talk: Dialogue) -> Iterator[Finding]:
    money = _sum_in(sentence, talk)
    if money is not None:
        yield with_money(_named(sentence, talk, money), money)
    elif NO_BUDGET.search(sentence.plain):
        yield finding(Criterion.BUDGET, Level.CONTRADICTED, "no budget", sentence)
    elif TOO_MUCH.search(sentence.plain) and not sentence.asks:
        yield finding(Criterion.BUDGET, Level.CONTRADICTED, "the price said is more than they have", sentence)
    elif HAS_BUDGET.search(sentence.plain) and not (sentence.asks or SUPPOSED.search(sentence.plain)):
        yield finding(Criterion.BUDGET, Level.SUPPORTED, "there is a budget", sentence)


def _named(sentence: Sentence, talk: Dialogue, money: Money) -> Finding:
    """A sum in the buyer's words; no more than a claim while it still has to be approved."""
    turn = list(talk.turn(sentence))
    after = turn[turn.index(sentence) + 1 :][:1]
    rest = [s.plain for s in after if IT.match(s.plain)]
    if any(NOT_APPROVED.search(text) for text in (sentence.plain, *rest)):
        return finding(Criterion.BUDGET, Level.CLAIMED, f"{money.shown()}, {UNAPPROVED}", sentence)
    return finding(Criterion.BUDGET, Level.SUPPORTED, money.shown(), sentence)


IT = re.compile(r"(?:but |though |however,? )?(?:it|that|this|the money|approval)\b")
UNAPPROVED = "not approved yet"


def is_other_money(text: str, money: Money) -> bool:
    """Whether a sum is what something costs, brings or is worth, rather than what there is to spend."""
    before, after = CLAUSE_END.split(text[: money.start])[-1], CLAUSE_END.split(text[money.end :])[0]
    clause = f"{before}{text[money.start : money.end]}{after}"
    return bool(OTHER_MONEY.search(clause)) and not STRONG.search(clause)


CLAUSE_END = re.compile(r"[,;:]\s|\s-\s|\b(?:but|and|so|while|though)\b")


def _sum_in(sentence: Sentence, talk: Dialogue) -> Money | None:
    """The sum that this sentence gives as the buyer's own, if it does."""
    if OTHER_MONEY.search(sentence.plain) and not STRONG.search(sentence.plain):
        return None
    near = [s.plain for s in (*talk.before(sentence), *talk.turn(sentence))]
    about = bool(CUE.search(sentence.plain)) or bool(WANTS.search(sentence.plain))
    about = about or any(STRONG.search(text) for text in near) or bool(HAVE_FOR_IT.search(sentence.plain))
    about = about or any(s.asks and MONEY_ASKED.search(s.plain) for s in talk.before(sentence))
    about = about or LIMITED.search(sentence.plain) is not None
    if not about:
        return None
    spendable = [m for m in sums(sentence.plain) if not is_other_money(sentence.plain, m)]
    found = [m for m in spendable if _counts(m, sentence, near)]
    cued = [m for m in found if _is_budget_sum(sentence, m)] or found
    return cued[0] if cued else None


def _counts(money: Money, sentence: Sentence, near: list[str]) -> bool:
    if money.explicit:
        return money.high >= SMALLEST_BUDGET or bool(money.per)
    bare_enough = money.high >= SMALLEST_BARE_SUM and not 1990 <= money.high <= 2099
    limited = LIMITED.search(sentence.plain) and BARE_ENDS.match(sentence.plain, money.end)
    return bare_enough and bool(STRONG.search(sentence.plain) or limited or any(STRONG.search(text) for text in near))


NEXT_TO = re.compile(
    r"[\s:,]*(?:[^\W\d]+[\s:,]+){0,4}(?:of|is|at|to)?\s*[~<≤]?\s*|[^\d]{0,60}(?:of|is|at|around|about|to)\s*"
)
"""What may stand between the word budget and its sum: no other number."""
SMALLEST_BUDGET = 50
SMALLEST_BARE_SUM = 100
"""A number without a currency has to be at least this to be taken for money."""


def _is_budget_sum(sentence: Sentence, money: Money) -> bool:
    """Whether the word budget (or its like) stands nearer to the sum than a word of price does."""
    before, after = sentence.plain[: money.start], sentence.plain[money.end : money.end + 40]
    cues = [m.end() for m in STRONG.finditer(before)]
    prices = [m.end() for m in PRICE.finditer(before)]
    if cues and (not prices or cues[-1] >= prices[-1]) and NEXT_TO.fullmatch(before[cues[-1] :].strip() + " "):
        return True
    return bool(re.match(r"\s?(?:\w+ ){0,2}(?:budget|limit|allocated|set aside|earmarked)", after))


def _attributed(sentence: Sentence, talk: Dialogue) -> Iterator[Finding]:
    """What the seller says the buyer's budget is: the buyer's once they confirm it or go along with it."""
    if not YOURS.search(sentence.plain):
        return
    reply, answer = talk.reply(sentence)
    named = [
        m
        for m in sums(sentence.plain)
        if (_is_budget_sum(sentence, m) and _counts(m, sentence, []))
        or (TOLD.search(sentence.plain[: m.start]) and m.high >= SMALLEST_BARE_SUM)
    ]
    if not named:
        asked = sentence.asks and FITS.search(sentence.plain) and answer is not None
        if asked and answer is not None and reply in (Reply.YES, Reply.GOES_ALONG):
            yield finding(Criterion.BUDGET, Level.SUPPORTED, "the price said fits the budget", answer)
        return
    money = named[0]
    if reply in (Reply.YES, Reply.GOES_ALONG) and answer is not None:
        agreed = finding(Criterion.BUDGET, Level.SUPPORTED, money.shown(), answer)
        yield replace(with_money(agreed, money), indirect=True)
    elif reply is Reply.NO:
        return
    yield with_money(finding(Criterion.BUDGET, Level.CLAIMED, money.shown(), sentence), money)


TOLD = re.compile(r"\byou (?:\w+ ){0,2}(?:said|mentioned|told) (?:\w+ ){0,3}(?:have|had|got)(?: \w+)? ?$")
"""What stands before a sum that the seller heard the buyer say: `you said you have`."""


def with_money(found: Finding, money: Money) -> Finding:
    """The finding with the sum's amount; a sum for one user or month is no amount for the whole."""
    if money.per:
        return replace(found, currency=money.currency)
    return replace(found, amount_minor=money.minor, currency=money.currency)
