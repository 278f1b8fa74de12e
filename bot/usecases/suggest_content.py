"""Suggest what to send to a lead, with a reason for each piece."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.domain.answer import ContentLine
from bot.domain.engagement import EngagementEvent
from bot.domain.evidence import Evidence
from bot.domain.lead import Lead, LeadId
from bot.domain.lead_query import FieldIs, LeadField, LeadQuery
from bot.domain.ledger import current
from bot.domain.recommendation import (
    Candidate,
    Reader,
    buying_stage,
    check_contactable,
    language_of,
    pains_told,
    recommend,
)
from bot.domain.rep import folded
from bot.domain.titles import read_title
from bot.domain.words import Criterion
from bot.usecases.ports import Dossier, Engagement, InForce, LeadQuestions, Leads
from knowledge.passage import Asset, Audience, ContentSearch, Found, LibraryStore, Wanted

COLLEAGUES = 50
"""Leads of one account whose reading is looked at."""
NEAREST = 50
"""Assets that are looked at for nearness to what is known of the lead."""


@dataclass(frozen=True, slots=True)
class SuggestContent:
    """Choose at most three pieces of content for a lead."""

    leads: Leads
    questions: LeadQuestions
    engagement: Engagement
    search: ContentSearch
    library: LibraryStore
    in_force: InForce

    def __call__(self, lead_id: LeadId, *, now: datetime, topic: str = "") -> tuple[ContentLine, ...]:
        """
        Best first; empty where nothing fits. `topic` narrows it: "security", "something on rollout".

        Never anything expired, internal, or known to anyone at the account.

        Raises:
            LeadNotFound: no lead has this id.
            NothingToSend: the lead wants no mail from us.
        """
        dossier = self.leads.dossier(lead_id)
        check_contactable(dossier.lead)
        reader = self._reader(dossier, now=now)
        near = self._near(topic or reader.need, now=now)
        assets = {asset.id: asset for asset in self.library.assets()}
        candidates = [_candidate(asset, near.get(asset.id)) for asset in assets.values()]
        chosen = recommend(candidates, reader, on=now.date(), topic=topic)
        return tuple(
            content_line(assets[one.candidate.id], near.get(one.candidate.id), reasons=one.reasons) for one in chosen
        )

    def _reader(self, dossier: Dossier, *, now: datetime) -> Reader:
        lead = dossier.lead
        known = current(dossier.evidence, now=now)
        need = _need(lead, known[Criterion.NEED].rows)
        levels = {criterion: standing.level for criterion, standing in known.items()}
        pains = {pain.name: pain.words for pain in self.in_force().rules.icp.pains}
        return Reader(
            stage=buying_stage(lead, levels, dossier.events, now=now),
            persona=lead.persona or read_title(lead.title, self.in_force().rules.titles).persona,
            industry=lead.industry or "",
            language=language_of(lead.language),
            need=need,
            pains=pains_told(need, pains),
            seen=frozenset(folded(event.asset) for event in self._reading(dossier) if event.asset),
        )

    def _reading(self, dossier: Dossier) -> Sequence[EngagementEvent]:
        """What everyone at the account did."""
        if not dossier.lead.company:
            return dossier.events
        at_account = FieldIs(field=LeadField.COMPANY, values=(dossier.lead.company,))
        page = self.questions.find(LeadQuery(where=(at_account,), limit=COLLEAGUES))
        colleagues = [scored.lead.id for scored in page.leads if scored.lead.id != dossier.lead.id]
        return [*dossier.events, *(event for lead_id in colleagues for event in self.engagement.events(lead_id))]

    def _near(self, words: str, *, now: datetime) -> Mapping[str, Found]:
        """Assets near to the words, by id; none where there are no words or nothing is near enough."""
        if not words.strip():
            return {}
        wanted = Wanted(audience=Audience.EXTERNAL, on=now.date())
        return {found.asset.id: found for found in self.search.search(words, wanted=wanted, limit=NEAREST)}


def _need(lead: Lead, rows: Sequence[Evidence]) -> str:
    """What tells what they want: evidence first, then notes."""
    return " ".join([*(f"{row.value} {row.quote}" for row in rows), lead.notes or ""]).strip()


def _candidate(asset: Asset, near: Found | None) -> Candidate:
    return Candidate(
        id=asset.id,
        title=asset.title,
        personas=asset.personas,
        industries=asset.industries,
        stages=asset.stages,
        pains=asset.pains,
        products=asset.products,
        external=asset.audience is Audience.EXTERNAL,
        language=asset.language,
        expires=asset.expires,
        similarity=near.score if near else 0.0,
    )


def content_line(asset: Asset, found: Found | None, *, reasons: tuple[str, ...] = ()) -> ContentLine:
    """The asset as answers show it, with its best passage where one was found."""
    return ContentLine(
        id=asset.id,
        title=asset.title,
        url=asset.url,
        type=asset.type,
        quote=found.passage.text if found else "",
        location=found.passage.location if found else "",
        reasons=reasons,
        published=asset.published.isoformat() if asset.published else "",
        internal=asset.audience is Audience.INTERNAL,
    )
