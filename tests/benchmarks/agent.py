"""What the agent adds to a turn with the offline model: framework, tool call, answer in words. Bar: 60 ms at p95."""

import time
from collections.abc import Callable
from datetime import datetime

from bot.domain.lead_query import LeadQuery
from bot.domain.reading import Reading, Shape, ThreadMemory
from bot.domain.rep import Rep
from tests.agent.asking import BY_SCORE, an_agent, ask
from tests.builders import T0
from tests.usecases.ask_house import a_house, asked

TURNS = 300
HOTTEST = Reading(shape=Shape.LEADS, query=LeadQuery(sort=BY_SCORE, workable=True))


class ReadsAtOnce:
    """A reader that takes no time, so that only the agent is measured."""

    def read(self, question: str, *, asker: Rep | None, thread: ThreadMemory, now: datetime, zone: str) -> Reading:
        return HOTTEST


def milliseconds(work: Callable[[], object]) -> tuple[float, float]:
    """Median and 95th percentile of many runs."""
    taken = []
    for _ in range(TURNS):
        begin = time.perf_counter()
        work()
        taken.append((time.perf_counter() - begin) * 1e3)
    taken.sort()
    return taken[TURNS // 2], taken[TURNS * 95 // 100]


def main() -> None:
    """Measure and print."""
    house = a_house()
    agent = an_agent(house, reader=ReadsAtOnce())
    begin = time.perf_counter()
    agent.warm(T0)
    print(f"first use, imports and all: {time.perf_counter() - begin:.2f} s")
    median, late = milliseconds(lambda: ask(agent, "?"))
    print(f"a turn: median {median:.1f} ms, p95 {late:.1f} ms (bar 60)")
    median, late = milliseconds(lambda: house.answers(HOTTEST, asked()))
    print(f"of that the answer itself: median {median:.1f} ms, p95 {late:.1f} ms")


if __name__ == "__main__":
    main()
