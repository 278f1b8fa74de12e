"""What stands in a digest."""

from datetime import timedelta

import pytest

from bot.domain.digest import DigestContent, DigestLine, digest_of
from bot.domain.digest_headline import Covers
from bot.domain.digest_reasons import next_step, why_now
from bot.domain.digest_text import digest_text
from bot.domain.news import News
from bot.domain.receipt import Receipt
from bot.domain.scoring import score
from bot.domain.words import Band, Criterion, EventKind, Level
from tests.builders import MARA, T0, a_scored_lead, a_standing, ago
from tests.domain.scoring_cases import RULES, a_fitting_lead, event, told


def a_line(name: str = "Anna Kowalska", *, company: str | None = "Acme", points: int = 70, **known) -> DigestLine:
    lead = a_scored_lead(
        name=name,
        email=f"{name.replace(' ', '.').lower()}@x.test",
        company=company,
        standing=a_standing(score=points, band=Band.HOT),
        owner=known.pop("owner", MARA),
        title=known.pop("title", None),
    )
    return DigestLine(lead=lead, why_now="Asked for a demo on 16 March", change=12, next_step="Call today.", **known)


def a_digest(
    *lines: DigestLine,
    total: int | None = None,
    capacity: int = 10,
    band: Band = Band.HOT,
    counts: dict[News, int] | None = None,
    digests: int = 1,
) -> DigestContent:
    return digest_of(
        lines,
        counts=counts or {News.ENTERED: len(lines) if total is None else total},
        capacity=capacity,
        band=band,
        since=ago(days=1),
        until=T0,
        covers=Covers(since=ago(days=1), zone="Europe/Berlin", digests=digests),
    )


class TestADigest:
    def test_groups_leads_by_account_with_the_best_first(self):
        found = a_digest(
            a_line("Bo Dahl", company="Acme, Inc.", points=60),
            a_line("Cy Ek", company="Brix", points=80),
            a_line("Di Fox", company="ACME", points=90),
        )

        assert [(a.company, [line.lead.lead.name for line in a.lines]) for a in found.accounts] == [
            ("ACME", ["Di Fox", "Bo Dahl"]),
            ("Brix", ["Cy Ek"]),
        ]

    def test_keeps_people_of_no_known_company_apart(self):
        found = a_digest(a_line("Bo Dahl", company=None), a_line("Cy Ek", company=None))

        assert [account.company for account in found.accounts] == ["", ""]

    def test_shows_as_many_as_the_team_can_take_and_counts_the_rest(self):
        found = a_digest(*[a_line(f"Lead {n:02}", points=n) for n in range(20, 50)], total=37, capacity=5)

        assert (found.shown, found.more, found.total) == (5, 32, 37)
        assert [line.lead.standing.score for line in found.accounts[0].lines] == [49, 48, 47, 46, 45]

    @pytest.mark.parametrize(
        ("lines", "total", "headline"),
        [
            ([a_line()], 1, "1 lead became hot since Tuesday 17 March."),
            ([a_line(), a_line("Bo", company="Brix")], 2, "2 leads at 2 companies became hot since Tuesday 17 March."),
            ([a_line(), a_line("Bo", company="Acme")], 2, "2 leads became hot since Tuesday 17 March."),
            ([a_line(), a_line("Bo", company="Brix")], 9, "9 leads became hot since Tuesday 17 March."),
            ([], 0, "No lead became hot since Tuesday 17 March."),
        ],
    )
    def test_begins_with_a_sentence_that_counts(self, lines, total, headline):
        assert a_digest(*lines, total=total).headline == headline

    def test_begins_with_what_each_lead_is_in_it_for(self):
        counts = {News.ENTERED: 3, News.RESPONSE: 1, News.EVIDENCE: 2, News.MOVED: 1, News.WOKE: 1}

        assert a_digest(a_line(), counts=counts).headline == (
            "8 leads to look at since Tuesday 17 March: 3 became hot, 1 waits for an answer that is due before the "
            "next digest, 2 told us more about their needs, 1 moved by 10 points or more, 1 is back from being snoozed."
        )

    def test_floats_its_bar_with_what_the_team_can_take(self):
        lines = [a_line(f"Lead {n:02}", points=n) for n in range(20, 50)]

        assert a_digest(*lines, capacity=5).bar == 45
        assert a_digest(*lines, capacity=30).bar is None

    def test_says_what_time_it_is_about(self):
        assert a_digest(a_line()).covers == "From 17 March, 10:00 to 18 March, 10:00 (Europe/Berlin)."
        assert a_digest(a_line(), digests=4).covers.endswith("4 digests in one, because none came in between.")

    def test_names_the_bands_that_were_asked_for(self):
        assert a_digest(a_line(), band=Band.WARM).headline == "1 lead became warm or hot since Tuesday 17 March."

    def test_without_leads_is_empty(self):
        assert a_digest().empty
        assert not a_digest(a_line()).empty

    def test_reads_well_in_a_terminal(self):
        new = a_line("Bo Dahl", company="Brix", points=55, owner=None)
        new = DigestLine(lead=new.lead, why_now="Started a trial", change=None, next_step="Claim it.")

        assert digest_text(a_digest(a_line(title="CFO"), new, total=4)) == (
            "4 leads became hot since Tuesday 17 March.\n"
            "\n"
            "Acme\n"
            "  70 (+12)  Anna Kowalska, CFO  ·  Mara Lindt\n"
            "      Asked for a demo on 16 March\n"
            "      Next: Call today.\n"
            "\n"
            "Brix\n"
            "  55 (new)  Bo Dahl  ·  no owner\n"
            "      Started a trial\n"
            "      Next: Claim it.\n"
            "\n"
            "and 2 more that score 55 or less\n"
            "\n"
            "From 17 March, 10:00 to 18 March, 10:00 (Europe/Berlin)."
        )


