"""What plans mean, shown by example, in every make of storage."""

from collections.abc import Sequence
from datetime import UTC, date, datetime
from typing import Any

import pytest

from bot.domain.errors import BadInput
from bot.domain.lead import Lead
from bot.domain.lead_query import (
    AnyOf,
    Condition,
    Did,
    EventPart,
    Evident,
    FieldBetween,
    FieldHas,
    FieldIs,
    FieldWithin,
    Group,
    GroupBy,
    LeadField,
    LeadQuery,
    Metric,
    MetricKind,
    Period,
    Sort,
    Window,
    on_day,
)
from bot.domain.words import Band, Criterion, EventKind, Level, Seniority, Source, Stage, Status
from tests.builders import MARA, T0, TOM, a_lead, a_standing, ago, an_event
from tests.contracts.steps import Stores, a_note, an_evidence, logged, put

F = LeadField


def named(name: str, **known: Any) -> Lead:
    return a_lead(**({"name": name, "email": f"{name.lower()}@x.test", "company": f"{name} Works"} | known))


def found(stores: Stores, *where: Condition, **more: Any) -> list[str]:
    page = stores.questions.find(LeadQuery(where=where, **more))
    return [scored.lead.name for scored in page.leads]


class TestEquality:
    def test_leaves_case_accents_and_signs_aside(self, stores: Stores) -> None:
        put(
            stores,
            named("Ana", country="Österreich", title="Head of IT", custom={"Plan Typ": "Größe: XL"}),
            named("Bo"),
        )

        assert found(stores, FieldIs(field=F.COUNTRY, values=("osterreich", "France"))) == ["Ana"]
        assert found(stores, FieldIs(field=F.TITLE, values=("HEAD OF I.T",))) == []
        assert found(stores, FieldIs(field=F.TITLE, values=("head-of IT",))) == ["Ana"]
        assert found(stores, FieldIs(field=F.CUSTOM, custom="plan typ", values=("grosse xl",))) == ["Ana"]
        assert found(stores, FieldIs(field=F.NAME, values=("ÁNA",))) == ["Ana"]

    def test_of_custom_days_numbers_and_orders_goes_by_what_they_write(self, stores: Stores) -> None:
        put(
            stores,
            named("Ana", custom={"Renewal": "2026-07-01", "Sites": "12"}),
            named("Bo", custom={"Renewal": "2026-07-31 18:00", "Sites": "9"}),
            named("Cy", custom={"Renewal": "2026-08-01", "Sites": "many"}),
            named("Di", custom={"Renewal": "soon"}),
        )
        july = FieldWithin(field=F.CUSTOM, custom="renewal", window=on_day(date(2026, 7, 1), date(2026, 7, 31), "UTC"))
        in_denver = july.model_copy(update={"window": on_day(date(2026, 7, 1), date(2026, 7, 31), "America/Denver")})
        by_sites = (Sort(field=F.CUSTOM, custom="Sites"),)

        assert sorted(found(stores, july)) == sorted(found(stores, in_denver)) == ["Ana", "Bo"]
        assert found(stores, july.model_copy(update={"negated": True})) == ["Cy"]
        assert found(stores, sort=by_sites) == ["Ana", "Bo", "Cy", "Di"]
        sites = Metric(kind=MetricKind.AVERAGE, field=F.CUSTOM, custom="sites")
        assert stores.questions.measure(LeadQuery(metric=sites)) == 10.5
        median = sites.model_copy(update={"kind": MetricKind.MEDIAN})
        assert stores.questions.measure(LeadQuery(metric=median)) == 10.5

    def test_of_companies_goes_by_the_account(self, stores: Stores) -> None:
        put(stores, named("Ana", company="Acme, Inc.", account=None), named("Bo", company="ACME", account="acme"))

        assert len(found(stores, FieldIs(field=F.COMPANY, values=("Acme GmbH",)))) == 2

    def test_of_addresses_leaves_plus_tags_aside(self, stores: Stores) -> None:
        put(stores, named("Ana", email="Ana+shop@x.test"))

        assert found(stores, FieldIs(field=F.EMAIL, values=("ANA+news@X.test",))) == ["Ana"]

    def test_of_owners_goes_by_id(self, stores: Stores) -> None:
        put(stores, named("Ana", owner_id=MARA.id), named("Bo", owner_id=TOM.id), named("Cy"))

        assert found(stores, FieldIs(field=F.OWNER, values=(MARA.id,))) == ["Ana"]
        assert found(stores, FieldIs(field=F.OWNER, values=(MARA.id,), negated=True)) == ["Bo"]
        assert found(stores, FieldIs(field=F.OWNER, negated=True)) == ["Cy"]

    def test_of_choices_flags_and_numbers(self, stores: Stores) -> None:
        put(stores, named("Ana", seniority=Seniority.C_LEVEL, unsubscribed=True, employees=1200), named("Bo"))

        assert found(stores, FieldIs(field=F.SENIORITY, values=("C level",))) == ["Ana"]
        assert found(stores, FieldIs(field=F.SENIORITY, values=("no such",))) == []
        assert found(stores, FieldIs(field=F.UNSUBSCRIBED)) == ["Ana"]
        assert found(stores, FieldIs(field=F.UNSUBSCRIBED, values=("no",))) == ["Bo"]
        assert found(stores, FieldIs(field=F.UNSUBSCRIBED, values=("yes",), negated=True)) == ["Bo"]
        assert found(stores, FieldIs(field=F.EMPLOYEES, values=("1,200",))) == ["Ana"]

    def test_of_a_time_is_a_mistake(self, stores: Stores) -> None:
        put(stores, named("Ana"))

        with pytest.raises(BadInput):
            found(stores, FieldIs(field=F.CREATED, values=("2026-01-01",)))


