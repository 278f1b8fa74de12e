"""Budget: the sum a buyer has, confirms or goes along with; and what only the seller says of prices."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot.agent.bant.budget_fit import has_to_do, taken_price
from bot.agent.bant.budget_told import SMALLEST_BARE_SUM, asked_sum, stands, told_last, told_sums
from bot.agent.bant.budget_words import (
    BACK_THEN,
    BARE_ENDS,
    BEYOND_MEANS,
    CLAUSE_END,
    CUE,
    HAS_BUDGET,
    HAVE_FOR_IT,
    LIMITED,
    LOSS,
    MAY_SIGN,
    MONEY_ASKED,
    NEXT_TO,
    NO_BUDGET,
    NOT_APPROVED,
    NOT_EVEN,
    NOTHING,
    OTHER_MONEY,
    OVER,
    OWN_LIMIT,
    PRICE,
    STRONG,
    SUPPOSED,
    THAT_IS_IT,
    TOO_MUCH,
    WANTS,
    YOURS,
)
from bot.agent.bant.dialogue import Dialogue, Reply, finding
from bot.agent.bant.money import Money, sums
from bot.agent.bant.repeated import reply_to_told
from bot.agent.bant.sentences import Sentence
from bot.domain.bant import Finding, Promise, Side
from bot.domain.words import Criterion, Level


def find_budget(talk: Dialogue) -> Iterator[Finding]:
    """Sums the buyer names or accepts as theirs, and statements that there is money or none."""
    found = [f for said in talk.said for f in (_attributed if said.side is Side.SELLER else _own)(said, talk)]
    yield from found or _asked_about(talk)


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
        if BEYOND_MEANS.search(sentence.plain):
            yield finding(Criterion.BUDGET, Level.CONTRADICTED, "the price said is more than they have", sentence)
    elif NO_BUDGET.search(sentence.plain) or _nothing_to_spend(sentence, talk):
        yield finding(Criterion.BUDGET, Level.CONTRADICTED, "no budget", sentence)
    elif _too_much(sentence):
        yield finding(Criterion.BUDGET, Level.CONTRADICTED, "the price said is more than they have", sentence)
    elif HAS_BUDGET.search(sentence.plain) and not (sentence.asks or SUPPOSED.search(sentence.plain)):
        yield finding(Criterion.BUDGET, Level.SUPPORTED, "there is a budget", sentence)


def _too_much(sentence: Sentence) -> bool:
    """Whether a price is more than they have now: not what ran over its budget last year."""
    found = TOO_MUCH.search(sentence.plain)
    return found is not None and not (sentence.asks or BACK_THEN.search(sentence.plain[: found.end()]))


def _nothing_to_spend(sentence: Sentence, talk: Dialogue) -> bool:
    """`Nothing right now`, told when asked for the sum."""
    return bool(NOTHING.match(sentence.plain)) and _money_asked(sentence, talk)


def _money_asked(sentence: Sentence, talk: Dialogue) -> bool:
    return any(s.asks and MONEY_ASKED.search(s.plain) for s in talk.before(sentence))


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


def _sum_in(sentence: Sentence, talk: Dialogue) -> Money | None:
    """The sum that this sentence gives as the buyer's own, if it does."""
    lost = any(s.asks and LOSS.search(s.plain) for s in talk.before(sentence))
    if (lost or OTHER_MONEY.search(sentence.plain)) and not STRONG.search(sentence.plain):
        return None
    if THAT_IS_IT.search(sentence.plain) and not list(sums(sentence.plain)):
        return _last_said(_earlier(sentence, talk)) or _last_said(talk.before(sentence))
    if OWN_LIMIT.search(sentence.plain) and "budget" not in sentence.plain:
        return None
    if any(MAY_SIGN.search(s.plain) for s in talk.before(sentence)) and not STRONG.search(sentence.plain):
        return None  # up to so much they may sign; what there is to spend is another matter
    near = [s.plain for s in (*talk.before(sentence), *talk.turn(sentence))]
    about = bool(CUE.search(sentence.plain)) or bool(WANTS.search(sentence.plain))
    about = about or any(STRONG.search(text) for text in near) or bool(HAVE_FOR_IT.search(sentence.plain))
    about = about or _money_asked(sentence, talk)
    about = about or LIMITED.search(sentence.plain) is not None
    if not about and not any(has_to_do(m, sentence, talk) for m in sums(sentence.plain)):
        return None
    told = [m for m in sums(sentence.plain) if not _is_rate(m, sentence, talk)]
    spendable = [m for m in told if not is_other_money(sentence.plain, m)]
    found = [m for m in spendable if _counts(m, sentence, near) or _answers(m, sentence, talk)]
    exact = [m for m in found if told_last(m, sentence.plain)]
    cued = exact or [m for m in found if _is_budget_sum(sentence, m)] or found
    return cued[0] if cued else None


def _is_rate(money: Money, sentence: Sentence, talk: Dialogue) -> bool:
    """`About 15 a month, at $80 each`, told to who asked for no money: what something costs them now."""
    told = money.per and AT.search(sentence.plain[: money.start]) and not STRONG.search(sentence.plain)
    return bool(told) and not _money_asked(sentence, talk)


AT = re.compile(r"\bat(?: (?:about|around|roughly|some|almost))? ?$")