def a_receipt(*events, evidence=(), now=T0) -> Receipt:
    return score(a_fitting_lead(), events=events, evidence=evidence, rules=RULES, now=now)


class TestWhyNow:
    OLD = (event(EventKind.WEBINAR_ATTENDED, days=20),)
    YESTERDAY = T0 - timedelta(days=1)

    def why(self, *events, evidence=()) -> str:
        before = a_receipt(*events, evidence=evidence, now=self.YESTERDAY)
        return why_now(a_receipt(*events, evidence=evidence), before, zone="Europe/Berlin")

    def test_names_what_added_most_since_the_last_digest(self):
        page, demo = event(EventKind.PAGE_VIEW, days=0.1), event(EventKind.DEMO_REQUEST, days=0.5)

        assert self.why(*self.OLD, page, demo) == "Asked for a demo on 17 March"

    def test_weighs_evidence_against_events(self):
        said = [told(Criterion.NEED, Level.CONFIRMED, days=0.5, value="fewer stockouts")]

        assert self.why(event(EventKind.PAGE_VIEW, days=0.1), evidence=said).startswith(
            "Need confirmed: fewer stockout"
        )

    def test_of_a_new_lead_names_what_is_strongest(self):
        found = why_now(a_receipt(event(EventKind.DEMO_REQUEST, days=0.5)), None, zone="UTC")

        assert found == "Asked for a demo on 17 March"

    def test_falls_back_to_the_band_where_nothing_was_added(self):
        assert self.why(*self.OLD).startswith("Cool: 41 would do for warm")


class TestTheNextStep:
    def step(self, *events, evidence=(), owner=MARA) -> str:
        return next_step(a_scored_lead(owner=owner), a_receipt(*events, evidence=evidence), now=T0)

    def test_of_a_lead_without_owner_is_to_claim_it(self):
        assert self.step(event(EventKind.DEMO_REQUEST), owner=None) == "Claim it: nobody owns this lead yet."

    def test_answers_the_most_pressing_of_the_last_days(self):
        done = (event(EventKind.PRICING_PAGE, days=1), event(EventKind.DEMO_REQUEST, days=2))

        assert self.step(*done) == "Call today: they asked for a demo."

    def test_does_not_come_back_to_old_deeds(self):
        assert self.step(event(EventKind.DEMO_REQUEST, days=20)) == "Ask what they need it for."

    def test_asks_the_next_open_question(self):
        assert self.step(evidence=[told(Criterion.NEED)]) == "Ask by when they want it running."

    def test_of_a_lead_that_is_known_in_all_is_a_meeting(self):
        assert self.step(evidence=[told(c) for c in Criterion]) == "Offer a meeting: all that matters is known."
