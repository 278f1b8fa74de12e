"""The schema that editors check a rules file by."""

import jsonschema
import pytest
import yaml

from bot.files.rules_file import SHIPPED_RULES
from bot.files.rules_schema import rules_schema

SHIPPED = yaml.safe_load(SHIPPED_RULES.read_text(encoding="utf-8"))


def complaints(**changed: object) -> list[str]:
    validator = jsonschema.Draft202012Validator(rules_schema())
    return [problem.message for problem in validator.iter_errors({**SHIPPED, **changed})]


class TestTheSchema:
    def test_finds_nothing_wrong_with_the_shipped_rules(self):
        assert complaints() == []

    @pytest.mark.parametrize("changed", [{"wieghts": {}}, {"weights": {"fit": 400}}, {"capacity": 3}, {"bands": None}])
    def test_finds_what_the_check_finds(self, changed):
        assert complaints(**changed)
