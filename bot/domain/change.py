"""Who did what: each change to a lead, with before and after, so that it can be audited and undone."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import NewType

from bot.domain.lead import LeadId
from bot.domain.rep import RepId

ChangeId = NewType("ChangeId", str)


class ChangeKind(StrEnum):
    LOGGED = "logged"
    EDITED = "edited"
    CLAIMED = "claimed"
    QUALIFIED = "qualified"
    IMPORTED = "imported"
    STATUS = "status"
    DECIDED = "decided"
    """It became known how a lead ended."""
    OVERRIDDEN = "overridden"
    """A rep set the score, or let the rules count again."""
    PARKED = "parked"
    """Put aside until a day or a deed."""
    UNDONE = "undone"
    FORGOTTEN = "forgotten"
    SUBSCRIBED = "subscribed"
    SNOOZED = "snoozed"
    SENT = "sent"
    """Content went to a lead."""
    REVOKED = "revoked"
    """A link leads nowhere any more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeNote:
    """Who makes a change, from where, and why; goes in with the change itself."""

    kind: ChangeKind
    by: RepId | None
    """None: the bot itself, or the command line without `--as`."""
    at: datetime
    where: str = ""
    """Slack permalink, or `command line`."""
    summary: str = ""
    """One sentence for people."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A change as it was made. `before` is None where the lead was new."""

    id: ChangeId
    lead_id: LeadId
    note: ChangeNote
    before: Mapping[str, object] | None
    after: Mapping[str, object]
    evidence_ids: tuple[str, ...] = ()
    """Evidence rows that came with the change and go when it is undone."""
    undone_at: datetime | None = None
