"""The rules on the command line."""

import json

import pytest

from bot.files.rules_file import SHIPPED_RULES
from tests.cli.running import Shell

SHIPPED = SHIPPED_RULES.read_text(encoding="utf-8")


class TestCheck:
    def test_names_each_mistake_with_line_and_fix(self, shell: Shell) -> None:
        file = shell.writes("ours.yaml", SHIPPED.replace("daily_cap: 20", "daily_cap: many"))

        done = shell.runs("rules", "check", file, code=1)

        assert "“many” does not fit here. Write a whole number." in done.out

    def test_says_that_a_file_named_is_not_there(self, shell: Shell) -> None:
        told = shell.runs("rules", "check", "nofile.yaml", code=1).err

        assert told == "There is no file nofile.yaml. Check the path and try again.\n"

    def test_says_once_that_a_table_is_no_rules_file(self, shell: Shell) -> None:
        file = shell.writes("leads.csv", "Email,Company\nann@acme.test,Acme\n")

        told = shell.runs("rules", "check", file, code=1).out

        assert "This is no rules file" in told
        assert "is missing" not in told


class TestADigestPreview:
    def test_asks_for_a_channel_by_an_example(self, shell: Shell) -> None:
        assert "leadbot digest preview --channel sales" in shell.runs("digest", "preview", code=1).err

    def test_of_another_time_leaves_the_live_scores_alone(self, shell: Shell) -> None:
        row = "Anna,anna@acme.test,Acme,Head of Supply Chain,Food & Beverages,900,Germany"
        leads = shell.writes("leads.csv", f"Name,Email,Company,Title,Industry,Employees,Country\n{row}\n")
        deeds = shell.writes("deeds.csv", "email,kind,at\nanna@acme.test,demo request,2026-03-17T09:00:00Z\n")
        shell.runs("import", "leads", leads, "--now", "2026-03-18T09:00:00Z")
        shell.runs("import", "activities", deeds, "--now", "2026-03-18T09:00:00Z")
        before = shell.runs("export", "leads", "--json").out

        shown = shell.runs("digest", "preview", "--channel", "sales", "--now", "2027-03-18T09:00:00Z", "--json").json

        assert shown["channel"] == "sales"
        assert shell.runs("export", "leads", "--json").out == before


class TestSchema:
    def test_is_json(self, shell: Shell) -> None:
        assert "bands" in json.loads(shell.runs("rules", "schema").out)["properties"]


class TestTitles:
    def test_lists_what_the_rules_cannot_read_most_frequent_first(self, shell: Shell) -> None:
        rows = ["Ann,Head of IT", "Bob,Zauberer", "Cid,Zauberer", "Dee,Wombat Whisperer"]
        leads = "".join(
            f"{row.split(',')[0]},{row.split(',')[0].lower()}@acme.test,{row.split(',')[1]}\n" for row in rows
        )
        shell.runs("import", "leads", shell.writes("leads.csv", "Name,Email,Job Title\n" + leads))

        listed = shell.runs("rules", "titles", "--json").lines

        assert listed == [{"title": "Zauberer", "leads": 2}, {"title": "Wombat Whisperer", "leads": 1}]


class TestAChangeOfRules:
    MARA = ("--as", "mara.lindt@vendor.example")
    TOM = ("--as", "tom.okafor@vendor.example")

    @pytest.fixture
    def proposal(self, shell: Shell) -> str:
        """A file of other rules, among leads that name two reps as their owners."""
        head = "Name,Email,Industry,Employees,Job Title,Country,Owner\n"
        leads = f"{head}Ann,ann@acme.test,Retail,500,COO,Germany,{self.MARA[1]}\nBob,bob@beta.test,,,,,{self.TOM[1]}\n"
        shell.runs("import", "leads", shell.writes("leads.csv", leads))
        text = SHIPPED.replace("warm: {score: 28, fit: 30, engagement: 15}", "warm: {score: 28, fit: 30}")
        return shell.writes("new.yaml", f"# ours\n{text}")

    def test_is_proposed_approved_by_another_and_reverted(self, shell: Shell, proposal: str) -> None:
        for manager in (self.MARA[1], self.TOM[1]):
            shell.runs("reps", "set", manager, "--role", "manager")
        proposed = shell.runs("rules", "propose", proposal, "--note", "Warm sooner", *self.MARA, "--json")
        own = shell.runs("rules", "approve", "1", *self.MARA, code=1)
        approved = shell.runs("rules", "approve", "1", *self.TOM, "--json")

        assert proposed.json["moves"] == [{"from": "cool", "to": "warm", "leads": 1}]
        assert [mover["name"] for mover in proposed.json["movers"]] == ["Ann"]
        assert "a second person has to approve it" in own.err
        assert (approved.json["standing"], approved.json["moved"]) == ("in force", 1)
        assert shell.runs("rules", "show").out == (shell.folder / proposal).read_text(encoding="utf-8")

        shell.runs("rules", "revert", *self.MARA, "--note", "too soon")

        [entry] = shell.runs("rules", "history", "--json").lines
        assert (entry["state"], entry["reverted"]["why"], entry["note"]) == ("reverted", "too soon", "Warm sooner")
        assert [entry[act]["by"] for act in ("proposed", "decided", "reverted")] == [
            "Mara Lindt",
            "Tom Okafor",
            "Mara Lindt",
        ]
        audited = [(entry["kind"], entry["by"]) for entry in shell.runs("audit", "--json").lines]
        assert audited[:3] == [
            ("rules reverted", self.MARA[1]),
            ("rules approved", self.TOM[1]),
            ("rules proposed", self.MARA[1]),
        ]
        bands = {lead["email"]: lead["band"] for lead in shell.runs("export", "leads", "--json").json}
        assert bands["ann@acme.test"] == "cool"

    @pytest.mark.parametrize("act", [("propose", "new.yaml"), ("approve", "1"), ("reject", "1"), ("revert",)])
    def test_asks_who_makes_it(self, shell: Shell, proposal: str, act: tuple[str, ...]) -> None:
        asked = shell.runs("rules", *act, code=1).err

        assert f"Whose change? Say who you are, for example: leadbot rules {' '.join(act)} --as" in asked

    @pytest.mark.parametrize("act", [("propose", "new.yaml"), ("approve", "1"), ("reject", "1"), ("revert",)])
    def test_is_not_for_somebody_nobody_knows(self, shell: Shell, proposal: str, act: tuple[str, ...]) -> None:
        refused = shell.runs("rules", *act, "--as", "anybody@else.test", code=1).err

        assert "I do not know anybody@else.test as a rep. A rep is whom a file names as owner" in refused


class TestDeciders:
    def test_are_appointed_on_the_command_line(self, shell: Shell) -> None:
        made = shell.runs("reps", "set", "noor.haddad@vendor.example", "--role", "admin").out
        shell.runs("reps", "set", "tom.okafor@vendor.example", "--reports-to", "noor.haddad@vendor.example")

        assert made.strip() == "Noor Haddad is an admin."
        assert [(rep["name"], rep["role"], rep["manager"]) for rep in shell.runs("reps", "list", "--json").lines] == [
            ("Noor Haddad", "admin", None),
            ("Tom Okafor", "rep", "Noor Haddad"),
        ]
        assert "Noor Haddad" in shell.runs("reps", "list").out

    def test_are_not_all_reps(self, shell: Shell) -> None:
        shell.runs("reps", "set", "tom.okafor@vendor.example")

        refused = shell.runs("rules", "revert", "--as", "tom.okafor@vendor.example", code=1).err

        assert "Rules are changed by managers and admins" in refused
