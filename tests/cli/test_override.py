"""`leadbot score override` from setting to undoing."""

import pytest

from tests.cli.running import Shell

NOW = ("--now", "2026-03-18T09:00:00Z")
MARA = ("--as", "mara.lindt@vendor.example")
LEADS = "Email,First Name,Last Name,Company,Title\nanna@acme.test,Anna,Kowalska,Acme,CTO\n"


@pytest.fixture
def shell(tmp_path) -> Shell:
    shell = Shell(tmp_path)
    shell.runs("import", "leads", shell.writes("leads.csv", LEADS), *NOW)
    return shell


def override(shell, *more, code=0):
    return shell.runs("score", "override", "anna@acme.test", *more, *NOW, code=code)


def score(shell):
    return shell.runs("score", "anna@acme.test", "--json", *NOW).json


class TestOverriding:
    def test_ranks_shows_and_clears(self, shell):
        said = override(
            shell, "--score", "80", "--reason", "met the CFO", "--until", "2026-05-01", *MARA, "--json"
        ).json
        assert (said["score"], said["band"]) == (80, "hot")

        found = score(shell)
        assert found["override"]["score"] == 80
        assert found["score"] != 80
        assert found["history"][0]["cause"] == "overridden"
        assert "Mara Lindt says 80 (hot) until 1 May 2026" in shell.runs("score", "anna@acme.test", *NOW).out
        exported = shell.runs("export", "leads", "--json", *NOW).json
        assert (exported[0]["score"], exported[0]["band"]) == (80, "hot")

        assert "The rules count again" in override(shell, "--clear", *MARA).out
        assert score(shell)["override"] is None

    def test_is_taken_back(self, shell):
        override(shell, "--band", "hot", "--reason", "met the CFO", "--until", "2026-05-01", *MARA)

        undone = shell.runs("undo", *MARA, *NOW, "--json").json
        assert undone["summary"].startswith("Took back: Set the score of ")

        assert score(shell)["override"] is None

    @pytest.mark.parametrize(
        ("more", "said"),
        [
            (("--score", "80", "--reason", "x", "--until", "2026-05-01"), "--as"),
            (("--score", "80", "--reason", "x", *MARA), "--until"),
            (("--score", "80", "--reason", "x", "--until", "May", *MARA), "2026-05-01"),
            (("--score", "80", "--until", "2026-05-01", *MARA), "why"),
            (("--reason", "x", "--until", "2026-05-01", *MARA), "score"),
            (("--clear", *MARA), "Nobody disagrees"),
        ],
    )
    def test_says_what_is_missing(self, shell, more, said):
        assert said in override(shell, *more, code=1).err
