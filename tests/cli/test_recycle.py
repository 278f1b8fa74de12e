"""`leadbot recycle`, and what stands in the hand-off afterwards."""

import pytest

from tests.cli.running import Shell

NOW = ("--now", "2026-03-18T09:00:00Z")
MARA = ("--as", "mara@vendor.test")
WORDS = "no budget until their new fiscal year in April"


@pytest.fixture(scope="module")
def shell(tmp_path_factory) -> Shell:
    shell = Shell(tmp_path_factory.mktemp("recycle"))
    shell.runs("import", "leads", shell.writes("leads.csv", "Email,Name\nanna@acme.test,Anna Kowalska\n"), *NOW)
    return shell


class TestRecycle:
    def test_puts_aside_until_the_day_that_was_named(self, shell):
        rehearsed = shell.runs("recycle", "anna@acme.test", WORDS, "--dry-run", *MARA, *NOW).out
        assert "to come back on 1 April 2026" in rehearsed

        told = shell.runs("recycle", "anna@acme.test", WORDS, "--json", *MARA, *NOW).json

        assert (told["reason"], told["on"]) == ("no budget", "2026-04-01")
        assert "to come back on 1 April 2026" in shell.runs("handoff", "anna@acme.test", *NOW).out

    def test_says_what_it_cannot_tell(self, shell):
        assert "I cannot tell when" in shell.runs("recycle", "anna@acme.test", "later", *MARA, *NOW, code=1).err
