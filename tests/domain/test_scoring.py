"""What a score says about leads as a rep meets them, by the shipped rules."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.lead import Lead
from bot.domain.receipt import Axis, Cause, Receipt
from bot.domain.scoring import score
from bot.domain.scoring_rules import IndustryFit
from bot.domain.words import Band, Criterion, EventKind, Level, Stage
from tests.builders import T0, a_lead, a_standing, ago
from tests.domain.scoring_cases import RULES, a_fitting_lead, event, told

KEEN = (event(EventKind.DEMO_REQUEST, days=1), event(EventKind.PRICING_PAGE, days=2))


def scored(lead: Lead, *events, evidence=(), now=T0, previous=None) -> Receipt:
    return score(lead, events=events, evidence=evidence, rules=RULES, now=now, previous=previous)


def line(receipt: Receipt, label: str):
    return next(x for axis in receipt.axes for x in axis.lines if x.label.startswith(label))


class TestFit:
    def test_gives_each_field_its_line(self):
        found = scored(a_fitting_lead()).fit

        assert [(x.label, x.points) for x in found.lines] == [
            ("Industry: Food & Beverages", 25),
            ("Company size: 1,200 employees", 20),
            ("Seniority: vp", 20),
            ("Department: supply chain", 15),
            ("Country: Germany", 10),
        ]
        assert (found.points, found.highest) == (90, 100)

    @pytest.mark.parametrize("written", ["FOOD_PRODUCTION", "food & beverage", "Dairy", "F&B", "Wine and Spirits"])
    def test_knows_an_industry_by_its_other_names(self, written):
        assert line(scored(a_lead(industry=written)), "Industry").points == 25

    @pytest.mark.parametrize(
        ("wanted", "written", "points"),
        [
            ("Banking", "Credit Union", 20),
            ("Government", "Councils", 20),
            ("Credit Unions", "Credit Union", 20),
            ("Credit Unions", "Banking", 0),
            ("Municipalities", "Government Administration", 0),
        ],
    )
    def test_a_kind_counts_as_the_whole_and_the_whole_not_as_the_kind(self, wanted, written, points):
        icp = RULES.icp.model_copy(update={"industries": (IndustryFit(name=wanted, points=20),)})
        rules = RULES.model_copy(update={"icp": icp})
        receipt = score(a_lead(industry=written), events=(), evidence=(), rules=rules, now=T0, previous=None)

        assert line(receipt, "Industry").points == points

    def test_says_so_where_an_industry_or_a_country_is_not_looked_for(self):
        found = scored(a_lead(industry="Gambling & Casinos", country="Chile"))

        assert line(found, "Industry").label == "Industry: Gambling & Casinos, not one we look for"
        assert line(found, "Country").label == "Country: Chile, outside our markets"

    def test_takes_what_the_record_says_over_what_the_title_says(self):
        found = scored(a_lead(title="Supply Planner", seniority="director"))

        assert line(found, "Seniority").label == "Seniority: director"
        assert line(found, "Department").label == "Department: supply chain"

    def test_finds_pains_in_notes_and_in_what_the_buyer_said_they_need(self):
        noted = scored(a_lead(notes="Lots of stock-outs before Christmas."))
        said = scored(a_lead(), evidence=[told(Criterion.NEED, quote="our forecasts are wrong every month")])

        assert line(noted, "Pain").label == "Pain: stock-outs"
        assert line(said, "Pain").label == "Pain: poor forecasts"

    def test_limits_what_pains_are_worth_together(self):
        found = scored(a_lead(notes="stockouts, overstock, forecasts in Excel, late deliveries"))

        assert sum(x.points for x in found.fit.lines) == 10
        assert line(found, "Limit for pains").points == -18

    def test_takes_points_off_for_a_private_mailbox_and_for_a_student(self):
        found = scored(a_fitting_lead(email="anna@GMAIL.com", title="Werkstudent Supply Chain"))

        assert line(found, "Private mailbox").points == -10
        assert line(found, "Student").points == -30

    def test_ends_at_zero_with_a_line_that_says_so(self):
        found = scored(a_lead(email="x@gmail.com", title="Student")).fit

        assert found.points == 0
        assert found.lines[-1].label == "Fit goes no lower than 0"
        assert found.lines[-1].points == 40


class TestEngagement:
    def test_adds_up_a_kind_in_one_line_with_its_latest_time(self):
        found = line(scored(a_lead(), *[event(EventKind.PRICING_PAGE, days=d) for d in (0, 14)]), "Viewed the pricing")

        assert found.label == "Viewed the pricing page, 2 times"
        assert found.points == 23, "15 today, and 7.5 a half-life ago"
        assert found.when == T0

    def test_names_the_asset_of_a_single_event(self):
        found = scored(a_lead(), event(EventKind.WEBINAR_ATTENDED, asset="Forecasting that holds"))

        assert found.engagement.lines[0].label == "Attended a webinar: Forecasting that holds"

    def test_gives_opens_nothing(self):
        found = scored(a_lead(), *[event(EventKind.EMAIL_OPEN, days=d) for d in range(9)])

        assert found.engagement.points == 0

    def test_counts_at_most_twenty_of_a_kind_a_day(self):
        visits = [event(EventKind.PAGE_VIEW, at=T0 - timedelta(minutes=m)) for m in range(25)]

        found = scored(a_lead(), *visits)

        assert line(found, "Viewed the website").label == "Viewed the website, 20 times"
        assert found.remarks == ("5 events ignored: at most 20 of a kind count a day",)

    def test_limits_a_group_so_that_small_things_do_not_make_somebody_hot(self):
        visits = [event(EventKind.PAGE_VIEW, days=d / 10) for d in range(40)]

        found = scored(a_fitting_lead(), *visits)

        assert found.engagement.points == 20
        assert line(found, "Limit for e-mail clicks and visits").cause is Cause.LIMIT

    def test_ignores_the_clicks_of_a_mail_scanner_and_says_so(self):
        burst = [event(EventKind.EMAIL_CLICK, at=T0 - timedelta(seconds=s), detail=f"/{s}") for s in (0, 1, 2)]
        known = event(EventKind.EMAIL_CLICK, days=3, agent="Mimecast URL Protect")

        found = scored(a_lead(), *burst, known)

        assert found.engagement.points == 0
        assert found.remarks == ("4 clicks ignored: mail scanner",)

    def test_takes_three_clicks_of_a_person_for_what_they_are(self):
        clicks = [event(EventKind.EMAIL_CLICK, at=T0 - timedelta(minutes=s), detail=f"/{s}") for s in (0, 1, 2)]

        assert scored(a_lead(), *clicks).engagement.points == 12

    def test_takes_points_off_for_looking_for_a_job_and_for_unsubscribing(self):
        found = scored(a_lead(), *KEEN, *[event(EventKind.CAREERS_PAGE, days=d) for d in (1, 2)])
        left = scored(a_lead(), *KEEN, event(EventKind.UNSUBSCRIBE, days=1))
        flagged = scored(a_lead(unsubscribed=True), *KEEN)

        assert line(found, "Viewed the careers page 2 times").points == -15
        assert line(left, "Unsubscribed").when == ago(days=1)
        assert line(flagged, "Unsubscribed").points == -20


class TestReadiness:
    def test_gives_each_criterion_what_its_evidence_is_worth(self):
        found = scored(a_lead(), evidence=[told(Criterion.BUDGET, Level.CONFIRMED, value="50,000 EUR")])

        assert line(found, "Budget confirmed: 50,000 EUR").points == 25
        assert {item.label for item in found.readiness.unknown} == {"need", "timeline", "authority"}

    def test_asks_to_confirm_again_what_has_expired(self):
        row = replace(told(Criterion.BUDGET, value="50,000 EUR", days=100), expires_at=ago(days=10))

        found = scored(a_lead(), evidence=[row])

        assert line(found, "Budget: re-confirm 50,000 EUR; it stood until 8 March 2026").points == 0
        assert "budget" in {item.label for item in found.readiness.unknown}

    def test_gives_nothing_for_what_is_contradicted(self):
        found = scored(a_lead(), evidence=[told(Criterion.AUTHORITY, Level.CONTRADICTED)])

        assert line(found, "Authority contradicted").points == 0


class TestBand:
    def test_is_hot_with_fit_and_engagement_both(self):
        found = scored(a_fitting_lead(), *KEEN)

        assert found.band is Band.HOT
        assert found.band_reason == "Hot: fit 90 (40 needed), engagement 54 (50 needed), score 58 (45 needed)."
        assert found.next_band is None

    def test_is_not_hot_for_a_keen_misfit(self):
        student = scored(a_lead(title="Student", industry="Education"), *KEEN, event(EventKind.MEETING))

        assert student.band is Band.COOL

    def test_is_not_hot_for_a_perfect_stranger(self):
        assert scored(a_fitting_lead()).band is Band.COOL

    def test_says_what_is_missing_and_what_would_be_enough(self):
        found = scored(a_fitting_lead(), event(EventKind.DEMO_REQUEST))

        assert found.band is Band.WARM
        assert found.next_band is Band.HOT
        assert [(gap.axis, gap.now, gap.needed) for gap in found.missing] == [(Axis.ENGAGEMENT, 40, 50)]
        assert found.lifts[0] == "a chat"

    def test_is_lifted_to_hot_by_what_the_buyer_said(self):
        said = [told(criterion) for criterion in (Criterion.NEED, Criterion.TIMELINE, Criterion.BUDGET)]

        found = scored(a_fitting_lead(), event(EventKind.CALL), evidence=said)

        assert found.band is Band.HOT
        assert found.band_reason.startswith("Hot, lifted by BANT evidence: fit 90")

    def test_is_cold_with_a_reason(self):
        assert scored(a_lead()).band_reason == "Cold: score 0 (24 needed for cool)."

    def test_keeps_since_when_for_as_long_as_it_stays(self):
        same = scored(a_fitting_lead(), *KEEN, previous=a_standing(band=Band.HOT, band_since=ago(days=5)))
        new = scored(a_fitting_lead(), *KEEN, previous=a_standing(band=Band.WARM, band_since=ago(days=5)))

        assert same.standing.band_since == ago(days=5)
        assert new.standing.band_since == T0

    def test_says_when_a_lead_counts_as_qualified_by_marketing_or_sales(self):
        assert scored(a_fitting_lead(), *KEEN).reaches is Stage.MQL
        said = [told(Criterion.NEED), told(Criterion.TIMELINE)]
        assert scored(a_fitting_lead(), evidence=said).reaches is Stage.SQL
        assert scored(a_lead()).reaches is None


class TestDisqualified:
    @pytest.mark.parametrize(
        ("known", "reason"),
        [
            ({"email": "spy@emea.Planhelm.example"}, "Works for a competitor (planhelm.example)"),
            ({"email": "mara@northbeam.example"}, "Works for us (northbeam.example)"),
            ({"do_not_contact": True}, "Asked not to be contacted"),
        ],
    )
    def test_is_shown_as_such_and_not_as_points(self, known, reason):
        found = scored(a_fitting_lead(**known), *KEEN)

        assert found.disqualified == (reason,)
        assert (found.score, found.band) == (0, Band.COLD)
        assert found.fit.points == 90, "the axes stay as they are"
        assert found.lines[-1].label == f"Disqualified: {reason}"
        assert found.band_reason == f"Disqualified: {reason}"

    def test_does_not_take_a_domain_for_another_that_ends_alike(self):
        assert scored(a_lead(email="a@notplanhelm.example")).disqualified == ()
