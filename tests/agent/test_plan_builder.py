"""Plans out of a model's arguments."""

from typing import Any

import pytest
from pydantic import ValidationError

from bot.agent.data_words import DataWords, PlanWrong
from bot.agent.offline.reader import OfflineReader
from bot.agent.plan_arguments import CountOrGroup, FindLeads
from bot.agent.plan_builder import PlanBuilder
from bot.domain.lead_query import (
    Did,
    Evident,
    FieldBetween,
    FieldHas,
    FieldIs,
    FieldWithin,
    GroupBy,
    LeadField,
    LeadQuery,
    MetricKind,
    Moved,
    Period,
    Sort,
    Way,
)
from bot.domain.reading import Reading, Shape, ThreadMemory, Turn
from bot.domain.words import Criterion, EventKind, Level
from tests.agent.asking import MINE
from tests.agent.test_calls import a_turn, readings_of
from tests.builders import MARA, TOM, ago
from tests.usecases.ask_house import a_house


def leads(turn: Any = None, **arguments: Any) -> LeadQuery:
    wanted = FindLeads.model_validate(arguments)
    query = readings_of(a_house()).find_leads(wanted, turn or a_turn()).query
    assert query is not None
    return query


def condition(turn: Any = None, **field: Any) -> Any:
    return leads(turn, where=[field]).where[0]


class TestAChangeOfScore:
    @pytest.mark.parametrize("said", ["rose by 5 or more this week", "rose by 5 or more in the last 14 days"])
    def test_is_read_by_the_rules_and_sorted_by_how_far_it_went(self, said: str) -> None:
        stores = a_house().stores
        words = DataWords(OfflineReader(stores.vocabulary, stores.reps), stores.vocabulary, stores.reps)

        query = PlanBuilder(words).leads(FindLeads(score_change=said), a_turn())

        moved = query.where[0]
        assert isinstance(moved, Moved)
        assert (moved.way, moved.at_least) == (Way.UP, 5)
        assert moved.window.said in said
        assert query.sort == (Sort(field=LeadField.SCORE, moved=True),)

    def test_that_is_none_is_told_to_the_model(self) -> None:
        with pytest.raises(PlanWrong, match="cannot be read"):
            leads(score_change="blue")


class TestAFieldsCondition:
    @pytest.mark.parametrize(
        ("field", "expected"),
        [
            ({"field": "country", "values": ["deutschland"]}, FieldIs(field=LeadField.COUNTRY, values=("Germany",))),
            ({"field": "country", "values": ["Mars"]}, FieldIs(field=LeadField.COUNTRY, values=("Mars",))),
            ({"field": "band", "values": ["HOT", "warm"]}, FieldIs(field=LeadField.BAND, values=("hot", "warm"))),
            ({"field": "company", "values": ["acme inc"]}, FieldIs(field=LeadField.COMPANY, values=("Acme",))),
            ({"field": "industry", "values": ["logistics"]}, FieldIs(field=LeadField.INDUSTRY, values=("Logistics",))),
            ({"field": "title", "values": ["cto"]}, FieldHas(field=LeadField.TITLE, words=("cto",))),
            ({"field": "email"}, FieldIs(field=LeadField.EMAIL)),
            ({"field": "email", "negated": True}, FieldIs(field=LeadField.EMAIL, negated=True)),
            ({"field": "do_not_contact", "values": ["false"]}, FieldIs(field=LeadField.DO_NOT_CONTACT, negated=True)),
            ({"field": "do_not_contact", "values": ["yes"]}, FieldIs(field=LeadField.DO_NOT_CONTACT)),
            ({"field": "employees", "low": 200}, FieldBetween(field=LeadField.EMPLOYEES, low=200)),
            ({"field": "score", "values": ["80"]}, FieldBetween(field=LeadField.SCORE, low=80, high=80)),
            ({"field": "owner", "values": ["me"]}, FieldIs(field=LeadField.OWNER, values=(MARA.id,))),
            ({"field": "owner", "values": ["tom"]}, FieldIs(field=LeadField.OWNER, values=(TOM.id,))),
            ({"field": "owner", "values": ["nobody"]}, FieldIs(field=LeadField.OWNER, negated=True)),
            ({"field": "custom", "custom": "Tier", "values": ["A"]},
             FieldIs(field=LeadField.CUSTOM, custom="Tier", values=("A",))),
        ],
    )  # fmt: skip
    def test_is_put_in_the_datas_own_words(self, field: dict[str, Any], expected: FieldIs) -> None:
        assert condition(**field) == expected

    def test_on_a_region_is_on_its_countries(self) -> None:
        assert set(condition(field="country", values=["DACH"]).values) == {"Germany", "Austria", "Switzerland"}

    def test_on_a_time_is_read_by_our_rules(self) -> None:
        found = condition(field="last_activity", when="in the last 10 days", negated=True)

        assert isinstance(found, FieldWithin)
        assert (found.field, found.window.start, found.negated) == (LeadField.LAST_ACTIVITY, ago(days=10), True)

    @pytest.mark.parametrize(
        ("field", "words"),
        [
            ({"field": "band", "values": ["lukewarm"]}, "band is one of: hot, warm, cool, cold"),
            ({"field": "owner", "values": ["Zed"]}, "there are: Mara Lindt, Tom Okafor"),
            ({"field": "created", "when": "when pigs fly"}, "cannot be read"),
            ({"field": "created", "values": ["May"]}, "say the time of created in `when`"),
            ({"field": "country", "when": "last 10 days"}, "`when` goes with"),
            ({"field": "country", "low": 3}, "`low` and `high` go with"),
            ({"field": "employees", "values": ["many"]}, "employees is a number"),
            ({"field": "custom", "values": ["A"]}, "name the custom field"),
        ],
    )
    def test_that_makes_no_sense_is_refused_with_what_would(self, field: dict[str, Any], words: str) -> None:
        with pytest.raises(PlanWrong, match=words):
            condition(**field)

    def test_on_a_company_that_several_are_like_asks_which(self) -> None:
        house = a_house()
        house.has(name="Gus", email="gus@x.test", company="Nordwind Energy")
        house.has(name="Hal", email="hal@y.test", company="Nordwind Foods")
        wanted = FindLeads.model_validate({"where": [{"field": "company", "values": ["nordwind"]}]})

        with pytest.raises(PlanWrong, match="Nordwind Energy, Nordwind Foods"):
            readings_of(house).find_leads(wanted, a_turn())

    def test_on_me_needs_somebody_who_asks(self) -> None:
        with pytest.raises(PlanWrong, match="not known who asks"):
            condition(a_turn(asker=None), field="owner", values=["me"])


