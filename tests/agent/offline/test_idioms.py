"""Ways of saying a thing that reps have, where its words could be taken for another thing."""

from collections.abc import Sequence

import pytest

from bot.agent.offline.field_aliases import called
from bot.domain.lead_query import FieldIs, LeadField, MetricKind
from bot.domain.plan_words import sentence_for
from bot.domain.reading import Shape
from tests.agent.offline.asking import plan_of, read
from tests.agent.offline.test_following_on import last_of
from tests.agent.offline.worlds import world


@pytest.mark.parametrize(
    ("question", "plan"),
    [
        ("leads added in march that are still new", "leads created in March 2026 with status new"),
        ("MQLs in Germany, still in status open", "leads at stage mql in Germany with status open"),
        ("leads still in stage lead", "leads at stage lead"),
        ("hot leads in all industries but retail", "hot leads not in Retail, by score"),
        ("all industries but hot", "hot leads, by score"),
        ("leads created on or after 1 sept 2025", "leads created since 1 September 2025"),
        ("leads created on or before 1 sept 2025", "leads created until 1 September 2025"),
        ("only mine, connected or open", "leads owned by Ida Brandt with status connected or open"),
        (
            "CTOs anywhere in DACH",
            "leads with cto, chief technology officer or chief technical officer in the job title in DACH",
        ),
        ("who shd i call first?", "leads owned by Ida Brandt that somebody can call, by score"),
        ("open leads w/ a phone no.", "leads with status open with a phone number"),
        ("companys in retail", "leads in Retail"),
        (
            "my leads, the ones I've neglected longest first",
            "leads owned by Ida Brandt, longest without activity first",
        ),
        (
            "who got the Security Checklist?",
            'leads who downloaded content, sent a form or asked for a demo ("security checklist")',
        ),
        ("leads with no demo asked for yet", "leads who did not ask for a demo"),
        ("opened June emails", "leads who opened an e-mail in June 2025"),
        ("which of my leads renew this quarter", "leads owned by Ida Brandt whose Renewal Date is this quarter"),
        ("leads between 15 and 31 january", "leads created from 15 January 2026 to 31 January 2026"),
        ("the first ten leads we ever got from referrals", "leads from referral, oldest first, top 10"),
        ("leads with more than one webinar attended", "leads who attended a webinar at least twice"),
        ("my leads with a renewal date in the past", "leads owned by Ida Brandt whose Renewal Date is before now"),
        ("SQLs that have gone 30 days without any activity", "leads at stage sql with no activity in the last 30 days"),
        ("who booked or had a demo", "leads who asked for a demo"),
        ("which rep has got the fewest MQLs?", "number of leads at stage mql, by owner, fewest first"),
        ("whos got the least hot leads", "number of hot leads, by owner, fewest first"),
    ],
)
def test_idioms(question: str, plan: str) -> None:
    assert plan_of(question) == plan


@pytest.mark.parametrize(
    ("question", "plan"),
    [
        (
            "leads with exactly 2 calls this year",
            "leads who had a call at least twice this year and who did not have a call at least 3 times this year",
        ),
        ("leads with at most one meeting", "leads who did not have a meeting at least twice"),
        (
            "opened fewer than 3 emails in January",
            "leads who did not open an e-mail at least 3 times in January 2026",
        ),
        ("who clicked the most emails", "leads who clicked in an e-mail, most clicks in e-mails first"),
        ("how many events this month", "number of events this month by all leads"),
        ("share of hot leads from LinkedIn", "share of leads from LinkedIn among hot leads"),
        ("share of customers from referrals", "share of leads from referral among leads at stage customer"),
        ("sort my leads by renewal date", "leads owned by Ida Brandt, sorted by Renewal Date, lowest first"),
    ],
)
def test_how_often_and_what_part(question: str, plan: str) -> None:
    assert plan_of(question) == plan


@pytest.mark.parametrize(
    ("question", "plan"),
    [
        ("trade show leads still uncontacted", "leads from event with CRM status Open - Not Contacted"),
        (
            "working or nurturing leads of mine",
            "leads (with CRM status Working - Contacted or with status nurturing) owned by Ida Brandt",
        ),
    ],
)
def test_the_words_of_a_crm_that_says_where_leads_stand(question: str, plan: str) -> None:
    assert plan_of(question, of="salesforce") == plan


