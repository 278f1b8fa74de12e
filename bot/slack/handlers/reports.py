"""The report on scores: shown to whoever asks, and ordered for every month."""

from dataclasses import dataclass

from bot.slack.handlers.digests import STOP_WORDS
from bot.slack.incoming import Commanded, clicked
from bot.slack.views import notices, reliability
from bot.slack.visit import Visit
from bot.usecases.post_reports import ReportOrders
from bot.usecases.report_scores import ReportScores

MONTHLY_WORDS = frozenset({"monthly", "on", "subscribe", "here", "every month"})
ORDERED = "This channel gets the report on scores on the first of each month. I have to be in it: `/invite` me."
STOPPED = "This channel gets no more monthly reports."
NONE_THERE = "This channel had no monthly report."


@dataclass(frozen=True, slots=True)
class Reports:
    """Shows how good scores are."""

    report: ReportScores
    orders: ReportOrders

    def by_command(self, command: Commanded, visit: Visit) -> None:
        """`/lead report`; `monthly` and `stop` order it at once."""
        word = command.rest.casefold()
        if word in STOP_WORDS:
            self._stop(command.channel_id, visit)
        elif word in MONTHLY_WORDS:
            self._order(command.channel_id, visit)
        else:
            monthly = command.channel_id in self.orders.all(now=visit.now)
            report = self.report(now=visit.now)
            visit.reply.whisper(reliability.shown(report, channel_id=command.channel_id, monthly=monthly))

    def ordered(self, visit: Visit) -> None:
        """Post it here every month."""
        self._order(clicked(visit.body).value, visit)

    def stopped(self, visit: Visit) -> None:
        """Stop the monthly report."""
        self._stop(clicked(visit.body).value, visit)

    def _order(self, channel_id: str, visit: Visit) -> None:
        self.orders.order(channel_id, zone=visit.rep().zone or "UTC", now=visit.now)
        visit.reply.whisper(notices.note(ORDERED))

    def _stop(self, channel_id: str, visit: Visit) -> None:
        there = self.orders.stop(channel_id, now=visit.now)
        visit.reply.whisper(notices.note(STOPPED if there else NONE_THERE))
