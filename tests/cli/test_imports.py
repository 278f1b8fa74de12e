"""From an export to an answer, in a folder that was empty."""

import signal
import sqlite3
import time
from datetime import date

from tests.cli.exports import activities, hubspot
from tests.cli.running import Shell

TODAY = date(2026, 3, 18)
NOW = ("--now", "2026-03-18T09:00:00Z")


class TestFirstMinutes:
    def test_an_export_and_activities_answer_questions(self, shell: Shell) -> None:
        imported = shell.runs(
            "import", "leads", shell.writes("leads.csv", hubspot(400, until=TODAY)), "--json", *NOW
        ).json
        shell.runs("import", "activities", shell.writes("acts.csv", activities(200, until=TODAY)), "--json", *NOW)

        hottest = shell.runs("ask", "who are my hottest leads?", "--as", "jane.doe@vendor.example", "--json", *NOW).json
        counted = shell.runs("ask", "how many leads came from paid social this month", "--json", *NOW).json
        exported = shell.runs("export", "leads", "--json", *NOW).json

        mine = [lead for lead in exported if lead["owner"] == "jane.doe@vendor.example"]
        expected = sum(i % 4 == 0 and i % 90 < 18 for i in range(400))
        assert (imported["dialect"], imported["created"], imported["rejected"]) == ("HubSpot", 400, 0)
        assert hottest["kind"] == "leads"
        assert {lead["email"] for lead in hottest["leads"]} <= {lead["email"] for lead in mine}
        scores = [lead["score"] for lead in hottest["leads"]]
        assert scores == sorted((lead["score"] for lead in mine), reverse=True)[: len(scores)]
        assert (counted["kind"], counted["number"]) == ("number", expected)

    def test_the_receipt_adds_up(self, shell: Shell) -> None:
        shell.runs("import", "leads", shell.writes("leads.csv", hubspot(20, until=TODAY)), *NOW)
        receipt = shell.runs("score", "person3@company3.test", "--json", *NOW).json

        assert sum(line["points"] for line in receipt["lines"]) == receipt["score"]
        for axis in ("fit", "engagement", "readiness"):
            assert sum(line["points"] for line in receipt[axis]["lines"]) == receipt[axis]["points"]


WRITES_WITHIN_SECONDS = 90
"""However busy the machine is."""


class TestKilled:
    def test_a_killed_import_keeps_whole_batches_and_is_completed_by_running_it_again(self, shell: Shell) -> None:
        count = 30_000
        file = shell.writes("leads.csv", hubspot(count, until=TODAY))
        running = shell.starts("import", "leads", file, *NOW)
        until = time.monotonic() + WRITES_WITHIN_SECONDS
        while not leads_in(shell) and running.poll() is None and time.monotonic() < until:
            time.sleep(0.02)
        running.send_signal(signal.SIGKILL)
        running.wait()
        kept = leads_in(shell)

        assert kept % 2_000 == 0
        assert 0 < kept < count
        done = shell.runs("import", "leads", file, "--json", *NOW).json
        assert (done["created"], done["unchanged"], leads_in(shell)) == (count - kept, kept, count)


def leads_in(shell: Shell) -> int:
    """Leads that a second process sees."""
    path = shell.folder / "data" / "leadbot.db"
    if not path.exists():
        return 0
    connection = sqlite3.connect(path, timeout=10)
    try:
        return int(connection.execute("SELECT count(*) FROM lead").fetchone()[0])
    except sqlite3.OperationalError:
        return 0  # the tables are not there yet
    finally:
        connection.close()
