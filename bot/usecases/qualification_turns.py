"""A turn of a qualification as views draw it, and doing a move again where somebody else was faster."""

from collections.abc import Callable, Sequence
from datetime import date, datetime
from typing import ParamSpec

from tenacity import Retrying, retry_if_exception_type, stop_after_attempt

from bot.domain.errors import LeadChangedElsewhere
from bot.domain.judging import judge_ledger
from bot.domain.lead import ScoredLead
from bot.domain.ledger import current
from bot.domain.qualification import Outcome, Phase, QualificationTurn, Question
from bot.domain.qualification_questions import question, question_in_words
from bot.domain.qualification_state import Qualification
from bot.domain.rep import Rep
from bot.domain.selling_rules import QualificationRules
from bot.domain.templates import judged_by_team
from bot.usecases.ports import Dossier
from bot.usecases.qualification_answers import Step
from bot.usecases.qualification_plan import known_of
from bot.usecases.qualification_threads import SAVE_ATTEMPTS

Said = ParamSpec("Said")


def turn_of(
    step: Step,
    dossier: Dossier,
    *,
    thread_key: str,
    lead: ScoredLead,
    rules: QualificationRules,
    reps: Sequence[Rep],
    now: datetime,
) -> QualificationTurn:
    """What there is to show after a step; `reps` tell by whose team's template it is judged."""
    state = step.state
    asks = state.phase is Phase.ASKING and state.asking is not None
    return QualificationTurn(
        thread_key=thread_key,
        lead=lead,
        phase=state.phase,
        said=step.said,
        question=_question(state, today=now.date()) if asks else None,
        lines=state.lines,
        known=known_of(dossier, now=now),
        outcome=_outcome(step, dossier, lead=lead, rules=rules, reps=reps, now=now),
        aside=step.aside,
        started_by=state.started_by,
    )


def _question(state: Qualification, *, today: date) -> Question | None:
    if state.asking is None:
        return None
    if state.in_words:
        return question_in_words(state.asking, why=state.why)
    return question(state.asking, why=state.why, today=today)


def _outcome(
    step: Step, dossier: Dossier, *, lead: ScoredLead, rules: QualificationRules, reps: Sequence[Rep], now: datetime
) -> Outcome | None:
    saved = step.state.saved
    if saved is None:
        return None
    standing = current(dossier.evidence, now=now)
    by, owner = step.state.started_by, lead.lead.owner_id
    return Outcome(
        lead=lead,
        before=saved.before,
        verdict=judge_ledger(standing, rules),
        template=judged_by_team(standing, rules, by=by, owner=owner, reps=reps),
        changed=saved.changed,
        written=saved.rows,
        change_id=saved.change_id,
    )


def retried(act: Callable[Said, QualificationTurn], *args: Said.args, **kwargs: Said.kwargs) -> QualificationTurn:
    """Do it again on what somebody else saved in between."""
    again = Retrying(
        retry=retry_if_exception_type(LeadChangedElsewhere), stop=stop_after_attempt(SAVE_ATTEMPTS), reraise=True
    )
    return again(act, *args, **kwargs)
