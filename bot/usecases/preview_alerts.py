"""Show what a rep would be told now, without telling it."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.domain.alert import WINDOW, Alert, due_now
from bot.domain.rep import Rep
from bot.usecases.notice_alerts import NoticeAlerts
from bot.usecases.ports import Alerts

LOOKED_BACK = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class AlertsPreview:
    """What waits for a rep."""

    now: tuple[tuple[Alert, ...], ...]
    """Posted at once, a message each."""
    later: tuple[Alert, ...]
    """Held back: quiet hours, or more came than is told singly."""


@dataclass(frozen=True, slots=True)
class PreviewAlerts:
    """What waits, and what happened on the day before `now`; writes nothing."""

    notice: NoticeAlerts
    alerts: Alerts

    def __call__(self, rep: Rep, *, now: datetime) -> AlertsPreview:
        noticed = [one for one in self.notice.noticed(since=now - LOOKED_BACK, now=now) if one.rep_id == rep.id]
        waiting = [alert for alert in self.alerts.waiting() if alert.rep_id == rep.id]
        every = [*waiting, *self.notice.raise_alerts.new(noticed, now=now)]
        choice, sent = self.alerts.choices().get(rep.id), self.alerts.sent(since=now - WINDOW).get(rep.id, ())
        quiet = choice.quiet if choice else None
        posted = due_now(every, sent=sent, quiet=quiet, zone=rep.zone or "UTC", now=now)
        told = {alert.key for some in posted for alert in some}
        return AlertsPreview(now=posted, later=tuple(alert for alert in every if alert.key not in told))
