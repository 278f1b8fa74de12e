"""Killed at any moment of adding, persisting and deleting, the index answers as one that is built afresh."""

import random
from pathlib import Path

from tests.knowledge.chroma_server import ChromaServer
from tests.knowledge.kills import Moment, kill_at, new_world, wrong_after


class TestKilled:
    def test_again_and_again_it_answers_right_and_stays_small(self, tmp_path: Path) -> None:
        world, chance = new_world(tmp_path), random.Random(6)
        for attempt, moment in enumerate((*Moment, Moment.PERSISTING)):
            kill_at(world, moment, chance=chance)
            assert wrong_after(world, tmp_path / f"fresh-{attempt}") == ""

    def test_with_its_server_it_answers_right(self, tmp_path: Path, chroma: ChromaServer) -> None:
        world = new_world(tmp_path, chroma)
        kill_at(world, Moment.PERSISTING, chance=random.Random(6), server_too=True)
        assert wrong_after(world, tmp_path / "fresh") == ""
