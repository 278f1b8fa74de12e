"""A lead: as a line of a list, as a card, and as a form to look at."""

from collections.abc import Sequence

from bot.domain.engagement import EngagementEvent
from bot.domain.lapse import named_decider
from bot.domain.lead import Lead, ScoredLead
from bot.domain.ledger import Current
from bot.domain.response_clock import ResponseClock
from bot.domain.sending import Sending
from bot.domain.words import Criterion, Level
from bot.slack.identifiers import Action, View
from bot.slack.mrkdwn import escape, joined, plain, quote
from bot.slack.views.blocks import Block, Element, Message, actions, button, context, fields, header, message, section
from bot.slack.views.inputs import form
from bot.slack.views.wording import (
    LEVEL_SIGN,
    Reader,
    axes_of,
    name_of,
    override_of,
    owner_of,
    role_of,
    spoken,
    stage_of,
    standing_of,
)
from bot.usecases.show_lead_card import LeadCard

NOTES_MAX_CHARACTERS = 600
VALUE_MAX_CHARACTERS = 200
NAME_MAX_CHARACTERS = 40
"""Of whoever decides, on a button."""


def line(
    scored: ScoredLead,
    *,
    number: int | None,
    reader: Reader,
    button: Element | None = None,
    moved: int | None = None,
    done: str = "",
    beside: Sequence[str] = (),
) -> Block:
    """One lead of a list: who, how hot, how that changed or how often they did what was asked, whose, when active."""
    place = f"{number}. " if number is not None else ""
    who = joined(f"{place}{name_of(scored.lead)}", role_of(scored.lead))
    active = f"active {reader.day(scored.last_activity_at)}" if scored.last_activity_at else "never active"
    owner = f"owner: {owner_of(scored)}" if scored.owner else "no owner yet"
    change = f"*{moved:+d}*" if moved is not None else ""
    often = f"*{done}*" if done else ""
    more = joined(*(plain(words, 200) for words in beside))
    facts = joined(often, more, standing_of(scored), change, axes_of(scored), owner, active)
    return section(f"{who}\n{facts}", accessory=button or opening(scored.lead))


def opening(lead: Lead) -> Element:
    """The button that shows a lead."""
    return button("Open", Action.OPEN_LEAD, lead.id)


def card(shown: LeadCard, *, reader: Reader) -> Message:
    """Everything worth knowing before a call, and what can be done."""
    return message(spoken(shown.lead), [*facts(shown, reader=reader), buttons(shown.lead, shown)])


def facts(shown: LeadCard, *, reader: Reader) -> list[Block]:
    """The card without its buttons."""
    scored, lead = shown.lead, shown.lead.lead
    blocks = [
        header(lead.shown),
        section(joined(role_of(lead), _place(lead), by="\n") or "No role and no company known yet."),
        section(joined(*_standing(shown, reader=reader), by="\n")),
        fields(*_fields(scored, reader=reader)),
        section("*BANT*\n" + "\n".join(_criterion(known, reader=reader) for known in shown.bant.values())),
    ]
    if shown.latest:
        blocks.append(section("*Lately*\n" + "\n".join(f"• {_event(e, reader=reader)}" for e in shown.latest)))
    if shown.sent:
        blocks.append(section("*Sent*\n" + "\n".join(f"• {_sent(s, reader=reader)}" for s in shown.sent)))
    if lead.notes:
        blocks.append(section(f"*Notes*\n{quote(lead.notes, NOTES_MAX_CHARACTERS)}"))
    blocks.extend(_warnings(lead))
    return blocks


def buttons(scored: ScoredLead, shown: LeadCard | None = None) -> Block:
    """What can be done about a lead: claiming only where nobody has it, and with its card what that tells as well."""
    lead_id = scored.lead.id
    return actions(
        button("Qualify", Action.QUALIFY_LEAD, lead_id, style="primary"),
        button("Suggest content", Action.SUGGEST_CONTENT, lead_id),
        button("Claim", Action.CLAIM_LEAD, lead_id) if scored.owner is None else None,
        button("Why this score", Action.WHY_SCORE, lead_id),
        button("Disagree", Action.DISAGREE, lead_id),
        button("Outcome", Action.OUTCOME, lead_id),
        button("Hand off", Action.HAND_OFF, lead_id),
        button("Recycle", Action.PARK, lead_id),
        _decider_gone(shown) if shown else None,
    )


def _decider_gone(shown: LeadCard) -> Element | None:
    """Only where somebody is named as the one who decides."""
    known = shown.bant[Criterion.AUTHORITY].best
    name = named_decider(known) if known else ""
    label = f"{name[:NAME_MAX_CHARACTERS]} is no longer there"
    return button(label, Action.DECIDER_GONE, shown.lead.lead.id) if name else None


