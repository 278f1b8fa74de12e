"""Sending content: logged at a click or by a command, with the link to paste."""

from dataclasses import dataclass, replace

from bot.domain.errors import BadInput
from bot.domain.lead import LeadId
from bot.domain.sending import SentBy
from bot.slack.handlers.leads import NamedLead
from bot.slack.identifiers import Action, Verb
from bot.slack.incoming import Commanded, clicked
from bot.slack.views import sending
from bot.slack.views.help import how_to_type
from bot.slack.visit import Visit
from bot.usecases.revoke_link import RevokeLink
from bot.usecases.send_content import SendContent


@dataclass(frozen=True, slots=True)
class Sending:
    """Logs what a rep sends."""

    named: NamedLead
    send: SendContent
    revoke: RevokeLink

    def by_command(self, command: Commanded, visit: Visit) -> None:
        """`/lead send` name: title."""
        name, colon, title = command.rest.partition(":")
        if not (name.strip() and colon and title.strip()):
            raise BadInput(f"Say whom and what, such as: `{how_to_type(Verb.SEND)}`")
        whom = replace(command, rest=name.strip())
        if found := self.named.of(whom, visit, action=Action.SUGGEST_CONTENT, label="Suggest content"):
            where = visit.permalink(command.channel_id)
            self._send(found.lead.id, title.strip(), visit, way=SentBy.COMMAND, where=where)

    def by_button(self, visit: Visit) -> None:
        """Send, beside a suggestion."""
        click = clicked(visit.body)
        lead_id, asset_id, note = sending.chosen(click.value)
        where = visit.permalink(click.channel_id, click.message_ts, click.thread_ts)
        self._send(LeadId(lead_id), asset_id, visit, way=SentBy.BUTTON, where=where, note=note)

    def revoked(self, visit: Visit) -> None:
        """Take the link back."""
        click = clicked(visit.body)
        where = visit.permalink(click.channel_id, click.message_ts, click.thread_ts)
        taken_back = self.revoke(click.value, by=visit.rep(), now=visit.now, where=where)
        visit.reply.say(sending.revoked(taken_back))

    def _send(self, lead_id: LeadId, asset: str, visit: Visit, *, way: SentBy, where: str, note: str = "") -> None:
        sent = self.send(lead_id, asset=asset, by=visit.rep(), way=way, where=where, now=visit.now)
        visit.reply.say(sending.sent(sent, note=note))
