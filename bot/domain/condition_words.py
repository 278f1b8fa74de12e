"""One condition of a plan in plain words: `in Germany or Austria`, `with no activity in the last 10 days`."""

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache

from bot.domain.bounds import span_words
from bot.domain.countries import regions
from bot.domain.languages import language_named
from bot.domain.lead_query import (
    FLAGS,
    RESPONSE,
    AnyOf,
    Condition,
    Did,
    Evident,
    FieldBetween,
    FieldHas,
    FieldIs,
    FieldWithin,
    LeadField,
    Moved,
    Way,
    Window,
    owners_refused,
)
from bot.domain.word_forms import in_one_number
from bot.domain.words import EventKind

Named = Callable[[str], str]
"""Gives the name of the rep with an id."""

_NAMES: Mapping[LeadField, str] = {
    LeadField.EMAIL: "e-mail",
    LeadField.COMPANY: "company",
    LeadField.TITLE: "job title",
    LeadField.PHONE: "phone number",
    LeadField.SOURCE_DETAIL: "source detail",
    LeadField.LAST_SOURCE: "latest source",
    LeadField.CRM_STATUS: "CRM status",
    LeadField.DO_NOT_CONTACT: "do-not-contact mark",
    LeadField.UNSUBSCRIBED: "unsubscribed mark",
    LeadField.BAND_SINCE: "change of band",
    LeadField.CREATED: "creation date",
    LeadField.LAST_ACTIVITY: "last activity",
    LeadField.RESPONSE_TIME: "response time",
    LeadField.RESPONSE_STARTED: "start of the response clock",
    LeadField.RESPONSE_DUE: "time to answer",
}

_IS: Mapping[LeadField, tuple[str, str]] = {
    LeadField.COUNTRY: ("in", "not in"),
    LeadField.STATE: ("in", "not in"),
    LeadField.CITY: ("in", "not in"),
    LeadField.INDUSTRY: ("in", "not in"),
    LeadField.COMPANY: ("at", "not at"),
    LeadField.NAME: ("named", "not named"),
    LeadField.OWNER: ("owned by", "owned by somebody other than"),
    LeadField.SOURCE: ("from", "not from"),
    LeadField.SOURCE_DETAIL: ("from", "not from"),
    LeadField.LAST_SOURCE: ("last touched by", "not last touched by"),
    LeadField.CAMPAIGN: ("from the campaign", "not from the campaign"),
    LeadField.STATUS: ("with status", "without status"),
    LeadField.CRM_STATUS: ("with CRM status", "without CRM status"),
    LeadField.STAGE: ("at stage", "not at stage"),
    LeadField.SENIORITY: ("of seniority", "not of seniority"),
    LeadField.DEPARTMENT: ("in department", "not in department"),
    LeadField.PERSONA: ("who are", "who are not"),
    LeadField.LANGUAGE: ("who speak", "who do not speak"),
}
"""What goes before the values, and what when negated; others are said as `with FIELD VALUE`."""

_DONE: Mapping[EventKind, tuple[str, str]] = {
    EventKind.EMAIL_OPEN: ("opened an e-mail", "open an e-mail"),
    EventKind.EMAIL_CLICK: ("clicked in an e-mail", "click in an e-mail"),
    EventKind.EMAIL_REPLY: ("replied to an e-mail", "reply to an e-mail"),
    EventKind.PAGE_VIEW: ("visited the website", "visit the website"),
    EventKind.PRICING_PAGE: ("opened the pricing page", "open the pricing page"),
    EventKind.CAREERS_PAGE: ("opened the careers page", "open the careers page"),
    EventKind.FORM_SUBMIT: ("sent a form", "send a form"),
    EventKind.CONTENT_DOWNLOAD: ("downloaded content", "download content"),
    EventKind.CONTENT_OPEN: ("opened content", "open content"),
    EventKind.VIDEO_WATCHED: ("watched a video", "watch a video"),
    EventKind.WEBINAR_REGISTERED: ("registered for a webinar", "register for a webinar"),
    EventKind.WEBINAR_ATTENDED: ("attended a webinar", "attend a webinar"),
    EventKind.EVENT_ATTENDED: ("attended an event", "attend an event"),
    EventKind.SOCIAL_ENGAGEMENT: ("engaged on social media", "engage on social media"),
    EventKind.CHAT: ("chatted", "chat"),
    EventKind.CALL: ("had a call", "have a call"),
    EventKind.MEETING: ("had a meeting", "have a meeting"),
    EventKind.DEMO_REQUEST: ("asked for a demo", "ask for a demo"),
    EventKind.TRIAL_STARTED: ("started a trial", "start a trial"),
    EventKind.UNSUBSCRIBE: ("unsubscribed", "unsubscribe"),
    EventKind.OTHER: ("did something else", "do anything else"),
}

