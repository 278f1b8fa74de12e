"""The library for marketing: what it lacks, and what content does."""

from dataclasses import dataclass

from bot.slack.handlers.report_ordering import OrderWords, ReportOrdering
from bot.slack.incoming import Commanded
from bot.slack.views import library
from bot.slack.visit import Visit
from bot.usecases.see_content import SeeContent
from bot.usecases.see_gaps import SeeGaps

WEEKLY = OrderWords(
    typed=frozenset({"weekly", "on", "subscribe", "here", "every week"}),
    ordered="This channel gets what the library lacks every Monday. I have to be in it: `/invite` me.",
    stopped="This channel gets no more weekly posts about the library.",
    none_there="This channel had no weekly post about the library.",
)


@dataclass(frozen=True, slots=True)
class LibraryForMarketing:
    """Shows the ledger and the figures."""

    see_gaps: SeeGaps
    see_content: SeeContent
    ordering: ReportOrdering

    def gaps_by_command(self, command: Commanded, visit: Visit) -> None:
        """`/lead gaps`; `weekly` and `stop` order it at once."""
        if self.ordering.told(command, visit):
            return
        weekly = self.ordering.stands(command.channel_id, visit)
        ledger = self.see_gaps(now=visit.now)
        visit.reply.whisper(library.gaps(ledger, channel_id=command.channel_id, weekly=weekly))

    def content_by_command(self, command: Commanded, visit: Visit) -> None:
        """`/lead content`."""
        visit.reply.whisper(library.performance(self.see_content(now=visit.now)))
