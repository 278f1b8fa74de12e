"""The words the data uses, in every make of storage."""

from collections.abc import Callable
from typing import Any

import pytest

from bot.domain.lead import Lead
from bot.domain.lead_query import LeadField
from bot.domain.words import EventKind, Source, Status
from bot.usecases.ports import Named
from tests.builders import MARA, a_lead, a_standing, an_event
from tests.contracts.steps import Stores, a_note, logged, put

F = LeadField


def called(name: str, company: str = "Acme", **known: Any) -> Lead:
    return a_lead(name=name, company=company, email=f"{name.lower().replace(' ', '.')}@{len(company)}.test", **known)


class TestTheValueOfALead:
    def test_is_as_the_data_writes_it(self, stores: Stores) -> None:
        ana, bo = called("Ana", company="Acme, Inc."), called("Bo", company="x")
        put(stores, ana, a_lead(name="Cy", email="cy@x.test", company=None))
        cy = stores.vocabulary.people_like("Cy")[0].lead

        assert stores.vocabulary.value_of(ana.id, F.COMPANY) == "Acme, Inc."
        assert stores.vocabulary.value_of(cy.id, F.COMPANY) is None
        assert stores.vocabulary.value_of(bo.id, F.COMPANY) is None


class TestValues:
    def test_come_most_frequent_first_spellings_together(self, stores: Stores) -> None:
        industries = ("Retail", "retail", "Banking", None)
        put(stores, *(called(f"P{n}", industry=industry) for n, industry in enumerate(industries)))

        assert list(stores.vocabulary.values(F.INDUSTRY)) == [
            Named(value="Retail", count=2),
            Named(value="Banking", count=1),
        ]

    @pytest.mark.parametrize("field", [f for f in LeadField if f is not F.CUSTOM])
    def test_can_be_asked_of_every_field(self, stores: Stores, field: LeadField) -> None:
        put(stores, called("Ana", source=Source.EMAIL, employees=5, owner_id=MARA.id, notes="x"))

        assert len(stores.vocabulary.values(field)) <= 1

    def test_have_the_words_of_names_by_how_many_are_called_so(self, stores: Stores) -> None:
        put(stores, called("Ana Maria Ruiz"), called("Ána Lopez"), a_lead(name="", email="bo.ruiz@b.test"))

        assert list(stores.vocabulary.name_words()) == ["ana", "ruiz", "bo", "lopez", "maria"]

    def test_have_another_version_after_every_change_and_only_then(self, stores: Stores) -> None:
        vocabulary, versions = stores.vocabulary, []
        lead = a_lead()
        steps: list[Callable[[], object]] = [
            lambda: None,
            lambda: stores.writes.save(lead, standing=a_standing(), note=a_note()),
            lambda: stores.engagement.add([an_event(lead, asset="Guide")]),
            lambda: put(stores, called("Bo Lund")),
            lambda: stores.writes.forget(lead.id, note=a_note()),
        ]
        for step in steps:
            step()
            versions.append(vocabulary.version())
            assert vocabulary.version() == versions[-1]

        assert len(set(versions)) == len(steps)

    def test_follow_every_change(self, stores: Stores) -> None:
        lead = a_lead(status=Status.NEW, owner_id=MARA.id)
        change = stores.writes.save(lead, standing=a_standing(), note=a_note())
        second = stores.writes.save(logged(a_lead(status=Status.OPEN)), standing=a_standing(), note=a_note())
        assert list(stores.vocabulary.values(F.STATUS)) == [Named(value="open", count=1)]
        assert list(stores.vocabulary.values(F.OWNER)) == []

        stores.writes.take_back(second.id, note=a_note())
        assert list(stores.vocabulary.values(F.STATUS)) == [Named(value="new", count=1)]
        assert list(stores.vocabulary.values(F.OWNER)) == [Named(value=MARA.id, count=1)]
        assert change


