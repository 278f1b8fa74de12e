"""Single numbers in a rules file, changed without touching anything else."""

import pytest

from bot.domain.rules_mistake import Place
from bot.files.rules_edit import with_values
from bot.files.rules_file import SHIPPED_RULES, read_rules_text

SHIPPED = SHIPPED_RULES.read_text(encoding="utf-8")


class TestChangingNumbers:
    @pytest.mark.parametrize(
        ("place", "old", "new"),
        [
            (("weights", "fit"), "  fit: 40\n", "  fit: 7\n"),
            (("bands", "hot", "engagement"), "fit: 40, engagement: 50}", "fit: 40, engagement: 7}"),
            (
                ("engagement", "events", "demo request", "points"),
                "demo request: {points: 40",
                "demo request: {points: 7",
            ),
            (("engagement", "scanners", "links"), "links: 3      ", "links: 7      "),
            (("capacity", "hot_leads_a_week"), "hot_leads_a_week: 10", "hot_leads_a_week: 7"),
        ],
    )
    def test_leaves_every_other_character(self, place: Place, old: str, new: str) -> None:
        assert with_values(SHIPPED, {place: 7}) == SHIPPED.replace(old, new, 1)

    def test_adds_what_is_not_there_in_the_style_around_it(self) -> None:
        text = "a:\n  # why\n  b: 1\nc: {d: 2}\ne: {}\n"

        edited = with_values(text, {("a", "x"): 3, ("c", "y"): 4, ("e", "z"): 5, ("new", "deep"): 6})

        assert edited == "new: {deep: 6}\na:\n  # why\n  x: 3\n  b: 1\nc: {d: 2, y: 4}\ne: {z: 5}\n"

    def test_of_words_from_everywhere_keeps_its_place(self) -> None:
        text = SHIPPED.replace("stock-outs", "stock-outs 🛒", 1).replace("\n", "\r\n")

        rules = read_rules_text(with_values(text, {("thresholds", "mql", "fit"): 33}), "rules.yaml").rules

        assert rules is not None
        assert rules.thresholds.mql.fit == 33
