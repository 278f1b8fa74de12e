"""`leadbot score learn` from an import to scores that follow."""

import csv
import io
import random
from typing import Any

import pytest

from tests.cli.running import Shell

NOW = ("--now", "2026-03-18T09:00:00Z")


@pytest.fixture(scope="module")
def shell(tmp_path_factory) -> Shell:
    """A terminal over leads that were imported and learned from."""
    shell = Shell(tmp_path_factory.mktemp("learning"))
    shell.runs("import", "leads", shell.writes("leads.csv", leads()), *NOW)
    return shell


@pytest.fixture(scope="module")
def said(shell) -> Any:
    """What learning said."""
    return shell.runs("score", "learn", "--json", *NOW).json


def leads() -> str:
    """240 leads, 180 of them decided: enterprise plans are mostly won. The note repeats the outcome."""
    chosen = random.Random(7)
    out = io.StringIO()
    table = csv.writer(out)
    table.writerow(["Email", "Company", "Plan", "Region", "Converted", "Closing Note"])
    for number in range(240):
        plan = chosen.choice(["Enterprise", "Basic"])
        won = chosen.random() < (0.85 if plan == "Enterprise" else 0.15)
        said = ["1" if won else "0", "signed" if won else "gone"] if number < 180 else ["", ""]
        table.writerow([f"p{number}@c{number}.test", f"C{number}", plan, chosen.choice(["North", "South"]), *said])
    return out.getvalue()


class TestLearning:
    def test_says_what_it_did(self, said):
        assert said["published"]
        assert said["won"] + said["lost"] == 180
        assert [item["column"] for item in said["left_out"]] == ["Closing Note"]
        assert said["trial"]["auc"] > said["trial"]["rules_auc"]
        assert said["rescored"] == 240

    def test_has_every_score_follow(self, said, shell):
        receipts = {line["email"]: line for line in shell.runs("score", "--all", "--json", *NOW).lines}
        exported = {lead["email"]: lead["score"] for lead in shell.runs("export", "leads", "--json", *NOW).json}

        assert len(receipts) == 240
        assert {email: line["score"] for email, line in receipts.items()} == exported
        assert all(0.01 <= line["learned"]["chance"] <= 0.99 for line in receipts.values())
        assert all(sum(part["points"] for part in line["lines"]) == line["score"] for line in receipts.values())

    def test_shows_every_score_in_a_table(self, said, shell):
        head, first, *_, count = shell.runs("score", "--all", *NOW).out.splitlines()

        assert head.split() == ["Score", "Band", "Fit", "Engagement", "Readiness", "Lead", "Company", "E-mail"]
        assert first.split()[0].isdigit()
        assert count.strip() == "240 leads; scores without what reps set themselves"

    def test_shows_its_lines_in_the_receipt(self, said, shell):
        shown = shell.runs("score", "p200@c200.test", *NOW).out

        assert "learned from 180 outcomes" in shown
        assert "Plan: " in shown
        assert "Chance of winning" in shown

    def test_refuses_a_column_that_nobody_has(self, said, shell):
        refused = shell.runs("score", "learn", "--outcome", "Bought", *NOW, code=1)

        assert "No lead has a field “Bought”" in refused.err

    def test_switched_off_gives_the_rules_scores_back(self, said, shell):
        off = shell.runs("score", "learn", "--off", "--json", *NOW).json

        assert (off["off"], off["rescored"]) == (True, 240)
        assert shell.runs("score", "p200@c200.test", "--json", *NOW).json["learned"] is None

    def test_of_nobody_says_how_to_ask_for_a_score(self, shell):
        assert "leadbot score anna@acme.test" in shell.runs("score", code=1).err


class TestOutcomes:
    def test_are_recorded_by_command_and_taken_back(self, shell):
        as_mara = ("--as", "mara.lindt@vendor.example", *NOW)
        said = shell.runs("outcome", "p201@c201.test", "lost", "--reason", "no budget", "--json", *as_mara).json
        assert (said["outcome"], said["reason"]) == ("lost", "no budget")

        shell.runs("undo", *as_mara)

        exported = {lead["email"]: lead["status"] for lead in shell.runs("export", "leads", "--json", *NOW).json}
        assert exported["p201@c201.test"] is None

    def test_of_who_is_no_fit_need_a_reason(self, shell):
        as_mara = ("--as", "mara.lindt@vendor.example", *NOW)
        assert "Say why" in shell.runs("outcome", "p202@c202.test", "disqualified", *as_mara, code=1).err

    def test_ask_who_records_them(self, shell):
        asked = shell.runs("outcome", "p203@c203.test", "lost", *NOW, code=1).err

        assert "Whose change? Say who you are, for example: leadbot outcome p203@c203.test lost --as" in asked

    def test_of_leads_that_were_scored_before_are_reported(self, shell):
        late = ["Email,Company,Converted", *(f"p{n}@c{n}.test,C{n},{n % 2}" for n in range(180, 240))]
        shell.runs("import", "leads", shell.writes("late.csv", "\n".join(late)), *NOW)

        said = shell.runs("score", "report", "--json", *NOW).json

        assert (said["leads"], said["won"]) == (60, 30)
        assert sum(band["leads"] for band in said["bands"]) == 60
        assert said["auc"]["low"] <= said["auc"]["value"] <= said["auc"]["high"]
