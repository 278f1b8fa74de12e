"""Everything that is known of leads comes out again."""

import csv
from io import StringIO

import pytest

from tests.cli.running import Shell

LEADS = """\
Email,Name,Company,Phone,City,State,Revenue,Notes,Unsubscribed,Region Tier,=Odd
ann@acme.test,Ann,Acme,+49 30 1234,Berlin,Berlin,5000000,Met at the fair,yes,Gold,x
"""
CALL = "Ann Acme: Our budget is 50,000 euros, approved. We need it by June.\n"


@pytest.fixture
def known(shell: Shell) -> Shell:
    """A terminal that knows a lead and a call with her."""
    shell.runs("import", "leads", shell.writes("leads.csv", LEADS))
    shell.runs("qualify", "ann@acme.test", "--transcript", shell.writes("call.txt", CALL))
    return shell


class TestLeads:
    def test_come_with_every_field_own_fields_and_bant(self, known: Shell) -> None:
        [ann] = csv.DictReader(StringIO(known.runs("export", "leads").out))

        assert (ann["city"], ann["state"], ann["revenue"], ann["notes"]) == (
            "Berlin",
            "Berlin",
            "5000000",
            "Met at the fair",
        )
        assert (ann["unsubscribed"], ann["do_not_contact"], ann["Region Tier"]) == ("True", "False", "Gold")
        assert (ann["phone"], ann["'=Odd"]) == ("'+49 30 1234", "x")
        assert (ann["budget"] != "unknown", ann["authority"]) == (True, "unknown")

    def test_come_as_json_with_own_fields_together(self, known: Shell) -> None:
        [ann] = known.runs("export", "leads", "--json").json

        assert (ann["email"], ann["phone"], ann["custom"]["Region Tier"]) == ("ann@acme.test", "+49 30 1234", "Gold")


class TestTheAudit:
    def test_tells_of_imports_and_of_calls(self, known: Shell) -> None:
        kinds = [entry["kind"] for entry in known.runs("audit", "--json").lines]

        assert (kinds[0], kinds[-1]) == ("qualified", "imported")


class TestARehearsalOfACall:
    def test_shows_the_verdict_and_writes_nothing(self, known: Shell) -> None:
        before = known.runs("audit", "--json").out
        call = known.writes("other.txt", "Ann Acme: Our forecasts fail every month, we need that fixed.\n")

        told = known.runs("qualify", "ann@acme.test", "--transcript", call, "--dry-run").out
        known.runs("qualify", "new@acme.test", "--transcript", call, "--dry-run")

        assert "A rehearsal: nothing was written." in told
        assert known.runs("audit", "--json").out == before
        assert "no lead" in known.runs("score", "new@acme.test", code=1).err