ANY_PAGE = frozenset({EventKind.PAGE_VIEW, EventKind.PRICING_PAGE, EventKind.CAREERS_PAGE})
"""Together they are said in a word."""


ANSWERED = ("that somebody answered", "that nobody has answered yet")


def minutes_words(minutes: float) -> str:
    """Business time: `45 min`, `2 h 5 min`."""
    hours, rest = divmod(round(minutes), 60)
    return f"{hours:,} h {rest} min" if hours and rest else f"{hours:,} h" if hours else f"{rest} min"


def field_words(field: LeadField, custom: str | None = None) -> str:
    """What people call a field."""
    return custom or _NAMES.get(field) or field.replace("_", " ")


def listed(values: Sequence[str], most: int = 6) -> str:
    """`a, b or c`; a long list is cut and counted."""
    if len(values) > most:
        return f"{', '.join(values[: most - 1])} or {len(values) - most + 1} others"
    return " or ".join([", ".join(values[:-1]), values[-1]] if len(values) > 2 else values)


def clause_for(condition: Condition, owner: Named) -> str:
    """A condition as it follows `leads`."""
    match condition:
        case FieldIs():
            return _is(condition, owner)
        case FieldHas():
            name = field_words(condition.field, condition.custom)
            verb = "without" if condition.negated else "with"
            noted = condition.field is LeadField.NOTES
            words = in_one_number(condition.words) if noted else condition.words
            return f"{verb} {listed(words)} in the {name}"
        case FieldBetween():
            return _between(condition)
        case FieldWithin():
            return _within(condition)
        case Did():
            return _did(condition)
        case Evident():
            verb = "whose {} is not" if condition.negated else "whose {} is"
            return f"{verb.format(condition.criterion)} {listed(condition.levels)}"
        case Moved():
            return _moved(condition)
        case AnyOf():
            if others := owners_refused(condition):
                return f"not owned by {listed(_shown(others, owner))}"
            parts = list(dict.fromkeys(clause_for(part, owner) for part in condition.conditions))
            return parts[0] if len(parts) == 1 else f"({' or '.join(parts)})"


def _is(condition: FieldIs, owner: Named) -> str:
    field, negated = condition.field, condition.negated
    if field is LeadField.ID:
        count = len(condition.values)
        return f"{'not ' if negated else ''}among the {f'{count} leads' if count != 1 else 'one lead'} shown"
    if not condition.values:
        return _known(condition)
    values = listed(_shown(condition, owner))
    if field is LeadField.CUSTOM:
        return f"where {condition.custom} is {'not ' if negated else ''}{values}"
    yes, no = _IS.get(field, (f"with {field_words(field)}", f"with {field_words(field)} other than"))
    return f"{no if negated else yes} {values}"


def _shown(condition: FieldIs, owner: Named) -> Sequence[str]:
    """The values as people call them: reps by name, the countries of a region by the region."""
    if condition.field is LeadField.OWNER:
        return [owner(v) for v in condition.values]
    if condition.field is LeadField.LANGUAGE:
        return list(dict.fromkeys(map(language_named, condition.values)))
    if condition.field is LeadField.COUNTRY and len(condition.values) > 1:
        region = _region(frozenset(condition.values))
        return [region] if region else condition.values
    return condition.values


@lru_cache(maxsize=256)
def _region(members: frozenset[str]) -> str:
    return next((name for name, countries in regions().items() if members == frozenset(countries)), "")


