"""A qualification goes on after its bot was killed in the middle, through another rep."""

import os
import signal
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

from bot.assembly.house import open_house
from bot.assembly.qualification import build_qualify
from bot.domain.lead import LeadId
from bot.domain.qualification import Phase
from bot.domain.rep import Rep, RepId
from bot.settings import Settings
from tests.builders import a_lead

NOW = datetime(2026, 3, 18, 9, tzinfo=UTC)
THREAD = "C1:1700000000.000100"
TOM = Rep(id=RepId("R-tom"), name="Tom Okafor", email="tom@vendor.test")

KILLED = """
import os, signal, sys
from datetime import UTC, datetime
from pathlib import Path
from bot.assembly.house import open_house
from bot.assembly.qualification import build_qualify
from bot.domain.change import ChangeKind, ChangeNote
from bot.settings import Settings
from tests.builders import MARA, a_lead, a_standing

now = datetime(2026, 3, 18, 9, tzinfo=UTC)
house = open_house(Settings(_env_file=None, data_dir=Path(sys.argv[1])), clock=lambda: now)
house.stores.reps.put(MARA)
note = ChangeNote(kind=ChangeKind.LOGGED, by=MARA.id, at=now)
house.stores.writes.save(a_lead(), standing=a_standing(), note=note)
qualify = build_qualify(house)
qualify.start(a_lead().id, thread_key=sys.argv[2], rep=MARA, now=now)
qualify.answer("they need SSO, budget 50k EUR", thread_key=sys.argv[2], rep=MARA, source="link", now=now)
os.kill(os.getpid(), signal.SIGKILL)
"""


class TestAKilledBot:
    def test_has_lost_nothing_that_was_answered(self, tmp_path: Path) -> None:
        killed = subprocess.run(
            [sys.executable, "-c", KILLED, str(tmp_path), THREAD],
            cwd=Path(__file__).parents[2],
            env=dict(os.environ),
            check=False,
        )
        assert killed.returncode == -signal.SIGKILL

        house = open_house(Settings(_env_file=None, data_dir=tmp_path), clock=lambda: NOW)
        house.stores.reps.put(TOM)
        qualify = build_qualify(house)
        turn = qualify.answer("by the end of May", thread_key=THREAD, rep=TOM, source="link", now=NOW)
        assert turn is not None
        assert [line.understood for line in turn.lines] == ["SSO", "50,000 EUR", "by 2026-05-31"]
        saved = qualify.confirm(thread_key=THREAD, rep=TOM, source="link", now=NOW)

        assert saved.phase is Phase.DONE
        rows = house.stores.leads.dossier(LeadId(a_lead().id)).evidence
        assert {row.recorder_id for row in rows} == {"R-mara", "R-tom"}
        house.close()
