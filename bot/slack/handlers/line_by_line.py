"""What is done about the single leads of a digest, and the digest that shows it to everybody."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import structlog
from slack_sdk.errors import SlackApiError

from bot.domain.errors import SalesError
from bot.domain.lead import LeadId
from bot.domain.subscription import DeliveryId
from bot.slack.forms import Place, chosen_in, place_of
from bot.slack.identifiers import Field
from bot.slack.incoming import clicked
from bot.slack.views import digest, digest_lines, notices, snooze_form
from bot.slack.visit import Visit, reader_of
from bot.usecases.see_lines import SeeLines
from bot.usecases.show_lead_card import ShowLeadCard
from bot.usecases.show_rest import ShowRest
from bot.usecases.snooze_lead import SnoozeLead

log = structlog.get_logger(__name__)

AGAIN = 3
"""So often a digest is drawn anew where somebody else did something meanwhile."""


class DigestGone(SalesError):
    """I do not find that digest any more. Ask me: who are the hottest leads?"""


@dataclass(frozen=True, slots=True)
class PostedLines:
    """
    Shows a posted digest as its leads stand.

    Drawn from what is stored, not from who clicked: of two clicks at once, whichever message comes last shows both.
    """

    see: SeeLines

    def redraw(self, channel_id: str, ts: str, blocks: tuple[Mapping[str, Any], ...], text: str, visit: Visit) -> bool:
        """Whether it was a digest; an old message that Slack no longer changes stays."""
        lead_ids = digest_lines.leads_in(blocks)
        if not lead_ids:
            return False
        seen = self.see(lead_ids, now=visit.now)
        for _ in range(AGAIN):
            drawn = digest_lines.as_they_stand(blocks, seen, reader=reader_of(visit.rep(), visit.now))
            try:
                visit.client.chat_update(channel=channel_id, ts=ts, text=text, blocks=drawn)
            except SlackApiError as refusal:
                log.info("digest not redrawn", error=refusal.response.get("error"))
                return True
            before, seen = seen, self.see(lead_ids, now=visit.now)
            if before == seen:
                break
        return True

    def redraw_at(self, place: Place, visit: Visit) -> None:
        """The same for a digest that a form was opened from."""
        if not place.message_ts:
            return
        try:
            page = visit.client.conversations_history(
                channel=place.channel_id, oldest=place.message_ts, latest=place.message_ts, inclusive=True, limit=1
            )
        except SlackApiError as refusal:
            log.info("digest not found again", error=refusal.response.get("error"))
            return
        for message in page["messages"]:
            if message["ts"] == place.message_ts:
                blocks = tuple(message.get("blocks") or ())
                self.redraw(place.channel_id, place.message_ts, blocks, message.get("text") or "", visit)


@dataclass(frozen=True, slots=True)
class LineByLine:
    """Snooze, wake, and what a digest had no room for."""

    show: ShowLeadCard
    snooze: SnoozeLead
    rest: ShowRest
    posted: PostedLines

    def asked(self, visit: Visit) -> None:
        """Snooze."""
        click = clicked(visit.body)
        scored = self.show(LeadId(click.value), now=visit.now).lead
        place = Place(
            channel_id=click.channel_id or "",
            message_ts="" if click.ephemeral else click.message_ts or "",
            response_url=click.response_url or "",
            where=visit.permalink(click.channel_id, click.message_ts, click.thread_ts),
            lead_id=scored.lead.id,
        )
        visit.client.views_open(
            trigger_id=click.trigger_id, view=snooze_form.snooze_form(scored, private_metadata=place.packed())
        )

    def submitted(self, visit: Visit) -> None:
        """The form is filled in."""
        view, rep = visit.body["view"], visit.rep()
        place, days = place_of(view), int(chosen_in(view, Field.SNOOZE_DAYS) or 7)
        scored, snooze = self.snooze(
            LeadId(place.lead_id), days=days, by=rep, where=place.where or "Slack, form", now=visit.now
        )
        digest_at = (place.channel_id, place.message_ts) if place.message_ts else None
        told = snooze_form.snoozed(scored, snooze.until, reader=reader_of(rep, visit.now), digest=digest_at)
        visit.reply.whisper(told)
        self.posted.redraw_at(place, visit)

    def woken(self, visit: Visit) -> None:
        """Wake it now."""
        click = clicked(visit.body)
        where = visit.permalink(click.channel_id, click.message_ts, click.thread_ts)
        lead_id, channel_id, ts = snooze_form.woken(click.value)
        scored = self.snooze.wake(lead_id, by=visit.rep(), where=where, now=visit.now)
        visit.reply.whisper(notices.note(f"Digests speak of {scored.lead.shown} again."))
        self.posted.redraw_at(Place(channel_id=channel_id, message_ts=ts), visit)

    def all_shown(self, visit: Visit) -> None:
        """And 7 more."""
        click = clicked(visit.body)
        content = self.rest(DeliveryId(click.value))
        if content is None:
            raise DigestGone
        visit.client.views_open(trigger_id=click.trigger_id, view=digest.rest(content))
