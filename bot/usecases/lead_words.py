"""What is known of a lead, put in lines: for the card, the timeline and the comparison."""

from collections.abc import Iterable, Iterator, Sequence
from functools import partial

from bot.domain.answer_words import clock_words, count_of, short, when, who
from bot.domain.beside import beside_words
from bot.domain.engagement import EngagementEvent
from bot.domain.event_words import EVENT_WORDS
from bot.domain.lead import Lead, ScoredLead
from bot.domain.lead_query import LeadQuery
from bot.domain.ledger import Current
from bot.domain.words import EventKind, Level, Stage
from bot.usecases.answer_receipt import Asked
from bot.usecases.show_lead_card import LeadCard

NOTES_MAX_CHARACTERS = 400
TALKS = (EventKind.MEETING, EventKind.CALL, EventKind.EMAIL_REPLY, EventKind.CHAT, EventKind.EVENT_ATTENDED)
"""Events in which somebody of ours and the lead spoke with one another."""
TALKED = {EventKind.EMAIL_REPLY: "a reply by e-mail", EventKind.EVENT_ATTENDED: "met at an event"}
IN_THEIR_WORDS = (EventKind.FORM_SUBMIT, EventKind.CHAT, EventKind.EMAIL_REPLY)
"""Events whose detail the lead wrote."""
STAGES = {Stage.MQL: "MQL", Stage.SQL: "SQL"}


def card_lines(card: LeadCard, asked: Asked) -> list[str]:
    """Everything worth knowing before a call, a line each; what is not known is left out."""
    lead = card.lead.lead
    lines = [
        _joined("Contact", lead.email, lead.phone),
        _joined("Company", lead.industry, _size(lead), ", ".join(part for part in (lead.city, lead.country) if part)),
        _joined("Owner", owner_of(card.lead), lead.status and f"status {lead.status}", _stage(lead)),
        _joined("Came by", lead.source, lead.source_detail or lead.campaign, _since(lead, asked)),
        _joined("Last active", active_when(card.lead, asked)),
        *(_bant(known) for known in card.bant.values()),
        *(f"Lately: {event_line(event, asked)}" for event in card.latest),
    ]
    return [line for line in lines if line]


def told_beside(query: LeadQuery | None, scored: ScoredLead, asked: Asked) -> list[str]:
    """What a question asks for and the card has no line for, a line each: `Fleet Size 24`, `No phone number known`."""
    day, clock = (partial(says, now=asked.now, zone=asked.zone) for says in (when, clock_words))
    told = {scored.lead.email, scored.lead.phone}
    words = (words for words in beside_words(query, scored, day=day, clock=clock) if words not in told)
    return [each[0].upper() + each[1:] for each in words]


def event_line(event: EngagementEvent, asked: Asked, *, whose: ScoredLead | None = None) -> str:
    """What a lead did and when: `Viewed the pricing page, 2 days ago`."""
    words = EVENT_WORDS[event.kind]
    did = f"{short(whose.lead.shown)} {words[0].lower()}{words[1:]}" if whose else words
    detail = detail_of(event)
    return f"{did}{f' ({detail})' if detail else ''}, {when(event.at, now=asked.now, zone=asked.zone)}"


def detail_of(event: EngagementEvent) -> str:
    """What it was about."""
    return short(event.asset or event.detail or event.campaign)


def theirs(events: Sequence[EngagementEvent]) -> list[str]:
    """Details that the lead wrote, as the lines of these events show them."""
    return [detail_of(event) for event in events if event.kind in IN_THEIR_WORDS]


def last_talk(
    events: Sequence[tuple[ScoredLead, EngagementEvent]], leads: Sequence[ScoredLead], names: str, asked: Asked
) -> str:
    """When somebody of ours last spoke with one of them; where that is not on record, the day that the CRM has."""
    talk = next(((scored, event) for scored, event in events if event.kind in TALKS), None)
    if talk is None:
        none = f"No {'conversation with' if events else 'activity of'} {names} is on record."
        return " ".join(
            part for part in (none, _crm_activity(leads, asked), "What they did:" if events else "") if part
        )
    scored, event = talk
    at = when(event.at, now=asked.now, zone=asked.zone)
    return (
        f"Last conversation with {short(scored.lead.shown)}: {TALKED.get(event.kind, event.kind)}, {at}. What happened:"
    )


