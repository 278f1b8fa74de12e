"""Leads that somebody is about to log: what a form will be opened with, so that nothing typed is lost."""

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta

from pydantic import TypeAdapter

from bot.domain.lead_text import LeadDraft
from bot.usecases.ports import ThreadStore

KEPT = "log form"
"""Under which kind the ThreadStore keeps what was filled in, so that nothing typed is lost."""
KEPT_FOR = timedelta(hours=12)
DRAFTS = TypeAdapter(LeadDraft)


def new_key() -> str:
    """Names what one person types into one form."""
    return secrets.token_urlsafe(9)


@dataclass(frozen=True, slots=True)
class KeptDrafts:
    """What people typed into forms, or asked to log, until it is saved."""

    threads: ThreadStore

    def put(self, key: str, draft: LeadDraft, *, now: datetime) -> None:
        self.threads.delete(KEPT, key)
        document = DRAFTS.dump_python(draft, mode="json")
        self.threads.put(KEPT, key, document, version=0, expires_at=now + KEPT_FOR)

    def get(self, key: str, *, now: datetime) -> LeadDraft:
        """An empty draft where nothing is kept any more."""
        found = self.threads.get(KEPT, key, now=now)
        return DRAFTS.validate_python(found[0]) if found else LeadDraft()

    def delete(self, key: str) -> None:
        """It is saved."""
        self.threads.delete(KEPT, key)