def modal(shown: LeadCard, *, reader: Reader, with_buttons: bool) -> Block:
    """The card as a form to look at; over another form without buttons, because that one comes first."""
    blocks = facts(shown, reader=reader) + ([buttons(shown.lead, shown)] if with_buttons else [])
    return form(View.CARD, title="Lead", close="Close" if with_buttons else "Back", blocks=blocks)


def choose(
    words: str, people: tuple[ScoredLead, ...], *, action: Action, label: str, reader: Reader, more: str = ""
) -> Message:
    """Several people fit what was typed: which one? `more` goes on with whoever is chosen."""
    asked = f"Which one do you mean by “{words}”?"
    rows = [
        line(p, number=None, reader=reader, button=button(label, action, joined(p.lead.id, more, by="\n")))
        for p in people
    ]
    return message(asked + " " + "; ".join(spoken(p) for p in people), [section(f"{plain(asked)}"), *rows])


def _standing(shown: LeadCard, *, reader: Reader) -> list[str]:
    """How hot it is, and why no hotter where the number alone would say so."""
    scored = shown.lead
    held = f"_{plain(shown.held_back, VALUE_MAX_CHARACTERS)}_" if shown.held_back else ""
    clock = _clock(shown.clock, reader=reader)
    return [standing_of(scored), axes_of(scored), held, override_of(scored, reader=reader), clock]


def _clock(clock: ResponseClock | None, *, reader: Reader) -> str:
    """By when somebody has to answer, or how long it took."""
    if clock is None:
        return ""
    if clock.took is not None:
        minutes = int(clock.took.total_seconds() // 60)
        within = "in time" if clock.answered is not None and clock.answered <= clock.due else "late"
        return f"✅ answered after {minutes // 60} h {minutes % 60:02} min of business time, {within}"
    if clock.running(reader.now):
        return f"⏳ answer by {reader.time(clock.due)}"
    return f"⌛ an answer was due {reader.time(clock.due)}"


def _place(lead: Lead) -> str:
    return joined(
        plain(lead.industry or "", VALUE_MAX_CHARACTERS),
        f"{lead.employees:,} employees" if lead.employees is not None else "",
        plain(", ".join(part for part in (lead.city, lead.country) if part), VALUE_MAX_CHARACTERS),
    )


def _fields(scored: ScoredLead, *, reader: Reader) -> list[str]:
    lead = scored.lead
    active = reader.day(scored.last_activity_at) if scored.last_activity_at else "never"
    source = joined(lead.source or "", plain(lead.source_detail or lead.campaign or "", VALUE_MAX_CHARACTERS), by=", ")
    return [
        f"*E-mail*\n{plain(lead.email, VALUE_MAX_CHARACTERS)}" if lead.email else "",
        f"*Telephone*\n{plain(lead.phone, VALUE_MAX_CHARACTERS)}" if lead.phone else "",
        f"*Owner*\n{owner_of(scored)}",
        f"*Status*\n{joined(lead.status or '', stage_of(lead), by=', ') or 'not set'}",
        f"*Source*\n{source}" if source else "",
        f"*Last active*\n{active}",
        f"*Lead since*\n{reader.day(lead.created_at)}" if lead.created_at else "",
    ]


def _criterion(known: Current, *, reader: Reader) -> str:
    name = known.criterion.capitalize()
    if known.level is Level.UNKNOWN:
        was = f"re-confirm {plain(known.value_before, VALUE_MAX_CHARACTERS)} – {escape(known.lapsed)}"
        return f"{LEVEL_SIGN[known.level]} {name}: {was if known.lapsed else 'unknown'}"
    doubt = f" – {known.doubt}, ask again" if known.doubt else ""
    return f"{LEVEL_SIGN[known.level]} {name}: {plain(known.value, VALUE_MAX_CHARACTERS)} ({known.level}){doubt}"


def _event(event: EngagementEvent, *, reader: Reader) -> str:
    what = event.asset or event.detail or event.campaign
    return joined(f"{escape(event.kind.capitalize())}, {reader.day(event.at)}", plain(what, VALUE_MAX_CHARACTERS))


def _sent(sending: Sending, *, reader: Reader) -> str:
    taken_back = "link taken back" if sending.revoked_at else ""
    return joined(plain(sending.title, VALUE_MAX_CHARACTERS), f"{reader.day(sending.at)}", taken_back, by=", ")


def _warnings(lead: Lead) -> list[Block]:
    said = [
        "🚫 Do not contact." if lead.do_not_contact else "",
        "✉️ Unsubscribed: no e-mail campaigns." if lead.unsubscribed else "",
    ]
    return [context(*said)] if any(said) else []