class TestWords:
    def test_match_whole_and_as_phrases(self, stores: Stores) -> None:
        put(
            stores,
            named("Ana", title="CTO & Founder"),
            named("Bo", title="Director"),
            named("Cy", title="Head of Data"),
        )

        assert found(stores, FieldHas(field=F.TITLE, words=("cto",))) == ["Ana"]
        assert found(stores, FieldHas(field=F.TITLE, words=("of data", "founder"))) == ["Ana", "Cy"]
        assert found(stores, FieldHas(field=F.TITLE, words=("data of",))) == []
        assert found(stores, FieldHas(field=F.TITLE, words=("!?",))) == []

    def test_are_looked_for_in_owners_addresses_companies_choices_and_custom_fields(self, stores: Stores) -> None:
        stores.reps.put(MARA)
        ana = named("Ana", owner_id=MARA.id, company="Acme Holding", source=Source.PAID_SOCIAL, custom={"Fit": "A, B"})
        put(stores, ana, named("Bo"))

        assert found(stores, FieldHas(field=F.OWNER, words=("lindt",))) == ["Ana"]
        assert found(stores, FieldHas(field=F.EMAIL, words=("x.test",))) == ["Ana", "Bo"]
        assert found(stores, FieldHas(field=F.COMPANY, words=("holding",))) == ["Ana"]
        assert found(stores, FieldHas(field=F.SOURCE, words=("social",))) == ["Ana"]
        assert found(stores, FieldHas(field=F.CUSTOM, custom="fit", words=("b",))) == ["Ana"]

    def test_in_a_number_are_a_mistake(self, stores: Stores) -> None:
        put(stores, named("Ana"))

        with pytest.raises(BadInput):
            found(stores, FieldHas(field=F.SCORE, words=("9",)))


class TestRanges:
    def test_are_closed_and_may_be_open(self, stores: Stores) -> None:
        put(stores, *(named(f"P{size}", employees=size) for size in (10, 200, 999)), named("None"))

        assert found(stores, FieldBetween(field=F.EMPLOYEES, low=10, high=200)) == ["P10", "P200"]
        assert found(stores, FieldBetween(field=F.EMPLOYEES, low=201)) == ["P999"]
        assert found(stores, FieldBetween(field=F.EMPLOYEES, low=201, negated=True)) == ["P10", "P200"]

    def test_read_numbers_out_of_custom_fields(self, stores: Stores) -> None:
        put(stores, named("Ana", custom={"Seats": "1,200 EUR"}), named("Bo", custom={"Seats": "many"}))

        assert found(stores, FieldBetween(field=F.CUSTOM, custom="seats", low=1000)) == ["Ana"]
        assert found(stores, FieldBetween(field=F.CUSTOM, custom="seats", low=5000, negated=True)) == ["Ana"]

    def test_of_something_else_are_a_mistake(self, stores: Stores) -> None:
        put(stores, named("Ana"))

        with pytest.raises(BadInput):
            found(stores, FieldBetween(field=F.TITLE, low=1))
        with pytest.raises(BadInput):
            found(stores, FieldWithin(field=F.TITLE, window=Window()))


