"""Numbers that count products: with a unit, or bare where it was asked or said how many."""

import re
from dataclasses import dataclass

from bot.agent.bant.sentences import Sentence
from bot.domain.bant import Side

MANY = r"(?P<low>\d{1,6})(?:(?: ?- ?| to | or |,? maybe )(?P<high>\d{1,6}))?"
UNITS = (
    r"(?:units?|licen[cs]es?|seats?|copies|copy|pieces?|sets?|items?|packages?|subscriptions?|users?|boxes|devices?"
    r"|modules?|systems?|suites?|installations?)"
)
NOT_UNITS = re.compile(
    r"\s?(?:%|percent|days?|weeks?|months?|years?|hours?|minutes?|usd|eur|dollars?|euros?|k\b|am\b|pm\b|/\d|:\d"
    r"|of (?:us|you|our|my)\b|of the (?:reasons|things|main|most|biggest|key|best|strong)|concern|question|thing"
    r"|last|more (?:thing|question)|person|team|1 of)"
)


@dataclass(frozen=True, slots=True)
class Counts:
    """A sentence whose bare numbers may be numbers of products, by what was asked before it."""

    sentence: Sentence
    answers: bool = False
    """Whether it was asked how many."""
    known: bool = False
    """Whether the buyer has told before how many."""
    timed: bool = False
    """Whether it was talked of time, so that `three is fine` means days."""
    named: frozenset[int] = frozenset()
    """Where the names of products begin."""
    before: str = ""
    """What the other side said just before."""

    def bare(self, number: int) -> bool:
        """Whether a number without a unit counts products here."""
        said = self.sentence
        if said.side is Side.SELLER:
            return said.asks and number <= MANY_UNITS and WANTED.search(said.plain) is not None
        told = self.short and number <= MANY_UNITS
        return told and not self.timed and (self.answers or self._takes is not None)

    @property
    def short(self) -> bool:
        """Whether little else than the number is told."""
        return len(self.sentence.plain.split()) <= SHORT_WORDS

    @property
    def _takes(self) -> re.Match[str] | None:
        """How the buyer says so many; a number that was told before is replaced only by one that is chosen instead."""
        return (CHOOSES if self.known else TAKES).search(self.sentence.plain)


TAKES = re.compile(
    r"\b(?:should|would|will|just|need|take|only|make (?:it|that)|want|yes|let.s (?:do|take|make)|go (?:for|with)"
    r"|settle"
    r"|(?:is|are|sounds?) (?:right|correct|it|fine|good|enough|perfect|plenty|what))\b"
)
CHOOSES = re.compile(
    r"\b(?:make (?:it|that)|let.s (?:do|take|make)|go (?:for|with)|settle|instead|rather|actually|after all"
    r"|(?:we|i)(?:.ll| will) take|just|only)\b"
)
WANTED = re.compile(
    r"\byou (?:\w+ ){0,2}(?:thinking of|looking (?:at|for)|want\w*|need\w*|like|after|considering"
    r"|interested in|take|taking)"
    r" (?:\w+ ){0,2}?\d+\s?(?:[,?]|$)|^(?:and |so )?(?:just (?:the )?)?\d+,? (?:was it|is it|right|correct)\b"
    r"|^just (?:the )?\d+\?"
)
"""How a seller asks whether so many are wanted, without saying what of."""


def is_count(counted: re.Match[str], counts: Counts) -> bool:
    """Whether a number found in the sentence counts products, rather than days, people or money."""
    text = counts.sentence.plain
    before, after = text[: counted.start()], text[counted.end("low") :]
    if QUANTITY.search(before):
        return True
    if _of_something_else(counted, counts):
        return False
    if counted["unit"]:
        plain = not (counts.known or OTHERS_TOO.fullmatch(counted["unit"]))
        asked = counts.answers or bool(counts.named) or (not counts.known and AT_ONCE.fullmatch(before) is not None)
        return plain or asked or WISHED.search(before) is not None
    if NOT_UNITS.match(text[counted.end() :]) or any(other.match(after) for other in (NOT_UNITS, FOR_EACH, THEN_ASKED)):
        return False
    if any(other.search(before) for other in (BEFORE_ONE, AMOUNTING, HOW_MANY_ELSE, AT_TIME)):
        return False
    if OF_THEM.search(counted[0]):
        return _of_products(before, counted, counts)
    buyers = counts.sentence.side is not Side.SELLER
    if buyers and not counts.timed and TAKEN.search(before) and TAKEN_ENDS.match(text, counted.end()):
        return True
    if counted["low"] == "1" and not ONE_TAKEN.search(before):
        return False
    return BARE_ENDS.match(text, counted.end()) is not None and counts.bare(int(counted["low"]))


