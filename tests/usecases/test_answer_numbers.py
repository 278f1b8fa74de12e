"""Numbers and breakdowns."""

from dataclasses import replace

import pytest

from bot.domain.answer import Answer, AnswerKind
from bot.domain.lead_query import Did, EventPart, FieldIs, GroupBy, LeadField, LeadQuery, Metric, MetricKind
from bot.domain.reading import Reading, Shape
from bot.domain.words import EventKind
from tests.builders import MARA
from tests.usecases.ask_house import House, a_house, asked

GERMANY = FieldIs(field=LeadField.COUNTRY, values=("Germany",))
HOT = FieldIs(field=LeadField.BAND, values=("hot",))


def number(query: LeadQuery, house: House | None = None) -> Answer:
    return (house or a_house()).answers(Reading(shape=Shape.NUMBER, query=query), asked())


def breakdown(query: LeadQuery) -> Answer:
    return a_house().answers(Reading(shape=Shape.BREAKDOWN, query=query), asked())


class TestANumber:
    def test_counts_leads_and_says_which(self) -> None:
        answer = number(LeadQuery(metric=Metric(), where=(GERMANY,)))

        assert (answer.kind, answer.number, answer.total) == (AnswerKind.NUMBER, 3, 3)
        assert answer.text == "3 leads in Germany."

    def test_counts_without_being_told_a_metric(self) -> None:
        assert number(LeadQuery()).number == 5

    def test_says_one_lead_in_the_singular(self) -> None:
        spain = FieldIs(field=LeadField.COUNTRY, values=("Spain",))

        assert number(LeadQuery(where=(spain,))).text == "1 lead in Spain."

    def test_of_nothing_is_zero_with_the_reason(self) -> None:
        spain = FieldIs(field=LeadField.COUNTRY, values=("Spain",))
        of_mara = FieldIs(field=LeadField.OWNER, values=(MARA.id,))

        answer = number(LeadQuery(metric=Metric(), where=(spain, of_mara)))

        assert (answer.kind, answer.number) == (AnswerKind.NUMBER, 0)
        assert "Without “in Spain” there are 2 leads." in answer.text
        assert answer.clarify

    def test_counts_companies(self) -> None:
        answer = number(LeadQuery(metric=Metric(kind=MetricKind.ACCOUNTS), where=(GERMANY,)))

        assert answer.number == 2
        assert answer.text == "2 companies: 3 leads in Germany."

    def test_of_a_share_is_in_percent_with_part_and_whole(self) -> None:
        answer = number(LeadQuery(metric=Metric(kind=MetricKind.SHARE, of=(HOT,)), where=(GERMANY,)))

        assert answer.number == pytest.approx(200 / 3)
        assert answer.text == "66.7 %: 2 hot leads in Germany, out of 3 leads in Germany."

    def test_of_an_average_says_over_how_many(self) -> None:
        answer = number(LeadQuery(metric=Metric(kind=MetricKind.AVERAGE, field=LeadField.SCORE)))

        assert answer.text == "Average score: 65.8, over 5 leads."

    def test_of_an_average_says_how_many_are_not_in_it(self) -> None:
        answer = number(LeadQuery(metric=Metric(kind=MetricKind.AVERAGE, field=LeadField.EMPLOYEES)))

        assert answer.number == 900
        assert "2 of them have no employees and are not in it" in answer.text

    def test_that_is_blank_for_everybody_is_not_made_up(self) -> None:
        answer = number(LeadQuery(metric=Metric(kind=MetricKind.SUM, field=LeadField.REVENUE)))

        assert (answer.kind, answer.number) == (AnswerKind.NONE, None)
        assert answer.text == "I cannot work that out: the revenue is blank for all 5 leads."

    def test_says_how_many_a_negation_left_out(self) -> None:
        query = LeadQuery(where=(FieldIs(field=LeadField.COUNTRY, values=("Germany",), negated=True),))

        assert "Not counted: 1 lead whose country is blank." in number(query).text


