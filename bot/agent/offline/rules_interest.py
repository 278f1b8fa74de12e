"""Who is interested in something: what they did with content on it, or what their notes say."""

import re
from collections.abc import Sequence

from bot.agent.offline.assets import asset_at
from bot.agent.offline.marks import Done, Joint, Link, Mark, Ready, Several, Spot, Unread
from bot.agent.offline.plain_words import everyday
from bot.agent.offline.scene import Rule, Scene, rule
from bot.agent.offline.spelling import near
from bot.domain.lead_query import FieldHas, LeadField

HOW_INTEREST_SHOWS = "Interest is read off what leads did with content on it, and off their notes."
INTERESTED_IN_WHAT = (
    "I read interest off content and notes, so say in what: who is interested in pricing? "
    "For the most active leads ask for the most engaged ones."
)
LONGEST = 5
_ENDS = frozenset(
    (
        *("in", "from", "at", "this", "last", "since", "who", "that", "which", "with", "without", "and", "but", "or"),
        *("as", "plus", "along", "together"),
        *(
            "owned",
            "by",
            "created",
            "today",
            "yesterday",
            "lately",
            "recently",
            ",",
            "?",
            "right",
            "now",
            "most",
            "not",
        ),
    )
)
_NOTHING_SAID = frozenset({"us", "buying", "it", "them", "our", "product", "this", "that", "our product", "a demo"})
_ARTICLES = frozenset({"the", "our", "a", "an", "any", "some", "more", "both", "either"})


def _interested(match: re.Match[str], scene: Scene) -> Mark | Spot | None:
    first, after = scene.places(match)
    keys = [token.key for token in scene.line.tokens]
    while after < len(keys) and keys[after] in _ARTICLES:
        after += 1
    end = after
    while end < len(keys) and keys[end] not in _ENDS and end - after < LONGEST and not keys[end].startswith("§"):
        end += 1
    words = scene.line.slice(after, end)
    if not words or _own_value(after, end, scene):
        return None
    if words in _NOTHING_SAID:
        return Spot(first, end, Unread(INTERESTED_IN_WHAT))
    asset = asset_at(after, scene)
    named = asset.words if asset.words and asset.after >= end else words
    if _mistyped(named.split(), scene):
        return None
    noted = Ready((FieldHas(field=LeadField.NOTES, words=(words,)),))
    marks = (Done((), named), Joint(Link.OR), noted)
    return Spot(first, max(end, asset.after), Several(marks), note=HOW_INTEREST_SHOWS)


def _own_value(first: int, after: int, scene: Scene) -> bool:
    """Whether a field of the data's own says what they are interested in."""
    return any(option.custom for option in scene.lexicon.options(scene.line.slice(first, after)))


def _mistyped(words: Sequence[str], scene: Scene) -> bool:
    """Whether a slip of the pen is all that keeps the words from naming something: `shift planing`."""
    lexicon = scene.lexicon
    if lexicon.assets.having(words):
        return False
    meant = [_nearest(word, scene) for word in words]
    if meant == list(words):
        return False
    return bool(lexicon.assets.having(meant)) or any(o.custom for o in lexicon.options(" ".join(meant)))


def _nearest(word: str, scene: Scene) -> str:
    known = scene.lexicon.words
    if word in known or everyday(word):
        return word
    return next((other for other, _ in near(word, tuple(known), most=1)), word)


RULES: tuple[Rule, ...] = (
    rule(
        r"(?:(?:who |that |which |whom )?(?:is|are|was|were|seems?|might be|could be|have been|has been) )?"
        r"(?:really |very |most )?(?:interested in|interest in|keen on|curious about|asking about|asked about"
        r"|looking into"
        r"|mentions?|mentioned|mentioning|talked about|spoke about|complained about|researching"
        r"|reading about|reading up on|evaluating)",
        _interested,
    ),
    rule(r"(?:(?:has|have|had|shows?|showed|showing|expressed|with) )?(?:an |any |some )?interest in", _interested),
)
