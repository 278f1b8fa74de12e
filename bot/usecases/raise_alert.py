"""Have somebody told of something about a lead: once, unless they do not want to hear of such things."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.domain.alert import Alert, AlertKind
from bot.domain.lead import LeadId
from bot.domain.rep import RepId
from bot.usecases.ports import Alerts


@dataclass(frozen=True, slots=True, kw_only=True)
class Raised:
    """Something to tell somebody."""

    kind: AlertKind
    lead_id: LeadId
    rep_id: RepId
    once: str
    """What tells it from others of its kind about the same lead."""
    words: Callable[[], str]
    """Asked for only where it is to be told."""

    @property
    def key(self) -> str:
        """What makes it one."""
        return f"{self.kind}:{self.lead_id}:{self.rep_id}:{self.once}"


@dataclass(frozen=True, slots=True)
class RaiseAlerts:
    """Written down here and posted by whoever posts; raising the same again changes nothing."""

    alerts: Alerts

    def __call__(self, raised: Sequence[Raised], *, now: datetime) -> int:
        """How many are new."""
        news = self.new(raised, now=now)
        return self.alerts.add(news) if news else 0

    def new(self, raised: Sequence[Raised], *, now: datetime) -> list[Alert]:
        """What of it is wanted and not known yet; writes nothing."""
        if not raised:
            return []
        choices = self.alerts.choices()
        wanted = [one for one in raised if one.rep_id not in choices or one.kind not in choices[one.rep_id].off]
        known = self.alerts.known([one.key for one in wanted])
        return [
            Alert(key=one.key, kind=one.kind, rep_id=one.rep_id, lead_id=one.lead_id, at=now, text=one.words())
            for one in wanted
            if one.key not in known
        ]
