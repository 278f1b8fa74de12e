"""
What a kill does to the vector index, at fifty random moments: the next process answers as a fresh index would.

    python -m tests.benchmarks.index_kills
"""

import logging
import random
import sys
import tempfile
from collections import Counter
from pathlib import Path

from tests.knowledge.chroma_server import ChromaServer
from tests.knowledge.kills import Moment, World, kill_at, new_world, wrong_after

KILLS = 50


def kills(world: World, *, server_too: bool) -> int:
    """Kill again and again, on one directory; how often something was wrong afterwards."""
    chance, wrong, moments = random.Random(50), 0, Counter[Moment]()
    for number in range(KILLS):
        moment = chance.choice(list(Moment))
        kill_at(world, moment, chance=chance, server_too=server_too)
        with tempfile.TemporaryDirectory() as fresh:
            trouble = wrong_after(world, Path(fresh))
        moments[moment] += 1
        wrong += bool(trouble)
        if trouble:
            print(f"kill {number + 1}, {moment}: {trouble}")
    how = ", ".join(f"{count} {moment}" for moment, count in sorted(moments.items()))
    print(f"{KILLS} kills ({how}), {wrong} with wrong answers or a directory that has grown (bar 0)", flush=True)
    return wrong


def main() -> int:
    """Kill the owner of an embedded Chroma, then who fills one on a server, then both; 1 where anything was wrong."""
    logging.disable(logging.WARNING)  # that an index was found broken is what happens here
    wrong = 0
    for what in ("embedded", "on a server", "on a server that is killed too"):
        print(f"Chroma {what}:", flush=True)
        with tempfile.TemporaryDirectory() as place:
            server = None if what == "embedded" else ChromaServer(Path(place) / "server")
            if server:
                server.start()
            wrong += kills(new_world(Path(place), server), server_too=what.endswith("too"))
            if server:
                server.kill()
    return int(wrong > 0)


if __name__ == "__main__":
    sys.exit(main())
