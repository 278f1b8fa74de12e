"""Deciding on the higher bar that a digest proposes."""

from dataclasses import dataclass

from bot.slack.handlers.leads import redraw
from bot.slack.incoming import Clicked, clicked
from bot.slack.views import digest_bar, notices
from bot.slack.visit import Visit
from bot.usecases.look_back import LookBack
from bot.usecases.set_bar import SetBar

LATER = "Good, it stays as it is. I will not propose it again for four weeks."


@dataclass(frozen=True, slots=True)
class BarsOfDigests:
    """Accept, not now, and the way back."""

    set_bar: SetBar
    look_back: LookBack

    def accepted(self, visit: Visit) -> None:
        """Post from that score on."""
        self._set(clicked(visit.body), visit, redrawn=True)

    def undone(self, visit: Visit) -> None:
        """The bar that it had before."""
        self._set(clicked(visit.body), visit, redrawn=False)

    def _set(self, click: Clicked, visit: Visit, *, redrawn: bool) -> None:
        subscription_id, bar = digest_bar.bar_of(click.value)
        where = visit.permalink(click.channel_id, click.message_ts, click.thread_ts)
        done = self.set_bar(subscription_id, bar, by=visit.rep(), where=where, now=visit.now)
        if redrawn and not click.ephemeral:
            redraw(click, visit, digest_bar.decided(click.blocks))
        visit.reply.say(digest_bar.was_set(done))

    def declined(self, visit: Visit) -> None:
        """Not now."""
        click = clicked(visit.body)
        self.look_back.decline(digest_bar.bar_of(click.value)[0], now=visit.now)
        if not click.ephemeral:
            redraw(click, visit, digest_bar.decided(click.blocks))
        visit.reply.whisper(notices.note(LATER))
