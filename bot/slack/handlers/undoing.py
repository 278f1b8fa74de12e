"""Taking changes back."""

from dataclasses import dataclass

from bot.domain.change import ChangeId
from bot.slack.handlers.leads import redraw
from bot.slack.identifiers import Action
from bot.slack.incoming import Commanded, clicked
from bot.slack.views import notices
from bot.slack.views.blocks import without_button
from bot.slack.visit import Visit
from bot.usecases.undo_change import UndoChange


@dataclass(frozen=True, slots=True)
class Undoing:
    """Takes back one's own changes."""

    undo: UndoChange

    def by_command(self, command: Commanded, visit: Visit) -> None:
        """`/lead undo`: the latest."""
        where = visit.permalink(command.channel_id)
        change = self.undo(by=visit.rep(), now=visit.now, where=where)
        visit.reply.whisper(notices.taken_back(change))

    def clicked(self, visit: Visit) -> None:
        """Undo, under what was done; the button goes."""
        click = clicked(visit.body)
        where = visit.permalink(click.channel_id, click.message_ts, click.thread_ts)
        change = self.undo(by=visit.rep(), now=visit.now, change_id=ChangeId(click.value), where=where)
        visit.reply.say(notices.taken_back(change))
        if click.message_ts and click.blocks and not click.ephemeral:
            redraw(click, visit, without_button(click.blocks, Action.UNDO, click.value))
