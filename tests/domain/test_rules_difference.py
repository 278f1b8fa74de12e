"""What two versions of the rules say differently."""

from bot.domain.rules_difference import differences
from bot.files.rules_file import SHIPPED_RULES, load_rules, read_rules_text

SHIPPED = SHIPPED_RULES.read_text(encoding="utf-8")


def told(old: str, new: str) -> list[tuple[str, str, str]]:
    assert old in SHIPPED
    rules = read_rules_text(SHIPPED.replace(old, new, 1), "new.yaml").rules
    assert rules is not None
    return [(d.place, d.before, d.after) for d in differences(load_rules(), rules)]


class TestDifferences:
    def test_of_the_same_rules_are_none(self) -> None:
        assert differences(load_rules(), load_rules()) == ()

    def test_name_field_old_and_new(self) -> None:
        assert told("demo request: {points: 40", "demo request: {points: 45") == [
            ("engagement > events > demo request > points", "40", "45")
        ]

    def test_call_items_of_lists_by_their_names(self) -> None:
        assert told("{name: Retail, points: 24", "{name: Retail, points: 20") == [
            ("icp > industries > Retail > points", "24", "20")
        ]

    def test_show_what_went_from_a_list_and_what_came(self) -> None:
        assert told("[E-commerce, Supermarkets]", "[E-commerce, Grocers]") == [
            ("icp > industries > Retail > also", "Supermarkets", "Grocers")
        ]

    def test_show_what_is_new_and_what_is_gone(self) -> None:
        assert told("    page view: {points: 2, half_life_days: 14}\n", "") == [
            ("engagement > events > page view", "points 2, half_life_days 14", "–")
        ]

    def test_show_words_for_yes_and_no(self) -> None:
        assert told("do_not_contact: true", "do_not_contact: false") == [
            ("disqualifiers > do_not_contact", "yes", "no")
        ]
