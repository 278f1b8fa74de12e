"""How a lead ended: a form by button or command, saved with a way back."""

from dataclasses import dataclass, replace

from bot.domain.lead import LeadId, ScoredLead
from bot.domain.outcome import OutcomeKind
from bot.slack.forms import Place, decided, place_of
from bot.slack.handlers.leads import NamedLead
from bot.slack.handlers.line_by_line import PostedLines
from bot.slack.identifiers import Action
from bot.slack.incoming import Commanded, clicked
from bot.slack.views import lead_card, notices, outcome_form
from bot.slack.views.blocks import Block, Message
from bot.slack.visit import Visit
from bot.usecases.record_outcome import Decided, ReasonMissing, RecordOutcome
from bot.usecases.show_lead_card import ShowLeadCard


@dataclass(frozen=True, slots=True)
class OutcomesOfLeads:
    """Asks how a lead ended, and saves it."""

    named: NamedLead
    show: ShowLeadCard
    record: RecordOutcome
    posted: PostedLines

    def by_command(self, command: Commanded, visit: Visit) -> None:
        """`/lead outcome`."""
        if found := self.named.of(command, visit, action=Action.OUTCOME, label="Outcome"):
            place = Place(
                channel_id=command.channel_id,
                channel_name=command.channel_name,
                response_url=command.response_url,
                where=visit.permalink(command.channel_id),
            )
            visit.client.views_open(trigger_id=command.trigger_id, view=_form(found, place))

    def by_button(self, visit: Visit) -> None:
        """Outcome, in a card; over the card where that is a form itself."""
        self._ask(visit, chosen=None)

    def not_a_fit(self, visit: Visit) -> None:
        """Not a fit, in a digest: the same with that chosen, because a reason is needed."""
        self._ask(visit, chosen=OutcomeKind.DISQUALIFIED)

    def _ask(self, visit: Visit, *, chosen: OutcomeKind | None) -> None:
        click = clicked(visit.body)
        scored = self.show(LeadId(click.value), now=visit.now).lead
        place = Place(
            response_url=click.response_url or "",
            channel_id=click.channel_id or "",
            message_ts="" if click.ephemeral else click.message_ts or "",
            where="" if click.ephemeral else visit.permalink(click.channel_id, click.message_ts, click.thread_ts),
        )
        open_view = visit.client.views_push if click.in_form else visit.client.views_open
        open_view(trigger_id=click.trigger_id, view=_form(scored, place, chosen))

    def submitted(self, visit: Visit) -> None:
        """The form is filled in."""
        view = visit.body["view"]
        place, (kind, reason) = place_of(view), decided(view)
        if kind is None:
            raise ReasonMissing("Choose how it ended.")
        saved = self.record(
            LeadId(place.lead_id),
            kind,
            reason=reason,
            by=visit.rep(),
            where=place.where or "Slack, form",
            now=visit.now,
        )
        visit.reply.whisper(_said(saved))
        self.posted.redraw_at(place, visit)


def _form(scored: ScoredLead, place: Place, chosen: OutcomeKind | None = None) -> Block:
    packed = replace(place, lead_id=scored.lead.id).packed()
    return outcome_form.outcome_form(scored, chosen=chosen, private_metadata=packed)


def _said(saved: Decided) -> Message:
    opening = lead_card.opening(saved.lead.lead)
    if saved.change is None:
        return notices.note(saved.sentence, opening)
    return notices.note(f"✅ {saved.sentence} Scores learn from it.", opening, notices.undo(saved.change.id))
