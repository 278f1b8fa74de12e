"""Scores that reps set, put together."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.assembly.house import House
    from bot.usecases.override_score import OverrideScore
    from bot.usecases.ports import TellsReps
    from bot.usecases.settle_overrides import SettleOverrides


def build_override_score(house: "House") -> "OverrideScore":
    """Disagreeing with the rules."""
    from bot.usecases.override_score import OverrideScore

    return OverrideScore(house.stores.leads, house.stores.overrides, house.in_force)


def build_settle_overrides(house: "House", teller: "TellsReps") -> "SettleOverrides":
    """Ending what is over, and telling who was right."""
    from bot.usecases.rescore_leads import ScoreAgain
    from bot.usecases.settle_overrides import SettleOverrides

    stores = house.stores
    return SettleOverrides(
        overrides=stores.overrides,
        leads=stores.leads,
        outcomes=stores.outcomes,
        reps=stores.reps,
        score_again=ScoreAgain(stores.batches, house.in_force),
        teller=teller,
    )
