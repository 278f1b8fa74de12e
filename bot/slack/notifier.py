"""Posts digests and reports, and finds out whether one was posted when nobody knows any more."""

from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.domain.digest import DigestContent
from bot.domain.digest_record import LookingBack
from bot.domain.errors import AnnouncementFailed, ChannelClosed, Throttled
from bot.domain.rep import Rep
from bot.domain.subscription import Delivery, DeliveryId, Subscription
from bot.slack.app import web_client
from bot.slack.drawn_digests import DrawnDigests
from bot.slack.identifiers import DIGEST_METADATA
from bot.slack.newer_blocks import has_newer, without_newer
from bot.slack.posting import AWAY, PAGE_LIMIT
from bot.slack.views import digest, library, notices, reliability
from bot.slack.views.blocks import Message
from bot.slack.views.digest_lines import leads_in
from bot.usecases.ports import Posted
from bot.usecases.report_scores import ScoreReport
from bot.usecases.see_gaps import GapLedger

CLOSED = frozenset(
    {"channel_not_found", "not_in_channel", "is_archived", "restricted_action", "user_not_found", "ekm_access_denied"}
)
"""Refusals that will be the same tomorrow."""
TOO_MANY = 429
TOO_FAST = frozenset({"ratelimited", "rate_limited", "message_limit_exceeded"})
"""Refusals that say that nothing was posted, and that it may be later."""
UNLESS_SAID = timedelta(minutes=1)
"""How long to wait where Slack does not say."""


@dataclass(frozen=True, slots=True)
class SlackAnnouncer:
    """
    Posts digests by the Web API.

    A digest that may have been posted is never posted again here: the caller looks for it first. Where Slack says that
    it did not post and asks to wait (429), the caller waits, without looking.
    """

    client: WebClient
    """Never waits: a channel that has to must not hold up the others."""
    patient: WebClient
    """Waits as long as Slack asks."""
    drawn: DrawnDigests = field(default_factory=DrawnDigests)

    def post_digest(
        self,
        subscription: Subscription,
        delivery: Delivery,
        content: DigestContent,
        *,
        back: LookingBack | None = None,
        now: datetime,
    ) -> Posted:
        """Raises ChannelClosed, AnnouncementFailed; see the port."""
        drawn = digest.post(subscription, delivery, content, self.drawn.body(content), back=back)
        posted = self._post(self.client, subscription.channel_id, drawn)
        return replace(posted, shown=tuple(leads_in(drawn["blocks"])))

    def post_report(self, channel_id: str, delivery_id: DeliveryId, report: ScoreReport, *, now: datetime) -> Posted:
        """Raises ChannelClosed, AnnouncementFailed; see the port."""
        return self._post(self.patient, channel_id, reliability.post(report, delivery_id))

    def post_gaps(self, channel_id: str, delivery_id: DeliveryId, ledger: GapLedger) -> Posted:
        """Raises ChannelClosed, AnnouncementFailed."""
        return self._post(self.patient, channel_id, library.gaps_post(ledger, delivery_id))

    def _post(self, client: WebClient, channel_id: str, drawn: Message) -> Posted:
        try:
            answered = client.chat_postMessage(channel=channel_id, unfurl_links=False, unfurl_media=False, **drawn)
        except SlackApiError as refusal:
            if refusal.response.get("error") == "invalid_blocks" and has_newer(drawn):
                return self._post(client, channel_id, without_newer(drawn))
            raise _refused(refusal) from refusal
        except AWAY as trouble:
            raise AnnouncementFailed(f"Slack did not answer ({trouble}); it may be there all the same.") from trouble
        return Posted(channel_id=answered["channel"], ts=answered["ts"])

    def post(self, channel_id: str, drawn: Message) -> Posted:
        """A message that carries a delivery's id. Raises ChannelClosed, Throttled, AnnouncementFailed."""
        return self._post(self.client, channel_id, drawn)

    def direct_messages(self, slack_id: str) -> str:
        """The channel of somebody's direct messages. Raises as `post`."""
        try:
            return str(self.client.conversations_open(users=slack_id)["channel"]["id"])
        except SlackApiError as refusal:
            raise _refused(refusal) from refusal
        except AWAY as trouble:
            raise AnnouncementFailed(f"Slack did not answer ({trouble}).") from trouble

    def tell(self, rep: Rep, text: str) -> None:
        """Raises AnnouncementFailed; what Slack did not answer to may be there all the same."""
        if rep.slack_id is None:
            return
        try:
            self.patient.chat_postMessage(channel=rep.slack_id, **notices.note(text))
        except SlackApiError as refusal:
            raise _refused(refusal) from refusal
        except AWAY as trouble:
            raise AnnouncementFailed(f"Slack did not answer ({trouble}).") from trouble

    def find_digest(self, channel_id: str, delivery_id: DeliveryId, *, since: datetime) -> Posted | None:
        """Raises ChannelClosed, AnnouncementFailed where the channel's history cannot be read."""
        cursor: str | None = None
        while True:
            try:
                page = self.client.conversations_history(
                    channel=channel_id,
                    oldest=f"{since.timestamp():.6f}",
                    include_all_metadata=True,
                    limit=PAGE_LIMIT,
                    cursor=cursor,
                )
            except SlackApiError as refusal:
                raise _refused(refusal) from refusal
            except AWAY as trouble:
                raise AnnouncementFailed(f"Slack's history cannot be read ({trouble}).") from trouble
            for message in page["messages"]:
                if _carries(message, delivery_id):
                    shown = tuple(leads_in(message.get("blocks") or ()))
                    return Posted(channel_id=channel_id, ts=message["ts"], shown=shown)
            cursor = (page.get("response_metadata") or {}).get("next_cursor")
            if not cursor:
                return None


