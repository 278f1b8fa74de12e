"""How golden questions are judged."""

from typing import Any

import pytest
from pydantic import ValidationError

from bot.domain.answer import Answer, AnswerKind, Working
from bot.domain.golden import Expected, GoldenLine, Verdict
from bot.domain.golden_judging import accepted, differences, found_in, judged
from bot.domain.lead_query import FieldIs, FieldWithin, Group, LeadField, LeadQuery, Sort, Window
from tests.builders import T0, a_scored_lead, ago

GERMANY = FieldIs(field=LeadField.COUNTRY, values=("Germany", "Austria"))
THIS_MONTH = FieldWithin(field=LeadField.CREATED, window=Window(start=ago(days=17), end=T0, said="this month"))
PLAN = LeadQuery(where=(GERMANY, THIS_MONTH), as_of=T0)
ANNA, BEN = (
    a_scored_lead(name="Anna Kowalska", email="anna@acme.test"),
    a_scored_lead(name="Ben Ode", email="ben@acme.test"),
)
NOW, BEFORE = "definitions 2, rules b", "definitions 1, rules a"


def an_answer(kind: AnswerKind = AnswerKind.LEADS, **known: Any) -> Answer:
    """Two leads of this month in Germany and Austria."""
    leads = {"leads": (ANNA, BEN), "total": 2} if kind is AnswerKind.LEADS else {}
    working = Working(sentence="leads in Germany; I read “gemany” so", as_of=T0, definitions=NOW)
    parts: dict[str, Any] = {"kind": kind, "text": "2 leads: …", "plan": PLAN, "working": working}
    return Answer(**(parts | leads | known))


def expect(**parts: Any) -> Expected:
    return Expected.model_validate(parts)


def wrong(expected: Expected, answer: Answer) -> list[str]:
    """The parts that differ."""
    return [difference.part for difference in differences(expected, answer)]


class TestAnAnswer:
    def test_that_is_as_expected_has_no_differences(self) -> None:
        expected = expect(
            kind="leads", plan=PLAN.model_dump(mode="json"), leads=["BEN@acme.test", "anna@acme.test"], total=2
        )

        assert wrong(expected, an_answer()) == []

    def test_is_compared_only_in_the_parts_that_are_expected(self) -> None:
        assert wrong(expect(total=2), an_answer(kind=AnswerKind.NONE, total=2)) == []

    @pytest.mark.parametrize(
        ("parts", "differs"),
        [
            ({"kind": ["none", "number"]}, "kind"),
            ({"leads": ["anna@acme.test"]}, "leads"),
            ({"leads": ["ben@acme.test", "anna@acme.test"], "ordered": True}, "leads"),
            ({"leads": []}, "leads"),
            ({"total": 3}, "total"),
            ({"number": 2}, "number"),
            ({"number": None, "total": None}, "total"),
            ({"breakdown": [{"key": "Germany", "value": 2}]}, "breakdown"),
            ({"figures": [1]}, "figures"),
            ({"says": ["thousands"]}, "says"),
            ({"plan": "leads in France"}, "plan"),
            ({"plan": {"where": []}}, "plan"),
            ({"plan": {"written": "by another version"}}, "plan"),
            ({"plan": None}, "plan"),
        ],
    )
    def test_that_differs_says_in_which_part(self, parts: dict[str, Any], differs: str) -> None:
        assert wrong(expect(**parts), an_answer()) == [differs]

    def test_may_be_compared_from_the_top_only(self) -> None:
        assert wrong(expect(leads=["anna@acme.test"], ordered=True, first=1), an_answer()) == []
        assert wrong(expect(leads=["ben@acme.test"], ordered=True, first=1), an_answer()) == ["leads"]

    def test_with_a_breakdown_is_compared_by_key_whatever_the_order(self) -> None:
        groups = (Group(key="Webinar", value=3, count=3), Group(key="Event", value=1.04, count=1))
        answer = an_answer(AnswerKind.BREAKDOWN, breakdown=groups)

        assert wrong(
            expect(breakdown=[{"key": "event", "value": 1}, {"key": "webinar", "value": 3}], figures=[1, 3]), answer
        ) == ([])
        assert wrong(expect(figures=[3, 2]), answer) == ["figures"]


