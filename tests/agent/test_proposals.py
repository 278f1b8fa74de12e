"""Wishes to write: read by rules out of sentences, or proposed by a model; nothing is written either way."""

from typing import Any

import pytest

from bot.agent.data_words import PlanWrong
from bot.agent.tool_arguments import ProposeBant, ProposeLead
from bot.domain.answer import AnswerKind
from bot.domain.proposal import EvidenceProposal, LeadProposal
from bot.domain.reading import Shape
from bot.domain.words import Criterion
from tests.agent.asking import an_agent, ask
from tests.agent.test_calls import a_turn, readings_of
from tests.builders import T0
from tests.usecases.ask_house import House, a_house

DANA = "Dana Fox, CTO at Umbrella, dana@umbrella.test"


@pytest.fixture(scope="module")
def house() -> House:
    return a_house()


class TestASentenceToLog:
    @pytest.mark.parametrize(
        "sentence",
        [
            f"log {DANA}",
            f"Log: {DANA}",
            f"please log a new lead: {DANA}",
            f"add {DANA}",
            f"new lead {DANA}",
            f"can you create a lead for {DANA}",
        ],
    )
    def test_is_read_into_a_draft(self, house: House, sentence: str) -> None:
        _, answer = ask(an_agent(house), sentence)

        assert answer.kind is AnswerKind.CLARIFY
        assert isinstance(answer.proposal, LeadProposal)
        draft = answer.proposal.draft
        assert (draft.name, draft.title, draft.company, draft.email) == (
            "Dana Fox",
            "CTO",
            "Umbrella",
            "dana@umbrella.test",
        )
        assert "Nothing is saved yet" in answer.text

    @pytest.mark.parametrize(
        "sentence",
        [
            "create a lead for Jane Doe",
            "add a new lead",
            "log a call with Anna Kowalska at Acme",
            "add the CTO column",
            "add Germany",
            "create a report of hot leads by country",
            "save this list",
            "new leads in Germany",
            "new leads from Acme this month",
            "how do I log a lead?",
            "log out",
        ],
    )
    def test_that_names_nobody_is_none(self, house: House, sentence: str) -> None:
        assert house.proposals.in_sentence(sentence, now=T0) is None

    def test_writes_nothing(self) -> None:
        house = a_house()
        before = dict(house.stores.store.leads)

        ask(an_agent(house), f"log {DANA}, budget 50k EUR")

        assert house.stores.store.leads == before


class TestASentenceOnBant:
    @pytest.mark.parametrize(
        ("sentence", "criterion", "words"),
        [
            ("Initech's budget is 50k", Criterion.BUDGET, "50k"),
            ("note that Ella Finn's timeline is next quarter.", Criterion.TIMELINE, "next quarter"),
            ("the decision maker at Initech is Priya Shah, their CFO", Criterion.AUTHORITY, "Priya Shah, their CFO"),
            ("Initech has a budget of 50k EUR", Criterion.BUDGET, "50k EUR"),
            ("ella@initech.test's budget is 80,000 EUR", Criterion.BUDGET, "80,000 EUR"),
        ],
    )
    def test_is_proposed_to_be_noted(self, house: House, sentence: str, criterion: Criterion, words: str) -> None:
        _, answer = ask(an_agent(house), sentence)

        assert isinstance(answer.proposal, EvidenceProposal)
        assert (answer.proposal.criterion, answer.proposal.words) == (criterion, words)
        assert "Ella Finn" in answer.text

    def test_on_a_company_of_several_asks_who_is_meant_and_goes_on_from_there(self, house: House) -> None:
        _, asked_back = ask(an_agent(house), "Acme's budget is 50k")

        assert asked_back.proposal is None
        assert len(asked_back.clarify) == 2
        _, answer = ask(an_agent(house), asked_back.clarify[0].question)
        assert isinstance(answer.proposal, EvidenceProposal)

    @pytest.mark.parametrize(
        "sentence",
        [
            "what is Acme's budget?",
            "who says Acme's budget is 50k",
            "leads whose budget is confirmed",
            "Acme's budget is unknown",
            "Nowhere's budget is 50k",
            "is Acme's budget 50k",
            "show me leads where the budget is over 50k",
        ],
    )
    def test_that_asks_or_says_nothing_is_none(self, house: House, sentence: str) -> None:
        assert house.proposals.in_sentence(sentence, now=T0) is None


class TestAModelThatProposes:
    def propose(self, house: House, question: str, **given: Any) -> Any:
        return readings_of(house).propose_lead(ProposeLead(**given), a_turn(question=question))

    def test_a_lead_has_it_read_with_sums_and_dates(self, house: House) -> None:
        said = "we met dana fox from umbrella, she wants it by May and has 50k EUR"

        reading = self.propose(
            house, said, name="Dana Fox", company="Umbrella", budget="50k EUR", timeline="by May", need="wants it"
        )

        assert reading.shape is Shape.PROPOSE
        assert (reading.proposal.draft.budget_minor, reading.proposal.draft.currency) == (5_000_000, "EUR")
        assert reading.proposal.draft.due is not None

    @pytest.mark.parametrize(
        "given",
        [
            {"name": "Dana Fox", "company": "Globex"},
            {"name": "Dana Fox", "company": "Umbrella", "budget": "90k"},
            {"name": "Dana Fo", "company": "Umbrella"},
        ],
    )
    def test_what_the_rep_did_not_say_is_told_to_mend_it(self, house: House, given: Any) -> None:
        with pytest.raises(PlanWrong, match="not what the rep wrote"):
            self.propose(house, "log Dana Fox of Umbrella", **given)

    def test_a_lead_without_a_company_is_told_what_lacks(self, house: House) -> None:
        with pytest.raises(PlanWrong, match="name and a company"):
            self.propose(house, "log Dana Fox", name="Dana Fox")

    def test_an_answer_needs_the_reps_words(self, house: House) -> None:
        wanted = ProposeBant(lead="Ella Finn", criterion=Criterion.BUDGET, words="50k")

        reading = readings_of(house).propose_bant(wanted, a_turn(question="Ella told me they have 50k for it"))
        assert isinstance(reading.proposal, EvidenceProposal)
        with pytest.raises(PlanWrong):
            readings_of(house).propose_bant(wanted, a_turn(question="Ella has money"))

    def test_cannot_hand_in_a_finished_draft(self, house: House) -> None:
        with pytest.raises(PlanWrong):
            self.propose(house, "log her", draft={"name": "Eve", "company": "Evil"})
