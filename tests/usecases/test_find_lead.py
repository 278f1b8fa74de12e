"""Whom a few typed words mean."""

import pytest

from bot.domain.errors import BadInput, LeadNotFound
from bot.usecases.find_lead import FindLead
from tests.builders import a_lead, a_standing
from tests.fakes.memory import MemoryStores
from tests.slack.harness import put


@pytest.fixture
def stores() -> MemoryStores:
    stores = MemoryStores()
    for name, email, company, score in [
        ("Anna Kowalska", "anna@acme.test", "Acme GmbH", 80),
        ("Anna Kowalska", "ak@globex.test", "Globex", 70),
        ("Bo Lin", "bo@globex.test", "Globex", 60),
        ("Cyrus O'Neil", "cy@initech.test", "Initech", 50),
    ]:
        put(stores, a_lead(name=name, email=email, company=company), standing=a_standing(score=score))
    return stores


@pytest.fixture
def find(stores: MemoryStores) -> FindLead:
    return FindLead(stores.leads, stores.vocabulary, stores.questions)


class TestFinding:
    @pytest.mark.parametrize(
        ("typed", "email"),
        [
            ("anna@acme.test", "anna@acme.test"),
            ("  Anna+webinar@ACME.test ", "anna@acme.test"),
            ("bo lin", "bo@globex.test"),
            ("Anna Kowalska at Acme", "anna@acme.test"),
            ("Anna Kowalska, Globex", "ak@globex.test"),
            ("Anna Kowalska (Acme GmbH)", "anna@acme.test"),
            ("Initech", "cy@initech.test"),
            ("Cyrus", "cy@initech.test"),
        ],
    )
    def test_is_certain_where_the_words_fit_one_person(self, find: FindLead, typed: str, email: str) -> None:
        certain = find(typed).certain

        assert certain is not None
        assert certain.lead.email == email

    def test_gives_a_choice_of_namesakes(self, find: FindLead) -> None:
        match = find("Anna Kowalska")

        assert match.certain is None
        assert {choice.lead.company for choice in match.choices} == {"Acme GmbH", "Globex"}

    def test_gives_a_choice_of_a_companys_people_best_first(self, find: FindLead) -> None:
        assert [choice.lead.name for choice in find("globex").choices] == ["Anna Kowalska", "Bo Lin"]

    def test_gives_a_choice_of_the_people_of_companies_named_in_part(
        self, find: FindLead, stores: MemoryStores
    ) -> None:
        for name, email, company in [
            ("Dee Fox", "dee@foods.test", "Ironbridge Foods"),
            ("Eli Roe", "eli@labs.test", "Ironbridge Labs"),
            ("Flo Ash", "flo@oak.test", "Oakbridge"),
        ]:
            put(stores, a_lead(name=name, email=email, company=company), standing=a_standing())

        assert {choice.lead.name for choice in find("ironbridge").choices} == {"Dee Fox", "Eli Roe"}

    def test_is_never_certain_of_a_company_named_in_part(self, find: FindLead, stores: MemoryStores) -> None:
        put(stores, a_lead(name="Dee Fox", email="dee@foods.test", company="Ironbridge Foods"), standing=a_standing())

        match = find("ironbridge")

        assert (match.certain, [choice.lead.name for choice in match.choices]) == (None, ["Dee Fox"])

    def test_is_never_certain_of_a_misspelt_name(self, find: FindLead) -> None:
        match = find("Bo Linn")

        assert match.certain is None
        assert match.choices[0].lead.name == "Bo Lin"

    @pytest.mark.parametrize("typed", ["Zoe Quux", "nobody@nowhere.test"])
    def test_says_whom_it_did_not_find(self, find: FindLead, typed: str) -> None:
        with pytest.raises(LeadNotFound, match=typed):
            find(typed)

    def test_asks_for_words(self, find: FindLead) -> None:
        with pytest.raises(BadInput):
            find("  ")
