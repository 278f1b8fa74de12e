"""A lead as rows of the two lead tables and back. Plain tuples, because imports move a million of them."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Table

from bot.domain.definitions import is_workable
from bot.domain.lead import Lead, Standing, account_of, normal_email
from bot.domain.rep import name_from_email
from bot.storage.keys import custom_index, fold, key_of, name_backwards
from bot.storage.storable import clean

AS_JSON = json.JSONEncoder(ensure_ascii=False).encode

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


class Keys(dict[str | None, str | None]):
    """Folded forms of the texts of one batch, each worked out once; of a blank there is none."""

    def __missing__(self, text: str | None) -> str | None:
        key = self[text] = fold(text) if text else None
        return key


def columns(table: Table) -> str:
    """The columns' names in the order of the rows above, for an INSERT."""
    return ", ".join(f'"{column.name}"' for column in table.c)


def person_key_of(lead: Lead) -> str:
    """What the person is looked up by: the name, else what the address spells."""
    return key_of(lead.name or name_from_email(lead.email or ""))


def activity(crm: datetime | None, event: datetime | None) -> datetime | None:
    """The later of the two; last activity as the definitions have it."""
    if crm is None or event is None:
        return crm or event
    return max(crm, event)


def narrow_row(stored: Stored, keys: Keys, time: Time) -> tuple[Any, ...]:
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
        None if lead.status is None else str(lead.status),
        None if lead.stage is None else str(lead.stage),
        None if lead.source is None else str(lead.source),
        None if lead.last_source is None else str(lead.last_source),
        keys[lead.country],
        keys[lead.state],
        keys[lead.city],
        keys[lead.industry],
        keys[lead.title],
        None if lead.seniority is None else str(lead.seniority),
        None if lead.department is None else str(lead.department),
        None if lead.persona is None else str(lead.persona),
        account_of(lead),
        keys[lead.campaign],
        keys[lead.source_detail],
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
        None,
    )


def wide_row(stored: Stored, keys: Keys, time: Time) -> tuple[Any, ...]:
    """A row of `lead_text`, in the order of its columns."""
    lead = stored.lead
    person_key = person_key_of(lead)
    custom = _custom(lead.custom) if lead.custom else (None, None)
    return (
        stored.number,
        lead.identity,
        lead.name,
        keys[lead.name],
        person_key,
        name_backwards(person_key),
        lead.email,
        normal_email(lead.email) if lead.email else None,
        keys[lead.email],
        lead.company,
        keys[lead.company],
        bool(lead.account),
        lead.title,
        lead.industry,
        lead.country,
        lead.state,
        lead.city,
        lead.phone,
        keys[lead.phone],
        lead.website,
        keys[lead.website],
        lead.language,
        keys[lead.language],
        lead.source_detail,
        lead.campaign,
        lead.crm_status,
        keys[lead.crm_status],
        time(lead.crm_activity_at),
        lead.notes,
        keys[lead.notes],
        *custom,
    )


def _custom(custom: Mapping[str, str]) -> tuple[str, str]:
    """Letters as they are, so that the driver refuses torn ones; NUL would be told by nobody before it is asked for."""
    text = AS_JSON(dict(custom))
    if "\\u0000" in text:
        return _custom({clean(name): clean(value) for name, value in custom.items()})
    return text, AS_JSON(custom_index(custom))
