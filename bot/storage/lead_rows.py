"""A lead as rows of the two lead tables and back. Plain tuples, because imports move a million of them."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Table

from bot.domain.definitions import is_workable
from bot.domain.lead import Lead, Standing, company_key, normal_email
from bot.domain.rep import name_from_email
from bot.storage.keys import custom_index, key_of, name_backwards

Time = Callable[[datetime | None], Any]
"""How a time lies in this database's columns."""


@dataclass(slots=True, kw_only=True)
class Stored:
    """A lead as it is in the database, with what only the database knows of it."""

    number: int
    lead: Lead
    version: int
    """The lead's version as it is stored, whatever `lead` says."""
    standing: Standing
    last_event_at: datetime | None
    first_scored_at: datetime
    last_activity_at: datetime | None


def columns(table: Table) -> str:
    """The columns' names in the order of the rows above, for an INSERT."""
    return ", ".join(f'"{column.name}"' for column in table.c)


def clean(text: str) -> str:
    """Text without what no database takes: NUL, and halves of characters that were torn apart."""
    return text.replace("\0", "").encode("utf-8", "ignore").decode("utf-8")


def account_key(lead: Lead) -> str | None:
    """The lead's account: its own key, else worked out of the company."""
    if lead.account:
        return lead.account
    return company_key(lead.company) if lead.company else None


def person_key_of(lead: Lead) -> str:
    """What the person is looked up by: the name, else what the address spells."""
    return key_of(lead.name or name_from_email(lead.email or ""))


def activity(crm: datetime | None, event: datetime | None) -> datetime | None:
    """The later of the two; last activity as the definitions have it."""
    if crm is None or event is None:
        return crm or event
    return max(crm, event)


def narrow_row(stored: Stored, time: Time) -> tuple[Any, ...]:
    """A row of `lead`, in the order of its columns."""
    lead, standing = stored.lead, stored.standing
    return (
        stored.number,
        lead.id,
        lead.owner_id,
        str(standing.band),
        is_workable(lead),
        standing.score,
        standing.fit,
        standing.engagement,
        standing.readiness,
        _word(lead.status),
        _word(lead.stage),
        _word(lead.source),
        _word(lead.last_source),
        _key(lead.country),
        _key(lead.industry),
        _key(lead.title),
        _word(lead.seniority),
        _word(lead.department),
        _word(lead.persona),
        account_key(lead),
        _key(lead.campaign),
        lead.employees,
        lead.revenue,
        lead.unsubscribed,
        lead.do_not_contact,
        time(lead.created_at),
        time(stored.last_activity_at),
        time(standing.band_since),
        time(standing.scored_at),
        standing.rules_version,
        time(stored.first_scored_at),
        time(stored.last_event_at),
        stored.version,
    )


def wide_row(stored: Stored, time: Time) -> tuple[Any, ...]:
    """A row of `lead_text`, in the order of its columns."""
    lead = stored.lead
    person_key = person_key_of(lead)
    custom = (json.dumps(dict(lead.custom)), json.dumps(custom_index(lead.custom))) if lead.custom else (None, None)
    return (
        stored.number,
        lead.identity,
        lead.name,
        _key(lead.name),
        person_key,
        name_backwards(person_key),
        lead.email,
        normal_email(lead.email) if lead.email else None,
        _key(lead.email),
        lead.company,
        _key(lead.company),
        bool(lead.account),
        lead.title,
        lead.industry,
        lead.country,
        lead.state,
        _key(lead.state),
        lead.city,
        _key(lead.city),
        lead.phone,
        _key(lead.phone),
        lead.website,
        _key(lead.website),
        lead.language,
        _key(lead.language),
        lead.source_detail,
        _key(lead.source_detail),
        lead.campaign,
        lead.crm_status,
        _key(lead.crm_status),
        time(lead.crm_activity_at),
        lead.notes,
        _key(lead.notes),
        *custom,
    )


def _word(word: str | None) -> str | None:
    return None if word is None else str(word)


def _key(text: str | None) -> str | None:
    return key_of(text) if text else None
