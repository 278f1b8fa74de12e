"""Answer about one lead: the card, what happened and when, and two leads side by side."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.domain.answer import Answer, AnswerKind
from bot.domain.answer_words import bulleted, short, when, who
from bot.domain.deeds import events_asked
from bot.domain.lead import LeadId, ScoredLead
from bot.domain.lead_query import LeadQuery, deeds_asked
from bot.usecases.answer_receipt import Asked, Page, Receipts, more_of
from bot.usecases.lead_words import (
    aspects,
    card_lines,
    event_line,
    last_talk,
    lead_over,
    notes_of,
    theirs,
    told_beside,
    warning_for,
)
from bot.usecases.ports import Leads
from bot.usecases.show_lead_card import ShowLeadCard

EVENTS_LISTED = 10


@dataclass(frozen=True, slots=True)
class ShowLead:
    """Tell what is known of a lead."""

    leads: Leads
    receipts: Receipts

    def card(self, lead_id: LeadId, asked: Asked, *, beside: LeadQuery | None = None, verdict: str = "") -> Answer:
        """Everything worth knowing before a call, first what was asked in particular. Raises LeadNotFound."""
        card = ShowLeadCard(self.leads, self.receipts.in_force)(lead_id, now=asked.now)
        scored, standing = card.lead, card.lead.standing
        first = [*([verdict] if verdict else []), *told_beside(beside, scored, asked)]
        said = Page(
            f"{who(scored.lead)}: {standing.score} {standing.band} "
            f"(fit {standing.fit}, engagement {standing.engagement}, readiness {standing.readiness})",
            bulleted([*first, *card_lines(card, asked)]),
        )
        notes = notes_of(scored.lead)
        said.remark(card.held_back, warning_for(scored.lead), f"Notes: “{notes}”" if notes else "")
        quoted = [notes, *theirs(card.latest)]
        answer = self._answer(said, (scored,), asked, f"what we know of {who(scored.lead)}", quoted=quoted)
        return replace(answer, whole=True, remarks=bulleted(first))

    def deeds(self, lead_id: LeadId, query: LeadQuery, asked: Asked) -> Answer:
        """When the lead did what the plan asks for, and how often; if never, all it did. Raises LeadNotFound."""
        scored, limit = self.leads.get(lead_id), query.limit or EVENTS_LISTED
        events = [event for event in self.leads.dossier(lead_id).events if event.at <= asked.now]
        events.sort(key=lambda event: event.at, reverse=True)
        name, done = short(scored.lead.shown), self._done(query)
        found = events_asked(events, query.where)
        if found:
            times = f"{len(found)} times, last " if len(found) > 1 else ""
            said = Page(f"{name} {done}: {times}{when(found[0].at, now=asked.now, zone=asked.zone)}.")
        elif done:
            also = " What happened:" if events else ""
            said = Page(f"No: it is not on record that {name} {done}.{also}")
        else:
            said = Page(f"What {name} did last:" if events else f"No activity of {name} is on record.")
        told = found or events
        said.rows = bulleted([event_line(event, asked) for event in told[:limit]])
        said.remark(more_of(len(told), limit))
        return self._answer(said, (scored,), asked, f"what {name} did", quoted=theirs(told[:limit]))

    def _done(self, query: LeadQuery) -> str:
        """What was done, in words: `attended a webinar this month`; empty where it may be anything."""
        words = " and ".join(self.receipts.clause(one) for one in query.where if any(deeds_asked((one,))))
        return re.sub(r"[()]|\bwho (?=\w)", "", words).replace("did anything", "was active")

    def timeline(self, lead_ids: Sequence[LeadId], asked: Asked) -> Answer:
        """What these leads did, newest first, and when somebody last talked to them. Raises LeadNotFound."""
        leads = tuple(self.leads.get(lead_id) for lead_id in lead_ids)
        events = [
            (scored, event)
            for scored in leads
            for event in self.leads.dossier(scored.lead.id).events
            if event.at <= asked.now
        ]
        events.sort(key=lambda pair: pair[1].at, reverse=True)
        names = " and ".join(short(scored.lead.shown) for scored in leads)
        said = Page(last_talk(events, leads, names, asked))
        several = len(leads) > 1
        shown = events[:EVENTS_LISTED]
        said.rows = bulleted([event_line(event, asked, whose=scored if several else None) for scored, event in shown])
        said.remark(more_of(len(events), EVENTS_LISTED))
        quoted = theirs([event for _, event in shown])
        return self._answer(said, leads, asked, f"what happened with {names}", quoted=quoted)

    def comparison(self, lead_ids: Sequence[LeadId], asked: Asked) -> Answer:
        """Leads side by side, the highest score first. Raises LeadNotFound."""
        cards = [ShowLeadCard(self.leads, self.receipts.in_force)(lead_id, now=asked.now) for lead_id in lead_ids]
        cards.sort(key=lambda card: -card.lead.standing.score)
        leads = tuple(card.lead for card in cards)
        names = [short(scored.lead.shown) for scored in leads]
        said = Page(f"{' and '.join(who(scored.lead) for scored in leads)}:")
        rows = [(aspect, *values) for aspect, values in aspects(cards, asked)]
        said.rows = bulleted(
            [
                f"{aspect}: " + "; ".join(f"{value} ({name})" for name, value in zip(names, values, strict=True))
                for aspect, *values in rows
            ]
        )
        said.remark(lead_over(leads))
        made = self._answer(said, leads, asked, f"{' and '.join(names)} side by side")
        return replace(made, headline=said.headline, remarks=said.below, table=(("Compared", *names), *rows))

    def _answer(
        self, said: Page, leads: tuple[ScoredLead, ...], asked: Asked, sentence: str, *, quoted: Sequence[str] = ()
    ) -> Answer:
        return Answer(
            kind=AnswerKind.LEAD if len(leads) == 1 else AnswerKind.LEADS,
            text=said.text,
            headline=said.text if len(leads) > 1 else "",
            leads=leads,
            total=len(leads),
            working=self.receipts.working(sentence, asked, shown=len(leads), total=len(leads)),
            quoted=tuple(text for text in quoted if text),
        )
