"""What stands beside each lead of a list."""

from datetime import datetime

from bot.domain.beside import beside_words
from bot.domain.lead import ScoredLead
from bot.domain.lead_query import LeadField, LeadQuery, Sort
from tests.builders import T0, a_lead, a_standing


def words(query: LeadQuery | None, **known: object) -> tuple[str, ...]:
    scored = ScoredLead(lead=a_lead(**known), standing=a_standing())
    return beside_words(query, scored, day=lambda moment: f"on {moment:%d %B}", clock=str)


def test_is_when_their_answer_is_due_where_that_is_known() -> None:
    scored = ScoredLead(lead=a_lead(), standing=a_standing())
    query = LeadQuery(sort=(Sort(field=LeadField.RESPONSE_DUE),))

    def beside(due: datetime | None) -> tuple[str, ...]:
        return beside_words(query, scored, day=str, clock=lambda moment: f"today, {moment:%H:%M}", due=due)

    assert beside(T0) == ("answer due today, 09:00",)
    assert beside(None) == ()


def test_is_what_was_asked_for_and_says_what_is_not_known() -> None:
    query = LeadQuery(beside=(LeadField.EMAIL, LeadField.PHONE))

    assert words(query, email="a@acme.test", phone="+49 30 1") == ("a@acme.test", "+49 30 1")
    assert words(query, email="a@acme.test", phone=None) == ("a@acme.test", "no phone number known")


def test_is_what_the_list_is_ordered_by_unless_the_line_has_it_anyway() -> None:
    def ordered(*fields: LeadField, custom: str | None = None) -> LeadQuery:
        return LeadQuery(sort=tuple(Sort(field=field, custom=custom) for field in fields))

    assert words(ordered(LeadField.EMPLOYEES), employees=1200) == ("1,200 employees",)
    assert words(ordered(LeadField.CREATED), created_at=T0) == ("created on 18 March",)
    assert words(ordered(LeadField.SCORE, LeadField.LAST_ACTIVITY)) == ()
    assert words(ordered(LeadField.CUSTOM, custom="fleet size"), custom={"Fleet size": "45"}) == ("fleet size 45",)
    assert words(ordered(LeadField.CUSTOM, custom="fleet size"), custom={}) == ("no fleet size",)


def test_is_nothing_where_nothing_was_asked_for() -> None:
    assert words(None) == ()
    assert words(LeadQuery()) == ()
