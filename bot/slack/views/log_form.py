"""The form that logs a lead: empty, or filled from free text for somebody to confirm."""

from bot.domain.lead import ScoredLead
from bot.domain.lead_text import LeadDraft
from bot.domain.words import Source
from bot.slack.identifiers import Action, Field, View
from bot.slack.mrkdwn import CHECKBOX_OPTIONS_MAX, joined, plain, sentence
from bot.slack.views.blocks import Block, button, context, section
from bot.slack.views.inputs import field, form, option, select, text_input
from bot.slack.views.wording import name_of, owner_of, role_of, standing_of

SHORT_MAX_CHARACTERS = 150
NOTES_MAX_CHARACTERS = 2000

SOMEBODY_ELSE = "new"
"""Value of the choice that logs a new lead although others look alike."""


def log_form(draft: LeadDraft, *, private_metadata: str, trouble: str = "") -> Block:
    """All that a lead is logged with; the questions of BANT only where the text answered one."""
    blocks = [
        *([section(f"⚠️ {sentence(trouble)}")] if trouble else []),
        *([] if draft.empty else [context("Filled from what you wrote. Please check it before saving.")]),
        field(Field.NAME, "Name", _short(draft.name, "Dana Fox"), optional=True),
        field(Field.EMAIL, "E-mail", _short(draft.email, "dana@acme.example"), optional=True, hint=IDENTITY_HINT),
        field(Field.COMPANY, "Company", _short(draft.company, "Acme"), optional=True),
        field(Field.TITLE, "Job title", _short(draft.title, "CTO"), optional=True),
        field(Field.PHONE, "Telephone", _short(draft.phone), optional=True),
        field(Field.SOURCE, "How did they come to us?", select(SOURCES, draft.source), optional=True),
        *_said(draft),
        field(Field.NOTES, "Notes", text_input(draft.notes, limit=NOTES_MAX_CHARACTERS, lines=True), optional=True),
    ]
    return form(View.LOG_FORM, title="Log a lead", submit="Save", blocks=blocks, private_metadata=private_metadata)


IDENTITY_HINT = "An e-mail address, or a name and a company: by these I tell people apart."
SOURCES = [option(source.capitalize(), source) for source in Source]


def _short(initial: str, placeholder: str = "") -> Block:
    return text_input(initial, limit=SHORT_MAX_CHARACTERS, placeholder=placeholder)


def _said(draft: LeadDraft) -> list[Block]:
    """What the text says on need, timeline, budget and authority."""
    answers = [
        (Field.NEED, "Need: what do they want?", draft.need),
        (Field.TIMELINE, "Timeline: by when?", draft.timeline),
        (Field.BUDGET, "Budget: how much?", draft.budget),
        (Field.AUTHORITY, "Authority: who decides?", draft.authority),
    ]
    if not any(said for _, _, said in answers):
        return []
    return [field(name, label, _short(said), optional=True) for name, label, said in answers]


def duplicates(people: tuple[ScoredLead, ...], *, new_allowed: bool, private_metadata: str) -> Block:
    """Before saving: who is there already, and whether this is one of them."""
    shown = people[: CHECKBOX_OPTIONS_MAX - 1]
    choices = [option(_choice(person), person.lead.id) for person in shown]
    if new_allowed:
        choices.append(option("Somebody else: save as a new lead", SOMEBODY_ELSE))
    radio = {"type": "radio_buttons", "options": choices, "initial_option": choices[0]}
    blocks = [
        section("*I may know this person already.* Updating keeps everything known and adds what you wrote."),
        *(_known(person) for person in shown),
        field(Field.SAME_PERSON, "What shall I do?", radio),
    ]
    return form(
        View.LOG_DUPLICATES, title="Already there?", submit="Save", blocks=blocks, private_metadata=private_metadata
    )


def _choice(person: ScoredLead) -> str:
    return f"Update {person.lead.shown}" + (f" at {person.lead.company}" if person.lead.company else "")


def _known(person: ScoredLead) -> Block:
    email = plain(person.lead.email or "no e-mail address", SHORT_MAX_CHARACTERS)
    facts = joined(standing_of(person), email, f"owner: {owner_of(person)}")
    who = joined(name_of(person.lead), role_of(person.lead))
    return section(f"{who}\n{facts}", accessory=button("Open existing", Action.OPEN_LEAD, person.lead.id))
