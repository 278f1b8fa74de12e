"""What stands in fields, and what Slack itself objects to."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.sandbox.fields import initial_values, is_empty, state_of
from bot.sandbox.form_checks import REQUIRED, objections
from tests.sandbox.example_blocks import Json, option, plain

HOT, WARM = option("Hot", "hot"), option("Warm", "warm")

KINDS: list[tuple[Json, Any, Json]] = [
    ({"type": "plain_text_input"}, "x", {"value": "x"}),
    ({"type": "number_input", "is_decimal_allowed": False}, "3", {"value": "3"}),
    ({"type": "static_select", "options": [HOT, WARM]}, "hot", {"selected_option": HOT}),
    ({"type": "radio_buttons", "options": [HOT, WARM]}, "warm", {"selected_option": WARM}),
    ({"type": "checkboxes", "options": [HOT, WARM]}, ["warm"], {"selected_options": [WARM]}),
    (
        {"type": "multi_static_select", "option_groups": [{"label": plain("Bands"), "options": [HOT]}]},
        ["hot"],
        {"selected_options": [HOT]},
    ),
    ({"type": "datepicker"}, "2026-03-18", {"selected_date": "2026-03-18"}),
    ({"type": "timepicker"}, "09:00", {"selected_time": "09:00"}),
    ({"type": "datetimepicker"}, 1_773_820_800, {"selected_date_time": 1_773_820_800}),
    ({"type": "users_select"}, "U0TOM", {"selected_user": "U0TOM"}),
    ({"type": "multi_users_select"}, ["U0TOM"], {"selected_users": ["U0TOM"]}),
    ({"type": "channels_select"}, "C0SALES", {"selected_channel": "C0SALES"}),
    ({"type": "multi_conversations_select"}, ["C0SALES"], {"selected_conversations": ["C0SALES"]}),
]


def ids(rows: list[tuple[Json, Any, Json]]) -> list[str]:
    return [row[0]["type"] for row in rows]


class TestTheStateOfAnElement:
    @pytest.mark.parametrize(("element", "raw", "state"), KINDS, ids=ids(KINDS))
    def test_has_slacks_shape_filled_and_empty(self, element: Json, raw: Any, state: Json) -> None:
        element = element | {"action_id": "a"}

        filled = state_of(element, raw, {})
        empty = state_of(element, None, {})

        assert filled == {"type": element["type"]} | state
        assert set(empty) == set(filled)
        assert is_empty(empty)
        assert not is_empty(filled)

    @pytest.mark.parametrize(("element", "raw", "state"), KINDS, ids=ids(KINDS))
    def test_is_empty_as_long_as_the_app_gave_none(self, element: Json, raw: Any, state: Json) -> None:
        block = {"type": "input", "block_id": "b", "label": plain("x"), "element": element | {"action_id": "a"}}

        assert initial_values([block])["b"]["a"] == state_of(element, None, {})

    def test_begins_with_what_the_app_gave(self) -> None:
        element = {"type": "static_select", "action_id": "a", "options": [HOT, WARM], "initial_option": WARM}
        block = {"type": "actions", "block_id": "b", "elements": [element]}

        assert initial_values([block])["b"]["a"]["selected_option"] == WARM

    def test_takes_only_options_that_were_offered(self) -> None:
        element = {"type": "external_select", "action_id": "a"}

        assert state_of(element, "hot", {"hot": HOT})["selected_option"] == HOT
        with pytest.raises(ValueError, match="has no option 'cold'"):
            state_of(element, "cold", {"hot": HOT})

    def test_of_formatted_text_is_rich_text(self) -> None:
        state = state_of({"type": "rich_text_input", "action_id": "a"}, "x", {})

        assert state["rich_text_value"]["elements"][0]["elements"] == [{"type": "text", "text": "x"}]


def objection(element: Json, value: Any, **block: Any) -> str | None:
    """What Slack says about this value in this field."""
    element = element | {"action_id": "a"}
    shown = {"type": "input", "block_id": "b", "label": plain("x"), "element": element} | block
    return objections([shown], {"b": {"a": state_of(element, value, {})}}).get("b")


class TestSlacksOwnObjections:
    def test_are_to_empty_fields_unless_optional(self) -> None:
        assert objection({"type": "plain_text_input"}, "") == REQUIRED
        assert objection({"type": "plain_text_input"}, "", optional=True) is None
        assert objection({"type": "checkboxes", "options": [HOT]}, []) == REQUIRED

    @pytest.mark.parametrize(
        ("element", "value", "sentence"),
        [
            ({"type": "plain_text_input", "min_length": 3}, "ab", "Please use at least 3 characters."),
            ({"type": "plain_text_input", "max_length": 3}, "abcd", "Please use at most 3 characters."),
            ({"type": "email_text_input"}, "anna@acme", "Please enter a valid email address."),
            ({"type": "url_text_input"}, "acme.test", "Please enter a valid URL."),
            ({"type": "number_input", "is_decimal_allowed": True}, "three", "Please enter a number."),
            ({"type": "number_input", "is_decimal_allowed": False}, "1.5", "Please enter a whole number."),
            ({"type": "number_input", "is_decimal_allowed": True, "min_value": "2"}, "1", "Please enter 2 or more."),
            ({"type": "number_input", "is_decimal_allowed": True, "max_value": "2"}, "3", "Please enter 2 or less."),
        ],
    )
    def test_are_to_what_does_not_fit_the_field(self, element: Json, value: str, sentence: str) -> None:
        assert objection(element, value) == sentence

    @given(st.integers(min_value=1, max_value=40))
    def test_leave_text_within_its_bounds_alone(self, length: int) -> None:
        element = {"type": "plain_text_input", "min_length": 5, "max_length": 20}

        assert (objection(element, "x" * length) is None) == (5 <= length <= 20)
