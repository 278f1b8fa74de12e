"""Gathers what there is to learn from: decided leads as they were then, and what is known of open ones."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from hashlib import blake2b
from heapq import heappush, heappushpop

from bot.domain.errors import BadInput
from bot.domain.lead import LeadId
from bot.domain.learned_facts import CUSTOM, Fact, Seen, facts_of
from bot.domain.outcome import Outcome, outcome_of, says_outcome
from bot.domain.rep import folded
from bot.domain.scorer import Scorer
from bot.usecases.ports import Dossier

LEARNED_FROM_AT_MOST = 20_000
"""Outcomes held in memory at once; of more, so many drawn by lot teach as much."""
FIELDS_NAMED = 40
"""Custom fields listed to somebody who named one that does not exist."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """A lead whose outcome is known, as it was when that was decided."""

    lead_id: LeadId
    facts: Mapping[str, Fact]
    rules_points: int
    """What the rules gave it for fit and engagement."""
    won: bool
    decided_at: datetime | None
    created_at: datetime | None


@dataclass(slots=True)
class OpenLeads:
    """Which facts are known of open leads: what is known of decided ones only was written down too late to use."""

    count: int = 0
    known: dict[str, int] = field(default_factory=dict)
    """Open leads of whom a fact is known, by its key."""

    def add(self, facts: Mapping[str, Fact]) -> None:
        """Count one more."""
        self.count += 1
        for key in facts:
            self.known[key] = self.known.get(key, 0) + 1


class Gathered:
    """Takes dossiers one by one; memory grows with the outcomes up to a limit, not with the leads."""

    def __init__(self, scorer: Scorer, column: str | None, now: datetime) -> None:
        self.still_open = OpenLeads()
        self.leads = self.outcomes = self.undated = 0
        self._scorer, self._column, self._now = scorer, column, now
        self._kept: list[tuple[int, LeadId, Example]] = []
        self._names: set[str] = set()
        self._secret: dict[str, bool] = {}

    def take(self, dossier: Dossier, recorded: Outcome | None) -> None:
        """Take in a lead; what people recorded counts before what the CRM says."""
        self.leads += 1
        if len(self._names) < 10 * FIELDS_NAMED:
            self._names.update(dossier.lead.custom)
        outcome = recorded or outcome_of(dossier.lead, column=self._column)
        if outcome is None:
            lead = dossier.lead
            self.still_open.add(self._allowed(facts_of(Seen(lead, self._scorer.fit.role(lead), 0, 0, {}))))
            return
        when = _decided(outcome, self._now)
        self.outcomes += 1
        self.undated += when is None and bool(dossier.events)
        self._keep(self._example(dossier, outcome, when))

    def check_column(self) -> None:
        """Raises BadInput where a column was named that no lead has."""
        if self._column is None or folded(self._column) in {folded(name) for name in self._names}:
            return
        names = ", ".join(sorted(self._names)[:FIELDS_NAMED]) or "none"
        raise BadInput(f"No lead has a field “{self._column}”. The fields that imports brought are: {names}.")

    def examples(self) -> Sequence[Example]:
        """Decided leads, in order of their ids."""
        return sorted((example for _, _, example in self._kept), key=lambda example: example.lead_id)

    def _example(self, dossier: Dossier, outcome: Outcome, when: datetime | None) -> Example:
        at = when or _last_seen(dossier, self._now)
        looked = self._scorer.look(dossier.lead, events=dossier.events, evidence=dossier.evidence, now=at)
        return Example(
            lead_id=dossier.lead.id,
            facts=self._allowed(facts_of(self._scorer.seen(looked))),
            rules_points=self._scorer.without_readiness(looked.by_rules),
            won=outcome.won,
            decided_at=when,
            created_at=dossier.lead.created_at,
        )

    def _allowed(self, facts: dict[str, Fact]) -> dict[str, Fact]:
        """The facts without the outcome itself."""
        return {key: fact for key, fact in facts.items() if not self._says_outcome(key)}

    def _says_outcome(self, key: str) -> bool:
        said = self._secret.get(key)
        if said is None:
            said = key.startswith(CUSTOM) and says_outcome(key.removeprefix(CUSTOM), self._column)
            self._secret[key] = said
        return said

    def _keep(self, example: Example) -> None:
        lot = int.from_bytes(blake2b(example.lead_id.encode(), digest_size=8).digest())
        entry = (-lot, example.lead_id, example)
        if len(self._kept) < LEARNED_FROM_AT_MOST:
            heappush(self._kept, entry)
        else:
            heappushpop(self._kept, entry)


def _decided(outcome: Outcome, now: datetime) -> datetime | None:
    """When it was decided; a date in the future is a plan, not a decision."""
    return outcome.at if outcome.at is not None and outcome.at <= now else None


def _last_seen(dossier: Dossier, now: datetime) -> datetime:
    """When the lead last did something: what it did until then is what it was won or lost with."""
    times = [event.at for event in dossier.events if event.at <= now]
    if dossier.lead.crm_activity_at and dossier.lead.crm_activity_at <= now:
        times.append(dossier.lead.crm_activity_at)
    return max(times, default=now)


def decisive_moment(dossier: Dossier, outcome: Outcome, *, now: datetime) -> datetime:
    """As of when a decided lead is looked at: what it did later says nothing of why it was won or lost."""
    return _decided(outcome, now) or _last_seen(dossier, now)
