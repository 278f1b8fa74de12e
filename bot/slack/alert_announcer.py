"""Posts alerts to one rep alone."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.domain.alert import Alert, AlertMessage
from bot.domain.rep import Rep
from bot.domain.subscription import DeliveryId
from bot.slack.notifier import SlackAnnouncer
from bot.slack.views import alerts as view
from bot.usecases.ports import Posted


@dataclass(frozen=True, slots=True)
class SlackAlerts:
    """By the Web API, as digests are posted: what may have been posted is looked for before it is again."""

    announcer: SlackAnnouncer

    def channel_of(self, rep: Rep) -> str | None:
        """Opened before anything is claimed: a message can be looked for only in a channel whose id is known."""
        return self.announcer.direct_messages(rep.slack_id) if rep.slack_id else None

    def post_alerts(self, message: AlertMessage, alerts: Sequence[Alert]) -> Posted:
        """See the port."""
        return self.announcer.post(message.channel_id, view.post(message, alerts))

    def find_digest(self, channel_id: str, delivery_id: DeliveryId, *, since: datetime) -> Posted | None:
        """See the port."""
        return self.announcer.find_digest(channel_id, delivery_id, since=since)
