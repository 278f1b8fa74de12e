"""Who is interested in something, by what they did or by their notes; and who spoke of something."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot.agent.offline.assets import asset_at
from bot.agent.offline.doing_words import WANTS
from bot.agent.offline.marks import Done, Joint, Link, Mark, Option, Ready, Several, Spot, Unread, Values
from bot.agent.offline.plain_words import everyday
from bot.agent.offline.scene import Rule, Scene, rule
from bot.agent.offline.spelling import key_of, near, stem
from bot.domain.lead_query import FieldHas, LeadField
from bot.domain.word_forms import both_numbers
from bot.domain.words import EventKind as Kind

HOW_INTEREST_SHOWS = "Interest is read off what leads did with content on it, and off their notes."
HOW_TOLD = "What leads said is read off their notes, and off calls, meetings, chats and replies."
TOLD_IN = (Kind.CALL, Kind.MEETING, Kind.CHAT, Kind.EMAIL_REPLY)
"""Where leads say something themselves; what they only read or opened says nothing of theirs."""
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
            "per",
            "each",
            "across",
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
_ARTICLES = frozenset({"the", "our", "their", "its", "a", "an", "any", "some", "more", "both", "either"})
_WANTED = frozenset({"interest", "product", "solution", "module", "service", "topic", "need"})
"""Words of a field's name that say it holds what leads want."""


def _interested(match: re.Match[str], scene: Scene) -> Mark | Spot | None:
    found = _what(match, scene)
    if isinstance(found, Spot) or found is None:
        return found
    first, end, words = found
    if own := _nearly_own(words.split(), scene):
        note = f"“{words}” is read as {own.values[0]} of {own.custom}."
        return Spot(first, end, Values((replace(own, bare=True),)), note=note)
    return _spoken_of(found, scene, (), HOW_INTEREST_SHOWS)


def _told(match: re.Match[str], scene: Scene) -> Mark | Spot | None:
    found = _what(match, scene)
    return found if isinstance(found, Spot) or found is None else _spoken_of(found, scene, TOLD_IN, HOW_TOLD)


def _what(match: re.Match[str], scene: Scene) -> tuple[int, int, str] | Spot | None:
    """The words that follow, with where all of it begins and ends; none where a field of the data's own says them."""
    first, after = scene.places(match)
    keys = [token.key for token in scene.line.tokens]
    while after < len(keys) and keys[after] in _ARTICLES:
        after += 1
    end = after
    while end < len(keys) and keys[end] not in _ENDS and end - after < LONGEST and not keys[end].startswith("§"):
        end += 1
    words = scene.line.slice(after, end)
    if not words or _own_value(after, end, scene) or words.startswith(("only ", "just ")):
        return None
    if words in _NOTHING_SAID:
        return Spot(first, end, Unread(INTERESTED_IN_WHAT))
    return first, end, words


def _spoken_of(found: tuple[int, int, str], scene: Scene, kinds: tuple[Kind, ...], note: str) -> Spot | None:
    first, end, words = found
    asset = asset_at(end - len(words.split()), scene)
    named = asset.words if asset.words and asset.after >= end else words
    if _mistyped(named.split(), scene):
        return None
    noted = Ready((FieldHas(field=LeadField.NOTES, words=both_numbers(words)),))
    marks = (Done(kinds, named), Joint(Link.OR), noted)
    return Spot(first, max(end, asset.after), Several(marks), note=note)


_ASKED = re.compile(r"(?:^| )(?:asked|asking|requested) (?:for )?(?:(?:an?|the|some|any|better|new|more) )*$")
_WISHES = re.compile(rf"(?:^| )(?:{WANTS}|looking for)(?: (?:an?|the|some|any|better|new|more|about))* $")


def wished_for(place: int, scene: Scene) -> Spot | None:
    """`needs OPC UA`: a name that nothing in the data has, where somebody wants it, may stand in the notes."""
    if not _WISHES.search(scene.line.text[: scene.line.starts[place]]):
        return None
    keys, end = [token.key for token in scene.line.tokens], place
    while end < len(keys) and keys[end] not in _ENDS and end - place < LONGEST and not keys[end].startswith("§"):
        end += 1
    words, told = scene.line.slice(place, end), _ASKED.search(scene.line.text[: scene.line.starts[place]])
    named = any(token.capital for token in scene.line.tokens[place:end])
    return None if everyday(words) or not (named or told) else _spoken_of((place, end, words), scene, TOLD_IN, HOW_TOLD)


def _nearly_own(words: Sequence[str], scene: Scene) -> Option | None:
    """`vibration sensors` where a field of what leads want has `Vibration`, and no content is called by all of it."""
    if scene.lexicon.assets.having(words):
        return None
    if len(words) == 1:
        own = [o for o in _headed_by(words[0], scene) if _is_wanted(o, scene)]
        return own[0] if len(own) == 1 else None
    found = dict.fromkeys(option for option in _without_one(words, scene) if _is_wanted(option, scene))
    return next(iter(found)) if len(found) == 1 else None


def _headed_by(word: str, scene: Scene) -> Iterator[Option]:
    """Values of lists that begin or end with the word: `scanners` of `Hand Scanner`."""
    for custom in scene.lexicon.lists:
        for named in scene.lexicon.custom.get(custom, ()):
            phrase = key_of(named.value)
            ends = {stem(part) for part in (phrase.split()[0], phrase.split()[-1])} if " " in phrase else set()
            if stem(word) in ends and not everyday(word):
                yield from scene.lexicon.options(phrase)


def _without_one(words: Sequence[str], scene: Scene) -> Iterator[Option]:
    """What the words mean without the first or the last, where that one means nothing in the data."""
    for left_out, rest in ((words[-1], words[:-1]), (words[0], words[1:])):
        if not scene.lexicon.options(left_out):
            yield from scene.lexicon.options(" ".join(rest))


def _is_wanted(option: Option, scene: Scene) -> bool:
    wanted = option.custom in scene.lexicon.lists or {stem(word) for word in key_of(option.custom).split()} & _WANTED
    return bool(option.custom and wanted)


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
        r"(?:really |very |most )?(?:interested in|interest in|keen on|curious about|looking into|researching"
        r"|reading about|reading up on|evaluating)",
        _interested,
    ),
    rule(
        r"(?:(?:who |that |which |whom )?(?:is|are|was|were|have been|has been|have|has|had|did) )?(?:ever |already )?"
        r"(?:ask(?:ing|ed|s)? about|mention(?:s|ed|ing)?|(?:talk(?:s|ed|ing)?|spoke|spoken|speaks?|speaking) about"
        r"|complain(?:s|ed|ing)? (?:about|of)|struggl(?:e|es|ed|ing) with|suffer(?:s|ed|ing)? from"
        r"|(?:problems?|issues?|trouble|difficulties) with|(?:concerned|unhappy|fed up) (?:about|with)"
        r"|(?:said|says?|saying) (?:something|anything|things) about"
        r"|(?:brought|brings?|bringing) up)",
        _told,
    ),
    rule(r"(?:(?:has|have|had|shows?|showed|showing|expressed|with) )?(?:an |any |some )?interest in", _interested),
)