def _of_products(before: str, counted: re.Match[str], counts: Counts) -> bool:
    """Whether `two of them` are two of the products."""
    others = (found.start("thing") not in counts.named for found in OTHER_THINGS.finditer(before))
    if THERE_ARE.search(before) or any(others):
        return False
    chosen = counts.answers or (WISHED if counts.known else CHOSEN).search(before) is not None
    return chosen and PRODUCTS.match(counts.sentence.plain, counted.end()) is not None


def _of_something_else(counted: re.Match[str], counts: Counts) -> bool:
    """Whether a number tells what they have, what may follow one day, or what a product can do."""
    before, after = counts.sentence.plain[: counted.start()], counts.sentence.plain[counted.end() :]
    if OWNED.search(before) and not MAY_HAVE.search(before):
        return IN_MIND.search(after) is None
    clause = f"{PARTS.split(before)[-1]}{counted[0]}{PARTS.split(after)[0]}"
    wished = WISHED.search(before) is not None
    if LATER.search(clause) or (NEXT.search(clause) and not _at_first(before, clause, counts, wished=wished)):
        return True
    return not (counts.answers or (wished and counted["unit"])) and _echoes(counted["low"], counts.before)


def _at_first(before: str, clause: str, counts: Counts, *, wished: bool) -> bool:
    """Whether what is wanted `next month` is all that is wanted, rather than more of it."""
    return not (counts.known or MORE.search(clause)) and (wished or AT_ONCE.fullmatch(before) is not None)


def _echoes(number: str, told: str) -> bool:
    """Whether a number repeats one that the other side had said of something else: `64 layers` / `64 is plenty`."""
    if not re.search(rf"\b{number}\b", told):
        return False
    said = [match["what"] for match in re.finditer(rf"(?<![$€£\d.,-])\b{number}\b(?: (?P<what>[a-z][\w-]+))?", told)]
    return bool(said) and all(what and not OF_PRODUCTS.fullmatch(what) for what in said)


OWNED = re.compile(
    r"\b(?:we|i|they|you|who|already|currently) (?:\w+ )?(?:have|had|run|use|own|operate|pay for|employ|manage|got"
    r"|rely on|maintain|work with)(?: (?:already|just|only|about|around|over|some|currently|the|these|those))* ?$"
)
"""`we run two systems`: what they have already."""
MAY_HAVE = re.compile(r"\b(?:can|could|may|shall|should) (?:we|i) (?:\w+ )?(?:have|get|use|run)\b[^,.;]*$")
"""`can we have 5 units`: no question of what they have."""
AT_ONCE = re.compile(r"(?:(?:yes|right|correct|exactly|sure|well|we would like|about),? )*")
IN_MIND = re.compile(r"\b(?:in mind|planned|on (?:my|our) list|to order|to buy)\b")
LATER = re.compile(
    r"\b(?:later|in (?:the )?future|down the (?:road|line)|eventually|some ?day"
    r"|at some point|(?:might|may|could) (?:\w+ )?(?:add|follow|come|become|grow))\b"
)
"""What may be ordered one day."""
NEXT = re.compile(r"\bnext (?:year|quarter|month)\b")
MORE = re.compile(r"\b(?:more|another|additional|further|extra)\b")
PARTS = re.compile(r"[,;.:]|\b(?:but|though|although|and|so|then|which)\b")
OF_PRODUCTS = re.compile(
    rf"{UNITS}|of|or|and|to|was|is|are|were|would|will|for|in|at|each|apiece|then|right|correct|in|total|as|with"
    r"|please|both|so|it|more|new|if|on"
)
"""What may follow a number of products."""
OTHERS_TOO = re.compile(
    r"users?|devices?|systems?|modules?|items?|installations?|sets?|pieces?|boxes|packages?|suites?|seats?"
)
"""Units that count other things as well."""
WISHED = re.compile(
    r"\b(?:need|want|take|order|buy|get|purchas\w*|acquir\w*|like|looking (?:at|for)|go (?:with|for)|make (?:it|that)"
    r"|settle (?:on|for)|interested in|consider\w*|thinking of|only|just|instead|total of|requires?)"
    r"(?: (?:about|maybe|at least|just|only|all|the|another|around|up to|with))* ?$"
)
"""What stands before a number of units that is wanted instead of the one told before."""
OF_THEM = re.compile(r"of (?:the|these|those|them|that|it|your)\s?$")
THERE_ARE = re.compile(r"\b(?:there (?:are|were|is|was)|we (?:have|had|employ|run|own))(?: \w+){0,2} $")
"""`there are about 300 of them`: people, or what they have already."""
TAKEN = re.compile(
    r"\b(?:take|need|want|order|buy|get|go (?:with|for)|make (?:it|that)|settle (?:on|for)|have|require)"
    r"(?: (?:about|maybe|at least|just|only|all))? ?$"
)
TAKEN_ENDS = re.compile(
    r"\s?(?:[.,;!?]|$|(?:in all|in total|altogether|please|instead|now|then|for now|to start|to begin)\b)"
)
"""`so we had better take 4.`: a number that is taken and counts nothing else."""
OTHER_THINGS = re.compile(
    rf"\b(?:\d+|several|many|some) (?P<thing>(?!(?:{UNITS}|of|or|and|to|in|for|more|each|at|is|are|would"
    rf"|please)\b)[a-z]\w+)"
)
"""`two people, and one of them`: what is spoken of is no product."""
CHOSEN = re.compile(
    r"\b(?:need|want|take|like|order|buy|get|interested in|looking (?:at|for)|thinking of|go with|for|just|only|about"
    r"|with|and)\b[^.;]*$|\byes(?:,? \w+){0,2},? ?$|^\W*$"
)
"""What makes `two of them` a number of products: `we take two of them`, not `we have two of them`."""
PRODUCTS = re.compile(
    rf"\s?(?:[.,;:!?)-]|$|{UNITS}|(?:products?|former|latter|first|1st|each|please|for|and|to|as|would|is|are"
    r"|now|then|instead|in total|altogether|after all|at once)\b)"
)
"""What may follow it: no thing of theirs, as in `one of the warehouses`."""
ONE_TAKEN = re.compile(
    r"(?:^|[.,;:!?-]|\b(?:just|only|take|make (?:it|that)|want|need|like|yes|no|order|buy|get|be|and|for now|with"
    r"|think))"
    r" ?(?:the )?$"
)
"""`just one`: a number; `I asked for one`: a word for the thing."""


