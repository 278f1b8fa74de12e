"""What confirming gives a team that judges by a template of its own."""

import json

from bot.agent.bant.reader import OfflineBantReader
from bot.slack.views import qualification
from bot.usecases.qualify_lead import QualifyLead
from tests.builders import MARA, T0, in_force
from tests.domain.scoring_cases import RULES
from tests.slack.views.examples import READER
from tests.usecases.test_qualify_lead import LINK, THREAD, Desk


def confirmed(teams: dict[str, str]):
    desk = Desk()
    judged = RULES.qualification.model_copy(update={"teams": teams})
    rules = in_force(RULES.model_copy(update={"qualification": judged}))
    stores = desk.stores
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