class TestCustomFields:
    def test_are_named_and_their_values_counted(self, stores: Stores) -> None:
        put(
            stores,
            called("Ana", custom={"Plan": "Pro", "Empty": ""}),
            called("Bo", custom={"Plan": "pro", "Size": "9"}),
            called("Cy", custom={"Plan": "Free"}),
        )

        assert list(stores.vocabulary.custom_fields()) == ["Plan", "Size"]
        assert list(stores.vocabulary.custom_values("PLAN")) == [
            Named(value="Pro", count=2),
            Named(value="Free", count=1),
        ]
        assert list(stores.vocabulary.custom_values("nothing")) == []

    def test_with_more_values_than_are_kept_are_still_counted_right(
        self, stores: Stores, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("bot.storage.custom_counts.VALUES_KEPT", 3)
        for number in range(6):
            put(stores, called(f"P{number}", custom={"Id": f"id {number}"}))
        put(stores, called("Q", custom={"Id": "id 5", "Text": "words " * 20}))

        values = stores.vocabulary.custom_values("Id")
        assert (values[0], len(values)) == (Named(value="id 5", count=2), 6)
        assert [named.count for named in stores.vocabulary.custom_values("Text")] == [1]


class TestCompanies:
    @pytest.fixture(autouse=True)
    def known(self, stores: Stores) -> None:
        put(
            stores,
            *(called(f"P{n}", company) for n, company in enumerate(["Acme, Inc.", "ACME", "Acme Robotics GmbH"])),
            called("Q", "Northwind Robotics Europe"),
            called("R", "Müller & Söhne KG"),
        )

    def test_are_found_by_name_beginning_and_words_inside(self, stores: Stores) -> None:
        like = stores.vocabulary.companies_like

        assert [n.value for n in like("acme")] == ["ACME", "Acme Robotics GmbH"]
        assert like("ACME Inc")[0] == Named(value="ACME", count=2)
        assert [n.value for n in like("acm")] == ["ACME", "Acme Robotics GmbH"]
        assert {n.value for n in like("robotics")} == {"Acme Robotics GmbH", "Northwind Robotics Europe"}
        assert [n.value for n in like("robotics eur")] == ["Northwind Robotics Europe"]
        assert len(like("acme", limit=1)) == 1

    @pytest.mark.parametrize(
        ("typed", "meant"),
        [
            ("nortwind", "Northwind Robotics Europe"),
            ("orthwind", "Northwind Robotics Europe"),
            ("mueler sohne", "Müller & Söhne KG"),
            ("acme robtics", "Acme Robotics GmbH"),
        ],
    )
    def test_are_found_with_a_typo(self, stores: Stores, typed: str, meant: str) -> None:
        assert stores.vocabulary.companies_like(typed)[0].value == meant

    @pytest.mark.parametrize("typed", ["", "!!!", "zzzzqq", "zz"])
    def test_are_none_for_what_nobody_is_called(self, stores: Stores, typed: str) -> None:
        assert list(stores.vocabulary.companies_like(typed)) == []


class TestPeople:
    @pytest.fixture(autouse=True)
    def known(self, stores: Stores) -> None:
        put(
            stores,
            called("Anna Kowalska"),
            called("Anna Maria Öztürk"),
            a_lead(name="", email="jane.van-doe@else.test"),
            a_lead(name="Tagged", email="Tag+shop@else.test"),
        )
        put(stores, called("Anna Kowalska", "Other"), standing=a_standing(score=99))

    def names(self, stores: Stores, typed: str) -> list[str]:
        return [s.lead.name or s.lead.email for s in stores.vocabulary.people_like(typed)]

    def test_are_found_by_any_part_of_the_name_best_score_first(self, stores: Stores) -> None:
        found = stores.vocabulary.people_like("anna kowalska")

        assert [scored.standing.score for scored in found] == [99, 50]
        assert self.names(stores, "Kowalska, Anna") == ["Anna Kowalska", "Anna Kowalska"]
        assert set(self.names(stores, "anna")) == {"Anna Kowalska", "Anna Maria Öztürk"}
        assert self.names(stores, "ozturk") == ["Anna Maria Öztürk"]
        assert self.names(stores, "maria ozturk") == ["Anna Maria Öztürk"]
        assert self.names(stores, "anna ozt") == ["Anna Maria Öztürk"]

    def test_are_found_by_address(self, stores: Stores) -> None:
        assert self.names(stores, "jane.van-doe@else.test") == ["jane.van-doe@else.test"]
        assert self.names(stores, "TAG@else.test") == ["Tagged"]
        assert self.names(stores, "jane van doe") == ["jane.van-doe@else.test"]
        assert self.names(stores, "nobody@else.test") == []

    @pytest.mark.parametrize("typed", ["kowalzka", "Ana Kowalska", "owalska", "anna kovalska", "Kowlaska"])
    def test_are_found_with_a_typo(self, stores: Stores, typed: str) -> None:
        assert self.names(stores, typed)[0] == "Anna Kowalska"

    @pytest.mark.parametrize("typed", ["", "??", "xq", "qqqqqqq", "@"])
    def test_are_none_for_what_nobody_is_called(self, stores: Stores, typed: str) -> None:
        assert self.names(stores, typed) in ([], self.names(stores, "@"))

    def test_are_as_many_as_asked_for(self, stores: Stores) -> None:
        assert len(stores.vocabulary.people_like("anna", limit=2)) == 2


class TestAssets:
    def test_come_most_frequent_first(self, stores: Stores) -> None:
        put(stores, a_lead())
        event = an_event(a_lead(), asset="Retail ROI")
        stores.engagement.add([event, event, an_event(a_lead(), EventKind.CALL, asset="retail roi")])
        stores.engagement.add([an_event(a_lead(), EventKind.CALL, asset="Guide")])

        assert list(stores.vocabulary.assets()) == [
            Named(value="Retail ROI", count=2),
            Named(value="Guide", count=1),
        ]
