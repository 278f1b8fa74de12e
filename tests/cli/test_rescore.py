"""Scores of another day are brought up to date by a command, and by questions."""

from tests.cli.running import Shell

LEADS = "Email,Company,Create Date\nann@acme.test,Acme,2026-03-01\nben@acme.test,Acme,2026-03-01\n"


class TestRescoring:
    def test_scores_everybody_of_another_day_and_says_how_many(self, shell: Shell) -> None:
        shell.writes("leads.csv", LEADS)
        shell.runs("import", "leads", "leads.csv", "--now", "2026-03-17T09:00Z")

        assert "2 leads scored again" in shell.runs("rescore", "--now", "2026-03-18T09:00Z").out
        assert "up to date already" in shell.runs("rescore", "--now", "2026-03-18T10:00Z").out
        assert shell.runs("rescore", "--json", "--now", "2026-03-19T10:00Z").json == {"leads": 2, "moved": 0}
