"""Forgetting a person leaves nothing of them, neither in the database nor in the files beside it."""

from tests.cli.running import Shell


class TestForgetting:
    def test_takes_the_rows_that_an_import_rejected_too(self, shell: Shell) -> None:
        shell.writes("leads.csv", "Email,Company,Create Date\nann@acme.test,Acme,2026-03-01\nAnn@acme.test,Acme,soon\n")
        rejects = shell.folder / shell.runs("import", "leads", "leads.csv", "--json").json["rejects"]
        assert "Ann@acme.test" in rejects.read_text(encoding="utf-8-sig")

        erased = shell.runs("forget", "ann@acme.test", "--yes", "--json").json["erased"]

        assert erased["rejected rows"] == 1
        assert "Ann@" not in rejects.read_text(encoding="utf-8-sig")
        assert "no lead" in shell.runs("score", "ann@acme.test", code=1).err
