"""How often something was done, said after it: `clicked twice`, `opened one only once`, `called at most 3 times`."""

from dataclasses import replace

from bot.agent.offline.marks import Times
from bot.agent.offline.slots import Slot


def so_often(slots: list[Slot], times: Times) -> bool:
    """Say of the last thing that was done how often it was; False where nothing was done yet."""
    done = next((slot for slot in reversed(slots) if slot.done), None)
    if done is None:
        return False
    if times.beyond and not times.at_least:  # `at most twice`: not three times
        done.at_least, done.negated = times.beyond, not done.negated
        return True
    done.at_least = times.at_least
    if times.beyond and not done.negated:  # `exactly twice`: twice, and not three times
        slots.append(replace(done, at_least=times.beyond, negated=True, either=False))
    return True
