"""Fields that name who does something for a lead, asked for by the verb; fields in which None is a value."""

import pytest

from bot.agent.offline import OfflineReader
from bot.domain.plan_words import sentence_for
from tests.agent.offline.asking import query_of
from tests.builders import a_lead, a_standing
from tests.fakes.memory import MemoryStores

HALLMARK = "leads where Current Insurer is Hallmark"
NONE = "leads (where Current Insurer is None or without a Current Insurer)"


@pytest.fixture
def reader() -> OfflineReader:
    """Over leads with an insurer, an auditor and a host, one of whom wrote that there is no insurer."""
    stores = MemoryStores()
    rows = (("Hallmark", "Quill LLP"), ("Hallmark", ""), ("Osprey", "Brandt & Co"), ("None", ""), ("", "Quill LLP"))
    for number, (insurer, auditor) in enumerate(rows):
        custom = {"Current Insurer": insurer, "External Auditor": auditor, "Hosting Provider": "Skylight"}
        lead = a_lead(name=f"Ann {number}", email=f"a{number}@b.test", custom={k: v for k, v in custom.items() if v})
        stores.store.leads[lead.id], stores.store.standings[lead.id] = lead, a_standing()
    return OfflineReader(stores.vocabulary, stores.reps, clock=lambda: 0.0)


@pytest.mark.parametrize(
    ("question", "plan"),
    [
        ("leads insured by Hallmark", HALLMARK),
        ("who is insured with hallmark", HALLMARK),
        ("leads underwritten by hallmark", HALLMARK),
        ("leads not insured by hallmark", "leads where Current Insurer is not Hallmark"),
        ("audited by Quill LLP", "leads where External Auditor is Quill LLP"),
        ("leads hosted on skylight", "leads where Hosting Provider is Skylight"),
        ("leads hosted with skylight", "leads where Hosting Provider is Skylight"),
    ],
)
def test_a_verb_before_a_value_is_of_its_field(reader: OfflineReader, question: str, plan: str) -> None:
    assert sentence_for(query_of(reader, question), ()) == plan


@pytest.mark.parametrize(
    ("question", "plan"),
    [
        ("uninsured leads", NONE),
        ("leads that are not insured", NONE),
        ("who has no insurance", NONE),
        ("leads with no insurer", NONE),
        ("leads without an insurer", NONE),
        ("leads that do not have an insurer", NONE),
        ("insurer none", "leads where Current Insurer is None"),
        ("leads with an insurer", "leads where Current Insurer is not None"),
        ("unaudited leads", "leads without an External Auditor"),
    ],
)
def test_who_has_none_wrote_so_or_left_it_blank(reader: OfflineReader, question: str, plan: str) -> None:
    assert sentence_for(query_of(reader, question), ()) == plan
