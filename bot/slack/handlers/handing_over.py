"""Handing a lead over: posted where it is asked for, for whoever goes on with it."""

from dataclasses import dataclass

from bot.domain.lead import LeadId
from bot.slack.handlers.leads import NamedLead
from bot.slack.identifiers import Action
from bot.slack.incoming import Commanded, clicked
from bot.slack.views import handoff
from bot.slack.visit import Visit, reader_of
from bot.usecases.hand_over import HandOver


@dataclass(frozen=True, slots=True)
class HandingOver:
    """Posts the one message for the next person."""

    named: NamedLead
    hand_over: HandOver

    def by_command(self, command: Commanded, visit: Visit) -> None:
        """`/lead handoff`."""
        if found := self.named.of(command, visit, action=Action.HAND_OFF, label="Hand off"):
            self._post(found.lead.id, visit)

    def by_button(self, visit: Visit) -> None:
        """Hand off, under a lead."""
        self._post(LeadId(clicked(visit.body).value), visit)

    def _post(self, lead_id: LeadId, visit: Visit) -> None:
        rep = visit.rep()
        shown = self.hand_over(lead_id, now=visit.now)
        visit.reply.say(handoff.handoff(shown, reader=reader_of(rep, visit.now), who=rep.shown))