def _known(condition: FieldIs) -> str:
    field, negated = condition.field, condition.negated
    if field in FLAGS:
        word = {LeadField.UNSUBSCRIBED: "unsubscribed", LeadField.DO_NOT_CONTACT: "marked do-not-contact"}[field]
        return f"{'not ' if negated else ''}{word}"
    if field is LeadField.LAST_ACTIVITY:
        return "never active" if negated else "that were ever active"
    if field in RESPONSE:
        due, was = ("that have to be answered", "that need no answer"), ANSWERED
        return (was if field is LeadField.RESPONSE_TIME else due)[negated]
    name = field_words(field, condition.custom)
    if field in {LeadField.EMPLOYEES, LeadField.REVENUE, LeadField.NOTES}:
        return f"{'without' if negated else 'with'} known {name}"
    article = "an" if name[0].casefold() in "aeio" else "a"
    return f"{'without' if negated else 'with'} {article} {name}"


def _between(condition: FieldBetween) -> str:
    if condition.field is LeadField.RESPONSE_TIME and not condition.negated:
        return _answered(condition)
    name = field_words(condition.field, condition.custom)
    span = span_words(condition.field, condition.low, condition.high)
    verb = "not with" if condition.negated else "with"
    return f"{verb} {span} employees" if condition.field is LeadField.EMPLOYEES else f"{verb} {name} {span}"


def _answered(condition: FieldBetween) -> str:
    low = f" after {minutes_words(condition.low)} or more" if condition.low else ""
    high = f" within {minutes_words(condition.high)}" if condition.high is not None else ""
    return f"{ANSWERED[0]}{' and'.join(part for part in (low, high) if part)}"


def _within(condition: FieldWithin) -> str:
    when = when_words(condition.window)
    if condition.custom:
        return f"whose {condition.custom} is {'not ' if condition.negated else ''}{when}".strip()
    verbs = {
        LeadField.CREATED: ("created", "not created"),
        LeadField.LAST_ACTIVITY: ("last active", "with no activity"),
        LeadField.BAND_SINCE: ("that changed band", "that did not change band"),
        LeadField.RESPONSE_STARTED: ("whose response clock began", "whose response clock did not begin"),
        LeadField.RESPONSE_DUE: ("whose answer is due", "whose answer is not due"),
    }
    yes, no = verbs[condition.field]
    return f"{no if condition.negated else yes} {when}".strip()


def _did(condition: Did) -> str:
    many = {1: "", 2: " at least twice"}.get(condition.at_least, f" at least {condition.at_least} times")
    if condition.negated and 2 * len(condition.events) > len(EventKind):
        rest = listed([_DONE[kind][1] for kind in EventKind if kind not in condition.events])
        when = when_words(condition.window)
        return f"who did nothing else than {rest}{f' {when}' if when else ''}"
    verbs = [_DONE[kind][1 if condition.negated else 0] for kind in condition.events]
    if set(condition.events) == ANY_PAGE:
        verbs = ["visit any page" if condition.negated else "visited any page"]
    what = listed(verbs) if verbs else ("do anything" if condition.negated else "did anything")
    about = f' ("{condition.asset}")' if condition.asset else ""
    when = when_words(condition.window)
    return f"who {'did not ' if condition.negated else ''}{what}{about}{many}{f' {when}' if when else ''}"


_WENT: Mapping[Way, tuple[str, str]] = {
    Way.UP: ("rose", "rise"),
    Way.DOWN: ("fell", "fall"),
    Way.EITHER: ("changed", "change"),
}


def _moved(condition: Moved) -> str:
    went = f"did not {_WENT[condition.way][1]}" if condition.negated else _WENT[condition.way][0]
    much = f" by {condition.at_least} or more" if condition.at_least > 1 else ""
    when = when_words(condition.window)
    return f"whose score {went}{much}{f' {when}' if when else ''}"


_BARE = ("today", "yesterday", "this", "last", "next", "since", "before", "after", "more than", "until")


def when_words(window: Window) -> str:
    """A window as it follows a verb: `this month`, `in the last 14 days`, `from 1 May 2026 to 3 May 2026`."""
    said = window.said
    if not said and (window.start or window.end):
        parts = (("since", window.start), ("before", window.end))
        return " and ".join(f"{word} {at:%Y-%m-%d %H:%M} UTC" for word, at in parts if at)
    if not said or said.startswith(_BARE):
        return said
    if " to " in said:
        return f"from {said}"
    return f"{'on' if said[0].isdigit() and ' ' in said else 'in'} {said}"