@pytest.mark.parametrize(
    ("questions", "plan"),
    [
        (("hot leads by country", "ok show me the ones in Germany"), "hot leads in Germany"),
        (("leads by Plan", "list the Pro ones"), "leads where Plan is Pro"),
        (
            ("leads who registered for Cold Chain", "which ones actually showed up"),
            'leads who registered for a webinar ("cold chain") and who attended a webinar or attended an event '
            '("cold chain")',
        ),
        (("tom's open leads", "rae's", "both"), "leads with status open owned by Tom Okafor or Rae Collins"),
        (
            ("how many leads came in last month", "how many are mine", "who owns the rest?"),
            "leads created last month not owned by Ida Brandt",
        ),
        (("SQLs by owner", "show me tom's"), "leads at stage sql owned by Tom Okafor"),
        (("unassigned leads in retail", "actually all industries, but hot"), "hot leads without an owner"),
        (
            ("hot leads at Quillon Health", "who are the decision makers there"),
            "leads who are economic buyer at Quillon Health",
        ),
    ],
)
def test_follow_ups(questions: Sequence[str], plan: str) -> None:
    query = last_of(questions).query

    assert query
    assert sentence_for(query, world("hubspot").sellers) == plan


def test_the_ones_after_a_breakdown_are_leads() -> None:
    assert last_of(("hot leads by country", "show me the ones in Germany")).shape is Shape.LEADS


@pytest.mark.parametrize(
    ("question", "plan"),
    [
        (
            "leads with a meeting this month and no email reply since",
            "leads who had a meeting this month and who did not reply to an e-mail since 1 March 2026",
        ),
        ("leads with a meeting and no email reply since", "leads who had a meeting and who did not reply to an e-mail"),
    ],
)
def test_since_is_said_to_be_the_same_time(question: str, plan: str) -> None:
    assert plan_of(question) == plan
    assert any("“Since”" in note for note in read(question).notes)


def test_there_is_asked_about_where_nothing_was_named() -> None:
    assert read("how many leads are from there").shape is Shape.CLARIFY


def test_there_is_the_company_of_the_one_that_was_shown() -> None:
    reading = last_of(("my newest lead", "anyone else from there?"))

    assert reading.query
    assert any(isinstance(one, FieldIs) and one.field is LeadField.COMPANY for one in reading.query.where)


@pytest.mark.parametrize(
    ("names", "words", "name"),
    [
        (("Site Lease Expiry",), "lease expiry", "Site Lease Expiry"),
        (("Site Lease Expiry",), "lease expires", "Site Lease Expiry"),
        (("Student Information System",), "sis", "Student Information System"),
        (("Contract Renewal Date",), "renew", "Contract Renewal Date"),
        (("Contract Renewal Date", "Licence Renewal"), "renew", None),
        (("Site Lease Expiry", "Vehicle Lease Expiry"), "lease expiry", None),
    ],
)
def test_fields_are_called_by_parts_of_their_names_that_no_other_has(
    names: Sequence[str], words: str, name: str | None
) -> None:
    assert called(dict.fromkeys(names, ())).get(words) == name


def test_months_are_compared_on_what_is_said_after_them() -> None:
    reading = read("is march better than february for new leads?")

    assert reading.shape is Shape.COMPARISON


class TestHowOftenOneDidSomething:
    def test_is_counted_for_the_one_that_was_shown(self) -> None:
        reading = last_of(("my newest lead", "how often did she open an email this year?"))

        assert reading.shape is Shape.NUMBER
        assert reading.query
        assert reading.query.metric
        assert reading.query.metric.kind is MetricKind.EVENTS
        assert any(isinstance(one, FieldIs) and one.field is LeadField.ID for one in reading.query.where)

    def test_of_several_of_one_name_is_asked_about(self) -> None:
        reading = read("how many times did Anna open an email")

        assert reading.shape is Shape.CLARIFY
        assert len(reading.choices) > 1
