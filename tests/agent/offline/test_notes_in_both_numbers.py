"""What is looked for in notes is found in the singular and in the plural."""

import pytest

from bot.agent.offline import OfflineReader
from bot.domain.plan_words import sentence_for
from tests.agent.offline.asking import query_of
from tests.agent.offline.worlds import IDA
from tests.builders import a_lead, a_standing
from tests.fakes.memory import MemoryStores

NOTES = ("Asked about a turnstile", "Has two turnstiles", "Wants a delivery by May", "Late deliveries", "Nothing")


def stores_of() -> MemoryStores:
    stores = MemoryStores()
    stores.store.reps[IDA.id] = IDA
    for number, notes in enumerate(NOTES):
        lead = a_lead(id=f"L{number}", email=f"a{number}@gate.test", notes=notes)
        stores.store.leads[lead.id], stores.store.standings[lead.id] = lead, a_standing()
    return stores


STORES = stores_of()
READER = OfflineReader(STORES.vocabulary, STORES.reps)


def found(question: str) -> list[str]:
    query = query_of(READER, question)
    return sorted(scored.lead.notes or "" for scored in STORES.questions.find(query).leads)


@pytest.mark.parametrize(
    "question",
    [
        "which notes mention {}",
        "notes mentioning {}",
        "leads with {} in the notes",
        "leads that mention {} in their notes",
    ],
)
@pytest.mark.parametrize(
    ("words", "notes"),
    [
        (("turnstile", "turnstiles"), ["Asked about a turnstile", "Has two turnstiles"]),
        (("delivery", "deliveries"), ["Late deliveries", "Wants a delivery by May"]),
    ],
)
def test_either_number_finds_both(question: str, words: tuple[str, str], notes: list[str]) -> None:
    for word in words:
        assert found(question.format(word)) == notes
        assert sentence_for(query_of(READER, question.format(word)), ()) == f"leads with {word} in the notes"


@pytest.mark.parametrize("word", ["turnstile", "turnstiles"])
def test_what_does_not_mention_it_has_neither(word: str) -> None:
    assert not [notes for notes in found(f"notes that do not mention {word}") if "turnstile" in notes]


def test_what_is_quoted_is_found_as_it_is() -> None:
    assert found('notes mention "turnstiles"') == ["Has two turnstiles"]
