"""The database's ports in memory: make each from one `MemoryStore`, or take all of them from `MemoryStores()`."""

from dataclasses import dataclass, field

from tests.fakes.memory_alerts import MemoryAlerts, MemoryHappenings
from tests.fakes.memory_clocks import MemoryResponseClocks
from tests.fakes.memory_deliveries import MemoryDeliveries, MemorySnoozes
from tests.fakes.memory_gaps import MemoryGaps
from tests.fakes.memory_gates import MemoryGates
from tests.fakes.memory_leads import (
    MemoryEngagement,
    MemoryLeadBatches,
    MemoryLeads,
    MemoryLeadWrites,
    MemoryOutcomes,
)
from tests.fakes.memory_learned import MemoryLearnedModels
from tests.fakes.memory_overrides import MemoryOverrides
from tests.fakes.memory_parkings import MemoryParkings
from tests.fakes.memory_query import MemoryLeadQuestions
from tests.fakes.memory_records import MemoryDigestRecords
from tests.fakes.memory_rest import (
    MemoryInbox,
    MemoryLibrary,
    MemoryReps,
    MemorySubscriptions,
    MemoryThreadStore,
)
from tests.fakes.memory_rules import MemoryRulesChanges
from tests.fakes.memory_sendings import MemorySendings
from tests.fakes.memory_store import MemoryStore
from tests.fakes.memory_words import MemoryVocabulary

__all__ = [
    "MemoryAlerts",
    "MemoryDeliveries",
    "MemoryDigestRecords",
    "MemoryEngagement",
    "MemoryGaps",
    "MemoryGates",
    "MemoryHappenings",
    "MemoryInbox",
    "MemoryLeadBatches",
    "MemoryLeadQuestions",
    "MemoryLeadWrites",
    "MemoryLeads",
    "MemoryLearnedModels",
    "MemoryLibrary",
    "MemoryOutcomes",
    "MemoryOverrides",
    "MemoryParkings",
    "MemoryReps",
    "MemoryResponseClocks",
    "MemoryRulesChanges",
    "MemorySendings",
    "MemorySnoozes",
    "MemoryStore",
    "MemoryStores",
    "MemorySubscriptions",
    "MemoryThreadStore",
    "MemoryVocabulary",
]


@dataclass(frozen=True, slots=True)
class MemoryStores:
    """Every storage port over one state, under the names that `tests.databases.SqlStores` uses too."""

    store: MemoryStore = field(default_factory=MemoryStore)
    learned: MemoryLearnedModels = field(default_factory=MemoryLearnedModels)
    rules_changes: MemoryRulesChanges = field(default_factory=MemoryRulesChanges)

    @property
    def leads(self) -> MemoryLeads:
        return MemoryLeads(self.store)

    @property
    def questions(self) -> MemoryLeadQuestions:
        return MemoryLeadQuestions(self.store)

    @property
    def vocabulary(self) -> MemoryVocabulary:
        return MemoryVocabulary(self.store)

    @property
    def writes(self) -> MemoryLeadWrites:
        return MemoryLeadWrites(self.store)

    @property
    def batches(self) -> MemoryLeadBatches:
        return MemoryLeadBatches(self.store)

    @property
    def outcomes(self) -> MemoryOutcomes:
        return MemoryOutcomes(self.store)

    @property
    def engagement(self) -> MemoryEngagement:
        return MemoryEngagement(self.store)

    @property
    def overrides(self) -> MemoryOverrides:
        return MemoryOverrides(self.store)

    @property
    def parkings(self) -> MemoryParkings:
        return MemoryParkings(self.store)

    @property
    def reps(self) -> MemoryReps:
        return MemoryReps(self.store)

    @property
    def subscriptions(self) -> MemorySubscriptions:
        return MemorySubscriptions(self.store)

    @property
    def deliveries(self) -> MemoryDeliveries:
        return MemoryDeliveries(self.store)

    @property
    def snoozes(self) -> MemorySnoozes:
        return MemorySnoozes(self.store)

    @property
    def alerts(self) -> MemoryAlerts:
        return MemoryAlerts(self.store)

    @property
    def digest_records(self) -> MemoryDigestRecords:
        return MemoryDigestRecords(self.store)

    @property
    def happenings(self) -> MemoryHappenings:
        return MemoryHappenings(self.store)

    @property
    def clocks(self) -> MemoryResponseClocks:
        return MemoryResponseClocks(self.store)

    @property
    def sendings(self) -> MemorySendings:
        return MemorySendings(self.store)

    @property
    def gaps(self) -> MemoryGaps:
        return MemoryGaps(self.store)

    @property
    def gates(self) -> MemoryGates:
        return MemoryGates(self.store)

    @property
    def threads(self) -> MemoryThreadStore:
        return MemoryThreadStore(self.store)

    @property
    def inbox(self) -> MemoryInbox:
        return MemoryInbox(self.store)

    @property
    def library(self) -> MemoryLibrary:
        return MemoryLibrary(self.store)
