"""Ordering, trying, changing, pausing and stopping a channel's digest, or a person's own."""

from dataclasses import dataclass, replace

from slack_sdk.errors import SlackApiError

from bot.slack.digest_forms import digest_ordered, for_me_alone
from bot.slack.forms import Place, place_of
from bot.slack.incoming import Commanded, clicked
from bot.slack.reply import NOT_THERE, Reply
from bot.slack.views import digest, digest_form, digest_order, notices
from bot.slack.visit import Visit, reader_of
from bot.usecases.preview_digest import PreviewDigest
from bot.usecases.subscribe_channel import DigestOrder, SubscribeChannel

STOP_WORDS = frozenset({"stop", "off", "cancel", "unsubscribe"})
PAUSE_WORDS = {"pause": True, "resume": False, "on": False}
TEST_WORDS = frozenset({"test", "preview", "try"})


@dataclass(frozen=True, slots=True)
class Digests:
    """Keeps standing orders."""

    subscribe: SubscribeChannel
    preview: PreviewDigest

    def by_command(self, command: Commanded, visit: Visit) -> None:
        """`/lead digest`: the form; `stop`, `pause`, `resume` and `test` do it at once."""
        word = command.rest.casefold()
        if word in STOP_WORDS:
            self._stop(command.channel_id, visit)
        elif word in PAUSE_WORDS:
            self._pause(command.channel_id, visit, paused=PAUSE_WORDS[word])
        elif word in TEST_WORDS:
            self._test(command.channel_id, visit)
        else:
            place = Place(
                channel_id=command.channel_id,
                channel_name=command.channel_name,
                response_url=command.response_url,
                where=visit.permalink(command.channel_id),
            )
            self._open(place, visit)

    def edited(self, visit: Visit) -> None:
        """Change."""
        click = clicked(visit.body)
        standing = self.subscribe.current(click.value)
        place = Place(
            channel_id=click.value,
            channel_name=standing.channel_name if standing else "",
            response_url=click.response_url or "",
            where=visit.permalink(click.channel_id),
        )
        self._open(place, visit)

    def _open(self, place: Place, visit: Visit, *, filled: DigestOrder | None = None, trouble: str = "") -> None:
        standing = self.subscribe.current(place.channel_id)
        lately = [f"{note.summary} ({note.at:%d %B %Y})" for note in self.subscribe.history(place.channel_id)[:2]]
        drawn = digest_form.digest_form(
            filled or standing,
            standing=standing is not None,
            personal=place.channel_id.startswith("D"),
            channel_name=place.channel_name,
            zone=visit.rep().zone or "UTC",
            private_metadata=place.packed(),
            trouble=trouble,
            changes=" · ".join(lately),
        )
        visit.client.views_open(trigger_id=visit.body["trigger_id"], view=drawn)

    def submitted(self, visit: Visit) -> None:
        """The form is filled in; it comes back where its filter cannot be read."""
        view = visit.body["view"]
        order, place = digest_ordered(view), place_of(view)
        if trouble := self.subscribe.unclear(order, by=visit.rep(), now=visit.now):
            self._open(place, visit, filled=order, trouble=trouble)
            return
        if for_me_alone(view):
            order = replace(order, channel_id=self._my_dm(visit), channel_name="")
        rep = visit.rep()
        subscription = self.subscribe(order, by=rep, where=place.where, now=visit.now)
        due = self.subscribe.next_time(subscription)
        visit.reply.whisper(digest_order.ordered(subscription, due=due, reader=reader_of(rep, visit.now)))
        if not self._am_in(order.channel_id, visit):
            visit.reply.whisper(notices.trouble(digest_order.INVITE_ME))

    def _my_dm(self, visit: Visit) -> str:
        """The person's direct messages; a message to somebody is what opens them without another scope."""
        return visit.reply.dm().post(notices.note(digest_order.FOR_YOU)).channel_id

    def _am_in(self, channel_id: str, visit: Visit) -> bool:
        """Whether digests can be posted there; asked of the history, for which we have a scope."""
        try:
            visit.client.conversations_history(channel=channel_id, limit=1)
        except SlackApiError as refusal:
            return refusal.response.get("error") not in NOT_THERE
        return True

    def tested(self, visit: Visit) -> None:
        """Post a test."""
        self._test(clicked(visit.body).value, visit)

    def _test(self, channel_id: str, visit: Visit) -> None:
        rep = visit.rep()
        shown = self.preview(channel_id, now=visit.now, showing_something=True)
        posted = digest.tried(shown.subscription, shown.content, by=rep)
        Reply(client=visit.client, user_id=visit.user_id, channel_id=channel_id).post(posted)
        visit.reply.whisper(notices.note(digest_order.TESTED))

    def paused(self, visit: Visit) -> None:
        self._pause(clicked(visit.body).value, visit, paused=True)

    def resumed(self, visit: Visit) -> None:
        self._pause(clicked(visit.body).value, visit, paused=False)

    def stopped(self, visit: Visit) -> None:
        self._stop(clicked(visit.body).value, visit)

    def _pause(self, channel_id: str, visit: Visit, *, paused: bool) -> None:
        rep, where = visit.rep(), visit.permalink(channel_id)
        subscription = self.subscribe.pause(channel_id, paused=paused, by=rep, where=where, now=visit.now)
        due = self.subscribe.next_time(subscription)
        visit.reply.whisper(digest_order.ordered(subscription, due=due, reader=reader_of(rep, visit.now)))

    def _stop(self, channel_id: str, visit: Visit) -> None:
        where = visit.permalink(channel_id)
        there_was_one = self.subscribe.stop(channel_id, by=visit.rep(), where=where, now=visit.now)
        visit.reply.whisper(notices.note(digest_order.STOPPED if there_was_one else digest_order.NONE_THERE))
