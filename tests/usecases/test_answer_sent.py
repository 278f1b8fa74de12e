"""What somebody was sent, and what came of it."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.answer import Answer, AnswerKind
from bot.domain.lead import Lead
from bot.domain.lead_query import FieldIs, LeadField, LeadQuery
from bot.domain.reading import Reading, Shape
from bot.domain.sending import Sending
from bot.domain.words import EventKind
from knowledge.passage import Asset, AssetType, StoredVectors
from tests.builders import MARA, ago
from tests.contracts.steps import a_note
from tests.usecases.ask_house import House, a_house, asked

RETAIL = Asset(id="halden", path="/l/h.md", title="Halden & Roe", type=AssetType.CASE_STUDY, industries=("retail",))
SAFETY = Asset(id="safety", path="/l/s.md", title="The hidden cost of safety stock", type=AssetType.WHITEPAPER)


@pytest.fixture
def house() -> House:
    house = a_house()
    for asset in (RETAIL, SAFETY):
        house.stores.library.put(asset, StoredVectors(embedder="none:1", passages=(), vectors=b""))
    return house


def of_name(house: House, name: str) -> Lead:
    return next(scored.lead for scored in house.stores.store.everyone() if scored.lead.name == name)


def send(house: House, lead: Lead, asset: Asset, *, days: float, revoked: bool = False) -> None:
    at = ago(days=days)
    sending = Sending(
        token=f"{asset.id}-{days}",
        lead_id=lead.id,
        asset_id=asset.id,
        title=asset.title,
        by=MARA.id,
        at=at,
        revoked_at=at + timedelta(days=1) if revoked else None,
    )
    house.stores.sendings.put(sending, note=a_note())


def tells(house: House, lead: Lead, topic: str = "") -> Answer:
    return house.answers(Reading(shape=Shape.SENT, lead_ids=(lead.id,), topic=topic), asked())


class TestOnePerson:
    def test_has_each_piece_with_what_happened_to_it(self, house: House) -> None:
        anna = of_name(house, "Anna Kowalska")
        send(house, anna, RETAIL, days=8)
        send(house, anna, SAFETY, days=6)
        for days in (5, 4):
            house.did(anna, EventKind.CONTENT_OPEN, days=days, asset=SAFETY.title)

        answer = tells(house, anna)

        assert answer.kind is AnswerKind.LEAD
        assert answer.text.startswith("Anna Kowalska, CTO at Acme: 2 pieces sent, 1 of them opened.")
        assert (
            "- “The hidden cost of safety stock” – sent 6 days ago by Mara Lindt; opened 4 days ago, twice in all\n"
            "- “Halden & Roe” – sent 8 days ago by Mara Lindt; not opened yet"
        ) in answer.text

    def test_has_what_was_opened_unsent_apart(self, house: House) -> None:
        anna = of_name(house, "Anna Kowalska")
        send(house, anna, RETAIL, days=8)
        house.did(anna, EventKind.CONTENT_DOWNLOAD, days=2, asset=SAFETY.title)

        text = tells(house, anna).text

        assert "1 piece sent, none of them opened yet" in text
        assert "Opened without being sent by me: “The hidden cost of safety stock”." in text

    def test_has_links_that_were_taken_back(self, house: House) -> None:
        anna = of_name(house, "Anna Kowalska")
        send(house, anna, RETAIL, days=8, revoked=True)

        assert "link taken back 7 days ago" in tells(house, anna).text

    def test_was_sent_nothing_yet(self, house: House) -> None:
        answer = tells(house, of_name(house, "Anna Kowalska"))

        assert answer.text.startswith("Nothing yet was sent to Anna Kowalska, CTO at Acme")
        assert "what should I send Anna Kowalska?" in answer.text

    def test_has_nothing_of_later(self, house: House) -> None:
        anna = of_name(house, "Anna Kowalska")
        send(house, anna, RETAIL, days=-2)

        assert tells(house, anna).text.startswith("Nothing yet")


class TestAPiece:
    @pytest.mark.parametrize("named", ["the retail case study", "our case studies", "Halden & Roe"])
    def test_is_known_by_title_type_and_industry(self, house: House, named: str) -> None:
        anna = of_name(house, "Anna Kowalska")
        send(house, anna, RETAIL, days=8)
        send(house, anna, SAFETY, days=7)

        text = tells(house, anna, named).text

        assert text.startswith("It was sent to Anna Kowalska, CTO at Acme, and is not opened yet.")
        assert "safety stock" not in text

    def test_of_a_kind_there_may_be_several(self, house: House) -> None:
        anna = of_name(house, "Anna Kowalska")
        other = replace(RETAIL, id="marrow", title="Marrow Lane")
        house.stores.library.put(other, StoredVectors(embedder="none:1", passages=(), vectors=b""))
        for asset in (RETAIL, SAFETY, other):
            send(house, anna, asset, days=8)

        text = tells(house, anna, "case studies").text

        assert text.startswith("“case studies”, Anna Kowalska, CTO at Acme: 2 pieces sent, none of them opened yet.")
        assert "safety" not in text

    def test_without_a_word_of_its_own_is_any(self, house: House) -> None:
        assert tells(house, of_name(house, "Anna Kowalska"), "any content from us").text.startswith("Nothing yet")

    def test_that_was_opened_is_so(self, house: House) -> None:
        anna = of_name(house, "Anna Kowalska")
        house.did(anna, EventKind.CONTENT_OPEN, days=2, asset="halden")
        assert tells(house, anna, "the retail case study").text.startswith("It was opened by Anna")

        send(house, anna, RETAIL, days=8)
        assert tells(house, anna, "the retail case study").text.startswith("Yes, sent to Anna")

    def test_that_they_do_not_have_comes_with_what_they_have(self, house: House) -> None:
        anna = of_name(house, "Anna Kowalska")
        send(house, anna, RETAIL, days=8)

        text = tells(house, anna, "the pharma case study").text

        assert text.startswith("No: as far as I know Anna Kowalska, CTO at Acme was not sent “the pharma case study”")
        assert "Halden & Roe" in text


def test_an_account_is_told_person_by_person(house: House) -> None:
    send(house, of_name(house, "Anna Kowalska"), RETAIL, days=8)
    send(house, of_name(house, "Ben Ode"), SAFETY, days=6)
    acme = LeadQuery(where=(FieldIs(field=LeadField.COMPANY, values=("Acme",)),))

    answer = house.answers(Reading(shape=Shape.SENT, query=acme), asked())

    assert answer.kind is AnswerKind.LEADS
    assert answer.text.startswith("Acme: 2 pieces sent, none of them opened yet.\n\n- Ben Ode: “The hidden cost")
    assert "- Anna Kowalska: “Halden & Roe”" in answer.text
