"""What others wrote does nothing in Slack, and nothing is too long."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.slack import mrkdwn

ANY_TEXT = st.text(max_size=300)
NASTY = st.text(alphabet="<>&*_~`|:@!#^ab\n\u202e\u200f\u05d0🔥e\u0301\x00", max_size=120)


class TestPlain:
    @pytest.mark.parametrize(
        ("written", "shown"),
        [
            ("<https://phish.test|Click>", "&lt;https://phish.test|Click&gt;"),
            ("<!channel> <@U0TOM>", "&lt;!channel&gt; &lt;@U0TOM&gt;"),
            ("*bold* _it_ ~gone~ `code`", "∗bold∗ ˍitˍ ∼gone∼ ˋcodeˋ"),
            ("first_last@acme.test", "first_last@acme.test"),
            ("5 * 3", "5 ∗ 3"),
            ("> quoted", "› quoted"),
            (":rocket: at 10:30:00", "∶rocket: at 10:30:00"),
            ("Tom &amp; Co", "Tom &amp;amp; Co"),
            ("two\n lines", "two lines"),
            ("evil\u202egnp.exe", "evilgnp.exe"),
        ],
    )
    def test_looks_as_written_and_does_nothing(self, written: str, shown: str) -> None:
        assert mrkdwn.plain(written) == shown

    @given(NASTY | ANY_TEXT)
    def test_has_no_markup_left(self, written: str) -> None:
        shown = mrkdwn.plain(written, lines=True)

        assert "<" not in shown
        assert re.sub(r"&(amp|lt|gt);", "", shown).count("&") == 0
        assert not re.search(r"(?<!\w)[*_~`]\w", shown)
        assert not re.search(r"^\s*(>|&gt;)", shown, re.MULTILINE)
        assert not re.search(r"[\x00-\x09\x0b-\x1f\u202a-\u202e]", shown)

    @given(NASTY | ANY_TEXT, st.integers(min_value=5, max_value=60))
    def test_is_never_longer_than_asked_and_ends_in_no_half_escape(self, written: str, limit: int) -> None:
        shown = mrkdwn.plain(written, limit)

        assert mrkdwn.length(shown) <= limit
        assert not re.search(r"&[a-z]*$", shown.rstrip(mrkdwn.CUT + mrkdwn.END_ISOLATE))

    def test_keeps_right_to_left_names_from_turning_their_neighbours(self) -> None:
        assert mrkdwn.plain("שלום") == f"{mrkdwn.ISOLATE}שלום{mrkdwn.END_ISOLATE}"


class TestASentenceOfOurs:
    def test_keeps_what_is_to_be_typed_as_code(self) -> None:
        assert mrkdwn.sentence("Type `/lead help` *now*") == "Type `/lead help` ∗now∗"

    def test_opens_no_block_of_code(self) -> None:
        assert "```" not in mrkdwn.sentence("```\nrm -rf\n```")


class TestCutting:
    @given(ANY_TEXT, st.integers(min_value=1, max_value=50))
    def test_never_leaves_more_than_the_limit(self, text: str, limit: int) -> None:
        assert mrkdwn.length(mrkdwn.cut(text, limit)) <= limit

    def test_counts_an_emoji_as_two(self) -> None:
        assert mrkdwn.cut("🔥🔥🔥", 4) == "🔥…"

    @given(st.lists(st.text(alphabet="ab*<>|&;", max_size=20), max_size=20), st.integers(min_value=10, max_value=90))
    def test_of_finished_markup_keeps_whole_lines(self, rows: list[str], limit: int) -> None:
        text = "\n".join(rows)
        kept = mrkdwn.cut_marked(text, limit)

        assert mrkdwn.length(kept) <= limit
        assert set(kept.split("\n")) - {mrkdwn.CUT} <= set(rows) | {""}


class TestLinks:
    def test_lead_only_to_the_web(self) -> None:
        assert mrkdwn.link("javascript:alert(1)", "Read") == "Read"

    def test_cannot_be_broken_out_of_by_their_label(self) -> None:
        assert mrkdwn.link("https://a.test/x", "a|b> <!channel>") == "<https://a.test/x|a¦b&gt; &lt;!channel&gt;>"

    def test_of_an_address_with_markup_in_it_is_no_link(self) -> None:
        assert mrkdwn.link("https://a.test/x|y", "Read") == "Read"


class TestMentions:
    def test_are_of_people_only(self) -> None:
        assert mrkdwn.mention("U0MARA") == "<@U0MARA>"
        assert mrkdwn.mention("!channel") == ""