@dataclass(frozen=True, slots=True)
class GapAnnouncer:
    """Posts what the library lacks."""

    announcer: SlackAnnouncer

    def post_report(self, channel_id: str, delivery_id: DeliveryId, report: GapLedger, *, now: datetime) -> Posted:
        """Raises ChannelClosed, AnnouncementFailed; see the port."""
        return self.announcer.post_gaps(channel_id, delivery_id, report)

    def find_digest(self, channel_id: str, delivery_id: DeliveryId, *, since: datetime) -> Posted | None:
        """Raises ChannelClosed, AnnouncementFailed."""
        return self.announcer.find_digest(channel_id, delivery_id, since=since)


def build_announcer(*, bot_token: str, api_url: str) -> SlackAnnouncer:
    """An announcer with clients that never post twice on their own."""
    return SlackAnnouncer(
        client=web_client(bot_token=bot_token, api_url=api_url, retry=False, wait=False),
        patient=web_client(bot_token=bot_token, api_url=api_url, retry=False),
    )


def _carries(message: dict[str, object], delivery_id: DeliveryId) -> bool:
    metadata = message.get("metadata")
    if not isinstance(metadata, dict) or metadata.get("event_type") != DIGEST_METADATA:
        return False
    return bool(metadata.get("event_payload", {}).get("delivery_id") == delivery_id)


def _wait(refusal: SlackApiError) -> timedelta:
    headers = {str(name).casefold(): value for name, value in (refusal.response.headers or {}).items()}
    said = str(headers.get("retry-after", ""))
    return timedelta(seconds=int(said)) if said.isdecimal() else UNLESS_SAID


def _refused(refusal: SlackApiError) -> AnnouncementFailed:
    error = str(refusal.response.get("error") or f"HTTP {refusal.response.status_code}")
    if refusal.response.status_code == TOO_MANY or error in TOO_FAST:
        return Throttled(f"Slack asks to wait ({error}).", wait=_wait(refusal))
    if error in CLOSED:
        return ChannelClosed(f"Slack refuses to post there ({error}). {ChannelClosed().sentence}")
    return AnnouncementFailed(f"Slack did not take the digest ({error}).")
