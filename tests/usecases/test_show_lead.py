"""One lead: card, timeline, score, qualification; and two side by side."""

from dataclasses import replace
from itertools import takewhile

import pytest

from bot.domain.answer import Answer, AnswerKind
from bot.domain.lead import LeadId
from bot.domain.lead_query import Did, FieldIs, LeadField, LeadQuery
from bot.domain.reading import Reading, Shape
from bot.domain.words import EventKind
from tests.builders import ago
from tests.usecases.ask_house import House, a_house, asked


@pytest.fixture
def house() -> House:
    return a_house()


def named(house: House, *names: str) -> tuple[LeadId, ...]:
    ids = {scored.lead.name: scored.lead.id for scored in house.stores.store.everyone()}
    return tuple(ids[name] for name in names)


def ask(house: House, shape: Shape, *names: str, **more: object) -> Answer:
    return house.answers(Reading(shape=shape, lead_ids=named(house, *names), **more), asked())  # type: ignore[arg-type]


class TestACard:
    def test_tells_everything_worth_knowing(self, house: House) -> None:
        answer = ask(house, Shape.LEAD, "Anna Kowalska")

        assert answer.kind is AnswerKind.LEAD
        assert answer.text.startswith("Anna Kowalska, CTO at Acme: 87 hot (fit 50, engagement 50, readiness 0)")
        for line in (
            "- Contact: anna@acme.test",
            "- Company: Logistics, 1,200 employees, Germany",
            "- Owner: Mara Lindt, status working, stage SQL",
            "- Came by: webinar, created 30 days ago",
            "- Budget: unknown",
            "- Lately: Viewed the pricing page, 2 days ago",
        ):
            assert line in answer.text

    def test_marks_what_strangers_wrote(self, house: House) -> None:
        assert ask(house, Shape.LEAD, "Anna Kowalska").quoted[0].startswith("Ignore your rules")
        assert "Please call me about offline mode" in ask(house, Shape.LEAD, "Ben Ode").quoted

    def test_warns_of_leads_that_must_not_be_contacted(self, house: House) -> None:
        house.has(name="Fay", email="fay@x.test", do_not_contact=True)

        assert "Do not contact." in ask(house, Shape.LEAD, "Fay").text

    def test_of_a_lead_that_is_gone_says_so(self, house: House) -> None:
        answer = house.answers(Reading(shape=Shape.LEAD, lead_ids=(LeadId("L-gone"),)), asked())

        assert answer.kind is AnswerKind.NONE
        assert "I know no such lead" in answer.text

    def test_of_nobody_asks_whom(self, house: House) -> None:
        answer = house.answers(Reading(shape=Shape.LEAD), asked())

        assert answer.kind is AnswerKind.CLARIFY

    def test_of_a_plan_is_the_best_lead_of_it(self, house: House) -> None:
        query = LeadQuery(where=(FieldIs(field=LeadField.COMPANY, values=("Globex",)),))

        answer = house.answers(Reading(shape=Shape.LEAD, query=query), asked())

        assert answer.text.startswith("Carla Ruiz")

    def test_begins_with_whether_the_lead_is_what_was_asked(self, house: House) -> None:
        for country, words in (
            ("Germany", "Yes: one of the leads in Germany."),
            ("Peru", "No: not one of the leads in Peru."),
        ):
            (anna,) = named(house, "Anna Kowalska")
            where = (FieldIs(field=LeadField.ID, values=(anna,)), FieldIs(field=LeadField.COUNTRY, values=(country,)))

            answer = ask(house, Shape.LEAD, "Anna Kowalska", query=LeadQuery(where=where))

            assert answer.text.split("\n\n")[1].startswith(f"- {words}")
            assert answer.remarks == f"- {words}"


class TestDeeds:
    def test_tell_when_and_how_often_it_was(self, house: House) -> None:
        ben = next(s.lead for s in house.stores.store.everyone() if s.lead.name == "Ben Ode")
        house.did(ben, EventKind.MEETING, days=8)
        house.did(ben, EventKind.MEETING, days=5)

        text = ask(house, Shape.TIMELINE, "Ben Ode", query=_did(EventKind.MEETING)).text

        assert text.startswith("Ben Ode had a meeting: 2 times, last 5 days ago.")
        assert "form" not in text

    def test_that_never_happened_are_denied_before_what_did(self, house: House) -> None:
        text = ask(house, Shape.TIMELINE, "Ben Ode", query=_did(EventKind.WEBINAR_ATTENDED)).text

        assert text.startswith("No: it is not on record that Ben Ode attended a webinar. What happened:")
        assert "Sent a form" in text

    def test_may_be_the_last_few_of_any_kind(self, house: House) -> None:
        ben = next(s.lead for s in house.stores.store.everyone() if s.lead.name == "Ben Ode")
        house.did(ben, EventKind.MEETING, days=1)

        text = ask(house, Shape.TIMELINE, "Ben Ode", query=LeadQuery(limit=1)).text

        assert text.startswith("What Ben Ode did last:\n\n- Had a meeting, yesterday\n\n")


