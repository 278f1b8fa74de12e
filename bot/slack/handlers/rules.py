"""The scoring rules: shown to everybody, proposed and decided by managers."""

from dataclasses import dataclass

import structlog

from bot.domain.errors import SalesError
from bot.domain.rep import Rep
from bot.domain.rules_change import RulesChange
from bot.slack.abilities import RulesDesk
from bot.slack.forms import Place, tuned
from bot.slack.handlers.leads import redraw
from bot.slack.incoming import Commanded, clicked
from bot.slack.reply import Reply
from bot.slack.views import notices, rules, rules_form
from bot.slack.views.blocks import Message
from bot.slack.visit import Visit, reader_of
from bot.usecases.decide_rules import must_decide

log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class RulesOfScoring:
    """Carries a change of the rules from one manager to another."""

    desk: RulesDesk

    def by_command(self, command: Commanded, visit: Visit) -> None:
        """`/lead rules`."""
        rep = visit.rep()
        state = self.desk.show()
        visit.reply.whisper(rules.state(state, may_decide=rep.decides, reader=reader_of(rep, visit.now)))

    def looked_at(self, visit: Visit) -> None:
        """Look at it."""
        self._show(_number(visit), visit)

    def tuning(self, visit: Visit) -> None:
        """Propose a change: the form."""
        must_decide(visit.rep())
        click = clicked(visit.body)
        place = Place(channel_id=click.channel_id or "", response_url=click.response_url or "")
        drawn = rules_form.rules_form(self.desk.tune.present(), private_metadata=place.packed())
        visit.client.views_open(trigger_id=click.trigger_id, view=drawn)

    def submitted(self, visit: Visit) -> None:
        """The form is filled in."""
        rep = visit.rep()
        must_decide(rep)
        tuning, note = tuned(visit.body["view"])
        with visit.reply.patience():
            change = self.desk.tune(tuning, note=note, by=rep, now=visit.now)
        self._proposed(change, visit)

    def again(self, visit: Visit) -> None:
        """Propose it again, compared with what is in force now."""
        rep = visit.rep()
        must_decide(rep)
        with visit.reply.patience():
            change = self.desk.propose.again(_number(visit), by=rep, now=visit.now)
        self._proposed(change, visit)

    def approved(self, visit: Visit) -> None:
        change = self.desk.decide.approve(_number(visit), by=visit.rep(), now=visit.now)
        self._decided(change, visit)
        self._rescore(f"✅ Change {change.number} is in force. Scores follow now.", visit)

    def rejected(self, visit: Visit) -> None:
        change = self.desk.decide.reject(_number(visit), by=visit.rep(), now=visit.now)
        self._decided(change, visit)
        visit.reply.whisper(notices.note(f"Change {change.number} is rejected. Nothing else changed."))

    def reverted(self, visit: Visit) -> None:
        change = self.desk.decide.revert(number=_number(visit), by=visit.rep(), now=visit.now)
        self._decided(change, visit)
        self._rescore(f"↩️ Change {change.number} is reverted. {self.desk.show().why} Scores follow now.", visit)

    def _rescore(self, sentence: str, visit: Visit) -> None:
        """Should this be interrupted, the clock's next tick completes it."""
        visit.reply.whisper(notices.note(sentence))
        done, waits = self.desk.rescore(now=visit.now), self.desk.rescore.in_force().waiting_sentence
        visit.reply.whisper(notices.note(f"{done.leads:,} leads scored again, {done.moved:,} changed band. {waits}"))

    def _decided(self, change: RulesChange, visit: Visit) -> None:
        """The message that was clicked shows it from then on; whoever proposed the change is told."""
        click, by = clicked(visit.body), visit.rep()
        if click.message_ts and not click.ephemeral:
            drawn = rules.proposal(self.desk.show.one(change.number), reader=reader_of(by, visit.now))
            redraw(click, visit, drawn["blocks"])
        for rep in self.desk.reps.all():
            if rep.id == change.proposed.by and rep.id != by.id and rep.slack_id:
                self._tell(rep, notices.note(change.how_it_ended), visit)

    def _show(self, number: int, visit: Visit) -> None:
        rep, shown = visit.rep(), self.desk.show.one(number)
        may = rep.id != shown.change.proposed.by
        visit.reply.whisper(rules.proposal(shown, reader=reader_of(rep, visit.now), may_approve=may))

    def _proposed(self, change: RulesChange, visit: Visit) -> None:
        """Shown to the proposer, and in their direct messages to everybody who may approve it."""
        self._show(change.number, visit)
        shown = self.desk.show.one(change.number)
        for rep in self.desk.reps.all():
            if rep.decides and rep.slack_id and rep.id != change.proposed.by:
                self._tell(rep, rules.proposal(shown, reader=reader_of(rep, visit.now)), visit)

    def _tell(self, rep: Rep, message: Message, visit: Visit) -> None:
        try:
            Reply(client=visit.client, user_id=str(rep.slack_id)).post(message)
        except SalesError as refused:  # one who cannot be reached keeps nobody else from deciding
            log.warning("could not tell of a change of rules", rep=rep.id, trouble=refused.sentence)


def _number(visit: Visit) -> int:
    return int(clicked(visit.body).value)
