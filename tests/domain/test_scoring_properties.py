"""What holds for every score, whatever the lead, its events, its evidence and the time."""

from dataclasses import replace
from datetime import datetime, timedelta
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.engagement import EngagementEvent
from bot.domain.event_words import STEP_WORDS
from bot.domain.evidence import Evidence
from bot.domain.lead import Lead, Standing
from bot.domain.receipt import AxisReceipt, Receipt
from bot.domain.scoring import score, standing_of
from bot.domain.words import Band, EventKind, Level, Seniority
from tests.builders import T0, a_standing
from tests.domain.scoring_cases import LEAD, RULES, event, events, evidence, histories, leads, ledgers, moments

standings = st.none() | st.sampled_from(Band).map(lambda band: a_standing(band=band))
many = settings(max_examples=100, deadline=None)


def receipt(
    lead: Lead,
    history: list[EngagementEvent],
    ledger: list[Evidence],
    now: datetime = T0,
    previous: Standing | None = None,
) -> Receipt:
    return score(lead, events=history, evidence=ledger, rules=RULES, now=now, previous=previous)


def standing(lead: Lead, history: list[EngagementEvent], ledger: list[Evidence], now: datetime = T0) -> Standing:
    return standing_of(lead, events=history, evidence=ledger, rules=RULES, now=now)


class TestEveryReceipt:
    @many
    @given(leads, histories, ledgers, moments, standings)
    def test_adds_up_exactly(self, lead, history, ledger, now, previous):
        found = receipt(lead, history, ledger, now, previous)

        for axis in found.axes:
            assert sum(line.points for line in axis.lines) == axis.points
        assert sum(line.points for line in found.lines) == found.score

    @many
    @given(leads, histories, ledgers, moments)
    def test_stays_within_the_scale(self, lead, history, ledger, now):
        found = receipt(lead, history, ledger, now)

        for axis in found.axes:
            assert 0 <= axis.points <= axis.highest <= 100
        assert 0 <= found.score <= found.highest <= 100
        assert found.band_reason

    @many
    @given(leads, histories, ledgers, moments, standings)
    def test_has_the_standing_that_many_leads_get_without_a_receipt(self, lead, history, ledger, now, previous):
        light = standing_of(lead, events=history, evidence=ledger, rules=RULES, now=now, previous=previous)

        found = receipt(lead, history, ledger, now, previous)

        assert found.standing == light
        assert (found.score, found.band) == (light.score, light.band)
        assert [axis.points for axis in found.axes] == [light.fit, light.engagement, light.readiness]

    @many
    @given(leads, histories, ledgers, moments)
    def test_is_the_same_again(self, lead, history, ledger, now):
        first = receipt(lead, history, ledger, now)

        assert receipt(lead, history, ledger, now) == first
        assert receipt(lead, history, ledger, now, first.standing) == first

    @many
    @given(leads, histories, ledgers, moments, st.randoms())
    def test_does_not_mind_the_order_of_what_happened(self, lead, history, ledger, now, chance):
        first = receipt(lead, history, ledger, now)
        chance.shuffle(history)
        chance.shuffle(ledger)

        again = receipt(lead, history, ledger, now)

        assert again.standing == first.standing
        assert [axis_points(axis) for axis in again.axes] == [axis_points(axis) for axis in first.axes]

    @many
    @given(leads, histories, ledgers, moments)
    def test_leaves_out_what_has_not_happened_yet(self, lead, history, ledger, now):
        happened = [event for event in history if event.at <= now]
        said = [row for row in ledger if row.at <= now]

        assert receipt(lead, history, ledger, now) == receipt(lead, happened, said, now)

    @many
    @given(leads, histories, ledgers)
    def test_names_only_steps_that_lift(self, lead, history, ledger):
        found = receipt(lead, history, ledger)

        for kind in (kind for kind, words in STEP_WORDS.items() if words in found.lifts):
            lifted = standing(lead, [*history, event(kind)], ledger)
            assert ORDER.index(lifted.band) > ORDER.index(found.band)
        assert bool(found.missing) == (found.next_band is not None)

    @many
    @given(leads, histories, ledgers, moments)
    def test_of_a_disqualified_lead_is_zero_and_says_why(self, lead, history, ledger, now):
        found = receipt(lead, history, ledger, now)

        if found.disqualified:
            assert (found.score, found.highest, found.band) == (0, 0, Band.COLD)
            assert found.disqualified[0] in found.lines[-1].label

    @many
    @given(leads, histories, ledgers, moments)
    def test_names_every_event_that_would_lift(self, lead, history, ledger, now):
        found = receipt(lead, history, ledger, now)
        steps = {kind: standing(lead, [*history, event(kind, at=now)], ledger, now) for kind in STEP_WORDS}

        named = {kind for kind, words in STEP_WORDS.items() if words in found.lifts}
        lifting = {kind for kind, after in steps.items() if ORDER.index(after.band) > ORDER.index(found.band)}
        assert named <= lifting or found.disqualified
        assert len(found.lifts) == 3 or named == lifting or found.disqualified

    def test_of_ten_thousand_events_takes_no_time_to_speak_of(self):
        kinds = [*STEP_WORDS, EventKind.EMAIL_OPEN]
        history = [event(kinds[n % len(kinds)], days=n / 50, campaign=f"C{n % 9}") for n in range(10_000)]

        begun = process_time()
        found = receipt(LEAD, history, [])

        assert process_time() - begun < 2
        assert found.engagement.points == 100

    @pytest.mark.parametrize("employees", [0, 1, 2**63 - 1, 10**30])
    def test_takes_a_company_of_any_size(self, employees):
        found = receipt(replace(LEAD, employees=employees), [], [])

        assert [line.ref for line in found.fit.lines if line.ref == "employees"] == ["employees"]

    def test_counts_what_happens_in_the_same_second(self):
        at_once = [event(EventKind.MEETING, asset="one"), event(EventKind.MEETING, asset="two")]

        assert receipt(LEAD, at_once, []).engagement.points == 60

    def test_of_rules_whose_events_fade_within_a_blink_is_zero(self):
        fading = {kind: worth.model_copy(update={"half_life_days": 1e-9}) for kind, worth in WORTH.items()}
        rules = RULES.model_copy(update={"engagement": RULES.engagement.model_copy(update={"events": fading})})

        found = score(LEAD, events=[event(EventKind.DEMO_REQUEST, days=400)], evidence=[], rules=rules, now=T0)

        assert found.engagement.points == 0