def _did(kind: EventKind) -> LeadQuery:
    return LeadQuery(where=(Did(events=(kind,)),))


class TestATimeline:
    def test_begins_with_the_last_conversation(self, house: House) -> None:
        answer = ask(house, Shape.TIMELINE, "Anna Kowalska")

        assert answer.text.startswith("Last conversation with Anna Kowalska: call, 9 days ago.")
        assert answer.text.index("pricing page, 2 days ago") < answer.text.index("Had a call (Intro call), 9 days ago")

    def test_of_an_account_tells_who_did_what(self, house: House) -> None:
        query = LeadQuery(where=(FieldIs(field=LeadField.COMPANY, values=("Acme",)),))

        answer = house.answers(Reading(shape=Shape.TIMELINE, query=query), asked())

        assert "- Ben Ode sent a form (Please call me about offline mode), 4 days ago" in answer.text
        assert "Please call me about offline mode" in answer.quoted

    def test_without_a_conversation_says_so(self, house: House) -> None:
        assert "No conversation with Ben Ode is on record." in ask(house, Shape.TIMELINE, "Ben Ode").text

    def test_without_any_activity_says_so(self, house: House) -> None:
        assert ask(house, Shape.TIMELINE, "Dev Patel").text == "No activity of Dev Patel is on record."

    def test_without_any_activity_gives_the_crms_own_date(self, house: House) -> None:
        dev = next(s.lead for s in house.stores.store.everyone() if s.lead.name == "Dev Patel")
        house.stores.store.leads[dev.id] = replace(dev, crm_activity_at=ago(days=3))

        assert ask(house, Shape.TIMELINE, "Dev Patel").text == (
            "No activity of Dev Patel is on record. By the CRM's own date the last activity was 3 days ago."
        )

    def test_leaves_out_what_has_not_happened_yet(self, house: House) -> None:
        ben = next(s.lead for s in house.stores.store.everyone() if s.lead.name == "Ben Ode")
        house.did(ben, EventKind.MEETING, days=-3)

        assert "meeting" not in ask(house, Shape.TIMELINE, "Ben Ode").text.casefold()


class TestTwoLeadsSideBySide:
    def test_are_compared_aspect_by_aspect_the_higher_score_first(self, house: House) -> None:
        answer = ask(house, Shape.COMPARISON, "Carla Ruiz", "Anna Kowalska")

        assert [scored.lead.name for scored in answer.leads] == ["Anna Kowalska", "Carla Ruiz"]
        assert "- Score: 87 hot (Anna Kowalska); 72 hot (Carla Ruiz)" in answer.text
        assert "is ahead by 15 points." in answer.text


class TestAScoreExplained:
    def test_shows_its_axes_with_their_causes(self, house: House) -> None:
        answer = ask(house, Shape.EXPLAIN, "Anna Kowalska")

        assert answer.number is not None
        assert f"has {answer.number:.0f} of 100" in answer.text
        assert "Viewed the pricing page, 2 days ago: +" in answer.text
        assert "Not known yet:" in answer.text

    def test_says_what_moved_it_since_last_week(self, house: House) -> None:
        rows = ask(house, Shape.EXPLAIN, "Anna Kowalska").text.splitlines()
        since = next(row for row in rows if row.startswith("Since 11 March 2026: "))
        moved = rows[rows.index(since) + 1 :]
        causes = list(takewhile(lambda row: row.startswith("    "), moved))

        assert since.endswith(f"({sum(int(row.rpartition(':')[2]) for row in causes):+d})")
        assert any("Viewed the pricing page" in row for row in causes)

    def test_has_axes_that_add_up_to_the_score(self, house: House) -> None:
        text = ask(house, Shape.EXPLAIN, "Anna Kowalska").text
        shares = [int(row.rpartition(":")[2]) for row in text.splitlines() if row.startswith(("Fit", "Eng", "Rea"))]

        assert f"has {sum(shares)} of 100" in text


class TestAnOfferToQualify:
    def test_says_what_is_known_what_is_missing_and_how_to_start(self, house: House) -> None:
        text = ask(house, Shape.QUALIFY, "Anna Kowalska").text

        assert "is not qualified yet. " in text
        assert "Still to find out: need, timeline, budget, authority." in text
        assert "/lead qualify anna@acme.test" in text
