"""What the double refuses to draw, at the very limit and one beyond."""

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.sandbox.limits import check_message, check_metadata, check_view
from bot.sandbox.refusals import SlackRefusal
from tests.sandbox import example_blocks as examples
from tests.sandbox.example_blocks import Json, button, mrkdwn, option, plain


def refusal_of(check: Callable[..., None], *arguments: Any) -> SlackRefusal | None:
    """What a check says no with, if it does."""
    try:
        check(*arguments)
    except SlackRefusal as refused:
        return refused
    return None


def section(text: str) -> Json:
    return {"type": "section", "text": mrkdwn(text)}


def actions(*elements: Json) -> Json:
    return {"type": "actions", "elements": list(elements)}


def buttons(count: int) -> Json:
    return actions(*(button("Go", f"go-{number}") for number in range(count)))


def select(options: int) -> Json:
    menu = {"type": "static_select", "action_id": "menu", "placeholder": plain("Choose")}
    return actions(menu | {"options": [option("One", f"value-{number}") for number in range(options)]})


def choices(kind: str, options: int) -> Json:
    return actions({"type": kind, "action_id": "c", "options": [option("One", f"v-{n}") for n in range(options)]})


def overflow(options: int) -> Json:
    return actions({"type": "overflow", "action_id": "o", "options": [option("One", f"v-{n}") for n in range(options)]})


def table(rows: int, columns: int) -> Json:
    return {"type": "table", "rows": [[{"type": "raw_text", "text": "x"}] * columns] * rows}


def card(**parts: Any) -> Json:
    return {"type": "card", **parts}


def pie(segments: int, label: str = "x") -> Json:
    slices = [{"label": label, "value": 1} for _ in range(segments)]
    return {"type": "data_visualization", "title": "Chart", "chart": {"type": "pie", "segments": slices}}


BOUNDS: list[tuple[str, Callable[[int], Json], int, str]] = [
    ("section text", lambda n: section("x" * n), 3000, "/blocks/0/text/text"),
    ("section fields", lambda n: {"type": "section", "fields": [mrkdwn("x")] * n}, 10, "/blocks/0/fields"),
    ("field text", lambda n: {"type": "section", "fields": [mrkdwn("x" * n)]}, 2000, "/blocks/0/fields/0/text"),
    ("header", lambda n: {"type": "header", "text": plain("x" * n)}, 150, "/blocks/0/text/text"),
    ("markdown", lambda n: {"type": "markdown", "text": "x" * n}, 12_000, "/blocks/0/text"),
    ("actions", buttons, 25, "/blocks/0/elements"),
    ("context", lambda n: {"type": "context", "elements": [mrkdwn("x")] * n}, 10, "/blocks/0/elements"),
    ("button text", lambda n: actions(button("x" * n, "go")), 75, "/blocks/0/elements/0/text/text"),
    ("button value", lambda n: actions(button("x", "go", "v" * n)), 2000, "/blocks/0/elements/0/value"),
    ("button url", lambda n: actions(button("x", "go", url="u" * n)), 3000, "/blocks/0/elements/0/url"),
    ("action_id", lambda n: actions(button("x", "a" * n)), 255, "/blocks/0/elements/0/action_id"),
    ("block_id", lambda n: section("x") | {"block_id": "b" * n}, 255, "/blocks/0/block_id"),
    ("select options", select, 100, "/blocks/0/elements/0/options"),
    ("checkboxes", lambda n: choices("checkboxes", n), 10, "/blocks/0/elements/0/options"),
    ("radio buttons", lambda n: choices("radio_buttons", n), 10, "/blocks/0/elements/0/options"),
    ("overflow", overflow, 5, "/blocks/0/elements/0/options"),
    ("option text", lambda n: actions(_menu(option("x" * n, "v"))), 75, "/blocks/0/elements/0/options/0/text/text"),
    ("option value", lambda n: actions(_menu(option("x", "v" * n))), 150, "/blocks/0/elements/0/options/0/value"),
    ("table rows", lambda n: table(n, 1), 100, "/blocks/0/rows"),
    ("table columns", lambda n: table(1, n), 20, "/blocks/0/rows/0"),
    ("card title", lambda n: card(title=mrkdwn("x" * n)), 150, "/blocks/0/title/text"),
    ("card body", lambda n: card(body=mrkdwn("x" * n)), 200, "/blocks/0/body/text"),
    ("card actions", lambda n: card(actions=[button("x", f"a{i}") for i in range(n)]), 3, "/blocks/0/actions"),
    ("carousel", lambda n: {"type": "carousel", "elements": [card(title=mrkdwn("x"))] * n}, 10, "/blocks/0/elements"),
    ("pie segments", pie, 6, "/blocks/0/chart/segments"),
    ("chart label", lambda n: pie(1, "x" * n), 20, "/blocks/0/chart/segments/0/label"),
]


