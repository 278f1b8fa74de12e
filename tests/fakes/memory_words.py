"""The data's own vocabulary, gone through from end to end."""

from collections import Counter
from collections.abc import Hashable, Iterable, Sequence
from datetime import datetime

from rapidfuzz import fuzz

from bot.domain.deeds import fits
from bot.domain.lead import LeadId, ScoredLead, company_key, normal_email
from bot.domain.lead_query import FLAGS, NUMBERS, TIMES, Did, LeadField, Window
from bot.domain.rep import folded, name_from_email
from bot.domain.words import EventKind
from bot.usecases.ports import Named
from tests.fakes import memory_values as values
from tests.fakes.memory_store import MemoryStore

NEAR_ENOUGH = 75.0


class MemoryVocabulary:
    """The words of the leads in memory."""

    def __init__(self, store: MemoryStore) -> None:
        self.store = store

    def version(self) -> Hashable:
        """See the port."""
        # A lead that changes is another value.
        leads = tuple(map(id, self.store.leads.values()))
        return leads, len(self.store.changes), sum(map(len, self.store.events.values()))

    def name_words(self) -> Sequence[str]:
        """See the port."""
        leads = self.store.leads.values()
        names = (folded(lead.name) or folded(name_from_email(lead.email or "")) for lead in leads)
        words = Counter(word for name in names for word in set(name.split()))
        return sorted(words, key=lambda word: (-words[word], word))[:5000]

    def values(self, field: LeadField) -> Sequence[Named]:
        """See the port."""
        if field in TIMES or field is LeadField.CUSTOM:
            return []
        pairs = []
        for scored in self.store.everyone():
            value = values.raw(scored, field)
            if field in FLAGS:
                pairs.append(("yes", "yes") if value else ("no", "no"))
            elif value is not None:
                key = str(value) if field in NUMBERS else values.key(scored, field) or ""
                pairs.append((key, str(value)))
        return _named(pairs)[:5000]

    def custom_fields(self) -> Sequence[str]:
        """See the port."""
        return sorted({name for lead in self.store.leads.values() for name, value in lead.custom.items() if value})

    def custom_values(self, name: str) -> Sequence[Named]:
        """See the port."""
        pairs = [
            (key, str(values.raw(scored, LeadField.CUSTOM, name)))
            for scored in self.store.everyone()
            if (key := values.key(scored, LeadField.CUSTOM, name)) is not None
        ]
        return _named(pairs)[:500]

    def companies_like(self, words: str, *, limit: int = 8) -> Sequence[Named]:
        """See the port."""
        wanted = company_key(words)
        if not wanted:
            return []
        named = _named(
            (values.key(s, LeadField.COMPANY) or "", str(s.lead.company))
            for s in self.store.everyone()
            if s.lead.company
        )
        near = [(_closeness(wanted, company_key(n.value)), n) for n in named]
        return [n for close, n in sorted(near, key=lambda pair: (-pair[0], -pair[1].count)) if close][:limit]

    def value_of(self, lead_id: LeadId, field: LeadField) -> str | None:
        """See the port."""
        found = next((s for s in self.store.everyone() if s.lead.id == lead_id), None)
        value = values.raw(found, field) if found else None
        return None if value is None else str(value)

    def people_like(self, words: str, *, limit: int = 8) -> Sequence[ScoredLead]:
        """See the port."""
        near = [(_person(words, scored), scored) for scored in self.store.everyone()]
        return [s for close, s in sorted(near, key=lambda pair: -pair[0]) if close][:limit]

    def assets(self) -> Sequence[Named]:
        """See the port."""
        return _named((folded(e.asset), e.asset) for es in self.store.events.values() for e in es if e.asset)[:5000]

    def last_happened(self, events: Sequence[EventKind], asset: str | None, *, before: datetime) -> datetime | None:
        """See the port."""
        condition = Did(events=tuple(events), asset=asset, window=Window(end=before))
        everything = (event for mine in self.store.events.values() for event in mine)
        return max((event.at for event in everything if fits(event, condition)), default=None)

    def event_names(self, events: Sequence[EventKind], parts: Sequence[str]) -> Sequence[str]:
        """See the port."""
        everything = (event for mine in self.store.events.values() for event in mine if event.kind in events)
        said = {folded(f"{event.asset} {event.detail} {event.campaign}") for event in everything}
        return sorted(name for name in said if all(folded(part) in name for part in parts))[:200]


def _named(pairs: Iterable[tuple[str, str]]) -> list[Named]:
    """Spellings of one value counted together, under the first in order of letters."""
    counts: Counter[str] = Counter()
    spelling: dict[str, str] = {}
    for key, value in pairs:
        counts[key] += 1
        spelling[key] = min(spelling.get(key, value), value)
    named = [Named(value=spelling[key], count=count) for key, count in counts.items()]
    return sorted(named, key=lambda n: (-n.count, n.value))


def _closeness(wanted: str, have: str) -> float:
    """0 for strangers; equal before beginning before containing before a typo."""
    if wanted == have:
        return 400
    if have.startswith(wanted):
        return 300
    if f" {wanted}" in f" {have}":
        return 200
    near = max(fuzz.ratio(wanted, have), fuzz.ratio(wanted, have[: len(wanted)]))
    return near if near >= NEAR_ENOUGH and len(wanted) > 3 else 0


def _person(words: str, scored: ScoredLead) -> float:
    if "@" in words:
        email = normal_email(scored.lead.email or "")
        return 400 if email == normal_email(words) else 300 * email.startswith(normal_email(words))
    wanted = folded(words)
    have = folded(scored.lead.name) or folded(name_from_email(scored.lead.email or ""))
    if not wanted or not have:
        return 0
    if set(wanted.split()) <= set(have.split()):
        return 400 if wanted == have else 350
    if all(any(h.startswith(w) for h in have.split()) for w in wanted.split()):
        return 200
    each = [max(fuzz.ratio(w, h) for h in have.split()) for w in wanted.split()]
    return min(each) if min(each) >= NEAR_ENOUGH and len(wanted) > 3 else 0
