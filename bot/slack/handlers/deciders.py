"""Saying that whoever decides is no longer there, under a lead."""

from dataclasses import dataclass

from bot.domain.lead import LeadId
from bot.slack.incoming import clicked
from bot.slack.views import notices
from bot.slack.visit import Visit
from bot.usecases.decider_left import DeciderLeft


@dataclass(frozen=True, slots=True)
class Deciders:
    """Ends what is known of who decides."""

    left: DeciderLeft

    def gone(self, visit: Visit) -> None:
        """No longer there, in a card; said where it was clicked, with a way back."""
        click = clicked(visit.body)
        where = visit.permalink(click.channel_id, click.message_ts, click.thread_ts)
        done = self.left(LeadId(click.value), by=visit.rep(), where=where, now=visit.now)
        visit.reply.say(notices.decider_gone(done))
