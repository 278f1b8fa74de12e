"""Recycling and rejecting: a form or a line, what was understood, and a click that writes it."""

from dataclasses import dataclass, replace

from bot.domain.lead import LeadId
from bot.domain.outcome import OutcomeKind
from bot.slack import parking_forms
from bot.slack.forms import Place, place_of
from bot.slack.handlers.leads import NamedLead, redraw
from bot.slack.identifiers import Action
from bot.slack.incoming import Clicked, Commanded, clicked
from bot.slack.views import lead_card, notices, parking, qualification
from bot.slack.visit import Visit
from bot.usecases.park_lead import ParkLead
from bot.usecases.record_outcome import RecordOutcome
from bot.usecases.show_lead_card import ShowLeadCard


@dataclass(frozen=True, slots=True)
class Parking:
    """Puts leads aside, with a time to come back, or rejects them."""

    named: NamedLead
    show: ShowLeadCard
    park: ParkLead
    record: RecordOutcome

    def by_command(self, command: Commanded, visit: Visit) -> None:
        """`/lead recycle Dana Fox: no budget until April`; without words after a colon, the form."""
        name, _, words = command.rest.partition(":")
        asked = replace(command, rest=name.strip())
        found = self.named.of(asked, visit, action=Action.PARK, label="Recycle")
        if found is None:
            return
        if words.strip():
            plan = self.park.plan(found.lead.id, words, now=visit.now)
            visit.reply.whisper(parking.to_confirm(plan, parking_forms.packed(plan)))
            return
        place = Place(
            channel_id=command.channel_id,
            channel_name=command.channel_name,
            response_url=command.response_url,
            where=visit.permalink(command.channel_id),
        )
        self._open(found.lead.id, place, visit, trigger_id=command.trigger_id)

    def by_button(self, visit: Visit) -> None:
        """Recycle or reject, under a lead."""
        click = clicked(visit.body)
        place = Place(
            response_url=click.response_url or "", channel_id=click.channel_id or "", where=_where(click, visit)
        )
        self._open(LeadId(click.value), place, visit, trigger_id=click.trigger_id, in_form=click.in_form)

    def _open(self, lead_id: LeadId, place: Place, visit: Visit, *, trigger_id: str, in_form: bool = False) -> None:
        drawn = parking.parking_form(
            self.show(lead_id, now=visit.now), private_metadata=replace(place, lead_id=lead_id).packed()
        )
        open_view = visit.client.views_push if in_form else visit.client.views_open
        open_view(trigger_id=trigger_id, view=drawn)

    def submitted(self, visit: Visit) -> None:
        """The form is filled in: a rejection is saved, a time to come back is shown first."""
        view = visit.body["view"]
        place, wanted = place_of(view), parking_forms.parking_wanted(view)
        lead_id = LeadId(place.lead_id)
        if wanted.later:
            plan = self.park.plan(lead_id, wanted.words, code=wanted.code, now=visit.now)
            visit.reply.whisper(parking.to_confirm(plan, parking_forms.packed(plan)))
            return
        reason = f"{wanted.code}: {wanted.words}" if wanted.words else str(wanted.code)
        saved = self.record(
            lead_id,
            OutcomeKind.DISQUALIFIED,
            reason=reason,
            by=visit.rep(),
            where=place.where or "Slack, form",
            now=visit.now,
        )
        back = notices.undo(saved.change.id) if saved.change else None
        visit.reply.whisper(notices.note(f"✅ {saved.sentence}", lead_card.opening(saved.lead.lead), back))

    def confirmed(self, visit: Visit) -> None:
        """Yes, remind me then: what was shown is written."""
        click, rep = clicked(visit.body), visit.rep()
        said = parking_forms.understood(click.value)
        saved = self.park(
            said.lead_id,
            code=said.code,
            words=said.words,
            wake_up=said.wake_up,
            by=rep,
            where=_where(click, visit) or "Slack, form",
            now=visit.now,
        )
        if not click.ephemeral:
            redraw(click, visit, qualification.answered(click.blocks, "Put aside", rep.shown))
        visit.reply.say(
            notices.note(f"✅ {saved.sentence}", lead_card.opening(saved.lead.lead), notices.undo(saved.change.id))
        )


def _where(click: Clicked, visit: Visit) -> str:
    return "" if click.ephemeral else visit.permalink(click.channel_id, click.message_ts, click.thread_ts)
