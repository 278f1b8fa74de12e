"""Events that are counted, in plain words: `32 calls in February`, `calls or meetings this week`."""

from collections.abc import Mapping, Sequence

from bot.domain.condition_words import ANY_PAGE, listed, when_words
from bot.domain.lead_query import AnyOf, Condition, Did, LeadQuery, deeds_asked
from bot.domain.words import EventKind

_NOUNS: Mapping[EventKind, tuple[str, str]] = {
    EventKind.EMAIL_OPEN: ("e-mail opened", "e-mails opened"),
    EventKind.EMAIL_CLICK: ("click in e-mails", "clicks in e-mails"),
    EventKind.EMAIL_REPLY: ("reply by e-mail", "replies by e-mail"),
    EventKind.PAGE_VIEW: ("page view", "page views"),
    EventKind.PRICING_PAGE: ("view of the pricing page", "views of the pricing page"),
    EventKind.CAREERS_PAGE: ("view of the careers page", "views of the careers page"),
    EventKind.FORM_SUBMIT: ("form sent", "forms sent"),
    EventKind.CONTENT_DOWNLOAD: ("download", "downloads"),
    EventKind.CONTENT_OPEN: ("opening of content", "openings of content"),
    EventKind.VIDEO_WATCHED: ("video view", "video views"),
    EventKind.WEBINAR_REGISTERED: ("webinar registration", "webinar registrations"),
    EventKind.WEBINAR_ATTENDED: ("webinar attendance", "webinar attendances"),
    EventKind.EVENT_ATTENDED: ("event attendance", "event attendances"),
    EventKind.SOCIAL_ENGAGEMENT: ("social engagement", "social engagements"),
    EventKind.CHAT: ("chat", "chats"),
    EventKind.CALL: ("call", "calls"),
    EventKind.MEETING: ("meeting", "meetings"),
    EventKind.DEMO_REQUEST: ("demo request", "demo requests"),
    EventKind.TRIAL_STARTED: ("trial started", "trials started"),
    EventKind.UNSUBSCRIBE: ("unsubscription", "unsubscriptions"),
    EventKind.OTHER: ("other event", "other events"),
}


def event_noun(query: LeadQuery, number: int = 2) -> str:
    """What the events are called that a plan counts: `calls`; of one `call`, of any kind `events`."""
    kinds = tuple(dict.fromkeys(kind for deed in query.deeds for kind in deed.events))
    place = 0 if number == 1 else 1
    if not kinds or any(not deed.events for deed in query.deeds):
        return ("event", "events")[place]
    if set(kinds) == ANY_PAGE:
        return ("page view of any kind", "page views of any kind")[place]
    return listed([_NOUNS[kind][place] for kind in kinds])


def events_words(query: LeadQuery, number: int = 2) -> str:
    """The same with what they were about, and when: `downloads ("rollout guide") this month`."""
    abouts = list(dict.fromkeys(f'"{deed.asset}"' for deed in query.deeds if deed.asset))
    times = list(dict.fromkeys(when_words(deed.window) for deed in query.deeds))
    about = f"({listed(abouts)})" if abouts else ""
    return " ".join(part for part in (event_noun(query, number), about, listed(times)) if part)


def often_words(query: LeadQuery | None, number: int | None) -> str:
    """`7 calls`: how often a lead did what the plan orders by; empty where it does not."""
    return f"{number:,} {event_noun(query, number)}" if query and number is not None else ""


def whose(query: LeadQuery) -> Sequence[Condition]:
    """The conditions on the leads whose events they are: all but the one that says which events count."""
    counted = next((one for one in query.where if tuple(deeds_asked((one,)))), None)
    return [one for one in query.where if one is not counted or not _says_no_more(one)]


def _says_no_more(counted: Condition) -> bool:
    """Whether a condition is told by its events: not one that asks for several of them, or for something else."""
    if isinstance(counted, AnyOf):
        return all(_says_no_more(one) for one in counted.conditions)
    return isinstance(counted, Did) and not counted.negated and counted.at_least == 1
