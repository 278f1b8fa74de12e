"""The kept lexicon: read anew only when the data has changed, and then beside the questions where it takes long."""

import threading
import time
from collections.abc import Sequence

from bot.agent.offline.lexicon_cache import LexiconCache
from bot.domain.lead_query import LeadField
from bot.usecases.ports import Named
from tests.builders import a_lead, a_standing
from tests.contracts.steps import a_note
from tests.fakes.memory import MemoryStores, MemoryVocabulary


class Watched(MemoryVocabulary):
    """Counts how often it is read, and takes as long as it is told to on the clock beside it."""

    def __init__(self, stores: MemoryStores, *, seconds: float = 0.0) -> None:
        super().__init__(stores.store)
        self.seconds = seconds
        self.now = 0.0
        self.reads = 0
        self.may_go_on = threading.Event()
        self.may_go_on.set()

    def clock(self) -> float:
        return self.now

    def values(self, field: LeadField) -> Sequence[Named]:
        if field is LeadField.COMPANY:
            assert self.may_go_on.wait(timeout=10)
            self.reads += 1
            self.now += self.seconds
        return super().values(field)


def companies(cache: LexiconCache) -> set[str]:
    return set(cache.get().companies)


def log_lead(stores: MemoryStores, company: str) -> None:
    stores.writes.save(
        a_lead(company=company, email=f"ana@{company}.test".lower()), standing=a_standing(), note=a_note()
    )


def test_is_not_read_anew_while_nothing_changes() -> None:
    stores = MemoryStores()
    vocabulary = Watched(stores)
    cache = LexiconCache(vocabulary, vocabulary.clock)
    for _ in range(3):
        cache.get()
        vocabulary.now += 3600

    assert vocabulary.reads == 1


def test_is_read_anew_for_the_question_after_a_change_where_that_is_quick() -> None:
    stores = MemoryStores()
    vocabulary = Watched(stores)
    cache = LexiconCache(vocabulary, vocabulary.clock)
    cache.get()
    log_lead(stores, "Newcorp")
    vocabulary.now += 3600

    assert companies(cache) == {"newcorp"}


def test_is_read_beside_the_question_where_that_takes_long() -> None:
    stores = MemoryStores()
    vocabulary = Watched(stores, seconds=2)
    cache = LexiconCache(vocabulary, vocabulary.clock)
    cache.get()
    log_lead(stores, "Newcorp")
    vocabulary.now += 3600
    vocabulary.may_go_on.clear()

    assert companies(cache) == companies(cache) == set()
    vocabulary.may_go_on.set()
    until = time.monotonic() + 10
    while not companies(cache) and time.monotonic() < until:
        time.sleep(0.01)

    assert companies(cache) == {"newcorp"}
    assert vocabulary.reads == 2
