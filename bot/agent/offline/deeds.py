"""What leads did, as rules make it: how often, and with which content."""

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.agent.offline.assets import asset_at
from bot.agent.offline.further_titles import listed
from bot.agent.offline.marks import Done, Mark, Spot
from bot.agent.offline.quantities import quantity_at
from bot.agent.offline.scene import Make, Scene, group
from bot.agent.offline.spelling import stem
from bot.domain.words import EventKind as Kind

REGISTERED, ATTENDED = Kind.WEBINAR_REGISTERED, Kind.WEBINAR_ATTENDED
SAME = "§same"
"""Stands for the content that was named just before: `registered for X but did not attend`."""


def the_same(coming: Done, before: Sequence[Done]) -> Done:
    """Coming to what was named before; who registered for some webinar came to a webinar, not to a fair."""
    named = next((done.asset for done in reversed(before) if done.asset), None)
    if named is None and any(REGISTERED in done.events for done in before) and ATTENDED in coming.events:
        return replace(coming, asset=None, events=(ATTENDED,))
    return replace(coming, asset=named)


THE = (
    "(?:the |our |your |a |an |any |some |one of our |one of the |my |their |us |with |with us |to |for "
    "|at |on |in |of )*"
)
MANY = (
    r"(?:(?P<least>at least |more than |over |min |minimum )?(?P<n>\d+|an?|one|multiple|several"
    r"|repeated)(?P<plus> \+| or more)? )?"
)
TAKE = (
    r"(?:book(?:ed|s|ing)?|request(?:ed|s|ing)?|ask(?:ed|s|ing)?(?: us)?(?: for)?|schedul(?:e|ed|es|ing)"
    r"|want(?:ed|s)?|order(?:ed)?|sign(?:ed|s|ing)? up for|had|have|has|got|take|took|taken|attend(?:ed)?"
    r"|done|did|do|agreed to|submitted|made|see|seen|saw)"
)

VISITS = (Kind.PAGE_VIEW, Kind.PRICING_PAGE, Kind.CAREERS_PAGE)


def count_of(match: re.Match[str]) -> int:
    number = group(match, "n")
    strict = group(match, "least").strip() in {"more than", "over"}
    if number.isdigit():
        return max(int(number) + strict, 1)
    if strict and number in {"a", "an", "one"}:
        return 2
    return 2 if number in {"multiple", "several", "repeated"} else 1


def did(*kinds: Kind) -> Make:
    """Events that need no more words."""
    return lambda match, scene: Done(kinds, at_least=count_of(match))


def with_asset(*kinds: Kind, wide: bool = False, needed: bool = False) -> Make:
    """Events about something named after the verb; `needed`: without a name the words mean something else."""

    def make(match: re.Match[str], scene: Scene) -> Mark | Spot | None:
        first, after = scene.places(match)
        many, place = quantity_at(after, scene)
        asset = asset_at(place, scene)
        if asset.after == place:
            many, place, asset = 1, after, asset_at(after, scene)
        if needed and asset.after == after:
            return None
        done = Done(fitting(kinds, asset.type, wide=wide), asset.words, max(count_of(match), many))
        return listed(first, asset.after, done, scene) if asset.words else Spot(first, asset.after, done)

    return make


_BY_TYPE = {"webinar": Kind.WEBINAR_ATTENDED, "event": Kind.EVENT_ATTENDED, "video": Kind.VIDEO_WATCHED}


def fitting(kinds: tuple[Kind, ...], type_: str, *, wide: bool) -> tuple[Kind, ...]:
    """Of several kinds the one that the type of content says."""
    said = _BY_TYPE.get(type_)
    if said in kinds and len(kinds) > 1:
        return (said,)
    if wide and said:
        return (Kind.WEBINAR_ATTENDED, Kind.VIDEO_WATCHED) if type_ == "webinar" else (said,)
    return kinds


_KINDS_AND_TIMES = frozenset(
    (
        *("email", "emails", "mail", "mails", "pricing", "price", "prices", "page", "pages"),
        *("last", "past", "day", "days", "week", "weeks", "month", "months", "least"),
    )
)
"""Words that stand in no name of a mail or page: they say what kind of thing it is, or when."""


def happened(kinds: Sequence[Kind], words: str, scene: Scene) -> bool:
    """Whether anybody ever did this with something called so: it goes through all events of the kinds."""
    if _KINDS_AND_TIMES & set(words.split()):
        return False
    return scene.vocabulary.last_happened(kinds, words, before=scene.calendar.now) is not None


def as_written(words: str, kinds: Sequence[Kind], scene: Scene) -> str:
    """Words as the data writes them, in singular or plural; as they were said where it has neither."""
    said = words.split()
    if _KINDS_AND_TIMES & set(said):
        return words
    named = scene.vocabulary.event_names(kinds, [stem(word) for word in said])
    for name in (set(each.split()) for each in named):
        spelled = [next((form for form in (word, stem(word), f"{word}s") if form in name), "") for word in said]
        if all(spelled):
            return " ".join(spelled)
    return words
