"""The rules on the command line."""

import json

from bot.files.rules_file import SHIPPED_RULES
from tests.cli.running import Shell

SHIPPED = SHIPPED_RULES.read_text(encoding="utf-8")


class TestCheck:
    def test_names_each_mistake_with_line_and_fix(self, shell: Shell) -> None:
        file = shell.writes("ours.yaml", SHIPPED.replace("daily_cap: 20", "daily_cap: many"))

        done = shell.runs("rules", "check", file, code=1)

        assert "“many” does not fit here. Write a whole number." in done.out


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
    def test_is_proposed_approved_by_another_and_reverted(self, shell: Shell) -> None:
        leads = "Name,Email,Industry,Employees,Job Title,Country\nAnn,ann@acme.test,Retail,500,COO,Germany\n"
        shell.runs("import", "leads", shell.writes("leads.csv", leads))
        text = SHIPPED.replace("warm: {score: 28, fit: 30, engagement: 15}", "warm: {score: 28, fit: 30}")
        file = shell.writes("new.yaml", f"# ours\n{text}")

        mara = ("--as", "mara@vendor.example")
        proposed = shell.runs("rules", "propose", file, "--note", "Warm sooner", *mara, "--json")
        own = shell.runs("rules", "approve", "1", *mara, code=1)
        approved = shell.runs("rules", "approve", "1", "--as", "tom@vendor.example", "--json")

        assert proposed.json["moves"] == [{"from": "cool", "to": "warm", "leads": 1}]
        assert [mover["name"] for mover in proposed.json["movers"]] == ["Ann"]
        assert "a second person has to approve it" in own.err
        assert (approved.json["standing"], approved.json["moved"]) == ("in force", 1)
        assert shell.runs("rules", "show").out == f"# ours\n{text}"

        shell.runs("rules", "revert", *mara, "--note", "too soon")

        [entry] = shell.runs("rules", "history", "--json").lines
        assert (entry["state"], entry["reverted"]["why"], entry["note"]) == ("reverted", "too soon", "Warm sooner")
        assert shell.runs("export", "leads", "--json").json[0]["band"] == "cool"
