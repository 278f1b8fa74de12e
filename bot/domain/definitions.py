"""What the words of a question mean, in one place, versioned and named in answers."""

from collections.abc import Mapping

from bot.domain.lead import Lead
from bot.domain.rep import folded
from bot.domain.words import EventKind, Seniority, Stage, Status

VERSION = "3"
"""Goes up whenever a definition below, or a window in `calendar.py`, changes what a question finds."""

DEFINITIONS = f"definitions {VERSION}"
"""As answers name it."""

UNWORKABLE_STAGES = frozenset({Stage.CUSTOMER})
UNWORKABLE_STATUSES = frozenset({Status.WON, Status.LOST, Status.UNQUALIFIED})
"""Whom nobody should call, and so no ranking of whom to call shows; unsubscribed and do-not-contact ones besides."""

QUIET_DAYS = 30
"""Days without a touch after which a lead has gone quiet, where the question says no number."""

RECENT_DAYS = 14
"""What `recently` and `lately` mean."""

HEATED_POINTS = 5
"""By how much a score rises, or falls, before somebody heated up or cooled down."""

SPOKE = (EventKind.CALL, EventKind.MEETING, EventKind.CHAT)
"""What counts as having spoken to somebody."""

CONTACT = (*SPOKE, EventKind.EMAIL_REPLY)
"""What counts as contact that went both ways: contacted, reached, followed up."""

HIGH = 70
LOW = 30
"""From where on, and up to where, an axis of the score is called high or low; both ends included."""

BREACH_HOURS = 2
"""So many hours before the time to answer ends a lead is about to breach it."""

SMALL_COMPANY = (1, 199)
MID_MARKET = (200, 999)
ENTERPRISE = (1000, None)
"""Employees, both ends included."""

SENIOR = (Seniority.OWNER, Seniority.C_LEVEL, Seniority.VP, Seniority.DIRECTOR, Seniority.HEAD)
"""Whom `senior people` means."""


def is_workable(lead: Lead) -> bool:
    """Whether a ranking of whom to call may show the lead."""
    if lead.unsubscribed or lead.do_not_contact:
        return False
    return lead.stage not in UNWORKABLE_STAGES and lead.status not in UNWORKABLE_STATUSES


_TERMS: Mapping[str, str] = {
    "lead": "A lead is every record, a person who may buy, whatever its stage or status.",
    "account": "An account is a company; its leads are the people we know there.",
    "owner": "The owner of a lead is the rep who works it. Unassigned means that nobody does.",
    "hot": "Hot leads pass the thresholds for fit and engagement that the scoring rules set for the hot band.",
    "warm": "Warm is the band below hot: the thresholds are in the scoring rules.",
    "cool": "Cool is the band below warm: the thresholds are in the scoring rules.",
    "cold": "Cold is the lowest band: little fit, or little done lately.",
    "band": "Hot, warm, cool and cold are bands, read off fit, engagement and readiness by the scoring rules, "
    "never off a rating column of an import.",
    "score": "The score, 0 to 100, is made of fit, engagement and readiness by the scoring rules; "
    "ask why a lead is hot to see its sum.",
    "fit": "Fit, 0 to 100, is who they are: industry, size, role and country against our ideal customer.",
    "engagement": "Engagement, 0 to 100, is what they did lately; each thing counts less as time passes.",
    "readiness": "Readiness, 0 to 100, is what we know of budget, authority, need and timeline.",
    "hottest": "The hottest leads are those with the highest score that somebody can call: customers, won, lost, "
    "unqualified, unsubscribed and do-not-contact ones are left out.",
    "mql": "MQL, marketing qualified lead, is a lifecycle stage: marketing found it worth a seller's time.",
    "sql": "SQL, sales qualified lead, is a lifecycle stage: a seller found it worth working on.",
    "subscriber": "Subscriber is the first lifecycle stage: they read what we send, and asked for no more yet.",
    "opportunity": "Opportunity is a lifecycle stage: a deal with them is being worked on.",
    "customer": "Customer is a lifecycle stage: they have bought. Nobody ranks customers among those to call.",
    "evangelist": "Evangelist is the last lifecycle stage: a customer who speaks for us.",
    "nurturing": "Nurturing is a status: they are not ready to buy, and hear from us from time to time.",
    "bad timing": "Bad timing is a status: they may buy, but not now.",
    "attempted": "Attempted to contact is a status: sales tried to reach them and has not yet.",
    "unqualified": "Unqualified is a status: sales found that they will not buy, so nobody ranks them among those to "
    "call.",
    "stage": "The stage is how far a lead has come: subscriber, lead, MQL, SQL, opportunity, customer, evangelist.",
    "status": "The status is what sales is doing about a lead: new, open, in progress, attempted, connected, working, "
    "nurturing, qualified, unqualified, bad timing, won or lost.",
    "source": "The source is the channel of the first touch, such as paid social, webinar or referral.",
    "last activity": "Last activity is the latest of the CRM's own date and anything the lead did.",
    "no touch": "No touch for N days means that the last activity is longer ago than N days, or that there is none.",
    "contacted": "Contacted, reached and followed up mean a call, a meeting, a chat or a reply by e-mail; "
    "spoken to means one of the first three. Not contacted means none of them, unless a field such as Last Contacted "
    "or the CRM's status says it.",
    "events": "Events are what leads did: calls, meetings, demo requests, downloads, opens, clicks, page views, "
    "replies. “How many calls” counts each call, however few leads they are with; “how many leads called” counts "
    "leads. Grouped by asset, an event without one is blank. A sign-up is a new lead, unless it is for a webinar "
    "or a trial.",
    "gone quiet": f"Gone quiet means no activity for {QUIET_DAYS} days, unless you say another number.",
    "heated up": f"Heated up means that the score rose by {HEATED_POINTS} points or more within the time you name, "
    f"from its start to its end; {RECENT_DAYS} days where you name none. A lead that was first scored within "
    "that time is measured from its first score. Cooled down is the same downwards; became hot means that "
    "the band did.",
    "response time": "The response time, speed to lead, is business time from when a lead rose into its band, or was "
    "claimed after that, to the first call, meeting, chat, reply or content sent. Business time is that of the "
    "lead's owner: hours, days and public holidays are in the scoring rules, by team where a team has its own.",
    "late": "A lead is answered late where nobody was in touch with it within the response time that the scoring "
    f"rules allow its band; it is about to breach in the last {BREACH_HOURS} hours before.",
    "new": "New, came in, added and signed up go by the creation date.",
    "mine": "My leads are those that you own.",
    "my team": "My team is the reps who report to you.",
    "unassigned": "Unassigned leads have no owner.",
    "this week": "This week begins on Monday; today, month, quarter and year go by the calendar in your time zone.",
    "last days": "The last N days are counted back from this minute.",
    "enterprise": f"Enterprise is {ENTERPRISE[0]:,} employees or more.",
    "mid-market": f"Mid-market is {MID_MARKET[0]} to {MID_MARKET[1]} employees.",
    "smb": f"Small and medium is under {MID_MARKET[0]} employees.",
    "bant": "BANT is budget, authority, need and timeline: what we have to know before a lead is qualified.",
    "budget": "Budget: is there money for it, how much, and who said so.",
    "authority": "Authority: who decides, and whether we know that person.",
    "need": "Need: the problem that they want to solve.",
    "timeline": "Timeline: when they want to have it solved.",
    "qualified": "A lead is qualified when what we know of need, timeline, budget and authority "
    "passes the rules for it.",
    "evidence": "Evidence is one thing said on budget, authority, need or timeline: who said it, when, in which words.",
    "persona": "The persona is the role in a purchase: economic buyer, technical buyer, champion, user or influencer.",
    "icp": "ICP, ideal customer profile: the industries, sizes, roles and countries that we sell best to. "
    "The scoring rules hold it.",
    "do not contact": "Do-not-contact leads asked us, or our rules tell us, not to reach out to them.",
}

