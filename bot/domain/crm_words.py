"""What CRMs call things, mapped to our words. Their own word is kept beside ours."""

import re
from collections.abc import Mapping
from enum import StrEnum
from functools import lru_cache
from typing import TypeVar

from bot.domain.page_words import page_named
from bot.domain.rep import folded
from bot.domain.words import EventKind, Source, Stage, Status

SOURCES: Mapping[Source, tuple[str, ...]] = {
    Source.ORGANIC_SEARCH: ("organic search", "seo", "google", "bing", "search engine", "organic", "google organic"),
    Source.PAID_SEARCH: (
        *("paid search", "google ads", "adwords", "google adwords", "ppc", "sem", "cpc", "bing ads", "advertisement"),
        *("paid", "search ads", "microsoft ads"),
    ),
    Source.PAID_SOCIAL: ("paid social", "linkedin ads", "facebook ads", "meta ads", "social ads", "linkedin lead gen"),
    Source.SOCIAL: ("social", "organic social", "social media", "linkedin", "twitter", "facebook", "xing", "instagram"),
    Source.EMAIL: (
        *("email", "e mail", "email marketing", "newsletter", "email campaign", "cold email", "outbound email"),
        "mailing",
    ),
    Source.WEBINAR: ("webinar", "webinars", "online seminar", "seminar internal", "virtual event", "online event"),
    Source.EVENT: (
        *("event", "events", "trade show", "tradeshow", "conference", "fair", "meetup", "seminar", "exhibition"),
        *("roadshow", "offline event", "messe"),
    ),
    Source.REFERRAL: (
        *("referral", "referrals", "word of mouth", "employee referral", "external referral", "customer referral"),
        *("customer", "referral sites", "recommendation"),
    ),
    Source.CONTENT: (
        *(
            "content",
            "whitepaper",
            "white paper",
            "ebook",
            "content download",
            "download",
            "blog",
            "content syndication",
        ),
        *("content marketing", "gated content"),
    ),
    Source.DIRECT: (
        *("direct", "direct traffic", "web", "website", "inbound web", "web form", "contact form", "phone inquiry"),
        *("phone", "inbound call", "chat", "web direct"),
    ),
    Source.PARTNER: (
        "partner",
        "partners",
        "partner referral",
        "reseller",
        "channel partner",
        "seminar partner",
        "alliance",
    ),
    Source.OTHER: (
        *("other", "other campaigns", "offline", "offline sources", "purchased list", "list", "public relations", "pr"),
        *("unknown", "import", "crm ui", "integration", "ai referrals", "cold call", "outbound", "none"),
    ),
}

STATUSES: Mapping[Status, tuple[str, ...]] = {
    Status.NEW: ("new", "new lead", "fresh", "open not contacted", "not contacted", "not started", "uncontacted"),
    Status.OPEN: ("open", "open deal", "unread", "assigned", "accepted"),
    Status.IN_PROGRESS: ("in progress", "in process", "active", "ongoing"),
    Status.ATTEMPTED: ("attempted to contact", "attempted", "attempting", "attempted contact", "contact attempted"),
    Status.CONNECTED: ("connected", "contacted", "engaged", "replied", "reached"),
    Status.WORKING: ("working contacted", "working", "working lead", "in discussion", "meeting booked"),
    Status.NURTURING: ("nurturing", "nurture", "recycle", "recycled", "on hold"),
    Status.QUALIFIED: ("qualified", "sales qualified", "sql", "marketing qualified", "accepted by sales"),
    Status.UNQUALIFIED: (
        *("unqualified", "disqualified", "not qualified", "junk", "bad fit", "invalid", "rejected", "not interested"),
        *("spam", "do not pursue"),
    ),
    Status.BAD_TIMING: ("bad timing", "not now", "later", "timing", "future interest"),
    Status.WON: ("won", "closed won", "closed converted", "converted", "customer"),
    Status.LOST: ("lost", "closed lost", "closed not converted", "not converted", "dead", "closed"),
}

STAGES: Mapping[Stage, tuple[str, ...]] = {
    Stage.SUBSCRIBER: ("subscriber", "contact"),
    Stage.LEAD: ("lead", "prospect", "inquiry"),
    Stage.MQL: ("marketing qualified lead", "mql", "marketing qualified", "marketingqualifiedlead"),
    Stage.SQL: ("sales qualified lead", "sql", "sales qualified", "sal", "sales accepted lead", "salesqualifiedlead"),
    Stage.OPPORTUNITY: ("opportunity", "deal", "evaluation"),
    Stage.CUSTOMER: ("customer", "client"),
    Stage.EVANGELIST: ("evangelist", "advocate", "promoter"),
    Stage.OTHER: ("other",),
}