class TestWindows:
    def test_are_half_open(self, stores: Stores) -> None:
        put(stores, named("Ana", created_at=ago(days=2)), named("Bo", created_at=T0), named("Cy", created_at=None))
        window = Window(start=ago(days=2), end=T0)

        assert found(stores, FieldWithin(field=F.CREATED, window=window)) == ["Ana"]
        assert found(stores, FieldWithin(field=F.CREATED, window=window, negated=True)) == ["Bo"]

    def test_of_no_touch_include_the_never_touched(self, stores: Stores) -> None:
        put(stores, named("Ana", crm_activity_at=ago(days=20)), named("Bo"), named("Cy", crm_activity_at=ago(days=2)))
        lately = Window(start=ago(days=10))

        page = stores.questions.find(
            LeadQuery(where=(FieldWithin(field=F.LAST_ACTIVITY, window=lately, negated=True),))
        )

        assert {scored.lead.name for scored in page.leads} == {"Ana", "Bo"}
        assert page.blanks == {}

    def test_of_the_band_go_by_when_it_was_entered(self, stores: Stores) -> None:
        put(stores, named("Ana"), standing=a_standing(band=Band.HOT, band_since=ago(hours=1)))
        put(stores, named("Bo"))

        assert found(stores, FieldWithin(field=F.BAND_SINCE, window=Window(start=ago(days=1)))) == ["Ana"]


class TestDeeds:
    @pytest.fixture(autouse=True)
    def done(self, stores: Stores) -> None:
        ana, bo, cy = named("Ana"), named("Bo"), named("Cy")
        put(stores, ana, bo, cy)
        stores.engagement.add(
            [
                an_event(ana, EventKind.PRICING_PAGE, at=ago(days=1)),
                an_event(ana, EventKind.PRICING_PAGE, at=ago(days=3)),
                an_event(bo, EventKind.PRICING_PAGE, at=ago(days=9)),
                an_event(bo, EventKind.CONTENT_DOWNLOAD, at=ago(days=2), asset="Retail ROI Report", campaign="Spring"),
            ]
        )

    def test_count_by_kind_window_and_number(self, stores: Stores) -> None:
        pricing = (EventKind.PRICING_PAGE,)

        assert set(found(stores, Did(events=pricing))) == {"Ana", "Bo"}
        assert found(stores, Did(events=pricing, at_least=2)) == ["Ana"]
        assert found(stores, Did(events=pricing, window=Window(end=ago(days=5)))) == ["Bo"]
        assert found(stores, Did(events=pricing, negated=True)) == ["Cy"]
        assert found(stores, Did(negated=True)) == ["Cy"]
        assert set(found(stores, Did(events=pricing, at_least=2, negated=True))) == {"Bo", "Cy"}

    def test_go_by_all_words_of_the_asset_in_any_order(self, stores: Stores) -> None:
        assert found(stores, Did(asset="report: RETAIL")) == ["Bo"]
        assert found(stores, Did(asset="spring report")) == ["Bo"]
        assert found(stores, Did(asset="retail webinar")) == []

    def test_tell_when_one_happened_last(self, stores: Stores) -> None:
        pricing = [EventKind.PRICING_PAGE]

        assert stores.vocabulary.last_happened(pricing, None, before=T0) == ago(days=1)
        assert stores.vocabulary.last_happened(pricing, None, before=ago(days=1)) == ago(days=3)
        assert stores.vocabulary.last_happened([], "retail roi", before=T0) == ago(days=2)
        assert stores.vocabulary.last_happened(pricing, "roi", before=T0) is None

    def test_tell_what_they_are_called(self, stores: Stores) -> None:
        downloads = [EventKind.CONTENT_DOWNLOAD, EventKind.PRICING_PAGE]

        assert [name.split() for name in stores.vocabulary.event_names(downloads, ["report", "ret"])] == [
            ["retail", "roi", "report", "spring"]
        ]
        assert stores.vocabulary.event_names([EventKind.WEBINAR_ATTENDED], ["report"]) == []
        assert stores.vocabulary.event_names(downloads, ["re_ail"]) == []