def _crm_activity(leads: Sequence[ScoredLead], asked: Asked) -> str:
    """The last activity by the CRM's own field, which does not say what it was; empty where it is blank."""
    known = [
        (s.lead.crm_activity_at, s) for s in leads if s.lead.crm_activity_at and s.lead.crm_activity_at <= asked.now
    ]
    if not known:
        return ""
    at, scored = max(known, key=lambda pair: pair[0])
    whose = f" of {short(scored.lead.shown)}" if len(leads) > 1 else ""
    return f"By the CRM's own date the last activity{whose} was {when(at, now=asked.now, zone=asked.zone)}."


def notes_of(lead: Lead) -> str:
    """The lead's notes, cut."""
    return short(lead.notes, NOTES_MAX_CHARACTERS)


def warning_for(lead: Lead) -> str:
    """Why not to write or call; empty where nothing speaks against it."""
    if lead.do_not_contact:
        return "Do not contact."
    return "Unsubscribed: no e-mail campaigns." if lead.unsubscribed else ""


def owner_of(scored: ScoredLead) -> str:
    """Whose lead it is."""
    return short(scored.owner.shown) if scored.owner else "nobody yet"


def active_when(scored: ScoredLead, asked: Asked) -> str:
    """When the lead was last active."""
    last = scored.last_activity_at
    return when(last, now=asked.now, zone=asked.zone) if last else "never"


def aspects(cards: Sequence[LeadCard], asked: Asked) -> Iterator[tuple[str, list[str]]]:
    """What leads are compared by, each with its values in the order of the cards."""
    standings = [card.lead.standing for card in cards]
    yield "Score", [f"{standing.score} {standing.band}" for standing in standings]
    yield "Fit", [str(standing.fit) for standing in standings]
    yield "Engagement", [str(standing.engagement) for standing in standings]
    yield "Readiness", [str(standing.readiness) for standing in standings]
    yield "BANT known", [_known(card) for card in cards]
    yield "Last active", [active_when(card.lead, asked) for card in cards]
    yield "Owner", [owner_of(card.lead) for card in cards]
    yield "Status", [card.lead.lead.status or "not set" for card in cards]


def lead_over(leads: Sequence[ScoredLead]) -> str:
    """By how much the first is ahead of the second."""
    ahead = leads[0].standing.score - leads[1].standing.score if len(leads) > 1 else 0
    if not ahead:
        return "Their scores are equal." if len(leads) > 1 else ""
    return f"{who(leads[0].lead)} is ahead by {count_of(ahead, 'point')}."


def known_of_bant(card: LeadCard) -> tuple[list[str], list[str]]:
    """Criteria that are known, and those still to ask about."""
    known = [str(current.criterion) for current in card.bant.values() if not current.open]
    return known, [str(current.criterion) for current in card.bant.values() if current.open]


def bant_words(known: Iterable[Current]) -> list[str]:
    """What is known of BANT, each by itself: `budget 40,000 EUR (confirmed)`; what is unknown is left out."""
    said = [_bant(one) for one in known if one.level is not Level.UNKNOWN]
    return [f"{words[0].lower()}{words[1:]}".replace(": ", " ", 1) for words in said]


def _known(card: LeadCard) -> str:
    known, _ = known_of_bant(card)
    return ", ".join(known) or "nothing"


def _bant(known: Current) -> str:
    name = known.criterion.capitalize()
    if known.level is Level.UNKNOWN:
        return f"{name}: unknown"
    doubt = f", {known.doubt}: ask again" if known.doubt else ""
    return f"{name}: {short(known.value) or 'said'} ({known.level}{doubt})"


def _joined(label: str, *parts: str | None) -> str:
    said = [short(part) for part in parts if part]
    return f"{label}: {', '.join(said)}" if said else ""


def _size(lead: Lead) -> str:
    return count_of(lead.employees, "employee") if lead.employees is not None else ""


def _stage(lead: Lead) -> str:
    return f"stage {STAGES.get(lead.stage, lead.stage)}" if lead.stage else ""


def _since(lead: Lead, asked: Asked) -> str:
    return f"created {when(lead.created_at, now=asked.now, zone=asked.zone)}" if lead.created_at else ""
