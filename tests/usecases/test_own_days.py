"""Groups by the day of a custom field, put together by calendar unit."""

import pytest

from bot.domain.groups import BLANK
from bot.domain.lead_query import Group, GroupBy, LeadField, LeadQuery, Metric, Period
from bot.usecases.own_days import as_written, in_periods

BY_QUARTER = GroupBy(field=LeadField.CUSTOM, custom="Renewal Date", period=Period.QUARTER)


def query(group: GroupBy) -> LeadQuery:
    return LeadQuery(metric=Metric(), group_by=group)


@pytest.mark.parametrize(
    ("period", "keys"),
    [
        (Period.DAY, ["2026-01-05", "2026-03-31", "2026-11-09"]),
        (Period.WEEK, ["2026-W02", "2026-W14", "2026-W46"]),
        (Period.MONTH, ["2026-01", "2026-03", "2026-11"]),
        (Period.QUARTER, ["2026-Q1", "2026-Q4"]),
        (Period.YEAR, ["2026"]),
    ],
)
def test_days_of_one_unit_are_one_group_in_their_own_order(period: Period, keys: list[str]) -> None:
    days = [Group(key=day, value=2, count=2) for day in ("2026-11-09", "2026-01-05", "2026-03-31")]
    by = BY_QUARTER.model_copy(update={"period": period})

    found = in_periods(days, query(by))

    assert [group.key for group in found] == keys
    assert sum(group.value for group in found) == 6


def test_what_is_no_day_is_blank_and_last() -> None:
    days = [Group(key=key, value=1, count=1) for key in ("soon", BLANK, "2026-01-05")]

    assert [(group.key, group.value) for group in in_periods(days, query(BY_QUARTER))] == [("2026-Q1", 1), (BLANK, 2)]


def test_a_second_field_stays_apart() -> None:
    by = BY_QUARTER.model_copy(update={"then": GroupBy(field=LeadField.OWNER)})
    keys = (("2026-01-05", "Mara"), ("2026-02-05", "Mara"), ("2026-02-05", "Tom"))
    days = [Group(key=", ".join(pair), value=1, count=1, keys=pair) for pair in keys]

    found = in_periods(days, query(by))

    assert [(group.keys, group.value) for group in found] == [(("2026-Q1", "Mara"), 2), (("2026-Q1", "Tom"), 1)]


def test_the_store_is_asked_for_every_day() -> None:
    asked = as_written(query(BY_QUARTER).model_copy(update={"limit": 3}))

    assert asked.group_by == GroupBy(field=LeadField.CUSTOM, custom="Renewal Date")
    assert asked.limit is None
