"""Who is acting: the rep behind a Slack id, met once a day so that a changed name or time zone is noticed."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from threading import Lock

import structlog
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.domain.rep import Rep
from bot.slack.posting import AWAY
from bot.usecases.meet_rep import MeetRep, Profile

log = structlog.get_logger(__name__)

MET_FOR = timedelta(days=1)
"""After this time Slack is asked again."""
REMEMBERED_MAX = 10_000


@dataclass(frozen=True, slots=True)
class People:
    """Knows the rep of each Slack id."""

    meet: MeetRep
    _met: dict[str, datetime] = field(default_factory=dict)
    _lock: Lock = field(default_factory=Lock)

    def rep(self, slack_id: str, client: WebClient, *, now: datetime) -> Rep:
        """The person's rep; somebody new becomes one, so that what they change has a name."""
        known = self.meet.known(slack_id)
        if known is not None and self._lately(slack_id, now):
            return known
        profile = _profile(slack_id, client)
        if profile is None:
            return known or self.meet(Profile(slack_id=slack_id))
        with self._lock:
            if len(self._met) >= REMEMBERED_MAX:
                self._met.clear()
            self._met[slack_id] = now
            # Two messages of somebody new at once must not make two reps.
            return self.meet(profile)

    def _lately(self, slack_id: str, now: datetime) -> bool:
        met = self._met.get(slack_id)
        return met is not None and now - met < MET_FOR


def _profile(slack_id: str, client: WebClient) -> Profile | None:
    """What Slack tells of a member; None where it does not, and the bot goes on without."""
    try:
        user = client.users_info(user=slack_id)["user"]
    except SlackApiError as refusal:
        log.warning("users.info refused", error=refusal.response.get("error"))
        return None
    except AWAY as away:
        log.warning("users.info not answered", trouble=str(away))
        return None
    told = user.get("profile") or {}
    return Profile(
        slack_id=slack_id,
        name=told.get("real_name") or user.get("real_name") or "",
        email=told.get("email") or None,
        zone=user.get("tz") or None,
        admin=bool(user.get("is_admin") or user.get("is_owner")),
    )
