"""Disagreeing with a score: a form by button, saved with a way back; and agreeing again."""

from dataclasses import dataclass, replace

from bot.domain.lead import LeadId
from bot.domain.score_override import OverrideWrong, end_of
from bot.slack.forms import Place, disagreed, place_of
from bot.slack.incoming import clicked
from bot.slack.views import disagree_form, lead_card, notices
from bot.slack.views.blocks import Message
from bot.slack.visit import Visit, reader_of
from bot.usecases.override_score import Overridden, OverrideScore
from bot.usecases.show_lead_card import ShowLeadCard


@dataclass(frozen=True, slots=True)
class Disagreeing:
    """Asks for a rep's own score, and saves it."""

    show: ShowLeadCard
    override: OverrideScore

    def by_button(self, visit: Visit) -> None:
        """Disagree, in a card; over the card where that is a form itself."""
        click = clicked(visit.body)
        scored = self.show(LeadId(click.value), now=visit.now).lead
        place = Place(
            response_url=click.response_url or "",
            channel_id=click.channel_id or "",
            where="" if click.ephemeral else visit.permalink(click.channel_id, click.message_ts, click.thread_ts),
        )
        packed = replace(place, lead_id=scored.lead.id).packed()
        drawn = disagree_form.disagree_form(scored, reader=reader_of(visit.rep(), visit.now), private_metadata=packed)
        open_view = visit.client.views_push if click.in_form else visit.client.views_open
        open_view(trigger_id=click.trigger_id, view=drawn)

    def submitted(self, visit: Visit) -> None:
        """The form is filled in."""
        view, rep = visit.body["view"], visit.rep()
        place, said = place_of(view), disagreed(view)
        if said.until is None:
            raise OverrideWrong("Choose until when.")
        saved = self.override(
            LeadId(place.lead_id),
            score=said.score,
            band=said.band,
            reason=said.reason,
            until=end_of(said.until, rep.zone or "UTC"),
            by=rep,
            where=place.where or "Slack, form",
            now=visit.now,
        )
        visit.reply.whisper(_said(saved))

    def cleared(self, visit: Visit) -> None:
        """Let the rules count again."""
        click = clicked(visit.body)
        where = visit.permalink(click.channel_id, click.message_ts, click.thread_ts)
        saved = self.override.clear(LeadId(click.value), by=visit.rep(), where=where, now=visit.now)
        visit.reply.whisper(_said(saved))


def _said(saved: Overridden) -> Message:
    return notices.note(f"✅ {saved.sentence}", lead_card.opening(saved.lead.lead), notices.undo(saved.change.id))
