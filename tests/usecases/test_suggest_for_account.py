"""What to send to whom at an account."""

import pytest

from bot.domain.answer import AnswerKind
from bot.domain.lead import Lead
from bot.domain.lead_query import FieldIs, LeadField, LeadQuery
from bot.domain.reading import Reading, Shape
from bot.domain.sending import Sending
from bot.domain.words import EventKind, Persona
from bot.usecases.answer_reading import answers_from
from bot.usecases.answer_receipt import Asked
from bot.usecases.find_lead import FindLead
from bot.usecases.suggest_for_account import SuggestForAccount
from knowledge.opening import Library
from tests.builders import T0, a_lead, ago, an_event
from tests.contracts.steps import a_note
from tests.usecases.test_suggest_content import House, content

__all__ = ["content"]


@pytest.fixture
def house(content: Library) -> House:
    return House(content)


def someone(name: str, title: str, persona: Persona, **more: object) -> Lead:
    mail = f"{name.split()[0].casefold()}@acme.test"
    known = {"company": "Acme", "industry": "Retail", "title": title, "persona": persona}
    return a_lead(name=name, email=mail, **known | more)


def account(house: House) -> SuggestForAccount:
    stores = house.stores
    find = FindLead(stores.leads, stores.vocabulary, stores.questions)
    return SuggestForAccount(find, house.suggest, stores.engagement, stores.sendings)


class TestAnAccount:
    def test_gives_each_a_piece_of_their_own(self, house: House) -> None:
        house.knows(someone("Ira Tek", "IT Director", Persona.TECHNICAL_BUYER), need="single sign-on")
        house.knows(someone("Cleo Fin", "CFO", Persona.ECONOMIC_BUYER), need="stock-outs in stores")
        house.knows(someone("Carl Fin", "VP Finance", Persona.ECONOMIC_BUYER), need="stock-outs in stores")

        plan = account(house)("acme", now=T0)

        assert plan is not None
        assert plan.company == "Acme"
        assert {one.lead.lead.name for one in plan.people[:2]} == {"Cleo Fin", "Carl Fin"}
        titles = [one.piece.title for one in plan.people if one.piece]
        assert len(set(titles)) == 3
        assert any(word in titles[2] for word in ("ecurity", "sign-on"))

    def test_says_what_each_has_and_who_wants_nothing(self, house: House) -> None:
        reader = house.knows(someone("Cleo Fin", "CFO", Persona.ECONOMIC_BUYER))
        house.knows(someone("Ira Tek", "IT Director", Persona.TECHNICAL_BUYER, do_not_contact=True))
        opened = an_event(reader, EventKind.CONTENT_OPEN, asset="Price list 2026", at=ago(days=3))
        house.stores.engagement.add([opened])
        sending = Sending(token="t", lead_id=reader.id, asset_id="x", title="X", by=None, at=T0)
        house.stores.sendings.put(sending, note=a_note())

        plan = account(house)("Acme", now=T0)

        assert plan is not None
        cleo, ira = plan.people
        assert [piece.title for piece in cleo.had] == ["Price list 2026"]
        assert cleo.sent == (sending,)
        assert "do not contact" in ira.refusal
        assert ira.piece is None

    @pytest.mark.parametrize("topic", ["", "stock-outs", "again"])
    def test_leaves_nobody_without_while_pieces_that_fit_are_left(self, house: House, topic: str) -> None:
        first = house.knows(someone("Ada Fin", "CFO", Persona.ECONOMIC_BUYER), need="stock-outs in stores")
        fitting: set[str] = set()
        while more := house.suggest(first.id, now=T0, topic=topic, given=fitting):
            fitting |= {line.id for line in more}
        for name in ("Bea", "Cleo", "Dora", "Eva", "Fay"):
            house.knows(someone(f"{name} Fin", "CFO", Persona.ECONOMIC_BUYER), need="stock-outs in stores")

        plan = account(house)("Acme", topic=topic, now=T0)

        assert plan is not None
        given = [one.piece.id for one in plan.people if one.piece]
        assert len(given) == len(set(given)) == min(len(fitting), len(plan.people)) > 3
        assert set(given) <= fitting

    @pytest.mark.parametrize("words", ["Cleo Fin", "cleo@acme.test"])
    def test_is_nothing_for_a_person(self, house: House, words: str) -> None:
        house.knows(someone("Cleo Fin", "CFO", Persona.ECONOMIC_BUYER))
        house.knows(someone("Ira Tek", "IT Director", Persona.TECHNICAL_BUYER))

        assert account(house)(words, now=T0) is None


class TestAsked:
    def about(self, house: House, topic: str = "") -> Reading:
        where = (FieldIs(field=LeadField.COMPANY, values=("Acme",)),)
        return Reading(shape=Shape.SUGGEST, query=LeadQuery(where=where), topic=topic)

    def answer(self, house: House, topic: str = ""):
        stores = house.stores
        answers = answers_from(
            leads=stores.leads,
            questions=stores.questions,
            reps=stores.reps,
            in_force=house.suggest.in_force,
            find_content=lambda *_, **__: (),
            choose_content=house.suggest,
            choose_for_account=account(house),
        )
        return answers(self.about(house, topic), Asked(asker=None, now=T0))

    def test_of_an_account_it_says_whom_each_piece_is_for_and_gives_its_button(self, house: House) -> None:
        ira = house.knows(someone("Ira Tek", "IT Director", Persona.TECHNICAL_BUYER), need="single sign-on")
        cleo = house.knows(someone("Cleo Fin", "CFO", Persona.ECONOMIC_BUYER), need="stock-outs in stores")
        house.stores.engagement.add([an_event(cleo, EventKind.CONTENT_OPEN, asset="Price list 2026", at=ago(days=3))])

        said = self.answer(house)

        assert said.kind is AnswerKind.CONTENT
        assert [line.chosen_for for line in said.content] == [cleo.id, ira.id]
        assert said.content[0].reasons[0] == "for Cleo Fin, CFO at Acme, economic buyer"
        assert said.content[0].reasons[-1] == "has already: “Price list 2026”"

    def test_a_topic_holds_for_everybody(self, house: House) -> None:
        house.knows(someone("Ira Tek", "IT Director", Persona.TECHNICAL_BUYER))
        house.knows(someone("Cleo Fin", "CFO", Persona.ECONOMIC_BUYER))

        said = self.answer(house, "security")

        assert said.content
        assert all("on your topic: security" in line.reasons for line in said.content)

    def test_who_is_to_get_nothing_is_named_with_the_reason(self, house: House) -> None:
        house.knows(someone("Ira Tek", "IT Director", Persona.TECHNICAL_BUYER, do_not_contact=True))
        house.knows(someone("Cleo Fin", "CFO", Persona.ECONOMIC_BUYER, unsubscribed=True))

        said = self.answer(house)

        assert said.kind is AnswerKind.NONE
        assert "do not contact" in said.text
        assert "unsubscribed" in said.text

    def test_where_one_person_is_known_it_is_for_them(self, house: House) -> None:
        house.knows(someone("Cleo Fin", "CFO", Persona.ECONOMIC_BUYER))

        assert self.answer(house).headline == "For Cleo Fin, CFO at Acme:"
