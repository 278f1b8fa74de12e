"""Ordering a channel's digest."""

from datetime import time

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
