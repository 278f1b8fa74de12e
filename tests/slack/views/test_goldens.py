"""Everything the bot shows, as it was found good, and inside Slack's limits."""

import pytest

from bot.sandbox.limits import check_message, check_view
from bot.slack.views import digest_form
from tests.slack.golden import GOLDENS, matches_golden
from tests.slack.views.examples import EXAMPLES, READER


@pytest.mark.parametrize("name", EXAMPLES)
class TestWhatIsShown:
    def test_is_as_it_was_found_good(self, name: str) -> None:
        matches_golden(name, EXAMPLES[name]())

    def test_is_taken_by_slack(self, name: str) -> None:
        shown = EXAMPLES[name]()
        if "type" not in shown:
            check_message(shown["text"], shown["blocks"])
        elif name != "digest_form":  # its zones are cut out; see below
            check_view(shown, shown["type"])


class TestTheGoldens:
    def test_are_all_of_something_that_is_shown(self) -> None:
        assert {path.stem for path in GOLDENS.glob("*.json")} == set(EXAMPLES)


class TestTheDigestForm:
    def test_is_taken_by_slack_with_every_zone_there_is(self) -> None:
        view = digest_form.digest_form(None, channel_name="sales", zone="America/New_York", private_metadata="{}")

        check_view(view, "modal")
        assert "America/New_York" in str(next(b for b in view["blocks"] if b.get("block_id") == "digest_zone"))

    def test_falls_back_to_choosing_where_the_zone_is_unknown(self) -> None:
        view = digest_form.digest_form(None, channel_name="sales", zone="Mars/Olympus", private_metadata="{}")

        check_view(view, "modal")
        assert READER.zone
