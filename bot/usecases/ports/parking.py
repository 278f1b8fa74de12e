"""Leads that are put aside."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from bot.domain.change import Change, ChangeNote
from bot.domain.lead import Lead, LeadId, Standing
from bot.domain.parking import Parking, WakeUp


class Parkings(Protocol):
    """Leads that were put aside; at most one reason of a lead counts at a time."""

    def put(self, parking: Parking, *, lead: Lead, standing: Standing, note: ChangeNote) -> Change:
        """
        Save the lead and put it aside; an earlier parking of it ends.

        The change can be taken back as others can. Raises LeadChangedElsewhere.
        """

    def waiting(self) -> Sequence[Parking]:
        """Those that count, oldest first."""

    def of(self, lead_id: LeadId) -> Parking | None:
        """The one of a lead that counts."""

    def end(self, number: int, *, at: datetime) -> bool:
        """It counts no more; true for the first caller alone."""

    def reopen(self, number: int) -> None:
        """It counts after all, because nobody could be told; nothing where the lead is put aside anew."""


class WakeUpReader(Protocol):
    """Understands until when a lead is put aside."""

    def wake_up(self, text: str, *, now: datetime) -> WakeUp | None:
        """The day or the deed in a rep's words; None where there is none."""
