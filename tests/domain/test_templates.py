"""MEDDICC and CHAMP over the ledger, by team."""

from dataclasses import replace
from typing import Any

import pytest

from bot.domain.evidence import Evidence, EvidenceId
from bot.domain.lead import LeadId
from bot.domain.ledger import current
from bot.domain.rep import Rep, RepId
from bot.domain.rules_check import mistakes
from bot.domain.selling_rules import Sign
from bot.domain.template_signs import ASKS as ASKED
from bot.domain.template_signs import SIGNS
from bot.domain.templates import TemplateVerdict, judge_template, judged_by_team, template_of
from bot.domain.verdict import Met, Ruling
from bot.domain.words import Criterion, Level
from tests.builders import T0, ago
from tests.domain.scoring_cases import RULES

QUALIFICATION = RULES.qualification
VERA = Rep(id=RepId("R-vera"), name="Vera", email="Vera@Northbeam.example")
MARA = Rep(id=RepId("R-mara"), name="Mara", email="mara@northbeam.example", manager_id=VERA.id)
LONER = Rep(id=RepId("R-lo"), name="Lo", email="lo@northbeam.example")


def said(criterion: Criterion, quote: str, level: Level = Level.SUPPORTED, **known: Any) -> Evidence:
    values: dict[str, Any] = {"lead_id": LeadId("L-1"), "value": quote, "speaker_role": "buyer", "at": ago(days=1)}
    return Evidence(id=EvidenceId(quote), criterion=criterion, level=level, quote=quote, **(values | known))


PAIN = said(Criterion.NEED, "We lose three hours a day and it must run with our ERP")
ASKS = said(Criterion.AUTHORITY, "I'll recommend it, our CFO signs", Level.CONTRADICTED)


def judged(name: str, *rows: Evidence) -> TemplateVerdict:
    return judge_template(name, current(rows, now=T0), QUALIFICATION)


def met(verdict: TemplateVerdict) -> dict[str, Met]:
    return {element.name: element.met for element in verdict.elements}


class TestATeam:
    TEAMS = QUALIFICATION.model_copy(update={"teams": {"vera@northbeam.example": "meddicc"}})

    @pytest.mark.parametrize(("rep", "name"), [(MARA, "meddicc"), (VERA, "meddicc"), (LONER, ""), (None, "")])
    def test_is_its_manager_and_who_reports_to_them(self, rep, name):
        assert template_of(self.TEAMS, rep, [VERA, MARA, LONER]) == name

    def test_that_is_not_named_judges_by_bant(self):
        assert template_of(QUALIFICATION, MARA, [VERA, MARA]) == ""


class TestALead:
    TEAMS = TestATeam.TEAMS

    @pytest.mark.parametrize(("by", "owner", "name"), [(MARA, LONER, "meddicc"), (LONER, MARA, "meddicc")])
    def test_is_judged_as_the_team_of_who_asks_has_it_else_that_of_its_owner(self, by, owner, name):
        verdict = judged_by_team(
            current([PAIN], now=T0), self.TEAMS, by=by.id, owner=owner.id, reps=[VERA, MARA, LONER]
        )

        assert verdict is not None
        assert verdict.template == name

    def test_is_judged_by_bant_where_neither_chose_another(self):
        standing = current([PAIN], now=T0)

        assert judged_by_team(standing, self.TEAMS, by=LONER.id, owner=None, reps=[VERA, MARA, LONER]) is None


class TestChamp:
    def test_lays_out_the_four_in_its_own_order(self):
        assert met(judged("champ", PAIN)) == {
            "Challenges": Met.MET,
            "Authority": Met.UNKNOWN,
            "Money": Met.UNKNOWN,
            "Prioritization": Met.UNKNOWN,
        }

    def test_makes_its_own_demands(self):
        budget = said(Criterion.BUDGET, "50k")

        assert judged("champ", PAIN, budget).verdict.ruling is Ruling.OPEN
        assert judged("champ", PAIN, said(Criterion.AUTHORITY, "I sign")).verdict.qualified


class TestMeddicc:
    def test_finds_what_the_buyers_words_show(self):
        verdict = judged("meddicc", PAIN, ASKS)

        assert met(verdict) == {
            "Metrics": Met.MET,
            "Economic buyer": Met.NOT_MET,
            "Decision criteria": Met.MET,
            "Decision process": Met.UNKNOWN,
            "Identified pain": Met.MET,
            "Champion": Met.MET,
            "Competition": Met.UNKNOWN,
        }
        assert [cited.quote for cited in verdict.elements[5].cited] == [ASKS.quote]

    def test_says_how_to_ask_for_what_the_four_do_not_cover(self):
        asked = {element.name: element.ask for element in judged("meddicc", PAIN, ASKS).elements if element.ask}

        assert asked == {"Decision process": ASKED[Sign.PROCESS], "Competition": ASKED[Sign.RIVAL]}

    @pytest.mark.parametrize(
        ("words", "met_now"),
        [
            ("First our works council has a look, then the board decides", Met.MET),
            ("It has to go through procurement", Met.MET),
            ("There is a tender process for that: the tender committee meets in May", Met.MET),
            ("We want it by March", Met.UNKNOWN),
            ("I sign", Met.UNKNOWN),
        ],
    )
    def test_knows_how_they_decide_only_where_steps_were_named(self, words, met_now):
        assert met(judged("meddicc", PAIN, said(Criterion.TIMELINE, words)))["Decision process"] is met_now

    def test_with_two_ps_asks_for_the_papers(self):
        unheard = met(judged("meddpicc", PAIN))
        heard = met(judged("meddpicc", PAIN, said(Criterion.TIMELINE, "Legal has to see the contract by March")))

        assert (unheard["Paper process"], heard["Paper process"]) == (Met.UNKNOWN, Met.MET)

    def test_concludes_nothing_from_a_reps_words(self):
        assert met(judged("meddicc", replace(PAIN, speaker_role="seller")))["Metrics"] is Met.UNKNOWN

    def test_forgets_what_has_expired(self):
        assert met(judged("meddicc", replace(PAIN, expires_at=T0)))["Metrics"] is Met.UNKNOWN


def test_every_sign_has_words_that_show_it_and_a_question():
    assert set(SIGNS) == set(ASKED) == set(Sign)


class TestTheRules:
    def test_say_which_template_a_team_wants_that_is_not_there(self):
        wrong = QUALIFICATION.model_copy(update={"teams": {"vera@northbeam.example": "spin"}})
        (found,) = mistakes(RULES.model_copy(update={"qualification": wrong}))

        assert (found.sentence, found.fix) == (
            "There is no template “spin”.",
            "Name one of these: champ, meddicc, meddpicc.",
        )

    def test_say_which_template_wants_more_than_it_counts(self):
        champ = QUALIFICATION.templates["champ"].model_copy(update={"at_least": 1})
        wrong = QUALIFICATION.model_copy(update={"templates": {"champ": champ}})
        (found,) = mistakes(RULES.model_copy(update={"qualification": wrong}))

        assert found.place == ("qualification", "templates", "champ", "at_least")