QUANTITY = re.compile(r"\b(?:quantity|qty)(?: of| is)?:? ?$")
BEFORE_ONE = re.compile(
    r"\b(?:(?<!just )the|this|(?<!make )that|which|no|any|every|another|our|my|your|their|these|those) ?$"
)
"""`the one who signs`, `our three teams`: what is counted is no product."""
AMOUNTING = re.compile(
    r"\b(?:amounts?|below|under|above|over|beyond|than|exceeding) (?:of )?$"
    r"|\b(?:team|group|staff|crew|department|company|class|family|total) of ?$"
)
"""`only for amounts below 500`, `a team of 5`: money or people, not units."""
PRODUCTS_ASKED = (
    rf"\bhow many\b(?: (?:(?:\w+ )?{UNITS}|(?:of(?! (?:us|you)\b)|do|would|will|should|did|are|can|were|have|more|each"
    r"|in total)\b)|(?=\W*$))"
)
"""How many products: not how many people or places."""
AT_TIME = re.compile(r"(?<!it )(?<!that )(?<!stay )(?<!remain )\bat ?$")
"""`Thursday at 2`, but not `leave it at 2`."""
ASKS_ELSE = re.compile(rf"(?!{PRODUCTS_ASKED})\bhow many\b")
"""`How many boards do you make in a month?`"""
HOW_MANY_ELSE = re.compile(rf"{ASKS_ELSE.pattern}[^.;]*$")
FOR_EACH = re.compile(r"\s?(?:for|per|in|at) (?:each|every)\b")
"""`one for each branch` is no number of products."""
THEN_ASKED = re.compile(r"\s?[:;-] ?(?:is|are|am|do|does|did|can|could|what|how|when|will|would|who|where|which|why)\b")
"""`just one: is training included?` is one question."""
BARE_ENDS = re.compile(
    r"\s?(?:[.,;:!?)-]|$|(?:of|for|to|in|please|should|would|is|will|at|and|or|then|now|maybe|as|instead|if|but|so"
    r"|because|with|only|right|more|total|altogether|on|by|from|was|were|sounds|works|it)\b)"
)
"""What may follow a number that stands for products by itself: no noun."""


SHORT_WORDS = 12
MANY_UNITS = 500
