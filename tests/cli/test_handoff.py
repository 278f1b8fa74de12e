"""`leadbot handoff` after a call that was read."""

import pytest

from tests.cli.running import Shell

NOW = ("--now", "2026-03-18T09:00:00Z")
CALL = """\
[2026-03-16 10:00] Tom: What made you look into this?
[2026-03-16 10:01] Anna: We need single sign-on because our logins fail every day.
[2026-03-16 10:02] Anna: We have a budget of 50,000 EUR.
"""


@pytest.fixture(scope="module")
def shell(tmp_path_factory) -> Shell:
    shell = Shell(tmp_path_factory.mktemp("handoff"))
    call = shell.writes("call.txt", CALL)
    shell.runs("qualify", "anna@acme.test", "--transcript", call, *NOW)
    return shell


class TestHandoff:
    def test_tells_people_what_was_said_and_what_is_open(self, shell):
        said = shell.runs("handoff", "anna@acme.test", *NOW).out

        assert "We have a budget of 50,000 EUR." in said
        assert "Nobody knows the authority. You could ask" in said
        assert "Budget: 50,000 EUR" in said

    def test_tells_programs_the_same(self, shell):
        told = shell.runs("handoff", "anna@acme.test", "--json", *NOW).json

        assert {question["criterion"] for question in told["ask"]} == {"timeline", "authority"}
        assert {answer["criterion"] for answer in told["do_not_ask"]} == {"need", "budget"}