class TestEvidence:
    def test_counts_by_its_level_at_the_moment_of_asking(self, stores: Stores) -> None:
        ana, bo = named("Ana"), named("Bo")
        row = an_evidence(ana, Criterion.BUDGET, expires_at=ago(days=-10), at=ago(days=5))
        stores.writes.save(ana, standing=a_standing(), evidence=[row], note=a_note())
        put(stores, bo)
        supported = Evident(criterion=Criterion.BUDGET, levels=(Level.SUPPORTED, Level.CONFIRMED))
        unknown = Evident(criterion=Criterion.BUDGET, levels=(Level.UNKNOWN,))

        assert found(stores, supported) == ["Ana"]
        assert found(stores, supported, as_of=T0) == ["Ana"]
        assert found(stores, supported, as_of=ago(days=-11)) == []
        assert found(stores, unknown) == ["Bo"]
        assert set(found(stores, unknown, as_of=ago(days=-11))) == {"Ana", "Bo"}
        assert found(stores, supported.model_copy(update={"negated": True})) == ["Bo"]

    def test_is_read_as_the_ledger_reads_it(self, stores: Stores) -> None:
        ana = named("Ana")
        stores.writes.save(ana, standing=a_standing(), evidence=[an_evidence(ana, at=ago(days=5))], note=a_note())
        against = an_evidence(ana, id="E-2", level=Level.CONTRADICTED, at=ago(days=1))
        stores.writes.save(logged(ana), standing=a_standing(), evidence=[against], note=a_note())

        contradicted = Evident(criterion=Criterion.BUDGET, levels=(Level.CONTRADICTED,))
        assert found(stores, contradicted) == ["Ana"]
        assert found(stores, contradicted, as_of=ago(days=3)) == []


class TestTogether:
    def test_all_conditions_hold_and_any_of_a_group(self, stores: Stores) -> None:
        put(
            stores,
            named("Ana", country="Germany", title="CTO"),
            named("Bo", country="Germany"),
            named("Cy", title="CTO"),
        )
        german, cto = FieldIs(field=F.COUNTRY, values=("Germany",)), FieldIs(field=F.TITLE, values=("CTO",))

        assert found(stores, german, cto) == ["Ana"]
        assert set(found(stores, AnyOf(conditions=(german, cto)))) == {"Ana", "Bo", "Cy"}
        assert found(stores, AnyOf(conditions=())) == []

    def test_workable_leaves_out_whom_nobody_should_call(self, stores: Stores) -> None:
        put(
            stores,
            named("Ana", stage=Stage.SQL, status=Status.OPEN),
            named("Bo", stage=Stage.CUSTOMER),
            named("Cy", status=Status.LOST),
            named("Di", unsubscribed=True),
            named("Ed", do_not_contact=True),
            named("Flo", status=Status.WON),
            named("Gus", status=Status.UNQUALIFIED),
        )

        assert found(stores, workable=True) == ["Ana"]
        assert stores.questions.find(LeadQuery(workable=True, limit=1)).total == 1
        assert len(found(stores)) == 7

    def test_counts_matches_before_the_limit(self, stores: Stores) -> None:
        put(stores, *(named(f"P{n}", country="Germany") for n in range(5)))

        page = stores.questions.find(LeadQuery(where=(FieldIs(field=F.COUNTRY, values=("germany",)),), limit=2))

        assert (len(page.leads), page.total) == (2, 5)

    def test_says_how_many_a_blank_left_out(self, stores: Stores) -> None:
        put(
            stores,
            named("Ana", country="Germany"),
            named("Bo", country="France"),
            named("Cy"),
            named("Di", title="CTO"),
        )
        elsewhere = FieldIs(field=F.COUNTRY, values=("France",), negated=True)

        page = stores.questions.find(LeadQuery(where=(elsewhere,), limit=5))
        assert ([scored.lead.name for scored in page.leads], page.blanks) == (["Ana"], {F.COUNTRY: 2})

        cto = FieldIs(field=F.TITLE, values=("CTO",))
        page = stores.questions.find(LeadQuery(where=(elsewhere, cto), limit=5))
        assert (page.leads, page.total, page.blanks) == ((), 0, {F.COUNTRY: 1})


class TestSorting:
    def test_goes_by_the_plan_then_score_then_id_blanks_last(self, stores: Stores) -> None:
        put(stores, named("Ana", employees=5), named("Bo"), named("Cy", employees=900))
        put(stores, named("Di", employees=5), standing=a_standing(score=99))

        largest, smallest = (Sort(field=F.EMPLOYEES),), (Sort(field=F.EMPLOYEES, descending=False),)
        assert found(stores, sort=largest) == ["Cy", "Di", "Ana", "Bo"]
        assert found(stores, sort=smallest) == ["Di", "Ana", "Cy", "Bo"]
        assert found(stores, sort=smallest, limit=2) == ["Di", "Ana"]
        assert found(stores)[0] == "Di"

    def test_knows_the_order_of_bands_and_stages(self, stores: Stores) -> None:
        for band, stage in ((Band.COLD, Stage.SQL), (Band.HOT, Stage.OTHER), (Band.WARM, Stage.LEAD)):
            put(stores, named(f"{band}", stage=stage), standing=a_standing(band=band))

        assert found(stores, sort=(Sort(field=F.BAND),)) == ["hot", "warm", "cold"]
        assert found(stores, sort=(Sort(field=F.STAGE),)) == ["cold", "warm", "hot"]

    def test_goes_by_owners_names_and_by_folded_text(self, stores: Stores) -> None:
        for rep in (MARA, TOM):
            stores.reps.put(rep)
        put(stores, named("élan", owner_id=TOM.id), named("Eve", owner_id=MARA.id), named("Zoe"))

        assert found(stores, sort=(Sort(field=F.OWNER, descending=False),)) == ["Eve", "élan", "Zoe"]
        assert found(stores, sort=(Sort(field=F.NAME, descending=False),)) == ["élan", "Eve", "Zoe"]

    def test_by_a_custom_field_without_its_name_is_a_mistake(self, stores: Stores) -> None:
        put(stores, named("Ana"))

        with pytest.raises(BadInput):
            found(stores, sort=(Sort(field=F.CUSTOM),))