EVENTS: Mapping[EventKind, tuple[str, ...]] = {
    EventKind.EMAIL_OPEN: ("email open", "email opened", "opened email", "open", "marketing email open"),
    EventKind.EMAIL_CLICK: (
        "email click",
        "email clicked",
        "clicked email",
        "click",
        "email link clicked",
        "link click",
    ),
    EventKind.EMAIL_REPLY: ("email reply", "email replied", "replied", "reply", "responded", "replied to email"),
    EventKind.PAGE_VIEW: (
        "page view",
        "page viewed",
        "website visit",
        "visit",
        "web visit",
        "page visited",
        "pageview",
    ),
    EventKind.PRICING_PAGE: ("pricing page", "pricing", "viewed pricing", "pricing page view", "pricing page visited"),
    EventKind.CAREERS_PAGE: ("careers page", "careers", "jobs page"),
    EventKind.FORM_SUBMIT: ("form submit", "form submission", "form submitted", "form", "contact form", "form fill"),
    EventKind.CONTENT_DOWNLOAD: (
        *("content download", "download", "downloaded", "whitepaper download", "whitepaper", "ebook download", "asset"),
        *("content downloaded", "case study download", "report download", "whitepaper downloaded"),
    ),
    EventKind.CONTENT_OPEN: (
        "content open",
        "content opened",
        "content view",
        "asset opened",
        "blog read",
        "blog view",
    ),
    EventKind.VIDEO_WATCHED: ("video watched", "video view", "video", "watched video", "video viewed", "video play"),
    EventKind.WEBINAR_REGISTERED: (
        *("webinar registered", "webinar registration", "registered webinar", "webinar signup"),
        "registered for webinar",
    ),
    EventKind.WEBINAR_ATTENDED: (
        *("webinar attended", "webinar attendance", "attended webinar", "webinar attendee", "webinar"),
        "webinar joined",
    ),
    EventKind.EVENT_ATTENDED: (
        *("event attended", "trade show", "conference", "event", "booth visit", "tradeshow", "event attendance"),
        *("attended event", "trade show visit"),
    ),
    EventKind.SOCIAL_ENGAGEMENT: ("social engagement", "social", "linkedin", "social like", "social comment", "like"),
    EventKind.CHAT: ("chat", "chat started", "chatbot", "live chat", "olark chat conversation", "chat conversation"),
    EventKind.CALL: (
        "call",
        "phone call",
        "call connected",
        "had a phone conversation",
        "outbound call",
        "call logged",
    ),
    EventKind.MEETING: ("meeting", "meeting held", "meeting booked", "demo held", "demo", "meeting completed"),
    EventKind.DEMO_REQUEST: (
        "demo request",
        "demo requested",
        "requested demo",
        "request demo",
        "book a demo",
        "demo form",
    ),
    EventKind.TRIAL_STARTED: ("trial started", "trial", "free trial", "trial signup", "signup", "trial start"),
    EventKind.UNSUBSCRIBE: ("unsubscribe", "unsubscribed", "opt out", "opted out", "email unsubscribe"),
    EventKind.OTHER: ("other",),
}

Word = TypeVar("Word", bound=StrEnum)


def _index(table: Mapping[Word, tuple[str, ...]]) -> dict[str, Word]:
    return {spelling: word for word, spellings in table.items() for spelling in (folded(word), *map(folded, spellings))}


_SOURCES, _STATUSES, _STAGES, _EVENTS = _index(SOURCES), _index(STATUSES), _index(STAGES), _index(EVENTS)


@lru_cache(maxsize=16_384)
def source_named(written: str) -> Source | None:
    """Our channel for what a file or a person wrote; None where no word of it names one."""
    plain = folded(written)
    if exact := _SOURCES.get(plain):
        return exact
    return next((s for words, s in _SOURCE_WORDS if re.search(words, plain)), None)


_SOURCE_WORDS: tuple[tuple[str, Source], ...] = (
    (r"\bpartner|reseller", Source.PARTNER),
    (r"\bwebinar", Source.WEBINAR),
    (
        r"\b(linkedin|facebook|meta|social|twitter|instagram)\b.*\b(ads?|paid|sponsored|lead gen)|\bpaid social",
        Source.PAID_SOCIAL,
    ),
    (r"\b(ads?|adwords|ppc|sem|cpc)\b|paid search", Source.PAID_SEARCH),
    (r"\b(trade ?show|conference|event|fair|messe|expo|summit|booth|meetup)", Source.EVENT),
    (r"\breferr|word of mouth|recommend", Source.REFERRAL),
    (r"\b(linkedin|facebook|twitter|xing|social)\b", Source.SOCIAL),
    (r"\b(organic|seo|search)\b", Source.ORGANIC_SEARCH),
    (r"\b(e ?mail|newsletter|mailing)", Source.EMAIL),
    (r"\b(white ?paper|e ?book|content|blog|download|case study)", Source.CONTENT),
    (r"\b(web ?site|direct|web|inbound)\b", Source.DIRECT),
)


def status_named(written: str) -> Status | None:
    """Our status for a CRM's; None where it is a word of the company's own."""
    return _STATUSES.get(folded(written))


def stage_named(written: str) -> Stage | None:
    """Our stage for a CRM's lifecycle stage; None where it is a word of the company's own."""
    return _STAGES.get(folded(written))


def event_named(written: str, detail: str = "") -> EventKind | None:
    """Our kind for an activity; a page view whose detail names pricing or careers is one of these."""
    kind = _EVENTS.get(folded(written))
    return page_named(detail) or kind if kind is EventKind.PAGE_VIEW else kind
