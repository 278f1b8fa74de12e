"""Pause a digest that cannot be posted any more, and tell its owner once."""

from dataclasses import dataclass, replace
from datetime import datetime

import structlog

from bot.domain.change import ChangeKind, ChangeNote
from bot.domain.errors import AnnouncementFailed
from bot.domain.subscription import Subscription
from bot.domain.subscription_words import place_of
from bot.usecases.ports import Reps, Subscriptions, TellsReps

log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class PauseClosed:
    """For a channel that is archived or gone, or that the bot was removed from."""

    subscriptions: Subscriptions
    reps: Reps
    teller: TellsReps

    def __call__(self, subscription: Subscription, *, reason: str, now: datetime) -> bool:
        """Whether it was still running; one that is paused already is not told of again."""
        standing = next(
            (one for one in self.subscriptions.all(channel_id=subscription.channel_id) if one.id == subscription.id),
            None,
        )
        if standing is None or standing.paused:
            return False
        told = f"The digest for {place_of(standing)} is paused: {reason}"
        note = ChangeNote(kind=ChangeKind.SUBSCRIBED, by=None, at=now, where="Slack", summary=told)
        self.subscriptions.put(replace(standing, paused=True), note=note)
        self._tell(standing, f"{told} When that is mended, `/lead digest resume` there goes on with it.")
        return True

    def _tell(self, subscription: Subscription, text: str) -> None:
        owner = next((rep for rep in self.reps.all() if rep.id == subscription.created_by), None)
        if owner is None:
            return
        try:
            self.teller.tell(owner, text)
        except AnnouncementFailed as failed:
            log.warning("owner of a paused digest not told", reason=failed.sentence)
