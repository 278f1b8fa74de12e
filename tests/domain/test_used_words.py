"""Words that mean something particular are named with their meaning, where a question used them."""

from collections.abc import Mapping

from bot.domain.calendar import Calendar
from bot.domain.lead_query import AnyOf, Did, FieldIs, FieldWithin, LeadField, LeadQuery, Metric, MetricKind, Period
from bot.domain.used_words import words_used
from bot.files.rules_file import load_rules
from tests.builders import MARA, T0, TOM

CALENDAR = Calendar(now=T0, zone="Europe/Berlin")
HOT = FieldIs(field=LeadField.BAND, values=("hot",))


def meant(**plan: object) -> Mapping[str, str]:
    query = LeadQuery(zone="Europe/Berlin", **plan)
    return words_used(query, rules=load_rules(), asker_id=MARA.id)


class TestWhatAWordMeans:
    def test_is_told_of_a_band_by_the_rules(self) -> None:
        assert meant(where=(HOT,)) == {"hot": "score ≥ 45, fit ≥ 40, engagement ≥ 50"}
        assert meant(where=(FieldIs(field=LeadField.BAND, values=("cold",)),)) == {"cold": "below cool"}

    def test_is_told_of_mine_but_not_of_a_colleagues(self) -> None:
        mine, toms = (FieldIs(field=LeadField.OWNER, values=(rep.id,)) for rep in (MARA, TOM))

        assert meant(where=(AnyOf(conditions=(mine,)),)) == {"mine": "owned by you"}
        assert meant(where=(toms,)) == {}

    def test_is_the_days_of_a_time_told_from_today(self) -> None:
        quarter = FieldWithin(field=LeadField.CREATED, window=CALENDAR.unit(Period.QUARTER))
        day = Did(window=CALENDAR.unit(Period.DAY, -1))

        assert meant(where=(quarter, day)) == {
            "this quarter": "1 January 2026 to 31 March 2026",
            "yesterday": "17 March 2026",
        }

    def test_is_a_moment_for_days_counted_back(self) -> None:
        untouched = FieldWithin(field=LeadField.LAST_ACTIVITY, window=CALENDAR.rolling(14, Period.DAY), negated=True)

        said = meant(where=(untouched,))

        assert said["the last 14 days"] == "since 4 March 2026, 10:00"
        assert said["activity"].endswith("or none at all")

    def test_is_not_told_of_days_that_are_named(self) -> None:
        assert meant(where=(FieldWithin(field=LeadField.CREATED, window=CALENDAR.month(2)),)) == {}

    def test_is_what_a_score_is_made_of_where_it_ranks(self) -> None:
        weights = {"score": "fit 40 %, engagement 40 %, readiness 20 %"}

        assert meant(workable=True) == weights
        assert meant(metric=Metric(kind=MetricKind.AVERAGE, field=LeadField.SCORE)) == weights
