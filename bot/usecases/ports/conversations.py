"""What a conversation needs again, and what of Slack's was handled."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol


class ThreadStore(Protocol):
    """Small documents that a conversation needs again: its last plan, its qualification."""

    def get(self, kind: str, key: str, *, now: datetime) -> tuple[Mapping[str, object], int] | None:
        """The document and its version; None when absent or expired."""

    def put(self, kind: str, key: str, document: Mapping[str, object], *, version: int, expires_at: datetime) -> None:
        """Save over the version that was read (0: new). Raises LeadChangedElsewhere if somebody was faster."""

    def delete(self, kind: str, key: str) -> None:
        """Forget a document; an absent one is no error."""

    def clear(self, *, now: datetime) -> int:
        """Forget every document that expired; returns how many."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Unanswered:
    """Where a message stands that somebody has taken on; what it says is kept in Slack alone."""

    channel_id: str
    ts: str
    root_ts: str
    """The message that its thread hangs on; its own `ts` where it begins one."""

    @property
    def name(self) -> str:
        """What answers carry as the message that they answer."""
        return f"{self.channel_id}:{self.ts}"


class Inbox(Protocol):
    """What has been handled, so that Slack's retries cause nothing twice, and a killed bot loses nothing."""

    def claim(self, keys: Sequence[str], *, now: datetime, taken_on: Unanswered | None = None) -> bool:
        """
        True for the first caller; False when any of the keys was claimed before. Kept for a week.

        What the first caller has `taken_on` is noted in the same moment, until it is `answered`.
        """

    def answered(self, message: Unanswered) -> None:
        """The message needs nothing more; one that nobody took on is no error."""

    def left(self, *, before: datetime, now: datetime) -> Sequence[Unanswered]:
        """
        What was taken on before a moment and not answered: each to one caller, who has it taken on now.

        What was given out too often already is forgotten: whoever answers it does not survive.
        """
