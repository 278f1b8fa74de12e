"""Qualifications in threads, put together."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.assembly.house import House
    from bot.usecases.qualify_lead import QualifyLead


def build_qualify(house: "House") -> "QualifyLead":
    """Leading qualifications in threads."""
    from bot.usecases.qualify_lead import QualifyLead

    stores = house.stores
    return QualifyLead(
        leads=stores.leads,
        writes=stores.writes,
        reps=stores.reps,
        threads=stores.threads,
        reader=house.bant_reader,
        in_force=house.in_force,
    )
