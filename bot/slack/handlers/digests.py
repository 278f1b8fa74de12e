"""Ordering, changing, pausing and stopping a channel's digest."""

from dataclasses import dataclass

from slack_sdk.errors import SlackApiError

from bot.slack.forms import Place, digest_ordered, place_of
from bot.slack.incoming import Commanded, clicked
from bot.slack.reply import NOT_THERE
from bot.slack.views import digest_form, notices
from bot.slack.visit import Visit, reader_of
from bot.usecases.subscribe_channel import SubscribeChannel

STOP_WORDS = frozenset({"stop", "off", "cancel", "unsubscribe"})
PAUSE_WORDS = {"pause": True, "resume": False, "on": False}


@dataclass(frozen=True, slots=True)
class Digests:
    """Keeps a channel's standing order."""

    subscribe: SubscribeChannel

    def by_command(self, command: Commanded, visit: Visit) -> None:
        """`/lead digest`: the form; `stop`, `pause` and `resume` do it at once."""
        word = command.rest.casefold()
        if word in STOP_WORDS:
            self._stop(command.channel_id, visit)
        elif word in PAUSE_WORDS:
            self._pause(command.channel_id, visit, paused=PAUSE_WORDS[word])
        else:
            place = Place(
                channel_id=command.channel_id,
                channel_name=command.channel_name,
                response_url=command.response_url,
            )
            self._open(place, visit)

    def edited(self, visit: Visit) -> None:
        """Change."""
        click = clicked(visit.body)
        standing = self.subscribe.current(click.value)
        name = standing.channel_name if standing else ""
        place = Place(channel_id=click.value, channel_name=name, response_url=click.response_url or "")
        self._open(place, visit)

    def _open(self, place: Place, visit: Visit) -> None:
        zone = visit.rep().zone or "UTC"
        standing = self.subscribe.current(place.channel_id)
        drawn = digest_form.digest_form(
            standing, channel_name=place.channel_name, zone=zone, private_metadata=place.packed()
        )
        visit.client.views_open(trigger_id=visit.body["trigger_id"], view=drawn)

    def submitted(self, visit: Visit) -> None:
        """The form is filled in."""
        view = visit.body["view"]
        rep = visit.rep()
        subscription = self.subscribe(digest_ordered(view), by=rep, now=visit.now)
        visit.reply.whisper(digest_form.ordered(subscription, reader=reader_of(rep, visit.now)))
        if not self._am_in(place_of(view).channel_id, visit):
            visit.reply.whisper(notices.trouble(digest_form.INVITE_ME))

    def _am_in(self, channel_id: str, visit: Visit) -> bool:
        """Whether digests can be posted there; asked of the history, for which we have a scope."""
        try:
            visit.client.conversations_history(channel=channel_id, limit=1)
        except SlackApiError as refusal:
            return refusal.response.get("error") not in NOT_THERE
        return True

    def paused(self, visit: Visit) -> None:
        self._pause(clicked(visit.body).value, visit, paused=True)

    def resumed(self, visit: Visit) -> None:
        self._pause(clicked(visit.body).value, visit, paused=False)

    def stopped(self, visit: Visit) -> None:
        self._stop(clicked(visit.body).value, visit)

    def _pause(self, channel_id: str, visit: Visit, *, paused: bool) -> None:
        subscription = self.subscribe.pause(channel_id, paused=paused, now=visit.now)
        visit.reply.whisper(digest_form.ordered(subscription, reader=reader_of(visit.rep(), visit.now)))

    def _stop(self, channel_id: str, visit: Visit) -> None:
        there_was_one = self.subscribe.stop(channel_id)
        visit.reply.whisper(notices.note(digest_form.STOPPED if there_was_one else digest_form.NONE_THERE))
