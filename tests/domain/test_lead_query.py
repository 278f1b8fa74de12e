"""Plans that contradict themselves are no plans."""

import pytest
from pydantic import ValidationError

from bot.domain.lead_query import GroupBy, LeadField, LeadQuery, Metric, MetricKind, Period, Sort


class TestPlan:
    def test_sorts_by_one_thing(self) -> None:
        assert Sort(field=LeadField.SCORE, moved=True).descending
        with pytest.raises(ValidationError, match="not both"):
            Sort(field=LeadField.SCORE, moved=True, often=True)

    @pytest.mark.parametrize(
        ("kind", "field"),
        [(MetricKind.COUNT, LeadField.SCORE), (MetricKind.AVERAGE, None), (MetricKind.SUM, LeadField.NAME)],
    )
    def test_works_out_numbers_of_number_fields_alone(self, kind: MetricKind, field: LeadField | None) -> None:
        with pytest.raises(ValidationError):
            Metric(kind=kind, field=field)

    def test_groups_times_by_calendar_units(self) -> None:
        assert GroupBy(field=LeadField.CREATED, period=Period.MONTH).period is Period.MONTH
        with pytest.raises(ValidationError, match="grouped by day"):
            GroupBy(field=LeadField.CREATED)
        with pytest.raises(ValidationError, match="grouped by day"):
            GroupBy(field=LeadField.COUNTRY, period=Period.MONTH)

    def test_groups_for_something(self) -> None:
        with pytest.raises(ValidationError, match="needs a metric"):
            LeadQuery(group_by=GroupBy(field=LeadField.COUNTRY))
