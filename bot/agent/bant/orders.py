"""Orders: which of our products the buyer wants, and how many of each."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from bot.agent.bant.asked_many import answers_how_many
from bot.agent.bant.counts import ASKS_ELSE, MANY, NOT_UNITS, UNITS, Counts, is_count
from bot.agent.bant.dialogue import Dialogue, Reply
from bot.agent.bant.order_lists import each_of, in_places, listed_after
from bot.agent.bant.product_names import Mention, mentions_in
from bot.agent.bant.sentences import Sentence
from bot.domain.bant import OrderLine, Side

COUNTED = re.compile(
    rf"(?<![$€£\d.,-])\b{MANY}(?![.,]?\d)(?: (?:more |of (?:the|these|those|them|your|our|that|it)\b ?)?"
    rf"(?P<unit>{UNITS})?)?\b"
)
BEFORE_NAME = re.compile(
    rf"(?<![$€£\d.,])\b{MANY}(?: ?[x×])? (?:(?:more|new|additional|separate|single) )?(?:{UNITS} )?(?:of |for )?(?:the "
    rf"|your |our |these "
    rf"|those |\"|')*$"
)
AFTER_NAME = re.compile(
    rf"^(?:s|es)?[\"']?(?:[\s,:;(x×-]+(?:-|x|×|qty|quantity|times|for|in|at)?\s?){MANY}\b(?:(?! ?(?:%|day|week|month"
    rf"|year|hour|usd|eur|k\b|,\d))) ?(?P<unit>{UNITS})?"
)
WANTS = re.compile(
    r"\b(?:need|want|looking|interested|interest|considering|consider|purchas\w*|buy\w*|order\w*|get|getting|take"
    r"|go with|require\w*|like|confirm|quantit\w*|planning|acquir\w*|requested|add|for)\b"
)
PRICED = re.compile(r"\b(?:pric\w+|costs?|total|per unit|bringing|comes to)\b")
UNWANTED = re.compile(r"\b(?:not|no longer|instead of|without|drop|skip|leave out|rather than) (?:\w+ ){0,4}$")


@dataclass(slots=True)
class Wanted:
    """What has been heard of one product."""

    by_buyer: list[tuple[int, Sentence]] = field(default_factory=list)
    by_seller: list[tuple[int, Sentence]] = field(default_factory=list)
    first: Sentence | None = None
    agreed: bool = False
    """Whether the buyer went along with what the seller said."""
    dropped: bool = False


def find_order(talk: Dialogue, products: Sequence[str]) -> tuple[OrderLine, ...]:
    """The products wanted, in the order they come up; a quantity that nobody said stays None."""
    named = mentions_in(talk.said, products)
    heard: dict[str, Wanted] = {}
    focus: list[str] = []
    for sentence in talk.said:
        mentions = [m for m in named[id(sentence)] if not OWNED.search(sentence.plain[: m.start])]
        for mention in mentions:
            _hear(heard, mention, sentence)
        spoken_of, focus = focus, [m.product for m in mentions] or focus
        before = talk.before(sentence)
        asked = " ".join(s.plain for s in before)
        told = any(wanted.by_buyer for wanted in heard.values())
        known = (told or any(wanted.agreed for wanted in heard.values())) and not _names_another(before, named)
        answers = any(HOW_MANY.search(s.plain[: m.start]) for s in before for m in named[id(s)])
        answers = answers or answers_how_many(sentence, talk, known=known)
        if not (answers or mentions) and before and ASKS_ELSE.search(before[-1].plain):
            continue
        timed = not answers and TIME_SAID.search(asked) is not None
        starts = frozenset(m.start for m in mentions)
        counts = Counts(sentence, answers=answers, known=known, timed=timed, named=starts, before=asked)
        around = [product for product in spoken_of if product not in focus] + focus
        for product, quantity in _quantities(counts, mentions, around, list(heard)):
            if not mentions and quantity == _total(heard):
                continue
            wanted = heard.setdefault(product, Wanted())
            wanted.first = wanted.first or sentence
            agreed = sentence.side is Side.SELLER and talk.reply(sentence)[0] is Reply.YES
            wanted.agreed = wanted.agreed or agreed
            own = sentence.side is not Side.SELLER or (agreed and told and RECAP.match(sentence.plain))
            (wanted.by_buyer if own else wanted.by_seller).append((quantity, sentence))
    return tuple(line for product, wanted in heard.items() if (line := _line(product, wanted)) is not None)


RECAP = re.compile(
    r"(?:(?:ok(?:ay)?|right|great|perfect|good|alright|understood|got it),? )?(?:so|then|that (?:is|makes"
    r"|would be))\b"
)
"""`So four of these and two of those`: what the buyer says yes to is their own word."""


def _names_another(before: Sequence[Sentence], named: Mapping[int, Sequence[Mention]]) -> bool:
    """`And the Brewline?`: the number that follows is one of that product."""
    last = before[-1:]
    return any(said.asks and named[id(said)] and len(said.plain.split()) <= SHORT_QUESTION for said in last)


SHORT_QUESTION = 6


def _total(heard: Mapping[str, Wanted]) -> int | None:
    """How many units of several products are wanted, where all are known: who tells so many speaks of them all."""
    lines = [line.quantity for product, wanted in heard.items() if (line := _line(product, wanted)) is not None]
    known = [quantity for quantity in lines if quantity is not None]
    return sum(known) if len(known) == len(lines) >= SEVERAL else None


SEVERAL = 2


def _hear(heard: dict[str, Wanted], mention: Mention, sentence: Sentence) -> None:
    wanted = heard.setdefault(mention.product, Wanted())
    repeated = sentence.asks and not OFFERED.search(sentence.plain)
    asked_for = sentence.side is not Side.SELLER or WANTS.search(sentence.plain) or repeated
    if wanted.first is None and asked_for:
        wanted.first = sentence
    if sentence.side is not Side.SELLER and UNWANTED.search(sentence.plain[: mention.start]):
        wanted.dropped = True
    elif sentence.side is not Side.SELLER and WANTS.search(sentence.plain):
        wanted.dropped = False


OWNED = re.compile(
    r"\balready (?:use|own|run|have|got|using|running|bought)(?: (?:your|the|an?|\d+|some|several|our|other|of|units?"
    r"|licen[cs]es?))* $"
)
"""`we already run your X`: no order."""
OFFERED = re.compile(
    r"\b(?:would you|how about|what about|have you (?:heard|seen|tried)|do you know|can i|may i|also)\b"
)
"""A question that brings up a product rather than repeating what was asked for."""
HOW_MANY = re.compile(r"\bhow many (?:of )?(?:the |our |your |these |those )?$")
"""Before the name of a product."""
TIME_SAID = re.compile(r"\b(?:hours?|days?|weeks?|months?|timeline|when|how (?:soon|fast|quickly))\b")


def _quantities(
    counts: Counts, mentions: Sequence[Mention], focus: Sequence[str], all_heard: Sequence[str]
) -> Iterator[tuple[str, int]]:
    text = counts.sentence.plain
    if each := each_of(text, mentions):
        behind = [m for m in mentions if m.start >= each.end()]
        for product in [m.product for m in behind or mentions] or all_heard:
            yield product, _many(each)
        if not behind or len(behind) == len(mentions):
            return
        mentions, text = [m for m in mentions if m not in behind], text[: each.start()]
    if listed := _in_a_row(text, counts, mentions, focus) or (not mentions and _of_all(text, counts, all_heard)):
        yield from listed
        return
    if not mentions and len(focus) == 1 and (places := in_places(text)):
        yield focus[0], places
        return
    beside = list(_beside_names(text, mentions))
    yield from ((product, quantity) for product, quantity, _ in beside)
    told, used = {product for product, _, _ in beside}, {place for _, _, place in beside}
    for counted in COUNTED.finditer(text):
        named = any(m.start <= counted.start("low") < m.end for m in mentions)
        if named or counted.start("low") in used or not is_count(counted, counts):
            continue
        corrects = INSTEAD.search(text[: counted.start()]) is not None
        near = (
            [m.product for m in mentions if m.end <= counted.start()]
            or [m.product for m in mentions if m.product not in told]
            or [product for product in focus if corrects or product not in told]
        )
        whose = _placed(text[counted.end() :], mentions, focus, all_heard) or near[-1:]
        if whose and (corrects or whose[0] not in told):
            told.add(whose[0])
            yield whose[0], _many(counted)


def _in_a_row(
    text: str, counts: Counts, mentions: Sequence[Mention], focus: Sequence[str]
) -> Sequence[tuple[str, int]]:
    row = [(m.product, m.end) for m in mentions] or [(product, 0) for product in focus]
    return listed_after(text, row, bare=counts.bare(len(row)))


def _of_all(text: str, counts: Counts, all_heard: Sequence[str]) -> Sequence[tuple[str, int]]:
    """`So two, four and three`: a number for each product that came up."""
    return listed_after(text, [(product, 0) for product in all_heard], bare=counts.short)


def _placed(after: str, mentions: Sequence[Mention], focus: Sequence[str], all_heard: Sequence[str]) -> Sequence[str]:
    """The product that `of the first` or `of the latter` means, of those named together."""
    row = [m.product for m in mentions] if len(mentions) >= SEVERAL else sorted(focus, key=all_heard.index)
    if FORMER.match(after):
        return row[:1]
    return row[-1:] if LATTER.match(after) and len(row) == SEVERAL else ()


def _beside_names(text: str, mentions: Sequence[Mention]) -> Iterator[tuple[str, int, int]]:
    """Products with a number right before or after their name, and where that stands."""
    counted = any(BEFORE_NAME.search(text[: mention.start]) for mention in mentions)
    for mention in mentions:
        before = BEFORE_NAME.search(text[: mention.start])
        after = None if before else AFTER_NAME.match(text[mention.end :])
        if before:
            yield mention.product, _many(before), before.start("low")
        elif SINGLE.search(text[: mention.start]) or (counted and ARTICLE.search(text[: mention.start])):
            yield mention.product, 1, mention.start
        elif (
            after
            and (after["unit"] or not NOT_UNITS.match(text[mention.end + after.end() :]))
            and not _next_names(text, mention, after, mentions)
        ):
            yield mention.product, _many(after), mention.end + after.start("low")


SINGLE = re.compile(rf"\b(?:an?|just|only) (?:single|sole) (?:{UNITS} )?(?:of |for )?(?:the |your )?$")
FORMER = re.compile(r" ?(?:(?:of|for|on) )?(?:the )?(?:former|1st)\b")
LATTER = re.compile(r" ?(?:(?:of|for|on) )?(?:the )?(?:latter|2nd|other)\b")
"""After a number: of two that were named, the one named first or last."""
ARTICLE = re.compile(r"\ban? $")
INSTEAD = re.compile(r"\b(?:but|rather|instead|make (?:it|that)|actually)\b[^.;]{0,80}$")


def _next_names(text: str, mention: Mention, after: re.Match[str], mentions: Sequence[Mention]) -> bool:
    """Whether the number after a name belongs to the next name: `one A, two B`."""
    end = mention.end + after.end()
    return any(other.start >= end and LEADS_ON.fullmatch(text[end : other.start]) for other in mentions)


LEADS_ON = re.compile(rf" ?(?:{UNITS} )?(?:of |x |× )?(?:the |your |our |these |those )?[\"']?")


def _many(match: re.Match[str]) -> int:
    return int(match["high"] or match["low"])


def _line(product: str, wanted: Wanted) -> OrderLine | None:
    """The buyer's last word, else what the seller said first and nobody objected to."""
    if wanted.dropped or wanted.first is None:
        return None
    if wanted.by_buyer:
        quantity, sentence = wanted.by_buyer[-1]
    elif wanted.by_seller:
        open_offers = [told for told in wanted.by_seller if not PRICED.search(told[1].plain)]
        quantity, sentence = (open_offers or wanted.by_seller)[0]
    else:
        return OrderLine(product=product, quote=wanted.first.text, line=wanted.first.said.line)
    return OrderLine(product=product, quantity=quantity, quote=sentence.text, line=sentence.said.line)
