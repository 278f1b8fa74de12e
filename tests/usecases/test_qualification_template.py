"""What confirming gives a team that judges by a template of its own."""

import json

from bot.agent.bant.reader import OfflineBantReader
from bot.cli.handoff import handoff_json, sections
from bot.domain.rep import RepId
from bot.slack.views import handoff, qualification
from bot.usecases.hand_over import HandOver
from bot.usecases.qualify_lead import QualifyLead
from tests.builders import MARA, T0, in_force
from tests.domain.scoring_cases import RULES
from tests.slack.views.examples import READER
from tests.usecases.test_qualify_lead import LINK, THREAD, Desk


def rules_with(teams: dict[str, str]):
    judged = RULES.qualification.model_copy(update={"teams": teams})
    return in_force(RULES.model_copy(update={"qualification": judged}))


def confirmed(teams: dict[str, str], desk: Desk | None = None):
    desk = desk or Desk()
    rules, stores = rules_with(teams), desk.stores
    qualify = QualifyLead(stores.leads, stores.writes, stores.reps, stores.threads, OfflineBantReader(), rules)
    qualify.start(desk.lead.id, thread_key=THREAD, rep=MARA, now=T0)
    qualify.answer(
        "They lose two days a week on reports, and their CFO signs", thread_key=THREAD, rep=MARA, source=LINK, now=T0
    )
    return qualify.confirm(thread_key=THREAD, rep=MARA, source=LINK, now=T0)


def test_is_judged_and_drawn_letter_by_letter():
    turn = confirmed({MARA.email: "meddicc"})

    assert turn.outcome.template.template == "meddicc"
    drawn = json.dumps(qualification.turn(turn, reader=READER)["blocks"], ensure_ascii=False)
    assert "*MEDDICC*" in drawn
    assert all(f"*{element.name}*" in drawn for element in turn.outcome.template.elements)


def test_is_bant_alone_where_the_team_chose_none():
    assert confirmed({}).outcome.template is None


class TestAHandOff:
    def handed(self, teams: dict[str, str], by: RepId | None = MARA.id):
        desk = Desk()
        confirmed(teams, desk)
        stores = desk.stores
        hand_over = HandOver(stores.leads, rules_with(teams), stores.parkings, stores.sendings, stores.reps)
        return hand_over(desk.lead.id, by=by, now=T0)

    def test_shows_the_template_with_what_is_still_to_ask_for_it(self):
        shown = self.handed({MARA.email: "meddicc"})
        drawn = json.dumps(handoff.handoff(shown, reader=READER, who="Mara")["blocks"], ensure_ascii=False)

        assert "*Still to ask for MEDDICC*" in drawn
        assert "Competition: “What else are you looking at" in drawn

    def test_says_the_same_on_the_command_line(self):
        told = dict(sections(self.handed({MARA.email: "meddicc"})))

        assert any("Competition. You could ask" in line for line in told["Still to ask for MEDDICC"])
        assert handoff_json(self.handed({MARA.email: "meddicc"}))["template"]["name"] == "meddicc"

    def test_is_bant_alone_where_the_team_chose_none(self):
        assert self.handed({}).template is None
