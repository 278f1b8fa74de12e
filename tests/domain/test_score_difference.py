"""What moved a score between two moments: the lines add up, whatever happened, and say why in people's words."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.score_difference import FADED, LEARNED, SHOWN_CAUSES, difference_since
from bot.domain.scoring import Scoring
from bot.domain.words import Criterion, EventKind, Level
from tests.builders import T0, ago
from tests.domain.learned_cases import models
from tests.domain.scoring_cases import RULES, a_fitting_lead, event, histories, leads, ledgers, moments, told

WEEK_AGO = ago(days=7)
BY_RULES = Scoring(RULES)


def difference(lead, history=(), ledger=(), *, was=None, scoring=BY_RULES):
    return difference_since(scoring, lead, events=history, evidence=ledger, since=WEEK_AGO, now=T0, was=was)


class TestEveryDifference:
    @settings(max_examples=100, deadline=None)
    @given(leads, st.none() | leads, histories, ledgers, moments, moments, st.none() | models)
    def test_adds_up_from_the_score_then_to_the_score_now(self, lead, was, history, ledger, one, other, learned):
        since, now = sorted((one, other))
        scoring = Scoring(RULES, learned)

        found = difference_since(scoring, lead, events=history, evidence=ledger, since=since, now=now, was=was)

        known = {"events": [e for e in history if e.at <= since], "evidence": [r for r in ledger if r.at <= since]}
        assert found.before == scoring.receipt(was or lead, **known, now=since).score
        assert found.after == scoring.receipt(lead, events=history, evidence=ledger, now=now).score
        assert sum(line.points for line in found.lines) == found.points == found.after - found.before
        assert sum(line.points for line in found.biggest) == found.points
        assert all(line.points and line.label for line in found.lines)
        assert len(found.biggest) <= SHOWN_CAUSES + 1

    def test_of_a_lead_that_did_nothing_has_no_lines(self):
        found = difference(a_fitting_lead())

        assert (found.before, found.lines) == (found.after, ())


class TestCauses:
    def test_are_what_the_lead_did_what_was_found_out_and_what_fades(self):
        history = [
            event(EventKind.CALL, days=20),
            event(EventKind.MEETING, days=9),
            event(EventKind.PRICING_PAGE, days=1),
        ]
        ledger = [told(Criterion.BUDGET, days=2)]

        found = difference(a_fitting_lead(), history, ledger)

        labels = [line.label for line in found.lines]
        assert set(labels) == {"Viewed the pricing page", "Budget supported: budget known", FADED}
        assert labels[-1] == FADED
        assert next(line for line in found.lines if line.label == FADED).points < 0

    def test_count_only_what_is_new(self):
        history = [event(EventKind.PRICING_PAGE, days=days) for days in (30, 2, 1)]

        found = difference(a_fitting_lead(), history)

        assert found.lines[0].label == "Viewed the pricing page, 2 times"
        assert found.lines[0].when == ago(days=1)

    def test_name_the_content(self):
        found = difference(a_fitting_lead(), [event(EventKind.CONTENT_DOWNLOAD, days=1, asset="Stock guide")])

        assert found.lines[0].label == "Downloaded content: Stock guide"

    def test_say_that_evidence_ran_out(self):
        ledger = [told(Criterion.BUDGET, Level.CONFIRMED, days=60, expires_at=ago(days=2))]

        found = difference(a_fitting_lead(), ledger=ledger)

        assert found.points < 0
        assert "as time went by" in found.lines[0].label

    def test_are_corrected_facts(self):
        was = replace(a_fitting_lead(), title="Supply Planner")

        found = difference(a_fitting_lead(), was=was)

        assert any(line.label.startswith("Seniority: ") and "(was: Seniority: " in line.label for line in found.lines)

    def test_are_what_disqualifies(self):
        lead = a_fitting_lead()

        found = difference(replace(lead, do_not_contact=True), was=lead)

        assert found.after == 0
        assert found.lines[0].label.startswith("Disqualified")

    @given(models)
    @settings(max_examples=20, deadline=None)
    def test_of_learning_are_one_line(self, learned):
        history = [event(EventKind.DEMO_REQUEST, days=1)]

        found = difference(a_fitting_lead(), history, scoring=Scoring(RULES, learned))

        assert sum(line.label == LEARNED for line in found.lines) <= 1
