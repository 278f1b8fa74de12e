"""Ordering a channel's digest."""

from datetime import time

from bot.domain.quiet_hours import QuietHours
from bot.domain.subscription import Subscription
from bot.domain.words import Band
from bot.slack.identifiers import Field
from tests.slack import payloads
from tests.slack.harness import Bot, button, words


def order(bot: Bot, **values: object) -> None:
    bot.runs("digest")
    view = bot.says("views.open")["view"]
    bot.receives(payloads.submitted(view, {getattr(Field, name.upper()): value for name, value in values.items()}))


def the_order(bot: Bot) -> Subscription:
    (subscription,) = bot.stores.subscriptions.all(channel_id="C0SALES")
    return subscription


class TestOrdering:
    def test_takes_what_most_teams_want_in_the_zone_of_the_asker(self, bot: Bot) -> None:
        order(bot)

        ordered = the_order(bot)
        assert (ordered.days, ordered.at, ordered.zone) == (frozenset({1, 2, 3, 4, 5}), time(9), "Europe/Berlin")
        assert (ordered.band, ordered.capacity, ordered.channel_name) == (Band.HOT, 10, "sales")

    def test_takes_what_was_chosen(self, bot: Bot) -> None:
        order(bot, days=["1", "4"], time="07:30", zone="Asia/Tokyo", band="warm", capacity="3")

        ordered = the_order(bot)
        assert (ordered.days, ordered.at, ordered.zone) == (frozenset({1, 4}), time(7, 30), "Asia/Tokyo")
        assert (ordered.band, ordered.capacity) == (Band.WARM, 3)

    def test_says_when_the_next_one_comes(self, bot: Bot) -> None:
        order(bot, days=["1", "2", "3", "4", "5"], time="07:30")

        said = words(bot.says("respond"))
        assert "Monday to Friday at 07:30 (Europe/Berlin), hot leads, 10 at most" in said
        assert "Next: 19 March, 07:30 (Europe/Berlin)" in said

    def test_without_a_day_says_so_beside_the_days(self, bot: Bot) -> None:
        bot.runs("digest")
        answered = bot.receives(payloads.submitted(bot.says("views.open")["view"], {Field.DAYS: []}))

        assert "Choose at least one day" in answered.body
        assert not bot.stores.subscriptions.all()

    def test_again_changes_the_order_instead_of_adding_one(self, bot: Bot) -> None:
        order(bot)
        order(bot, capacity="3")

        assert the_order(bot).capacity == 3

    def test_where_the_bot_is_not_in_the_channel_says_how_to_invite_it(self, bot: Bot) -> None:
        bot.slack.fails("conversations.history", "not_in_channel")

        order(bot)

        assert "/invite @Leadbot" in words(bot.says("respond"))


class TestAnOrder:
    def test_can_be_paused_and_resumed(self, bot: Bot) -> None:
        order(bot)
        bot.clicks(button(bot.says("respond"), "Pause"), ephemeral=True)
        assert the_order(bot).paused

        bot.clicks(button(bot.says("respond"), "Resume"), ephemeral=True)
        assert not the_order(bot).paused

    def test_can_be_stopped_by_a_button_or_a_word(self, bot: Bot) -> None:
        order(bot)
        bot.clicks(button(bot.says("respond"), "Stop"), ephemeral=True)
        assert not bot.stores.subscriptions.all()

        bot.runs("digest stop")
        assert "has no digest" in words(bot.says("respond"))

    def test_is_shown_in_the_form_that_changes_it(self, bot: Bot) -> None:
        order(bot, time="06:15")
        bot.clicks(button(bot.says("respond"), "Change"), ephemeral=True)

        assert "06:15" in str(bot.says("views.open")["view"])


class TestAFilter:
    def test_is_shown_as_it_is_understood(self, bot: Bot) -> None:
        order(bot, wanted="EMEA, more than 200 employees")

        assert "hot leads (leads in EMEA with 201 or more employees), 10 at most" in words(bot.says("respond"))
        assert the_order(bot).wanted == "EMEA, more than 200 employees"

    def test_that_cannot_be_read_brings_the_form_back_as_it_was_filled_in(self, bot: Bot) -> None:
        order(bot, wanted="flurbish gromp", time="06:45")

        again = bot.says("views.open")["view"]
        assert "flurbish" in words(again)
        assert "06:45" in str(again)
        assert not bot.stores.subscriptions.all()


class TestQuietHours:
    def test_need_both_ends(self, bot: Bot) -> None:
        bot.runs("digest")
        view = bot.says("views.open")["view"]
        answered = bot.receives(payloads.submitted(view, {Field.QUIET_BEGINS: "20:00"}))

        assert "Choose both, or neither" in answered.body

    def test_do_not_hold_the_digest_itself(self, bot: Bot) -> None:
        bot.runs("digest")
        view = bot.says("views.open")["view"]
        answered = bot.receives(
            payloads.submitted(view, {Field.QUIET_BEGINS: "08:00", Field.QUIET_ENDS: "10:00", Field.TIME: "09:00"})
        )

        assert "09:00 is within" in answered.body

    def test_and_holidays_and_language_are_kept(self, bot: Bot) -> None:
        order(bot, quiet_begins="20:00", quiet_ends="07:00", country="DE", dates_in="de")

        ordered = the_order(bot)
        assert ordered.quiet == QuietHours(time(20), time(7))
        assert (ordered.country, ordered.language) == ("DE", "de")
        assert "quiet from 20:00 to 07:00, not on public holidays of DE" in words(bot.says("respond"))


class TestAPersonsOwn:
    def test_comes_as_a_direct_message(self, bot: Bot) -> None:
        order(bot, for_whom="me", wanted="my leads")

        (ordered,) = bot.stores.subscriptions.all()
        assert ordered.personal
        assert ordered.understood == "leads owned by Mara Lindt"
        assert "Digest for you alone" in words(bot.says("respond"))

    def test_is_ordered_in_the_direct_messages_without_asking_for_whom(self, bot: Bot) -> None:
        bot.runs("digest", channel="D0MARA", name="directmessage")

        form = bot.says("views.open")["view"]
        assert "our direct messages" in words(form)
        assert "For whom?" not in words(form)


class TestATest:
    def test_is_posted_at_once_and_says_that_it_is_one(self, bot: Bot) -> None:
        order(bot)
        before = the_order(bot)
        bot.clicks(button(bot.says("respond"), "Post a test"), ephemeral=True)

        said = words(bot.says("chat.postMessage"))
        assert "Test, asked for by Mara Lindt" in said
        assert the_order(bot) == before


class TestWhoChangedIt:
    def test_stands_in_the_form(self, bot: Bot) -> None:
        order(bot)
        order(bot, capacity="3")
        bot.runs("digest")

        assert "Mara Lindt changed the digest for #sales: at most 10 → 3" in words(bot.says("views.open")["view"])
