"""Handing a lead over: posted where it is asked for, or sent to whoever goes on with it."""

import re
from dataclasses import dataclass, replace

from bot.domain.lead import LeadId
from bot.slack.handlers.leads import NamedLead
from bot.slack.identifiers import Action
from bot.slack.incoming import MENTION, Commanded, clicked
from bot.slack.reply import NotInvited, Reply
from bot.slack.views import handoff, notices
from bot.slack.views.blocks import Message
from bot.slack.visit import Visit, reader_of
from bot.usecases.hand_over import HandOver

TO_WHOM = re.compile(rf"\s+(?:to\s+|for\s+)?{MENTION.pattern}\s*$")


@dataclass(frozen=True, slots=True)
class HandingOver:
    """Posts the one message for the next person."""

    named: NamedLead
    hand_over: HandOver

    def by_command(self, command: Commanded, visit: Visit) -> None:
        """`/lead handoff Dana Fox`, here for everybody, or `… to @Tom` for Tom alone."""
        to = TO_WHOM.search(command.rest)
        asked = replace(command, rest=command.rest[: to.start()]) if to else command
        found = self.named.of(asked, visit, action=Action.HAND_OFF, label="Hand off")
        if found is None:
            return
        drawn = self._drawn(found.lead.id, visit)
        if to is not None:
            self._send(drawn, to["id"], visit)
            colleague = visit.people.meet.known(to["id"])
            who = colleague.shown if colleague else "Your colleague"
            visit.reply.whisper(notices.note(f"✅ {who} has everything on {found.lead.shown}."))
            return
        place = Reply(client=visit.client, user_id=visit.user_id, channel_id=command.channel_id)
        try:
            place.post(drawn)
        except NotInvited:
            visit.reply.whisper(drawn)

    def by_button(self, visit: Visit) -> None:
        """Hand off, under a lead."""
        visit.reply.say(self._drawn(LeadId(clicked(visit.body).value), visit))

    def _send(self, drawn: Message, user_id: str, visit: Visit) -> None:
        Reply(client=visit.client, user_id=user_id).post(drawn)

    def _drawn(self, lead_id: LeadId, visit: Visit) -> Message:
        rep = visit.rep()
        shown = self.hand_over(lead_id, by=rep.id, now=visit.now)
        return handoff.handoff(shown, reader=reader_of(rep, visit.now), who=rep.shown)
