"""Who was at the last occasion of a kind: `attended the last webinar`, `missed our latest trade show`."""

import re
from zoneinfo import ZoneInfo

from bot.agent.offline.marks import Done, Mark, Not, Several, Spot, Unread, When
from bot.agent.offline.scene import Rule, Scene, group, rule
from bot.domain.calendar import in_words
from bot.domain.words import EventKind as Kind

WHICH_WEBINAR = "Which one? I know when people signed up, not what it was for unless you name it."
_ATTENDED = {"webinar": (Kind.WEBINAR_ATTENDED,), "meetup": (Kind.EVENT_ATTENDED, Kind.WEBINAR_ATTENDED)}
_WAS_THERE = (
    r"(?P<no>(?:did|have|has|were|was) not |never )?(?:(?:been|was|were) (?:at|to)|attend(?:ed|ing|ees of|s)?"
    r"|join(?:ed|s)?|c[ao]me to|went to|participants of|participated in|took part in|watched"
    r"|(?P<missed>missed|skipped))"
)
_SIGNED_UP = r"(?P<signed>registered|signed up|registrants|registrations|enrolled) (?:for|to|of|at)"


def _last(match: re.Match[str], scene: Scene) -> Mark | Spot | None:
    words, kind = group(match, "words").strip(), group(match, "kind")
    if group(match, "signed"):
        return Unread(WHICH_WEBINAR)
    kinds = _ATTENDED.get(kind, (Kind.EVENT_ATTENDED,))
    last = scene.vocabulary.last_happened(kinds, words or None, before=scene.calendar.now)
    if last is None:
        return None
    day = last.astimezone(ZoneInfo(scene.calendar.zone)).date()
    refused = (Not(),) if group(match, "no") or group(match, "missed") else ()
    done = Done(kinds, words)
    first, after = scene.places(match)
    marks = Several((*refused, done, When(scene.calendar.days(day))))
    return Spot(first, after, marks, note=f"The last {f'{words} {kind}'.strip()} was on {in_words(day)}.")


RULES: tuple[Rule, ...] = (
    rule(
        rf"(?:who |that )?(?:{_WAS_THERE}|{_SIGNED_UP}) (?:the |our )?(?:last|latest|most recent|previous) "
        r"(?P<words>(?:\w+ ){0,3}?)(?P<kind>webinar|event|trade show|conference|fair|roadshow|expo|meetup)",
        _last,
    ),
)
