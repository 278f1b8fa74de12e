"""Made-up outcomes whose cause is known, so that what is learned from them can be checked."""

import math
import random
from collections.abc import Callable, Sequence
from datetime import timedelta

from bot.domain.learned_facts import Fact
from bot.usecases.gather_outcomes import Example
from tests.builders import T0

PLANS = {"Enterprise": 1.8, "Pro": 0.0, "Basic": -1.8}
Facts = dict[str, Fact]


def true_chance(facts: Facts) -> float:
    """What really decides: the plan, and a little the seats."""
    odds = PLANS[str(facts["custom:Plan"])] + 0.01 * (float(str(facts["custom:Seats"])) - 100)
    return 1 / (1 + math.exp(-odds))


def by_lot(facts: Facts) -> float:
    """Nothing decides."""
    return 0.5


def made_up_facts(chance: random.Random) -> Facts:
    """A lead of which some things matter and most do not."""
    return {
        "fit": float(chance.randrange(101)),
        "engagement": 0.0,
        "custom:Plan": chance.choice(list(PLANS)),
        "custom:Seats": str(chance.randrange(1, 200)),
        **{f"custom:Noise {n}": chance.choice("abcd") for n in range(4)},
    }


def outcomes(
    count: int,
    *,
    seed: int = 1,
    decides: Callable[[Facts], float] = true_chance,
    more: Callable[[Facts, bool, random.Random], Facts] | None = None,
    dated: bool = True,
) -> Sequence[Example]:
    """
    So many examples, at least 40 of each outcome.

    `more` adds facts that know the outcome.
    """
    chance = random.Random(seed)
    made = []
    for number in range(count):
        facts = made_up_facts(chance)
        won = chance.random() < decides(facts)
        if more:
            facts |= more(facts, won, chance)
        made.append(
            Example(
                lead_id=f"L-{number:05}",  # type: ignore[arg-type]
                facts=facts,
                rules_points=round(0.4 * float(facts["fit"])),
                won=won,
                decided_at=T0 - timedelta(days=count - number) if dated else None,
                created_at=T0,
            )
        )
    return made