def _menu(*options: Json) -> Json:
    return {"type": "static_select", "action_id": "menu", "options": list(options)}


class TestTheLimitsOfBlocks:
    @pytest.mark.parametrize(("build", "limit", "pointer"), [row[1:] for row in BOUNDS], ids=[row[0] for row in BOUNDS])
    def test_hold_at_the_limit_and_refuse_one_more_saying_where(
        self, build: Callable[[int], Json], limit: int, pointer: str
    ) -> None:
        assert refusal_of(check_message, "text", [build(limit)]) is None

        refused = refusal_of(check_message, "text", [build(limit + 1)])

        assert refused is not None
        assert refused.error == "invalid_blocks"
        assert any(message.endswith(f"[json-pointer:{pointer}]") for message in refused.messages), refused.messages

    @given(st.integers(min_value=0, max_value=3100))
    def test_let_a_section_through_exactly_from_1_to_3000_characters(self, length: int) -> None:
        refused = refusal_of(check_message, "text", [section("x" * length)])

        assert (refused is None) == (1 <= length <= 3000)

    def test_are_told_in_slacks_words(self) -> None:
        refused = refusal_of(check_message, "text", [section("x" * 3001)])

        assert refused is not None
        sentence = "must be less than 3001 characters [json-pointer:/blocks/0/text/text]"
        assert refused.response()["response_metadata"] == {"messages": [f"[ERROR] {sentence}"]}


class TestAMessage:
    def test_may_have_50_blocks_and_not_51(self) -> None:
        divider = {"type": "divider"}

        assert refusal_of(check_message, "text", [divider] * 50) is None
        refused = refusal_of(check_message, "text", [divider] * 51)
        assert refused is not None
        assert refused.messages == ("no more than 50 items allowed [json-pointer:/blocks]",)

    def test_needs_text_or_blocks(self) -> None:
        refused = refusal_of(check_message, "", None)

        assert refused is not None
        assert refused.error == "no_text"

    def test_may_not_be_longer_than_40000_characters(self) -> None:
        refused = refusal_of(check_message, "x" * 40_001, None)

        assert refused is not None
        assert refused.error == "msg_too_long"

    @pytest.mark.parametrize(
        "blocks",
        [[section("x" * 3000)] * 5, [{"type": "markdown", "text": "x" * 7000}] * 2],
        ids=["many sections", "two long markdown blocks"],
    )
    def test_may_not_have_blocks_that_are_too_long_together(self, blocks: list[Json]) -> None:
        refused = refusal_of(check_message, "text", blocks)

        assert refused is not None
        assert refused.error == "msg_blocks_too_long"

    def test_may_have_one_table_and_two_charts(self) -> None:
        assert refusal_of(check_message, "text", [table(1, 1), pie(1), pie(1)]) is None
        assert refusal_of(check_message, "text", [table(1, 1), table(1, 1)]) is not None
        assert refusal_of(check_message, "text", [pie(1)] * 3) is not None

    @pytest.mark.parametrize(
        ("block", "words"),
        [
            ({"type": "sektion"}, "unsupported type: sektion"),
            ({"text": plain("x")}, "missing required field: type"),
            ({"type": "header"}, "missing required field: text"),
            ({"type": "divider", "colour": "red"}, "invalid additional property: colour"),
            ({"type": "header", "text": mrkdwn("*x*")}, "value must be one of 'plain_text'"),
            ({"type": "alert", "text": mrkdwn("x")}, "unsupported type: alert"),
            ({"type": "section"}, "missing required field: text"),
            ({"type": "table", "rows": [table(1, 1)["rows"][0], table(1, 2)["rows"][0]]}, "same number of columns"),
        ],
    )
    def test_may_have_only_blocks_that_slack_knows(self, block: Json, words: str) -> None:
        refused = refusal_of(check_message, "text", [block])

        assert refused is not None
        assert words in " ".join(refused.messages)

    def test_may_not_repeat_a_block_id_nor_an_action_id_within_a_block(self) -> None:
        twice = section("x") | {"block_id": "same"}

        assert refusal_of(check_message, "text", [twice, twice]) is not None
        assert refusal_of(check_message, "text", [actions(button("x", "same"), button("y", "same"))]) is not None
        assert refusal_of(check_message, "text", [actions(button("x", "same")), actions(button("y", "same"))]) is None

    @pytest.mark.parametrize("draw", [examples.hottest, examples.lead_card, examples.sources, examples.content])
    def test_as_an_assistant_would_write_it_passes(self, draw: Callable[[], Json]) -> None:
        message = draw()

        assert refusal_of(check_message, message["text"], message["blocks"]) is None

    def test_is_refused_for_a_chart_whose_series_do_not_fit_its_axis(self) -> None:
        chart = examples.sources()["blocks"][0]
        chart["chart"]["series"][0]["data"].pop()

        assert refusal_of(check_message, "text", [chart]) is not None


