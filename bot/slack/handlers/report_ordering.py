"""Ordering a report for a channel, and stopping it: the same for every report that comes by the calendar."""

from dataclasses import dataclass

from bot.slack.handlers.digests import STOP_WORDS
from bot.slack.incoming import Commanded, clicked
from bot.slack.views import notices
from bot.slack.visit import Visit
from bot.usecases.post_reports import ReportOrders


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderWords:
    """What people type to order one report, and what they are told."""

    typed: frozenset[str]
    ordered: str
    stopped: str
    none_there: str


@dataclass(frozen=True, slots=True)
class ReportOrdering:
    """Keeps the standing orders of one report."""

    orders: ReportOrders
    words: OrderWords

    def told(self, command: Commanded, visit: Visit) -> bool:
        """Order or stop it where the command says so; False where it asks for the report itself."""
        word = command.rest.casefold()
        if word in STOP_WORDS:
            self._stop(command.channel_id, visit)
        elif word in self.words.typed:
            self._order(command.channel_id, visit)
        else:
            return False
        return True

    def stands(self, channel_id: str, visit: Visit) -> bool:
        """Whether the channel gets it already."""
        return channel_id in self.orders.all(now=visit.now)

    def ordered(self, visit: Visit) -> None:
        """The button that orders it."""
        self._order(clicked(visit.body).value, visit)

    def stopped(self, visit: Visit) -> None:
        """The button that stops it."""
        self._stop(clicked(visit.body).value, visit)

    def _order(self, channel_id: str, visit: Visit) -> None:
        self.orders.order(channel_id, zone=visit.rep().zone or "UTC", now=visit.now)
        visit.reply.whisper(notices.note(self.words.ordered))

    def _stop(self, channel_id: str, visit: Visit) -> None:
        there = self.orders.stop(channel_id, now=visit.now)
        visit.reply.whisper(notices.note(self.words.stopped if there else self.words.none_there))
