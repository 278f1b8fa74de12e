"""Set from which score on a digest posts leads, as somebody clicked."""

from dataclasses import dataclass, replace
from datetime import datetime

from bot.domain.change import ChangeKind, ChangeNote
from bot.domain.errors import SalesError
from bot.domain.rep import Rep
from bot.domain.subscription import Subscription, SubscriptionId
from bot.domain.subscription_words import changed, place_of
from bot.usecases.ports import Subscriptions


class DigestStopped(SalesError):
    """There is no such digest any more. To order one again: `/lead digest`"""


@dataclass(frozen=True, slots=True, kw_only=True)
class BarSet:
    """A digest with its bar, and the one that it had."""

    subscription: Subscription
    before: int

    @property
    def sentence(self) -> str:
        """What holds from now on."""
        place, bar = place_of(self.subscription), self.subscription.bar
        if bar == self.before:
            return (
                f"The digest for {place} posts leads {f'from a score of {bar} on' if bar else 'of any score'} already."
            )
        if not bar:
            return f"The digest for {place} posts leads of any score again."
        return f"From now on the digest for {place} posts leads from a score of {bar} on."


@dataclass(frozen=True, slots=True)
class SetBar:
    """Written down as every change of a digest is; setting the old one again takes it back."""

    subscriptions: Subscriptions

    def __call__(self, subscription_id: SubscriptionId, bar: int, *, by: Rep, where: str, now: datetime) -> BarSet:
        """Raises DigestStopped."""
        standing = next((one for one in self.subscriptions.all() if one.id == subscription_id), None)
        if standing is None:
            raise DigestStopped
        after = replace(standing, bar=bar)
        if bar != standing.bar:
            summary = f"{by.shown} changed the digest for {place_of(after)}: {changed(standing, after)}"
            note = ChangeNote(kind=ChangeKind.SUBSCRIBED, by=by.id, at=now, where=where, summary=summary)
            self.subscriptions.put(after, note=note)
        return BarSet(subscription=after, before=standing.bar)