class TestNumbers:
    def measured(self, stores: Stores, kind: MetricKind, *where: Condition, **more: Any) -> float | None:
        return stores.questions.measure(LeadQuery(where=where, metric=Metric(kind=kind, **more)))

    def test_are_worked_out_over_known_values(self, stores: Stores) -> None:
        put(stores, *(named(f"P{size}", employees=size) for size in (10, 20, 60, 1000)), named("None"))

        assert self.measured(stores, MetricKind.COUNT) == 5
        assert self.measured(stores, MetricKind.AVERAGE, field=F.EMPLOYEES) == 272.5
        assert self.measured(stores, MetricKind.SUM, field=F.EMPLOYEES) == 1090
        assert self.measured(stores, MetricKind.MEDIAN, field=F.EMPLOYEES) == 40
        small = FieldBetween(field=F.EMPLOYEES, high=100)
        assert self.measured(stores, MetricKind.MEDIAN, small, field=F.EMPLOYEES) == 20
        assert self.measured(stores, MetricKind.SHARE, of=(small,)) == 0.6

    def test_are_none_where_there_is_nothing(self, stores: Stores) -> None:
        assert self.measured(stores, MetricKind.COUNT) == 0
        for kind in (MetricKind.AVERAGE, MetricKind.SUM, MetricKind.MEDIAN):
            assert self.measured(stores, kind, field=F.EMPLOYEES) is None
        assert self.measured(stores, MetricKind.SHARE, of=(FieldIs(field=F.TITLE),)) is None


