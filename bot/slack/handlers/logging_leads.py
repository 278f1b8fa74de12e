"""Logging a lead: a form, filled from free text where there is some; who is known already is shown before saving."""

from dataclasses import dataclass, replace

from bot.domain.lead import LeadId
from bot.domain.lead_text import LeadDraft
from bot.slack.abilities import ReadsLead
from bot.slack.forms import Place, logged, place_of, same_person
from bot.slack.incoming import Commanded, clicked, read_text
from bot.slack.kept_drafts import KeptDrafts, new_key
from bot.slack.views import log_form, notices
from bot.slack.visit import Visit
from bot.usecases.log_lead import Logged, LogLead


@dataclass(frozen=True, slots=True)
class LoggingLeads:
    """Opens the form and saves what it holds."""

    read_lead: ReadsLead
    log: LogLead
    drafts: KeptDrafts

    def by_command(self, command: Commanded, visit: Visit) -> None:
        """`/lead log`, bare or with free text."""
        place = Place(
            channel_id=command.channel_id,
            channel_name=command.channel_name,
            response_url=command.response_url,
            where=visit.permalink(command.channel_id),
        )
        self._open(command.rest, place, visit)

    def by_button(self, visit: Visit) -> None:
        """Log a lead, or open a form again with what was typed before."""
        click = clicked(visit.body)
        place = Place(
            response_url=click.response_url or "",
            channel_id=click.channel_id or "",
            kept=click.value or new_key(),
            where="" if click.ephemeral else visit.permalink(click.channel_id, click.message_ts, click.thread_ts),
        )
        self._show(self.drafts.get(place.kept, now=visit.now), place, visit)

    def by_shortcut(self, visit: Visit) -> None:
        """The lightning menu: no channel, so the answer comes as a direct message."""
        self._open("", Place(), visit)

    def from_message(self, visit: Visit) -> None:
        """A message's own menu: its text fills the form, and its address is kept with the lead."""
        body = visit.body
        channel, message = body["channel"]["id"], body["message"]
        where = visit.permalink(channel, message["ts"], message.get("thread_ts"))
        place = Place(channel_id=channel, response_url=body.get("response_url") or "", where=where)
        self._open(read_text(message.get("text") or ""), place, visit)

    def _open(self, text: str, place: Place, visit: Visit) -> None:
        draft = self.read_lead(text, now=visit.now) if text else LeadDraft()
        kept = new_key()
        if text:
            # The form shows words; the sums and dates that were read out of them wait here.
            self.drafts.put(kept, draft, now=visit.now)
        self._show(draft, replace(place, kept=kept), visit)

    def _show(self, draft: LeadDraft, place: Place, visit: Visit) -> None:
        drawn = log_form.log_form(draft, private_metadata=place.packed())
        visit.client.views_open(trigger_id=visit.body["trigger_id"], view=drawn)

    def submitted(self, visit: Visit) -> None:
        """The form is filled in: save it, or show who may be this person already."""
        view = visit.body["view"]
        place = place_of(view)
        draft = _with_figures(logged(view), self.drafts.get(place.kept, now=visit.now))
        self.drafts.put(place.kept, draft, now=visit.now)
        alike = self.log.lookalikes(draft, now=visit.now)
        if not alike.people:
            self._save(draft, place, visit, into=None)
            return
        drawn = log_form.duplicates(alike.people, new_allowed=not alike.certain, private_metadata=place.packed())
        visit.client.views_open(trigger_id=visit.body["trigger_id"], view=drawn)

    def decided(self, visit: Visit) -> None:
        """Somebody said whether the person is known: update that lead, or save a new one."""
        view = visit.body["view"]
        place, choice = place_of(view), same_person(view)
        into = None if choice == log_form.SOMEBODY_ELSE else LeadId(choice)
        self._save(self.drafts.get(place.kept, now=visit.now), place, visit, into=into)

    def _save(self, draft: LeadDraft, place: Place, visit: Visit, *, into: LeadId | None) -> None:
        saved = self.log(draft, by=visit.rep(), where=place.where or "Slack, form", now=visit.now, into=into)
        self.drafts.delete(place.kept)
        visit.reply.whisper(notices.done(_said(saved), saved.change, saved.lead))


def _said(saved: Logged) -> str:
    lead, standing = saved.lead.lead, saved.lead.standing
    company = f" at {lead.company}" if lead.company and lead.company != lead.shown else ""
    what = "Logged" if saved.new else "Updated"
    return f"{what} {lead.shown}{company}. Score {standing.score}, {standing.band}."


def _with_figures(draft: LeadDraft, before: LeadDraft) -> LeadDraft:
    """The form's words, with the date and the sum that were read out of the same words before."""
    if draft.timeline == before.timeline:
        draft = replace(draft, due=before.due)
    if draft.budget == before.budget:
        draft = replace(draft, budget_minor=before.budget_minor, currency=before.currency)
    return replace(draft, country=before.country, website=before.website, source_detail=before.source_detail)