class TestMetadata:
    def test_is_an_event_type_and_a_payload_of_at_most_8000_characters(self) -> None:
        assert refusal_of(check_metadata, {"event_type": "posted", "event_payload": {"id": 1}}) is None
        assert refusal_of(check_metadata, {"event_type": "posted"}) is not None
        too_large = refusal_of(check_metadata, {"event_type": "posted", "event_payload": {"id": "x" * 8000}})
        assert too_large is not None
        assert too_large.error == "metadata_too_large"


class TestAView:
    def test_as_an_assistant_would_write_it_passes(self) -> None:
        assert refusal_of(check_view, examples.lead_form("C1"), "modal") is None
        assert refusal_of(check_view, examples.home(), "home") is None

    @pytest.mark.parametrize("part", ["title", "submit", "close"])
    def test_has_captions_of_at_most_24_characters(self, part: str) -> None:
        assert refusal_of(check_view, examples.lead_form("C1") | {part: plain("x" * 24)}, "modal") is None

        refused = refusal_of(check_view, examples.lead_form("C1") | {part: plain("x" * 25)}, "modal")

        assert refused is not None
        assert refused.error == "invalid_arguments"
        assert refused.messages == (f"must be less than 25 characters [json-pointer:/view/{part}/text]",)

    def test_has_at_most_100_blocks_and_3000_characters_of_private_metadata(self) -> None:
        view = examples.lead_form("C1")

        assert refusal_of(check_view, view | {"blocks": [{"type": "divider"}] * 101}, "modal") is not None
        assert refusal_of(check_view, view | {"private_metadata": "x" * 3001}, "modal") is not None
        assert refusal_of(check_view, view | {"private_metadata": "x" * 3000}, "modal") is None

    def test_with_input_blocks_needs_a_submit_button(self) -> None:
        view = examples.lead_form("C1")
        del view["submit"]

        assert refusal_of(check_view, view, "modal") is not None

    def test_may_not_hold_a_markdown_block(self) -> None:
        view = examples.lead_form("C1") | {"blocks": [{"type": "markdown", "text": "x"}]}

        assert refusal_of(check_view, view, "modal") is not None

    def test_may_not_be_larger_than_250_kilobytes(self) -> None:
        view = examples.lead_form("C1") | {"blocks": [section("x" * 2900)] * 90}

        refused = refusal_of(check_view, view, "modal")

        assert refused is not None
        assert refused.error == "view_too_large"