_ALSO: Mapping[str, str] = {
    "leads": "lead",
    "prospect": "lead",
    "hot lead": "hot",
    "hot leads": "hot",
    "warm lead": "warm",
    "warm leads": "warm",
    "cool leads": "cool",
    "cold lead": "cold",
    "cold leads": "cold",
    "bands": "band",
    "lead score": "score",
    "scoring": "score",
    "scores": "score",
    "fit score": "fit",
    "engagement score": "engagement",
    "readiness score": "readiness",
    "hottest leads": "hottest",
    "best leads": "hottest",
    "top leads": "hottest",
    "workable": "hottest",
    "mqls": "mql",
    "marketing qualified lead": "mql",
    "sqls": "sql",
    "sales qualified lead": "sql",
    "lifecycle stage": "stage",
    "stages": "stage",
    "lead status": "status",
    "statuses": "status",
    "lead source": "source",
    "sources": "source",
    "activity": "last activity",
    "last touch": "last activity",
    "touched": "last activity",
    "untouched": "no touch",
    "touch": "last activity",
    "contact": "contacted",
    "followed up": "contacted",
    "reached": "contacted",
    "heat up": "heated up",
    "heating up": "heated up",
    "warmed up": "heated up",
    "cooled down": "heated up",
    "cooling down": "heated up",
    "movers": "heated up",
    "mover": "heated up",
    "biggest movers": "heated up",
    "response times": "response time",
    "first response": "response time",
    "first response time": "response time",
    "speed to lead": "response time",
    "response clock": "response time",
    "sla": "late",
    "overdue": "late",
    "breach": "late",
    "about to breach": "late",
    "event": "events",
    "number of events": "events",
    "engagement event": "events",
    "engagement events": "events",
    "calls": "events",
    "number of calls": "events",
    "downloads": "events",
    "demo requests": "events",
    "page views": "events",
    "opportunities": "opportunity",
    "attempted to contact": "attempted",
    "nurture": "nurturing",
    "opp": "opportunity",
    "subscribers": "subscriber",
    "evangelists": "evangelist",
    "disqualified": "unqualified",
    "engaged": "engagement",
    "quiet": "gone quiet",
    "gone dark": "gone quiet",
    "stale": "gone quiet",
    "new lead": "new",
    "new leads": "new",
    "my": "mine",
    "my leads": "mine",
    "unowned": "unassigned",
    "this month": "this week",
    "this quarter": "this week",
    "this year": "this week",
    "today": "this week",
    "last 7 days": "last days",
    "last 30 days": "last days",
    "mid market": "mid-market",
    "small business": "smb",
    "qualification": "qualified",
    "qualified lead": "qualified",
    "personas": "persona",
    "ideal customer profile": "icp",
    "ideal customer": "icp",
    "dnc": "do not contact",
    "timing": "timeline",
}


def term_named(words: str) -> str | None:
    """The term that the words mean, as the glossary has it; None where it has none."""
    plain = folded(words)
    for candidate in (plain, plain.removeprefix("a "), plain.removeprefix("an "), plain.removeprefix("the ")):
        term = _ALSO.get(candidate, candidate)
        if term in _TERMS:
            return term
        if candidate.replace(" ", "-") in _TERMS:
            return candidate.replace(" ", "-")
    return None


def definition_of(term: str) -> str | None:
    """What a term means, in a sentence or two; None where we define no such term."""
    found = term_named(term)
    return _TERMS[found] if found else None


def terms() -> tuple[str, ...]:
    """Every term there is a definition of."""
    return tuple(_TERMS)