class TestBreakdowns:
    def groups(self, stores: Stores, group_by: GroupBy, **more: Any) -> Sequence[Group]:
        query: dict[str, Any] = {"metric": Metric(), "group_by": group_by} | more
        return [(g.key, g.value, g.count) for g in stores.questions.breakdown(LeadQuery(**query))]

    def test_put_spellings_together_largest_first(self, stores: Stores) -> None:
        industries = ("Retail", "retail", "RETAIL ", "Banking", None)
        put(stores, *(named(f"P{n}", industry=industry) for n, industry in enumerate(industries)))

        assert self.groups(stores, GroupBy(field=F.INDUSTRY)) == [
            ("RETAIL ", 3, 3),
            ("Banking", 1, 1),
            ("(blank)", 1, 1),
        ]
        assert self.groups(stores, GroupBy(field=F.INDUSTRY), limit=1) == [("RETAIL ", 3, 3)]

    def test_put_the_least_first_where_that_is_asked_for_and_what_is_blank_last(self, stores: Stores) -> None:
        industries = ("Retail", "Retail", "Retail", "Banking", "Legal", "Legal", None, None, None, None)
        put(stores, *(named(f"P{n}", industry=industry) for n, industry in enumerate(industries)))

        fewest = [("Banking", 1, 1), ("Legal", 2, 2), ("Retail", 3, 3), ("(blank)", 4, 4)]
        assert self.groups(stores, GroupBy(field=F.INDUSTRY, least_first=True)) == fewest
        assert self.groups(stores, GroupBy(field=F.INDUSTRY), limit=1) == [("Retail", 3, 3)]

    def test_put_ranges_by_their_number_where_they_are_ranked(self, stores: Stores) -> None:
        put(stores, *(named(f"P{n}", employees=employees) for n, employees in enumerate((5, 300, 300, 300, 20, 20))))

        ranked = [count for _, _, count in self.groups(stores, GroupBy(field=F.EMPLOYEES, ranked=True))]
        fewest = GroupBy(field=F.EMPLOYEES, ranked=True, least_first=True)
        assert ranked == [3, 2, 1]
        assert [count for _, _, count in self.groups(stores, fewest)] == [1, 2, 3]

    def test_put_states_together_by_name_and_code(self, stores: Stores) -> None:
        states = ("TX", "Texas", "texas", "Bayern", "ON", None)
        put(stores, *(named(f"P{n}", state=state, title=f"T{n % 2}") for n, state in enumerate(states)))

        by_state = GroupBy(field=F.STATE)
        everybody = [("TX", 3, 3), ("Bayern", 1, 1), ("ON", 1, 1), ("(blank)", 1, 1)]
        assert self.groups(stores, by_state) == everybody
        assert self.groups(stores, by_state, where=(FieldIs(field=F.TITLE),)) == everybody

    def test_go_by_the_crms_word_for_the_source_or_else_by_ours(self, stores: Stores) -> None:
        sources = ((Source.DIRECT, "Web"), (Source.DIRECT, "Phone"), (Source.WEBINAR, None), (None, None))
        put(
            stores,
            *(named(f"P{n}", source=ours, source_detail=own, title="T") for n, (ours, own) in enumerate(sources)),
        )

        by_source = GroupBy(field=F.SOURCE_DETAIL)
        each = {("Web", 1, 1), ("Phone", 1, 1), ("webinar", 1, 1), ("(blank)", 1, 1)}
        assert set(self.groups(stores, by_source)) == each
        assert set(self.groups(stores, by_source, where=(FieldIs(field=F.TITLE),))) == each

    def test_name_owners_and_flags(self, stores: Stores) -> None:
        stores.reps.put(MARA)
        put(stores, named("Ana", owner_id=MARA.id), named("Bo", owner_id="R-gone", unsubscribed=True), named("Cy"))

        assert {key for key, _, _ in self.groups(stores, GroupBy(field=F.OWNER))} == {"Mara Lindt", "R-gone", "(blank)"}
        assert self.groups(stores, GroupBy(field=F.UNSUBSCRIBED)) == [("no", 2, 2), ("yes", 1, 1)]

    def test_go_by_custom_fields_and_accounts(self, stores: Stores) -> None:
        put(
            stores,
            named("Ana", company="Acme Inc", custom={"Plan": "Pro"}),
            named("Bo", company="ACME", custom={"plan": "PRO"}),
        )

        assert self.groups(stores, GroupBy(field=F.CUSTOM, custom="PLAN")) == [("PRO", 2, 2)]
        assert self.groups(stores, GroupBy(field=F.COMPANY)) == [("ACME", 2, 2)]

    def test_count_a_lead_for_each_value_that_its_cell_lists(self, stores: Stores) -> None:
        put(
            stores,
            named("Ana", custom={"Needs": 'Solar; "Day" Storage'}),
            named("Bo", custom={"Needs": "solar;Heat Pumps; Solar"}),
            named("Cy", custom={"Needs": "; "}),
            named("Di", custom={"Needs": "Heat Pumps"}),
            named("Eva"),
        )

        by_need = GroupBy(field=F.CUSTOM, custom="needs", lists=True)
        assert self.groups(stores, by_need) == [
            ("Heat Pumps", 2, 2),
            ("Solar", 2, 2),
            ('"Day" Storage', 1, 1),
            ("(blank)", 2, 2),
        ]

    def test_work_out_the_metric_of_each_group(self, stores: Stores) -> None:
        for number, country in enumerate(["DE", "DE", "DE", "FR"]):
            lead = named(f"P{number}", country=country, title="CTO" if number == 0 else None)
            put(stores, lead, standing=a_standing(score=10 * number))

        by_country = GroupBy(field=F.COUNTRY)
        for kind, expected in (
            (MetricKind.AVERAGE, [("FR", 30, 1), ("DE", 10, 3)]),
            (MetricKind.SUM, [("DE", 30, 3), ("FR", 30, 1)]),
            (MetricKind.MEDIAN, [("FR", 30, 1), ("DE", 10, 3)]),
        ):
            assert self.groups(stores, by_country, metric=Metric(kind=kind, field=F.SCORE)) == expected
        share = Metric(kind=MetricKind.SHARE, of=(FieldIs(field=F.TITLE),))
        assert self.groups(stores, by_country, metric=share) == [("DE", 1 / 3, 3), ("FR", 0, 1)]

    def test_leave_out_groups_with_nothing_to_average(self, stores: Stores) -> None:
        put(stores, named("Ana", country="DE", employees=5), named("Bo", country="FR"))

        metric = Metric(kind=MetricKind.MEDIAN, field=F.EMPLOYEES)
        assert self.groups(stores, GroupBy(field=F.COUNTRY), metric=metric) == [("DE", 5, 1)]

    @pytest.mark.parametrize(
        ("period", "keys"),
        [
            (Period.DAY, ["2025-12-28", "2025-12-29", "2026-01-01", "2026-03-29", "(blank)"]),
            (Period.WEEK, ["2025-W52", "2026-W01", "2026-W13", "(blank)"]),
            (Period.MONTH, ["2025-12", "2026-01", "2026-03", "(blank)"]),
            (Period.QUARTER, ["2025-Q4", "2026-Q1", "(blank)"]),
            (Period.YEAR, ["2025", "2026", "(blank)"]),
        ],
    )
    def test_cut_time_by_the_calendar_of_the_zone(self, stores: Stores, period: Period, keys: list[str]) -> None:
        moments = [
            datetime(2025, 12, 28, 22, 59, tzinfo=UTC),
            datetime(2025, 12, 28, 23, 0, tzinfo=UTC),  # Monday in Berlin
            datetime(2025, 12, 31, 23, 30, tzinfo=UTC),  # the new year in Berlin
            datetime(2026, 3, 28, 23, 30, tzinfo=UTC),
            datetime(2026, 3, 29, 21, 59, tzinfo=UTC),  # the same day, which has 23 hours
            None,
        ]
        put(stores, *(named(f"P{n}", created_at=moment) for n, moment in enumerate(moments)))

        groups = self.groups(stores, GroupBy(field=F.CREATED, period=period), zone="Europe/Berlin")

        assert [key for key, _, _ in groups] == keys
        assert sum(count for _, _, count in groups) == 6
        median = Metric(kind=MetricKind.MEDIAN, field=F.SCORE)
        medians = self.groups(stores, GroupBy(field=F.CREATED, period=period), zone="Europe/Berlin", metric=median)
        assert [(key, count) for key, _, count in medians] == [(key, count) for key, _, count in groups]

    def test_cut_old_times_right_too(self, stores: Stores) -> None:
        put(stores, named("Ana", created_at=datetime(1969, 12, 31, 23, 59, tzinfo=UTC)))

        assert self.groups(stores, GroupBy(field=F.CREATED, period=Period.DAY)) == [("1969-12-31", 1, 1)]

    def test_put_numbers_into_ranges_in_their_order(self, stores: Stores) -> None:
        sizes = (9, 49, 50, 199, 200, 4999, 70_000, None)
        put(stores, *(named(f"P{n}", employees=size) for n, size in enumerate(sizes)))

        assert self.groups(stores, GroupBy(field=F.EMPLOYEES)) == [
            ("under 10", 1, 1),
            ("10 to 49", 1, 1),
            ("50 to 199", 2, 2),
            ("200 to 999", 1, 1),
            ("1,000 to 4,999", 1, 1),
            ("5,000 or more", 1, 1),
            ("(blank)", 1, 1),
        ]

    def test_go_by_what_leads_did_once_each(self, stores: Stores) -> None:
        ana, bo = named("Ana"), named("Bo")
        put(stores, ana, bo, named("Cy"))
        download, watched = EventKind.CONTENT_DOWNLOAD, EventKind.VIDEO_WATCHED
        stores.engagement.add(
            [
                an_event(ana, download, at=ago(days=1), asset="Guide"),
                an_event(ana, download, at=ago(days=2), asset="Guide"),
                an_event(ana, EventKind.CALL, at=ago(days=1), asset=""),
                an_event(bo, download, at=ago(days=1), asset="Guide"),
                an_event(bo, watched, at=ago(days=1), asset="Tour"),
            ]
        )

        assert self.groups(stores, GroupBy(part=EventPart.ASSET)) == [("Guide", 2, 2), ("Tour", 1, 1)]
        downloaded = Did(events=(download,))
        assert self.groups(stores, GroupBy(part=EventPart.KIND), where=(downloaded,)) == [("content download", 2, 2)]

    def test_go_by_when_they_did_it_once_a_unit(self, stores: Stores) -> None:
        ana, bo = named("Ana"), named("Bo")
        put(stores, ana, bo)
        demo, march, february = EventKind.DEMO_REQUEST, T0, datetime(2026, 2, 28, 23, 30, tzinfo=UTC)
        stores.engagement.add(
            [an_event(ana, kind=demo, at=at) for at in (march, ago(days=1), february)]
            + [an_event(bo, kind=demo, at=march), an_event(bo, kind=EventKind.CALL, at=ago(days=90))],
        )
        by, asked = GroupBy(part=EventPart.TIME, period=Period.MONTH), (Did(events=(demo,)),)

        assert self.groups(stores, by, where=asked) == [("2026-02", 1, 1), ("2026-03", 2, 2)]
        assert self.groups(stores, by, where=asked, zone="Europe/Berlin") == [("2026-03", 2, 2)]

    def test_of_assets_call_an_occasion_by_its_detail(self, stores: Stores) -> None:
        ana = named("Ana")
        put(stores, ana)
        attended, viewed = EventKind.WEBINAR_ATTENDED, EventKind.PAGE_VIEW
        stores.engagement.add(
            [
                an_event(ana, kind=attended, asset="", detail="Forecasting"),
                an_event(ana, kind=viewed, asset="", detail="/pricing"),
            ]
        )

        assert self.groups(stores, GroupBy(part=EventPart.ASSET)) == [("Forecasting", 1, 1)]

    def test_go_by_the_level_of_a_criterion(self, stores: Stores) -> None:
        ana = named("Ana")
        put(stores, named("Bo"), named("Cy"))
        stores.writes.save(ana, standing=a_standing(), evidence=[an_evidence(ana, level=Level.CLAIMED)], note=a_note())

        assert self.groups(stores, GroupBy(criterion=Criterion.BUDGET)) == [("unknown", 2, 2), ("claimed", 1, 1)]

    def test_go_by_two_things_the_first_kept_together(self, stores: Stores) -> None:
        where = [("DE", "Retail"), ("DE", "Banking"), ("DE", "Retail"), ("FR", "Retail"), ("FR", None), ("US", "X")]
        put(stores, *(named(f"P{n}", country=c, industry=i) for n, (c, i) in enumerate(where)))
        by = GroupBy(field=F.COUNTRY, then=GroupBy(field=F.INDUSTRY))

        found = stores.questions.breakdown(LeadQuery(metric=Metric(), group_by=by, limit=2))

        assert [(group.keys, group.count) for group in found] == [
            (("DE", "Retail"), 2),
            (("DE", "Banking"), 1),
            (("FR", "Retail"), 1),
            (("FR", "(blank)"), 1),
        ]
        assert found[0].key == "DE, Retail"

    def test_without_a_group_are_a_mistake(self, stores: Stores) -> None:
        with pytest.raises(BadInput):
            stores.questions.breakdown(LeadQuery(metric=Metric()))