WORTH = RULES.engagement.events


class TestWhatNobodyKnows:
    @many
    @given(leads, histories, ledgers, st.sampled_from(["industry", "country"]))
    def test_is_listed_and_has_no_line(self, lead, history, ledger, blank):
        found = receipt(replace(lead, **{blank: None}), history, ledger)

        assert blank in {item.label for item in found.unknown}
        assert blank not in {line.ref for line in found.fit.lines}

    def test_takes_nothing_away(self):
        found = receipt(Lead(id=LEAD.id, identity="x"), [], [])

        assert found.score == 0
        assert found.highest == 60, "fit and readiness are unknown; engagement is known to be none"
        assert not any(line.points < 0 for axis in found.axes for line in axis.lines)


class TestABetterFactNeverLowers:
    @many
    @given(leads, histories, ledgers, events)
    def test_one_more_deed(self, lead, history, ledger, another):
        if another.kind in {EventKind.CAREERS_PAGE, EventKind.UNSUBSCRIBE, EventKind.EMAIL_CLICK, EventKind.EMAIL_OPEN}:
            # these speak against a lead, or make its clicks look like a machine's
            another = replace(another, kind=EventKind.MEETING)

        before, after = standing(lead, history, ledger), standing(lead, [*history, another], ledger)

        assert after.score >= before.score
        assert after.engagement >= before.engagement
        assert ORDER.index(after.band) >= ORDER.index(before.band)

    @many
    @given(leads, histories, evidence)
    def test_a_better_level_of_the_same_evidence(self, lead, history, row):
        ladder = [Level.UNKNOWN, Level.CLAIMED, Level.SUPPORTED, Level.CONFIRMED]

        readiness = [standing(lead, history, [replace(row, level=level)]).readiness for level in ladder]

        assert readiness == sorted(readiness)

    @many
    @given(leads, histories, ledgers)
    def test_a_more_senior_title(self, lead, history, ledger):
        points = RULES.icp.seniority
        ladder = sorted((s for s in Seniority if s is not Seniority.STUDENT), key=lambda s: points.get(s, 0))

        fits = [standing(replace(lead, seniority=s), history, ledger).fit for s in ladder]

        assert fits == sorted(fits)

    @many
    @given(leads, histories, ledgers, st.sampled_from(["unsubscribed", "do_not_contact"]))
    def test_taking_back_what_speaks_against(self, lead, history, ledger, flag):
        against, without = replace(lead, **{flag: True}), replace(lead, **{flag: False})

        assert standing(without, history, ledger).score >= standing(against, history, ledger).score


class TestTimeAlone:
    @many
    @given(
        leads,
        histories,
        ledgers,
        st.timedeltas(min_value=timedelta(0), max_value=timedelta(days=400)),
        st.timedeltas(min_value=timedelta(0), max_value=timedelta(days=400)),
    )
    def test_never_raises(self, lead, history, ledger, first, more):
        past = [replace(e, at=min(e.at, T0)) for e in history]
        said = [replace(row, at=min(row.at, T0), level=Level.SUPPORTED) for row in ledger]

        early, late = standing(lead, past, said, T0 + first), standing(lead, past, said, T0 + first + more)

        assert late.engagement <= early.engagement
        assert late.readiness <= early.readiness
        assert late.fit <= early.fit
        assert late.score <= early.score

    def test_halves_the_points_of_an_event_after_its_half_life(self):
        asked = [event(EventKind.DEMO_REQUEST)]

        assert standing(LEAD, asked, []).engagement == 40
        assert standing(LEAD, asked, [], T0 + timedelta(days=90)).engagement == 20


ORDER = (Band.COLD, Band.COOL, Band.WARM, Band.HOT)


def axis_points(axis: AxisReceipt) -> list[tuple[str, int]]:
    return sorted((line.label, line.points) for line in axis.lines)
