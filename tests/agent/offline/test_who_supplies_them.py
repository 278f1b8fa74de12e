"""Fields that name who does something for a lead, asked for by the verb; fields in which None is a value."""

import pytest

from bot.agent.offline import OfflineReader
from bot.domain.plan_words import sentence_for
from bot.domain.reading import Shape, ThreadMemory
from tests.agent.offline.asking import plan_of, query_of
from tests.builders import T0, a_lead, a_standing
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


@pytest.mark.parametrize(
    "question",
    ["leads audited last month", "leads audited since January", "leads not audited this year", "certified yesterday"],
)
def test_since_when_a_field_is_known_is_not_told(reader: OfflineReader, question: str) -> None:
    assert reader.read(question, asker=None, thread=ThreadMemory(), now=T0, zone="UTC").shape is Shape.CLARIFY


@pytest.mark.parametrize(
    ("question", "plan"),
    [
        (
            "leads audited by Quill LLP created last month",
            "leads where External Auditor is Quill LLP created last month",
        ),
        ("audited leads created last month", "leads with an External Auditor created last month"),
    ],
)
def test_a_time_of_its_own_verb_is_told(reader: OfflineReader, question: str, plan: str) -> None:
    assert sentence_for(query_of(reader, question), ()) == plan


@pytest.mark.parametrize(
    ("question", "plan"),
    [
        ("leads covered by Nimbus and warm", "warm leads where Primary Competitor is Nimbus, by score"),
        ("leads run by Nimbus or hot", "leads (where Primary Competitor is Nimbus or with band hot)"),
        ("primary competitor Nimbus or hot", "leads (where Primary Competitor is Nimbus or with band hot)"),
        ("lead rating hot or warm", "leads where Lead Rating is Hot or Warm"),
    ],
)
def test_a_field_is_expected_for_its_own_values_only(question: str, plan: str) -> None:
    assert plan_of(question, of="salesforce") == plan