class TestAPlan:
    def test_has_conditions_on_what_was_done_and_on_bant(self) -> None:
        query = leads(
            did=[{"events": ["demo request"], "when": "last 14 days", "negated": True}],
            bant=[{"criterion": "budget", "levels": ["confirmed"]}],
        )

        did, evident = query.where
        assert isinstance(did, Did)
        assert (did.events, did.negated, did.window.start) == ((EventKind.DEMO_REQUEST,), True, ago(days=14))
        assert evident == Evident(criterion=Criterion.BUDGET, levels=(Level.CONFIRMED,))

    def test_is_sorted_best_first_unless_told_otherwise(self) -> None:
        assert leads().sort == (Sort(field=LeadField.SCORE),)
        assert leads(sort_by="created", ascending=True).sort == (Sort(field=LeadField.CREATED, descending=False),)

    def test_adds_to_the_question_before(self) -> None:
        last = Turn(question="?", asker_id=MARA.id, reading=Reading(shape=Shape.LEADS, query=MINE))
        turn = a_turn(thread=ThreadMemory(turns=(last,)))

        query = leads(turn, where=[{"field": "country", "values": ["Germany"]}], refine=True)

        assert query.where == (*MINE.where, FieldIs(field=LeadField.COUNTRY, values=("Germany",)))
        assert query.workable

    def test_cannot_add_to_nothing(self) -> None:
        with pytest.raises(PlanWrong, match="no question before"):
            leads(refine=True)

    @pytest.mark.parametrize("wrong", [{"limit": 0}, {"limit": 10_000}, {"colour": "red"}, {"show": "chart"}])
    def test_refuses_arguments_it_does_not_have(self, wrong: dict[str, Any]) -> None:
        with pytest.raises(ValidationError):
            FindLeads.model_validate(wrong)


class TestANumbersPlan:
    def number(self, **arguments: Any) -> Reading:
        return readings_of(a_house()).count_or_group(CountOrGroup.model_validate(arguments), a_turn())

    def test_is_a_count_unless_told_otherwise(self) -> None:
        reading = self.number()

        assert reading.shape is Shape.NUMBER
        assert reading.query is not None
        assert reading.query.metric is not None
        assert reading.query.metric.kind is MetricKind.COUNT

    def test_by_group_is_a_breakdown_and_times_go_by_month(self) -> None:
        reading = self.number(group_by="created")

        assert reading.shape is Shape.BREAKDOWN
        assert reading.query is not None
        assert reading.query.group_by == GroupBy(field=LeadField.CREATED, period=Period.MONTH)

    def test_of_a_share_needs_its_part(self) -> None:
        part = {"field": "band", "values": ["hot"]}

        assert self.number(metric="share", share_of=[part]).query is not None
        for wrong in ({"metric": "share"}, {"metric": "count", "share_of": [part]}):
            with pytest.raises(PlanWrong, match="share"):
                self.number(**wrong)

    def test_of_an_average_needs_a_number(self) -> None:
        for wrong in ({"metric": "average"}, {"metric": "average", "of_field": "country"}):
            with pytest.raises(ValidationError):
                self.number(**wrong)
