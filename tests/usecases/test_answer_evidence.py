"""What is on record about an account, and who decides there."""

import pytest

from bot.domain.answer import AnswerKind
from bot.domain.evidence import Evidence, EvidenceId
from bot.domain.lead import Lead
from bot.domain.lead_query import FieldIs, LeadField, LeadQuery
from bot.domain.reading import Reading, Shape
from bot.domain.words import Criterion, Level, Persona
from bot.usecases.answer_evidence import UNTOLD
from tests.builders import a_lead, a_standing, ago
from tests.usecases.ask_house import House, a_house, asked

BOSS = "Zelda Osterman"
AT_ORBIT = FieldIs(field=LeadField.COMPANY, values=("Orbit Pumps",))
DECIDERS = FieldIs(field=LeadField.PERSONA, values=(Persona.ECONOMIC_BUYER,))


@pytest.fixture
def house() -> House:
    return a_house()


def someone(house: House, name: str, *, persona: Persona = Persona.INFLUENCER) -> Lead:
    lead = a_lead(
        id=f"L-{name}", email=f"{name.lower()}@orbit.test", name=f"{name} Veld", company="Orbit Pumps", persona=persona
    )
    house.stores.store.leads[lead.id], house.stores.store.standings[lead.id] = lead, a_standing()
    return lead


def told(
    house: House, lead: Lead, criterion: Criterion, value: str, *, level: Level = Level.SUPPORTED, days: float = 3
) -> None:
    row = Evidence(
        id=EvidenceId(f"E-{lead.id}-{criterion}-{days}"),
        lead_id=lead.id,
        criterion=criterion,
        level=level,
        value=value,
        quote=f"They told us: {value}.",
        speaker=lead.shown,
        speaker_role="buyer",
        at=ago(days=days),
        source="call.txt:4",
    )
    house.stores.store.evidence.setdefault(lead.id, []).append(row)


def record_of(house: House, topic: str = "") -> str:
    return house.answers(Reading(shape=Shape.EVIDENCE, query=LeadQuery(where=(AT_ORBIT,)), topic=topic), asked()).text


class TestCriteria:
    def test_have_the_words_the_person_and_the_source(self, house: House) -> None:
        told(house, someone(house, "Mirko"), Criterion.BUDGET, "50,000 EUR")

        said = record_of(house, "budget")

        assert "50,000 EUR" in said
        assert "“They told us: 50,000 EUR.”" in said
        assert "Mirko Veld" in said
        assert "3 days ago (call.txt:4)" in said

    def test_come_from_whoever_told_them(self, house: House) -> None:
        told(house, someone(house, "Mirko"), Criterion.BUDGET, "50,000 EUR")
        told(house, someone(house, "Alba"), Criterion.TIMELINE, "by 2027-03-31")

        said = record_of(house, "budget timeline")

        assert "Mirko Veld" in said
        assert "Alba Veld" in said

    def test_not_on_record_are_said_to_be(self, house: House) -> None:
        told(house, someone(house, "Mirko"), Criterion.BUDGET, "50,000 EUR")

        assert "Nothing is on record about the need, timeline or authority." in record_of(house)

    def test_nobody_told_are_no_leads(self, house: House) -> None:
        someone(house, "Mirko")

        answer = house.answers(
            Reading(shape=Shape.EVIDENCE, query=LeadQuery(where=(AT_ORBIT,)), topic="budget"), asked()
        )

        assert answer.kind is AnswerKind.NONE
        assert answer.text.startswith("Nothing is on record about the budget of Orbit Pumps.")

    def test_that_have_changed_are_told_with_what_was_said_before(self, house: House) -> None:
        mirko = someone(house, "Mirko")
        told(house, mirko, Criterion.TIMELINE, "this spring", days=9)
        told(house, mirko, Criterion.NEED, "new pumps")

        assert "this spring" in record_of(house, "timeline")
        assert "new pumps" not in record_of(house, "timeline")


@pytest.mark.parametrize("shape", [Shape.LEADS, Shape.STAKEHOLDERS, Shape.LEAD])
class TestWhoDecides:
    def test_is_who_was_named_where_no_lead_has_the_job(self, house: House, shape: Shape) -> None:
        told(house, someone(house, "Mirko"), Criterion.AUTHORITY, f"{BOSS}, director", level=Level.CONTRADICTED)

        answer = house.answers(Reading(shape=shape, query=LeadQuery(where=(AT_ORBIT, DECIDERS))), asked())

        assert f"{BOSS}, director (and not Mirko Veld)" in answer.text
        assert not answer.text.startswith("Nothing found")

    def test_stands_below_those_who_have_the_job(self, house: House, shape: Shape) -> None:
        someone(house, "Alba", persona=Persona.ECONOMIC_BUYER)
        told(house, someone(house, "Mirko"), Criterion.AUTHORITY, f"{BOSS}, director", level=Level.CONTRADICTED)

        answer = house.answers(Reading(shape=shape, query=LeadQuery(where=(DECIDERS, AT_ORBIT))), asked())

        assert [scored.lead.name for scored in answer.leads] == ["Alba Veld"]
        assert BOSS in answer.text.partition("By what was said there:")[2]

    def test_is_said_to_be_unknown_where_nobody_told(self, house: House, shape: Shape) -> None:
        someone(house, "Mirko")

        answer = house.answers(Reading(shape=shape, query=LeadQuery(where=(AT_ORBIT, DECIDERS))), asked())

        assert answer.kind is AnswerKind.NONE
        assert UNTOLD in answer.text

    def test_is_not_told_where_more_is_asked_for(self, house: House, shape: Shape) -> None:
        someone(house, "Alba", persona=Persona.ECONOMIC_BUYER)
        told(house, someone(house, "Mirko"), Criterion.AUTHORITY, f"{BOSS}, director", level=Level.CONTRADICTED)
        elsewhere = FieldIs(field=LeadField.COUNTRY, values=("Norway",), negated=True)

        answer = house.answers(Reading(shape=shape, query=LeadQuery(where=(DECIDERS, AT_ORBIT, elsewhere))), asked())

        assert BOSS not in answer.text
