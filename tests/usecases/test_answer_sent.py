"""What somebody was sent, and what came of it."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.answer import Answer, AnswerKind
from bot.domain.lead import Lead
from bot.domain.lead_query import FieldIs, LeadField, LeadQuery, Window
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


def tells(house: House, lead: Lead, topic: str = "", *, lately: float = 0, opened: bool = False) -> Answer:
    """`lately`: in so many last days only."""
    window = Window(start=ago(days=lately), said=f"the last {lately:.0f} days") if lately else None
    reading = Reading(shape=Shape.SENT, lead_ids=(lead.id,), topic=topic, window=window, opened=opened)
    return house.answers(reading, asked())


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

        text = tells(house, anna, "the hidden cost").text

        assert text.startswith("No: as far as I know “the hidden cost” was neither sent to Anna Kowalska, CTO at Acme")
        assert "Halden & Roe" in text

    @pytest.mark.parametrize("named", ["the customer story", "our success stories", "the retail customer story"])
    def test_is_known_by_every_name_of_its_kind(self, house: House, named: str) -> None:
        anna = of_name(house, "Anna Kowalska")
        send(house, anna, RETAIL, days=8)
        send(house, anna, SAFETY, days=8)

        text = tells(house, anna, named).text

        assert text.startswith("It was sent to Anna")
        assert "safety" not in text

    @pytest.mark.parametrize("named", ["the white paper", "our white-paper on safety stock", "whitepapers"])
    def test_is_known_however_its_kind_is_spelt(self, house: House, named: str) -> None:
        anna = of_name(house, "Anna Kowalska")
        send(house, anna, SAFETY, days=8)
        house.did(anna, EventKind.CONTENT_OPEN, days=4, asset=SAFETY.title)

        assert tells(house, anna, named).text.startswith("Yes, sent to Anna")

    @pytest.mark.parametrize("named", ["our latest case study", "the pharma case study", "the shoe case study"])
    def test_of_words_that_fit_none_is_not_denied_but_shown_its_kind(self, house: House, named: str) -> None:
        anna = of_name(house, "Anna Kowalska")
        for asset in (RETAIL, SAFETY):
            send(house, anna, asset, days=8)

        text = tells(house, anna, named).text

        assert text.startswith(f"I cannot tell which piece “{named}” is. This was sent to Anna")
        assert "Halden & Roe" in text
        assert "safety" not in text

    def test_of_a_kind_that_they_do_not_have_is_denied(self, house: House) -> None:
        anna = of_name(house, "Anna Kowalska")
        send(house, anna, RETAIL, days=8)

        assert tells(house, anna, "the e-book").text.startswith("No: as far as I know “the e-book” was neither")

    @pytest.mark.parametrize(
        ("named", "lacking"),
        [
            ("the report or the case study", "I cannot tell which piece “the report” is."),
            ("the white paper and the customer story", "As far as I know “the white paper” was neither sent"),
        ],
    )
    def test_may_be_one_of_two(self, house: House, named: str, lacking: str) -> None:
        anna = of_name(house, "Anna Kowalska")
        send(house, anna, RETAIL, days=8)

        text = tells(house, anna, named).text

        assert text.startswith("“Halden & Roe” was sent to Anna Kowalska, CTO at Acme, and is not opened yet.")
        assert lacking in text


class TestATime:
    @pytest.fixture
    def anna(self, house: House) -> Lead:
        """Sent the one long ago and opened it then and lately, sent the other lately."""
        anna = of_name(house, "Anna Kowalska")
        send(house, anna, SAFETY, days=110)
        send(house, anna, RETAIL, days=8)
        house.did(anna, EventKind.CONTENT_OPEN, days=100, asset=SAFETY.title)
        return anna

    def test_tells_what_was_sent_then(self, house: House, anna: Lead) -> None:
        text = tells(house, anna, lately=30).text

        assert text.startswith("Anna Kowalska, CTO at Acme: 1 piece sent in the last 30 days, none of them opened yet.")
        assert "- “Halden & Roe” – sent 8 days ago by Mara Lindt; not opened yet" in text
        assert "- “The hidden cost" not in text
        assert "Sent at other times: “The hidden cost of safety stock”, the last on " in text

    def test_without_any_says_so_of_that_time(self, house: House, anna: Lead) -> None:
        text = tells(house, anna, lately=7).text

        assert text.startswith("Nothing was sent to Anna Kowalska, CTO at Acme in the last 7 days, as far as I know")
        assert "Sent at other times: “Halden & Roe”, “The hidden cost of safety stock”, the last 8 days ago." in text

    @pytest.mark.parametrize(
        ("days", "said"),
        [(30, "No: as far as I know it was not opened by Anna"), (105, "Yes, opened by Anna"), (120, "Yes, opened by")],
    )
    def test_of_an_opening_is_when_it_was_opened(self, house: House, anna: Lead, days: int, said: str) -> None:
        text = tells(house, anna, "the white paper", lately=days, opened=True).text

        assert text.startswith(said)
        assert text.partition("\n")[0].endswith(f"in the last {days} days.")

    @pytest.mark.parametrize(
        ("days", "said"),
        [
            (30, "No: as far as I know it was not sent to Anna Kowalska, CTO at Acme in the last 30 days."),
            (120, "Yes, sent to Anna Kowalska, CTO at Acme in the last 120 days, and opened."),
        ],
    )
    def test_of_a_sending_is_when_it_was_sent(self, house: House, anna: Lead, days: int, said: str) -> None:
        text = tells(house, anna, "the white paper", lately=days).text

        assert text.startswith(said)
        assert "opened" in text.partition("- “The hidden cost")[2]

    def test_counts_what_was_opened_then(self, house: House, anna: Lead) -> None:
        text = tells(house, anna, lately=105, opened=True).text

        assert text.startswith("Anna Kowalska, CTO at Acme: 1 piece opened in the last 105 days.\n\n- “The hidden cost")
        assert "Sent and not opened: “Halden & Roe”." in text
        assert tells(house, anna, lately=30, opened=True).text.startswith("Nothing was opened by Anna Kowalska")


def test_a_list_is_told_person_by_person(house: House) -> None:
    anna, ben = of_name(house, "Anna Kowalska"), of_name(house, "Ben Ode")
    send(house, anna, RETAIL, days=8)
    send(house, ben, SAFETY, days=6)

    answer = house.answers(Reading(shape=Shape.SENT, lead_ids=(anna.id, ben.id)), asked())

    assert answer.kind is AnswerKind.LEADS
    assert answer.text.startswith("These 2 leads: 2 pieces sent, none of them opened yet.")
    assert "- Ben Ode: “The hidden cost" in answer.text
    assert "- Anna Kowalska: “Halden & Roe”" in answer.text


def test_a_plan_is_told_of_all_that_fit_it(house: House) -> None:
    send(house, of_name(house, "Ben Ode"), SAFETY, days=6)

    answer = house.answers(Reading(shape=Shape.SENT, query=LeadQuery()), asked())

    assert answer.text.partition("\n")[0].endswith("1 piece sent, none of them opened yet.")
    assert "- Ben Ode: “The hidden cost" in answer.text


def test_an_account_is_told_person_by_person(house: House) -> None:
    send(house, of_name(house, "Anna Kowalska"), RETAIL, days=8)
    send(house, of_name(house, "Ben Ode"), SAFETY, days=6)
    acme = LeadQuery(where=(FieldIs(field=LeadField.COMPANY, values=("Acme",)),))

    answer = house.answers(Reading(shape=Shape.SENT, query=acme), asked())

    assert answer.kind is AnswerKind.LEADS
    assert answer.text.startswith("Acme: 2 pieces sent, none of them opened yet.\n\n- Ben Ode: “The hidden cost")
    assert "- Anna Kowalska: “Halden & Roe”" in answer.text
