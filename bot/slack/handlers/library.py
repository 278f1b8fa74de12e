"""The library for marketing: what it lacks, and what content does."""

from dataclasses import dataclass

from bot.slack.handlers.digests import STOP_WORDS
from bot.slack.incoming import Commanded, clicked
from bot.slack.views import library, notices
from bot.slack.visit import Visit
from bot.usecases.post_reports import ReportOrders
from bot.usecases.see_content import SeeContent
from bot.usecases.see_gaps import SeeGaps

WEEKLY_WORDS = frozenset({"weekly", "on", "subscribe", "here", "every week"})
ORDERED = "This channel gets what the library lacks every Monday. I have to be in it: `/invite` me."
STOPPED = "This channel gets no more weekly posts about the library."
NONE_THERE = "This channel had no weekly post about the library."


@dataclass(frozen=True, slots=True)
class LibraryForMarketing:
    """Shows the ledger and the figures."""

    see_gaps: SeeGaps
    see_content: SeeContent
    orders: ReportOrders

    def gaps_by_command(self, command: Commanded, visit: Visit) -> None:
        """`/lead gaps`; `weekly` and `stop` order it at once."""
        word = command.rest.casefold()
        if word in STOP_WORDS:
            self._stop(command.channel_id, visit)
        elif word in WEEKLY_WORDS:
            self._order(command.channel_id, visit)
        else:
            weekly = command.channel_id in self.orders.all(now=visit.now)
            ledger = self.see_gaps(now=visit.now)
            visit.reply.whisper(library.gaps(ledger, channel_id=command.channel_id, weekly=weekly))

    def content_by_command(self, command: Commanded, visit: Visit) -> None:
        """`/lead content`."""
        visit.reply.whisper(library.performance(self.see_content(now=visit.now)))

    def ordered(self, visit: Visit) -> None:
        """Post it here every week."""
        self._order(clicked(visit.body).value, visit)

    def stopped(self, visit: Visit) -> None:
        """Stop the weekly post."""
        self._stop(clicked(visit.body).value, visit)

    def _order(self, channel_id: str, visit: Visit) -> None:
        self.orders.order(channel_id, zone=visit.rep().zone or "UTC", now=visit.now)
        visit.reply.whisper(notices.note(ORDERED))

    def _stop(self, channel_id: str, visit: Visit) -> None:
        there = self.orders.stop(channel_id, now=visit.now)
        visit.reply.whisper(notices.note(STOPPED if there else NONE_THERE))
