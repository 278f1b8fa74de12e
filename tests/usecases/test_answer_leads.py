"""Lists of leads."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.answer import AnswerKind
from bot.domain.answer_words import NOBODYS_TOO
from bot.domain.lead_query import (
    Evident,
    FieldIs,
    FieldWithin,
    GroupBy,
    LeadField,
    LeadQuery,
    Metric,
    MetricKind,
    Moved,
    Sort,
    Way,
    Window,
    not_theirs,
)
from bot.domain.reading import Reading, Shape
from bot.domain.response_clock import ResponseClock
from bot.domain.words import Band, Criterion, Level, Persona, Status
from bot.usecases.answer_json import answer_as_json
from bot.usecases.ports import KeptClock
from tests.builders import MARA, T0, TOM, ago
from tests.fakes.memory_clocks import facts_of
from tests.usecases.ask_house import House, a_house, asked

BY_SCORE = (Sort(field=LeadField.SCORE),)
GERMANY = FieldIs(field=LeadField.COUNTRY, values=("Germany",))
OF_MARA = FieldIs(field=LeadField.OWNER, values=(MARA.id,))


def ask(house: House, query: LeadQuery, shape: Shape = Shape.LEADS):  # type: ignore[no-untyped-def]
    return house.answers(Reading(shape=shape, query=query), asked())


class TestARankedList:
    def test_has_a_line_for_each_lead_in_the_order_of_the_plan(self) -> None:
        answer = ask(a_house(), LeadQuery(workable=True, sort=BY_SCORE, where=(OF_MARA,)))

        assert answer.kind is AnswerKind.LEADS
        assert [scored.lead.name for scored in answer.leads] == ["Anna Kowalska", "Ben Ode"]
        assert "1. 87 hot · Anna Kowalska, CTO at Acme · active 2 days ago" in answer.text
        assert "2. 60 warm · Ben Ode, CFO at Acme · active 4 days ago" in answer.text

    def test_shows_by_how_much_the_score_changed_where_that_was_asked(self) -> None:
        house = House()
        anna, _ = house.has(score=68, band=Band.HOT), house.has(email="bo@acme.test")
        house.stores.store.stand(anna.id, replace(house.stores.leads.get(anna.id).standing, score=87))
        rose = Moved(way=Way.UP, at_least=5, window=Window(start=ago(days=7), said="this week"))

        answer = ask(house, LeadQuery(where=(rose,), sort=(Sort(field=LeadField.SCORE, moved=True),)))

        assert "1. 87 (+19) hot · Anna Kowalska" in answer.text
        assert "1 lead whose score rose by 5 or more this week" in answer.headline
        assert answer.moves == {anna.id: 19}
        assert answer_as_json(answer)["leads"] == [
            {
                "email": "anna@acme.test",
                "name": "Anna Kowalska",
                "company": "Acme",
                "score": 87,
                "band": "hot",
                "change": 19,
            }
        ]
        assert answer.working is not None
        assert "score rose by 5 or more" in answer.working.meanings["heated up"]

    def test_of_whom_to_call_says_whom_it_leaves_out(self) -> None:
        answer = ask(a_house(), LeadQuery(workable=True, sort=BY_SCORE))

        assert "Ella Finn" not in answer.text
        assert "Customers, won, lost, unqualified, unsubscribed and do-not-contact leads are left out." in answer.text

    def test_counts_the_matches_before_the_limit(self) -> None:
        answer = ask(a_house(), LeadQuery(sort=BY_SCORE, limit=2))

        assert (len(answer.leads), answer.total) == (2, 5)
        assert answer.headline.startswith("5 leads; the first 2:")

    def test_says_where_it_was_cut_among_equals(self) -> None:
        house = House()
        for number, score in enumerate((90, 41, 41, 41, 12)):
            house.has(email=f"lead{number}@acme.test", score=score)

        assert "1 more lead has the same score, 41, as the last one shown." in (
            ask(house, LeadQuery(sort=BY_SCORE, limit=3)).text
        )
        assert "the same score" not in ask(house, LeadQuery(sort=BY_SCORE, limit=4)).text

    def test_shows_ten_and_counts_the_rest_when_no_number_was_asked_for(self) -> None:
        house = House()
        for number in range(13):
            house.has(name=f"Lead {number}", email=f"lead{number}@acme.test", score=number)

        answer = ask(house, LeadQuery(sort=BY_SCORE))

        assert answer.text.count("\n1") + answer.text.count("Lead") >= 10
        assert "…and 3 more." in answer.text
        assert len(answer.leads) == 13
        assert answer.working is not None
        assert (answer.working.shown, answer.working.total) == (10, 13)

    def test_says_how_many_a_negation_left_out_because_they_are_blank(self) -> None:
        query = LeadQuery(where=(FieldIs(field=LeadField.COUNTRY, values=("Germany",), negated=True),))

        answer = ask(a_house(), query)

        assert "Not counted: 1 lead whose country is blank." in answer.text
        assert answer.working is not None
        assert answer.working.blanks == {"country": 1}

    def test_says_so_even_where_nothing_else_is_left(self) -> None:
        neither = FieldIs(field=LeadField.OWNER, values=(MARA.id, TOM.id), negated=True)

        answer = ask(a_house(), LeadQuery(where=(neither,)))

        assert answer.kind is AnswerKind.NONE
        assert "Not counted: 1 lead whose owner is blank." in answer.text
        assert answer.working is not None
        assert answer.working.blanks == {"owner": 1}

    def test_has_its_headline_apart_from_its_rows(self) -> None:
        answer = ask(a_house(), LeadQuery(where=(OF_MARA,)))

        assert "Anna" in answer.text
        assert "Anna" not in answer.headline

    def test_shows_names_without_what_would_move_a_terminals_cursor(self) -> None:
        house = House()
        house.has(name="Eve\x1b[2J\nMallory", company="Evil\u202e Corp")

        answer = ask(house, LeadQuery())

        assert "1. 50 warm · Eve [2J Mallory, Evil Corp · never active" in answer.text


class TestNothingFound:
    def test_names_the_condition_that_emptied_it_and_offers_the_nearest_question(self) -> None:
        spain = FieldIs(field=LeadField.COUNTRY, values=("Spain",))

        answer = ask(a_house(), LeadQuery(where=(spain, OF_MARA)))

        assert answer.kind is AnswerKind.NONE
        assert answer.total == 0
        assert "Without “in Spain” there are 2 leads." in answer.text
        assert answer.clarify[0].question == "leads owned by Mara Lindt"

    def test_blames_the_rule_on_whom_to_call_where_that_is_the_reason(self) -> None:
        house = House()
        house.has(do_not_contact=True, country="Germany")

        answer = ask(house, LeadQuery(workable=True, where=(GERMANY,)))

        assert "Without “that somebody can call” there is 1 lead." in answer.text

    def test_counts_those_who_wait_for_an_answer_as_the_words_of_its_nearest_question_are_read(self) -> None:
        house = House()
        waiting, _ = house.has(), house.has(email="won@acme.test", status=Status.WON)
        facts = facts_of(house.stores.store, waiting.id)
        clock = ResponseClock(started=T0, due=T0 + timedelta(hours=1))
        house.stores.clocks.keep([KeptClock(facts=facts, clock=clock)], "")
        late = FieldWithin(field=LeadField.RESPONSE_DUE, window=Window(end=T0, said="before now"))

        answer = ask(house, LeadQuery(where=(late, FieldIs(field=LeadField.RESPONSE_TIME, negated=True))))

        assert [choice.question for choice in answer.clarify] == ["leads that nobody has answered yet"]
        assert "Without “whose answer is due before now” there is 1 lead." in answer.text

    def test_takes_two_conditions_away_where_no_single_one_helps(self) -> None:
        peru = FieldIs(field=LeadField.COUNTRY, values=("Peru",))
        radio = FieldIs(field=LeadField.CAMPAIGN, values=("Radio",))

        answer = ask(a_house(), LeadQuery(where=(peru, radio, OF_MARA)))

        assert "Without “in Peru” and “from the campaign Radio” there are 2 leads." in answer.text
        assert answer.clarify[0].question == "leads owned by Mara Lindt"

    def test_offers_what_there_is_where_the_only_condition_fits_nobody(self) -> None:
        peru = FieldIs(field=LeadField.COUNTRY, values=("Peru",))

        answer = ask(a_house(), LeadQuery(where=(peru,)))

        assert [choice.question for choice in answer.clarify] == ["number of all leads, by country"]

    def test_offers_what_is_known_where_no_lead_is_so_far(self) -> None:
        confirmed = Evident(criterion=Criterion.BUDGET, levels=(Level.CONFIRMED,))

        answer = ask(a_house(), LeadQuery(where=(confirmed,)))

        assert answer.clarify[0].question == "number of all leads, by budget level"

    def test_names_conditions_that_nobody_fits_at_all(self) -> None:
        peru = FieldIs(field=LeadField.COUNTRY, values=("Peru",))
        old = FieldWithin(field=LeadField.CREATED, window=Window(end=ago(days=900), said="before 2023"))

        answer = ask(a_house(), LeadQuery(where=(peru, old)))

        assert "No lead at all fits “in Peru”." in answer.text
        assert "No lead at all fits “created before 2023”." in answer.text

    def test_says_how_to_begin_when_there_are_no_leads_at_all(self) -> None:
        answer = ask(House(), LeadQuery(where=(GERMANY,)))

        assert "leadbot import leads" in answer.text


class TestStakeholders:
    ACME = LeadQuery(where=(FieldIs(field=LeadField.COMPANY, values=("Acme",)),))

    def test_are_told_by_the_part_they_play(self) -> None:
        answer = ask(a_house(), self.ACME, Shape.STAKEHOLDERS)

        assert answer.headline.startswith("2 people at Acme:")
        assert [scored.lead.name for scored in answer.leads] == ["Ben Ode", "Anna Kowalska"]
        assert "Economic buyer: 60 warm · Ben Ode" in answer.text

    def test_of_an_account_that_is_spelled_in_two_ways_name_it_once(self) -> None:
        house = a_house()
        house.has(name="Cleo Diaz", email="cleo@acme.test", company="ACME")
        both = LeadQuery(where=(FieldIs(field=LeadField.COMPANY, values=("Acme", "ACME")),))

        assert ask(house, both, Shape.STAKEHOLDERS).headline == "3 people at Acme:"

    def test_who_is_not_known_yet_is_said(self) -> None:
        answer = ask(a_house(), self.ACME, Shape.STAKEHOLDERS)

        assert "Nobody known yet as champion." in answer.text

    def test_stand_with_what_was_asked_beside_their_names(self) -> None:
        house = House()
        house.has(name="Yan", email="y@acme.test", phone="+44 20 7946 0100")
        house.has(name="Zed", email="z@acme.test")
        beside = self.ACME.model_copy(update={"beside": (LeadField.PHONE, LeadField.EMAIL)})

        answer = ask(house, beside, Shape.STAKEHOLDERS)

        assert "+44 20 7946 0100 · y@acme.test" in answer.text
        assert "no phone number known · z@acme.test" in answer.text

    def test_without_a_known_part_come_last(self) -> None:
        house = House()
        house.has(name="Zed", email="z@acme.test", score=99)
        house.has(name="Yan", email="y@acme.test", score=1, persona=Persona.USER)

        answer = ask(house, self.ACME, Shape.STAKEHOLDERS)

        assert [scored.lead.name for scored in answer.leads] == ["Yan", "Zed"]


class TestOwners:
    def test_are_named_lead_by_lead_where_they_are_few(self) -> None:
        answer = ask(a_house(), LeadQuery(where=(GERMANY,)), Shape.OWNERS)

        assert "- Anna Kowalska, CTO at Acme: Mara Lindt" in answer.text
        assert "- Ella Finn, Initech: nobody" in answer.text

    def test_of_one_lead_are_one_sentence(self) -> None:
        house = a_house()
        carla = next(s.lead.id for s in house.stores.store.everyone() if s.lead.name == "Carla Ruiz")

        answer = house.answers(Reading(shape=Shape.OWNERS, lead_ids=(carla,)), asked())

        assert answer.kind is AnswerKind.LEAD
        assert answer.text == "Carla Ruiz, Head of IT at Globex is owned by Tom Okafor."

    def test_of_many_leads_are_counted(self) -> None:
        house = a_house()
        for number in range(10):
            house.has(name=f"Lead {number}", email=f"l{number}@acme.test", owner_id=TOM.id, band=Band.COOL)

        answer = ask(house, LeadQuery(), Shape.OWNERS)

        assert answer.kind is AnswerKind.BREAKDOWN
        assert answer.breakdown[0].key == "Tom Okafor"
        assert "- Tom Okafor: 12 leads" in answer.text


class TestTheBestOfEachGroup:
    def test_is_told_group_by_group_with_a_table_of_the_same(self) -> None:
        query = LeadQuery(workable=True, sort=BY_SCORE, group_by=GroupBy(field=LeadField.OWNER), each=1)

        answer = ask(a_house(), query)

        assert answer.headline.startswith("The first lead of each owner, hottest first, of ")
        assert "- Mara Lindt: 87 hot · Anna Kowalska, CTO at Acme · active 2 days ago" in answer.text
        assert answer.table[0] == ("Owner", "Lead")
        assert len(answer.table) == len(answer.leads) + 1
        assert "Customers, won, lost, unqualified, unsubscribed and do-not-contact leads are left out." in answer.text

    def test_of_nobody_says_so(self) -> None:
        nowhere = FieldIs(field=LeadField.COUNTRY, values=("Peru",))

        answer = ask(a_house(), LeadQuery(where=(nowhere,), group_by=GroupBy(field=LeadField.OWNER), each=2))

        assert answer.kind is AnswerKind.NONE


class TestLeadsNotOwnedBySomebody:
    OTHERS = FieldIs(field=LeadField.OWNER, values=(TOM.id,), negated=True)
    NOT_TOMS = not_theirs((OTHERS,))
    OWNED = FieldIs(field=LeadField.OWNER)

    @pytest.mark.parametrize(
        ("query", "too"),
        [
            (LeadQuery(where=(NOT_TOMS,)), True),
            (LeadQuery(where=(GERMANY, NOT_TOMS)), True),
            (LeadQuery(metric=Metric(), where=(NOT_TOMS,)), True),
            (LeadQuery(metric=Metric(kind=MetricKind.SHARE, of=(NOT_TOMS,))), True),
            (LeadQuery(metric=Metric(kind=MetricKind.SHARE, of=(GERMANY,)), where=(NOT_TOMS,)), True),
            (LeadQuery(where=(OTHERS,)), False),
            (LeadQuery(where=(OF_MARA, NOT_TOMS)), False),
            (LeadQuery(metric=Metric(kind=MetricKind.SHARE, of=(NOT_TOMS,)), where=(OWNED,)), False),
            (LeadQuery(where=(GERMANY,)), False),
        ],
    )
    def test_are_told_to_be_nobodys_too_where_they_are(self, query: LeadQuery, too: bool) -> None:
        answer = ask(a_house(), query, Shape.NUMBER if query.metric else Shape.LEADS)

        assert answer.working is not None
        assert (NOBODYS_TOO in answer.working.sentence) is too

    def test_are_told_so_of_both_sides_of_a_comparison(self) -> None:
        count = LeadQuery(metric=Metric())
        sides = {"query": count, "other": count.model_copy(update={"where": (self.NOT_TOMS,)})}

        answer = a_house().answers(Reading(shape=Shape.COMPARISON, **sides), asked())

        assert answer.working is not None
        assert NOBODYS_TOO in answer.working.sentence