class TestAPlan:
    def test_is_the_same_in_another_order_of_conditions_and_values(self) -> None:
        other = PLAN.model_copy(
            update={"where": (THIS_MONTH, GERMANY.model_copy(update={"values": ("Austria", "Germany")}))}
        )

        assert wrong(expect(plan=PLAN.model_dump(mode="json")), an_answer(plan=other)) == []

    def test_is_the_same_however_it_was_said_and_whenever(self) -> None:
        said = THIS_MONTH.window.model_copy(update={"said": "since 1 March"})
        other = LeadQuery(where=(GERMANY, THIS_MONTH.model_copy(update={"window": said})), as_of=ago(days=1))

        assert wrong(expect(plan=PLAN.model_dump(mode="json")), an_answer(plan=other)) == []

    def test_with_its_sort_keys_the_other_way_round_is_another(self) -> None:
        keys = (Sort(field=LeadField.SCORE), Sort(field=LeadField.CREATED))
        answer = an_answer(plan=PLAN.model_copy(update={"sort": keys[::-1]}))

        assert wrong(expect(plan=PLAN.model_copy(update={"sort": keys}).model_dump(mode="json")), answer) == ["plan"]

    def test_may_be_expected_as_the_sentence_of_the_receipt_without_its_remarks(self) -> None:
        assert wrong(expect(plan="Leads in  germany"), an_answer()) == []


class TestTheVerdict:
    def test_is_passed_or_failed_by_what_is_expected(self) -> None:
        assert judged(GoldenLine(q="x", expect=expect(total=2)), an_answer(), versions=NOW)[0] is Verdict.PASSED
        assert judged(GoldenLine(q="x", expect=expect(total=9)), an_answer(), versions=NOW)[0] is Verdict.FAILED

    def test_is_open_where_nothing_is_expected(self) -> None:
        assert judged(GoldenLine(q="x"), an_answer(), versions=NOW) == (Verdict.UNJUDGED, ())

    def test_lays_other_rows_of_the_same_plan_to_other_rules(self) -> None:
        plan = PLAN.model_dump(mode="json")
        line = GoldenLine(q="x", expect=expect(plan=plan, total=9), versions=BEFORE)

        assert judged(line, an_answer(), versions=NOW)[0] is Verdict.OTHER_RULES
        assert judged(line, an_answer(), versions=BEFORE)[0] is Verdict.FAILED
        assert judged(line, an_answer(plan=LeadQuery()), versions=NOW)[0] is Verdict.FAILED
        assert judged(line.model_copy(update={"versions": ""}), an_answer(), versions=NOW)[0] is Verdict.FAILED

    def test_lays_nothing_to_other_rules_where_the_plan_is_not_expected(self) -> None:
        line = GoldenLine(q="x", expect=expect(total=9), versions=BEFORE)

        assert judged(line, an_answer(), versions=NOW)[0] is Verdict.FAILED

    def test_fails_what_is_still_read_as_when_somebody_found_it_wrong(self) -> None:
        line = GoldenLine(q="x", disliked=found_in(an_answer()))

        assert judged(line, an_answer(leads=(ANNA,), total=1), versions=NOW)[0] is Verdict.FAILED
        assert judged(line, an_answer(plan=LeadQuery()), versions=NOW)[0] is Verdict.TO_REVIEW


class TestAccepting:
    def test_makes_a_line_that_passes(self) -> None:
        line = GoldenLine(q="x", expect=expect(kind="number", leads=["zoe@acme.test"], total=9, says=["2 leads", "no"]))
        after = accepted(line, an_answer(), versions=NOW)

        assert judged(after, an_answer(), versions=NOW)[0] is Verdict.PASSED
        assert after.versions == NOW
        assert after.expect
        assert after.expect.leads == ("anna@acme.test", "ben@acme.test")
        assert after.expect.says == ("2 leads",)
        assert after.expect.plan is None

    def test_of_a_new_line_expects_all_of_the_answer(self) -> None:
        after = accepted(GoldenLine(q="x"), an_answer(), versions=NOW)

        assert after.expect
        assert after.expect.model_fields_set == {"kind", "plan", "leads", "total"}

    def test_keeps_how_much_is_compared_and_how_the_plan_is_written(self) -> None:
        line = GoldenLine(q="x", expect=expect(leads=["zoe@acme.test"], first=1, ordered=True, plan="all leads"))
        after = accepted(line, an_answer(), versions=NOW)

        assert after.expect
        assert (after.expect.leads, after.expect.first, after.expect.plan) == (
            ("anna@acme.test",),
            1,
            "leads in Germany",
        )
        assert judged(after, an_answer(), versions=NOW)[0] is Verdict.PASSED

    def test_of_what_was_found_wrong_expects_the_reading_since_the_data_goes_on(self) -> None:
        after = accepted(GoldenLine(q="x", disliked=expect(kind="clarify")), an_answer(), versions=NOW)

        assert after.disliked is None
        assert after.expect
        assert after.expect.model_fields_set == {"kind", "plan"}


class TestALine:
    def test_is_written_without_what_was_never_said(self) -> None:
        read = GoldenLine.model_validate_json('{"q": "my hot leads", "as": "mara@acme.test", "expect": {"number": 3}}')

        assert read.as_json() == {"q": "my hot leads", "as": "mara@acme.test", "expect": {"number": 3.0}}

    def test_with_a_field_nobody_knows_is_refused(self) -> None:
        with pytest.raises(ValidationError):
            GoldenLine.model_validate_json('{"q": "my hot leads", "expected": {"number": 3}}')