class TestABreakdown:
    def test_has_a_line_for_each_group(self) -> None:
        answer = breakdown(LeadQuery(metric=Metric(), group_by=GroupBy(field=LeadField.SOURCE)))

        assert answer.kind is AnswerKind.BREAKDOWN
        assert answer.text.startswith("Number of leads, by source:\n\n- webinar: 2\n- direct: 1")
        assert (answer.breakdown[0].key, answer.breakdown[0].value) == ("webinar", 2)

    def test_of_an_average_says_how_many_are_in_each_group(self) -> None:
        metric = Metric(kind=MetricKind.AVERAGE, field=LeadField.SCORE)

        answer = breakdown(LeadQuery(metric=metric, group_by=GroupBy(field=LeadField.OWNER)))

        assert "- Mara Lindt: 73.5 (2 leads)" in answer.text

    def test_of_an_average_counts_only_leads_with_a_value(self) -> None:
        house = a_house()
        store = house.stores.store
        for lead in list(store.leads.values())[1:]:
            store.leads[lead.id] = replace(lead, employees=None)
        metric = Metric(kind=MetricKind.AVERAGE, field=LeadField.EMPLOYEES)
        query = LeadQuery(metric=metric, group_by=GroupBy(field=LeadField.COUNTRY))

        answer = house.answers(Reading(shape=Shape.BREAKDOWN, query=query), asked())

        assert "(1 lead)" in answer.text
        assert "(3 leads)" not in answer.text

    def test_of_shares_is_in_percent(self) -> None:
        metric = Metric(kind=MetricKind.SHARE, of=(HOT,))

        answer = breakdown(LeadQuery(metric=metric, group_by=GroupBy(field=LeadField.OWNER)))

        assert "- Tom Okafor: 50 % (2 leads)" in answer.text

    def test_of_shares_of_the_whole_adds_up(self) -> None:
        answer = breakdown(LeadQuery(metric=Metric(kind=MetricKind.SHARE), group_by=GroupBy(field=LeadField.SOURCE)))

        assert answer.text.startswith("Share of leads, by source:\n\n- webinar: 40 % (2 leads)")
        assert sum(group.value for group in answer.breakdown) == pytest.approx(100)

    def test_shows_groups_that_have_so_many_alone(self) -> None:
        group = GroupBy(field=LeadField.COUNTRY, low=3)

        answer = breakdown(LeadQuery(metric=Metric(), group_by=group))

        assert [(one.key, one.value) for one in answer.breakdown] == [("Germany", 3)]

    def test_of_groups_that_none_is_says_which_comes_nearest(self) -> None:
        group = GroupBy(field=LeadField.COUNTRY, low=9)

        answer = breakdown(LeadQuery(metric=Metric(), group_by=group))

        assert (answer.kind, answer.breakdown) == (AnswerKind.NONE, ())
        assert "The nearest is Germany with 3." in answer.text

    def test_of_nothing_says_why(self) -> None:
        peru = FieldIs(field=LeadField.COUNTRY, values=("Peru",))

        answer = breakdown(LeadQuery(metric=Metric(), where=(peru,), group_by=GroupBy(field=LeadField.SOURCE)))

        assert answer.kind is AnswerKind.NONE


class TestTwoPlansSideBySide:
    def compare(self, query: LeadQuery, other: LeadQuery) -> Answer:
        return a_house().answers(Reading(shape=Shape.COMPARISON, query=query, other=other), asked())

    def plan(self, source: str, **more: object) -> LeadQuery:
        return LeadQuery(where=(FieldIs(field=LeadField.SOURCE, values=(source,)),), **more)  # type: ignore[arg-type]

    def test_are_two_numbers_and_their_difference(self) -> None:
        answer = self.compare(self.plan("webinar"), self.plan("referral"))

        assert answer.text == (
            "Number of leads, webinar against referral:\n\n- webinar: 2\n- referral: 1\n\nThat is 1 more (+100 %)."
        )
        assert [(group.key, group.value) for group in answer.breakdown] == [("webinar", 2), ("referral", 1)]

    def test_that_are_equal_say_so(self) -> None:
        assert "No difference." in self.compare(self.plan("direct"), self.plan("referral")).text

    def test_are_named_by_their_owners(self) -> None:
        mine, toms = (LeadQuery(where=(FieldIs(field=LeadField.OWNER, values=(i,)),)) for i in ("R-mara", "R-tom"))

        assert "Mara Lindt against Tom Okafor" in self.compare(mine, toms).headline

    def test_by_group_show_both_in_each_group(self) -> None:
        by_band = {"metric": Metric(), "group_by": GroupBy(field=LeadField.BAND)}

        answer = self.compare(self.plan("webinar", **by_band), self.plan("direct", **by_band))

        assert [group.key for group in answer.breakdown] == ["hot, webinar", "hot, direct"]


@pytest.mark.parametrize(("part", "other"), [(EventPart.ASSET, "campaign"), (EventPart.CAMPAIGN, "asset")])
def test_events_that_have_none_of_what_was_asked_for_say_so(part: EventPart, other: str) -> None:
    house = a_house()
    house.did(house.has(name="Ana Costa", email="ana@acme.test"), EventKind.EMAIL_OPEN, days=1)
    query = LeadQuery(
        where=(Did(events=(EventKind.EMAIL_OPEN,)),),
        metric=Metric(kind=MetricKind.EVENTS),
        group_by=GroupBy(part=part),
    )

    answer = house.answers(Reading(shape=Shape.BREAKDOWN, query=query), asked())

    assert f"No {part} is on record for any of them. Ask for the same by {other}" in answer.text
