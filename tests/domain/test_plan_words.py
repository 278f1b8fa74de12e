"""Plans in the words that stand under an answer."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.calendar import Calendar
from bot.domain.lead_query import (
    AnyOf,
    Did,
    EventPart,
    Evident,
    FieldBetween,
    FieldHas,
    FieldIs,
    FieldWithin,
    GroupBy,
    LeadField,
    LeadQuery,
    Metric,
    MetricKind,
    Period,
    Sort,
    Window,
)
from bot.domain.plan_words import sentence_for
from bot.domain.words import Criterion, EventKind, Level
from tests.builders import MARA, T0, TOM, ago

CALENDAR = Calendar(now=T0)
HOT = FieldIs(field=LeadField.BAND, values=("hot",))
GERMANY = FieldIs(field=LeadField.COUNTRY, values=("Germany",))
MARAS = FieldIs(field=LeadField.OWNER, values=(MARA.id,))


def said(**plan: object) -> str:
    return sentence_for(LeadQuery(**plan), [MARA, TOM])


class TestAList:
    def test_reads_like_speech(self) -> None:
        plan = said(where=(HOT, GERMANY, MARAS), sort=(Sort(field=LeadField.SCORE),))

        assert plan == "hot leads in Germany owned by Mara Lindt, by score"

    def test_of_nothing_in_particular_is_all_leads(self) -> None:
        assert said() == "all leads"

    def test_of_whom_to_call_says_so(self) -> None:
        plan = said(workable=True, sort=(Sort(field=LeadField.SCORE),), limit=5)

        assert plan == "leads that somebody can call, by score, top 5"


class TestACondition:
    @pytest.mark.parametrize(
        ("condition", "clause"),
        [
            (FieldIs(field=LeadField.COUNTRY, values=("Germany", "Austria")), "in Germany or Austria"),
            (FieldIs(field=LeadField.COUNTRY, values=("Germany",), negated=True), "not in Germany"),
            (FieldIs(field=LeadField.OWNER, negated=True), "without an owner"),
            (FieldIs(field=LeadField.EMAIL), "with an e-mail"),
            (FieldIs(field=LeadField.DO_NOT_CONTACT, negated=True), "not marked do-not-contact"),
            (FieldIs(field=LeadField.LAST_ACTIVITY, negated=True), "never active"),
            (FieldIs(field=LeadField.ID, values=("L-1", "L-2")), "among the 2 leads shown"),
            (FieldIs(field=LeadField.CUSTOM, custom="Tier", values=("Gold",)), "where Tier is Gold"),
            (FieldIs(field=LeadField.CAMPAIGN, values=("Spring",)), "from the campaign Spring"),
            (FieldHas(field=LeadField.TITLE, words=("cto",)), "with cto in the job title"),
            (FieldBetween(field=LeadField.EMPLOYEES, low=50, high=200), "with 50 to 200 employees"),
            (FieldBetween(field=LeadField.SCORE, low=70), "with score 70 or more"),
            (FieldBetween(field=LeadField.REVENUE, high=5_000_000), "with revenue up to 5M"),
            (FieldWithin(field=LeadField.CREATED, window=CALENDAR.unit(Period.MONTH)), "created this month"),
            (FieldWithin(field=LeadField.CREATED, window=CALENDAR.month(2)), "created in February 2026"),
            (
                FieldWithin(field=LeadField.CREATED, window=CALENDAR.since(date(2026, 3, 1))),
                "created since 1 March 2026",
            ),
            (
                FieldWithin(field=LeadField.LAST_ACTIVITY, window=CALENDAR.rolling(10, Period.DAY), negated=True),
                "with no activity in the last 10 days",
            ),
            (
                FieldWithin(field=LeadField.CREATED, window=Window(start=ago(days=1))),
                "created since 2026-03-17 09:00 UTC",
            ),
            (
                Did(events=(EventKind.PRICING_PAGE,), at_least=2, window=CALENDAR.unit(Period.WEEK)),
                "who opened the pricing page at least twice this week",
            ),
            (Did(events=(EventKind.DEMO_REQUEST,), negated=True), "who did not ask for a demo"),
            (
                Did(events=(EventKind.CONTENT_DOWNLOAD,), asset="ROI guide"),
                'who downloaded content ("ROI guide")',
            ),
            (Evident(criterion=Criterion.BUDGET, levels=(Level.UNKNOWN,)), "whose budget is unknown"),
            (AnyOf(conditions=(GERMANY, MARAS)), "(in Germany or owned by Mara Lindt)"),
        ],
    )
    def test_follows_the_noun(self, condition: object, clause: str) -> None:
        assert said(where=(condition,)) == f"leads {clause}"

    def test_with_many_values_is_cut_and_counted(self) -> None:
        values = ("a", "b", "c", "d", "e", "f", "g", "h")

        plan = said(where=(FieldIs(field=LeadField.COUNTRY, values=values),))

        assert plan == "leads in a, b, c, d, e or 3 others"


class TestANumber:
    def test_names_what_is_counted(self) -> None:
        assert said(where=(HOT,), metric=Metric()) == "number of hot leads"

    def test_of_a_share_names_part_and_whole(self) -> None:
        plan = said(where=(GERMANY,), metric=Metric(kind=MetricKind.SHARE, of=(MARAS,)))

        assert plan == "share of leads owned by Mara Lindt among leads in Germany"

    def test_of_an_average_names_the_field(self) -> None:
        assert said(metric=Metric(kind=MetricKind.AVERAGE, field=LeadField.SCORE)) == "average score of all leads"

    def test_by_group_names_the_group(self) -> None:
        plan = said(metric=Metric(), group_by=GroupBy(field=LeadField.CREATED, period=Period.WEEK))

        assert plan == "number of all leads, by week of creation"

    def test_by_two_groups_names_both(self) -> None:
        by = GroupBy(field=LeadField.EMPLOYEES, then=GroupBy(criterion=Criterion.BUDGET))

        assert said(metric=Metric(), group_by=by) == "number of all leads, by company size and budget level"

    def test_by_what_leads_did_names_it(self) -> None:
        assert said(metric=Metric(), group_by=GroupBy(part=EventPart.ASSET)) == "number of all leads, by asset"


class TestAnyWindow:
    @given(st.text(max_size=12))
    def test_can_be_said(self, words: str) -> None:
        window = Window(start=T0, said=words)

        assert said(where=(FieldWithin(field=LeadField.CREATED, window=window),))