class TestTheBestOfEachGroup:
    def best(self, stores: Stores, group_by: GroupBy, **more: Any) -> list[tuple[str, str]]:
        page = stores.questions.find(LeadQuery(group_by=group_by, **more))
        return [(key, scored.lead.name) for key, scored in zip(page.keys, page.leads, strict=True)]

    def leads(self, stores: Stores) -> None:
        for name, country, score in (("Ana", "DE", 10), ("Bo", "FR", 30), ("Cy", "DE", 20), ("Di", None, 5)):
            lead = named(name, country=country)
            stores.writes.save(lead, standing=a_standing(score=score), evidence=[], note=a_note())

    def test_comes_in_the_order_of_the_plan_with_its_group(self, stores: Stores) -> None:
        self.leads(stores)
        by, scored = GroupBy(field=F.COUNTRY), (Sort(field=F.SCORE),)

        assert self.best(stores, by, each=1, sort=scored) == [("FR", "Bo"), ("DE", "Cy"), ("(blank)", "Di")]
        assert self.best(stores, by, each=2, sort=scored, limit=3) == [("FR", "Bo"), ("DE", "Cy"), ("DE", "Ana")]
        assert self.best(stores, by, each=1, sort=(Sort(field=F.SCORE, descending=False),))[0] == ("(blank)", "Di")

    def test_is_of_those_that_match_and_counts_them_all(self, stores: Stores) -> None:
        self.leads(stores)
        where, by = (FieldIs(field=F.COUNTRY, values=("DE",)),), GroupBy(field=F.OWNER)

        assert self.best(stores, by, each=1, where=where) == [("(blank)", "Cy")]
        assert stores.questions.find(LeadQuery(where=where, group_by=by, each=1)).total == 2

    def test_of_owners_is_told_by_their_names(self, stores: Stores) -> None:
        for rep in (MARA, TOM):
            stores.reps.put(rep)
        put(stores, named("Ana", owner_id=MARA.id), named("Bo", owner_id=TOM.id))

        found = self.best(stores, GroupBy(field=F.OWNER), each=1, sort=(Sort(field=F.NAME, descending=False),))

        assert found == [(MARA.shown, "Ana"), (TOM.shown, "Bo")]

    def test_needs_one_field_to_group_by(self) -> None:
        with pytest.raises(ValueError, match="of each group"):
            LeadQuery(group_by=GroupBy(part=EventPart.ASSET), each=1)
