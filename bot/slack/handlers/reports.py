"""The report on scores: shown to whoever asks, and ordered for every month."""

from dataclasses import dataclass

from bot.slack.handlers.report_ordering import OrderWords, ReportOrdering
from bot.slack.incoming import Commanded
from bot.slack.views import reliability
from bot.slack.visit import Visit
from bot.usecases.report_scores import ReportScores

MONTHLY = OrderWords(
    typed=frozenset({"monthly", "on", "subscribe", "here", "every month"}),
    ordered="This channel gets the report on scores on the first of each month. I have to be in it: `/invite` me.",
    stopped="This channel gets no more monthly reports.",
    none_there="This channel had no monthly report.",
)


@dataclass(frozen=True, slots=True)
class Reports:
    """Shows how good scores are."""

    report: ReportScores
    ordering: ReportOrdering

    def by_command(self, command: Commanded, visit: Visit) -> None:
        """`/lead report`; `monthly` and `stop` order it at once."""
        if self.ordering.told(command, visit):
            return
        monthly = self.ordering.stands(command.channel_id, visit)
        report = self.report(now=visit.now)
        visit.reply.whisper(reliability.shown(report, channel_id=command.channel_id, monthly=monthly))
