"""Checking a rules file."""

from bot.files.rules_file import SHIPPED_RULES, load_rules, read_rules
from bot.usecases.check_rules import CheckRules


class TestCheckingRules:
    def test_says_that_a_file_is_fine_and_its_version(self):
        checked = CheckRules(read_rules)(SHIPPED_RULES)

        assert checked.sentence == f"rules.yaml is fine: version {load_rules().version}."
        assert checked.lines == ()

    def test_gives_each_mistake_a_line_as_editors_understand(self, tmp_path):
        path = tmp_path / "ours.yaml"
        text = SHIPPED_RULES.read_text(encoding="utf-8").replace("daily_cap: 20", "daily_cup: 20")
        path.write_text(text, encoding="utf-8")
        number = text[: text.index("daily_cup")].count("\n") + 1

        checked = CheckRules(read_rules)(path)

        assert checked.sentence == "ours.yaml has 2 mistakes."
        assert (
            f"ours.yaml:{number}: engagement > daily_cup: `daily_cup` is no key I know here. Did you mean `daily_cap`?"
            in checked.lines
        )
        assert checked.version == ""
