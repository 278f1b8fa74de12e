"""What people type, as Slack stores it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.sandbox import LocalWorkspace
from bot.sandbox.markup import rich_text, stored

WORKSPACE = LocalWorkspace()


class TestStoredText:
    @pytest.mark.parametrize(
        ("typed", "text"),
        [
            ("@Leadbot hi", "<@U0LEADBOT> hi"),
            ("@leadbot, hi", "<@U0LEADBOT>, hi"),
            ("hi @Tom Okafor!", "hi <@U0TOM>!"),
            ("hi @tom.okafor", "hi <@U0TOM>"),
            ("see #sales and #leads-emea", "see <#C0SALES|sales> and <#C0LEADSEMEA|leads-emea>"),
            ("#salesforce", "#salesforce"),
            ("a < b & c", "a &lt; b &amp; c"),
            ("https://acme.test/a?b=1.", "<https://acme.test/a?b=1>."),
            ("anna@acme.test", "<mailto:anna@acme.test|anna@acme.test>"),
            ("@nobody", "@nobody"),
            ("@Leadbotty", "@Leadbotty"),
        ],
    )
    def test_has_mentions_channels_and_links(self, typed: str, text: str) -> None:
        assert stored(WORKSPACE.state, typed) == text

    @given(st.text(max_size=200))
    def test_never_lets_a_broadcast_through(self, typed: str) -> None:
        assert "<!" not in stored(WORKSPACE.state, typed + "<!channel>")


class TestRichText:
    def test_is_the_same_in_pieces(self) -> None:
        block = rich_text("hi <@U0TOM>, see <#C0SALES|sales> &amp; <https://a.test|this>")

        (section,) = block["elements"]
        assert [element["type"] for element in section["elements"]] == [
            "text",
            "user",
            "text",
            "channel",
            "text",
            "link",
        ]
        assert section["elements"][4] == {"type": "text", "text": " & "}
