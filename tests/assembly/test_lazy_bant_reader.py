"""The BANT reader is the same one, only later."""

import subprocess
import sys
from pathlib import Path

from bot.agent.bant.reader import OfflineBantReader
from bot.assembly.lazy_bant_reader import LazyBantReader
from bot.domain.words import Criterion
from tests.builders import T0

SAID = "Prospect: We have 40k EUR set aside and I sign off myself. We must be live in May."
BUILD_AN_AGENT = """
import sys
from pathlib import Path
from bot.assembly import open_house
from bot.settings import Settings
from tests.builders import T0
house = open_house(Settings(LEADBOT_DATA_DIR=Path(sys.argv[1])), clock=lambda: T0)
house.ask("who are my hottest leads?", thread_key=None, asker=None, now=T0)
print("bot.agent.bant.reader" in sys.modules)
"""


def test_reads_what_the_reader_reads() -> None:
    lazy, reader = LazyBantReader(), OfflineBantReader()

    assert lazy.read(SAID, now=T0) == reader.read(SAID, now=T0)
    assert lazy.answer("40k EUR", asked=Criterion.BUDGET, now=T0) == reader.answer(
        "40k EUR", asked=Criterion.BUDGET, now=T0
    )


def test_is_not_imported_for_a_question_over_leads(tmp_path: Path) -> None:
    command = [sys.executable, "-c", BUILD_AN_AGENT, str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)

    assert done.stdout.split() == ["False"]
