"""What the library lacks, and for whom there is content."""

from bot.domain.coverage import Coverage, Meant, matrix
from bot.domain.gap import Gap, grouped
from bot.domain.lead import LeadId
from bot.domain.words import BuyingStage, Persona
from tests.builders import T0

CFO = Persona.ECONOMIC_BUYER
A, B = LeadId("a"), LeadId("b")


def a_gap(lead: LeadId | None = A, *, industry: str = "Healthcare", topic: str = "", nearest: str = "") -> Gap:
    stage = BuyingStage.CONSIDERATION
    return Gap(lead_id=lead, stage=stage, persona=CFO, industry=industry, topic=topic, nearest=nearest, at=T0)


class TestGrouped:
    def test_counts_requests_leads_and_hot_ones(self) -> None:
        (group,) = grouped([a_gap(topic="HIPAA"), a_gap(B, industry="healthcare", nearest="old"), a_gap(B)], {B})

        assert group.whom == "Healthcare, economic buyer, consideration"
        assert group.often == "asked 3 times, 2 leads (1 hot)"
        assert (group.topics, group.nearest) == (("HIPAA",), "old")

    def test_begins_with_what_hot_leads_wait_for(self) -> None:
        groups = grouped([a_gap(industry="Retail"), a_gap(industry="Retail"), a_gap(B)], {B})

        assert [group.industry for group in groups] == ["Healthcare", "Retail"]

    def test_says_requests_without_a_lead_as_they_are(self) -> None:
        (group,) = grouped([Gap(topic="SSO", at=T0)], set())

        assert (group.whom, group.often) == ("Anybody", "asked once")


class TestTheMatrix:
    def test_tells_strong_from_thin_and_missing(self) -> None:
        rows = matrix([Meant(stages=("decision",), personas=("economic buyer",))] * 3 + [Meant(stages=("decision",))])

        cells = {(cell.stage, cell.persona): (cell.pieces, cell.coverage) for row in rows for cell in row}
        assert cells[BuyingStage.DECISION, CFO] == (4, Coverage.STRONG)
        assert cells[BuyingStage.DECISION, Persona.USER] == (1, Coverage.THIN)
        assert cells[BuyingStage.AWARENESS, CFO] == (0, Coverage.MISSING)
