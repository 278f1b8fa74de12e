"""Qualify a lead in conversation: one question a turn, and nothing written before somebody confirms it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import ParamSpec

from bot.domain import qualification_replies as replies
from bot.domain.errors import BadInput, QualificationGone
from bot.domain.lead import LeadId
from bot.domain.proposal import EvidenceProposal
from bot.domain.qualification import Phase, QualificationTurn
from bot.domain.qualification_state import Qualification
from bot.domain.qualification_words import Command, command, put_right
from bot.domain.rep import Rep, RepId
from bot.domain.talk_words import looks_like_talk
from bot.usecases.ports import BantReader, Dossier, InForce, Leads, LeadWrites, Reps, ThreadStore
from bot.usecases.qualification_answers import (
    Step,
    Who,
    clicked,
    commanded,
    corrected,
    heard,
    offered,
    overheard,
    taken_up,
    took_back,
)
from bot.usecases.qualification_plan import asks_next, evidence_from
from bot.usecases.qualification_threads import QualificationThreads
from bot.usecases.qualification_turns import retried, turn_of
from bot.usecases.read_talk import ReadTalk, Talk
from bot.usecases.write_evidence import WriteEvidence

Move = Callable[[Qualification, Dossier], Step]
Said = ParamSpec("Said")


@dataclass(frozen=True, slots=True)
class QualifyLead:
    """
    Lead a qualification in a thread, turn by turn.

    Every method gives the turn to draw. The thread's document holds the whole state, so that another rep, another
    replica or a restarted bot goes on with it. Methods raise QualificationGone where nothing is being qualified any
    more, and LeadChangedElsewhere where too many people write at once.
    """

    leads: Leads
    writes: LeadWrites
    reps: Reps
    threads: ThreadStore
    reader: BantReader
    in_force: InForce

    def start(self, lead_id: LeadId, *, thread_key: str, rep: Rep | None, now: datetime) -> QualificationTurn:
        """
        Begin with the question that matters most, or go on with what was begun here.

        Raises:
            LeadNotFound: no lead has this id.
            BadInput: the thread is in the middle of qualifying somebody else.
        """
        state, version = self._begun(lead_id, thread_key, rep, now=now)
        if state.asking or state.lines:
            return self._move(thread_key, lambda state, _: taken_up(state), now=now)
        dossier = self.leads.dossier(lead_id)
        step = self._planned(Step(state), dossier, now=now)
        self._kept.keep(thread_key, step.state, version, now=now)
        return self._turn(thread_key, step, dossier, now=now)

    def propose(
        self, proposed: EvidenceProposal, *, thread_key: str, rep: Rep | None, source: str, now: datetime
    ) -> QualificationTurn:
        """
        Show what was said outside a qualification as it is understood, to be confirmed here. Raises as `start`.

        What is being qualified in this thread already gets it as one more answer.
        """
        who = Who(rep=rep, source=source, now=now)

        def move(state: Qualification, dossier: Dossier) -> Step:
            return offered(proposed, state, reader=self.reader, lead=dossier.lead, who=who)

        return self._taken_in(proposed.lead_id, thread_key, rep, move, now=now)

    def read(
        self, talk: Talk, lead_id: LeadId, *, thread_key: str, rep: Rep | None, source: str, now: datetime
    ) -> QualificationTurn:
        """Show what a text says of the lead, to be confirmed here line by line. Raises as `start`."""
        who = Who(rep=rep, source=source, now=now)
        return self._taken_in(
            lead_id,
            thread_key,
            rep,
            lambda state, dossier: overheard(talk, state, lead=dossier.lead, who=who),
            now=now,
        )

    def _taken_in(
        self, lead_id: LeadId, thread_key: str, rep: Rep | None, move: Move, *, now: datetime
    ) -> QualificationTurn:
        state, version = self._begun(lead_id, thread_key, rep, now=now)
        dossier = self.leads.dossier(lead_id)
        step = self._planned(move(state, dossier), dossier, now=now)
        self._kept.keep(thread_key, step.state, version, now=now)
        return self._turn(thread_key, step, dossier, now=now)

    def _begun(self, lead_id: LeadId, thread_key: str, rep: Rep | None, *, now: datetime) -> tuple[Qualification, int]:
        state, version = self._kept.get(thread_key, now=now)
        if state is not None and not state.over and state.lead_id == lead_id:
            return state, version
        if state is not None and not state.over and state.lines:
            name = self.leads.get(state.lead_id).lead.shown
            raise BadInput(f"This thread is still about {name}. Save or cancel that first.")
        return Qualification(lead_id=lead_id, started_by=rep.id if rep else None, started_at=now), version

    def show(self, *, thread_key: str, now: datetime) -> QualificationTurn | None:
        """The conversation of this thread as it stands; None where there is none, or it has ended."""
        state, _ = self._kept.get(thread_key, now=now)
        if state is None or state.over:
            return None
        return self._turn(thread_key, Step(state), self.leads.dossier(state.lead_id), now=now)

    def answer(
        self, text: str, *, thread_key: str, rep: Rep | None, source: str, now: datetime
    ) -> QualificationTurn | None:
        """
        Take a message in the thread: an answer, several answers, or a word that steers.

        `source` is its permalink. None where nothing is being qualified here; a turn with `aside` where the message
        was no answer and should be answered as any other question.
        """
        state, _ = self._kept.get(thread_key, now=now)
        if state is None or state.over:
            return None
        steer = command(text)
        if steer is Command.CONFIRM and state.phase is Phase.CONFIRMING:
            return self.confirm(thread_key=thread_key, rep=rep, source=source, now=now)
        who = Who(rep=rep, source=source, now=now)

        def move(state: Qualification, dossier: Dossier) -> Step:
            if step := self._steered(steer, state, who):
                return step
            if state.phase is not Phase.PAUSED and looks_like_talk(text):
                talk = ReadTalk(self.reader, self.reps, self.in_force)(text, now=now)
                return overheard(talk, state, lead=dossier.lead, who=who)
            if instead := put_right(text):
                return corrected(instead, state, reader=self.reader, lead=dossier.lead, who=who)
            return heard(text, state, reader=self.reader, lead=dossier.lead, who=who)

        return self._move(thread_key, move, now=now)

    def choose(self, value: str, *, thread_key: str, rep: Rep | None, source: str, now: datetime) -> QualificationTurn:
        """Take a click on a quick answer: an option's `value`, or a steering word such as `pause`."""
        steer, who = command(value), Who(rep=rep, source=source, now=now)

        def move(state: Qualification, dossier: Dossier) -> Step:
            step = self._steered(steer, state, who)
            return step or clicked(value, state, lead=dossier.lead, who=who)

        return self._move(thread_key, move, now=now)

    def toggle(
        self, line_key: str, *, thread_key: str, accepted: bool | None = None, now: datetime
    ) -> QualificationTurn:
        """Accept or reject one line of the confirm card; None turns it round."""
        return self._move(
            thread_key, lambda state, _: Step(state.toggle(line_key, accepted=accepted), hold=True), now=now
        )

    def cancel(self, *, thread_key: str, now: datetime) -> QualificationTurn:
        """End without writing anything."""
        return self._move(thread_key, lambda state, _: Step(state.at(Phase.CANCELLED), replies.CANCELLED), now=now)

    def confirm(self, *, thread_key: str, rep: Rep | None, source: str, now: datetime) -> QualificationTurn:
        """Write the accepted lines as evidence, score again, say what changed; done twice, it writes once."""
        return retried(self._confirmed, thread_key, rep=rep, source=source, now=now)

    def _confirmed(self, thread_key: str, *, rep: Rep | None, source: str, now: datetime) -> QualificationTurn:
        state, version = self._kept.get(thread_key, now=now)
        if state is None or state.phase is Phase.CANCELLED:
            raise QualificationGone
        if state.phase is Phase.DONE:
            return self._turn(
                thread_key, Step(state, replies.ALREADY_SAVED), self.leads.dossier(state.lead_id), now=now
            )
        rows = evidence_from(state, thread_key, self.in_force().rules, now=now)
        write = WriteEvidence(self.leads, self.writes, self.in_force)
        saved = write(state.lead_id, rows, by=rep.id if rep else None, where=source, now=now)
        done = state.finished(saved)
        self._kept.keep(thread_key, done, version, now=now)
        said = replies.saved(saved.rows)
        return self._turn(thread_key, Step(done, said), self.leads.dossier(state.lead_id), now=now)

    @property
    def _kept(self) -> QualificationThreads:
        return QualificationThreads(self.threads, timedelta(days=self.in_force().rules.qualification.resume_days))

    def _move(self, thread_key: str, move: Move, *, now: datetime) -> QualificationTurn:
        """Apply a move to the state as it is when it is saved, whoever else is writing."""
        return retried(self._moved, thread_key, move, now=now)

    def _moved(self, thread_key: str, move: Move, *, now: datetime) -> QualificationTurn:
        state, version = self._kept.open(thread_key, now=now)
        dossier = self.leads.dossier(state.lead_id)
        step = self._planned(move(state, dossier), dossier, now=now)
        if step.state != state:
            self._kept.keep(thread_key, step.state, version, now=now)
        return self._turn(thread_key, step, dossier, now=now)

    def _steered(self, steer: Command | None, state: Qualification, who: Who) -> Step | None:
        if steer is Command.WRONG:
            return took_back(state, who)
        return commanded(steer, state, names=self._names(state)) if steer else None

    def _planned(self, step: Step, dossier: Dossier, *, now: datetime) -> Step:
        """Let the question that matters most now be the next; ask no more when none matters."""
        state = step.state
        if step.hold or step.aside or state.phase not in (Phase.ASKING, Phase.CONFIRMING):
            return step
        if state.phase is Phase.CONFIRMING:
            return step
        asking = asks_next(state, dossier, self.in_force(), now=now)
        if asking is not None:
            return replace(step, state=asking)
        if state.lines:
            return replace(step, state=state.at(Phase.CONFIRMING), said=f"{step.said} {replies.CHECK}".strip())
        nothing = replies.NOTHING_TAKEN if state.asked or state.asking else replies.NOTHING_OPEN
        return replace(step, state=state.at(Phase.CANCELLED), said=f"{step.said} {nothing}".strip())

    def _turn(self, thread_key: str, step: Step, dossier: Dossier, *, now: datetime) -> QualificationTurn:
        lead, rules = self.leads.get(step.state.lead_id), self.in_force().rules.qualification
        reps = self.reps.all() if step.state.saved else ()
        return turn_of(step, dossier, thread_key=thread_key, lead=lead, rules=rules, reps=reps, now=now)

    def _names(self, state: Qualification) -> Sequence[str]:
        """Who started, then who else answered."""
        ids: list[RepId | None] = [state.started_by, *(line.by for line in state.lines)]
        names = {rep.id: rep.shown for rep in self.reps.all()}
        return [names.get(by, "Somebody") if by is not None else "Somebody" for by in dict.fromkeys(ids)]
