"""A preview is the digest that would be posted, and posts nothing."""

from datetime import timedelta

import pytest

from bot.domain.errors import BadInput
from tests.builders import T0
from tests.usecases.digest_house import DAY, DigestHouse


@pytest.fixture
def house() -> DigestHouse:
    return DigestHouse()


class TestAPreview:
    @pytest.mark.parametrize("named", ["sales-c1", "#sales-c1", "C1"])
    def test_shows_what_would_be_posted(self, house, named):
        house.subscribe()
        house.became_hot()

        preview = house.preview(named, now=T0)
        house.post()

        assert preview.subscribed
        assert preview.content == house.announcer.messages["C1"][0].content

    def test_changes_nothing(self, house):
        subscription = house.subscribe()
        house.became_hot()

        house.preview("sales-c1", now=T0)

        assert house.stores.subscriptions.all() == [subscription]
        assert house.deliveries() == []

    def test_of_a_channel_without_digest_covers_a_week_and_says_so(self, house):
        house.became_hot()

        preview = house.preview("emea", now=T0)

        assert not preview.subscribed
        assert preview.text.startswith(
            "#emea (not subscribed)\n\n1 lead became hot since Wednesday 11 March.\n\nAcme\n"
        )

    def test_says_when_there_is_nothing(self, house):
        house.subscribe()

        assert house.preview("sales-c1", now=T0).text == (
            "#sales-c1\n\nNo lead became hot since Tuesday 17 March.\n\nFrom 17 March, 09:00 to 18 March, 09:00 (UTC)."
        )

    def test_needs_a_channel(self, house):
        with pytest.raises(BadInput):
            house.preview(" # ", now=T0)

    def test_that_is_to_show_something_is_about_the_last_week_where_nothing_is_new(self, house):
        house.subscribe()
        house.became_hot(at=T0 - 3 * DAY)

        assert house.preview("sales-c1", now=T0).content.empty
        assert house.preview("sales-c1", now=T0, showing_something=True).content.total == 1

    def test_that_is_to_show_something_covers_a_day_however_lately_it_was_ordered(self, house):
        house.subscribe(last_delivered_at=T0 - timedelta(minutes=1))
        house.became_hot(at=T0 - timedelta(hours=5))

        tried = house.preview("sales-c1", now=T0, showing_something=True).content
        assert (tried.total, tried.covers_since) == (1, T0 - DAY)
        assert house.preview("sales-c1", now=T0).content.covers_since == T0 - timedelta(minutes=1)

    def test_of_a_time_that_is_past_begins_with_the_digest_before_that(self, house):
        house.subscribe(last_delivered_at=T0 + 5 * DAY)
        house.became_hot()

        assert house.preview("sales-c1", now=T0).content.covers_since == T0 - DAY
