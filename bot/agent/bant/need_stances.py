"""What one sentence says of a need: that there is one, that there is none, or neither."""

import re
from functools import lru_cache

from bot.agent.bant.need_asides import ASIDES
from bot.agent.bant.need_contentment import wants_for_nothing
from bot.agent.bant.need_doubts import DOUBTED
from bot.agent.bant.need_pains import pains
from bot.agent.bant.need_signs import FELT, SPARED
from bot.agent.bant.need_solved import lasting
from bot.agent.bant.need_words import NONE
from bot.agent.bant.sentences import Sentence
from bot.domain.words import Level

VALUE_CHARACTERS = 120
NO_NEED = "no clear need yet"


def stance(text: str) -> Level | None:
    """Supported where a need shows, contradicted where the speaker sees none; None where it says neither."""
    if _denied(text) or ("-" in text and _denied(JOINED.sub(" ", text))):
        return Level.CONTRADICTED
    return Level.SUPPORTED if strength(text) else None


def _denied(text: str) -> bool:
    return _in_doubt(text) and _in_doubt(ASIDES.without(text)) and not _troubled_yet(text)


def _troubled_yet(text: str) -> bool:
    """`it's fine for small ones, but it can't handle the big ones`: what follows the but is the need."""
    before, but, after = text.partition(" but ")
    return bool(but) and bool(PLEASED.search(before) and TROUBLED.search(after)) and not UNCLEAR.search(before)


PLEASED = re.compile(
    r"\b(?:fine|okay|ok|well|happy|satisfied|content|pleased|good|decent|does (?:what|the|its|everything)|works?"
    r"|serves?|sufficient|enough|adequate|smoothly)\b"
)
UNCLEAR = re.compile(r"\b(?:need|sure|clear|curious|exploring|looking|plan|interest|interested|use)\b")
TROUBLED = re.compile(
    r"\b(?:outgrow\w*|outgrew|can (?:not|hardly|barely)|could not (?:handle|cope|keep)|(?:do|does) not (?:scale|handle"
    r"|support|cover|cope|keep|work)|struggl\w+|no longer|discontinu\w+|clos(?:es|ing) down|going out of business"
    r"|end of life|expir\w+|run(?:s|ning)? out|too (?:slow|small|old|expensive|late|long|error-prone|limited|rigid"
    r"|many)|far too|slow|unreliable|crash\w*|fails?|failing|breaks?|lacks?|miss(?:es|ing)|errors|delays)\b"
)


def _in_doubt(text: str) -> bool:
    return NONE.found_in(text) or DOUBTED.found_in(text) or wants_for_nothing(text)


JOINED = re.compile(r"(?<=[a-z])-(?=[a-z])")
"""`nice-to-have` is told like `nice to have`."""


@lru_cache(maxsize=256)
def strength(text: str) -> int:
    """How openly a sentence (made plain) tells a need: the more kinds of signs the better."""
    spared = SPARED.without(lasting(text))
    return sum(signs.found_in(spared) for signs in FELT) + pains(spared)


def value_of(sentence: Sentence) -> str:
    """The need in the buyer's own words, cut at a word."""
    return shortened(" ".join(sentence.text.split()).rstrip(".!"))


def shortened(text: str) -> str:
    """The text, or its beginning up to a word."""
    return text if len(text) <= VALUE_CHARACTERS else f"{text[:VALUE_CHARACTERS].rpartition(' ')[0]}…"
