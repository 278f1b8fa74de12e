"""Suggest what to send to a lead, with a reason for each piece."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from bot.domain.answer import ContentLine
from bot.domain.buying_stage import buying_stage
from bot.domain.content_note import note_to_send
from bot.domain.content_request import ContentRequest, read_request, topic_named
from bot.domain.evidence import Evidence
from bot.domain.lead import Lead, LeadId
from bot.domain.lead_query import FieldIs, LeadField, LeadQuery
from bot.domain.ledger import current
from bot.domain.performance import Record, told
from bot.domain.recommendation import (
    Candidate,
    Reader,
    Recommendation,
    check_contactable,
    in_industry,
    language_of,
    pains_met,
    pains_told,
    recommend,
)
from bot.domain.rep import folded
from bot.domain.titles import read_title
from bot.domain.words import Criterion
from bot.usecases.ports import Dossier, Engagement, InForce, LeadQuestions, Leads, Sendings
from bot.usecases.read_before import Likeness, like_those, read_lately
from knowledge.passage import Asset, AssetType, Audience, ContentSearch, Found, LibraryStore, Wanted

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
    sendings: Sendings

    def __call__(
        self, lead_id: LeadId, *, now: datetime, topic: str = "", given: Collection[str] = ()
    ) -> tuple[ContentLine, ...]:
        """
        Best first; empty where nothing fits. `topic` is what the rep asked for: "security", "something shorter",
        "case studies for their CFO"; several wishes are apart by semicolons.

        Never anything expired or internal; nothing that anyone at the account knows, unless asked for again; none of
        the assets, by id, that colleagues are `given` along with this lead.

        Raises:
            LeadNotFound: no lead has this id.
            NothingToSend: the lead wants no mail from us.
        """
        dossier, request = self.leads.dossier(lead_id), read_request(topic)
        check_contactable(dossier.lead)
        reader = self._asked(self._reader(dossier, now=now), request)
        reader = replace(reader, seen=reader.seen | {folded(asset_id) for asset_id in given})
        near = self._near(request.topic or reader.need, request, now=now)
        everything, known = self.library.assets(), self.sendings.records()
        assets = {asset.id: asset for asset in everything if _of_kind(asset, request)}
        read = () if request.topic or request.role else read_lately(dossier.events, everything)
        like = like_those(read, self.search, now=now)
        candidates = [_candidate(a, near.get(a.id), known.get(a.id), like.get(a.id)) for a in assets.values()]
        chosen = recommend(candidates, reader, on=now.date(), topic=request.topic)
        return tuple(
            self._line(one, assets, near, known, dossier.lead, reader, role=request.role, on=now.date())
            for one in chosen
        )

    def reader_of(self, lead_id: LeadId, *, now: datetime) -> Reader:
        """Whom content for this lead would be for. Raises LeadNotFound."""
        return self._reader(self.leads.dossier(lead_id), now=now)

    def _line(
        self,
        one: Recommendation,
        assets: Mapping[str, Asset],
        near: Mapping[str, Found],
        known: Mapping[str, Record],
        lead: Lead,
        reader: Reader,
        *,
        role: str,
        on: date,
    ) -> ContentLine:
        asset, found = assets[one.candidate.id], near.get(one.candidate.id)
        line = content_line(asset, found, reasons=(*one.reasons, *_proof(known.get(asset.id)), *_age(asset, on)))
        note = note_to_send(
            lead,
            title=asset.title,
            kind=asset.type,
            says=asset.summary or line.quote,
            pains=pains_met(one.candidate, reader),
            in_their_industry=in_industry(one.candidate, reader),
            pass_on_to=role,
        )
        return replace(line, note=note, chosen_for=lead.id)

    def _asked(self, reader: Reader, request: ContentRequest) -> Reader:
        """The reader, or whoever it is for instead."""
        if request.again:
            reader = replace(reader, seen=frozenset())
        if request.language:
            reader = replace(reader, language=request.language)
        if not request.role:
            return reader
        persona = read_title(request.role, self.in_force().rules.titles).persona
        return replace(reader, persona=persona) if persona else reader

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
            seen=self._seen(dossier),
        )

    def _seen(self, dossier: Dossier) -> frozenset[str]:
        """Titles and ids, folded, of what anyone at the account was sent or opened."""
        colleagues = self._colleagues(dossier.lead)
        events = [*dossier.events, *(event for lead_id in colleagues for event in self.engagement.events(lead_id))]
        sent = [s for sent in self.sendings.of([dossier.lead.id, *colleagues]).values() for s in sent]
        opened = {folded(event.asset) for event in events if event.asset}
        return frozenset(opened | {folded(s.title) for s in sent} | {folded(s.asset_id) for s in sent})

    def _colleagues(self, lead: Lead) -> Sequence[LeadId]:
        """Everyone else at the account."""
        if not lead.company:
            return ()
        at_account = FieldIs(field=LeadField.COMPANY, values=(lead.company,))
        page = self.questions.find(LeadQuery(where=(at_account,), limit=COLLEAGUES))
        return [scored.lead.id for scored in page.leads if scored.lead.id != lead.id]

    def _near(self, words: str, request: ContentRequest, *, now: datetime) -> Mapping[str, Found]:
        """Assets near to the words, by id; none where there are no words or nothing is near enough."""
        if not words.strip():
            return {}
        types = frozenset(AssetType(kind) for kind in request.kinds)
        topic = topic_named(request.topic) if request.topic else ""
        wanted = Wanted(audience=Audience.EXTERNAL, on=now.date(), types=types, topic=topic)
        return {found.asset.id: found for found in self.search.search(words, wanted=wanted, limit=NEAREST)}


def _need(lead: Lead, rows: Sequence[Evidence]) -> str:
    """What tells what they want: evidence first, then notes."""
    return " ".join([*(f"{row.value} {row.quote}" for row in rows), lead.notes or ""]).strip()


def _of_kind(asset: Asset, request: ContentRequest) -> bool:
    return (not request.kinds or asset.type in request.kinds) and request.language in ("", asset.language)


def _proof(record: Record | None) -> tuple[str, ...]:
    """What came of it so far; nothing where nobody opened it."""
    return (told(record.opened, record.sent, "opened it"),) if record and record.opened else ()


def _age(asset: Asset, on: date) -> tuple[str, ...]:
    """How old it is, where that is known."""
    if asset.published is None or asset.published > on:
        return ()
    months = (on.year - asset.published.year) * 12 + on.month - asset.published.month
    return (f"{months} months old" if months > 1 else "new",)


def _candidate(asset: Asset, near: Found | None, record: Record | None, like: Likeness | None) -> Candidate:
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
        like=like.title if like else "",
        likeness=like.score if like else 0.0,
        sent=record.sent if record else 0,
        worth=record.worth if record else 0.0,
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
