"""Putting leads aside, put together."""

from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.agent.bant.wake_up import OfflineWakeUpReader
    from bot.assembly.house import House
    from bot.domain.parking import WakeUp
    from bot.usecases.park_lead import ParkLead
    from bot.usecases.wake_leads import WakeLeads


class LazyWakeUpReader:
    """Imported when somebody first puts a lead aside: its patterns take a while to compile."""

    @cached_property
    def _reader(self) -> "OfflineWakeUpReader":
        from bot.agent.bant.wake_up import OfflineWakeUpReader

        return OfflineWakeUpReader()

    def wake_up(self, text: str, *, now: datetime) -> "WakeUp | None":
        """See the port."""
        return self._reader.wake_up(text, now=now)


def build_park_lead(house: "House") -> "ParkLead":
    """Putting leads aside."""
    from bot.usecases.park_lead import ParkLead

    return ParkLead(house.stores.leads, house.stores.parkings, LazyWakeUpReader(), house.in_force)


def build_wake_leads(house: "House") -> "WakeLeads":
    """Reminding reps of them."""
    from bot.usecases.raise_alert import RaiseAlerts
    from bot.usecases.wake_leads import WakeLeads

    return WakeLeads(house.stores.parkings, house.stores.leads, house.stores.reps, RaiseAlerts(house.stores.alerts))