def _earlier(sentence: Sentence, talk: Dialogue) -> Sequence[Sentence]:
    """What the speaker said in the same turn before this sentence."""
    turn = list(talk.turn(sentence))
    return turn[: turn.index(sentence)]


def _last_said(before: Sequence[Sentence]) -> Money | None:
    """The sum that was named last."""
    named = [money for said in before for money in sums(said.plain) if money.explicit]
    told = named or [money for said in before if said.side is Side.SELLER and (money := _told_sum(said))]
    return told[-1] if told else None


def _answers(money: Money, sentence: Sentence, talk: Dialogue) -> bool:
    """Whether a bare number is the answer to how much somebody can spend."""
    ends = BARE_ENDS.match(sentence.plain, money.end) is not None
    enough = money.high >= SMALLEST_BARE_SUM and not _is_year(money, sentence.plain)
    return enough and ends and _money_asked(sentence, talk)


def _counts(money: Money, sentence: Sentence, near: list[str]) -> bool:
    if NOT_EVEN.search(sentence.plain[: money.start]) or OVER.match(sentence.plain, money.end):
        return False
    if money.explicit:
        return money.high >= SMALLEST_BUDGET or bool(money.per)
    bare_enough = money.high >= SMALLEST_BARE_SUM and not _is_year(money, sentence.plain)
    if bare_enough and ADDS_UP.search(sentence.plain[: money.start]):
        return True
    limited = LIMITED.search(sentence.plain) and BARE_ENDS.match(sentence.plain, money.end)
    return bare_enough and bool(STRONG.search(sentence.plain) or limited or any(STRONG.search(text) for text in near))


def _is_year(money: Money, text: str) -> bool:
    """Whether a bare number is rather a year: `the budget for 2026`, `our 2026 budget`."""
    told = YEAR_BEFORE.search(text[: money.start]) or YEAR_AFTER.match(text, money.end)
    return 1990 <= money.high <= 2099 and (told is not None or money.high % 50 != 0)


SMALLEST_BUDGET = 50
ADDS_UP = re.compile(r"[$€£]\s?\d.*\b(?:which|that) (?:makes|gives|adds up to|comes to)(?: \w+)? ?$")
"""`$300 each, which makes 2,100`."""
YEAR_BEFORE = re.compile(
    r"\b(?:in|by|since|until|till|for|from|to|during|fy|year|q[1-4]|h[12]|early|late|mid|end of) ?$"
)
YEAR_AFTER = re.compile(r"(?:'s)? (?:budget|plan|fiscal|season|round)\b")


def _is_budget_sum(sentence: Sentence, money: Money) -> bool:
    """Whether the word budget (or its like) stands nearer to the sum than a word of price does."""
    before, after = sentence.plain[: money.start], sentence.plain[money.end : money.end + 40]
    cues = [m.end() for m in STRONG.finditer(before)]
    prices = [m.end() for m in PRICE.finditer(before) if not m[0].startswith("would be")]
    if cues and (not prices or cues[-1] >= prices[-1]) and NEXT_TO.fullmatch(before[cues[-1] :].strip() + " "):
        return True
    return BUDGET_AFTER.match(after) is not None


BUDGET_AFTER = re.compile(
    r"\s?(?:(?!within|under|below|over|above|fits?|in|inside|exceed\w*|for|of)\w+ ){0,4}?"
    r"(?:budget|limit|allocated|set aside|earmarked)"
)


def _attributed(sentence: Sentence, talk: Dialogue) -> Iterator[Finding]:
    """What the seller says the buyer's budget is: the buyer's once they confirm it or go along with it."""
    reply, answer = reply_to_told(sentence, talk)
    money = _told_sum(sentence)
    if money is None:
        yield from taken_price(sentence, talk)
        return
    if answer is not None and stands(reply, answer, money):
        agreed = finding(Criterion.BUDGET, Level.SUPPORTED, money.shown(), answer)
        yield replace(with_money(agreed, money), indirect=True)
    elif reply is Reply.NO:
        return
    yield with_money(finding(Criterion.BUDGET, Level.CLAIMED, money.shown(), sentence), money)


def _told_sum(sentence: Sentence) -> Money | None:
    """The sum that the seller speaks of as the buyer's."""
    yours = YOURS.search(sentence.plain) is not None
    named = [m for m in sums(sentence.plain) if yours and _is_budget_sum(sentence, m) and _counts(m, sentence, [])]
    return next(iter([*named, *told_sums(sentence)]), None)


def _asked_about(talk: Dialogue) -> Iterator[Finding]:
    """A yes to a sum that the seller merely asks about."""
    for sentence in talk.by(Side.SELLER):
        money = asked_sum(sentence, talk)
        reply, answer = reply_to_told(sentence, talk)
        if money is not None and answer is not None and stands(reply, answer, money):
            agreed = finding(Criterion.BUDGET, Level.SUPPORTED, money.shown(), answer)
            yield replace(with_money(agreed, money), indirect=True)


UNITS = frozenset({"unit", "piece", "seat", "licence", "license", "copy"})
"""What an order counts, so that a sum for one of them tells the sum for all."""


def with_money(found: Finding, money: Money) -> Finding:
    """The finding with the sum's amount; a sum for one unit or month is no amount for the whole."""
    if money.per:
        return replace(found, currency=money.currency, each_minor=money.minor if money.per in UNITS else None)
    return replace(found, amount_minor=money.minor, currency=money.currency)
