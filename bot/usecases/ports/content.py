"""Content on its way to leads."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Protocol

from bot.domain.change import Change, ChangeNote
from bot.domain.gap import Gap
from bot.domain.gate import Gate
from bot.domain.lead import LeadId
from bot.domain.performance import Record
from bot.domain.sending import Sending


class Sendings(Protocol):
    """What was sent to whom."""

    def put(self, sending: Sending, *, note: ChangeNote) -> Change:
        """Keep it, and the record of who did it, by which it is taken back. Raises LeadNotFound."""

    def of(self, lead_ids: Sequence[LeadId]) -> Mapping[LeadId, Sequence[Sending]]:
        """What these leads were sent, newest first; leads that were sent nothing are left out."""

    def by_token(self, token: str) -> Sending | None:
        """The one that a link stands for."""

    def revoke(self, token: str, *, note: ChangeNote) -> bool:
        """Let the link lead nowhere, and write down who did it; true for the first caller alone."""

    def records(self) -> Mapping[str, Record]:
        """What came of each asset that was sent to leads who are still known, by its id; counted, not read."""


class Gates(Protocol):
    """Forms in front of content."""

    def put(self, gate: Gate) -> None:
        """Keep it."""

    def by_token(self, token: str) -> Gate | None:
        """The one that a link stands for."""

    def revoke(self, token: str, *, note: ChangeNote) -> bool:
        """Let the link lead nowhere, and write down who did it; true for the first caller alone."""


class Gaps(Protocol):
    """What the library lacks."""

    def put(self, gap: Gap) -> None:
        """Keep a request. Raises LeadNotFound."""

    def open(self) -> Sequence[Gap]:
        """Those that nothing has filled yet, oldest first."""

    def fill(self, number: int, *, at: datetime) -> bool:
        """It is filled; true for the first caller alone."""
