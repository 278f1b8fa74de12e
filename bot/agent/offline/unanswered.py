"""`demo requests nobody followed up on`: silence after something the lead did is no contact since then."""

import re
from collections.abc import Sequence
from zoneinfo import ZoneInfo

from bot.agent.offline.draft import Draft
from bot.agent.offline.fields import is_dated
from bot.agent.offline.marks import Doing, Done, When
from bot.agent.offline.scene import Scene
from bot.agent.offline.slots import Slot
from bot.agent.offline.spelling import key_of
from bot.domain.calendar import Calendar
from bot.domain.definitions import CONTACT, SPOKE
from bot.domain.lead_query import Condition, Did, FieldIs, LeadField

SINCE_WHEN = "“Since” means in that same time: the plan does not compare one event with another."
SINCE_EVER = "“Since” means ever, here: the plan does not compare one event with another. Say a date to be exact."
NO_ORDER = "Both were done, in whichever order: the plan does not compare one event with another."
SINCE_THEN = "Not followed up, here: no call, meeting, chat or reply by e-mail in that time."


def without_contact(draft: Draft, calendar: Calendar) -> None:
    """
    Turn a silence that a lead's own doing rules out into missing contact over the same time.

    A lead that asked for a demo was active then, so that `never active` would find nobody.
    """
    did = next((s for s in draft.slots if s.done and not s.negated), None)
    silent = next((s for s in draft.slots if _never(s)), None)
    if not did or not silent or silent.either or did.either:
        return
    silent.verb, silent.done, silent.negated = None, Done(CONTACT), True
    silent.when = _open(did.when, calendar) if did.when else None
    draft.notes.append(SINCE_THEN)


def nothing_since(draft: Draft, scene: Scene) -> None:
    """`a meeting this month and no reply since`: the same time, up to now; without a time none ever, which is said."""
    for place, slot in enumerate(draft.slots):
        follows = scene.line.slice(slot.end, len(scene.line.tokens))
        earlier = next((s for s in reversed(draft.slots[:place]) if s.done and not s.negated), None)
        if not (slot.done and slot.negated and not slot.when and earlier and _SINCE.fullmatch(follows)):
            continue
        slot.when = _open(earlier.when, scene.calendar) if earlier.when else None
        draft.notes.append(SINCE_WHEN if slot.when else SINCE_EVER)
    if _THEN.search(scene.line.text) and sum(bool(s.done) and not s.negated for s in draft.slots) > 1:
        draft.notes.append(NO_ORDER)


_THEN = re.compile(r"\b(?:(?:and|but|,) (?:then|later)|afterwards?|after (?:that|which))\b")
_SINCE = re.compile(
    r"(?:ever |yet )?(?:since(?: then| that| it)?|afterwards?|after (?:that|it)|thereafter|from then on)(?: [?,.])*"
)


def _never(slot: Slot) -> bool:
    """Whether a slot means that nothing ever happened."""
    return _quiet(slot) and not slot.when


def _quiet(slot: Slot) -> bool:
    """Whether a slot means that nothing happened."""
    verb = slot.verb
    return verb is not None and verb.bare and not verb.days and verb.doing is Doing.QUIET and not slot.negated


def _open(when: When, calendar: Calendar) -> When:
    """The same time, up to now: a demo asked for last month may have been followed up today."""
    start = when.window.start
    if when.lasting or start is None:
        return when
    return When(calendar.since(start.astimezone(ZoneInfo(calendar.zone)).date()))


def contact_since(where: Sequence[Condition], asked: Condition) -> Condition:
    """`not followed up` after `demo requests this month`: the same in a thread."""
    silent = isinstance(asked, FieldIs) and asked.field is LeadField.LAST_ACTIVITY and asked.negated
    never = silent or asked == Did(events=CONTACT, negated=True)
    did = next((one for one in where if isinstance(one, Did) and not one.negated), None)
    return Did(events=CONTACT, window=did.window, negated=True) if never and did else asked


def never_contacted(draft: Draft, scene: Scene) -> None:
    """
    `never contacted`, with no day said: nobody of ours spoke with them, and none of them answered.

    Where a field of the data's own has the day of the last contact, it is that which is blank.
    """
    for slot in draft.slots:
        words = scene.line.slice(slot.start, slot.end)
        if _quiet(slot) and slot.when and _CONTACTED.search(words):
            draft.notes.append(NOT_ACTIVE)
        if _never(slot) and _SPOKEN.search(words):
            slot.verb, slot.done, slot.negated = None, Done(SPOKE), True
            draft.notes.append(NOT_SPOKEN)
        if not _never(slot) or not _CONTACTED.search(words):
            continue
        slot.verb = None
        if own := _last_contact(scene):
            slot.conditions.append(FieldIs(field=LeadField.CUSTOM, custom=own, negated=True))
            draft.notes.append(BY_OWN_FIELD.format(own=own))
        else:
            slot.done, slot.negated = Done(CONTACT), True
            draft.notes.append(NOT_CONTACTED)


def _last_contact(scene: Scene) -> str:
    """The one custom field that gives the day of the last contact."""
    named = [name for name in scene.lexicon.custom if _LAST_CONTACT.fullmatch(key_of(name)) and is_dated(name, scene)]
    return named[0] if len(named) == 1 else ""


NOT_CONTACTED = "Never contacted, here: no call, meeting, chat or reply by e-mail on record."
NOT_SPOKEN = "Never spoken to, here: no call, meeting or chat on record."
NOT_ACTIVE = "Not contacted, here: no activity of any kind in that time."
BY_OWN_FIELD = "Never contacted, here: without a {own}."
_CONTACTED = re.compile(r"\b(?:(?:un)?contacted|contact$|reach(?:ed)?(?: out to)?|approached|in touch|followed up)\b")
_SPOKEN = re.compile(r"\b(?:spoken|spoke|speak|talked|talk)\b")
_LAST_CONTACT = re.compile(r"(?:date )?(?:of )?last (?:contact(?:ed)?|outreach|reached out)(?: (?:date|on|at|day))?")
